"""Pages are drawn in another process, and a broken file names itself."""

from collections.abc import Iterator
from io import BytesIO

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from cje_desktop.core.errors import WorldError
from cje_desktop.documents.page_images import PageProcess


@pytest.fixture(scope="module")
def process() -> Iterator[PageProcess]:
    process = PageProcess()
    yield process
    process.close()


def two_pages() -> bytes:
    target = BytesIO()
    canvas = Canvas(target, pagesize=(144, 72))
    canvas.rect(0, 0, 72, 72, fill=1)
    canvas.showPage()
    canvas.showPage()
    canvas.save()
    return target.getvalue()


def test_each_page_becomes_a_picture_of_its_size(process: PageProcess) -> None:
    first, second = (Image.open(BytesIO(page)) for page in process.pages(two_pages(), dpi=36))
    assert first.size == second.size == (72, 36)
    assert first.getpixel((10, 10)) == (0, 0, 0)
    assert first.getpixel((60, 10)) == (255, 255, 255)


def test_what_is_no_pdf_is_refused_and_the_next_is_drawn(process: PageProcess) -> None:
    with pytest.raises(WorldError) as failed:
        process.pages(b"not a paper", dpi=36)
    assert failed.value.code == "document.pages.failed"
    assert len(process.pages(two_pages(), dpi=18)) == 2
