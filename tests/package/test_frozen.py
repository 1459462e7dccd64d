"""The folder that needs no Python signs in, opens the practice office, and renders a paper."""

import json
import multiprocessing
import os
import re
import struct
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import resource_tracker, spawn
from pathlib import Path
from typing import Any

import pytest

from cje_desktop.documents.page_images import PageProcess
from tests.demo.display import virtual_display

PASSWORD = "tap-huan-2026"
ATTEMPTS = 10
PATIENCE = 60.0


@dataclass(frozen=True)
class Packed:
    """The frozen program over one data folder, with no Python and no sources in reach."""

    program: Path
    folder: Path

    def environment(self, display: Mapping[str, str] | None = None) -> dict[str, str]:
        home = self.folder.parent / "home"
        home.mkdir(exist_ok=True)
        kept = {key: value for key, value in (display or {}).items() if key in ("DISPLAY", "QT_QPA_PLATFORM")}
        return {"HOME": str(home), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", **kept}

    def words(self, *words: str) -> list[str]:
        return [str(self.program), "--data-dir", str(self.folder), *words]

    def start(self, *words: str, given: str = "") -> "subprocess.CompletedProcess[str]":
        password = self.folder.parent / "password.txt"
        password.write_text(PASSWORD, encoding="utf-8")
        return subprocess.run(
            self.words("--user", "minh", "--password-file", str(password), *words),
            cwd=self.folder.parent,
            env=self.environment(),
            input=given,
            capture_output=True,
            encoding="utf-8",
            timeout=PATIENCE,
            check=False,
        )

    def run(self, *words: str) -> str:
        done = self.start(*words)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def json(self, *words: str) -> Any:
        return json.loads(self.run("--json", *words))


@pytest.fixture(scope="module")
def packed(frozen: Path, tmp_path_factory: pytest.TempPathFactory) -> Packed:
    """The program on a practice province that it made itself."""
    office = Packed(frozen, tmp_path_factory.mktemp("packed") / "office")
    made = office.json("demo", "--cases", "5")
    assert [place["cases"] for place in made["offices"]] == [3, 2]
    return office


def text_of(pdf: Path) -> str:
    """The words of a PDF as another program reads them."""
    done = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, encoding="utf-8", check=True)
    return re.sub(r"\s+", " ", done.stdout)


def preview(packed: Packed, target: Path) -> Path:
    packed.run(
        "--out", str(target), "document", "preview",
        "--form-id", "bien-ban-phien", "--case-id", "0017/2022", "--dated", "23/11/2026",
    )  # fmt: skip
    return target


def test_it_lists_the_cases(packed: Packed) -> None:
    rows = packed.json("case", "list")["rows"]
    assert len(rows) == 3
    assert "Lăng Văn Thuật" in [row["row"]["debtor"] for row in rows]


def test_it_renders_a_paper(packed: Packed, tmp_path: Path) -> None:
    words = text_of(preview(packed, tmp_path / "x.pdf"))
    assert "38/2021/DS-PT ngày 16 tháng 12 năm 2021" in words
    assert "Lăng Văn Thuật" in words


def test_it_draws_pages_in_a_process_of_its_own(
    packed: Packed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Start the process of the page pictures as the frozen program itself starts it."""
    pdf = preview(packed, tmp_path / "x.pdf").read_bytes()
    resource_tracker.ensure_running()
    prepared = spawn.get_preparation_data

    def without_our_sources(name: str) -> dict[str, Any]:
        ours = ("sys_path", "dir", "init_main_from_name", "init_main_from_path")
        return {key: value for key, value in prepared(name).items() if key not in ours}

    monkeypatch.setattr(spawn, "get_preparation_data", without_our_sources)
    monkeypatch.setattr(spawn, "_python_exe", os.fsencode(packed.program))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    process = PageProcess()
    try:
        pages = process.pages(pdf, dpi=72)
        (child,) = multiprocessing.active_children()
        assert Path(f"/proc/{child.pid}/exe").resolve() == packed.program.resolve()
    finally:
        process.close()
    # A4 at 72 points to the inch: width and height stand in the first chunk of a PNG.
    assert [struct.unpack(">II", page[16:24]) for page in pages] == [(596, 842)] * 2


def test_it_knows_how_to_ask_a_database_server(frozen: Path, tmp_path: Path) -> None:
    unit = {"code": "LS", "name": "THADS tỉnh Lạng Sơn", "superior_line": "CỤC", "body_line": "THADS"}
    head = {"login": "tonghop", "full_name": "Vy Thị Lụa", "roles": ["province"]}
    setup = {"issuing": {**unit, "place": "Lạng Sơn"}, "user": head, "practice": True}
    # Nothing listens on port 1; the error is the driver's, so the driver is there.
    setup["database"] = "postgresql://nobody@127.0.0.1:1/none"
    province = Packed(frozen, tmp_path / "province")
    done = province.start("--json", "--input", "-", "province", "init", given=json.dumps({"setup": setup}))
    assert done.returncode == 4
    assert json.loads(done.stderr)["errors"][0]["code"] == "store.server"


@contextmanager
def started(packed: Packed, display: Mapping[str, str]) -> Iterator["subprocess.Popen[str]"]:
    """The window, ended by force only when it did not end by itself."""
    window = subprocess.Popen(
        packed.words("window"), env=packed.environment(display), stderr=subprocess.PIPE, encoding="utf-8"
    )
    try:
        yield window
    finally:
        window.kill()
        window.communicate()


def xdotool(display: Mapping[str, str], *words: str, patience: float = PATIENCE) -> str | None:
    """Work keyboard and mouse; None when what is waited for does not come."""
    try:
        done = subprocess.run(
            ["xdotool", *words],
            env=dict(display), capture_output=True, encoding="utf-8", timeout=patience, check=True,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return None
    return done.stdout.strip()


def test_the_window_signs_in_and_closes(packed: Packed) -> None:
    with virtual_display() as display, started(packed, display) as window:
        assert xdotool(display, "search", "--sync", "--onlyvisible", "--name", "^CJE Desktop$")
        opened = None
        for _attempt in range(ATTEMPTS):
            # Typed again when the sign-in was not ready for it yet.
            xdotool(display, "key", "ctrl+a", "type", PASSWORD)
            xdotool(display, "key", "Return")
            wait = ("search", "--sync", "--onlyvisible", "--name", ".+ - CJE Desktop$")
            if opened := xdotool(display, *wait, patience=5):
                break
        assert opened
        # The name of the first screen proves that translations came along.
        assert xdotool(display, "getwindowname", opened.split()[0]) == "Hôm nay - CJE Desktop"
        xdotool(display, "key", "alt+F4")
        _out, errors = window.communicate(timeout=PATIENCE)
        assert window.returncode == 0
    assert "Traceback" not in errors
