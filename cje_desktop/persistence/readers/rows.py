"""Rows of the entity tables as entities."""

from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from functools import cache
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import Connection, bindparam, func, select
from sqlalchemy.sql import ColumnElement

from cje_desktop.core.entities.base import Entity
from cje_desktop.core.errors import Refusal
from cje_desktop.core.merge import REMOVED
from cje_desktop.core.schema import EntitySpec, FieldSpec, FieldType, decode, spec_named, spec_of
from cje_desktop.persistence.tables import ENTITY_TABLES
from cje_desktop.persistence.types import Boolean

E = TypeVar("E", bound=Entity)


def get(connection: Connection, cls: type[E], row: UUID) -> E:
    """Return one row.

    Raises:
        Refusal: ``row.unknown``, also when the row has been removed.
    """
    found = find(connection, cls, {"id": row})
    if not found:
        raise Refusal("row.unknown", entity=spec_of(cls).name, row=str(row))
    return found[0]


def find(connection: Connection, cls: type[E], equals: dict[str, object]) -> tuple[E, ...]:
    """Return the rows whose fields equal the values, in the order of their making."""
    spec = spec_of(cls)
    table = ENTITY_TABLES[spec.name]
    columns = [table.c[field.name] for field in spec.fields]
    query = select(*columns).where(*_conditions(spec, equals)).order_by(table.c.id)
    return tuple(entities(cls, connection.execute(query).all()))


def count(connection: Connection, cls: type[Entity], equals: dict[str, object]) -> int:
    """Count the rows that ``find`` would return."""
    spec = spec_of(cls)
    query = select(func.count()).select_from(ENTITY_TABLES[spec.name]).where(*_conditions(spec, equals))
    return int(connection.execute(query).scalar_one())


def entities(cls: type[E], rows: Iterable[Sequence[Any]]) -> Iterable[E]:
    """Build entities from rows that hold the fields in the order of the specification."""
    spec = spec_of(cls)
    names = [field.name for field in spec.fields]
    converters = [(index, convert) for index, convert in enumerate(_converters(spec.name)) if convert]
    for row in rows:
        values = list(row)
        for index, convert in converters:
            if values[index] is not None:
                values[index] = convert(values[index])
        yield cls(**dict(zip(names, values, strict=True)))


@cache
def _converters(entity: str) -> tuple[Callable[[Any], object] | None, ...]:
    spec = spec_named(entity)
    return tuple(_converter(field) for field in spec.fields) if spec else ()


def _converter(field: FieldSpec) -> Callable[[Any], object] | None:
    if field.kind is FieldType.JSON:
        return lambda value: decode(field, value)
    if issubclass(field.python, Enum):
        return field.python
    return None


def _conditions(spec: EntitySpec, equals: dict[str, object]) -> list[ColumnElement[bool]]:
    table = ENTITY_TABLES[spec.name]
    conditions: list[ColumnElement[bool]] = []
    for name, value in equals.items():
        field = spec.field(name)
        if field is None:
            raise KeyError(f"{spec.name} has no field {name}")
        column = table.c[name]
        if isinstance(value, frozenset | set) or (isinstance(value, tuple) and field.python is not tuple):
            conditions.append(column.in_([_plain(each) for each in value]))
        elif value is None:
            conditions.append(column.is_(None))
        else:
            conditions.append(column == _plain(value))
    if REMOVED in table.c:
        conditions.append(table.c[REMOVED] == bindparam(None, False, Boolean))
    return conditions


def _plain(value: object) -> object:
    return value.value if isinstance(value, Enum) else value
