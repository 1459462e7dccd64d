"""Quyết định cưỡng chế: conditions, content, recipients, number."""

from cje_desktop.ui.screens.decision.screen import DecisionScreen

__all__ = ["DecisionScreen"]
