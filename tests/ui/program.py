"""A program that opens at once and keeps nothing."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from cje_desktop.application.ports import Messages, Progress, StoreFault
from cje_desktop.application.program import (
    Created,
    Credentials,
    OfficeSetup,
    OpenOffice,
    PracticeMade,
    ProvinceSetup,
)
from cje_desktop.application.services import Services
from cje_desktop.core.errors import Refusal
from tests.builders.office import founded, messages

PASSWORD = "mot-hai-ba-bon"


@dataclass
class MemoryOffice:
    """An open store in memory."""

    services: Services

    def set_password(self, login: str, password: str) -> None:
        """Keep no password."""


@dataclass
class MemoryProgram:
    """Implements ``application.program.Program``; notes what was asked of it."""

    known: tuple[str, ...] = ("minh",)
    prepared: bool = False
    entered: int = 0
    left: int = 0
    made: list[OfficeSetup | ProvinceSetup] = field(default_factory=list)
    restored: list[tuple[Path, Credentials]] = field(default_factory=list)

    def messages(self, language: str) -> Messages:
        return messages(language)

    def default_folder(self) -> Path:
        return Path("nowhere")

    def prepare(self) -> None:
        self.prepared = True

    def logins(self, folder: Path) -> tuple[str, ...]:
        return self.known

    def create_office(self, folder: Path, setup: OfficeSetup, password: str) -> Created:
        return self._create(setup, password)

    def create_province(self, folder: Path, setup: ProvinceSetup, password: str) -> Created:
        return self._create(setup, password)

    def create_practice(
        self, folder: Path, cases: int, seed: int, progress: Progress | None = None
    ) -> PracticeMade:
        raise NotImplementedError

    @contextmanager
    def open(self, folder: Path, credentials: Credentials, language: str = "vi") -> Iterator[OpenOffice]:
        if credentials.password != PASSWORD:
            raise Refusal("signin.wrong_password", field="password")
        self.entered += 1
        yield MemoryOffice(founded())
        self.left += 1

    def restore(self, backup: Path, folder: Path, credentials: Credentials) -> None:
        self.restored.append((backup, credentials))

    def check(
        self, folder: Path, credentials: Credentials, backup: Path | None = None
    ) -> tuple[StoreFault, ...]:
        raise NotImplementedError

    def window(self, folder: Path, language: str) -> int:
        raise NotImplementedError

    def _create(self, setup: OfficeSetup | ProvinceSetup, password: str) -> Created:
        if len(password) < 10:
            raise Refusal("program.password.short", field="password", least=10)
        self.made.append(setup)
        return Created(setup.user.login, "7Q4K-2M9X-PLW3-8HDT")
