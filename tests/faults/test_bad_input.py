"""Bad input and a bad world, through the command line: a sentence and an exit code, and nothing is lost."""

import json
import resource
import shutil
from pathlib import Path

import pytest

from tests.faults.terminal import (
    REFUSED,
    WORLD,
    assert_told,
    case_with,
    cje,
    open_with_room,
    small_disk,
    state,
)
from tests.faults.world import Told
from tests.integration.line.setting import World

SMALL = 16 * 1024
PAYEES = 43_000
LITTLE_ROOM = tuple(1024 * kib for kib in (0, 40, 80, 120, 160, 300))
"""From no room at all to enough; the bytes in between end somewhere within the writing."""


def small_files() -> None:
    """Let the system refuse to let any file grow, as a full disk does."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (SMALL, SMALL))


def test_a_wrong_password(told: Told) -> None:
    before = state(told)
    assert_told(cje(told, "case", "list", password="một câu sai hẳn"), REFUSED)
    assert state(told) == before


@pytest.mark.parametrize(
    ("path", "value", "field", "code"),
    [
        (
            ("parties", 1, "person", "id_number"),
            "02007900123",
            "parties.1.person.id_number",
            "person.id_number.length",
        ),
        (
            ("parties", 1, "person", "full_name"),
            "Lý " * 100,
            "parties.1.person.full_name",
            "person.name.too_long",
        ),
        (("judgment", "effective_on"), "31/08/2026", "judgment.effective_on", "date.before_judgment"),
        (("judgment", "received_on"), "31/08/2026", "judgment.received_on", "date.before_judgment"),
        (("opened_on",), "31/08/2026", "opened_on", "date.before_judgment"),
        (("lines", 0, "amount"), 10**15 + 1, "lines.0.amount", "money.too_large"),
        (("lines", 0, "amount"), -1, "lines.0.amount", "money.not_positive"),
    ],
)
def test_what_a_rule_refuses(
    told: Told, path: tuple[str | int, ...], value: object, field: str, code: str
) -> None:
    before = state(told)
    said = cje(told, "--json", "case", "open", stdin=case_with(*path, value=value))
    assert said.code == REFUSED, said.err
    (error,) = json.loads(said.err)["errors"]
    assert (error["field"], error["code"]) == (field, code), error
    assert error["text"]
    assert error["remedy"]
    assert state(told) == before


def test_a_list_of_43000_payees_with_one_fault_is_refused_and_the_fault_named(told: Told) -> None:
    before, many = state(told), case_with("summary", value="Vụ án lớn")
    payee = {"role": "creditor", "same_name_checked": True}
    many["parties"] += [
        {**payee, "person": {"full_name": f"Người được thi hành án {number}", "old_address": "Lạng Sơn"}}
        for number in range(PAYEES)
    ]
    many["lines"][0]["creditors"] = list(range(2, PAYEES + 2))
    many["parties"][-1]["person"]["id_number"] = "02007900123"
    said = cje(told, "--json", "case", "open", stdin=many)
    assert said.code == REFUSED, said.err
    (error,) = json.loads(said.err)["errors"]
    assert error["field"] == f"parties.{PAYEES + 1}.person.id_number"
    assert state(told) == before


def test_a_damaged_database_is_said_and_its_pages_are_named(told: Told) -> None:
    file = told.world.office_folder / "office.cje"
    whole = file.read_bytes()
    for page, reading in ((1, "store.key_or_file"), (6, "store.damaged")):
        spoilt = bytearray(whole)
        spoilt[(page - 1) * 4096 + 100] ^= 1
        file.write_bytes(spoilt)
        assert cje(told, "--json", "case", "list").codes == [reading]
        named = cje(told, "store", "check")
        assert_told(named, WORLD)
        assert f"Trang {page} " in named.err
    file.write_bytes(whole)
    assert cje(told, "store", "check").code == 0


def test_a_damaged_backup_is_named(told: Told) -> None:
    spoilt = bytearray(told.backup.read_bytes())
    spoilt[3 * 4096 + 5] ^= 1
    told.backup.write_bytes(spoilt)
    said = cje(told, "store", "check", "--backup", str(told.backup))
    assert_told(said, WORLD)
    assert "Trang 4 " in said.err


def test_no_room_for_a_case(told: Told) -> None:
    before = state(told)
    opened = case_with("summary", value="Trả nợ vay " * 1500)
    assert_told(cje(told, "case", "open", stdin=opened, limit=small_files), WORLD)
    assert state(told) == before


def test_no_room_for_a_bundle_a_backup_or_a_print(told: Told) -> None:
    before, out = state(told), told.root / "no-room"
    out.mkdir()
    for words in (
        ("sync", "export", "--folder", str(out)),
        ("store", "backup", "--target", str(out / "sao-luu.cje")),
        ("document", "print-to", "--document-id", str(told.decision), "--target", str(out / "qd.pdf")),
    ):
        assert_told(cje(told, *words, limit=small_files), WORLD)
        assert list(out.iterdir()) == [], words
    assert state(told)[0] == before[0]


def test_a_full_disk_loses_nothing(told: Told, tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as is_small:
        if not is_small:
            pytest.skip("only root may mount a small disk")
        disk = tmp_path / "disk"
        shutil.copytree(told.world.office_folder, disk / "office")
        full = Told(World(told.world.desktop, disk), told.decision, told.minutes)
        codes = [open_with_room(full, disk, free, number) for number, free in enumerate(LITTLE_ROOM)]
        assert (codes[0], codes[-1]) == (WORLD, 0)
        assert cje(full, "store", "check").code == 0


def test_bundles_that_cannot_be_read_or_are_for_somebody_else(told: Told) -> None:
    before, other = state(told, "province"), state(told)
    torn = told.root / "torn.cjeb"
    torn.write_bytes(told.bundle.read_bytes()[:-100])
    text = told.root / "text.cjeb"
    text.write_text("không phải gói", encoding="utf-8")
    for path, folder, code in (
        (torn, "province", WORLD),
        (text, "province", WORLD),
        (told.root / "nowhere.cjeb", "province", WORLD),
        (told.root, "province", WORLD),
        (told.bundle, "office", REFUSED),
    ):
        assert_told(cje(told, "sync", "import", "--path", str(path), folder=folder), code)
    assert (state(told, "province"), state(told)) == (before, other)
