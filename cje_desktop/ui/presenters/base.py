"""The one way a screen asks and changes: through the job runner, with one answer."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from cje_desktop.application.base import Command, Done, Query
from cje_desktop.application.changes import Change
from cje_desktop.ui.jobs import JobContext, JobHandle, Progress
from cje_desktop.ui.messages import failure_of
from cje_desktop.ui.presenters.context import UiContext

R = TypeVar("R")


class Presenter(QObject):
    """Base of the presenters.

    Signals: ``failed(Failure)``; ``busy_changed(bool)``; ``progressed(Progress)``.
    """

    failed = Signal(object)
    busy_changed = Signal(bool)
    progressed = Signal(object)

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._running = 0
        self._under_way = 0
        context.feed.changed.connect(self._on_changed)

    def refresh_on(self) -> frozenset[Change]:
        """Return the kinds of change after which ``refresh`` is called; none unless overridden."""
        return frozenset()

    def refresh(self) -> None:
        """Ask again what the screen shows; nothing unless overridden."""

    def ask(self, query: Query[R], then: Callable[[R], None]) -> JobHandle:
        """Ask a question on the database thread; ``then`` is a bound method of this presenter."""
        self._begin()
        return self.context.runner.run(
            _Asking(self.context, query),
            on_result=_Answer(self, then),
            on_failure=self._fail,
            on_cancelled=self._end,
        )

    @property
    def is_commanding(self) -> bool:
        """Tell whether a command of this presenter has not ended yet."""
        return self._under_way > 0

    def run_command(self, command: Command[R], then: Callable[[R], None]) -> JobHandle | None:
        """Carry a command out on the database thread and announce what it changed.

        While one runs, another is left undone and None returned: a key pressed twice acts once.
        """
        if self.is_commanding:
            return None
        self._begin()
        self._under_way += 1
        return self.context.runner.run(
            _Running(self.context, command),
            on_result=_Outcome(self, then),
            on_failure=self._fail_command,
            on_progress=self.progressed.emit,
            on_cancelled=self._end_command,
        )

    def _begin(self) -> None:
        self._running += 1
        if self._running == 1:
            self.busy_changed.emit(True)

    def _end(self) -> None:
        self._running -= 1
        if self._running == 0:
            self.busy_changed.emit(False)

    def _end_command(self) -> None:
        self._under_way -= 1
        self._end()

    def _fail_command(self, error: Exception) -> None:
        self._under_way -= 1
        self._fail(error)

    def _fail(self, error: Exception) -> None:
        self._end()
        self.failed.emit(failure_of(error, self.context.services.messages))

    def _on_changed(self, changes: frozenset[Change]) -> None:
        if changes & self.refresh_on():
            self.refresh()


class _Asking:
    """A question as a job."""

    def __init__(self, context: UiContext, query: Query[R]) -> None:
        self._services, self._query = context.services, query

    def __call__(self, _job: JobContext) -> object:
        return self._services.ask(self._query)


class _Running:
    """A command as a job; its progress is the job's."""

    def __init__(self, context: UiContext, command: Command[R]) -> None:
        self._services, self._command = context.services, command

    def __call__(self, job: JobContext) -> object:
        return self._services.run(self._command, job.report)


class _Answer:
    """Ends the busy state, then hands the answer on."""

    def __init__(self, presenter: Presenter, then: Callable[[R], None]) -> None:
        self._presenter, self._then = presenter, then

    def __call__(self, answer: object) -> None:
        if not isValid(self._presenter):
            return
        self._presenter._end()
        self._then(answer)  # type: ignore[arg-type]  # the query's own answer


class _Outcome(_Answer):
    """Hands the result on, then announces what changed."""

    def __call__(self, done: object) -> None:
        if isinstance(done, Done) and isValid(self._presenter):
            self._presenter._under_way -= 1
            super().__call__(done.result)
            self._presenter.context.feed.announce(done.changes)


__all__ = ["Presenter", "Progress"]
