"""The log: one row for each transaction, and what is needed to find and continue it."""

from sqlalchemy import Column, Table, UniqueConstraint

from cje_desktop.persistence.naming import metadata
from cje_desktop.persistence.types import Bytes, Instant, Integer, Text, Uuid

# Sender, actor, unit, command and clock stand in the body and nowhere else: the log grows with
# every action, and hashes and identifiers do not compress.
operation_log = Table(
    "operation_log",
    metadata,
    Column("lsn", Integer, primary_key=True, autoincrement=False),
    Column("chain", Integer, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("hash", Bytes, nullable=False),
    Column("received_at", Instant, nullable=False),
    Column("body", Bytes, nullable=False),
    UniqueConstraint("chain", "seq"),
    sqlite_strict=True,
)
"""``lsn`` counts the transactions in the order in which this store took them."""

chain_head = Table(
    "chain_head",
    metadata,
    Column("chain", Integer, primary_key=True, autoincrement=False),
    Column("device", Uuid, nullable=False, unique=True),
    Column("seq", Integer, nullable=False),
    Column("hash", Bytes, nullable=False),
    Column("millis", Integer, nullable=False),
    Column("counter", Integer, nullable=False),
    sqlite_strict=True,
)
"""The last transaction of each device: number, hash and clock."""

operation_row = Table(
    "operation_row",
    metadata,
    Column("row", Uuid, primary_key=True),
    Column("lsn", Integer, primary_key=True, autoincrement=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
"""Which transactions touched a row."""

waiting = Table(
    "waiting",
    metadata,
    Column("device", Uuid, primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("hash", Bytes, nullable=False),
    Column("body", Bytes, nullable=False),
    sqlite_strict=True,
)
"""Transactions that came before those they follow."""

tangled_row = Table(
    "tangled_row",
    metadata,
    Column("entity", Text, primary_key=True),
    Column("row", Uuid, primary_key=True),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
"""Rows whose history is not a line: the next operation on them goes through the full merge."""

ticket = Table(
    "ticket",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("entity", Text, nullable=False),
    Column("row", Uuid, nullable=False, index=True),
    Column("field", Text, nullable=False),
    Column("body", Text, nullable=False),
    sqlite_strict=True,
)
"""Conflicts that wait for a person; derived by the fold."""

capture_open = Table(
    "capture_open",
    metadata,
    Column("lsn", Integer, primary_key=True, autoincrement=False),
    Column("refold", Integer, nullable=False),
    sqlite_strict=True,
)
"""Log numbers that may write rows now; empty outside a transaction, so nobody else may write."""
