"""What belongs to this computer, and bytes kept by their hash."""

from sqlalchemy import Column, Table

from cje_desktop.persistence.naming import metadata
from cje_desktop.persistence.types import Bytes, Instant, Integer, Text

local_value = Table(
    "local_value",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
    sqlite_strict=True,
)

log_dictionary = Table(
    "log_dictionary",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("body", Bytes, nullable=False),
    sqlite_strict=True,
)
"""The words that log rows are compressed against; a store keeps the one it was born with."""

draft = Table(
    "draft",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
    Column("saved_at", Instant, nullable=False),
    sqlite_strict=True,
)

blob = Table(
    "blob",
    metadata,
    Column("hash", Bytes, primary_key=True),
    Column("body", Bytes, nullable=False),
    sqlite_strict=True,
)
