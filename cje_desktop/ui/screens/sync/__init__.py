"""Đồng bộ: what goes to the province, and what it has acknowledged."""

from cje_desktop.ui.screens.sync.screen import SyncScreen

__all__ = ["SyncScreen"]
