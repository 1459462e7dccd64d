"""Inter as an application font, the type roles, and fonts cached per role.

Weights are set by the axis of the variable font: having the static and the variable Inter
installed together gave wrong weights at random. The optical size stays at the text cut,
since the display cut is so tight that Vietnamese hooks and horns collide.
"""

from enum import Enum
from functools import lru_cache
from importlib.resources import as_file, files
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

FAMILIES: Final = ["Inter", "Segoe UI", "Noto Sans"]
REGULAR: Final = 400
MEDIUM: Final = 500
STRONG: Final = 600

_TEXT_CUT: Final = 14.0
_FONT_FILE: Final = "Inter[opsz,wght].ttf"


class TextRole(Enum):
    """Name a type role by its size, line height (both px at 100 %) and usual weight."""

    DISPLAY = (28, 40, STRONG)
    TITLE = (20, 28, STRONG)
    HEADING = (16, 24, STRONG)
    BODY = (14, 22, REGULAR)
    SMALL = (13, 20, REGULAR)
    CAPTION = (12, 18, REGULAR)

    def __init__(self, size: int, line: int, weight: int) -> None:
        self.size = size
        self.line = line
        self.weight = weight

    def line_height(self, scale: float) -> int:
        """Return the line height in px: tall enough for ``Ẫ`` with a descender."""
        return round(self.line * scale)


@lru_cache(maxsize=1)
def load_inter() -> None:
    """Register the variable Inter of the package ``fontpkg-inter``, once per process.

    Raises:
        RuntimeError: the font file is missing or damaged: the installation is incomplete.
    """
    with as_file(files("fontpkg_inter") / "files" / _FONT_FILE) as path:
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise RuntimeError(f"cannot load the screen font {path}")


@lru_cache(maxsize=64)
def font(role: TextRole, weight: int = 0, scale: float = 1.0) -> QFont:
    """Return the font of a role with tabular figures; do not change the returned object."""
    return _font(round(role.size * scale), weight or role.weight)


@lru_cache(maxsize=64)
def _font(pixel_size: int, weight: int) -> QFont:
    result = QFont(FAMILIES)
    result.setPixelSize(pixel_size)
    result.setWeight(QFont.Weight(weight))
    result.setVariableAxis(QFont.Tag("wght"), weight)
    result.setVariableAxis(QFont.Tag("opsz"), _TEXT_CUT)
    result.setFeature(QFont.Tag("tnum"), 1)
    return result


@lru_cache(maxsize=64)
def metrics(role: TextRole, weight: int = 0, scale: float = 1.0) -> QFontMetricsF:
    """Return the metrics of the font of a role, in fractions of a pixel."""
    return font_metrics(round(role.size * scale), weight or role.weight)


@lru_cache(maxsize=64)
def font_metrics(pixel_size: int, weight: int) -> QFontMetricsF:
    """Return the metrics of the font of a size and weight."""
    return QFontMetricsF(_font(pixel_size, weight))
