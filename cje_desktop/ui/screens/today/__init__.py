"""Hôm nay: what is due, why, and the one key that does it."""

from cje_desktop.ui.screens.today.screen import TodayScreen

__all__ = ["TodayScreen"]
