"""What the log tells of rows, and the tickets that wait for a person."""

import json
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from uuid import UUID

import msgspec

from cje_desktop.application.ports import LogEntry
from cje_desktop.core.ids import DeviceId, UnitId, UserId
from cje_desktop.core.merge import Conflict, ConflictKind, Head
from cje_desktop.core.operations import Stamp, Transaction
from cje_desktop.persistence.log.log import Log
from cje_desktop.persistence.sql import Sql, to_uuid


class _Told(msgspec.Struct):
    """A transaction of our log; the fields of its operations stay unread until they are asked for."""

    dev: UUID
    seq: int
    hlc: str
    actor: UUID | None
    unit: UUID
    act: str
    why: str
    ops: list[tuple[str, str, UUID, msgspec.Raw]]


# The log took these bytes in through the strict reader; one import may have put thousands of
# operations into a transaction, of which a case asks for a few.
_TOLD = msgspec.json.Decoder(_Told)


def history(log: Log, rows: Sequence[UUID]) -> tuple[LogEntry, ...]:
    """Return the operations on rows, oldest first by the clock of their authors."""
    wanted = frozenset(rows)
    entries = [entry for body in log.bodies_on_rows(wanted) for entry in _entries(body, wanted)]
    return tuple(sorted(entries, key=lambda entry: (entry.at, entry.device, entry.seq)))


def _entries(body: bytes, rows: frozenset[UUID]) -> Iterator[LogEntry]:
    try:
        told = _TOLD.decode(body)
    except msgspec.ValidationError:
        # The strict reader takes more spellings of an identifier; written anew they are the usual one.
        told = _TOLD.decode(Transaction.from_bytes(body).to_bytes())
    at = datetime.fromtimestamp(Stamp.parse(told.hlc).millis / 1000, UTC)
    for kind, entity, row, fields in told.ops:
        if row in rows:
            yield LogEntry(
                at=at,
                actor=None if told.actor is None else UserId(told.actor),
                unit=UnitId(told.unit),
                device=DeviceId(told.dev),
                seq=told.seq,
                command=told.act,
                entity=entity,
                row=row,
                kind=kind,
                fields=msgspec.json.decode(fields),
                reason=told.why,
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
