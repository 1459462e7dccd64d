"""What a reader sees of a PDF."""

import io
import unicodedata
from dataclasses import dataclass
from typing import Any

import pdfplumber


@dataclass(frozen=True)
class Word:
    """A printed run of letters of one face, places in points from the top left of the page."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    face: str
    size: float
    page: int

    @property
    def centre(self) -> float:
        return (self.x0 + self.x1) / 2


class PaperView:
    """What a reader sees of a PDF: lines with their face, size and place."""

    def __init__(self, pdf: bytes) -> None:
        with pdfplumber.open(io.BytesIO(pdf)) as document:
            self.page_count = len(document.pages)
            self.width = float(document.pages[0].width)
            self.height = float(document.pages[0].height)
            self.chars = [
                (page, char) for page in range(self.page_count) for char in document.pages[page].chars
            ]
            self.rules = [
                (page, line) for page in range(self.page_count) for line in document.pages[page].lines
            ]
            self.words = [
                self._word(page, raw)
                for page in range(self.page_count)
                for raw in document.pages[page].extract_words(
                    keep_blank_chars=True, x_tolerance=12, extra_attrs=["fontname", "size"]
                )
            ]
            self.page_texts = [page.extract_text() for page in document.pages]

    @staticmethod
    def _word(page: int, raw: dict[str, Any]) -> Word:
        return Word(
            text=unicodedata.normalize("NFC", raw["text"]).strip(),
            x0=raw["x0"],
            x1=raw["x1"],
            top=raw["top"],
            bottom=raw["bottom"],
            face=raw["fontname"].rpartition("-")[2],
            size=round(raw["size"], 2),
            page=page,
        )

    @property
    def text(self) -> str:
        """All text with line ends as spaces."""
        return " ".join(" ".join(self.page_texts).split())

    def line(self, start: str) -> Word:
        """Return the first run that begins with some text."""
        found = [word for word in self.words if word.text.startswith(start)]
        assert found, f"{start!r} is not printed"
        return found[0]
