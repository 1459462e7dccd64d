"""What the application needs of papers and places: forms, the writer, page pictures, the gazetteer."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from cje_desktop.core.entities.base import JsonObject


@dataclass(frozen=True, slots=True)
class RenderedPaper:
    """A paper as bytes."""

    pdf: bytes
    sha256: str
    pages: int


@dataclass(frozen=True, slots=True)
class FormField:
    """One field of a form as a screen shows it."""

    name: str
    label: str
    kind: str
    """``text``, ``multiline``, ``date``, ``money``, ``bool``, ``list`` or ``table``."""
    required: bool


@dataclass(frozen=True, slots=True)
class FormInfo:
    """What the application knows of a form."""

    id: str
    version: str
    title: str
    kind: str
    """``decision``, ``minutes``, ``invitation``, ``letter``."""
    series: str
    """Kind of its number series: ``QD``, ``GM``, ``BB`` ..., empty when it takes no number."""
    issuer: str
    """``province`` or ``office``: whose letterhead and series."""
    signer: str
    """``head`` or ``officer``."""
    regime: str
    measure: str
    fields: tuple[FormField, ...]


class FormLibrary(Protocol):
    """The form packs."""

    def forms(self, on: date) -> tuple[FormInfo, ...]:
        """Return the forms in force on a day."""
        ...

    def form(self, form_id: str, on: date) -> FormInfo:
        """Return one form.

        Raises:
            Refusal: ``form.unknown`` or ``form.not_in_force``.
        """
        ...

    def missing_fields(self, form_id: str, on: date, data: JsonObject) -> tuple[FormField, ...]:
        """Return the required fields that are empty."""
        ...

    def recipients(self, form_id: str, on: date, data: JsonObject) -> tuple[str, ...]:
        """Return the lines of ``Nơi nhận`` for these data."""
        ...


class PaperRenderer(Protocol):
    """Turns a form and its data into a PDF; the same input gives the same bytes for ever."""

    def render(self, form_id: str, on: date, data: JsonObject, *, draft: bool = False) -> RenderedPaper:
        """Render a paper.

        Raises:
            Refusal: ``form.field.missing`` for the first required field that is empty, unless draft.
        """
        ...


class PageImages(Protocol):
    """Pages of a PDF as pictures, for preview and print; drawn in a process of its own."""

    def pages(self, pdf: bytes, *, dpi: int) -> tuple[bytes, ...]:
        """Return each page as PNG."""
        ...


@dataclass(frozen=True, slots=True)
class Place:
    """A province or a commune of the two-level division since 1 July 2025."""

    code: str
    name: str
    province_code: str


class Gazetteer(Protocol):
    """Names and codes of provinces and communes."""

    def provinces(self) -> tuple[Place, ...]:
        """Return the 34 provinces."""
        ...

    def communes(self, province_code: str) -> tuple[Place, ...]:
        """Return the communes of a province."""
        ...
