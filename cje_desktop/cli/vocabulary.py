"""Every command of the command line: those of the registry, and those that need no open store."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, ClassVar

from cje_desktop.application.base import Command, Query
from cje_desktop.application.commands.office import FoundOffice
from cje_desktop.application.commands.upkeep import CheckStore
from cje_desktop.application.program import OfficeSetup, ProvinceSetup
from cje_desktop.application.registry import registry
from cje_desktop.core.ids import DocumentId


class Special:
    """A command of the command line alone."""

    name: ClassVar[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Init(Special):
    """Make the store of an office (lập cơ sở dữ liệu của phòng)."""

    name: ClassVar[str] = "init"
    setup: OfficeSetup


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvinceInit(Special):
    """Make the store of a province (lập cơ sở dữ liệu của tỉnh)."""

    name: ClassVar[str] = "province init"
    setup: ProvinceSetup


@dataclass(frozen=True, slots=True, kw_only=True)
class Restore(Special):
    """Put a backup in the place of a lost store (phục hồi)."""

    name: ClassVar[str] = "store restore"
    backup: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Check(Special):
    """Name what is damaged in the store or in a backup; exit code 4 when something is (kiểm tra)."""

    name: ClassVar[str] = CheckStore.name
    backup: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SetPassword(Special):
    """Give a user a new password (đặt mật khẩu)."""

    name: ClassVar[str] = "user password"
    login: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintTo(Special):
    """Write the frozen PDF of an issued paper into a file (in lại ra tệp)."""

    name: ClassVar[str] = "document print-to"
    document_id: DocumentId
    target: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Demo(Special):
    """Make a practice office with invented cases (dữ liệu tập huấn)."""

    name: ClassVar[str] = "demo"
    cases: int = 40
    seed: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Window(Special):
    """Open the window (mở cửa sổ)."""

    name: ClassVar[str] = "window"


@dataclass(frozen=True, slots=True, kw_only=True)
class Manual(Special):
    """Write the manual of the command line, in Markdown (tài liệu)."""

    name: ClassVar[str] = "docs cli"


SPECIALS: tuple[type[Special], ...] = (
    Init, ProvinceInit, Restore, Check, SetPassword, PrintTo, Demo, Window, Manual,
)  # fmt: skip

Entry = type[Command[Any]] | type[Query[Any]] | type[Special]


def _entries() -> Iterator[Entry]:
    yield from SPECIALS
    # The first transaction of a store is written by ``init``; a damaged store may not open for its check.
    whole, special = registry(), (FoundOffice, CheckStore)
    yield from (cls for cls in (*whole.commands, *whole.long_commands) if cls not in special)
    yield from whole.queries


@cache
def vocabulary() -> dict[str, Entry]:
    """Return all commands by name (``case open``), in alphabetical order."""
    return dict(sorted(((entry.name, entry) for entry in _entries()), key=lambda pair: pair[0].split(" ")))


def group_of(name: str) -> tuple[str, str]:
    """Split a name into its group and its verb; a command of one word is its own group."""
    group, _, verb = name.partition(" ")
    return group, verb


def help_code(name: str) -> str:
    """Return the code of the help of a command: ``cli.help.document_print_to``."""
    return "cli.help." + name.replace(" ", "_").replace("-", "_")
