"""The password field, which notices Caps Lock."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from cje_desktop.ui.widgets.fields import LineEdit


class PasswordEdit(LineEdit):
    """Take a password.

    Qt cannot ask for the state of Caps Lock on every system, so it is read from what is typed:
    a capital without Shift, or a small letter with it.
    """

    caps_lock_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(icon="key-round", parent=parent)
        self._caps_lock = False
        self.setEchoMode(LineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Read Caps Lock from the letter typed."""
        typed = event.text()
        if event.key() == Qt.Key.Key_CapsLock:
            self._set_caps_lock(not self._caps_lock)
        elif len(typed) == 1 and typed.isalpha() and typed.lower() != typed.upper():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._set_caps_lock(typed.isupper() != shifted)
        super().keyPressEvent(event)

    def _set_caps_lock(self, on: bool) -> None:
        if on != self._caps_lock:
            self._caps_lock = on
            self.caps_lock_changed.emit(on)
