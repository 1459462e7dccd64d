"""The first run: an office, a province, or a backup put in place."""

from cje_desktop.ui.screens.first_run.screen import FirstRunScreen

__all__ = ["FirstRunScreen"]
