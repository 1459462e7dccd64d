"""The log of sessions: what is shown, which case a new one is for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from cje_desktop.application.changes import Change
from cje_desktop.application.ports import SearchHit
from cje_desktop.application.queries.cases import SearchAll
from cje_desktop.application.queries.sessions import ListSessions, SessionListRow
from cje_desktop.core.entities.sessions import SessionState
from cje_desktop.core.ids import CaseId, SessionId
from cje_desktop.ui.presenters.base import Presenter
from cje_desktop.ui.presenters.context import UiContext

MINE, WEEK, PLANNED, FAILED = "mine", "week", "planned", "failed"
"""Conditions that can be laid over the log."""
_YEARS = 3
_HITS = 12


@dataclass(frozen=True, slots=True)
class SessionLog:
    """The log as it is shown now."""

    rows: tuple[SessionListRow, ...]
    total: int
    today: date


def matching(
    rows: Sequence[SessionListRow], conditions: Sequence[str], today: date
) -> tuple[SessionListRow, ...]:
    """Return the rows that meet the conditions; a week runs from Monday to Sunday."""
    monday = today - timedelta(days=today.weekday())
    kept = list(rows)
    if WEEK in conditions:
        kept = [row for row in kept if monday <= row.row.session.on < monday + timedelta(days=7)]
    if PLANNED in conditions:
        kept = [row for row in kept if row.row.session.state is SessionState.PLANNED]
    if FAILED in conditions:
        kept = [row for row in kept if row.row.is_failure]
    return tuple(kept)


class SessionsPresenter(Presenter):
    """Ask for the sessions of the last years and those planned, newest first.

    Signals: ``log_changed(SessionLog)``; ``cases_found(tuple[SearchHit, ...])``.
    """

    log_changed = Signal(object)
    cases_found = Signal(object)

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(context, parent)
        self._conditions: tuple[str, ...] = ()
        self._rows: tuple[SessionListRow, ...] = ()
        self._text = ""
        self._asked: str | None = None

    def refresh_on(self) -> frozenset[Change]:
        """Return what a row is made of."""
        return frozenset({Change.SESSION, Change.CASE, Change.SYNC})

    def refresh(self) -> None:
        """Ask again."""
        today, user = self.context.services.clock.today(), self.context.services.user
        owner = user.id if user is not None and MINE in self._conditions else None
        first, last = date(today.year - _YEARS, 1, 1), date(today.year + 1, 12, 31)
        self.ask(ListSessions(first=first, last=last, officer_id=owner), self._take)

    def set_conditions(self, conditions: tuple[str, ...]) -> None:
        """Lay other conditions over the log."""
        ask_again = (MINE in conditions) != (MINE in self._conditions)
        self._conditions = conditions
        if ask_again:
            self.refresh()
        else:
            self._show()

    def open(self, key: str) -> None:
        """Open the session with an id."""
        self.context.navigator.open_session(SessionId(UUID(key)))

    def find_cases(self, text: str) -> None:
        """Look for the case of a new session; while an answer is awaited only the last text counts."""
        self._text = text.strip()
        if self._asked is None:
            self._find_next()

    def begin(self, case_id: CaseId) -> None:
        """Begin a session of a case."""
        self.context.navigator.open_session(None, case_id)

    def _take(self, rows: tuple[SessionListRow, ...]) -> None:
        self._rows = rows
        self._show()

    def _show(self) -> None:
        today = self.context.services.clock.today()
        shown = matching(self._rows, self._conditions, today)
        self.log_changed.emit(SessionLog(shown, len(self._rows), today))

    def _find_next(self) -> None:
        if not self._text:
            self.cases_found.emit(())
            return
        self._asked = self._text
        self.ask(SearchAll(text=self._text, limit=_HITS), self._take_hits)

    def _take_hits(self, hits: tuple[SearchHit, ...]) -> None:
        asked, self._asked = self._asked, None
        if asked != self._text:
            self._find_next()
            return
        self.cases_found.emit(tuple(hit for hit in hits if hit.case_id is not None))

    def _fail(self, error: Exception) -> None:
        self._asked = None
        super()._fail(error)
