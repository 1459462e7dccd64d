"""Questions about exchange with the province."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from cje_desktop.application.base import Query
from cje_desktop.application.permissions import Permission


@dataclass(frozen=True, slots=True, kw_only=True)
class PendingPart:
    """What goes, in words: kind, count, detail (``3 hồ sơ mới thụ lý``, ``0342, 0344``)."""

    icon: str
    text: str
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SentBundle:
    """A bundle in the log of this computer."""

    number: int
    file_name: str
    at: datetime
    transactions: int
    operations: int
    size: int
    state: str
    """``sent`` or ``accepted``."""
    accepted_at: datetime | None
    """When its acknowledgement was read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncView:
    """The sync screen of an office."""

    enrolled: bool
    province: str
    fingerprint: str
    next_number: int
    pending_transactions: int
    pending_operations: int
    parts: tuple[PendingPart, ...]
    stays_here: str
    """What never travels: ``5 dự thảo, ghi chú riêng``."""
    bundles: tuple[SentBundle, ...]
    """Newest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowSync(Query[SyncView]):
    """Ask what is to send and what the province has."""

    name: ClassVar[str] = "sync status"
    permission: ClassVar[Permission] = Permission.READ


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvinceOffice:
    """One office as the province sees it."""

    code: str
    name: str
    devices: int
    transactions: int
    waiting: int
    last_import: datetime | None
    cases: int
    papers: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvinceView:
    """The province's desk."""

    name: str
    fingerprint: str
    offices: tuple[ProvinceOffice, ...]
    digest: str
    """Digest of the heads of all chains: equal logs, and therefore equal tables, give equal digests."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowProvince(Query[ProvinceView]):
    """Ask which offices have sent what."""

    name: ClassVar[str] = "province status"
    permission: ClassVar[Permission] = Permission.CONSOLIDATE
