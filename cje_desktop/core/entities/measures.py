"""Security and coercive measures, and the assets they touch."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from cje_desktop.core.entities.base import Entity
from cje_desktop.core.ids import AssetId, CaseId, DocumentId, LineId, MeasureId, PersonId, RowId, SessionId


class AssetKind(StrEnum):
    """Kind of an asset (tài sản)."""

    LAND = "land"
    BUILDING = "building"
    VEHICLE = "vehicle"
    ACCOUNT = "account"
    SHARE = "share"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset(Entity):
    """An asset of a case; which fields matter depends on its kind."""

    id: AssetId
    case_id: CaseId
    kind: AssetKind
    description: str
    owner_id: PersonId | None = None
    holder: str = ""
    """Who holds it: bank with its address, tenant, depository."""
    address: str = ""
    old_address: str = ""
    map_sheet: str = ""
    """Tờ bản đồ số."""
    parcel: str = ""
    """Thửa đất số."""
    area_tenths: int | None = None
    """Area in tenths of a m² (one decimal, TT 10/2024/TT-BTNMT)."""
    certificate_area_tenths: int | None = None
    land_type: str = ""
    certificate_serial: str = ""
    certificate_book_number: str = ""
    attached_assets: str = ""
    """Houses, trees and works on the land (tài sản gắn liền với đất)."""
    account_number: str = ""
    account_holder: str = ""
    mortgagee: str = ""
    value: int | None = None
    """Last known value in đồng."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure(Entity):
    """A measure decided in a case (biện pháp bảo đảm, cưỡng chế; Đ. 66-94 Luật 106/2025)."""

    id: MeasureId
    case_id: CaseId
    kind: str
    """Code of a measure of the law pack."""
    decided_on: date
    document_id: DocumentId | None = None
    line_ids: tuple[LineId, ...] = ()
    asset_ids: tuple[AssetId, ...] = ()
    session_ids: tuple[SessionId, ...] = ()
    """Failed sessions cited as ground."""
    amount: int | None = None
    """In đồng, for deduction: duty and costs to the date."""
    costs: int | None = None
    """Estimated coercion costs in đồng."""
    dissipation_reason: str = ""
    """Written reason for coercing before the voluntary period is over (Đ. 72.1 Luật 106/2025)."""
    uses_forces: bool = False
    planned_start: datetime | None = None
    planned_end: datetime | None = None
    external_ref: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CoercionPlan(Entity):
    """Plan of a coercion with forces (kế hoạch cưỡng chế; Đ. 72.6 Luật 106/2025)."""

    id: RowId
    case_id: CaseId
    measure_id: MeasureId
    starts_at: datetime
    place: str
    forces: str
    cost_estimate: int
    """In đồng."""
    risks: str = ""
    police_asked_on: date | None = None
    police_answered_on: date | None = None
    approved_on: date | None = None
    document_id: DocumentId | None = None
