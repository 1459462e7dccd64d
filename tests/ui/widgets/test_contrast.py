"""Every pair of colours that meets on screen, computed from the token table (WCAG 2.2, 1.4.3 and 1.4.11)."""

from itertools import product

import pytest

from cje_desktop.ui.widgets.theme.style_sheet import style_sheet
from cje_desktop.ui.widgets.theme.tokens import DARK, HIGH_CONTRAST, LIGHT, Colours, Tone

SCHEMES = pytest.mark.parametrize(
    "colours", [LIGHT, DARK, HIGH_CONTRAST], ids=["light", "dark", "high_contrast"]
)
GROUNDS = ("window", "surface", "rail", "sunken", "hover", "selected")
TEXTS = ("text", "text2", "text3", "link")
ACCENTS = ("accent", "accent_hover", "accent_pressed")


def luminance(value: str) -> float:
    parts = [int(value[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def test_the_measure_itself() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@SCHEMES
def test_text_on_every_ground(colours: Colours) -> None:
    low = {
        (text, ground): contrast(getattr(colours, text), getattr(colours, ground))
        for text, ground in product(TEXTS, GROUNDS)
        if contrast(getattr(colours, text), getattr(colours, ground)) < 4.5
    }
    assert low == {}


@SCHEMES
def test_words_on_accent_and_in_marks(colours: Colours) -> None:
    assert min(contrast(colours.on_accent, getattr(colours, accent)) for accent in ACCENTS) >= 4.5
    assert contrast(colours.mark_text, colours.mark) >= 4.5


@SCHEMES
@pytest.mark.parametrize("tone", list(Tone))
def test_tones(colours: Colours, tone: Tone) -> None:
    shades = colours.tones[tone]
    assert contrast(shades.text, shades.fill) >= 4.5
    assert contrast(shades.text, colours.surface) >= 4.5
    assert contrast(shades.text, colours.selected) >= 4.5
    assert contrast(colours.text, shades.fill) >= 4.5
    assert contrast(colours.text2, shades.fill) >= 4.5


@SCHEMES
def test_borders_focus_and_charts(colours: Colours) -> None:
    for ground in ("surface", "window", "sunken"):
        assert contrast(colours.border_strong, getattr(colours, ground)) >= 3.0
        assert contrast(colours.focus, getattr(colours, ground)) >= 3.0
        assert contrast(colours.tones[Tone.DANGER].text, getattr(colours, ground)) >= 3.0
    for fill in ("accent", "chart_ok", "chart_warn", "chart_danger"):
        assert contrast(getattr(colours, fill), colours.surface) >= 3.0


@SCHEMES
def test_disabled_text_of_high_contrast_stays_legible(colours: Colours) -> None:
    if colours is HIGH_CONTRAST:
        assert contrast(colours.disabled, colours.selected) >= 4.5
    assert colours.disabled != colours.text


@SCHEMES
def test_style_sheet_is_short_and_flat(colours: Colours) -> None:
    sheet = style_sheet(colours, 1.0)
    selectors = [part.split("}")[-1].strip() for part in sheet.split("{")[:-1]]
    assert len(selectors) < 60
    for selector in selectors:
        for part in selector.replace("/* scale 1.0 */", "").split(","):
            assert " " not in part.strip(), f"descendant selector {part!r}"
