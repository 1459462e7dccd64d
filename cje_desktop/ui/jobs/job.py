"""What a job is: the callable, its progress, its cancel token, and who hears of its end."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from threading import Event
from typing import Protocol, TypeVar

from cje_desktop.core.errors import Cancelled

T = TypeVar("T")


class Lane(Enum):
    """Name the queue a job stands in."""

    DATABASE = "database"
    """One at a time, on one thread that never changes."""
    OTHER = "other"
    """A small pool: rendering, packing, printing."""


@dataclass(frozen=True, slots=True)
class Progress:
    """Tell how far a job is; ``total`` 0 means that the length is unknown.

    ``stage`` is the name of the stage; the presenter puts it into words.
    """

    stage: str
    done: int = 0
    total: int = 0


class JobContext:
    """Let a running job report how far it is and learn that it should stop."""

    def __init__(self) -> None:
        self._cancelled = Event()
        self._progress: Progress | None = None

    def report(self, stage: str, done: int = 0, total: int = 0) -> None:
        """Note how far the job is; the window looks at most ten times a second.

        Raises:
            Cancelled: the user stopped the job.
        """
        self._progress = Progress(stage, done, total)
        self.check()

    def check(self) -> None:
        """Stop here if the user stopped the job.

        Raises:
            Cancelled: the user stopped the job.
        """
        if self._cancelled.is_set():
            raise Cancelled

    def cancel(self) -> None:
        """Ask the job to stop at its next look."""
        self._cancelled.set()

    @property
    def is_cancelled(self) -> bool:
        """Tell whether the job was asked to stop."""
        return self._cancelled.is_set()

    @property
    def progress(self) -> Progress | None:
        """Return the last progress noted."""
        return self._progress


class JobHandle:
    """Let the one who started a job stop it."""

    def __init__(self, context: JobContext) -> None:
        self._context = context

    def cancel(self) -> None:
        """Stop the job: its result is dropped, and only ``on_cancelled`` is called."""
        self._context.cancel()

    @property
    def is_cancelled(self) -> bool:
        """Tell whether the job was asked to stop."""
        return self._context.is_cancelled


class Runner(Protocol):
    """Run a callable and bring its end back to the UI thread, in exactly one callback."""

    def run(
        self,
        work: Callable[[JobContext], T],
        *,
        on_result: Callable[[T], None],
        on_failure: Callable[[Exception], None],
        on_progress: Callable[[Progress], None] | None = None,
        on_cancelled: Callable[[], None] | None = None,
        lane: Lane = Lane.DATABASE,
    ) -> JobHandle:
        """Start ``work``; give bound methods as callbacks, never lambdas that hold widgets."""
        ...
