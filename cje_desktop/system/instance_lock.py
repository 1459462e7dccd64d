"""One running program for each data folder."""

import os
import sys
from contextlib import suppress
from io import FileIO
from pathlib import Path
from types import TracebackType

from cje_desktop.core.errors import WorldError

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

FILE_NAME = "running.lock"


class InstanceLock:
    """Hold the lock file of a data folder.

    The operating system lets go of it when the process ends, however it ends; a file left
    behind therefore means nothing.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE_NAME
        self._file: FileIO | None = None

    def acquire(self) -> None:
        """Take the lock.

        Raises:
            WorldError: ``instance.running``, or ``folder.unwritable``.
        """
        try:
            file = self._path.open("ab+", buffering=0)
        except OSError as error:
            raise WorldError("folder.unwritable", folder=str(self._path.parent)) from error
        try:
            _lock(file)
        except OSError as error:
            file.close()
            raise WorldError("instance.running", folder=str(self._path.parent)) from error
        self._file = file
        # The number only helps whoever looks; a full disk must not keep the office closed.
        with suppress(OSError):
            file.truncate(0)
            file.write(str(os.getpid()).encode())

    def release(self) -> None:
        """Let go of the lock; harmless when it is not held."""
        if self._file is not None:
            _unlock(self._file)
            self._file.close()
            self._file = None

    def __enter__(self) -> "InstanceLock":
        self.acquire()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()


if sys.platform == "win32":
    # Far behind the process number, so that others can still read it.
    _OFFSET = 1 << 20

    def _lock(file: FileIO) -> None:
        file.seek(_OFFSET)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

    def _unlock(file: FileIO) -> None:
        file.seek(_OFFSET)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:

    def _lock(file: FileIO) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(file: FileIO) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_UN)
