"""What the log tells of rows, and the tickets that wait for a person."""

import json
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from uuid import UUID

from cje_desktop.application.ports import LogEntry
from cje_desktop.core.ids import DeviceId, UnitId, UserId
from cje_desktop.core.merge import Conflict, ConflictKind, Head
from cje_desktop.core.operations import Stamp
from cje_desktop.persistence.log.log import Log
from cje_desktop.persistence.sql import Sql, to_uuid


def history(log: Log, rows: Sequence[UUID]) -> tuple[LogEntry, ...]:
    """Return the operations on rows, oldest first by the clock of their authors."""
    entries = _entries(log, frozenset(rows))
    return tuple(sorted(entries, key=lambda entry: (entry.at, entry.device, entry.seq)))


def _entries(log: Log, rows: frozenset[UUID]) -> Iterator[LogEntry]:
    for logged in log.on_rows(rows):
        transaction = logged.transaction
        for operation in transaction.operations:
            if operation.row in rows:
                yield LogEntry(
                    at=datetime.fromtimestamp(transaction.stamp.millis / 1000, UTC),
                    actor=None if transaction.actor is None else UserId(transaction.actor),
                    unit=UnitId(transaction.unit),
                    device=DeviceId(transaction.device),
                    seq=transaction.seq,
                    command=transaction.command,
                    entity=operation.entity,
                    row=operation.row,
                    kind=operation.kind.value,
                    fields=operation.fields,
                    reason=transaction.reason,
                )


def tickets(sql: Sql) -> tuple[Conflict, ...]:
    """Return all open tickets, in the order of their identifiers."""
    rows = sql.all("SELECT kind, entity, row, field, body FROM ticket ORDER BY id")
    return tuple(_ticket(row.kind, row.entity, to_uuid(row.row), row.field, row.body) for row in rows)


def _ticket(kind: str, entity: str, row: UUID, field: str, body: str) -> Conflict:
    record = json.loads(body)
    heads = tuple(
        Head(
            device=UUID(head["device"]),
            seq=head["seq"],
            stamp=Stamp.parse(head["hlc"]),
            actor=None if head["actor"] is None else UUID(head["actor"]),
            value=head["value"],
        )
        for head in record["heads"]
    )
    return Conflict(ConflictKind(kind), entity, row, field, heads, record["common"])
