"""What the morning list knows and does."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from cje_desktop.application.changes import Change
from cje_desktop.application.permissions import Role
from cje_desktop.application.queries.cases import CaseView, ShowCase
from cje_desktop.application.queries.today import DueList, DueRow, ListDue
from cje_desktop.core.ids import CaseId, UserId
from cje_desktop.ui.models.due_list import DueBoard, DueItem, board_of
from cje_desktop.ui.presenters.base import Presenter
from cje_desktop.ui.presenters.context import Navigator, UiContext

_FACTS: Mapping[str, str] = {
    "verification": "verification",
    "service": "service",
    "receipt": "receipt",
    "asset": "asset",
}
"""Groups of commands that record a fact, and the kind of fact they record."""


class TodayPresenter(Presenter):
    """Ask what is due, remember what is chosen, do the one thing.

    Signals: ``board_changed(DueBoard)``; ``case_changed(CaseView)`` for the card beside the list.
    """

    board_changed = Signal(object)
    case_changed = Signal(object)

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(context, parent)
        self.board = DueBoard(context.services.clock.today())
        self.chosen: DueItem | None = None
        self._case: CaseView | None = None
        self._asking: CaseId | None = None

    def refresh_on(self) -> frozenset[Change]:
        """Return everything a clock hangs on."""
        return frozenset({Change.CASE, Change.SESSION, Change.PAPER, Change.MONEY, Change.SYNC})

    def refresh(self) -> None:
        """Ask again what is due."""
        self._case = None
        self.ask(ListDue(officer_id=list_owner(self.context)), self._take)

    def choose(self, key: str) -> None:
        """Remember the row the user is on, and ask for its case."""
        self.chosen = self.board.find(key)
        self._ask_case()

    def open_chosen(self) -> None:
        """Open the case of the chosen row."""
        if self.chosen is not None:
            self.context.navigator.open_case(self.chosen.row.case_id)

    def do_chosen(self) -> None:
        """Do the one thing the chosen row asks for."""
        if self.chosen is not None:
            do(self.context.navigator, self.chosen.row)

    def _take(self, due: DueList) -> None:
        key = self.chosen.key if self.chosen else ""
        self.board = board_of(due, self.context.services.clock.today())
        self.chosen = self.board.find(key)
        self.board_changed.emit(self.board)

    def _ask_case(self) -> None:
        """Ask for one case at a time: while an answer is awaited, only the last wish counts."""
        wanted = self.chosen.row.case_id if self.chosen else None
        if wanted is None or self._asking is not None:
            return
        if self._case is not None and self._case.case.id == wanted:
            self.case_changed.emit(self._case)
            return
        self._asking = wanted
        self.ask(ShowCase(case_id=wanted), self._take_case)

    def _take_case(self, case: CaseView) -> None:
        self._asking, self._case = None, case
        self._ask_case()

    def _fail(self, error: Exception) -> None:
        self._asking = None
        super()._fail(error)


def list_owner(context: UiContext) -> UserId | None:
    """Return whose morning list is shown: an officer's own, else the office's (None)."""
    user = context.services.user
    if user is None or Role.OFFICER not in user.roles or Role.CHIEF in user.roles:
        return None
    return user.id


def do(navigator: Navigator, row: DueRow) -> None:
    """Go to the screen in which a due row is done."""
    group = row.clock.action.partition(" ")[0]
    if row.session_id is not None:
        navigator.open_session(row.session_id, row.case_id)
    elif group in _FACTS:
        navigator.record_fact(row.case_id, _FACTS[group])
    elif row.clock.action == "case event":
        navigator.record_fact(row.case_id, "event")
    elif group == "session":
        navigator.open_session(None, row.case_id)
    elif group == "decision":
        navigator.open_decision(row.case_id)
    elif group == "document":
        navigator.compose_paper(row.case_id)
    else:
        navigator.open_case(row.case_id)
