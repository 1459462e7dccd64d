"""The design tokens: every colour, space and size of the program, in one place.

Colours are ``#RRGGBB`` strings, so that the table can be read, tested and printed without a
running application. A test computes the contrast of every pair that meets on screen.
"""

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class Scheme(StrEnum):
    """Name a colour scheme the user may choose (giao diện)."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


class Tone(StrEnum):
    """Name what a colour says; a tone never stands without an icon and a word."""

    DANGER = "danger"
    """Overdue, refused, damaged."""
    WARN = "warn"
    """Today, to check, waits for you."""
    OK = "ok"
    """Signed, served, matched, received."""
    INFO = "info"
    """Running, chosen."""
    NEUTRAL = "neutral"
    """Draft, later, transfer."""
    PLUM = "plum"
    """Stopped, waiting on others, the other side."""


@dataclass(frozen=True, slots=True)
class ToneColours:
    """Hold the three colours of a tone; ``text`` is legible on ``fill``."""

    text: str
    fill: str
    border: str


@dataclass(frozen=True, slots=True)
class Colours:
    """Hold the colour roles of one scheme."""

    window: str
    rail: str
    surface: str
    sunken: str
    hover: str
    pressed: str
    selected: str
    selected_unfocused: str
    border: str
    divider: str
    border_strong: str
    text: str
    text2: str
    text3: str
    disabled: str
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    link: str
    focus: str
    mark: str
    mark_text: str
    desk: str
    paper: str
    chart_ok: str
    chart_warn: str
    chart_danger: str
    tones: MappingProxyType[Tone, ToneColours]

    @property
    def is_dark(self) -> bool:
        """Tell whether text is lighter than its ground."""
        return int(self.window[1:3], 16) < 0x80


def _tones(**rows: tuple[str, str, str]) -> MappingProxyType[Tone, ToneColours]:
    return MappingProxyType({Tone(name): ToneColours(*row) for name, row in rows.items()})


LIGHT: Final = Colours(
    window="#F3F4F5",
    rail="#E9EBED",
    surface="#FFFFFF",
    sunken="#F8F9FA",
    hover="#F1F3F5",
    pressed="#E4E8EC",
    selected="#E3ECF8",
    selected_unfocused="#ECEEF1",
    border="#DADDE1",
    divider="#E8EAED",
    border_strong="#7C838C",
    text="#1A1D21",
    text2="#474D55",
    text3="#5F6670",
    disabled="#9AA0A8",
    accent="#1B4F8F",
    accent_hover="#153F73",
    accent_pressed="#10325C",
    on_accent="#FFFFFF",
    link="#1B4F8F",
    focus="#1B4F8F",
    mark="#FFE79A",
    mark_text="#1A1D21",
    desk="#DFE2E6",
    paper="#FFFFFF",
    chart_ok="#2E8B57",
    chart_warn="#C98512",
    chart_danger="#C0352D",
    tones=_tones(
        danger=("#A3211B", "#FBECEA", "#E7B8B4"),
        warn=("#7A4A00", "#FCF2DE", "#E5CB97"),
        ok=("#1A6537", "#E7F4EB", "#ABD3B8"),
        info=("#1B4F8F", "#E8F0FA", "#B3CBE8"),
        neutral=("#474D55", "#ECEEF0", "#D2D6DA"),
        plum=("#6A3A78", "#F4ECF6", "#D6BFDD"),
    ),
)

DARK: Final = Colours(
    window="#17191C",
    rail="#121416",
    surface="#1F2226",
    sunken="#1A1D20",
    hover="#282C31",
    pressed="#30353B",
    selected="#253A57",
    selected_unfocused="#2A2E34",
    border="#363B42",
    divider="#2B2F35",
    border_strong="#7A828D",
    text="#ECEEF0",
    text2="#B9BFC7",
    text3="#A0A8B2",
    disabled="#666D76",
    accent="#8CB6F0",
    accent_hover="#A5C6F5",
    accent_pressed="#75A3E4",
    on_accent="#0D1B2E",
    link="#9CC1F4",
    focus="#9CC1F4",
    mark="#6B5312",
    mark_text="#FFF3CF",
    desk="#0F1113",
    paper="#F4F4F2",
    chart_ok="#5FB883",
    chart_warn="#D9A441",
    chart_danger="#E07A72",
    tones=_tones(
        danger=("#F4A29B", "#3B2322", "#6E3B37"),
        warn=("#E9BE6C", "#362B17", "#66512A"),
        ok=("#8CD0A4", "#1D3226", "#365E45"),
        info=("#9CC1F4", "#1F2E43", "#3A557B"),
        neutral=("#B9BFC7", "#2B2F35", "#444A52"),
        plum=("#D3AEE0", "#33263A", "#5C4468"),
    ),
)

HIGH_CONTRAST: Final = Colours(
    window="#000000",
    rail="#000000",
    surface="#000000",
    sunken="#000000",
    hover="#1A1A1A",
    pressed="#333333",
    selected="#063B5C",
    selected_unfocused="#333333",
    border="#FFFFFF",
    divider="#8A8A8A",
    border_strong="#FFFFFF",
    text="#FFFFFF",
    text2="#FFFFFF",
    text3="#FFFFFF",
    disabled="#A6A6A6",
    accent="#FFFF00",
    accent_hover="#FFFFFF",
    accent_pressed="#FFFFFF",
    on_accent="#000000",
    link="#FFFF00",
    focus="#FFFF00",
    mark="#FFFF00",
    mark_text="#000000",
    desk="#000000",
    paper="#FFFFFF",
    chart_ok="#7CFFA0",
    chart_warn="#FFD166",
    chart_danger="#FF9A9A",
    tones=_tones(
        danger=("#FF9A9A", "#000000", "#FF9A9A"),
        warn=("#FFD166", "#000000", "#FFD166"),
        ok=("#7CFFA0", "#000000", "#7CFFA0"),
        info=("#1AEBFF", "#000000", "#1AEBFF"),
        neutral=("#FFFFFF", "#000000", "#FFFFFF"),
        plum=("#E8B8FF", "#000000", "#E8B8FF"),
    ),
)


LARGE_TEXT: Final = 1.15
"""Factor of the option "chữ lớn": it multiplies type sizes, line heights and row heights."""


class Space:
    """Distances in logical px."""

    XS: Final = 4
    S: Final = 8
    M: Final = 12
    L: Final = 16
    XL: Final = 24
    XXL: Final = 32


class Radius:
    """Corner radii in logical px; a chip takes half its height."""

    KEY_CAP: Final = 4
    BADGE: Final = 5
    CONTROL: Final = 6
    PANEL: Final = 8
    DIALOG: Final = 10


class Size:
    """Heights in logical px at 100 %; scale them with :meth:`Theme.px`."""

    CONTROL: Final = 34
    TOOLBAR: Final = 30
    MAIN_ACTION: Final = 38
    ROW_TWO_LINES: Final = 52
    ROW_COMPACT: Final = 48
    ROW_ONE_LINE: Final = 34
    GROUP_HEAD: Final = 36
    TABLE_HEAD: Final = 34
    CONDITION: Final = 31
    BADGE: Final = 24
    BADGE_HEADER: Final = 26
    CHIP: Final = 30
    CLOCK_PILL: Final = 52
    KEY_BAR: Final = 32
    KEY_CAP: Final = 20
    TOP_BAR: Final = 56
    TAB_BAR: Final = 42
    HIT_AREA: Final = 28


class Breakpoint:
    """Window widths in logical px at which the layout changes."""

    NARROW: Final = 1200
    WIDE: Final = 1500
