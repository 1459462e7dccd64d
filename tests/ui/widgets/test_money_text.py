import unicodedata

import pytest

from cje_desktop.ui.widgets.fields.money_text import (
    MoneyProblem,
    MoneyReading,
    read_money,
    regroup,
    write_money,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1.234.567", 1_234_567),
        ("1234567", 1_234_567),
        ("1 234 567", 1_234_567),
        ("0", 0),
        ("48,25 tr", 48_250_000),
        ("48,25tr", 48_250_000),
        ("48,25 triệu", 48_250_000),
        ("199,1 tỷ", 199_100_000_000),
        ("199,1 tỉ", 199_100_000_000),
        ("2 tỷ", 2_000_000_000),
        ("1.500 tr", 1_500_000_000),
        ("500k", 500_000),
        ("500 nghìn", 500_000),
        ("9.600.000 đồng", 9_600_000),
        ("9.600.000,00 đ", 9_600_000),
        ("0,123456789 tỷ", 123_456_789),
        ("1.000.000.000.000.000", 10**15),
        ("", None),
        ("  ", None),
    ],
)
def test_reads(text: str, expected: int | None) -> None:
    assert read_money(text) == MoneyReading(expected)


def test_reads_a_unit_typed_in_decomposed_letters() -> None:
    assert read_money(unicodedata.normalize("NFD", "2 tỷ")) == MoneyReading(2_000_000_000)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("1.5 tr", MoneyProblem.NOT_A_NUMBER),
        ("12.34.567", MoneyProblem.NOT_A_NUMBER),
        ("1,234,567", MoneyProblem.NOT_A_NUMBER),
        ("-5", MoneyProblem.NOT_A_NUMBER),
        ("5 usd", MoneyProblem.NOT_A_NUMBER),
        ("tr", MoneyProblem.NOT_A_NUMBER),
        ("1e9", MoneyProblem.NOT_A_NUMBER),
        ("0,5", MoneyProblem.NOT_WHOLE),
        ("1,2345678 tr", MoneyProblem.NOT_WHOLE),
    ],
)
def test_refuses(text: str, problem: MoneyProblem) -> None:
    assert read_money(text) == MoneyReading(problem=problem)


def test_writes_points_and_a_true_minus() -> None:
    assert write_money(1_234_567) == "1.234.567"
    assert write_money(-28_800_000) == "−28.800.000"
    assert write_money(None) == ""


@pytest.mark.parametrize(
    ("text", "cursor", "expected"),
    [
        ("1234", 4, ("1.234", 5)),
        ("12.345", 2, ("12.345", 2)),
        ("1.2345", 6, ("12.345", 6)),
        ("91.234", 1, ("91.234", 1)),
        ("1.23", 4, ("123", 3)),
        ("0012", 4, ("12", 2)),
        ("48,25", 5, ("48,25", 5)),
        ("2 t", 3, ("2 t", 3)),
        ("", 0, ("", 0)),
    ],
)
def test_groups_while_typing(text: str, cursor: int, expected: tuple[str, int]) -> None:
    assert regroup(text, cursor) == expected
