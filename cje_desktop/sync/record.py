"""Read the fields of a foreign JSON object, each with its type and bounds."""

import string
from datetime import UTC, datetime
from typing import Final
from uuid import UUID

from cje_desktop.core import canonical
from cje_desktop.core.canonical import CanonicalError, JsonValue
from cje_desktop.sync.errors import FieldWrong, TextUnreadable

_HEX: Final = frozenset(string.hexdigits.lower()[:16])
_MAX_TEXT: Final = 1_024


class Record:
    """A JSON object of one part of a file; unknown fields are left alone for later versions."""

    def __init__(self, value: JsonValue, part: str) -> None:
        if not isinstance(value, dict):
            raise FieldWrong(part=part, name="")
        self.value = value
        self.part = part

    @staticmethod
    def parse(data: bytes, part: str, *, max_bytes: int) -> "Record":
        """Read canonical JSON; raise TextUnreadable or FieldWrong."""
        try:
            return Record(canonical.loads(data, max_bytes=max_bytes), part)
        except CanonicalError as error:
            raise TextUnreadable(part=part, rule=error.code) from error

    def wrong(self, name: str) -> FieldWrong:
        """Make the error that names a field of this part."""
        return FieldWrong(part=self.part, name=name)

    def text(self, name: str, *, max_length: int = _MAX_TEXT) -> str:
        """Return a text that is not empty."""
        value = self.value.get(name)
        if not isinstance(value, str) or not 0 < len(value) <= max_length:
            raise self.wrong(name)
        return value

    def integer(self, name: str, minimum: int, maximum: int = canonical.MAX_INTEGER) -> int:
        """Return an integer within bounds."""
        value = self.value.get(name)
        if isinstance(value, bool) or not isinstance(value, int) or not minimum <= value <= maximum:
            raise self.wrong(name)
        return value

    def optional_integer(self, name: str, minimum: int) -> int | None:
        """Return an integer, or None where the field is absent or null."""
        return None if self.value.get(name) is None else self.integer(name, minimum)

    def boolean(self, name: str) -> bool:
        """Return a truth value."""
        value = self.value.get(name)
        if not isinstance(value, bool):
            raise self.wrong(name)
        return value

    def uuid(self, name: str) -> UUID:
        """Return an identifier written in its usual form."""
        text = self.text(name, max_length=36)
        try:
            result = UUID(text)
        except ValueError:
            raise self.wrong(name) from None
        if str(result) != text:
            raise self.wrong(name)
        return result

    def hexadecimal(self, name: str, length: int = 32) -> str:
        """Return lower-case hexadecimal digits of so many bytes."""
        text = self.text(name)
        if not is_hexadecimal(text, length):
            raise self.wrong(name)
        return text

    def instant(self, name: str) -> datetime:
        """Return a UTC instant written with milliseconds."""
        try:
            result = parse_instant(self.text(name, max_length=24))
        except ValueError:
            raise self.wrong(name) from None
        return result

    def record(self, name: str) -> "Record":
        """Return the object under a name."""
        return Record(self.value.get(name), f"{self.part}.{name}")

    def records(self, name: str, *, at_most: int) -> list["Record"]:
        """Return the objects of a list."""
        return [Record(item, f"{self.part}.{name}") for item in self.items(name, at_most=at_most)]

    def items(self, name: str, *, at_most: int) -> list[JsonValue]:
        """Return a list of bounded length."""
        value = self.value.get(name)
        if not isinstance(value, list) or len(value) > at_most:
            raise self.wrong(name)
        return value


def is_hexadecimal(text: str, length: int) -> bool:
    """Tell whether a text is the lower-case hexadecimal form of so many bytes."""
    return len(text) == 2 * length and _HEX.issuperset(text)


def instant_text(moment: datetime) -> str:
    """Write an aware instant as UTC with milliseconds."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def parse_instant(text: str) -> datetime:
    """Read what `instant_text` wrote; raise ValueError for any other form."""
    moment = datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC)
    if instant_text(moment) != text:
        raise ValueError(text)
    return moment
