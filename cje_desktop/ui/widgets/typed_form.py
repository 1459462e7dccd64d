"""A form whose fields come from elsewhere as names, labels and kinds, such as the fields of a paper."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cje_desktop.ui.widgets.fields.date_text import write_date
from cje_desktop.ui.widgets.fields.hour_edit import HourEdit
from cje_desktop.ui.widgets.fields.money_text import write_money
from cje_desktop.ui.widgets.form import Field, FieldForm, FieldKind
from cje_desktop.ui.widgets.theme import Space

_KINDS = {
    "multiline": (FieldKind.LONG, 12),
    "date": (FieldKind.DATE, 4),
    "money": (FieldKind.MONEY, 4),
    "bool": (FieldKind.FLAG, 12),
}
_WHOLE = ("list", "table")
"""Kinds that no single field can take: the program fills them in."""


@dataclass(frozen=True, slots=True)
class TypedField:
    """Name a field by its dotted place in the data; ``kind`` as the form pack names it."""

    name: str
    label: str
    kind: str
    required: bool = False

    @property
    def can_be_typed(self) -> bool:
        """Tell whether the user can fill it in here."""
        return self.kind not in _WHOLE


def value_at(data: Mapping[str, object], name: str) -> object:
    """Return the value at a dotted place, None when there is nothing."""
    value: object = data
    for part in name.split("."):
        value = value.get(part) if isinstance(value, Mapping) else None
    return value


def as_text(value: object, kind: str) -> str:
    """Write a value as its field shows it; areas are tenths of a m²."""
    if value is None or value is False:
        return ""
    if kind == "date" and isinstance(value, str):
        return write_date(date.fromisoformat(value))
    if kind == "area" and isinstance(value, int):
        return f"{write_money(value // 10)},{value % 10}"
    if kind == "money" and isinstance(value, int):
        return write_money(value)
    return "1" if value is True else str(value)


class TypedForm(QWidget):
    """Show typed fields with what the data hold; what the user typed is never overwritten."""

    edited = Signal(str, str)
    """The user changed a field: its dotted name and its text."""

    def __init__(self, name: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._today = name, today
        self._fields: tuple[TypedField, ...] = ()
        self._form: FieldForm | None = None
        self._is_filling = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.S)

    def forms(self) -> tuple[FieldForm, ...]:
        """Return the form inside, for a board of faults."""
        return () if self._form is None else (self._form,)

    def set_fields(self, fields: Sequence[TypedField]) -> None:
        """Ask for other fields; the same fields again change nothing."""
        wanted = tuple(field for field in fields if field.can_be_typed)
        if wanted == self._fields:
            return
        self._fields = wanted
        if self._form is not None:
            self._form.hide()
            self._form.deleteLater()
        self._form = FieldForm([_described(field) for field in wanted], name=self._name, today=self._today)
        self._form.edited.connect(self._tell)
        self._column.addWidget(self._form)

    def show_values(self, data: Mapping[str, object], typed: Mapping[str, object]) -> None:
        """Fill the fields from the data, save those that were typed or are being typed."""
        if self._form is None:
            return
        self._is_filling = True
        for field in self._fields:
            if self._form.has_focus(field.name):
                continue
            text = str(typed[field.name]) if field.name in typed else ""
            text = text or as_text(value_at(data, field.name), field.kind)
            if text != self._form.text(field.name):
                self._form.restore({**self._form.state(), field.name: text})
        self._is_filling = False

    def mark_missing(self, names: Iterable[str]) -> int:
        """Mark the fields that are missing in the paper; return how many stand here."""
        missing = set(names)
        if self._form is None:
            return 0
        for field in self._fields:
            if field.name in missing:
                self._form.row(field.name).set_error(self.tr("Missing in the paper"))
            else:
                self._form.row(field.name).clear_error()
        return sum(field.name in missing for field in self._fields)

    def _tell(self, name: str) -> None:
        if not self._is_filling and self._form is not None:
            self.edited.emit(name, self._form.text(name))


def _described(field: TypedField) -> Field:
    kind, span = _KINDS.get(field.kind, (FieldKind.TEXT, 4 if field.kind != "text" else 6))
    return Field(
        name=field.name,
        label=field.label,
        kind=kind,
        span=span,
        required=field.required,
        unit="m²" if field.kind == "area" else "",
        lines=2,
        make=HourEdit if field.kind == "time" else None,
    )
