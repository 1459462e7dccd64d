"""Work off the UI thread: two queues, one result per job, progress, cancel.

Database jobs run one at a time on one thread; other jobs on a small pool, so that printing
never waits behind a query nor a query behind printing.
"""

from cje_desktop.ui.jobs.guard import WrongThreadError, assert_not_ui_thread
from cje_desktop.ui.jobs.immediate import ImmediateRunner
from cje_desktop.ui.jobs.job import JobContext, JobHandle, Lane, Progress, Runner
from cje_desktop.ui.jobs.runner import JobRunner

__all__ = [
    "ImmediateRunner",
    "JobContext",
    "JobHandle",
    "JobRunner",
    "Lane",
    "Progress",
    "Runner",
    "WrongThreadError",
    "assert_not_ui_thread",
]
