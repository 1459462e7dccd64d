"""One paper of each kind as the line prints it: every required field, every place on the page."""

import io
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

import pikepdf
import pypdf
import pytest

from cje_desktop.application.program import Credentials
from cje_desktop.application.services import Services
from cje_desktop.bootstrap import Desktop
from tests.demo.papers import PaperMade, make_all
from tests.integration.documents.view import PaperView, Word
from tests.integration.line.wanted_papers import WANTED, Wanted

MM = 72 / 25.4


@dataclass(frozen=True)
class Seen:
    """A paper as it came from the line."""

    made: PaperMade
    pdf: bytes
    view: PaperView
    text: str


def flat(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


@pytest.fixture(scope="module")
def papers(desktop: Desktop, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Seen]:
    """All papers of a fresh practice office."""
    practice = desktop.create_practice(tmp_path_factory.mktemp("practice"), 1, 1)

    @contextmanager
    def sign_in(login: str) -> Iterator[Services]:
        with desktop.open(practice.office, Credentials(login, practice.password)) as opened:
            yield opened.services

    return {made.path.stem: seen(made) for made in make_all(sign_in, tmp_path_factory.mktemp("papers"))}


def seen(made: PaperMade) -> Seen:
    pdf = made.path.read_bytes()
    pages = pypdf.PdfReader(io.BytesIO(pdf)).pages
    return Seen(made, pdf, PaperView(pdf), flat(" ".join(page.extract_text() for page in pages)))


@pytest.fixture(params=sorted(WANTED))
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def paper(papers: Mapping[str, Seen], name: str) -> Seen:
    return papers[name]


@pytest.fixture
def wanted(name: str) -> Wanted:
    return WANTED[name]


def runs(view: PaperView, text: str) -> list[Word]:
    """Return the printed lines that hold a text."""
    return [word for word in view.words if text in flat(word.text)]


def signature_words(paper: Seen) -> list[Word]:
    """Return capacities and names over and under the signatures, on the last page."""
    last = paper.view.page_count - 1
    return [word for word in paper.view.words if (word.page, word.size, word.face) == (last, 13, "Bold")]


def test_every_kind_of_paper_is_made_with_a_plain_file_name(papers: Mapping[str, Seen]) -> None:
    assert set(papers) == set(WANTED)
    assert len({each.made.form_id for each in papers.values()}) == 10
    assert all(each.made.path.name.isascii() for each in papers.values())


def test_what_the_law_wants_is_said(paper: Seen, wanted: Wanted) -> None:
    for content in wanted.contents:
        assert content in paper.text
    assert wanted.title in paper.text
    for leftover in ("{{", "{%", "……", "None", ": .", " ;"):
        assert leftover not in paper.text


def test_articles_are_numbered_in_turn(paper: Seen, wanted: Wanted) -> None:
    bold = [flat(word.text) for word in paper.view.words if word.face == "Bold" and word.x0 > 42 * MM]
    assert [text for text in bold if text.startswith("Điều ")] == [
        f"Điều {number}." for number in range(1, wanted.articles + 1)
    ]


def test_the_heading_stands_where_the_decree_puts_it(paper: Seen, wanted: Wanted) -> None:
    view = paper.view
    (nation,) = runs(view, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    (motto,) = runs(view, "Độc lập - Tự do - Hạnh phúc")
    assert 20 <= nation.top / MM <= 22
    assert nation.x0 / MM > 97
    assert nation.x1 / MM <= 195
    assert motto.centre == pytest.approx(nation.centre, abs=1)
    (number,) = runs(view, f"Số: {wanted.number}")
    (day,) = runs(view, f"Lạng Sơn, ngày {wanted.day} năm 2026")
    assert number.top == pytest.approx(day.top, abs=2)
    assert number.x1 / MM < 97 < day.x0 / MM
    assert (number.face, day.face) == ("Regular", "Italic")
    assert paper.made.number_text == wanted.number


def test_recipients_stand_left_of_the_signature(paper: Seen, wanted: Wanted) -> None:
    if not wanted.recipients:
        assert "Nơi nhận" not in paper.text
        return
    (head,) = runs(paper.view, "Nơi nhận:")
    beside = [word for word in paper.view.words if word.page == head.page and word.size == 13]
    (capacity,) = [word for word in beside if flat(word.text) == wanted.signed[0]]
    assert head.x0 / MM == pytest.approx(30, abs=0.5)
    assert capacity.top == pytest.approx(head.top, abs=3)
    small = [word for word in paper.view.words if word.size == 11]
    assert all(word.x1 < capacity.x0 for word in small)
    listed = flat(" ".join(word.text for word in small))
    for recipient in wanted.recipients:
        assert f"- {recipient}" in listed
    assert listed.endswith("- Lưu: VT, hồ sơ thi hành án.")


def test_those_who_must_sign_have_their_place(paper: Seen, wanted: Wanted) -> None:
    last = signature_words(paper)
    for text in wanted.signed:
        (place,) = [word for word in last if flat(word.text) == text]
        assert place.face == "Bold"
        if paper.made.form_id.startswith(("quyet-dinh", "cuong-che", "giay-moi")):
            assert 111 * MM < place.centre < 195 * MM, "the signer stands in the right half"
    (lowest,) = [word for word in last if flat(word.text) == wanted.signed[-1]]
    above = [word.bottom for word in last if word.bottom < lowest.top and word.x0 < lowest.centre < word.x1]
    assert lowest.top - max(above) >= 14 * MM, "room for a hand, and for the seal of a decision"


def test_nobody_signs_twice(paper: Seen) -> None:
    people = [flat(word.text) for word in signature_words(paper) if not word.text.isupper()]
    assert len(people) == len(set(people))


def test_text_keeps_to_its_margins_and_pages_to_their_numbers(paper: Seen) -> None:
    view = paper.view
    assert view.width / MM == pytest.approx(210, abs=0.1)
    assert view.height / MM == pytest.approx(297, abs=0.1)
    numbers = [word for word in view.words if word.bottom < 20 * MM]
    assert [word.text for word in numbers] == [str(page) for page in range(2, view.page_count + 1)]
    for page, char in view.chars:
        if page and char["bottom"] < 20 * MM:
            continue
        assert char["x0"] >= 30 * MM - 0.1
        assert char["x1"] <= 195 * MM + 0.5
        assert char["top"] >= 20 * MM - 2
        assert char["bottom"] <= 277 * MM + 2


def test_faces_are_embedded_and_tones_whole(paper: Seen) -> None:
    with pikepdf.open(io.BytesIO(paper.pdf)) as document:
        fonts = [font for page in document.pages for font in page.Resources.Font.values()]
        assert fonts
        for font in fonts:
            (descendant,) = font.DescendantFonts
            assert "/FontFile2" in descendant.FontDescriptor
    assert unicodedata.is_normalized("NFC", paper.text)
    assert not any(unicodedata.category(letter) in ("Co", "Cn", "Mn") for letter in paper.text)
    assert "\ufffd" not in paper.text
