"""Ctrl+K: one search for cases, persons, papers and commands."""

from cje_desktop.ui.screens.search.panel import SearchPanel

__all__ = ["SearchPanel"]
