"""Words after ``cje``: global options, the name of a command, and its flags."""

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from cje_desktop.cli.options import Options, WordParser
from cje_desktop.cli.reading import Reader, kind_of
from cje_desktop.cli.shapes import Flag, Kind, flags_of
from cje_desktop.cli.usage import WrongUse
from cje_desktop.cli.vocabulary import Entry, vocabulary
from cje_desktop.core.errors import WorldError


@dataclass(frozen=True, slots=True)
class Call:
    """What was asked: options, the name of the command, its flags as words."""

    options: Options
    name: str = ""
    """Empty when only help or the version is asked, or a whole group of commands is named."""
    group: str = ""
    words: tuple[str, ...] = ()
    fields: Mapping[tuple[str, ...], object] = field(default_factory=dict)


def parse(options: Options, rest: Sequence[str]) -> Call:
    """Find the command that the other words name.

    Raises:
        WrongUse: ``cli.usage.command``, there is no such command.
    """
    known = vocabulary()
    for length in (2, 1):
        name = " ".join(rest[:length])
        if len(rest) >= length and name in known:
            return Call(options, name, words=tuple(rest[length:]))
    if not rest:
        return Call(options)
    if len(rest) == 1 and any(name.startswith(f"{rest[0]} ") for name in known):
        return Call(options, group=rest[0])
    raise WrongUse("cli.usage.command", name=" ".join(rest[:2]))


def command_parser(entry: Entry) -> argparse.ArgumentParser:
    """Return the parser of the flags of one command."""
    parser = WordParser()
    for flag in flags_of(entry):
        _add(parser, flag)
    return parser


def _add(parser: argparse.ArgumentParser, flag: Flag) -> None:
    shape, name = flag.shape, ".".join(flag.path)
    if shape.kind is Kind.FLAG:
        parser.add_argument(shape.flag, dest=name, action=argparse.BooleanOptionalAction, default=None)
    elif shape.kind in (Kind.LIST, Kind.MAPPING):
        parser.add_argument(shape.flag, dest=name, action="append", default=None)
    else:
        parser.add_argument(shape.flag, dest=name, default=None)


def build(entry: Entry, call: Call, reader: Reader) -> object:
    """Make the command from its flags, over what ``--input`` says.

    Raises:
        WrongUse: a flag unknown, missing or of another kind.
    """
    found = vars(command_parser(entry).parse_args(list(call.words)))
    given = _input(call.options.input)
    for flag in flags_of(entry):
        words = found[".".join(flag.path)]
        if words is not None:
            _put(given, flag, _value(flag, words, reader))
    return reader.value(entry, given)


def _put(given: dict[str, object], flag: Flag, value: object) -> None:
    *outer, last = flag.path
    place = given
    for name in outer:
        inner = place.setdefault(name, {})
        if not isinstance(inner, dict):
            raise WrongUse("cli.usage.object", name=name)
        place = inner
    place[last] = value


def _value(flag: Flag, words: object, reader: Reader) -> object:
    """Return what a flag adds to the input; typed values pass through the reader once more untouched."""
    shape = flag.shape
    if shape.kind is Kind.FLAG:
        return words
    if shape.kind is Kind.MAPPING and isinstance(words, list):
        return dict(_pair(word, shape.flag) for word in words)
    if shape.kind is Kind.LIST and isinstance(words, list):
        return [reader.scalar(shape.hint, word, shape.flag) for word in words]
    return reader.scalar(shape.hint, str(words), shape.flag)


def _pair(word: str, flag: str) -> tuple[str, str]:
    name, equals, text = word.partition("=")
    if not equals or not name:
        raise WrongUse("cli.usage.value", name=flag, value=word, kind="NAME=TEXT")
    return name, text


def _input(source: str) -> dict[str, object]:
    if not source:
        return {}
    try:
        text = sys.stdin.read() if source == "-" else Path(source).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise WorldError("cli.file.unreadable", file=source, reason=str(error)) from error
    try:
        value = json.loads(text)
    except ValueError as error:
        raise WrongUse("cli.usage.json", file=source, detail=str(error)) from None
    if not isinstance(value, dict):
        raise WrongUse("cli.usage.object", name=source)
    return value


def usage_line(name: str, entry: Entry) -> str:
    """Return a command with its flags as one line: ``cje case find --file-text TEXT``."""
    parts = [f"cje {name}"]
    for flag in flags_of(entry):
        text = flag.shape.flag if flag.shape.kind is Kind.FLAG else f"{flag.shape.flag} {flag_kind(flag)}"
        needed = flag.shape.required and flag.shape.kind is Kind.SCALAR
        parts.append(text if needed else f"[{text}]")
    return " ".join(parts)


def flag_kind(flag: Flag) -> str:
    """Return what follows a flag: ``TEXT``, ``DD/MM/YYYY``, ``land|building``; empty when nothing does."""
    if flag.shape.kind is Kind.FLAG:
        return ""
    if flag.shape.kind is Kind.MAPPING:
        return "NAME=TEXT"
    return kind_of(flag.shape.hint)
