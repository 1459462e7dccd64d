"""Raw SQL with the key in hand is refused: only the fold writes, and the log never changes."""

import threading

import pytest
from sqlalchemy.exc import DBAPIError

from cje_desktop.core.schema import ENTITIES
from cje_desktop.persistence.store import SqlStore
from tests.integration.persistence.rows import case, event, person, put


@pytest.fixture
def filled(any_store: SqlStore) -> SqlStore:
    of = case(1)
    put(any_store, of, person("A"), event(of))
    with any_store.transaction(actor=None, command="x") as work:
        work.put_blob(b"paper")
    return any_store


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE person SET full_name = 'B'",
        "UPDATE person SET op_lsn = 1, full_name = 'B'",
        "DELETE FROM person",
        "UPDATE case_event SET text = 'B'",
        "DELETE FROM case_event",
        "UPDATE operation_log SET seq = 9",
        "DELETE FROM operation_log",
        "DELETE FROM operation_row",
        "UPDATE blob SET body = hash",
        "DELETE FROM blob",
        "DELETE FROM log_dictionary",
    ],
)
def test_the_guard_refuses(filled: SqlStore, statement: str) -> None:
    before = filled.digest()
    with pytest.raises(DBAPIError, match="guard"), filled.database.writing() as connection:
        connection.exec_driver_sql(statement)
    assert filled.digest() == before


def test_a_row_without_an_operation_cannot_be_inserted(filled: SqlStore) -> None:
    columns = "id, series_id, unit_id, device_id, period, first, last, op_lsn"
    statement = f"INSERT INTO number_block ({columns}) SELECT id, id, id, id, 1, 1, 1, 1 FROM person"
    with pytest.raises(DBAPIError, match="guard"), filled.database.writing() as connection:
        connection.exec_driver_sql(statement)


def test_a_fact_is_not_changed_even_in_the_name_of_an_operation(filled: SqlStore) -> None:
    with filled.database.writing() as connection:
        connection.exec_driver_sql("INSERT INTO capture_open (lsn, refold) VALUES (1, 0)")
        with pytest.raises(DBAPIError, match="guard"):
            connection.exec_driver_sql("UPDATE case_event SET text = 'B'")
        connection.rollback()


def test_nothing_may_write_after_a_transaction(filled: SqlStore) -> None:
    with filled.database.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM capture_open").scalar() == 0


def test_every_entity_table_is_guarded(store: SqlStore) -> None:
    with store.database.reading() as connection:
        rows = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        names = {row[0] for row in rows}
    for spec in ENTITIES:
        assert {f"guard_{spec.name}_{action}" for action in ("insert", "update", "delete")} <= names


def test_readers_cannot_write(store: SqlStore) -> None:
    with pytest.raises(Exception, match=r"store\.read_only"), store.database.reading() as connection:
        connection.exec_driver_sql("DELETE FROM waiting")


def test_a_forbidden_thread_is_told_at_once(store: SqlStore) -> None:
    store.database.forbid_thread(threading.get_ident())
    with pytest.raises(RuntimeError, match="must not wait"):
        store.digest()
    store.database.allow_thread(threading.get_ident())
    assert store.digest()
