r"""Small signed text files: unit cards and trust lists.

Line 1 is the mark, line 2 the payload (canonical JSON), every further line one signature. A
signature covers ``CJE1 <type>`` with a zero byte, then the payload without its line end.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from cje_desktop.core import canonical
from cje_desktop.core.errors import WorldError
from cje_desktop.sync import limits
from cje_desktop.sync.errors import SignedFileUnreadable
from cje_desktop.sync.keys import SigningKey, VerifyKey
from cje_desktop.sync.record import Record
from cje_desktop.sync.signing import ED25519, Signature, sign, verify

_MAX_LINE: Final = 1_024


class FileType(StrEnum):
    """What a signed file holds."""

    UNIT_CARD = "unit-card"
    TRUST_LIST = "trust-list"

    @property
    def mark(self) -> bytes:
        """First line of the file, and the domain of its signatures."""
        return f"CJE1 {self.value}".encode()


@dataclass(frozen=True, slots=True)
class SignedFile:
    """Payload and signatures as received."""

    type: FileType
    payload: bytes
    signatures: tuple[Signature, ...]

    @staticmethod
    def make(kind: FileType, payload: bytes, keys: Sequence[SigningKey]) -> "SignedFile":
        """Sign a payload with every key."""
        return SignedFile(kind, payload, tuple(sign(key, kind.mark + b"\0", payload) for key in keys))

    def to_bytes(self) -> bytes:
        """Return the file."""
        lines = [self.type.mark, self.payload, *(_line(signature) for signature in self.signatures)]
        return b"".join(line + b"\n" for line in lines)

    @staticmethod
    def from_bytes(data: bytes, kind: FileType) -> "SignedFile":
        """Read a file of one type; raise SignedFileUnreadable. No signature is checked yet."""
        wrong = SignedFileUnreadable(expected=kind.value)
        if len(data) > limits.MAX_SIGNED_FILE or not data.endswith(b"\n"):
            raise wrong
        lines = data[:-1].split(b"\n")
        if lines[0] != kind.mark or not 3 <= len(lines) <= 2 + limits.MAX_SIGNATURES:
            raise wrong
        try:
            return SignedFile(kind, lines[1], tuple(_signature(line) for line in lines[2:]))
        except WorldError as error:
            raise wrong from error

    def signed_by(self, keys: Sequence[VerifyKey]) -> int:
        """Return how many of these keys signed; a key that signed twice counts once."""
        domain = self.type.mark + b"\0"
        return sum(
            any(verify(key, domain, self.payload, signature) for signature in self.signatures)
            for key in set(keys)
        )


def _line(signature: Signature) -> bytes:
    return canonical.dumps(
        {"alg": ED25519, "key": signature.key_id, "signature": signature.value.hex()},
    )


def _signature(line: bytes) -> Signature:
    record = Record.parse(line, "signature", max_bytes=_MAX_LINE)
    record.integer("alg", ED25519, ED25519)
    return Signature(record.hexadecimal("key"), bytes.fromhex(record.hexadecimal("signature", 64)))
