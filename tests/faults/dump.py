"""A dump of what a store holds, by SQL of our own: nothing of the program's digest is used."""

import hashlib
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection

from cje_desktop.persistence.store import SqlStore

OWN = frozenset(
    {
        "alembic_version",
        "blob",
        "capture_open",
        "case_summary",
        "chain_head",
        "draft",
        "local_value",
        "log_dictionary",
        "operation_log",
        "operation_row",
        "search_entry",
        "tangled_row",
        "ticket",
        "waiting",
    }
)
"""Tables that are no entities: they count places on one computer, or are derived, or never travel."""
LOCAL_COLUMN = "op_lsn"
"""Place of the last change in the log of this computer: depends on the order of arrival."""

_TABLES = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%\\_text%' ESCAPE '\\'",
    "postgresql": "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'",
}
_COLUMNS = {
    "sqlite": "SELECT name FROM pragma_table_info('{}')",
    "postgresql": "SELECT column_name FROM information_schema.columns"
    " WHERE table_schema = 'public' AND table_name = '{}'",
}
_CHAINS = (
    "SELECT h.device, l.seq, l.hash FROM operation_log l JOIN chain_head h ON h.chain = l.chain"
    " ORDER BY h.device, l.seq"
)


def lines(store: SqlStore) -> Iterator[str]:
    """Return every row of every entity, every frozen file, and every transaction, as text in order."""
    with store.database.reading() as connection:
        for table in entity_tables(connection):
            found = connection.exec_driver_sql(_COLUMNS[connection.dialect.name].format(table))
            columns = sorted(row[0] for row in found if row[0] != LOCAL_COLUMN)
            names = ", ".join(f'"{name}"' for name in columns)
            rows = connection.exec_driver_sql(f'SELECT {names} FROM "{table}"')
            yield from sorted(f"{table}\t{_text(row)}" for row in rows)
        rows = connection.exec_driver_sql("SELECT hash, body FROM blob")
        yield from sorted(f"blob\t{_text((row[0], hashlib.sha256(bytes(row[1])).digest()))}" for row in rows)
        yield from (f"log\t{_text(row)}" for row in connection.exec_driver_sql(_CHAINS))


def sha256(store: SqlStore) -> str:
    """Return the SHA-256 of all lines."""
    return hashlib.sha256("\n".join(lines(store)).encode()).hexdigest()


def entity_tables(connection: Connection) -> list[str]:
    """Return the tables of entities."""
    names = {row[0] for row in connection.exec_driver_sql(_TABLES[connection.dialect.name])}
    return sorted(names - OWN)


def _text(row: Any) -> str:
    return "\t".join(map(_plain, row))


def _plain(value: object) -> str:
    """Write a value alike, whichever engine it came from."""
    match value:
        case None:
            return "-"
        case bool():
            return str(int(value))
        case UUID():
            return value.hex
        case bytes() | memoryview() | bytearray():
            return bytes(value).hex()
        case datetime():
            return value.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        case date():
            return value.isoformat()
        case _:
            return str(value).replace("\n", "\\n")
