"""Fold the whole log again into new tables."""

from itertools import islice

from sqlalchemy import Connection

from cje_desktop.application.ports import Progress
from cje_desktop.persistence.fold import derived
from cje_desktop.persistence.fold.fold import Fold
from cje_desktop.persistence.log.log import Log
from cje_desktop.persistence.log.packing import Packing
from cje_desktop.persistence.sql import Sql
from cje_desktop.persistence.tables import create_entities

_BATCH = 500


def rebuild(connection: Connection, packing: Packing, progress: Progress | None = None) -> None:
    """Replace all entity and derived tables by what the log says, within one transaction."""
    create_entities(connection)
    sql = Sql(connection)
    derived.clear(sql)
    log = Log(sql, packing)
    total, done = log.next_lsn() - 1, 0
    fold = Fold(sql, log)
    entries = log.all()
    while batch := list(islice(entries, _BATCH)):
        fold.apply([(entry.lsn, entry.transaction) for entry in batch])
        derived.refresh(sql, fold.touched)
        fold.touched.clear()
        done += len(batch)
        if progress is not None:
            progress("store.rebuild", done, total)
