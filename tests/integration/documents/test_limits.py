"""Long names, many articles, long tables, drafts, and what is refused."""

from collections.abc import Callable

import pytest

from cje_desktop.core.errors import Refusal
from cje_desktop.documents.model import (
    Article,
    Attestation,
    Block,
    Closing,
    Column,
    Heading,
    Letterhead,
    Paper,
    Paragraph,
    Signature,
    Span,
    Table,
    Title,
)
from cje_desktop.documents.packs import FormLibrary
from cje_desktop.documents.pdf.renderer import PdfRenderer

from .samples import FORM_IDS, ON, sample
from .view import PaperView

MM = 72 / 25.4
View = Callable[[bytes], PaperView]
LONG_NAME = ("Nguyễn Phước Bảo Ân Đặng Trần Ngọc Quỳnh " * 8)[:300].strip()
HEAD = (
    Letterhead("CỤC", "THI HÀNH ÁN DÂN SỰ", "Số: 01/QĐ", "Nghệ An, ngày 23 tháng 11 năm 2026"),
    Title("QUYẾT ĐỊNH", "Về việc thử nghiệm"),
)
SIGNED = Closing(("- Lưu: VT.",), Signature(("CHẤP HÀNH VIÊN",), "", "Trần Đình Lữ"))


def inside(paper: PaperView) -> bool:
    return all(
        char["x0"] >= 30 * MM - 0.1 and char["x1"] <= 195 * MM + 0.5 and char["bottom"] <= 277 * MM + 2
        for _, char in paper.chars
    )


def test_long_names_wrap_and_columns_never_meet(renderer: PdfRenderer, view: View) -> None:
    data = sample("cuong-che-khau-tru")
    data["letterhead"] = {"superior": LONG_NAME, "body": LONG_NAME}
    data["paper"]["place"] = "Thành phố Hồ Chí Minh - Khu vực Bà Rịa và Vũng Tàu"
    data["debtors"][0]["name"] = LONG_NAME
    data["signer"]["name"] = LONG_NAME
    data["account"]["number"] = "9" * 300
    paper = view(renderer.render("cuong-che-khau-tru", ON, data).pdf)
    assert inside(paper)
    split = paper.line("Độc lập").x0
    heading = [word for word in paper.words if word.page == 0 and word.size == 12]
    left = [word for word in heading if word.text != "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]
    assert len(left) > 20
    assert all(word.x1 < paper.line("CỘNG HÒA").x0 for word in left)
    assert split > max(word.x1 for word in left)
    assert LONG_NAME in paper.text


def test_sixty_articles_run_over_pages_with_heads_on_their_text(renderer: PdfRenderer, view: View) -> None:
    text = "Nội dung của điều này dài hơn một dòng để thấy rằng hai dòng đầu luôn đi cùng nhau. " * 3
    articles = tuple(Article(number, (Span(text),)) for number in range(1, 61))
    paper = view(renderer.render_paper(Paper("Thử", None, (*HEAD, *articles, SIGNED))).pdf)
    heads = [word for word in paper.words if word.text.startswith("Điều ") and word.face == "Bold"]
    assert [word.text for word in heads] == [f"Điều {number}." for number in range(1, 61)]
    for head in heads:
        below = [
            word
            for word in paper.words
            if word.page == head.page and 10 < word.top - head.top < 25 and word.size == 14
        ]
        assert below, f"{head.text} stands alone at the foot of page {head.page + 1}"


@pytest.mark.parametrize("filler", range(18, 44))
def test_signature_never_stands_alone(filler: int, renderer: PdfRenderer, view: View) -> None:
    lines = tuple(Paragraph((Span(f"Dòng {number}."),)) for number in range(filler))
    paper = view(renderer.render_paper(Paper("Thử", None, (*HEAD, *lines, SIGNED))).pdf)
    page = paper.line("CHẤP HÀNH VIÊN").page
    company = [word for word in paper.words if word.page == page and word.text.startswith("Dòng ")]
    assert len(company) >= 2
    assert paper.line("Trần Đình Lữ").page == page


def test_heading_goes_with_the_text_below_it(renderer: PdfRenderer, view: View) -> None:
    for filler in range(20, 32):
        lines = tuple(Paragraph((Span(f"Dòng {number}."),)) for number in range(filler))
        after = Paragraph((Span("Sau tiêu đề."),))
        blocks: tuple[Block, ...] = (*HEAD, *lines, Heading("Tiêu đề"), after, *lines, SIGNED)
        paper = view(renderer.render_paper(Paper("Thử", None, blocks)).pdf)
        assert paper.line("Tiêu đề").page == paper.line("Sau tiêu đề.").page


def test_table_of_200_rows_repeats_its_head(renderer: PdfRenderer, view: View) -> None:
    columns = (Column("Đợt", 1, figures=True), Column("Số tiền", 3, figures=True), Column("Ghi chú", 5))
    rows = tuple((str(row), f"{row}.000.000", f"Ghi chú của đợt {row}") for row in range(1, 201))
    paper = view(renderer.render_paper(Paper("Thử", None, (*HEAD, Table(columns, rows), SIGNED))).pdf)
    assert paper.page_count >= 5
    heads = [word for word in paper.words if word.text == "Số tiền"]
    pages_with_rows = {word.page for word in paper.words if "Ghi chú của đợt" in word.text}
    assert [word.page for word in heads] == sorted(pages_with_rows)
    for head in heads[1:]:
        assert head.top < 20 * MM + 10
    assert paper.text.count("Ghi chú của đợt") == 200
    assert inside(paper)


def test_cell_longer_than_a_page_is_printed_whole(renderer: PdfRenderer, view: View) -> None:
    words = [f"từ{number}" for number in range(900)]
    table = Table((Column("Cột", 1), Column("Nội dung", 2)), (("1", " ".join(words)),))
    paper = view(renderer.render_paper(Paper("Thử", None, (*HEAD, table, SIGNED))).pdf)
    assert inside(paper)
    assert set(words) <= set(paper.text.split())


def test_many_signatures_run_over_pages(renderer: PdfRenderer, view: View) -> None:
    signatures = tuple(Signature(("NGƯỜI LÀM CHỨNG",), "(Ký)", f"Người {number}") for number in range(1, 42))
    blocks = (*HEAD, Paragraph((Span("Nội dung."),)), Attestation(signatures))
    paper = view(renderer.render_paper(Paper("Thử", None, blocks)).pdf)
    names = {word.text for word in paper.words}
    assert {f"Người {number}" for number in range(1, 42)} <= names
    assert inside(paper)


@pytest.mark.parametrize("form_id", FORM_IDS)
def test_each_required_field_is_refused_by_name(
    form_id: str, library: FormLibrary, renderer: PdfRenderer
) -> None:
    for field in library.form(form_id, ON).fields:
        if not field.required:
            continue
        data = sample(form_id)
        place = data
        *groups, last = field.name.split(".")
        for group in groups:
            place = place[group]
        place[last] = None
        missing = library.missing_fields(form_id, ON, data)
        assert [(each.name, each.label) for each in missing] == [(field.name, field.label)]
        with pytest.raises(Refusal) as refused:
            renderer.render(form_id, ON, data)
        assert refused.value.code == "form.field.missing"
        assert refused.value.field == field.name
        assert refused.value.fields["label"] == field.label


def test_missing_part_is_named_with_its_place(library: FormLibrary) -> None:
    data = sample("cuong-che-khau-tru")
    data["creditors"][1]["address"] = "  "
    (missing,) = library.missing_fields("cuong-che-khau-tru", ON, data)
    assert missing.name == "creditors.2.address"
    assert missing.label == "Người được thi hành án 2: Địa chỉ"


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("paper.date", "23/11/2026", "form.field.type"),
        ("paper.number", "12", "form.field.type"),
        ("paper.number", True, "form.field.type"),
        ("paper.number", 0, "form.field.positive"),
        ("deduction.amount", -5, "form.field.positive"),
        ("debtors", "ông A", "form.field.type"),
        ("debtors", [{"name": "A", "address": "B", "id_number": "123"}], "form.field.id_number"),
    ],
)
def test_wrong_values_are_refused(name: str, value: object, code: str, renderer: PdfRenderer) -> None:
    data = sample("cuong-che-khau-tru")
    place = data
    *groups, last = name.split(".")
    for group in groups:
        place = place[group]
    place[last] = value
    with pytest.raises(Refusal) as refused:
        renderer.render("cuong-che-khau-tru", ON, data)
    assert refused.value.code == code


def test_choice_outside_the_list_is_refused(renderer: PdfRenderer) -> None:
    data = sample("bien-ban-phien")
    data["session"]["kind"] = "party"
    with pytest.raises(Refusal) as refused:
        renderer.render("bien-ban-phien", ON, data)
    assert refused.value.code == "form.field.choice"


@pytest.mark.parametrize("character", ["\u00d0", "\u6f22", "😀", "\u200b"])
def test_a_character_that_cannot_be_printed_is_refused(character: str, renderer: PdfRenderer) -> None:
    data = sample("giay-moi")
    data["addressee"][0]["name"] = f"Nguyễn {character}ức"
    with pytest.raises(Refusal) as refused:
        renderer.render("giay-moi", ON, data)
    assert refused.value.code == "document.character"
    assert refused.value.fields["character"] == character


def test_decomposed_text_is_printed_composed(renderer: PdfRenderer) -> None:
    data = sample("giay-moi")
    composed = renderer.render("giay-moi", ON, data).pdf
    data["addressee"][0]["name"] = "Pha\u0323m Bằng Ươ\u0303ng".replace("Ươ\u0303", "Ưỡ")
    assert renderer.render("giay-moi", ON, data).pdf == composed


def test_forms_are_refused_outside_their_time(library: FormLibrary) -> None:
    with pytest.raises(Refusal) as refused:
        library.form("giay-moi", ON.replace(month=6))
    assert refused.value.code == "form.not_in_force"
    with pytest.raises(Refusal) as refused:
        library.form("khong-co", ON)
    assert refused.value.code == "form.unknown"
    assert library.forms(ON.replace(month=6)) == ()
    assert [form.id for form in library.forms(ON)] == sorted(FORM_IDS)


@pytest.mark.parametrize("form_id", FORM_IDS)
def test_empty_draft_is_marked_and_has_no_number(form_id: str, renderer: PdfRenderer, view: View) -> None:
    paper = view(renderer.render(form_id, ON, {}, draft=True).pdf)
    marks = [char for page, char in paper.chars if char["size"] > 60]
    assert "".join(char["text"] for char in marks[:7]) == "DỰ THẢO"
    assert "……" in paper.text


def test_draft_keeps_its_number_blank(renderer: PdfRenderer, view: View) -> None:
    data = sample("cuong-che-khau-tru")
    paper = view(renderer.render("cuong-che-khau-tru", ON, data, draft=True).pdf)
    assert "112/QĐ-THADS" not in paper.text
    number = paper.line("Số:")
    assert number.text.endswith("/QĐ-THADS")
    assert number.x1 - number.x0 > 98, "there is room to write the number"
    marks = [char for _, char in paper.chars if char["size"] > 60]
    assert all(char["non_stroking_color"] not in (0, (0,)) for char in marks)


def test_a_value_cannot_become_structure(renderer: PdfRenderer, view: View) -> None:
    data = sample("cuong-che-khau-tru")
    data["deduction"]["deadline"] = "ngay\n@ Điều giả **đậm**\n{{ paper.number }}{% if x %}\ue001Điều"
    paper = view(renderer.render("cuong-che-khau-tru", ON, data).pdf)
    heads = [word.text for word in paper.words if word.face == "Bold" and word.text.startswith("Điều ")]
    assert heads == ["Điều 1.", "Điều 2.", "Điều 3."]
    assert "@ Điều giả **đậm** {{ paper.number }}{% if x %}Điều" in paper.text
