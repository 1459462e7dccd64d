"""Printing: A4 at 100 %, into a file where there is no printer."""

import io
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QWidget  # noqa: TID251  # a test of widgets
from pytestqt.qtbot import QtBot

from cje_desktop.core.errors import WorldError
from cje_desktop.ui.screens.desk import NativeDesk

A4_DOTS = (2480, 3508)
"""A4 at 300 dots per inch: 210 x 297 mm."""
MARK = (1240, 1754)
"""The middle of the page."""


def page() -> bytes:
    """An A4 page with a black square of one inch whose corner is in the middle."""
    image = Image.new("L", A4_DOTS, 255)
    image.paste(0, (MARK[0], MARK[1], MARK[0] + 300, MARK[1] + 300))
    data = io.BytesIO()
    image.save(data, "PNG")
    return data.getvalue()


def test_pages_keep_their_size_and_place(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    target = tmp_path / "printed.pdf"
    assert NativeDesk(window, target).print_pages("Biên bản", [page(), page()])
    document = pdfium.PdfDocument(target)
    assert len(document) == 2
    width, height = document[0].get_size()
    assert (round(width), round(height)) == (595, 842)
    picture = document[0].render(scale=1).to_pil().convert("L")
    assert picture.getpixel((297 + 36, 421 + 36)) < 60
    assert picture.getpixel((297 - 6, 421 - 6)) > 200
    assert picture.getpixel((297 + 78, 421 + 78)) > 200
    document.close()


def test_a_picture_that_cannot_be_read_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    with pytest.raises(WorldError) as refused:
        NativeDesk(window, tmp_path / "printed.pdf").print_pages("Biên bản", [b"no picture"])
    assert refused.value.code == "print.failed"


@pytest.mark.skipif(bool(QPrinterInfo.availablePrinterNames()), reason="this computer has a printer")
def test_no_printer_is_said(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    with pytest.raises(WorldError) as refused:
        NativeDesk(window).print_pages("Biên bản", [page()])
    assert refused.value.code == "print.no_printer"
