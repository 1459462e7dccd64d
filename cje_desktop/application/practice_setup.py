"""Make a practice office and its province, and let them know each other (dữ liệu tập huấn)."""

from dataclasses import dataclass, replace
from pathlib import Path

from cje_desktop.application.commands.office import FirstUser, UnitInput
from cje_desktop.application.commands.syncing import EnrolOffice, ReadProvinceCard, WriteProvinceCard
from cje_desktop.application.permissions import Role
from cje_desktop.application.ports import Progress
from cje_desktop.application.practice.fill import fill_office
from cje_desktop.application.practice.model import PracticeData, PracticeOffice, PracticeUnit, PracticeUser
from cje_desktop.application.program import (
    Credentials,
    OfficeSetup,
    PracticeMade,
    Program,
    ProvinceSetup,
)
from cje_desktop.core.entities.cases import Case
from cje_desktop.core.errors import Refusal

PROVINCE_FOLDER = "province"
"""Folder of the practice province, inside the data folder of the practice office."""


@dataclass(frozen=True, slots=True)
class PracticeMaker:
    """Makes a practice office and its province, and lets them know each other."""

    program: Program
    data: PracticeData
    folder: Path

    def make(self, cases: int, seed: int, progress: Progress | None) -> PracticeMade:
        """Make both where nothing is yet, and say what is there.

        Raises:
            Refusal: a real office is here.
        """
        setup = self.data.setup
        office = next(each for each in setup.offices if each.told)
        province_folder = self.folder / PROVINCE_FOLDER
        chief, head = office.users[0].login, setup.province.users[0].login
        if not self.program.logins(self.folder):
            self._province(province_folder)
            self._office(office)
            self._enrol(Credentials(chief, setup.password), Credentials(head, setup.password))
            self._fill(office, cases, seed, progress)
        with (
            self.program.open(self.folder, Credentials(chief, setup.password)) as opened,
            opened.services.store.reading() as reading,
        ):
            count = reading.count(Case)
        return PracticeMade(
            self.folder, province_folder, self.program.logins(self.folder), setup.password, count
        )

    def _province(self, folder: Path) -> None:
        setup = self.data.setup
        first = ProvinceSetup(
            issuing=_unit_input(setup.province),
            user=_first_user(setup.province.users[0]),
            practice=True,
            seed=setup.seed,
        )
        self.program.create_province(folder, first, setup.password)

    def _office(self, office: PracticeOffice) -> None:
        setup = self.data.setup
        first = OfficeSetup(
            issuing=_unit_input(setup.province),
            working=_unit_input(office),
            user=_first_user(office.users[0]),
            practice=True,
            seed=setup.seed,
        )
        self.program.create_office(self.folder, first, setup.password)

    def _enrol(self, chief: Credentials, head: Credentials) -> None:
        province_folder = self.folder / PROVINCE_FOLDER
        card, request = province_folder / "card.cjecard", province_folder / "request.cjecard"
        with self.program.open(province_folder, head) as province:
            province.services.run(WriteProvinceCard(target=card))
            with self.program.open(self.folder, chief) as office:
                office.services.run(ReadProvinceCard(card=card, request_target=request))
            province.services.run(EnrolOffice(request=request))

    def _fill(self, office: PracticeOffice, cases: int, seed: int, progress: Progress | None) -> None:
        password = self.data.setup.password
        with self.program.open(self.folder, Credentials(office.users[0].login, password)) as opened:
            chief = opened.services.user
            if chief is None:
                raise Refusal("permission.signed_out", action="demo")
            # Whoever fills a practice office plays every part in it.
            everybody = opened.services.signed_in(replace(chief, roles=tuple(role.value for role in Role)))
            fill_office(everybody, self.data, office, cases=cases, seed=seed, progress=progress)
            for user in office.users[1:]:
                opened.set_password(user.login, password)


def _unit_input(unit: PracticeUnit | PracticeOffice) -> UnitInput:
    return UnitInput(
        code=unit.code,
        name=unit.name,
        superior_line=unit.superior_line,
        body_line=unit.body_line,
        place=unit.place,
        address=unit.address,
        head_title=unit.head_title,
        account=unit.account if isinstance(unit, PracticeUnit) else "",
        procuracy=unit.procuracy,
    )


def _first_user(user: PracticeUser) -> FirstUser:
    return FirstUser(login=user.login, full_name=user.full_name, roles=user.roles, rank=user.rank)
