"""Full, busy and broken disks: the old state stays, nothing half-written is left, the error has a name."""

import errno
import io
import os
import resource
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import pytest

from cje_desktop.core.errors import Cancelled
from cje_desktop.sync import cipher
from cje_desktop.sync.errors import (
    BundleTooLarge,
    BundleTruncated,
    DiskFull,
    FileBusy,
    FileUnavailable,
    ReadBackWrong,
)
from cje_desktop.sync.export_stages import BlobSource
from cje_desktop.sync.filesystem import LocalFiles, disk_errors, write_verified
from cje_desktop.sync.import_stages import open_bundle, receive_bundle
from cje_desktop.sync.staging import EncryptedSpool
from tests.integration.sync.world import PROVINCE, TRUST, blob, content, export, open_it, transactions

OLD = b"bundle of yesterday"


class FailingFiles(LocalFiles):
    """A disk on which the n-th call fails."""

    def __init__(self, failing_call: int, number: int = errno.ENOSPC) -> None:
        super().__init__(pause=lambda _: None)
        self.failing_call = failing_call
        self.number = number
        self.calls = 0

    def _count(self) -> None:
        self.calls += 1
        if self.calls == self.failing_call:
            raise OSError(self.number, os.strerror(self.number))

    def create(self, path: Path) -> BinaryIO:
        self._count()
        return _FailingFile(path, self._count)

    def open(self, path: Path) -> BinaryIO:
        self._count()
        return super().open(path)

    def flush(self, file: BinaryIO) -> None:
        self._count()
        super().flush(file)

    def replace(self, source: Path, target: Path) -> None:
        self._count()
        super().replace(source, target)


class _FailingFile(io.FileIO):
    """A file whose writes are counted too."""

    def __init__(self, path: Path, count: Callable[[], None]) -> None:
        super().__init__(path, "wb")
        self._count = count

    def write(self, data: bytes, /) -> int:  # type: ignore[override]  # bytes are all we write
        self._count()
        return super().write(data)


@pytest.fixture(name="target")
def earlier_bundle(tmp_path: Path) -> Path:
    target = tmp_path / "TH02-000017.cjeb"
    target.write_bytes(OLD)
    return target


@pytest.mark.parametrize(
    ("number", "error"),
    [(errno.ENOSPC, DiskFull), (errno.EIO, FileUnavailable), (errno.EDQUOT, DiskFull)],
)
def test_an_export_that_fails_at_any_call_changes_nothing(
    target: Path, number: int, error: type[Exception]
) -> None:
    calls = FailingFiles(0)
    export(target.parent, files=calls)
    target.write_bytes(OLD)
    # create, three pieces, flush, reading back, replace
    assert calls.calls == 7
    for failing in range(1, calls.calls + 1):
        with pytest.raises(error):
            export(target.parent, files=FailingFiles(failing, number))
        assert target.read_bytes() == OLD
        assert list(target.parent.iterdir()) == [target]


def test_a_copy_to_the_inbox_that_fails_at_any_call_leaves_nothing(tmp_path: Path) -> None:
    path = export(tmp_path).path
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    calls = FailingFiles(0)
    receive_bundle(path, PROVINCE.receiver(TRUST), inbox, files=calls).path.unlink()
    # The first call opens the source.
    for failing in range(2, calls.calls + 1):
        with pytest.raises(DiskFull) as refusal:
            receive_bundle(path, PROVINCE.receiver(TRUST), inbox, files=FailingFiles(failing))
        assert refusal.value.fields == {"folder": str(inbox)}
        assert list(inbox.iterdir()) == []


@contextmanager
def file_size_limit(size: int) -> Iterator[None]:
    """Let the system refuse to write beyond a size, as a full stick does."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)


@pytest.mark.parametrize("size", [1, 10, 500, 2_000, 5_000])
def test_a_system_that_refuses_to_write_on_is_a_full_disk(target: Path, size: int) -> None:
    with pytest.raises(DiskFull), file_size_limit(size):
        export(target.parent)
    assert target.read_bytes() == OLD
    assert list(target.parent.iterdir()) == [target]


def test_a_full_disk_under_the_staging_is_named(tmp_path: Path) -> None:
    large = export(tmp_path, content((), [blob(os.urandom(34 * 1024 * 1024))])).path
    staging = tmp_path / "staging"
    staging.mkdir()
    with pytest.raises(DiskFull) as refusal, file_size_limit(1024 * 1024):
        open_bundle(large, PROVINCE.receiver(TRUST), staging=staging)
    assert refusal.value.fields == {"folder": str(staging)}
    assert list(staging.iterdir()) == []


def test_a_stick_pulled_out_while_reading_is_named(tmp_path: Path) -> None:
    path = export(tmp_path).path

    class PulledStick(LocalFiles):
        def open(self, path: Path) -> BinaryIO:
            return _ShortFile(path.read_bytes())

    class _ShortFile(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            data = super().read(size)
            return data[: len(data) // 2] if len(data) > 1_000 else data

    with pytest.raises(BundleTruncated):
        open_bundle(path, PROVINCE.receiver(TRUST), files=PulledStick())


def test_a_file_beyond_two_gib_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.cjeb"
    with path.open("wb") as file:
        file.truncate(2 * 1024**3 + 1)
    with pytest.raises(BundleTooLarge) as refusal:
        open_it(path)
    assert refusal.value.fields == {"part": "file", "size": 2 * 1024**3 + 1, "limit": 2 * 1024**3}


def test_an_attachment_that_cannot_be_read_is_an_error_of_the_disk(tmp_path: Path) -> None:
    def unreadable() -> BinaryIO:
        raise OSError(errno.EIO, "input/output error")

    with pytest.raises(FileUnavailable) as refusal:
        export(tmp_path, content((), [BlobSource("00" * 32, unreadable)]))
    assert refusal.value.fields["reason"] == "EIO"
    assert list(tmp_path.iterdir()) == []


def test_encryption_passes_on_what_its_source_or_its_sink_says(tmp_path: Path) -> None:
    def stopped() -> Iterator[bytes]:
        yield b"some"
        raise Cancelled

    with EncryptedSpool(tmp_path) as spool, pytest.raises(Cancelled):
        cipher.encrypt(stopped(), spool, (PROVINCE.card.unit.recipient,))
    with (
        EncryptedSpool(tmp_path, in_memory=1) as spool,
        pytest.raises(OSError, match="large") as refusal,
        file_size_limit(10),
    ):
        cipher.encrypt([b"x" * 300_000], spool, (PROVINCE.card.unit.recipient,))
    assert refusal.value.errno == errno.EFBIG


def test_too_little_room_is_seen_before_writing(target: Path) -> None:
    class SmallDisk(LocalFiles):
        def free_bytes(self, folder: Path) -> int:
            return 5_000

        def create(self, path: Path) -> BinaryIO:
            raise AssertionError(path)

    with pytest.raises(DiskFull) as refusal:
        export(target.parent, files=SmallDisk())
    assert refusal.value.fields == {"folder": str(target.parent)}


def test_a_stick_that_reads_back_something_else_is_found(target: Path) -> None:
    class BadStick(LocalFiles):
        def open(self, path: Path) -> BinaryIO:
            data = bytearray(path.read_bytes())
            data[len(data) // 2] ^= 1
            return io.BytesIO(data)

    with pytest.raises(ReadBackWrong):
        export(target.parent, files=BadStick())
    assert target.read_bytes() == OLD
    assert list(target.parent.iterdir()) == [target]


class BusyFiles(LocalFiles):
    """A disk on which another program holds the target for some tries."""

    def __init__(self, tries: int, winerror: int) -> None:
        self.pauses: list[float] = []
        super().__init__(pause=self.pauses.append)
        self.tries = tries
        self.winerror = winerror

    def _replace(self, source: Path, target: Path) -> None:
        if self.tries:
            self.tries -= 1
            error = PermissionError(errno.EACCES, "held")
            error.winerror = self.winerror  # type: ignore[attr-defined]  # as Windows sets it
            raise error
        super()._replace(source, target)


@pytest.mark.parametrize("winerror", [5, 32, 33])
def test_a_file_held_by_another_program_is_tried_again_for_three_seconds(target: Path, winerror: int) -> None:
    patient = BusyFiles(6, winerror)
    export(target.parent, files=patient)
    assert sum(patient.pauses) == pytest.approx(3)
    with open_it(target) as bundle:
        assert list(bundle.transactions()) == transactions(3)


def test_a_file_that_stays_held_is_named(target: Path) -> None:
    with pytest.raises(FileBusy) as refusal:
        export(target.parent, files=BusyFiles(7, 32))
    assert refusal.value.fields == {"file": target.name}
    assert target.read_bytes() == OLD
    assert list(target.parent.iterdir()) == [target]


def test_another_refusal_of_the_system_is_not_tried_again(target: Path) -> None:
    other = BusyFiles(1, 3)
    with pytest.raises(FileUnavailable):
        export(target.parent, files=other)
    assert other.pauses == []


def test_windows_full_disk_is_a_full_disk(tmp_path: Path) -> None:
    error = OSError(errno.EINVAL, "full")
    error.winerror = 112  # type: ignore[attr-defined]  # as Windows sets it
    with pytest.raises(DiskFull), disk_errors(tmp_path / "file"):
        raise error


def test_a_written_file_is_what_was_given(tmp_path: Path) -> None:
    written = write_verified(LocalFiles(), tmp_path / "file", [b"ab", b"c"], room=3)
    assert (tmp_path / "file").read_bytes() == b"abc"
    # SHA-256 of "abc" as in FIPS 180-2, appendix B.1.
    assert written.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert written.size == 3


def test_the_staging_reads_at_any_offset_and_keeps_nothing_readable(tmp_path: Path) -> None:
    data = bytes(range(256)) * 300
    with EncryptedSpool(tmp_path, in_memory=1_024) as spool:
        for start in range(0, len(data), 1_000):
            spool.write(data[start : start + 1_000])
        assert spool.size == len(data)
        for offset, length in [(0, 10), (15, 1), (16, 16), (17, 50_000), (len(data) - 3, 3), (5, 0)]:
            assert spool.read_at(offset, length) == data[offset : offset + length]
        assert b"".join(spool.chunks()) == data
        stored = spool._file
        stored.seek(0)
        assert data[:32] not in stored.read()
