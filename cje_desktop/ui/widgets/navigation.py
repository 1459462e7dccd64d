"""The navigation rail at the left of the window."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from cje_desktop.ui.widgets.painting import (
    CENTRE,
    RIGHT,
    draw_box,
    draw_focus_ring,
    draw_line,
    draw_text,
    text_width,
)
from cje_desktop.ui.widgets.theme import (
    MEDIUM,
    STRONG,
    Radius,
    Space,
    TextRole,
    Tone,
    current,
    draw_icon,
)
from cje_desktop.ui.widgets.theme.icons import SIZE_HERO, SIZE_ROW

WIDE = 196
NARROW = 80


@dataclass(frozen=True, slots=True)
class NavEntry:
    """Name a screen by key, word and icon; ``starts_group`` draws a line above it."""

    key: str
    text: str
    icon: str
    starts_group: bool = False


class NavItem(QPushButton):
    """One screen in the rail."""

    def __init__(self, entry: NavEntry, parent: QWidget) -> None:
        super().__init__(entry.text, parent)
        self.setObjectName(f"nav.{entry.key}")
        self.entry = entry
        self._count = 0
        self._narrow = False
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_count(self, count: int) -> None:
        """Show how many wait there; 0 shows nothing."""
        self._count = count
        self.setAccessibleName(f"{self.entry.text}, {count}" if count else self.entry.text)
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Put the icon over the word."""
        self._narrow = narrow
        self.updateGeometry()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Take the sizes of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return 36 px, or 40 in the narrow rail."""
        return QSize(64, current().px(40 if self._narrow else 36))

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, icon, word and count."""
        theme = current()
        colours = theme.colours
        painter = QPainter(self)
        rect = QRectF(self.rect())
        active = self.isChecked()
        if active:
            draw_box(painter, rect, Radius.CONTROL, colours.surface, colours.border)
        elif self.underMouse():
            draw_box(painter, rect, Radius.CONTROL, colours.pressed)
        if self.hasFocus():
            draw_focus_ring(painter, rect, Radius.CONTROL)
        text = colours.text if active else colours.text2
        icon = colours.link if active else colours.text2
        if self._narrow:
            self._paint_narrow(painter, rect, text, icon)
            return
        draw_icon(painter, self.entry.icon, Space.M, rect.center().y(), SIZE_ROW, icon)
        word = rect.adjusted(2 * Space.M + SIZE_ROW - 2, 0, -Space.XXL, 0)
        draw_text(painter, word, self.text(), theme.font(TextRole.BODY, STRONG if active else MEDIUM), text)
        if self._count:
            draw_text(
                painter,
                rect.adjusted(0, 0, -Space.M, 0),
                str(self._count),
                theme.font(TextRole.CAPTION, MEDIUM),
                text,
                RIGHT,
            )

    def _paint_narrow(self, painter: QPainter, rect: QRectF, text: str, icon: str) -> None:
        theme = current()
        line = theme.line(TextRole.CAPTION)
        top = (rect.height() - SIZE_ROW - line) / 2
        left = rect.center().x() - SIZE_ROW / 2
        draw_icon(painter, self.entry.icon, left, top + SIZE_ROW / 2 + 1, SIZE_ROW, icon)
        word = QRectF(0, top + SIZE_ROW, rect.width(), line)
        weight = STRONG if self.isChecked() else MEDIUM
        draw_text(painter, word, self.text(), theme.font(TextRole.CAPTION, weight), text, CENTRE)
        if self._count:
            number = str(self._count) if self._count <= _MOST else f"{_MOST}+"
            width = max(16.0, text_width(number, TextRole.CAPTION, STRONG) + 8)
            start = min(left + SIZE_ROW - 3, rect.width() - width - 2)
            badge = QRectF(start, 1, width, 16)
            draw_box(painter, badge, 8, theme.colours.accent)
            font = theme.font(TextRole.CAPTION, STRONG)
            draw_text(painter, badge, number, font, theme.colours.on_accent, CENTRE)


_MOST = 99
_LONG = 20
"""Letters from which the second line of a head may need two."""


class _Head(QWidget):
    """The mark of the program with two lines beside it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.first, self.second, self.initials = "", "", ""
        self.narrow = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_lines(self, first: str, second: str) -> None:
        self.first, self.second = first, second
        self.setAccessibleName(f"{first}, {second}")
        self.setToolTip(f"{first}\n{second}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(
            64,
            current().px(44 if self.narrow or len(self.second) < _LONG else 58)
            + self.contentsMargins().bottom(),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        colours = theme.colours
        painter = QPainter(self)
        centre = (self.height() - self.contentsMargins().bottom()) / 2
        side = 30.0
        left = (self.width() - side) / 2 if self.narrow else 8.0
        box = QRectF(left, centre - side / 2, side, side)
        if self.initials:
            info = theme.tone(Tone.INFO)
            draw_box(painter, box, side / 2, info.fill, info.border)
            draw_text(painter, box, self.initials, theme.font(TextRole.CAPTION, STRONG), info.text, CENTRE)
        else:
            draw_box(painter, box, Radius.CONTROL, colours.accent)
            offset = (side - SIZE_HERO + 2) / 2
            draw_icon(painter, "scale", left + offset, centre, SIZE_HERO - 2, colours.on_accent)
        if self.narrow:
            return
        line = theme.line(TextRole.SMALL)
        small = theme.line(TextRole.CAPTION)
        width = self.width() - left - side - 10
        seconds = self._second_lines(width)
        top = centre - (line + small * len(seconds)) / 2
        first = QRectF(left + side + 10, top, width, line)
        draw_text(painter, first, self.first, theme.font(TextRole.SMALL, STRONG), colours.text)
        for place, text in enumerate(seconds):
            rect = QRectF(left + side + 10, top + line + place * small, width, small)
            draw_text(painter, rect, text, theme.font(TextRole.CAPTION), colours.text2)

    def _second_lines(self, width: float) -> tuple[str, ...]:
        """Break a long rank or agency into two lines rather than cut it."""
        words = self.second.split()
        for count in range(len(words), 0, -1):
            head = " ".join(words[:count])
            if text_width(head, TextRole.CAPTION) <= width:
                rest = " ".join(words[count:])
                return (head, rest) if rest else (head,)
        return (self.second,)


class NavigationRail(QWidget):
    """Hold the screens of the program; arrow keys move the focus, Enter opens.

    196 px wide, or 80 px (icon over word) in a window under 1200 px.
    """

    chosen = Signal(str)
    """The user opened a screen; gives its key."""

    def __init__(self, entries: Sequence[NavEntry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._narrow = False
        self._items = [NavItem(entry, self) for entry in entries]
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._office, self._user = _Head(self), _Head(self)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._office)
        self._gaps: list[QWidget] = []
        for item in self._items:
            if item.entry.starts_group:
                self._gaps.append(QWidget(self))
                self._column.addWidget(self._gaps[-1])
            self._group.addButton(item)
            self._column.addWidget(item)
            item.installEventFilter(self)
        self._column.addStretch(1)
        self._column.addWidget(self._user)
        self._group.buttonClicked.connect(self._announce)
        self._user.setVisible(False)
        self.set_narrow(False)

    def set_office(self, name: str, above: str) -> None:
        """Show the office (phòng khu vực) and the agency above it."""
        self._office.set_lines(name, above)

    def set_user(self, name: str, role: str) -> None:
        """Show who is signed in."""
        words = name.split()
        self._user.initials = (words[0][:1] + words[-1][:1]).upper() if len(words) > 1 else name[:1]
        self._user.set_lines(name, role)
        self._user.setVisible(bool(name) and not self._narrow)

    def set_count(self, key: str, count: int) -> None:
        """Show how many wait in a screen."""
        self._item(key).set_count(count)

    def set_current(self, key: str) -> None:
        """Mark the screen that is open, without announcing it."""
        self._item(key).setChecked(True)

    def current_key(self) -> str:
        """Return the key of the screen that is open, or the empty text."""
        return next((item.entry.key for item in self._items if item.isChecked()), "")

    def take_focus(self) -> None:
        """Put the focus on the screen that is open, for F6."""
        item = next((item for item in self._items if item.isChecked()), self._items[0])
        item.setFocus(Qt.FocusReason.TabFocusReason)

    def set_narrow(self, narrow: bool) -> None:
        """Change between 196 and 80 px."""
        self._narrow = narrow
        side = 6 if narrow else 8
        self._column.setContentsMargins(side, 2, side, 4 if narrow else Space.S)
        self._column.setSpacing(0)
        self._office.setContentsMargins(0, 0, 0, 0 if narrow else Space.S)
        for item in self._items:
            item.set_narrow(narrow)
        for head in (self._office, self._user):
            head.narrow = narrow
            head.update()
        self._user.setVisible(bool(self._user.first) and not narrow)
        for gap in self._gaps:
            gap.setFixedHeight(0 if narrow else 13)
        self.setFixedWidth(current().px(NARROW if narrow else WIDE))

    def _item(self, key: str) -> NavItem:
        return next(item for item in self._items if item.entry.key == key)

    def _announce(self) -> None:
        self.chosen.emit(self.current_key())

    def changeEvent(self, event: QEvent) -> None:
        """Take the sizes of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.set_narrow(self._narrow)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Move the focus with the arrow keys, without opening."""
        if not (isinstance(watched, NavItem) and isinstance(event, QKeyEvent)):
            return False
        if event.type() != QEvent.Type.KeyPress:
            return False
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None:
            target = (self._items.index(watched) + step) % len(self._items)
            self._items[target].setFocus(Qt.FocusReason.TabFocusReason)
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            watched.click()
            return True
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and its right edge."""
        colours = current().colours
        painter = QPainter(self)
        draw_box(painter, QRectF(self.rect()), 0, colours.rail)
        edge = self.width() - 0.5
        draw_line(painter, QPointF(edge, 0), QPointF(edge, self.height()), colours.border)
        if self._narrow:
            return
        for item in self._items:
            if item.entry.starts_group:
                y = item.y() - 6.5
                start, end = QPointF(Space.L, y), QPointF(self.width() - Space.L, y)
                draw_line(painter, start, end, colours.border)
