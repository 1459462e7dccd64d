"""Progress of a long job: a bar, the stage in words, percent, and Stop."""

from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from cje_desktop.ui.widgets.buttons import Button, ButtonKind
from cje_desktop.ui.widgets.cards import draw_meter
from cje_desktop.ui.widgets.labels import Label
from cje_desktop.ui.widgets.theme import STRONG, Size, Space, TextRole

_SHOW_AFTER_MS = 300


class _Bar(QProgressBar):
    """A 6 px bar; a ``QProgressBar`` gives its role and value to screen readers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextVisible(False)
        self.setFixedHeight(6)

    def paintEvent(self, event: QPaintEvent) -> None:
        share = self.value() / self.maximum() if self.maximum() > 0 else 0.0
        draw_meter(QPainter(self), QRectF(self.rect()), share)


class ProgressPanel(QWidget):
    """Show a job that takes over 300 ms; an unknown length shows the stage only."""

    stopped = Signal()
    """The user pressed Stop."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = _Bar()
        self._stage = Label("", TextRole.SMALL, colour="text2")
        self._percent = Label("", TextRole.SMALL, weight=STRONG)
        self.stop_button = Button(self.tr("Stop"), ButtonKind.GHOST, key="Esc", height=Size.TOOLBAR)
        self.stop_button.clicked.connect(self._stop)
        # Qt heeds the shortcut of a widget only while it is shown, so Esc is free at other times.
        QShortcut(QKeySequence("Esc"), self).activated.connect(self.stop_button.click)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self._bar)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(self._stage)
        row.addWidget(self._percent)
        row.addStretch(1)
        row.addWidget(self.stop_button)
        column.addLayout(row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOW_AFTER_MS)
        self._timer.timeout.connect(self.show)
        self.hide()

    def start(self, stage: str) -> None:
        """Begin a job; the panel appears if it is still running after 300 ms."""
        self.stop_button.setEnabled(True)
        self.set_progress(stage, 0, 0)
        self._timer.start()

    def set_progress(self, stage: str, done: int, total: int) -> None:
        """Show the stage and how far it is; ``total`` 0 means that the length is unknown."""
        self._stage.setText(stage)
        self._bar.setVisible(total > 0)
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(min(done, max(total, 1)))
        self._percent.setText(f"{done * 100 // total} %" if total > 0 else "")
        self._bar.setAccessibleName(stage)

    def finish(self) -> None:
        """End: the panel goes, or never comes."""
        self._timer.stop()
        self.hide()

    def _stop(self) -> None:
        self.stop_button.setEnabled(False)
        self.stopped.emit()
