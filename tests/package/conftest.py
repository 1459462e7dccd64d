"""The frozen program, as ``make package`` leaves it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
FOLDER = ROOT / "build" / "package" / "cje"
SOURCES = ("cje_desktop", "resources", "forms", "installer/cje.spec", "installer/start.py")


def pytest_ignore_collect(config: pytest.Config) -> bool | None:
    """Keep these tests out of the gate: what they try is built first, so they run only where named."""
    named = any(Path(word.split("::")[0]).resolve().is_relative_to(HERE) for word in config.args)
    return None if named else True


def sources() -> Iterator[Path]:
    """Every file that goes into the folder, but what Python itself writes beside its sources."""
    for name in SOURCES:
        place = ROOT / name
        found = place.rglob("*") if place.is_dir() else (place,)
        yield from (path for path in found if path.is_file() and path.suffix != ".pyc")


@pytest.fixture(scope="session")
def frozen() -> Path:
    program = FOLDER / "cje"
    assert program.exists(), "run make package"
    newest = max(sources(), key=lambda path: path.stat().st_mtime)
    assert newest.stat().st_mtime <= program.stat().st_mtime, f"make package again: {newest} is newer"
    return program
