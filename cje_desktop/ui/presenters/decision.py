"""The compulsory decision: one input, checked again after every change."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from cje_desktop.application.changes import Change
from cje_desktop.application.commands.papers import (
    CoerciveInput,
    IssueCoerciveDecision,
)
from cje_desktop.application.queries.cases import CaseView, ShowCase
from cje_desktop.application.queries.office import ListSigners
from cje_desktop.application.queries.papers import (
    CheckCoercion,
    CoercionCheck,
    CoercionStart,
    ConditionView,
    StartCoercion,
)
from cje_desktop.core.entities.base import JsonObject
from cje_desktop.core.entities.office import Signer
from cje_desktop.core.ids import CaseId, DocumentId, SignerId
from cje_desktop.ui.models.decision_draft import draft_of, from_draft
from cje_desktop.ui.models.paper_subject import proposed_signer
from cje_desktop.ui.presenters.base import Presenter
from cje_desktop.ui.presenters.context import UiContext
from cje_desktop.ui.presenters.drafts import DraftPresenter, DraftReading
from cje_desktop.ui.presenters.pages import PagesPresenter

DRAFT_KIND = "decision"
_FACTS: Mapping[str, str] = {
    "service record": "service",
    "verification record": "verification",
    "asset add": "asset",
    "receipt record": "receipt",
    "document external": "paper",
    "case event": "event",
}
"""Commands that record a fact, and the kind of fact they record."""


class DecisionPresenter(Presenter):
    """Hold what the decision says; ask what stands in its way; issue it.

    Signals: ``started(CoercionStart)``; ``case_changed(CaseView)``; ``checked(CoercionCheck)``;
    ``signers_changed(tuple[Signer, ...])``; ``drafted()``; ``issued(DocumentId)``.
    """

    started = Signal(object)
    case_changed = Signal(object)
    checked = Signal(object)
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
        self.start: CoercionStart | None = None
        self.case: CaseView | None = None
        self.check: CoercionCheck | None = None
        self.given: CoerciveInput | None = None
        self.signer_id: SignerId | None = None
        self._is_asking = False
        self._is_stale = False
        self._signers_of = ""

    def refresh_on(self) -> frozenset[Change]:
        """Return what a precondition hangs on."""
        return frozenset({Change.CASE, Change.SESSION, Change.PAPER, Change.MONEY})

    def refresh(self) -> None:
        """Ask again, after a fact was recorded elsewhere."""
        if self.given is not None:
            self.ask(StartCoercion(case_id=self.given.case_id), self._take_news)

    def begin(self, case_id: CaseId, measure: str = "") -> None:
        """Begin a decision in a case; the first measure that has a form is proposed."""
        today = self.context.services.clock.today()
        self.given = CoerciveInput(case_id=case_id, measure=measure, dated=today)
        self.check, self.signer_id, self._signers_of = None, None, ""
        self._begin()
        self.context.runner.run(
            DraftReading(self.context.services, DRAFT_KIND, str(case_id)),
            on_result=self._take_draft,
            on_failure=self._fail,
        )

    def change(self, given: CoerciveInput) -> None:
        """Let the decision say something else, and check it again."""
        if self.given is not None and given != self.given:
            self.given = given
            self._check()

    def type_field(self, name: str, text: str) -> None:
        """Take what the user typed into a field of the form; empty text leaves it to the program."""
        if self.given is None:
            return
        typed = {key: value for key, value in self.given.fields.items() if key != name}
        self.change(replace(self.given, fields={**typed, name: text} if text else typed))

    def choose_signer(self, signer_id: SignerId | None) -> None:
        """Remember who signs."""
        self.signer_id = signer_id

    def mend(self, condition: ConditionView) -> None:
        """Go where a condition can be met."""
        if self.given is None:
            return
        go, case_id = self.context.navigator, self.given.case_id
        action = condition.action
        if action in _FACTS:
            go.record_fact(case_id, _FACTS[action])
        elif action.startswith("session"):
            go.open_session(None, case_id)
        elif action.startswith("document"):
            go.compose_paper(case_id)
        else:
            go.open_case(case_id)

    def save_draft(self) -> None:
        """Keep on this computer what the decision says so far."""
        if self.given is not None:
            self._drafts.keep(str(self.given.case_id), draft_of(self.given))

    def issue(self) -> None:
        """Take the number and freeze the paper."""
        if self.given is not None:
            command = IssueCoerciveDecision(decision=self.given, signer_id=self.signer_id)
            self.run_command(command, self._take_issued)

    def _take_draft(self, draft: JsonObject) -> None:
        self._end()
        if self.given is None:
            return
        if draft and self.given.measure in ("", draft.get("measure")):
            self.given = from_draft(self.given, draft)
        self.ask(ShowCase(case_id=self.given.case_id), self._take_case)

    def _take_case(self, case: CaseView) -> None:
        if self.given is None or case.case.id != self.given.case_id:
            return
        self.case = case
        self.case_changed.emit(case)
        self.ask(StartCoercion(case_id=case.case.id), self._take_start)

    def _take_start(self, start: CoercionStart) -> None:
        assert self.given is not None
        self.start = start
        if not self.given.measure and start.measures:
            first = next((each for each in start.measures if each.form_id), start.measures[0])
            self.given = replace(self.given, measure=first.code)
        self.started.emit(start)
        self._check()

    def _take_news(self, start: CoercionStart) -> None:
        self.start = start
        self._check()

    def _check(self) -> None:
        """Ask; while an answer is awaited, only the last input counts."""
        if self.given is None or not self.given.measure:
            return
        if self._is_asking:
            self._is_stale = True
            return
        self._is_asking, self._is_stale = True, False
        self.ask(CheckCoercion(decision=self.given), self._take_check)

    def _take_check(self, check: CoercionCheck) -> None:
        self._is_asking = False
        if self._is_stale:
            self._check()
            return
        self.check = check
        self.checked.emit(check)
        self.pages.draw(b"" if check.preview is None else check.preview.pdf)
        self._ask_signers(check.measure.form_id)

    def _ask_signers(self, form_id: str) -> None:
        if self.given is not None and form_id and form_id != self._signers_of:
            self._signers_of = form_id
            self.ask(ListSigners(on=self.given.dated, form_id=form_id), self._take_signers)

    def _take_signers(self, signers: tuple[Signer, ...]) -> None:
        self.signer_id = proposed_signer(signers, None if self.case is None else self.case.officer_id)
        self.signers_changed.emit(signers)

    def _take_issued(self, document_id: DocumentId) -> None:
        given, self.given = self.given, None
        if given is not None:
            self._drafts.forget(str(given.case_id))
        self.issued.emit(document_id)
        self.context.navigator.open_paper(document_id)

    def _fail(self, error: Exception) -> None:
        self._is_asking = False
        super()._fail(error)
