"""Buổi hòa giải, đối thoại: plan it, record it, issue its minutes."""

from cje_desktop.ui.screens.session_editor.screen import SessionEditorScreen

__all__ = ["SessionEditorScreen"]
