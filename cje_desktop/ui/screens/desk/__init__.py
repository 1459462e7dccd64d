"""The native dialogs of the desk: files, folders, the printer."""

from cje_desktop.ui.screens.desk.native import NativeDesk

__all__ = ["NativeDesk"]
