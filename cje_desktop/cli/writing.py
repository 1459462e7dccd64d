"""Answers written for people and for programs."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from pathlib import Path
from uuid import UUID

from cje_desktop.application.local_time import local
from cje_desktop.application.ports import CaseRow, Messages
from cje_desktop.core.words import date_short, grouped

JsonOut = str | int | bool | None | list["JsonOut"] | dict[str, "JsonOut"]


def to_json(value: object) -> JsonOut:
    """Turn an answer into JSON: dates as ISO text, identifiers as text, bytes as size and hash."""
    if isinstance(value, Enum):
        return to_json(value.value)
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, UUID | Path):
        return str(value)
    if isinstance(value, bytes):
        return {"size": len(value), "sha256": hashlib.sha256(value).hexdigest()}
    if isinstance(value, Mapping):
        return {str(key): to_json(item) for key, item in value.items()}
    if isinstance(value, Sequence | frozenset):
        return [to_json(item) for item in value]
    if is_dataclass(value):
        return {each.name: to_json(getattr(value, each.name)) for each in fields(value)}
    raise TypeError(f"no way to write {type(value).__name__}")


def lines(value: object, messages: Messages) -> Iterator[str]:
    """Write an answer for people: one labelled line a field, lists numbered, empty fields left out."""
    yield from _Lines(messages).of(value, 0)


class _Lines:
    """Writes nested values with two spaces a level."""

    def __init__(self, messages: Messages) -> None:
        self._messages = messages

    def of(self, value: object, depth: int) -> Iterator[str]:
        """Write any answer."""
        if value is None:
            yield self._say("cli.answer.done")
        elif (word := self._word(value, "")) is not None:
            yield word
        elif isinstance(value, Sequence):
            yield from self._list(value, depth)
        else:
            yield from self._fields(value, depth)

    def _list(self, items: Sequence[object], depth: int) -> Iterator[str]:
        if not items:
            yield "  " * depth + self._say("cli.answer.nothing")
        for number, item in enumerate(items, start=1):
            word = self._word(item, "")
            yield "  " * depth + (f"- {word}" if word is not None else f"{number}.")
            if word is None:
                yield from self._fields(item, depth + 1)

    def _fields(self, value: object, depth: int) -> Iterator[str]:
        for name, item in _named_parts(value):
            if item is None or item == "" or item == () or item == {}:
                continue
            label, word = self._label(name), self._word(item, name)
            yield "  " * depth + (f"{label}: {word}" if word is not None else f"{label}:")
            if word is None and isinstance(item, Sequence):
                yield from self._list(item, depth + 1)
            elif word is None:
                yield from self._fields(item, depth + 1)

    def _word(self, value: object, name: str) -> str | None:
        """Write what fits one word, None for what has parts."""
        if isinstance(value, bool):
            return self._say("cli.answer.yes" if value else "cli.answer.no")
        if isinstance(value, int):
            return str(value) if name.endswith(("year", "number", "period")) else grouped(value)
        if isinstance(value, datetime):
            return f"{local(value):%d/%m/%Y %H:%M}"
        if isinstance(value, date):
            return date_short(value)
        if isinstance(value, bytes):
            return self._say("cli.answer.bytes", size=grouped(len(value)))
        if isinstance(value, str | UUID | Path | Enum):
            return str(value)
        return None

    def _label(self, name: str) -> str:
        return self._say("cli.label." + name.lower()) if name.isidentifier() else name

    def _say(self, code: str, **values: str) -> str:
        return self._messages.sentence(code, values).text


def _named_parts(value: object) -> Iterator[tuple[str, object]]:
    if isinstance(value, Mapping):
        yield from ((str(key), item) for key, item in value.items())
    elif is_dataclass(value):
        if isinstance(value, CaseRow):
            yield "file_text", value.file_text
        yield from ((each.name, getattr(value, each.name)) for each in fields(value))
