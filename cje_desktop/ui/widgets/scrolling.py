"""A column that scrolls: forms that are longer than the desk is high."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from cje_desktop.ui.widgets.theme import Space

_BAR = 14


class ScrollColumn(QScrollArea):
    """Hold widgets one below the other; put them into :attr:`column`. Tab does not stop here."""

    def __init__(self, *, spacing: int = Space.M, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        self.column = QVBoxLayout(content)
        self.column.setContentsMargins(0, 0, _BAR, Space.M)
        self.column.setSpacing(spacing)
        self.setWidget(content)
        self.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
