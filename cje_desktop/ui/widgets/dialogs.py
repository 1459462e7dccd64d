"""Dialogs, only for acts that cannot be undone; the window behind is dimmed."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from cje_desktop.ui.widgets.buttons import Button, ButtonKind
from cje_desktop.ui.widgets.labels import Label
from cje_desktop.ui.widgets.notices import IconSign
from cje_desktop.ui.widgets.theme import Size, Space, TextRole, Tone, current, qcolor
from cje_desktop.ui.widgets.theme.icons import SIZE_HERO

_WIDTH = 460
_DIM = QColor(0, 0, 0, 102)


class _Dim(QWidget):
    """Lay 40 % black over the window behind a dialog."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(window.rect())
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        parent = self.parentWidget()
        if event.type() == QEvent.Type.Resize and parent is not None:
            self.setGeometry(parent.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), _DIM)


class Dialog(QDialog):
    """Hold a short form in a window of its own; put widgets into :attr:`body`.

    Buttons are added from the right: the act last. Esc rejects.
    """

    def __init__(self, title: str, parent: QWidget | None = None, *, width: int = _WIDTH) -> None:
        super().__init__(parent)
        self._dim: _Dim | None = None
        self.setWindowTitle(title)
        self.setModal(True)
        self.setMinimumWidth(width)
        self.setMaximumWidth(max(width, 560))
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.L, Space.L)
        column.setSpacing(Space.L)
        self.body = QVBoxLayout()
        self.body.setSpacing(Space.XS)
        column.addLayout(self.body, 1)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(Space.S)
        self.foot.addStretch(1)
        column.addLayout(self.foot)

    def add_button(self, button: Button) -> Button:
        """Add a button at the right end of the foot and return it."""
        self.foot.addWidget(button)
        return button

    def showEvent(self, event: QShowEvent) -> None:
        """Dim the window behind; take the height that the wrapped words need at this width."""
        super().showEvent(event)
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))
        parent = self.parentWidget()
        if parent is not None and self._dim is None:
            self._dim = _Dim(parent.window())
            self._dim.show()

    def hideEvent(self, event: QHideEvent) -> None:
        """Take the dimming away."""
        super().hideEvent(event)
        if self._dim is not None:
            self._dim.hide()
            self._dim.deleteLater()
            self._dim = None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the surface."""
        QPainter(self).fillRect(self.rect(), qcolor(current().colours.surface))


class ConfirmDialog(Dialog):
    """Ask before an act that cannot be undone: the title is the question, the text the consequence.

    ``act`` and ``back`` name the buttons; Esc takes the safe one. Enter acts, unless the act is
    ``dangerous``: then the safe button has the focus.
    """

    def __init__(
        self,
        question: str,
        consequence: str,
        *,
        act: str,
        back: str,
        dangerous: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(question, parent)
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        sign = IconSign("triangle-alert", Tone.DANGER if dangerous else Tone.WARN, size=SIZE_HERO)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(Space.XS)
        words.addWidget(Label(question, TextRole.HEADING, wrap=True))
        words.addWidget(Label(consequence, TextRole.BODY, colour="text2", wrap=True))
        row.addLayout(words, 1)
        self.body.addLayout(row)
        self.setAccessibleName(question)
        self.setAccessibleDescription(consequence)
        self.back_button = self.add_button(Button(back, key="Esc", height=Size.MAIN_ACTION))
        kind = ButtonKind.DANGER if dangerous else ButtonKind.PRIMARY
        key = "" if dangerous else "Enter"
        self.act_button = self.add_button(Button(act, kind, key=key, height=Size.MAIN_ACTION))
        self.back_button.clicked.connect(self.reject)
        self.act_button.clicked.connect(self.accept)
        first = self.back_button if dangerous else self.act_button
        first.setDefault(True)
        first.setFocus(Qt.FocusReason.TabFocusReason)
