"""The shape of a command or query: its fields with their types, as flags and as JSON see them."""

import types
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from enum import Enum, StrEnum
from typing import Union, get_args, get_origin, get_type_hints

from cje_desktop.application.base import FileInput


class Kind(StrEnum):
    """How a value is written on the command line or in JSON."""

    SCALAR = "scalar"
    """Text, number, date, identifier, path: one word."""
    FLAG = "flag"
    LIST = "list"
    """A tuple of scalars; the flag may be repeated."""
    NESTED = "nested"
    """A value with fields of its own."""
    NESTED_LIST = "nested_list"
    MAPPING = "mapping"
    """Free names with values: ``--fields NAME=TEXT``."""


@dataclass(frozen=True, slots=True)
class Shape:
    """One field: its name, type and whether it must be given."""

    name: str
    kind: Kind
    hint: object
    """The type without ``| None`` and without ``tuple[..., ...]``; a NewType stays as it is."""
    required: bool
    optional: bool
    """Whether None is a value."""

    @property
    def flag(self) -> str:
        """Return the field as a flag: ``--case-id``."""
        return "--" + self.name.replace("_", "-")


def plain(hint: object) -> type:
    """Follow NewTypes down to the class they stand for."""
    while hasattr(hint, "__supertype__"):
        hint = hint.__supertype__
    if not isinstance(hint, type):
        raise TypeError(f"no way to write {hint!r}")
    return hint


def without_none(hint: object) -> tuple[object, bool]:
    """Return the type without ``| None``, and whether it had it."""
    if get_origin(hint) in (Union, types.UnionType):
        options = [option for option in get_args(hint) if option is not type(None)]
        if len(options) == 1:
            return options[0], True
    return hint, False


def is_value_class(hint: object) -> bool:
    """Tell whether a type has fields of its own; a file is one word, its path."""
    return isinstance(hint, type) and is_dataclass(hint) and hint is not FileInput


def _kind(hint: object) -> tuple[Kind, object]:
    origin = get_origin(hint)
    if origin is tuple:
        item = get_args(hint)[0]
        return (Kind.NESTED_LIST if is_value_class(item) else Kind.LIST), item
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return Kind.MAPPING, str
    if is_value_class(hint):
        return Kind.NESTED, hint
    if plain(hint) is bool:
        return Kind.FLAG, hint
    return Kind.SCALAR, hint


def shapes_of(cls: type) -> tuple[Shape, ...]:
    """Return the fields of a dataclass in their order."""
    # The recursive alias of JSON values is of no interest here.
    hints = get_type_hints(cls, localns={"JsonValue": object})
    found = []
    for each in fields(cls):
        hint, optional = without_none(hints[each.name])
        kind, inner = _kind(hint)
        required = each.default is MISSING and each.default_factory is MISSING
        found.append(Shape(each.name, kind, inner, required, optional))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Flag:
    """A field that has a flag; ``path`` leads to it through at most one nested value."""

    path: tuple[str, ...]
    shape: Shape


def flags_of(cls: type) -> tuple[Flag, ...]:
    """Return the flags of a command: its own fields, and those of its one required nested value.

    What flags cannot say (lists of nested values, optional nested values, names that would meet
    twice) is given by ``--input``.
    """
    shapes = shapes_of(cls)
    own = [Flag((shape.name,), shape) for shape in shapes if _has_flag(shape)]
    names = {flag.shape.name for flag in own}
    for shape in shapes:
        if shape.kind is not Kind.NESTED or shape.optional or not isinstance(shape.hint, type):
            continue
        inner = [each for each in shapes_of(shape.hint) if _has_flag(each) and each.name not in names]
        own += [Flag((shape.name, each.name), each) for each in inner]
        names |= {each.name for each in inner}
    return tuple(own)


def _has_flag(shape: Shape) -> bool:
    return shape.kind in (Kind.SCALAR, Kind.FLAG, Kind.LIST, Kind.MAPPING)


def choices_of(hint: object) -> tuple[str, ...]:
    """Return the words an enum allows; nothing for other types."""
    cls = plain(hint)
    return tuple(str(member.value) for member in cls) if issubclass(cls, Enum) else ()
