"""Which clocks run in a case (thời hạn đang chạy): from its dated facts, the law book and today.

Nothing is stored: the same facts always give the same clocks. The regime of a clock is that of the day it
started on (Đ. 116.3-4 Luật 106/2025/QH15 says nothing of a period that runs across 1 July 2026: such a clock
is flagged, and a person decides).
"""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from cje_desktop.core.law.book import LawBook, matches
from cje_desktop.core.law.clocks import Direction, Ground, Working, work_out
from cje_desktop.core.law.pack import Match, TimeLimit


@dataclass(frozen=True, slots=True)
class Fact:
    """What happened, or is planned, on a day of one case (sự kiện)."""

    kind: str
    on: date
    ref: str = ""
    """Record the fact is about: the document, request, receipt or measure."""
    subject: str = ""
    """Finer kind, a code of the list the pack names for this kind of fact."""
    at: datetime | None = None
    """Moment of the fact, where a limit in hours needs it."""


class ClockState(StrEnum):
    """Where a clock stands today."""

    RUNNING = "running"
    TODAY = "today"
    OVERDUE = "overdue"
    """Past its end, and the act is still to be done."""
    KEPT = "kept"
    MISSED = "missed"
    """Done too late; or ended without performance, where no act remains to be done."""
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class RunningClock:
    """One time limit at work in a case."""

    rule: TimeLimit
    trigger: Fact
    working: Working
    due: date
    state: ClockState
    days_left: int
    """Calendar days from today to ``due``; negative when it is past."""
    satisfied_on: date | None = None
    stopped_on: date | None = None
    """Day of the fact that stopped the clock; that it stops is not confirmed by a text (a hint)."""
    straddles: bool = False
    """True when the clock started under a regime that ended before the clock does."""


@dataclass(slots=True)
class _Timeline:
    """Facts of one case by kind, in order of date."""

    by_kind: defaultdict[str, list[Fact]] = field(default_factory=lambda: defaultdict(list))

    def add(self, fact: Fact) -> None:
        self.by_kind[fact.kind].append(fact)

    def matching(self, patterns: Iterable[str]) -> Iterator[Fact]:
        for pattern in patterns:
            for fact in self.by_kind.get(pattern.partition(":")[0], ()):
                if matches(pattern, fact.kind, fact.subject):
                    yield fact

    def first(self, facts: Iterable[Fact]) -> Fact | None:
        return min(facts, key=lambda fact: fact.on, default=None)


def running_clocks(facts: Iterable[Fact], book: LawBook, today: date) -> tuple[RunningClock, ...]:
    """Return every clock the facts of one case have started, by due date.

    A clock that ends without being satisfied may itself make a fact (the end of the voluntary period), which
    starts the next clocks.
    """
    timeline = _Timeline()
    waiting = deque(sorted(facts, key=lambda fact: fact.on))
    for fact in waiting:
        timeline.add(fact)
    clocks: list[RunningClock] = []
    while waiting:
        fact = waiting.popleft()
        for rule in book.started_by(fact.kind, fact.subject, fact.on):
            start = _start(rule, fact, timeline)
            if start is None:
                continue
            clock = _clock(rule, fact, start, timeline, book, today)
            clocks.append(clock)
            derived = _fact_at_expiry(clock, today)
            if derived is not None:
                timeline.add(derived)
                waiting.append(derived)
    return tuple(sorted(clocks, key=lambda clock: (clock.due, clock.rule.key)))


def _start(rule: TimeLimit, trigger: Fact, timeline: _Timeline) -> Fact | None:
    """Return the latest of the trigger and the first of each further fact the rule needs."""
    start = trigger
    for pattern in rule.needs:
        needed = timeline.first(timeline.matching((pattern,)))
        if needed is None:
            return None
        start = max(start, needed, key=lambda fact: fact.on)
    return start


def _clock(
    rule: TimeLimit, trigger: Fact, start: Fact, timeline: _Timeline, book: LawBook, today: date
) -> RunningClock:
    ground = Ground(start.kind, rule.key, rule.article, rule.confidence)
    working = work_out(start.on, rule.period, ground, book.calendar, at=start.at)
    satisfied = _satisfying(rule, trigger, start.on, timeline)
    stopped = None if satisfied else _standing_stop(rule, start.on, working.end, timeline)
    satisfied_on = satisfied.on if satisfied else None
    last_day_of_law = rule.effective_to
    return RunningClock(
        rule=rule,
        trigger=trigger,
        working=working,
        due=working.end,
        state=_state(rule, working, satisfied_on, stopped, today),
        days_left=(working.end - today).days,
        satisfied_on=satisfied_on,
        stopped_on=stopped.on if stopped else None,
        straddles=last_day_of_law is not None
        and working.end > last_day_of_law
        and (satisfied_on is None or satisfied_on > last_day_of_law),
    )


def _satisfying(rule: TimeLimit, trigger: Fact, started: date, timeline: _Timeline) -> Fact | None:
    found = timeline.matching(rule.satisfied_by)
    if rule.match is Match.REF:
        found = (fact for fact in found if fact.ref == trigger.ref)
    if rule.direction is Direction.BEFORE:
        return timeline.first(fact for fact in found if fact.on <= trigger.on)
    return timeline.first(fact for fact in found if _comes_after(fact, trigger, started))


def _comes_after(fact: Fact, trigger: Fact, started: date) -> bool:
    """Tell whether a fact can answer the trigger: the next of the same kind must be of a later day."""
    return fact.on > started or (fact.on == started and fact.kind != trigger.kind)


def _standing_stop(rule: TimeLimit, started: date, end: date, timeline: _Timeline) -> Fact | None:
    """Return the last stop inside the period that nothing has resumed since."""
    inside = (fact for fact in timeline.matching(rule.stops) if started <= fact.on <= end)
    stop = max(inside, key=lambda fact: fact.on, default=None)
    if stop is None or any(fact.on >= stop.on for fact in timeline.matching(rule.resumes)):
        return None
    return stop


def _state(
    rule: TimeLimit, working: Working, satisfied_on: date | None, stopped: Fact | None, today: date
) -> ClockState:
    if satisfied_on is not None:
        before = rule.direction is Direction.BEFORE
        last = working.raw_end if before else working.end
        return ClockState.KEPT if satisfied_on <= last else ClockState.MISSED
    if stopped is not None:
        return ClockState.STOPPED
    if today < working.end:
        return ClockState.RUNNING
    if today == working.end:
        return ClockState.TODAY
    return ClockState.MISSED if rule.on_expiry else ClockState.OVERDUE


def _fact_at_expiry(clock: RunningClock, today: date) -> Fact | None:
    """Return the fact the end of a clock makes, once its last day is over."""
    kept = clock.state in (ClockState.KEPT, ClockState.STOPPED)
    if not clock.rule.on_expiry or kept or clock.due >= today:
        return None
    return Fact(clock.rule.on_expiry, clock.due, ref=clock.trigger.ref, subject=clock.trigger.subject)
