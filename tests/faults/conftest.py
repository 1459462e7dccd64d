"""An office that has carried out the whole line once; each test breaks a copy of its own."""

import shutil
from pathlib import Path

import pytest

from cje_desktop.bootstrap import Desktop
from tests.faults.world import Told, make_told
from tests.integration.line.setting import World


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Told:
    return make_told(Desktop(), tmp_path_factory.mktemp("told"))


@pytest.fixture
def told(template: Told, tmp_path: Path) -> Told:
    root = tmp_path / "copy"
    shutil.copytree(template.root, root)
    return Told(World(template.world.desktop, root), template.decision, template.minutes)
