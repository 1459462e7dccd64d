"""Checks that every recorded fact of a case shares."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TypeVar
from uuid import UUID

from cje_desktop.application.case_facts import rows_of
from cje_desktop.application.ports import Reading
from cje_desktop.application.services import CommandContext
from cje_desktop.core.entities.base import Entity
from cje_desktop.core.entities.cases import Case, Judgment
from cje_desktop.core.entities.people import CaseParty
from cje_desktop.core.errors import Refusal
from cje_desktop.core.ids import CaseId, PersonId
from cje_desktop.core.values import future_faults

E = TypeVar("E", bound=Entity)


def happened_faults(ctx: CommandContext, case_id: CaseId, on: date, field: str = "on") -> Iterator[Refusal]:
    """Find that a fact of a case lies ahead, or before its judgment."""
    case = ctx.reading.get(Case, case_id)
    judged = ctx.reading.get(Judgment, case.judgment_id).judged_on
    yield from future_faults(on, ctx.services.clock.today(), field)
    if on < judged:
        yield Refusal("date.before_judgment", field=field, day=on, judged=judged)


def party_faults(reading: Reading, case_id: CaseId, person_id: PersonId, field: str) -> Iterator[Refusal]:
    """Find that somebody is no party of the case."""
    if not reading.count(CaseParty, case_id=case_id, person_id=person_id):
        yield Refusal("case.not_a_party", field=field)


def own_rows_faults(
    reading: Reading, cls: type[E], rows: Iterable[UUID], case_id: CaseId, field: str
) -> Iterator[Refusal]:
    """Find rows that are unknown or belong to another case."""
    wanted = frozenset(rows)
    own = {row.id for row in rows_of(reading, cls, "id", wanted) if getattr(row, "case_id", None) == case_id}
    if own != wanted:
        yield Refusal("case.row_of_other_case", field=field)
