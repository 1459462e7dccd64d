"""One obligation of an intake, its amount read out in words."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cje_desktop.application.commands.intake import LineInput
from cje_desktop.core.entities.cases import ObligationKind
from cje_desktop.core.words import amount_in_words
from cje_desktop.ui.screens.intake.words import IntakeWords
from cje_desktop.ui.widgets.buttons import icon_button
from cje_desktop.ui.widgets.form import Field, FieldForm, FieldKind
from cje_desktop.ui.widgets.labels import Label
from cje_desktop.ui.widgets.theme import STRONG, Space, TextRole


class LineForm(QWidget):
    """Ask for one obligation.

    Signals: ``edited``; ``removed``.
    """

    edited = Signal()
    removed = Signal()

    def __init__(self, key: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.fields = FieldForm(self._fields(), name=f"intake.{key}", today=today, parent=self)
        self._number = Label("", TextRole.SMALL, weight=STRONG, colour="text2")
        self._words = Label("", TextRole.CAPTION, colour="text3", wrap=True)
        self._words.setObjectName(f"intake.{key}.words")
        self._words.hide()
        self.remove_button = icon_button("trash-2", self.tr("Remove this obligation"))
        self.remove_button.setObjectName(f"intake.{key}.remove")
        self.remove_button.clicked.connect(self.removed)
        head = QHBoxLayout()
        head.addWidget(self._number)
        head.addStretch(1)
        head.addWidget(self.remove_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addLayout(head)
        column.addWidget(self.fields)
        column.addWidget(self._words)
        self.fields.edited.connect(self._note)

    def _fields(self) -> tuple[Field, ...]:
        return (
            Field(
                name="kind",
                label=self.tr("Obligation"),
                kind=FieldKind.CHOICE,
                span=3,
                choices=IntakeWords.obligations(),
                initial=ObligationKind.MONEY.value,
                covers=("debtors", "creditors"),
            ),
            Field(name="description", label=self.tr("Content"), span=5, required=True),
            Field(
                name="amount",
                label=self.tr("Amount"),
                kind=FieldKind.MONEY,
                span=4,
                required=True,
            ),
            Field(
                name="interest_rule",
                label=self.tr("Interest for late payment, as judged"),
                span=8,
            ),
            Field(
                name="for_state",
                label=self.tr("For the State budget"),
                kind=FieldKind.FLAG,
                span=4,
            ),
        )

    def set_place(self, index: int, *, removable: bool) -> None:
        """Number the obligation, and tell whether it may be removed."""
        self.fields.prefix = f"lines.{index}."
        self._number.setText(self.tr("Obligation {number}").format(number=index + 1))
        self.remove_button.setVisible(removable)

    def line(self) -> LineInput:
        """Return the obligation as the command takes it."""
        kind = ObligationKind(self.fields.text("kind"))
        is_money = kind is ObligationKind.MONEY
        return LineInput(
            kind=kind,
            description=self.fields.text("description"),
            amount=self.fields.amount("amount") if is_money else None,
            interest_rule=self.fields.text("interest_rule") if is_money else "",
            for_state=self.fields.flag("for_state"),
        )

    def _note(self, name: str) -> None:
        if name == "kind":
            is_money = self.fields.text("kind") == ObligationKind.MONEY
            self.fields.set_shown(amount=is_money, interest_rule=is_money)
        amount = self.fields.amount("amount") if self.fields.text("kind") == ObligationKind.MONEY else None
        self._words.setText(amount_in_words(amount) if amount else "")
        self._words.setVisible(bool(amount))
        self.edited.emit()

    def restore(self, state: Mapping[str, str]) -> None:
        """Put back what stood in the form."""
        self.fields.restore(state)
        self._note("kind")
