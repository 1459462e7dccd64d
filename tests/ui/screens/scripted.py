"""Services whose questions and commands are answered beforehand, for screens of the exchange."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from cje_desktop.application.ports import Progress
from cje_desktop.application.services import Registry, Services
from tests.builders.office import founded

Answer = Callable[[Any], object]


@dataclass
class Script:
    """Answers by class of query or command; notes the commands that were run."""

    answers: Mapping[type, Answer]
    run: list[object] = field(default_factory=list)

    def query(self, _context: object, query: object) -> object:
        return self.answers[type(query)](query)

    def command(self, _services: Services, command: object, progress: Progress | None) -> object:
        self.run.append(command)
        if progress is not None:
            progress("bundle.write", 1, 4)
        return self.answers[type(command)](command)


@dataclass
class SavedFiles:
    """Stands for the port of bundles where a screen only saves and loads files."""

    saved: dict[Path, bytes] = field(default_factory=dict)

    def save(self, target: Path, data: bytes) -> None:
        self.saved[target] = data

    def load(self, path: Path) -> bytes:
        return self.saved[path]


def scripted(script: Script, roles: tuple[str, ...] = ("officer", "chief")) -> Services:
    """Return services of a signed-in user who hears the answers of a script."""
    services = founded()
    assert services.user is not None
    answered: dict[Any, Any] = dict.fromkeys(script.answers, script.query)
    long: dict[Any, Any] = dict.fromkeys(script.answers, script.command)
    return replace(
        services,
        registry=Registry(commands={}, long_commands=long, queries=answered),
        user=replace(services.user, roles=roles),
    )
