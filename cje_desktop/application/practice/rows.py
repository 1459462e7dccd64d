"""What the ordinary files of a practice office hang on."""

from dataclasses import dataclass
from datetime import date, timedelta

from cje_desktop.application.practice.model import PracticeOffice
from cje_desktop.core.ids import SeriesId, UnitId, UserId

REGIME_B = date(2026, 7, 1)
ONE_LEVEL = date(2025, 7, 1)
"""One-level agencies: district bodies ended on 30 June 2025."""


@dataclass(frozen=True, slots=True)
class OfficeRows:
    """An office as its ordinary files see it."""

    office: PracticeOffice
    unit_id: UnitId
    issuing_unit_id: UnitId
    issuing_name: str
    head_name: str
    officers: tuple[UserId, ...]
    file_series: SeriesId
    today: date


def workday(day: date) -> date:
    """Move a day of a weekend to the Friday before."""
    return day - timedelta(days=max(0, day.weekday() - 4))
