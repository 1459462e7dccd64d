"""Opening a case: everything its page shows, against six plain selects."""

from collections.abc import Sequence
from random import Random
from uuid import UUID

import sqlcipher3.dbapi2 as sqlcipher

from cje_desktop.application.queries.cases import ShowCase
from cje_desktop.application.services import Services
from cje_desktop.core.ids import CaseId
from tests.bench.data import SEED, Office
from tests.bench.figures import Figure, Floor, Report, Target
from tests.bench.rounds import interleaved

AREA = "Opening a case"
ROUNDS = 5
CASES = 40
_SELECTS = (
    'SELECT * FROM "case" WHERE id = ?',
    "SELECT * FROM case_party p JOIN person n ON n.id = p.person_id WHERE p.case_id = ?",
    "SELECT * FROM obligation_line WHERE case_id = ?",
    "SELECT * FROM document WHERE case_id = ?",
    "SELECT * FROM case_event WHERE case_id = ?",
    "SELECT * FROM receipt WHERE case_id = ?",
)


def measure(report: Report, office: Office) -> None:
    """Open some cases one after the other, through the services and with the driver."""
    with office.raw() as raw, office.services() as services:
        every = [row[0] for row in raw.execute('SELECT id FROM "case" ORDER BY id')]
        chosen: Sequence[bytes] = Random(SEED).sample(every, CASES)
        both = interleaved(
            {"ours": lambda: _open(services, chosen), "raw": lambda: _select(raw, chosen)},
            ROUNDS,
            scale=1000 / CASES,
        )
    report.figures.append(
        Figure(
            AREA,
            f"ask(ShowCase), {office.cases:,} cases",
            both["ours"],
            Floor("six raw selects on sqlcipher3", both["raw"]),
            Target(10.0, "value"),
            f"each round opens {CASES} cases; clocks, diary and badges are computed from facts, not stored",
        )
    )


def _open(services: Services, cases: Sequence[bytes]) -> None:
    for case in cases:
        services.ask(ShowCase(case_id=CaseId(UUID(bytes=case))))


def _select(raw: sqlcipher.Connection, cases: Sequence[bytes]) -> None:
    for case in cases:
        for statement in _SELECTS:
            raw.execute(statement, (case,)).fetchall()
