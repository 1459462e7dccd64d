"""The program is killed 150 times while it carries out commands; see ``tests.soak.commands``."""

import json
import subprocess
import sys
from pathlib import Path

KILLS = 150
ROOT = Path(__file__).resolve().parents[2]


def test_nothing_acknowledged_is_lost_when_the_program_is_killed() -> None:
    # A process of its own: it forks, and a test process may have threads.
    done = subprocess.run(
        [sys.executable, "-m", "tests.soak.commands", "--kills", str(KILLS)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    report = json.loads(done.stdout)
    assert report["kills"] == KILLS
    assert report["inside"] >= 30
    assert report["frozen"] >= 30
    assert report["moments"]["commit"] >= 20
    assert report["moments"]["random"] >= 40
    assert report["cases"] > 0
    assert report["papers"] > 0
