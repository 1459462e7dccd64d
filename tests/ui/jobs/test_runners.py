import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread
from pytestqt.qtbot import QtBot

from cje_desktop.core.errors import Cancelled, Refusal
from cje_desktop.ui.jobs import (
    ImmediateRunner,
    JobContext,
    JobRunner,
    Lane,
    Progress,
    WrongThreadError,
    assert_not_ui_thread,
)


class Listener(QObject):
    """Hears the end of jobs, as a presenter does."""

    def __init__(self) -> None:
        super().__init__()
        self.results: list[object] = []
        self.failures: list[Exception] = []
        self.progress: list[Progress] = []
        self.cancelled = 0
        self.threads: set[QThread] = set()

    def result(self, value: object) -> None:
        self.threads.add(QThread.currentThread())
        self.results.append(value)

    def failure(self, error: Exception) -> None:
        self.threads.add(QThread.currentThread())
        self.failures.append(error)

    def report(self, progress: Progress) -> None:
        self.progress.append(progress)

    def stopped(self) -> None:
        self.cancelled += 1

    @property
    def ends(self) -> int:
        return len(self.results) + len(self.failures) + self.cancelled


@pytest.fixture
def runner(qapp: QCoreApplication) -> Iterator[JobRunner]:
    made = JobRunner(qapp)
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def listener() -> Listener:
    return Listener()


def start(
    runner: JobRunner | ImmediateRunner,
    listener: Listener,
    work: Callable[[JobContext], object],
    lane: Lane = Lane.DATABASE,
) -> Callable[[], None]:
    handle = runner.run(
        work,
        on_result=listener.result,
        on_failure=listener.failure,
        on_progress=listener.report,
        on_cancelled=listener.stopped,
        lane=lane,
    )
    return handle.cancel


def test_result_comes_back_on_the_ui_thread(
    qtbot: QtBot, runner: JobRunner, listener: Listener, qapp: QCoreApplication
) -> None:
    def work(context: JobContext) -> int:
        assert_not_ui_thread()
        return 42

    start(runner, listener, work)
    assert runner.is_busy
    qtbot.waitUntil(lambda: listener.ends == 1)
    assert listener.results == [42]
    assert listener.threads == {qapp.thread()}
    assert not runner.is_busy


def test_failure_is_delivered_as_it_was_raised(qtbot: QtBot, runner: JobRunner, listener: Listener) -> None:
    refusal = Refusal("person.id_number.length", count=11)

    def work(context: JobContext) -> int:
        raise refusal

    start(runner, listener, work)
    qtbot.waitUntil(lambda: listener.ends == 1)
    assert listener.failures == [refusal]


def test_database_jobs_run_in_order_on_one_thread(
    qtbot: QtBot, runner: JobRunner, listener: Listener
) -> None:
    running: list[int] = []
    most: list[int] = []
    names: set[str] = set()

    def work(number: int) -> Callable[[JobContext], object]:
        def run(context: JobContext) -> int:
            running.append(number)
            most.append(len(running))
            names.add(threading.current_thread().name)
            running.remove(number)
            return number

        return run

    for number in range(20):
        start(runner, listener, work(number))
    qtbot.waitUntil(lambda: listener.ends == 20)
    assert listener.results == list(range(20))
    assert max(most) == 1
    assert len(names) == 1


def test_other_jobs_do_not_wait_for_the_database(qtbot: QtBot, runner: JobRunner, listener: Listener) -> None:
    gate = threading.Event()
    start(runner, listener, lambda context: gate.wait(5))
    start(runner, listener, lambda context: "printed", Lane.OTHER)
    qtbot.waitUntil(lambda: listener.results == ["printed"])
    gate.set()
    qtbot.waitUntil(lambda: listener.results == ["printed", True])


def test_cancelled_job_tells_only_that(qtbot: QtBot, runner: JobRunner, listener: Listener) -> None:
    began = threading.Event()
    gate = threading.Event()

    def work(context: JobContext) -> str:
        began.set()
        gate.wait(5)
        context.check()
        return "too late"

    cancel = start(runner, listener, work)
    assert began.wait(5)
    cancel()
    gate.set()
    qtbot.waitUntil(lambda: listener.ends == 1)
    assert (listener.cancelled, listener.results, listener.failures) == (1, [], [])


def test_cancelled_while_waiting_never_starts(qtbot: QtBot, runner: JobRunner, listener: Listener) -> None:
    gate = threading.Event()
    ran: list[str] = []
    start(runner, listener, lambda context: gate.wait(5))
    cancel = start(runner, listener, lambda context: ran.append("ran"))
    cancel()
    gate.set()
    qtbot.waitUntil(lambda: listener.ends == 2)
    assert ran == []
    assert listener.cancelled == 1


def test_result_of_a_job_that_ignores_cancel_is_dropped(
    qtbot: QtBot, runner: JobRunner, listener: Listener
) -> None:
    gate = threading.Event()
    cancel = start(runner, listener, lambda context: gate.wait(5))
    cancel()
    gate.set()
    qtbot.waitUntil(lambda: listener.ends == 1)
    assert listener.cancelled == 1


def test_progress_is_thinned(qtbot: QtBot, runner: JobRunner, listener: Listener) -> None:
    gate = threading.Event()

    def work(context: JobContext) -> None:
        for done in range(10_000):
            context.report("read", done, 10_000)
        gate.wait(5)

    start(runner, listener, work)
    qtbot.waitUntil(lambda: Progress("read", 9_999, 10_000) in listener.progress)
    gate.set()
    qtbot.waitUntil(lambda: listener.ends == 1)
    assert len(listener.progress) < 50


def test_deleted_receiver_is_not_called(qtbot: QtBot, runner: JobRunner, listener: Listener) -> None:
    gate = threading.Event()
    gone = Listener()
    start(runner, gone, lambda context: gate.wait(5))
    gone.deleteLater()
    QCoreApplication.sendPostedEvents(gone, QEvent.Type.DeferredDelete.value)
    start(runner, listener, lambda context: "after")
    gate.set()
    qtbot.waitUntil(lambda: listener.results == ["after"])
    assert gone.results == []


def test_close_ends_the_threads_and_drops_what_waits(qapp: QCoreApplication, listener: Listener) -> None:
    runner = JobRunner(qapp)
    gate = threading.Event()
    ran: list[str] = []
    start(runner, listener, lambda context: gate.wait(5))
    start(runner, listener, lambda context: ran.append("ran"))
    gate.set()
    runner.close()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("cje-")]
    assert not runner.is_busy
    runner.deleteLater()


def test_guard_refuses_the_ui_thread(qapp: QCoreApplication) -> None:
    with pytest.raises(WrongThreadError):
        assert_not_ui_thread()


def test_immediate_runner_has_the_same_three_ends(listener: Listener) -> None:
    runner = ImmediateRunner()
    refusal = Refusal("form.refused")

    def report(context: JobContext) -> str:
        context.report("read", 1, 2)
        return "done"

    def refuse(context: JobContext) -> str:
        raise refusal

    def stop(context: JobContext) -> str:
        raise Cancelled

    for work in (report, refuse, stop):
        start(runner, listener, work, Lane.OTHER)
    assert listener.results == ["done"]
    assert listener.failures == [refusal]
    assert listener.cancelled == 1
    assert listener.progress == [Progress("read", 1, 2)]
    assert runner.lanes == [Lane.OTHER] * 3
