"""Text on screen with the line heights Vietnamese needs, and dividers."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from cje_desktop.ui.widgets.painting import LEFT, baseline, draw_line, draw_text
from cje_desktop.ui.widgets.theme import STRONG, TextRole, Tone, current, qcolor


@dataclass(frozen=True, slots=True)
class Span:
    """Describe a stretch of a text: plain, strong, in the colour of a link, or in a tone."""

    text: str
    strong: bool = False
    link: bool = False
    tone: Tone | None = None


class Label(QLabel):
    """Show text in a type role; wraps if asked, else is elided with the full text as tool tip.

    ``QLabel`` gives the accessible role and name; the painting is ours, because natural line
    heights cut Vietnamese marks and rich text cannot set the weight axis of a variable font.
    """

    def __init__(
        self,
        text: str = "",
        role: TextRole = TextRole.BODY,
        *,
        colour: str = "text",
        tone: Tone | None = None,
        weight: int = 0,
        wrap: bool = False,
        align: Qt.AlignmentFlag = LEFT,
        parent: QWidget | None = None,
    ) -> None:
        """Show ``text``; ``colour`` names a colour role (text, text2, text3, link ...)."""
        super().__init__(parent)
        self._role, self._weight, self._colour, self._tone = role, weight, colour, tone
        self._spans: tuple[Span, ...] = ()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(align)
        self.setWordWrap(wrap)
        # A wrapped label must not be Fixed: Qt would hold it to the height of its size hint.
        vertical = QSizePolicy.Policy.Preferred if wrap else QSizePolicy.Policy.Fixed
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, vertical)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        self.setFont(current().font(role, weight))
        self.setText(text)

    def set_spans(self, spans: Sequence[Span]) -> None:
        """Show a text some stretches of which are strong or coloured as links."""
        self._spans = tuple(spans)
        super().setText("".join(span.text for span in self._spans))
        self.updateGeometry()

    def setText(self, text: str) -> None:
        """Show a plain text."""
        self._spans = ()
        super().setText(text)
        self.updateGeometry()

    def set_colour(self, colour: str = "text", tone: Tone | None = None) -> None:
        """Colour the text by a colour role, or by a tone if one is given."""
        self._colour, self._tone = colour, tone
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Take fonts and line heights of a new theme."""
        if event.type() == QEvent.Type.StyleChange:
            self.setFont(current().font(self._role, self._weight))
            self.updateGeometry()
        super().changeEvent(event)

    def _hex(self) -> str:
        theme = current()
        if not self.isEnabled():
            return theme.colours.disabled
        return theme.tone(self._tone).text if self._tone else str(getattr(theme.colours, self._colour))

    def _layout(self, width: float) -> tuple[QTextLayout, int]:
        """Lay the text out in ``width`` px; return the layout and its number of lines."""
        theme = current()
        layout = QTextLayout(self.text(), theme.font(self._role, self._weight))
        option = QTextOption(self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask)
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        layout.setTextOption(option)
        layout.setFormats(self._formats())
        line_height = theme.line(self._role)
        stand = baseline(layout.font(), line_height)
        layout.beginLayout()
        count = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, count * line_height + stand - line.ascent()))
            count += 1
        layout.endLayout()
        return layout, max(1, count)

    def _formats(self) -> list[QTextLayout.FormatRange]:
        theme = current()
        ranges, start = [], 0
        for span in self._spans:
            if span.strong or span.link or span.tone:
                piece = QTextLayout.FormatRange()
                piece.start, piece.length = start, len(span.text)
                style = QTextCharFormat()
                style.setFont(theme.font(self._role, STRONG if span.strong else self._weight))
                shade = theme.tone(span.tone).text if span.tone else self._hex()
                style.setForeground(qcolor(theme.colours.link if span.link else shade))
                piece.format = style
                ranges.append(piece)
            start += len(span.text)
        return ranges

    def sizeHint(self) -> QSize:
        """Return the size of one line, or of the wrapped text at a comfortable width."""
        line = current().line(self._role)
        width = ceil(max(span_width for span_width in self._line_widths())) + 1
        if not self.wordWrap():
            return QSize(width, line)
        width = min(width, 480)
        return QSize(width, self.heightForWidth(width))

    def _line_widths(self) -> list[float]:
        theme = current()
        if self._spans:
            return [
                sum(
                    theme.metrics(self._role, STRONG if s.strong else self._weight).horizontalAdvance(s.text)
                    for s in self._spans
                )
            ]
        metrics = theme.metrics(self._role, self._weight)
        return [metrics.horizontalAdvance(line) for line in self.text().split("\n")]

    def minimumSizeHint(self) -> QSize:
        """Return a narrow width, but never less than a whole line in height."""
        line = current().line(self._role)
        return QSize(min(48, self.sizeHint().width()), line)

    def hasHeightForWidth(self) -> bool:
        """Tell the layout that wrapped text grows downwards."""
        return self.wordWrap()

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped text at a width."""
        if not self.wordWrap():
            return current().line(self._role)
        return self._layout(max(1, width))[1] * current().line(self._role)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text with the line height of its role."""
        painter = QPainter(self)
        rect = QRectF(self.rect())
        if self.wordWrap() or self._spans:
            layout, _ = self._layout(rect.width() if self.wordWrap() else 1e6)
            painter.setPen(qcolor(self._hex()))
            layout.draw(painter, QPointF(0, 0))
            return
        font = current().font(self._role, self._weight)
        width = draw_text(painter, rect, self.text(), font, self._hex(), self.alignment())
        cut = width < self._line_widths()[0] - 0.5
        if cut and not self.toolTip():
            self.setToolTip(self.text())


class Divider(QWidget):
    """Draw a 1 px line between groups."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line."""
        draw_line(QPainter(self), QPointF(0, 0.5), QPointF(self.width(), 0.5), current().colours.divider)
