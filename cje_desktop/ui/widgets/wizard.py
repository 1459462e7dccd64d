"""The steps of a wizard: free to visit, only issuing is locked."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from cje_desktop.ui.widgets.painting import (
    CENTRE,
    draw_box,
    draw_focus_ring,
    draw_line,
    draw_text,
    text_width,
)
from cje_desktop.ui.widgets.theme import MEDIUM, STRONG, Radius, Space, TextRole, Tone, current, draw_icon
from cje_desktop.ui.widgets.theme.icons import SIZE_BADGE

_CIRCLE = 24.0
_HEIGHT = 32


class _Step(QPushButton):
    """One step: circle with number or tick, and its name."""

    def __init__(self, number: int, name: str, parent: QWidget) -> None:
        super().__init__(name, parent)
        self.number = number
        self.done = False
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        width = _CIRCLE + Space.S + text_width(self.text(), TextRole.SMALL, STRONG) + 6
        return QSize(ceil(width), current().px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        colours, info = theme.colours, theme.tone(Tone.INFO)
        painter = QPainter(self)
        centre = self.height() / 2
        circle = QRectF(2, centre - _CIRCLE / 2, _CIRCLE, _CIRCLE)
        active = self.isChecked()
        number = str(self.number)
        font = theme.font(TextRole.CAPTION, STRONG)
        if active:
            draw_box(painter, circle, _CIRCLE / 2, colours.accent)
            draw_text(painter, circle, number, font, colours.on_accent, CENTRE)
        elif self.done:
            draw_box(painter, circle, _CIRCLE / 2, info.fill, info.text, 1.5)
            left = circle.left() + (_CIRCLE - SIZE_BADGE) / 2
            draw_icon(painter, "check", left, centre, SIZE_BADGE, info.text)
        else:
            draw_box(painter, circle, _CIRCLE / 2, colours.surface, colours.border_strong, 1.5)
            draw_text(painter, circle, number, font, colours.text2, CENTRE)
        rest = QRectF(circle.right() + Space.S, 0, self.width(), self.height())
        weight = STRONG if active else MEDIUM
        colour = colours.text if active or self.underMouse() else colours.text2
        draw_text(painter, rest, self.text(), theme.font(TextRole.SMALL, weight), colour)
        if self.hasFocus():
            draw_focus_ring(painter, QRectF(self.rect()), Radius.CONTROL)


class WizardSteps(QWidget):
    """Show the steps with lines between; any step can be visited at any time."""

    chosen = Signal(int)
    """The user goes to the step with this index (from 0)."""

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.L)
        self._steps = [_Step(index + 1, name, self) for index, name in enumerate(names)]
        for index, step in enumerate(self._steps):
            if index:
                row.addStretch(1)
            row.addWidget(step)
            step.clicked.connect(self._announce)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._describe()
        self.set_current(0)

    def current_step(self) -> int:
        """Return the index of the step that is open."""
        return next(index for index, step in enumerate(self._steps) if step.isChecked())

    def set_current(self, index: int) -> None:
        """Open a step without announcing it."""
        self._steps[index].setChecked(True)

    def set_done(self, index: int, done: bool = True) -> None:
        """Tick a step, or take its tick away."""
        self._steps[index].done = done
        self._describe()
        self.update()
        self._steps[index].update()

    def _describe(self) -> None:
        for step in self._steps:
            state = self.tr("done") if step.done else self.tr("not done")
            step.setAccessibleName(f"{step.number} {step.text()}, {state}")

    def _announce(self) -> None:
        self.chosen.emit(self.current_step())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines between the steps."""
        painter = QPainter(self)
        y = self.height() // 2 + 0.5
        for left, right in zip(self._steps, self._steps[1:], strict=False):
            start, end = left.geometry().right() + 6.0, right.x() - 6.0
            if end > start:
                draw_line(painter, QPointF(start, y), QPointF(end, y), current().colours.border)
