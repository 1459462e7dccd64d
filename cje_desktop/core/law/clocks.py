"""Count time limits as the Civil Code does, and show the arithmetic (cách tính thời hạn).

The day of the event is not counted (Đ. 147.2-3 Bộ luật Dân sự 91/2015/QH13). A period in weeks, months or
years ends on the corresponding day, or on the last day of a month that has no such day (Đ. 148.2-4); an end
on a day off moves to the next working day (Đ. 148.5). Working days (ngày làm việc) are counted one by one.
"At least n working days before" leaves n full working days between the notice and the act.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from cje_desktop.core.law.basis import Citation, Confidence
from cje_desktop.core.law.calendar import ONE_DAY, DayOff, HolidayCalendar, SpecialDay

_HOURS_A_DAY = 24


class Unit(StrEnum):
    """Unit of a time limit."""

    HOUR = "hour"
    """Clock hours (giờ); never moved by a day off."""
    DAY = "day"
    """Calendar days (ngày)."""
    WORKING_DAY = "working_day"
    """Working days (ngày làm việc)."""
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class Direction(StrEnum):
    """Whether the limit runs from the event or ends at it."""

    AFTER = "after"
    BEFORE = "before"
    """At least so long before the act (chậm nhất trước ... ngày)."""


@dataclass(frozen=True, slots=True)
class Period:
    """A length of time as a rule states it."""

    length: int
    unit: Unit
    direction: Direction = Direction.AFTER
    rolls: bool = True
    """Whether an end on a day off moves: forward after an event, back before an act."""


@dataclass(frozen=True, slots=True)
class Working:
    """The answer to "when and why": every step of the arithmetic, with its source."""

    start: date
    start_fact: str
    """Code of the fact that started the clock; for a limit before an act, of the act."""
    period: Period
    raw_end: date
    """End before moving it off days off."""
    end: date
    stepped_over: tuple[DayOff, ...]
    """Days off between ``raw_end`` and ``end``, in the order they were met."""
    special_days: tuple[SpecialDay, ...]
    """Holidays and made-up days that bear on the count, by date."""
    rule_id: str
    citation: Citation
    confidence: Confidence
    missing_years: tuple[int, ...] = ()
    """Years counted through for which no table of holidays exists."""
    provisional_years: tuple[int, ...] = ()
    """Years counted through whose table is no official schedule."""
    ends_at: datetime | None = None
    """Exact end of a limit in hours, when the hour of the event is known."""

    @property
    def unconfirmed_days(self) -> tuple[SpecialDay, ...]:
        """Return the days that bear on the count and are not confirmed: they count, and are shown."""
        return tuple(day for day in self.special_days if day.confidence is not Confidence.READ)


def _add_months(start: date, months: int) -> date:
    index = start.year * 12 + start.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(start.day, monthrange(year, month)[1]))


def _step_working_days(start: date, count: int, step: timedelta, calendar: HolidayCalendar) -> date:
    day = start
    while count > 0:
        day += step
        if calendar.is_working_day(day):
            count -= 1
    return day


def raw_end(start: date, period: Period, calendar: HolidayCalendar) -> date:
    """Return the day the period ends on before days off at its end are considered.

    A limit before an act gives the last day that still leaves the whole period between it and the act.
    Hours are counted here in whole days, rounded up; ``end_moment`` knows the hour.
    """
    sign = 1 if period.direction is Direction.AFTER else -1
    length = period.length
    if period.unit is Unit.WORKING_DAY:
        if sign > 0:
            return _step_working_days(start, length, ONE_DAY, calendar)
        return _step_working_days(start, length, -ONE_DAY, calendar) - ONE_DAY if length else start
    if period.unit is Unit.MONTH:
        return _add_months(start, sign * length)
    if period.unit is Unit.YEAR:
        return _add_months(start, sign * length * 12)
    if period.unit is Unit.WEEK:
        return start + timedelta(days=7 * sign * length)
    if period.unit is Unit.HOUR:
        return start + timedelta(days=sign * -(-length // _HOURS_A_DAY))
    full_days = length + 1 if sign < 0 and length else length
    return start + timedelta(days=sign * full_days)


def end_of(start: date, period: Period, calendar: HolidayCalendar) -> date:
    """Return the last day of the period: the cheap form, without its working."""
    return _roll(raw_end(start, period, calendar), period, calendar)


def _roll(end: date, period: Period, calendar: HolidayCalendar) -> date:
    if not period.rolls or period.unit is Unit.HOUR:
        return end
    if period.direction is Direction.AFTER:
        return calendar.next_working_day(end)
    return calendar.previous_working_day(end)


def end_moment(start: datetime, hours: int) -> datetime:
    """Return the end of a limit in clock hours, counted from the moment itself (Đ. 147.1 BLDS)."""
    return start + timedelta(hours=hours)


@dataclass(frozen=True, slots=True)
class Ground:
    """What a working is based on: the starting fact and the rule with its source."""

    fact: str
    rule_id: str
    citation: Citation
    confidence: Confidence


def work_out(
    start: date, period: Period, ground: Ground, calendar: HolidayCalendar, *, at: datetime | None = None
) -> Working:
    """Count a period and keep every step of the arithmetic.

    ``at`` is the moment of the event, used by limits in hours only.
    """
    raw = raw_end(start, period, calendar)
    end = _roll(raw, period, calendar)
    first, last = _days_that_matter(start, raw, end, period)
    ends_at = end_moment(at, period.length) if at is not None and period.unit is Unit.HOUR else None
    return Working(
        start=start,
        start_fact=ground.fact,
        period=period,
        raw_end=raw,
        end=end,
        stepped_over=_days_stepped_over(raw, end, calendar) if raw != end else (),
        special_days=calendar.special_days(first, last),
        rule_id=ground.rule_id,
        citation=ground.citation,
        confidence=ground.confidence,
        missing_years=calendar.missing_years(first, last),
        provisional_years=calendar.provisional_years(first, last),
        ends_at=ends_at,
    )


def _days_that_matter(start: date, raw: date, end: date, period: Period) -> tuple[date, date]:
    """Return the first and last day whose being worked or off bears on the count."""
    if period.unit is not Unit.WORKING_DAY:
        return min(raw, end), max(raw, end)
    if period.direction is Direction.AFTER:
        return min(start + ONE_DAY, end), end
    return end, max(start - ONE_DAY, end)


def _days_stepped_over(raw: date, end: date, calendar: HolidayCalendar) -> tuple[DayOff, ...]:
    step = ONE_DAY if end > raw else -ONE_DAY
    found = (calendar.day_off(raw + step * index) for index in range(abs((end - raw).days)))
    return tuple(off for off in found if off is not None)
