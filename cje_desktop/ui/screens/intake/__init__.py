"""Intake (tiếp nhận): a judgment, its parties and obligations become a case, on one page."""

from cje_desktop.ui.screens.intake.screen import IntakeScreen

__all__ = ["IntakeScreen"]
