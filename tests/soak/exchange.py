"""Bundles of two offices in random orders: a province always ends with the same rows."""

import random
import shutil
from pathlib import Path

from cje_desktop.bootstrap import Desktop
from tests.faults.two_offices import make_two_offices, received, send_all, shuffled
from tests.integration.line.setting import World

ORDERS = 25


class OtherRows(AssertionError):
    """Say that an order of bundles made other rows."""


def turn(folder: Path, seed: int) -> int:
    """Import in many orders, each into a new province, and return how many."""
    world, offices = make_two_offices(Desktop(), folder)
    bundles, chance, dumps = send_all(world, offices), random.Random(seed), set()
    for number in range(ORDERS):
        copy, order = World(world.desktop, folder / str(number)), shuffled(bundles, chance)
        shutil.copytree(world.province_folder, copy.province_folder)
        with copy.province() as province:
            dumps.add(received(province, order))
        if len(dumps) > 1:
            raise OtherRows(", ".join(path.name for path in order))
    return ORDERS
