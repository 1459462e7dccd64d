"""Bundles of two offices in any order, with repeats: the province always ends with the same rows."""

import json
import random
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

from cje_desktop.application.exchange_state import KEYS_KEY, STATE_KEY
from cje_desktop.application.program import Credentials
from cje_desktop.application.queries.syncing import ShowProvince
from cje_desktop.application.services import Services
from cje_desktop.bootstrap import Desktop
from cje_desktop.persistence import api
from cje_desktop.persistence.store import SqlStore
from tests.faults import dump
from tests.faults.two_offices import make_two_offices, received, send_all, shuffled
from tests.integration.line.setting import PASSWORD, World
from tests.support.postgres import PostgresServer, running_server

ORDERS = 20
CASES = 2
"""Cases of each office."""
HEAD = Credentials("tonghop", PASSWORD)


@dataclass(frozen=True)
class Sent:
    """What two offices sent, and an empty province of each engine that knows both."""

    desktop: Desktop
    bundles: tuple[Path, ...]
    in_file: Path
    on_server: Path
    server: PostgresServer
    database: str

    def orders(self) -> Iterator[list[Path]]:
        """Return orders of all bundles, some of them twice."""
        chance = random.Random(20261123)
        for _ in range(ORDERS):
            yield shuffled(self.bundles, chance)

    @contextmanager
    def province_in_file(self, folder: Path) -> Iterator[Services]:
        shutil.copytree(self.in_file, folder)
        with self.desktop.open(folder, HEAD) as opened:
            yield opened.services

    @contextmanager
    def province_on_server(self, folder: Path) -> Iterator[Services]:
        """Copy the database on the server and let the folder name the copy."""
        shutil.copytree(self.on_server, folder)
        copy = f"copy_{folder.name.replace('-', '_')}"
        address = f"host=127.0.0.1 port={self.server.port} user=postgres dbname=postgres"
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {copy} TEMPLATE {self.database}")
        server = folder / "server.json"
        server.write_text(server.read_text(encoding="utf-8").replace(self.database, copy), encoding="utf-8")
        with self.desktop.open(folder, HEAD) as opened:
            yield opened.services


def move_to_server(world: World, server: PostgresServer, folder: Path) -> str:
    """Give the province its rows, keys and trust on a server; return the name of the database."""
    address = server.new_database()
    shutil.copytree(world.province_folder, folder, ignore=shutil.ignore_patterns("office.cje*"))
    (folder / "server.json").write_text(json.dumps({"database": address}), encoding="utf-8")
    with world.province() as province:
        moved = api.open_postgres(address, province.store.identity)
        moved.receive(list(province.store.transactions({})), {})
        for key in (KEYS_KEY, STATE_KEY):
            moved.local_put(key, province.store.local_get(key))
        moved.close()
    return address.rpartition("/")[2]


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sent]:
    root = tmp_path_factory.mktemp("two-offices")
    with running_server() as server:
        world, offices = make_two_offices(Desktop(), root)
        database = move_to_server(world, server, root / "on-server")
        bundles = send_all(world, offices)
        yield Sent(world.desktop, bundles, world.province_folder, root / "on-server", server, database)


def test_every_order_ends_with_the_same_rows_on_both_engines(sent: Sent, tmp_path: Path) -> None:
    dumps = set()
    for number, order in enumerate(sent.orders()):
        with sent.province_on_server(tmp_path / f"server-{number}") as province:
            dumps.add(received(province, order))
            digest = province.store.digest()
        with sent.province_in_file(tmp_path / f"file-{number}") as province:
            dumps.add(received(province, order))
            assert province.store.digest() == digest
            assert province.ask(ShowProvince()).offices[0].cases == CASES
    assert number == ORDERS - 1
    assert len(dumps) == 1


def test_the_dump_sees_a_single_changed_value(sent: Sent, tmp_path: Path) -> None:
    """The comparison above is worth something only if it can fail."""
    dumps = set()
    for number, name in enumerate(("Nông Văn An", "Nông Văn Ân")):
        with sent.province_in_file(tmp_path / f"file-{number}") as province:
            received(province, list(sent.bundles))
            assert isinstance(province.store, SqlStore)
            with province.store.database.writing() as connection:
                connection.exec_driver_sql("DROP TRIGGER guard_person_update")
                connection.exec_driver_sql("UPDATE person SET full_name = ?", (name,))
            dumps.add(dump.sha256(province.store))
    assert len(dumps) == 2
