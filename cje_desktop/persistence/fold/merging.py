"""The slow path of the fold: gather all operations on a row from the log and merge them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from uuid import UUID

from cje_desktop.core import canonical
from cje_desktop.core.entities.base import JsonValue
from cje_desktop.core.merge import REMOVED, Conflict, MergedRow, RowOperation, merge_row
from cje_desktop.core.operations import OperationKind, Transaction
from cje_desktop.core.schema import EntityClass, spec_named
from cje_desktop.persistence.fold.values import Layout, known_fields
from cje_desktop.persistence.log.log import Log
from cje_desktop.persistence.sql import Sql, quoted

Key = tuple[str, UUID]


@contextmanager
def fold_rows(sql: Sql, lsns: Iterable[int], *, refold: bool = False) -> Iterator[None]:
    """Let rows be written in the name of log rows, and of nothing else."""
    sql.many("INSERT INTO capture_open (lsn, refold) VALUES (?, ?)", [(lsn, int(refold)) for lsn in lsns])
    yield
    sql.run("DELETE FROM capture_open")


class Merging:
    """Write rows anew from everything that the log knows of them."""

    def __init__(self, sql: Sql, log: Log, layout: Callable[[str], Layout]) -> None:
        self._sql = sql
        self._log = log
        self._layout = layout

    def merge(self, keys: set[Key], batch: Sequence[tuple[int, Transaction]], tangled: set[Key]) -> int:
        """Merge rows; ``batch`` may hold transactions that the log does not have yet."""
        before = int(self._sql.scalar("SELECT count(*) FROM ticket"))
        known = {entry.lsn: entry.transaction for entry in self._log.on_rows(row for _, row in keys)}
        known.update(batch)
        operations, places = _by_row(known, keys)
        for key in sorted(keys, key=str):
            entity, row = key
            spec = self._layout(entity).spec
            merged = merge_row(spec.entity_class, entity, row, operations[key])
            complete = self._put_row(entity, row, merged, places[key], max(known))
            self._put_tickets(entity, row, merged.conflicts)
            self._mark(key, tangled, is_tangled=not (complete and merged.settled))
        after = int(self._sql.scalar("SELECT count(*) FROM ticket"))
        return max(0, after - before)

    def _put_row(
        self, entity: str, row: UUID, merged: MergedRow, places: Mapping[tuple[UUID, int], int], last: int
    ) -> bool:
        """Write the merged row; False when it cannot be shown yet."""
        layout = self._layout(entity)
        if merged.fields is None or not layout.is_complete(merged.fields):
            return False
        fields: dict[str, JsonValue] = dict(merged.fields)
        if layout.spec.entity_class is EntityClass.SET:
            fields[REMOVED] = merged.removed
        lsn = last if merged.tip is None else places[merged.tip.device, merged.tip.seq]
        columns = [quoted(name) for name in layout.columns]
        updates = ", ".join(f"{name} = excluded.{name}" for name in columns[1:])
        self._sql.run("DELETE FROM capture_open")
        with fold_rows(self._sql, [lsn], refold=True):
            self._sql.run(
                f"INSERT INTO {quoted(entity)} ({', '.join(columns)})"  # noqa: S608  # our own names
                f" VALUES ({', '.join('?' * len(columns))}) ON CONFLICT (id) DO UPDATE SET {updates}",
                *layout.row(self._sql.uuid(row), fields, lsn),
            )
        return True

    def _put_tickets(self, entity: str, row: UUID, conflicts: Sequence[Conflict]) -> None:
        self._sql.run("DELETE FROM ticket WHERE entity = ? AND row = ?", entity, self._sql.uuid(row))
        self._sql.many(
            "INSERT INTO ticket (id, kind, entity, row, field, body) VALUES (?, ?, ?, ?, ?, ?)",
            [
                (
                    self._sql.uuid(each.id),
                    each.kind.value,
                    each.entity,
                    self._sql.uuid(each.row),
                    each.field,
                    canonical.dumps(ticket_body(each)).decode(),
                )
                for each in conflicts
            ],
        )

    def _mark(self, key: Key, tangled: set[Key], *, is_tangled: bool) -> None:
        values = (key[0], self._sql.uuid(key[1]))
        if is_tangled and key not in tangled:
            self._sql.run("INSERT INTO tangled_row (entity, row) VALUES (?, ?)", *values)
            tangled.add(key)
        elif not is_tangled and key in tangled:
            self._sql.run("DELETE FROM tangled_row WHERE entity = ? AND row = ?", *values)
            tangled.discard(key)


def _by_row(
    known: Mapping[int, Transaction], keys: set[Key]
) -> tuple[Mapping[Key, list[RowOperation]], Mapping[Key, Mapping[tuple[UUID, int], int]]]:
    operations: dict[Key, list[RowOperation]] = {key: [] for key in keys}
    places: dict[Key, dict[tuple[UUID, int], int]] = {key: {} for key in keys}
    for lsn, transaction in known.items():
        for key, operation in _of_transaction(transaction, keys).items():
            operations[key].append(operation)
            places[key][transaction.device, transaction.seq] = lsn
    return operations, places


def _of_transaction(transaction: Transaction, keys: set[Key]) -> Mapping[Key, RowOperation]:
    """Return what a transaction did to rows, several operations on one row taken together."""
    result: dict[Key, RowOperation] = {}
    for operation in transaction.operations:
        key = (operation.entity, operation.row)
        spec = spec_named(operation.entity)
        if key not in keys or spec is None:
            continue
        earlier = result.get(key)
        result[key] = RowOperation(
            device=transaction.device,
            seq=transaction.seq,
            stamp=transaction.stamp,
            actor=transaction.actor,
            seen=transaction.seen,
            inserts=operation.kind is OperationKind.INSERT or (earlier is not None and earlier.inserts),
            removes=operation.kind is OperationKind.REMOVE,
            fields={**(earlier.fields if earlier else {}), **known_fields(spec, operation.fields)},
        )
    return result


def ticket_body(conflict: Conflict) -> dict[str, JsonValue]:
    """Return what a ticket keeps: the heads, and the last value all sides knew."""
    return {
        "heads": [
            {
                "device": str(head.device),
                "seq": head.seq,
                "hlc": head.stamp.text(),
                "actor": None if head.actor is None else str(head.actor),
                "value": head.value,
            }
            for head in conflict.heads
        ],
        "common": conflict.common,
    }
