"""The runner of the program: worker threads below, one callback on the UI thread above."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from inspect import ismethod
from itertools import count
from typing import Final, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from shiboken6 import isValid

from cje_desktop.core.errors import Cancelled
from cje_desktop.ui.jobs.job import JobContext, JobHandle, Lane, Progress

T = TypeVar("T")

_PROGRESS_MS: Final = 100
_OTHER_THREADS: Final = 2


class _Job:
    """Hold a running job and its callbacks until its end has been told."""

    def __init__(
        self,
        context: JobContext,
        deliver: Callable[[Future[object]], None],
        on_progress: Callable[[Progress], None] | None,
    ) -> None:
        self.context = context
        self.deliver = deliver
        self.on_progress = on_progress
        self.future: Future[object] | None = None
        self.shown: Progress | None = None


class JobRunner(QObject):
    """Run database jobs one at a time on one thread, other jobs on a pool of two.

    Every callback runs on the thread of the runner, which is the UI thread; a callback whose
    receiver Qt has deleted meanwhile is not called. A job is kept until its end is told.
    """

    _ended = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pools = {
            Lane.DATABASE: ThreadPoolExecutor(1, thread_name_prefix="cje-database"),
            Lane.OTHER: ThreadPoolExecutor(_OTHER_THREADS, thread_name_prefix="cje-other"),
        }
        self._jobs: dict[int, _Job] = {}
        self._tickets = count()
        self._ended.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._timer = QTimer(self)
        self._timer.setInterval(_PROGRESS_MS)
        self._timer.timeout.connect(self._show_progress)

    @property
    def is_busy(self) -> bool:
        """Tell whether any job is running or waiting."""
        return bool(self._jobs)

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
        """Start ``work`` in a lane; exactly one of result, failure and cancelled is called."""
        context = JobContext()
        todo = [work]

        def attempt() -> T:
            # Taken out and dropped here: the worker must not hold the last reference to a
            # QObject behind `work`, or Qt would see it destroyed on the wrong thread.
            task = todo.pop()
            try:
                context.check()
                return task(context)
            finally:
                del task

        def deliver(future: Future[T]) -> None:
            error = future.exception()
            if context.is_cancelled or isinstance(error, Cancelled):
                _call(on_cancelled)
            elif isinstance(error, Exception):
                _call(on_failure, error)
            elif error is not None:
                raise error
            else:
                _call(on_result, future.result())

        job = _Job(context, deliver, on_progress)  # type: ignore[arg-type]  # T is forgotten in the table
        ticket = next(self._tickets)
        self._jobs[ticket] = job
        future = self._pools[lane].submit(attempt)
        job.future = future  # type: ignore[assignment]  # as above
        future.add_done_callback(_Ender(self, ticket))
        if on_progress is not None and not self._timer.isActive():
            self._timer.start()
        return JobHandle(context)

    def close(self) -> None:
        """Cancel what runs, drop what waits, and wait for the threads to end."""
        self._timer.stop()
        for job in self._jobs.values():
            job.context.cancel()
        for pool in self._pools.values():
            pool.shutdown(wait=True, cancel_futures=True)
        self._jobs.clear()

    def _tell(self, ticket: int) -> None:
        job = self._jobs.pop(ticket, None)
        if job is None or job.future is None:
            return
        if not any(other.on_progress for other in self._jobs.values()):
            self._timer.stop()
        job.deliver(job.future)

    def _show_progress(self) -> None:
        for job in tuple(self._jobs.values()):
            progress = job.context.progress
            if progress is not None and progress != job.shown and not job.context.is_cancelled:
                job.shown = progress
                _call(job.on_progress, progress)


class _Ender:
    """Carry the end of a job to the thread of the runner; it knows its ticket only.

    The callbacks of the job stay with the runner, so that no worker ever drops the last
    reference to a receiver.
    """

    def __init__(self, runner: JobRunner, ticket: int) -> None:
        self._runner = runner
        self._ticket = ticket

    def __call__(self, future: Future[T]) -> None:
        if isValid(self._runner):
            self._runner._ended.emit(self._ticket)


def _call(callback: Callable[..., None] | None, *values: object) -> None:
    """Call back, unless the receiver is a QObject that Qt has deleted."""
    if callback is None:
        return
    receiver = callback.__self__ if ismethod(callback) else None
    if isinstance(receiver, QObject) and not isValid(receiver):
        return
    callback(*values)
