"""A process of its own: export the bundle of an office, or import one into its province.

Words: ``export``, the folder of the office and the folder for the bundle; or ``import``, the folder of the
province and the bundle. Says how long each step took and how much memory the process ever held.
"""

import json
import math
import re
import sys
import time
from pathlib import Path
from typing import Any

from cje_desktop.application.commands.syncing import ExportBundle, ImportBundle
from cje_desktop.application.program import Credentials
from cje_desktop.bootstrap import Desktop
from tests.bench.data import practice_setup
from tests.bench.rounds import ROOT


def export(folder: Path, target: Path) -> dict[str, Any]:
    """Write the whole bundle."""
    setup = practice_setup()
    told = next(each for each in setup.offices if each.told)
    with Desktop(ROOT).open(folder, Credentials(told.users[0].login, setup.password)) as opened:
        before = _peak()
        start = time.perf_counter()
        done = opened.services.run(ExportBundle(folder=target)).result
        return {
            "seconds": time.perf_counter() - start,
            "megabytes": _peak() - before,
            "path": str(done.path),
            "size": done.size,
            "transactions": done.transactions,
            "operations": done.operations,
            "papers": done.papers,
        }


def import_twice(folder: Path, bundle: Path) -> dict[str, Any]:
    """Import the bundle, and then the same once more."""
    setup = practice_setup()
    with Desktop(ROOT).open(folder, Credentials(setup.province.users[0].login, setup.password)) as opened:
        before = _peak()
        start = time.perf_counter()
        first = opened.services.run(ImportBundle(path=bundle)).result
        between = time.perf_counter()
        peak = _peak() - before
        again = opened.services.run(ImportBundle(path=bundle)).result
        return {
            "seconds": between - start,
            "again": time.perf_counter() - between,
            "megabytes": peak,
            "new": first.new,
            "new_again": again.new,
        }


def _peak() -> float:
    """Return the most memory this process ever held, in megabytes.

    What ``resource`` tells begins with the memory of the process that started this one.
    """
    status = Path("/proc/self/status").read_text(encoding="ascii")
    found = re.search(r"VmHWM:\s+(\d+) kB", status)
    return int(found.group(1)) / 1024 if found else math.nan


if __name__ == "__main__":
    carry_out = export if sys.argv[1] == "export" else import_twice
    print(json.dumps(carry_out(Path(sys.argv[2]), Path(sys.argv[3]))))
