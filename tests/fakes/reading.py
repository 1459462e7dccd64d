"""What ``ports.Reading`` promises, over rows in dictionaries."""

from collections.abc import Sequence
from operator import attrgetter
from typing import TypeVar, cast
from uuid import UUID

from cje_desktop.application.ports import CaseFilter, CaseRow, LogEntry, SearchHit
from cje_desktop.core.entities.base import Entity
from cje_desktop.core.entities.cases import Assignment, Case, ObligationLine
from cje_desktop.core.entities.office import NumberUse, User
from cje_desktop.core.entities.papers import Document, Receipt
from cje_desktop.core.entities.people import CaseParty, PartyRole, Person
from cje_desktop.core.errors import Refusal, WorldError
from cje_desktop.core.ids import CaseId, PersonId
from cje_desktop.core.text import fold
from cje_desktop.core.values import file_text

E = TypeVar("E", bound=Entity)
Rows = dict[type[Entity], dict[UUID, Entity]]


class MemoryReading:
    """A look at the rows as they are."""

    def __init__(self, rows: Rows, blobs: dict[str, bytes], log: Sequence[LogEntry]) -> None:
        self.rows = rows
        self.blobs = blobs
        self.log = log
        self.finds = 0
        """How often rows were asked for, so that a test can tell bulk reading from reading row by row."""

    def get(self, cls: type[E], row: UUID) -> E:
        found = self.rows.get(cls, {}).get(row)
        if found is None:
            raise Refusal("row.unknown", entity=cls.__name__, row=str(row))
        return cast(E, found)

    def find(self, cls: type[E], **equals: object) -> tuple[E, ...]:
        self.finds += 1
        wanted = {
            name: frozenset(value) if isinstance(value, tuple | frozenset) else frozenset((value,))
            for name, value in equals.items()
        }
        table = cast(dict[UUID, E], self.rows.get(cls, {}))
        return tuple(
            table[row]
            for row in sorted(table)
            if all(getattr(table[row], name) in values for name, values in wanted.items())
        )

    def count(self, cls: type[E], **equals: object) -> int:
        return len(self.find(cls, **equals))

    def case_rows(self, wanted: CaseFilter) -> tuple[CaseRow, ...]:
        rows = [row for row in map(self._case_row, self.find(Case)) if self._wanted(row, wanted)]
        rows.sort(key=lambda row: (row.file_year, row.file_number, str(row.case_id)), reverse=True)
        if wanted.after is not None:
            after = wanted.after
            rows = [row for row in rows if (row.file_year, row.file_number, str(row.case_id)) < after]
        return tuple(rows[: wanted.limit])

    def count_cases(self, wanted: CaseFilter) -> int:
        return sum(self._wanted(row, wanted) for row in map(self._case_row, self.find(Case)))

    def _wanted(self, row: CaseRow, wanted: CaseFilter) -> bool:
        case = self.get(Case, row.case_id)
        text = " ".join((row.file_text, row.debtor, row.creditor, row.summary))
        return (
            fold(wanted.text) in fold(text)
            and wanted.year in (None, row.file_year)
            and wanted.unit_id in (None, case.unit_id)
            and wanted.officer_id in (None, self._officer(case.id))
        )

    def _officer(self, case_id: CaseId) -> UUID | None:
        assigned = sorted(self.find(Assignment, case_id=case_id), key=attrgetter("assigned_on", "id"))
        return assigned[-1].officer_id if assigned else None

    def _case_row(self, case: Case) -> CaseRow:
        officer = self._officer(case.id)
        return CaseRow(
            case_id=case.id,
            file_year=case.file_year,
            file_number=case.file_number,
            summary=case.summary,
            creditor=self._names(case.id, PartyRole.CREDITOR),
            debtor=self._names(case.id, PartyRole.DEBTOR),
            officer=self.get(User, officer).full_name if officer else "",
            amount=sum(line.amount or 0 for line in self.find(ObligationLine, case_id=case.id)),
            collected=sum(receipt.amount for receipt in self.find(Receipt, case_id=case.id)),
            opened_on=case.opened_on,
            decided=False,
        )

    def _names(self, case_id: CaseId, role: PartyRole) -> str:
        parties = self.find(CaseParty, case_id=case_id, role=role)
        return ", ".join(self.get(Person, party.person_id).full_name for party in parties)

    def search(self, text: str, limit: int) -> tuple[SearchHit, ...]:
        wanted = fold(text)
        hits = [
            SearchHit("case", case.id, case.id, file_text(case.file_number, case.file_year), case.summary, "")
            for case in self.find(Case)
            if wanted in fold(f"{file_text(case.file_number, case.file_year)} {case.summary}")
        ]
        hits += [
            SearchHit("person", person.id, None, person.full_name, person.id_number, "full_name")
            for person in self.find(Person)
            if wanted in fold(f"{person.full_name} {person.id_number}")
        ]
        hits += [
            SearchHit("document", paper.id, paper.case_id, paper.number_text, paper.title, "number")
            for paper in self.find(Document)
            if wanted in fold(f"{paper.number_text} {paper.title}")
        ]
        return tuple(hits[:limit])

    def similar_persons(self, folded_name: str, id_number: str, limit: int) -> tuple[PersonId, ...]:
        found = (
            person.id
            for person in self.find(Person)
            if (folded_name and fold(person.full_name) == folded_name)
            or (id_number and person.id_number == id_number)
        )
        return tuple(found)[:limit]

    def last_number(self, series_id: UUID, period: int, first: int, last: int) -> int | None:
        uses = self.find(NumberUse, series_id=series_id, period=period)
        return max((use.number for use in uses if first <= use.number <= last), default=None)

    def history(self, rows: Sequence[UUID]) -> tuple[LogEntry, ...]:
        wanted = frozenset(rows)
        return tuple(entry for entry in self.log if entry.row in wanted)

    def blob(self, sha256: str) -> bytes:
        if sha256 not in self.blobs:
            raise WorldError("blob.missing", hash=sha256)
        return self.blobs[sha256]
