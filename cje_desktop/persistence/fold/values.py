"""What the fold accepts as the value of a field, and how a row is laid out for the engine."""

import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING
from datetime import date, datetime
from enum import Enum
from functools import cache, lru_cache
from typing import Any
from uuid import UUID

from cje_desktop.core.entities.base import JsonValue
from cje_desktop.core.merge import REMOVED
from cje_desktop.core.schema import EntityClass, EntitySpec, FieldSpec, FieldType, encode, spec_named
from cje_desktop.persistence.sql import Sql
from cje_desktop.persistence.tables import OP_LSN

_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


def known_fields(spec: EntitySpec, fields: Mapping[str, JsonValue]) -> dict[str, JsonValue]:
    """Return the fields that this version of the program understands.

    Fields and codes of a newer schema stay in the log and are folded after the upgrade.
    """
    plain, checks = _plain(spec.name), _checks(spec.name)
    return {
        name: value
        for name, value in fields.items()
        if value.__class__ is plain.get(name) or (name in checks and checks[name](value))
    }


@cache
def _plain(entity: str) -> Mapping[str, type]:
    """Return, for most fields, the class of values that need no further look."""
    spec = spec_named(entity)
    classes = {FieldType.BOOLEAN: bool, FieldType.INTEGER: int, FieldType.TEXT: str}
    return {
        field.name: classes[field.kind]
        for field in (spec.fields if spec else ())
        if field.kind in classes and not issubclass(field.python, Enum)
    }


@cache
def _checks(entity: str) -> Mapping[str, Callable[[Any], bool]]:
    spec = spec_named(entity)
    fields = spec.fields if spec else ()
    return {field.name: _or_none(field, _check(field)) for field in fields if field.name != "id"}


def _or_none(field: FieldSpec, check: Callable[[Any], bool]) -> Callable[[Any], bool]:
    return (lambda value: value is None or check(value)) if field.nullable else check


def _check(field: FieldSpec) -> Callable[[Any], bool]:
    if field.kind is FieldType.BOOLEAN:
        return lambda value: isinstance(value, bool)
    if field.kind is FieldType.INTEGER:
        return lambda value: isinstance(value, int) and not isinstance(value, bool)
    if field.kind is FieldType.JSON:
        return _check_tuple(field.item or str) if field.python is tuple else _is_object
    if issubclass(field.python, Enum):
        codes = frozenset(member.value for member in field.python)
        return lambda value: isinstance(value, str) and value in codes
    if field.kind is FieldType.UUID:
        return _is_uuid
    parse = _PARSERS.get(field.kind)
    if parse is None:
        return lambda value: isinstance(value, str)
    return lambda value: isinstance(value, str) and _reads(parse, value)


def _is_uuid(value: object) -> bool:
    return isinstance(value, str) and _UUID.fullmatch(value) is not None


def _is_object(value: object) -> bool:
    return isinstance(value, Mapping)


def _check_tuple(item: type) -> Callable[[Any], bool]:
    if item is UUID:
        return lambda value: isinstance(value, list | tuple) and all(map(_is_uuid, value))
    return lambda value: isinstance(value, list | tuple) and all(isinstance(each, str) for each in value)


@lru_cache(maxsize=8192)
def _reads(parse: Callable[[str], object], value: str) -> bool:
    try:
        return _text(parse(value)) == value
    except ValueError:
        return False


def _text(value: object) -> str:
    return str(encode(value))


_PARSERS: Mapping[FieldType, Callable[[str], object]] = {
    FieldType.DATE: date.fromisoformat,
    FieldType.INSTANT: datetime.fromisoformat,
}


class Layout:
    """Columns of one entity in the order in which rows are written."""

    def __init__(self, entity: str, sql: Sql) -> None:
        spec = spec_named(entity)
        if spec is None:
            raise KeyError(entity)
        self.spec = spec
        # Most values go to the engine as they are; None saves a call for each of them.
        self._writers = {field.name: sql.column_writers.get(field.kind) for field in spec.fields}
        self._fields = tuple(field for field in spec.fields if field.name != "id")
        self._defaults = {
            field.name: self._column(field.name, _default(field))
            for field in self._fields
            if field.default is not MISSING
        }
        self._required = frozenset(field.name for field in self._fields if field.name not in self._defaults)
        self._plan = tuple(
            (field.name, self._writers[field.name], self._defaults.get(field.name)) for field in self._fields
        )
        self.columns = ["id", *(field.name for field in self._fields), OP_LSN]
        self._is_set = spec.entity_class is EntityClass.SET
        self._boolean = sql.boolean
        if self._is_set:
            self.columns.append(REMOVED)

    def is_complete(self, fields: Mapping[str, JsonValue]) -> bool:
        """Tell whether every field without a default is given."""
        return self._required <= fields.keys()

    def row(self, row: object, fields: Mapping[str, JsonValue], lsn: int) -> tuple[object, ...]:
        """Return a whole row for the engine."""
        values: list[object] = []
        for name, write, default in self._plan:
            value = fields.get(name, MISSING)
            if value is MISSING:
                values.append(default)
            else:
                values.append(value if write is None or value is None else write(value))
        if self._is_set:
            return (row, *values, lsn, self._boolean(bool(fields.get(REMOVED, False))))
        return (row, *values, lsn)

    def changes(self, fields: Mapping[str, JsonValue], names: tuple[str, ...]) -> tuple[object, ...]:
        """Return the values of some fields for the engine."""
        return tuple(
            self._boolean(bool(fields[name])) if name == REMOVED else self._column(name, fields[name])
            for name in names
        )

    def _column(self, name: str, value: JsonValue) -> object:
        write = self._writers[name]
        return value if write is None or value is None else write(value)


def _default(field: FieldSpec) -> JsonValue:
    return encode(field.default)
