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
from cje_desktop.core.law.calendar import HolidayCalendar
from cje_desktop.core.law.clocks import Direction, Ground, Working, end_of, raw_end, work_out
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
    """Done in time; or ended, where the rule only asks to wait."""
    MISSED = "missed"
    """Done too late; or ended without performance, where no act remains to be done."""
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class RunningClock:
    """One time limit at work in a case."""

    rule: TimeLimit
    trigger: Fact
    """The fact that calls for the act."""
    start: Fact
    """The fact counted from; later than the trigger when the rule needs another fact too."""
    due: date
    state: ClockState
    days_left: int
    """Calendar days from today to ``due``; negative when it is past."""
    calendar: HolidayCalendar = field(repr=False, compare=False)
    satisfied_on: date | None = None
    stopped_on: date | None = None
    """Day of the fact that stopped the clock; that it stops is not confirmed by a text (a hint)."""
    straddles: bool = False
    """True when the clock started under a regime that ended before the clock does."""

    @property
    def working(self) -> Working:
        """Work out the arithmetic step by step: asked of the rows shown, not of every open case."""
        ground = Ground(self.start.kind, self.rule.key, self.rule.article, self.rule.confidence)
        return work_out(self.start.on, self.rule.period, ground, self.calendar, at=self.start.at)


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
    due = end_of(start.on, rule.period, book.calendar)
    satisfied = _satisfying(rule, trigger, start.on, timeline)
    satisfied_on = satisfied.on if satisfied else None
    stop = None if satisfied else _standing_stop(rule, start.on, due, timeline)
    last_day_of_law = rule.effective_to or date.max
    return RunningClock(
        rule=rule,
        trigger=trigger,
        start=start,
        due=due,
        state=_open_state(rule, due, stop, today)
        if satisfied_on is None
        else _done_state(rule, start.on, satisfied_on, book),
        days_left=(due - today).days,
        calendar=book.calendar,
        satisfied_on=satisfied_on,
        stopped_on=stop.on if stop else None,
        straddles=due > last_day_of_law and (satisfied_on is None or satisfied_on > last_day_of_law),
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


def _done_state(rule: TimeLimit, started: date, done: date, book: LawBook) -> ClockState:
    period = rule.period
    before = rule.direction is Direction.BEFORE
    last = (raw_end if before else end_of)(started, period, book.calendar)
    return ClockState.KEPT if done <= last else ClockState.MISSED


def _open_state(rule: TimeLimit, due: date, stop: Fact | None, today: date) -> ClockState:
    if stop is not None:
        return ClockState.STOPPED
    if today < due:
        return ClockState.RUNNING
    if today == due:
        return ClockState.TODAY
    if not rule.satisfied_by:
        return ClockState.KEPT
    return ClockState.MISSED if rule.on_expiry else ClockState.OVERDUE


def _fact_at_expiry(clock: RunningClock, today: date) -> Fact | None:
    """Return the fact the end of a clock makes, once its last day is over."""
    answered = clock.satisfied_on is not None or clock.stopped_on is not None
    if not clock.rule.on_expiry or answered or clock.due >= today:
        return None
    return Fact(clock.rule.on_expiry, clock.due, ref=clock.trigger.ref, subject=clock.trigger.subject)
