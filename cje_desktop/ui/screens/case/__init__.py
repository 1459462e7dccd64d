"""The case page (hồ sơ): who owes what to whom, what is due, and everything that happened."""

from cje_desktop.ui.screens.case.screen import CaseScreen

__all__ = ["CaseScreen"]
