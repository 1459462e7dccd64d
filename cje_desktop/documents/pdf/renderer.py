"""Render papers: form and data in, the bytes of a PDF out, the same bytes for the same input."""

from datetime import date
from pathlib import Path

from cje_desktop.application.paper_ports import RenderedPaper
from cje_desktop.core.entities.base import JsonObject
from cje_desktop.core.errors import WorldError
from cje_desktop.documents import checks
from cje_desktop.documents.compose import compose
from cje_desktop.documents.model import Paper
from cje_desktop.documents.packs import FormLibrary
from cje_desktop.documents.pdf import measures as m
from cje_desktop.documents.pdf.blocks import Typesetter
from cje_desktop.documents.pdf.faces import Faces
from cje_desktop.documents.pdf.file import PdfShell
from cje_desktop.documents.pdf.pages import draw_pages
from cje_desktop.documents.pdf.rows import break_pages

_COLOUR_PROFILE = "srgb.icc"


class PdfRenderer:
    """Renders papers with the faces of one folder (port ``PaperRenderer``).

    Keep one for the life of the program.

    It holds caches and is meant for one thread at a time.
    """

    def __init__(self, forms: FormLibrary, fonts_dir: Path) -> None:
        self._forms = forms
        self._faces = Faces.load(fonts_dir)
        try:
            profile = (fonts_dir / _COLOUR_PROFILE).read_bytes()
        except OSError as error:
            raise WorldError("document.font.missing", path=str(fonts_dir / _COLOUR_PROFILE)) from error
        self._shell = PdfShell(self._faces, profile)
        self._typesetter = Typesetter(self._faces)

    def render(self, form_id: str, on: date, data: JsonObject, *, draft: bool = False) -> RenderedPaper:
        """Render a paper by the form in force on a day.

        A draft is marked "DỰ THẢO", has no number, and shows dots for what is missing. A final paper
        raises Refusal: ``form.field.missing`` for the first required field that is empty, then the
        other ``form.field`` codes for values of the wrong shape.
        """
        form = self._forms.pack(form_id, on)
        reading = checks.read(form.fields, data)
        if reading.faults and not draft:
            raise reading.faults[0]
        return self.render_paper(compose(form, reading.values, draft=draft))

    def render_paper(self, paper: Paper) -> RenderedPaper:
        """Render a page model."""
        pages = break_pages(self._typesetter.rows(paper))
        drawn = draw_pages(self._faces, pages, draft=paper.draft)
        pdf, sha256 = self._shell.paper(
            drawn, title=paper.title, issued_on=paper.issued_on, size=(m.PAGE_WIDTH, m.PAGE_HEIGHT)
        )
        return RenderedPaper(pdf, sha256, len(pages))
