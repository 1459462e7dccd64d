"""Filter chips: conditions that are on or off, and the bar that holds them."""

from math import ceil

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from cje_desktop.ui.widgets.flow import FlowLayout
from cje_desktop.ui.widgets.painting import draw_box, draw_focus_ring, draw_text, text_width
from cje_desktop.ui.widgets.theme import MEDIUM, Size, Space, TextRole, Tone, current, draw_icon

_PADDING = 12.0
_CROSS = 14


class FilterChip(QPushButton):
    """Show one condition (điều kiện lọc): off with a count, on with a cross.

    Signals: ``toggled(bool)`` of ``QAbstractButton``.
    """

    def __init__(
        self, key: str, text: str, *, count: int | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self.key = key
        self._count = "" if count is None else f"{count:,}".replace(",", ".")
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{text}, {self._count}" if self._count else text)
        self.toggled.connect(self._resize)

    def _resize(self) -> None:
        self.updateGeometry()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Take the sizes of a new theme."""
        if event.type() == QEvent.Type.StyleChange:
            self._resize()
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        """Return the size that shows word and count, or word and cross."""
        width = text_width(self.text(), TextRole.SMALL, MEDIUM) + 2 * _PADDING
        if self.isChecked():
            width += _CROSS + 8
        elif self._count:
            width += text_width(self._count, TextRole.SMALL) + 6
        return QSize(ceil(width), current().px(Size.CHIP))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pill."""
        theme = current()
        colours, info = theme.colours, theme.tone(Tone.INFO)
        painter = QPainter(self)
        rect = QRectF(self.rect())
        on = self.isChecked()
        ground = info.fill if on else colours.hover if self.underMouse() else colours.surface
        draw_box(painter, rect, rect.height() / 2, ground, info.border if on else colours.border)
        if self.hasFocus():
            draw_focus_ring(painter, rect, rect.height() / 2)
        text = info.text if on else colours.text
        inner = rect.adjusted(_PADDING, 0, 0, 0)
        width = draw_text(painter, inner, self.text(), theme.font(TextRole.SMALL, MEDIUM), text)
        if on:
            draw_icon(painter, "x", inner.left() + width + 8, rect.center().y(), _CROSS, text)
        elif self._count:
            rest = inner.adjusted(width + 6, 0, 0, 0)
            draw_text(painter, rest, self._count, theme.font(TextRole.SMALL), colours.text3)


class FilterBar(QWidget):
    """Hold filter chips in wrapping rows; Left and Right move, Backspace takes the last one off."""

    changed = Signal()
    """A chip went on or off: ask :meth:`active`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: list[FilterChip] = []
        self._order: list[str] = []
        self.flow = FlowLayout(self, spacing=Space.S)

    def add_chip(self, key: str, text: str, *, count: int | None = None, on: bool = False) -> FilterChip:
        """Add a chip at the end and return it."""
        chip = FilterChip(key, text, count=count, parent=self)
        self._chips.append(chip)
        self.flow.addWidget(chip)
        chip.toggled.connect(self._toggled)
        chip.setChecked(on)
        return chip

    def active(self) -> tuple[str, ...]:
        """Return the keys that are on, in the order they were put on."""
        return tuple(self._order)

    def remove_last(self) -> bool:
        """Take off the condition put on last; tell whether there was one."""
        if not self._order:
            return False
        last = self._order[-1]
        next(chip for chip in self._chips if chip.key == last).setChecked(False)
        return True

    def _toggled(self) -> None:
        on = [chip.key for chip in self._chips if chip.isChecked()]
        kept = [key for key in self._order if key in on]
        self._order = kept + [key for key in on if key not in kept]
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move between chips and take the last one off."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        focused = [index for index, chip in enumerate(self._chips) if chip.hasFocus()]
        if step and focused:
            target = min(len(self._chips) - 1, max(0, focused[0] + step))
            self._chips[target].setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() == Qt.Key.Key_Backspace:
            self.remove_last()
        else:
            super().keyPressEvent(event)
