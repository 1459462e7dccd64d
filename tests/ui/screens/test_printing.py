"""A printed decision lies on the paper as its PDF does: A4 at 100 %, line by line, no page lost."""

from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageChops, ImageStat
from PySide6.QtWidgets import QWidget  # noqa: TID251  # a test of widgets
from pytestqt.qtbot import QtBot

from cje_desktop.documents.packs import FormLibrary
from cje_desktop.documents.page_images import draw_pages
from cje_desktop.documents.pdf.renderer import PdfRenderer
from cje_desktop.system.paths import resources_root
from cje_desktop.ui.screens.desk import NativeDesk
from cje_desktop.ui.screens.desk.native import PAGE_DPI
from tests.integration.documents.samples import ON, sample
from tests.integration.documents.view import PaperView, Word

DPI = 100
HALF_MILLIMETRE = DPI / 25.4 / 2
"""In dots of the compared pictures: almost two."""
REACH = 6
"""How far, in dots, a shifted line is looked for."""


@pytest.fixture(scope="module")
def decision() -> bytes:
    """A compulsory decision of several pages, with a table."""
    root = resources_root()
    renderer = PdfRenderer(FormLibrary.load(root / "forms"), root / "resources" / "fonts")
    return renderer.render("cuong-che-ke-bien-dat", ON, sample("cuong-che-ke-bien-dat")).pdf


@pytest.fixture
def printed(qtbot: QtBot, tmp_path: Path, decision: bytes) -> Path:
    """The decision printed to a file, page pictures and all, as the window does it."""
    window = QWidget()
    qtbot.addWidget(window)
    target = tmp_path / "in.pdf"
    assert NativeDesk(window, target).print_pages("Quyết định", draw_pages(decision, PAGE_DPI))
    return target


def pictures(pdf: bytes | Path) -> list[Image.Image]:
    """Draw the pages at 100 dots an inch, without colour."""
    document = pdfium.PdfDocument(pdf)
    drawn = [page.render(scale=DPI / 72).to_pil().convert("L") for page in document]
    document.close()
    return drawn


def sizes(pdf: bytes | Path) -> list[tuple[float, float]]:
    """Return width and height of the pages in millimetres."""
    document = pdfium.PdfDocument(pdf)
    found = [page.get_size() for page in document]
    document.close()
    return [(width / 72 * 25.4, height / 72 * 25.4) for width, height in found]


def box_of(run: Word) -> tuple[int, int, int, int]:
    """Return the dots that a printed run of text covers."""
    scale = DPI / 72
    return round(run.x0 * scale), round(run.top * scale), round(run.x1 * scale), round(run.bottom * scale)


def shift(original: Image.Image, copy: Image.Image, run: Word) -> tuple[int, int]:
    """Return by how many dots right and down a run of text lies on the copy: where it fits best."""
    left, top, right, bottom = box_of(run)
    wanted = original.crop((left, top, right, bottom))

    def misfit(move: tuple[int, int]) -> float:
        x, y = move
        moved = copy.crop((left + x, top + y, right + x, bottom + y))
        return float(ImageStat.Stat(ImageChops.difference(wanted, moved)).sum[0])

    reach = range(-REACH, REACH + 1)
    return min(((x, y) for y in reach for x in reach), key=misfit)


def test_no_page_is_lost_and_all_are_a4(printed: Path, decision: bytes) -> None:
    assert len(sizes(printed)) == len(sizes(decision)) > 1
    for width, height in sizes(printed):
        assert width == pytest.approx(210, abs=0.5)
        assert height == pytest.approx(297, abs=0.5)


def test_every_line_lies_where_the_pdf_has_it(printed: Path, decision: bytes) -> None:
    originals, copies = pictures(decision), pictures(printed)
    runs = PaperView(decision).words
    assert len(runs) > 80
    assert max(run.bottom for run in runs) > 700, "lines down to the foot of a page are compared"
    for run in runs:
        moved = shift(originals[run.page], copies[run.page], run)
        assert max(map(abs, moved)) <= HALF_MILLIMETRE, run.text


def test_the_measure_finds_a_copy_that_was_fitted_to_the_page(decision: bytes) -> None:
    original = pictures(decision)[0]
    fitted = original.resize((round(original.width * 0.99), round(original.height * 0.99)))
    low = [run for run in PaperView(decision).words if run.page == 0 and run.bottom > 600]
    assert all(max(map(abs, shift(original, fitted, run))) > HALF_MILLIMETRE for run in low)
