"""One program for each data folder; a lock left behind by a dead program means nothing."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from cje_desktop.core.errors import WorldError
from cje_desktop.system.instance_lock import FILE_NAME, InstanceLock

_HOLDER = """
import sys
from pathlib import Path
from cje_desktop.system.instance_lock import InstanceLock
with InstanceLock(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_program_is_refused_until_the_first_has_ended(tmp_path: Path) -> None:
    with (
        InstanceLock(tmp_path),
        pytest.raises(WorldError, match=r"instance\.running"),
        InstanceLock(tmp_path),
    ):
        pytest.fail("two programs hold one folder")
    with InstanceLock(tmp_path):
        pass


def test_a_killed_program_holds_nothing(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _HOLDER, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stdin=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(WorldError, match=r"instance\.running"):
            InstanceLock(tmp_path).acquire()
        holder.send_signal(signal.SIGKILL)
    with InstanceLock(tmp_path):
        assert (tmp_path / FILE_NAME).exists()


def test_letting_go_twice_is_harmless(tmp_path: Path) -> None:
    lock = InstanceLock(tmp_path)
    lock.acquire()
    lock.release()
    lock.release()


def test_a_folder_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    with pytest.raises(WorldError, match=r"folder\.unwritable"):
        InstanceLock(tmp_path / "none").acquire()
