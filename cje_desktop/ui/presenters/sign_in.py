"""Opening and closing the store, off the UI thread: key derivation takes about a second."""

import hashlib
import hmac
import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from cje_desktop.application.credentials import Credentials
from cje_desktop.core.text import nfc
from cje_desktop.ui.jobs import JobContext, Lane, Runner
from cje_desktop.ui.messages import failure_of

if TYPE_CHECKING:
    # The sign-in is painted before the application is imported.
    from cje_desktop.application.ports import Messages
    from cje_desktop.application.program import OpenOffice, Program

T = TypeVar("T")

_SCRYPT_COST = 2**14


class KeptPassword:
    """Tell whether a password is the one of who signed in, without keeping it (khóa máy)."""

    def __init__(self, password: str) -> None:
        self._salt = os.urandom(16)
        self._digest = self._derive(password)

    def matches(self, password: str) -> bool:
        """Compare in constant time; takes some 50 ms."""
        return hmac.compare_digest(self._digest, self._derive(password))

    def _derive(self, password: str) -> bytes:
        return hashlib.scrypt(nfc(password).encode(), salt=self._salt, n=_SCRYPT_COST, r=8, p=1)


@dataclass(frozen=True, slots=True)
class _Opened:
    """The open store with what closes it and what unlocks the window."""

    door: "AbstractContextManager[OpenOffice]"
    office: "OpenOffice"
    kept: KeptPassword
    login: str


class SignInPresenter(QObject):
    """Open the store for a person, lock the window, close the store.

    Signals: ``prepared(tuple[str, ...])`` who has a password here, empty on a first run;
    ``opened(OpenOffice)``; ``unlocked()``; ``wrong_password()`` at a locked window;
    ``closed()``; ``failed(Failure)``; ``busy_changed(bool)``.
    """

    prepared = Signal(object)
    opened = Signal(object)
    unlocked = Signal()
    wrong_password = Signal()
    closed = Signal()
    failed = Signal(object)
    busy_changed = Signal(bool)

    def __init__(
        self,
        program: "Program",
        folder: Path,
        language: str,
        runner: Runner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.program, self.folder, self.language, self.runner = program, folder, language, runner
        self.login = ""
        """Who is signed in, or whose window is locked."""
        self._door: AbstractContextManager[OpenOffice] | None = None
        self._kept: KeptPassword | None = None

    @property
    def messages(self) -> "Messages":
        """Return the sentences in the language of the window."""
        return self.program.messages(self.language)

    @property
    def is_open(self) -> bool:
        """Tell whether the store is open, be the window locked or not."""
        return self._door is not None

    def prepare(self) -> None:
        """Ask who has a password here; then import what is heavy while the password is typed."""
        self._run(self._find_logins, self.prepared.emit, Lane.OTHER)
        self.runner.run(
            self._prepare, on_result=self._ready, on_failure=self._leave_to_opening, lane=Lane.OTHER
        )

    def sign_in(self, login: str, password: str) -> None:
        """Open the store, or unlock the window if it is open for the same person."""
        self.busy_changed.emit(True)
        if self.is_open:
            self._run(partial(self._compare, password), self._take_compared, Lane.OTHER)
        else:
            self._run(partial(self._open, Credentials(login, password)), self._take_opened, Lane.DATABASE)

    def close(self) -> None:
        """Close the store behind all work that waits; ``closed`` follows."""
        door, self._door, self._kept = self._door, None, None
        if door is None:
            self.closed.emit()
            return
        self._run(partial(_leave, door), self._take_closed, Lane.DATABASE)

    def _run(self, work: Callable[[JobContext], T], then: Callable[[T], None], lane: Lane) -> None:
        self.runner.run(work, on_result=then, on_failure=self._fail, lane=lane)

    def _find_logins(self, _job: JobContext) -> tuple[str, ...]:
        return self.program.logins(self.folder)

    def _prepare(self, _job: JobContext) -> None:
        self.program.prepare()

    def _open(self, credentials: Credentials, _job: JobContext) -> _Opened:
        door = self.program.open(self.folder, credentials, self.language)
        office = door.__enter__()
        return _Opened(door, office, KeptPassword(credentials.password), credentials.login)

    def _compare(self, password: str, _job: JobContext) -> bool:
        return self._kept is not None and self._kept.matches(password)

    def _ready(self, _nothing: None) -> None:
        """Do nothing: what was imported is only needed sooner."""

    def _leave_to_opening(self, _error: Exception) -> None:
        """Say nothing: opening the store meets the same fault and says it."""

    def _take_opened(self, opened: _Opened) -> None:
        self._door, self._kept, self.login = opened.door, opened.kept, opened.login
        self.busy_changed.emit(False)
        self.opened.emit(opened.office)

    def _take_compared(self, right: bool) -> None:
        self.busy_changed.emit(False)
        (self.unlocked if right else self.wrong_password).emit()

    def _take_closed(self, _nothing: None) -> None:
        self.closed.emit()

    def _fail(self, error: Exception) -> None:
        self.busy_changed.emit(False)
        self.failed.emit(failure_of(error, self.messages))


def _leave(door: "AbstractContextManager[OpenOffice]", _job: JobContext) -> None:
    door.__exit__(None, None, None)
