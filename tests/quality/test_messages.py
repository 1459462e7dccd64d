"""Whatever can be refused has its sentence, in both languages, with its remedy."""

import ast
import re
import unicodedata
from pathlib import Path

import pytest

from tests.quality.catalogue import (
    LANGUAGES,
    error_classes,
    own_codes,
    placeholders,
    raised_in,
    raised_in_product,
    sentences,
)
from tests.quality.source import PRODUCT, python_files

UNKIND = re.compile(r"\bexception\b|\binvalid\b|lỗi hệ thống", re.IGNORECASE)

SAMPLE = """
class Refusal(CjeError): ...
class KeyRefused(Refusal): ...
class Locked(Refusal):
    def __init__(self, name):
        super().__init__("store.locked", name=name)
def f(code, fields):
    raise KeyRefused("key.unknown", field="key", key=code)
    raise Refusal(code)
    raise Refusal("paper.fields", **fields)
    raise Refusal("a.b" if fields else "a.c")
    raise Refusal(f"paper.{code}")
    raise Locked("x")
    raise ValueError("not for people")
"""


def test_codes_are_found_in_the_syntax_tree() -> None:
    tree = ast.parse(SAMPLE)
    classes = error_classes([tree])
    holders = frozenset(own_codes(tree, classes))
    assert holders == {"Locked"}
    found = raised_in(tree, classes, holders, Path("sample.py"))
    assert [(raised.codes, raised.is_made_up, raised.fields) for raised in found] == [
        (("store.locked",), False, {"name"}),
        (("key.unknown",), False, {"key"}),
        ((), False, set()),
        (("paper.fields",), False, None),
        (("a.b", "a.c"), False, set()),
        ((), True, set()),
    ]


def test_the_rule_sees_the_product() -> None:
    mentions = sum(
        len(re.findall(r"raise (?:Refusal|WorldError)\(", path.read_text(encoding="utf-8")))
        for path in python_files(PRODUCT)
    )
    assert len(raised_in_product()) >= mentions > 0


def test_no_code_is_put_together_at_run_time() -> None:
    """Such a code cannot be checked; pass the sentence's fields, not parts of its name."""
    assert not [raised.place for raised in raised_in_product() if raised.is_made_up]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_error_has_its_sentence_and_its_remedy(language: str) -> None:
    catalogue = sentences(language)
    places = {code: raised.place for raised in raised_in_product() for code in raised.codes}
    assert not {code: place for code, place in places.items() if code not in catalogue}
    assert not [code for code in places if not catalogue[code].get("remedy", "").strip()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_placeholder_is_filled_where_the_error_is_made(language: str) -> None:
    catalogue = sentences(language)
    unfilled = {
        (raised.place, code): missing
        for raised in raised_in_product()
        for code in raised.codes
        if raised.fields is not None and code in catalogue
        if (missing := placeholders(" ".join(catalogue[code].values())) - raised.fields)
    }
    assert not unfilled


def test_both_languages_say_the_same_things() -> None:
    vietnamese, english = (sentences(language) for language in LANGUAGES)
    assert vietnamese.keys() == english.keys()
    for code, entry in vietnamese.items():
        assert entry.keys() == english[code].keys(), code
        for part, text in entry.items():
            assert placeholders(text) == placeholders(english[code][part]), (code, part)


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_are_kind_and_well_written(language: str) -> None:
    for code, entry in sentences(language).items():
        assert re.fullmatch(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)+", code), code
        assert entry.get("text", "").strip(), code
        for text in entry.values():
            assert unicodedata.is_normalized("NFC", text), code
            assert not UNKIND.search(text), (code, text)
