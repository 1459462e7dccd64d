"""What a form asks, said in frozen values, and the widget that asks it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from cje_desktop.ui.widgets.fields import CheckBox, Choice, ComboBox, DateEdit, LineEdit, MoneyEdit, TextEdit
from cje_desktop.ui.widgets.fields.hour_edit import HourEdit
from cje_desktop.ui.widgets.segmented import SegmentedChoice


class FieldKind(Enum):
    """Name what a field takes."""

    TEXT = "text"
    LONG = "long"
    """Several lines."""
    DATE = "date"
    HOUR = "hour"
    MONEY = "money"
    CHOICE = "choice"
    SEARCH = "search"
    """A choice from a long list, found by typing."""
    SEGMENTS = "segments"
    """A choice between a few words, all of them seen."""
    FLAG = "flag"


@runtime_checkable
class Readable(Protocol):
    """A field whose text must make sense: a date, an amount, a name of a list."""

    def problem(self) -> str:
        """Return a sentence saying why the text cannot be read; empty if it can, or is empty."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """Describe one field of a form.

    ``span`` counts twelfths of the width. ``covers`` names further faults that belong under this
    field, such as ``birth_year`` under a field that takes a date or a year.
    """

    name: str
    label: str
    kind: FieldKind = FieldKind.TEXT
    span: int = 4
    required: bool = False
    hint: str = ""
    placeholder: str = ""
    unit: str = ""
    choices: tuple[Choice, ...] = ()
    initial: str | date | bool = ""
    lines: int = 3
    covers: tuple[str, ...] = ()
    shown: bool = True
    make: Callable[[], QWidget] | None = None
    """Makes a field of a kind of its own: a line edit whose text counts."""


def make_widget(field: Field, today: date) -> QWidget:
    """Return the widget that asks for a field."""
    if field.make is not None:
        return field.make()
    if field.kind is FieldKind.LONG:
        return TextEdit(lines=field.lines, placeholder=field.placeholder)
    if field.kind is FieldKind.DATE:
        return DateEdit(field.initial if isinstance(field.initial, date) else None, today=today)
    if field.kind is FieldKind.HOUR:
        return HourEdit(str(field.initial))
    if field.kind is FieldKind.MONEY:
        return MoneyEdit()
    if field.kind in (FieldKind.CHOICE, FieldKind.SEARCH):
        box = ComboBox(
            field.choices, searchable=field.kind is FieldKind.SEARCH, placeholder=field.placeholder
        )
        box.set_key(str(field.initial))
        return box
    if field.kind is FieldKind.SEGMENTS:
        return SegmentedChoice(
            [(choice.key, choice.text) for choice in field.choices], key=str(field.initial)
        )
    if field.kind is FieldKind.FLAG:
        return CheckBox(field.label, checked=bool(field.initial))
    return LineEdit(str(field.initial), placeholder=field.placeholder, unit=field.unit)
