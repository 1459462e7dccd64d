"""Words that a user typed into a field of a form, as the kind of the field wants them."""

import re
from collections.abc import Callable, Mapping
from datetime import date

from cje_desktop.application.paper_ports import FormField, FormInfo
from cje_desktop.core.entities.base import JsonValue
from cje_desktop.core.errors import Refusal
from cje_desktop.core.values import area_tenths

_SHORT_DATE = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_HOUR = re.compile(r"(?:[01]?\d|2[0-3]):[0-5]\d")


def typed(form: FormInfo, name: str, value: JsonValue) -> JsonValue:
    """Return the value as the field holds it; text is read by the kind of the field.

    Raises:
        Refusal: ``paper.field.unknown``, ``paper.field.value``.
    """
    field = next((each for each in form.fields if each.name == name), None)
    if field is None:
        raise Refusal("paper.field.unknown", field=name, name=name, form=form.title)
    read = _READERS.get(field.kind)
    if not isinstance(value, str) or read is None:
        return value
    if not value.strip():
        return None
    try:
        return read(value.strip(), field)
    except ValueError:
        raise Refusal("paper.field.value", field=name, label=field.label, value=value[:40]) from None


def _whole(text: str, _field: FormField) -> JsonValue:
    return int(text.replace(".", ""))


def _flag(text: str, _field: FormField) -> JsonValue:
    words = {"true": True, "có": True, "1": True, "false": False, "không": False, "0": False}
    if text.lower() not in words:
        raise ValueError(text)
    return words[text.lower()]


def _day(text: str, _field: FormField) -> JsonValue:
    match = _SHORT_DATE.fullmatch(text)
    if match is None:
        return date.fromisoformat(text).isoformat()
    day, month, year = (int(part) for part in match.groups())
    return date(year, month, day).isoformat()


def _hour(text: str, _field: FormField) -> JsonValue:
    if not _HOUR.fullmatch(text):
        raise ValueError(text)
    return text.zfill(5)


def _area(text: str, field: FormField) -> JsonValue:
    return area_tenths(text, field.name)


_READERS: Mapping[str, Callable[[str, FormField], JsonValue]] = {
    "money": _whole,
    "count": _whole,
    "bool": _flag,
    "date": _day,
    "time": _hour,
    "area": _area,
}
