"""Run things in turn and in processes of their own: the machine is shared, so only pairs compare."""

import gc
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.bench.figures import Samples

ROOT = Path(__file__).resolve().parents[2]


def interleaved(
    things: Mapping[str, Callable[[], object]], rounds: int, *, scale: float = 1000.0, unit: str = "ms"
) -> dict[str, Samples]:
    """Time each thing once a round, in turn; the first of a round changes."""
    values: dict[str, list[float]] = {name: [] for name in things}
    names = list(things)
    for number in range(rounds):
        turn = number % len(names)
        for name in names[turn:] + names[:turn]:
            values[name].append(seconds(things[name]) * scale)
    return {name: Samples(tuple(each), unit) for name, each in values.items()}


def seconds(thing: Callable[[], object]) -> float:
    """Time one call, without a collection of earlier garbage in it."""
    gc.collect()
    start = time.perf_counter()
    thing()
    return time.perf_counter() - start


def child(module: str, *words: str, platform: str = "offscreen") -> dict[str, Any]:
    """Run a module of this package in a fresh process; return what it says on its last line.

    ``started`` is added: the instant before the process was made.
    """
    return _say([sys.executable, "-m", f"tests.bench.{module}", *words], platform)


def _say(command: Sequence[str], platform: str) -> dict[str, Any]:
    environment = {**os.environ, "QT_QPA_PLATFORM": platform}
    # An installed program has its byte code beside it; the first run of each writes it.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    started = time.time()
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=600
    )
    if done.returncode:
        raise RuntimeError(f"{' '.join(command[-3:])} failed:\n{done.stderr[-3000:]}")
    said: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return {**said, "started": started}
