"""Hồ sơ: the list of cases with search as one types."""

from cje_desktop.ui.screens.cases.screen import CasesScreen

__all__ = ["CasesScreen"]
