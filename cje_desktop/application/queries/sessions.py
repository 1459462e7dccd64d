"""Questions about sessions."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from cje_desktop.application.base import Query
from cje_desktop.application.permissions import Permission
from cje_desktop.application.queries.cases import AgreementRow, SessionRow
from cje_desktop.core.entities.papers import Document
from cje_desktop.core.ids import CaseId, SessionId, UserId


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionListRow:
    """A session in the log or calendar."""

    row: SessionRow
    case_ids: tuple[CaseId, ...]
    file_texts: tuple[str, ...]
    debtor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListSessions(Query[tuple[SessionListRow, ...]]):
    """Ask for sessions between two days, newest first."""

    name: ClassVar[str] = "session list"
    permission: ClassVar[Permission] = Permission.READ
    first: date
    last: date
    officer_id: UserId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionView:
    """Everything the session editor shows."""

    row: SessionRow
    case_ids: tuple[CaseId, ...]
    file_texts: tuple[str, ...]
    agreement: AgreementRow | None
    minutes: Document | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowSession(Query[SessionView]):
    """Ask for a session."""

    name: ClassVar[str] = "session show"
    permission: ClassVar[Permission] = Permission.READ
    session_id: SessionId
