"""How papers write amounts, dates, numbers and names in Vietnamese.

Amounts follow the classes nghìn, triệu, tỷ (repeated above a billion); the long form of a date and
the number of a paper follow Phụ lục I Nghị định 30/2020/NĐ-CP.
"""

from collections.abc import Sequence
from datetime import date, time
from typing import Literal

ZeroTens = Literal["linh", "lẻ"]

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_AFTER_TENS = {1: "mốt", 4: "tư", 5: "lăm"}
_BILLION = 10**9
_BLANK_NUMBER = "\u00a0" * 6
"""Fixed spaces, which no layout swallows: the number is written there by hand."""


def amount_in_words(amount: int, *, zero_tens: ZeroTens = "linh") -> str:
    """Return an amount of đồng in words (số tiền bằng chữ), first letter capital, ended by "đồng".

    ``zero_tens`` chooses between the northern "linh" and the southern "lẻ" for 101 and the like.
    """
    words = " ".join(_number(abs(amount), later=False, zero_tens=zero_tens)) or _DIGITS[0]
    text = f"{'âm ' if amount < 0 else ''}{words} đồng"
    return capitalised(text)


def _number(number: int, *, later: bool, zero_tens: str) -> list[str]:
    """Read a number by billions; ``later`` says that a higher class stands before it."""
    high, low = divmod(number, _BILLION)
    words: list[str] = []
    if high:
        words += [*_number(high, later=later, zero_tens=zero_tens), "tỷ"]
    for unit, name in ((10**6, "triệu"), (10**3, "nghìn"), (1, "")):
        group = low // unit % 1000
        if group:
            words += _group(group, says_hundreds=later or bool(words), zero_tens=zero_tens)
            words += [name] if name else []
    return words


def _group(group: int, *, says_hundreds: bool, zero_tens: str) -> list[str]:
    """Read three digits; a group after a higher class always says its hundreds."""
    hundreds, rest = divmod(group, 100)
    tens, unit = divmod(rest, 10)
    words = [_DIGITS[hundreds], "trăm"] if hundreds or says_hundreds else []
    if tens == 1:
        words.append("mười")
    elif tens:
        words += [_DIGITS[tens], "mươi"]
    elif unit and words:
        words.append(zero_tens)
    if unit:
        words.append(_unit(tens, unit))
    return words


def _unit(tens: int, unit: int) -> str:
    if tens >= 2:
        return _AFTER_TENS.get(unit, _DIGITS[unit])
    return "lăm" if tens == 1 and unit == 5 else _DIGITS[unit]


def grouped(number: int) -> str:
    """Return a whole number with a dot after thousands, millions, billions."""
    return f"{number:,}".replace(",", ".")


def money(amount: int) -> str:
    """Return an amount as papers print it: ``1.234.567 đồng``."""
    return f"{grouped(amount)} đồng"


def area(tenths: int) -> str:
    """Return an area given in tenths of a m² with its decimal comma: ``1.234,5 m²``."""
    whole, tenth = divmod(tenths, 10)
    return f"{grouped(whole)},{tenth} m²"


def two_digits(number: int) -> str:
    """Return a count below 10 with its leading zero: ``05``."""
    return f"{number:02d}"


def date_long(day: date) -> str:
    """Return ``ngày 05 tháng 02 năm 2026``: days below 10 and months 1 and 2 take a leading zero."""
    month = two_digits(day.month) if day.month <= 2 else str(day.month)
    return f"ngày {two_digits(day.day)} tháng {month} năm {day.year}"


def date_short(day: date) -> str:
    """Return ``05/02/2026``, the form used inside sentences and tables."""
    return f"{day.day:02d}/{day.month:02d}/{day.year}"


def time_long(moment: time) -> str:
    """Return ``08 giờ 30 phút``."""
    return f"{moment.hour:02d} giờ {moment.minute:02d} phút"


def document_number(number: int | None, symbol: str) -> str:
    """Return number and symbol of a paper: ``05/QĐ-THADS``; a paper without number leaves a gap."""
    return f"{_BLANK_NUMBER if number is None else two_digits(number)}/{symbol}"


def capitalised(text: str) -> str:
    """Return the text with its first letter in upper case and the rest untouched."""
    return text[:1].upper() + text[1:]


def uncapitalised(text: str) -> str:
    """Return the text with its first letter in lower case and the rest untouched."""
    return text[:1].lower() + text[1:]


def with_honorific(honorific: str, name: str) -> str:
    """Return the name after "ông" or "bà"; an organisation has no honorific (empty)."""
    return f"{honorific} {name}".strip()


def given_name(full_name: str) -> str:
    """Return the given name (tên): the last word of a Vietnamese name."""
    return full_name.split()[-1] if full_name.strip() else ""


def enumeration(items: Sequence[str]) -> str:
    """Join items as a sentence does: ``A, B và C``."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} và {items[-1]}"
