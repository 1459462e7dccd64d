"""The list of who may sign in."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from cje_desktop.ui.widgets.painting import CENTRE, draw_box, draw_focus_ring, draw_text
from cje_desktop.ui.widgets.theme import STRONG, Radius, Space, TextRole, Tone, current, draw_icon
from cje_desktop.ui.widgets.theme.icons import SIZE_ROW

_HEIGHT = 48
_CIRCLE = 32.0
_SHOWN = 4
_TONES = (Tone.INFO, Tone.PLUM, Tone.OK, Tone.NEUTRAL)


class _Person(QRadioButton):
    """One login: its first letters in a circle, and its name; a radio button for keys and role."""

    def __init__(self, login: str, tone: Tone, parent: QWidget) -> None:
        super().__init__(login, parent)
        self.setObjectName(f"sign_in.login.{login}")
        self._tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(240, current().px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:
        return True

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        colours, on = theme.colours, self.isChecked()
        painter = QPainter(self)
        rect = QRectF(self.rect())
        info, tone = theme.tone(Tone.INFO), theme.tone(self._tone)
        ground, border = (info.fill, colours.accent) if on else (colours.surface, colours.border)
        draw_box(painter, rect, Radius.PANEL, ground, border)
        if self.hasFocus():
            draw_focus_ring(painter, rect, Radius.PANEL)
        centre = rect.center().y()
        circle = QRectF(Space.M, centre - _CIRCLE / 2, _CIRCLE, _CIRCLE)
        draw_box(painter, circle, _CIRCLE / 2, tone.fill, tone.border)
        letters = self.text()[:2].upper()
        draw_text(painter, circle, letters, theme.font(TextRole.CAPTION, STRONG), tone.text, CENTRE)
        words = rect.adjusted(_CIRCLE + 2 * Space.M, 0, -SIZE_ROW - 2 * Space.M, 0)
        draw_text(painter, words, self.text(), theme.font(TextRole.BODY, STRONG if on else 0), colours.text)
        if on:
            draw_icon(painter, "check", rect.right() - SIZE_ROW - Space.M, centre, SIZE_ROW, info.text)


class PeopleList(QScrollArea):
    """Choose who signs in; one stop for Tab, arrow keys move the choice."""

    chosen = Signal(str)
    """Another login is chosen."""
    accepted = Signal()
    """Enter on the chosen login: on to the password."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._group.buttonToggled.connect(self._announce)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_logins(self, logins: tuple[str, ...], chosen: str = "") -> None:
        """Show logins; the one given is chosen, else the first."""
        for button in self._group.buttons():
            self._group.removeButton(button)
        holder = QWidget()
        holder.setAutoFillBackground(False)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        for place, login in enumerate(logins):
            person = _Person(login, _TONES[place % len(_TONES)], holder)
            self._group.addButton(person)
            column.addWidget(person)
            person.setChecked(login == chosen or (place == 0 and chosen not in logins))
        column.addStretch(1)
        self.setWidget(holder)
        shown = min(_SHOWN, max(1, len(logins)))
        self.setFixedHeight(shown * current().px(_HEIGHT) + (shown - 1) * Space.S)

    def login(self) -> str:
        """Return the chosen login, or the empty text."""
        button = self._group.checkedButton()
        return button.text() if button is not None else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter, which a radio button leaves alone."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accepted.emit()
        else:
            super().keyPressEvent(event)

    def _announce(self) -> None:
        if self.login():
            self.chosen.emit(self.login())
