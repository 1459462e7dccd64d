"""One practice province for all tests that only look at it."""

from collections.abc import Iterator

import pytest

from cje_desktop.application.practice.model import PracticeSetup
from cje_desktop.application.program import Credentials, PracticeMade
from cje_desktop.application.services import Services
from cje_desktop.bootstrap import Desktop
from cje_desktop.system.paths import resources_root
from cje_desktop.system.practice_data import load_practice_data

CASES, SEED = 40, 7


@pytest.fixture(scope="session")
def desktop() -> Desktop:
    return Desktop()


@pytest.fixture(scope="session")
def setup_data() -> PracticeSetup:
    return load_practice_data(resources_root() / "resources" / "practice").setup


@pytest.fixture(scope="session")
def made(desktop: Desktop, tmp_path_factory: pytest.TempPathFactory) -> PracticeMade:
    return desktop.create_practice(tmp_path_factory.mktemp("practice"), CASES, SEED)


@pytest.fixture(scope="module")
def told_office(desktop: Desktop, made: PracticeMade) -> Iterator[Services]:
    with desktop.open(made.office, Credentials("minh", made.password)) as opened:
        yield opened.services
