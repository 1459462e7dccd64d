"""Folding for search and the Vietnamese order."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cje_desktop.core.text import fold, is_toned, nfc, sort_key, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đức", "duc"),
        ("NGUYỄN  Thị\tƯỚC ", "nguyen thi uoc"),
        ("Đắk Lắk", "dak lak"),
        (unicodedata.normalize("NFD", "Trần Đình Ổn"), "tran dinh on"),
        ("0231/2026", "0231/2026"),
        ("", ""),
    ],
)
def test_folding(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_words_leave_signs_out() -> None:
    assert words("Số 05/QĐ-THADS (lần 2)") == ("so", "05", "qd", "thads", "lan", "2")


def test_exact_writers_are_told_from_hasty_ones() -> None:
    assert is_toned("Đức")
    assert is_toned("dục")
    assert not is_toned("duc")
    assert not is_toned("Duc  Anh")


def test_the_order_is_that_of_the_dictionary() -> None:
    # Order of letters a ă â ... d đ e ê; tones in the order ngang, huyền, hỏi, ngã, sắc, nặng.
    ordered = [
        "ba",
        "bà",
        "bả",
        "bã",
        "bá",
        "bạ",
        "ban",
        "bàn",
        "băn",
        "bân",
        "da",
        "đa",
        "em",
        "êm",
        "oa",
        "ô",
    ]
    assert [text for _, text in sorted((sort_key(text), text) for text in ordered)] == ordered


def test_names_sort_syllable_by_syllable() -> None:
    ordered = ["Lê An", "Lê Ánh", "Lê Đào", "Lệ An", "Nguyễn Văn A"]
    assert [text for _, text in sorted((sort_key(text), text) for text in ordered)] == ordered


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert unicodedata.is_normalized("NFC", nfc(text))
