"""Stores for the whole line; making one takes a second, so a module may share its world."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cje_desktop.application.services import Services
from cje_desktop.bootstrap import Desktop
from tests.integration.line.setting import World


@pytest.fixture(scope="session")
def desktop() -> Desktop:
    return Desktop()


@pytest.fixture
def world(desktop: Desktop, tmp_path: Path) -> World:
    return World(desktop, tmp_path).found()


@pytest.fixture
def office(world: World) -> Iterator[Services]:
    with world.office() as services:
        yield services
