"""The program as a person at a terminal has it: another process, words in, text and exit code out."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[3]
PASSWORD = "một câu dài dễ nhớ"


@dataclass(frozen=True)
class Said:
    """What the program said and how it ended."""

    code: int
    out: str
    err: str

    @property
    def value(self) -> Any:
        return json.loads(self.out)

    @property
    def codes(self) -> list[str]:
        return [error["code"] for error in json.loads(self.err)["errors"]]


@dataclass(frozen=True)
class Terminal:
    """Runs ``cje`` with the password of one data folder."""

    folder: Path

    def run(self, *words: str, stdin: object = None, environment: Mapping[str, str] | None = None) -> Said:
        password = self.folder.parent / "password.txt"
        password.write_text(PASSWORD, encoding="utf-8")
        start = (sys.executable, "-m", "cje_desktop", "--data-dir", str(self.folder))
        done = subprocess.run(
            [*start, "--password-file", str(password), *words],
            cwd=ROOT,
            input="" if stdin is None else json.dumps(stdin),
            capture_output=True,
            encoding="utf-8",
            env={**os.environ, "PYTHONUTF8": "1", **(environment or {})},
            check=False,
        )
        return Said(done.returncode, done.stdout, done.stderr)

    def json(self, *words: str, stdin: object = None) -> Any:
        """Run, expect success, return the answer."""
        more = ["--input", "-"] if stdin is not None else []
        said = self.run("--json", *more, *words, stdin=stdin)
        assert said.code == 0, said.err
        return said.value


@pytest.fixture
def terminal(tmp_path: Path) -> Callable[[str], Terminal]:
    return lambda name: Terminal(tmp_path / name)
