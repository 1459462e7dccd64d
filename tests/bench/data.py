"""The practice office that is measured: made once, kept under ``build/bench``."""

import hashlib
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

from cje_desktop.application.practice.model import PracticeSetup
from cje_desktop.application.practice_setup import PROVINCE_FOLDER, PracticeMaker
from cje_desktop.application.program import Credentials
from cje_desktop.application.services import Services
from cje_desktop.bootstrap import STORE_NAME, Desktop, Places
from cje_desktop.core.text import words
from cje_desktop.persistence.engine import connect
from cje_desktop.system.keyslots import KeySlots
from cje_desktop.system.practice_data import load_practice_data
from tests.bench.rounds import ROOT

KEPT = ROOT / "build" / "bench"
SEED = 20261123
_MADE_BY = (
    "cje_desktop/core/entities",
    "cje_desktop/persistence/fold",
    "cje_desktop/persistence/log/packing.py",
    "cje_desktop/persistence/migrations",
    "cje_desktop/persistence/tables",
)
"""What the stored bytes depend on; another version of it is measured on a new office."""


def practice_setup() -> PracticeSetup:
    """Return who works in the practice province, and their password."""
    return load_practice_data(ROOT / "resources" / "practice").setup


@dataclass(frozen=True, slots=True)
class Office:
    """A practice office with its cases, and its empty province beside it."""

    folder: Path
    cases: int

    @property
    def chief(self) -> Credentials:
        """Who signs in at the office."""
        setup = practice_setup()
        told = next(each for each in setup.offices if each.told)
        return Credentials(told.users[0].login, setup.password)

    @property
    def head(self) -> Credentials:
        """Who signs in at the province."""
        setup = practice_setup()
        return Credentials(setup.province.users[0].login, setup.password)

    @property
    def province(self) -> Path:
        """The folder of the province."""
        return self.folder / PROVINCE_FOLDER

    @contextmanager
    def services(self) -> Iterator[Services]:
        """Open the office."""
        with Desktop(ROOT).open(self.folder, self.chief) as opened:
            yield opened.services

    @property
    def key(self) -> bytes:
        """The key of the store, for what is asked of the engine directly."""
        chief = self.chief
        return KeySlots.read(Places(self.folder).slots).unlock(chief.login, chief.password)

    @contextmanager
    def raw(self) -> Iterator[sqlcipher.Connection]:
        """Open the store with the driver alone, with the settings of the product."""
        connection = connect(self.folder / STORE_NAME, self.key, read_only=True)
        try:
            yield connection
        finally:
            connection.close()


def office_of(cases: int) -> Office:
    """Return the office of a size, made when it is not there yet."""
    kept = _place(cases)
    if not kept.exists():
        _make(kept, cases)
        for other in KEPT.glob(f"office-{cases}-*"):
            if other != kept:
                shutil.rmtree(other)
    return Office(kept, cases)


def is_made(cases: int) -> bool:
    """Tell whether the office of a size is there already."""
    return _place(cases).exists()


def _place(cases: int) -> Path:
    """Name the folder after all that the stored bytes depend on."""
    sources = hashlib.sha256()
    for name in _MADE_BY:
        place = ROOT / name
        for file in sorted(place.rglob("*.py")) if place.is_dir() else [place]:
            sources.update(file.read_bytes())
    return KEPT / f"office-{cases}-{SEED}-{sources.hexdigest()[:12]}"


def _make(kept: Path, cases: int) -> None:
    part = kept.with_suffix(".part")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    start = time.monotonic()

    def tell(_stage: str, done: int, total: int) -> None:
        if done % (total // 10 or 1) == 0:
            print(f"  filling the practice office: {done:,} of {total:,} cases", flush=True)

    # The whole practice province has several offices; here one holds all cases.
    data = load_practice_data(ROOT / "resources" / "practice")
    told = tuple(office for office in data.setup.offices if office.told)
    alone = replace(data, setup=replace(data.setup, offices=told))
    PracticeMaker(Desktop(ROOT), alone, part).make(cases, SEED, tell)
    part.rename(kept)
    print(f"  made in {time.monotonic() - start:.0f} s, kept in {kept.relative_to(ROOT)}", flush=True)


def keystrokes(raw: sqlcipher.Connection, texts: int = 30) -> list[str]:
    """Return all that stands in the search box while some debtors, numbers and subjects are typed.

    Every second text is typed without its marks, as people do.
    """
    rows = raw.execute(
        "SELECT debtor, file_number, file_year, summary FROM case_summary"
        " ORDER BY substr(case_id, -4) LIMIT ?",
        (texts,),
    ).fetchall()
    wanted: list[str] = []
    for index, (debtor, number, year, summary) in enumerate(rows):
        name = debtor.split(",")[0]
        choice = (name, " ".join(words(name)), f"{number:04d}/{year}", " ".join(words(summary))[:18])
        wanted.append(choice[index % 4])
    return [text[:end] for text in wanted for end in range(1, len(text) + 1) if words(text[:end])]
