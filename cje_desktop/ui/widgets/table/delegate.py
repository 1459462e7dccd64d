"""The one delegate of all tables: it paints what a cell describes."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cje_desktop.ui.widgets.badges import paint_badge
from cje_desktop.ui.widgets.cards import draw_meter
from cje_desktop.ui.widgets.folding import Marks
from cje_desktop.ui.widgets.painting import LEFT, RIGHT, draw_box, draw_line, draw_text
from cje_desktop.ui.widgets.table.cells import Cell, Column, GroupHead, Row
from cje_desktop.ui.widgets.table.model import ENTRY_ROLE, TableModel
from cje_desktop.ui.widgets.theme import (
    MEDIUM,
    REGULAR,
    STRONG,
    Colours,
    Space,
    TextRole,
    Theme,
    current,
    draw_icon,
    font_metrics,
    qcolor,
)
from cje_desktop.ui.widgets.theme.icons import SIZE_ROW

PADDING = 12.0
_BAR = 3


class TableDelegate(QStyledItemDelegate):
    """Paint rows, badges, search marks, bars and group heads.

    ``hover_row`` and ``focused`` are set by the view.
    """

    def __init__(self, two_lines: bool, parent: QObject) -> None:
        super().__init__(parent)
        self.two_lines = two_lines
        self.hover_row = -1
        self.focused = False

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Let the view set heights."""
        return QSize(0, 0)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a cell."""
        entry = index.data(ENTRY_ROLE)
        theme = current()
        rect = QRectF(option.rect)
        if isinstance(entry, GroupHead):
            _paint_head(painter, rect, entry, theme)
            return
        if not isinstance(entry, Row):
            return
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        ground = _ground(theme.colours, selected, self.focused, index.row() == self.hover_row)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillRect(rect, qcolor(ground))
        if selected and index.column() == 0:
            painter.fillRect(
                QRectF(rect.left(), rect.top(), _BAR, rect.height()), qcolor(theme.colours.accent)
            )
        y = rect.bottom() - 0.5
        draw_line(painter, QPointF(rect.left(), y), QPointF(rect.right(), y), theme.colours.divider)
        model = index.model()
        if isinstance(model, TableModel):
            cell = entry.cells[index.column()]
            inner = rect.adjusted(PADDING, 0, -PADDING, -1)
            _paint_cell(painter, inner, cell, model.columns[index.column()], theme)


def _ground(colours: Colours, selected: bool, focused: bool, hovered: bool) -> str:
    if selected:
        return colours.selected if focused else colours.selected_unfocused
    return colours.hover if hovered else colours.surface


def _paint_head(painter: QPainter, rect: QRectF, head: GroupHead, theme: Theme) -> None:
    colours = theme.colours
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.fillRect(rect, qcolor(colours.sunken))
    y = rect.bottom() - 0.5
    draw_line(painter, QPointF(rect.left(), y), QPointF(rect.right(), y), colours.divider)
    shade = theme.tone(head.tone).text if head.tone else colours.text
    rest = rect.adjusted(PADDING, 0, -PADDING, -1)
    if head.icon:
        draw_icon(painter, head.icon, rest.left(), rest.center().y(), SIZE_ROW, shade)
        rest.setLeft(rest.left() + SIZE_ROW + Space.S)
    taken = draw_text(painter, rest, head.text, theme.font(TextRole.SMALL, STRONG), shade)
    rest.setLeft(rest.left() + taken + Space.S)
    draw_text(painter, rest, head.note, theme.font(TextRole.SMALL), colours.text2)


def _paint_cell(painter: QPainter, rect: QRectF, cell: Cell, column: Column, theme: Theme) -> None:
    colours = theme.colours
    if cell.badge is not None:
        paint_badge(painter, rect.left(), rect.center().y(), cell.badge, limit=rect.width())
        return
    if cell.bar is not None:
        draw_meter(painter, QRectF(rect.left(), rect.center().y() - 3, rect.width(), 6), cell.bar, cell.tone)
        return
    if cell.icon:
        shade = theme.tone(cell.tone).text if cell.tone else colours.text2
        draw_icon(painter, cell.icon, rect.left(), rect.center().y(), SIZE_ROW, shade)
        rect = rect.adjusted(SIZE_ROW + Space.S, 0, 0, 0)
    align = RIGHT if column.right else LEFT
    first_font = theme.font(TextRole.BODY, _weight(cell))
    first_colour = _first_colour(cell, theme)
    if not cell.second:
        draw_marked_text(painter, rect, cell.text, cell.marks, first_font, first_colour, align)
        return
    first_line, second_line = theme.line(TextRole.BODY), theme.line(TextRole.SMALL)
    top = rect.center().y() - (first_line + second_line) / 2 + 1
    first = QRectF(rect.left(), top, rect.width(), first_line)
    second = QRectF(rect.left(), top + first_line, rect.width(), second_line)
    draw_marked_text(painter, first, cell.text, cell.marks, first_font, first_colour, align)
    font = theme.font(TextRole.SMALL)
    draw_marked_text(painter, second, cell.second, cell.second_marks, font, colours.text2, align)


def _weight(cell: Cell) -> int:
    if cell.strong:
        return STRONG
    return REGULAR if cell.quiet or cell.link else MEDIUM


def _first_colour(cell: Cell, theme: Theme) -> str:
    if cell.link:
        return theme.colours.link
    if cell.tone and not cell.icon:
        return theme.tone(cell.tone).text
    return theme.colours.text2 if cell.quiet else theme.colours.text


def draw_marked_text(
    painter: QPainter,
    rect: QRectF,
    text: str,
    marks: Marks,
    font: QFont,
    colour: str,
    align: Qt.AlignmentFlag = LEFT,
) -> None:
    """Draw one line with rounded marks behind the letters a search has hit."""
    draw_text(painter, rect, text, font, colour, align)
    if not marks:
        return
    colours = current().colours
    metrics = font_metrics(font.pixelSize(), int(font.weight()))
    whole = min(metrics.horizontalAdvance(text), rect.width())
    origin = rect.right() - whole if align & Qt.AlignmentFlag.AlignRight else rect.left()
    for start, end in marks:
        left = origin + metrics.horizontalAdvance(text[:start])
        width = min(metrics.horizontalAdvance(text[:end]) + origin, rect.right()) - left
        if width <= 0:
            continue
        box = QRectF(left - 1, rect.center().y() - metrics.height() / 2, width + 2, metrics.height())
        draw_box(painter, box, 3, colours.mark)
        place = QRectF(left, rect.top(), width + 1, rect.height())
        draw_text(painter, place, text[start:end], font, colours.mark_text)
