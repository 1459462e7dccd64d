"""The catalogue of sentences: every refusal, clock working and label said outside Qt, in one language.

One file for each area under ``resources/messages/<language>/``; each entry is a dotted code with ``text``
and, where there is something to do, ``remedy``.
"""

import re
import string
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Final

from cje_desktop.application.ports import Sentence
from cje_desktop.core.errors import FieldValue
from cje_desktop.system.clock import HANOI

_CODE = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)+")
_PARTS: Final = frozenset({"text", "remedy"})
_GROUPED_FROM = 10_000
_GROUP_MARK: Final[Mapping[str, str]] = {"vi": ".", "en": ","}


class CatalogueError(Exception):
    """Say everything that is wrong with a catalogue: a fault of the program as packed, not of its user."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


@dataclass(frozen=True, slots=True)
class CatalogueMessages:
    """The sentences of one language; implements ``ports.Messages``."""

    language: str
    sentences: Mapping[str, Sentence]

    def sentence(self, code: str, fields: Mapping[str, FieldValue] | None = None) -> Sentence:
        """Return the sentence of a code, its placeholders filled in.

        A placeholder without a value stays as it is written. A code nobody wrote a sentence for is
        shown itself with its values: a poor sentence is better than none.
        """
        values = {name: shown(value, self.language) for name, value in (fields or {}).items()}
        found = self.sentences.get(code)
        if found is None:
            return Sentence(" ".join([code, *values.values()]))
        return Sentence(_filled(found.text, values), _filled(found.remedy, values))


def shown(value: FieldValue, language: str) -> str:
    """Write a value as sentences do: ``23/11/2026``, ``14:00 23/11/2026``, ``1.234.567``.

    Whole numbers under 10,000 are written plain, so that years stay years.
    """
    if value is None:
        return ""
    if isinstance(value, datetime):
        return f"{value.astimezone(HANOI):%H:%M %d/%m/%Y}"
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, int) and abs(value) >= _GROUPED_FROM:
        return f"{value:,}".replace(",", _GROUP_MARK.get(language, "."))
    return str(value)


class _Values(dict[str, str]):
    """Values by name; a name without one stays a placeholder."""

    def __missing__(self, name: str) -> str:
        return "{" + name + "}"


def _filled(template: str, values: Mapping[str, str]) -> str:
    return template.format_map(_Values(values)) if "{" in template else template


def load_messages(folder: Path, language: str) -> CatalogueMessages:
    """Read all files of a language.

    Raises:
        CatalogueError: with every fault of every file.
    """
    sentences: dict[str, Sentence] = {}
    faults: list[str] = []
    paths = sorted((folder / language).glob("*.toml"))
    if not paths:
        faults.append(f"{folder / language}: no catalogue")
    for path in paths:
        try:
            entries = tomllib.loads(path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            faults.append(f"{language}/{path.name}: {error}")
            continue
        for code, entry in entries.items():
            found = tuple(_entry_faults(code, entry, sentences))
            faults += [f"{language}/{path.name}: {fault}" for fault in found]
            if not found:
                sentences[code] = Sentence(entry["text"], entry.get("remedy", ""))
    if faults:
        raise CatalogueError(tuple(faults))
    return CatalogueMessages(language, sentences)


def _entry_faults(code: str, entry: object, known: Mapping[str, Sentence]) -> Iterator[str]:
    if not _CODE.fullmatch(code):
        yield f"{code!r} is not a dotted code; write it in quotes"
    if code in known:
        yield f"{code} stands twice"
    if not isinstance(entry, dict) or not entry.keys() <= _PARTS:
        yield f"{code} has other parts than text and remedy"
        return
    for part, text in entry.items():
        if not isinstance(text, str) or not text.strip():
            yield f"{code}: {part} is empty"
        else:
            yield from (f"{code}: {fault}" for fault in _template_faults(text))
    if "text" not in entry:
        yield f"{code} has no text"


def _template_faults(text: str) -> Iterator[str]:
    try:
        names = [name for _, name, _, _ in string.Formatter().parse(text) if name is not None]
    except ValueError as error:
        yield str(error)
        return
    yield from (f"placeholder {name!r} is no name" for name in names if not name.isidentifier())
