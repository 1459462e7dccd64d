"""The plan of payment: instalments, what is left after each, and whether the sum meets the duty."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from cje_desktop.application.commands.sessions import InstalmentInput
from cje_desktop.ui.models.session_form import left_after
from cje_desktop.ui.widgets.amounts import full_money
from cje_desktop.ui.widgets.buttons import Button, ButtonKind, icon_button
from cje_desktop.ui.widgets.cards import Card
from cje_desktop.ui.widgets.fields import DateEdit, MoneyEdit
from cje_desktop.ui.widgets.fields.money_text import write_money
from cje_desktop.ui.widgets.labels import Label
from cje_desktop.ui.widgets.painting import RIGHT
from cje_desktop.ui.widgets.theme import MEDIUM, Size, Space, TextRole, Tone


class _Line:
    """The widgets of one instalment."""

    def __init__(self, number: int, given: InstalmentInput | None, today: date) -> None:
        self.number = Label(str(number), TextRole.SMALL, colour="text2")
        self.day = DateEdit(given.due_on if given else None, today=today)
        self.amount = MoneyEdit(given.amount if given else None)
        self.left = Label("", TextRole.SMALL, colour="text2", align=RIGHT)
        self.remove = icon_button("x", "")
        self.note = given.note if given else ""
        self.day.setObjectName(f"session.instalment.{number}.day")
        self.amount.setObjectName(f"session.instalment.{number}.amount")

    def widgets(self) -> tuple[QWidget, ...]:
        return (self.number, self.day, self.amount, self.left, self.remove)


class InstalmentPlan(QWidget):
    """A table of instalments with the running rest; Alt+Insert adds one."""

    edited = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today, self._total = today, 0
        self._lines: list[_Line] = []
        self._note = Label("", TextRole.SMALL, colour="text2")
        self._verdict = Label("", TextRole.SMALL, weight=MEDIUM, align=RIGHT)
        self.add_button = Button(
            self.tr("Instalment"), ButtonKind.GHOST, icon="plus", key="Alt+Ins", height=Size.TOOLBAR
        )
        self.add_button.setObjectName("session.instalment.add")
        self.add_button.clicked.connect(self._add_empty)
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(Label(self.tr("Payment plan"), TextRole.HEADING))
        head.addWidget(self._note, 1)
        head.addWidget(self._verdict)
        head.addWidget(self.add_button)
        self._card = Card()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(Space.M)
        self._grid.setVerticalSpacing(Space.S)
        self._card.body.addLayout(self._grid)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addLayout(head)
        column.addWidget(self._card)
        self._add_heads()
        self._work_out()

    def set_total(self, total: int) -> None:
        """Take the duty that the plan must meet, in đồng."""
        self._total = total
        self._work_out()

    def set_value(self, instalments: Sequence[InstalmentInput]) -> None:
        """Show another plan."""
        for line in self._lines:
            self._drop(line)
        self._lines = []
        for given in instalments:
            self._append(given)
        self._work_out()

    def value(self) -> tuple[InstalmentInput, ...]:
        """Return the instalments that have a day and an amount."""
        found = ((line.day.day(), line.amount.amount(), line.note) for line in self._lines)
        return tuple(
            InstalmentInput(due_on=day, amount=amount, note=note)
            for day, amount, note in found
            if day is not None and amount is not None
        )

    def _add_heads(self) -> None:
        heads = (self.tr("No."), self.tr("Due"), self.tr("Amount (đồng)"), self.tr("Left (đồng)"))
        for column, text in enumerate(heads):
            align = RIGHT if column > 1 else Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            label = Label(text, TextRole.CAPTION, weight=MEDIUM, colour="text2", align=align)
            self._grid.addWidget(label, 0, column)
        for column, stretch in enumerate((0, 3, 4, 4, 0)):
            self._grid.setColumnStretch(column, stretch)

    def _add_empty(self) -> None:
        rest = self._total - sum(each.amount for each in self.value())
        self._append(None)
        line = self._lines[-1]
        if rest > 0:
            line.amount.set_amount(rest)
        line.day.setFocus(Qt.FocusReason.TabFocusReason)
        self._change()

    def _append(self, given: InstalmentInput | None) -> None:
        number = len(self._lines) + 1
        line = _Line(number, given, self._today)
        line.day.setAccessibleName(self.tr("Due day of instalment {number}").format(number=number))
        line.amount.setAccessibleName(self.tr("Amount of instalment {number}").format(number=number))
        name = self.tr("Take instalment {number} out").format(number=number)
        line.remove.setAccessibleName(name)
        line.remove.setToolTip(name)
        for column, widget in enumerate(line.widgets()):
            self._grid.addWidget(widget, number, column)
        line.day.day_changed.connect(self._change)
        line.amount.amount_changed.connect(self._change)
        line.amount.textEdited.connect(self._change)
        line.remove.clicked.connect(self._remove)
        self._lines.append(line)

    def _drop(self, line: _Line) -> None:
        for widget in line.widgets():
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()

    def _remove(self) -> None:
        kept = [line for line in self._lines if line.remove is not self.sender()]
        given = [
            InstalmentInput(due_on=line.day.day() or self._today, amount=line.amount.amount() or 0)
            for line in kept
        ]
        self.set_value(given)
        self.edited.emit()

    def _change(self) -> None:
        self._work_out()
        self.edited.emit()

    def _work_out(self) -> None:
        """Write the rests, the sum, and whether it meets the duty."""
        amounts = [line.amount.amount() or 0 for line in self._lines]
        for line, left in zip(self._lines, left_after(self._total, amounts), strict=True):
            line.left.setText(write_money(left))
        planned = sum(amounts)
        self._note.setText(
            self.tr("%n instalment(s)", "", len(amounts)) + f" · {full_money(planned)}" if amounts else ""
        )
        gap = self._total - planned
        self._card.setVisible(bool(self._lines))
        if not self._lines or not self._total:
            self._verdict.setText("")
        elif gap == 0:
            self._say(self.tr("meets the duty"), Tone.OK)
        elif gap > 0:
            self._say(self.tr("short by {amount}").format(amount=full_money(gap)), Tone.WARN)
        else:
            self._say(self.tr("over by {amount}").format(amount=full_money(-gap)), Tone.DANGER)

    def _say(self, text: str, tone: Tone) -> None:
        self._verdict.set_colour(tone=tone)
        self._verdict.setText(text)
