"""What may stand in the text of the repository: letters a reader can trust, and nobody's private places."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.quality.source import ROOT, project_files

VOWELS = "aăâeêioôơuưy"
TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
VIETNAMESE = frozenset(
    letter
    for vowel in VOWELS
    for tone in TONES
    for letter in (
        unicodedata.normalize("NFC", vowel + tone),
        unicodedata.normalize("NFC", vowel + tone).upper(),
    )
) | frozenset("đĐ")
CONTROLS_ALLOWED = frozenset("\n\t")
LOOK_ALIKES = frozenset("\u2010\u2011\u2024\u2044\u2215\u2217\u02b9\u02bc\u02d0\u2223\u2236")

# Written in pieces so that this file passes its own rule.
HOSTS = tuple(
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("deb", "debian", "org"),
        ("security", "debian", "org"),
        ("npmjs", "org"),
        ("proxy", "golang", "org"),
        ("crates", "io"),
    )
)
PLACES = tuple(
    "/".join(parts) for parts in (("", "work", ""), ("..", "shared"), ("", "opt", "pypi"), ("", "root", ""))
)
PRIVATE = re.compile(
    r"chat[ _-]?gpt|\bclaude\b|\bcopilot\b|\bopenai\b|\banthropic\b|language model|issue #\d", re.I
)
HOME_OF_ROOT_ALLOWED = frozenset({"tests/fresh/run.sh"})
RULE_ITSELF = Path(__file__).resolve()


def is_text(path: Path) -> bool:
    return b"\0" not in path.read_bytes()[:8192] and path.suffix not in {
        ".lock",
        ".pdf",
        ".cjeb",
        ".db",
        ".icc",
        ".ttf",
    }


def text_files() -> tuple[Path, ...]:
    return tuple(path for path in project_files() if is_text(path))


def is_trusted(character: str) -> bool:
    """Say whether a reader sees this character for what it is."""
    if character.isascii():
        return character.isprintable() or character in CONTROLS_ALLOWED
    category = unicodedata.category(character)
    if category.startswith("L"):
        return character in VIETNAMESE
    # Marks that would combine, invisible and private characters, spaces that only look like one.
    if category[0] in "MC" or category.startswith("Z"):
        return False
    return character not in LOOK_ALIKES and not "\uff00" <= character <= "\uffef"


def distrusted(text: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(text.split("\n"), start=1):
        for character in line:
            if not is_trusted(character):
                yield number, f"U+{ord(character):04X} {unicodedata.name(character, '?')}"


@pytest.mark.parametrize(
    "character", ["\u0430", "\u03bf", "\u200b", "\u00a0", "\u202e", "\u0301", "\uff21", "\r"]
)
def test_the_rule_sees_what_a_reader_would_not(character: str) -> None:
    assert [number for number, _name in distrusted(f"a\nb{character}c")] == [2]


def test_the_rule_knows_the_vietnamese_alphabet() -> None:
    assert len(VIETNAMESE) == 146  # 12 vowels x 6 tones and đ, twice
    assert not list(distrusted("Cưỡng chế thi hành án: “ĐÃ THỎA THUẬN” – 1.000.000 đồng… §, m²"))


def test_the_rules_see_the_whole_repository() -> None:
    names = {path.relative_to(ROOT).as_posix() for path in text_files()}
    assert {"Makefile", "README.md", "cje_desktop/core/errors.py", "tests/quality/test_text.py"} <= names


def test_no_look_alike_or_invisible_characters() -> None:
    found = [
        (path.relative_to(ROOT).as_posix(), *place)
        for path in text_files()
        for place in distrusted(path.read_text(encoding="utf-8"))
    ]
    assert not found


def test_text_is_composed() -> None:
    assert not [
        path
        for path in text_files()
        if not unicodedata.is_normalized("NFC", path.read_text(encoding="utf-8"))
    ]


def test_no_host_of_a_registry_is_named() -> None:
    files = [path for path in project_files() if is_text(path) or path.suffix == ".lock"]
    assert not [(path, host) for path in files for host in HOSTS if host in path.read_text(encoding="utf-8")]


def test_no_private_place_is_named() -> None:
    found = []
    for path in text_files():
        name = path.relative_to(ROOT).as_posix()
        text = path.read_text(encoding="utf-8")
        found += [
            (name, place)
            for place in PLACES
            if place in text and not (place == PLACES[-1] and name in HOME_OF_ROOT_ALLOWED)
        ]
        if path != RULE_ITSELF:
            found += [(name, match.group()) for match in PRIVATE.finditer(text)]
    assert not found
