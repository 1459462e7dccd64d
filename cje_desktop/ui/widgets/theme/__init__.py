"""Tokens, fonts, icons and the theme in use.

Make one :class:`ThemeManager` at start. Painting code asks :func:`current` on every paint.
"""

from cje_desktop.ui.widgets.theme.fonts import MEDIUM, REGULAR, STRONG, TextRole, font_metrics
from cje_desktop.ui.widgets.theme.icons import draw_icon, icon_pixmap
from cje_desktop.ui.widgets.theme.theme import Theme, ThemeManager, current, qcolor
from cje_desktop.ui.widgets.theme.tokens import (
    Breakpoint,
    Colours,
    Radius,
    Scheme,
    Size,
    Space,
    Tone,
    ToneColours,
)

__all__ = [
    "MEDIUM",
    "REGULAR",
    "STRONG",
    "Breakpoint",
    "Colours",
    "Radius",
    "Scheme",
    "Size",
    "Space",
    "TextRole",
    "Theme",
    "ThemeManager",
    "Tone",
    "ToneColours",
    "current",
    "draw_icon",
    "font_metrics",
    "icon_pixmap",
    "qcolor",
]
