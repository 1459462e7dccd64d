"""What the case page knows: one case, asked again after every change that may touch it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from cje_desktop.application.changes import Change
from cje_desktop.application.code_lists import label
from cje_desktop.application.permissions import Permission, allowed
from cje_desktop.application.queries.cases import CaseView, DiaryEntry, ShowCase
from cje_desktop.core.entities.cases import Verification
from cje_desktop.core.entities.measures import Measure
from cje_desktop.core.entities.papers import Service
from cje_desktop.core.ids import CaseId, DocumentId, SessionId
from cje_desktop.ui.presenters.base import Presenter
from cje_desktop.ui.presenters.context import Navigator, UiContext
from cje_desktop.ui.presenters.facts import FactKind


class CaseTab(StrEnum):
    """Name the tabs, in their order; Alt+1 to Alt+0."""

    DIARY = "diary"
    PARTIES = "parties"
    LINES = "lines"
    VERIFICATION = "verification"
    SERVICE = "service"
    SESSIONS = "sessions"
    COERCION = "coercion"
    ASSETS = "assets"
    MONEY = "money"
    PAPERS = "papers"


class DiaryGroup(StrEnum):
    """Name what the diary may be narrowed to."""

    ALL = "all"
    FACTS = "facts"
    SESSIONS = "sessions"
    PAPERS = "papers"
    MONEY = "money"


_GROUPS = {
    "session": DiaryGroup.SESSIONS,
    "agreement": DiaryGroup.SESSIONS,
    "paper": DiaryGroup.PAPERS,
    "money": DiaryGroup.MONEY,
}


@dataclass(frozen=True, slots=True)
class Act:
    """One thing that can be begun from a case: how, and who may."""

    key: str
    permission: Permission
    begin: Callable[[Navigator, CaseId], None]


def _fact(kind: FactKind) -> Callable[[Navigator, CaseId], None]:
    def begin(navigator: Navigator, case_id: CaseId) -> None:
        navigator.record_fact(case_id, kind)

    return begin


def _session(navigator: Navigator, case_id: CaseId) -> None:
    navigator.open_session(None, case_id)


def _paper(navigator: Navigator, case_id: CaseId) -> None:
    navigator.compose_paper(case_id)


def _decision(navigator: Navigator, case_id: CaseId) -> None:
    navigator.open_decision(case_id)


ACTS: tuple[Act, ...] = (
    Act("service", Permission.SERVE, _fact(FactKind.SERVICE)),
    Act("verification", Permission.CASE_WORK, _fact(FactKind.VERIFICATION)),
    Act("session", Permission.CASE_WORK, _session),
    Act("receipt", Permission.MONEY, _fact(FactKind.RECEIPT)),
    Act("asset", Permission.CASE_WORK, _fact(FactKind.ASSET)),
    Act("event", Permission.CASE_WORK, _fact(FactKind.EVENT)),
    Act("external", Permission.CASE_WORK, _fact(FactKind.EXTERNAL)),
    Act("attachment", Permission.CASE_WORK, _fact(FactKind.ATTACHMENT)),
    Act("assignment", Permission.ASSIGN, _fact(FactKind.ASSIGNMENT)),
    Act("paper", Permission.ISSUE, _paper),
    Act("decision", Permission.DECIDE, _decision),
)
"""What can be begun from a case, in the order of the menu."""


class CasePresenter(Presenter):
    """Ask for one case, narrow its diary, and lead on to what is chosen.

    Signals: ``case_changed(CaseView)``.
    """

    case_changed = Signal(object)

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(context, parent)
        self.case_id: CaseId | None = None
        self.view: CaseView | None = None
        self.group = DiaryGroup.ALL

    def refresh_on(self) -> frozenset[Change]:
        """Return everything a case page shows."""
        return frozenset(Change) - {Change.OFFICE, Change.DRAFT}

    def refresh(self) -> None:
        """Ask for the case again."""
        if self.case_id is not None:
            self.ask(ShowCase(case_id=self.case_id), self._take)

    def show_case(self, case_id: CaseId) -> None:
        """Show another case."""
        if case_id != self.case_id:
            self.view, self.group = None, DiaryGroup.ALL
        self.case_id = case_id
        self.refresh()

    def diary(self) -> tuple[DiaryEntry, ...]:
        """Return the entries of the group chosen, newest first."""
        entries = self.view.diary if self.view else ()
        if self.group is DiaryGroup.ALL:
            return entries
        return tuple(each for each in entries if _GROUPS.get(each.kind, DiaryGroup.FACTS) is self.group)

    def label(self, list_name: str, code: str) -> str:
        """Return the name of a code of the law pack."""
        services = self.context.services
        return label(services.law, list_name, code, services.messages.language)

    def acts(self) -> tuple[tuple[Act, bool], ...]:
        """Return what can be begun, and whether the user may."""
        user = self.context.services.user
        roles = user.roles if user is not None else ()
        return tuple((act, allowed(roles, act.permission)) for act in ACTS)

    def begin(self, key: str) -> None:
        """Begin the act of a key."""
        act = next((each for each in ACTS if each.key == key), None)
        if act is not None and self.case_id is not None:
            act.begin(self.context.navigator, self.case_id)

    def open_row(self, row: UUID) -> None:
        """Open the session or paper that a row of the diary or of a tab stands for, if it has a screen."""
        if self.view is None:
            return
        navigator = self.context.navigator
        if any(each.session.id == row for each in self.view.sessions):
            navigator.open_session(SessionId(row), self.view.case.id)
            return
        paper = self._paper_of(row)
        if paper is not None:
            navigator.open_paper(paper)

    def _paper_of(self, row: UUID) -> DocumentId | None:
        """Return the paper that a row is, serves, or is recorded in."""
        assert self.view is not None
        papers = {each.document.id: each.document.id for each in self.view.papers}
        if row in papers:
            return papers[DocumentId(row)]
        told: tuple[Service | Verification | Measure, ...]
        told = (*self.view.services, *self.view.verifications, *self.view.measures)
        return next((each.document_id for each in told if each.id == row), None)

    def _take(self, view: CaseView) -> None:
        if view.case.id == self.case_id:
            self.view = view
            self.case_changed.emit(view)
