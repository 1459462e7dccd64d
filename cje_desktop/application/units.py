"""Whose program this is: the working unit, the unit in whose name it issues, and their letterheads."""

from collections.abc import Iterable
from datetime import date

from cje_desktop.application.ports import Reading
from cje_desktop.core.entities.office import Unit, UnitProfile
from cje_desktop.core.ids import UnitId
from cje_desktop.core.text import fold


def issuing_unit(reading: Reading, working: UnitId) -> Unit:
    """Return the unit in whose name decisions are issued: the provincial agency over an office.

    Raises:
        Refusal: ``row.unknown``, the office is not founded yet.
    """
    unit = reading.get(Unit, working)
    return unit if unit.parent_id is None else reading.get(Unit, unit.parent_id)


def unit_for(reading: Reading, working: UnitId, issuer: str) -> Unit:
    """Return the unit that a form's ``issuer`` names: ``province`` or ``office``."""
    return issuing_unit(reading, working) if issuer == "province" else reading.get(Unit, working)


def profile_on(reading: Reading, unit_id: UnitId, on: date) -> UnitProfile | None:
    """Return name and letterhead of a unit as they stood on a day; before the first, the first."""
    profiles = sorted(reading.find(UnitProfile, unit_id=unit_id), key=lambda each: (each.valid_from, each.id))
    valid = [profile for profile in profiles if profile.valid_from <= on]
    return valid[-1] if valid else next(iter(profiles), None)


def unit_named(reading: Reading, units: Iterable[UnitId], name: str) -> UnitId | None:
    """Return which of the units has, or had, this name."""
    wanted = fold(name)
    profiles = reading.find(UnitProfile, unit_id=tuple(units))
    return next((each.unit_id for each in profiles if wanted and fold(each.name) == wanted), None)
