"""Questions of the morning list."""

from dataclasses import dataclass
from typing import ClassVar

from cje_desktop.application.base import Query
from cje_desktop.application.permissions import Permission
from cje_desktop.application.queries.cases import ClockView
from cje_desktop.core.ids import CaseId, SessionId, UserId


@dataclass(frozen=True, slots=True, kw_only=True)
class DueRow:
    """One thing to do: what, why, under which article."""

    case_id: CaseId
    file_text: str
    debtor: str
    amount: int
    """Of the money lines, in đồng; 0 when none."""
    clock: ClockView
    at: str = ""
    """Hour of a session planned for the day, ``HH:MM``."""
    session_id: SessionId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DueList:
    """The morning list in its four groups, each sorted by due date."""

    overdue: tuple[DueRow, ...]
    today: tuple[DueRow, ...]
    week: tuple[DueRow, ...]
    """The seven days after today."""
    waiting: tuple[DueRow, ...]
    """On others: answers of bodies."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListDue(Query[DueList]):
    """Ask what is due; of one officer, or of the office (Hôm nay)."""

    name: ClassVar[str] = "clock due"
    permission: ClassVar[Permission] = Permission.READ
    officer_id: UserId | None = None
