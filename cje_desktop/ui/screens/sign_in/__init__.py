"""Who opens the store, with which password; covers a locked window, too."""

from cje_desktop.ui.screens.sign_in.screen import Cover, SignInScreen

__all__ = ["Cover", "SignInScreen"]
