"""The digest of the entity tables: equal rows give equal digests, on any engine, in any order."""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Connection

from cje_desktop.core.merge import REMOVED
from cje_desktop.core.schema import ENTITIES, EntityClass, EntitySpec, FieldSpec, FieldType, instant_text
from cje_desktop.persistence.sql import quoted

_MODULUS = 2**256
_CHUNK = 2000
_Reader = Callable[[Any], object]


def digest(connection: Connection) -> str:
    """Return the sum modulo 2^256 of the hashes of all rows, hexadecimal."""
    total = sum(table_digest(connection, spec) for spec in ENTITIES)
    return f"{total % _MODULUS:064x}"


def table_digest(connection: Connection, spec: EntitySpec) -> int:
    """Return the sum of the hashes of one table: name, identifier, canonical row."""
    prefix, total = f"{spec.name}\0", 0
    for row, text in _canonical_rows(connection, spec):
        total += int.from_bytes(hashlib.sha256(f"{prefix}{row}\0{text}".encode()).digest())
    return total % _MODULUS


def _canonical_rows(connection: Connection, spec: EntitySpec) -> Iterator[tuple[str, str]]:
    """Return identifier and canonical JSON of each row.

    What equals its default is left out, so that a new field of the schema changes no digest.
    """
    readers = _SQLITE if connection.dialect.name == "sqlite" else _POSTGRES
    columns = [(field.name, readers.get(field.kind), _default(field)) for field in spec.fields]
    if spec.entity_class is EntityClass.SET:
        columns.append((REMOVED, readers.get(FieldType.BOOLEAN), False))
    names = ", ".join(quoted(name) for name, _, _ in columns)
    statement = f"SELECT {names} FROM {quoted(spec.name)}"  # noqa: S608  # our own names
    dumps = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode
    for row in connection.exec_driver_sql(statement, execution_options={"yield_per": _CHUNK}):
        fields: dict[str, object] = {}
        for value, (name, read, default) in zip(row, columns, strict=True):
            plain = value if read is None or value is None else read(value)
            if plain != default:
                fields[name] = plain
        yield str(fields.pop("id")), dumps(fields)


def _default(field: FieldSpec) -> object:
    return [] if field.default == () else field.default


def _uuid_text(value: bytes) -> str:
    digits = value.hex()
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"


_SQLITE: Mapping[FieldType, _Reader] = {
    FieldType.UUID: _uuid_text,
    FieldType.BOOLEAN: bool,
    FieldType.JSON: json.loads,
}
_POSTGRES: Mapping[FieldType, _Reader] = {
    FieldType.UUID: UUID.__str__,
    FieldType.DATE: date.isoformat,
    FieldType.INSTANT: instant_text,
    FieldType.JSON: json.loads,
}
"""How what an engine answers becomes what operations hold."""
