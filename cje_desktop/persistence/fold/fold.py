"""Fold operations into the entity tables: our own as they come, received ones in batches.

An operation whose author had seen the last writer of its row is simply applied. Every other
one goes through the full merge of all that the log knows of the row.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from cje_desktop.core.entities.base import JsonValue
from cje_desktop.core.merge import REMOVED
from cje_desktop.core.operations import Operation, OperationKind, Transaction
from cje_desktop.core.schema import EntityClass, EntitySpec, spec_named
from cje_desktop.persistence.fold.merging import Merging, fold_rows
from cje_desktop.persistence.fold.values import Layout, known_fields
from cje_desktop.persistence.log.log import Log
from cje_desktop.persistence.sql import Sql, quoted, to_uuid

Key = tuple[str, UUID]

_AUTHORS = (
    "SELECT e.id, e.op_lsn, h.device, l.seq FROM {table} e"
    " LEFT JOIN operation_log l ON l.lsn = e.op_lsn LEFT JOIN chain_head h ON h.chain = l.chain"
    " WHERE e.id IN ({ids})"
)
"""Who last wrote some rows."""


@dataclass(slots=True)
class _RowState:
    """A row as it will be when the batch is written."""

    lsn: int
    device: UUID
    seq: int
    is_new: bool = False
    fields: dict[str, JsonValue] = field(default_factory=dict)
    """All fields of a new row, or the changed ones."""


class Fold:
    """The only writer of the entity tables, within one transaction of the database."""

    def __init__(self, sql: Sql, log: Log) -> None:
        self._sql = sql
        self._layouts: dict[str, Layout] = {}
        self._merging = Merging(sql, log, self._layout)
        self._tangled: set[Key] | None = None
        self.touched: dict[str, set[UUID]] = {}
        """Rows written since the derived tables were brought up to date."""

    def apply(
        self,
        batch: Sequence[tuple[int, Transaction]],
        *,
        merging: Callable[[], Sequence[tuple[int, Transaction]]] | None = None,
    ) -> int:
        """Fold transactions, each with its place in the log; return how many tickets were opened.

        ``merging`` returns what a merge must know besides the log: the transaction that is still
        open, with its earlier operations.
        """
        states = self._load(batch)
        slow: set[Key] = set()
        if self._tangled is None:
            self._tangled = {
                (entity, to_uuid(row)) for entity, row in self._sql.all("SELECT entity, row FROM tangled_row")
            }
        for lsn, transaction in batch:
            for operation in transaction.operations:
                spec = spec_named(operation.entity)
                if spec is not None:
                    self._step(spec, operation, lsn, transaction, states, slow)
        with fold_rows(self._sql, sorted({lsn for lsn, _ in batch})):
            self._write(states)
            opened = 0
            if slow:
                opened = self._merging.merge(slow, merging() if merging else batch, self._tangled)
        for entity, row in (*states, *slow):
            self.touched.setdefault(entity, set()).add(row)
        return opened

    def _step(
        self,
        spec: EntitySpec,
        operation: Operation,
        lsn: int,
        transaction: Transaction,
        states: dict[Key, _RowState],
        slow: set[Key],
    ) -> None:
        key = (operation.entity, operation.row)
        if key in slow:
            return
        state = states.get(key)
        fields = known_fields(spec, operation.fields)
        if self._tangled and key in self._tangled:
            fits = False
        elif operation.kind is OperationKind.INSERT:
            fits = state is None and self._layout(spec.name).is_complete(fields)
        else:
            fits = state is not None and _allowed(spec, operation.kind) and _seen(transaction, state)
        if not fits:
            slow.add(key)
            states.pop(key, None)
            return
        if state is None:
            state = states[key] = _RowState(lsn, transaction.device, transaction.seq, is_new=True)
        state.lsn, state.device, state.seq = lsn, transaction.device, transaction.seq
        state.fields.update(fields)
        if spec.entity_class is EntityClass.SET:
            state.fields[REMOVED] = operation.kind is OperationKind.REMOVE

    def _load(self, batch: Sequence[tuple[int, Transaction]]) -> dict[Key, _RowState]:
        """Return the last writers of the rows that a batch touches and that exist."""
        wanted: dict[str, set[UUID]] = {}
        for _, transaction in batch:
            for operation in transaction.operations:
                wanted.setdefault(operation.entity, set()).add(operation.row)
        states: dict[Key, _RowState] = {}
        current = batch[-1][1]
        for entity, rows in wanted.items():
            if spec_named(entity) is None:
                continue
            statement = _AUTHORS.replace("{table}", quoted(entity))
            for row, op_lsn, device, seq in self._sql.among(statement, rows):
                # A row without a log row was written by the transaction that is still open.
                author = (current.device, current.seq) if seq is None else (to_uuid(device), seq)
                states[entity, to_uuid(row)] = _RowState(op_lsn, *author)
        return states

    def _write(self, states: Mapping[Key, _RowState]) -> None:
        inserts: dict[str, list[tuple[object, ...]]] = {}
        updates: dict[tuple[str, tuple[str, ...]], list[tuple[object, ...]]] = {}
        uuid = self._sql.uuid
        for (entity, row), state in states.items():
            layout = self._layout(entity)
            if state.is_new:
                inserts.setdefault(entity, []).append(layout.row(uuid(row), state.fields, state.lsn))
            elif state.fields:
                names = tuple(sorted(state.fields))
                values = (*layout.changes(state.fields, names), state.lsn, uuid(row))
                updates.setdefault((entity, names), []).append(values)
        for entity, rows in inserts.items():
            self._sql.many(insert_statement(self._layout(entity)), rows)
        for (entity, names), rows in updates.items():
            assignments = "".join(f"{quoted(name)} = ?, " for name in names)
            self._sql.many(f"UPDATE {quoted(entity)} SET {assignments}op_lsn = ? WHERE id = ?", rows)  # noqa: S608  # names of our own tables

    def _layout(self, entity: str) -> Layout:
        layout = self._layouts.get(entity)
        if layout is None:
            layout = self._layouts[entity] = Layout(entity, self._sql)
        return layout


def insert_statement(layout: Layout) -> str:
    """Return the statement that inserts a whole row."""
    columns = ", ".join(quoted(name) for name in layout.columns)
    marks = ", ".join("?" * len(layout.columns))
    return f"INSERT INTO {quoted(layout.spec.name)} ({columns}) VALUES ({marks})"  # noqa: S608  # our own names


def _allowed(spec: EntitySpec, kind: OperationKind) -> bool:
    if kind is OperationKind.REMOVE:
        return spec.entity_class is EntityClass.SET
    return spec.entity_class is not EntityClass.INSERT_ONLY


def _seen(transaction: Transaction, state: _RowState) -> bool:
    if transaction.device == state.device:
        return transaction.seq >= state.seq
    return transaction.seen.get(state.device, 0) >= state.seq
