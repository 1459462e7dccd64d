"""Dates in words and in short, as the user reads them."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication


def weekday(day: date) -> str:
    """Return the weekday in small letters: ``thứ Hai`` ... ``Chủ nhật``."""
    translate = QCoreApplication.translate
    return (
        translate("Dates", "Monday"),
        translate("Dates", "Tuesday"),
        translate("Dates", "Wednesday"),
        translate("Dates", "Thursday"),
        translate("Dates", "Friday"),
        translate("Dates", "Saturday"),
        translate("Dates", "Sunday"),
    )[day.weekday()]


def long_date(day: date) -> str:
    """Return a day with its weekday: ``thứ Hai, 23/11/2026``."""
    return f"{weekday(day)}, {day:%d/%m/%Y}"


def short_date(day: date, today: date) -> str:
    """Return ``23/11``, or ``23/11/2025`` in another year than today's."""
    return f"{day:%d/%m}" if day.year == today.year else f"{day:%d/%m/%Y}"


def clock_time(moment: datetime) -> str:
    """Return the local hour of an instant: ``07:45``."""
    return f"{moment.astimezone():%H:%M}"
