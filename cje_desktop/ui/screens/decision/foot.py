"""The foot of the wizard: close, keep the draft, why it is locked, go on."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cje_desktop.ui.widgets.buttons import Button, ButtonKind
from cje_desktop.ui.widgets.labels import Label
from cje_desktop.ui.widgets.notices import IconSign
from cje_desktop.ui.widgets.painting import RIGHT, draw_box, draw_line
from cje_desktop.ui.widgets.theme import Space, TextRole, Tone, current


class DecisionFoot(QWidget):
    """Three buttons and the reason why issuing is locked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.close_button = Button(self.tr("Close"), ButtonKind.GHOST, key="Esc")
        self.close_button.setObjectName("decision.close")
        self.close_button.setShortcut("Esc")
        self.save_button = Button(self.tr("Save the draft"), key="Ctrl+S")
        self.save_button.setObjectName("decision.save")
        self.next_button = Button("", ButtonKind.PRIMARY, key="Alt+→")
        self.next_button.setObjectName("decision.next")
        self._sign = IconSign("lock", Tone.NEUTRAL, size=16)
        self._reason = Label("", TextRole.SMALL, colour="text2", align=RIGHT)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(Space.S)
        self._row.addWidget(self.close_button)
        self._row.addWidget(self.save_button)
        self._row.addStretch(1)
        self._row.addWidget(self._sign)
        self._row.addWidget(self._reason)
        self._row.addWidget(self.next_button)
        self.set_margin(Space.XL)
        self.set_lock("")

    def set_lock(self, reason: str) -> None:
        """Show why the decision cannot be issued yet."""
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))
        self._sign.setVisible(bool(reason))

    def set_margin(self, margin: int) -> None:
        """Take the margin of the desk."""
        self._row.setContentsMargins(margin, Space.S, margin, Space.S)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the line above."""
        colours = current().colours
        painter = QPainter(self)
        draw_box(painter, QRectF(self.rect()), 0, colours.surface)
        draw_line(painter, QPointF(0, 0.5), QPointF(self.width(), 0.5), colours.border)
