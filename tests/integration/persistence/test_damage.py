"""What the world does to a file: flipped bits, a full disk, another key, a forged row; all are named."""

import random
import shutil
from pathlib import Path

import pytest
from sqlalchemy import text

from cje_desktop.core.errors import CjeError, Refusal, WorldError
from cje_desktop.persistence import api
from cje_desktop.persistence.engine import open_sqlite
from cje_desktop.persistence.store import SqlStore
from tests.integration.persistence.rows import KEY, case, document, event, new_store, person, put

FLIPS = 50


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("whole") / "office.cjedb"
    store = new_store(path)
    of = case(1)
    put(store, of, *(person(f"Người {number}") for number in range(50)), event(of))
    store.close()
    return path


def test_every_flipped_bit_is_found_and_its_page_named(whole: Path, tmp_path: Path) -> None:
    chance, data, copy = random.Random(20261123), whole.read_bytes(), tmp_path / "flipped.cjedb"
    for _ in range(FLIPS):
        bit = chance.randrange(len(data) * 8)
        flipped = bytearray(data)
        flipped[bit // 8] ^= 1 << bit % 8
        copy.write_bytes(flipped)
        page = bit // 8 // 4096 + 1
        faults = _faults(copy)
        assert faults, f"bit {bit} on page {page} was not seen"
        assert ("check.page", page) in faults
        for suffix in ("-wal", "-shm"):
            Path(f"{copy}{suffix}").unlink(missing_ok=True)


def _faults(path: Path) -> set[tuple[str, object]]:
    try:
        store = api.open_store(path, KEY)
    except CjeError:
        faults = api.page_faults(path, KEY)
    else:
        faults = store.check()
        store.close()
    return {(fault.code, fault.fields.get("page")) for fault in faults}


def test_nothing_is_readable_without_the_key(whole: Path) -> None:
    data = whole.read_bytes()
    for marker in ("Người".encode(), b"SQLite format", b"full_name", b"person"):
        assert marker not in data


def test_another_key_is_refused(whole: Path) -> None:
    with pytest.raises(WorldError, match=r"store\.key_or_file"):
        api.open_store(whole, bytes(32))


def test_a_full_disk_undoes_the_transaction_and_names_the_drive(store: SqlStore) -> None:
    put(store, person("A"))
    before = store.digest(), store.vector()
    with store.database.writing() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(WorldError, match=r"store\.disk_full") as refused:
        put(store, *(person(f"B{number}") for number in range(500)))
    assert refused.value.fields["drive"] == "/"
    assert (store.digest(), store.vector()) == before
    with store.database.writing() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1073741823")
    put(store, person("C"))
    assert store.check() == ()


def test_a_row_forged_behind_the_guards_is_found_and_mended(store: SqlStore) -> None:
    put(store, person("A"))
    honest = store.digest()
    with store.database.writing() as connection:
        connection.exec_driver_sql("DROP TRIGGER guard_person_update")
        connection.exec_driver_sql("UPDATE person SET full_name = 'B'")
    assert [(fault.code, fault.fields) for fault in store.check()] == [("check.table", {"table": "person"})]
    with pytest.raises(WorldError, match=r"store\.rebuild\.differs"):
        store.rebuild()
    assert store.digest() == honest
    assert store.check() == ()


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("UPDATE operation_log SET hash = zeroblob(32) WHERE seq = 2", "check.log.row"),
        ("UPDATE operation_log SET body = zeroblob(9) WHERE seq = 2", "check.log.row"),
        ("DELETE FROM operation_log WHERE seq = 2", "check.log.gap"),
        ("DELETE FROM operation_log WHERE seq = 3", "check.log.end"),
    ],
)
def test_a_forged_log_is_found(store: SqlStore, statement: str, code: str) -> None:
    for name in "ABC":
        put(store, person(name))
    _behind_the_guards(store, "operation_log", statement)
    assert code in {fault.code for fault in store.check()}


def test_a_changed_paper_is_found_by_its_name(store: SqlStore) -> None:
    of = case(1)
    with store.transaction(actor=None, command="x") as work:
        name = work.put_blob(b"%PDF")
    put(store, of, document(of, "minutes", file_hash=name))
    _behind_the_guards(store, "blob", "UPDATE blob SET body = zeroblob(4)")
    (fault,) = store.check()
    assert (fault.code, fault.fields["paper"]) == ("check.blob", "Quyết định thi hành án 05/QĐ-THADS")
    with pytest.raises(WorldError, match=r"blob\.damaged"), store.reading() as look:
        look.blob(name)


def test_a_missing_file_and_a_second_one_are_refused(tmp_path: Path, whole: Path) -> None:
    with pytest.raises(WorldError, match=r"store\.missing"):
        api.open_store(tmp_path / "none", KEY)
    copy = Path(shutil.copy(whole, tmp_path / "copy"))
    with pytest.raises(Refusal, match=r"store\.exists"):
        new_store(copy)


def test_a_locked_file_says_so(whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cje_desktop.persistence.engine._PRAGMAS", ("busy_timeout = 1", "journal_mode = WAL"))
    copy = Path(shutil.copy(whole, tmp_path / "copy"))
    first, second = open_sqlite(copy, KEY), open_sqlite(copy, KEY)
    with (
        first.writing(),
        pytest.raises(WorldError, match=r"store\.locked"),
        second.writing() as connection,
    ):
        connection.execute(text("SELECT 1"))
    first.close()
    second.close()


def _behind_the_guards(store: SqlStore, table: str, statement: str) -> None:
    with store.database.writing() as connection:
        for action in ("update", "delete"):
            connection.exec_driver_sql(f"DROP TRIGGER guard_{table}_{action}")
        connection.exec_driver_sql(statement)
