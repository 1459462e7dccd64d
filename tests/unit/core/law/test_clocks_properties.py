"""What holds for every date, against a counter that walks day by day and shares no code."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from cje_desktop.core.law.basis import Confidence, Text
from cje_desktop.core.law.book import LawBook
from cje_desktop.core.law.calendar import Effect, HolidayCalendar, SpecialDay
from cje_desktop.core.law.clocks import Direction, Period, Unit, end_of, raw_end

DAYS = st.dates(date(2024, 3, 1), date(2027, 10, 1))
LENGTHS = st.integers(0, 45)
UNITS = st.sampled_from(list(Unit))
DIRECTIONS = st.sampled_from(list(Direction))


def holiday(day: date, effect: Effect = Effect.OFF) -> SpecialDay:
    return SpecialDay(day, Text("Ngày thử", "Test day"), "thử", Confidence.RECALLED, effect)


def works(day: date, off: set[date], worked: set[date]) -> bool:
    return day not in off and (day in worked or day.isoweekday() not in (6, 7))


def walk(start: date, length: int, unit: Unit, off: set[date], worked: set[date]) -> date:
    """Count the naive way: tick one day after another on a list, then move off days off."""
    seen: list[date] = []
    day = start
    wanted = length * 7 if unit is Unit.WEEK else length
    while len(seen) < wanted:
        day = date.fromordinal(day.toordinal() + 1)
        if unit is not Unit.WORKING_DAY or works(day, off, worked):
            seen.append(day)
    while not works(day, off, worked):
        day = date.fromordinal(day.toordinal() + 1)
    return day


def tables(book: LawBook) -> tuple[set[date], set[date]]:
    entries = [entry for table in book.pack.holidays for entry in table.days]
    off = {entry.day for entry in entries if entry.effect is Effect.OFF}
    return off, {entry.day for entry in entries} - off


@given(start=DAYS, length=LENGTHS, unit=st.sampled_from([Unit.DAY, Unit.WEEK, Unit.WORKING_DAY]))
def test_the_count_agrees_with_a_walk(book: LawBook, start: date, length: int, unit: Unit) -> None:
    off, worked = tables(book)
    assert end_of(start, Period(length, unit), book.calendar) == walk(start, length, unit, off, worked)


@given(act=DAYS, length=st.integers(1, 30))
def test_a_notice_leaves_exactly_that_many_working_days(book: LawBook, act: date, length: int) -> None:
    off, worked = tables(book)
    latest = raw_end(act, Period(length, Unit.WORKING_DAY, Direction.BEFORE), book.calendar)
    between = [latest + timedelta(days=n) for n in range(1, (act - latest).days)]
    assert sum(works(day, off, worked) for day in between) == length
    assert works(between[0], off, worked)


@given(start=DAYS, length=LENGTHS, unit=UNITS, direction=DIRECTIONS)
def test_a_limit_that_rolls_never_ends_on_a_day_off(
    book: LawBook, start: date, length: int, unit: Unit, direction: Direction
) -> None:
    end = end_of(start, Period(length, unit, direction), book.calendar)
    assert unit is Unit.HOUR or book.calendar.is_working_day(end)


@given(start=DAYS, length=LENGTHS, unit=UNITS, extra=st.sets(DAYS, max_size=20))
def test_more_holidays_never_bring_a_limit_forward(
    book: LawBook, start: date, length: int, unit: Unit, extra: set[date]
) -> None:
    more = book.calendar.with_days(holiday(day) for day in extra)
    period = Period(length, unit)
    assert end_of(start, period, more) >= end_of(start, period, book.calendar)


@given(start=DAYS, length=LENGTHS, unit=UNITS, later=st.integers(0, 400))
def test_a_later_event_never_ends_earlier(
    book: LawBook, start: date, length: int, unit: Unit, later: int
) -> None:
    period = Period(length, unit)
    second = start + timedelta(days=later)
    assert end_of(start, period, book.calendar) <= end_of(second, period, book.calendar)


@given(days=st.sets(DAYS, max_size=30), start=DAYS)
def test_an_office_may_make_any_weekend_day_worked(days: set[date], start: date) -> None:
    calendar = HolidayCalendar(()).with_days(holiday(day, Effect.WORKED) for day in days)
    assert all(calendar.is_working_day(day) for day in days)
    assert calendar.next_working_day(start) == walk(start, 0, Unit.DAY, set(), days)
