"""The shipped forms and faces, and a way to look at a rendered paper."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cje_desktop.documents.packs import FormLibrary
from cje_desktop.documents.pdf.renderer import PdfRenderer

from .view import PaperView

ROOT = Path(__file__).resolve().parents[3]
FORMS_DIR = ROOT / "forms"
FONTS_DIR = ROOT / "resources" / "fonts"


@pytest.fixture(scope="session")
def library() -> FormLibrary:
    return FormLibrary.load(FORMS_DIR)


@pytest.fixture(scope="session")
def renderer(library: FormLibrary) -> PdfRenderer:
    return PdfRenderer(library, FONTS_DIR)


@pytest.fixture
def view() -> Callable[[bytes], PaperView]:
    return PaperView
