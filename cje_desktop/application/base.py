"""The vocabulary's grammar: commands change, queries read; both are values with typed fields.

A button, a key, the command line and a test all build the same value and give it to
``Services.run`` or ``Services.ask``.
"""

from dataclasses import dataclass
from typing import ClassVar, Generic, TypeVar

from cje_desktop.application.changes import Change
from cje_desktop.application.permissions import Permission

R = TypeVar("R")


class Command(Generic[R]):
    """One user action; ``R`` is what it answers with."""

    name: ClassVar[str]
    """``group verb`` as the command line says it, e.g. ``session record``; kept in the log."""
    permission: ClassVar[Permission]


class Query(Generic[R]):
    """One question of a screen; ``R`` is a frozen value made for it."""

    name: ClassVar[str]
    permission: ClassVar[Permission]


@dataclass(frozen=True, slots=True)
class Done(Generic[R]):
    """What a command did: its answer, and the kinds of things that changed."""

    result: R
    changes: frozenset[Change]


@dataclass(frozen=True, slots=True)
class FileInput:
    """A file the user gives: its name and its bytes."""

    name: str
    data: bytes
