"""A field that takes a file: Enter, Space or a click asks for it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from cje_desktop.ui.widgets.fields import LineEdit


class FileEdit(LineEdit):
    """Show the name of the file chosen.

    Signals: ``asked`` the user wants to choose one.
    """

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(icon="paperclip", parent=parent)
        self.setPlaceholderText(self.tr("Enter: choose a file"))
        self.setReadOnly(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for a file, or take it away again."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and not event.modifiers():
            self.asked.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for a file."""
        super().mouseReleaseEvent(event)
        self.asked.emit()
