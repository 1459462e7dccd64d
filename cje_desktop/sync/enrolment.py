"""Unit cards: how province and office learn each other's keys, with a fingerprint to compare.

The province gives its card (thẻ đơn vị cấp tỉnh) to an office; the office answers with its own
card as request. Both are the same kind of file, signed by every key they name, and both sides
compare the printed fingerprint by telephone or on paper before they trust.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final
from uuid import UUID

from cje_desktop.core import canonical
from cje_desktop.core.canonical import JsonInput
from cje_desktop.sync import limits
from cje_desktop.sync.errors import (
    CardRoleWrong,
    CardSignatureWrong,
    FingerprintWrong,
    PracticeRefused,
    RealRefused,
    SignedFileUnreadable,
)
from cje_desktop.sync.keys import AgeRecipient, DeviceKeys, UnitKeys, VerifyKey
from cje_desktop.sync.record import Record
from cje_desktop.sync.signed_file import FileType, SignedFile

MAX_DEVICES: Final = 256


class Role(StrEnum):
    """What a unit is in the exchange of bundles."""

    OFFICE = "office"
    """Phòng THADS khu vực."""
    PROVINCE = "province"
    """THADS tỉnh."""


@dataclass(frozen=True, slots=True)
class TrustedDevice:
    """A computer whose signature counts."""

    device: UUID
    key: VerifyKey
    revoked_from_seq: int | None = None
    """First transaction number of the device that no longer counts; None while it is trusted."""

    def to_json(self) -> dict[str, JsonInput]:
        """Return the fields as written."""
        fields: dict[str, JsonInput] = {"device": str(self.device), "key": self.key.raw.hex()}
        if self.revoked_from_seq is not None:
            fields["revoked_from_seq"] = self.revoked_from_seq
        return fields

    @staticmethod
    def from_record(record: Record) -> "TrustedDevice":
        """Read the fields; raise FieldWrong."""
        key = VerifyKey(bytes.fromhex(record.hexadecimal("key")))
        return TrustedDevice(record.uuid("device"), key, record.optional_integer("revoked_from_seq", 1))


@dataclass(frozen=True, slots=True)
class TrustedUnit:
    """A province or an office with its public keys."""

    unit: UUID
    code: str
    name: str
    role: Role
    key: VerifyKey
    """Signs cards and, of the province, trust lists."""
    recipient: AgeRecipient
    devices: tuple[TrustedDevice, ...]

    def to_json(self) -> dict[str, JsonInput]:
        """Return the fields as written."""
        return {
            "age": self.recipient.text,
            "code": self.code,
            "devices": [device.to_json() for device in self.devices],
            "key": self.key.raw.hex(),
            "name": self.name,
            "role": self.role.value,
            "unit": str(self.unit),
        }

    @staticmethod
    def from_record(record: Record) -> "TrustedUnit":
        """Read the fields; raise FieldWrong or KeyUnreadable."""
        role = record.text("role")
        if role not in tuple(Role):
            raise record.wrong("role")
        devices = record.records("devices", at_most=MAX_DEVICES)
        return TrustedUnit(
            unit=record.uuid("unit"),
            code=record.text("code", max_length=32),
            name=record.text("name", max_length=200),
            role=Role(role),
            key=VerifyKey(bytes.fromhex(record.hexadecimal("key"))),
            recipient=AgeRecipient(record.text("age")),
            devices=tuple(TrustedDevice.from_record(device) for device in devices),
        )


@dataclass(frozen=True, slots=True)
class UnitCard:
    """A unit's public keys as it presents them: province card or office request."""

    unit: TrustedUnit
    practice: bool

    def payload(self) -> bytes:
        """Return the canonical bytes that are signed and fingerprinted."""
        return canonical.dumps({"practice": self.practice, "unit": self.unit.to_json(), "v": 1})

    @property
    def fingerprint(self) -> str:
        """First 128 bits of the payload's SHA-256 in eight groups, to print and to read aloud."""
        digits = hashlib.sha256(self.payload()).hexdigest()[:32].upper()
        return " ".join(digits[start : start + 4] for start in range(0, 32, 4))

    def confirm(self, typed: str) -> None:
        """Refuse unless the fingerprint typed from paper is this card's; spaces and case are free."""
        if "".join(typed.split()).upper() != self.fingerprint.replace(" ", ""):
            raise FingerprintWrong(name=self.unit.name)


def make_card(
    keys: UnitKeys, devices: Sequence[DeviceKeys], *, code: str, name: str, role: Role
) -> tuple[UnitCard, bytes]:
    """Make a card signed by the unit's key and by each device's; return it and the file.

    Raises PracticeRefused or RealRefused where practice and real keys are mixed.
    """
    for device in devices:
        require_same_world(ours=keys.practice, theirs=device.practice)
    trusted = tuple(TrustedDevice(device.device, device.signing.public) for device in devices)
    unit = TrustedUnit(keys.unit, code, name, role, keys.signing.public, keys.identity.recipient, trusted)
    card = UnitCard(unit, keys.practice)
    signing = [keys.signing, *(device.signing for device in devices)]
    return card, SignedFile.make(FileType.UNIT_CARD, card.payload(), signing).to_bytes()


def read_card(data: bytes, *, role: Role, practice: bool) -> UnitCard:
    """Read a card that must be of this role and of our world (practice or real).

    Raises SignedFileUnreadable, CardSignatureWrong, CardRoleWrong, PracticeRefused, RealRefused.
    The caller then lets a person compare the fingerprint.
    """
    file = SignedFile.from_bytes(data, FileType.UNIT_CARD)
    record = Record.parse(file.payload, "card", max_bytes=limits.MAX_SIGNED_FILE)
    card = UnitCard(TrustedUnit.from_record(record.record("unit")), record.boolean("practice"))
    if record.integer("v", 1) != 1 or card.payload() != file.payload:
        raise SignedFileUnreadable(expected=FileType.UNIT_CARD.value)
    keys = {card.unit.key, *(device.key for device in card.unit.devices)}
    if file.signed_by(tuple(keys)) != len(keys):
        raise CardSignatureWrong(name=card.unit.name)
    if card.unit.role is not role:
        raise CardRoleWrong(expected=role.value, found=card.unit.role.value)
    require_same_world(ours=practice, theirs=card.practice)
    return card


def require_same_world(*, ours: bool, theirs: bool) -> None:
    """Keep practice and real keys apart; raise PracticeRefused or RealRefused."""
    if theirs and not ours:
        raise PracticeRefused
    if ours and not theirs:
        raise RealRefused


def revoke(unit: TrustedUnit, device: UUID, from_seq: int) -> TrustedUnit:
    """Return the unit with a device that counts only up to the transaction before ``from_seq``."""
    return replace(
        unit,
        devices=tuple(
            replace(item, revoked_from_seq=from_seq) if item.device == device else item
            for item in unit.devices
        ),
    )
