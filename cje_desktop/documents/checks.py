"""Read the data of a paper by the fields of its form: what is missing, what has the wrong shape."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time

from cje_desktop.application.paper_ports import FormField
from cje_desktop.core.entities.base import JsonObject
from cje_desktop.core.errors import Refusal
from cje_desktop.documents.specs import Check, FieldSpec, FieldType
from cje_desktop.documents.values import PaperData, Value, is_empty, items, lookup

_ID_DIGITS = 12
_WHOLE_NUMBERS = (FieldType.MONEY, FieldType.COUNT, FieldType.AREA)
_LISTS = (FieldType.PEOPLE, FieldType.ROWS)


@dataclass(frozen=True, slots=True)
class Reading:
    """Typed values of the form's fields and all faults found in them, missing fields first."""

    values: PaperData
    faults: tuple[Refusal, ...]


def missing_fields(fields: Sequence[FieldSpec], data: JsonObject) -> tuple[FormField, ...]:
    """Return the required fields the data leaves empty, in the form's order.

    A part of a list item is named with its place: ``creditors.2.address``.
    """
    return tuple(
        field.info(name, label)
        for field, name, label, value in _walk(fields, data)
        if field.required and is_empty(value)
    )


def read(fields: Sequence[FieldSpec], data: JsonObject) -> Reading:
    """Return typed values; what the form does not know is left out, what is wrong is left as it came."""
    missing: list[Refusal] = []
    wrong: list[Refusal] = []
    for field, name, label, value in _walk(fields, data):
        if is_empty(value):
            if field.required:
                missing.append(Refusal("form.field.missing", field=name, label=label))
        elif code := _fault(field, value):
            wrong.append(Refusal(code, field=name, label=label))
    return Reading(_typed(fields, data), (*missing, *wrong))


def _walk(fields: Sequence[FieldSpec], data: PaperData) -> Iterator[tuple[FieldSpec, str, str, Value]]:
    """Pass all fields and the parts of each list item with full name, full label and value."""
    for field in fields:
        value = lookup(data, field.name)
        yield field, field.name, field.label, value
        for index, item in enumerate(items(value) if field.parts else (), start=1):
            if isinstance(item, Mapping):
                for part, name, label, inner in _walk(field.parts, item):
                    yield part, f"{field.name}.{index}.{name}", f"{field.label} {index}: {label}", inner


def _typed(fields: Sequence[FieldSpec], data: PaperData) -> PaperData:
    values: dict[str, Value] = {}
    for field in fields:
        *groups, last = field.name.split(".")
        place = values
        for group in groups:
            inner = place.setdefault(group, {})
            assert isinstance(inner, dict), field.name
            place = inner
        place[last] = _converted(field, lookup(data, field.name))
    return values


def _converted(field: FieldSpec, value: Value) -> Value:
    """Turn the JSON of one field into its value; a day or hour that is none stays text."""
    if field.parts:
        return [_typed(field.parts, item) for item in items(value) if isinstance(item, Mapping)]
    if not isinstance(value, str) or is_empty(value):
        return value
    try:
        if field.type is FieldType.DATE:
            return date.fromisoformat(value)
        if field.type is FieldType.TIME:
            return time.fromisoformat(value)
    except ValueError:
        return value
    return value


def _fault(field: FieldSpec, value: Value) -> str:
    """Return the code of what is wrong with a given value, or nothing."""
    if not _has_type(field, value):
        return "form.field.type"
    if field.type is FieldType.CHOICE and value not in field.options:
        return "form.field.choice"
    if field.check is Check.POSITIVE and isinstance(value, int) and value <= 0:
        return "form.field.positive"
    if field.check is Check.ID_NUMBER and not _is_id_number(str(value)):
        return "form.field.id_number"
    return ""


def _has_type(field: FieldSpec, value: Value) -> bool:
    if field.type in _WHOLE_NUMBERS:
        return isinstance(value, int) and not isinstance(value, bool)
    if field.type is FieldType.FLAG:
        return isinstance(value, bool)
    if field.type in _LISTS:
        return isinstance(value, list | tuple) and all(isinstance(item, Mapping) for item in value)
    if field.type is FieldType.DATE:
        return isinstance(_converted(field, value), date)
    if field.type is FieldType.TIME:
        return isinstance(_converted(field, value), time)
    return isinstance(value, str)


def _is_id_number(text: str) -> bool:
    """A personal identity number has exactly 12 digits (Đ. 12 Luật Căn cước)."""
    return len(text) == _ID_DIGITS and text.isascii() and text.isdigit()
