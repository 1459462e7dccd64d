"""Export and import of a whole office, against plain inserts of the same rows."""

import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from cje_desktop.bootstrap import STORE_NAME
from tests.bench.data import Office
from tests.bench.figures import Figure, Floor, Report, Samples, Target
from tests.bench.province import server_province
from tests.bench.rounds import child, seconds
from tests.bench.rows import OfficeRows, Server, insert_all, rows_of
from tests.support.postgres import PostgresServer, running_server

ROUNDS = 2
SERVER_ROUNDS = 1
_FLOOR = "executemany of the same rows into SQLCipher, indexes live"
_LOG_BYTES = "SELECT sum(length(body) + length(hash)) FROM operation_log"
_SERVER_FLOOR = "binary COPY and upsert of the same rows"


@dataclass(frozen=True, slots=True)
class _Told:
    """What the processes of a figure said, round by round."""

    rounds: tuple[dict[str, Any], ...]

    def samples(self, name: str, unit: str) -> Samples:
        return Samples(tuple(float(each[name]) for each in self.rounds), unit)


def measure(report: Report, office: Office) -> None:
    """Export once a round, import into an empty province, and insert the same rows plainly."""
    area = f"Bundles, {office.cases:,} cases"
    with office.raw() as raw, tempfile.TemporaryDirectory(prefix="cje-bench-") as name:
        rows, key, folder = rows_of(raw), office.key, Path(name)
        log_bytes = int(raw.execute(_LOG_BYTES).fetchone()[0])
        exported, imported, plain = [], [], []
        for number in range(ROUNDS):
            here = folder / str(number)
            here.mkdir()
            plain.append(seconds(partial(insert_all, rows, here / "plain", key)))
            exported.append(_export(office, here))
            bundle = Path(exported[-1]["path"])
            shutil.copytree(office.province, here / "province")
            imported.append(child("exchange", "import", str(here / "province"), str(bundle)))
        floor = Floor(_FLOOR, Samples(tuple(plain), "s"))
        out, taken = _Told(tuple(exported)), _Told(tuple(imported))
        report.figures += _export_figures(area, out, floor, office, log_bytes)
        report.figures += _import_figures(area, "SQLCipher", taken, floor, rows)
        _measure_server(report, area, office, rows)


def _export(office: Office, here: Path) -> dict[str, Any]:
    """Export from a copy: an export takes a number and is written down."""
    shutil.copytree(office.folder, here / "office", ignore=shutil.ignore_patterns("province"))
    (here / "out").mkdir()
    try:
        return child("exchange", "export", str(here / "office"), str(here / "out"))
    finally:
        (here / "office" / STORE_NAME).unlink()


def _export_figures(area: str, out: _Told, floor: Floor, office: Office, log_bytes: int) -> Iterator[Figure]:
    said = out.rounds[0]
    operations, size = said["operations"], said["size"]
    note = f"{said['transactions']:,} transactions, {operations:,} operations, {said['papers']} papers"
    yield Figure(area, "ExportBundle", out.samples("seconds", "s"), floor, Target(1.0), note)
    yield Figure(area, "ExportBundle, memory added", out.samples("megabytes", "MB"))
    per_case = Samples((size / office.cases,), "bytes")
    yield Figure(area, "bundle, per case", per_case, target=Target(300.0, "value"))
    yield Figure(area, "bundle, per operation", Samples((size / operations,), "bytes"))
    log = Samples((log_bytes / operations,), "bytes")
    note = "100 files to a transaction, as the practice office is filled; single actions take more"
    yield Figure(area, "log, per operation", log, target=Target(150.0, "value"), note=note)


def _import_figures(area: str, engine: str, taken: _Told, floor: Floor, rows: OfficeRows) -> Iterator[Figure]:
    note = f"{rows.count:,} rows, verified, logged, folded, listed and indexed; the floor only inserts"
    yield Figure(area, f"ImportBundle, {engine}", taken.samples("seconds", "s"), floor, Target(2.0), note)
    again = taken.samples("again", "s")
    yield Figure(area, f"ImportBundle again, {engine}", again, target=Target(0.5, "value"))
    yield Figure(area, f"ImportBundle, {engine}, memory added", taken.samples("megabytes", "MB"))


def _measure_server(report: Report, area: str, office: Office, rows: OfficeRows) -> None:
    try:
        with running_server() as server, tempfile.TemporaryDirectory(prefix="cje-bench-") as name:
            report.figures += _server_figures(server, area, office, rows, Path(name))
    except pytest.skip.Exception as reason:
        report.notes.append(f"PostgreSQL not measured: {reason}")


def _server_figures(
    server: PostgresServer, area: str, office: Office, rows: OfficeRows, folder: Path
) -> list[Figure]:
    made = server_province(server, office, folder)
    taken, plain = [], []
    for number in range(SERVER_ROUNDS):
        plain.append(seconds(Server(server.new_database(), rows).copy_all))
        province = made.copy(folder / str(number), server.new_database())
        taken.append(child("exchange", "import", str(province), str(made.bundle)))
    floor = Floor(_SERVER_FLOOR, Samples(tuple(plain), "s"))
    return list(_import_figures(area, "PostgreSQL", _Told(tuple(taken)), floor, rows))
