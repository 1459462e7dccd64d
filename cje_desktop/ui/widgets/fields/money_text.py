"""Reading and writing of amounts in đồng; integers only, no float anywhere."""

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum
from typing import Final


class MoneyProblem(Enum):
    """Tell why a typed text is no amount."""

    NOT_A_NUMBER = "not_a_number"
    """There are other letters, or points that do not part groups of three."""
    NOT_WHOLE = "not_whole"
    """It is not a whole number of đồng."""


@dataclass(frozen=True, slots=True)
class MoneyReading:
    """Hold what a text says: an amount in đồng, nothing (empty text), or a problem."""

    value: int | None = None
    problem: MoneyProblem | None = None


_NUMBER: Final = re.compile(r"(\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?:,(\d+))?\s*([^\d\s.,]*)")
_UNITS: Final = {
    "": 0,
    "đ": 0,
    "đồng": 0,
    "k": 3,
    "nghìn": 3,
    "ngàn": 3,
    "tr": 6,
    "triệu": 6,
    "tỷ": 9,
    "tỉ": 9,
    "ty": 9,
}


def read_money(text: str) -> MoneyReading:
    """Read ``1.234.567``, ``1234567``, ``48,25 tr``, ``2 tỷ``; the result is whole đồng."""
    text = unicodedata.normalize("NFC", text).strip().lower().replace("\u00a0", " ")
    if not text:
        return MoneyReading()
    match = _NUMBER.fullmatch(text)
    if match is None or match[3] not in _UNITS:
        return MoneyReading(problem=MoneyProblem.NOT_A_NUMBER)
    digits = match[1].replace(".", "").replace(" ", "")
    decimals = (match[2] or "").rstrip("0")
    power = _UNITS[match[3]]
    if len(decimals) > power:
        return MoneyReading(problem=MoneyProblem.NOT_WHOLE)
    return MoneyReading(int(digits + decimals.ljust(power, "0")))


def write_money(value: int | None) -> str:
    """Write an amount as ``1.234.567``; nothing as the empty text."""
    return "" if value is None else f"{value:,}".replace(",", ".").replace("-", "−")


def regroup(text: str, cursor: int) -> tuple[str, int]:
    """Group plain digits in threes while they are typed; return text and place of the cursor.

    The cursor keeps the number of digits before it. Text with a comma or a unit is left alone.
    """
    plain = text.replace(".", "")
    if not (plain.isascii() and plain.isdigit()):
        return text, cursor
    before = sum(letter.isdigit() for letter in text[:cursor])
    grouped = write_money(int(plain))
    before = max(0, before - (len(plain) - len(plain.lstrip("0") or "0")))
    place = 0
    while before and place < len(grouped):
        before -= grouped[place].isdigit()
        place += 1
    return grouped, place
