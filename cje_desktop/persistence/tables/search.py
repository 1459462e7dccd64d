"""Derived tables for lists and search; kept up by the fold, made again by a rebuild.

Their whole numbers are places in the list: newest first is plain descending order, in the
table and in the text index alike.
"""

from sqlalchemy import Column, Index, Table

from cje_desktop.persistence.naming import metadata
from cje_desktop.persistence.types import Boolean, Date, Integer, Text, Uuid

case_summary = Table(
    "case_summary",
    metadata,
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("case_id", Uuid, nullable=False, unique=True),
    Column("unit_id", Uuid, nullable=False),
    Column("file_year", Integer, nullable=False),
    Column("file_number", Integer, nullable=False),
    Column("summary", Text, nullable=False),
    Column("creditor", Text, nullable=False),
    Column("debtor", Text, nullable=False),
    Column("officer_id", Uuid),
    Column("officer", Text, nullable=False),
    Column("amount", Integer, nullable=False),
    Column("collected", Integer, nullable=False),
    Column("opened_on", Date, nullable=False),
    Column("decided", Boolean, nullable=False),
    Column("exact", Text, nullable=False),
    Column("folded", Text, nullable=False),
    Index("ix_case_summary_officer_id_place", "officer_id", "place"),
    Index("ix_case_summary_unit_id_place", "unit_id", "place"),
    sqlite_strict=True,
)

search_entry = Table(
    "search_entry",
    metadata,
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("kind", Text, nullable=False),
    Column("row", Uuid, nullable=False, unique=True),
    Column("case_id", Uuid),
    Column("title", Text, nullable=False),
    Column("detail", Text, nullable=False),
    Column("name", Text, nullable=False, index=True),
    Column("number", Text, nullable=False, index=True),
    Column("exact", Text, nullable=False),
    Column("folded", Text, nullable=False),
    sqlite_strict=True,
)
"""Persons, papers and sessions; ``name`` is the folded name, ``number`` the exact number."""

TEXT_INDEXES: tuple[Table, ...] = (case_summary, search_entry)
"""Tables whose ``folded`` column has a text index beside it."""
