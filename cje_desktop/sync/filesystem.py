"""The few things a bundle needs from the disk, as a port, so that tests can fill or break it."""

import errno
import hashlib
import os
import shutil
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final, Protocol

from cje_desktop.sync.errors import DiskFull, FileBusy, FileUnavailable, ReadBackWrong
from cje_desktop.sync.limits import MIB

_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_WINDOWS_FULL: Final = frozenset({39, 112})
_WINDOWS_BUSY: Final = frozenset({5, 32, 33})
"""Access denied, sharing violation, lock violation: a virus scanner looks at the new file."""
_PAUSES: Final = (0.05, 0.1, 0.2, 0.4, 0.75, 1.5)
"""Seconds between tries to put a file in its place; together 3 seconds."""


class FileSystem(Protocol):
    """What export and import do with files; every call may raise OSError."""

    def create(self, path: Path) -> BinaryIO:
        """Create a new file for writing; a file of that name is replaced."""

    def open(self, path: Path) -> BinaryIO:
        """Open a file for reading."""

    def flush(self, file: BinaryIO) -> None:
        """Return when the content of the file is on the disk."""

    def replace(self, source: Path, target: Path) -> None:
        """Give a file its final name in one step."""

    def sync_folder(self, folder: Path) -> None:
        """Return when the names in the folder are on the disk, where the system can tell."""

    def remove(self, path: Path) -> None:
        """Remove a file; it may be absent."""

    def free_bytes(self, folder: Path) -> int:
        """Return the room left on the drive of a folder."""


class LocalFiles:
    """The disks and sticks of this computer."""

    def __init__(self, pause: Callable[[float], None] = time.sleep) -> None:
        self._pause = pause

    def create(self, path: Path) -> BinaryIO:
        """Create a new file for writing; a file of that name is replaced."""
        return path.open("wb")

    def open(self, path: Path) -> BinaryIO:
        """Open a file for reading."""
        return path.open("rb")

    def flush(self, file: BinaryIO) -> None:
        """Return when the content of the file is on the disk."""
        file.flush()
        os.fsync(file.fileno())

    def replace(self, source: Path, target: Path) -> None:
        """Give a file its final name; try again for 3 seconds while another program holds it."""
        for pause in _PAUSES:
            try:
                self._replace(source, target)
            except OSError as error:
                if getattr(error, "winerror", None) not in _WINDOWS_BUSY:
                    raise
                self._pause(pause)
            else:
                return
        self._replace(source, target)

    def _replace(self, source: Path, target: Path) -> None:
        os.replace(source, target)

    def sync_folder(self, folder: Path) -> None:
        """Return when the names in the folder are on the disk; Windows has no such call."""
        if os.name == "nt":
            return
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

    def remove(self, path: Path) -> None:
        """Remove a file; it may be absent."""
        path.unlink(missing_ok=True)

    def free_bytes(self, folder: Path) -> int:
        """Return the room left on the drive of a folder."""
        return shutil.disk_usage(folder).free


@contextmanager
def disk_errors(path: Path) -> Iterator[None]:
    """Turn what the system says about a file into an error that a user can act on."""
    try:
        yield
    except OSError as error:
        windows = getattr(error, "winerror", None)
        if error.errno in _FULL or windows in _WINDOWS_FULL:
            raise DiskFull(folder=str(path.parent)) from error
        if windows in _WINDOWS_BUSY:
            raise FileBusy(file=path.name) from error
        reason = errno.errorcode.get(error.errno or 0, type(error).__name__)
        raise FileUnavailable(file=path.name, reason=reason) from error


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """What stands on the disk, as read back."""

    sha256: str
    size: int


def write_verified(
    files: FileSystem,
    target: Path,
    pieces: Iterable[bytes],
    *,
    room: int,
    on_read_back: Callable[[], None] = lambda: None,
) -> WrittenFile:
    """Write beside the target, flush, read back, and only then give the file its name.

    Until the last step the target is as it was; on failure nothing is left beside it. ``room``
    is the expected size. Raises DiskFull, FileBusy, FileUnavailable, ReadBackWrong.
    """
    part = target.with_name(f".{target.name}.part")
    try:
        with disk_errors(target):
            # A fifth more than needed: a drive filled to the last byte fails in other places.
            if files.free_bytes(target.parent) < room * 6 // 5:
                raise DiskFull(folder=str(target.parent))
            sha256 = _write(files, part, pieces)
            on_read_back()
            written = _read_back(files, part)
            if written.sha256 != sha256:
                raise ReadBackWrong(file=target.name)
            files.replace(part, target)
            files.sync_folder(target.parent)
    except BaseException:
        with suppress(OSError):
            files.remove(part)
        raise
    return written


def _write(files: FileSystem, part: Path, pieces: Iterable[bytes]) -> str:
    whole = hashlib.sha256()
    with files.create(part) as file:
        for piece in pieces:
            file.write(piece)
            whole.update(piece)
        files.flush(file)
    return whole.hexdigest()


def _read_back(files: FileSystem, part: Path) -> WrittenFile:
    whole, size = hashlib.sha256(), 0
    with files.open(part) as file:
        while piece := file.read(MIB):
            whole.update(piece)
            size += len(piece)
    return WrittenFile(whole.hexdigest(), size)
