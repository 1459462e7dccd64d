"""Commands about sessions and agreements."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from cje_desktop.application.base import Command
from cje_desktop.application.permissions import Permission
from cje_desktop.core.entities.sessions import Presence
from cje_desktop.core.ids import AgreementId, CaseId, LineId, PersonId, SessionId, UserId


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceInput:
    """One person at a session."""

    full_name: str
    capacity: str
    presence: Presence = Presence.PRESENT
    person_id: PersonId | None = None
    signed: bool = True
    refusal_reason: str = ""
    statement: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InstalmentInput:
    """One part of a payment plan; amount in đồng."""

    due_on: date
    amount: int
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementInput:
    """What the parties agreed (Đ. 36.2 Luật 106/2025, Đ. 14 NĐ 152/2026)."""

    content: str
    term: str
    breach: str
    costs: str = ""
    line_ids: tuple[LineId, ...] = ()
    instalments: tuple[InstalmentInput, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSession(Command[SessionId]):
    """Plan a session of one or several cases (lên lịch buổi làm việc)."""

    name: ClassVar[str] = "session plan"
    permission: ClassVar[Permission] = Permission.CASE_WORK
    case_ids: tuple[CaseId, ...]
    kind: str
    on: date
    starts_at: str
    place: str
    subject: str = ""
    officer_id: UserId | None = None
    invited: tuple[AttendanceInput, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordSession(Command[SessionId]):
    """Record how a session went (ghi nhận buổi làm việc); planned before or not.

    Refused: an outcome unknown to the code list, hours out of order, an agreement outcome
    without agreement, a person present who neither signed nor has a reason, a change after the
    minutes were frozen (``session.minutes_frozen``: make new minutes naming the old).
    """

    name: ClassVar[str] = "session record"
    permission: ClassVar[Permission] = Permission.CASE_WORK
    case_ids: tuple[CaseId, ...]
    kind: str
    on: date
    starts_at: str
    ends_at: str
    place: str
    outcome: str
    attendance: tuple[AttendanceInput, ...]
    session_id: SessionId | None = None
    """The planned session that this one was."""
    officer_id: UserId | None = None
    recorder: str = ""
    subject: str = ""
    course: str = ""
    creditor_proposal: str = ""
    debtor_proposal: str = ""
    officer_view: str = ""
    outcome_note: str = ""
    next_step: str = ""
    next_on: date | None = None
    agreement: AgreementInput | None = None
    corrects_id: SessionId | None = None
    external_ref: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelSession(Command[SessionId]):
    """Record that a planned session was not held (không tiến hành được) and why."""

    name: ClassVar[str] = "session cancel"
    permission: ClassVar[Permission] = Permission.CASE_WORK
    session_id: SessionId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordAgreement(Command[AgreementId]):
    """Record an agreement made outside a session (thỏa thuận thi hành án)."""

    name: ClassVar[str] = "session agreement"
    permission: ClassVar[Permission] = Permission.CASE_WORK
    case_id: CaseId
    made_on: date
    agreement: AgreementInput
    place: str = ""
