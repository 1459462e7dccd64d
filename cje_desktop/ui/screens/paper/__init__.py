"""Một văn bản: an issued one to look at and print, or a new one to compose."""

from cje_desktop.ui.screens.paper.screen import PaperScreen

__all__ = ["PaperScreen"]
