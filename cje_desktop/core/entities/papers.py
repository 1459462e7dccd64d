"""Papers: issued documents, their signatures and service, attachments, and money received."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cje_desktop.core.entities.base import Entity, JsonObject
from cje_desktop.core.ids import (
    AgreementId,
    CaseId,
    DocumentId,
    LineId,
    NumberUseId,
    PersonId,
    ReceiptId,
    RowId,
    SignerId,
    UnitId,
)


class DocumentOrigin(StrEnum):
    """Whether a paper was made here or only recorded."""

    ISSUED = "issued"
    """Issued by this program: bytes frozen, hash kept."""
    EXTERNAL = "external"
    """Made elsewhere (another body, an earlier regime): number, date, issuer, scan."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Entity):
    """An official paper; inserted at issue and never changed (Đ. 15 NĐ 30/2020)."""

    id: DocumentId
    origin: DocumentOrigin
    unit_id: UnitId
    """Working unit that made it."""
    issuing_unit_id: UnitId | None = None
    issuer: str
    """Name of the issuing body as printed."""
    case_id: CaseId | None = None
    form_id: str
    """Form pack that made it, or the form an external paper stands for."""
    form_version: str = ""
    kind: str
    """Kind code of the number series, e.g. ``QD``."""
    title: str
    number: int | None = None
    symbol: str = ""
    number_text: str = ""
    """Number as printed, e.g. ``05/QĐ-THADS``; empty for papers without a number."""
    dated: date
    number_use_id: NumberUseId | None = None
    signer_id: SignerId | None = None
    signer_name: str = ""
    signer_position: str = ""
    regime: str
    """``A`` or ``B``."""
    data: JsonObject | None = None
    """Fields the paper was made from, kept to prove what was printed."""
    recipients: tuple[str, ...] = ()
    file_hash: str = ""
    """SHA-256 of the frozen PDF, hexadecimal; empty for an external paper without a scan."""
    file_size: int = 0
    pages: int = 0
    replaces_id: DocumentId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature(Entity):
    """The fact that a paper was signed (đã ký)."""

    id: RowId
    document_id: DocumentId
    signed_on: date
    signer_name: str
    method: str = "paper"
    scan_hash: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Service(Entity):
    """One attempt to serve a paper on a person (tống đạt, thông báo; Đ. 15-20 NĐ 152/2026)."""

    id: RowId
    document_id: DocumentId
    case_id: CaseId | None = None
    person_id: PersonId | None = None
    addressee: str
    """Person or body as printed."""
    attempt: int = 1
    channel: str
    """Code of the list ``service_channels``."""
    result: str
    """Code of the list ``service_results``."""
    on: date
    at: str = ""
    """Local hour, ``HH:MM``."""
    valid_on: date | None = None
    """Day of valid notification (ngày được thông báo hợp lệ); empty when not valid."""
    place: str = ""
    server: str = ""
    """Who served it."""
    receiver: str = ""
    """Who took it, with relation."""
    proof: str = ""
    """Number of the minutes, slip, or reference of the app."""
    witness: str = ""
    refusal: str = ""
    minutes_id: DocumentId | None = None
    proof_hash: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment(Entity):
    """A file kept with a row, found by its content (tệp đính kèm)."""

    id: RowId
    owner_entity: str
    owner_id: RowId
    case_id: CaseId | None = None
    file_name: str
    media_type: str
    size: int
    blob_hash: str
    added_on: date
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt(Entity):
    """Money received, recorded as a fact (biên lai thu tiền); the receipt itself is made elsewhere."""

    id: ReceiptId
    case_id: CaseId
    number: str
    on: date
    amount: int
    """In đồng."""
    payer: str
    payer_id: PersonId | None = None
    kind: str = "voluntary"
    """Code of the list ``receipt_kinds``."""
    line_id: LineId | None = None
    agreement_id: AgreementId | None = None
    note: str = ""
