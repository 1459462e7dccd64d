"""The time line of a case (nhật ký): a list view with a delegate, not a stack of widgets."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from cje_desktop.ui.widgets.badges import BadgeSpec, badge_size, paint_badge
from cje_desktop.ui.widgets.painting import RIGHT, draw_box, draw_text
from cje_desktop.ui.widgets.theme import (
    STRONG,
    Radius,
    Space,
    TextRole,
    Theme,
    Tone,
    current,
    draw_icon,
    qcolor,
)
from cje_desktop.ui.widgets.theme.icons import SIZE_BADGE, SIZE_CONTROL

_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_ENTRY = Qt.ItemDataRole.UserRole + 1
_DATE_COLUMN = 82
_CIRCLE = 27.0
_TOP = 8
_AIR = 18


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """Describe one dated fact, newest first.

    ``ahead`` draws a hollow circle (ahead of now); ``stopped`` draws the line down to the
    next older entry dotted, with these words (a stretch in which the clocks stood still).
    """

    key: str
    date: str
    day: str
    title: str
    text: str = ""
    icon: str = "circle"
    tone: Tone = Tone.NEUTRAL
    badges: tuple[BadgeSpec, ...] = ()
    attachments: str = ""
    ahead: bool = False
    stopped: str = ""

    @property
    def sentence(self) -> str:
        """Return the entry as one sentence for screen readers."""
        parts = (self.date, self.day, self.title, self.text, *(b.text for b in self.badges), self.attachments)
        return ", ".join(part for part in parts if part)


class TimelineModel(QAbstractListModel):
    """Hold the entries of a time line."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[TimelineEntry, ...] = ()

    def set_entries(self, entries: Sequence[TimelineEntry]) -> None:
        """Show other entries, newest first."""
        self.beginResetModel()
        self._entries = tuple(entries)
        self.endResetModel()

    def entry(self, row: int) -> TimelineEntry:
        """Return an entry."""
        return self._entries[row]

    def rowCount(self, parent: _Index = _NONE) -> int:
        """Return the number of entries."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the title, the sentence or the entry itself."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == _ENTRY:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        return entry.sentence if role == Qt.ItemDataRole.AccessibleTextRole else None


class _Delegate(QStyledItemDelegate):
    """Paint date, node, line, words and badges of an entry."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        entry = index.data(_ENTRY)
        if not isinstance(entry, TimelineEntry):
            return QSize()
        theme = current()
        height = _TOP + theme.line(TextRole.BODY) + _AIR
        height += theme.line(TextRole.SMALL) * bool(entry.text)
        height += (theme.line(TextRole.SMALL) + 4) * bool(entry.attachments)
        height += (theme.line(TextRole.CAPTION) + 6) * bool(entry.stopped)
        return QSize(320, max(height, _TOP + theme.line(TextRole.BODY) + theme.line(TextRole.CAPTION) + _AIR))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        entry = index.data(_ENTRY)
        model = index.model()
        if not isinstance(entry, TimelineEntry):
            return
        theme = current()
        rect = QRectF(option.rect)
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            active = bool(state & QStyle.StateFlag.State_Active)
            ground = theme.colours.selected if active else theme.colours.selected_unfocused
            draw_box(painter, rect.adjusted(Space.S, 1, -Space.S, -1), Radius.CONTROL, ground)
        _paint_date(painter, rect, entry, theme)
        centre = QPointF(rect.left() + _DATE_COLUMN + Space.L + 2 * Space.M, rect.top() + _TOP + _CIRCLE / 2)
        last = index.row() == model.rowCount() - 1
        _paint_line(painter, rect, centre, entry, first=index.row() == 0, last=last)
        _paint_node(painter, centre, entry, theme)
        left = centre.x() + _CIRCLE / 2 + Space.M
        _paint_words(
            painter, QRectF(left, rect.top(), rect.right() - left - Space.L, rect.height()), entry, theme
        )


def _paint_date(painter: QPainter, rect: QRectF, entry: TimelineEntry, theme: Theme) -> None:
    line = theme.line(TextRole.SMALL)
    place = QRectF(rect.left() + Space.L, rect.top() + _TOP - 2, _DATE_COLUMN, line)
    draw_text(painter, place, entry.date, theme.font(TextRole.SMALL, STRONG), theme.colours.text, RIGHT)
    below = QRectF(place.left(), place.bottom(), _DATE_COLUMN, theme.line(TextRole.CAPTION))
    draw_text(painter, below, entry.day, theme.font(TextRole.CAPTION), theme.colours.text2, RIGHT)


def _paint_line(
    painter: QPainter, rect: QRectF, centre: QPointF, entry: TimelineEntry, *, first: bool, last: bool
) -> None:
    colours = current().colours
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(qcolor(colours.border), 2)
    painter.setPen(pen)
    x = round(centre.x())
    if not first:
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, centre.y() - _CIRCLE / 2))
    if not last:
        if entry.stopped or entry.ahead:
            pen.setDashPattern([2, 2])
            pen.setColor(qcolor(colours.border_strong))
            painter.setPen(pen)
        painter.drawLine(QPointF(x, centre.y() + _CIRCLE / 2), QPointF(x, rect.bottom() + 1))
    painter.restore()


def _paint_node(painter: QPainter, centre: QPointF, entry: TimelineEntry, theme: Theme) -> None:
    tone = theme.tone(entry.tone)
    half = _CIRCLE / 2
    circle = QRectF(centre.x() - half, centre.y() - half, _CIRCLE, _CIRCLE)
    draw_box(painter, circle, half, theme.colours.surface if entry.ahead else tone.fill, tone.border)
    draw_icon(painter, entry.icon, centre.x() - SIZE_CONTROL / 2, centre.y(), SIZE_CONTROL, tone.text)


def _paint_words(painter: QPainter, rect: QRectF, entry: TimelineEntry, theme: Theme) -> None:
    colours = theme.colours
    line, small = theme.line(TextRole.BODY), theme.line(TextRole.SMALL)
    right = rect.right()
    for badge in reversed(entry.badges):
        right -= badge_size(badge).width()
        paint_badge(painter, right, rect.top() + _TOP + line / 2 - 1, badge)
        right -= Space.S
    y = rect.top() + _TOP - 2
    title = QRectF(rect.left(), y, right - rect.left(), line)
    draw_text(painter, title, entry.title, theme.font(TextRole.BODY, STRONG), colours.text)
    y += line
    if entry.text:
        place = QRectF(rect.left(), y, rect.width(), small)
        draw_text(painter, place, entry.text, theme.font(TextRole.SMALL), colours.text2)
        y += small
    if entry.attachments:
        y += 4
        draw_icon(painter, "paperclip", rect.left(), y + small / 2, SIZE_BADGE, colours.text2)
        place = QRectF(rect.left() + SIZE_BADGE + 6, y, rect.width() - SIZE_BADGE - 6, small)
        draw_text(painter, place, entry.attachments, theme.font(TextRole.SMALL), colours.link)
        y += small
    if entry.stopped:
        place = QRectF(rect.left(), y + 6, rect.width(), theme.line(TextRole.CAPTION))
        draw_text(painter, place, entry.stopped, theme.font(TextRole.CAPTION), colours.text3)


class TimelineView(QListView):
    """Show a :class:`TimelineModel`; Up and Down move, Enter opens."""

    opened = Signal(str)
    """The user opens the entry with this key."""

    def __init__(self, model: TimelineModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._timeline = model
        self.setModel(model)
        self.setItemDelegate(_Delegate(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.doubleClicked.connect(self._open)

    def current_key(self) -> str:
        """Return the key of the chosen entry, or the empty text."""
        index = self.currentIndex()
        return self._timeline.entry(index.row()).key if index.isValid() else ""

    def _open(self) -> None:
        if self.current_key():
            self.opened.emit(self.current_key())

    def changeEvent(self, event: QEvent) -> None:
        """Take the sizes of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the entries out at the new width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter; the rest is Qt's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._open()
        else:
            super().keyPressEvent(event)
