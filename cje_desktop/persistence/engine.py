"""Connections: SQLCipher through SQLAlchemy Core, or a PostgreSQL server of the province.

One connection writes, a few read; each transaction sees one moment of the tables.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from cje_desktop.core.errors import WorldError
from cje_desktop.persistence.errors import translated

MINIMUM_SQLITE = (3, 51, 3)
"""Before it, two connections of one file could spoil the write-ahead log."""
_READERS = 4
_BUSY_MILLIS = 5000
_ADVISORY_LOCK = 0x434A45

_PRAGMAS = (
    "cipher_log_level = NONE",
    "cipher_memory_security = OFF",
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    f"busy_timeout = {_BUSY_MILLIS}",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",
    "temp_store = MEMORY",
    # Each page that leaves the cache is decrypted and verified anew when it is wanted again.
    "cache_size = -32768",
)


def connect(
    path: Path, key: bytes, *, read_only: bool = False, must_read: bool = True
) -> sqlcipher.Connection:
    """Open one connection with the raw key and all settings.

    Without ``must_read`` nothing is read yet, so that a damaged file can still be examined.

    Raises:
        WorldError: the engine is too old, the key is wrong, or the file is damaged.
    """
    if sqlcipher.sqlite_version_info < MINIMUM_SQLITE:
        raise WorldError("store.engine_old", version=sqlcipher.sqlite_version)
    with translated(path):
        connection = sqlcipher.connect(str(path), isolation_level=None, check_same_thread=False)
        try:
            connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
            for pragma in _PRAGMAS if must_read else _PRAGMAS[:2]:
                connection.execute(f"PRAGMA {pragma}")
            if must_read:
                connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            if read_only:
                connection.execute("PRAGMA query_only = ON")
        except BaseException:
            connection.close()
            raise
    return connection


class Database:
    """The connections of one store."""

    def __init__(self, place: Path | str, writer: Engine, readers: Engine) -> None:
        self.place = place
        self._writer = writer
        self._readers = readers
        self._lock = threading.RLock()
        self._current: Connection | None = None
        self._forbidden: set[int] = set()
        for engine in {writer, readers}:
            event.listen(engine, "before_cursor_execute", self._check_thread)

    @property
    def dialect(self) -> str:
        """``sqlite`` or ``postgresql``."""
        return self._writer.dialect.name

    @contextmanager
    def writing(self, *, join: bool = False) -> Iterator[Connection]:
        """Open the one writing transaction; it ends kept, or undone by any error.

        With ``join`` the transaction that this thread has open already is used as well. Without
        it a transaction inside another one is an error of the program.
        """
        with self._lock:
            if self._current is not None:
                if not join:
                    raise RuntimeError("a transaction is open already")
                yield self._current
                return
            with translated(self.place), self._writer.connect() as connection, connection.begin():
                if self.dialect == "postgresql":
                    connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_ADVISORY_LOCK})")
                self._current = connection
                try:
                    yield connection
                finally:
                    self._current = None

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Open a consistent look at the tables."""
        with translated(self.place), self._readers.connect() as connection, connection.begin():
            yield connection

    def forbid_thread(self, ident: int) -> None:
        """Let every statement on a thread fail: the screen is never blocked (debug runs)."""
        self._forbidden.add(ident)

    def allow_thread(self, ident: int) -> None:
        """Take back ``forbid_thread``."""
        self._forbidden.discard(ident)

    def close(self) -> None:
        """Close all connections; the write-ahead log is folded into the file."""
        self._readers.dispose()
        if self.dialect == "sqlite":
            with self._lock, translated(self.place), self._writer.connect() as connection:
                raw = connection.connection.driver_connection
                if raw is not None:
                    connection.rollback()
                    # Where the disk is full, what was kept stays in the log until there is room again.
                    with suppress(sqlcipher.OperationalError):
                        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self._writer.dispose()

    def _check_thread(self, *_: object) -> None:
        if threading.get_ident() in self._forbidden:
            raise RuntimeError("the database was asked on a thread that must not wait")


def open_sqlite(path: Path, key: bytes) -> Database:
    """Open or make an encrypted file."""
    if len(key) != 32:
        raise ValueError("a key has 32 bytes")
    writer = _sqlite_engine(path, key, read_only=False)
    readers = _sqlite_engine(path, key, read_only=True)
    return Database(path, writer, readers)


def open_server(url: str) -> Database:
    """Open a database of a PostgreSQL server."""
    engine = create_engine(url, pool_size=_READERS + 1, connect_args={"options": "-c timezone=UTC"})
    # The writer must see what the writer before it kept, also after waiting for it.
    writer = engine.execution_options(isolation_level="READ COMMITTED")
    readers = engine.execution_options(isolation_level="REPEATABLE READ")
    return Database("postgresql", writer, readers)


def _sqlite_engine(path: Path, key: bytes, *, read_only: bool) -> Engine:
    engine = create_engine(
        "sqlite://",
        module=sqlcipher,
        creator=lambda: connect(path, key, read_only=read_only),
        poolclass=QueuePool,
        pool_size=_READERS if read_only else 1,
        max_overflow=0,
    )
    begin = "BEGIN" if read_only else "BEGIN IMMEDIATE"

    # The driver would begin only before the first change, and never before a change of schema.
    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def raw_sqlite(connection: Connection) -> Any:
    """Return the driver's own connection, for what SQLAlchemy has no words for."""
    return connection.connection.driver_connection
