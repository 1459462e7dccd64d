"""The rows of an office laid out for an engine, for the floors of an import."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import psycopg
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import create_engine

from cje_desktop.core.schema import FieldType, spec_named
from cje_desktop.persistence.engine import connect
from cje_desktop.persistence.naming import metadata
from cje_desktop.persistence.tables import ENTITY_TABLES

Rows = list[tuple[object, ...]]


@dataclass(frozen=True, slots=True)
class OfficeRows:
    """All rows of the entity tables, and the statements that make these tables with their indexes."""

    tables: dict[str, Rows]
    schema: tuple[str, ...]

    @property
    def count(self) -> int:
        """How many rows there are."""
        return sum(map(len, self.tables.values()))


def rows_of(raw: sqlcipher.Connection) -> OfficeRows:
    """Read them from the store of an office."""
    tables, schema = {}, []
    for name in ENTITY_TABLES:
        tables[name] = raw.execute(f'SELECT * FROM "{name}"').fetchall()
        made = raw.execute(
            "SELECT sql FROM sqlite_master WHERE tbl_name = ? AND type IN ('table', 'index')"
            " AND sql IS NOT NULL ORDER BY type DESC",
            (name,),
        )
        schema += [row[0] for row in made]
    return OfficeRows(tables, tuple(schema))


def insert_all(rows: OfficeRows, file: Path, key: bytes) -> None:
    """Insert all rows into a new SQLCipher file: executemany, own tables, indexes live, one transaction."""
    connection = connect(file, key)
    try:
        connection.execute("BEGIN IMMEDIATE")
        for statement in rows.schema:
            connection.execute(statement)
        for name, values in rows.tables.items():
            if values:
                marks = ", ".join("?" * len(values[0]))
                connection.executemany(f'INSERT INTO "{name}" VALUES ({marks})', values)
        connection.execute("COMMIT")
    finally:
        connection.close()


class Server:
    """The floor on a PostgreSQL server: binary COPY into temporary tables, then one upsert a table."""

    def __init__(self, address: str, rows: OfficeRows) -> None:
        self._address = address
        self._rows = {name: _for_postgres(name, values) for name, values in rows.tables.items() if values}
        engine = create_engine(address)
        metadata.create_all(engine, tables=list(ENTITY_TABLES.values()))
        engine.dispose()

    def copy_all(self) -> None:
        """Copy all rows in."""
        with psycopg.connect(self._address.replace("+psycopg", "")) as connection:
            for name, values in self._rows.items():
                _copy(connection, name, values)


def _copy(connection: psycopg.Connection[Any], name: str, values: Rows) -> None:
    columns = [column.name for column in ENTITY_TABLES[name].columns]
    updates = ", ".join(f'"{column}" = excluded."{column}"' for column in columns[1:])
    cursor = connection.cursor()
    cursor.execute(f'CREATE TEMP TABLE incoming (LIKE "{name}") ON COMMIT DROP')
    with cursor.copy("COPY incoming FROM STDIN (FORMAT BINARY)") as copy:
        copy.set_types([_POSTGRES_TYPES[kind] for kind in _kinds(name)])
        for row in values:
            copy.write_row(row)
    cursor.execute(f'INSERT INTO "{name}" SELECT * FROM incoming ON CONFLICT (id) DO UPDATE SET {updates}')
    cursor.execute("DROP TABLE incoming")


_POSTGRES_TYPES = {
    FieldType.UUID: "uuid",
    FieldType.TEXT: "text",
    FieldType.INTEGER: "int8",
    FieldType.BOOLEAN: "bool",
    FieldType.DATE: "date",
    FieldType.INSTANT: "timestamptz",
    FieldType.JSON: "text",
}
_CONVERTERS: dict[FieldType, Callable[[Any], object]] = {
    FieldType.UUID: lambda value: UUID(bytes=value),
    FieldType.BOOLEAN: bool,
    FieldType.DATE: date.fromisoformat,
    FieldType.INSTANT: datetime.fromisoformat,
}


def _kinds(name: str) -> list[FieldType]:
    spec = spec_named(name)
    assert spec is not None
    kinds = {field.name: field.kind for field in spec.fields}
    # Beside the fields stand the number of the log row and, in sets, the mark of removal.
    local = {"op_lsn": FieldType.INTEGER, "removed": FieldType.BOOLEAN}
    return [kinds.get(column.name) or local[column.name] for column in ENTITY_TABLES[name].columns]


def _for_postgres(name: str, values: Rows) -> Rows:
    converters = [_CONVERTERS.get(kind) for kind in _kinds(name)]
    return [
        tuple(
            convert(value) if convert is not None and value is not None else value
            for convert, value in zip(converters, row, strict=True)
        )
        for row in values
    ]
