"""The four faces: how wide a word is, which codes it prints as, and what a file embeds."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from cje_desktop.core.errors import Refusal, WorldError
from cje_desktop.documents.pdf.truetype import Metrics, drawing_program, read_metrics

_FILES = ("Regular", "Bold", "Italic", "BoldItalic")
_CACHED_WORDS = 50_000
_CODE = 4
"""Hexadecimal digits of one glyph."""
FIXED_SPACE = "\u00a0"
"""Prints as a space and is copied as one, but never ends a line."""
_ITALIC_FLAG, _SERIF_FLAG, _SYMBOLIC_FLAG = 64, 2, 4


class Word(NamedTuple):
    """A word, or a part of one, set in a face: glyph codes as hexadecimal digits, width in thousandths."""

    face: str
    codes: str
    width: int


class Chunk(NamedTuple):
    """Words that no space parts: they stand on one line."""

    words: tuple[Word, ...]
    width: int


@dataclass(slots=True)
class Face:
    """One face with a cache of the words it has set; ``name`` is its name inside a PDF page."""

    name: str
    style: str
    program: bytes
    metrics: Metrics
    _cache: dict[str, Chunk] = field(default_factory=dict)

    def chunk(self, text: str) -> Chunk:
        """Return a word as it is set.

        Raises Refusal ``document.character`` for a character the face does not hold.
        """
        known = self._cache.get(text)
        return known if known is not None else self._set(text)

    def _set(self, text: str) -> Chunk:
        glyphs, widths = self.metrics.glyphs, self.metrics.widths
        try:
            numbers = [glyphs[character] for character in text.replace(FIXED_SPACE, " ")]
        except KeyError as unknown:
            raise Refusal("document.character", character=unknown.args[0], text=text) from None
        width = sum(widths[number] for number in numbers)
        chunk = Chunk((Word(self.name, "".join(f"{number:04x}" for number in numbers), width),), width)
        if len(self._cache) >= _CACHED_WORDS:
            self._cache.clear()
        self._cache[text] = chunk
        return chunk

    def letters(self, word: Word) -> Iterator[Word]:
        """Return the letters of a word one by one, to cut it where it must be cut."""
        for start in range(0, len(word.codes), _CODE):
            code = word.codes[start : start + _CODE]
            yield Word(self.name, code, self.metrics.widths[int(code, 16)])


@dataclass(frozen=True, slots=True)
class Faces:
    """The four faces, chosen by weight and slope."""

    regular: Face
    bold: Face
    italic: Face
    bold_italic: Face

    @classmethod
    def load(cls, folder: Path) -> "Faces":
        """Read the four prepared faces of a folder."""
        faces: list[Face] = []
        for index, style in enumerate(_FILES, start=1):
            path = folder / f"CJESerif-{style}.ttf"
            try:
                program = path.read_bytes()
            except OSError as error:
                raise WorldError("document.font.missing", path=str(path)) from error
            faces.append(Face(f"F{index}", style, drawing_program(program), read_metrics(program)))
        spaces = {face.chunk(" ").width for face in faces}
        if len(spaces) > 1 or any(face.metrics.glyphs != faces[0].metrics.glyphs for face in faces):
            raise WorldError("document.font.unlike", path=str(folder))
        return cls(*faces)

    def __iter__(self) -> Iterator[Face]:
        return iter((self.regular, self.bold, self.italic, self.bold_italic))

    @property
    def space(self) -> Word:
        """The space between words, alike in all faces."""
        return self.regular.chunk(" ").words[0]

    def named(self, name: str) -> Face:
        """Return a face by its name inside a PDF page."""
        return next(face for face in self if face.name == name)

    def choose(self, *, bold: bool, italic: bool) -> Face:
        """Return the face of a weight and a slope."""
        if italic:
            return self.bold_italic if bold else self.italic
        return self.bold if bold else self.regular


def face_objects(face: Face, first: int, unicode_map: int) -> tuple[bytes, ...]:
    """Return the four PDF objects that embed a face, numbered from ``first``; the first is the font.

    ``unicode_map`` is the number of the map from glyphs to characters, which all faces share.
    """
    metrics, base = face.metrics, f"CJESRF+CJESerif-{face.style}"
    flags = _SERIF_FLAG | _SYMBOLIC_FLAG | (_ITALIC_FLAG if "Italic" in face.style else 0)
    box = " ".join(map(str, metrics.box))
    return (
        f"<< /Type /Font /Subtype /Type0 /BaseFont /{base} /Encoding /Identity-H "
        f"/DescendantFonts [{first + 1} 0 R] /ToUnicode {unicode_map} 0 R >>".encode(),
        f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{base} /CIDToGIDMap /Identity "
        f"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
        f"/FontDescriptor {first + 2} 0 R {_widths(metrics.widths)} >>".encode(),
        f"<< /Type /FontDescriptor /FontName /{base} /Flags {flags} /FontBBox [{box}] "
        f"/ItalicAngle {metrics.italic_angle:g} /Ascent {metrics.ascent} /Descent {metrics.descent} "
        f"/CapHeight {metrics.cap_height} /StemV {140 if 'Bold' in face.style else 80} "
        f"/FontFile2 {first + 3} 0 R >>".encode(),
        stream(zlib.compress(face.program, 9), f"/Filter /FlateDecode /Length1 {len(face.program)}"),
    )


def unicode_object(face: Face) -> bytes:
    """Return the ToUnicode map: copied and searched text is the text that was printed."""
    return stream(zlib.compress(_unicode_map(face.metrics.glyphs), 9), "/Filter /FlateDecode")


def _widths(widths: tuple[int, ...]) -> str:
    """Write widths shortly: the commonest as default, the rest in runs of consecutive glyphs."""
    default = max(set(widths), key=lambda width: (widths.count(width), width))
    parts: list[str] = []
    open_run = False
    for number, width in enumerate(widths):
        if width == default:
            parts.append("]" if open_run else "")
            open_run = False
        else:
            parts.append(f" {width}" if open_run else f" {number} [{width}")
            open_run = True
    return f"/DW {default} /W [{''.join(parts)}{']' if open_run else ''}]"


def stream(content: bytes, entries: str) -> bytes:
    """Return a PDF stream object; PDF/A wants a line end before ``endstream``."""
    return f"<< {entries} /Length {len(content)} >>\nstream\n".encode() + content + b"\nendstream"


def _unicode_map(glyphs: dict[str, int]) -> bytes:
    characters: dict[int, str] = {}
    for character, number in sorted(glyphs.items()):
        characters.setdefault(number, character)
    pairs = [f"<{number:04x}> <{ord(characters[number]):04x}>" for number in sorted(characters)]
    groups = [pairs[start : start + 100] for start in range(0, len(pairs), 100)]
    body = "\n".join(f"{len(group)} beginbfchar\n" + "\n".join(group) + "\nendbfchar" for group in groups)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n"
        f"{body}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode()
