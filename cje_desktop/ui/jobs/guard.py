"""A guard for code that must never run on the UI thread, such as the SQL layer."""

from PySide6.QtCore import QCoreApplication, QThread


class WrongThreadError(RuntimeError):
    """Say that slow work was called on the UI thread; a fault of the program."""


def assert_not_ui_thread() -> None:
    """Raise if called on the thread of the window; do nothing where there is no application.

    Raises:
        WrongThreadError: the caller runs on the UI thread.
    """
    application = QCoreApplication.instance()
    if application is not None and QThread.currentThread() is application.thread():
        raise WrongThreadError("this work belongs on a job thread, not on the UI thread")
