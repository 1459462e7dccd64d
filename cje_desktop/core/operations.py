"""Operations and transactions: what a command writes, what the log keeps, what a bundle carries.

A transaction is one business action of one device: its operations are applied all or not at
all. The transactions of a device form a chain (``seq`` 1, 2, 3 ... and the hash of the one
before). Signatures and hashes are over the canonical bytes, never over a re-serialisation.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar
from uuid import UUID

from cje_desktop.core import canonical
from cje_desktop.core.entities.base import Entity, JsonValue
from cje_desktop.core.errors import Refusal
from cje_desktop.core.schema import changed_fields, spec_of, to_fields

E = TypeVar("E", bound=Entity)

FORMAT = 1
"""Version of the transaction record."""
SCHEMA = 1
"""Logical schema of the operations; grows with added entities or fields, not with migrations."""
GENESIS = "0" * 64
"""What the first transaction of a device names as the one before."""


class OperationKind(StrEnum):
    """What an operation does to its row."""

    INSERT = "i"
    UPDATE = "u"
    REMOVE = "r"
    """Tombstone of a row of class ``set``; the reason stands in the transaction."""


@dataclass(frozen=True, slots=True)
class Operation:
    """The fields of one row set by one transaction."""

    kind: OperationKind
    entity: str
    row: UUID
    fields: Mapping[str, JsonValue]


@dataclass(frozen=True, slots=True)
class Stamp:
    """Hybrid logical clock: milliseconds since 1970 UTC and a counter; never goes back on a device."""

    millis: int
    counter: int

    def text(self) -> str:
        """Return the stamp so that text order is time order."""
        return f"{self.millis:013d}.{self.counter:04d}"

    @staticmethod
    def parse(text: str) -> "Stamp":
        """Read what ``text`` wrote."""
        millis, counter = text.split(".")
        return Stamp(int(millis), int(counter))

    def next(self, now_millis: int) -> "Stamp":
        """Return a later stamp, at the wall clock when that has moved on."""
        if now_millis > self.millis:
            return Stamp(now_millis, 0)
        return Stamp(self.millis, self.counter + 1)


@dataclass(frozen=True, slots=True)
class Transaction:
    """One business action as the log keeps it."""

    device: UUID
    seq: int
    prev: str
    """SHA-256 of the transaction before, hexadecimal."""
    stamp: Stamp
    actor: UUID | None
    unit: UUID
    command: str
    seen: Mapping[UUID, int]
    """Version vector: of each other device, how many transactions the author had seen."""
    operations: tuple[Operation, ...]
    reason: str = ""
    schema: int = SCHEMA

    def to_bytes(self) -> bytes:
        """Return the canonical bytes, over which hash and signature are made."""
        return canonical.dumps(
            {
                "v": FORMAT,
                "dev": str(self.device),
                "seq": self.seq,
                "prev": self.prev,
                "hlc": self.stamp.text(),
                "actor": None if self.actor is None else str(self.actor),
                "unit": str(self.unit),
                "act": self.command,
                "seen": {str(device): seq for device, seq in self.seen.items()},
                "why": self.reason,
                "sch": self.schema,
                "ops": [[op.kind.value, op.entity, str(op.row), dict(op.fields)] for op in self.operations],
            }
        )

    @staticmethod
    def from_bytes(data: bytes) -> "Transaction":
        """Read a transaction from its canonical bytes.

        Raises:
            Refusal: the bytes are not canonical or not of this shape.
        """
        record = canonical.loads(data, require_canonical=True)
        try:
            return _transaction(record)  # type: ignore[arg-type]  # shape is checked by the reads
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise Refusal("log.transaction.shape", part=str(error)[:80]) from error


def _transaction(record: Mapping[str, JsonValue]) -> Transaction:
    if record["v"] != FORMAT:
        raise ValueError("v")
    seen, operations, actor = record["seen"], record["ops"], record["actor"]
    if not isinstance(seen, Mapping) or not isinstance(operations, list):
        raise TypeError("seen, ops")
    return Transaction(
        device=UUID(str(record["dev"])),
        seq=_integer(record["seq"]),
        prev=str(record["prev"]),
        stamp=Stamp.parse(str(record["hlc"])),
        actor=None if actor is None else UUID(str(actor)),
        unit=UUID(str(record["unit"])),
        command=str(record["act"]),
        seen={UUID(device): _integer(seq) for device, seq in seen.items()},
        operations=tuple(_operation(item) for item in operations),
        reason=str(record["why"]),
        schema=_integer(record["sch"]),
    )


def _operation(item: JsonValue) -> Operation:
    if not isinstance(item, list) or len(item) != 4 or not isinstance(item[3], Mapping):
        raise TypeError("ops")
    return Operation(OperationKind(item[0]), str(item[1]), UUID(str(item[2])), item[3])


def _integer(value: JsonValue) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError("integer")
    return value


def digest(data: bytes) -> str:
    """Return the SHA-256 of bytes, hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def insert(entity: Entity) -> Operation:
    """Make the operation that inserts a row."""
    return Operation(OperationKind.INSERT, spec_of(type(entity)).name, entity.id, to_fields(entity))


def update(old: E, new: E) -> Operation:
    """Make the operation that changes a row to another version of itself."""
    if old.id != new.id:
        raise ValueError("an update keeps the id of its row")
    return Operation(OperationKind.UPDATE, spec_of(type(new)).name, new.id, changed_fields(old, new))


def remove(entity: Entity) -> Operation:
    """Make the operation that removes a row of class ``set``."""
    return Operation(OperationKind.REMOVE, spec_of(type(entity)).name, entity.id, {})
