"""Paper data: the plain nested values a form is filled with, looked up by dotted names.

The application hands over JSON (what is frozen with an issued paper): dates as ``2026-11-23``, hours as
``08:30``, money in whole đồng, areas in tenths of a m². ``checks.read`` turns it into the values below.
"""

from collections.abc import Mapping, Sequence
from datetime import date, time
from typing import TypeAlias

Value: TypeAlias = "str | int | bool | date | time | Sequence[Value] | Mapping[str, Value] | None"
PaperData: TypeAlias = Mapping[str, Value]


def lookup(data: PaperData, name: str) -> Value:
    """Return the value of a dotted name (``account.number``), None where any part is absent."""
    value: Value = data
    for part in name.split("."):
        if not isinstance(value, (dict, Mapping)):
            return None
        value = value.get(part)
    return value


def is_empty(value: Value) -> bool:
    """Say whether a value counts as not given; zero and False are given."""
    if isinstance(value, str):
        return not value.strip()
    return value is None or (not value and not isinstance(value, int))


def items(value: Value) -> Sequence[Value]:
    """Return the items of a list, nothing for anything else."""
    return value if isinstance(value, Sequence) and not isinstance(value, str) else ()
