"""A choice between a few words shown side by side in one box."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from cje_desktop.ui.widgets.painting import (
    CENTRE,
    draw_box,
    draw_focus_ring,
    draw_line,
    draw_text,
    text_width,
)
from cje_desktop.ui.widgets.theme import MEDIUM, Radius, Size, TextRole, Tone, current, draw_icon
from cje_desktop.ui.widgets.theme.icons import SIZE_CONTROL

_PADDING = 16.0


class _Segment(QRadioButton):
    """One word of the choice; a radio button, so that arrow keys and roles are Qt's own."""

    def __init__(self, key: str, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.key = key
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._resize)

    def _resize(self) -> None:
        self.updateGeometry()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        width = text_width(self.text(), TextRole.SMALL, MEDIUM) + 2 * _PADDING + SIZE_CONTROL + 6
        return QSize(ceil(width), current().px(Size.CONTROL))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width() - int(_PADDING), self.sizeHint().height())

    def hitButton(self, pos: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = QPainter(self)
        rect = QRectF(self.rect())
        colours, info = theme.colours, theme.tone(Tone.INFO)
        on = self.isChecked()
        text = info.text if on else colours.text2 if self.isEnabled() else colours.disabled
        if on:
            draw_box(painter, rect, Radius.CONTROL, info.fill, colours.accent)
            width = text_width(self.text(), TextRole.SMALL, MEDIUM)
            left = rect.center().x() - (width + SIZE_CONTROL + 6) / 2
            draw_icon(painter, "check", left, rect.center().y(), SIZE_CONTROL, text)
            rect.setLeft(left + SIZE_CONTROL + 6)
            rect.setWidth(width + 1)
        draw_text(painter, rect, self.text(), theme.font(TextRole.SMALL, MEDIUM), text, CENTRE)
        if self.hasFocus():
            draw_focus_ring(painter, QRectF(self.rect()), Radius.CONTROL)


class SegmentedChoice(QWidget):
    """Choose one of a few words; arrow keys move, as in any radio group."""

    chosen = Signal(str)
    """The user chose another word; gives its key."""

    def __init__(
        self, choices: Sequence[tuple[str, str]], *, key: str = "", parent: QWidget | None = None
    ) -> None:
        """Offer (key, text) pairs; ``key`` is chosen at first, or nothing."""
        super().__init__(parent)
        self._segments: list[_Segment] = []
        self._group = QButtonGroup(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for segment_key, text in choices:
            segment = _Segment(segment_key, text, self)
            self._segments.append(segment)
            self._group.addButton(segment)
            row.addWidget(segment)
        self.set_key(key)
        self._group.buttonClicked.connect(self._announce)

    def key(self) -> str:
        """Return the key chosen, or the empty text."""
        return next((segment.key for segment in self._segments if segment.isChecked()), "")

    def set_key(self, key: str) -> None:
        """Choose a word without announcing it."""
        for segment in self._segments:
            if segment.key == key:
                segment.setChecked(True)

    def _announce(self) -> None:
        self.chosen.emit(self.key())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box and the lines between words that are not chosen."""
        colours = current().colours
        painter = QPainter(self)
        draw_box(painter, QRectF(self.rect()), Radius.CONTROL, colours.surface, colours.border_strong)
        for left, right in zip(self._segments, self._segments[1:], strict=False):
            if not (left.isChecked() or right.isChecked()):
                edge = right.x() + 0.5
                draw_line(painter, QPointF(edge, 9), QPointF(edge, self.height() - 9), colours.border)
