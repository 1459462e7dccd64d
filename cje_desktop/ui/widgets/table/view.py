"""The table view: keyboard, hover, widths, spans of group heads."""

from PySide6.QtCore import QEvent, QItemSelection, QModelIndex, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from cje_desktop.ui.widgets.painting import LEFT, RIGHT, draw_box, draw_line, draw_text
from cje_desktop.ui.widgets.table.cells import GroupHead
from cje_desktop.ui.widgets.table.delegate import PADDING, TableDelegate
from cje_desktop.ui.widgets.table.model import TableModel
from cje_desktop.ui.widgets.theme import MEDIUM, Size, TextRole, current

_LEAST_STRETCH = 120


class _Header(QHeaderView):
    """Paint the titles of the columns in the caption role."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(24)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = QPainter(self.viewport())
        rect = QRectF(self.viewport().rect())
        draw_box(painter, rect, 0, theme.colours.surface)
        y = rect.bottom() - 0.5
        draw_line(painter, QPointF(0, y), QPointF(rect.right(), y), theme.colours.border)
        model = self.model()
        for section in range(self.count()):
            if self.isSectionHidden(section) or not isinstance(model, TableModel):
                continue
            column = model.columns[section]
            place = QRectF(self.sectionViewportPosition(section), 0, self.sectionSize(section), rect.height())
            draw_text(
                painter,
                place.adjusted(PADDING, 0, -PADDING, 0),
                column.title,
                theme.font(TextRole.CAPTION, MEDIUM),
                theme.colours.text2,
                RIGHT if column.right else LEFT,
            )


class DataTable(QTableView):
    """Show a :class:`TableModel`: whole rows are chosen; Up and Down move, Enter opens.

    One stop for Tab. After new entries the row with the same key stays chosen.
    """

    opened = Signal(str)
    """The user opens the row with this key (Enter, double click)."""
    row_changed = Signal(str)
    """Another row is chosen; gives its key, or the empty text."""
    columns_fitted = Signal()
    """The columns have other widths now: texts fitted to them can be fitted again."""

    def __init__(
        self, model: TableModel, *, two_lines: bool = True, row_height: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        usual = Size.ROW_TWO_LINES if two_lines else Size.ROW_ONE_LINE
        self._row_height = row_height or usual
        self._table = model
        self._kept_key = ""
        self._delegate = TableDelegate(two_lines, self)
        self.setHorizontalHeader(_Header(self))
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.doubleClicked.connect(self._open_index)
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._restore)
        model.rowsInserted.connect(self._span_heads)
        self._take_theme()

    def current_key(self) -> str:
        """Return the key of the chosen row, or the empty text."""
        return self._table.key(self.currentIndex().row())

    def select_key(self, key: str) -> bool:
        """Choose the row with a key and scroll to it; tell whether it is there."""
        row = self._table.find(key)
        if row >= 0:
            self.setCurrentIndex(self._table.index(row, 0))
        return row >= 0

    def select_first(self) -> None:
        """Choose the first row that is no group head."""
        for row in range(self._table.rowCount()):
            if self._table.key(row):
                self.setCurrentIndex(self._table.index(row, 0))
                return

    def select_group(self, number: int) -> bool:
        """Choose the first row of a group (from 1), for Alt+1 and so on; tell whether it exists."""
        for row in range(self._table.rowCount()):
            if isinstance(self._table.entry(row), GroupHead):
                number -= 1
                if number == 0 and self._table.key(row + 1):
                    self.setCurrentIndex(self._table.index(row + 1, 0))
                    self.scrollTo(self._table.index(row, 0), QAbstractItemView.ScrollHint.PositionAtTop)
                    return True
        return False

    def _take_theme(self) -> None:
        theme = current()
        self.verticalHeader().setDefaultSectionSize(theme.px(self._row_height))
        self.horizontalHeader().setFixedHeight(theme.px(Size.TABLE_HEAD))
        self._span_heads()
        self._fit_columns()

    def _keep(self) -> None:
        self._kept_key = self.current_key()

    def _restore(self) -> None:
        self._delegate.hover_row = -1
        self._span_heads()
        if self._kept_key:
            self.select_key(self._kept_key)

    def _span_heads(self) -> None:
        self.clearSpans()
        height = current().px(Size.GROUP_HEAD)
        for row in range(self._table.rowCount() if self._has_heads() else 0):
            if isinstance(self._table.entry(row), GroupHead):
                self.setSpan(row, 0, 1, self._table.columnCount())
                self.setRowHeight(row, height)

    def _has_heads(self) -> bool:
        """Tell whether there are group heads: a table that has any begins with one."""
        return self._table.rowCount() > 0 and isinstance(self._table.entry(0), GroupHead)

    def _fit_columns(self) -> None:
        """Give fixed columns their width, the others the rest; drop columns when narrow."""
        width = self.viewport().width()
        theme = current()
        shown = [place for place, column in enumerate(self._table.columns) if width >= column.least]
        fixed = sum(theme.px(self._table.columns[place].width_in(width)) for place in shown)
        free = [place for place in shown if not self._table.columns[place].width]
        rest = max(_LEAST_STRETCH * len(free), width - fixed)
        for place, column in enumerate(self._table.columns):
            self.setColumnHidden(place, place not in shown)
            size = theme.px(column.width_in(width)) if column.width else rest // max(1, len(free))
            self.setColumnWidth(place, size)

    def _open_index(self, index: QModelIndex) -> None:
        key = self._table.key(index.row())
        if key:
            self.opened.emit(key)

    def _hover(self, row: int) -> None:
        if row != self._delegate.hover_row:
            self._delegate.hover_row = row
            self.viewport().update()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Announce the row now chosen."""
        super().selectionChanged(selected, deselected)
        self.row_changed.emit(self.current_key())

    def changeEvent(self, event: QEvent) -> None:
        """Take the sizes of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._take_theme()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns to the new width."""
        super().resizeEvent(event)
        self._fit_columns()
        if event.size().width() != event.oldSize().width():
            self.columns_fitted.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Fill the chosen row; a table entered by keyboard always has one."""
        super().focusInEvent(event)
        self._delegate.focused = True
        if not self.currentIndex().isValid():
            self.select_first()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Turn the chosen row grey."""
        super().focusOutEvent(event)
        self._delegate.focused = False
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the row under the mouse."""
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(int(event.position().y())))

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the row under the mouse."""
        super().leaveEvent(event)
        self._hover(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter; the rest is Qt's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._open_index(self.currentIndex())
        else:
            super().keyPressEvent(event)
