"""Văn bản: the papers of the office, their registers, the forms in force."""

from cje_desktop.ui.screens.papers.screen import PapersScreen

__all__ = ["PapersScreen"]
