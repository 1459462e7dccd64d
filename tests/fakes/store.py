"""A whole store in memory: rows in dictionaries, a chain of real transactions, nothing on disk."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar, cast
from uuid import UUID

import uuid6

from cje_desktop.application.ports import (
    ChainHead,
    ImportResult,
    LogEntry,
    Progress,
    StoreFault,
    StoreIdentity,
)
from cje_desktop.core.canonical import dumps
from cje_desktop.core.entities.base import Entity, JsonObject, JsonValue
from cje_desktop.core.errors import Refusal, WorldError
from cje_desktop.core.ids import DeviceId, UserId
from cje_desktop.core.operations import (
    GENESIS,
    Operation,
    OperationKind,
    Stamp,
    Transaction,
    digest,
)
from cje_desktop.core.schema import from_fields, spec_named, to_fields
from tests.fakes.reading import MemoryReading, Rows

E = TypeVar("E", bound=Entity)


@dataclass
class MemoryDrafts:
    """Drafts in a dictionary."""

    kept: dict[tuple[str, str], tuple[datetime, JsonObject]] = field(default_factory=dict)

    def save(self, kind: str, key: str, value: JsonObject) -> None:
        self.kept[kind, key] = (datetime.now(UTC), value)

    def load(self, kind: str, key: str) -> JsonObject | None:
        found = self.kept.get((kind, key))
        return None if found is None else found[1]

    def list(self, kind: str) -> tuple[tuple[str, datetime], ...]:
        return tuple((key, at) for (each, key), (at, _) in self.kept.items() if each == kind)

    def delete(self, kind: str, key: str) -> None:
        self.kept.pop((kind, key), None)


def fold(rows: Rows, operation: Operation) -> None:
    """Apply one operation to the rows; an unknown entity of a newer schema is left aside."""
    spec = spec_named(operation.entity)
    if spec is None:
        return
    table = rows.setdefault(spec.cls, {})
    if operation.kind is OperationKind.REMOVE:
        table.pop(operation.row, None)
        return
    known = table.get(operation.row)
    before = {} if known is None else to_fields(known)
    table[operation.row] = from_fields(spec.cls, operation.row, {**before, **operation.fields})


class MemoryWriting(MemoryReading):
    """One transaction over copies of the rows, kept or dropped as a whole."""

    def __init__(self, rows: Rows, blobs: dict[str, bytes], log: Sequence[LogEntry]) -> None:
        super().__init__(rows, blobs, log)
        self.operations: list[Operation] = []

    def new_id(self) -> UUID:
        return UUID(int=uuid6.uuid7().int)

    def write(self, *operations: Operation) -> None:
        for operation in operations:
            fold(self.rows, operation)
        self.operations.extend(operations)

    def put_blob(self, data: bytes) -> str:
        sha256 = digest(data)
        self.blobs[sha256] = data
        return sha256


class MemoryStore:
    """Implements ``ports.Store``; one for a test, shared by nothing."""

    def __init__(self, identity: StoreIdentity) -> None:
        self.identity = identity
        self.drafts = MemoryDrafts()
        self.rows: Rows = {}
        self.blobs: dict[str, bytes] = {}
        self.chains: dict[DeviceId, list[bytes]] = {}
        self.waiting: dict[DeviceId, dict[int, bytes]] = {}
        self.local: dict[str, JsonValue] = {}
        self.log: list[LogEntry] = []

    @contextmanager
    def reading(self) -> Iterator[MemoryReading]:
        yield MemoryReading(self.rows, self.blobs, self.log)

    @contextmanager
    def transaction(self, *, actor: UserId | None, command: str, reason: str = "") -> Iterator[MemoryWriting]:
        rows = {cls: dict(table) for cls, table in self.rows.items()}
        writing = MemoryWriting(rows, dict(self.blobs), self.log)
        yield writing
        if not writing.operations:
            return
        head = self.vector().get(self.identity.device_id, ChainHead(0, GENESIS))
        others = {device: len(chain) for device, chain in self.chains.items()}
        others.pop(self.identity.device_id, None)
        transaction = Transaction(
            device=self.identity.device_id,
            seq=head.seq + 1,
            prev=head.hash,
            stamp=Stamp(head.seq + 1, 0),
            actor=actor,
            unit=self.identity.unit_id,
            command=command,
            seen=cast(Mapping[UUID, int], others),
            operations=tuple(writing.operations),
            reason=reason,
        )
        self.rows, self.blobs = writing.rows, writing.blobs
        self._append(transaction, transaction.to_bytes())

    def vector(self) -> Mapping[DeviceId, ChainHead]:
        return {device: ChainHead(len(chain), digest(chain[-1])) for device, chain in self.chains.items()}

    def transactions(
        self, after: Mapping[DeviceId, int], upto: Mapping[DeviceId, int] | None = None
    ) -> Iterator[bytes]:
        for device, chain in sorted(self.chains.items()):
            last = len(chain) if upto is None else upto.get(device, 0)
            yield from chain[after.get(device, 0) : last]

    def chain_hash(self, device: DeviceId, seq: int) -> str | None:
        chain = self.chains.get(device, [])
        return digest(chain[seq - 1]) if 0 < seq <= len(chain) else None

    def receive(
        self,
        transactions: Iterable[bytes],
        blobs: Mapping[str, bytes],
        progress: Progress | None = None,
        *,
        accept: Callable[[Transaction], None] | None = None,
    ) -> ImportResult:
        known = 0
        before = sum(map(len, self.chains.values()))
        for data in transactions:
            transaction = Transaction.from_bytes(data)
            device = DeviceId(transaction.device)
            chain = self.chains.get(device, [])
            if transaction.seq <= len(chain):
                if chain[transaction.seq - 1] != data:
                    raise Refusal("log.fork", device=str(device), seq=transaction.seq)
                known += 1
            else:
                if accept is not None:
                    accept(transaction)
                self.waiting.setdefault(device, {})[transaction.seq] = data
        self.blobs.update(blobs)
        self._take_what_waits()
        new = sum(map(len, self.chains.values())) - before
        return ImportResult(new, known, sum(map(len, self.waiting.values())), 0)

    def _take_what_waits(self) -> None:
        for device, waiting in self.waiting.items():
            while (data := waiting.pop(len(self.chains.get(device, [])) + 1, None)) is not None:
                transaction = Transaction.from_bytes(data)
                for operation in transaction.operations:
                    fold(self.rows, operation)
                self._append(transaction, data)

    def _append(self, transaction: Transaction, data: bytes) -> None:
        self.chains.setdefault(DeviceId(transaction.device), []).append(data)
        entry = LogEntry(
            at=datetime.fromtimestamp(transaction.stamp.millis / 1000, UTC),
            actor=None if transaction.actor is None else UserId(transaction.actor),
            unit=self.identity.unit_id,
            device=DeviceId(transaction.device),
            seq=transaction.seq,
            command=transaction.command,
            entity="",
            row=UUID(int=0),
            kind="",
            fields={},
            reason=transaction.reason,
        )
        self.log += [
            replace(entry, entity=each.entity, row=each.row, kind=each.kind.value, fields=each.fields)
            for each in transaction.operations
        ]

    def digest(self) -> str:
        texts = sorted(
            dumps([cls.__name__, str(row), to_fields(entity)])
            for cls, table in self.rows.items()
            for row, entity in table.items()
        )
        return digest(b"\n".join(texts))

    def local_get(self, key: str) -> JsonValue:
        return self.local.get(key)

    def local_put(self, key: str, value: JsonValue) -> None:
        self.local[key] = value

    def rebuild(self, progress: Progress | None = None) -> str:
        before = self.digest()
        self.rows = {}
        for chain in self.chains.values():
            for data in chain:
                for operation in Transaction.from_bytes(data).operations:
                    fold(self.rows, operation)
        if self.digest() != before:
            raise WorldError("store.rebuild.differs")
        return before

    def backup(self, target: Path, progress: Progress | None = None) -> str:
        return self.digest()

    def check(self, progress: Progress | None = None) -> tuple[StoreFault, ...]:
        return ()

    def close(self) -> None:
        """Nothing to release."""
