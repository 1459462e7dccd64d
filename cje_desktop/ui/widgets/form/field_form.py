"""A form made from a description of its fields."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QScrollArea, QSizePolicy, QWidget

from cje_desktop.ui.widgets.fields import (
    CheckBox,
    Choice,
    ComboBox,
    DateEdit,
    FormRow,
    LineEdit,
    MoneyEdit,
    TextEdit,
)
from cje_desktop.ui.widgets.fields.date_text import read_date
from cje_desktop.ui.widgets.form.fields import Field, FieldKind, Readable, make_widget
from cje_desktop.ui.widgets.segmented import SegmentedChoice
from cje_desktop.ui.widgets.theme import Space

_TWELFTHS = 12
State = Mapping[str, str]
"""What stands in a form, by field name, as plain text: what a draft keeps."""


class FieldForm(QWidget):
    """Lay fields out in rows of twelve twelfths; read them, fill them, show their faults.

    Every widget is named ``<name of the form>.<name of the field>``.
    """

    edited = Signal(str)
    """The user changed the field of this name."""

    def __init__(
        self,
        fields: Sequence[Field],
        *,
        name: str,
        today: date,
        prefix: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Make the widgets; ``prefix`` stands before the field names in the paths of faults."""
        super().__init__(parent)
        self.setObjectName(name)
        self.prefix = prefix
        self._today = today
        self._fields = {field.name: field for field in fields}
        self._hidden = {field.name for field in fields if not field.shown}
        self._rows: dict[str, FormRow] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.M)
        self._grid.setVerticalSpacing(Space.S)
        for column in range(_TWELFTHS):
            self._grid.setColumnStretch(column, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        for field in fields:
            self._add(field)
        self._arrange()

    def _add(self, field: Field) -> None:
        widget = make_widget(field, self._today)
        widget.setObjectName(f"{self.objectName()}.{field.name}")
        label = "" if field.kind is FieldKind.FLAG else field.label
        row = FormRow(label, widget, hint=field.hint, required=field.required, parent=self)
        if field.kind is FieldKind.FLAG:
            widget.setAccessibleName(field.label)
        # Without a wish of its own every row takes exactly its twelfths.
        row.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._rows[field.name] = row
        if isinstance(widget, ComboBox | SegmentedChoice):
            widget.chosen.connect(self._note_edit)
        elif isinstance(widget, TextEdit | LineEdit):
            widget.textChanged.connect(self._note_edit)
        elif isinstance(widget, QAbstractButton):
            widget.toggled.connect(self._note_edit)

    def _note_edit(self) -> None:
        sender = self.sender()
        for name, row in self._rows.items():
            if row.field is sender:
                row.clear_error()
                self.edited.emit(name)
                return

    def _arrange(self) -> None:
        """Fill rows from the left; a field that does not fit begins the next row."""
        line, used = 0, 0
        for name, row in self._rows.items():
            self._grid.removeWidget(row)
            row.setVisible(name not in self._hidden)
            if name in self._hidden:
                continue
            span = self._fields[name].span
            if used + span > _TWELFTHS:
                line, used = line + 1, 0
            self._grid.addWidget(row, line, used, 1, span)
            used += span

    def set_shown(self, **shown: bool) -> None:
        """Show or hide fields by name; what is hidden is neither required nor wrong."""
        before = set(self._hidden)
        for name, visible in shown.items():
            (self._hidden.discard if visible else self._hidden.add)(name)
        if self._hidden != before:
            self._arrange()

    def names(self) -> tuple[str, ...]:
        """Return the names of the fields in their order."""
        return tuple(self._fields)

    def is_shown(self, name: str) -> bool:
        """Tell whether a field is asked for now."""
        return name not in self._hidden

    def row(self, name: str) -> FormRow:
        """Return the form row of a field."""
        return self._rows[name]

    def widget(self, name: str) -> QWidget:
        """Return the widget of a field."""
        return self._rows[name].field

    def widgets(self) -> tuple[QWidget, ...]:
        """Return the widgets in their order."""
        return tuple(row.field for row in self._rows.values())

    def set_choices(self, name: str, choices: Sequence[Choice]) -> None:
        """Offer other entries in a choice."""
        box = self.widget(name)
        assert isinstance(box, ComboBox)
        box.set_choices(choices)

    def set_enabled(self, enabled: bool, *names: str) -> None:
        """Let fields be edited, or only be read."""
        for name in names:
            self.widget(name).setEnabled(enabled)

    def text(self, name: str) -> str:
        """Return the text of a field, or the key of a choice."""
        widget = self.widget(name)
        if isinstance(widget, ComboBox | SegmentedChoice):
            return widget.key()
        if isinstance(widget, LineEdit | TextEdit):
            return widget.value()
        return "1" if self.flag(name) else ""

    def day(self, name: str) -> date | None:
        """Return the date of a field, None when there is none."""
        return read_date(self.text(name), self._today).value

    def required_day(self, name: str) -> date:
        """Return the date of a required field; today while nothing is there (``problems`` tells)."""
        return self.day(name) or self._today

    def amount(self, name: str) -> int | None:
        """Return the amount of a field in đồng, None when there is none."""
        widget = self.widget(name)
        return widget.amount() if isinstance(widget, MoneyEdit) else None

    def flag(self, name: str) -> bool:
        """Return whether a box is ticked."""
        widget = self.widget(name)
        return isinstance(widget, CheckBox) and widget.isChecked()

    def set_value(self, name: str, value: str | date | int | bool | None) -> None:
        """Fill a field."""
        widget = self.widget(name)
        if isinstance(widget, DateEdit) and (value is None or isinstance(value, date)):
            widget.set_day(value)
        elif isinstance(widget, MoneyEdit) and isinstance(value, int):
            widget.set_amount(value)
        elif isinstance(widget, ComboBox | SegmentedChoice):
            widget.set_key(str(value or ""))
        elif isinstance(widget, CheckBox):
            widget.setChecked(bool(value))
        elif isinstance(widget, TextEdit):
            widget.setPlainText(str(value or ""))
        elif isinstance(widget, LineEdit):
            widget.setText(str(value or ""))

    def state(self) -> State:
        """Return what stands in the form."""
        return {name: self.text(name) for name in self._rows}

    def restore(self, state: State) -> None:
        """Put back what stood in the form; fields that are not named are emptied."""
        for name in self._rows:
            self.set_value(name, state.get(name, ""))

    def reset(self) -> None:
        """Put every field back to what it began with."""
        for name, field in self._fields.items():
            self.set_value(name, field.initial if field.initial != "" else None)
        self.clear_faults()

    def problems(self) -> tuple[tuple[str, str], ...]:
        """Return fields that are empty though required, or cannot be read, each with its sentence."""
        found = []
        for name, field in self._fields.items():
            if name in self._hidden or not self.widget(name).isEnabled():
                continue
            widget = self.widget(name)
            if field.required and not self.text(name):
                found.append((name, self.tr("This must be filled in")))
            elif isinstance(widget, Readable) and widget.problem():
                found.append((name, widget.problem()))
        return tuple(found)

    def show_fault(self, path: str, sentence: str) -> bool:
        """Put a sentence under the field of a path; tell whether the form has it."""
        if not path.startswith(self.prefix):
            return False
        wanted = path.removeprefix(self.prefix)
        for name, field in self._fields.items():
            if wanted == name or wanted in field.covers:
                if not self._rows[name].error():
                    self._rows[name].set_error(sentence)
                return True
        return False

    def clear_faults(self) -> None:
        """Take all faults away."""
        for row in self._rows.values():
            row.clear_error()

    def faulty(self) -> tuple[str, ...]:
        """Return the names of the fields with a fault, in reading order."""
        return tuple(name for name, row in self._rows.items() if row.error() and name not in self._hidden)

    def has_focus(self, name: str) -> bool:
        """Tell whether a field has the focus."""
        focused = self.focusWidget()
        widget = self.widget(name)
        return (
            focused is not None and focused.hasFocus() and (focused is widget or widget.isAncestorOf(focused))
        )

    def focus(self, name: str) -> None:
        """Give a field the focus, and scroll to it."""
        widget = self.widget(name)
        target = next(iter(widget.findChildren(QAbstractButton)), None) or widget
        target.setFocus(Qt.FocusReason.TabFocusReason)
        ancestor = self.parentWidget()
        while ancestor is not None:
            if isinstance(ancestor, QScrollArea):
                ancestor.ensureWidgetVisible(self._rows[name], 0, Space.L)
            ancestor = ancestor.parentWidget()
