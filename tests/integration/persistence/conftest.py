"""Stores on real SQLCipher files and on a real PostgreSQL server."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cje_desktop.persistence import api
from cje_desktop.persistence.store import SqlStore
from tests.integration.persistence.rows import new_identity, new_store
from tests.support.postgres import PostgresServer, running_server


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    with running_server() as server:
        yield server


@pytest.fixture
def store_file(tmp_path: Path) -> Path:
    return tmp_path / "office.cjedb"


@pytest.fixture
def store(store_file: Path) -> Iterator[SqlStore]:
    opened = new_store(store_file)
    yield opened
    opened.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def any_store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SqlStore]:
    """The same test on both engines."""
    if request.param == "sqlite":
        opened = new_store(tmp_path / "any.cjedb")
    else:
        server: PostgresServer = request.getfixturevalue("postgres")
        opened = api.open_postgres(server.new_database(), new_identity())
    yield opened
    opened.close()


@pytest.fixture
def make_store(tmp_path: Path) -> Iterator[Callable[[], SqlStore]]:
    """Make as many stores as a test wants, each of another computer."""
    opened: list[SqlStore] = []

    def make() -> SqlStore:
        opened.append(new_store(tmp_path / f"computer-{len(opened)}.cjedb"))
        return opened[-1]

    yield make
    for each in opened:
        each.close()
