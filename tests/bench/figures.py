"""What is measured, against what, and how it is told."""

import json
import platform
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from statistics import median

_WIDE = 58


@dataclass(frozen=True, slots=True)
class Samples:
    """Measurements of one thing in one unit, in the order of the rounds."""

    values: tuple[float, ...]
    unit: str

    @property
    def middle(self) -> float:
        """The median."""
        return median(self.values)

    def text(self) -> str:
        """Write the median, and between what the rounds lay."""
        low, high = min(self.values), max(self.values)
        spread = f" ({_short(low)}–{_short(high)})" if len(self.values) > 1 else ""
        return f"{_short(self.middle)}{spread} {self.unit}".rstrip()


@dataclass(frozen=True, slots=True)
class Floor:
    """A peer or a floor, measured in the same rounds."""

    name: str
    samples: Samples


@dataclass(frozen=True, slots=True)
class Target:
    """What is promised: at most so many times the floor, or at most so much of the unit."""

    at_most: float
    of: str = "ratio"
    """``ratio`` or ``value``."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the report."""

    area: str
    name: str
    ours: Samples
    floor: Floor | None = None
    target: Target | None = None
    note: str = ""

    @property
    def ratio(self) -> Samples | None:
        """Ours to the floor, round by round where both have as many rounds."""
        if self.floor is None:
            return None
        ours, floor = self.ours.values, self.floor.samples.values
        if len(ours) == len(floor):
            return Samples(tuple(a / b for a, b in zip(ours, floor, strict=True)), "")
        return Samples((self.ours.middle / self.floor.samples.middle,), "")

    @property
    def reached(self) -> bool | None:
        """Whether the target is kept; None where nothing is promised."""
        if self.target is None:
            return None
        found = self.ours if self.target.of == "value" else self.ratio
        return None if found is None else found.middle <= self.target.at_most


@dataclass(slots=True)
class Report:
    """All figures of a run, and what could not be measured."""

    figures: list[Figure] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def lines(self) -> list[str]:
        """Write everything for people."""
        lines: list[str] = []
        for area in dict.fromkeys(figure.area for figure in self.figures):
            lines += ["", area]
            for figure in (each for each in self.figures if each.area == area):
                lines += _figure_lines(figure)
        missed = [each.name for each in self.figures if each.reached is False]
        promised = sum(each.reached is not None for each in self.figures)
        lines += ["", f"{promised - len(missed)} of {promised} targets reached"]
        lines += [f"  missed: {name}" for name in missed]
        return lines + [f"note: {note}" for note in self.notes]

    def save(self, file: Path) -> None:
        """Write everything for programs."""
        record = {
            "machine": {"python": platform.python_version(), "processor": platform.machine()},
            "figures": [
                {**asdict(each), "ratio": each.ratio and each.ratio.middle, "reached": each.reached}
                for each in self.figures
            ],
            "notes": self.notes,
        }
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _figure_lines(figure: Figure) -> list[str]:
    verdict = {None: "      ", True: "  ok  ", False: "MISSED"}[figure.reached]
    lines = [f"{verdict}  {figure.name:<{_WIDE}} {figure.ours.text()}"]
    told = [f"{'':8}{'':<{_WIDE}} "]
    if figure.floor is not None and figure.ratio is not None:
        lines.append(f"{told[0]}{figure.floor.name}: {figure.floor.samples.text()}; x {figure.ratio.text()}")
    if figure.target is not None:
        what = "x" if figure.target.of == "ratio" else figure.ours.unit
        lines.append(f"{told[0]}target: at most {_short(figure.target.at_most)} {what}")
    if figure.note:
        lines.append(f"{told[0]}{figure.note}")
    return lines


def _short(value: float) -> str:
    return f"{value:.3g}" if abs(value) < 1000 else f"{value:,.0f}"


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value below which a share of the values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(share * (len(ordered) - 1)))]
