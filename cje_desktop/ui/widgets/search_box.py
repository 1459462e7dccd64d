"""The search box with its key cap."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QWidget

from cje_desktop.ui.widgets.fields.line_edit import LineEdit
from cje_desktop.ui.widgets.painting import RIGHT, draw_key_cap, draw_text, key_cap_width, text_width
from cje_desktop.ui.widgets.theme import Size, TextRole, current


class SearchBox(LineEdit):
    """Search as one types: Esc clears, Down goes to the results.

    Signals: ``textChanged(str)`` of ``QLineEdit``, ``returnPressed()``.
    """

    def __init__(
        self, placeholder: str, *, key: str = "Ctrl+K", large: bool = False, parent: QWidget | None = None
    ) -> None:
        """Show ``placeholder``; the large box (44 px) belongs over a list."""
        self._key, self._note = key, ""
        super().__init__(
            placeholder=placeholder, icon="search", height=44 if large else Size.CONTROL, parent=parent
        )
        self.setAccessibleName(placeholder)
        if key:
            QShortcut(QKeySequence(key), self).activated.connect(self._take_focus)

    def set_note(self, note: str) -> None:
        """Show at the right how much was found (``9 trong 3.148 hồ sơ``) instead of the key."""
        self._note = note
        self.setAccessibleDescription(note)
        self._take_theme()
        self.update()

    def right_extra(self) -> float:
        """Keep the room of key cap or note free."""
        if self._note:
            return text_width(self._note, TextRole.SMALL) + 8
        return key_cap_width(self._key) + 4 if self._key else 0.0

    def _take_focus(self) -> None:
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Clear on Esc; Down moves on to the next widget, where the results are."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field and, at the right, the note or the key cap."""
        super().paintEvent(event)
        theme = current()
        colours = theme.colours
        painter = QPainter(self)
        centre = self.height() / 2
        if self._note:
            rect = QRectF(0, 0, self.width() - 12, self.height())
            draw_text(painter, rect, self._note, theme.font(TextRole.SMALL), colours.text3, RIGHT)
        elif self._key:
            left = self.width() - key_cap_width(self._key) - 8
            draw_key_cap(painter, left, centre, self._key, colours.text2, colours.border)
