"""What the parties agree on: the duties it covers, its words, and the plan of payment."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cje_desktop.application.commands.sessions import AgreementInput
from cje_desktop.core.entities.cases import ObligationLine
from cje_desktop.ui.screens.session_editor.plan import InstalmentPlan
from cje_desktop.ui.widgets.amounts import full_money
from cje_desktop.ui.widgets.cards import Card
from cje_desktop.ui.widgets.fields import CheckBox
from cje_desktop.ui.widgets.form import Field, FieldForm, FieldKind
from cje_desktop.ui.widgets.labels import Label
from cje_desktop.ui.widgets.theme import Space, TextRole


class AgreementPanel(QWidget):
    """Duties, content, term, breach, costs, instalments."""

    edited = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: dict[CheckBox, ObligationLine] = {}
        self.form = FieldForm(
            (
                Field(
                    name="content",
                    label=self.tr("What was agreed"),
                    kind=FieldKind.LONG,
                    span=12,
                    required=True,
                ),
                Field(name="term", label=self.tr("Term of performance"), span=6, required=True),
                Field(
                    name="costs",
                    label=self.tr("Who bears fee and costs"),
                    span=6,
                    required=True,
                    covers=("fees",),
                ),
                Field(
                    name="breach",
                    label=self.tr("Consequence of breach"),
                    kind=FieldKind.LONG,
                    span=12,
                    lines=2,
                    required=True,
                ),
            ),
            name="session.agreement",
            prefix="agreement.",
            today=today,
        )
        self.plan = InstalmentPlan(today)
        self._duties = Card(self.tr("Duties it covers"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(Label(self.tr("Agreement"), TextRole.HEADING))
        column.addWidget(self._duties)
        column.addWidget(self.form)
        column.addWidget(self.plan)
        self.form.edited.connect(self.edited)
        self.plan.edited.connect(self.edited)

    def set_lines(self, lines: Sequence[ObligationLine]) -> None:
        """Offer the duties of the cases; one alone is meant."""
        for box in self._lines:
            self._duties.body.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._lines = {}
        for number, line in enumerate(lines):
            text = (
                line.description if line.amount is None else f"{line.description}: {full_money(line.amount)}"
            )
            box = CheckBox(text, checked=len(lines) == 1)
            box.setObjectName(f"session.line.{number}")
            box.setToolTip(text)
            box.setMinimumWidth(1)
            box.toggled.connect(self._change)
            self._duties.body.addWidget(box)
            self._lines[box] = line
        self._duties.setVisible(len(lines) > 1)
        self._sum_up()

    def set_value(self, given: AgreementInput | None) -> None:
        """Show an agreement, or the empty panel."""
        words = given or AgreementInput(content="", term="", breach="")
        self.form.restore(
            {"content": words.content, "term": words.term, "breach": words.breach, "costs": words.costs}
        )
        for box, line in self._lines.items():
            box.setChecked(line.id in words.line_ids or len(self._lines) == 1)
        self.plan.set_value(words.instalments)
        self._sum_up()

    def value(self) -> AgreementInput:
        """Return what stands in the panel."""
        return AgreementInput(
            content=self.form.text("content"),
            term=self.form.text("term"),
            breach=self.form.text("breach"),
            costs=self.form.text("costs"),
            line_ids=tuple(line.id for box, line in self._lines.items() if box.isChecked()),
            instalments=self.plan.value(),
        )

    def _change(self) -> None:
        self._sum_up()
        self.edited.emit()

    def _sum_up(self) -> None:
        chosen = [line for box, line in self._lines.items() if box.isChecked()]
        self.plan.set_total(sum(line.amount or 0 for line in chosen))
