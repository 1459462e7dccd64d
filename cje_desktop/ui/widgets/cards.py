"""Cards: the panels of a screen, and tiles with one number."""

from math import ceil

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from cje_desktop.ui.widgets.labels import Label
from cje_desktop.ui.widgets.painting import draw_box, draw_focus_ring, draw_line, draw_text, text_width
from cje_desktop.ui.widgets.theme import MEDIUM, STRONG, Radius, Space, TextRole, Tone, current, qcolor


class _Corners(QWidget):
    """Repaint corners and border above the children, since Qt clips children to rectangles."""

    def __init__(self, card: "Card") -> None:
        super().__init__(card)
        self._card = card
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        card.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.ChildAdded, QEvent.Type.Show):
            self.setGeometry(self._card.rect())
            self.raise_()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        outside = QPainterPath()
        outside.addRect(rect.adjusted(-1, -1, 1, 1))
        inside = QPainterPath()
        inside.addRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), Radius.PANEL, Radius.PANEL)
        painter.fillPath(outside - inside, qcolor(current().colours.window))
        draw_box(painter, rect, Radius.PANEL, border=self._card.border_colour())


class Card(QWidget):
    """Hold widgets on a surface with a 1 px border; a tone adds a 3 px bar at the left.

    Put widgets into :attr:`body`. With ``flush`` the content runs to the edge (a table) and the
    corners are painted over it.
    """

    def __init__(
        self,
        title: str = "",
        *,
        aside: str = "",
        flush: bool = False,
        tone: Tone | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tone = tone
        self._flush = flush
        outer = QVBoxLayout(self)
        outer.setSpacing(Space.S)
        left = Space.L + (3 if tone else 0)
        edge = (1, 1, 1, 1) if flush else (left, Space.M, Space.L, Space.M)
        outer.setContentsMargins(*edge)
        self.head = QHBoxLayout()
        self.head.setSpacing(Space.S)
        if flush and title:
            self.head.setContentsMargins(Space.L, Space.M, Space.L, Space.XS)
        # Parented at once: a widget shown without a parent flashes up as a window of its own.
        shade = "text" if flush else "text2"
        self.title = Label(title, TextRole.SMALL, weight=STRONG, colour=shade, parent=self)
        self.aside = Label(aside, TextRole.SMALL, colour="text3", parent=self)
        self.head.addWidget(self.title)
        self.head.addWidget(self.aside, 1)
        self.title.setVisible(bool(title))
        self.aside.setVisible(bool(aside))
        self.body = QVBoxLayout()
        self.body.setSpacing(Space.S)
        if title:
            outer.addLayout(self.head)
            self.setAccessibleName(title)
        outer.addLayout(self.body, 1)
        if flush:
            _Corners(self).show()

    def border_colour(self) -> str:
        """Return the colour of the border."""
        theme = current()
        return theme.tone(self._tone).border if self._tone else theme.colours.border

    def changeEvent(self, event: QEvent) -> None:
        """Repaint in a new theme."""
        if event.type() == QEvent.Type.StyleChange:
            self.update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint surface, border and bar."""
        theme = current()
        painter = QPainter(self)
        rect = QRectF(self.rect())
        draw_box(painter, rect, Radius.PANEL, theme.colours.surface, self.border_colour())
        if self._tone:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            clip = QPainterPath()
            clip.addRoundedRect(rect, Radius.PANEL, Radius.PANEL)
            bar = QPainterPath()
            bar.addRect(QRectF(0, 0, 3, rect.height()))
            painter.fillPath(clip & bar, qcolor(theme.tone(self._tone).text))


class CountTile(QPushButton):
    """Show a number, its word and one calm hint; a click opens the list behind it."""

    def __init__(
        self,
        number: int,
        word: str,
        hint: str = "",
        *,
        tone: Tone | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._tone = tone
        self.set_count(number, word, hint)

    def set_count(self, number: int, word: str, hint: str = "") -> None:
        """Show another number and hint."""
        self._number, self._word, self._hint = str(number), word, hint
        self.setAccessibleName(f"{word}: {number}. {hint}" if hint else f"{word}: {number}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of two lines, or of one without a hint."""
        theme = current()
        words = max(text_width(self._word, TextRole.SMALL, STRONG), text_width(self._hint, TextRole.CAPTION))
        number = text_width(self._number, TextRole.TITLE, STRONG)
        return QSize(
            ceil(max(number, 18) + words + 2 * Space.L + Space.M + 2), theme.px(62 if self._hint else 44)
        )

    def minimumSizeHint(self) -> QSize:
        """Return the size without the hint."""
        return QSize(120, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Repaint whole: the words are placed from the number."""
        super().resizeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tile."""
        theme = current()
        colours = theme.colours
        painter = QPainter(self)
        rect = QRectF(self.rect())
        ground = colours.hover if self.underMouse() else colours.surface
        draw_box(painter, rect, Radius.PANEL, ground, colours.border)
        if self.hasFocus():
            draw_focus_ring(painter, rect, Radius.PANEL)
        has_tone = self._tone is not None and self._number != "0"
        shade = theme.tone(self._tone).text if self._tone and has_tone else colours.text
        inner = rect.adjusted(Space.L, 0, -Space.M, 0)
        number = draw_text(painter, inner, self._number, theme.font(TextRole.TITLE, STRONG), shade)
        words = inner.adjusted(max(number, 18) + Space.L, 0, 0, 0)
        if not self._hint:
            draw_text(painter, words, self._word, theme.font(TextRole.SMALL, STRONG), colours.text)
            return
        line = theme.line(TextRole.SMALL)
        top = (rect.height() - line - theme.line(TextRole.CAPTION)) / 2
        draw_text(
            painter,
            QRectF(words.left(), top, words.width(), line),
            self._word,
            theme.font(TextRole.SMALL, STRONG),
            colours.text,
        )
        draw_text(
            painter,
            QRectF(words.left(), top + line, words.width(), theme.line(TextRole.CAPTION)),
            self._hint,
            theme.font(TextRole.CAPTION),
            colours.text3,
        )


class FactRow(QWidget):
    """Show a name at the left and a figure at the right, as in the money part of a card."""

    def __init__(self, name: str, value: str, *, strong: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self.value = Label(value, TextRole.SMALL, weight=STRONG if strong else MEDIUM, align=right)
        row.addWidget(Label(name, TextRole.SMALL, colour="text2"))
        row.addWidget(self.value, 1)


class Meter(QWidget):
    """Draw a 6 px bar filled to a share, with an optional solid and a dotted tick.

    The accessible description says the share in words, since a bar alone says nothing.
    """

    def __init__(
        self, share: float = 0.0, *, tone: Tone | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tone = tone
        self.setFixedHeight(16)
        self.set_share(share)

    def set_share(self, share: float, target: float | None = None, earlier: float | None = None) -> None:
        """Fill to ``share``; tick the target to date (solid) and the same period (dotted), all 0 to 1."""
        self._share, self._target, self._earlier = min(1.0, max(0.0, share)), target, earlier
        self.setAccessibleDescription(f"{round(self._share * 100)} %")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint bar and ticks."""
        colours = current().colours
        painter = QPainter(self)
        bar = QRectF(0, 5, self.width(), 6)
        draw_meter(painter, bar, self._share, self._tone)
        for share, dotted in ((self._target, False), (self._earlier, True)):
            if share is None:
                continue
            left = min(1.0, share) * (self.width() - 2) + 1
            steps = ((0.0, 4.0), (6.0, 10.0), (12.0, 16.0)) if dotted else ((0.0, 16.0),)
            for top, bottom in steps:
                draw_line(painter, QPointF(left, top), QPointF(left, bottom), colours.text, 2)


def draw_meter(painter: QPainter, rect: QRectF, share: float, tone: Tone | None = None) -> None:
    """Draw a bar filled to ``share`` (0 to 1) in the accent, or in the chart fill of a tone."""
    colours = current().colours
    fills = {Tone.OK: colours.chart_ok, Tone.WARN: colours.chart_warn, Tone.DANGER: colours.chart_danger}
    radius = rect.height() / 2
    draw_box(painter, rect, radius, colours.pressed)
    if share > 0:
        width = max(rect.height(), rect.width() * min(1.0, share))
        fill = fills.get(tone, colours.accent) if tone else colours.accent
        draw_box(painter, QRectF(rect.left(), rect.top(), width, rect.height()), radius, fill)
