"""Cancel a number: it stays in the register, with its reason."""

from PySide6.QtWidgets import QWidget

from cje_desktop.ui.widgets.buttons import Button, ButtonKind
from cje_desktop.ui.widgets.dialogs import Dialog
from cje_desktop.ui.widgets.fields import FormRow, LineEdit
from cje_desktop.ui.widgets.labels import Label
from cje_desktop.ui.widgets.theme import Size, TextRole


class CancelDialog(Dialog):
    """Ask why a number is cancelled; without a reason the act stays locked."""

    def __init__(self, number: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        question = self.tr("Cancel number {number}?").format(number=number)
        self.setWindowTitle(question)
        self._reason = LineEdit()
        self._reason.setObjectName("papers.cancel.reason")
        self.body.addWidget(Label(question, TextRole.HEADING, wrap=True))
        self.body.addWidget(
            Label(
                self.tr("The number is never given again and stays in the register with this reason."),
                colour="text2",
                wrap=True,
            )
        )
        self.body.addWidget(FormRow(self.tr("Reason"), self._reason, required=True))
        back = self.add_button(Button(self.tr("Back"), key="Esc", height=Size.MAIN_ACTION))
        self._act = self.add_button(
            Button(self.tr("Cancel the number"), ButtonKind.DANGER, height=Size.MAIN_ACTION)
        )
        self._act.setObjectName("papers.cancel.act")
        back.clicked.connect(self.reject)
        self._act.clicked.connect(self.accept)
        self._reason.textChanged.connect(self._fit)
        self._fit()

    def reason(self) -> str:
        """Return the reason."""
        return self._reason.value()

    def _fit(self) -> None:
        self._act.set_refused("" if self._reason.value() else self.tr("The reason is missing"))
