"""Append to the log and read it back, within one transaction of the database."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from cje_desktop.core.canonical import Canonical
from cje_desktop.core.operations import GENESIS, Stamp, Transaction
from cje_desktop.core.schema import instant_text
from cje_desktop.persistence.log.packing import Packing
from cje_desktop.persistence.sql import Sql, to_uuid

_READ_AHEAD = 100
"""How many compressed transactions are fetched at a time."""


@dataclass(frozen=True, slots=True)
class Head:
    """The end of one device's chain."""

    chain: int
    """Number of the chain in this store."""
    seq: int
    hash: bytes
    stamp: Stamp


@dataclass(frozen=True, slots=True)
class Logged:
    """A transaction with its place in the log."""

    lsn: int
    transaction: Transaction
    body: bytes
    hash: bytes


class Log:
    """The log as one transaction of the database sees it."""

    def __init__(self, sql: Sql, packing: Packing) -> None:
        self._sql = sql
        self._packing = packing

    def heads(self) -> dict[UUID, Head]:
        """Return the end of each chain."""
        rows = self._sql.all("SELECT device, chain, seq, hash, millis, counter FROM chain_head")
        return {
            to_uuid(device): Head(chain, seq, bytes(hashed), Stamp(millis, counter))
            for device, chain, seq, hashed, millis, counter in rows
        }

    def next_lsn(self) -> int:
        """Return the place of the next transaction."""
        return (self._sql.scalar("SELECT max(lsn) FROM operation_log") or 0) + 1

    def append(self, entries: Sequence[Logged], heads: dict[UUID, Head], at: datetime) -> None:
        """Append transactions whose chains have been verified, and move the heads."""
        received, pack = instant_text(at), self._packing.pack
        log_rows, row_rows, moved = [], set(), {}
        for entry in entries:
            transaction = entry.transaction
            device = transaction.device
            old = heads.get(device)
            chain = old.chain if old else len(heads) + 1
            heads[device] = moved[device] = Head(chain, transaction.seq, entry.hash, transaction.stamp)
            log_rows.append((entry.lsn, chain, transaction.seq, entry.hash, received, pack(entry.body)))
            row_rows |= {(operation.row, entry.lsn) for operation in transaction.operations}
        self._sql.many(
            "INSERT INTO operation_log (lsn, chain, seq, hash, received_at, body) VALUES (?, ?, ?, ?, ?, ?)",
            log_rows,
        )
        uuid = self._sql.uuid
        index = sorted((uuid(row), lsn) for row, lsn in row_rows)
        self._sql.many("INSERT INTO operation_row (row, lsn) VALUES (?, ?)", index)
        self._sql.many(
            "INSERT INTO chain_head (chain, device, seq, hash, millis, counter) VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (chain) DO UPDATE SET seq = excluded.seq, hash = excluded.hash,"
            " millis = excluded.millis, counter = excluded.counter",
            [
                (head.chain, uuid(device), head.seq, head.hash, head.stamp.millis, head.stamp.counter)
                for device, head in moved.items()
            ],
        )

    def read(self, lsns: Iterable[int]) -> Iterator[Logged]:
        """Return transactions by their places."""
        for lsn in lsns:
            row = self._sql.first("SELECT hash, body FROM operation_log WHERE lsn = ?", lsn)
            if row is not None:
                yield self._logged(lsn, row.hash, row.body)

    def on_rows(self, rows: Iterable[UUID]) -> list[Logged]:
        """Return the transactions that touched rows, in the order of the log."""
        found = self._sql.among("SELECT lsn FROM operation_row WHERE row IN ({ids})", rows)
        return list(self.read(sorted({row.lsn for row in found})))

    def bodies_on_rows(self, rows: Iterable[UUID]) -> Iterator[bytes]:
        """Return the canonical bytes of the transactions that touched rows, in the order of the log."""
        found = self._sql.among("SELECT lsn FROM operation_row WHERE row IN ({ids})", rows)
        for lsn in sorted({row.lsn for row in found}):
            yield self._packing.unpack(
                bytes(self._sql.scalar("SELECT body FROM operation_log WHERE lsn = ?", lsn))
            )

    def all(self) -> Iterator[Logged]:
        """Return the whole log in its order."""
        last = 0
        statement = "SELECT lsn, hash, body FROM operation_log WHERE lsn > ? ORDER BY lsn LIMIT ?"
        while rows := self._sql.all(statement, last, _READ_AHEAD):
            for lsn, hashed, body in rows:
                yield self._logged(lsn, hashed, body)
            last = rows[-1].lsn

    def bodies(self, chain: int, after: int, upto: int) -> Iterator[bytes]:
        """Return the canonical bytes of one chain beyond a number and up to another, in order."""
        statement = (
            "SELECT seq, body FROM operation_log WHERE chain = ? AND seq > ? AND seq <= ?"
            " ORDER BY seq LIMIT ?"
        )
        while rows := self._sql.all(statement, chain, after, upto, _READ_AHEAD):
            for _, body in rows:
                yield self._packing.unpack(bytes(body))
            after = rows[-1].seq

    def hashes(self, chain: int, first: int, last: int) -> Mapping[int, bytes]:
        """Return the hashes of a range of one chain."""
        rows = self._sql.all(
            "SELECT seq, hash FROM operation_log WHERE chain = ? AND seq BETWEEN ? AND ?", chain, first, last
        )
        return {seq: bytes(hashed) for seq, hashed in rows}

    def _logged(self, lsn: int, hashed: object, body: object) -> Logged:
        # It was canonical when it was written, and the checksum of the row says that it still is.
        data = Canonical(self._packing.unpack(bytes(body)))  # type: ignore[call-overload]  # a BLOB
        return Logged(lsn, Transaction.from_bytes(data), data, bytes(hashed))  # type: ignore[call-overload]  # a BLOB


def hash_of(body: bytes) -> bytes:
    """Return the hash that the next transaction of the chain names."""
    return hashlib.sha256(body).digest()


def hash_before(head: Head | None) -> str:
    """Return what the next transaction of a chain names as the one before."""
    return GENESIS if head is None else head.hash.hex()
