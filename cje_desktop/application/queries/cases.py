"""Questions of the case list and the case page."""

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar
from uuid import UUID

from cje_desktop.application.base import Query
from cje_desktop.application.permissions import Permission
from cje_desktop.application.ports import CaseFilter, CaseRow, SearchHit
from cje_desktop.core.entities.cases import Case, EnforcementRequest, Judgment, ObligationLine, Verification
from cje_desktop.core.entities.measures import Asset, Measure
from cje_desktop.core.entities.papers import Document, Receipt, Service
from cje_desktop.core.entities.people import PartyRole, Person
from cje_desktop.core.entities.sessions import Agreement, Attendance, Instalment, Session
from cje_desktop.core.ids import CaseId, UserId


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge:
    """One badge: the tone is a token of the look, the label is in the language of the user."""

    tone: str
    """``danger``, ``warn``, ``ok``, ``info``, ``neutral`` or ``plum``."""
    icon: str
    """Lucide name."""
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedCase:
    """A case row with its derived state, where that was asked for."""

    row: CaseRow
    state: str = ""
    """Derived state: ``received``, ``open``, ``voluntary``, ``verifying``, ``able``, ``coerced`` ..."""
    badge: Badge | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseListPage:
    """One page of the case list."""

    rows: tuple[ListedCase, ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ListCases(Query[CaseListPage]):
    """Ask for a page of cases; search as you type, with or without tones."""

    name: ClassVar[str] = "case list"
    permission: ClassVar[Permission] = Permission.READ
    wanted: CaseFilter = field(default_factory=CaseFilter)
    with_states: bool = True
    """Without them the page comes at once; :class:`ListStates` tells those in view."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedState:
    """The derived state of one case."""

    case_id: CaseId
    state: str
    badge: Badge


@dataclass(frozen=True, slots=True, kw_only=True)
class ListStates(Query[tuple[ListedState, ...]]):
    """Ask where some cases stand today (trạng thái hồ sơ); what is no case is left out."""

    name: ClassVar[str] = "case states"
    permission: ClassVar[Permission] = Permission.READ
    case_ids: tuple[CaseId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchAll(Query[tuple[SearchHit, ...]]):
    """Ask for cases, persons and papers by words or number fragments (tìm kiếm)."""

    name: ClassVar[str] = "search"
    permission: ClassVar[Permission] = Permission.READ
    text: str
    limit: int = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockView:
    """One clock with its arithmetic, as a strip pill or a due row shows it."""

    rule_id: str
    title: str
    """What must happen, short: ``Xác minh điều kiện``."""
    state: str
    """``running``, ``today``, ``overdue``, ``kept``, ``missed`` or ``stopped``."""
    state_text: str
    """``còn 3 ngày``, ``quá 2 ngày làm việc``, ``hôm nay``, ``đã dừng 13/11``."""
    due_on: date | None
    article: str
    """``Đ. 37.1``."""
    law: str
    """``Luật 106`` or ``NĐ 152``."""
    working: str
    """The sum first: ``13/11 + 9 ngày = 22/11 CN → 23/11``."""
    explanation: str
    """The full sentence with article, for F8."""
    hint: bool
    """The rule is not confirmed: a hint to check, never a hard stop."""
    action: str = ""
    """Name of the command that does it, empty when none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyView:
    """A person in a case."""

    row_id: UUID
    role: PartyRole
    person: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionRow:
    """A session with its people."""

    session: Session
    kind_label: str
    outcome_label: str
    is_failure: bool
    attendance: tuple[Attendance, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementRow:
    """An agreement with its plan, watched against receipts."""

    agreement: Agreement
    instalments: tuple[Instalment, ...]
    received: int
    """Received under this agreement, in đồng."""
    broken: bool
    """An instalment is overdue and not covered by receipts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperRow:
    """A paper with its two badges."""

    document: Document
    legal: Badge
    """Draft, issued, signed, served."""
    transfer: Badge
    """Only here, in bundle no. n, accepted by the province."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DiaryEntry:
    """One node of the time line."""

    on: date
    kind: str
    """``judgment``, ``case``, ``paper``, ``service``, ``session``, ``verification``, ``money`` ..."""
    icon: str
    tone: str
    title: str
    detail: str
    refers_to: UUID | None = None
    legal: Badge | None = None
    transfer: Badge | None = None
    ahead: bool = False
    """A due date, not a fact."""
    stretch: str = ""
    """Words of a stopped stretch that follows, e.g. ``82 ngày: hoãn theo thỏa thuận``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseView:
    """Everything the case page shows."""

    case: Case
    file_text: str
    title: str
    """Debtor, or the summary."""
    creditor: str
    debtor: str
    badge: Badge
    transfer: Badge
    officer: str
    officer_id: UserId | None
    judgment: Judgment
    request: EnforcementRequest | None
    decision: Document | None
    """The enforcement decision in force."""
    clocks: tuple[ClockView, ...]
    diary: tuple[DiaryEntry, ...]
    """Newest first."""
    parties: tuple[PartyView, ...]
    lines: tuple[ObligationLine, ...]
    verifications: tuple[Verification, ...]
    services: tuple[Service, ...]
    sessions: tuple[SessionRow, ...]
    agreements: tuple[AgreementRow, ...]
    measures: tuple[Measure, ...]
    assets: tuple[Asset, ...]
    receipts: tuple[Receipt, ...]
    papers: tuple[PaperRow, ...]
    due: int
    """Sum of the money lines, in đồng."""
    collected: int
    """Sum of receipts, in đồng."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowCase(Query[CaseView]):
    """Ask for a case."""

    name: ClassVar[str] = "case show"
    permission: ClassVar[Permission] = Permission.READ
    case_id: CaseId


@dataclass(frozen=True, slots=True, kw_only=True)
class FindCase(Query[CaseId]):
    """Ask for the id of a case by its file number, e.g. ``0231/2026``."""

    name: ClassVar[str] = "case find"
    permission: ClassVar[Permission] = Permission.READ
    file_text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowClocks(Query[tuple[ClockView, ...]]):
    """Ask for the clocks of a case with their working (đồng hồ thời hạn)."""

    name: ClassVar[str] = "clock list"
    permission: ClassVar[Permission] = Permission.READ
    case_id: CaseId
