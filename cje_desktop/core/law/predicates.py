"""The closed set of questions a precondition may ask of the facts.

A predicate answers with a verdict: whether the condition is met, which sentence says why (a suffix of the
condition's message code), the values for that sentence, the arithmetic, and the earliest day on which it
could be met if nothing else changes. What a condition does when unmet is not decided here.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from enum import StrEnum
from types import MappingProxyType

from cje_desktop.core.errors import FieldValue
from cje_desktop.core.law.book import LawBook
from cje_desktop.core.law.calendar import ONE_DAY
from cje_desktop.core.law.clocks import Ground, Period, Working, end_of, raw_end, work_out
from cje_desktop.core.law.coercion import CoercionFacts, CoercionSlot
from cje_desktop.core.law.pack import CoercionBan, Condition, TetSpan

_NO_FIELDS: Mapping[str, FieldValue] = MappingProxyType({})


class Answer(StrEnum):
    """Answer of a predicate."""

    MET = "met"
    NOT_MET = "not_met"
    NOT_APPLICABLE = "not_applicable"
    UNKNOWN = "unknown"
    """The data to decide are missing here (no Tết date of that year): a person must look."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Answer of a predicate with what explains it."""

    answer: Answer
    sentence: str
    """Suffix of the message code, such as ``running`` in ``law.condition.voluntary.running``."""
    fields: Mapping[str, FieldValue] = field(default_factory=lambda: _NO_FIELDS)
    working: Working | None = None
    earliest: date | None = None


Predicate = Callable[[Condition, CoercionFacts, LawBook], Verdict]


def _met(working: Working | None = None, sentence: str = "met", **values: FieldValue) -> Verdict:
    return Verdict(Answer.MET, sentence, values, working)


def _unmet(
    sentence: str, working: Working | None = None, earliest: date | None = None, **values: FieldValue
) -> Verdict:
    return Verdict(Answer.NOT_MET, sentence, values, working, earliest)


_NOT_APPLICABLE = Verdict(Answer.NOT_APPLICABLE, "not_applicable")


def enforcement_decision_in_force(_: Condition, facts: CoercionFacts, __: LawBook) -> Verdict:
    """Ask for an enforcement decision that exists, is not withdrawn and not halted."""
    decision = facts.enforcement_decision_on
    number = facts.enforcement_decision_number
    if decision is None:
        return _unmet("missing")
    if decision > facts.decided_on:
        return _unmet("later", earliest=decision, number=number, day=decision)
    if facts.enforcement_decision_withdrawn:
        return _unmet("withdrawn", number=number, day=decision)
    if facts.halt is not None:
        return _unmet(facts.halt.value, number=number, day=decision)
    return _met(number=number, day=decision)


def not_performed(_: Condition, facts: CoercionFacts, __: LawBook) -> Verdict:
    """Ask that the duty is not yet performed."""
    return _unmet("performed") if facts.performed else _met()


def validly_served(_: Condition, facts: CoercionFacts, __: LawBook) -> Verdict:
    """Ask for a valid service of the enforcement decision on the debtor, by the day of the decision."""
    served = min(facts.served_on, default=None)
    if served is None:
        return _unmet("missing")
    if served > facts.decided_on:
        return _unmet("later", earliest=served, day=served)
    return _met(day=served)


def voluntary_period_over(condition: Condition, facts: CoercionFacts, book: LawBook) -> Verdict:
    """Ask that the voluntary period is over without performance, or that dissipation must be prevented."""
    if facts.performed:
        return _unmet("performed")
    if facts.dissipation_reason.strip():
        return _met(sentence="dissipation", reason=facts.dissipation_reason.strip())
    served = min(facts.served_on, default=None)
    if served is None:
        return _unmet("not_served")
    if not book.has_rule(condition.rule, served):
        return Verdict(Answer.UNKNOWN, "unknown", {"day": served})
    rule = book.rule(condition.rule, served)
    ground = Ground(rule.trigger[0].partition(":")[0], rule.key, rule.article, rule.confidence)
    working = work_out(served, rule.period, ground, book.calendar)
    if facts.decided_on <= working.end:
        return _unmet("running", working, working.end + ONE_DAY, end=working.end)
    return _met(working, end=working.end)


def means_established(_: Condition, facts: CoercionFacts, __: LawBook) -> Verdict:
    """Ask for a verification that shows means to perform, by the day of the decision."""
    verification = facts.verification
    if verification is None:
        return _unmet("missing")
    if not verification.has_means:
        return _unmet("none", day=verification.on)
    if verification.on > facts.decided_on:
        return _unmet("later", earliest=verification.on, day=verification.on)
    return _met(day=verification.on)


def failed_session_cited(_: Condition, facts: CoercionFacts, __: LawBook) -> Verdict:
    """Look for a failed session the decision may cite as a ground; the law does not ask for one."""
    past = [session for session in facts.failed_sessions if session.on <= facts.decided_on]
    if not past:
        return _unmet("missing")
    last = max(past, key=lambda session: session.on)
    return _met(count=len(past), day=last.on, ref=last.ref)


def outside_banned_hours(condition: Condition, facts: CoercionFacts, book: LawBook) -> Verdict:
    """Ask that coercion is on working days and outside the hours of the night."""
    slot = facts.planned
    if slot is None:
        return _NOT_APPLICABLE
    ban = book.ban(condition.rule, slot.day)
    first, last = _free_hours(ban)
    if not first <= slot.starts < slot.ends <= last:
        planned = f"{slot.starts:%H:%M}–{slot.ends:%H:%M}"
        return _unmet("hours", planned=planned, first=f"{first:%H:%M}", last=f"{last:%H:%M}")
    days = (slot.day + timedelta(days=index) for index in range((slot.end_day - slot.day).days + 1))
    off = next((day for day in days if not book.calendar.is_working_day(day)), None) if ban.days_off else None
    if off is not None:
        return _unmet("day_off", earliest=book.calendar.next_working_day(off), day=off)
    for year in book.calendar.missing_years(slot.day, slot.end_day):
        return Verdict(Answer.UNKNOWN, "unknown", {"year": year})
    return _met(day=slot.day)


def _free_hours(ban: CoercionBan) -> tuple[time, time]:
    """Return the first and last hour of the day that a ban leaves free."""
    return ban.hours_to or time.min, ban.hours_from or time.max


def outside_tet_window(condition: Condition, facts: CoercionFacts, book: LawBook) -> Verdict:
    """Ask that forces are not mobilised around Tết Nguyên đán."""
    slot = facts.planned
    if slot is None or not facts.uses_forces:
        return _NOT_APPLICABLE
    ban = book.ban(condition.rule, slot.day)
    for year in range(slot.day.year, slot.end_day.year + 1):
        window = _tet_window(ban, year, book)
        if window is None:
            return Verdict(Answer.UNKNOWN, "unknown", {"year": year})
        first, last = window
        if slot.day <= last and slot.end_day >= first:
            after = book.calendar.next_working_day(last + ONE_DAY)
            return _unmet("inside", earliest=after, first=first, last=last)
    return _met(day=slot.day, days=ban.tet_days)


def _tet_window(ban: CoercionBan, year: int, book: LawBook) -> tuple[date, date] | None:
    table = book.calendar.year(year)
    if table is None or table.tet is None:
        return None
    first, last = table.tet, table.tet
    if ban.tet_span is TetSpan.LEAVE:
        first, last = table.tet_leave_from or first, table.tet_leave_to or last
    margin = timedelta(days=ban.tet_days)
    return first - margin, last + margin


def costs_notified(condition: Condition, facts: CoercionFacts, book: LawBook) -> Verdict:
    """Ask that estimated costs were notified in time, unless coercion is urgent."""
    slot = facts.planned
    if slot is None:
        return _NOT_APPLICABLE
    if facts.urgent_reason.strip():
        return _met(sentence="urgent", reason=facts.urgent_reason.strip())
    return _notice_in_time(condition, facts.costs_notified_on, slot, book)


def real_estate_notified(condition: Condition, facts: CoercionFacts, book: LawBook) -> Verdict:
    """Ask that seizure of real estate was notified in time, unless dissipation must be prevented."""
    slot = facts.planned
    if slot is None or not facts.concerns_real_estate:
        return _NOT_APPLICABLE
    if facts.dissipation_reason.strip():
        return _met(sentence="dissipation", reason=facts.dissipation_reason.strip())
    return _notice_in_time(condition, facts.real_estate_notified_on, slot, book)


def _notice_in_time(
    condition: Condition, notified: date | None, slot: CoercionSlot, book: LawBook
) -> Verdict:
    if not book.has_rule(condition.rule, slot.day):
        return Verdict(Answer.UNKNOWN, "unknown", {"day": slot.day})
    rule = book.rule(condition.rule, slot.day)
    ground = Ground(rule.trigger[0].partition(":")[0], rule.key, rule.article, rule.confidence)
    working = work_out(slot.day, rule.period, ground, book.calendar)
    if notified is None:
        return _unmet("missing", working, latest=working.raw_end, day=slot.day)
    if notified > working.raw_end:
        earliest = _first_act_after(notified, rule.period, book)
        return _unmet("late", working, earliest, notified=notified, latest=working.raw_end, day=slot.day)
    return _met(working, notified=notified, day=slot.day)


def _first_act_after(notice: date, period: Period, book: LawBook) -> date:
    """Return the first working day that leaves the whole period between the notice and the act."""
    act = end_of(notice, Period(period.length, period.unit, rolls=False), book.calendar) + ONE_DAY
    act = book.calendar.next_working_day(act)
    while raw_end(act, period, book.calendar) < notice:
        act = book.calendar.next_working_day(act + ONE_DAY)
    return act


def plan_approved(_: Condition, facts: CoercionFacts, __: LawBook) -> Verdict:
    """Look for an approved plan when forces are mobilised."""
    if not facts.uses_forces:
        return _NOT_APPLICABLE
    if facts.plan_approved_on is None:
        return _unmet("missing")
    return _met(day=facts.plan_approved_on)


def police_answered(_: Condition, facts: CoercionFacts, __: LawBook) -> Verdict:
    """Look for the answer of the police when forces are mobilised."""
    if not facts.uses_forces:
        return _NOT_APPLICABLE
    if facts.police_answered_on is None:
        return _unmet("missing")
    return _met(day=facts.police_answered_on)


def account_known(_: Condition, facts: CoercionFacts, __: LawBook) -> Verdict:
    """Look for the number and bank of the account."""
    return _met() if facts.account_known else _unmet("missing")


def amount_known(_: Condition, facts: CoercionFacts, __: LawBook) -> Verdict:
    """Look for the amount that limits the deduction: the duty with coercion costs."""
    return _met(amount=facts.amount_due) if facts.amount_due > 0 else _unmet("missing")


def land_data_known(_: Condition, facts: CoercionFacts, __: LawBook) -> Verdict:
    """Look for the registry's data on the parcel, when the measure concerns real estate."""
    if not facts.concerns_real_estate:
        return _NOT_APPLICABLE
    return _met() if facts.land_data_known else _unmet("missing")


PREDICATES: Mapping[str, Predicate] = MappingProxyType(
    {
        predicate.__name__: predicate
        for predicate in (
            enforcement_decision_in_force,
            not_performed,
            validly_served,
            voluntary_period_over,
            means_established,
            failed_session_cited,
            outside_banned_hours,
            outside_tet_window,
            costs_notified,
            real_estate_notified,
            plan_approved,
            police_answered,
            account_known,
            amount_known,
            land_data_known,
        )
    }
)
COUNTING_PREDICATES = frozenset({"voluntary_period_over", "costs_notified", "real_estate_notified"})
"""Predicates that need a time limit named in the row."""
BANNING_PREDICATES = frozenset({"outside_banned_hours", "outside_tet_window"})
"""Predicates that need a ban named in the row."""
