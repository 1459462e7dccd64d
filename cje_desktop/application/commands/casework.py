"""Commands that record facts of a case."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from cje_desktop.application.base import Command, FileInput
from cje_desktop.application.permissions import Permission
from cje_desktop.core.entities.measures import AssetKind
from cje_desktop.core.ids import (
    AgreementId,
    AssetId,
    CaseId,
    DocumentId,
    LineId,
    MeasureId,
    PersonId,
    ReceiptId,
    RowId,
    SessionId,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordEvent(Command[RowId]):
    """Record a dated fact that has no form of its own; its kind is a fact kind of the law pack."""

    name: ClassVar[str] = "case event"
    permission: ClassVar[Permission] = Permission.CASE_WORK
    case_id: CaseId
    kind: str
    on: date
    text: str = ""
    place: str = ""
    source: str = ""
    person_id: PersonId | None = None
    document_id: DocumentId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordService(Command[RowId]):
    """Record an attempt to serve a paper (tống đạt; Đ. 15-20 NĐ 152/2026).

    The day of valid notification is worked out from channel and result by the code lists.
    """

    name: ClassVar[str] = "service record"
    permission: ClassVar[Permission] = Permission.SERVE
    document_id: DocumentId
    channel: str
    result: str
    on: date
    person_id: PersonId | None = None
    addressee: str = ""
    """Needed when no person is given, e.g. the procuracy."""
    at: str = ""
    place: str = ""
    server: str = ""
    receiver: str = ""
    proof: str = ""
    witness: str = ""
    refusal: str = ""
    proof_file: FileInput | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordVerification(Command[RowId]):
    """Record a verification of means (xác minh; Đ. 37 Luật 106/2025)."""

    name: ClassVar[str] = "verification record"
    permission: ClassVar[Permission] = Permission.CASE_WORK
    case_id: CaseId
    person_id: PersonId
    on: date
    result: str
    findings: str
    started_at: str = ""
    ended_at: str = ""
    place: str = ""
    informants: tuple[str, ...] = ()
    assets: str = ""
    income: str = ""
    family: str = ""
    land: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordReceipt(Command[ReceiptId]):
    """Record money received (thu tiền): the receipt's own number, date, amount."""

    name: ClassVar[str] = "receipt record"
    permission: ClassVar[Permission] = Permission.MONEY
    case_id: CaseId
    number: str
    on: date
    amount: int
    payer: str
    payer_id: PersonId | None = None
    kind: str = "voluntary"
    line_id: LineId | None = None
    agreement_id: AgreementId | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterAsset(Command[AssetId]):
    """Register an asset of a case (tài sản)."""

    name: ClassVar[str] = "asset add"
    permission: ClassVar[Permission] = Permission.CASE_WORK
    case_id: CaseId
    kind: AssetKind
    description: str
    owner_id: PersonId | None = None
    holder: str = ""
    address: str = ""
    old_address: str = ""
    map_sheet: str = ""
    parcel: str = ""
    area: str = ""
    """In m² with at most one decimal, Vietnamese or plain: ``164,0`` or ``164.0``."""
    certificate_area: str = ""
    land_type: str = ""
    certificate_serial: str = ""
    certificate_book_number: str = ""
    attached_assets: str = ""
    account_number: str = ""
    account_holder: str = ""
    mortgagee: str = ""
    value: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordExternalPaper(Command[DocumentId]):
    """Record a paper made elsewhere (văn bản bên ngoài): number, date, issuer, scan.

    Used for enforcement decisions issued by the province, papers of regime A, court papers.
    """

    name: ClassVar[str] = "document external"
    permission: ClassVar[Permission] = Permission.CASE_WORK
    case_id: CaseId
    form_id: str
    """Form the paper stands for, e.g. ``quyet-dinh-tha-yeu-cau``; empty for others."""
    kind: str
    title: str
    number_text: str
    dated: date
    issuer: str
    signer_name: str = ""
    signer_position: str = ""
    scan: FileInput | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordMeasure(Command[MeasureId]):
    """Record a measure decided outside the program (regime A, another body)."""

    name: ClassVar[str] = "decision external"
    permission: ClassVar[Permission] = Permission.CASE_WORK
    case_id: CaseId
    kind: str
    decided_on: date
    document_id: DocumentId | None = None
    asset_ids: tuple[AssetId, ...] = ()
    session_ids: tuple[SessionId, ...] = ()
    external_ref: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachFile(Command[RowId]):
    """Keep a file with a case (đính kèm): PDF, JPEG, PNG, DOCX or XLSX, its type read from its bytes."""

    name: ClassVar[str] = "case attach"
    permission: ClassVar[Permission] = Permission.CASE_WORK
    case_id: CaseId
    file: FileInput
    note: str = ""
