"""The fact editor: a form made from a description, one act, and what comes next."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from cje_desktop.application.base import FileInput
from cje_desktop.core.ids import CaseId, DocumentId
from cje_desktop.ui.messages import Failure
from cje_desktop.ui.presenters.context import UiContext
from cje_desktop.ui.presenters.facts import FactKind, FactPresenter, Offer
from cje_desktop.ui.screens.facts import assets, casework, papers
from cje_desktop.ui.screens.facts.editor import Answers, FactEditor, Setting
from cje_desktop.ui.screens.facts.file_edit import FileEdit
from cje_desktop.ui.widgets.buttons import Button, ButtonKind
from cje_desktop.ui.widgets.empty_state import EmptyState
from cje_desktop.ui.widgets.form import Fault, FaultBoard, FieldForm
from cje_desktop.ui.widgets.key_bar import KeyHint
from cje_desktop.ui.widgets.labels import Label
from cje_desktop.ui.widgets.notices import NoticeBar
from cje_desktop.ui.widgets.screen import ScreenWidget
from cje_desktop.ui.widgets.theme import Breakpoint, Size, Space, TextRole, Tone

EDITORS: Mapping[FactKind, FactEditor] = MappingProxyType(
    {
        FactKind.SERVICE: papers.SERVICE,
        FactKind.VERIFICATION: casework.VERIFICATION,
        FactKind.RECEIPT: casework.RECEIPT,
        FactKind.ASSET: assets.ASSET,
        FactKind.EXTERNAL: papers.EXTERNAL,
        FactKind.EVENT: casework.EVENT,
        FactKind.ASSIGNMENT: papers.ASSIGNMENT,
        FactKind.ATTACHMENT: papers.ATTACHMENT,
    }
)
"""One description per kind of fact."""
_FILES = ("*.pdf", "*.jpg", "*.jpeg", "*.png", "*.docx", "*.xlsx")
_WIDEST = 960


class FactScreen(ScreenWidget):
    """Record one fact of a case; what the user has typed stays until it is recorded."""

    screen_key = "cases"

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.presenter = FactPresenter(context, self)
        self.kind = FactKind.EVENT
        self.form: FieldForm | None = None
        self._document_id: DocumentId | None = None
        self._files: dict[str, FileInput] = {}
        self._asking_file = ""
        self._result: object = None
        self._running = self._is_fresh = False
        self._done: QWidget | None = None
        self.board = FaultBoard(self._forms)
        self.notice = NoticeBar(Tone.DANGER, "")
        self._case = Label("", TextRole.SMALL, colour="text2")
        self._scroll = QScrollArea()
        self._stack = QStackedWidget()
        self.save = Button(
            self.tr("Record"), ButtonKind.PRIMARY, icon="check", key="Ctrl+Enter", height=Size.MAIN_ACTION
        )
        self._back = Button(self.tr("Back"), ButtonKind.GHOST, key="Esc", height=Size.MAIN_ACTION)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.setObjectName("facts")
        self.save.setObjectName("facts.save")
        self.notice.setObjectName("facts.notice")
        self.notice.hide()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.viewport().setAutoFillBackground(False)
        foot = QHBoxLayout()
        foot.setSpacing(Space.S)
        foot.addWidget(self.save)
        foot.addWidget(self._back)
        foot.addStretch(1)
        editing = QWidget()
        editing.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(editing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self._case)
        column.addWidget(self.notice)
        column.addWidget(self._scroll, 1)
        column.addLayout(foot)
        self._stack.addWidget(editing)
        outer = self._outer = QVBoxLayout(self)
        outer.addWidget(self._stack)

    def _connect(self) -> None:
        self.presenter.offer_changed.connect(self._make_form)
        self.presenter.recorded.connect(self._show_recorded)
        self.presenter.file_read.connect(self._take_file)
        self.presenter.failed.connect(self._show_failure)
        self.save.clicked.connect(self._record)
        self._back.clicked.connect(self._go_back)
        QShortcut(QKeySequence("F4"), self).activated.connect(self._next_fault)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self._go_back)

    def show_fact(self, case_id: CaseId, kind: str, document_id: DocumentId | None = None) -> None:
        """Begin a fact of a case; an unknown kind begins a fact without an editor of its own."""
        self.kind = FactKind(kind) if kind in set(FactKind) else FactKind.EVENT
        self._document_id = document_id
        self._leave_done()
        self.presenter.show_case(case_id)

    def title(self) -> str:
        """Return the name of the fact."""
        return EDITORS[self.kind].title()

    def subtitle(self) -> str:
        """Return the number of the file."""
        view = self.presenter.offer.view
        return self.tr("case {file}").format(file=view.file_text) if view else ""

    def key_hints(self) -> tuple[KeyHint, ...]:
        """Return the keys of the screen."""
        return (
            KeyHint("Ctrl+Enter", self.tr("record")),
            KeyHint("Tab", self.tr("next field")),
            KeyHint("F4", self.tr("next fault")),
            KeyHint("Esc", self.tr("back")),
        )

    def activate(self) -> None:
        """Put the focus where typing goes on."""
        last = self.form.focusWidget() if self.form is not None else None
        if last is None or self._is_fresh:
            self._focus_first()
            self._is_fresh = False
        else:
            last.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the margins of the window."""
        super().resizeEvent(event)
        side = Space.M if self.window().width() < Breakpoint.NARROW else Space.XL
        self._outer.setContentsMargins(side, Space.M, side, Space.M)

    def _forms(self) -> tuple[FieldForm, ...]:
        return () if self.form is None else (self.form,)

    def _make_form(self, offer: Offer) -> None:
        today = self.context.services.clock.today()
        editor = EDITORS[self.kind]
        self._files = {}
        setting = Setting(offer, today, self._make_file_edit)
        form = FieldForm(editor.fields(setting), name="facts", today=today)
        if self._document_id is not None and self.kind is FactKind.SERVICE:
            form.set_value("document_id", str(self._document_id))
        self.form, self._is_fresh = form, True
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, Space.L, 0)
        column.addWidget(form)
        column.addStretch(1)
        self._scroll.setWidget(page)
        page.setAutoFillBackground(False)
        self._case.setText(f"{offer.case.title} · {offer.case.case.summary}")
        form.edited.connect(self._adapt)
        editor.adapt(form, offer)
        self.title_changed.emit()
        if self.isVisible():
            self._focus_first()
            self._is_fresh = False

    def _adapt(self) -> None:
        if self.form is not None:
            EDITORS[self.kind].adapt(self.form, self.presenter.offer)

    def _focus_first(self) -> None:
        """Focus the first field that is still empty and must be filled in."""
        if self.form is None:
            return
        missing = [name for name, _ in self.form.problems()]
        self.form.focus(missing[0] if missing else self.form.names()[0])

    def _make_file_edit(self) -> QWidget:
        edit = FileEdit()
        edit.asked.connect(self._ask_file)
        return edit

    def _ask_file(self) -> None:
        sender = self.sender()
        if not isinstance(sender, FileEdit):
            return
        self._asking_file = sender.objectName().removeprefix("facts.")
        path = self.context.desk.choose_file(self.tr("Choose a file"), _FILES)
        if path is not None:
            self.presenter.read_file(path)

    def _take_file(self, file: FileInput) -> None:
        if self.form is not None and self._asking_file in self.form.names():
            self._files[self._asking_file] = file
            self.form.set_value(self._asking_file, file.name)

    def _record(self) -> None:
        self.notice.hide()
        # The field typed into is read when it loses the focus.
        self.save.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self.form is None or self._running or not self.board.check():
            return
        self._running = True
        self.save.setEnabled(False)
        files = {name: file for name, file in self._files.items() if self.form.text(name)}
        answers = Answers(self.form, self.presenter.offer, files)
        self.presenter.record(EDITORS[self.kind].command(answers))

    def _show_recorded(self, result: object) -> None:
        self._ready_again()
        self._result = result
        self.context.navigator.say(self.tr("Recorded: {fact}").format(fact=self.title()))
        step = EDITORS[self.kind].next_step
        again = Button(self.tr("Record another"), icon="plus", key="Ctrl+N")
        again.setObjectName("facts.again")
        again.clicked.connect(self._again)
        leave = Button(self.tr("To the case"), icon="folder-open")
        leave.setObjectName("facts.to_case")
        leave.clicked.connect(self._go_to_case)
        buttons = [leave, again]
        if step is not None:
            go_on = Button(step.text(), ButtonKind.PRIMARY, icon=step.icon, key="Ctrl+Enter")
            go_on.setObjectName("facts.next")
            go_on.clicked.connect(self._go_on)
            buttons.insert(0, go_on)
        heading = self.tr("Recorded: {fact}").format(fact=self.title())
        done = EmptyState(heading, self._case.text(), *buttons)
        self._leave_done()
        self._done = done
        self._stack.addWidget(done)
        self._stack.setCurrentWidget(done)
        buttons[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _leave_done(self) -> None:
        """Take the page that says what was recorded away."""
        if self._done is not None:
            self._stack.removeWidget(self._done)
            self._done.hide()
            self._done.deleteLater()
            self._done = None
        self._stack.setCurrentIndex(0)

    def _again(self) -> None:
        case = self.presenter.offer.case
        self.show_fact(case.case.id, self.kind)

    def _go_on(self) -> None:
        step = EDITORS[self.kind].next_step
        if step is not None:
            case, result = self.presenter.offer.case, self._result
            self._leave_done()
            step.go(self.context.navigator, case, result)

    def _go_to_case(self) -> None:
        self.context.navigator.open_case(self.presenter.offer.case.case.id)

    def _go_back(self) -> None:
        if self._stack.currentIndex() > 0:
            self._go_to_case()
        else:
            self.context.navigator.back()

    def _next_fault(self) -> None:
        self.board.focus_next()

    def _ready_again(self) -> None:
        self._running = False
        self.save.setEnabled(True)

    def _show_failure(self, failure: Failure) -> None:
        self._ready_again()
        parts = failure.more or (failure,)
        faults = [Fault(part.field, f"{part.sentence.text} {part.sentence.remedy}".strip()) for part in parts]
        homeless = self.board.show(faults)
        if homeless:
            text = "\u2028".join(fault.sentence for fault in homeless[1:])
            self.notice.set_notice(Tone.DANGER, homeless[0].sentence, text)
            self.notice.show()
