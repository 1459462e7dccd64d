"""Habits of a careful clerk: no list torn from what announces it, nobody signing twice, no needless dots."""

from collections.abc import Callable
from typing import Any

import pytest

from cje_desktop.documents.model import (
    Attestation,
    Block,
    Letterhead,
    Paper,
    Paragraph,
    Signature,
    Span,
)
from cje_desktop.documents.packs import FormLibrary
from cje_desktop.documents.pdf.renderer import PdfRenderer
from cje_desktop.documents.specs import FieldSpec

from .samples import FORM_IDS, ON, Data, sample
from .view import PaperView

View = Callable[[bytes], PaperView]
MM = 72 / 25.4
DOTS = "……"


def page_of(paper: PaperView, start: str) -> int:
    return paper.line(start).page


def rendered(renderer: PdfRenderer, view: View, *blocks: Block) -> PaperView:
    return view(renderer.render_paper(Paper("Biên bản", ON, blocks)).pdf)


def lines(count: int) -> list[Block]:
    return [Paragraph((Span(f"Dòng thứ {number}."),)) for number in range(count)]


def test_what_is_announced_stands_on_the_same_page(renderer: PdfRenderer, view: View) -> None:
    announced = Paragraph((Span("Tài sản phải giao:"),))
    plain = Paragraph((Span("Tài sản phải giao."),))
    following = Paragraph((Span("Thửa đất số 215."),))
    counts = range(20, 45)
    torn = [
        page_of(paper, "Tài sản") != page_of(paper, "Thửa đất")
        for paper in (
            rendered(renderer, view, *lines(count), plain, following, *lines(3)) for count in counts
        )
    ]
    assert any(torn), "somewhere the two would stand on different pages"
    for count in counts:
        paper = rendered(renderer, view, *lines(count), announced, following, *lines(3))
        assert page_of(paper, "Tài sản") == page_of(paper, "Thửa đất")


@pytest.mark.parametrize(("count", "abreast"), [(1, 1), (2, 2), (3, 3), (4, 2), (5, 3), (6, 3)])
def test_signatures_stand_two_or_three_abreast(
    count: int, abreast: int, renderer: PdfRenderer, view: View
) -> None:
    signed = Attestation(tuple(Signature(("TƯ CÁCH",), "(Ký)", f"Người {number}") for number in range(count)))
    names = [
        word for word in rendered(renderer, view, *lines(2), signed).words if word.text.startswith("Người")
    ]
    assert len(names) == count
    first = [word for word in names if word.top == min(word.top for word in names)]
    assert len(first) == abreast
    last = max(names, key=lambda word: (word.top, word.x0))
    assert last.text == f"Người {count - 1}"
    assert last.centre > 120 * MM, "the last to sign stands on the right"


def test_who_leads_and_records_signs_once(renderer: PdfRenderer, view: View) -> None:
    data = sample("bien-ban-xac-minh")
    data["recorder"] = {"name": data["officer"]["name"]}
    paper = view(renderer.render("bien-ban-xac-minh", ON, data).pdf)
    assert "Người ghi biên bản: Trần Đình Lữ." in paper.text
    assert [word.text for word in paper.words if word.face == "Bold" and "Lữ" in word.text] == [
        "Trần Đình Lữ"
    ]
    assert "NGƯỜI GHI BIÊN BẢN" not in paper.text


@pytest.mark.parametrize(
    ("name", "broken"),
    [
        ("Phòng Thi hành án dân sự khu vực 12", ["PHÒNG THI HÀNH ÁN DÂN SỰ", "KHU VỰC 12"]),
        ("Thi hành án dân sự Thành phố Hồ Chí Minh", ["THI HÀNH ÁN DÂN SỰ", "THÀNH PHỐ HỒ CHÍ MINH"]),
        ("Cục Quản lý thi hành án dân sự", ["CỤC QUẢN LÝ", "THI HÀNH ÁN DÂN SỰ"]),
    ],
)
def test_names_of_bodies_break_between_their_parts(
    name: str, broken: list[str], renderer: PdfRenderer, view: View
) -> None:
    data = sample("giay-moi")
    data["letterhead"]["body"] = name
    paper = view(renderer.render("giay-moi", ON, data).pdf)
    left = [word for word in paper.words if word.face == "Bold" and word.size == 12 and word.centre < 250]
    assert [word.text for word in left] == broken


def test_a_whole_letterhead_leaves_no_letter_alone(renderer: PdfRenderer, view: View) -> None:
    head = Letterhead("A", "THI HÀNH ÁN DÂN SỰ TỈNH LẠNG SƠN", "Số: 01/BB", "Lạng Sơn, ngày ...")
    words = rendered(renderer, view, head, *lines(2)).words
    assert {word.text for word in words if word.centre < 250 and word.face == "Bold"} <= {
        "THI HÀNH ÁN DÂN",
        "SỰ TỈNH LẠNG SƠN",
    }


def without_optional(fields: tuple[FieldSpec, ...], data: Any) -> Data:
    """Return only the values of required fields, list items included."""
    kept: Data = {}
    for field in fields:
        value = data
        *groups, last = field.name.split(".")
        for group in (*groups, last):
            value = value.get(group) if isinstance(value, dict) else None
        if not field.required or value is None:
            continue
        place = kept
        for group in groups:
            place = place.setdefault(group, {})
        place[last] = [without_optional(field.parts, item) for item in value] if field.parts else value
    return kept


@pytest.mark.parametrize("form_id", FORM_IDS)
def test_a_draft_shows_no_dots_for_what_may_be_left_out(
    form_id: str, library: FormLibrary, renderer: PdfRenderer, view: View
) -> None:
    data = without_optional(library.pack(form_id, ON).fields, sample(form_id))
    if form_id == "bien-ban-tong-dat":
        # What this form needs depends on the result of the service.
        data["receiver"] = sample(form_id)["receiver"]
    text = view(renderer.render(form_id, ON, data, draft=True).pdf).text
    assert DOTS not in text
    missing = view(renderer.render(form_id, ON, {}, draft=True).pdf).text
    assert DOTS in missing
