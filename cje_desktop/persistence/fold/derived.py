"""Derived tables: never in the log, never in a digest, always makeable from the entity tables."""

from collections.abc import Collection, Mapping
from uuid import UUID

from cje_desktop.persistence.fold.cases import refresh_cases
from cje_desktop.persistence.fold.entries import refresh_entries
from cje_desktop.persistence.sql import Sql

_TABLES = ("tangled_row", "ticket", "case_summary", "search_entry")
_TEXT_INDEXES = ("case_summary_text", "search_entry_text")


def refresh(sql: Sql, touched: Mapping[str, Collection[UUID]]) -> None:
    """Bring all derived tables up to date with the rows that were written."""
    refresh_cases(sql, touched)
    refresh_entries(sql, touched)


def clear(sql: Sql) -> None:
    """Empty all derived tables, for a rebuild."""
    for table in _TABLES:
        sql.run(f"DELETE FROM {table}")  # noqa: S608  # our own names
    for index in _TEXT_INDEXES if sql.is_sqlite else ():
        sql.run(f"INSERT INTO {index} ({index}) VALUES ('delete-all')")  # noqa: S608  # our own names
