"""Plain statements with tuples, for the paths where every row counts (fold, log, search)."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import Connection, Row

from cje_desktop.core.entities.base import JsonValue
from cje_desktop.core.schema import FieldType

AnyRow: TypeAlias = Row[*tuple[Any, ...]]
"""A row of an answer; its types are those of the statement."""
CHUNK = 500
"""How many values one statement lists."""


class Sql:
    """Run statements written with ``?`` on either engine."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.is_sqlite = connection.dialect.name == "sqlite"
        self.column_writers = _SQLITE_WRITERS if self.is_sqlite else _POSTGRES_WRITERS
        """How values of operations are given to the engine; other types of field go as they are."""

    def run(self, statement: str, *values: object) -> None:
        """Run a statement that answers nothing."""
        self.connection.exec_driver_sql(self._marks(statement), values)

    def many(self, statement: str, rows: Sequence[tuple[object, ...]]) -> None:
        """Run a statement for each row."""
        if rows:
            self.connection.exec_driver_sql(self._marks(statement), list(rows))

    def all(self, statement: str, *values: object) -> Sequence[AnyRow]:
        """Return all rows of an answer."""
        return self.connection.exec_driver_sql(self._marks(statement), values).all()

    def first(self, statement: str, *values: object) -> AnyRow | None:
        """Return the first row of an answer, or None."""
        return self.connection.exec_driver_sql(self._marks(statement), values).first()

    def scalar(self, statement: str, *values: object) -> Any:
        """Return the first value of an answer."""
        return self.connection.exec_driver_sql(self._marks(statement), values).scalar()

    def among(self, statement: str, ids: Iterable[UUID], *more: object) -> Iterator[AnyRow]:
        """Ask for rows whose identifier is in a list of any length; ``{ids}`` stands for the list.

        ``more`` are the values of the marks behind it.
        """
        values = [self.uuid(each) for each in ids]
        for start in range(0, len(values), CHUNK):
            part = tuple(values[start : start + CHUNK])
            yield from self.all(statement.replace("{ids}", ", ".join("?" * len(part))), *part, *more)

    def uuid(self, value: UUID) -> object:
        """Give an identifier to the engine."""
        return value.bytes if self.is_sqlite else value

    def boolean(self, value: bool) -> object:
        """Give a truth value to the engine."""
        return int(value) if self.is_sqlite else value

    def _marks(self, statement: str) -> str:
        return statement if self.is_sqlite else statement.replace("%", "%%").replace("?", "%s")


def to_uuid(value: Any) -> UUID:
    """Take an identifier from either engine."""
    return value if isinstance(value, UUID) else UUID(bytes=bytes(value))


def quoted(name: str) -> str:
    """Return a name of a table or column as both engines take it."""
    return f'"{name}"'


def _uuid_bytes(value: Any) -> object:
    return bytes.fromhex(value.replace("-", ""))


def _json_text(value: JsonValue) -> object:
    # Canonical already: the transaction it comes from was.
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


_SQLITE_WRITERS: Mapping[FieldType, Callable[[Any], object]] = {
    FieldType.UUID: _uuid_bytes,
    FieldType.BOOLEAN: int,
    FieldType.JSON: _json_text,
}
_POSTGRES_WRITERS: Mapping[FieldType, Callable[[Any], object]] = {
    **_SQLITE_WRITERS,
    FieldType.UUID: UUID,
    FieldType.BOOLEAN: bool,
}
