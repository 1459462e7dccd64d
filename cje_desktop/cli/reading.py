"""Words of the command line and JSON, turned into the typed values of commands."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from enum import Enum
from pathlib import Path
from typing import TypeVar
from uuid import UUID

from cje_desktop.application.base import FileInput
from cje_desktop.application.local_time import VIETNAM
from cje_desktop.cli.shapes import Kind, Shape, choices_of, plain, shapes_of
from cje_desktop.cli.usage import WrongUse
from cje_desktop.core.errors import WorldError

T = TypeVar("T")
Names = Mapping[object, Callable[[str], UUID]]
"""For a type of identifier, how to find the row by what people call it (file number, login)."""

_SHORT_DATE = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_LOCAL_MOMENT = re.compile(r"(\S+)[ T](\d{1,2}:\d{2})")
_GROUPED = re.compile(r"-?\d{1,3}(\.\d{3})+")


class Reader:
    """Reads values; identifiers may be written as people call them."""

    def __init__(self, names: Names) -> None:
        self._names = names

    def scalar(self, hint: object, text: str, name: str) -> object:
        """Read one word.

        Raises:
            WrongUse: ``cli.usage.value`` or ``cli.usage.choice``.
            WorldError: ``cli.file.unreadable``, of a file named on the command line.
        """
        cls = plain(hint)
        if choices := choices_of(hint):
            return _choice(cls, choices, text, name)
        if cls is UUID:
            return self._identifier(hint, text, name)
        read = _READERS.get(cls)
        if read is None:
            raise TypeError(f"no way to read {cls.__name__}")
        try:
            return read(text)
        except ValueError:
            raise WrongUse("cli.usage.value", name=name, value=text, kind=kind_of(hint)) from None

    def _identifier(self, hint: object, text: str, name: str) -> UUID:
        try:
            return UUID(text)
        except ValueError:
            find = self._names.get(hint)
        if find is None:
            raise WrongUse("cli.usage.value", name=name, value=text, kind="UUID")
        return find(text)

    def value(self, cls: type[T], given: object, place: str = "") -> T:
        """Build a value with fields from a JSON object.

        Raises:
            WrongUse: an unknown name, a missing one, or a value of another kind.
        """
        if not isinstance(given, Mapping):
            raise WrongUse("cli.usage.object", name=place or "--input")
        shapes = {shape.name: shape for shape in shapes_of(cls)}
        for name in given:
            if name not in shapes:
                raise WrongUse("cli.usage.unknown_field", name=_join(place, str(name)), of=cls.__name__)
        for shape in shapes.values():
            if shape.required and shape.name not in given and not _may_be_empty(shape):
                raise WrongUse("cli.usage.missing", name=_join(place, shape.name), flag=shape.flag)
        arguments = {name: self._part(shapes[name], item, _join(place, name)) for name, item in given.items()}
        for shape in shapes.values():
            if shape.required and shape.name not in arguments:
                arguments[shape.name] = self.value(plain(shape.hint), {}, _join(place, shape.name))
        return cls(**arguments)

    def _part(self, shape: Shape, given: object, place: str) -> object:
        if given is None and shape.optional:
            return None
        match shape.kind:
            case Kind.NESTED:
                return self.value(plain(shape.hint), given, place)
            case Kind.NESTED_LIST:
                cls = plain(shape.hint)
                items = enumerate(_list(given, place), start=1)
                return tuple(self.value(cls, item, f"{place}.{index}") for index, item in items)
            case Kind.LIST:
                return tuple(self._plain_part(shape.hint, item, place) for item in _list(given, place))
            case Kind.MAPPING:
                if not isinstance(given, Mapping):
                    raise WrongUse("cli.usage.object", name=place)
                return dict(given)
            case _:
                return self._plain_part(shape.hint, given, place)

    def _plain_part(self, hint: object, given: object, place: str) -> object:
        cls = plain(hint)
        if isinstance(given, str) and (cls is not str):
            return self.scalar(hint, given, place)
        right = isinstance(given, cls) and (cls is bool or not isinstance(given, bool))
        if not right:
            raise WrongUse("cli.usage.value", name=place, value=str(given), kind=kind_of(hint))
        return given


def _may_be_empty(shape: Shape) -> bool:
    """Tell whether a nested value needs nothing, so that it may be left out."""
    return shape.kind is Kind.NESTED and not any(each.required for each in shapes_of(plain(shape.hint)))


def _join(place: str, name: str) -> str:
    return f"{place}.{name}" if place else name


def _list(given: object, place: str) -> Sequence[object]:
    if isinstance(given, str) or not isinstance(given, Sequence):
        raise WrongUse("cli.usage.list", name=place)
    return given


def _choice(cls: type, choices: tuple[str, ...], text: str, name: str) -> object:
    for member in cls.__members__.values() if issubclass(cls, Enum) else ():
        if str(member.value) == text:
            return member
    raise WrongUse("cli.usage.choice", name=name, value=text, choices=", ".join(choices))


def read_date(text: str) -> date:
    """Read ``23/11/2026`` or ``2026-11-23``; ValueError for anything else."""
    if match := _SHORT_DATE.fullmatch(text.strip()):
        day, month, year = (int(part) for part in match.groups())
        return date(year, month, day)
    return date.fromisoformat(text.strip())


def read_moment(text: str) -> datetime:
    """Read an ISO instant, or ``24/11/2026 08:00`` in the time of Vietnam; return it in UTC."""
    if match := _LOCAL_MOMENT.fullmatch(text.strip()):
        clock = datetime.strptime(match.group(2), "%H:%M").time()  # noqa: DTZ007  # the zone comes next
        return datetime.combine(read_date(match.group(1)), clock, tzinfo=VIETNAM).astimezone(UTC)
    moment = datetime.fromisoformat(text.strip().replace("Z", "+00:00"))
    return (moment if moment.tzinfo else moment.replace(tzinfo=VIETNAM)).astimezone(UTC)


def read_integer(text: str) -> int:
    """Read a whole number, with or without dots after thousands: ``1.250.000``."""
    return int(text.replace(".", "") if _GROUPED.fullmatch(text.strip()) else text)


def read_flag(text: str) -> bool:
    """Read ``true`` or ``false``; ValueError for anything else."""
    if text.lower() not in ("true", "false"):
        raise ValueError(text)
    return text.lower() == "true"


def read_file(text: str) -> FileInput:
    """Read a file named on the command line."""
    path = Path(text)
    try:
        return FileInput(path.name, path.read_bytes())
    except OSError as error:
        raise WorldError("cli.file.unreadable", file=text, reason=error.strerror or "") from error


_READERS: Mapping[type, Callable[[str], object]] = {
    str: lambda text: text,
    int: read_integer,
    bool: read_flag,
    date: read_date,
    datetime: read_moment,
    Path: lambda text: Path(text).expanduser(),
    FileInput: read_file,
}
_WORDS: Mapping[type, str] = {
    str: "TEXT",
    int: "NUMBER",
    bool: "true|false",
    date: "DD/MM/YYYY",
    datetime: "DD/MM/YYYY HH:MM",
    Path: "PATH",
    FileInput: "FILE",
    UUID: "ID",
}


def kind_of(hint: object) -> str:
    """Return how a type is shown in help: ``DD/MM/YYYY``, ``ID``, or its choices."""
    return "|".join(choices_of(hint)) or _WORDS[plain(hint)]
