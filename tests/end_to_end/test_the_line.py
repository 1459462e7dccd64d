"""The whole line by key and mouse on the real window; its result is read by other processes."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.demo.display import virtual_display
from tests.faults import leaks

ROOT = Path(__file__).resolve().parents[2]
CJE = Path(sys.executable).with_name("cje")
DEBTOR, CREDITOR = "Lý Văn Tài", "Nguyễn Thị Hồng Thắm"
MARKERS = (DEBTOR, CREDITOR, "020068002290", "020172007714", "Ngân hàng TMCP Đông Bắc", "199.100.000.000")
"""Names, ID numbers and an amount that the demo types in or the practice data hold."""


@dataclass(frozen=True)
class Driven:
    """What a driven demo left behind."""

    out: Path
    trace: leaks.Trace
    summary: Mapping[str, Any]

    def ask(self, *words: str, home: str = "home", user: str = "minh") -> Any:
        """Ask the command line, in a process of its own."""
        password = self.out.parent / "password"
        password.write_text("tap-huan-2026\n", "utf-8")
        command = [CJE, "--data-dir", self.out / home, "--user", user, "--password-file", password, "--json"]
        done = subprocess.run([*map(str, command), *words], capture_output=True, text=True, check=True)
        return json.loads(done.stdout)


@pytest.fixture(scope="module")
def driven(tmp_path_factory: pytest.TempPathFactory) -> Driven:
    root = tmp_path_factory.mktemp("driven")
    out, folder = root / "demo", root / "trace"
    folder.mkdir()
    strace = (
        "strace",
        "-ff",
        "-y",
        "-xx",
        "--seccomp-bpf",
        "-e",
        "trace=open,openat,creat,rename,renameat,renameat2",
    )
    command = [*strace, "-o", str(folder / "trace"), sys.executable, "-m", "tests.demo.drive", str(out)]
    with virtual_display() as environment:
        quiet = {**environment, "PYTHONDONTWRITEBYTECODE": "1"}
        subprocess.run(command, env=quiet, cwd=ROOT, check=True, timeout=900)
    return Driven(out, leaks.read_trace(folder), json.loads((out / "summary.json").read_text("utf-8")))


def test_another_process_reads_what_the_hand_has_done(driven: Driven) -> None:
    rows = driven.ask("case", "list", "--text", "ly van tai")["rows"]
    case = driven.ask("case", "show", "--case-id", rows[0]["row"]["case_id"])
    assert (case["debtor"], case["creditor"]) == (DEBTOR, CREDITOR)
    assert [each["session"]["outcome"] for each in case["sessions"]] == ["failed", "failed"]
    papers = {each["document"]["form_id"]: each["document"] for each in case["papers"]}
    decision = papers["cuong-che-giao-nha-dat"]
    assert decision["number_text"] == "2001/QĐ-THADS"
    assert decision["dated"] == "2026-11-23"
    assert decision["signer_name"] == "Nông Văn Minh"
    measure = case["measures"][0]
    assert measure["kind"] == "hand_over"
    assert len(measure["session_ids"]) == 2


def test_the_saved_paper_is_the_frozen_one(driven: Driven) -> None:
    saved = next(driven.out.glob("2001*.pdf"))
    hashes = {each["document"]["file_hash"] for each in driven.ask("document", "list")}
    assert driven.summary["files"][saved.name]["sha256"] in hashes


def test_the_province_has_it_and_the_office_knows(driven: Driven) -> None:
    offices = driven.ask("province", "status", home="home/province", user="tonghop")["offices"]
    told = next(each for each in offices if each["code"] == "LS-KV2")
    assert told["cases"] == driven.summary["cases_told_office"] + 1
    bundles = driven.ask("sync", "status")["bundles"]
    assert [each["state"] for each in bundles] == ["accepted"]


def test_reading_the_bundle_again_brings_nothing_new(driven: Driven) -> None:
    bundle = driven.out / "LS-KV2-000001.cjeb"
    again = driven.ask("sync", "import", "--path", str(bundle), home="home/province", user="tonghop")
    assert (again["new"], again["waiting"]) == (0, 0)


def test_one_of_each_kind_of_paper_is_there(driven: Driven) -> None:
    made = {each["form_id"] for each in driven.summary["papers"]}
    assert made == {path.parent.name for path in (ROOT / "forms").glob("*/form.toml")}
    assert all(
        (driven.out / "papers" / Path(each["path"]).name).exists() for each in driven.summary["papers"]
    )


def test_nothing_of_a_case_stands_in_clear_in_what_was_written(driven: Driven) -> None:
    saved = set(driven.out.rglob("*.pdf"))
    spared = {driven.out / "summary.json", *saved}
    written = [path for path in driven.trace.paths if path.is_file() and path not in spared]
    assert any(path.name == "office.cje" for path in written)
    assert any(path.suffix == ".cjeb" for path in written)
    assert leaks.find(written, MARKERS) == []
    left = [path for path in (driven.out / "home").rglob("*") if path.is_file()]
    assert leaks.find(left, MARKERS) == []


def test_every_step_has_its_picture(driven: Driven) -> None:
    assert len(driven.summary["screens"]) >= 40
    assert os.path.getsize(driven.out / "screens" / driven.summary["screens"][-1]) > 10_000
