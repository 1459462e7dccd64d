"""A province on a PostgreSQL server holds the same as one in a file."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cje_desktop.application.commands.office import FirstUser
from cje_desktop.application.commands.syncing import AcknowledgeOffice, ExportBundle, ImportBundle
from cje_desktop.application.program import ProvinceSetup
from cje_desktop.application.queries.papers import ReadPaper
from cje_desktop.application.queries.syncing import ShowProvince
from cje_desktop.bootstrap import Desktop
from tests.integration.line.setting import PASSWORD, PROVINCE_UNIT, World, office_unit, tell
from tests.support.postgres import PostgresServer, running_server


@pytest.fixture(scope="module")
def server() -> Iterator[PostgresServer]:
    with running_server() as running:
        yield running


def test_the_line_ends_on_a_server(server: PostgresServer, desktop: Desktop, tmp_path: Path) -> None:
    world = World(desktop, tmp_path)
    setup = ProvinceSetup(
        issuing=PROVINCE_UNIT,
        user=FirstUser(login="tonghop", full_name="Vy Thị Lụa", roles=("province",)),
        practice=True,
        database=server.new_database(),
    )
    desktop.create_province(world.province_folder, setup, PASSWORD)
    assert not (world.province_folder / "office.cje").exists()
    world.add_office(world.office_folder, office_unit())
    world.enrol()
    out = tmp_path / "out"
    out.mkdir()
    with world.office() as office:
        told = tell(office)
        paper = office.ask(ReadPaper(document_id=told.decision)).pdf
        sent = office.run(ExportBundle(folder=out)).result
    with world.province() as province:
        assert province.run(ImportBundle(path=sent.path)).result.new == sent.transactions
        assert province.run(ImportBundle(path=sent.path)).result.new == 0
        assert province.ask(ReadPaper(document_id=told.decision)).pdf == paper
        assert province.ask(ShowProvince()).offices[0].cases == 1
        ack = province.run(AcknowledgeOffice(unit_code="LS-KV2", folder=out)).result
    with world.office() as office:
        # The digest of the rows was made on another engine and still agrees.
        assert office.run(ImportBundle(path=ack.path)).result.new == sent.transactions
