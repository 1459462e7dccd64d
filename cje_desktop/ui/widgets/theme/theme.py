"""The theme in use, and the manager that changes it while the program runs."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication

from cje_desktop.ui.widgets.theme import fonts
from cje_desktop.ui.widgets.theme.fonts import TextRole
from cje_desktop.ui.widgets.theme.style_sheet import style_sheet
from cje_desktop.ui.widgets.theme.tokens import (
    DARK,
    HIGH_CONTRAST,
    LARGE_TEXT,
    LIGHT,
    Colours,
    Scheme,
    Tone,
    ToneColours,
)

_COLOURS = {Scheme.LIGHT: LIGHT, Scheme.DARK: DARK, Scheme.HIGH_CONTRAST: HIGH_CONTRAST}
_QT_SCHEME = {
    Scheme.LIGHT: Qt.ColorScheme.Light,
    Scheme.DARK: Qt.ColorScheme.Dark,
    Scheme.HIGH_CONTRAST: Qt.ColorScheme.Dark,
}


@dataclass(frozen=True, slots=True)
class Theme:
    """Hold what painting needs: the colours of a scheme and the scale of the text."""

    scheme: Scheme = Scheme.LIGHT
    scale: float = 1.0
    """1.0, or 1.15 for large text (chữ lớn)."""

    @property
    def colours(self) -> Colours:
        """Return the colour roles."""
        return _COLOURS[self.scheme]

    def tone(self, tone: Tone) -> ToneColours:
        """Return the three colours of a tone."""
        return self.colours.tones[tone]

    def px(self, size: float) -> int:
        """Return a height given at 100 % in px of this theme."""
        return round(size * self.scale)

    def line(self, role: TextRole) -> int:
        """Return the line height of a type role in px."""
        return role.line_height(self.scale)

    def font(self, role: TextRole, weight: int = 0) -> QFont:
        """Return the font of a type role; ``weight`` 0 means the usual one."""
        return fonts.font(role, weight, self.scale)

    def metrics(self, role: TextRole, weight: int = 0) -> QFontMetricsF:
        """Return the metrics of the font of a type role."""
        return fonts.metrics(role, weight, self.scale)


# Painting code and delegates have no constructor through which a theme could come, so the
# theme is one per process, exactly as QApplication.palette() is.
_active = Theme()


def current() -> Theme:
    """Return the theme in use; ask on every paint, never keep it."""
    return _active


@lru_cache(maxsize=256)
def qcolor(value: str) -> QColor:
    """Return the colour of a ``#RRGGBB`` string; do not change the returned object."""
    return QColor(value)


class ThemeManager(QObject):
    """Set style, fonts, palette and style sheet of the application; follow the system.

    Make one, with the application as parent, before the first widget. Widgets learn of a
    change by Qt's own ``StyleChange`` event.
    """

    changed = Signal()

    def __init__(
        self, application: QApplication, scheme: Scheme = Scheme.SYSTEM, large_text: bool = False
    ) -> None:
        super().__init__(application)
        self._application = application
        self._choice = scheme
        self._large_text = large_text
        fonts.load_inter()
        application.setStyle("Fusion")
        application.styleHints().colorSchemeChanged.connect(self._follow_system)
        self.apply(scheme, large_text)

    @property
    def choice(self) -> Scheme:
        """Return the scheme the user chose, which may be ``SYSTEM``."""
        return self._choice

    def apply(self, scheme: Scheme, large_text: bool = False) -> None:
        """Change scheme and text scale of every window at once."""
        self._choice = scheme
        self._large_text = large_text
        hints = self._application.styleHints()
        if scheme is Scheme.SYSTEM:
            hints.unsetColorScheme()
        else:
            hints.setColorScheme(_QT_SCHEME[scheme])
        self._install()

    def _follow_system(self) -> None:
        if self._choice is Scheme.SYSTEM:
            self._install()

    def _resolve(self) -> Scheme:
        if self._choice is not Scheme.SYSTEM:
            return self._choice
        hints = self._application.styleHints()
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return Scheme.HIGH_CONTRAST
        return Scheme.DARK if hints.colorScheme() == Qt.ColorScheme.Dark else Scheme.LIGHT

    def _install(self) -> None:
        global _active  # the one theme of the process, see above
        theme = Theme(self._resolve(), LARGE_TEXT if self._large_text else 1.0)
        _active = theme
        self._application.setFont(theme.font(TextRole.BODY))
        self._application.setPalette(_palette(theme.colours))
        self._application.setStyleSheet(style_sheet(theme.colours, theme.scale))
        self.changed.emit()


def _palette(colours: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for name, value in {
        role.Window: colours.window,
        role.WindowText: colours.text,
        role.Base: colours.surface,
        role.AlternateBase: colours.sunken,
        role.Text: colours.text,
        role.PlaceholderText: colours.text3,
        role.Button: colours.surface,
        role.ButtonText: colours.text,
        role.BrightText: colours.on_accent,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Link: colours.link,
        role.LinkVisited: colours.link,
        role.ToolTipBase: colours.surface,
        role.ToolTipText: colours.text,
        role.Light: colours.surface,
        role.Mid: colours.border,
        role.Dark: colours.border_strong,
        role.Shadow: colours.border_strong,
        role.Accent: colours.accent,
    }.items():
        palette.setColor(name, QColor(value))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(colours.disabled))
    return palette
