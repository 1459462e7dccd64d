"""Reading of typed dates; no Qt, so that the table of inputs is quick to test."""

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final


class DateProblem(Enum):
    """Tell why a typed text is no date."""

    INCOMPLETE = "incomplete"
    """Day, month or year is missing, or there are other letters."""
    NO_SUCH_DAY = "no_such_day"
    """The calendar has no such day, such as 31/11."""


@dataclass(frozen=True, slots=True)
class DateReading:
    """Hold what a text says: a date, nothing (empty text), or a problem."""

    value: date | None = None
    problem: DateProblem | None = None


_PARTED: Final = re.compile(r"(\d{1,2})\s*[/\-. ]\s*(\d{1,2})(?:\s*[/\-. ]\s*(\d{4}|\d{2}))?")
_JOINED: Final = re.compile(r"(\d{2})(\d{2})(\d{4}|\d{2})?")

_YEARS_AHEAD: Final = 20


def read_date(text: str, today: date) -> DateReading:
    """Read ``23/11/2026``, ``23-11-26``, ``231126``, ``23112026``, ``23/11`` or ``2311``.

    Without a year the year of ``today`` is meant. A year of two digits lies at most twenty
    years ahead, else in the century before (``68`` is 1968).
    """
    text = text.strip()
    if not text:
        return DateReading()
    match = _PARTED.fullmatch(text) or _JOINED.fullmatch(text)
    if match is None:
        return DateReading(problem=DateProblem.INCOMPLETE)
    day, month, year = match.groups()
    try:
        return DateReading(date(_year(year, today), int(month), int(day)))
    except ValueError:
        return DateReading(problem=DateProblem.NO_SUCH_DAY)


def _year(digits: str | None, today: date) -> int:
    if digits is None:
        return today.year
    if len(digits) == 4:
        return int(digits)
    year = today.year // 100 * 100 + int(digits)
    return year - 100 if year > today.year + _YEARS_AHEAD else year


def write_date(value: date | None) -> str:
    """Write a date as ``23/11/2026``; nothing as the empty text."""
    return "" if value is None else f"{value.day:02d}/{value.month:02d}/{value.year:04d}"


def add_months(value: date, months: int) -> date:
    """Move by whole months; a day past the end of the month becomes its last day."""
    index = value.year * 12 + value.month - 1 + months
    year, month = index // 12, index % 12 + 1
    for day in range(value.day, 27, -1):
        try:
            return date(year, month, day)
        except ValueError:
            continue
    return date(year, month, value.day)
