"""Canonical JSON: one value has exactly one byte form, so that hashes and signatures mean something.

The form is the subset of RFC 8785 (JSON Canonicalization Scheme) that needs no judgement:
keys in ASCII, integers that every reader can hold, no fractions, text in NFC. Operations,
bundle headers, manifests, trust lists and keys are all written this way.
"""

import json
import unicodedata
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Final, NoReturn, TypeAlias

from cje_desktop.core.errors import Refusal

JsonScalar: TypeAlias = bool | int | str | None
JsonValue: TypeAlias = JsonScalar | list["JsonValue"] | dict[str, "JsonValue"]
"""What `loads` returns."""
JsonInput: TypeAlias = JsonScalar | Sequence["JsonInput"] | Mapping[str, "JsonInput"]
"""What `dumps` takes: tuples and any mapping serve as well."""

MAX_INTEGER: Final = 2**53 - 1
"""Largest integer that a reader with floating-point numbers only keeps exactly."""
MAX_DEPTH: Final = 16
MAX_BYTES: Final = 64 * 1024 * 1024
"""Longest text that `loads` takes, and so the longest transaction that is written."""
_MAX_INTEGER_DIGITS: Final = 17


class Canonical(bytes):
    """Bytes that `loads` has read before, or that `dumps` wrote: they need no second check."""

    __slots__ = ()


class CanonicalError(Refusal):
    """Say that a value or a text has no canonical form, and which rule it breaks."""


def dumps(value: JsonInput, *, max_depth: int = MAX_DEPTH) -> bytes:
    """Write the only byte form of a value: sorted keys, no spaces, UTF-8.

    Raises CanonicalError for fractions, integers beyond ±(2^53 - 1), keys outside ASCII,
    text that is not NFC or holds U+0000 or half a surrogate pair, and deep nesting.
    """
    _check(value, 0, max_depth)
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_plain)
    return text.encode()


def loads(
    data: bytes,
    *,
    max_depth: int = MAX_DEPTH,
    max_bytes: int = MAX_BYTES,
    require_canonical: bool = True,
) -> JsonValue:
    """Read JSON that a stranger may have written, and refuse every ambiguity.

    With ``require_canonical`` the bytes must be what `dumps` writes; without it spaces and
    the order of keys are free, all other rules stay. What is known to be canonical is read without
    the checks. Raises CanonicalError.
    """
    if isinstance(data, Canonical):
        known: JsonValue = json.loads(data)
        return known
    if len(data) > max_bytes:
        raise CanonicalError("canonical.size", size=len(data), limit=max_bytes)
    if require_canonical:
        with suppress(ValueError, RecursionError):
            return _quick(data, max_depth)
    value = _parse(data, max_depth)
    if not require_canonical:
        _check(value, 0, max_depth)
    elif dumps(value, max_depth=max_depth) != data:
        raise CanonicalError("canonical.not_canonical")
    return value


def _quick(data: bytes, max_depth: int) -> JsonValue:
    """Read what is canonical beyond doubt, at the speed of the plain parser.

    Raises ValueError or RecursionError for everything else, which `loads` then reads value by
    value: some of it is canonical all the same, and the rest is to be told which rule it breaks.
    """
    # Escapes of four digits stand for what text may not hold, or for rare control characters.
    if b"\\u" in data:
        raise ValueError("escapes")
    text = data.decode()
    value: JsonValue = _DECODER.decode(text)
    # A part of a text in NFC is in NFC, and a key given twice is not written twice.
    if _ENCODER.encode(value) != text or not (text.isascii() or unicodedata.is_normalized("NFC", text)):
        raise ValueError("form")
    if not _is_plain(value, max_depth):
        raise ValueError("shape")
    return value


def _is_plain(value: JsonValue, levels: int) -> bool:
    """Tell whether keys are ASCII and containers no deeper than so many levels."""
    keys: set[str] = set()
    level: list[JsonValue] = [value]
    for _ in range(levels):
        inner: list[JsonValue] = []
        for each in level:
            if isinstance(each, dict):
                keys.update(each)
                inner += [item for item in each.values() if item.__class__ in _CONTAINERS]
            elif isinstance(each, list):
                inner += [item for item in each if item.__class__ in _CONTAINERS]
        if not inner:
            break
        level = inner
    else:
        return False
    return all(map(str.isascii, keys))


def _doubt(literal: str) -> NoReturn:
    raise ValueError(literal[:20])


def _plain_integer(literal: str) -> int:
    if len(literal) > _MAX_INTEGER_DIGITS or abs(value := int(literal)) > MAX_INTEGER:
        raise ValueError(literal[:20])
    return value


_CONTAINERS: Final = (dict, list)
_DECODER: Final = json.JSONDecoder(parse_float=_doubt, parse_constant=_doubt, parse_int=_plain_integer)
_ENCODER: Final = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _parse(data: bytes, max_depth: int) -> JsonValue:
    try:
        value: JsonValue = json.loads(
            data.decode(),
            object_pairs_hook=_unique_keys,
            parse_float=_refuse_number,
            parse_constant=_refuse_number,
            parse_int=_bounded_integer,
        )
    except RecursionError:
        raise CanonicalError("canonical.depth", limit=max_depth) from None
    except UnicodeDecodeError as error:
        raise CanonicalError("canonical.syntax", position=error.start) from None
    except json.JSONDecodeError as error:
        raise CanonicalError("canonical.syntax", position=error.pos) from None
    return value


def _unique_keys(pairs: list[tuple[str, JsonValue]]) -> dict[str, JsonValue]:
    result = dict(pairs)
    if len(result) != len(pairs):
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                raise CanonicalError("canonical.duplicate_key", key=_shown(key))
            seen.add(key)
    return result


def _refuse_number(literal: str) -> NoReturn:
    raise CanonicalError("canonical.number", value=_shown(literal))


def _bounded_integer(literal: str) -> int:
    # The length is checked first: turning a million digits into an integer takes minutes.
    if len(literal) > _MAX_INTEGER_DIGITS:
        raise CanonicalError("canonical.integer", value=_shown(literal), limit=MAX_INTEGER)
    return int(literal)


def _check(value: JsonInput, depth: int, limit: int) -> None:
    # bool before int: True is an integer to Python and is always allowed.
    if value is None or isinstance(value, bool):
        return
    if isinstance(value, str):
        _check_text(value)
    elif isinstance(value, int):
        if not -MAX_INTEGER <= value <= MAX_INTEGER:
            raise CanonicalError("canonical.integer", value=_shown(str(value)), limit=MAX_INTEGER)
    elif isinstance(value, Mapping):
        _check_depth(depth, limit)
        for key, item in value.items():
            _check_key(key)
            _check(item, depth + 1, limit)
    elif isinstance(value, list | tuple):
        _check_depth(depth, limit)
        for item in value:
            _check(item, depth + 1, limit)
    elif isinstance(value, float):
        raise CanonicalError("canonical.number", value=_shown(repr(value)))
    else:
        raise CanonicalError("canonical.type", type=type(value).__name__)


def _check_depth(depth: int, limit: int) -> None:
    if depth >= limit:
        raise CanonicalError("canonical.depth", limit=limit)


def _check_key(key: object) -> None:
    if not isinstance(key, str) or not key.isascii() or "\0" in key:
        raise CanonicalError("canonical.key", key=_shown(str(key)))


def _check_text(text: str) -> None:
    if "\0" in text:
        raise CanonicalError("canonical.text", value=_shown(text))
    if text.isascii():
        return
    try:
        text.encode()
    except UnicodeEncodeError:
        raise CanonicalError("canonical.text", value=_shown(text)) from None
    if not unicodedata.is_normalized("NFC", text):
        raise CanonicalError("canonical.text", value=_shown(text))


def _plain(value: object) -> dict[str, object]:
    # json.dumps knows dict only; frozen mappings reach it through this door.
    if isinstance(value, Mapping):
        return dict(value)
    raise CanonicalError("canonical.type", type=type(value).__name__)


def _shown(text: str) -> str:
    """Cut a foreign text to what a sentence can show."""
    printable = text.encode("utf-8", "replace").decode().replace("\0", "␀")
    return printable if len(printable) <= 40 else f"{printable[:40]}…"
