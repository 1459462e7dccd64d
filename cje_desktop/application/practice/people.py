"""Invented people: names, birth dates, ID numbers of the right structure, addresses."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from uuid import UUID

from cje_desktop.application.paper_ports import Place
from cje_desktop.application.practice.model import Bank, Names
from cje_desktop.core.entities.people import Person, PersonKind
from cje_desktop.core.ids import PersonId

_ADULT_FROM = date(1948, 1, 1)
_ADULT_DAYS = 365 * 58
_BORN_HERE = 0.9
_NEIGHBOURS = ("001", "004", "006", "019", "022", "024", "027", "030", "031")
"""Number codes of old provinces where the others were born: Hà Nội, Cao Bằng, Bắc Kạn, Thái Nguyên, ..."""


@dataclass(frozen=True, slots=True)
class People:
    """Draws people; the same seed draws the same people."""

    names: Names
    communes: Sequence[Place]
    province_name: str
    old_province_number: str
    district: str

    def individual(self, random: Random, row: UUID) -> Person:
        """Draw an individual (cá nhân) with a 12-digit ID number whose parts agree."""
        male = random.random() < 0.58
        born = _ADULT_FROM + timedelta(days=random.randrange(_ADULT_DAYS))
        commune = random.choice(self.communes)
        hamlet = random.choice(self.names.hamlets)
        return Person(
            id=PersonId(row),
            kind=PersonKind.INDIVIDUAL,
            full_name=self._name(random, male),
            honorific="Ông" if male else "Bà",
            gender="male" if male else "female",
            birth_date=born,
            id_number=self._id_number(random, male, born),
            phone=f"09{random.randrange(10**8):08d}",
            old_address=f"{hamlet}, {self.district}, {self.province_name}",
            address_detail=hamlet,
            commune_code=commune.code,
            address=f"{hamlet}, {commune.name[0].lower()}{commune.name[1:]}, {self.province_name}",
        )

    def bank(self, random: Random, row: UUID) -> Person:
        """Draw a credit institution (tổ chức tín dụng)."""
        bank: Bank = random.choice(self.names.banks)
        return self._organisation(random, row, bank.name, bank.representative, bank.position)

    def company(self, random: Random, row: UUID) -> Person:
        """Draw a company (doanh nghiệp)."""
        name = random.choice(self.names.companies)
        return self._organisation(random, row, name, self._name(random, male=True), "Giám đốc")

    def _organisation(self, random: Random, row: UUID, name: str, head: str, position: str) -> Person:
        commune = random.choice(self.communes)
        return Person(
            id=PersonId(row),
            kind=PersonKind.ORGANISATION,
            full_name=name,
            organisation_number=f"4900{random.randrange(10**6):06d}",
            address_detail="Trụ sở chính",
            commune_code=commune.code,
            address=f"Trụ sở chính, {commune.name[0].lower()}{commune.name[1:]}, {self.province_name}",
            legal_representative=head,
            representative_position=position,
        )

    def _name(self, random: Random, male: bool) -> str:
        names = self.names
        family = random.choices(names.families, [item.weight for item in names.families])[0].name
        if male:
            return f"{family} {random.choice(names.male_middles)} {random.choice(names.male_givens)}"
        return f"{family} {random.choice(names.female_middles)} {random.choice(names.female_givens)}"

    def _id_number(self, random: Random, male: bool, born: date) -> str:
        century_and_gender = (2 if born.year >= 2000 else 0) + (0 if male else 1)
        province = self.old_province_number if random.random() < _BORN_HERE else random.choice(_NEIGHBOURS)
        return f"{province}{century_and_gender}{born.year % 100:02d}{random.randrange(10**6):06d}"
