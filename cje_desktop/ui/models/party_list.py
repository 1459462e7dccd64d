"""A table of parties pasted from a sheet: read whole, each fault with its row number.

Columns are parted by tabs. The first row may name them; without names the order is role, full name,
birth date or year, ID number, address, commune, note.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from cje_desktop.application.commands.intake import PartyInput
from cje_desktop.application.commands.people import PersonInput
from cje_desktop.core.entities.people import PartyRole, PersonKind
from cje_desktop.core.errors import Refusal
from cje_desktop.core.text import fold
from cje_desktop.core.values import digits_of, id_number_faults, name_faults, one_line
from cje_desktop.ui.models.birth import read_birth
from cje_desktop.ui.models.places import Commune

Report = Callable[[str, int, int], None]
"""Called with a stage, done and total, now and then; raises when the user stopped."""

_REPORT_EVERY = 500
_ORDER = ("role", "full_name", "birth", "id_number", "address_detail", "commune", "note")
_HEADS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("vai tro", "tu cach", "tu cach duong su", "role"), "role"),
        **dict.fromkeys(("ho ten", "ho va ten", "ten", "duong su", "name", "full name"), "full_name"),
        **dict.fromkeys(("ngay sinh", "nam sinh", "ngay, nam sinh", "birth", "born"), "birth"),
        **dict.fromkeys(("so dinh danh", "cccd", "so cccd", "cmnd", "ma so", "id number"), "id_number"),
        **dict.fromkeys(("dia chi", "noi cu tru", "address"), "address_detail"),
        **dict.fromkeys(("xa", "xa, phuong", "xa/phuong", "xa phuong", "commune"), "commune"),
        **dict.fromkeys(("ghi chu", "note"), "note"),
    }
)
_ROLES: Mapping[str, PartyRole] = MappingProxyType(
    {
        **dict.fromkeys(
            ("duoc", "nguoi duoc", "duoc thi hanh", "nguoi duoc thi hanh an", "creditor"), PartyRole.CREDITOR
        ),
        **dict.fromkeys(
            ("phai", "nguoi phai", "phai thi hanh", "nguoi phai thi hanh an", "debtor"), PartyRole.DEBTOR
        ),
        **dict.fromkeys(("lien quan", "nguoi lien quan", "related"), PartyRole.RELATED),
        "nguoi co quyen loi, nghia vu lien quan": PartyRole.RELATED,
    }
)
_ORGANISATIONS = ("cong ty", "ngan hang", "ctcp", "hop tac xa", "doanh nghiep", "uy ban", "quy ", "chi nhanh")
_HONORIFICS: Mapping[str, str] = MappingProxyType({"ông": "Ông", "bà": "Bà"})
_GENDERS: Mapping[str, str] = MappingProxyType({"Ông": "male", "Bà": "female"})


@dataclass(frozen=True, slots=True)
class RowFault:
    """A fault of one row of the sheet, counted from 1 as the sheet counts."""

    row: int
    refusal: Refusal


@dataclass(frozen=True, slots=True)
class PartyList:
    """What a pasted table says."""

    parties: tuple[PartyInput, ...]
    rows: tuple[int, ...]
    """Row of the sheet of each party."""
    faults: tuple[RowFault, ...]

    @property
    def is_accepted(self) -> bool:
        """Tell whether there are parties and no faults."""
        return bool(self.parties) and not self.faults


def read_party_list(
    text: str, role: PartyRole, communes: Sequence[Commune], today: date, report: Report
) -> PartyList:
    """Read a pasted table; ``role`` is that of the rows that name none."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    heads = _heads(lines[0])
    reader = _RowReader(heads or _ORDER, role, _commune_codes(communes), today)
    parties, rows, faults = [], [], []
    for number, line in enumerate(lines, start=1):
        if number % _REPORT_EVERY == 0:
            report("reading", number, len(lines))
        if (number == 1 and heads) or not line.strip():
            continue
        party, found = reader.read(line)
        parties.append(party)
        rows.append(number)
        faults += [RowFault(number, refusal) for refusal in found]
    faults += _repeated(parties, rows)
    return PartyList(tuple(parties), tuple(rows), tuple(sorted(faults, key=lambda fault: fault.row)))


def _heads(line: str) -> tuple[str, ...]:
    """Return the columns a first row names, none when it is a row of data."""
    names = [_HEADS.get(fold(cell), "") for cell in line.split("\t")]
    return tuple(names) if "full_name" in names else ()


def _commune_codes(communes: Sequence[Commune]) -> Mapping[str, str]:
    """Index communes by code, by full name, and by the bare name where only one has it."""
    codes = {each.code: each.code for each in communes} | {each.folded: each.code for each in communes}
    bare: dict[str, set[str]] = {}
    for each in communes:
        bare.setdefault(each.folded.partition(",")[0], set()).add(each.code)
    return codes | {name: next(iter(found)) for name, found in bare.items() if len(found) == 1}


def _repeated(parties: Sequence[PartyInput], rows: Sequence[int]) -> Iterator[RowFault]:
    first: dict[str, int] = {}
    for party, row in zip(parties, rows, strict=True):
        number = party.person.id_number if party.person else ""
        if number and number in first:
            yield RowFault(row, Refusal("party_list.repeated", value=number, first=first[number]))
        first.setdefault(number, row)


@dataclass(frozen=True, slots=True)
class _RowReader:
    """Reads the rows of one table."""

    columns: tuple[str, ...]
    role: PartyRole
    communes: Mapping[str, str]
    today: date

    def read(self, line: str) -> tuple[PartyInput, tuple[Refusal, ...]]:
        """Return the party of a row, and what is wrong with it."""
        cells = dict(zip(self.columns, (one_line(cell) for cell in line.split("\t")), strict=False))
        name, honorific = _parted(cells.get("full_name", ""))
        number = digits_of(cells.get("id_number", ""))
        person = PersonInput(
            full_name=name,
            honorific=honorific,
            gender=_GENDERS.get(honorific, ""),
            address_detail=cells.get("address_detail", ""),
            commune_code=self.communes.get(fold(cells.get("commune", "")), ""),
        )
        if _is_organisation(name):
            person = replace(person, kind=PersonKind.ORGANISATION, organisation_number=number)
        else:
            person = replace(person, id_number=number)
        person, birth_faults = self._with_birth(person, cells.get("birth", ""))
        role = self._role(cells.get("role", ""))
        party = PartyInput(role=role or self.role, person=person, note=cells.get("note", ""))
        return party, (*birth_faults, *self._faults(cells, person, role))

    def _role(self, text: str) -> PartyRole | None:
        return _ROLES.get(fold(text)) if text else self.role

    def _with_birth(self, person: PersonInput, text: str) -> tuple[PersonInput, tuple[Refusal, ...]]:
        birth = read_birth(text, self.today)
        if birth is None:
            return person, (Refusal("party_list.birth", value=text),)
        return replace(person, birth_date=birth.day, birth_year=birth.year), ()

    def _faults(
        self, cells: Mapping[str, str], person: PersonInput, role: PartyRole | None
    ) -> Iterator[Refusal]:
        yield from name_faults(person.full_name, "full_name")
        yield from id_number_faults(person.id_number, "id_number")
        if role is None:
            yield Refusal("party_list.role", value=cells["role"])
        if cells.get("commune") and not person.commune_code:
            yield Refusal("party_list.commune", value=cells["commune"])


def _parted(name: str) -> tuple[str, str]:
    """Part ``Bà Lý Thị Mai`` into name and honorific."""
    first, _, rest = name.partition(" ")
    honorific = _HONORIFICS.get(first.lower(), "")
    return (rest, honorific) if honorific and rest else (name, "")


def _is_organisation(name: str) -> bool:
    return fold(name).startswith(_ORGANISATIONS)
