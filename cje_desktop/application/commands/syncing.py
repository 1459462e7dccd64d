"""Commands that exchange bundles with the province."""

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from cje_desktop.application.base import Command
from cje_desktop.application.permissions import Permission


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportDone:
    """What an export wrote."""

    path: Path
    sha256: str
    size: int
    number: int
    """Number of the bundle in the row of this device."""
    transactions: int
    operations: int
    papers: int
    full: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportBundle(Command[ExportDone]):
    """Write the signed and encrypted bundle for the province (xuất gói gửi tỉnh).

    Everything not acknowledged goes; ``full`` writes the whole log. The file is written beside
    its name, read back, checked, and then renamed.
    """

    name: ClassVar[str] = "sync export"
    permission: ClassVar[Permission] = Permission.EXPORT
    folder: Path
    full: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportDone:
    """What an import did."""

    kind: str
    """``ops`` or ``ack``."""
    sender: str
    new: int
    already_known: int
    waiting: int
    tickets: int
    papers_accepted: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportBundle(Command[ImportDone]):
    """Read a bundle: an office's at the province, an acknowledgement at the office (nhập gói)."""

    name: ClassVar[str] = "sync import"
    permission: ClassVar[Permission] = Permission.EXPORT
    path: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class AcknowledgeOffice(Command[ExportDone]):
    """Write the acknowledgement for an office (xuất biên nhận): vector and state digest."""

    name: ClassVar[str] = "province ack"
    permission: ClassVar[Permission] = Permission.CONSOLIDATE
    unit_code: str
    folder: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteProvinceCard(Command[Path]):
    """Write the province's signed card for its offices (thẻ tỉnh)."""

    name: ClassVar[str] = "province card"
    permission: ClassVar[Permission] = Permission.CONSOLIDATE
    target: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadProvinceCard(Command[str]):
    """Trust a province by its card, and answer with the office's request file; returns the fingerprint."""

    name: ClassVar[str] = "sync enrol"
    permission: ClassVar[Permission] = Permission.OFFICE_SETUP
    card: Path
    request_target: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrolOffice(Command[str]):
    """Accept an office's request file into the trust list; returns the office's code."""

    name: ClassVar[str] = "province enrol"
    permission: ClassVar[Permission] = Permission.CONSOLIDATE
    request: Path
