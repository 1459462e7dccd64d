"""A paper not yet issued: form, subject, fields, signer; previewed after every change."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from cje_desktop.application.commands.papers import IssueDocument, PaperSubject
from cje_desktop.application.paper_ports import FormInfo
from cje_desktop.application.queries.cases import CaseView, ShowCase
from cje_desktop.application.queries.office import ListSigners
from cje_desktop.application.queries.papers import ListForms, PaperPreview, PreviewPaper
from cje_desktop.core.entities.base import JsonObject
from cje_desktop.core.entities.office import Signer
from cje_desktop.core.ids import CaseId, DocumentId, SignerId
from cje_desktop.ui.models.paper_subject import needs, options, permitted, proposed_signer
from cje_desktop.ui.presenters.base import Presenter
from cje_desktop.ui.presenters.context import UiContext
from cje_desktop.ui.presenters.drafts import DraftPresenter, DraftReading
from cje_desktop.ui.presenters.pages import PagesPresenter

DRAFT_KIND = "paper"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperInput:
    """What the paper says so far."""

    form_id: str
    subject: PaperSubject
    dated: date
    fields: JsonObject = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperDesk:
    """What the screen begins with: the case and the forms that can be chosen."""

    case: CaseView
    forms: tuple[FormInfo, ...]


class PaperDraftPresenter(Presenter):
    """Hold one draft; while a preview is awaited, only the last input counts.

    Signals: ``started(PaperDesk)``; ``subject_changed(PaperInput)``; ``previewed(PaperPreview)``;
    ``signers_changed(tuple[Signer, ...])``; ``drafted()``; ``issued(DocumentId)``.
    """

    started = Signal(object)
    subject_changed = Signal(object)
    previewed = Signal(object)
    signers_changed = Signal(object)
    drafted = Signal()
    issued = Signal(object)

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(context, parent)
        self.pages = PagesPresenter(context, self)
        self._drafts = DraftPresenter(context, DRAFT_KIND, self)
        self._drafts.kept.connect(self.drafted)
        self._drafts.failed.connect(self.failed)
        self.pages.failed.connect(self.failed)
        self.given: PaperInput | None = None
        self.desk: PaperDesk | None = None
        self.signer_id: SignerId | None = None
        self._wanted_form = ""
        self._case: CaseView | None = None
        self._is_asking = self._is_stale = False

    def begin(self, case_id: CaseId, form_id: str = "", subject: Mapping[str, object] | None = None) -> None:
        """Begin a paper of a case; ``subject`` holds further fields of ``PaperSubject``."""
        about = replace(PaperSubject(case_id=case_id), **dict(subject or {}))  # type: ignore[arg-type]  # named fields of the subject
        today = self.context.services.clock.today()
        self.given = PaperInput(form_id="", subject=about, dated=today)
        self._wanted_form, self.desk, self.signer_id = form_id, None, None
        self.pages.draw(b"")
        self.ask(ShowCase(case_id=case_id), self._take_case)

    def choose_form(self, form_id: str) -> None:
        """Take another form; what was typed into the old one is dropped, a kept draft is taken up."""
        if self.given is None or self.desk is None:
            return
        subject = self.given.subject
        for name in needs(form_id):
            offered = options(self.desk.case, name)
            if getattr(subject, name) is None and offered:
                subject = _about(subject, name, offered[0].key)
        self.given = replace(self.given, form_id=form_id, subject=subject, fields={})
        self.signer_id = None
        self.subject_changed.emit(self.given)
        self.ask(ListSigners(on=self.given.dated, form_id=form_id), self._take_signers)
        self._begin()
        self.context.runner.run(
            DraftReading(self.context.services, DRAFT_KIND, self._key()),
            on_result=self._take_draft,
            on_failure=self._fail,
        )

    def choose_subject(self, name: str, key: str) -> None:
        """Let the paper be about something else of the case."""
        if self.given is not None:
            self._change(replace(self.given, subject=_about(self.given.subject, name, key)))

    def choose_day(self, day: date) -> None:
        """Date the paper; who may sign hangs on the day."""
        if self.given is not None and day != self.given.dated:
            self._change(replace(self.given, dated=day))
            if self.given.form_id:
                self.ask(ListSigners(on=day, form_id=self.given.form_id), self._take_signers)

    def choose_signer(self, key: str) -> None:
        """Remember who signs."""
        self.signer_id = SignerId(UUID(key)) if key else None

    def type_field(self, name: str, text: str) -> None:
        """Take what the user typed; empty text leaves the field to the program."""
        if self.given is not None:
            rest = {key: value for key, value in self.given.fields.items() if key != name}
            self._change(replace(self.given, fields={**rest, name: text} if text else rest))

    def save_draft(self) -> None:
        """Keep on this computer what was typed."""
        if self.given is not None and self.given.form_id:
            self._drafts.keep(self._key(), self.given.fields)

    def issue(self) -> None:
        """Take the number and freeze the paper."""
        if self.given is not None:
            command = IssueDocument(
                form_id=self.given.form_id,
                subject=self.given.subject,
                dated=self.given.dated,
                fields=self.given.fields,
                signer_id=self.signer_id,
            )
            self.run_command(command, self._take_issued)

    def _key(self) -> str:
        assert self.given is not None
        return f"{self.given.subject.case_id}/{self.given.form_id}"

    def _change(self, given: PaperInput) -> None:
        if given != self.given:
            self.given = given
            self._preview()

    def _take_case(self, case: CaseView) -> None:
        self._case = case
        if self.given is not None:
            self.ask(ListForms(on=self.given.dated), self._take_forms)

    def _take_forms(self, forms: tuple[FormInfo, ...]) -> None:
        if self.given is None or self._case is None:
            return
        self.desk = PaperDesk(case=self._case, forms=permitted(forms, self._case, self.given.subject))
        self.started.emit(self.desk)
        offered = {form.id for form in self.desk.forms}
        if self._wanted_form in offered:
            self.choose_form(self._wanted_form)

    def _take_draft(self, draft: JsonObject) -> None:
        self._end()
        if self.given is not None:
            self.given = replace(self.given, fields=dict(draft))
            self._preview()

    def _preview(self) -> None:
        if self.given is None or not self.given.form_id:
            return
        if self._is_asking:
            self._is_stale = True
            return
        self._is_asking, self._is_stale = True, False
        given = self.given
        query = PreviewPaper(
            form_id=given.form_id, subject=given.subject, dated=given.dated, fields=given.fields
        )
        self.ask(query, self._take_preview)

    def _take_preview(self, preview: PaperPreview) -> None:
        self._is_asking = False
        if self._is_stale:
            self._preview()
            return
        self.previewed.emit(preview)
        self.pages.draw(preview.pdf)

    def _take_signers(self, signers: tuple[Signer, ...]) -> None:
        self.signer_id = proposed_signer(signers, None if self._case is None else self._case.officer_id)
        self.signers_changed.emit(signers)

    def _take_issued(self, document_id: DocumentId) -> None:
        key = self._key()
        self.given = None
        self._drafts.forget(key)
        self.issued.emit(document_id)
        self.context.navigator.open_paper(document_id)

    def _fail(self, error: Exception) -> None:
        self._is_asking = False
        super()._fail(error)


def _about(subject: PaperSubject, name: str, key: str) -> PaperSubject:
    value = UUID(key) if key else None
    return replace(subject, **{name: value})  # type: ignore[arg-type]  # one named field of the subject
