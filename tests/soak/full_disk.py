"""Let the disk run full while a case is opened: it is there when that was said, and not otherwise."""

import random
import shutil
from pathlib import Path

from cje_desktop.bootstrap import Desktop
from tests.faults.terminal import open_with_room, small_disk
from tests.faults.world import Told, make_told
from tests.integration.line.setting import World

TIMES = 8
_MOST = 200 * 1024


def turn(folder: Path, seed: int) -> int:
    """Open cases with little room; return how often, nothing where no disk can be made (needs root)."""
    told, chance, disk = make_told(Desktop(), folder / "told"), random.Random(seed), folder / "disk"
    with small_disk(disk) as is_small:
        if not is_small:
            return 0
        shutil.copytree(told.world.office_folder, disk / "office")
        full = Told(World(told.world.desktop, disk), told.decision, told.minutes)
        for number in range(TIMES):
            open_with_room(full, disk, chance.randrange(_MOST), number)
        with full.world.office() as office:
            assert office.store.check() == ()
    return TIMES
