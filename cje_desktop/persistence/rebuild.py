"""Fold the whole log again into new tables."""

from collections.abc import Iterator

from sqlalchemy import Connection

from cje_desktop.application.ports import Progress
from cje_desktop.persistence.fold import derived
from cje_desktop.persistence.fold.fold import Fold
from cje_desktop.persistence.log.log import Log, Logged
from cje_desktop.persistence.log.packing import Packing
from cje_desktop.persistence.sql import Sql
from cje_desktop.persistence.tables import create_entities

_OPERATIONS = 20_000
"""How many operations are folded at a time, so that memory stays bounded."""


def rebuild(connection: Connection, packing: Packing, progress: Progress | None = None) -> None:
    """Replace all entity and derived tables by what the log says, within one transaction."""
    create_entities(connection)
    sql = Sql(connection)
    derived.clear(sql)
    log = Log(sql, packing)
    total, done = log.next_lsn() - 1, 0
    fold = Fold(sql, log)
    for batch in _batches(log.all()):
        fold.apply([(entry.lsn, entry.transaction) for entry in batch])
        derived.refresh(sql, fold.touched)
        fold.touched.clear()
        done += len(batch)
        if progress is not None:
            progress("store.rebuild", done, total)


def _batches(entries: Iterator[Logged]) -> Iterator[list[Logged]]:
    batch: list[Logged] = []
    operations = 0
    for entry in entries:
        batch.append(entry)
        operations += len(entry.transaction.operations)
        if operations >= _OPERATIONS:
            yield batch
            batch, operations = [], 0
    if batch:
        yield batch
