from datetime import date

import pytest

from cje_desktop.ui.widgets.fields.date_text import (
    DateProblem,
    DateReading,
    add_months,
    read_date,
    write_date,
)

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("23/11/2026", date(2026, 11, 23)),
        ("3/1/2026", date(2026, 1, 3)),
        ("03-01-2026", date(2026, 1, 3)),
        ("03.01.2026", date(2026, 1, 3)),
        (" 03 01 2026 ", date(2026, 1, 3)),
        ("3 / 1 / 26", date(2026, 1, 3)),
        ("231126", date(2026, 11, 23)),
        ("23112026", date(2026, 11, 23)),
        ("23/11", date(2026, 11, 23)),
        ("2311", date(2026, 11, 23)),
        ("05/08/68", date(1968, 8, 5)),
        ("05/08/46", date(2046, 8, 5)),
        ("05/08/47", date(1947, 8, 5)),
        ("29/02/2028", date(2028, 2, 29)),
        ("", None),
        ("   ", None),
    ],
)
def test_reads(text: str, expected: date | None) -> None:
    assert read_date(text, TODAY) == DateReading(expected)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("12/2026", DateProblem.INCOMPLETE),
        ("23", DateProblem.INCOMPLETE),
        ("2026-11-23", DateProblem.INCOMPLETE),
        ("hôm nay", DateProblem.INCOMPLETE),
        ("23/11/2026/1", DateProblem.INCOMPLETE),
        ("23/11/026", DateProblem.INCOMPLETE),
        ("31/11/2026", DateProblem.NO_SUCH_DAY),
        ("29/02/2026", DateProblem.NO_SUCH_DAY),
        ("112326", DateProblem.NO_SUCH_DAY),
        ("00/11/2026", DateProblem.NO_SUCH_DAY),
        ("01/01/0000", DateProblem.NO_SUCH_DAY),
    ],
)
def test_refuses(text: str, problem: DateProblem) -> None:
    assert read_date(text, TODAY) == DateReading(problem=problem)


def test_writes_two_digits_each() -> None:
    assert write_date(date(2026, 1, 3)) == "03/01/2026"
    assert write_date(None) == ""


@pytest.mark.parametrize(
    ("start", "months", "expected"),
    [
        (date(2026, 11, 23), 1, date(2026, 12, 23)),
        (date(2026, 12, 23), 1, date(2027, 1, 23)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 3, 31), -1, date(2028, 2, 29)),
        (date(2026, 1, 5), -1, date(2025, 12, 5)),
    ],
)
def test_adds_months(start: date, months: int, expected: date) -> None:
    assert add_months(start, months) == expected
