"""Confidentiality: the age v1 format, in streams. It hides; who wrote is told by our signatures."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

import pyrage
from pyrage import x25519

from cje_desktop.sync.errors import DecryptionFailed
from cje_desktop.sync.keys import AgeIdentity, AgeRecipient


class Sink(Protocol):
    """Where bytes go."""

    def write(self, data: bytes, /) -> int:
        """Take bytes; may raise OSError."""

    def flush(self) -> None:
        """Be told that all was written."""


class _Chunks:
    """Pieces of bytes as a file that is read once."""

    def __init__(self, chunks: Iterable[bytes]) -> None:
        self._chunks: Iterator[bytes] = iter(chunks)
        self._rest = memoryview(b"")
        self.failure: Exception | None = None

    def read(self, size: int = -1) -> bytes:
        """Return at most so many bytes, none at the end."""
        try:
            while not self._rest:
                self._rest = memoryview(next(self._chunks))
        except StopIteration:
            return b""
        except Exception as error:
            self.failure = error
            raise
        taken = self._rest if size < 0 else self._rest[:size]
        self._rest = self._rest[len(taken) :]
        return bytes(taken)


class _Guard:
    """A sink that remembers why it failed: the library tells its text only."""

    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        self.failure: OSError | None = None

    def write(self, data: bytes) -> int:
        """Pass bytes on."""
        try:
            return self._sink.write(data)
        except OSError as error:
            self.failure = error
            raise

    def flush(self) -> None:
        """Pass the end on."""
        self._sink.flush()


def encrypt(chunks: Iterable[bytes], sink: Sink, recipients: Sequence[AgeRecipient]) -> None:
    """Encrypt pieces for every recipient; raise what the pieces or the sink raise."""
    source, guard = _Chunks(chunks), _Guard(sink)
    keys = [x25519.Recipient.from_str(recipient.text) for recipient in recipients]
    try:
        pyrage.encrypt_io(source, guard, keys)
    except pyrage.EncryptError as error:
        raise source.failure or guard.failure or error from error


def decrypt(chunks: Iterable[bytes], sink: Sink, identities: Sequence[AgeIdentity]) -> None:
    """Decrypt pieces with any of our keys.

    The sink gets bytes before the end is verified: nothing of it may be used unless this
    function returns. Raises DecryptionFailed, or what the pieces or the sink raise.
    """
    source, guard = _Chunks(chunks), _Guard(sink)
    keys = [x25519.Identity.from_str(identity.secret) for identity in identities]
    try:
        pyrage.decrypt_io(source, guard, keys)
    except (pyrage.DecryptError, OSError) as error:
        raise source.failure or guard.failure or DecryptionFailed() from error
