"""From the start of the process to the window."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from tests.bench.data import Office
from tests.bench.figures import Figure, Floor, Report, Samples, Target
from tests.bench.rounds import child

AREA = "Start: process to first paint"
ROUNDS = 5
_FLOOR = "empty PySide6 window"


def measure(report: Report, office: Office) -> None:
    """Start the program and an empty window in turn, on each platform that is there."""
    _on("offscreen", report, office)
    if shutil.which("Xvfb") is None:
        report.notes.append("start under X11 not measured: Xvfb is not installed (apt-get install xvfb)")
        return
    with _virtual_display():
        _on("xcb", report, office)


def _on(platform: str, report: Report, office: Office) -> None:
    empty, painted, ready = [], [], []
    # The first of each reads the disk.
    for number in range(ROUNDS + 1):
        floor = child("first_paint", "empty", platform=platform)
        ours = child("first_paint", "program", str(office.folder), platform=platform)
        if number:
            empty.append((floor["painted"] - floor["started"]) * 1000)
            painted.append((ours["painted"] - ours["started"]) * 1000)
            ready.append((ours["ready"] - ours["started"]) * 1000)
    floor_samples = Floor(_FLOOR, Samples(tuple(empty), "ms"))
    name = "offscreen" if platform == "offscreen" else "Xvfb"
    report.figures += [
        Figure(AREA, f"sign-in painted ({name})", Samples(tuple(painted), "ms"), floor_samples, Target(1.3)),
        Figure(
            AREA,
            f"password may be typed ({name})",
            Samples(tuple(ready), "ms"),
            floor_samples,
            note="the engine and the writers of papers are imported by then",
        ),
    ]


@contextmanager
def _virtual_display() -> Iterator[None]:
    """Run a virtual X server of our own and name it in ``DISPLAY``."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    before = os.environ.get("DISPLAY")
    try:
        with os.fdopen(read) as told:
            os.environ["DISPLAY"] = f":{told.readline().strip()}"
        yield
    finally:
        if before is None:
            del os.environ["DISPLAY"]
        else:
            os.environ["DISPLAY"] = before
        server.terminate()
        server.wait()
