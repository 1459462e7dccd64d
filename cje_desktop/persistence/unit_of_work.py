"""One look at the tables, and one transaction: operations folded as they come, logged at the end."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from sqlalchemy import Connection

from cje_desktop.application.ports import CaseFilter, CaseRow, LogEntry, SearchHit, StoreIdentity
from cje_desktop.core import canonical
from cje_desktop.core.entities.base import Entity
from cje_desktop.core.errors import Refusal
from cje_desktop.core.ids import PersonId, UserId
from cje_desktop.core.merge import Conflict
from cje_desktop.core.operations import Operation, OperationKind, Stamp, Transaction
from cje_desktop.core.schema import EntityClass, spec_named
from cje_desktop.persistence.fold.derived import refresh
from cje_desktop.persistence.fold.fold import Fold
from cje_desktop.persistence.fold.values import known_fields
from cje_desktop.persistence.identifiers import Identifiers
from cje_desktop.persistence.log.log import Log, Logged, hash_before, hash_of
from cje_desktop.persistence.log.packing import Packing
from cje_desktop.persistence.readers import blobs, cases, history, rows, search
from cje_desktop.persistence.sql import Sql, quoted, to_uuid

E = TypeVar("E", bound=Entity)
Now = Callable[[], datetime]


class Reader:
    """A consistent look at the tables; lives inside one ``with`` on one thread."""

    def __init__(self, connection: Connection, packing: Packing) -> None:
        self._connection = connection
        self._sql = Sql(connection)
        self._log = Log(self._sql, packing)

    def get(self, cls: type[E], row: UUID) -> E:
        """Return a row, or refuse with ``row.unknown``."""
        return rows.get(self._connection, cls, row)

    def find(self, cls: type[E], **equals: object) -> tuple[E, ...]:
        """Return the rows whose fields equal the values."""
        return rows.find(self._connection, cls, equals)

    def count(self, cls: type[E], **equals: object) -> int:
        """Count the rows that ``find`` would return."""
        return rows.count(self._connection, cls, equals)

    def case_rows(self, wanted: CaseFilter) -> tuple[CaseRow, ...]:
        """Return one page of the case list."""
        return cases.case_rows(self._sql, wanted)

    def count_cases(self, wanted: CaseFilter) -> int:
        """Count the cases that a filter lets through."""
        return cases.count_cases(self._sql, wanted)

    def search(self, text: str, limit: int) -> tuple[SearchHit, ...]:
        """Find cases, persons, papers by folded text or number; exact hits first."""
        return search.search(self._sql, text, limit)

    def similar_persons(self, folded_name: str, id_number: str, limit: int) -> tuple[PersonId, ...]:
        """Return persons of the same ID number or folded name."""
        return search.similar_persons(self._sql, folded_name, id_number, limit)

    def last_number(self, series_id: UUID, period: int, first: int, last: int) -> int | None:
        """Return the highest number taken within a block, or None."""
        number = self._sql.scalar(
            "SELECT max(number) FROM number_use"
            " WHERE series_id = ? AND period = ? AND number BETWEEN ? AND ?",
            self._sql.uuid(series_id),
            period,
            first,
            last,
        )
        return None if number is None else int(number)

    def history(self, rows: Sequence[UUID]) -> tuple[LogEntry, ...]:
        """Return what the log knows of rows, oldest first."""
        return history.history(self._log, rows)

    def tickets(self) -> tuple[Conflict, ...]:
        """Return the conflicts that wait for a person."""
        return history.tickets(self._sql)

    def blob(self, sha256: str) -> bytes:
        """Return bytes by their hash, checked against it."""
        return blobs.read_blob(self._sql, sha256)


class Writer(Reader):
    """One transaction of this device."""

    def __init__(
        self,
        connection: Connection,
        packing: Packing,
        identity: StoreIdentity,
        identifiers: Identifiers,
        now: Now,
        header: tuple[UserId | None, str, str],
    ) -> None:
        super().__init__(connection, packing)
        self._identifiers = identifiers
        self._now = now
        self._fold = Fold(self._sql, self._log)
        self._heads = self._log.heads()
        self._lsn = self._log.next_lsn()
        self._operations: list[Operation] = []
        actor, command, reason = header
        own = self._heads.get(identity.device_id)
        clock = max((head.stamp for head in self._heads.values()), key=_order, default=Stamp(0, 0))
        self._transaction = Transaction(
            device=identity.device_id,
            seq=own.seq + 1 if own else 1,
            prev=hash_before(own),
            stamp=clock.next(int(now().timestamp() * 1000)),
            actor=actor,
            unit=identity.unit_id,
            command=command,
            seen={device: head.seq for device, head in self._heads.items() if device != identity.device_id},
            operations=(),
            reason=reason,
        )

    def new_id(self) -> UUID:
        """Return a new UUIDv7, never smaller than the one before."""
        return self._identifiers.new()

    def write(self, *operations: Operation) -> None:
        """Fold operations; they become one log row when the transaction ends well.

        Raises:
            Refusal: ``store.write.class`` for a change that the class of the row does not allow,
                ``store.write.field`` for a value that is not of its field, ``row.unknown``.
        """
        if not operations:
            return
        existing = self._existing(operations)
        for operation in operations:
            self._check(operation, existing)
        self._operations += operations
        self._fold.apply([(self._lsn, self._with(operations))], merging=self._everything)

    def put_blob(self, data: bytes) -> str:
        """Keep bytes by their SHA-256 and return it."""
        return blobs.write_blob(self._sql, data)

    def finish(self) -> None:
        """Append the log row and bring the derived tables up to date.

        Raises:
            Refusal: ``store.write.size``; nobody could read so long a transaction again.
        """
        if not self._operations:
            return
        transaction = self._with(self._operations)
        body = transaction.to_bytes()
        if len(body) > canonical.MAX_BYTES:
            raise Refusal(
                "store.write.size", size=len(body), limit=canonical.MAX_BYTES, count=len(self._operations)
            )
        entry = Logged(self._lsn, transaction, body, hash_of(body))
        self._log.append([entry], self._heads, self._now())
        refresh(self._sql, self._fold.touched)

    def _everything(self) -> Sequence[tuple[int, Transaction]]:
        return [(self._lsn, self._with(self._operations))]

    def _with(self, operations: Sequence[Operation]) -> Transaction:
        own = self._transaction
        return Transaction(
            own.device,
            own.seq,
            own.prev,
            own.stamp,
            own.actor,
            own.unit,
            own.command,
            own.seen,
            tuple(operations),
            own.reason,
        )

    def _check(self, operation: Operation, existing: set[tuple[str, UUID]]) -> None:
        spec = spec_named(operation.entity)
        if spec is None:
            raise KeyError(operation.entity)
        known = known_fields(spec, operation.fields)
        for name in operation.fields:
            if name not in known:
                raise Refusal("store.write.field", entity=spec.name, name=name)
        key = (spec.name, operation.row)
        exists = key in existing
        if operation.kind is OperationKind.INSERT:
            allowed = not exists
            existing.add(key)
        elif operation.kind is OperationKind.REMOVE:
            allowed = spec.entity_class is EntityClass.SET
        else:
            allowed = spec.entity_class is not EntityClass.INSERT_ONLY
        if not allowed:
            raise Refusal("store.write.class", entity=spec.name, row=str(operation.row))
        if operation.kind is not OperationKind.INSERT and not exists:
            raise Refusal("row.unknown", entity=spec.name, row=str(operation.row))

    def _existing(self, operations: Sequence[Operation]) -> set[tuple[str, UUID]]:
        """Return which of the rows that operations name are there."""
        wanted: dict[str, list[UUID]] = {}
        for operation in operations:
            wanted.setdefault(operation.entity, []).append(operation.row)
        return {
            (entity, to_uuid(row.id))
            for entity, ids in wanted.items()
            if spec_named(entity) is not None
            for row in self._sql.among(f"SELECT id FROM {quoted(entity)} WHERE id IN ({{ids}})", ids)  # noqa: S608  # names of our own tables
        }


def _order(stamp: Stamp) -> tuple[int, int]:
    return (stamp.millis, stamp.counter)
