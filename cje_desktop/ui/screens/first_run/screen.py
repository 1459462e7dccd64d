"""The first run as a whole: steps, pages, and the one button that goes on."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cje_desktop.application.program import Created
from cje_desktop.core.errors import Refusal
from cje_desktop.ui.messages import Failure
from cje_desktop.ui.presenters.context import Desk
from cje_desktop.ui.presenters.first_run import FirstRunInput, FirstRunPresenter, unit_faults
from cje_desktop.ui.screens.first_run.pages import CodePage, KindPage, Page, UnitPage, UserPage
from cje_desktop.ui.widgets.buttons import Button, ButtonKind
from cje_desktop.ui.widgets.labels import Label
from cje_desktop.ui.widgets.notices import NoticeBar
from cje_desktop.ui.widgets.theme import Size, Space, TextRole, Tone, current, qcolor
from cje_desktop.ui.widgets.wizard import WizardSteps

_KIND, _AGENCY, _OFFICE, _USER, _CODE = range(5)


class FirstRunScreen(QWidget):
    """Make an office or a province, or put a backup in place; ``finished`` ends it."""

    finished = Signal()

    def __init__(self, presenter: FirstRunPresenter, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter, self._desk = presenter, desk
        self._kind = KindPage()
        self._agency = UnitPage(
            "issuing",
            self.tr("The provincial agency"),
            self.tr("Decisions are issued in its name; the letterhead stands at the top left of each paper."),
        )
        self._office = UnitPage(
            "working",
            self.tr("The regional office"),
            self.tr("The office that works with this program; minutes and invitations bear its letterhead."),
        )
        self._user = UserPage()
        self._code = CodePage()
        self._steps = WizardSteps(
            (
                self.tr("Purpose"),
                self.tr("Agency"),
                self.tr("Office"),
                self.tr("First person"),
                self.tr("Recovery code"),
            )
        )
        self._notice = NoticeBar(Tone.DANGER, "")
        self._notice.hide()
        self._back = Button(self.tr("Back"), ButtonKind.GHOST, height=Size.MAIN_ACTION)
        self._next = Button("", ButtonKind.PRIMARY, key="Ctrl+Enter", height=Size.MAIN_ACTION)
        self._state = Label("", TextRole.SMALL, colour="text2")
        self._stack = QStackedWidget()
        self._made = False
        self._lay_out()
        self._connect()
        self.show_step(_KIND)

    def _lay_out(self) -> None:
        for page in self._pages():
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XXL, Space.XL, Space.XXL, Space.L)
        column.setSpacing(Space.L)
        column.addWidget(Label(self.tr("First run of CJE Desktop"), TextRole.TITLE))
        column.addWidget(self._steps)
        column.addWidget(self._notice)
        column.addWidget(self._stack, 1)
        foot = QHBoxLayout()
        foot.setSpacing(Space.M)
        foot.addWidget(self._back)
        foot.addWidget(self._state, 1)
        foot.addWidget(self._next)
        column.addLayout(foot)

    def _connect(self) -> None:
        self._steps.chosen.connect(self._visit)
        self._back.clicked.connect(self._go_back)
        self._next.clicked.connect(self._go_on)
        self._kind.kind_changed.connect(self._name_buttons)
        self._kind.file_wanted.connect(self._choose_backup)
        self._code.written.toggled.connect(self._name_buttons)
        self._presenter.failed.connect(self._show_failure)
        self._presenter.busy_changed.connect(self._show_busy)
        self._presenter.created.connect(self.show_code)
        self._presenter.restored.connect(self.finished)

    def _pages(self) -> tuple[Page, ...]:
        return self._kind, self._agency, self._office, self._user, self._code

    def _way(self) -> tuple[int, ...]:
        """Return the steps of the chosen purpose, in their order."""
        if self._made:
            return (_CODE,)
        return {
            "office": (_KIND, _AGENCY, _OFFICE, _USER),
            "province": (_KIND, _AGENCY, _USER),
            "restore": (_KIND,),
        }[self._kind.kind]

    def show_step(self, step: int) -> None:
        """Open a step, from 0."""
        self._stack.setCurrentIndex(step)
        self._steps.set_current(step)
        self._notice.hide()
        self._name_buttons()
        self._pages()[step].take_focus()

    def _visit(self, step: int) -> None:
        """Go to a step the user clicked; one that is not on the way is left out."""
        self.show_step(step if step in self._way() else self._stack.currentIndex())

    def _go_back(self) -> None:
        way = self._way()
        self.show_step(way[max(0, way.index(self._stack.currentIndex()) - 1)])

    def _go_on(self) -> None:
        step, way = self._stack.currentIndex(), self._way()
        for page in self._pages():
            page.clear_faults()
        self._notice.hide()
        if step == _CODE:
            self.finished.emit()
        elif self._kind.kind == "restore":
            self._restore()
        elif step == way[-1]:
            self._presenter.create(self._given())
        elif self._presenter.check(self._faults(step)):
            self._steps.set_done(step)
            self.show_step(way[way.index(step) + 1])

    def _faults(self, step: int) -> tuple[Refusal, ...]:
        if step == _AGENCY:
            return unit_faults(self._agency.unit(), "issuing")
        if step == _OFFICE:
            return unit_faults(self._office.unit(), "working")
        return ()

    def _restore(self) -> None:
        self._presenter.restore(
            Path(self._kind.value("backup")), self._kind.value("backup.login"), self._kind.secret("password")
        )

    def _given(self) -> FirstRunInput:
        user = self._user
        return FirstRunInput(
            issuing=self._agency.unit(),
            working=self._office.unit() if self._kind.kind == "office" else None,
            login=user.value("login"),
            full_name=user.value("full_name"),
            rank=user.value("rank"),
            password=user.secret("password"),
            repeated=user.secret("repeated"),
        )

    def _choose_backup(self) -> None:
        path = self._desk.choose_file(self.tr("Choose the backup"), ("*.cjebackup", "*"))
        if path is not None:
            self._kind.set_file(str(path))

    def _name_buttons(self) -> None:
        """Name the act that comes next, and say why it cannot be done yet."""
        step, way = self._stack.currentIndex(), self._way()
        self._back.setVisible(step in way and way.index(step) > 0)
        if step == _CODE:
            self._next.setText(self.tr("To the sign-in"))
            reason = "" if self._code.written.isChecked() else self.tr("Write the code down first")
            self._next.set_refused(reason)
            self._state.setText(reason)
            return
        self._next.set_refused("")
        self._state.setText("")
        if self._kind.kind == "restore":
            self._next.setText(self.tr("Restore the backup"))
        elif step == way[-1]:
            province = self._kind.kind == "province"
            self._next.setText(self.tr("Make the agency") if province else self.tr("Make the office"))
        else:
            self._next.setText(self.tr("Next"))

    def _show_busy(self, busy: bool) -> None:
        self._stack.setEnabled(not busy)
        self._steps.setEnabled(not busy)
        self._back.setEnabled(not busy)
        self._next.setEnabled(not busy)
        self._state.setText(self.tr("Making keys and store; this takes some seconds.") if busy else "")

    def show_code(self, created: Created) -> None:
        """Show the recovery code of a store just made."""
        self._made = True
        for step in (_KIND, _AGENCY, _OFFICE, _USER):
            self._steps.set_done(step)
        self._code.show_code(created.recovery_code)
        self.show_step(_CODE)

    def _show_failure(self, failure: Failure) -> None:
        """Show each fault under its field, the first one last so that it has the focus."""
        parts = failure.more or (failure,)
        for part in reversed(parts):
            shown = self._show_part(part)
            if not shown:
                self._notice.set_notice(Tone.DANGER, part.sentence.text, part.sentence.remedy)
                self._notice.show()

    def _show_part(self, failure: Failure) -> bool:
        here = self._stack.currentIndex()
        order = (here, *(step for step in self._way() if step != here))
        for step in order:
            if self._pages()[step].show_fault(failure):
                if step != here:
                    self.show_step(step)
                return True
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground."""
        QPainter(self).fillRect(self.rect(), qcolor(current().colours.window))
