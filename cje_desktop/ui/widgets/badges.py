"""Badges: the legal state is filled, where a paper has got to is outlined.

One function draws both the widget and the table cell, so the two can never differ.
"""

from dataclasses import dataclass
from enum import Enum
from math import ceil

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from cje_desktop.ui.widgets.painting import draw_box, draw_text, text_width
from cje_desktop.ui.widgets.theme import MEDIUM, Radius, Size, TextRole, Tone, current, draw_icon
from cje_desktop.ui.widgets.theme.icons import SIZE_BADGE

_PADDING = 7.0
_GAP = 5.0


class BadgeShape(Enum):
    """Tell the two kinds of badge apart by shape, never by colour alone."""

    LEGAL = "legal"
    """Filled: the legal state (tình trạng pháp lý), or a clock."""
    TRANSFER = "transfer"
    """Outlined: where it has got to (nơi đến)."""


@dataclass(frozen=True, slots=True)
class BadgeSpec:
    """Describe a badge: a word, its icon, its tone and its shape."""

    text: str
    icon: str
    tone: Tone = Tone.NEUTRAL
    shape: BadgeShape = BadgeShape.LEGAL


def badge_size(spec: BadgeSpec, large: bool = False) -> QSize:
    """Return the size in px of a badge; the large one is for headers."""
    theme = current()
    role = TextRole.SMALL if large else TextRole.CAPTION
    height = theme.px(Size.BADGE_HEADER if large else Size.BADGE)
    return QSize(ceil(text_width(spec.text, role, MEDIUM) + SIZE_BADGE + 2 * _PADDING + _GAP), height)


def paint_badge(
    painter: QPainter, left: float, centre_y: float, spec: BadgeSpec, large: bool = False, limit: float = 1e6
) -> float:
    """Draw a badge with its left edge and vertical centre given; return the width it took."""
    theme = current()
    tone, colours = theme.tone(spec.tone), theme.colours
    size = badge_size(spec, large)
    width = min(float(size.width()), limit)
    rect = QRectF(left, centre_y - size.height() / 2, width, size.height())
    legal = spec.shape is BadgeShape.LEGAL
    text = tone.text if legal or spec.tone is not Tone.NEUTRAL else colours.text2
    border = tone.border if legal else colours.border
    draw_box(painter, rect, Radius.BADGE, tone.fill if legal else "", border)
    draw_icon(painter, spec.icon, left + _PADDING, centre_y, SIZE_BADGE, text)
    start = _PADDING + SIZE_BADGE + _GAP
    role = TextRole.SMALL if large else TextRole.CAPTION
    draw_text(
        painter,
        rect.adjusted(start, 0, -_PADDING + 1, 0),
        spec.text,
        theme.font(role, MEDIUM),
        text,
    )
    return width


class Badge(QLabel):
    """Show one badge; a ``QLabel``, so that its word is its accessible name."""

    def __init__(self, spec: BadgeSpec, *, large: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(spec.text, parent)
        self._spec = spec
        self._large = large
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_spec(self, spec: BadgeSpec) -> None:
        """Show another state."""
        self._spec = spec
        self.setText(spec.text)
        self.updateGeometry()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Take the sizes of a new theme."""
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        """Return the size that shows the whole word."""
        return badge_size(self._spec, self._large)

    def minimumSizeHint(self) -> QSize:
        """Return the same: a badge is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the badge."""
        paint_badge(QPainter(self), 0, self.height() / 2, self._spec, self._large, self.width())
