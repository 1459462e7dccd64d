"""THADS tỉnh: the offices, their bundles, acknowledgements, enrolment."""

from cje_desktop.ui.screens.province.screen import ProvinceScreen

__all__ = ["ProvinceScreen"]
