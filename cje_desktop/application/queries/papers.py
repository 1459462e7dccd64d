"""Questions about papers: forms the stage permits, previews, registers, and compulsory decisions."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import ClassVar

from cje_desktop.application.base import Query
from cje_desktop.application.commands.papers import CoerciveInput, PaperSubject
from cje_desktop.application.paper_ports import FormField, FormInfo
from cje_desktop.application.permissions import Permission
from cje_desktop.application.queries.cases import PaperRow
from cje_desktop.core.entities.base import JsonObject
from cje_desktop.core.entities.measures import Asset
from cje_desktop.core.entities.office import NumberUse
from cje_desktop.core.entities.papers import Document
from cje_desktop.core.ids import CaseId, DocumentId


@dataclass(frozen=True, slots=True, kw_only=True)
class ListForms(Query[tuple[FormInfo, ...]]):
    """Ask for the forms in force on a day."""

    name: ClassVar[str] = "document forms"
    permission: ClassVar[Permission] = Permission.READ
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperPreview:
    """A paper not yet issued: its data, what is missing, and its pages marked as draft."""

    form: FormInfo
    data: JsonObject
    missing: tuple[FormField, ...]
    recipients: tuple[str, ...]
    pdf: bytes
    pages: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewPaper(Query[PaperPreview]):
    """Ask how a paper would look (xem trước)."""

    name: ClassVar[str] = "document preview"
    permission: ClassVar[Permission] = Permission.READ
    form_id: str
    subject: PaperSubject
    dated: date
    fields: JsonObject = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedPaper:
    """The frozen bytes of a paper, checked against their hash."""

    document: Document
    pdf: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPaper(Query[IssuedPaper]):
    """Ask for an issued paper: the same bytes for ever (in lại)."""

    name: ClassVar[str] = "document read"
    permission: ClassVar[Permission] = Permission.READ
    document_id: DocumentId


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPapers(Query[tuple[PaperRow, ...]]):
    """Ask for papers of a case, or the newest of the office."""

    name: ClassVar[str] = "document list"
    permission: ClassVar[Permission] = Permission.READ
    case_id: CaseId | None = None
    limit: int = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterLine:
    """One line of a number register: a number with its paper, or cancelled with a reason."""

    use: NumberUse
    number_text: str
    document: Document | None
    cancelled: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListRegister(Query[tuple[RegisterLine, ...]]):
    """Ask for the register of a kind of paper in a period (sổ đăng ký văn bản)."""

    name: ClassVar[str] = "document register"
    permission: ClassVar[Permission] = Permission.READ
    kind: str
    period: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionView:
    """One precondition as the wizard shows it."""

    code: str
    title: str
    fact: str
    """What is known: ``giao trực tiếp ngày 13/08/2026``."""
    level: str
    """``blocks_decision``, ``blocks_day`` or ``hint``."""
    state: str
    """``met``, ``not_met``, ``not_applicable`` or ``hint``."""
    article: str
    law: str
    working: str = ""
    refusal: str = ""
    """Sentence saying no, with the sum."""
    remedy: str = ""
    earliest: date | None = None
    action: str = ""
    """Name of the command that mends it, empty when none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CoercionMeasure:
    """A coercive measure that can be decided here."""

    code: str
    label: str
    article: str
    law: str
    form_id: str
    """Empty while no form pack exists for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FailedSession:
    """A failed session that may be cited."""

    session_id: str
    on: date
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CoercionCheck:
    """What stands in the way of a compulsory decision, and how it would look."""

    measure: CoercionMeasure
    conditions: tuple[ConditionView, ...]
    """Refusals first, then hints, then what is met."""
    may_decide: bool
    may_act: bool
    """The planned day is free of obstacles, or none is planned."""
    preview: PaperPreview | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckCoercion(Query[CoercionCheck]):
    """Ask whether a compulsory decision may be issued (kiểm tra điều kiện cưỡng chế)."""

    name: ClassVar[str] = "decision check"
    permission: ClassVar[Permission] = Permission.READ
    decision: CoerciveInput
    with_preview: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class CoercionStart:
    """What the decision wizard begins with."""

    measures: tuple[CoercionMeasure, ...]
    assets: tuple[Asset, ...]
    failed_sessions: tuple[FailedSession, ...]
    amount_left: int
    """Money lines less receipts, in đồng."""
    now: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class StartCoercion(Query[CoercionStart]):
    """Ask what can be decided in a case."""

    name: ClassVar[str] = "decision start"
    permission: ClassVar[Permission] = Permission.READ
    case_id: CaseId
