"""One running program for each data folder."""

import os
import sys
from pathlib import Path
from types import TracebackType
from typing import IO

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
        self._file: IO[bytes] | None = None

    def acquire(self) -> None:
        """Take the lock.

        Raises:
            WorldError: ``instance.running``, or ``folder.unwritable``.
        """
        try:
            file = self._path.open("ab+")
        except OSError as error:
            raise WorldError("folder.unwritable", folder=str(self._path.parent)) from error
        try:
            _lock(file)
        except OSError as error:
            file.close()
            raise WorldError("instance.running", folder=str(self._path.parent)) from error
        file.truncate(0)
        file.write(str(os.getpid()).encode())
        file.flush()
        self._file = file

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

    def _lock(file: IO[bytes]) -> None:
        file.seek(_OFFSET)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

    def _unlock(file: IO[bytes]) -> None:
        file.seek(_OFFSET)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(file: IO[bytes]) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_UN)
