"""The schema of the migrations is the schema of the tables, and a store of another age is handled."""

from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from cje_desktop.core.errors import Refusal, WorldError
from cje_desktop.persistence import api, tables
from cje_desktop.persistence.engine import open_server, open_sqlite
from cje_desktop.persistence.migrations.run import upgrade
from cje_desktop.persistence.schema_version import HEAD, REVISIONS
from cje_desktop.persistence.store import SqlStore
from tests.integration.persistence.rows import KEY, new_store, person, put
from tests.support.postgres import PostgresServer

_SQLITE_SCHEMA = "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE '%alembic%'"
_POSTGRES_SCHEMA = (
    "SELECT table_name, column_name, data_type, is_nullable, '' FROM information_schema.columns"
    " WHERE table_schema = 'public' AND table_name <> 'alembic_version'",
    "SELECT tablename, indexname, indexdef, '', '' FROM pg_indexes"
    " WHERE schemaname = 'public' AND tablename <> 'alembic_version'",
    "SELECT event_object_table, trigger_name, event_manipulation, action_statement, action_timing"
    " FROM information_schema.triggers",
    "SELECT conrelid::regclass::text, conname, contype::text, pg_get_constraintdef(oid), ''"
    " FROM pg_constraint WHERE conrelid <> 0 AND conrelid::regclass::text <> 'alembic_version'",
    "SELECT proname, prosrc, '', '', '' FROM pg_proc WHERE proname LIKE 'guard%'",
)


def _create_from_tables(connection: Connection) -> None:
    for statement in tables.schema_statements(connection):
        connection.exec_driver_sql(statement)


def _schema(connection: Connection) -> set[tuple[object, ...]]:
    queries = (_SQLITE_SCHEMA,) if connection.dialect.name == "sqlite" else _POSTGRES_SCHEMA
    return {tuple(row) for query in queries for row in connection.execute(text(query))}


def test_sqlite_from_migrations_equals_sqlite_from_tables(tmp_path: Path) -> None:
    schemas = []
    for name, create in (("a", upgrade), ("b", _create_from_tables)):
        database = open_sqlite(tmp_path / name, KEY)
        with database.writing() as connection:
            create(connection)
            schemas.append(_schema(connection))
        database.close()
    assert schemas[0] == schemas[1]
    assert len(schemas[0]) > 150


def test_postgres_from_migrations_equals_postgres_from_tables(postgres: PostgresServer) -> None:
    schemas = []
    for create in (upgrade, _create_from_tables):
        database = open_server(postgres.new_database())
        with database.writing() as connection:
            create(connection)
            schemas.append(_schema(connection))
        database.close()
    assert schemas[0] == schemas[1]
    assert len(schemas[0]) > 300


def test_a_rebuild_leaves_the_schema_as_it_was(any_store: SqlStore) -> None:
    with any_store.database.reading() as connection:
        before = _schema(connection)
    any_store.rebuild()
    with any_store.database.reading() as connection:
        assert _schema(connection) == before


def test_the_revisions_are_those_of_the_folder() -> None:
    folder = Path(api.__file__).parent / "migrations" / "versions"
    assert tuple(sorted(path.name[:4] for path in folder.glob("0*.py"))) == REVISIONS


def test_a_store_of_a_newer_program_is_refused_in_words(store_file: Path) -> None:
    _age(store_file, "0999")
    with pytest.raises(Refusal, match=r"store\.schema\.newer") as refused:
        api.open_store(store_file, KEY)
    assert refused.value.fields == {"found": "0999", "known": HEAD}
    with pytest.raises(Refusal, match=r"store\.schema\.newer"):
        api.migrate(store_file, KEY)


def test_migrating_keeps_a_copy_first(store_file: Path) -> None:
    store = new_store(store_file)
    put(store, person("A"))
    digest = store.digest()
    store.close()
    copy = api.migrate(store_file, KEY)
    assert api.verify(copy, KEY) == digest == api.verify(store_file, KEY)


def test_a_failing_migration_leaves_nothing(tmp_path: Path) -> None:
    database = open_sqlite(tmp_path / "a", KEY)
    with pytest.raises(ZeroDivisionError), database.writing() as connection:
        _upgrade_and_fail(connection)
    with database.reading() as connection:
        assert _schema(connection) == set()
    database.close()


def test_an_empty_file_is_not_a_store(tmp_path: Path) -> None:
    database = open_sqlite(tmp_path / "a", KEY)
    database.close()
    with pytest.raises(WorldError, match=r"store\.empty"):
        api.open_store(tmp_path / "a", KEY)


def _upgrade_and_fail(connection: Connection) -> None:
    upgrade(connection)
    raise ZeroDivisionError


def _age(path: Path, revision: str) -> None:
    new_store(path).close()
    database = open_sqlite(path, KEY)
    with database.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = :r"), {"r": revision})
    database.close()
