"""The page model: what a paper says, in order, before anyone decides where the ink goes.

A writer (PDF today) gives each block its place by the layout of Phụ lục I Nghị định 30/2020/NĐ-CP.
"""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one weight and slope."""

    text: str
    bold: bool = False
    italic: bool = False


Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The heading of page 1: bodies on the left (ô 2), national heading on the right (ô 1),

    below them number and symbol (ô 3) and place and date (ô 4).
    """

    superior: str
    issuer: str
    number: str
    place_and_date: str


@dataclass(frozen=True, slots=True)
class Title:
    """Name of the kind of paper (tên loại) and what it is about (trích yếu), ô 5a."""

    kind: str
    about: str


@dataclass(frozen=True, slots=True)
class Centred:
    """A centred bold line: the deciding person, or "QUYẾT ĐỊNH:"."""

    text: str


@dataclass(frozen=True, slots=True)
class Bases:
    """The legal bases (căn cứ), each on its own line in italics; punctuation is already set."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A bold heading inside the body."""

    text: str


@dataclass(frozen=True, slots=True)
class Article:
    """The first paragraph of an article (Điều) with its number."""

    number: int
    spans: Spans


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A justified paragraph of the body."""

    spans: Spans


@dataclass(frozen=True, slots=True)
class Column:
    """A table column: its heading, its share of the width, and whether it holds figures."""

    heading: str
    share: float
    figures: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table; its heading is repeated on each page."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature: capacity lines (quyền hạn, chức vụ), a note below them, and the full name."""

    capacity: tuple[str, ...]
    note: str
    name: str


@dataclass(frozen=True, slots=True)
class Closing:
    """Recipients (Nơi nhận, ô 9b) on the left, the signature (ô 7) on the right at the same height."""

    recipients: tuple[str, ...]
    signature: Signature


@dataclass(frozen=True, slots=True)
class Attestation:
    """The signatures of all present at the end of minutes, two in a row."""

    signatures: tuple[Signature, ...]


Block = Letterhead | Title | Centred | Bases | Heading | Article | Paragraph | Table | Closing | Attestation


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole paper, ready for a writer."""

    title: str
    issued_on: date | None
    blocks: tuple[Block, ...]
    draft: bool = False
