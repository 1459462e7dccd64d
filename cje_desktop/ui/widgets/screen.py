"""What every screen is to the window that shows it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cje_desktop.ui.widgets.key_bar import KeyHint


class ScreenWidget(QWidget):
    """Base of the screens: a name for the top bar, keys for the key bar, and being shown.

    Subclasses set :attr:`screen_key` to the rail entry they belong to (``today``, ``cases``,
    ``intake``, ``sessions``, ``papers``, ``sync``, ``province``).
    """

    title_changed = Signal()
    """Title, subtitle or keys are different now: the window asks for them again."""

    screen_key: str = ""
    owns_search: bool = False
    """The screen has a search box of its own, so the one in the top bar hides: never two."""

    def title(self) -> str:
        """Return the name of the screen, for the top bar and the window title."""
        return ""

    def subtitle(self) -> str:
        """Return the quiet words after the title; none unless overridden."""
        return ""

    def key_hints(self) -> tuple[KeyHint, ...]:
        """Return the keys of this screen, most useful first."""
        return ()

    def activate(self) -> None:
        """Take the focus and ask again for what is shown; called each time the screen is shown."""
        self.setFocus()

    def may_leave(self) -> bool:
        """Tell whether the user may go elsewhere; a screen with unsaved text keeps it itself."""
        return True
