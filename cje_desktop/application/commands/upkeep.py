"""Commands that look after the store: backup, check, rebuild."""

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from cje_desktop.application.base import Command
from cje_desktop.application.permissions import Permission
from cje_desktop.application.ports import StoreFault


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreDigest:
    """The state of the store after a piece of upkeep."""

    digest: str
    """Digest of all entity tables: equal rows give equal digests on any machine."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BackUpStore(Command[StoreDigest]):
    """Make a backup, reopen it and check it (sao lưu)."""

    name: ClassVar[str] = "store backup"
    permission: ClassVar[Permission] = Permission.MAINTAIN
    target: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckStore(Command[tuple[StoreFault, ...]]):
    """Look at every page, chain, frozen file and table (kiểm tra cơ sở dữ liệu)."""

    name: ClassVar[str] = "store check"
    permission: ClassVar[Permission] = Permission.MAINTAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class RebuildStore(Command[StoreDigest]):
    """Fold the whole log again and compare (dựng lại từ nhật ký)."""

    name: ClassVar[str] = "store rebuild"
    permission: ClassVar[Permission] = Permission.MAINTAIN
