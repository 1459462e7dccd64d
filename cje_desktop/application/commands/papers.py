"""Commands that issue papers, and the compulsory decision."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import ClassVar

from cje_desktop.application.base import Command, FileInput
from cje_desktop.application.permissions import Permission
from cje_desktop.core.entities.base import JsonObject
from cje_desktop.core.ids import (
    AgreementId,
    AssetId,
    CaseId,
    DocumentId,
    LineId,
    MeasureId,
    NumberUseId,
    PersonId,
    RowId,
    SessionId,
    SignerId,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperSubject:
    """What a paper is about, from which its fields are filled."""

    case_id: CaseId
    session_id: SessionId | None = None
    agreement_id: AgreementId | None = None
    verification_id: RowId | None = None
    service_id: RowId | None = None
    person_id: PersonId | None = None
    """Addressee of an invitation."""
    document_id: DocumentId | None = None
    """Paper that the paper is about: the one served, amended ..."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueDocument(Command[DocumentId]):
    """Issue a paper: check, take the number, freeze the bytes (ban hành văn bản).

    Refused: a form not in force, a required field empty (named), no signer for that form on
    that day, no number left in the block (``number.exhausted``), a date after today.
    Compulsory decisions are issued by ``IssueCoerciveDecision`` only.
    """

    name: ClassVar[str] = "document issue"
    permission: ClassVar[Permission] = Permission.ISSUE
    form_id: str
    subject: PaperSubject
    dated: date
    fields: JsonObject = field(default_factory=dict)
    """Typed by the user over what the program filled in."""
    signer_id: SignerId | None = None
    """Chosen when the dated signer table allows several."""
    replaces_id: DocumentId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CoerciveInput:
    """What a compulsory decision says (Đ. 71, 72 Luật 106/2025)."""

    case_id: CaseId
    measure: str
    """Code of a coercive measure of the law pack."""
    dated: date
    line_ids: tuple[LineId, ...] = ()
    asset_ids: tuple[AssetId, ...] = ()
    session_ids: tuple[SessionId, ...] = ()
    """Failed sessions cited as ground; a hint, never a condition."""
    debtor_id: PersonId | None = None
    amount: int | None = None
    """For deduction: duty and costs to the date, in đồng."""
    costs: int | None = None
    """Estimated coercion costs in đồng."""
    dissipation_reason: str = ""
    uses_forces: bool = False
    planned_start: datetime | None = None
    planned_end: datetime | None = None
    place: str = ""
    fields: JsonObject = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueCoerciveDecision(Command[DocumentId]):
    """Issue a compulsory decision after its preconditions (ban hành quyết định cưỡng chế).

    Refused by each blocking precondition of the pack with its article. What blocks only the
    day is refused when a day is given; hints never refuse.
    """

    name: ClassVar[str] = "decision issue"
    permission: ClassVar[Permission] = Permission.DECIDE
    decision: CoerciveInput
    signer_id: SignerId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SetCoercionDay(Command[MeasureId]):
    """Set the day of a coercion already decided; refused by what blocks the day."""

    name: ClassVar[str] = "decision day"
    permission: ClassVar[Permission] = Permission.DECIDE
    measure_id: MeasureId
    planned_start: datetime
    planned_end: datetime
    uses_forces: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordSignature(Command[RowId]):
    """Record that a paper was signed on paper, with its scan if there is one (đã ký)."""

    name: ClassVar[str] = "document sign"
    permission: ClassVar[Permission] = Permission.ISSUE
    document_id: DocumentId
    signed_on: date
    scan: FileInput | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelNumber(Command[RowId]):
    """Cancel a number that was taken and never signed; it stays in the register (hủy số)."""

    name: ClassVar[str] = "document cancel"
    permission: ClassVar[Permission] = Permission.ISSUE
    number_use_id: NumberUseId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveDraft(Command[None]):
    """Keep the draft of a paper or form; local, never in a bundle (lưu nháp)."""

    name: ClassVar[str] = "document draft"
    permission: ClassVar[Permission] = Permission.READ
    kind: str
    key: str
    value: JsonObject


@dataclass(frozen=True, slots=True, kw_only=True)
class DeleteDraft(Command[None]):
    """Forget a draft (xóa nháp)."""

    name: ClassVar[str] = "document draft-delete"
    permission: ClassVar[Permission] = Permission.READ
    kind: str
    key: str
