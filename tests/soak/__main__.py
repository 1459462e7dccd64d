"""Break the program for ``SOAK_MINUTES`` and check what is left: ``make soak``.

The loops take turns. What they have reached is kept in ``build/soak``, so that a run goes on where
the last one stopped; each turn uses its number as its seed, so that a fault can be had again.
"""

import json
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

from tests.soak import commands, exchange, flips, full_disk, kill

REACHED = Path("build") / "soak" / "reached.json"
MINUTES = float(os.environ.get("SOAK_MINUTES", "10"))


@dataclass(frozen=True)
class Loop:
    """Something that is broken again and again."""

    name: str
    target: int
    """How often it is to be broken before a release, over all runs."""
    turn: Callable[[Path, int], int]
    """Break it for some seconds in an empty folder, with a seed; return how often."""


def _commands(folder: Path, seed: int) -> int:
    loop = commands.Loop(folder / "kills", random.Random(seed))
    for _ in range(40):
        loop.kill()
    loop.check(whole=True)
    return loop.report.kills


def _store(folder: Path, seed: int) -> int:
    return kill.run(20, folder / "office.cjedb", seed).kills


LOOPS = (
    Loop("killed while it carries out commands", 2_000, _commands),
    Loop("killed while the store writes", 1_000, _store),
    Loop("disk full while a case is opened", 500, full_disk.turn),
    Loop("one byte changed, found and named", 20_000, flips.turn),
    Loop("bundles in a random order, same rows", 1_000, exchange.turn),
)


def main() -> int:
    """Let the loops take turns until the time is over."""
    reached = json.loads(REACHED.read_text(encoding="utf-8")) if REACHED.exists() else {}
    end = time.monotonic() + MINUTES * 60
    for loop in cycle(LOOPS):
        if time.monotonic() >= end:
            break
        seed = reached.get(loop.name, 0)
        with tempfile.TemporaryDirectory(prefix="cje-soak-") as folder:
            try:
                done = loop.turn(Path(folder), seed)
            except AssertionError as error:
                print(f"BROKEN: {loop.name}, seed {seed}: {error}", file=sys.stderr)
                return 1
        reached[loop.name] = seed + done
        _keep(reached)
        print(f"{loop.name}: {reached[loop.name]:,} of {loop.target:,}", flush=True)
    for loop in LOOPS:
        count = reached.get(loop.name, 0)
        state = "reached" if count >= loop.target else "going on"
        print(f"{state:>9}  {count:>7,} of {loop.target:>7,}  {loop.name}")
    return 0


def _keep(reached: dict[str, int]) -> None:
    REACHED.parent.mkdir(parents=True, exist_ok=True)
    partial = REACHED.with_suffix(".partial")
    partial.write_text(json.dumps(reached, ensure_ascii=False, indent=1), encoding="utf-8")
    partial.replace(REACHED)


if __name__ == "__main__":
    sys.exit(main())
