"""The layout of Phụ lục I Nghị định 30/2020/NĐ-CP, cell by cell, measured on the printed page."""

from collections.abc import Callable
from itertools import pairwise

import pytest

from cje_desktop.documents.pdf.renderer import PdfRenderer

from .samples import ON, sample
from .view import PaperView

MM = 72 / 25.4
LEFT, RIGHT = 30 * MM, 195 * MM
MIDDLE = (LEFT + RIGHT) / 2

View = Callable[[bytes], PaperView]


@pytest.fixture
def paper(renderer: PdfRenderer, view: View) -> PaperView:
    return view(renderer.render("quyet-dinh-tha-yeu-cau", ON, sample("quyet-dinh-tha-yeu-cau")).pdf)


def test_national_heading(paper: PaperView) -> None:
    country, motto = paper.line("CỘNG HÒA XÃ HỘI"), paper.line("Độc lập - Tự do")
    assert country.text == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert motto.text == "Độc lập - Tự do - Hạnh phúc"
    assert (country.face, motto.face) == ("Bold", "Bold")
    assert 12 <= country.size <= 13
    assert 13 <= motto.size <= 14
    assert country.x0 > MIDDLE - 30
    assert motto.centre == pytest.approx(country.centre, abs=0.5)
    assert motto.top > country.top


def test_line_under_the_motto_is_as_long_as_its_text(paper: PaperView) -> None:
    motto = paper.line("Độc lập - Tự do")
    below = [rule for page, rule in paper.rules if page == 0 and abs(rule["x0"] - motto.x0) < 1]
    assert len(below) == 1
    assert below[0]["x1"] == pytest.approx(motto.x1, abs=1)
    assert 0 < below[0]["top"] - motto.bottom < 6


def test_names_of_bodies(paper: PaperView) -> None:
    left = [word for word in paper.words if word.page == 0 and word.centre < 250 and word.size == 12]
    # No line end inside the name of a body or of a place.
    assert [word.text for word in left] == [
        "CỤC QUẢN LÝ",
        "THI HÀNH ÁN DÂN SỰ",
        "THI HÀNH ÁN DÂN SỰ",
        "TỈNH NGHỆ AN",
    ]
    superior, issuer = left[0], left[-1]
    assert (superior.face, issuer.face) == ("Regular", "Bold")
    assert superior.size == issuer.size == 12
    assert superior.centre == pytest.approx(issuer.centre, abs=0.5)
    assert issuer.x1 < paper.line("CỘNG HÒA").x0, "the two columns must not meet"
    column = 192.0
    under = [
        rule
        for page, rule in paper.rules
        if page == 0 and rule["x1"] < MIDDLE and rule["top"] < 150 and rule["top"] > issuer.bottom
    ]
    assert len(under) == 1
    assert column / 3 <= under[0]["width"] <= column / 2


def test_number_place_and_date_stand_on_one_line(paper: PaperView) -> None:
    number, place = paper.line("Số:"), paper.line("Nghệ An, ngày")
    assert number.text == "Số: 36/QĐ-THADS"
    assert (number.face, number.size) == ("Regular", 13)
    assert place.text == "Nghệ An, ngày 23 tháng 11 năm 2026"
    assert place.face == "Italic"
    assert 13 <= place.size <= 14
    assert number.top == pytest.approx(place.top, abs=0.1)
    assert number.centre == pytest.approx(paper.line("CỤC QUẢN LÝ").centre, abs=0.5)
    assert place.centre == pytest.approx(paper.line("Độc lập").centre, abs=0.5)


def test_small_numbers_and_months_take_a_zero(renderer: PdfRenderer, view: View) -> None:
    data = sample("quyet-dinh-tha-yeu-cau")
    data["paper"] |= {"number": 5, "date": "2027-02-05"}
    paper = view(renderer.render("quyet-dinh-tha-yeu-cau", ON, data).pdf)
    assert paper.line("Số:").text == "Số: 05/QĐ-THADS"
    assert paper.line("Nghệ An, ngày").text == "Nghệ An, ngày 05 tháng 02 năm 2027"


def test_title_is_centred_and_bold(paper: PaperView) -> None:
    kind, about = paper.line("QUYẾT ĐỊNH"), paper.line("Về việc thi hành án")
    for word in (kind, about):
        assert (word.face, word.size) == ("Bold", 14)
        assert word.centre == pytest.approx(MIDDLE, abs=0.5)
    assert about.top > kind.top
    under = [rule for _, rule in paper.rules if about.bottom < rule["top"] < about.bottom + 8]
    assert len(under) == 1
    assert (about.x1 - about.x0) / 3 <= under[0]["width"] <= (about.x1 - about.x0) / 2
    assert (under[0]["x0"] + under[0]["x1"]) / 2 == pytest.approx(MIDDLE, abs=0.5)


def test_bases_are_italic_each_on_its_line(paper: PaperView) -> None:
    bases = [word for word in paper.words if word.text.startswith(("Căn cứ", "Xét"))]
    assert len(bases) == 4
    for word in bases:
        assert (word.face, word.size) == ("Italic", 14)
        assert word.x0 == pytest.approx(LEFT + 36, abs=0.5), "first line indented 1.27 cm"
    assert paper.text.count("dân sự số 106/2025/QH15;") == 1
    assert "ngày 28 tháng 9 năm 2026 của bà Nguyễn Thị Ngọc Thuở. QUYẾT ĐỊNH:" in paper.text


def test_body_is_justified_and_articles_are_bold(paper: PaperView) -> None:
    article = paper.line("Điều 2.")
    assert (article.face, article.size) == ("Bold", 14)
    assert article.x0 == pytest.approx(LEFT + 36, abs=0.5)
    ends = [
        word.x1
        for word in paper.words
        if word.face == "Regular" and word.size == 14 and word.x1 > RIGHT - 12 and word.page == 1
    ]
    assert len(ends) > 6
    assert all(end == pytest.approx(RIGHT, abs=0.6) for end in ends)


def test_lines_stand_between_single_and_one_and_a_half(paper: PaperView) -> None:
    tops = sorted(
        word.top for word in paper.words if word.page == 1 and word.size == 14 and word.x0 < LEFT + 1
    )
    steps = [after - before for before, after in pairwise(tops)]
    single = 14 * (1825 + 443) / 2048
    assert min(steps) >= single
    assert min(steps) <= 1.5 * single


def test_signature_stands_right_and_recipients_left_at_one_height(paper: PaperView) -> None:
    capacity = paper.line("KT. TRƯỞNG THI HÀNH ÁN DÂN SỰ")
    deputy, name = paper.line("PHÓ TRƯỞNG"), paper.line("Lê Hữu Thạc")
    heading, first = paper.line("Nơi nhận:"), paper.line("- Bà Nguyễn Thị Ngọc Thuở;")
    assert (capacity.face, deputy.face, name.face) == ("Bold", "Bold", "Bold")
    assert 13 <= capacity.size <= 14
    assert capacity.x0 > MIDDLE - 30
    assert name.centre == pytest.approx(capacity.centre, abs=0.5)
    assert name.top - deputy.bottom >= 60, "room for signature and seal"
    assert (heading.face, heading.size) == ("BoldItalic", 12)
    assert (first.face, first.size) == ("Regular", 11)
    assert heading.top == pytest.approx(capacity.top, abs=2)
    assert heading.x0 == pytest.approx(LEFT, abs=0.1)


def test_minutes_names_of_a_pair_stand_on_one_line(renderer: PdfRenderer, view: View) -> None:
    paper = view(renderer.render("bien-ban-phien", ON, sample("bien-ban-phien")).pdf)
    pairs = [(word.text, word.top) for word in paper.words if word.size == 13 and word.face == "Bold"]
    tops = dict(pairs)
    assert tops["Nguyễn Thị Ngọc Thuở"] == tops["Phạm Bằng Ưỡng"]
    assert tops["Hoàng Thị Ánh Nguyệt"] == tops["Trần Đình Lữ"]
