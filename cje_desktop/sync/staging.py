"""A place for decrypted bytes that must not be used, or found on a disk, before they are verified.

The bytes are encrypted with a random key that exists in this process only. Small bundles stay
in memory; what exceeds the bound goes to a nameless temporary file.
"""

import secrets
from collections.abc import Iterator
from pathlib import Path
from tempfile import SpooledTemporaryFile
from types import TracebackType
from typing import Final

from cryptography.hazmat.primitives.ciphers import Cipher, CipherContext
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CTR

from cje_desktop.sync.limits import MIB, STAGING_MEMORY

_BLOCK: Final = 16


class EncryptedSpool:
    """An append-only file of bytes, encrypted with AES-256-CTR, read at any offset."""

    def __init__(self, folder: Path | None = None, *, in_memory: int = STAGING_MEMORY) -> None:
        self._file = SpooledTemporaryFile(  # noqa: SIM115 - closed by close()
            max_size=in_memory, dir=None if folder is None else str(folder)
        )
        self._key = AES(secrets.token_bytes(32))
        self._nonce = secrets.randbits(128)
        self._encryptor: CipherContext = Cipher(self._key, CTR(self._counter(0))).encryptor()
        self.size = 0

    def __enter__(self) -> "EncryptedSpool":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def write(self, data: bytes) -> int:
        """Append bytes; raise OSError when the drive is full."""
        self._file.seek(self.size)
        self._file.write(self._encryptor.update(data))
        self.size += len(data)
        return len(data)

    def flush(self) -> None:
        """Do nothing: the bytes are not meant to survive the process."""

    def read_at(self, offset: int, length: int) -> bytes:
        """Return the bytes of a section that was written before."""
        inside = offset % _BLOCK
        self._file.seek(offset - inside)
        stored = self._file.read(inside + length)
        decryptor = Cipher(self._key, CTR(self._counter(offset // _BLOCK))).decryptor()
        return decryptor.update(stored)[inside:]

    def chunks(self) -> Iterator[bytes]:
        """Return everything in pieces of 1 MiB."""
        for offset in range(0, self.size, MIB):
            yield self.read_at(offset, min(MIB, self.size - offset))

    def close(self) -> None:
        """Forget the bytes."""
        self._file.close()

    def _counter(self, block: int) -> bytes:
        return ((self._nonce + block) % (1 << 128)).to_bytes(_BLOCK, "big")
