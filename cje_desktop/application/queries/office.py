"""Questions about the office: whose program this is, its people, its code lists."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from cje_desktop.application.base import Query
from cje_desktop.application.permissions import Permission
from cje_desktop.core.entities.office import NumberBlock, NumberSeries, Signer, UnitKind, User
from cje_desktop.core.ids import UnitId


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeView:
    """Whose program this is."""

    unit_id: UnitId
    kind: UnitKind
    code: str
    name: str
    short_name: str
    """For the rail: ``Phòng khu vực 2``."""
    issuing_unit_id: UnitId
    issuing_name: str
    place: str
    practice: bool
    today: date
    superior_line: str = ""
    body_line: str = ""
    account: str = ""
    procuracy: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowOffice(Query[OfficeView]):
    """Ask whose program this is."""

    name: ClassVar[str] = "office show"
    permission: ClassVar[Permission] = Permission.READ


@dataclass(frozen=True, slots=True, kw_only=True)
class ListUsers(Query[tuple[User, ...]]):
    """Ask for the users; ``role`` keeps those who hold it."""

    name: ClassVar[str] = "user list"
    permission: ClassVar[Permission] = Permission.READ
    role: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListSigners(Query[tuple[Signer, ...]]):
    """Ask who may sign a form on a day (Đ. 13 NĐ 30/2020); empty form means the whole table."""

    name: ClassVar[str] = "office signers"
    permission: ClassVar[Permission] = Permission.READ
    on: date
    form_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesView:
    """A number series with its blocks and the last number taken."""

    series: NumberSeries
    blocks: tuple[NumberBlock, ...]
    last: int | None
    left: int | None
    """Numbers left in the blocks of this unit; None for a series of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListSeries(Query[tuple[SeriesView, ...]]):
    """Ask for the number series this unit draws from."""

    name: ClassVar[str] = "office numbers"
    permission: ClassVar[Permission] = Permission.READ


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """One entry of a code list of the law pack, in the language of the user."""

    code: str
    label: str
    is_failure: bool = False
    needs_agreement: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ListCodes(Query[tuple[Code, ...]]):
    """Ask for a code list: ``session_kinds``, ``session_outcomes``, ``service_channels`` ..."""

    name: ClassVar[str] = "office codes"
    permission: ClassVar[Permission] = Permission.READ
    codes: str
