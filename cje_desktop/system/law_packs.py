"""Read a law pack from its directory of TOML files into a checked ``LawBook``.

The tables of all files are joined: ``limits`` may stand in as many files as is convenient. Whatever is wrong
is reported with file and line, and the pack is refused as a whole.
"""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from pathlib import Path
from types import NoneType, UnionType
from typing import NoReturn, get_args, get_origin, get_type_hints

import msgspec

from cje_desktop.core.errors import Refusal, Refusals, WorldError
from cje_desktop.core.law.book import LawBook
from cje_desktop.core.law.checks import PackFault, check_pack
from cje_desktop.core.law.pack import LawPack

_HEADER = re.compile(r"^\[\[?\s*([A-Za-z0-9_.]+)\s*\]\]?\s*(#.*)?$")
_ARRAY = re.compile(r"^([A-Za-z0-9_]+)\s*=\s*\[\s*$")
_TOML_LINE = re.compile(r"\(at line (\d+), column \d+\)|\(at end of document\)")
_PATH = re.compile(r"`\$\.?([^`]*)`")
_PART = re.compile(r"([A-Za-z_]+)|\[(\d+)\]")


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a table of the joined pack was written."""

    file: str
    line: int


@dataclass(slots=True)
class _Joined:
    """Tables of all files joined, and the place of each array element by section and index."""

    folder: str
    tables: dict[str, object] = field(default_factory=dict)
    places: defaultdict[str, list[_Place]] = field(default_factory=lambda: defaultdict(list))

    def place(self, section: str, index: int) -> _Place:
        found = self.places.get(section, [])
        return found[index] if index < len(found) else _Place(self.folder, 0)


def load_law_book(directory: Path) -> LawBook:
    """Read every TOML file under a directory as one law pack.

    Raises:
        Refusal: ``law.pack.*``, with file, line and reason; several faults come as ``Refusals``.
        WorldError: ``law.pack.unreadable``, a file cannot be read.
    """
    joined = _Joined(directory.name)
    files = sorted(directory.rglob("*.toml"))
    if not files:
        raise WorldError("law.pack.unreadable", file=str(directory), reason="*.toml")
    for path in files:
        _join(joined, path, path.relative_to(directory).as_posix())
    _refuse_unknown_keys(joined)
    try:
        pack = msgspec.convert(joined.tables, LawPack)
    except msgspec.ValidationError as error:
        _refuse_wrong_value(joined, error)
    _refuse_faults(joined, check_pack(pack))
    return LawBook.of(pack)


def _join(joined: _Joined, path: Path, name: str) -> None:
    try:
        text = path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise WorldError("law.pack.unreadable", file=name, reason=str(error)) from error
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _TOML_LINE.search(str(error))
        line = int(found.group(1)) if found and found.group(1) else text.count("\n") + 1
        raise Refusal("law.pack.syntax", file=name, line=line, detail=str(error)) from error
    for section, line in _rows(text):
        joined.places[section].append(_Place(name, line))
    _merge(joined, joined.tables, document, _Place(name, 1))


def _rows(text: str) -> Iterator[tuple[str, int]]:
    """Find the line of each table and of each row of an array written one row a line."""
    header = array = ""
    for number, content in enumerate(text.splitlines(), start=1):
        if found := _HEADER.match(content):
            header, array = found.group(1), ""
            yield header, number
        elif found := _ARRAY.match(content):
            array = f"{header}.{found.group(1)}"
        elif array and content.lstrip().startswith("{"):
            yield array, number


def _merge(joined: _Joined, into: dict[str, object], document: Mapping[str, object], place: _Place) -> None:
    """Join arrays and tables of the same name; a single value may be given by one file only."""
    for key, value in document.items():
        known = into.get(key)
        if key not in into:
            into[key] = value
        elif isinstance(known, list) and isinstance(value, list):
            into[key] = [*known, *value]
        elif isinstance(known, dict) and isinstance(value, dict):
            _merge(joined, known, value, place)
        else:
            raise Refusal("law.pack.duplicate", file=place.file, line=place.line, row=key, detail=key)


def _refuse_unknown_keys(joined: _Joined) -> None:
    for section, index, key in _unknown_keys(joined.tables, LawPack, "", None):
        place = joined.place(section or key, index or 0)
        raise Refusal(
            "law.pack.unknown_key", file=place.file, line=place.line, row=section or key, detail=key
        )


def _unknown_keys(
    value: object, expected: object, section: str, index: int | None
) -> Iterator[tuple[str, int | None, str]]:
    """Find keys that no field of the dataclasses has: a misspelt key must not be dropped in silence."""
    if isinstance(value, list):
        item = get_args(expected)[0] if get_origin(expected) is tuple else None
        for position, each in enumerate(value):
            yield from _unknown_keys(each, item, section, position if index is None else index)
        return
    inner = _without_none(expected)
    if not isinstance(value, dict) or not isinstance(inner, type) or not is_dataclass(inner):
        return
    hints = get_type_hints(inner)
    known = {each.name for each in fields(inner) if each.init}
    for key, each in value.items():
        if key not in known:
            yield section, index, key
        else:
            yield from _unknown_keys(each, hints[key], _below(section, key), index)


def _below(section: str, key: str) -> str:
    """Name the section of a nested value: only the code lists are sections of their own."""
    return f"codes.{key}" if section == "codes" else section or key


def _without_none(expected: object) -> object:
    if isinstance(expected, UnionType):
        return next(each for each in get_args(expected) if each is not NoneType)
    return expected


def _refuse_wrong_value(joined: _Joined, error: msgspec.ValidationError) -> NoReturn:
    path = _PATH.search(str(error))
    section, index = _section_of(path.group(1)) if path else ("", 0)
    place = joined.place(section, index)
    raise Refusal(
        "law.pack.wrong_value", file=place.file, line=place.line, row=section, detail=str(error)
    ) from error


def _section_of(path: str) -> tuple[str, int]:
    """Split ``limits[3].length`` or ``codes.service_results[1]`` into section and index."""
    names: list[str] = []
    for name, number in _PART.findall(path):
        if number:
            return ".".join(names), int(number)
        names.append(name)
    return names[0] if names else "", 0


def _refuse_faults(joined: _Joined, faults: tuple[PackFault, ...]) -> None:
    refusals = tuple(_refusal(joined, fault) for fault in faults)
    if len(refusals) == 1:
        raise refusals[0]
    if refusals:
        raise Refusals(refusals)


def _refusal(joined: _Joined, fault: PackFault) -> Refusal:
    place = joined.place(fault.section, fault.index)
    return Refusal(fault.code, file=place.file, line=place.line, row=fault.row, detail=fault.detail)
