"""Check the preconditions of a security or compulsory decision (điều kiện ra quyết định, tổ chức cưỡng chế).

The table is in the pack, per measure and regime; a predicate asks the facts. A condition blocks the decision,
blocks the planned day, or only advises; what no legal text confirms only advises.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cje_desktop.core.errors import FieldValue, Refusal
from cje_desktop.core.law.book import LawBook
from cje_desktop.core.law.clocks import Working
from cje_desktop.core.law.coercion import CoercionFacts
from cje_desktop.core.law.pack import Condition, Level
from cje_desktop.core.law.predicates import PREDICATES, Answer, Verdict


class Status(StrEnum):
    """How a condition stands."""

    MET = "met"
    NOT_MET = "not_met"
    """Not met, and it blocks."""
    NOT_APPLICABLE = "not_applicable"
    HINT = "hint"
    """Not met or not known, and it only advises."""


@dataclass(frozen=True, slots=True)
class ConditionResult:
    """One row of the report."""

    condition: Condition
    status: Status
    message: str
    """Code of the sentence with its remedy; ``fields`` fill its placeholders."""
    fields: Mapping[str, FieldValue]
    working: Working | None = None
    earliest: date | None = None
    """Earliest day the condition could be met if nothing else changes; None when no day helps."""

    @property
    def level(self) -> Level:
        """Return what the condition does when unmet."""
        return self.condition.effective_level


@dataclass(frozen=True, slots=True)
class PreconditionReport:
    """All rows for one measure, with what they add up to."""

    measure: str
    rows: tuple[ConditionResult, ...]

    def unmet(self, level: Level) -> tuple[ConditionResult, ...]:
        """Return the rows that are not met at one level."""
        return tuple(
            row for row in self.rows if row.level is level and row.status in (Status.NOT_MET, Status.HINT)
        )

    @property
    def blocks_decision(self) -> bool:
        """Tell whether the decision may not be issued."""
        return any(row.status is Status.NOT_MET for row in self.unmet(Level.BLOCKS_DECISION))

    @property
    def blocks_day(self) -> bool:
        """Tell whether coercion may not take place on the planned day."""
        return any(row.status is Status.NOT_MET for row in self.unmet(Level.BLOCKS_DAY))

    def refusals(self, level: Level) -> tuple[Refusal, ...]:
        """Return what blocks at one level as refusals, for a command to raise."""
        return tuple(
            Refusal(row.message, field=None, **row.fields)
            for row in self.unmet(level)
            if row.status is Status.NOT_MET
        )


def check_preconditions(measure: str, facts: CoercionFacts, book: LawBook) -> PreconditionReport:
    """Judge a measure by the regime of each step: that of the decision, and that of the planned day.

    Raises:
        Refusal: ``law.measure.none``, the regime of the decision does not have the measure.
    """
    regime = book.regime_of(facts.decided_on)
    if book.measure_article(measure, regime) is None:
        raise Refusal("law.measure.none", measure=measure, day=facts.decided_on)
    day_regime = book.regime_of(facts.planned.day) if facts.planned else regime
    rows = [row for row in book.conditions(measure, regime) if row.level is not Level.BLOCKS_DAY]
    rows += [row for row in book.conditions(measure, day_regime) if row.level is Level.BLOCKS_DAY]
    return PreconditionReport(measure, tuple(_judge(row, facts, book) for row in rows))


def _judge(condition: Condition, facts: CoercionFacts, book: LawBook) -> ConditionResult:
    verdict = PREDICATES[condition.predicate](condition, facts, book)
    return ConditionResult(
        condition=condition,
        status=_status(verdict.answer, condition),
        message=_message(condition, verdict),
        fields=verdict.fields,
        working=verdict.working,
        earliest=verdict.earliest,
    )


def _message(condition: Condition, verdict: Verdict) -> str:
    if verdict.answer is Answer.NOT_APPLICABLE:
        return "law.condition.not_applicable"
    return f"{condition.message}.{verdict.sentence}"


def _status(answer: Answer, condition: Condition) -> Status:
    if answer is Answer.MET:
        return Status.MET
    if answer is Answer.NOT_APPLICABLE:
        return Status.NOT_APPLICABLE
    if answer is Answer.UNKNOWN or condition.effective_level is Level.HINT:
        return Status.HINT
    return Status.NOT_MET
