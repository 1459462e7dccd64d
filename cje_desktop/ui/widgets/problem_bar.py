"""A notice that tells what was refused or failed, and goes when its cause is gone."""

from PySide6.QtWidgets import QWidget

from cje_desktop.ui.widgets.notices import NoticeBar
from cje_desktop.ui.widgets.theme import Tone


class ProblemBar(NoticeBar):
    """Say what went wrong and what to do next; hidden while all is well."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Tone.DANGER, "", parent=parent)
        self.hide()

    def show_problem(self, text: str, remedy: str = "") -> None:
        """Show what went wrong, and what to do next."""
        self.set_notice(Tone.DANGER, text, remedy)
        self.show()

    def clear(self) -> None:
        """Go away."""
        self.hide()
