"""A runner for tests: the job is done before ``run`` returns."""

from collections.abc import Callable
from typing import TypeVar

from cje_desktop.core.errors import Cancelled
from cje_desktop.ui.jobs.job import JobContext, JobHandle, Lane, Progress

T = TypeVar("T")


class ImmediateRunner:
    """Run every job at once on the calling thread, with the interface of the real runner."""

    def __init__(self) -> None:
        self.lanes: list[Lane] = []
        """The lanes of the jobs run, in order, so that a test can look at them."""

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
        """Run ``work`` now and call exactly one of the callbacks for its end."""
        self.lanes.append(lane)
        context = JobContext()
        handle = JobHandle(context)
        try:
            result = work(context)
        except Cancelled:
            if on_cancelled is not None:
                on_cancelled()
            return handle
        except Exception as error:  # noqa: BLE001  # every failure goes to the callback, as in the real runner
            on_failure(error)
            return handle
        if on_progress is not None and context.progress is not None:
            on_progress(context.progress)
        on_result(result)
        return handle
