"""Amounts, dates and numbers as papers write them.

The table of amounts was written by hand from the reading rules; the independent reader below turns
words back into a number and shares nothing with the code under test.
"""

import random
from datetime import date, time

import pytest

from cje_desktop.core import words

AMOUNTS = """
0 | Không đồng
1 | Một đồng
4 | Bốn đồng
5 | Năm đồng
10 | Mười đồng
11 | Mười một đồng
14 | Mười bốn đồng
15 | Mười lăm đồng
20 | Hai mươi đồng
21 | Hai mươi mốt đồng
24 | Hai mươi tư đồng
25 | Hai mươi lăm đồng
40 | Bốn mươi đồng
44 | Bốn mươi tư đồng
45 | Bốn mươi lăm đồng
51 | Năm mươi mốt đồng
55 | Năm mươi lăm đồng
91 | Chín mươi mốt đồng
99 | Chín mươi chín đồng
100 | Một trăm đồng
101 | Một trăm linh một đồng
104 | Một trăm linh bốn đồng
105 | Một trăm linh năm đồng
110 | Một trăm mười đồng
111 | Một trăm mười một đồng
114 | Một trăm mười bốn đồng
115 | Một trăm mười lăm đồng
121 | Một trăm hai mươi mốt đồng
124 | Một trăm hai mươi tư đồng
125 | Một trăm hai mươi lăm đồng
200 | Hai trăm đồng
501 | Năm trăm linh một đồng
515 | Năm trăm mười lăm đồng
555 | Năm trăm năm mươi lăm đồng
999 | Chín trăm chín mươi chín đồng
1.000 | Một nghìn đồng
1.001 | Một nghìn không trăm linh một đồng
1.004 | Một nghìn không trăm linh bốn đồng
1.005 | Một nghìn không trăm linh năm đồng
1.010 | Một nghìn không trăm mười đồng
1.015 | Một nghìn không trăm mười lăm đồng
1.100 | Một nghìn một trăm đồng
1.105 | Một nghìn một trăm linh năm đồng
2.001 | Hai nghìn không trăm linh một đồng
2.023 | Hai nghìn không trăm hai mươi ba đồng
10.000 | Mười nghìn đồng
10.001 | Mười nghìn không trăm linh một đồng
10.500 | Mười nghìn năm trăm đồng
15.000 | Mười lăm nghìn đồng
21.000 | Hai mươi mốt nghìn đồng
24.015 | Hai mươi tư nghìn không trăm mười lăm đồng
25.000 | Hai mươi lăm nghìn đồng
50.000 | Năm mươi nghìn đồng
100.000 | Một trăm nghìn đồng
100.001 | Một trăm nghìn không trăm linh một đồng
105.000 | Một trăm linh năm nghìn đồng
111.111 | Một trăm mười một nghìn một trăm mười một đồng
150.000 | Một trăm năm mươi nghìn đồng
300.000 | Ba trăm nghìn đồng
1.000.000 | Một triệu đồng
1.000.001 | Một triệu không trăm linh một đồng
1.000.100 | Một triệu một trăm đồng
1.005.000 | Một triệu không trăm linh năm nghìn đồng
1.050.000 | Một triệu không trăm năm mươi nghìn đồng
1.500.000 | Một triệu năm trăm nghìn đồng
2.400.000 | Hai triệu bốn trăm nghìn đồng
10.000.000 | Mười triệu đồng
15.000.000 | Mười lăm triệu đồng
21.000.021 | Hai mươi mốt triệu không trăm hai mươi mốt đồng
25.505.000 | Hai mươi lăm triệu năm trăm linh năm nghìn đồng
100.000.000 | Một trăm triệu đồng
101.010.101 | Một trăm linh một triệu không trăm mười nghìn một trăm linh một đồng
123.456.789 | Một trăm hai mươi ba triệu bốn trăm năm mươi sáu nghìn bảy trăm tám mươi chín đồng
474.398.314.000 | Bốn trăm bảy mươi tư tỷ ba trăm chín mươi tám triệu ba trăm mười bốn nghìn đồng
281.200.000.000 | Hai trăm tám mươi mốt tỷ hai trăm triệu đồng
999.999.999 | Chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín đồng
1.000.000.000 | Một tỷ đồng
1.000.000.001 | Một tỷ không trăm linh một đồng
1.000.001.000 | Một tỷ không trăm linh một nghìn đồng
1.001.000.000 | Một tỷ không trăm linh một triệu đồng
1.500.000.000 | Một tỷ năm trăm triệu đồng
2.005.000.500 | Hai tỷ không trăm linh năm triệu năm trăm đồng
10.000.000.000 | Mười tỷ đồng
21.000.000.000 | Hai mươi mốt tỷ đồng
24.500.000.000 | Hai mươi tư tỷ năm trăm triệu đồng
100.000.000.000 | Một trăm tỷ đồng
1.000.000.000.000 | Một nghìn tỷ đồng
1.000.000.000.001 | Một nghìn tỷ không trăm linh một đồng
1.234.567.890.123 | Một nghìn hai trăm ba mươi tư tỷ năm trăm sáu mươi bảy triệu \
tám trăm chín mươi nghìn một trăm hai mươi ba đồng
150.060.000.000.000 | Một trăm năm mươi nghìn không trăm sáu mươi tỷ đồng
267.000.000.000.000 | Hai trăm sáu mươi bảy nghìn tỷ đồng
1.000.000.000.000.000 | Một triệu tỷ đồng
1.000.000.000.000.000.000 | Một tỷ tỷ đồng
"""
ROWS = [tuple(cell.strip() for cell in line.split("|")) for line in AMOUNTS.strip().splitlines()]

DIGITS = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5,
    "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
CLASSES = {"nghìn": 10**3, "triệu": 10**6}


def read_back(text: str) -> int:
    """Read words into a number by weights: each class word closes what stands before it."""
    *tokens, currency = text.lower().split()
    assert currency == "đồng"
    if "tỷ" in tokens:
        cut = len(tokens) - 1 - tokens[::-1].index("tỷ")
        return read_back(" ".join([*tokens[:cut], "đồng"])) * 10**9 + read_back(
            " ".join([*tokens[cut + 1 :], "đồng"])
        )
    total = group = digit = 0
    for token in tokens:
        if token in DIGITS:
            digit = DIGITS[token]
        elif token == "trăm":
            group, digit = group + digit * 100, 0
        elif token == "mươi":
            group, digit = group + digit * 10, 0
        elif token == "mười":
            group += 10
        elif token in CLASSES:
            total, group, digit = total + (group + digit) * CLASSES[token], 0, 0
        else:
            assert token in ("linh", "lẻ"), token
    return total + group + digit


@pytest.mark.parametrize(("digits", "expected"), ROWS)
def test_amount_in_words_follows_the_table(digits: str, expected: str) -> None:
    amount = int(digits.replace(".", ""))
    assert words.amount_in_words(amount) == expected
    assert words.grouped(amount) == digits


def test_random_amounts_are_read_back() -> None:
    seeded = random.Random(20261123)
    for _ in range(10_000):
        amount = seeded.randrange(10 ** seeded.randint(1, 18) + 1)
        text = words.amount_in_words(amount)
        assert read_back(text) == amount, (amount, text)


def test_words_never_hold_a_wrong_form() -> None:
    wrong = ("  ", "mười mốt", "mười tư", "linh mười", "không mươi", "một mươi", "mươi năm", "mươi bốn")
    for amount in range(0, 1_000_000, 7):
        text = words.amount_in_words(amount).removesuffix(" đồng")
        assert not any(form in text for form in wrong), (amount, text)


def test_words_differ_for_different_amounts() -> None:
    texts = {words.amount_in_words(amount) for amount in range(20_000)}
    assert len(texts) == 20_000


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        (101, "Một trăm lẻ một đồng"),
        (1_000_001, "Một triệu không trăm lẻ một đồng"),
        (1_010_010, "Một triệu không trăm mười nghìn không trăm mười đồng"),
    ],
)
def test_southern_offices_say_le(amount: int, expected: str) -> None:
    assert words.amount_in_words(amount, zero_tens="lẻ") == expected


def test_negative_amount_says_am() -> None:
    assert words.amount_in_words(-21) == "Âm hai mươi mốt đồng"


def test_money_groups_digits() -> None:
    assert words.money(1_234_567) == "1.234.567 đồng"
    assert words.money(0) == "0 đồng"


@pytest.mark.parametrize(
    ("tenths", "expected"),
    [(1205, "120,5 m²"), (12_340, "1.234,0 m²"), (7, "0,7 m²"), (102_508, "10.250,8 m²")],
)
def test_area(tenths: int, expected: str) -> None:
    assert words.area(tenths) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 2, 5), "ngày 05 tháng 02 năm 2026"),
        (date(2026, 1, 10), "ngày 10 tháng 01 năm 2026"),
        (date(2026, 3, 9), "ngày 09 tháng 3 năm 2026"),
        (date(2026, 11, 23), "ngày 23 tháng 11 năm 2026"),
    ],
)
def test_date_long(day: date, expected: str) -> None:
    assert words.date_long(day) == expected


def test_date_short_and_time() -> None:
    assert words.date_short(date(2026, 2, 5)) == "05/02/2026"
    assert words.time_long(time(8, 5)) == "08 giờ 05 phút"


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (5, "05/QĐ-THADS"),
        (10, "10/QĐ-THADS"),
        (21101, "21101/QĐ-THADS"),
        (None, "\u00a0" * 6 + "/QĐ-THADS"),
    ],
)
def test_document_number(number: int | None, expected: str) -> None:
    assert words.document_number(number, "QĐ-THADS") == expected


def test_names() -> None:
    assert words.with_honorific("ông", "Nguyễn Văn Đệ") == "ông Nguyễn Văn Đệ"
    assert words.with_honorific("", "Công ty TNHH Ánh Dương") == "Công ty TNHH Ánh Dương"
    assert words.given_name("Nguyễn Thị Thuở") == "Thuở"
    assert words.given_name("  ") == ""
    assert words.capitalised("đất ở") == "Đất ở"
    assert words.uncapitalised("Ông Ổn") == "ông Ổn"


@pytest.mark.parametrize(
    ("items", "expected"),
    [([], ""), (["A"], "A"), (["A", "B"], "A và B"), (["A", "B", "C"], "A, B và C")],
)
def test_enumeration(items: list[str], expected: str) -> None:
    assert words.enumeration(items) == expected
