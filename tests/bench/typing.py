"""First hits while typing: the readers of the store against the same question asked of the driver."""

import time
from collections.abc import Callable, Sequence

import sqlcipher3.dbapi2 as sqlcipher

from cje_desktop.application.ports import CaseFilter
from cje_desktop.application.queries.cases import ListCases
from cje_desktop.application.services import Services
from cje_desktop.core.text import words
from tests.bench.data import Office, keystrokes
from tests.bench.figures import Figure, Floor, Report, Samples, Target, percentile

FIRST_HITS = 50
ROUNDS = 2
FRAME = 16.0
"""Milliseconds of one frame of the screen."""
CASES_STATEMENT = (
    "SELECT t.case_id, t.file_year, t.file_number, t.summary, t.creditor, t.debtor, t.officer, t.amount,"
    " t.collected, t.opened_on, t.decided FROM case_summary_text f JOIN case_summary t ON t.place = f.rowid"
    " WHERE case_summary_text MATCH ? ORDER BY f.rowid DESC LIMIT ?"
)
_ENTRIES = (
    "SELECT t.kind, t.row, t.case_id, t.title, t.detail, t.number FROM search_entry_text f"
    " JOIN search_entry t ON t.place = f.rowid WHERE search_entry_text MATCH ?"
    " ORDER BY f.rowid DESC LIMIT ?"
)
_FLOOR = "raw SQL on sqlcipher3 (FTS5 prefix, ORDER BY rowid, 50 rows joined)"
Milliseconds = dict[str, list[float]]


def measure(report: Report, office: Office) -> None:
    """Ask for every state of the search box, the readers and the driver in turn."""
    area = f"First hits while typing, {office.cases:,} cases"
    with office.raw() as raw, office.services() as services:
        prefixes = keystrokes(raw)
        times = _times(services, raw, prefixes)
    note = f"{len(prefixes)} key presses x {ROUNDS} rounds; half of the texts without marks"
    for name, floor in (("case_rows", "raw cases"), ("search", "raw both")):
        for label, share in (("p50", 0.5), ("p99", 0.99)):
            report.figures.append(
                Figure(
                    area,
                    f"Reading.{name} {label}",
                    _percentile(times[name], share, len(prefixes)),
                    Floor(_FLOOR, _percentile(times[floor], share, len(prefixes))),
                    Target(1.5) if label == "p50" else Target(FRAME, "value"),
                    note if label == "p50" else "",
                )
            )
    for label, share in (("p50", 0.5), ("p99", 0.99)):
        report.figures.append(
            Figure(
                area,
                f"ListCases through the services {label}",
                _percentile(times["ListCases"], share, len(prefixes)),
                Floor(_FLOOR, _percentile(times["raw cases"], share, len(prefixes))),
                Target(FRAME, "value"),
                "50 rows with their derived states, and how many there are",
            )
        )


def _times(services: Services, raw: sqlcipher.Connection, prefixes: Sequence[str]) -> Milliseconds:
    with services.store.reading() as reading:
        asks: dict[str, Callable[[str], object]] = {
            "raw cases": lambda text: _raw(raw, CASES_STATEMENT, text),
            "case_rows": lambda text: reading.case_rows(CaseFilter(text=text, limit=FIRST_HITS)),
            "raw both": lambda text: (_raw(raw, CASES_STATEMENT, text), _raw(raw, _ENTRIES, text)),
            "search": lambda text: reading.search(text, FIRST_HITS),
            "ListCases": lambda text: services.ask(ListCases(wanted=CaseFilter(text=text, limit=FIRST_HITS))),
        }
        times: Milliseconds = {name: [] for name in asks}
        for number in range(ROUNDS + 1):
            for text in prefixes:
                for name, ask in asks.items():
                    start = time.perf_counter()
                    ask(text)
                    # The first round fills the caches of every connection alike.
                    if number:
                        times[name].append((time.perf_counter() - start) * 1000)
    return times


def _raw(raw: sqlcipher.Connection, statement: str, text: str) -> object:
    query = " AND ".join(f'"{word}"*' for word in words(text))
    return raw.execute(statement, (query, FIRST_HITS)).fetchall()


def _percentile(values: Sequence[float], share: float, count: int) -> Samples:
    """Return the percentile of each round."""
    rounds = [values[start : start + count] for start in range(0, len(values), count)]
    return Samples(tuple(percentile(each, share) for each in rounds), "ms")
