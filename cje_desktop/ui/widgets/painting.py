"""Painting used by every widget and delegate: boxes, lines, rings, text, key caps.

Lines are 1 px on half pixels with antialiasing; row backgrounds are filled without it, or
neighbouring cells show seams at 125 %.
"""

from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from cje_desktop.ui.widgets.theme import MEDIUM, Radius, Size, TextRole, current, font_metrics, qcolor

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter

_AIR_ABOVE, _AIR_BELOW = 1.2, 0.5
"""What hinting and rounding to device pixels may add to the ink of a letter, in px."""


def draw_box(
    painter: QPainter, rect: QRectF, radius: float, fill: str = "", border: str = "", width: float = 1.0
) -> None:
    """Draw a rounded box whose border lies wholly inside ``rect``; empty colours draw nothing."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(qcolor(border), width) if border else Qt.PenStyle.NoPen)
    painter.setBrush(qcolor(fill) if fill else Qt.BrushStyle.NoBrush)
    inset = width / 2 if border else 0.0
    inner = rect.adjusted(inset, inset, -inset, -inset)
    corner = max(0.0, min(radius - inset, inner.height() / 2))
    painter.drawRoundedRect(inner, corner, corner)
    painter.restore()


def draw_focus_ring(painter: QPainter, rect: QRectF, radius: float) -> None:
    """Draw the 2 px focus ring inside the edge of ``rect``."""
    draw_box(painter, rect, radius, border=current().colours.focus, width=2.0)


def draw_line(painter: QPainter, start: QPointF, end: QPointF, colour: str, width: float = 1.0) -> None:
    """Draw an antialiased line; give half-pixel coordinates for a crisp 1 px."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(qcolor(colour), width))
    painter.drawLine(QLineF(start, end))
    painter.restore()


def draw_text(
    painter: QPainter,
    rect: QRectF,
    text: str,
    font: QFont,
    colour: str,
    align: Qt.AlignmentFlag = LEFT,
) -> float:
    """Draw one line, elided at the right if it must be; return the width it took.

    Text is never clipped at the edges of ``rect``: Vietnamese marks reach above Inter's ascent.
    """
    text, width = _fitted(text, font.pixelSize(), int(font.weight()), rect.width())
    left = rect.left()
    if align == LEFT:
        pass
    elif align & Qt.AlignmentFlag.AlignRight:
        left = rect.right() - width
    elif align & Qt.AlignmentFlag.AlignHCenter:
        left = rect.center().x() - width / 2
    painter.setFont(font)
    painter.setPen(qcolor(colour))
    painter.drawText(QPointF(left, rect.top() + baseline(font, rect.height())), text)
    return width


@lru_cache(maxsize=4096)
def _fitted(text: str, pixel_size: int, weight: int, room: float) -> tuple[str, float]:
    """Return the text that fits and its width; a row is drawn again and again while one scrolls."""
    metrics = font_metrics(pixel_size, weight)
    width = metrics.horizontalAdvance(text)
    if width <= room + 0.5:
        return text, width
    text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, room))
    return text, metrics.horizontalAdvance(text)


def baseline(font: QFont, height: float) -> float:
    """Return where text stands in a line of a height: centred, but low enough for its marks.

    Inter's ascent ends below the hook of ``Ẫ``: text centred by its metrics would have that
    hook cut at the top of the line.
    """
    ascent, descent, above, below = _extents(font)
    centred = (height + ascent - descent) / 2
    return max(centred, min(above, height - below))


_EXTENTS: dict[tuple[int, int], tuple[float, float, float, float]] = {}


def _extents(font: QFont) -> tuple[float, float, float, float]:
    """Return ascent and descent of a font, and how far Vietnamese ink reaches up and down."""
    key = (font.pixelSize(), int(font.weight()))
    if key not in _EXTENTS:
        metrics = QFontMetricsF(font)
        outline = QPainterPath()
        outline.addText(0, 0, font, "ẪỖỮẨgợự")
        ink = outline.boundingRect()
        _EXTENTS[key] = (
            metrics.ascent(),
            metrics.descent(),
            _AIR_ABOVE - ink.top(),
            ink.bottom() + _AIR_BELOW,
        )
    return _EXTENTS[key]


def key_cap_width(key: str) -> float:
    """Return the width in px of a key cap such as ``Ctrl+K``."""
    theme = current()
    return max(theme.px(Size.KEY_CAP), theme.metrics(TextRole.CAPTION, MEDIUM).horizontalAdvance(key) + 14)


def draw_key_cap(
    painter: QPainter, left: float, centre_y: float, key: str, text: str, border: str, fill: str = ""
) -> None:
    """Draw a key cap in the given colours, its left edge and vertical centre given."""
    theme = current()
    height = theme.px(Size.KEY_CAP)
    rect = QRectF(left, centre_y - height / 2, key_cap_width(key), height)
    draw_box(painter, rect, Radius.KEY_CAP, fill, border)
    draw_text(painter, rect, key, theme.font(TextRole.CAPTION, MEDIUM), text, CENTRE)


def text_width(text: str, role: TextRole, weight: int = 0) -> float:
    """Return the width in px of one line of text in a type role."""
    return current().metrics(role, weight).horizontalAdvance(text)
