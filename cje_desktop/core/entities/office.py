"""The office: units with their letterheads, users, devices, signers and number series."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cje_desktop.core.entities.base import Entity
from cje_desktop.core.ids import DeviceId, DocumentId, NumberUseId, RowId, SeriesId, SignerId, UnitId, UserId


class UnitKind(StrEnum):
    """Level of a unit since 1 July 2025: one provincial agency, its regional offices."""

    PROVINCE = "province"
    OFFICE = "office"


class YearBasis(StrEnum):
    """What year a number series counts by."""

    CALENDAR = "calendar"
    STATISTICAL = "statistical"
    """From 1 October to 30 September (năm thống kê)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit(Entity):
    """A provincial agency (THADS tỉnh) or a regional office (Phòng THADS khu vực)."""

    id: UnitId
    kind: UnitKind
    code: str
    """Short code in file names and number blocks, ASCII, e.g. ``NA`` or ``NA-KV1``."""
    parent_id: UnitId | None = None
    practice: bool = False
    """A practice office (dữ liệu tập huấn): fixed date, keys a real province refuses."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitProfile(Entity):
    """Name and letterhead of a unit from a date on (tên, tiêu đề văn bản)."""

    id: RowId
    unit_id: UnitId
    valid_from: date
    name: str
    superior_line: str
    """Upper line of the letterhead, not bold (cơ quan chủ quản)."""
    body_line: str
    """Lower line of the letterhead, bold (cơ quan ban hành)."""
    place: str
    """Place name before the date of a paper (địa danh)."""
    address: str = ""
    head_title: str = ""
    """Position printed over the head's signature, e.g. ``TRƯỞNG THI HÀNH ÁN DÂN SỰ``."""
    account: str = ""
    """Account that receives enforced money: number, holder, bank (tài khoản tạm giữ)."""
    procuracy: str = ""
    """Name of the procuracy that supervises this unit (Viện kiểm sát)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class User(Entity):
    """A person who signs in; roles are codes of the permission table."""

    id: UserId
    unit_id: UnitId
    login: str
    full_name: str
    roles: tuple[str, ...]
    rank: str = ""
    """Rank as printed, e.g. ``Chấp hành viên trung cấp``."""
    active: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Device(Entity):
    """A computer with its own chain of operations and its own signing key."""

    id: DeviceId
    unit_id: UnitId
    name: str
    signing_key: str
    """Ed25519 public key, hexadecimal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer(Entity):
    """One line of the dated signer table (Đ. 13 NĐ 30/2020; Đ. 22.3 Luật 106/2025)."""

    id: SignerId
    unit_id: UnitId
    """The issuing unit in whose name the papers are."""
    full_name: str
    user_id: UserId | None = None
    capacity: str
    """``head`` or ``officer``: the signer column of a form that this line satisfies."""
    prefix: str = ""
    """Signing form: empty, ``KT.``, ``TL.``, ``TUQ.`` or ``Q.``."""
    position_lines: tuple[str, ...] = ()
    """Lines printed over the name, upper case, the prefix not included."""
    form_ids: tuple[str, ...] = ()
    """Forms covered; empty means every form of that capacity."""
    valid_from: date
    valid_to: date | None = None
    basis: str = ""
    """The authorising document; required for ``TUQ.``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberSeries(Entity):
    """A running number of one kind of paper in one unit (Đ. 15 NĐ 30/2020)."""

    id: SeriesId
    owner_unit_id: UnitId
    kind: str
    """Kind of paper: ``QD``, ``GM``, ``BB``, ``TB`` ..., or ``HS`` for file numbers."""
    symbol: str
    """What follows the number and the slash, e.g. ``QĐ-THADS``."""
    year_basis: YearBasis


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberBlock(Entity):
    """Numbers of a series leased to a unit for one period; the owner writes it, others draw from it."""

    id: RowId
    series_id: SeriesId
    unit_id: UnitId
    device_id: DeviceId | None = None
    period: int
    """Year in which the period begins: 2026 is the calendar year, or 1/10/2026-30/9/2027."""
    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberUse(Entity):
    """A number taken; it is never given twice and never recycled."""

    id: NumberUseId
    series_id: SeriesId
    period: int
    number: int
    taken_on: date
    document_id: DocumentId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberCancellation(Entity):
    """Keep a number that was taken and never signed in the register, with its reason (hủy số)."""

    id: RowId
    number_use_id: NumberUseId
    cancelled_on: date
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting(Entity):
    """One setting of the office; keys are declared in ``application.settings``."""

    id: RowId
    unit_id: UnitId
    key: str
    value: str
