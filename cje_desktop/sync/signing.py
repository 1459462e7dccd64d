"""Signatures over the bytes of a bundle or a card, each with a domain of its own.

A signature is 97 bytes wherever it stands: algorithm (1 = Ed25519), key id, signature.
The algorithm byte leaves room for tokens of the Government Cipher Committee.
"""

from dataclasses import dataclass
from typing import Final

from cje_desktop.sync.errors import AlgorithmUnknown
from cje_desktop.sync.keys import SigningKey, VerifyKey

ED25519: Final = 1
SIGNATURE_SIZE: Final = 1 + 32 + 64
OUTER: Final = b"CJEB1-outer\0"
INNER: Final = b"CJEB1-inner\0"


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signed and the 64 bytes."""

    key_id: str
    value: bytes

    def to_bytes(self) -> bytes:
        """Return the 97 bytes."""
        return bytes([ED25519]) + bytes.fromhex(self.key_id) + self.value

    @staticmethod
    def from_bytes(data: bytes, part: str) -> "Signature":
        """Read 97 bytes; raise AlgorithmUnknown."""
        if data[0] != ED25519:
            raise AlgorithmUnknown(part=part, algorithm=data[0])
        return Signature(data[1:33].hex(), data[33:])


def sign(key: SigningKey, domain: bytes, message: bytes) -> Signature:
    """Sign a message of one domain."""
    return Signature(key.public.key_id, key.sign(domain + message))


def verify(key: VerifyKey, domain: bytes, message: bytes, signature: Signature) -> bool:
    """Tell whether this key signed this message of this domain."""
    return signature.key_id == key.key_id and key.verifies(signature.value, domain + message)


def outer_message(header: bytes, ciphertext_sha256: str) -> bytes:
    """Return what the signature at the end of the file covers."""
    return header + bytes.fromhex(ciphertext_sha256)
