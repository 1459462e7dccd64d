"""The bar at the bottom of the window: the keys of this screen, and one quiet state."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cje_desktop.ui.widgets.painting import (
    draw_box,
    draw_key_cap,
    draw_line,
    draw_text,
    key_cap_width,
    text_width,
)
from cje_desktop.ui.widgets.theme import Size, Space, TextRole, Tone, current, draw_icon
from cje_desktop.ui.widgets.theme.icons import SIZE_BADGE


@dataclass(frozen=True, slots=True)
class KeyHint:
    """Name a key and what it does here."""

    key: str
    text: str


class KeyBar(QWidget):
    """Show keys, most useful first; those that do not fit are dropped from the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hints: tuple[KeyHint, ...] = ()
        self._status, self._icon_name, self._tone = "", "", Tone.NEUTRAL
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_hints(self, hints: Sequence[KeyHint]) -> None:
        """Show the keys of another screen."""
        self._hints = tuple(hints)
        self._describe()

    def set_status(self, text: str, *, icon: str = "", tone: Tone = Tone.NEUTRAL) -> None:
        """Show a state at the right, such as the time of the last backup."""
        self._status, self._icon_name, self._tone = text, icon, tone
        self._describe()

    def _describe(self) -> None:
        words = [f"{hint.key}: {hint.text}" for hint in self._hints]
        self.setAccessibleName("; ".join([*words, self._status]))
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Take the sizes of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return 32 px in height."""
        return QSize(320, current().px(Size.KEY_BAR))

    def minimumSizeHint(self) -> QSize:
        """Return a narrow width and the same height."""
        return QSize(80, self.sizeHint().height())

    def visible_hints(self) -> tuple[KeyHint, ...]:
        """Return the hints that fit beside the state."""
        side = Space.M if self.width() < 1000 else Space.XL
        status = text_width(self._status, TextRole.CAPTION) + SIZE_BADGE + Space.XL if self._status else 0
        left, shown = float(side), []
        for hint in self._hints:
            left += key_cap_width(hint.key) + 6 + text_width(hint.text, TextRole.CAPTION)
            if left > self.width() - side - status:
                break
            shown.append(hint)
            left += Space.L
        return tuple(shown)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line above, key caps, words and state."""
        theme = current()
        colours = theme.colours
        painter = QPainter(self)
        draw_box(painter, QRectF(self.rect()), 0, colours.window)
        draw_line(painter, QPointF(0, 0.5), QPointF(self.width(), 0.5), colours.border)
        centre = self.height() / 2 + 0.5
        side = Space.M if self.width() < 1000 else Space.XL
        font = theme.font(TextRole.CAPTION)
        left = float(side)
        for hint in self.visible_hints():
            draw_key_cap(painter, left, centre, hint.key, colours.text2, colours.border, colours.surface)
            left += key_cap_width(hint.key) + 6
            rect = QRectF(left, 1, self.width(), self.height() - 1)
            left += draw_text(painter, rect, hint.text, font, colours.text2) + Space.L
        if not self._status:
            return
        width = text_width(self._status, TextRole.CAPTION)
        start = self.width() - side - width
        draw_text(painter, QRectF(start, 1, width + 1, self.height() - 1), self._status, font, colours.text2)
        if self._icon_name:
            shade = theme.tone(self._tone).text
            draw_icon(painter, self._icon_name, start - SIZE_BADGE - 6, centre, SIZE_BADGE, shade)
