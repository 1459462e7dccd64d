import unicodedata

import pytest

from cje_desktop.ui.widgets.folding import fold, mark_ranges


def marked(text: str, query: str) -> list[str]:
    return [text[start:end] for start, end in mark_ranges(text, query)]


def test_folds_tones_marks_and_the_barred_d() -> None:
    assert fold("Đặng Thị HỒNG Thắm") == "dang thi hong tham"
    assert fold(unicodedata.normalize("NFD", "Ẫ Ễ Ổ ỡ ự")) == "a e o o u"


@pytest.mark.parametrize(
    ("text", "query", "expected"),
    [
        ("Nguyễn Thị Hòa", "nguyễn thị hòa", ["Nguyễn Thị Hòa"]),
        ("Lý Văn Tài – Nguyễn Thị Hoài", "nguyen thi hoa", ["Nguyễn Thị Hoà"]),
        ("Hòa và Hoài", "hoa", ["Hòa", "Hoà"]),
        ("Nguyễn Thị Hồng", "ho", ["Hồ"]),
        ("Hòa, Nguyễn Thị", "nguyen hoa", ["Hòa", "Nguyễn"]),
        ("0231/2026", "31/20", ["31/20"]),
        ("Đặng Phúc Lợi", "dang", ["Đặng"]),
        ("Lý Văn Tài", "hoa", []),
        ("Lý Văn Tài", "   ", []),
        ("", "hoa", []),
        ("thành Văn Thành", "th", ["th", "Th"]),
    ],
)
def test_marks(text: str, query: str, expected: list[str]) -> None:
    assert marked(text, query) == expected


def test_marks_whole_letters_of_decomposed_text() -> None:
    text = unicodedata.normalize("NFD", "Hồng")
    assert [unicodedata.normalize("NFC", part) for part in marked(text, "ho")] == ["Hồ"]
