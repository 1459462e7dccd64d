"""Each precondition, for seizure, handing over and deduction, under both regimes."""

from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest

from cje_desktop.core.errors import Refusal
from cje_desktop.core.law.basis import Confidence, Regime
from cje_desktop.core.law.book import LawBook
from cje_desktop.core.law.coercion import CoercionFacts, CoercionSlot, FailedSession, Halt, MeansVerification
from cje_desktop.core.law.pack import Level
from cje_desktop.core.law.preconditions import (
    ConditionResult,
    PreconditionReport,
    Status,
    check_preconditions,
)

SEIZE, HAND_OVER, DEDUCT = MEASURES = ("seize_property", "hand_over", "deduct_account")
DECISION, DAY, HINT = Level.BLOCKS_DECISION, Level.BLOCKS_DAY, Level.HINT


def slot(day: date, starts: int = 8, ends: int = 17, last_day: date | None = None) -> CoercionSlot:
    return CoercionSlot(day, time(starts), time(ends), last_day)


READY = {
    Regime.A: CoercionFacts(
        decided_on=date(2026, 5, 18),
        enforcement_decision_on=date(2026, 4, 6),
        enforcement_decision_number="123/QĐ-THADS",
        served_on=(date(2026, 4, 13),),
        verification=MeansVerification(date(2026, 5, 11), has_means=True),
        failed_sessions=(FailedSession(date(2026, 5, 13), "BB-07"),),
        planned=slot(date(2026, 6, 8)),
        uses_forces=True,
        costs_notified_on=date(2026, 6, 2),
        concerns_real_estate=True,
        real_estate_notified_on=date(2026, 6, 2),
        plan_approved_on=date(2026, 5, 25),
        police_answered_on=date(2026, 5, 27),
        account_known=True,
        land_data_known=True,
        amount_due=152_000_000,
    ),
    Regime.B: CoercionFacts(
        decided_on=date(2026, 11, 23),
        enforcement_decision_on=date(2026, 10, 5),
        enforcement_decision_number="231/QĐ-THADS",
        served_on=(date(2026, 10, 12),),
        verification=MeansVerification(date(2026, 10, 30), has_means=True),
        failed_sessions=(FailedSession(date(2026, 11, 16), "BB-12"),),
        planned=slot(date(2026, 12, 7)),
        uses_forces=True,
        costs_notified_on=date(2026, 12, 2),
        concerns_real_estate=True,
        real_estate_notified_on=date(2026, 12, 1),
        plan_approved_on=date(2026, 11, 27),
        police_answered_on=date(2026, 11, 27),
        account_known=True,
        land_data_known=True,
        amount_due=152_000_000,
    ),
}
SUNDAY = {Regime.A: date(2026, 6, 7), Regime.B: date(2026, 12, 6)}


def unmet(name: str, regime: Regime) -> dict[str, Any]:
    """What is missing, by the name of the test row."""
    ready = READY[regime]
    assert ready.planned is not None
    changes: dict[str, dict[str, Any]] = {
        "missing decision": {"enforcement_decision_on": None},
        "decision later": {"enforcement_decision_on": date(2026, 12, 31)},
        "withdrawn": {"enforcement_decision_withdrawn": True},
        "postponed": {"halt": Halt.POSTPONED},
        "suspended": {"halt": Halt.SUSPENDED},
        "not served": {"served_on": ()},
        "served later": {"served_on": (date(2026, 12, 31),)},
        "performed": {"performed": True},
        "running": {"served_on": (ready.decided_on,)},
        "not verified": {"verification": None},
        "no means": {"verification": MeansVerification(date(2026, 5, 11), has_means=False)},
        "verified later": {"verification": MeansVerification(date(2026, 12, 31), has_means=True)},
        "no session": {"failed_sessions": ()},
        "at night": {"planned": replace(ready.planned, ends=time(22, 1))},
        "too early": {"planned": replace(ready.planned, starts=time(5, 59))},
        "over midnight": {"planned": replace(ready.planned, starts=time(20), ends=time(7))},
        "sunday": {"planned": replace(ready.planned, day=SUNDAY[regime])},
        "over a weekend": {"planned": replace(ready.planned, last_day=date(2026, 12, 13))},
        "costs missing": {"costs_notified_on": None},
        "costs late": {"costs_notified_on": ready.planned.day},
        "estate missing": {"real_estate_notified_on": None},
        "estate late": {"real_estate_notified_on": ready.planned.day},
        "no plan": {"plan_approved_on": None},
        "no police": {"police_answered_on": None},
        "no account": {"account_known": False},
        "no amount": {"amount_due": 0},
        "no land data": {"land_data_known": False},
    }
    return changes[name]


ROWS = [
    ("missing decision", "in_force", DECISION, "law.condition.in_force.missing", MEASURES),
    ("decision later", "in_force", DECISION, "law.condition.in_force.later", MEASURES),
    ("withdrawn", "in_force", DECISION, "law.condition.in_force.withdrawn", MEASURES),
    ("postponed", "in_force", DECISION, "law.condition.in_force.postponed", MEASURES),
    ("suspended", "in_force", DECISION, "law.condition.in_force.suspended", MEASURES),
    ("not served", "served", DECISION, "law.condition.served.missing", MEASURES),
    ("not served", "voluntary", DECISION, "law.condition.voluntary.not_served", MEASURES),
    ("served later", "served", DECISION, "law.condition.served.later", MEASURES),
    ("performed", "voluntary", DECISION, "law.condition.voluntary.performed", MEASURES),
    ("running", "voluntary", DECISION, "law.condition.voluntary.running", MEASURES),
    ("not verified", "means", DECISION, "law.condition.means.missing", MEASURES),
    ("no means", "means", DECISION, "law.condition.means.none", MEASURES),
    ("verified later", "means", DECISION, "law.condition.means.later", MEASURES),
    ("no session", "failed_session", HINT, "law.condition.failed_session.missing", MEASURES),
    ("at night", "D44", DAY, "law.condition.hours.hours", (SEIZE, HAND_OVER)),
    ("too early", "D44", DAY, "law.condition.hours.hours", (SEIZE, HAND_OVER)),
    ("over midnight", "D44", DAY, "law.condition.hours.hours", (SEIZE, HAND_OVER)),
    ("sunday", "D44", DAY, "law.condition.hours.day_off", (SEIZE, HAND_OVER)),
    ("over a weekend", "D44", DAY, "law.condition.hours.day_off", (SEIZE, HAND_OVER)),
    ("costs missing", "D46", DAY, "law.condition.costs.missing", (SEIZE, HAND_OVER)),
    ("costs late", "D46", DAY, "law.condition.costs.late", (SEIZE, HAND_OVER)),
    ("estate missing", "D53", DAY, "law.condition.real_estate.missing", (SEIZE,)),
    ("estate late", "D53", DAY, "law.condition.real_estate.late", (SEIZE,)),
    ("no plan", "plan", HINT, "law.condition.plan.missing", (SEIZE, HAND_OVER)),
    ("no police", "police", HINT, "law.condition.police.missing", (SEIZE, HAND_OVER)),
    ("no account", "account", HINT, "law.condition.account.missing", (DEDUCT,)),
    ("no amount", "amount", HINT, "law.condition.amount.missing", (DEDUCT,)),
    ("no land data", "land_data", HINT, "law.condition.land_data.missing", (SEIZE, HAND_OVER)),
]


def row(report: PreconditionReport, condition: str) -> ConditionResult | None:
    return next((each for each in report.rows if each.condition.id == condition), None)


@pytest.mark.parametrize("regime", list(Regime))
@pytest.mark.parametrize("measure", MEASURES)
def test_nothing_stops_a_case_that_is_ready(book: LawBook, measure: str, regime: Regime) -> None:
    report = check_preconditions(measure, READY[regime], book)
    assert {each.status for each in report.rows} <= {Status.MET, Status.NOT_APPLICABLE}
    assert {each.condition.regime for each in report.rows} == {regime}
    assert not report.blocks_decision
    assert not report.blocks_day


@pytest.mark.parametrize("regime", list(Regime))
@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize(("name", "condition", "level", "message", "measures"), ROWS)
def test_what_is_missing_is_said(
    book: LawBook,
    name: str,
    condition: str,
    level: Level,
    message: str,
    measures: tuple[str, ...],
    measure: str,
    regime: Regime,
) -> None:
    report = check_preconditions(measure, replace(READY[regime], **unmet(name, regime)), book)
    found = row(report, condition)
    if measure not in measures:
        assert found is None
        return
    assert found is not None
    assert (found.level, found.message) == (level, message)
    assert found.status is (Status.HINT if level is HINT else Status.NOT_MET)
    assert found in report.unmet(level)
    assert report.blocks_decision is (level is DECISION)
    assert report.blocks_day is (level is DAY)
    assert (message in {refusal.code for refusal in report.refusals(level)}) is (level is not HINT)


def test_the_voluntary_period_shows_its_arithmetic_and_the_first_day(book: LawBook) -> None:
    facts = replace(READY[Regime.B], served_on=(date(2026, 11, 12),))
    found = row(check_preconditions(SEIZE, facts, book), "voluntary")
    assert found is not None
    assert found.working is not None
    assert (found.working.raw_end, found.working.end) == (date(2026, 11, 22), date(2026, 11, 23))
    assert (found.status, found.earliest) == (Status.NOT_MET, date(2026, 11, 24))
    next_day = replace(facts, decided_on=date(2026, 11, 24))
    assert not check_preconditions(SEIZE, next_day, book).blocks_decision


@pytest.mark.parametrize("regime", list(Regime))
def test_dissipation_with_a_written_reason_lifts_the_voluntary_period(book: LawBook, regime: Regime) -> None:
    ready = READY[regime]
    facts = replace(ready, served_on=(ready.decided_on,), real_estate_notified_on=None)
    facts = replace(facts, dissipation_reason="Đang chuyển nhượng nhà đất")
    report = check_preconditions(SEIZE, facts, book)
    assert not report.blocks_decision
    assert not report.blocks_day
    blank = check_preconditions(SEIZE, replace(facts, dissipation_reason="  "), book)
    assert blank.blocks_decision
    assert blank.blocks_day


@pytest.mark.parametrize("regime", list(Regime))
def test_urgency_lifts_the_costs_notice(book: LawBook, regime: Regime) -> None:
    facts = replace(READY[regime], costs_notified_on=None, urgent_reason="Tài sản mau hỏng")
    assert not check_preconditions(HAND_OVER, facts, book).blocks_day


@pytest.mark.parametrize("regime", list(Regime))
def test_without_a_planned_day_no_day_rule_applies(book: LawBook, regime: Regime) -> None:
    report = check_preconditions(SEIZE, replace(READY[regime], planned=None, costs_notified_on=None), book)
    days = [each for each in report.rows if each.level is DAY]
    assert {each.status for each in days} == {Status.NOT_APPLICABLE}


@pytest.mark.parametrize(
    ("day", "forces", "blocks", "hint"),
    [
        (date(2027, 1, 21), True, False, True),
        (date(2027, 1, 22), True, True, True),
        (date(2027, 2, 19), True, True, True),
        (date(2027, 2, 22), True, False, True),
        (date(2027, 2, 25), True, False, True),
        (date(2027, 2, 26), True, False, False),
        (date(2027, 1, 22), False, False, False),
    ],
)
def test_around_tet_forces_stay_home(
    book: LawBook, day: date, forces: bool, blocks: bool, hint: bool
) -> None:
    facts = replace(READY[Regime.B], planned=slot(day), uses_forces=forces)
    report = check_preconditions(HAND_OVER, facts, book)
    assert report.blocks_day is blocks
    wide = row(report, "D45_leave")
    assert wide is not None
    assert (wide.status is Status.HINT) is hint
    assert wide.condition.confidence is Confidence.RECALLED


@pytest.mark.parametrize(
    ("day", "status"),
    [
        (date(2026, 1, 30), Status.MET),
        (date(2026, 2, 2), Status.NOT_MET),
        (date(2026, 3, 4), Status.NOT_MET),
        (date(2026, 3, 5), Status.MET),
    ],
)
def test_around_tet_under_the_old_law(book: LawBook, day: date, status: Status) -> None:
    facts = replace(READY[Regime.A], planned=slot(day))
    found = row(check_preconditions(SEIZE, facts, book), "D45")
    assert found is not None
    assert (found.status, found.condition.regime) == (status, Regime.A)
    if status is Status.NOT_MET:
        assert (found.fields["first"], found.fields["last"]) == (date(2026, 2, 2), date(2026, 3, 4))
        assert found.earliest == date(2026, 3, 5)


def test_a_day_may_be_planned_to_its_last_free_minute(book: LawBook) -> None:
    facts = replace(READY[Regime.B], planned=slot(date(2026, 12, 7), 6, 22))
    assert not check_preconditions(HAND_OVER, facts, book).blocks_day


def test_a_year_without_a_table_only_warns(book: LawBook) -> None:
    report = check_preconditions(HAND_OVER, replace(READY[Regime.B], planned=slot(date(2028, 1, 20))), book)
    unknown = {"D44": "law.condition.hours.unknown", "D45": "law.condition.tet.unknown"}
    for condition, message in unknown.items():
        found = row(report, condition)
        assert found is not None
        assert (found.status, found.message) == (Status.HINT, message)
    assert not report.blocks_day


def test_a_late_notice_names_the_first_day_it_would_do_for(book: LawBook) -> None:
    facts = replace(READY[Regime.B], planned=slot(date(2026, 11, 26)), costs_notified_on=date(2026, 11, 23))
    found = row(check_preconditions(SEIZE, facts, book), "D46")
    assert found is not None
    assert found.fields["latest"] == date(2026, 11, 22)
    assert found.earliest == date(2026, 11, 27)
    moved = replace(facts, planned=slot(date(2026, 11, 27)))
    later = row(check_preconditions(SEIZE, moved, book), "D46")
    assert later is not None
    assert later.status is Status.MET


def test_the_decision_follows_its_day_and_coercion_its_own(book: LawBook) -> None:
    facts = replace(READY[Regime.A], planned=slot(date(2026, 7, 6)))
    report = check_preconditions(SEIZE, facts, book)
    regimes = {each.condition.id: each.condition.regime for each in report.rows}
    assert (regimes["voluntary"], regimes["D46"]) == (Regime.A, Regime.B)


def test_service_before_the_pack_begins_is_left_to_the_officer(book: LawBook) -> None:
    facts = replace(READY[Regime.B], served_on=(date(2013, 5, 6),))
    found = row(check_preconditions(DEDUCT, facts, book), "voluntary")
    assert found is not None
    assert (found.status, found.message) == (Status.HINT, "law.condition.voluntary.unknown")


def test_an_exit_ban_is_no_security_measure_of_the_old_law(book: LawBook) -> None:
    with pytest.raises(Refusal) as refused:
        check_preconditions("exit_ban", READY[Regime.A], book)
    assert refused.value.code == "law.measure.none"
    assert not check_preconditions("exit_ban", READY[Regime.B], book).blocks_decision
    done = check_preconditions("exit_ban", replace(READY[Regime.B], performed=True), book)
    assert done.blocks_decision


def test_an_unconfirmed_row_never_blocks(book: LawBook) -> None:
    conditions = tuple(replace(each, confidence=Confidence.SECONDARY) for each in book.pack.conditions)
    unsure = LawBook.of(replace(book.pack, conditions=conditions))
    report = check_preconditions(SEIZE, CoercionFacts(decided_on=date(2026, 11, 23)), unsure)
    assert not report.blocks_decision
    assert {each.status for each in report.rows} <= {Status.HINT, Status.NOT_APPLICABLE}
