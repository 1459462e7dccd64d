"""Look at everything that is kept, and name what is damaged."""

import hashlib
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

from cje_desktop.application.ports import Progress, StoreFault
from cje_desktop.core.errors import CjeError
from cje_desktop.core.operations import GENESIS, Transaction
from cje_desktop.core.schema import ENTITIES
from cje_desktop.persistence import digest as digests
from cje_desktop.persistence.engine import Database, connect
from cje_desktop.persistence.errors import translated
from cje_desktop.persistence.log.log import hash_of
from cje_desktop.persistence.log.packing import Packing
from cje_desktop.persistence.rebuild import rebuild
from cje_desktop.persistence.sql import Sql, quoted, to_uuid

_PAGE = re.compile(r"page (\d+)")
_STAGES = ("check.pages", "check.log", "check.blobs", "check.tables")


class _Undo(Exception):
    """Leave a transaction without keeping what was tried in it."""


def check(
    database: Database,
    key: bytes | None,
    packing: Callable[[], Packing],
    progress: Progress | None = None,
) -> tuple[StoreFault, ...]:
    """Check pages, chains, frozen bytes, and the tables against the log."""
    faults: list[StoreFault] = []
    for done, stage in enumerate(_STAGES):
        if progress is not None:
            progress(stage, done, len(_STAGES))
        try:
            if stage == "check.tables":
                faults += [] if faults else table_faults(database, packing())
                continue
            if stage == "check.pages":
                if key is not None and isinstance(database.place, Path):
                    faults += page_faults(database.place, key)
                continue
            with database.reading() as connection:
                if stage == "check.log":
                    faults += chain_faults(Sql(connection), packing())
                else:
                    faults += blob_faults(Sql(connection))
        except CjeError as error:
            faults.append(StoreFault(error.code, error.fields))
    return tuple(faults)


def page_faults(path: Path, key: bytes) -> tuple[StoreFault, ...]:
    """Verify the authentication code of every page of a file, also of one that cannot be opened."""
    connection = connect(path, key, must_read=False)
    try:
        with translated(path):
            texts = [str(row[0]) for row in connection.execute("PRAGMA cipher_integrity_check")]
        if not texts:
            return ()
        areas = ", ".join(_damaged_tables(connection)) or "?"
    finally:
        connection.close()
    pages = [int(found.group(1)) if (found := _PAGE.search(text)) else None for text in texts]
    return tuple(StoreFault("check.page", {"page": page, "area": areas}) for page in pages)


def _damaged_tables(connection: sqlcipher.Connection) -> Iterator[str]:
    """Return the tables that can no longer be read whole; nothing when not even their names can."""
    try:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    except sqlcipher.DatabaseError:
        return
    for name in sorted(names):
        try:
            for _ in connection.execute(f"SELECT * FROM {quoted(name)}"):  # noqa: S608  # our own names
                pass
        except sqlcipher.DatabaseError:
            yield name


def chain_faults(sql: Sql, packing: Packing) -> Iterator[StoreFault]:
    """Verify that each log row has its hash and follows the one before."""
    for chain, device in sql.all("SELECT chain, device FROM chain_head ORDER BY chain"):
        before, expected, name = GENESIS, 1, str(to_uuid(device))
        rows = sql.all("SELECT lsn, seq, hash FROM operation_log WHERE chain = ? ORDER BY seq", chain)
        for lsn, seq, hashed in rows:
            if seq != expected:
                yield StoreFault("check.log.gap", {"device": name, "seq": expected})
            fault = _row_fault(sql, packing, lsn, (name, seq, before, bytes(hashed)))
            if fault and (seq == expected or fault != "check.log.link"):
                yield StoreFault(fault, {"device": name, "seq": seq})
            before, expected = bytes(hashed).hex(), seq + 1
        head = sql.first("SELECT seq, hash FROM chain_head WHERE chain = ?", chain)
        if head is None or head.seq != expected - 1 or bytes(head.hash).hex() != before:
            yield StoreFault("check.log.end", {"device": name, "seq": expected - 1})


def _row_fault(sql: Sql, packing: Packing, lsn: int, expected: tuple[str, int, str, bytes]) -> str:
    device, seq, before, hashed = expected
    try:
        body = packing.unpack(bytes(sql.scalar("SELECT body FROM operation_log WHERE lsn = ?", lsn)))
        transaction = Transaction.from_bytes(body)
    except CjeError:
        return "check.log.row"
    if hash_of(body) != hashed or str(transaction.device) != device or transaction.seq != seq:
        return "check.log.row"
    return "" if transaction.prev == before else "check.log.link"


def blob_faults(sql: Sql) -> Iterator[StoreFault]:
    """Verify frozen papers and attachments against their hashes."""
    for (hashed,) in sql.all("SELECT hash FROM blob ORDER BY hash"):
        body = sql.scalar("SELECT body FROM blob WHERE hash = ?", hashed)
        if hashlib.sha256(bytes(body)).digest() != bytes(hashed):
            name = bytes(hashed).hex()
            row = sql.first("SELECT title, number_text FROM document WHERE file_hash = ?", name)
            paper = f"{row.title} {row.number_text}".strip() if row else ""
            yield StoreFault("check.blob", {"hash": name, "paper": paper})


def table_faults(database: Database, packing: Packing) -> list[StoreFault]:
    """Fold the log again beside the tables and name the tables that differ."""
    faults: list[StoreFault] = []
    try:
        with database.writing() as connection:
            before = {spec.name: digests.table_digest(connection, spec) for spec in ENTITIES}
            rebuild(connection, packing)
            for spec in ENTITIES:
                if digests.table_digest(connection, spec) != before[spec.name]:
                    faults.append(StoreFault("check.table", {"table": spec.name}))
            raise _Undo
    except _Undo:
        return faults
