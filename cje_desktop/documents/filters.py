"""The filters of the template language: how a value is written inside a sentence."""

import re
from collections.abc import Callable, Mapping
from datetime import date, time

from cje_desktop.core import words
from cje_desktop.documents.values import Value, items

Filter = Callable[[Value], str]


def as_text(value: Value) -> str:
    """Write a value without a filter: dates short, times and whole numbers plainly."""
    if isinstance(value, str):
        return value
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, date):
        return words.date_short(value)
    if isinstance(value, time):
        return words.time_long(value)
    if isinstance(value, int):
        return str(value)
    return words.enumeration([_named(item) for item in items(value)])


def _named(value: Value) -> str:
    """Write a person by honorific and name, anything else as text."""
    if not isinstance(value, Mapping):
        return as_text(value)
    honorific = words.uncapitalised(as_text(value.get("honorific")))
    return words.with_honorific(honorific, as_text(value.get("name")))


_PARTICULARS = (
    ("birth", "sinh"),
    ("id_number", "số định danh cá nhân"),
    ("organisation_number", "mã số"),
    ("representative", "người đại diện:"),
    ("address", "địa chỉ:"),
)


def _described(value: Value) -> str:
    """Write a person with all that tells him from another: birth, numbers, representative, address."""
    if not isinstance(value, Mapping):
        return as_text(value)
    known = ((label, as_text(value.get(key))) for key, label in _PARTICULARS)
    return ", ".join([_named(value), *(f"{label} {text}" for label, text in known if text)])


def _amount(write: Callable[[int], str]) -> Filter:
    def apply(value: Value) -> str:
        return write(value) if isinstance(value, int) and not isinstance(value, bool) else as_text(value)

    return apply


def _date_long(value: Value) -> str:
    return words.date_long(value) if isinstance(value, date) else as_text(value)


def _clause(value: Value) -> str:
    """Write a text that goes on inside a sentence: without its closing stop."""
    return as_text(value).rstrip(" .;")


_HONORIFIC = re.compile(r"^\s*(?:ông|bà) ", re.IGNORECASE)


def _bare(value: Value) -> str:
    """Write a name as under a signature: without "ông" or "bà" (ô 7b Phụ lục I NĐ 30/2020)."""
    return words.capitalised(_HONORIFIC.sub("", as_text(value)).strip())


FILTERS: Mapping[str, Filter] = {
    "upper": lambda value: as_text(value).upper(),
    "capital": lambda value: words.capitalised(as_text(value)),
    "small": lambda value: words.uncapitalised(as_text(value)),
    "money": _amount(words.money),
    "words": _amount(words.amount_in_words),
    "digits": _amount(words.grouped),
    "two": _amount(words.two_digits),
    "area": _amount(words.area),
    "date_long": _date_long,
    "named": _named,
    "bare": _bare,
    "described": _described,
    "clause": _clause,
}
"""``money`` 1.234 đồng, ``words`` the amount in words, ``digits`` 1.234, ``two`` 05, ``area`` 85,5 m²,
``date_long`` ngày … tháng … năm …, ``named`` ông Nguyễn Văn A, ``described`` the same with birth, numbers and
address, ``bare`` Nguyễn Văn A, ``clause`` without the closing stop."""
