"""A check box with a tick from the icon set."""

from math import ceil

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from cje_desktop.ui.widgets.painting import draw_box, draw_focus_ring, draw_text, text_width
from cje_desktop.ui.widgets.theme import Radius, Size, TextRole, current, draw_icon

_BOX = 18
_GAP = 8


class CheckBox(QCheckBox):
    """Say yes or no to one sentence."""

    def __init__(self, text: str, *, checked: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setChecked(checked)

    def changeEvent(self, event: QEvent) -> None:
        """Take the sizes of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the size of box and sentence."""
        width = _BOX + _GAP + text_width(self.text(), TextRole.BODY) + 4
        return QSize(ceil(width), max(Size.HIT_AREA, current().line(TextRole.BODY)))

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        """Take a click on the sentence, too."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box, tick and sentence."""
        theme = current()
        colours = theme.colours
        painter = QPainter(self)
        centre = self.height() / 2
        box = QRectF(1, centre - _BOX / 2, _BOX, _BOX)
        on, enabled = self.isChecked(), self.isEnabled()
        ground = (colours.accent if on else colours.surface) if enabled else colours.sunken
        edge = (colours.accent if on else colours.border_strong) if enabled else colours.border
        draw_box(painter, box, Radius.KEY_CAP, ground, edge)
        if on:
            tick = colours.on_accent if enabled else colours.disabled
            draw_icon(painter, "check", box.left() + 2, centre, _BOX - 4, tick)
        if self.hasFocus():
            draw_focus_ring(painter, box.adjusted(-1, -1, 1, 1), Radius.KEY_CAP + 1)
        rect = QRectF(_BOX + _GAP, 0, self.width() - _BOX - _GAP, self.height())
        colour = colours.text if enabled else colours.disabled
        draw_text(painter, rect, self.text(), theme.font(TextRole.BODY), colour)
