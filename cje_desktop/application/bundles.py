"""What the application needs of the exchange of bundles, as a protocol.

The outer ring signs, encrypts and reads files; which transactions go, what is received and
what an acknowledgement means is decided in ``handlers.syncing_handlers``.
"""

from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from cje_desktop.application.ports import ChainHead, Progress, StoreIdentity
from cje_desktop.core.ids import DeviceId, UnitId


@dataclass(frozen=True, slots=True)
class KeyRing:
    """Keys and trust of this computer as text; kept in the encrypted store only, never shown."""

    device: str = field(repr=False)
    """Private key of this computer, which signs its bundles."""
    unit: str = field(repr=False)
    """Private keys of its unit, which open bundles and sign cards."""
    trust: str = ""
    """The trust list; empty in an office that knows no province yet."""


@dataclass(frozen=True, slots=True)
class TrustedParty:
    """A unit of the trust list."""

    unit_id: UnitId
    code: str
    name: str
    devices: tuple[DeviceId, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A unit's public keys as a signed file, with the fingerprint to compare (dấu vân tay khóa)."""

    data: bytes
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Chain:
    """A run of transactions of one device, and the hashes around it."""

    device: DeviceId
    first: int
    last: int
    prev_hash: str
    """Hash of transaction ``first - 1``; 64 zeros before the first of all."""
    head_hash: str

    @property
    def count(self) -> int:
        """Transactions in the run."""
        return self.last - self.first + 1


class BundleKind(StrEnum):
    """What a bundle is for."""

    OPERATIONS = "ops"
    ACKNOWLEDGEMENT = "ack"


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """What the province says it holds of one office (biên nhận)."""

    vector: Mapping[DeviceId, ChainHead]
    digest: str | None
    """Digest of the office's rows (``application.partition``); None where none can be compared."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What goes into a bundle of operations."""

    chains: tuple[Chain, ...]
    transactions: Iterable[bytes]
    """Canonical bytes, in the order of the chains; without the runs that we hold already."""
    blobs: Mapping[str, bytes]
    """Bytes by their SHA-256; asked for one by one, after the transactions have been walked through."""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A bundle to write; either contents or an acknowledgement."""

    recipient: UnitId
    number: int
    full: bool
    created_at: datetime
    contents: Contents | None = None
    acknowledgement: Acknowledged | None = None


@dataclass(frozen=True, slots=True)
class WrittenBundle:
    """A bundle on disk, read back and checked."""

    path: Path
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Incoming:
    """A bundle whose signatures, hashes and limits were all found right."""

    kind: BundleKind
    number: int
    sender: TrustedParty
    created_at: datetime
    contents: Contents | None = None
    acknowledgement: Acknowledged | None = None


def none_held(_chain: Chain) -> bool:
    """Tell of any run that we do not hold it."""
    return False


class BundlePort(Protocol):
    """Keys, cards and bundle files."""

    def new_keys(self, identity: StoreIdentity, seed: bytes | None) -> KeyRing:
        """Make the keys of a computer and its unit: at random, or for practice from a seed."""
        ...

    def public_key(self, keys: KeyRing) -> str:
        """Return the public signing key of this computer, hexadecimal."""
        ...

    def card(self, keys: KeyRing, identity: StoreIdentity, code: str, name: str) -> Card:
        """Make the signed card of our unit (thẻ tỉnh; phiếu đề nghị of an office)."""
        ...

    def trust_own(self, keys: KeyRing, identity: StoreIdentity, code: str, name: str) -> KeyRing:
        """Start the trust list of a province with itself."""
        ...

    def trust_province(
        self, keys: KeyRing, identity: StoreIdentity, code: str, name: str, card: bytes
    ) -> tuple[KeyRing, str]:
        """Start the trust list of an office from its province's card; return the fingerprint too.

        Raises:
            Refusal: the card is not one, not a province's, or mixes practice and real keys.
        """
        ...

    def enrol(self, keys: KeyRing, request: bytes) -> tuple[KeyRing, TrustedParty]:
        """Take an office's card into the province's trust list.

        Raises:
            Refusal: the card is not one, not an office's, or another unit has its keys.
        """
        ...

    def parties(self, keys: KeyRing) -> tuple[TrustedParty, ...]:
        """Return the units of the trust list, the province first."""
        ...

    def save(self, target: Path, data: bytes) -> None:
        """Write a small file beside its name, then rename it.

        Raises:
            WorldError: the disk refused.
        """
        ...

    def load(self, path: Path) -> bytes:
        """Read a small file.

        Raises:
            WorldError: it cannot be read, or is far too large.
        """
        ...

    def file_name(self, keys: KeyRing, outgoing: Outgoing) -> str:
        """Return the name of the file of a bundle."""
        ...

    def write(
        self, keys: KeyRing, outgoing: Outgoing, folder: Path, progress: Progress | None = None
    ) -> WrittenBundle:
        """Sign, encrypt and write a bundle beside its name, read it back, then rename it.

        Raises:
            WorldError: the disk refused.
            Cancelled: the user stopped; no file is left.
        """
        ...

    def read(
        self,
        keys: KeyRing,
        path: Path,
        progress: Progress | None = None,
        *,
        held: Callable[[Chain], bool] = none_held,
    ) -> AbstractContextManager[Incoming]:
        """Verify a bundle addressed to us to its end; what it holds is readable inside the ``with``.

        Where we hold every run already, no transaction is unpacked, and none is handed out.

        Raises:
            Refusal: one class and code for each check that fails.
            WorldError: the file cannot be read.
        """
        ...
