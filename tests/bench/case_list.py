"""Key press to painted list, in the window."""

from tests.bench.data import Office
from tests.bench.figures import Figure, Floor, Report, Samples, Target, percentile
from tests.bench.rounds import child
from tests.bench.typing import FRAME

ROUNDS = 2
_FLOOR = "QLineEdit and QTableView over raw SQL, same thread"


def measure(report: Report, office: Office) -> None:
    """Type into the screen of the program and into a plain list in turn."""
    ours, plain = [], []
    for _ in range(ROUNDS):
        plain.append(child("list_window", str(office.folder), "floor")["times"])
        ours.append(child("list_window", str(office.folder), "program")["times"])
    note = f"{len(ours[0])} key presses x {ROUNDS} rounds, offscreen; rows and count; states follow"
    for label, share in (("p50", 0.5), ("p99", 0.99)):
        report.figures.append(
            Figure(
                f"First hits while typing, {office.cases:,} cases",
                f"key press to painted list {label}",
                _percentiles(ours, share),
                Floor(_FLOOR, _percentiles(plain, share)),
                Target(FRAME, "value"),
                note if label == "p50" else "",
            )
        )


def _percentiles(rounds: list[list[float]], share: float) -> Samples:
    return Samples(tuple(percentile(each, share) for each in rounds), "ms")
