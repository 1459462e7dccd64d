"""Draw placed rows as the operators of a PDF page."""

from collections.abc import Sequence

from cje_desktop.documents.model import Span
from cje_desktop.documents.pdf import measures as m
from cje_desktop.documents.pdf.faces import Faces
from cje_desktop.documents.pdf.lines import break_lines, show
from cje_desktop.documents.pdf.rows import Page

_DRAFT = "DỰ THẢO"
_DRAFT_SIZE = 90
_DRAFT_GREY = 0.88
_TURN = 0.7071


def draw_pages(faces: Faces, pages: Sequence[Page], *, draft: bool) -> tuple[str, ...]:
    """Return the operators of each page: rules, text, page number from page 2 on."""
    mark = _draft_mark(faces) if draft else ""
    return tuple(
        mark + _draw(page) + (_page_number(faces, number) if number > 1 else "")
        for number, page in enumerate(pages, start=1)
    )


def _draw(page: Page) -> str:
    rules: list[str] = []
    text: list[str] = []
    for placed in page:
        top = m.PAGE_HEIGHT - m.TOP - placed.top
        for rule in placed.row.rules:
            rules.append(
                f"{m.LEFT + rule.x1:.2f} {top - rule.y1:.2f} m {m.LEFT + rule.x2:.2f} {top - rule.y2:.2f} l S"
            )
        for mark in placed.row.marks:
            if mark.operators:
                text.append(f"1 0 0 1 {m.LEFT + mark.x:.2f} {top - mark.baseline:.2f} Tm {mark.operators}")
    drawn = f"{m.RULE} w\n" + "\n".join(rules) + "\n" if rules else ""
    return f"{drawn}BT\n" + "\n".join(text) + "\nET\n"


def _page_number(faces: Faces, number: int) -> str:
    (line,) = break_lines(faces, (Span(str(number)),), m.PAGE_NUMBER, m.TEXT_WIDTH)
    x = m.LEFT + (m.TEXT_WIDTH - line.width) / 2
    return f"BT\n1 0 0 1 {x:.2f} {m.PAGE_NUMBER_BASELINE:.2f} Tm {show(faces, line, m.PAGE_NUMBER)}\nET\n"


def _draft_mark(faces: Faces) -> str:
    """A light word across the page, under the text."""
    (line,) = break_lines(faces, (Span(_DRAFT, bold=True),), _DRAFT_SIZE, m.PAGE_WIDTH)
    half = line.width / 2 * _TURN
    x, y = m.PAGE_WIDTH / 2 - half, m.PAGE_HEIGHT / 2 - half
    place = f"{_TURN} {_TURN} -{_TURN} {_TURN} {x:.2f} {y:.2f} Tm"
    return f"q {_DRAFT_GREY} g\nBT\n{place} {show(faces, line, _DRAFT_SIZE)}\nET\nQ\n"
