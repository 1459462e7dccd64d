"""Dates worked out by hand on a wall calendar, one line each: start, length, raw end, end, and why."""

from datetime import date, datetime

import pytest

from cje_desktop.core.law.basis import Citation, Confidence
from cje_desktop.core.law.book import LawBook
from cje_desktop.core.law.calendar import OffReason
from cje_desktop.core.law.clocks import Direction, Ground, Period, Unit, end_moment, end_of, raw_end, work_out

GROUND = Ground("document.served_valid", "D17", Citation("106/2025/QH15", "36.1"), Confidence.READ)
UNITS = {
    "d": Unit.DAY,
    "wd": Unit.WORKING_DAY,
    "w": Unit.WEEK,
    "m": Unit.MONTH,
    "y": Unit.YEAR,
    "h": Unit.HOUR,
}

AFTER = """
12/11/2026 10 d  22/11/2026 23/11/2026  Sunday
13/11/2026 10 d  23/11/2026 23/11/2026  Monday
14/11/2026 10 d  24/11/2026 25/11/2026  Culture Day
11/11/2026 10 d  21/11/2026 23/11/2026  Saturday
04/02/2026 10 d  14/02/2026 23/02/2026  first day of the Tet leave
06/02/2026 10 d  16/02/2026 23/02/2026  inside the Tet leave
12/02/2026 10 d  22/02/2026 23/02/2026  last day of the Tet leave
13/02/2026 10 d  23/02/2026 23/02/2026  first working day after Tet
20/04/2026 10 d  30/04/2026 04/05/2026  30 April, 1 May, weekend
21/04/2026 10 d  01/05/2026 04/05/2026  1 May, weekend
16/04/2026 10 d  26/04/2026 28/04/2026  Hung Kings on a Sunday, made up on Monday
17/04/2026 10 d  27/04/2026 28/04/2026  day made up
22/12/2025 10 d  01/01/2026 05/01/2026  New Year, exchanged day, weekend
23/12/2025 10 d  02/01/2026 05/01/2026  exchanged day
31/12/2025 10 d  10/01/2026 10/01/2026  Saturday worked
21/08/2026 10 d  31/08/2026 03/09/2026  exchanged day, 1 and 2 September
12/08/2026 10 d  22/08/2026 22/08/2026  Saturday worked
13/08/2026 10 d  23/08/2026 24/08/2026  Sunday after a worked Saturday
23/08/2026 10 d  02/09/2026 03/09/2026  National Day
20/06/2026 10 d  30/06/2026 30/06/2026  last day of the old law
25/06/2026 10 d  05/07/2026 06/07/2026  across 1 July
23/11/2026 9 d   02/12/2026 02/12/2026  verification
19/11/2026 9 d   28/11/2026 30/11/2026  the exchange of 23 for 28 November was only proposed
17/11/2026 7 d   24/11/2026 25/11/2026  posting
24/11/2026 0 d   24/11/2026 25/11/2026  the day itself is off
25/01/2026 30 d  24/02/2026 24/02/2026  through Tet
01/02/2026 15 d  16/02/2026 23/02/2026  into Tet
27/01/2027 10 d  06/02/2027 11/02/2027  Tet 2027 by the provisional table
06/04/2027 10 d  16/04/2027 19/04/2027  Hung Kings 2027, a Friday
21/04/2027 10 d  01/05/2027 04/05/2027  Labour Day on a Saturday, made up on Monday
12/11/2026 3 wd  17/11/2026 17/11/2026  Fri Mon Tue
20/11/2026 3 wd  26/11/2026 26/11/2026  Mon, not Tue 24, Wed Thu
23/11/2026 1 wd  25/11/2026 25/11/2026  over Culture Day
23/11/2026 5 wd  01/12/2026 01/12/2026  over Culture Day and a weekend
13/02/2026 1 wd  23/02/2026 23/02/2026  over Tet
11/02/2026 5 wd  25/02/2026 25/02/2026  12, 13, 23, 24, 25
24/04/2026 3 wd  04/05/2026 04/05/2026  28, 29, 4
29/04/2026 1 wd  04/05/2026 04/05/2026  over the long weekend
31/12/2025 1 wd  05/01/2026 05/01/2026  over New Year
08/01/2026 2 wd  10/01/2026 10/01/2026  Fri, worked Sat
09/01/2026 5 wd  15/01/2026 15/01/2026  Sat, Mon to Thu
20/08/2026 3 wd  24/08/2026 24/08/2026  Fri, worked Sat, Mon
28/08/2026 2 wd  04/09/2026 04/09/2026  over National Day
27/08/2026 1 wd  28/08/2026 28/08/2026  the day before it
25/06/2026 5 wd  02/07/2026 02/07/2026  across 1 July
14/11/2026 3 wd  18/11/2026 18/11/2026  from a Saturday
15/11/2026 1 wd  16/11/2026 16/11/2026  from a Sunday
30/12/2026 3 wd  05/01/2027 05/01/2027  31, 4, 5
25/12/2026 5 wd  04/01/2027 04/01/2027  28 to 31, 4
23/11/2026 0 wd  23/11/2026 23/11/2026  at once
10/11/2026 2 w   24/11/2026 25/11/2026  same weekday, Culture Day
09/11/2026 1 w   16/11/2026 16/11/2026  same weekday
07/11/2026 1 w   14/11/2026 16/11/2026  Saturday to Saturday
31/01/2026 1 m   28/02/2026 02/03/2026  no 31 February; a Saturday
31/03/2026 6 m   30/09/2026 30/09/2026  no 31 September
31/08/2026 6 m   28/02/2027 01/03/2027  no 31 February; a Sunday
30/11/2026 3 m   28/02/2027 01/03/2027  no 30 February
24/05/2026 6 m   24/11/2026 25/11/2026  Culture Day
31/10/2027 4 m   29/02/2028 29/02/2028  leap day
31/05/2026 1 m   30/06/2026 30/06/2026  no 31 June
15/08/2026 6 m   15/02/2027 15/02/2027  after Tet 2027
31/12/2026 2 m   28/02/2027 01/03/2027  over the new year
29/02/2024 1 y   28/02/2025 28/02/2025  from a leap day
29/02/2024 4 y   29/02/2028 29/02/2028  leap day to leap day
24/11/2025 1 y   24/11/2026 25/11/2026  Culture Day since 2026
30/04/2025 1 y   30/04/2026 04/05/2026  30 April
01/07/2021 5 y   01/07/2026 01/07/2026  five years
27/11/2026 24 h  28/11/2026 28/11/2026  hours do not move off a Saturday
27/11/2026 25 h  29/11/2026 29/11/2026  hours rounded up to days
"""

BEFORE = """
30/11/2026 2 wd  25/11/2026 25/11/2026  27 and 26 between
25/11/2026 2 wd  19/11/2026 19/11/2026  23 and 20 between, 24 is off
26/11/2026 3 wd  19/11/2026 19/11/2026  25, 23 and 20 between
26/11/2026 2 wd  22/11/2026 20/11/2026  25 and 23 between; a Sunday
26/11/2026 1 wd  24/11/2026 23/11/2026  25 between; Culture Day
24/02/2026 3 wd  11/02/2026 11/02/2026  23, 13 and 12 between
23/02/2026 1 wd  12/02/2026 12/02/2026  13 between
03/09/2026 2 wd  26/08/2026 26/08/2026  28 and 27 between
24/08/2026 2 wd  20/08/2026 20/08/2026  worked Saturday 22 and 21 between
05/05/2026 2 wd  28/04/2026 28/04/2026  4 May and 29 April between
30/11/2026 3 wd  24/11/2026 23/11/2026  27, 26 and 25 between; Culture Day
16/11/2026 2 wd  11/11/2026 11/11/2026  13 and 12 between
30/11/2026 10 d  19/11/2026 19/11/2026  20 to 29 between
26/11/2026 0 wd  26/11/2026 26/11/2026  the day itself
"""


def day(text: str) -> date:
    number, month, year = (int(part) for part in text.split("/"))
    return date(year, month, number)


def cases(table: str) -> list[tuple[str, ...]]:
    return [tuple(line.split(maxsplit=5)) for line in table.strip().splitlines()]


def test_the_table_is_as_large_as_promised() -> None:
    assert len(cases(AFTER)) + len(cases(BEFORE)) >= 80


@pytest.mark.parametrize(
    ("direction", "case"),
    [(Direction.AFTER, case) for case in cases(AFTER)] + [(Direction.BEFORE, case) for case in cases(BEFORE)],
)
def test_hand_worked_dates(book: LawBook, direction: Direction, case: tuple[str, ...]) -> None:
    start, length, unit, raw, end, _why = case
    period = Period(int(length), UNITS[unit], direction)
    assert raw_end(day(start), period, book.calendar) == day(raw)
    assert end_of(day(start), period, book.calendar) == day(end)
    working = work_out(day(start), period, GROUND, book.calendar)
    assert (working.raw_end, working.end) == (day(raw), day(end))


def test_a_period_that_does_not_roll_ends_on_the_sunday(book: LawBook) -> None:
    assert end_of(date(2026, 11, 12), Period(10, Unit.DAY, rolls=False), book.calendar) == date(2026, 11, 22)


def test_the_steps_over_days_off_are_named(book: LawBook) -> None:
    working = work_out(date(2026, 4, 20), Period(10, Unit.DAY), GROUND, book.calendar)
    assert [
        (off.day.day, off.reason, off.special.name.vi if off.special else "") for off in working.stepped_over
    ] == [
        (30, OffReason.HOLIDAY, "Ngày Chiến thắng"),
        (1, OffReason.HOLIDAY, "Quốc tế Lao động"),
        (2, OffReason.SATURDAY, ""),
        (3, OffReason.SUNDAY, ""),
    ]
    assert working.unconfirmed_days == ()


def test_an_unconfirmed_holiday_counts_and_is_named(book: LawBook) -> None:
    working = work_out(date(2026, 11, 20), Period(3, Unit.WORKING_DAY), GROUND, book.calendar)
    assert working.end == date(2026, 11, 26)
    assert [special.day for special in working.unconfirmed_days] == [date(2026, 11, 24)]
    assert [special.confidence for special in working.unconfirmed_days] == [Confidence.SECONDARY]


def test_a_worked_saturday_that_is_only_recalled_is_named(book: LawBook) -> None:
    working = work_out(date(2025, 12, 31), Period(10, Unit.DAY), GROUND, book.calendar)
    assert working.end == date(2026, 1, 10)
    assert [special.confidence for special in working.unconfirmed_days] == [Confidence.RECALLED]


def test_a_holiday_the_count_only_passes_in_calendar_days_is_not_named(book: LawBook) -> None:
    working = work_out(date(2026, 11, 20), Period(10, Unit.DAY), GROUND, book.calendar)
    assert working.end == date(2026, 11, 30)
    assert working.unconfirmed_days == ()


def test_missing_and_provisional_years_are_named(book: LawBook) -> None:
    far = work_out(date(2026, 12, 30), Period(14, Unit.MONTH), GROUND, book.calendar)
    assert (far.end, far.missing_years, far.provisional_years) == (date(2028, 2, 29), (2028,), ())
    near = work_out(date(2026, 12, 30), Period(3, Unit.WORKING_DAY), GROUND, book.calendar)
    assert (near.missing_years, near.provisional_years) == ((), (2027,))


def test_hours_run_on_the_clock() -> None:
    friday = datetime.fromisoformat("2026-11-27T16:30:00+07:00")
    assert end_moment(friday, 24) == datetime.fromisoformat("2026-11-28T16:30:00+07:00")
