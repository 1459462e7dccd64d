"""The shipped faces: every letter there, drawn from the right parts, alike in number, fixed in bytes."""

import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

from cje_desktop.core.errors import Refusal, WorldError
from cje_desktop.documents.pdf.faces import Faces
from cje_desktop.documents.pdf.truetype import read_metrics

from .conftest import FONTS_DIR, ROOT

STYLES = ("Regular", "Bold", "Italic", "BoldItalic")
DEBIAN = Path("/usr/share/fonts/truetype/liberation2")
LOWER = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ"
NEEDED = LOWER + LOWER.upper() + "«»–—…“”‘’•№²°×" + "".join(map(chr, range(32, 127)))


def face_file(style: str) -> Path:
    return FONTS_DIR / f"CJESerif-{style}.ttf"


def points(font: TTFont, character: str) -> list[object]:
    pen = DecomposingRecordingPen(font.getGlyphSet())
    font.getGlyphSet()[font.getBestCmap()[ord(character)]].draw(pen)
    return [segment[1] for segment in pen.value]


@pytest.mark.parametrize("style", STYLES)
def test_every_letter_is_there(style: str) -> None:
    glyphs = read_metrics(face_file(style).read_bytes()).glyphs
    assert [letter for letter in NEEDED if letter not in glyphs] == []
    assert "\u00d0" not in glyphs, "the Icelandic letter looks like Đ"


@pytest.mark.parametrize("style", STYLES)
def test_marked_letters_are_drawn_on_their_base_letter(style: str) -> None:
    """A wrong glyph number inside a composite draws another letter and leaves the text unharmed."""
    font = TTFont(face_file(style))
    checked = 0
    for letter in "àáảãạèéẻẽẹòóỏõọùúủũụỳýỷỹỵÀÁẢÃẠÈÉẺẼẸÒÓỎÕỌÙÚỦŨỤỲÝỶỸỴ":
        base = unicodedata.normalize("NFD", letter)[0]
        outline, whole = points(font, base), points(font, letter)
        assert [segment for segment in outline if segment not in whole] == [], letter
        checked += 1
    assert checked == 50


@pytest.mark.parametrize("style", STYLES)
def test_metrics_agree_with_an_independent_reader(style: str) -> None:
    font = TTFont(face_file(style))
    metrics = read_metrics(face_file(style).read_bytes())
    units = font["head"].unitsPerEm
    for code, name in font.getBestCmap().items():
        assert metrics.glyphs[chr(code)] == font.getGlyphID(name)
        assert metrics.widths[font.getGlyphID(name)] == round(font["hmtx"][name][0] * 1000 / units)
    assert (metrics.ascent, metrics.descent) == (891, -216)


@pytest.mark.parametrize("style", STYLES)
def test_faces_are_light_and_renamed(style: str) -> None:
    font = TTFont(face_file(style))
    assert 15_000 < face_file(style).stat().st_size < 25_000
    assert not {"fpgm", "prep", "cvt ", "GSUB", "GPOS"} & set(font.keys())
    names = " ".join(font["name"].getDebugName(number) or "" for number in (1, 3, 4, 6))
    assert "CJE Serif" in names
    assert "Liberation" not in names
    assert "Open Font License" in font["name"].getDebugName(13)
    assert "Reserved Font Name Liberation" in (FONTS_DIR / "OFL.txt").read_text(encoding="utf-8")


@pytest.mark.skipif(not DEBIAN.is_dir(), reason="the source faces are not installed")
def test_the_script_gives_the_shipped_bytes(tmp_path: Path) -> None:
    script = ROOT / "installer" / "prepare_fonts.py"
    subprocess.run([sys.executable, str(script), str(DEBIAN), str(tmp_path)], check=True, capture_output=True)
    for style in STYLES:
        assert (tmp_path / face_file(style).name).read_bytes() == face_file(style).read_bytes()


def test_word_width_is_the_sum_of_its_letters() -> None:
    face = Faces.load(FONTS_DIR).regular
    whole = face.chunk("nghĩa")
    assert whole.width == sum(face.chunk(letter).width for letter in "nghĩa")
    assert [letter.width for letter in face.letters(whole.words[0])] == [
        face.chunk(letter).width for letter in "nghĩa"
    ]
    assert face.chunk("\u00a0") == face.chunk(" ")
    with pytest.raises(Refusal):
        face.chunk("\u4e2d")


def test_a_missing_face_is_named(tmp_path: Path) -> None:
    with pytest.raises(WorldError) as error:
        Faces.load(tmp_path)
    assert error.value.code == "document.font.missing"
    assert "CJESerif-Regular.ttf" in str(error.value.fields["path"])
