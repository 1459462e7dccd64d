"""Prepare the four faces that every paper is set in.

Source: Liberation Serif 2 as Debian ships it (package ``fonts-liberation2``). Each face keeps the
characters of Vietnamese papers and of West European names, loses its hinting and layout tables, and is
renamed "CJE Serif" because "Liberation" is a reserved name under the SIL Open Font License. Glyphs are
numbered alike in all faces.
The result is the same bytes at every run; it is kept in ``resources/fonts``, so that only a change of
characters needs a new run: ``python installer/prepare_fonts.py [SOURCE_DIR] [TARGET_DIR]``.
"""

import sys
import unicodedata
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.reorderGlyphs import reorderGlyphs

SOURCE = Path("/usr/share/fonts/truetype/liberation2")
TARGET = Path(__file__).resolve().parents[1] / "resources" / "fonts"
FACES = ("Regular", "Bold", "Italic", "BoldItalic")
FAMILY = "CJE Serif"
PUNCTUATION = "«»–—…“”‘’•№²³°×§\u00a0"
LOOK_ALIKES = "\u00d0\u00f0\u00de\u00fe"
"""Icelandic eth and thorn, left out: on a paper a capital eth must be refused, for it looks like Đ."""
VOWELS = "aăâeêioôơuưy"
TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
COPYRIGHT = (
    "Digitized data copyright (c) 2010 Google Corporation with Reserved Font Arimo, Tinos and Cousine. "
    "Copyright (c) 2012 Red Hat, Inc. with Reserved Font Name Liberation."
)
LICENCE = "This Font Software is licensed under the SIL Open Font License, Version 1.1."
LICENCE_URL = "https://openfontlicense.org"


def vietnamese_letters() -> str:
    """Return the 134 letters that Vietnamese adds to or marks on the Latin alphabet, both cases."""
    marked = {unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in TONES} | {"đ"}
    return "".join(sorted({form for letter in marked for form in (letter, letter.upper())}))


def characters() -> str:
    """Return every character that a paper can print."""
    ascii_range = "".join(map(chr, range(0x20, 0x7F)))
    western = "".join(
        chr(code) for code in range(0xC0, 0x100) if chr(code).isalpha() and chr(code) not in LOOK_ALIKES
    )
    return ascii_range + vietnamese_letters() + western + PUNCTUATION


def prepare(source: Path, face: str) -> TTFont:
    """Return one face of the source cut down, without hints, and renamed."""
    font = TTFont(source, recalcTimestamp=False)
    options = Options()
    options.hinting = False
    options.layout_features = []
    options.name_IDs = []
    options.notdef_outline = True
    options.glyph_names = False
    options.drop_tables += ["GDEF", "GPOS", "GSUB", "kern", "FFTM", "DSIG", "meta"]
    subsetter = Subsetter(options)
    subsetter.populate(text=characters())
    subsetter.subset(font)
    _rename(font, face)
    _order_glyphs(font)
    font["head"].modified = font["head"].created
    return font


def _order_glyphs(font: TTFont) -> None:
    """Number glyphs by character, so that a character has the same glyph number in all four faces.

    Every glyph is unpacked first: a packed composite would keep the old numbers of its parts.
    """
    names = font.getBestCmap()
    glyphs = font["glyf"]
    for name in font.getGlyphOrder():
        glyphs[name].expand(glyphs)
    first = [font.getGlyphOrder()[0], *dict.fromkeys(names[code] for code in sorted(names))]
    parts = sorted(set(font.getGlyphOrder()) - set(first), key=font.getGlyphOrder().index)
    reorderGlyphs(font, [*first, *parts])


def _rename(font: TTFont, face: str) -> None:
    style = {"BoldItalic": "Bold Italic"}.get(face, face)
    names = {
        0: COPYRIGHT,
        1: FAMILY,
        2: style,
        3: f"{FAMILY} {style} 1.0",
        4: f"{FAMILY} {style}",
        5: "Version 1.0",
        6: f"CJESerif-{face}",
        13: LICENCE,
        14: LICENCE_URL,
    }
    table = font["name"]
    table.names = []
    for name_id, text in names.items():
        table.setName(text, name_id, 3, 1, 0x409)


def main() -> None:
    """Write the four faces to the target folder and print their sizes."""
    source = Path(sys.argv[1]) if len(sys.argv) > 1 else SOURCE
    target = Path(sys.argv[2]) if len(sys.argv) > 2 else TARGET
    target.mkdir(parents=True, exist_ok=True)
    for face in FACES:
        path = target / f"CJESerif-{face}.ttf"
        prepare(source / f"LiberationSerif-{face}.ttf", face).save(path, reorderTables=True)
        print(f"{path.name}: {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
