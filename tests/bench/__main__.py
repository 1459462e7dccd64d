"""Measure everything: ``make bench``, or some areas by name: ``python -m tests.bench start papers``.

``SIZE=200k`` measures 200,000 cases too; the practice office of that size is made once and takes long.
"""

import os
import sys
import time
from collections.abc import Callable, Mapping

from tests.bench import bundles, case_list, opening, papers, start, typing
from tests.bench.data import KEPT, Office, is_made, office_of
from tests.bench.figures import Report

SMALL, LARGE = 20_000, 200_000


def areas(small: Office, large: Office | None) -> Mapping[str, Callable[[Report], None]]:
    """Return what can be measured, by name, in the order of the report."""
    searched = [office for office in (small, large) if office is not None]

    def each(measure: Callable[[Report, Office], None]) -> Callable[[Report], None]:
        def measure_each(report: Report) -> None:
            for office in searched:
                measure(report, office)

        return measure_each

    return {
        "start": lambda report: start.measure(report, small),
        "typing": each(typing.measure),
        "list": each(case_list.measure),
        "opening": each(opening.measure),
        "papers": papers.measure,
        "bundles": lambda report: bundles.measure(report, small),
    }


def main(names: list[str]) -> int:
    """Measure, tell, and keep the figures; a missed target is told, it is no failure."""
    began = time.monotonic()
    report = Report()
    wants_large = os.environ.get("SIZE", "").lower() in ("200k", "200000")
    large = office_of(LARGE) if wants_large or is_made(LARGE) else None
    if large is None:
        report.notes.append("200,000 cases not measured: SIZE=200k makes that office once (over ten minutes)")
    known = areas(office_of(SMALL), large)
    unknown = [name for name in names if name not in known]
    if unknown:
        print(f"unknown: {', '.join(unknown)}; there are: {', '.join(known)}")
        return 2
    for name in names or known:
        print(f"measuring: {name}", flush=True)
        known[name](report)
    report.save(KEPT / "figures.json")
    print("\n".join(report.lines()))
    print(
        f"\n{time.monotonic() - began:.0f} s; medians of interleaved rounds, between brackets least and most;"
    )
    print("trust the ratios: the machine is shared. Kept in build/bench/figures.json")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
