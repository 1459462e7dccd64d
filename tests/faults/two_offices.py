"""Two offices that send three bundles each, and a province that takes them in any order."""

import random
import shutil
from pathlib import Path

from cje_desktop.application.commands.syncing import AcknowledgeOffice, ExportBundle, ImportBundle
from cje_desktop.application.services import Services
from cje_desktop.bootstrap import Desktop
from cje_desktop.persistence.store import SqlStore
from tests.faults import dump
from tests.faults.world import carry_out_the_line
from tests.integration.line.setting import World, fail_session, office_unit, open_case

REPEATS = 3


def make_two_offices(desktop: Desktop, root: Path) -> tuple[World, dict[str, Path]]:
    """Found a province and two offices that know each other; nothing is sent yet."""
    world = World(desktop, root).found()
    other = root / "other"
    world.add_office(other, office_unit("LS-KV1", 1))
    offices = {"LS-KV2": world.office_folder, "LS-KV1": other}
    for folder in offices.values():
        world.enrol(folder)
    return world, offices


def send_all(world: World, offices: dict[str, Path]) -> tuple[Path, ...]:
    """Let both offices work and send; a copy of the province acknowledges, the province knows nothing."""
    scratch = World(world.desktop, world.root / "scratch")
    shutil.copytree(world.province_folder, scratch.province_folder)
    bundles: list[Path] = []
    for code, folder in offices.items():
        bundles += work_and_send(world, folder, scratch, code)
    return tuple(bundles)


def work_and_send(world: World, folder: Path, scratch: World, code: str) -> list[Path]:
    """Send three times: all work; what came after the acknowledgement; that and yet more."""
    out = world.root / f"out-{code}"
    out.mkdir()
    with world.office(folder) as office:
        carry_out_the_line(office)
        first = office.run(ExportBundle(folder=out)).result.path
        with scratch.province() as province:
            province.run(ImportBundle(path=first))
            ack = province.run(AcknowledgeOffice(unit_code=code, folder=out)).result
        office.run(ImportBundle(path=ack.path))
        intake = open_case(office, "Hoàng Văn Sáng", f"0200810056{code[-1]}7")
        second = office.run(ExportBundle(folder=out)).result.path
        fail_session(office, intake)
        third = office.run(ExportBundle(folder=out)).result.path
    return [first, second, third]


def shuffled(bundles: tuple[Path, ...], chance: random.Random) -> list[Path]:
    """Return all bundles in a random order, some of them twice."""
    order = [*bundles, *chance.choices(bundles, k=REPEATS)]
    chance.shuffle(order)
    return order


def received(province: Services, order: list[Path]) -> str:
    """Import bundles in an order and return the hash of the dump."""
    assert isinstance(province.store, SqlStore)
    for path in order:
        province.run(ImportBundle(path=path))
    assert province.store.missing() == {}
    return dump.sha256(province.store)
