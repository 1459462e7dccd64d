"""The program in a process of its own, what it is given, and what must be said when it refuses."""

import copy
import json
import os
import shutil
import subprocess
import sys
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.faults.world import Told
from tests.integration.cli.conftest import PASSWORD, ROOT, Said
from tests.integration.cli.test_whole_line import CASE

REFUSED, WORLD = 3, 4
ID_NUMBER = ("parties", 1, "person", "id_number")


def cje(
    told: Told,
    *words: str,
    password: str = PASSWORD,
    stdin: object = None,
    folder: str = "office",
    limit: Callable[[], None] | None = None,
) -> Said:
    """Run the program as a person at a terminal does."""
    # By a pipe, not a file: the disk may be full.
    secret, writing = os.pipe()
    os.write(writing, password.encode())
    os.close(writing)
    given = ["--data-dir", str(told.root / folder), "--password-fd", str(secret)]
    done = subprocess.run(
        [sys.executable, "-m", "cje_desktop", *given, *(["--input", "-"] if stdin else []), *words],
        cwd=ROOT,
        input=json.dumps(stdin) if stdin else "",
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
        preexec_fn=limit,
        pass_fds=[secret],
        check=False,
    )
    os.close(secret)
    return Said(done.returncode, done.stdout, done.stderr)


def state(told: Told, folder: str = "office") -> tuple[str, object]:
    opened = told.world.province() if folder == "province" else told.world.office(told.root / folder)
    with opened as services:
        return services.store.digest(), services.store.vector()


@contextmanager
def small_disk(folder: Path) -> Iterator[bool]:
    """Make a folder a disk of two MiB, where we may; tell whether it is one."""
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)], check=False, capture_output=True
    )
    try:
        yield mounted.returncode == 0
    finally:
        if mounted.returncode == 0:
            subprocess.run(["umount", str(folder)], check=True)


def open_with_room(told: Told, disk: Path, free: int, serial: int) -> int:
    """Open a case with so many bytes free; see that what was said to be done is there, and only that.

    Returns:
        The exit code.
    """
    before, filler = state(told), disk / "filler"
    filler.write_bytes(bytes(max(0, shutil.disk_usage(disk).free - free)))
    said = cje(told, "case", "open", stdin=case_with(*ID_NUMBER, value=f"{20185004321 + serial:012}"))
    filler.unlink()
    if said.code:
        assert_told(said, WORLD)
    assert (state(told) == before) == bool(said.code), said
    return said.code


def assert_told(said: Said, code: int) -> None:
    """Check that a Vietnamese sentence was said, with what to do, and no trace of the program."""
    assert said.code == code, (said.code, said.out, said.err)
    assert said.out == ""
    assert "Traceback" not in said.err
    assert ".py" not in said.err
    text, *remedy = said.err.strip().splitlines()
    assert any(ord(letter) > 127 and unicodedata.category(letter).startswith("L") for letter in text), text
    assert remedy, f"nobody says what to do: {text}"
    assert all("{" not in line for line in (text, *remedy))


def case_with(*path: str | int, value: object) -> Any:
    changed: Any = copy.deepcopy(CASE)
    changed["parties"][1]["person"] |= {"full_name": "Hoàng Thị Mận", "id_number": "020185004321"}
    place = changed
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return changed
