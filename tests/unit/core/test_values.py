from datetime import date

import pytest

from cje_desktop.core.errors import Refusal, Refusals
from cje_desktop.core.values import (
    amount_faults,
    area_tenths,
    file_text,
    future_faults,
    hours_faults,
    id_number_faults,
    id_number_warnings,
    name_faults,
    one_line,
    organisation_number_warnings,
    parse_file_text,
    refuse_any,
)

TODAY = date(2026, 11, 23)


def codes(faults: object) -> list[str]:
    assert hasattr(faults, "__iter__")
    return [fault.code for fault in faults]


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("", []),
        ("040080000456", []),
        ("040 080 000 456", []),
        ("04008000045", ["person.id_number.length"]),
        ("0400800004567", ["person.id_number.length"]),
        ("04008000045X", ["person.id_number.letters"]),
        (
            "040080000456".translate({0x30 + digit: 0x660 + digit for digit in range(10)}),
            ["person.id_number.letters"],
        ),
    ],
)
def test_an_id_number_has_twelve_digits(number: str, expected: list[str]) -> None:
    assert codes(id_number_faults(number, "id_number")) == expected


def test_a_refusal_of_an_id_number_says_how_many_digits_there_are() -> None:
    (fault,) = id_number_faults("04008000045", "parties.0.person.id_number")
    assert fault.field == "parties.0.person.id_number"
    assert fault.fields == {"value": "04008000045", "count": 11}


@pytest.mark.parametrize(
    ("number", "gender", "year", "expected"),
    [
        ("040080000456", "male", 1980, []),
        ("040185000123", "female", 1985, []),
        ("040202000123", "male", 2002, []),
        ("040302000123", "female", 2002, []),
        ("040080000456", "female", 1980, ["person.id_number.gender"]),
        ("040080000456", "male", 1981, ["person.id_number.year"]),
        ("040080000456", "", None, []),
        ("04008", "female", 1900, []),
    ],
)
def test_gender_and_year_in_an_id_number_are_only_to_look_at(
    number: str, gender: str, year: int | None, expected: list[str]
) -> None:
    assert codes(id_number_warnings(number, gender, year)) == expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [("2900325124", []), ("0123456789-001", []), ("", []), ("29003", ["person.organisation_number.length"])],
)
def test_an_organisation_code_has_ten_or_thirteen_digits(number: str, expected: list[str]) -> None:
    assert codes(organisation_number_warnings(number)) == expected


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        (1, []),
        (10**15, []),
        (10**15 + 1, ["money.too_large"]),
        (0, ["money.not_positive"]),
        (-5, ["money.not_positive"]),
    ],
)
def test_amounts_are_above_zero_and_at_most_ten_to_the_fifteen(amount: int, expected: list[str]) -> None:
    assert codes(amount_faults(amount, "amount")) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [("A" * 200, []), ("A" * 201, ["person.name.too_long"]), ("  ", ["person.name.empty"])],
)
def test_names_have_one_to_two_hundred_letters(name: str, expected: list[str]) -> None:
    assert codes(name_faults(name, "full_name")) == expected


def test_a_line_is_composed_and_single_spaced() -> None:
    assert one_line(" Nguye\u0302\u0303n   Va\u0306n\tHòa ") == "Nguyễn Văn Hòa"


@pytest.mark.parametrize(
    ("text", "tenths"),
    [
        ("164,0", 1640),
        ("164.0", 1640),
        ("164", 1640),
        ("1.234,5", 12345),
        ("1.234", 12340),
        ("99,9 m²", 999),
        ("", None),
    ],
)
def test_areas_are_read_in_tenths(text: str, tenths: int | None) -> None:
    assert area_tenths(text, "area") == tenths


@pytest.mark.parametrize("text", ["164,05", "-3", "abc", "1.23.4"])
def test_other_texts_are_no_areas(text: str) -> None:
    with pytest.raises(Refusal, match=r"land\.area\.shape"):
        area_tenths(text, "area")


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("08:00", "09:30", []),
        ("08:00", "", []),
        ("09:30", "08:00", ["time.order"]),
        ("08:00", "08:00", ["time.order"]),
        ("8:00", "09:00", ["time.shape"]),
        ("24:00", "09:61", ["time.shape", "time.shape"]),
    ],
)
def test_hours_are_in_order(start: str, end: str, expected: list[str]) -> None:
    assert codes(hours_faults(start, end, "starts_at", "ends_at")) == expected


def test_what_happened_is_not_ahead() -> None:
    assert codes(future_faults(TODAY, TODAY, "on")) == []
    assert codes(future_faults(date(2026, 11, 24), TODAY, "on")) == ["date.future"]
    assert codes(future_faults(date(1026, 11, 23), TODAY, "on")) == ["date.too_early"]


@pytest.mark.parametrize("text", ["0231/2026", "231/2026", " 231 / 2026 "])
def test_file_numbers_are_read_with_and_without_zeros(text: str) -> None:
    assert parse_file_text(text) == (231, 2026)


def test_file_numbers_are_written_with_four_digits() -> None:
    assert (file_text(231, 2026), file_text(12345, 2026)) == ("0231/2026", "12345/2026")


@pytest.mark.parametrize("text", ["", "231", "231-2026", "231/26", "a/2026"])
def test_other_texts_are_no_file_numbers(text: str) -> None:
    with pytest.raises(Refusal, match=r"case\.file_number\.shape"):
        parse_file_text(text)


def test_one_fault_is_raised_as_itself_and_several_together() -> None:
    one, two = Refusal("a.b"), Refusal("c.d")
    refuse_any(())
    with pytest.raises(Refusal) as single:
        refuse_any((one,))
    assert single.value is one
    with pytest.raises(Refusals) as several:
        refuse_any((one, two))
    assert several.value.refusals == (one, two)
