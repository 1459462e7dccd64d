"""The intake screen: the page at the left, what to compare at the right, one act."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from cje_desktop.application.commands.intake import IntakeResult
from cje_desktop.core.entities.base import JsonObject
from cje_desktop.core.entities.people import PartyRole, Person
from cje_desktop.core.errors import Refusal
from cje_desktop.ui.jobs import Progress
from cje_desktop.ui.messages import Failure
from cje_desktop.ui.models.party_list import PartyList
from cje_desktop.ui.models.places import Commune, CommuneModel
from cje_desktop.ui.presenters.context import UiContext
from cje_desktop.ui.presenters.intake import IntakePresenter, Setting, SimilarAnswer
from cje_desktop.ui.screens.intake.page import IntakePage
from cje_desktop.ui.screens.intake.party_form import PartyForm
from cje_desktop.ui.screens.intake.similar_panel import SimilarPanel
from cje_desktop.ui.widgets.buttons import Button, ButtonKind
from cje_desktop.ui.widgets.form import Fault, FaultBoard
from cje_desktop.ui.widgets.key_bar import KeyHint
from cje_desktop.ui.widgets.labels import Label
from cje_desktop.ui.widgets.notices import NoticeBar
from cje_desktop.ui.widgets.screen import ScreenWidget
from cje_desktop.ui.widgets.theme import Size, Space, TextRole, Tone

_LOOK_AFTER_MS = 200
_DRAFT_EVERY_MS = 3000
_SIDE_NARROW, _SIDE_WIDE = 288, 340
_PAGE_WIDEST = 960
_NARROW = 1060
"""Width of the screen (without the rail) under which the side panel takes its small width."""


class IntakeScreen(ScreenWidget):
    """Take in a judgment and open its case, by keyboard alone."""

    screen_key = "intake"

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.presenter = IntakePresenter(context, self)
        self._communes = CommuneModel(self)
        self.page = IntakePage(self.presenter.today, self._communes, self._in_words)
        self.board = FaultBoard(self.page.forms)
        self.panel = SimilarPanel()
        self._party: PartyForm | None = None
        self._draft: JsonObject | None = None
        self._started = self._opening = False
        self._look_timer = self._timer(_LOOK_AFTER_MS, self._look)
        self._draft_timer = self._timer(_DRAFT_EVERY_MS, self._save_draft)
        # A widget just shown has its place only after the layout's own event.
        self._reveal_timer = self._timer(0, self._reveal_list)
        self.notice = NoticeBar(Tone.DANGER, "")
        self.draft_button = Button(self.tr("Continue the draft"))
        self.draft_notice = NoticeBar(
            Tone.INFO,
            self.tr("An intake was begun and not finished"),
            self.tr("Typing something new replaces it."),
            icon="file-pen",
            action=self.draft_button,
        )
        self.save = Button(
            self.tr("Open the case"),
            ButtonKind.PRIMARY,
            icon="folder-plus",
            key="Ctrl+Enter",
            height=Size.MAIN_ACTION,
        )
        self._state = Label("", TextRole.CAPTION, colour="text3")
        self._lay_out()
        self._connect()

    def _timer(self, milliseconds: int, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(then)
        return timer

    def _lay_out(self) -> None:
        self.setObjectName("intake")
        self.save.setObjectName("intake.save")
        self.save.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.draft_button.setObjectName("intake.draft")
        self.notice.setObjectName("intake.notice")
        self.notice.hide()
        self.draft_notice.hide()
        scroll = self._scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(self.page)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.page.setMaximumWidth(_PAGE_WIDEST)
        scroll.viewport().setAutoFillBackground(False)
        self.page.setAutoFillBackground(False)
        left = QVBoxLayout()
        left.setSpacing(Space.S)
        left.addWidget(self.notice)
        left.addWidget(self.draft_notice)
        left.addWidget(scroll, 1)
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(Space.S)
        side_scroll = QScrollArea()
        side_scroll.setWidgetResizable(True)
        side_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        side_scroll.setWidget(self.panel)
        side_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.panel.setAutoFillBackground(False)
        side_scroll.viewport().setAutoFillBackground(False)
        side.addWidget(side_scroll, 1)
        side.addWidget(self._state)
        side.addWidget(self.save)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        row.setSpacing(Space.M)
        row.addLayout(left, 1)
        row.addWidget(self._side)

    def _connect(self) -> None:
        page, panel, presenter = self.page, self.panel, self.presenter
        page.edited.connect(self._note_edit)
        page.party_entered.connect(self._note_party)
        page.paste_asked.connect(self._paste)
        page.pasted.dropped.connect(self._drop_list)
        page.pasted.stopped.connect(self._stop_list)
        panel.picked.connect(self._pick)
        panel.told_apart.connect(self._tell_apart)
        self.save.clicked.connect(self._open_case)
        self.draft_button.clicked.connect(self._continue_draft)
        for key, then in (("F4", self._next_fault), ("F6", self._next_pane), ("Esc", self._step_back)):
            QShortcut(QKeySequence(key), self).activated.connect(then)
        presenter.setting_changed.connect(self._show_setting)
        presenter.communes_changed.connect(self._show_communes)
        presenter.similar_found.connect(self._show_similar)
        presenter.list_read.connect(self._show_list)
        presenter.draft_found.connect(self._offer_draft)
        presenter.case_opened.connect(self._show_opened)
        presenter.failed.connect(self._show_failure)
        presenter.progressed.connect(self._show_progress)

    def title(self) -> str:
        """Return the name of the screen."""
        return self.tr("Intake")

    def subtitle(self) -> str:
        """Return what the page makes."""
        return self.tr("judgment, parties, obligations")

    def key_hints(self) -> tuple[KeyHint, ...]:
        """Return the keys of the screen."""
        return (
            KeyHint("Ctrl+Enter", self.tr("open the case")),
            KeyHint("Tab", self.tr("next field")),
            KeyHint("F4", self.tr("next fault")),
            KeyHint("F6", self.tr("compare persons")),
            KeyHint("F7", self.tr("another person")),
            KeyHint("Ctrl+T", self.tr("add a party")),
            KeyHint("Ctrl+L", self.tr("add an obligation")),
        )

    def activate(self) -> None:
        """Ask once for what the form offers; then go on where the user was."""
        if not self._started:
            self._started = True
            self.presenter.start()
            self.page.judgment.fields.focus("judgment_number")
            return
        last = self._last_field()
        if last is not None:
            last.setFocus()
        else:
            self.page.judgment.fields.focus("judgment_number")

    def _last_field(self) -> QWidget | None:
        return self.page.focusWidget()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the side panel the width that suits the window."""
        super().resizeEvent(event)
        self._side.setFixedWidth(_SIDE_NARROW if self.width() < _NARROW else _SIDE_WIDE)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep the draft at once when the user goes elsewhere."""
        super().hideEvent(event)
        self._look_timer.stop()
        if self._draft_timer.isActive():
            self._draft_timer.stop()
            self._save_draft()

    def _note_edit(self) -> None:
        self.draft_notice.hide()
        if not self._draft_timer.isActive():
            self._draft_timer.start()

    def _save_draft(self) -> None:
        self.presenter.save_draft(self.page.state())
        self._state.setText(self.tr("Draft kept"))

    def _offer_draft(self, draft: JsonObject) -> None:
        self._draft = draft
        self.draft_notice.setVisible(True)

    def _continue_draft(self) -> None:
        if self._draft is not None:
            self.page.restore(self._draft)
        self.page.judgment.fields.focus("judgment_number")

    def _note_party(self, party: PartyForm) -> None:
        self._party = party
        self._look_timer.start()

    def _look(self) -> None:
        party = self._party
        if party is None or party not in self.page.parties:
            return
        self.panel.set_warnings(self.presenter.warnings(party.person()))
        if party.person_id is None and not party.same_name_checked:
            person = party.person()
            self.presenter.look_similar(party.key, person.full_name, person.id_number)

    def _show_similar(self, answer: SimilarAnswer) -> None:
        if self._party is not None and answer.key == self._party.key:
            self.panel.set_persons(answer.persons)

    def _pick(self, person: Person) -> None:
        if self._party is not None:
            self._party.pick(person)
            self._leave_panel(self._party)

    def _tell_apart(self) -> None:
        if self._party is not None:
            self._party.tell_apart()
            self._leave_panel(self._party)

    def _leave_panel(self, party: PartyForm) -> None:
        self._look_timer.stop()
        self.panel.set_persons(())
        after = self.page.forms()[self.page.parties.index(party) + 2]
        if party.person_id is None:
            party.fields.focus("birth")
        else:
            after.focus("role" if after.prefix.startswith("parties.") else "kind")

    def _next_pane(self) -> None:
        if self.panel.table.hasFocus() and self._party is not None:
            self._party.fields.focus("full_name")
        else:
            self.panel.focus()

    def _next_fault(self) -> None:
        self.board.focus_next()

    def _step_back(self) -> None:
        if self.panel.table.hasFocus():
            self._next_pane()
        else:
            self.context.navigator.back()

    def _paste(self) -> None:
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            remedy = self.tr("Copy the rows in the sheet, then paste here.")
            self._say_fault(self.tr("Nothing is copied"), remedy)
            return
        self.notice.hide()
        self.page.pasted.progress.start(self.tr("Reading the table"))
        self.presenter.read_list(text, PartyRole.CREDITOR)

    def _show_progress(self, progress: Progress) -> None:
        if progress.stage == "reading":
            stage = self.tr("Reading the table")
            self.page.pasted.progress.set_progress(stage, progress.done, progress.total)

    def _stop_list(self) -> None:
        self.presenter.stop_reading()
        self.page.pasted.clear()

    def _show_list(self, parties: PartyList) -> None:
        self.page.pasted.set_list(parties)
        self.page.drop_empty_parties()
        self.page.pasted.table.setFocus(Qt.FocusReason.TabFocusReason)
        self._reveal_timer.start()

    def _reveal_list(self) -> None:
        self._scroll.ensureWidgetVisible(self.page.pasted, 0, Space.S)

    def _drop_list(self) -> None:
        self.page.pasted.clear()
        self.page.judgment.fields.focus("summary")

    def _open_case(self) -> None:
        self.notice.hide()
        # The field typed into is read when it loses the focus.
        self.save.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self._opening or not self.board.check():
            return
        self._opening = True
        self.save.setEnabled(False)
        self.presenter.open_case(self.page.command())

    def _show_opened(self, result: IntakeResult) -> None:
        self._ready_again()
        self._draft_timer.stop()
        self.page.start_again()
        self._draft_timer.stop()
        self._party, self._draft = None, None
        self._state.setText("")
        self.panel.set_persons(())
        self.panel.set_warnings(())
        navigator = self.context.navigator
        navigator.say(self.tr("Case {file} is open").format(file=result.file_text))
        navigator.open_case(result.case_id)

    def _ready_again(self) -> None:
        self._opening = False
        self.save.setEnabled(True)

    def _show_failure(self, failure: Failure) -> None:
        self._ready_again()
        self.page.pasted.progress.finish()
        parts = failure.more or (failure,)
        faults = [Fault(part.field, _sentence(part)) for part in parts]
        homeless = self.board.show(faults)
        of_list, others = self._part_list_faults(homeless)
        if of_list:
            self.page.pasted.show_refused(of_list)
        if others:
            text = "\u2028".join(fault.sentence for fault in others[1:])
            self._say_fault(others[0].sentence, text)

    def _part_list_faults(self, faults: tuple[Fault, ...]) -> tuple[list[tuple[int, str]], list[Fault]]:
        """Part faults of rows of the pasted table from the others."""
        typed, of_list, others = len(self.page.parties), [], []
        for fault in faults:
            head, _, rest = fault.field.partition(".")
            place = rest.partition(".")[0]
            if head == "parties" and place.isdigit() and int(place) >= typed:
                of_list.append((int(place) - typed, fault.sentence))
            else:
                others.append(fault)
        return of_list, others

    def _say_fault(self, title: str, text: str = "") -> None:
        self.notice.set_notice(Tone.DANGER, title, text)
        self.notice.show()

    def _in_words(self, refusal: Refusal) -> str:
        return self.presenter.sentence(refusal).text

    def _show_setting(self, setting: Setting) -> None:
        user = self.context.services.user
        mine = any(user is not None and officer.id == user.id for officer in setting.officers)
        self.page.judgment.offer(setting, user.id if user is not None and mine else None)

    def _show_communes(self, communes: tuple[Commune, ...]) -> None:
        self._communes.set_communes(communes)


def _sentence(failure: Failure) -> str:
    """Return what is wrong and what to do, in one line under a field."""
    return f"{failure.sentence.text} {failure.sentence.remedy}".strip()
