"""Notices: a bar that stays until its cause is gone, and a toast that takes no focus."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from cje_desktop.ui.widgets.buttons import Button
from cje_desktop.ui.widgets.labels import Label
from cje_desktop.ui.widgets.painting import draw_box
from cje_desktop.ui.widgets.theme import STRONG, Radius, Space, TextRole, Tone, current, draw_icon
from cje_desktop.ui.widgets.theme.icons import SIZE_HERO

_ICONS = {
    Tone.DANGER: "circle-x",
    Tone.WARN: "clock",
    Tone.OK: "circle-check",
    Tone.INFO: "info",
    Tone.NEUTRAL: "info",
    Tone.PLUM: "hourglass",
}
_TOAST_MS = 6000


class IconSign(QWidget):
    """Draw one icon in a tone, as tall as a line of text; it is decoration beside words."""

    def __init__(
        self, icon: str, tone: Tone, *, size: int = SIZE_HERO - 2, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon_name, self._tone, self._size = icon, tone, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, icon: str, tone: Tone) -> None:
        """Draw another icon."""
        self._icon_name, self._tone = icon, tone
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the icon and the height of a line."""
        above = self.contentsMargins().top()
        return QSize(self._size, max(self._size, current().line(TextRole.BODY)) + above)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon."""
        colour = current().tone(self._tone).text
        centre = (self.height() + self.contentsMargins().top()) / 2
        draw_icon(QPainter(self), self._icon_name, 0, centre, self._size, colour)


def announce(widget: QWidget, sentence: str) -> None:
    """Let a screen reader say a sentence without moving the focus."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))


class NoticeBar(QFrame):
    """Say one thing in a tone, with at most one button at the right."""

    def __init__(
        self,
        tone: Tone,
        title: str,
        text: str = "",
        *,
        icon: str = "",
        action: Button | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tone = tone
        self.action = action
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.M, 10, Space.M, 10)
        row.setSpacing(10)
        self._sign = IconSign(icon or _ICONS[tone], tone)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        self._title = Label(title, TextRole.SMALL, weight=STRONG, wrap=True)
        self._text = Label(text, TextRole.SMALL, colour="text2", wrap=True)
        words.addWidget(self._title)
        words.addWidget(self._text)
        words.addStretch(1)
        row.addLayout(words, 1)
        if action is not None:
            row.addWidget(action, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.set_notice(tone, title, text, icon=icon)

    def set_notice(self, tone: Tone, title: str, text: str = "", *, icon: str = "") -> None:
        """Say another thing."""
        self._tone = tone
        self._sign.set_icon(icon or _ICONS[tone], tone)
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        sentence = f"{title}. {text}" if text else title
        self.setAccessibleName(sentence)
        announce(self, sentence)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint fill and border of the tone."""
        tone = current().tone(self._tone)
        draw_box(QPainter(self), QRectF(self.rect()), Radius.PANEL, tone.fill, tone.border)


class Toast(QFrame):
    """Say for six seconds, at the bottom of a window, what has been done; takes no focus.

    Only for good news that needs no answer; what needs one is a :class:`NoticeBar`.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._tone = Tone.OK
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.M, Space.S, Space.L, Space.S)
        self._sign = IconSign("circle-check", Tone.OK)
        self._label = Label("", TextRole.SMALL, weight=STRONG)
        row.addWidget(self._sign)
        row.addWidget(self._label)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_TOAST_MS)
        self._timer.timeout.connect(self.hide)
        window.installEventFilter(self)
        self.hide()

    def say(self, sentence: str, tone: Tone = Tone.OK) -> None:
        """Show a sentence; a new one replaces the old."""
        self._tone = tone
        self._sign.set_icon(_ICONS[tone], tone)
        self._label.setText(sentence)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        announce(self, sentence)

    def _place(self) -> None:
        self.adjustSize()
        room = self._window.rect()
        self.move((room.width() - self.width()) // 2, room.height() - self.height() - 48)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in place when the window changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint fill and border of the tone."""
        tone = current().tone(self._tone)
        draw_box(QPainter(self), QRectF(self.rect()), Radius.PANEL, tone.fill, tone.border)
