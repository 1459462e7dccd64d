"""A province on a PostgreSQL server that the measured office knows."""

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

import psycopg

from cje_desktop.application.commands.office import FirstUser, UnitInput
from cje_desktop.application.commands.syncing import EnrolOffice, ReadProvinceCard, WriteProvinceCard
from cje_desktop.application.program import ProvinceSetup
from cje_desktop.bootstrap import SERVER_NAME, Desktop
from tests.bench.data import Office, practice_setup
from tests.bench.rounds import ROOT, child
from tests.support.postgres import PostgresServer


@dataclass(frozen=True, slots=True)
class ServerProvince:
    """An empty province that can be copied, and the bundle an office wrote for it."""

    folder: Path
    address: str
    bundle: Path

    def copy(self, target: Path, address: str) -> Path:
        """Copy the province into a database that does not exist yet; return its data folder."""
        name, base = address.rpartition("/")[2], self.address.rpartition("/")[2]
        postgres = address.replace("+psycopg", "").rpartition("/")[0] + "/postgres"
        with psycopg.connect(postgres, autocommit=True) as connection:
            connection.execute(f"DROP DATABASE {name}")
            connection.execute(f"CREATE DATABASE {name} TEMPLATE {base}")
        shutil.copytree(self.folder, target)
        (target / SERVER_NAME).write_text(json.dumps({"database": address}), encoding="utf-8")
        return target


def server_province(server: PostgresServer, office: Office, folder: Path) -> ServerProvince:
    """Make a province on the server and let a copy of the office write its whole bundle for it."""
    setup, address, province = practice_setup(), server.new_database(), folder / "province"
    unit, user = setup.province, setup.province.users[0]
    desktop = Desktop(ROOT)
    issuing = UnitInput(
        code=unit.code,
        name=unit.name,
        superior_line=unit.superior_line,
        body_line=unit.body_line,
        place=unit.place,
    )
    head = FirstUser(login=user.login, full_name=user.full_name, roles=user.roles, rank=user.rank)
    first = ProvinceSetup(issuing=issuing, user=head, practice=True, seed=setup.seed, database=address)
    desktop.create_province(province, first, setup.password)
    shutil.copytree(office.folder, folder / "office", ignore=shutil.ignore_patterns("province"))
    card, request = folder / "card.cjecard", folder / "request.cjecard"
    with desktop.open(province, office.head) as made, desktop.open(folder / "office", office.chief) as own:
        made.services.run(WriteProvinceCard(target=card))
        own.services.run(ReadProvinceCard(card=card, request_target=request))
        made.services.run(EnrolOffice(request=request))
    (folder / "out").mkdir()
    said = child("exchange", "export", str(folder / "office"), str(folder / "out"))
    return ServerProvince(province, address, Path(said["path"]))
