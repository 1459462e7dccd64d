"""The strip of legal clocks (dải thời hạn) over a case."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from cje_desktop.ui.widgets.painting import RIGHT, draw_box, draw_focus_ring, draw_text, text_width
from cje_desktop.ui.widgets.theme import (
    MEDIUM,
    STRONG,
    Radius,
    Size,
    Space,
    TextRole,
    Tone,
    current,
    draw_icon,
)
from cje_desktop.ui.widgets.theme.icons import SIZE_CONTROL


@dataclass(frozen=True, slots=True)
class ClockSpec:
    """Describe a clock: its state, what it is for, and its article.

    Overdue and today carry a tone and are filled; running and stopped clocks have none.
    """

    key: str
    state: str
    what: str
    article: str = ""
    icon: str = "clock"
    tone: Tone | None = None


class ClockPill(QPushButton):
    """Show one clock in two lines; a click opens its working."""

    def __init__(self, spec: ClockSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec = spec
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(", ".join(part for part in (spec.state, spec.what, spec.article) if part))
        self.setToolTip(f"{spec.state} · {spec.what}")

    def changeEvent(self, event: QEvent) -> None:
        """Take the sizes of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return 52 px in height."""
        return QSize(160, current().px(Size.CLOCK_PILL))

    def minimumSizeHint(self) -> QSize:
        """Return a width that still shows the state."""
        return QSize(110, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint both lines; the article goes first when there is no room."""
        theme = current()
        colours = theme.colours
        painter = QPainter(self)
        rect = QRectF(self.rect())
        tone = theme.tone(self.spec.tone) if self.spec.tone else None
        ground = tone.fill if tone else colours.hover if self.underMouse() else colours.surface
        draw_box(painter, rect, Radius.PANEL, ground, tone.border if tone else colours.border)
        if self.hasFocus():
            draw_focus_ring(painter, rect, Radius.PANEL)
        line = theme.line(TextRole.SMALL)
        top = (rect.height() - 2 * line) / 2
        shade = tone.text if tone else colours.text2
        inner = rect.adjusted(Space.M, 0, -Space.M, 0)
        first = QRectF(inner.left(), top, inner.width(), line)
        draw_icon(painter, self.spec.icon, first.left(), first.center().y(), SIZE_CONTROL, shade)
        words = first.adjusted(SIZE_CONTROL + 7, 0, 0, 0)
        font = theme.font(TextRole.SMALL, STRONG)
        taken = draw_text(painter, words, self.spec.state, font, shade)
        if words.width() - taken > text_width(self.spec.article, TextRole.CAPTION) + 8:
            article = tone.text if tone else colours.text3
            draw_text(painter, first, self.spec.article, theme.font(TextRole.CAPTION), article, RIGHT)
        second = QRectF(inner.left(), top + line, inner.width(), line)
        draw_text(painter, second, self.spec.what, theme.font(TextRole.SMALL, MEDIUM), colours.text)


class ClockStrip(QWidget):
    """Hold clocks side by side in equal widths; Left and Right move, Enter or a click opens."""

    opened = Signal(str)
    """The user asks why: open the working of the clock with this key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pills: list[ClockPill] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(Space.S)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_clocks(self, clocks: Sequence[ClockSpec]) -> None:
        """Show other clocks, the most pressing first."""
        for pill in self._pills:
            self._row.removeWidget(pill)
            pill.hide()
            pill.deleteLater()
        self._pills = [ClockPill(spec, self) for spec in clocks]
        for pill in self._pills:
            self._row.addWidget(pill, 1)
            pill.clicked.connect(self._open)

    def _open(self) -> None:
        sender = self.sender()
        if isinstance(sender, ClockPill):
            self.opened.emit(sender.spec.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrow keys; F8 and Enter open."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        focused = next((index for index, pill in enumerate(self._pills) if pill.hasFocus()), None)
        if focused is None:
            super().keyPressEvent(event)
        elif step is not None:
            target = min(len(self._pills) - 1, max(0, focused + step))
            self._pills[target].setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() in (Qt.Key.Key_F8, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pills[focused].click()
        else:
            super().keyPressEvent(event)
