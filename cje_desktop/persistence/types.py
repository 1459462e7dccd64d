"""Column types of our own: INTEGER, TEXT and BLOB in SQLite's STRICT tables, native in PostgreSQL.

SQLAlchemy's own types write names that STRICT tables refuse.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import types
from sqlalchemy.dialects import postgresql
from sqlalchemy.engine.interfaces import Dialect
from sqlalchemy.types import TypeDecorator, TypeEngine

from cje_desktop.core import canonical
from cje_desktop.core.entities.base import JsonValue
from cje_desktop.core.schema import FieldType, instant_text


def _is_sqlite(dialect: Dialect) -> bool:
    return dialect.name == "sqlite"


class Uuid(TypeDecorator[UUID]):
    """An identifier: 16 bytes, or ``uuid``."""

    impl = types.LargeBinary
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose the type of the engine."""
        if _is_sqlite(dialect):
            return dialect.type_descriptor(types.LargeBinary())
        return dialect.type_descriptor(postgresql.UUID(as_uuid=True))

    def process_bind_param(self, value: UUID | None, dialect: Dialect) -> object:
        """Give the engine what it stores."""
        return value.bytes if value is not None and _is_sqlite(dialect) else value

    def process_result_value(self, value: object, dialect: Dialect) -> UUID | None:
        """Take what the engine stored."""
        return UUID(bytes=value) if isinstance(value, bytes) else value  # type: ignore[return-value]  # uuid


class Text(TypeDecorator[str]):
    """Text in NFC."""

    impl = types.Text
    cache_ok = True


class Integer(TypeDecorator[int]):
    """A whole number of 64 bits."""

    impl = types.BigInteger
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose the type of the engine."""
        wanted: TypeEngine[Any] = types.Integer() if _is_sqlite(dialect) else types.BigInteger()
        return dialect.type_descriptor(wanted)


class Boolean(TypeDecorator[bool]):
    """Yes or no: 1 or 0, or ``boolean``."""

    impl = types.Boolean
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose the type of the engine."""
        wanted: TypeEngine[Any] = types.Integer() if _is_sqlite(dialect) else types.Boolean()
        return dialect.type_descriptor(wanted)

    def process_result_value(self, value: object, dialect: Dialect) -> bool | None:
        """Take what the engine stored."""
        return None if value is None else bool(value)


class Date(TypeDecorator[date]):
    """A local legal date: ISO text, or ``date``."""

    impl = types.Date
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose the type of the engine."""
        wanted: TypeEngine[Any] = types.Text() if _is_sqlite(dialect) else types.Date()
        return dialect.type_descriptor(wanted)

    def process_bind_param(self, value: date | None, dialect: Dialect) -> object:
        """Give the engine what it stores."""
        return value.isoformat() if value is not None and _is_sqlite(dialect) else value

    def process_result_value(self, value: object, dialect: Dialect) -> date | None:
        """Take what the engine stored."""
        return date.fromisoformat(value) if isinstance(value, str) else value  # type: ignore[return-value]  # date


class Instant(TypeDecorator[datetime]):
    """An instant in UTC with milliseconds: ISO text, or ``timestamptz``."""

    impl = types.DateTime
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose the type of the engine."""
        wanted: TypeEngine[Any] = types.Text() if _is_sqlite(dialect) else postgresql.TIMESTAMP(timezone=True)
        return dialect.type_descriptor(wanted)

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> object:
        """Give the engine what it stores."""
        return instant_text(value) if value is not None and _is_sqlite(dialect) else value

    def process_result_value(self, value: object, dialect: Dialect) -> datetime | None:
        """Take what the engine stored."""
        return datetime.fromisoformat(value) if isinstance(value, str) else value  # type: ignore[return-value]  # timestamptz


class Json(TypeDecorator[JsonValue]):
    """A value as canonical JSON text; equal values are equal text on both engines."""

    impl = types.Text
    cache_ok = True

    def process_bind_param(self, value: JsonValue, dialect: Dialect) -> object:
        """Give the engine what it stores."""
        return None if value is None else canonical.dumps(value).decode()

    def process_result_value(self, value: object, dialect: Dialect) -> JsonValue:
        """Take what the engine stored."""
        return msgspec.json.decode(value) if isinstance(value, str) else None


class Bytes(TypeDecorator[bytes]):
    """Bytes: BLOB, or ``bytea``."""

    impl = types.LargeBinary
    cache_ok = True


COLUMN_TYPES: Mapping[FieldType, type[TypeEngine[Any]]] = {
    FieldType.UUID: Uuid,
    FieldType.TEXT: Text,
    FieldType.INTEGER: Integer,
    FieldType.BOOLEAN: Boolean,
    FieldType.DATE: Date,
    FieldType.INSTANT: Instant,
    FieldType.JSON: Json,
}
