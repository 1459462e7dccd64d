"""The sign-in screen: the office at the left, login and password at the right."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from cje_desktop.ui.messages import Failure
from cje_desktop.ui.presenters.sign_in import SignInPresenter
from cje_desktop.ui.screens.sign_in.password import PasswordEdit
from cje_desktop.ui.screens.sign_in.people import PeopleList
from cje_desktop.ui.widgets.buttons import Button, ButtonKind
from cje_desktop.ui.widgets.dates import long_date
from cje_desktop.ui.widgets.fields import FormRow
from cje_desktop.ui.widgets.labels import Label
from cje_desktop.ui.widgets.notices import IconSign
from cje_desktop.ui.widgets.painting import draw_box, draw_line
from cje_desktop.ui.widgets.theme import (
    Breakpoint,
    Radius,
    Size,
    Space,
    TextRole,
    Tone,
    current,
    draw_icon,
    qcolor,
)

_FORM_WIDTH = 420


@dataclass(frozen=True, slots=True)
class Cover:
    """What is known of the office before the store is open."""

    office: str = ""
    agency: str = ""
    practice: bool = False
    version: str = ""


class _Mark(QWidget):
    """The mark of the program: scales on an ink-blue square."""

    def sizeHint(self) -> QSize:
        return QSize(48, 48)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = current().colours
        painter = QPainter(self)
        draw_box(painter, QRectF(0, 0, 48, 48), Radius.PANEL, colours.accent)
        draw_icon(painter, "scale", 10, 24, 28, colours.on_accent)


class _CoverPanel(QWidget):
    """The left half: whose program this is, and what holds for its data."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(Space.S)
        mark = _Mark()
        mark.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._office = Label("CJE Desktop", TextRole.DISPLAY, wrap=True)
        self._agency = Label("", TextRole.HEADING, colour="text2", wrap=True)
        self._version = Label("", TextRole.CAPTION, colour="text3")
        self._column.addWidget(mark)
        self._column.addSpacing(Space.L)
        self._column.addWidget(self._office)
        self._column.addWidget(self._agency)
        self._column.addStretch(1)
        self._add_fact(
            "hard-drive",
            self.tr("Data stay on this computer"),
            self.tr("encrypted; each person opens them with a password of their own"),
        )
        self._add_fact(
            "cloud-off",
            self.tr("No network needed"),
            self.tr("everything works offline; bundles go to the province as files"),
        )
        self._practice = Label(
            self.tr("Practice data: people, cases and numbers are invented"),
            TextRole.SMALL,
            tone=Tone.PLUM,
            wrap=True,
        )
        self._column.addWidget(self._practice)
        self._column.addSpacing(Space.M)
        self._column.addWidget(self._version)
        self.set_cover(Cover())
        self.set_narrow(False)

    def _add_fact(self, icon: str, title: str, text: str) -> None:
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        row.addWidget(IconSign(icon, Tone.NEUTRAL), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(title, TextRole.SMALL, weight=500, wrap=True))
        words.addWidget(Label(text, TextRole.CAPTION, colour="text2", wrap=True))
        row.addLayout(words, 1)
        self._column.addLayout(row)
        self._column.addSpacing(Space.S)

    def set_cover(self, cover: Cover) -> None:
        self._office.setText(cover.office or "CJE Desktop")
        self._agency.setText(cover.agency or self.tr("Civil judgment enforcement"))
        self._practice.setVisible(cover.practice)
        self._version.setText(cover.version)

    def set_narrow(self, narrow: bool) -> None:
        side = Space.XL if narrow else 56
        self._column.setContentsMargins(
            side, 48 if not narrow else Space.XL, side, 40 if not narrow else Space.XL
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = current().colours
        painter = QPainter(self)
        painter.fillRect(self.rect(), qcolor(colours.rail))
        edge = self.width() - 0.5
        draw_line(painter, QPointF(edge, 0), QPointF(edge, self.height()), colours.border)


class SignInScreen(QWidget):
    """Sign in, or unlock: the work behind a locked window stays as it is."""

    leave_requested = Signal()
    """At a locked window: close the work and let somebody else sign in."""

    def __init__(
        self, presenter: SignInPresenter, today: date, cover: Cover, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._cover = _CoverPanel(self)
        self._cover.set_cover(cover)
        self._heading = Label(self.tr("Sign in"), TextRole.TITLE)
        self._day = Label(long_date(today), TextRole.SMALL, colour="text2")
        self._people = PeopleList()
        self._password = PasswordEdit()
        self._password.setObjectName("sign_in.password")
        self._row = FormRow(self.tr("Password"), self._password)
        self._open = Button(self.tr("Open"), ButtonKind.PRIMARY, key="Enter", height=Size.MAIN_ACTION)
        self._other = Button(self.tr("Sign in as somebody else"), ButtonKind.LINK)
        self._other.hide()
        self._state = Label("", TextRole.SMALL, colour="text2", wrap=True)
        self._lay_out()
        self._people.chosen.connect(self._password.clear)
        self._people.accepted.connect(self._password.setFocus)
        self._password.returnPressed.connect(self._sign_in)
        self._password.caps_lock_changed.connect(self._show_caps_lock)
        self._open.clicked.connect(self._sign_in)
        self._other.clicked.connect(self.leave_requested)
        presenter.busy_changed.connect(self._show_busy)
        presenter.failed.connect(self._show_failure)
        presenter.wrong_password.connect(self._refuse)

    def _lay_out(self) -> None:
        form = QVBoxLayout()
        form.setSpacing(Space.S)
        form.addStretch(1)
        for widget in (self._heading, self._day):
            form.addWidget(widget)
        form.addSpacing(Space.S)
        form.addWidget(self._people)
        form.addSpacing(Space.S)
        form.addWidget(self._row)
        form.addSpacing(Space.XS)
        acts = QHBoxLayout()
        acts.setSpacing(Space.M)
        acts.addWidget(self._open, 1)
        acts.addWidget(self._other)
        form.addLayout(acts)
        form.addWidget(self._state)
        form.addStretch(1)
        holder = QWidget()
        holder.setLayout(form)
        holder.setMaximumWidth(_FORM_WIDTH + 2 * Space.XL)
        form.setContentsMargins(Space.XL, Space.M, Space.XL, Space.M)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._cover, 2)
        right = QHBoxLayout()
        right.addStretch(1)
        right.addWidget(holder, 100)
        right.addStretch(1)
        row.addLayout(right, 3)

    def set_cover(self, cover: Cover) -> None:
        """Show another office."""
        self._cover.set_cover(cover)

    def ask(self, logins: tuple[str, ...], last: str = "") -> None:
        """Let one of the logins sign in; the last one who did is chosen."""
        self._show(self.tr("Sign in"), logins, last, locked=False)

    def lock(self, login: str) -> None:
        """Ask who is signed in for the password again."""
        self._show(self.tr("Locked"), (login,), login, locked=True)
        self._state.setText(self.tr("Your work is still open behind this screen, as you left it."))

    def _show(self, heading: str, logins: tuple[str, ...], chosen: str, *, locked: bool) -> None:
        self._heading.setText(heading)
        self._people.set_logins(logins, chosen)
        self._people.setVisible(bool(logins))
        self._other.setVisible(locked)
        self._state.setText("")
        self._row.clear_error()
        self._password.clear()
        self._password.setFocus(Qt.FocusReason.OtherFocusReason)

    def _sign_in(self) -> None:
        login = self._people.login()
        if login and self._open.isEnabled():
            self._row.clear_error()
            self._presenter.sign_in(login, self._password.text())

    def _show_busy(self, busy: bool) -> None:
        self._open.setEnabled(not busy)
        self._password.setReadOnly(busy)
        self._people.setEnabled(not busy)
        self._state.setText(self.tr("Opening: checking the password takes about a second.") if busy else "")

    def _show_failure(self, failure: Failure) -> None:
        self._row.set_error(" ".join(filter(None, (failure.sentence.text, failure.sentence.remedy))))
        self._password.setFocus(Qt.FocusReason.OtherFocusReason)
        self._password.selectAll()

    def _refuse(self) -> None:
        self._row.set_error(
            self.tr("The password is not right. Type it again; check Caps Lock and the Vietnamese keyboard.")
        )
        self._password.setFocus(Qt.FocusReason.OtherFocusReason)
        self._password.selectAll()

    def _show_caps_lock(self, on: bool) -> None:
        if on:
            self._row.set_error(self.tr("Caps Lock is on"))
        else:
            self._row.clear_error()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the margins of the width."""
        super().resizeEvent(event)
        self._cover.set_narrow(self.width() < Breakpoint.NARROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground."""
        QPainter(self).fillRect(self.rect(), qcolor(current().colours.window))
