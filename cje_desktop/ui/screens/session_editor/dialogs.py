"""Why a planned session was not held."""

from PySide6.QtWidgets import QWidget

from cje_desktop.ui.widgets.buttons import Button, ButtonKind
from cje_desktop.ui.widgets.dialogs import Dialog
from cje_desktop.ui.widgets.fields import FormRow, TextEdit
from cje_desktop.ui.widgets.theme import Size


class NotHeldDialog(Dialog):
    """Ask for the reason; without one the act stays locked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Why was the session not held?"), parent)
        self._text = TextEdit(lines=3)
        self._text.setObjectName("session.not_held.reason")
        self.body.addWidget(FormRow(self.tr("Reason, as it is kept in the log"), self._text, required=True))
        back = self.add_button(Button(self.tr("Back"), key="Esc", height=Size.MAIN_ACTION))
        self._act = self.add_button(
            Button(self.tr("Record"), ButtonKind.PRIMARY, key="Ctrl+Enter", height=Size.MAIN_ACTION)
        )
        self._act.setObjectName("session.not_held.act")
        back.clicked.connect(self.reject)
        self._act.clicked.connect(self.accept)
        self._text.textChanged.connect(self._fit)
        self._fit()

    def reason(self) -> str:
        """Return the reason."""
        return self._text.value()

    def _fit(self) -> None:
        self._act.set_refused("" if self._text.value() else self.tr("The reason is missing"))
