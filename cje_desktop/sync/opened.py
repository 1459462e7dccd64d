"""A bundle whose signatures are verified: the only form in which its content is handed out."""

import hashlib
from collections.abc import Iterator
from types import TracebackType

from cje_desktop.core import canonical
from cje_desktop.core.canonical import Canonical, CanonicalError
from cje_desktop.sync import frames, limits
from cje_desktop.sync.ack import Acknowledgement
from cje_desktop.sync.errors import (
    BlobChanged,
    BundleTooLarge,
    CountWrong,
    FrameHashWrong,
    FrameOrderWrong,
    TransactionUnreadable,
)
from cje_desktop.sync.frames import FramePlace, FrameType
from cje_desktop.sync.manifest import BlobEntry, Header, Manifest
from cje_desktop.sync.staging import EncryptedSpool
from cje_desktop.sync.trust import Signer

_FIRST_LISTED = 3
"""Number of the first frame after manifest and signature, for messages."""


class OpenedBundle:
    """Manifest, transactions and attachments; a context manager that forgets the content."""

    def __init__(
        self,
        manifest: Manifest,
        header: Header,
        signer: Signer,
        spool: EncryptedSpool,
        places: tuple[FramePlace, ...],
        *,
        all_held: bool = False,
    ) -> None:
        """Take the verified parts; with ``all_held`` the transactions are never unpacked."""
        self.manifest = manifest
        self.header = header
        self.signer = signer
        self._spool = spool
        self._places = places
        self._all_held = all_held
        self._verified = False

    def __enter__(self) -> "OpenedBundle":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Forget everything that was decrypted."""
        self._spool.close()

    @property
    def blobs(self) -> tuple[BlobEntry, ...]:
        """Attachments and issued papers that travel in the bundle."""
        return self.manifest.blobs

    @property
    def acknowledgement(self) -> Acknowledgement | None:
        """What the province holds, in a bundle of kind ``ack``."""
        for position, entry in enumerate(self.manifest.frames):
            if entry.type is FrameType.ACK:
                return Acknowledgement.from_bytes(self._raw(position))
        return None

    def transactions(self) -> Iterator[bytes]:
        """Return the canonical JSON of each transaction, in the order of the sender's log.

        After stage 9 it is marked as such, so that nobody has to check it again. A bundle of
        which we hold everything returns none.
        Raises FrameUnpackable, CountWrong, BundleTooLarge.
        """
        begun = b""
        for position, entry in enumerate(() if self._all_held else self.manifest.frames):
            if entry.type is not FrameType.OPERATIONS:
                continue
            begun += self._raw(position)
            if entry.count == 0 and b"\n" not in begun:
                _check_begun(begun)
                continue
            *lines, rest = begun.split(b"\n")
            if rest or len(lines) != entry.count:
                raise CountWrong(expected=entry.count, found=len(lines))
            yield from map(Canonical, lines) if self._verified else lines
            begun = b""
        if begun:
            raise CountWrong(expected=1, found=0)

    def read_blob(self, sha256: str) -> Iterator[bytes]:
        """Return an attachment in pieces of at most 4 MiB; raise KeyError for one not listed."""
        entry = {blob.sha256: blob for blob in self.blobs}[sha256]
        for position in range(entry.first, entry.first + entry.frames):
            yield self._raw(position)

    def verify_frames(self) -> None:
        """Stage 8: every frame is the one that the manifest names, in its place.

        Raises FrameOrderWrong, FrameHashWrong.
        """
        if len(self._places) != len(self.manifest.frames):
            raise FrameOrderWrong(frame=min(len(self._places), len(self.manifest.frames)) + _FIRST_LISTED)
        for position in range(len(self._places)):
            self._payload(position)

    def verify_content(self) -> None:
        """Stage 9: everything unpacks within its bounds and reads without ambiguity.

        Raises FrameUnpackable, CountWrong, TransactionUnreadable, BlobChanged, TextUnreadable,
        FieldWrong.
        """
        for number, line in enumerate(self.transactions(), 1):
            _check_line(number, line)
        self._verified = True
        for blob in self.blobs:
            whole = hashlib.sha256()
            for piece in self.read_blob(blob.sha256):
                whole.update(piece)
            if whole.hexdigest() != blob.sha256:
                raise BlobChanged(sha256=blob.sha256)
        _ = self.acknowledgement

    def _raw(self, position: int) -> bytes:
        entry = self.manifest.frames[position]
        return frames.unpack(entry, self._payload(position), frame=position + _FIRST_LISTED)

    def _payload(self, position: int) -> bytes:
        entry, place = self.manifest.frames[position], self._places[position]
        number = position + _FIRST_LISTED
        if (place.type, place.length) != (entry.type, entry.length):
            raise FrameOrderWrong(frame=number)
        payload = self._spool.read_at(place.offset, place.length)
        if hashlib.sha256(payload).hexdigest() != entry.sha256:
            raise FrameHashWrong(frame=number)
        return payload


def _check_begun(line: bytes) -> None:
    if len(line) > limits.MAX_TRANSACTION:
        raise BundleTooLarge(part="transaction", size=len(line), limit=limits.MAX_TRANSACTION)


def _check_line(number: int, line: bytes) -> None:
    try:
        value = canonical.loads(line, max_bytes=limits.MAX_TRANSACTION)
    except CanonicalError as error:
        raise TransactionUnreadable(number=number, rule=error.code) from error
    if not isinstance(value, dict):
        raise TransactionUnreadable(number=number, rule="canonical.type")
