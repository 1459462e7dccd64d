"""Commands that set up the office: users, letterhead, signers, number series."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from cje_desktop.application.base import Command
from cje_desktop.application.permissions import Permission
from cje_desktop.core.entities.office import UnitKind, YearBasis
from cje_desktop.core.ids import RowId, SeriesId, SignerId, UnitId, UserId


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitInput:
    """A unit with its letterhead at the first run."""

    code: str
    name: str
    superior_line: str
    body_line: str
    place: str
    address: str = ""
    head_title: str = ""
    account: str = ""
    procuracy: str = ""
    unit_id: UnitId | None = None
    """Known already (from a province card); None makes a new one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstUser:
    """The first person who signs in."""

    login: str
    full_name: str
    roles: tuple[str, ...]
    rank: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundOffice(Command[UserId]):
    """Write the first transaction of a store: units, device, first user, series (lập đơn vị).

    For an office ``working`` is the regional office and ``issuing`` the provincial agency;
    for a province only ``issuing``.
    """

    name: ClassVar[str] = "init"
    permission: ClassVar[Permission] = Permission.NOBODY_SIGNED_IN
    kind: UnitKind
    issuing: UnitInput
    working: UnitInput | None = None
    user: FirstUser
    device_name: str
    signing_key: str
    """Public key of this device, hexadecimal."""
    practice: bool = False
    decision_numbers: tuple[int, int] | None = None
    """First and last decision number that the province leased for the period running today."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddUser(Command[UserId]):
    """Add a person who signs in; the password is given to the key slots, not to the log (thêm người dùng)."""

    name: ClassVar[str] = "user add"
    permission: ClassVar[Permission] = Permission.OFFICE_SETUP
    login: str
    full_name: str
    roles: tuple[str, ...]
    rank: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EditUser(Command[UserId]):
    """Change roles, rank or activity of a user (sửa người dùng)."""

    name: ClassVar[str] = "user edit"
    permission: ClassVar[Permission] = Permission.OFFICE_SETUP
    user_id: UserId
    full_name: str
    roles: tuple[str, ...]
    rank: str = ""
    active: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class SetLetterhead(Command[RowId]):
    """Set name and letterhead of a unit from a day on (tiêu đề văn bản)."""

    name: ClassVar[str] = "office letterhead"
    permission: ClassVar[Permission] = Permission.OFFICE_SETUP
    unit_id: UnitId
    valid_from: date
    profile: UnitInput


@dataclass(frozen=True, slots=True, kw_only=True)
class AddSigner(Command[SignerId]):
    """Add a line to the dated signer table (Đ. 13 NĐ 30/2020; Đ. 22.3 Luật 106/2025)."""

    name: ClassVar[str] = "office signer"
    permission: ClassVar[Permission] = Permission.OFFICE_SETUP
    unit_id: UnitId
    full_name: str
    capacity: str
    position_lines: tuple[str, ...]
    valid_from: date
    valid_to: date | None = None
    prefix: str = ""
    form_ids: tuple[str, ...] = ()
    basis: str = ""
    user_id: UserId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AddSeries(Command[SeriesId]):
    """Open a number series (dãy số)."""

    name: ClassVar[str] = "office series"
    permission: ClassVar[Permission] = Permission.OFFICE_SETUP
    owner_unit_id: UnitId
    kind: str
    symbol: str
    year_basis: YearBasis


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaseNumbers(Command[RowId]):
    """Record a block of numbers leased to a unit for a period (cấp khối số)."""

    name: ClassVar[str] = "office lease"
    permission: ClassVar[Permission] = Permission.OFFICE_SETUP
    series_id: SeriesId
    unit_id: UnitId
    period: int
    first: int
    last: int
