"""The editor of a session: fields at the left, the minutes at the right."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cje_desktop.core.entities.sessions import SessionState
from cje_desktop.core.ids import CaseId, SessionId
from cje_desktop.ui.messages import Failure
from cje_desktop.ui.models.session_form import (
    Content,
    SessionDesk,
    SessionForm,
    agreement_input,
    contents,
)
from cje_desktop.ui.presenters.context import UiContext
from cje_desktop.ui.presenters.session_editor import SessionEditorPresenter
from cje_desktop.ui.screens.session_editor.agreement import AgreementPanel
from cje_desktop.ui.screens.session_editor.attendance import AddPersonDialog, AttendanceCard
from cje_desktop.ui.screens.session_editor.dialogs import NotHeldDialog
from cje_desktop.ui.screens.session_editor.fields import (
    closing_fields,
    head_fields,
    outcome_fields,
    proposal_fields,
)
from cje_desktop.ui.screens.session_editor.side import SessionSide
from cje_desktop.ui.widgets.buttons import Button, ButtonKind
from cje_desktop.ui.widgets.fields import Choice
from cje_desktop.ui.widgets.form import Fault, FaultBoard, FieldForm
from cje_desktop.ui.widgets.key_bar import KeyHint
from cje_desktop.ui.widgets.labels import Label
from cje_desktop.ui.widgets.notices import NoticeBar
from cje_desktop.ui.widgets.problem_bar import ProblemBar
from cje_desktop.ui.widgets.screen import ScreenWidget
from cje_desktop.ui.widgets.scrolling import ScrollColumn
from cje_desktop.ui.widgets.segmented import SegmentedChoice
from cje_desktop.ui.widgets.theme import Breakpoint, Size, Space, TextRole, Tone

RECORD, PLAN = "record", "plan"


class SessionEditorScreen(ScreenWidget):
    """Plan or record a session; Ctrl+S saves, Ctrl+Enter saves, issues and prints the minutes."""

    screen_key = "sessions"

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._presenter = SessionEditorPresenter(context, self)
        self._desk: SessionDesk | None = None
        self._is_dirty = False
        self._target: tuple[SessionId | None, CaseId | None] = (None, None)
        self._make_parts()
        self._lay_out()
        self._connect()
        self._fit_mode()

    def show_session(self, session_id: SessionId | None, case_id: CaseId | None = None) -> None:
        """Edit a session, or begin one of a case; text not yet saved stays when one comes back to it."""
        if self._is_dirty and self._target == (session_id, case_id):
            return
        self._target = (session_id, case_id)
        self._problem.clear()
        self._presenter.show(session_id, case_id)

    def title(self) -> str:
        """Return the kind and the day of the session."""
        if self._desk is None or self._desk.session is None:
            return self.tr("New session")
        kind = next((each.label for each in self._desk.kinds if each.code == self._desk.session.kind), "")
        return f"{kind} {self._desk.session.on:%d/%m/%Y}"

    def subtitle(self) -> str:
        """Return the cases the session serves."""
        if self._desk is None:
            return ""
        return self.tr("case {number}").format(number=", ".join(self._desk.file_texts))

    def key_hints(self) -> tuple[KeyHint, ...]:
        """Return the keys of the editor."""
        return (
            KeyHint("Ctrl+S", self.tr("save")),
            KeyHint("Ctrl+T", self.tr("add a person")),
            KeyHint("F4", self.tr("next gap")),
            KeyHint("Ctrl+Shift+P", self.tr("fold the page")),
            KeyHint("Ctrl+Enter", self.tr("issue the minutes")),
        )

    def activate(self) -> None:
        """Go to the first field."""
        self._head.focus("on")

    def _make_parts(self) -> None:
        today = self._context.services.clock.today()
        self._problem = ProblemBar()
        self._new_minutes = Button(self.tr("New minutes"))
        self._new_minutes.setObjectName("session.correct")
        self._frozen = NoticeBar(Tone.INFO, "", icon="file-check", action=self._new_minutes)
        self._frozen.hide()
        self._mode = SegmentedChoice(
            ((RECORD, self.tr("How it went")), (PLAN, self.tr("Put in the calendar"))), key=RECORD
        )
        self._mode.setObjectName("session.mode")
        self._about = Label("", TextRole.SMALL, colour="text2")
        self._head = FieldForm(head_fields(today), name="session", today=today)
        self._people = AttendanceCard()
        self._people_note = Label("", TextRole.SMALL, colour="text2")
        self._add = Button(self.tr("Add"), ButtonKind.GHOST, icon="plus", key="Ctrl+T", height=Size.TOOLBAR)
        self._add.setObjectName("session.add_person")
        self._proposals = FieldForm(proposal_fields(), name="session", today=today)
        self._outcome = FieldForm(outcome_fields(), name="session", today=today)
        self._agreement = AgreementPanel(today)
        self._closing = FieldForm(closing_fields(), name="session", today=today)
        self._side = SessionSide()
        self._save = Button(self.tr("Save"), icon="save", key="Ctrl+S")
        self._save.setObjectName("session.save")
        self._not_held = Button(self.tr("Was not held…"), ButtonKind.GHOST)
        self._not_held.setObjectName("session.not_held")
        forms = (self._head, self._proposals, self._outcome, self._agreement.form, self._closing)
        self._board = FaultBoard(lambda: [form for form in forms if form.isVisibleTo(self)])

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(Space.S)
        bar.addWidget(self._mode)
        bar.addWidget(self._about, 1)
        bar.addWidget(self._not_held)
        bar.addWidget(self._save)
        people = QHBoxLayout()
        people.setSpacing(Space.S)
        people.addWidget(Label(self.tr("Participants"), TextRole.HEADING))
        people.addWidget(self._people_note, 1)
        people.addWidget(self._add)
        self._scroll = ScrollColumn()
        column = self._scroll.column
        column.addWidget(self._head)
        column.addLayout(people)
        for widget in (self._people, self._proposals, self._outcome, self._agreement, self._closing):
            column.addWidget(widget)
        column.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(Space.M)
        left.addLayout(bar)
        left.addWidget(self._problem)
        left.addWidget(self._frozen)
        left.addWidget(self._scroll, 1)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(Space.M)
        self._row.addLayout(left, 1)
        self._row.addWidget(self._side)

    def _connect(self) -> None:
        presenter = self._presenter
        presenter.loaded.connect(self._show_desk)
        presenter.saved.connect(self._note_saved)
        presenter.issued.connect(self._note_issued)
        presenter.preview_failed.connect(self._note_no_preview)
        presenter.failed.connect(self._show_failure)
        presenter.busy_changed.connect(self._note_busy)
        presenter.pages.drawn.connect(self._side.pane.show_pages)
        self._mode.chosen.connect(self._fit_mode)
        for form in (self._head, self._proposals, self._outcome, self._closing):
            form.edited.connect(self._note_edit)
        self._people.edited.connect(self._note_edit)
        self._agreement.edited.connect(self._note_edit)
        self._add.clicked.connect(self._add_person)
        self._save.clicked.connect(self._act_save)
        self._side.issue.clicked.connect(self._act_issue)
        self._side.paper_chosen.connect(presenter.preview)
        self._side.contents.mend.connect(self._mend)
        self._new_minutes.clicked.connect(presenter.correct)
        self._not_held.clicked.connect(self._ask_not_held)
        self._gap_key = QShortcut(QKeySequence("F4"), self)
        self._gap_key.activated.connect(self._board.focus_next)
        self._side.pane.add_fold_key(self)

    def _show_desk(self, desk: SessionDesk) -> None:
        self._desk, held = desk, desk.session
        self._head.set_choices("kind", [Choice(each.code, each.label) for each in desk.kinds])
        self._outcome.set_choices("outcome", [Choice(each.code, each.label) for each in desk.outcomes])
        if held is not None:
            for form in (self._head, self._proposals, self._outcome, self._closing):
                for name in form.state():
                    form.set_value(name, getattr(held, name))
        elif desk.corrects_id is None:
            for form in (self._head, self._proposals, self._outcome, self._closing):
                form.reset()
            self._head.set_value("kind", desk.kinds[0].code if desk.kinds else "")
        if desk.corrects_id is None or held is not None:
            self._people.set_people(desk.attendance, desk.organisations)
            self._agreement.set_lines(desk.lines)
            self._agreement.set_value(agreement_input(desk.agreement) if desk.agreement else None)
        self._about.setText(f"{', '.join(desk.file_texts)} · {desk.debtor}")
        self._mode.set_key(RECORD)
        self._mode.setVisible(held is None and desk.corrects_id is None)
        self._not_held.setVisible(held is not None and held.state is SessionState.PLANNED)
        for edit in self.findChildren(QLineEdit):
            edit.setCursorPosition(0)
        self._show_frozen(desk)
        self._fit_mode()
        self._is_dirty = False
        self._presenter.preview(self._side.form_id())
        self.title_changed.emit()
        if desk.is_frozen:
            self._new_minutes.setFocus(Qt.FocusReason.TabFocusReason)
        elif desk.corrects_id is not None and held is None:
            self._head.focus("on")

    def _show_frozen(self, desk: SessionDesk) -> None:
        text = self.tr("Minutes {number} were issued and are not changed any more")
        self._frozen.set_notice(
            Tone.INFO,
            text.format(number=desk.minutes_number).replace("  ", " "),
            self.tr("A mistake is mended by new minutes that name these."),
            icon="file-check",
        )
        self._frozen.setVisible(desk.is_frozen)
        for widget in (
            self._head,
            self._people,
            self._proposals,
            self._outcome,
            self._agreement,
            self._closing,
        ):
            widget.setEnabled(not desk.is_frozen)
        self._add.setEnabled(not desk.is_frozen)
        self._save.set_refused(self.tr("The minutes are issued") if desk.is_frozen else "")

    def _fit_mode(self) -> None:
        """Show what the mode and the outcome ask for, and the word of the main act."""
        planning = self._mode.key() == PLAN
        agreed = not planning and self._needs_agreement()
        for widget in (self._proposals, self._outcome, self._closing, self._side):
            widget.setVisible(not planning)
        self._agreement.setVisible(agreed)
        self._people.set_planned(planning)
        self._side.set_agreement(agreed)
        if self._desk is not None:
            self._sum_up()

    def _needs_agreement(self) -> bool:
        return self._desk is not None and self._desk.needs_agreement(self._outcome.text("outcome"))

    def _form(self) -> SessionForm:
        head, outcome, closing = self._head, self._outcome, self._closing
        return SessionForm(
            kind=head.text("kind"),
            on=head.required_day("on"),
            starts_at=head.text("starts_at"),
            ends_at=head.text("ends_at"),
            place=head.text("place"),
            subject=head.text("subject"),
            attendance=self._people.value(),
            recorder=closing.text("recorder"),
            outcome=outcome.text("outcome"),
            outcome_note=outcome.text("outcome_note"),
            course=outcome.text("course"),
            creditor_proposal=self._proposals.text("creditor_proposal"),
            debtor_proposal=self._proposals.text("debtor_proposal"),
            officer_view=closing.text("officer_view"),
            next_step=closing.text("next_step"),
            next_on=closing.day("next_on"),
            agreement=self._agreement.value() if self._needs_agreement() else None,
        )

    def _sum_up(self) -> None:
        """Count who came, what an agreement still lacks, and whether the minutes can be issued."""
        form = self._form()
        came = sum(each.presence.value in ("present", "represented") for each in form.attendance)
        away = len(form.attendance) - came
        note = self.tr("{came} present, {away} absent").format(came=came, away=away)
        self._people_note.setText("" if self._mode.key() == PLAN else note)
        parts = contents(form)
        self._side.contents.show_parts(parts)
        # The button that fills in has the same key: two owners of one key would both stay silent.
        self._gap_key.setEnabled(not self._side.contents.fill.isVisibleTo(self))
        desk = self._desk
        lacking = self._needs_agreement() and not all(parts.values())
        done = desk is not None and desk.is_frozen and not desk.unissued()
        if done:
            refusal = self.tr("The minutes are issued")
        else:
            refusal = self.tr("The agreement is not complete yet") if lacking else ""
        self._side.issue.set_refused(refusal)
        word = self.tr("Issue and print the minutes")
        self._side.issue.setText(self.tr("The minutes are issued") if done else word)

    def _act_save(self) -> None:
        self._problem.clear()
        planning = self._mode.key() == PLAN
        if not self._board.check():
            return
        if planning:
            self._presenter.plan(self._form())
        else:
            self._presenter.record(self._form())

    def _act_issue(self) -> None:
        self._problem.clear()
        frozen = self._desk is not None and self._desk.is_frozen
        if frozen or self._board.check():
            self._presenter.record_and_issue(self._form())

    def _add_person(self) -> None:
        dialog = AddPersonDialog(self)
        if dialog.exec():
            self._people.add(dialog.value())
        dialog.deleteLater()

    def _ask_not_held(self) -> None:
        dialog = NotHeldDialog(self)
        if dialog.exec():
            self._presenter.cancel_session(dialog.reason())
        dialog.deleteLater()

    def _mend(self, part: str) -> None:
        """Go to the first fault, else to the part of the agreement that is missing."""
        if self._board.focus_next():
            return
        names = {
            Content.SUBSTANCE.value: "content",
            Content.TERM.value: "term",
            Content.BREACH.value: "breach",
            Content.COSTS.value: "costs",
        }
        if part in names:
            self._agreement.form.focus(names[part])
        else:
            self._head.focus("place" if self._head.text("starts_at") else "starts_at")

    def _note_edit(self) -> None:
        self._is_dirty = True
        if self._desk is not None:
            self._fit_mode()

    def _note_saved(self) -> None:
        self._context.navigator.say(self.tr("The session is saved."))

    def _note_issued(self, numbers: str) -> None:
        self._context.navigator.say(self.tr("Issued: {numbers}").format(numbers=numbers))

    def _note_no_preview(self, failure: Failure) -> None:
        self._side.pane.show_waiting(f"{failure.sentence.text} {failure.sentence.remedy}")

    def _note_busy(self, busy: bool) -> None:
        self.setCursor(Qt.CursorShape.BusyCursor if busy else Qt.CursorShape.ArrowCursor)

    def _show_failure(self, failure: Failure) -> None:
        faults = [Fault(each.field, each.sentence.text) for each in failure.more or (failure,)]
        homeless = self._board.show(faults)
        if homeless:
            self._problem.show_problem(
                " ".join(fault.sentence for fault in homeless), failure.sentence.remedy
            )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the widths of the desk."""
        super().resizeEvent(event)
        width = self.window().width()
        self._side.fit(self.window().size())
        margin = Space.M if width < Breakpoint.NARROW else Space.XL
        self._row.setContentsMargins(margin, Space.M, margin, Space.M)
