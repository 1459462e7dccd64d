"""Kill the program with SIGKILL while it saves, again and again, and look at what is left.

Nothing that was acknowledged may be missing, no chain broken, no transaction half there.
"""

import argparse
import contextlib
import random
import signal
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from cje_desktop.core.entities.cases import Case, CaseEvent
from cje_desktop.core.operations import insert
from cje_desktop.persistence import api
from tests.integration.persistence.rows import KEY, case, event, new_store

_READY = "inside"
_LONGEST = 0.25


@dataclass(frozen=True)
class KillReport:
    """What a run of kills did."""

    kills: int
    inside: int
    """Kills at a moment when a transaction had surely begun and not ended."""
    acknowledged: int
    present: int


class LostWork(AssertionError):
    """Say that a promise was broken."""


def run(kills: int, path: Path, seed: int = 1) -> KillReport:
    """Kill a writing program many times over one store, and check after each kill."""
    chance = random.Random(seed)
    if not path.exists():
        new_store(path).close()
    acknowledged = present = inside = 0
    for number in range(kills):
        waits_inside = number % 3 == 0
        acknowledged = max(acknowledged, _write_and_kill(path, chance, waits_inside, present))
        inside += waits_inside
        present = check(path, acknowledged)
    return KillReport(kills, inside, acknowledged, present)


def check(path: Path, acknowledged: int) -> int:
    """Return how many transactions a store holds, after checking that it is whole.

    Raises:
        LostWork: something acknowledged is missing, or something is half there.
    """
    store = api.open_store(path, KEY)
    try:
        faults = store.check()
        if faults:
            raise LostWork(f"the store is damaged: {faults}")
        with store.reading() as look:
            numbers = sorted(each.file_number for each in look.find(Case))
            events = sorted(int(each.text) for each in look.find(CaseEvent))
        transactions = sum(head.seq for head in store.vector().values())
    finally:
        store.close()
    if numbers != list(range(1, len(numbers) + 1)) or events != numbers or transactions != len(numbers):
        raise LostWork(
            f"half a transaction: {len(numbers)} cases, {len(events)} events, {transactions} logged"
        )
    if len(numbers) < acknowledged:
        raise LostWork(f"{acknowledged} were acknowledged, {len(numbers)} are there")
    return len(numbers)


def _write_and_kill(path: Path, chance: random.Random, waits_inside: bool, present: int) -> int:
    command = [sys.executable, "-m", "tests.soak.kill", "--child", str(path)]
    stop_at = present + chance.randint(1, 5) if waits_inside else 0
    with subprocess.Popen([*command, str(stop_at)], stdout=subprocess.PIPE, stdin=subprocess.PIPE) as child:
        assert child.stdout is not None
        last = 0
        if waits_inside:
            for line in child.stdout:
                if line.strip() == _READY.encode():
                    break
                last = int(line)
        else:
            last = int(child.stdout.readline())
            with contextlib.suppress(subprocess.TimeoutExpired):
                child.wait(chance.uniform(0, _LONGEST))
        child.send_signal(signal.SIGKILL)
        rest = child.stdout.read().split(b"\n")[:-1]
    return max([last, *(int(line) for line in rest if line != _READY.encode())])


def _child(path: Path, stop_at: int) -> None:
    store = api.open_store(path, KEY)
    with store.reading() as look:
        number = look.count(Case)
    while True:
        number += 1
        with store.transaction(actor=None, command="case open") as work:
            of = case(number, work.new_id())
            work.write(insert(of))
            if number == stop_at:
                print(_READY, flush=True)
                sys.stdin.read()
            work.write(insert(event(of, str(number), work.new_id())))
        print(number, flush=True)


def main() -> None:
    """Run kills from the command line, or be the program that is killed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--child", nargs=2, metavar=("STORE", "STOP"))
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if options.child:
        _child(Path(options.child[0]), int(options.child[1]))
        return
    with tempfile.TemporaryDirectory() as folder:
        print(run(options.kills, Path(folder) / "office.cjedb", options.seed))


if __name__ == "__main__":
    main()
