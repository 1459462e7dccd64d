"""A date field one types into: ``23/11/2026``, ``231126``, or the arrow keys."""

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from cje_desktop.ui.widgets.fields.date_text import DateProblem, add_months, read_date, write_date
from cje_desktop.ui.widgets.fields.line_edit import LineEdit, set_field_error


class DateEdit(LineEdit):
    """Take a date or nothing; the text is read when the field is left or on Enter.

    Up and Down move by a day, Page Up and Page Down by a month. The mouse wheel does nothing:
    a legal date must not change by scrolling.
    """

    day_changed = Signal(object)
    """The date (``date`` or ``None``) became another one."""

    def __init__(self, value: date | None = None, *, today: date, parent: QWidget | None = None) -> None:
        """Start with ``value``; ``today`` completes a missing year and starts the arrow keys."""
        super().__init__(placeholder="dd/mm/yyyy", icon="calendar", parent=parent)
        self.setPlaceholderText(self.tr("dd/mm/yyyy"))
        self._today = today
        self._value = value
        self.setText(write_date(value))
        self.editingFinished.connect(self._read)
        self.textEdited.connect(self._forget_error)

    def day(self) -> date | None:
        """Return the date now in the field; ``None`` if it is empty or not yet a date."""
        return read_date(self.text(), self._today).value

    def set_day(self, value: date | None) -> None:
        """Show a date, or nothing."""
        self.setText(write_date(value))
        set_field_error(self, False)
        self._take(value)

    def problem(self) -> str:
        """Return a sentence saying why the text is no date; empty if it is one, or is empty."""
        reading = read_date(self.text(), self._today)
        if reading.problem is None:
            return ""
        if reading.problem is DateProblem.NO_SUCH_DAY:
            return self.tr("The calendar has no such day")
        return self.tr("Write day/month/year, such as 23/11/2026")

    def _take(self, value: date | None) -> None:
        if value != self._value:
            self._value = value
            self.day_changed.emit(value)

    def _read(self) -> None:
        reading = read_date(self.text(), self._today)
        if reading.problem is not None:
            set_field_error(self, True)
            self._take(None)
            return
        self.set_day(reading.value)

    def _forget_error(self) -> None:
        set_field_error(self, False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select all on entry by keyboard, so that typing replaces the date."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by days and months with the arrow and page keys."""
        days = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        months = {Qt.Key.Key_PageUp: 1, Qt.Key.Key_PageDown: -1}.get(Qt.Key(event.key()))
        if self.isReadOnly() or (days is None and months is None):
            super().keyPressEvent(event)
            return
        start = self.day()
        if start is None:
            self.set_day(self._today)
        elif days is not None:
            self.set_day(start + timedelta(days=days))
        elif months is not None:
            self.set_day(add_months(start, months))
        self.selectAll()
