"""Copies of the file: made while the program works, and good only after they were read again."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection

from cje_desktop.application.ports import Progress
from cje_desktop.core.errors import CjeError, WorldError
from cje_desktop.persistence import digest as digests
from cje_desktop.persistence import local
from cje_desktop.persistence.check import chain_faults, page_faults
from cje_desktop.persistence.engine import connect, open_sqlite
from cje_desktop.persistence.errors import translated
from cje_desktop.persistence.log.packing import Packing
from cje_desktop.persistence.sql import Sql

_PAGES = 512
_SUFFIXES = ("", "-wal", "-shm")


def backup_name(path: Path, at: datetime) -> str:
    """Return the name of a copy: the name of the file and the local date and time."""
    return f"{path.stem}-{at.astimezone():%Y-%m-%d-%H%M%S}{path.suffix}"


def backup(path: Path, key: bytes, target: Path, progress: Progress | None = None) -> str:
    """Copy a store page by page into a new file, check the copy, and return its digest.

    The target appears only when the copy has been read again and found good.

    Raises:
        WorldError: the place has no room or cannot be written, or ``store.backup.bad``.
        Cancelled: the user stopped; nothing is left behind.
    """
    partial = target.with_name(f".{target.name}.partial")
    try:
        _copy(path, key, partial, progress)
        digest = verify(partial, key)
        _flush(partial)
        os.replace(partial, target)
    except OSError as error:
        raise _disk_error(error, target) from error
    finally:
        remove(partial)
    return digest


def restore(source: Path, key: bytes, target: Path) -> Path | None:
    """Put a copy in the place of the store; return where the present store was kept.

    The copy is checked first; the store must be closed.

    Raises:
        WorldError: the copy is damaged or has another key; the present store stays.
    """
    digest = verify(source, key)
    partial = target.with_name(f".{target.name}.partial")
    kept: Path | None = None
    try:
        _copy(source, key, partial, None)
        if verify(partial, key) != digest:
            raise WorldError("store.backup.bad", file=source.name, fault="digest")
        if target.exists():
            kept = _free_name(target)
            for suffix in _SUFFIXES:
                if (part := Path(f"{target}{suffix}")).exists():
                    os.replace(part, f"{kept}{suffix}")
        _flush(partial)
        os.replace(partial, target)
    except OSError as error:
        raise _disk_error(error, target) from error
    finally:
        remove(partial)
    return kept


def verify(path: Path, key: bytes) -> str:
    """Read a whole copy: pages, chains; return the digest of its tables.

    Raises:
        WorldError: the key is wrong, or ``store.backup.bad`` with the first fault.
    """
    if not path.is_file():
        raise WorldError("store.missing", file=path.name)
    with _opened(path, key) as connection:
        sql = Sql(connection)
        try:
            faults = [
                *page_faults(path, key),
                *chain_faults(sql, Packing(local.read_dictionary(sql))),
            ]
            if not faults:
                return digests.digest(connection)
        except CjeError as error:
            raise WorldError("store.backup.bad", file=path.name, fault=error.code) from error
    raise WorldError("store.backup.bad", file=path.name, fault=faults[0].code)


def remove(path: Path) -> None:
    """Delete a database file with what belongs to it."""
    for suffix in _SUFFIXES:
        Path(f"{path}{suffix}").unlink(missing_ok=True)


@contextmanager
def _opened(path: Path, key: bytes) -> Iterator[Connection]:
    database = open_sqlite(path, key)
    try:
        with database.reading() as connection:
            yield connection
    finally:
        database.close()


def _copy(path: Path, key: bytes, target: Path, progress: Progress | None) -> None:
    def report(_status: int, remaining: int, total: int) -> None:
        if progress is not None:
            progress("store.backup", total - remaining, total)

    remove(target)
    source = connect(path, key, read_only=True)
    try:
        with translated(target):
            copy = connect(target, key)
            try:
                source.backup(copy, pages=_PAGES, progress=report)
                copy.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            finally:
                copy.close()
    finally:
        source.close()


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _free_name(target: Path) -> Path:
    number = 1
    while (name := target.with_name(f"{target.stem}-before-{number}{target.suffix}")).exists():
        number += 1
    return name


def _disk_error(error: OSError, target: Path) -> WorldError:
    return WorldError(
        "store.write_failed", file=target.name, folder=str(target.parent), detail=str(error.strerror)
    )
