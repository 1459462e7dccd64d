"""A field for several lines of plain text."""

import unicodedata

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from cje_desktop.ui.widgets.theme import TextRole, current


class TextEdit(QPlainTextEdit):
    """Take several lines; Tab leaves the field, as everywhere else in a form."""

    def __init__(
        self, text: str = "", *, lines: int = 3, placeholder: str = "", parent: QWidget | None = None
    ) -> None:
        """Show ``lines`` lines before it scrolls."""
        super().__init__(parent)
        self._lines = lines
        self.setTabChangesFocus(True)
        self.setPlaceholderText(placeholder)
        self._take_theme()
        self.setPlainText(text)

    def value(self) -> str:
        """Return the text without outer space, in NFC."""
        return unicodedata.normalize("NFC", self.toPlainText()).strip()

    def _take_theme(self) -> None:
        self.setFont(current().font(TextRole.BODY))
        self.setMinimumHeight(self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Take the sizes of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._take_theme()

    def sizeHint(self) -> QSize:
        """Return the height of the lines asked for."""
        return QSize(320, self._lines * current().line(TextRole.BODY) + 14)
