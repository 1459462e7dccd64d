"""Bytes changed one at a time: in a file, or in a row behind the guards."""

import random
from collections.abc import Iterator

from cje_desktop.application.ports import StoreFault
from cje_desktop.persistence.store import SqlStore

CHANGES = 200


def changes(size: int, seed: int, count: int = CHANGES) -> Iterator[tuple[int, int]]:
    """Return places and what to mix into the byte there: the ends first, then anywhere."""
    chance = random.Random(seed)
    places = [0, size - 1, *(chance.randrange(size) for _ in range(count - 2))]
    return ((place, chance.randrange(1, 256)) for place in places)


def changed(data: bytes, place: int, mixed: int) -> bytes:
    """Return a copy with one byte changed."""
    spoilt = bytearray(data)
    spoilt[place] ^= mixed
    return bytes(spoilt)


class Forger:
    """Somebody with the key who writes behind the guards."""

    def __init__(self, store: SqlStore, table: str, column: str) -> None:
        self._store = store
        self._table = table
        self._column = column
        with store.database.writing() as connection:
            for action in ("update", "delete"):
                connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS guard_{table}_{action}")

    def rows(self) -> list[tuple[int, bytes]]:
        with self._store.database.reading() as connection:
            found = connection.exec_driver_sql(f"SELECT rowid, {self._column} FROM {self._table}")
            return [(int(row[0]), bytes(row[1])) for row in found]

    def write(self, row: int, data: bytes) -> None:
        statement = f"UPDATE {self._table} SET {self._column} = ? WHERE rowid = ?"
        with self._store.database.writing() as connection:
            connection.exec_driver_sql(statement, (data, row))

    def faults(self, seed: int, count: int = CHANGES) -> Iterator[tuple[int, StoreFault]]:
        """Change one byte, check, put it back; return the row and the first fault, each time anew.

        Raises:
            AssertionError: a change was not seen.
        """
        rows = self.rows()
        whole = [(row, data, place) for row, data in rows for place in range(len(data))]
        for index, mixed in changes(len(whole), seed, count):
            row, data, place = whole[index]
            self.write(row, changed(data, place, mixed))
            faults = self._store.check()
            self.write(row, data)
            assert faults, f"{self._table}.{self._column}, row {row}, byte {place} was not seen"
            yield row, faults[0]
