"""Backup and restore: a copy is good only after it was read, and nothing good is overwritten."""

from pathlib import Path

import pytest

from cje_desktop.core.entities.people import Person
from cje_desktop.core.errors import Cancelled, Refusal, WorldError
from cje_desktop.persistence import api
from cje_desktop.persistence.store import SqlStore
from tests.integration.persistence.rows import KEY, new_identity, person, put
from tests.support.postgres import PostgresServer


def test_a_copy_holds_everything_and_is_named_by_its_day(store: SqlStore, tmp_path: Path) -> None:
    put(store, person("A"))
    store.drafts.save("note", "1", {"text": "nháp"})
    folder = tmp_path / "copies"
    folder.mkdir()
    stages: list[tuple[str, int, int]] = []
    digest = store.backup(folder, lambda *stage: stages.append(stage))
    (copy,) = folder.iterdir()
    assert copy.name.startswith("office-20")
    assert digest == store.digest() == api.verify(copy, KEY)
    assert stages[-1][1] == stages[-1][2] > 0
    opened = api.open_store(copy, KEY)
    assert opened.drafts.load("note", "1") == {"text": "nháp"}
    opened.close()


def test_work_goes_on_while_a_copy_is_made(store: SqlStore, tmp_path: Path) -> None:
    put(store, person("A"))
    written: list[str] = []

    def write_meanwhile(*_: object) -> None:
        if not written:
            written.append("B")
            put(store, person("B"))

    store.backup(tmp_path / "copy.cjedb", write_meanwhile)
    assert api.verify(tmp_path / "copy.cjedb", KEY)
    with store.reading() as look:
        assert look.count(Person) == 2


def test_a_stopped_copy_leaves_nothing(store: SqlStore, tmp_path: Path) -> None:
    def stop(*_: object) -> None:
        raise Cancelled

    folder = tmp_path / "copies"
    folder.mkdir()
    with pytest.raises(Cancelled):
        store.backup(folder, stop)
    assert list(folder.iterdir()) == []


def test_restoring_keeps_the_present_store_beside(store: SqlStore, store_file: Path, tmp_path: Path) -> None:
    put(store, person("A"))
    copy = tmp_path / "copy.cjedb"
    before = store.backup(copy)
    put(store, person("B"))
    present = store.digest()
    store.close()
    kept = api.restore(copy, KEY, store_file)
    assert api.verify(store_file, KEY) == before
    assert kept is not None
    assert api.verify(kept, KEY) == present
    assert api.verify(copy, KEY) == before


@pytest.mark.parametrize("spoil", ["cut", "flip", "key"])
def test_a_bad_copy_is_not_restored(store: SqlStore, store_file: Path, tmp_path: Path, spoil: str) -> None:
    put(store, person("A"))
    copy = tmp_path / "copy.cjedb"
    digest = store.backup(copy)
    store.close()
    data = bytearray(copy.read_bytes())
    if spoil == "cut":
        data = data[: len(data) // 2]
    elif spoil == "flip":
        data[len(data) // 2] ^= 1
    copy.write_bytes(data)
    with pytest.raises(WorldError, match=r"store\.(backup\.bad|key_or_file|damaged)"):
        api.restore(copy, b"x" * 32 if spoil == "key" else KEY, store_file)
    assert api.verify(store_file, KEY) == digest


def test_there_is_nothing_to_restore(tmp_path: Path) -> None:
    with pytest.raises(WorldError, match=r"store\.missing"):
        api.restore(tmp_path / "none", KEY, tmp_path / "store")


def test_a_server_is_backed_up_by_its_own_tools(postgres: PostgresServer, tmp_path: Path) -> None:
    store = api.open_postgres(postgres.new_database(), new_identity())
    with pytest.raises(Refusal, match=r"store\.backup\.server"):
        store.backup(tmp_path)
    store.close()
