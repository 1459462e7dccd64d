"""Break text into lines and write a line as PDF text operators, justified where asked.

Widths are counted in thousandths of the size of the letters, as whole numbers, so that the same text
breaks at the same places on every machine.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from cje_desktop.documents.model import Span
from cje_desktop.documents.pdf.faces import FIXED_SPACE, Chunk, Faces, Word

_EM = 1000
_AFTER_WORD = re.compile(r"\b([Đđ]iều|(?<!tài )[Kk]hoản|vực|thứ) (?=\d)")
_BEFORE_UNIT = re.compile(r"(?<=\d) (?=đồng|m²)")


@dataclass(frozen=True, slots=True)
class Line:
    """The chunks of one line; ``width`` in points without stretching; ``ends`` a paragraph."""

    chunks: tuple[Chunk, ...]
    width: float
    ends: bool


def break_lines(
    faces: Faces, spans: Iterable[Span], size: float, width: float, *, indent: float = 0
) -> tuple[Line, ...]:
    """Fill lines of ``width`` points from the first word on; ``indent`` narrows the first line."""
    return _fill(faces, _chunks(faces, spans), size, width, indent)


def balanced_lines(faces: Faces, spans: Sequence[Span], size: float, width: float) -> tuple[Line, ...]:
    """Break centred text into as few lines as fit, of about equal length: no last word stands alone."""
    chunks = _chunks(faces, spans)
    best = _fill(faces, chunks, size, width)
    # Narrower than its widest word a column would cut that word.
    widest = max((chunk.width for chunk in chunks), default=0) * size / _EM
    low, high = max(width / len(best), widest), width
    while len(best) > 1 and high - low > size / 2:
        middle = (low + high) / 2
        tried = _fill(faces, chunks, size, middle)
        if len(tried) > len(best):
            low = middle
        else:
            best, high = tried, middle
    return best


def _chunks(faces: Faces, spans: Iterable[Span]) -> list[Chunk]:
    """Set the words of a text; a change of face inside a word does not part it."""
    chunks: list[Chunk] = []
    glued = False
    for span in spans:
        face = faces.choose(bold=span.bold, italic=span.italic)
        for index, text in enumerate(_tied(span.text).split(" ")):
            if text:
                chunk = face.chunk(text)
                if glued and not index:
                    before = chunks.pop()
                    chunk = Chunk((*before.words, *chunk.words), before.width + chunk.width)
                chunks.append(chunk)
        glued = bool(chunks) and not span.text.endswith(" ")
    return chunks


def _tied(text: str) -> str:
    """Tie numbers to their words, so that no line ends between them: "Điều 5", "12,5 m²"."""
    return _BEFORE_UNIT.sub(FIXED_SPACE, _AFTER_WORD.sub(rf"\1{FIXED_SPACE}", text))


def _fill(
    faces: Faces, chunks: Iterable[Chunk], size: float, width: float, indent: float = 0
) -> tuple[Line, ...]:
    scale, space = size / _EM, faces.space.width
    full, room = int(width / scale), int((width - indent) / scale)
    lines: list[Line] = []
    current: list[Chunk] = []
    used = 0
    for chunk in chunks:
        for part in (chunk,) if chunk.width <= full else _cut(faces, chunk, full):
            if not current:
                used = part.width
            elif used + space + part.width <= room:
                used += space + part.width
            else:
                lines.append(Line(tuple(current), used * scale, ends=False))
                current, used, room = [], part.width, full
            current.append(part)
    lines.append(Line(tuple(current), used * scale, ends=True))
    return tuple(lines)


def _cut(faces: Faces, chunk: Chunk, full: int) -> Iterator[Chunk]:
    """Cut a chunk that is wider than a whole line between its letters."""
    part: list[Word] = []
    used = 0
    for word in chunk.words:
        for letter in faces.named(word.face).letters(word):
            if part and used + letter.width > full:
                yield Chunk(tuple(part), used)
                part, used = [], 0
            part.append(letter)
            used += letter.width
    yield Chunk(tuple(part), used)


def show(faces: Faces, line: Line, size: float, width: float | None = None) -> str:
    """Return the operators that print a line; with ``width``, stretch its spaces to fill it.

    A line that ends a paragraph is never stretched. Spaces are printed, so that copied text has them.
    """
    gaps = len(line.chunks) - 1
    extra = 0.0 if width is None or line.ends or not gaps else (width - line.width) / gaps
    gap = faces.space.codes + (f"> {round(-extra * _EM / size)} <" if extra else "")
    operators: list[str] = []
    face = ""
    between = ""
    for chunk in line.chunks:
        for word in chunk.words:
            if word.face != face:
                operators.append(f"{'>] TJ ' if face else ''}/{word.face} {size:g} Tf [<")
                face = word.face
            operators.append(between + word.codes)
            between = ""
        between = gap
    return "".join(operators) + (">] TJ" if operators else "")
