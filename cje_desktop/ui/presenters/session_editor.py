"""The editor of one session: load it, save it, show its minutes, issue and print them."""

from dataclasses import dataclass, field, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from cje_desktop.application.commands.papers import IssueDocument, PaperSubject
from cje_desktop.application.commands.sessions import CancelSession
from cje_desktop.application.queries.cases import CaseView, ShowCase
from cje_desktop.application.queries.office import Code, ListCodes
from cje_desktop.application.queries.papers import IssuedPaper, PaperPreview, PreviewPaper, ReadPaper
from cje_desktop.application.queries.sessions import SessionView, ShowSession
from cje_desktop.application.services import Services
from cje_desktop.core.ids import CaseId, DocumentId, SessionId
from cje_desktop.ui.jobs import JobContext
from cje_desktop.ui.messages import failure_of
from cje_desktop.ui.models.session_form import (
    SessionDesk,
    SessionForm,
    desk_of,
    plan_command,
    record_command,
)
from cje_desktop.ui.presenters.base import Presenter
from cje_desktop.ui.presenters.context import UiContext
from cje_desktop.ui.presenters.pages import PagesPresenter

_LISTS = ("session_kinds", "session_outcomes")


@dataclass(slots=True)
class _Loading:
    """A session on its way to the editor."""

    case_ids: tuple[CaseId, ...]
    codes: dict[str, tuple[Code, ...]] = field(default_factory=dict)
    view: SessionView | None = None
    cases: list[CaseView] = field(default_factory=list)


class SessionEditorPresenter(Presenter):
    """Hold one session; what the fields say comes with each act.

    Signals: ``loaded(SessionDesk)``; ``saved()``; ``previewed(PaperPreview)``;
    ``preview_failed(Failure)`` when the minutes cannot be shown; ``issued(str)`` with their numbers.
    """

    loaded = Signal(object)
    saved = Signal()
    previewed = Signal(object)
    preview_failed = Signal(object)
    issued = Signal(str)

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(context, parent)
        self.pages = PagesPresenter(context, self)
        self.pages.failed.connect(self.failed)
        self.desk: SessionDesk | None = None
        self._loading: _Loading | None = None
        self._issue_next = False
        self._printing: list[IssuedPaper] = []
        self._papers: list[DocumentId] = []

    def show(self, session_id: SessionId | None, case_id: CaseId | None = None) -> None:
        """Load a session, or begin one of a case."""
        loading = self._loading = _Loading(() if case_id is None else (case_id,))
        self._ask_codes(loading, session_id)

    def plan(self, form: SessionForm) -> None:
        """Put the session in the calendar."""
        if self.desk is not None:
            self.run_command(plan_command(self.desk, form), self._take_saved)

    def record(self, form: SessionForm) -> None:
        """Record how the session went."""
        if self.desk is not None:
            self._issue_next = False
            self.run_command(record_command(self.desk, form), self._take_saved)

    def record_and_issue(self, form: SessionForm) -> None:
        """Record the session, then issue and print its minutes; what is frozen is not recorded again."""
        if self.desk is None:
            return
        if self.is_commanding:  # it is being recorded: the minutes follow
            self._issue_next = True
            return
        self._printing, self._papers = [], []
        if self.desk.is_frozen:
            self._issue_rest()
            return
        self._issue_next = True
        self.run_command(record_command(self.desk, form), self._take_saved)

    def cancel_session(self, reason: str) -> None:
        """Record that the planned session was not held."""
        if self.desk is not None and self.desk.session is not None:
            command = CancelSession(session_id=self.desk.session.id, reason=reason)
            self.run_command(command, self._take_saved)

    def correct(self) -> None:
        """Begin new minutes that name the old: the same people and words, open to be changed."""
        if self.desk is None or self.desk.session is None:
            return
        self.desk = replace(
            self.desk, session=None, agreement=None, corrects_id=self.desk.session.id, minutes_number=""
        )
        self.pages.draw(b"")
        self.loaded.emit(self.desk)

    def preview(self, form_id: str) -> None:
        """Ask how minutes would look; nothing while the session is not saved."""
        desk = self.desk
        subject = next((about for form, about in desk.papers() if form == form_id), None) if desk else None
        if desk is None or desk.session is None or subject is None:
            self.pages.draw(b"")
            return
        query = PreviewPaper(form_id=form_id, subject=subject, dated=desk.session.on)
        self._begin()
        self.context.runner.run(
            _Previewing(self.context.services, query),
            on_result=self._take_preview,
            on_failure=self._take_no_preview,
        )

    def _ask_codes(self, loading: _Loading, session_id: SessionId | None) -> None:
        missing = [name for name in _LISTS if name not in loading.codes]
        if missing:
            then = partial(self._take_codes, loading, session_id, missing[0])
            self.ask(ListCodes(codes=missing[0]), then)
        elif session_id is not None:
            self.ask(ShowSession(session_id=session_id), partial(self._take_session, loading))
        else:
            self._ask_cases(loading)

    def _take_codes(
        self, loading: _Loading, session_id: SessionId | None, name: str, codes: tuple[Code, ...]
    ) -> None:
        loading.codes[name] = codes
        self._ask_codes(loading, session_id)

    def _take_session(self, loading: _Loading, view: SessionView) -> None:
        loading.view, loading.case_ids = view, view.case_ids
        self._ask_cases(loading)

    def _ask_cases(self, loading: _Loading) -> None:
        if len(loading.cases) < len(loading.case_ids):
            wanted = loading.case_ids[len(loading.cases)]
            self.ask(ShowCase(case_id=wanted), partial(self._take_case, loading))
        elif loading is self._loading and loading.cases:
            user = self.context.services.user
            self.desk = desk_of(loading.cases, loading.codes, loading.view, user)
            self.loaded.emit(self.desk)
            if self._issue_next:
                self._issue_next = False
                self._issue_rest()

    def _take_case(self, loading: _Loading, case: CaseView) -> None:
        loading.cases.append(case)
        self._ask_cases(loading)

    def _take_saved(self, session_id: SessionId) -> None:
        self.saved.emit()
        self.show(session_id)

    def _take_no_preview(self, error: Exception) -> None:
        self._end()
        self.pages.draw(b"")
        self.preview_failed.emit(failure_of(error, self.context.services.messages))

    def _take_preview(self, preview: PaperPreview) -> None:
        self._end()
        self.previewed.emit(preview)
        self.pages.draw(preview.pdf)

    def _issue_rest(self) -> None:
        """Issue what is left, one paper after another, then print all of them."""
        desk = self.desk
        if desk is None or desk.session is None:
            return
        waiting = desk.unissued()[len(self._papers) :]
        if waiting:
            form_id, subject = waiting[0]
            self._issue(form_id, subject)
        elif self._papers:
            self._read_next()

    def _issue(self, form_id: str, subject: PaperSubject) -> None:
        assert self.desk is not None
        assert self.desk.session is not None
        command = IssueDocument(form_id=form_id, subject=subject, dated=self.desk.session.on)
        self.run_command(command, self._take_issued)

    def _take_issued(self, document_id: DocumentId) -> None:
        self._papers.append(document_id)
        self._issue_rest()

    def _read_next(self) -> None:
        if len(self._printing) < len(self._papers):
            self.ask(ReadPaper(document_id=self._papers[len(self._printing)]), self._take_paper)
            return
        numbers = ", ".join(each.document.number_text or each.document.title for each in self._printing)
        self.issued.emit(numbers)
        self.pages.print_papers(numbers, tuple(each.pdf for each in self._printing))
        if self.desk is not None and self.desk.session is not None:
            self.show(self.desk.session.id)

    def _take_paper(self, paper: IssuedPaper) -> None:
        self._printing.append(paper)
        self._read_next()

    def _fail(self, error: Exception) -> None:
        self._issue_next = False
        super()._fail(error)
        if self._papers and self.desk is not None and self.desk.session is not None:
            self._papers = []
            self.show(self.desk.session.id)


class _Previewing:
    """The preview as a job of its own: minutes that cannot be shown must not stop the editing."""

    def __init__(self, services: Services, query: PreviewPaper) -> None:
        self._services, self._query = services, query

    def __call__(self, _job: JobContext) -> PaperPreview:
        return self._services.ask(self._query)
