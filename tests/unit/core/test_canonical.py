"""Canonical JSON: the bytes of RFC 8785 for our subset, and a reader that refuses every ambiguity."""

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cje_desktop.core.canonical import MAX_INTEGER, CanonicalError, JsonInput, JsonValue, dumps, loads
from cje_desktop.core.errors import Refusal

nfc_text = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])).map(
    lambda text: unicodedata.normalize("NFC", text)
)
ascii_keys = st.text(st.characters(min_codepoint=1, max_codepoint=127), max_size=8)
values: st.SearchStrategy[JsonValue] = st.recursive(
    st.none() | st.booleans() | st.integers(-MAX_INTEGER, MAX_INTEGER) | nfc_text,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(ascii_keys, inner, max_size=4),
    max_leaves=12,
)


def test_the_bytes_are_those_of_rfc_8785_section_3_2_2() -> None:
    # The string of the RFC's own example, without its numbers (fractions are outside our subset).
    value = {
        "string": '€$\x0f\nA\'B"\\\\"/',
        "literals": [None, True, False],
    }
    expected = '{"literals":[null,true,false],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}'
    assert dumps(value) == expected.encode()


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"b": 1, "a": 2, "B": 3}, b'{"B":3,"a":2,"b":1}'),
        ({"a": (1, 2)}, b'{"a":[1,2]}'),
        (MAX_INTEGER, b"9007199254740991"),
        (-MAX_INTEGER, b"-9007199254740991"),
        ("\x7f\x08\x1f", b'"\x7f\\b\\u001f"'),
        ("Chấp hành viên", '"Chấp hành viên"'.encode()),
        ({}, b"{}"),
    ],
)
def test_written_form(value: JsonInput, expected: bytes) -> None:
    assert dumps(value) == expected


@given(values)
def test_what_was_written_reads_back_equal_and_writes_the_same(value: JsonValue) -> None:
    data = dumps(value)
    assert loads(data) == value
    assert json.loads(data) == value


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (1.0, "canonical.number"),
        ({"a": float("nan")}, "canonical.number"),
        (MAX_INTEGER + 1, "canonical.integer"),
        ({"Đ": 1}, "canonical.key"),
        ("a\u0301", "canonical.text"),
        ("a\0", "canonical.text"),
        ("\ud800", "canonical.text"),
        ([[[1]]], "canonical.depth"),
        (b"bytes", "canonical.type"),
        ({1: 2}, "canonical.key"),
    ],
)
def test_values_without_a_form_are_refused(value: JsonInput, code: str) -> None:
    with pytest.raises(CanonicalError) as refusal:
        dumps(value, max_depth=2)
    assert refusal.value.code == code


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "canonical.syntax"),
        (b"{", "canonical.syntax"),
        (b"\xff", "canonical.syntax"),
        (b"\xef\xbb\xbf{}", "canonical.syntax"),
        ("{}".encode("utf-16"), "canonical.syntax"),
        (b'{"a":1,"a":1}', "canonical.duplicate_key"),
        (b"NaN", "canonical.number"),
        (b"Infinity", "canonical.number"),
        (b"1e999", "canonical.number"),
        (b"1.0", "canonical.number"),
        (b"9007199254740992", "canonical.integer"),
        (b"9" * 1_000_000, "canonical.integer"),
        (b'"\\u0000"', "canonical.text"),
        (b'"\\ud800"', "canonical.text"),
        (b"[" * 17 + b"]" * 17, "canonical.depth"),
        (b"[" * 200_000, "canonical.depth"),
        (b'{"b":1,"a":2}', "canonical.not_canonical"),
        (b'{"a": 1}', "canonical.not_canonical"),
        (b"-0", "canonical.not_canonical"),
        (b'"\\u0041"', "canonical.not_canonical"),
        (b"1\n", "canonical.not_canonical"),
    ],
)
def test_ambiguous_texts_are_refused(data: bytes, code: str) -> None:
    with pytest.raises(CanonicalError) as refusal:
        loads(data)
    assert refusal.value.code == code


@pytest.mark.parametrize("text", ["\n\u0301", "\x1f", "\\u0000", "=\u0338"[1:], "ữ\r", "\u0301"], ids=ascii)
def test_what_needs_a_second_look_is_read_all_the_same(text: str) -> None:
    # Escapes, and marks that would join the letter before them if the escape were text.
    assert loads(dumps({"a": [text]})) == {"a": [text]}


@given(st.binary(max_size=40) | values.map(lambda value: json.dumps(value).encode()))
def test_what_is_read_has_one_form_only(data: bytes) -> None:
    try:
        value = loads(data)
    except CanonicalError:
        return
    assert dumps(value) == data


def test_sixteen_levels_are_read() -> None:
    data = b"[" * 16 + b"]" * 16
    assert dumps(loads(data)) == data


def test_size_is_refused_before_reading() -> None:
    with pytest.raises(CanonicalError) as refusal:
        loads(b"[1,2,3]", max_bytes=6)
    assert refusal.value.code == "canonical.size"
    assert refusal.value.fields == {"size": 7, "limit": 6}


def test_spaces_and_order_are_free_when_asked() -> None:
    assert loads(b'{ "b": 1,\n "a": [2] }', require_canonical=False) == {"a": [2], "b": 1}
    with pytest.raises(CanonicalError):
        loads(b'{"a":1, "a":2}', require_canonical=False)


def test_the_error_is_a_refusal() -> None:
    assert issubclass(CanonicalError, Refusal)
