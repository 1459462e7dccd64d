"""A field for an amount in đồng."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from cje_desktop.ui.widgets.fields.line_edit import LineEdit, set_field_error
from cje_desktop.ui.widgets.fields.money_text import MoneyProblem, read_money, regroup, write_money


class MoneyEdit(LineEdit):
    """Take whole đồng or nothing; ``48,25 tr`` and ``2 tỷ`` are written out on leaving."""

    amount_changed = Signal(object)
    """The amount (``int`` đồng or ``None``) became another one."""

    def __init__(
        self, amount: int | None = None, *, unit: str = "đồng", parent: QWidget | None = None
    ) -> None:
        super().__init__(write_money(amount), unit=unit, parent=parent)
        self._amount = amount
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.textEdited.connect(self._group)
        self.editingFinished.connect(self._read)

    def amount(self) -> int | None:
        """Return the amount now in the field, in đồng; ``None`` if empty or not yet an amount."""
        return read_money(self.text()).value

    def set_amount(self, amount: int | None) -> None:
        """Show an amount, or nothing."""
        self.setText(write_money(amount))
        set_field_error(self, False)
        if amount != self._amount:
            self._amount = amount
            self.amount_changed.emit(amount)

    def problem(self) -> str:
        """Return a sentence saying why the text is no amount; empty if it is one, or is empty."""
        reading = read_money(self.text())
        if reading.problem is None:
            return ""
        if reading.problem is MoneyProblem.NOT_WHOLE:
            return self.tr("The amount must be a whole number of đồng")
        return self.tr("Write an amount such as 1.234.567, 48,25 tr or 2 tỷ")

    def _group(self, text: str) -> None:
        set_field_error(self, False)
        grouped, cursor = regroup(text, self.cursorPosition())
        if grouped != text:
            self.setText(grouped)
            self.setCursorPosition(cursor)

    def _read(self) -> None:
        reading = read_money(self.text())
        if reading.problem is not None:
            set_field_error(self, True)
            return
        self.set_amount(reading.value)
