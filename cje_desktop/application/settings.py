"""Settings of an office, each declared once: key, default, what it may be.

A value that a newer program wrote, or that somebody mistyped, is reported and the default stands; all
faults are reported together.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cje_desktop.application.ports import Reading
from cje_desktop.core.entities.office import Setting, YearBasis
from cje_desktop.core.errors import Refusal
from cje_desktop.core.ids import UnitId


@dataclass(frozen=True, slots=True)
class SettingSpec:
    """One setting: a choice among words."""

    key: str
    default: str
    choices: tuple[str, ...]


DECISION_YEAR = SettingSpec(
    "numbers.decision_year", YearBasis.STATISTICAL.value, tuple(basis.value for basis in YearBasis)
)
"""What year decisions are numbered by when their series is opened; the province may say otherwise."""
ZERO_TENS = SettingSpec("words.zero_tens", "linh", ("linh", "lẻ"))
"""How 101 is read in amounts written in words: northern or southern."""
SETTINGS: Mapping[str, SettingSpec] = {spec.key: spec for spec in (DECISION_YEAR, ZERO_TENS)}


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings in force, and what was wrong with the values kept."""

    values: Mapping[str, str]
    faults: tuple[Refusal, ...] = ()

    def __getitem__(self, spec: SettingSpec) -> str:
        """Return the value of a setting."""
        return self.values[spec.key]


def settings_of(rows: Iterable[Setting]) -> Settings:
    """Return the settings that rows make, defaults where there is none or a wrong one."""
    values = {key: spec.default for key, spec in SETTINGS.items()}
    faults: list[Refusal] = []
    for row in rows:
        spec = SETTINGS.get(row.key)
        if spec is None:
            faults.append(Refusal("setting.unknown", field=row.key, key=row.key))
        elif row.value not in spec.choices:
            faults.append(Refusal("setting.choice", field=row.key, key=row.key, value=row.value))
        else:
            values[row.key] = row.value
    return Settings(values, tuple(faults))


def load_settings(reading: Reading, unit_id: UnitId) -> Settings:
    """Return the settings of a unit."""
    return settings_of(reading.find(Setting, unit_id=unit_id))
