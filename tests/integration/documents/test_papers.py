"""Every form renders, says all that it must say, and stays inside its margins."""

import io
import re
import unicodedata
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pypdf
import pytest

from cje_desktop.documents.packs import FormLibrary
from cje_desktop.documents.pdf.renderer import PdfRenderer
from cje_desktop.documents.specs import FieldSpec, FieldType

from .samples import FORM_IDS, ON, sample
from .view import PaperView

MM = 72 / 25.4
NOT_PRINTED = {"choice", "bool"}
"""Choices and flags steer the text; what they choose is tested form by form."""


def flat(text: str) -> str:
    """Text as it is compared: one space between words, no case, no closing stops."""
    return " ".join(unicodedata.normalize("NFC", text).split()).casefold()


def text_in_drawing_order(pdf: bytes) -> str:
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    return flat(" ".join(page.extract_text() for page in reader.pages))


def printed_forms(kind: FieldType, value: Any) -> Iterator[str]:
    """Ways a paper may write a value, by hand from the rules of layout."""
    if kind is FieldType.DATE:
        day = date.fromisoformat(value)
        month = f"{day.month:02d}" if day.month in (1, 2) else str(day.month)
        yield f"ngày {day.day:02d} tháng {month} năm {day.year}"
        yield f"{day.day:02d}/{day.month:02d}/{day.year}"
    elif kind is FieldType.TIME:
        hour, minute = value.split(":")
        yield f"{hour} giờ {minute} phút"
    elif kind is FieldType.MONEY:
        yield f"{value:,}".replace(",", ".")
    elif kind is FieldType.AREA:
        yield f"{value // 10},{value % 10} m²"
    elif kind is FieldType.COUNT:
        yield f"{value:02d}"
    else:
        yield from ([line for line in str(value).splitlines() if line] if value else [])


def wanted(fields: tuple[FieldSpec, ...], data: dict[str, Any]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """All given values of required fields with the ways they may be written."""
    for field in fields:
        value: Any = data
        for step in field.name.split("."):
            value = value.get(step) if isinstance(value, dict) else None
        if field.parts:
            for item in value or ():
                yield from wanted(field.parts, item)
        elif field.required and value is not None and field.type not in NOT_PRINTED:
            if field.type is FieldType.MULTILINE:
                for line in str(value).splitlines():
                    yield field.name, (line,)
            else:
                yield field.name, tuple(printed_forms(field.type, value))


@pytest.mark.parametrize("form_id", FORM_IDS)
def test_every_required_value_is_printed(form_id: str, library: FormLibrary, renderer: PdfRenderer) -> None:
    data = sample(form_id)
    text = text_in_drawing_order(renderer.render(form_id, ON, data).pdf)
    values = list(wanted(library.pack(form_id, ON).fields, data))
    assert len(values) > 12
    absent = [
        (name, ways) for name, ways in values if not any(flat(way).rstrip(" .;") in text for way in ways)
    ]
    assert absent == []


@pytest.mark.parametrize("form_id", FORM_IDS)
def test_text_stays_inside_the_margins(
    form_id: str, renderer: PdfRenderer, view: Callable[[bytes], PaperView]
) -> None:
    paper = view(renderer.render(form_id, ON, sample(form_id)).pdf)
    assert (round(paper.width), round(paper.height)) == (595, 842)
    for page, char in paper.chars:
        if page and char["top"] < 20 * MM:
            assert char["text"].isdigit(), "only the page number stands in the top margin"
            continue
        assert char["x0"] >= 30 * MM - 0.1
        assert char["x1"] <= 210 * MM - 15 * MM + 0.5
        assert char["top"] >= 20 * MM - 2
        assert char["bottom"] <= 297 * MM - 20 * MM + 2


@pytest.mark.parametrize("form_id", FORM_IDS)
def test_pages_are_numbered_from_the_second(
    form_id: str, renderer: PdfRenderer, view: Callable[[bytes], PaperView]
) -> None:
    rendered = renderer.render(form_id, ON, sample(form_id))
    paper = view(rendered.pdf)
    assert paper.page_count == rendered.pages
    middle = (30 * MM + 210 * MM - 15 * MM) / 2
    numbers = [word for word in paper.words if word.bottom < 20 * MM]
    assert [word.text for word in numbers] == [str(page) for page in range(2, rendered.pages + 1)]
    for word in numbers:
        assert (word.face, word.size) == ("Regular", 13)
        assert word.centre == pytest.approx(middle, abs=0.5)


@pytest.mark.parametrize("form_id", FORM_IDS)
def test_bases_cite_the_laws_in_force(form_id: str, renderer: PdfRenderer) -> None:
    text = text_in_drawing_order(renderer.render(form_id, ON, sample(form_id)).pdf)
    assert "luật thi hành án dân sự số 106/2025/qh15" in text
    assert "62/2015/nđ-cp" not in text
    assert "{{" not in text
    assert "{%" not in text
    assert not re.search(r"\bnone\b", text)


def test_compulsory_decision_cites_failed_sessions(renderer: PdfRenderer) -> None:
    text = text_in_drawing_order(
        renderer.render("cuong-che-ke-bien-dat", ON, sample("cuong-che-ke-bien-dat")).pdf
    )
    assert "biên bản hòa giải số 52/bb-ptha3 ngày 06 tháng 11 năm 2026, kết quả: không thành;" in text
    assert "biên bản đối thoại số 58/bb-ptha3 ngày 16 tháng 11 năm 2026" in text
    assert "thời hạn tự nguyện thi hành án đã hết vào ngày 26 tháng 10 năm 2026" in text


def test_dissipation_takes_the_place_of_the_voluntary_period(renderer: PdfRenderer) -> None:
    data = sample("cuong-che-khau-tru")
    data["failed_sessions"] = []
    data["voluntary"] = {}
    data["dissipation"] = {"reason": "Người phải thi hành án đang rút dần số dư tài khoản."}
    text = text_in_drawing_order(renderer.render("cuong-che-khau-tru", ON, data).pdf)
    assert "theo khoản 1 điều 72 luật thi hành án dân sự: người phải thi hành án đang rút dần số dư" in text
    assert "đã hết" not in text
    assert "biên bản hòa giải" not in text


@pytest.mark.parametrize(
    ("kind", "about"),
    [
        ("mediation", "Hòa giải trong thi hành án dân sự"),
        ("dialogue", "Đối thoại trong thi hành án dân sự"),
        ("persuasion", "Vận động, thuyết phục tự nguyện thi hành án"),
        ("working", "Làm việc về việc thi hành án"),
    ],
)
def test_minutes_of_each_kind_of_session(
    kind: str, about: str, renderer: PdfRenderer, view: Callable[[bytes], PaperView]
) -> None:
    data = sample("bien-ban-phien")
    data["session"]["kind"] = kind
    paper = view(renderer.render("bien-ban-phien", ON, data).pdf)
    assert paper.line(about).face == "Bold"


def test_minutes_name_presence_and_refusal(renderer: PdfRenderer) -> None:
    text = text_in_drawing_order(renderer.render("bien-ban-phien", ON, sample("bien-ban-phien")).pdf)
    assert "bà đặng thị quỳnh diễm - vắng mặt, đã được mời hợp lệ." in text
    assert "(không ký biên bản; lý do: không đồng ý với số tiền lãi)" in text
    assert "(điểm chỉ)" in text
    assert "kết thúc hồi 10 giờ 45 phút cùng ngày, được lập thành 03 bản" in text
    signatures = text[text.index("ký tên hoặc điểm chỉ dưới đây") :]
    assert "đặng thị quỳnh diễm" not in signatures, "who was absent does not sign"
    assert "đỗ khắc vững" in signatures


@pytest.mark.parametrize(
    ("result", "sentence"),
    [
        ("in_person", "giao trực tiếp cho người được thông báo"),
        ("organisation", "giao trực tiếp cho cơ quan, tổ chức được thông báo"),
        ("substitute", "cam kết giao tận tay hoặc thông báo ngay"),
        ("refused", "từ chối nhận, không ký nhận hoặc điểm chỉ. lý do: không nhận nợ"),
        ("not_served", "niêm yết công khai theo điều 17 nghị định số 152/2026/nđ-cp"),
    ],
)
def test_minutes_of_service_by_result(result: str, sentence: str, renderer: PdfRenderer) -> None:
    data = sample("bien-ban-tong-dat")
    data["service"] = {"result": result, "reason": "Không nhận nợ."}
    text = text_in_drawing_order(renderer.render("bien-ban-tong-dat", ON, data).pdf)
    assert sentence in text
    assert ("ngày được thông báo hợp lệ" in text) is (result != "not_served")


def test_summons_says_so(renderer: PdfRenderer, view: Callable[[bytes], PaperView]) -> None:
    data = sample("giay-moi")
    assert view(renderer.render("giay-moi", ON, data).pdf).line("GIẤY MỜI").size == 14
    data["invitation"]["summons"] = True
    paper = view(renderer.render("giay-moi", ON, data).pdf)
    assert paper.line("GIẤY TRIỆU TẬP").size == 14
    assert "yêu cầu ông (bà)" in paper.text


def test_who_has_two_roles_is_named_once_among_the_recipients(library: FormLibrary) -> None:
    lines = library.recipients("cuong-che-ke-bien-dat", ON, sample("cuong-che-ke-bien-dat"))
    assert lines[0] == "Ông Phạm Bằng Ưỡng;"
    assert len(lines) == len(set(lines)) == 9
    assert lines[-1] == "Lưu: VT, hồ sơ thi hành án."
    assert all(line.endswith(";") for line in lines[:-1])


@pytest.mark.parametrize("form_id", FORM_IDS)
def test_signatures_share_their_page_with_text(
    form_id: str, renderer: PdfRenderer, view: Callable[[bytes], PaperView]
) -> None:
    paper = view(renderer.render(form_id, ON, sample(form_id)).pdf)
    last = [word for word in paper.words if word.page == paper.page_count - 1]
    assert len([word for word in last if word.size == 14]) >= 2
