"""Working days and days off (ngày làm việc, ngày nghỉ), from yearly tables shipped as data.

Weekly days off are Saturday and Sunday. Holidays are never computed: a year without a table
is named in the results instead of being guessed.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum

from cje_desktop.core.law.basis import Confidence, Text

ONE_DAY = timedelta(days=1)
_SATURDAY, _SUNDAY = 5, 6


class Effect(StrEnum):
    """What an entry of the table makes of its day."""

    OFF = "off"
    """A day off (ngày nghỉ lễ, nghỉ bù, nghỉ hoán đổi)."""
    WORKED = "worked"
    """A weekend day worked to make up for another (ngày làm bù)."""


class OffReason(StrEnum):
    """Why a day is off."""

    SATURDAY = "saturday"
    SUNDAY = "sunday"
    HOLIDAY = "holiday"


@dataclass(frozen=True, slots=True)
class SpecialDay:
    """One entry of a yearly table: a holiday, a day given in exchange, or a day worked."""

    day: date
    name: Text
    source: str
    confidence: Confidence
    effect: Effect = Effect.OFF

    @property
    def changes_the_week(self) -> bool:
        """Tell whether the day would be the other way round without this entry."""
        return (self.effect is Effect.OFF) == (self.day.weekday() < _SATURDAY)


@dataclass(frozen=True, slots=True)
class HolidayYear:
    """The table of one year, with the first day of Tết (mùng 1) and whether an official schedule exists."""

    year: int
    official: bool
    """False while no official schedule of the year is known: the table may still change."""
    source: str
    days: tuple[SpecialDay, ...]
    tet: date | None = None
    """First day of the lunar year (mùng 1 Tết); None when it is not known."""
    tet_leave_from: date | None = None
    tet_leave_to: date | None = None


@dataclass(frozen=True, slots=True)
class DayOff:
    """A day that is not a working day, and why; ``special`` names the holiday."""

    day: date
    reason: OffReason
    special: SpecialDay | None = None


@dataclass(frozen=True, slots=True)
class HolidayCalendar:
    """Tell working days from days off by the tables of the years it holds."""

    years: tuple[HolidayYear, ...]
    _off: dict[date, SpecialDay] = field(init=False, repr=False, compare=False)
    _worked: dict[date, SpecialDay] = field(init=False, repr=False, compare=False)
    _known: dict[int, HolidayYear] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        entries = [entry for year in self.years for entry in year.days]
        off = {entry.day: entry for entry in entries if entry.effect is Effect.OFF}
        worked = {entry.day: entry for entry in entries if entry.effect is Effect.WORKED}
        object.__setattr__(self, "_off", off)
        object.__setattr__(self, "_worked", worked)
        object.__setattr__(self, "_known", {year.year: year for year in self.years})

    def is_working_day(self, day: date) -> bool:
        """Tell whether offices work on this day."""
        if day.weekday() < _SATURDAY:
            return day not in self._off
        return day in self._worked and day not in self._off

    def next_working_day(self, day: date) -> date:
        """Return the day itself when it is worked, else the first working day after it (Đ. 148.5 BLDS)."""
        while not self.is_working_day(day):
            day += ONE_DAY
        return day

    def previous_working_day(self, day: date) -> date:
        """Return the day itself when it is worked, else the last working day before it."""
        while not self.is_working_day(day):
            day -= ONE_DAY
        return day

    def day_off(self, day: date) -> DayOff | None:
        """Say why a day is off; None for a working day. A holiday is named before a weekend."""
        if self.is_working_day(day):
            return None
        special = self._off.get(day)
        if special is not None:
            return DayOff(day, OffReason.HOLIDAY, special)
        return DayOff(day, OffReason.SATURDAY if day.weekday() == _SATURDAY else OffReason.SUNDAY)

    def special_days(self, first: date, last: date) -> tuple[SpecialDay, ...]:
        """Return the entries from ``first`` to ``last``, both included, that change the week, by date."""
        tables = (self._known.get(year) for year in range(first.year, last.year + 1))
        entries = (entry for table in tables if table for entry in table.days)
        found = (entry for entry in entries if first <= entry.day <= last and entry.changes_the_week)
        return tuple(sorted(found, key=lambda entry: entry.day))

    def missing_years(self, first: date, last: date) -> tuple[int, ...]:
        """Return the years between two dates for which there is no table."""
        return tuple(year for year in range(first.year, last.year + 1) if year not in self._known)

    def provisional_years(self, first: date, last: date) -> tuple[int, ...]:
        """Return the years between two dates whose table is not an official schedule."""
        years = (self._known.get(year) for year in range(first.year, last.year + 1))
        return tuple(year.year for year in years if year and not year.official)

    def year(self, year: int) -> HolidayYear | None:
        """Return the table of a year, None when there is none."""
        return self._known.get(year)

    def with_days(self, extra: Iterable[SpecialDay]) -> "HolidayCalendar":
        """Return a calendar with the office's own entries added; an entry replaces that of the same day."""
        added = {entry.day: entry for entry in extra}
        tables = dict(self._known)
        for entry in added.values():
            year = entry.day.year
            blank = HolidayYear(year, official=False, source=entry.source, days=())
            table = tables.get(year, blank)
            others = tuple(other for other in table.days if other.day != entry.day)
            tables[year] = replace(table, days=(*others, entry))
        return HolidayCalendar(tuple(tables.values()))
