"""Two hundred changed bytes of each kind: every one is found, and named by what it damaged."""

import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from cje_desktop.application.commands.syncing import ImportBundle
from cje_desktop.application.program import Credentials
from cje_desktop.application.queries.papers import ReadPaper
from cje_desktop.core.entities.papers import Document
from cje_desktop.core.errors import CjeError, WorldError
from cje_desktop.persistence import api
from cje_desktop.persistence.store import SqlStore
from cje_desktop.system.keyslots import KeySlots
from tests.faults.changes import CHANGES, Forger, changed, changes
from tests.faults.world import Told
from tests.integration.line.setting import PASSWORD

PAGE = 4096
BY_PROGRAM = 10
"""One change of so many is looked for by the whole program with its sign-in, the others by its store."""
OFFICER = Credentials("hung", PASSWORD)


@pytest.fixture
def store(told: Told) -> Iterator[SqlStore]:
    with told.world.office() as office:
        assert isinstance(office.store, SqlStore)
        yield office.store


def test_a_reprint_has_the_bytes_of_the_first_print(told: Told) -> None:
    first = []
    for _ in range(2):
        with told.world.office() as office:
            first.append(
                [office.ask(ReadPaper(document_id=paper)) for paper in (told.decision, told.minutes)]
            )
    assert [paper.pdf for paper in first[0]] == [paper.pdf for paper in first[1]]
    told.world.desktop.restore(told.backup, told.root / "restored", OFFICER)
    with told.world.office(told.root / "restored") as office:
        assert office.ask(ReadPaper(document_id=told.decision)).pdf == first[0][0].pdf


def test_a_changed_paper_is_named(store: SqlStore) -> None:
    with store.reading() as look:
        names = {f"{paper.title} {paper.number_text}".strip() for paper in look.find(Document)}
    found = list(Forger(store, "blob", "body").faults(1))
    assert {fault.code for _, fault in found} == {"check.blob"}
    assert {fault.fields["paper"] for _, fault in found} == names
    assert len(found) == CHANGES
    assert store.check() == ()


@pytest.mark.parametrize("column", ["body", "hash"])
def test_a_changed_row_of_the_log_is_named(store: SqlStore, column: str) -> None:
    with store.database.reading() as connection:
        seqs = {row[0]: row[1] for row in connection.exec_driver_sql("SELECT lsn, seq FROM operation_log")}
    found = list(Forger(store, "operation_log", column).faults(2))
    assert len(found) == CHANGES
    assert {(fault.code, fault.fields["seq"]) for _, fault in found} <= {
        ("check.log.row", seqs[row]) for row, _ in found
    }
    assert all(fault.fields["seq"] == seqs[row] for row, fault in found)
    assert store.check() == ()


def test_a_forged_row_that_claims_to_be_huge_is_named(store: SqlStore) -> None:
    """A frame of a single segment whose header promises 2^60 bytes, with a checksum that fits it."""
    frame = bytes([0b1110_0000]) + (2**60).to_bytes(8, "little") + b"\x01\x00\x00"
    forger = Forger(store, "operation_log", "body")
    row, _ = forger.rows()[0]
    forger.write(row, frame + zlib.crc32(frame).to_bytes(4))
    assert "check.log.row" in {fault.code for fault in store.check()}


def test_a_changed_page_is_named(told: Told) -> None:
    _pages_are_named(told, told.world.office_folder / "office.cje", backup=None)


def test_a_changed_page_of_a_backup_is_named_and_it_is_not_restored(told: Told) -> None:
    _pages_are_named(told, told.backup, backup=told.backup)
    data = told.backup.read_bytes()
    told.backup.write_bytes(changed(data, len(data) // 2, 1))
    with pytest.raises(WorldError) as refused:
        told.world.desktop.restore(told.backup, told.root / "restored", OFFICER)
    assert refused.value.code == "store.backup.bad"
    assert not (told.root / "restored" / "office.cje").exists()


def _pages_are_named(told: Told, file: Path, backup: Path | None) -> None:
    whole = file.read_bytes()
    slots = KeySlots.read(told.world.office_folder / "keyslots.json")
    key = slots.unlock(OFFICER.login, OFFICER.password)
    for number, (place, mixed) in enumerate(changes(len(whole), 3)):
        for suffix in ("-wal", "-shm"):
            Path(f"{file}{suffix}").unlink(missing_ok=True)
        file.write_bytes(changed(whole, place, mixed))
        if number % BY_PROGRAM == 0:
            faults = told.world.desktop.check(told.world.office_folder, OFFICER, backup)
        else:
            faults = api.check_file(file, key)
        named = {(fault.code, fault.fields.get("page")) for fault in faults}
        assert ("check.page", place // PAGE + 1) in named, f"byte {place}: {named}"
    file.write_bytes(whole)
    assert told.world.desktop.check(told.world.office_folder, OFFICER, backup) == ()


def test_a_changed_bundle_is_refused_by_a_named_check(told: Told) -> None:
    whole, codes = told.bundle.read_bytes(), set()
    with told.world.province() as province:
        before = province.store.digest(), province.store.vector()
        for place, mixed in changes(len(whole), 4):
            told.bundle.write_bytes(changed(whole, place, mixed))
            with pytest.raises(CjeError) as refused:
                province.run(ImportBundle(path=told.bundle))
            codes.add(refused.value.code)
        assert (province.store.digest(), province.store.vector()) == before
        told.bundle.write_bytes(whole)
        assert province.run(ImportBundle(path=told.bundle)).result.new > 0
    assert codes <= {
        "sync.file.not_a_bundle",
        "sync.file.too_large",
        "sync.file.truncated",
        "sync.header.reader_too_old",
        "sync.text.unreadable",
        "sync.text.field",
        "sync.signer.unknown",
        "sync.signature.ciphertext",
        "sync.signature.algorithm",
        "sync.signature.key",
        "sync.signature.outer",
    }
    assert {"sync.file.not_a_bundle", "sync.signature.ciphertext", "sync.signature.outer"} <= codes
