"""Everything a front end may use: run a command, ask a question.

Built once by ``bootstrap``; signed in by a user, it checks permissions for every call.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from cje_desktop.application.base import Command, Done, Query
from cje_desktop.application.bundles import BundlePort
from cje_desktop.application.changes import Change, changes_of
from cje_desktop.application.paper_ports import FormLibrary, Gazetteer, PageImages, PaperRenderer
from cje_desktop.application.permissions import Permission, allowed
from cje_desktop.application.ports import Clock, Messages, Progress, Reading, Store, Writing
from cje_desktop.core.entities.office import User
from cje_desktop.core.errors import Refusal
from cje_desktop.core.law.book import LawBook
from cje_desktop.core.operations import Operation

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Context:
    """What a query function works with."""

    services: "Services"
    reading: Reading

    @property
    def user(self) -> User | None:
        """Who is signed in."""
        return self.services.user


@dataclass(frozen=True, slots=True)
class CommandContext(Context):
    """What a command function works with; ``writing`` is the same transaction as ``reading``."""

    writing: Writing
    progress: Progress | None = None
    operations: list[Operation] = field(default_factory=list)

    def write(self, *operations: Operation) -> None:
        """Fold operations into the tables and note what they change."""
        self.writing.write(*operations)
        self.operations.extend(operations)


CommandFunction = Callable[[CommandContext, Any], Any]
"""Carries a command out inside one transaction; the registry pairs it with its command class."""
QueryFunction = Callable[[Context, Any], Any]
LongFunction = Callable[["Services", Any, Progress | None], Any]
"""Carries out a command that opens its own transactions: export, import, backup."""


@dataclass(frozen=True, slots=True)
class Registry:
    """Which function carries out which command or query; joined in ``application.registry``."""

    commands: Mapping[type[Command[Any]], CommandFunction]
    long_commands: Mapping[type[Command[Any]], LongFunction]
    queries: Mapping[type[Query[Any]], QueryFunction]


@dataclass(frozen=True, slots=True)
class Services:
    """The door of the application; frozen, shared by every thread."""

    store: Store
    law: LawBook
    forms: FormLibrary
    renderer: PaperRenderer
    pages: PageImages
    bundles: BundlePort
    messages: Messages
    gazetteer: Gazetteer
    clock: Clock
    registry: Registry
    user: User | None = None

    def signed_in(self, user: User) -> "Services":
        """Return these services in the name of a user."""
        return replace(self, user=user)

    def run(self, command: Command[R], progress: Progress | None = None, *, reason: str = "") -> Done[R]:
        """Carry out a command in one transaction.

        Raises:
            Refusal: the role does not permit it, or a rule refuses it; nothing is kept.
            WorldError: disk, key or file refused; nothing is kept.
        """
        self._check(command.permission, command.name)
        long_function = self.registry.long_commands.get(type(command))
        if long_function is not None:
            return Done(long_function(self, command, progress), frozenset({Change.SYNC}))
        function = self.registry.commands[type(command)]
        actor = None if self.user is None else self.user.id
        with self.store.transaction(actor=actor, command=command.name, reason=reason) as writing:
            context = CommandContext(self, writing, writing, progress)
            result = function(context, command)
        return Done(result, changes_of(context.operations))

    def ask(self, query: Query[R]) -> R:
        """Answer a question from one consistent look at the tables."""
        self._check(query.permission, query.name)
        with self.store.reading() as reading:
            answer: R = self.registry.queries[type(query)](Context(self, reading), query)
        return answer

    def _check(self, permission: Permission, name: str) -> None:
        if permission is Permission.NOBODY_SIGNED_IN:
            return
        if self.user is None:
            raise Refusal("permission.signed_out", action=name)
        if not allowed(self.user.roles, permission):
            raise Refusal("permission.refused", action=name, roles=", ".join(self.user.roles))
