"""The trust list (danh sách tin cậy): which keys count, and for what; its version only grows."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final
from uuid import UUID

from cje_desktop.core import canonical
from cje_desktop.sync import limits
from cje_desktop.sync.enrolment import Role, TrustedDevice, TrustedUnit, UnitCard, require_same_world, revoke
from cje_desktop.sync.errors import (
    CardRoleWrong,
    OtherProvince,
    SignedFileUnreadable,
    SignerUnknown,
    TrustListForked,
    TrustListOlder,
    TrustSignaturesMissing,
    UnitAlreadyTrusted,
)
from cje_desktop.sync.keys import SigningKey, VerifyKey
from cje_desktop.sync.manifest import Kind
from cje_desktop.sync.record import Record
from cje_desktop.sync.signed_file import FileType, SignedFile

MAX_UNITS: Final = 1_000
MAX_ROOTS: Final = 9
MAY_SEND: Final = {Role.OFFICE: frozenset({Kind.OPS}), Role.PROVINCE: frozenset({Kind.OPS, Kind.ACK})}
"""Which kinds of bundle each role may send; what an operation may touch is the fold's question."""


@dataclass(frozen=True, slots=True)
class Signer:
    """Whose key a bundle names."""

    unit: TrustedUnit
    device: TrustedDevice

    def may_send(self, kind: Kind) -> bool:
        """Tell whether the unit's role has the right to send this kind."""
        return kind in MAY_SEND[self.unit.role]


@dataclass(frozen=True, slots=True)
class TrustList:
    """Units with their keys, signed by the root keys of the province."""

    version: int
    """0 for the list that an office makes from the province's card and its own."""
    province: UUID
    practice: bool
    roots: tuple[VerifyKey, ...]
    threshold: int
    """How many root keys must sign the next list; today one, later two of three."""
    units: tuple[TrustedUnit, ...]

    @staticmethod
    def first(province: UnitCard, *own: UnitCard) -> "TrustList":
        """Start from the province's card, whose fingerprint was compared, and our own.

        Raises CardRoleWrong, PracticeRefused, RealRefused, UnitAlreadyTrusted.
        """
        if province.unit.role is not Role.PROVINCE:
            raise CardRoleWrong(expected=Role.PROVINCE.value, found=province.unit.role.value)
        trust = TrustList(0, province.unit.unit, province.practice, (province.unit.key,), 1, (province.unit,))
        for card in own:
            trust = replace(trust.with_office(card), version=0)
        return trust

    def with_office(self, request: UnitCard) -> "TrustList":
        """Return the next version, with an office added or its keys renewed.

        Raises CardRoleWrong, PracticeRefused, RealRefused, UnitAlreadyTrusted when another unit
        has one of its keys or devices.
        """
        if request.unit.role is not Role.OFFICE:
            raise CardRoleWrong(expected=Role.OFFICE.value, found=request.unit.role.value)
        require_same_world(ours=self.practice, theirs=request.practice)
        others = tuple(unit for unit in self.units if unit.unit != request.unit.unit)
        units = (*others, _keep_old_devices(self.unit(request.unit.unit), request.unit))
        if not _disjoint(units):
            raise UnitAlreadyTrusted(name=request.unit.name)
        return replace(self, version=self.version + 1, units=units)

    def with_revoked(self, device: UUID, from_seq: int) -> "TrustList":
        """Return the next version, with a device that no longer counts from a transaction on."""
        units = tuple(revoke(unit, device, from_seq) for unit in self.units)
        return replace(self, version=self.version + 1, units=units)

    def unit(self, unit: UUID) -> TrustedUnit | None:
        """Return a unit of the list."""
        return next((item for item in self.units if item.unit == unit), None)

    def signer(self, key_id: str) -> Signer:
        """Return the device that has a key; raise SignerUnknown."""
        for unit in self.units:
            for device in unit.devices:
                if device.key.key_id == key_id:
                    return Signer(unit, device)
        raise SignerUnknown(key=key_id)

    def revoked_from(self, device: UUID) -> int | None:
        """Return the first transaction number of a device that no longer counts."""
        found = (item for unit in self.units for item in unit.devices if item.device == device)
        return min((item.revoked_from_seq for item in found if item.revoked_from_seq), default=None)

    def payload(self) -> bytes:
        """Return the canonical bytes that the roots sign."""
        return canonical.dumps(
            {
                "practice": self.practice,
                "province": str(self.province),
                "roots": {"keys": [root.raw.hex() for root in self.roots], "threshold": self.threshold},
                "units": [unit.to_json() for unit in self.units],
                "v": 1,
                "version": self.version,
            }
        )

    def sign(self, roots: Sequence[SigningKey]) -> bytes:
        """Return the signed file."""
        return SignedFile.make(FileType.TRUST_LIST, self.payload(), roots).to_bytes()

    @staticmethod
    def from_payload(payload: bytes) -> "TrustList":
        """Read what `payload` wrote, for example from our own store; signatures are not checked.

        Raises SignedFileUnreadable, TextUnreadable, FieldWrong, KeyUnreadable.
        """
        record = Record.parse(payload, "trust", max_bytes=limits.MAX_SIGNED_FILE)
        roots = record.record("roots")
        trust = TrustList(
            version=record.integer("version", 0),
            province=record.uuid("province"),
            practice=record.boolean("practice"),
            roots=_roots(roots),
            threshold=roots.integer("threshold", 1, MAX_ROOTS),
            units=tuple(TrustedUnit.from_record(u) for u in record.records("units", at_most=MAX_UNITS)),
        )
        if record.integer("v", 1) != 1 or trust.payload() != payload or not _disjoint(trust.units):
            raise SignedFileUnreadable(expected=FileType.TRUST_LIST.value)
        return trust


def accept_trust_list(data: bytes, current: TrustList) -> TrustList:
    """Check a received list against the one in force and return the one to keep.

    The old roots must sign it, and where the roots change the new ones too. The same list again
    is a success. Raises SignedFileUnreadable, OtherProvince, PracticeRefused, RealRefused,
    TrustSignaturesMissing, TrustListOlder, TrustListForked; nothing is to be stored before.
    """
    file = SignedFile.from_bytes(data, FileType.TRUST_LIST)
    trust = TrustList.from_payload(file.payload)
    if trust.province != current.province:
        raise OtherProvince(name=str(trust.province))
    require_same_world(ours=current.practice, theirs=trust.practice)
    for roots, needed in ((current.roots, current.threshold), (trust.roots, trust.threshold)):
        found = file.signed_by(roots)
        if found < needed:
            raise TrustSignaturesMissing(found=found, needed=needed)
    if trust.version < current.version:
        raise TrustListOlder(version=trust.version, current=current.version)
    if trust.version == current.version and trust.payload() != current.payload():
        raise TrustListForked(version=trust.version)
    return trust


def _roots(record: Record) -> tuple[VerifyKey, ...]:
    texts = record.items("keys", at_most=MAX_ROOTS)
    try:
        keys = tuple(VerifyKey(bytes.fromhex(text)) for text in texts if isinstance(text, str))
    except ValueError:
        raise record.wrong("keys") from None
    if not keys or len(set(keys)) != len(texts):
        raise record.wrong("keys")
    return keys


def _keep_old_devices(old: TrustedUnit | None, new: TrustedUnit) -> TrustedUnit:
    """Return the new entry with every old device: past transactions still count, and a
    device that the province revoked stays revoked whatever its own request says.
    """
    if old is None:
        return new
    known = {device.key for device in old.devices}
    added = tuple(device for device in new.devices if device.key not in known)
    return replace(new, devices=(*old.devices, *added))


def _disjoint(units: Sequence[TrustedUnit]) -> bool:
    """Tell whether no two units share an identifier, a key or a device."""
    names: list[object] = []
    for unit in units:
        own = {unit.unit, unit.key, unit.recipient}
        own.update(device.device for device in unit.devices)
        own.update(device.key for device in unit.devices)
        names.extend(own)
    return len(set(names)) == len(names)
