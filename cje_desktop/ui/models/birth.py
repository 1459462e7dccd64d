"""A birth date or, when no more is known, a year of birth, typed into one field."""

import re
from dataclasses import dataclass
from datetime import date

_DAY = re.compile(r"(\d{1,2})\s*[/\-.]\s*(\d{1,2})\s*[/\-.]\s*(\d{4})|(\d{2})(\d{2})(\d{4})")
_OLDEST = 1880


@dataclass(frozen=True, slots=True)
class Birth:
    """When somebody was born: a day, only a year, or nothing."""

    day: date | None = None
    year: int | None = None


def read_birth(text: str, today: date) -> Birth | None:
    """Read ``12/03/1968``, ``12031968`` or ``1968``; None when the text is neither."""
    text = text.strip()
    if not text:
        return Birth()
    if text.isascii() and text.isdigit() and len(text) == 4:
        year = int(text)
        return Birth(year=year) if _OLDEST <= year <= today.year else None
    match = _DAY.fullmatch(text)
    if match is None:
        return None
    day, month, year_text = match.group(1, 2, 3) if match.group(1) else match.group(4, 5, 6)
    try:
        born = date(int(year_text), int(month), int(day))
    except ValueError:
        return None
    return Birth(day=born) if born <= today and born.year >= _OLDEST else None


def write_birth(day: date | None, year: int | None) -> str:
    """Write a birth as it is typed."""
    if day is not None:
        return f"{day:%d/%m/%Y}"
    return "" if year is None else str(year)
