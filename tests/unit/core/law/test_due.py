"""Clocks of a case from its facts: states, what satisfies, what stops, and the change of law."""

from dataclasses import replace
from datetime import date

import pytest

from cje_desktop.core.law.basis import Regime
from cje_desktop.core.law.book import LawBook
from cje_desktop.core.law.due import ClockState, Fact, RunningClock, running_clocks

TODAY = date(2026, 11, 23)
SERVED = Fact("document.served_valid", date(2026, 11, 12), "d1", "decision.enforcement")


def clocks(book: LawBook, *facts: Fact, today: date = TODAY) -> dict[str, RunningClock]:
    found = running_clocks(facts, book, today)
    assert len({clock.rule.key for clock in found}) == len(found)
    return {clock.rule.key: clock for clock in found}


@pytest.mark.parametrize(
    ("today", "state", "days_left"),
    [
        (date(2026, 11, 22), ClockState.RUNNING, 1),
        (date(2026, 11, 23), ClockState.TODAY, 0),
        (date(2026, 11, 24), ClockState.MISSED, -1),
    ],
)
def test_voluntary_period(book: LawBook, today: date, state: ClockState, days_left: int) -> None:
    clock = clocks(book, SERVED, today=today)["D17"]
    assert (clock.due, clock.state, clock.days_left) == (date(2026, 11, 23), state, days_left)
    assert clock.working.raw_end == date(2026, 11, 22)


def test_the_end_of_the_voluntary_period_starts_verification(book: LawBook) -> None:
    assert "D20" not in clocks(book, SERVED)
    clock = clocks(book, SERVED, today=date(2026, 11, 24))["D20"]
    assert (clock.start.kind, clock.start.on) == ("voluntary_period.ended", date(2026, 11, 23))
    assert (clock.due, clock.state) == (date(2026, 12, 2), ClockState.RUNNING)
    late = clocks(book, SERVED, today=date(2026, 12, 3))["D20"]
    assert late.state is ClockState.OVERDUE


def test_performance_in_time_ends_the_chain(book: LawBook) -> None:
    paid = Fact("performance.completed", date(2026, 11, 20))
    found = clocks(book, SERVED, paid, today=date(2026, 12, 3))
    assert found.keys() == {"D17"}
    assert (found["D17"].state, found["D17"].satisfied_on) == (ClockState.KEPT, date(2026, 11, 20))


def test_an_act_too_late_is_missed_not_overdue(book: LawBook) -> None:
    issued = Fact("document.issued", date(2026, 11, 5), "d1", "decision.enforcement")
    clock = clocks(book, issued, SERVED)["D11"]
    assert (clock.due, clock.state, clock.satisfied_on) == (
        date(2026, 11, 10),
        ClockState.MISSED,
        date(2026, 11, 12),
    )


def test_only_service_of_the_same_paper_counts(book: LawBook) -> None:
    other = Fact("document.issued", date(2026, 11, 20), "d2", "notice.costs")
    clock = clocks(book, other, SERVED)["D11"]
    assert (clock.state, clock.satisfied_on) == (ClockState.RUNNING, None)


def test_minutes_are_not_notified(book: LawBook) -> None:
    assert clocks(book, Fact("document.issued", date(2026, 11, 20), "d3", "minutes.session")) == {}


def test_bankruptcy_is_quicker(book: LawBook) -> None:
    day = date(2026, 11, 16)
    found = clocks(book, Fact("judgment.received", day, "j1", "bankruptcy"))
    assert {key: clock.due for key, clock in found.items()} == {"D04.bankruptcy": date(2026, 11, 19)}
    found = clocks(book, Fact("judgment.received", day, "j1", "own_initiative"))
    assert {key: clock.due for key, clock in found.items()} == {"D04": date(2026, 11, 23)}


def test_since_july_a_request_waits_for_the_judgment(book: LawBook) -> None:
    request = Fact("request.received", date(2026, 11, 9), "r1")
    assert clocks(book, request) == {}
    judgment = Fact("judgment.received", date(2026, 11, 16), "j1", "on_request")
    clock = clocks(book, request, judgment)["D05"]
    assert (clock.trigger, clock.start, clock.due) == (request, judgment, date(2026, 11, 23))
    early = Fact("judgment.received", date(2026, 11, 2), "j1", "on_request")
    assert clocks(book, request, early)["D05"].due == date(2026, 11, 16)


def test_a_clock_of_the_old_law_that_runs_into_the_new_is_flagged(book: LawBook) -> None:
    request = Fact("request.received", date(2026, 6, 25), "r1")
    clock = clocks(book, request)["D05"]
    assert (clock.rule.regime, clock.due, clock.straddles) == (Regime.A, date(2026, 7, 2), True)
    done = Fact("enforcement_decision.issued", date(2026, 6, 30), "r1")
    assert clocks(book, request, done)["D05"].straddles is False
    before = Fact("request.received", date(2026, 6, 22), "r1")
    assert clocks(book, before)["D05"].straddles is False


def test_each_step_follows_the_law_of_its_day(book: LawBook) -> None:
    served = Fact("document.served_valid", date(2026, 6, 25), "d1", "decision.enforcement")
    found = clocks(book, served, today=date(2026, 7, 8))
    assert (found["D17"].rule.regime, found["D17"].due) == (Regime.A, date(2026, 7, 6))
    assert (found["D20"].rule.regime, found["D20"].due) == (Regime.B, date(2026, 7, 15))


def test_grounds_for_coercion_count_only_while_a_security_measure_stands(book: LawBook) -> None:
    grounds = Fact("coercion_grounds.established", date(2026, 11, 16))
    assert clocks(book, grounds) == {}
    frozen = Fact("security_decision.issued", date(2026, 11, 9), "m1", "freeze_account")
    assert clocks(book, grounds, frozen)["D41"].due == date(2026, 11, 26)
    before = replace(frozen, on=date(2026, 5, 4))
    assert clocks(book, before)["D41.account"].due == date(2026, 5, 14)


def test_verification_starts_the_next_one(book: LawBook) -> None:
    first = Fact("verification.done", date(2026, 5, 24), "v1", "no_means")
    assert clocks(book, first)["D21"].due == date(2026, 11, 25)
    second = Fact("verification.done", date(2026, 11, 20), "v2", "has_means")
    clock = clocks(book, first, second)["D21"]
    assert (clock.state, clock.satisfied_on) == (ClockState.KEPT, date(2026, 11, 20))
    prisoner = Fact("verification.done", date(2026, 5, 24), "v1", "no_means_prison")
    assert clocks(book, prisoner)["D21.year"].due == date(2027, 5, 24)


def test_a_postponement_stops_and_a_continuation_resumes(book: LawBook) -> None:
    first = Fact("verification.done", date(2026, 5, 4), "v1", "no_means")
    postponed = Fact("case.postponed", date(2026, 6, 1))
    clock = clocks(book, first, postponed)["D21"]
    assert (clock.state, clock.stopped_on) == (ClockState.STOPPED, date(2026, 6, 1))
    continued = Fact("case.continued", date(2026, 9, 1))
    clock = clocks(book, first, postponed, continued)["D21"]
    assert (clock.state, clock.stopped_on) == (ClockState.OVERDUE, None)
    too_late = Fact("case.postponed", date(2026, 11, 20))
    assert clocks(book, first, too_late)["D21"].state is ClockState.OVERDUE


def test_a_notice_before_the_day_of_coercion(book: LawBook) -> None:
    planned = Fact("coercion.planned", date(2026, 11, 30), "m1", "seize_property")
    assert clocks(book, planned)["D46"].due == date(2026, 11, 25)
    assert clocks(book, planned, today=date(2026, 11, 26))["D46"].state is ClockState.OVERDUE
    in_time = Fact("costs_notice.given", date(2026, 11, 25), "m1")
    assert clocks(book, planned, in_time)["D46"].state is ClockState.KEPT
    late = Fact("costs_notice.given", date(2026, 11, 26), "m1")
    assert clocks(book, planned, late)["D46"].state is ClockState.MISSED
    other = Fact("costs_notice.given", date(2026, 11, 25), "m2")
    assert clocks(book, planned, other)["D46"].state is ClockState.RUNNING


def test_a_notice_on_the_last_day_counts_even_on_a_day_off(book: LawBook) -> None:
    planned = Fact("coercion.planned", date(2026, 11, 26), "m1", "hand_over")
    notice = Fact("costs_notice.given", date(2026, 11, 22), "m1")
    clock = clocks(book, planned, notice)["D46"]
    assert (clock.due, clock.state) == (date(2026, 11, 20), ClockState.KEPT)


def test_no_costs_notice_for_a_deduction_from_an_account(book: LawBook) -> None:
    assert clocks(book, Fact("coercion.planned", date(2026, 11, 30), "m1", "deduct_account")) == {}


def test_a_period_of_waiting_is_kept_by_itself(book: LawBook) -> None:
    posted = Fact("posting.started", date(2026, 11, 9), "d1", "decision.enforcement")
    assert clocks(book, posted, today=date(2026, 11, 16))["D13"].state is ClockState.TODAY
    assert clocks(book, posted, today=date(2026, 11, 17))["D13"].state is ClockState.KEPT


def test_instalments_are_watched_one_by_one(book: LawBook) -> None:
    first = Fact("instalment.due", date(2026, 11, 10), "i1")
    second = Fact("instalment.due", date(2026, 12, 10), "i2")
    paid = Fact("instalment.performed", date(2026, 11, 10), "i1")
    found = running_clocks((second, first, paid), book, TODAY)
    assert [(clock.trigger.ref, clock.state) for clock in found] == [
        ("i1", ClockState.KEPT),
        ("i2", ClockState.RUNNING),
    ]
    assert found[0].rule.is_hint


def test_the_order_of_facts_does_not_matter(book: LawBook) -> None:
    facts = (
        Fact("officer.assigned", date(2026, 11, 9)),
        Fact("document.issued", date(2026, 11, 5), "d1", "decision.enforcement"),
        Fact("case_file.opened", date(2026, 11, 10)),
        SERVED,
    )
    assert running_clocks(facts, book, TODAY) == running_clocks(facts[::-1], book, TODAY)
