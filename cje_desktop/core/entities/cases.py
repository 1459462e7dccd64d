"""Titles and cases: one enforcement decision is one case and one file."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from cje_desktop.core.entities.base import Entity, JsonObject
from cje_desktop.core.ids import (
    CaseId,
    DocumentId,
    JudgmentId,
    LineId,
    PersonId,
    RequestId,
    RowId,
    UnitId,
    UserId,
)


class CaseBasis(StrEnum):
    """How enforcement began (Đ. 33, 34 Luật 106/2025)."""

    OWN_INITIATIVE = "own_initiative"
    """Chủ động."""
    ON_REQUEST = "on_request"
    """Theo yêu cầu."""


class ObligationKind(StrEnum):
    """What the debtor owes."""

    MONEY = "money"
    ASSET = "asset"
    """A thing, a house, land, papers to hand over."""
    ACT = "act"
    """To do or not to do something."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgment(Entity):
    """An executable title (bản án, quyết định; Đ. 2 Luật 106/2025)."""

    id: JudgmentId
    unit_id: UnitId
    kind: str
    """Code of the list ``title_kinds``."""
    number: str
    """As written by the court, e.g. ``12/2025/DS-ST``."""
    judged_on: date
    effective_on: date | None = None
    court: str
    received_on: date
    content: str = ""
    earlier_number: str = ""
    """First-instance judgment, when this one is of appeal."""
    earlier_on: date | None = None
    earlier_court: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EnforcementRequest(Entity):
    """A request for enforcement (đơn yêu cầu thi hành án; Đ. 34 Luật 106/2025)."""

    id: RequestId
    unit_id: UnitId
    judgment_id: JudgmentId
    requester_id: PersonId
    received_on: date
    channel: str
    """Code of the list ``request_channels``."""
    content: str
    requested_on: date | None = None
    """Date written on the request."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case(Entity):
    """An enforcement case (việc thi hành án): one enforcement decision, one file."""

    id: CaseId
    unit_id: UnitId
    """Working unit, owner of the case."""
    issuing_unit_id: UnitId
    judgment_id: JudgmentId
    request_id: RequestId | None = None
    basis: CaseBasis
    file_number: int
    file_year: int
    opened_on: date
    """Day the file was opened."""
    summary: str
    """Subject in one line, e.g. ``Giao trả 164 m² đất``."""
    epoch: int = 1
    """Grows each time the case changes its owner."""
    story: str = ""
    """Marks a told practice case; empty for every other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ObligationLine(Entity):
    """One obligation of a case (khoản thi hành án); state belongs here."""

    id: LineId
    case_id: CaseId
    order: int
    kind: ObligationKind
    description: str
    amount: int | None = None
    """Principal in đồng, for money."""
    interest_rule: str = ""
    """Late interest as judged, in words (Đ. 29 NĐ 152/2026)."""
    for_state: bool = False
    debtor_ids: tuple[PersonId, ...] = ()
    creditor_ids: tuple[PersonId, ...] = ()
    joint: bool = False
    """Joint and several duty (nghĩa vụ liên đới)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment(Entity):
    """An officer made responsible for a case (phân công chấp hành viên)."""

    id: RowId
    case_id: CaseId
    officer_id: UserId
    assigned_on: date
    document_id: DocumentId | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseEvent(Entity):
    """A dated fact that has no entity of its own; its kind is a fact kind of the law pack."""

    id: RowId
    case_id: CaseId
    kind: str
    on: date
    at: datetime | None = None
    place: str = ""
    text: str = ""
    document_id: DocumentId | None = None
    person_id: PersonId | None = None
    source: str = ""
    """Where it is known from, e.g. ``Biên bản số 12/BB-PTHA ngày 03/4/2023``."""
    data: JsonObject | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification(Entity):
    """Verification of means to perform (xác minh điều kiện thi hành án; Đ. 37 Luật 106/2025)."""

    id: RowId
    case_id: CaseId
    person_id: PersonId
    on: date
    started_at: str = ""
    """Local hour, ``HH:MM``."""
    ended_at: str = ""
    place: str = ""
    informants: tuple[str, ...] = ()
    """Who gave the information, each with capacity."""
    findings: str = ""
    assets: str = ""
    income: str = ""
    family: str = ""
    """Marital status, residence."""
    land: str = ""
    """Planning and transfer conditions of land (Đ. 21.3 NĐ 152/2026)."""
    result: str
    """Code of the list ``verification_results``."""
    document_id: DocumentId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InformationRequest(Entity):
    """A request to a body for information (đề nghị cung cấp thông tin; Đ. 37.6 Luật 106/2025)."""

    id: RowId
    case_id: CaseId
    agency: str
    asked: str
    sent_on: date
    document_id: DocumentId | None = None
    answered_on: date | None = None
    answer: str = ""
