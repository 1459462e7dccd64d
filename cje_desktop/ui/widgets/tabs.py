"""Numbered tabs: Alt+1 to Alt+9, Alt+0 for the tenth."""

from math import ceil

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QWidget

from cje_desktop.ui.widgets.painting import draw_focus_ring, draw_line, draw_text, text_width
from cje_desktop.ui.widgets.theme import MEDIUM, STRONG, Radius, Size, TextRole, current, qcolor

_GAP = 5.0
_INSIDE = 6.0
"""Room at each side of a tab, so that the focus ring stands clear of the words."""
_BETWEEN = 12.0


class TabBar(QTabBar):
    """Show number, name and count of each tab; counts go first when the bar is narrow.

    Signals: ``currentChanged(int)`` of ``QTabBar``. The shortcut is Qt's own mnemonic.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: list[str] = []
        self._counts: list[str] = []
        self._with_counts = True
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def add(self, name: str, count: int | None = None) -> int:
        """Add a tab with the next number and return its index."""
        self._names.append(name)
        self._counts.append("" if count is None else str(count))
        number = str(len(self._names) % 10) if len(self._names) <= 10 else ""
        index = self.addTab(f"&{number} {name}" if number else name)
        self._name(index)
        return index

    def set_count(self, index: int, count: int | None) -> None:
        """Show another count."""
        self._counts[index] = "" if count is None else str(count)
        self._name(index)
        self._fit(always=True)
        self.updateGeometry()
        self.update()

    def _name(self, index: int) -> None:
        count = self._counts[index]
        self.setAccessibleTabName(index, f"{self._names[index]}, {count}" if count else self._names[index])

    def _width(self, index: int, with_count: bool) -> float:
        width = text_width("0", TextRole.CAPTION, MEDIUM) + _GAP
        width += text_width(self._names[index], TextRole.SMALL, STRONG)
        if with_count and self._counts[index]:
            width += _GAP + text_width(self._counts[index], TextRole.SMALL)
        return width + 2 * _INSIDE + _BETWEEN

    def tabSizeHint(self, index: int) -> QSize:
        """Return the width of number, name and count."""
        return QSize(ceil(self._width(index, self._with_counts)), current().px(Size.TAB_BAR))

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Return the same: a name is never cut."""
        return self.tabSizeHint(index)

    def sizeHint(self) -> QSize:
        """Return the width with all counts."""
        width = sum(self._width(index, True) for index in range(self.count()))
        return QSize(ceil(width), current().px(Size.TAB_BAR))

    def minimumSizeHint(self) -> QSize:
        """Return the width without counts."""
        width = sum(self._width(index, False) for index in range(self.count()))
        return QSize(ceil(width), current().px(Size.TAB_BAR))

    def event(self, event: QEvent) -> bool:
        """Drop or show the counts when the width changes."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show) and self._names:
            self._fit()
        return super().event(event)

    def _fit(self, *, always: bool = False) -> None:
        """Show the counts if there is room for all; Qt measures its tabs again when the icon size is set."""
        fits = self.sizeHint().width() <= self.width()
        if fits != self._with_counts or always:
            self._with_counts = fits
            self.setIconSize(self.iconSize())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tabs, the line under them and the accent of the current one."""
        theme = current()
        colours = theme.colours
        painter = QPainter(self)
        bottom = self.height() - 0.5
        draw_line(painter, QPointF(0, bottom), QPointF(self.width(), bottom), colours.border)
        for index, name in enumerate(self._names):
            rect = QRectF(self.tabRect(index)).adjusted(0, 0, -_BETWEEN, 0)
            active = index == self.currentIndex()
            weight = STRONG if active else MEDIUM
            number = str((index + 1) % 10)
            rest = QRectF(rect.left() + _INSIDE, 0, rect.width() - _INSIDE, rect.height() - 3)
            width = draw_text(painter, rest, number, theme.font(TextRole.CAPTION, MEDIUM), colours.text3)
            rest.setLeft(rest.left() + width + _GAP)
            colour = colours.text if active else colours.text2
            width = draw_text(painter, rest, name, theme.font(TextRole.SMALL, weight), colour)
            if self._with_counts and self._counts[index]:
                rest.setLeft(rest.left() + width + _GAP)
                draw_text(painter, rest, self._counts[index], theme.font(TextRole.SMALL), colours.text3)
            if active:
                accent = QRectF(rect.left(), rect.bottom() - 3, rect.width(), 3)
                painter.fillRect(accent, qcolor(colours.accent))
                if self.hasFocus():
                    draw_focus_ring(painter, rect.adjusted(0, 4, 0, -5), Radius.CONTROL)
