"""The payload of an acknowledgement: what the province holds durably of one office.

It is the province's countersignature on the heads of the office's chains: what it names cannot
be rewritten unseen, and what it does not name goes into the next bundle again.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from cje_desktop.core import canonical
from cje_desktop.sync import limits
from cje_desktop.sync.record import Record, is_hexadecimal


@dataclass(frozen=True, slots=True)
class Head:
    """The last transaction of a device that is held."""

    seq: int
    hash: str
    """SHA-256 of the transaction, hexadecimal."""


@dataclass(frozen=True, slots=True)
class Rejected:
    """A transaction that is kept but was not applied, with the code of the reason."""

    device: UUID
    seq: int
    code: str


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """What the province says about the transactions of an office."""

    vector: Mapping[UUID, Head]
    digest: str | None
    """Digest of the office's partition at the vector, hexadecimal; None where none was made."""
    rejected: tuple[Rejected, ...]
    trust_version: int
    """Version of the province's trust list."""
    schema: int
    """Highest schema of operations that the province reads."""

    def to_bytes(self) -> bytes:
        """Return the canonical bytes of the payload."""
        return canonical.dumps(
            {
                "digest": self.digest,
                "rejected": [
                    {"code": item.code, "device": str(item.device), "seq": item.seq} for item in self.rejected
                ],
                "schema": self.schema,
                "trust_version": self.trust_version,
                "vector": {str(device): [head.seq, head.hash] for device, head in self.vector.items()},
            }
        )

    @staticmethod
    def from_bytes(data: bytes) -> "Acknowledgement":
        """Read a payload; raise TextUnreadable or FieldWrong."""
        record = Record.parse(data, "ack", max_bytes=limits.MAX_RAW)
        return Acknowledgement(
            vector=_vector(record.record("vector")),
            digest=None if record.value.get("digest") is None else record.hexadecimal("digest"),
            rejected=tuple(
                Rejected(item.uuid("device"), item.integer("seq", 1), item.text("code", max_length=100))
                for item in record.records("rejected", at_most=limits.MAX_LINES)
            ),
            trust_version=record.integer("trust_version", 0),
            schema=record.integer("schema", 1),
        )


def _vector(record: Record) -> dict[UUID, Head]:
    if len(record.value) > limits.MAX_RANGES:
        raise record.wrong("vector")
    return {_device(record, name): _head(record, name) for name in record.value}


def _device(record: Record, name: str) -> UUID:
    try:
        device = UUID(name)
    except ValueError:
        raise record.wrong(name[:36]) from None
    if str(device) != name:
        raise record.wrong(name[:36])
    return device


def _head(record: Record, name: str) -> Head:
    match record.value[name]:
        case [int(seq), str(sha256)] if seq >= 0 and is_hexadecimal(sha256, 32):
            return Head(seq, sha256)
        case _:
            raise record.wrong(name)
