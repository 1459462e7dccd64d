"""Sessions with the parties and the agreements they end in."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cje_desktop.core.entities.base import Entity
from cje_desktop.core.ids import AgreementId, CaseId, DocumentId, LineId, PersonId, RowId, SessionId, UserId


class SessionState(StrEnum):
    """Planned (dự kiến), held (đã tiến hành), not held (không tiến hành được)."""

    PLANNED = "planned"
    HELD = "held"
    NOT_HELD = "not_held"


class Presence(StrEnum):
    """Whether somebody came to a session."""

    PRESENT = "present"
    ABSENT_INVITED = "absent_invited"
    """Absent although validly invited (vắng mặt, đã được mời hợp lệ)."""
    ABSENT = "absent"
    REPRESENTED = "represented"


@dataclass(frozen=True, slots=True, kw_only=True)
class Session(Entity):
    """A mediation, dialogue, persuasion or working session (buổi hòa giải, đối thoại, vận động, làm việc)."""

    id: SessionId
    kind: str
    """Code of the list ``session_kinds``."""
    state: SessionState
    on: date
    starts_at: str = ""
    """Local hour, ``HH:MM``."""
    ends_at: str = ""
    place: str = ""
    officer_id: UserId | None = None
    recorder: str = ""
    subject: str = ""
    course: str = ""
    """Course of the session (diễn biến)."""
    creditor_proposal: str = ""
    debtor_proposal: str = ""
    officer_view: str = ""
    outcome: str = ""
    """Code of the list ``session_outcomes``; empty while planned."""
    outcome_note: str = ""
    next_step: str = ""
    next_on: date | None = None
    minutes_id: DocumentId | None = None
    corrects_id: SessionId | None = None
    external_ref: str = ""
    """Minutes held outside the program, e.g. ``BB ngày 12/7/2023``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionCase(Entity):
    """A case that a session serves; one session may serve several."""

    id: RowId
    session_id: SessionId
    case_id: CaseId


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance(Entity):
    """Presence and signature of one person at a session."""

    id: RowId
    session_id: SessionId
    person_id: PersonId | None = None
    full_name: str
    capacity: str
    """Capacity as printed: ``Người phải thi hành án``, ``Đại diện UBND xã`` ..."""
    presence: Presence
    signed: bool = True
    refusal_reason: str = ""
    """Why somebody present did not sign (lý do không ký)."""
    statement: str = ""
    """What this person said (ý kiến)."""
    order: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement(Entity):
    """An agreement on performance (thỏa thuận thi hành án; Đ. 36.2 Luật 106/2025, Đ. 14 NĐ 152/2026)."""

    id: AgreementId
    case_id: CaseId
    session_id: SessionId | None = None
    made_on: date
    place: str = ""
    content: str
    term: str = ""
    """Term of performance in words (thời hạn thực hiện)."""
    breach: str = ""
    """Consequence of breach (hậu quả nếu vi phạm)."""
    costs: str = ""
    """Who bears fee and costs."""
    line_ids: tuple[LineId, ...] = ()
    document_id: DocumentId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Instalment(Entity):
    """One part of an agreed payment plan (đợt trả)."""

    id: RowId
    agreement_id: AgreementId
    order: int
    due_on: date
    amount: int
    """In đồng."""
    note: str = ""
