"""The map of the keyboard: keys of this screen, then keys that work everywhere."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from cje_desktop.ui.widgets.buttons import Button
from cje_desktop.ui.widgets.dialogs import Dialog
from cje_desktop.ui.widgets.key_bar import KeyHint
from cje_desktop.ui.widgets.labels import Label
from cje_desktop.ui.widgets.painting import draw_key_cap, key_cap_width
from cje_desktop.ui.widgets.theme import STRONG, Size, Space, TextRole, current

_WIDTH = 560


class _KeyCap(QWidget):
    """One key cap."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self._key = key
        self.setAccessibleName(key)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(round(key_cap_width(self._key)) + 1, current().px(Size.KEY_CAP) + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = current().colours
        rect = QRectF(self.rect())
        draw_key_cap(
            QPainter(self), 0, rect.center().y(), self._key, colours.text2, colours.border, colours.sunken
        )


class HelpDialog(Dialog):
    """Show the keys; Esc closes."""

    def __init__(self, here: Sequence[KeyHint], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Keys"), parent, width=_WIDTH)
        self.body.addWidget(Label(self.tr("Keys of this screen"), TextRole.SMALL, weight=STRONG))
        self.body.addLayout(_grid(here))
        self.body.addSpacing(Space.M)
        self.body.addWidget(Label(self.tr("Keys that work everywhere"), TextRole.SMALL, weight=STRONG))
        self.body.addLayout(_grid(self._everywhere()))
        close = self.add_button(Button(self.tr("Close"), key="Esc", height=Size.MAIN_ACTION))
        close.clicked.connect(self.accept)
        self.finished.connect(self.deleteLater)

    def _everywhere(self) -> tuple[KeyHint, ...]:
        return (
            KeyHint("Ctrl+K", self.tr("find anything")),
            KeyHint("Ctrl+Enter", self.tr("do the one main thing")),
            KeyHint("Alt+1…0", self.tr("tabs and groups")),
            KeyHint("F4", self.tr("next gap or error")),
            KeyHint("F6", self.tr("next pane")),
            KeyHint("F8", self.tr("why this date")),
            KeyHint("Ctrl+N", self.tr("new fact")),
            KeyHint("Ctrl+S", self.tr("save")),
            KeyHint("Ctrl+P", self.tr("print")),
            KeyHint("Ctrl+E", self.tr("export")),
            KeyHint("Alt+←", self.tr("the screen before")),
            KeyHint("Esc", self.tr("step back")),
            KeyHint("Ctrl+Shift+L", self.tr("lock the window")),
            KeyHint("F1", self.tr("this map")),
        )


def _grid(hints: Sequence[KeyHint]) -> QGridLayout:
    """Lay hints out in two columns."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(Space.M)
    grid.setVerticalSpacing(Space.XS)
    half = (len(hints) + 1) // 2
    for place, hint in enumerate(hints):
        row, side = place % half, 2 * (place // half)
        grid.addWidget(_KeyCap(hint.key), row, side)
        grid.addWidget(Label(hint.text, TextRole.SMALL), row, side + 1)
    grid.setColumnStretch(1, 1)
    grid.setColumnStretch(3, 1)
    return grid
