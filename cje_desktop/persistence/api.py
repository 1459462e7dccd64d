"""Make, open, migrate, restore and verify stores: what ``bootstrap`` needs of this ring."""

import importlib
from pathlib import Path
from types import ModuleType

from sqlalchemy import Connection

from cje_desktop.application.ports import StoreFault, StoreIdentity
from cje_desktop.core.errors import Refusal, WorldError
from cje_desktop.persistence import local
from cje_desktop.persistence.backup import remove, restore, verify
from cje_desktop.persistence.check import page_faults
from cje_desktop.persistence.engine import Database, open_server, open_sqlite
from cje_desktop.persistence.log.packing import make_dictionary
from cje_desktop.persistence.schema_version import require_present, revision_of
from cje_desktop.persistence.sql import Sql
from cje_desktop.persistence.store import SqlStore, utc_now, write_identity
from cje_desktop.persistence.unit_of_work import Now

__all__ = [
    "check_file",
    "create_store",
    "migrate",
    "open_postgres",
    "open_store",
    "page_faults",
    "restore",
    "verify",
]


def create_store(path: Path, key: bytes, identity: StoreIdentity, now: Now = utc_now) -> SqlStore:
    """Make a new store with its schema and identity; its rows come with the first transaction.

    Raises:
        Refusal: ``store.exists``.
        WorldError: the disk refused; no half-made file is left.
    """
    if path.exists():
        raise Refusal("store.exists", file=path.name)
    database = open_sqlite(path, key)
    try:
        _prepare(database, identity)
        return SqlStore(database, key, now)
    except BaseException:
        database.close()
        remove(path)
        raise


def open_store(path: Path, key: bytes, now: Now = utc_now) -> SqlStore:
    """Open a store.

    Raises:
        Refusal: ``store.schema.newer``.
        WorldError: ``store.missing``, ``store.key_or_file``, ``store.schema.older`` (call
            ``migrate`` first) and what the disk may say.
    """
    if not path.is_file():
        raise WorldError("store.missing", file=path.name)
    database = open_sqlite(path, key)
    try:
        with database.reading() as connection:
            require_present(connection)
        return SqlStore(database, key, now)
    except BaseException:
        database.close()
        raise


def check_file(path: Path, key: bytes) -> tuple[StoreFault, ...]:
    """Name what is damaged in a file, also in one that can no longer be opened.

    Raises:
        Refusal, WorldError: it cannot be opened, and not for a damaged page.
    """
    try:
        store = open_store(path, key)
    except WorldError:
        if path.is_file() and (faults := page_faults(path, key)):
            return faults
        raise
    try:
        return store.check()
    finally:
        store.close()


def open_postgres(url: str, identity: StoreIdentity | None = None, now: Now = utc_now) -> SqlStore:
    """Open the store of a province on a server, ``postgresql+psycopg://...``.

    With an identity an empty database is made a store first.
    """
    database = open_server(url)
    try:
        with database.reading() as connection:
            is_empty = revision_of(connection) is None
            if not is_empty or identity is None:
                require_present(connection)
        if is_empty and identity is not None:
            _prepare(database, identity)
        return SqlStore(database, now=now)
    except BaseException:
        database.close()
        raise


def migrate(path: Path, key: bytes) -> Path:
    """Copy a store, bring it to the present schema, and return where the copy is."""
    copy = _migrations().migrate_file(path, key)
    return Path(copy)


def _prepare(database: Database, identity: StoreIdentity) -> None:
    with database.writing() as connection:
        upgrade(connection)
        local.write_dictionary(Sql(connection), make_dictionary(identity.device_id, identity.unit_id))
        write_identity(connection, identity)


def upgrade(connection: Connection) -> None:
    """Run the missing migrations within the transaction of the caller."""
    _migrations().upgrade(connection)


def _migrations() -> ModuleType:
    # Alembic takes as long to import as everything else here; opening a store needs none of it.
    return importlib.import_module("cje_desktop.persistence.migrations.run")
