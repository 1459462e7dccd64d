"""Functions that look after the store; each opens what it needs itself."""

from collections.abc import Mapping
from typing import Any

from cje_desktop.application.base import Command
from cje_desktop.application.commands.upkeep import BackUpStore, CheckStore, RebuildStore, StoreDigest
from cje_desktop.application.ports import Progress, StoreFault
from cje_desktop.application.services import LongFunction, Services


def back_up(services: Services, command: BackUpStore, progress: Progress | None) -> StoreDigest:
    """Make a checked copy of the store."""
    return StoreDigest(digest=services.store.backup(command.target, progress))


def check(services: Services, _command: CheckStore, progress: Progress | None) -> tuple[StoreFault, ...]:
    """Name what is damaged; nothing when the store is whole."""
    return services.store.check(progress)


def rebuild(services: Services, _command: RebuildStore, progress: Progress | None) -> StoreDigest:
    """Fold the log again; refused when the tables were not what the log says."""
    return StoreDigest(digest=services.store.rebuild(progress))


LONG_COMMANDS: Mapping[type[Command[Any]], LongFunction] = {
    BackUpStore: back_up,
    CheckStore: check,
    RebuildStore: rebuild,
}
