"""Hòa giải: the log of sessions."""

from cje_desktop.ui.screens.sessions.screen import SessionsScreen

__all__ = ["SessionsScreen"]
