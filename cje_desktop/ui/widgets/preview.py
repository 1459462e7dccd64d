"""Preview of A4 pages given as images: fitted to the width, scrolled, with marked gaps."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from cje_desktop.ui.widgets.painting import draw_box
from cje_desktop.ui.widgets.theme import Radius, current, qcolor

_MARGIN = 14
_GAP = 12
_RATIO = 297 / 210
_MARK_ALPHA = 110


@dataclass(frozen=True, slots=True)
class PageMark:
    """Mark a place to fill: the page (from 0) and a rectangle in shares of the page (0 to 1)."""

    page: int
    left: float
    top: float
    width: float
    height: float


class A4Preview(QAbstractScrollArea):
    """Show pages at the width of the widget; ``zoom`` 1.0 fits, more scrolls sideways.

    The preview is skipped by Tab; F4 of the screen calls :meth:`next_mark`.
    """

    page_changed = Signal(int)
    """Another page (from 0) is at the top."""
    page_width_changed = Signal(int)
    """Pages are now shown this many device px wide: render them anew for sharp letters."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: tuple[QImage, ...] = ()
        self._scaled: dict[int, QPixmap] = {}
        self._marks: tuple[PageMark, ...] = ()
        self._mark = -1
        self._zoom = 1.0
        self._page = 0
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setMinimumWidth(200)
        self.setAccessibleName(self.tr("Page preview"))
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def set_pages(self, pages: Sequence[QImage], marks: Sequence[PageMark] = ()) -> None:
        """Show other pages; the place scrolled to stays."""
        self._pages, self._marks, self._mark = tuple(pages), tuple(marks), -1
        self._scaled.clear()
        self._layout()
        self.setAccessibleDescription(self.tr("%n page(s)", "", len(self._pages)))
        self.viewport().update()

    def page_count(self) -> int:
        """Return the number of pages."""
        return len(self._pages)

    def set_zoom(self, zoom: float) -> None:
        """Show pages ``zoom`` times the fitting width (0.5 to 4)."""
        self._zoom = min(4.0, max(0.5, zoom))
        self._scaled.clear()
        self._layout()
        self.viewport().update()

    def next_mark(self) -> bool:
        """Scroll to the next place to fill, round and round; tell whether there is one."""
        if not self._marks:
            return False
        self._mark = (self._mark + 1) % len(self._marks)
        mark = self._marks[self._mark]
        rect = self._page_rect(mark.page)
        y = rect.top() + mark.top * rect.height() - self.viewport().height() / 3
        self.verticalScrollBar().setValue(round(y + self.verticalScrollBar().value()))
        self.viewport().update()
        return True

    def _width(self) -> float:
        return max(80.0, (self.viewport().width() - 2 * _MARGIN) * self._zoom)

    def _page_rect(self, index: int) -> QRectF:
        """Return where a page lies in the viewport now."""
        width = self._width()
        height = width * _RATIO
        left = max(float(_MARGIN), (self.viewport().width() - width) / 2)
        x = left - self.horizontalScrollBar().value()
        y = _MARGIN + index * (height + _GAP) - self.verticalScrollBar().value()
        return QRectF(round(x), round(y), round(width), round(height))

    def _layout(self) -> None:
        width = self._width()
        count = len(self._pages)
        whole = 2 * _MARGIN + count * width * _RATIO + max(0, count - 1) * _GAP if count else 0.0
        view = self.viewport().size()
        vertical, horizontal = self.verticalScrollBar(), self.horizontalScrollBar()
        vertical.setRange(0, max(0, round(whole - view.height())))
        vertical.setPageStep(view.height())
        vertical.setSingleStep(40)
        horizontal.setRange(0, max(0, round(width + 2 * _MARGIN - view.width())))
        horizontal.setPageStep(view.width())

    def _scrolled(self) -> None:
        step = self._width() * _RATIO + _GAP
        page = min(max(0, len(self._pages) - 1), int((self.verticalScrollBar().value() + step / 3) / step))
        if page != self._page:
            self._page = page
            self.page_changed.emit(page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages to the new width."""
        super().resizeEvent(event)
        self._scaled.clear()
        self._layout()
        self.page_width_changed.emit(round(self._width() * self.devicePixelRatioF()))

    def _pixmap(self, index: int, rect: QRectF) -> QPixmap:
        if index not in self._scaled:
            ratio = self.devicePixelRatioF()
            image = self._pages[index].scaledToWidth(
                max(1, round(rect.width() * ratio)), Qt.TransformationMode.SmoothTransformation
            )
            image.setDevicePixelRatio(ratio)
            self._scaled[index] = QPixmap.fromImage(image)
        return self._scaled[index]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the desk, the pages in sight and the marks on them."""
        colours = current().colours
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), qcolor(colours.window))
        draw_box(painter, QRectF(self.viewport().rect()), Radius.PANEL, colours.desk)
        view = QRectF(self.viewport().rect())
        for index in range(len(self._pages)):
            rect = self._page_rect(index)
            if not rect.intersects(view):
                continue
            painter.fillRect(rect, qcolor(colours.paper))
            painter.drawPixmap(rect.topLeft(), self._pixmap(index, rect))
            draw_box(painter, rect, 0, border=colours.border)
            self._paint_marks(painter, index, rect)

    def _paint_marks(self, painter: QPainter, index: int, page: QRectF) -> None:
        colours = current().colours
        for number, mark in enumerate(self._marks):
            if mark.page != index:
                continue
            place = QRectF(
                page.topLeft() + QPointF(mark.left * page.width(), mark.top * page.height()),
                page.topLeft()
                + QPointF((mark.left + mark.width) * page.width(), (mark.top + mark.height) * page.height()),
            )
            painter.fillRect(place, QColor(255, 214, 70, _MARK_ALPHA))
            if number == self._mark:
                draw_box(painter, place.adjusted(-2, -2, 2, 2), 2, border=colours.accent, width=2)
