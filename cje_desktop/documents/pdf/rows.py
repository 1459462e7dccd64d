"""Rows: the horizontal strips a page is filled with, and the breaking of rows into pages."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cje_desktop.documents.pdf import measures as m


@dataclass(frozen=True, slots=True)
class Mark:
    """A printed line of text: x from the left margin, baseline below the top of the row."""

    x: float
    baseline: float
    operators: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A drawn line from one point to another, measured as in ``Mark``."""

    x1: float
    y1: float
    x2: float
    y2: float


@dataclass(frozen=True, slots=True)
class Row:
    """A strip of a page that is never cut.

    ``before`` is white space above it, dropped at the top of a page. ``keep`` ties it to the next row.
    ``heading`` holds the rows that stand above it again when it opens a page (the head of a table).
    """

    height: float
    marks: tuple[Mark, ...] = ()
    rules: tuple[Rule, ...] = ()
    before: float = 0.0
    keep: bool = False
    heading: tuple["Row", ...] = ()


@dataclass(frozen=True, slots=True)
class Placed:
    """A row and the distance of its top from the top of the text area."""

    top: float
    row: Row


Page = tuple[Placed, ...]


def tied(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Tie rows together so that they stay on one page."""
    return tuple(replace(row, keep=True) for row in rows[:-1]) + tuple(rows[-1:])


def with_company(rows: Sequence[Row], closing: Sequence[Row]) -> list[Row]:
    """Join a closing part to what precedes it: its last two rows go along, so it never stands alone."""
    return [*rows[:-2], *(replace(row, keep=True) for row in rows[-2:]), *closing]


def break_pages(rows: Sequence[Row]) -> tuple[Page, ...]:
    """Lay rows on pages from the top down; rows tied together move together when they can."""
    pages: list[list[Placed]] = [[]]
    used = 0.0
    for group in _groups(rows):
        height = sum(row.before + row.height for row in group)
        if pages[-1] and used + height > m.TEXT_HEIGHT and height <= m.TEXT_HEIGHT:
            pages.append([])
            used = 0.0
        for row in group:
            if pages[-1] and used + row.before + row.height > m.TEXT_HEIGHT:
                pages.append([])
                used = 0.0
            opening = () if pages[-1] else row.heading
            for placed in (*opening, row):
                used += placed.before if pages[-1] else 0.0
                pages[-1].append(Placed(used, placed))
                used += placed.height
    return tuple(map(tuple, pages))


def _groups(rows: Sequence[Row]) -> list[list[Row]]:
    groups: list[list[Row]] = []
    tie = False
    for row in rows:
        if tie:
            groups[-1].append(row)
        else:
            groups.append([row])
        tie = row.keep
    return groups
