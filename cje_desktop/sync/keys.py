"""Key pairs: Ed25519 to sign, age (X25519) to receive; made at random or, for practice, from a seed.

These keys prove technical integrity of what travels. They are not legal signatures.
"""

import hashlib
import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final
from uuid import UUID

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from pyrage import IdentityError, RecipientError, x25519

from cje_desktop.core import canonical
from cje_desktop.core.errors import WorldError
from cje_desktop.sync import bech32
from cje_desktop.sync.errors import KeyUnreadable
from cje_desktop.sync.record import Record

_AGE_PREFIX: Final = "age-secret-key-"
_AGE_SECRET: Final = re.compile(r"AGE-SECRET-KEY-1[02-9A-Z]{58}")
_MAX_STORED: Final = 4_096


@dataclass(frozen=True)
class VerifyKey:
    """Public Ed25519 key."""

    raw: bytes

    def __post_init__(self) -> None:
        if len(self.raw) != 32:
            raise KeyUnreadable(part="ed25519")

    @cached_property
    def key_id(self) -> str:
        """SHA-256 of the 32 bytes, hexadecimal: the name of the key in headers and lists."""
        return hashlib.sha256(self.raw).hexdigest()

    def verifies(self, signature: bytes, message: bytes) -> bool:
        """Tell whether the signature is this key's over the message."""
        try:
            Ed25519PublicKey.from_public_bytes(self.raw).verify(signature, message)
        except (InvalidSignature, ValueError):
            return False
        return True


@dataclass(frozen=True)
class SigningKey:
    """Private Ed25519 key; the 32 bytes never show in a representation."""

    secret: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.secret) != 32:
            raise KeyUnreadable(part="ed25519")

    @staticmethod
    def generate() -> "SigningKey":
        """Make a random key."""
        return SigningKey(Ed25519PrivateKey.generate().private_bytes_raw())

    @cached_property
    def public(self) -> VerifyKey:
        """The key that others hold."""
        return VerifyKey(Ed25519PrivateKey.from_private_bytes(self.secret).public_key().public_bytes_raw())

    def sign(self, message: bytes) -> bytes:
        """Return the 64 bytes of the signature."""
        return Ed25519PrivateKey.from_private_bytes(self.secret).sign(message)


@dataclass(frozen=True)
class AgeRecipient:
    """Public age key, ``age1...``: who may open a bundle."""

    text: str

    def __post_init__(self) -> None:
        try:
            x25519.Recipient.from_str(self.text)
        except RecipientError:
            raise KeyUnreadable(part="age") from None

    @cached_property
    def key_id(self) -> str:
        """SHA-256 of the text, hexadecimal: the name of the key in headers."""
        return hashlib.sha256(self.text.encode()).hexdigest()


@dataclass(frozen=True)
class AgeIdentity:
    """Private age key, ``AGE-SECRET-KEY-1...``; never shown in a representation."""

    secret: str = field(repr=False)

    def __post_init__(self) -> None:
        # The library's own error repeats what it was given, so nothing of it is passed on.
        if not _AGE_SECRET.fullmatch(self.secret):
            raise KeyUnreadable(part="age")
        try:
            x25519.Identity.from_str(self.secret)
        except IdentityError:
            raise KeyUnreadable(part="age") from None

    @staticmethod
    def generate() -> "AgeIdentity":
        """Make a random key."""
        return AgeIdentity(str(x25519.Identity.generate()))

    @staticmethod
    def from_bytes(scalar: bytes) -> "AgeIdentity":
        """Take 32 bytes as the X25519 private key."""
        return AgeIdentity(bech32.encode(_AGE_PREFIX, scalar).upper())

    @cached_property
    def recipient(self) -> AgeRecipient:
        """The key that senders hold."""
        return AgeRecipient(str(x25519.Identity.from_str(self.secret).to_public()))


@dataclass(frozen=True)
class DeviceKeys:
    """Key of one computer: it signs the bundles that the computer writes."""

    device: UUID
    signing: SigningKey
    practice: bool

    @staticmethod
    def generate(device: UUID) -> "DeviceKeys":
        """Make random keys of a real unit."""
        return DeviceKeys(device, SigningKey.generate(), practice=False)

    @staticmethod
    def for_practice(device: UUID, seed: bytes) -> "DeviceKeys":
        """Derive the keys that every practice run of a seed shares."""
        return DeviceKeys(device, SigningKey(_derive(seed, f"device/{device}/ed25519")), practice=True)

    def to_bytes(self) -> bytes:
        """Write the private key; the caller keeps it inside the encrypted database only."""
        return canonical.dumps(
            {
                "device": str(self.device),
                "practice": self.practice,
                "signing": self.signing.secret.hex(),
                "type": "device-keys",
                "v": 1,
            }
        )

    @staticmethod
    def from_bytes(data: bytes) -> "DeviceKeys":
        """Read what `to_bytes` wrote; raise KeyUnreadable."""
        try:
            record = _stored(data, "device-keys")
            signing = SigningKey(bytes.fromhex(record.hexadecimal("signing")))
            return DeviceKeys(record.uuid("device"), signing, record.boolean("practice"))
        except WorldError:
            raise KeyUnreadable(part="device-keys") from None


@dataclass(frozen=True)
class UnitKeys:
    """Keys of an office (phòng) or of the province: signs cards and trust lists, opens bundles."""

    unit: UUID
    signing: SigningKey
    identity: AgeIdentity
    practice: bool

    @staticmethod
    def generate(unit: UUID) -> "UnitKeys":
        """Make random keys of a real unit."""
        return UnitKeys(unit, SigningKey.generate(), AgeIdentity.generate(), practice=False)

    @staticmethod
    def for_practice(unit: UUID, seed: bytes) -> "UnitKeys":
        """Derive the keys that every practice run of a seed shares."""
        signing = SigningKey(_derive(seed, f"unit/{unit}/ed25519"))
        identity = AgeIdentity.from_bytes(_derive(seed, f"unit/{unit}/x25519"))
        return UnitKeys(unit, signing, identity, practice=True)

    def to_bytes(self) -> bytes:
        """Write the private keys; the caller keeps them inside the encrypted database only."""
        return canonical.dumps(
            {
                "age": self.identity.secret,
                "practice": self.practice,
                "signing": self.signing.secret.hex(),
                "type": "unit-keys",
                "unit": str(self.unit),
                "v": 1,
            }
        )

    @staticmethod
    def from_bytes(data: bytes) -> "UnitKeys":
        """Read what `to_bytes` wrote; raise KeyUnreadable."""
        try:
            record = _stored(data, "unit-keys")
            signing = SigningKey(bytes.fromhex(record.hexadecimal("signing")))
            identity = AgeIdentity(record.text("age"))
            return UnitKeys(record.uuid("unit"), signing, identity, record.boolean("practice"))
        except WorldError:
            raise KeyUnreadable(part="unit-keys") from None


def _stored(data: bytes, kind: str) -> Record:
    record = Record.parse(data, kind, max_bytes=_MAX_STORED)
    if record.text("type") != kind or record.integer("v", 1) != 1:
        raise KeyUnreadable(part=kind)
    return record


def _derive(seed: bytes, label: str) -> bytes:
    """Expand a seed (RFC 5869, SHA-256) into the 32 bytes of one key."""
    info = f"cje-desktop/practice/1/{label}".encode()
    return HKDF(algorithm=hashes.SHA256(), length=32, salt=None, info=info).derive(seed)
