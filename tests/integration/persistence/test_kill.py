"""The short form of the kill loop."""

from pathlib import Path

from tests.soak.kill import run

KILLS = 20


def test_nothing_acknowledged_is_lost_when_the_program_is_killed(tmp_path: Path) -> None:
    report = run(KILLS, tmp_path / "office.cjedb")
    assert report.kills == KILLS
    assert report.inside >= 5
    assert 0 < report.acknowledged <= report.present
