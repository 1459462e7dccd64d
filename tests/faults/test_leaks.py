"""Nothing of a case can be read on the disk without a key, but in the papers that the user saved."""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.faults import leaks
from tests.faults.line import MARKERS, SAVED

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Traced:
    """A line that was traced from its first to its last byte."""

    folder: Path
    scratch: Path
    trace: leaks.Trace

    @property
    def saved(self) -> set[Path]:
        return {self.folder / name for name in SAVED}


@pytest.fixture(scope="module")
def line(tmp_path_factory: pytest.TempPathFactory) -> Traced:
    if not leaks.is_available():
        pytest.skip("strace is not installed (apt-get install strace)")
    root = tmp_path_factory.mktemp("leaks")
    folder, scratch = root / "line", root / "scratch"
    folder.mkdir()
    scratch.mkdir()
    # No compiled files: those of the tests hold the markers.
    environment = {**os.environ, "TMPDIR": str(scratch), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "tests.faults.line", str(folder)]
    trace = leaks.traced(command, root / "trace", cwd=ROOT, env=environment)
    return Traced(folder, scratch, trace)


def test_every_kind_of_file_was_seen(line: Traced) -> None:
    written = {Path(path) for path in line.trace.written}
    for name in (
        "office/office.cje",
        "office/office.cje-wal",
        "office/keyslots.json",
        "province/office.cje",
        "province/office.cje-wal",
        "sao-luu.cje",
        "sao-luu.cje.keyslots.json",
        *SAVED,
    ):
        assert line.folder / name in line.trace.paths, name
    assert any(path.suffix == ".cjeb" for path in line.trace.paths)
    assert line.saved <= written


def test_nothing_that_was_written_can_be_read(line: Traced) -> None:
    found = []
    for path, data in line.trace.written.items():
        if Path(path) not in line.saved:
            found += leaks.find_in(path, data, MARKERS)
    assert found == []


def test_nothing_that_is_left_can_be_read(line: Traced) -> None:
    left = {*line.trace.paths, *line.folder.rglob("*"), *line.scratch.rglob("*")} - line.saved
    files = [path for path in left if path.is_file()]
    assert len(files) >= 10
    assert leaks.find(files, MARKERS) == []


def test_only_the_folders_of_the_user_were_written_to(line: Traced) -> None:
    own = (line.folder, line.scratch)
    assert [path for path in line.trace.paths if not any(each in path.parents for each in own)] == []


def test_the_saved_papers_can_be_read(line: Traced) -> None:
    for path in line.saved:
        text = "\n".join(page.extract_text() for page in PdfReader(path).pages)
        assert "Lý Văn Tài" in text


@pytest.mark.parametrize("marker", MARKERS)
def test_the_search_finds_what_is_there(tmp_path: Path, marker: str) -> None:
    """The tests above are worth something only if they can fail."""
    for way, data in leaks.ways_to_write(marker).items():
        (tmp_path / "file").write_bytes(b"\0" * 99 + data + b"\xff" * 99)
        assert way in {leak.written_as for leak in leaks.find([tmp_path], [marker])}


def test_the_trace_keeps_what_was_deleted(
    tmp_path: Path, say_and_delete: Callable[[Path], list[str]]
) -> None:
    if not leaks.is_available():
        pytest.skip("strace is not installed (apt-get install strace)")
    trace = leaks.traced(say_and_delete(tmp_path / "gone"), tmp_path / "trace")
    assert not (tmp_path / "gone").exists()
    assert leaks.find_in("gone", trace.written[str(tmp_path / "gone")], ["Lý Văn Tài"])


@pytest.fixture
def say_and_delete() -> Callable[[Path], list[str]]:
    code = (
        "import sys, pathlib; p = pathlib.Path(sys.argv[1]); p.write_text('Lý Văn Tài', 'utf-8'); p.unlink()"
    )
    return lambda path: [sys.executable, "-c", code, str(path)]
