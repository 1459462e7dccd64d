"""Change one byte of a store, a backup, a bundle, a paper or a row of the log; it must be found and named."""

from pathlib import Path

from cje_desktop.application.commands.syncing import ImportBundle
from cje_desktop.bootstrap import Desktop
from cje_desktop.core.errors import CjeError
from cje_desktop.persistence import api
from cje_desktop.persistence.store import SqlStore
from cje_desktop.system.keyslots import KeySlots
from tests.faults.changes import Forger, changed, changes
from tests.faults.world import Told, make_told
from tests.integration.line.setting import PASSWORD

EACH = 100
PAGE = 4096


class Unseen(AssertionError):
    """Say that a changed byte was not seen."""


def turn(folder: Path, seed: int) -> int:
    """Change bytes of every kind and return how many."""
    told = make_told(Desktop(), folder)
    with told.world.office() as office:
        if not isinstance(office.store, SqlStore):
            raise TypeError(type(office.store))
        for table, column in (("blob", "body"), ("operation_log", "body"), ("operation_log", "hash")):
            list(Forger(office.store, table, column).faults(seed, EACH))
            if faults := office.store.check():
                raise Unseen(f"not whole after the last byte was put back: {faults}")
    _files(told, seed)
    _bundles(told, seed)
    return 6 * EACH


def _files(told: Told, seed: int) -> None:
    slots = KeySlots.read(told.world.office_folder / "keyslots.json")
    key = slots.unlock("hung", PASSWORD)
    for file in (told.world.office_folder / "office.cje", told.backup):
        whole = file.read_bytes()
        for place, mixed in changes(len(whole), seed, EACH):
            file.write_bytes(changed(whole, place, mixed))
            named = {fault.fields.get("page") for fault in api.check_file(file, key)}
            if place // PAGE + 1 not in named:
                raise Unseen(f"{file.name}, byte {place}")
        file.write_bytes(whole)


def _bundles(told: Told, seed: int) -> None:
    whole = told.bundle.read_bytes()
    with told.world.province() as province:
        before = province.store.digest()
        for place, mixed in changes(len(whole), seed, EACH):
            told.bundle.write_bytes(changed(whole, place, mixed))
            try:
                province.run(ImportBundle(path=told.bundle))
            except CjeError:
                continue
            raise Unseen(f"bundle, byte {place}")
        if province.store.digest() != before:
            raise Unseen("a refused bundle left something")
