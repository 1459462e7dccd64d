"""F1: the map of the keyboard."""

from cje_desktop.ui.screens.help.dialog import HelpDialog

__all__ = ["HelpDialog"]
