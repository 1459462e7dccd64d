"""Recording facts of a case (ghi việc): one description per kind of fact makes its editor."""

from cje_desktop.ui.screens.facts.screen import FactScreen

__all__ = ["FactScreen"]
