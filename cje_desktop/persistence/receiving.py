"""Take transactions of other devices: verify their chains, keep them, fold them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import msgspec

from cje_desktop.core.errors import Refusal
from cje_desktop.core.operations import Transaction
from cje_desktop.persistence.fold.derived import refresh
from cje_desktop.persistence.fold.fold import Fold
from cje_desktop.persistence.log.log import Log, Logged, hash_before, hash_of
from cje_desktop.persistence.sql import Sql, to_uuid

OPERATIONS = 20_000
"""After so many new operations a transaction of the database ends; they are what fills memory."""
TRANSACTIONS = 5_000
"""After so many transactions it ends too, however small they are."""
_BLOCK = 1000


class _Place(msgspec.Struct):
    """Which place of which chain a transaction claims; read without looking at the rest."""

    dev: UUID
    seq: int


_PLACES = msgspec.json.Decoder(_Place)


@dataclass(slots=True)
class Counts:
    """What became of the transactions."""

    looked_at: int = 0
    new: int = 0
    already_known: int = 0
    waiting: int = 0
    """How many are waiting now, whenever they came."""
    tickets: int = 0

    def add(self, other: "Counts") -> None:
        """Add the counts of a batch."""
        self.looked_at += other.looked_at
        self.new += other.new
        self.already_known += other.already_known
        self.waiting = other.waiting
        self.tickets += other.tickets


class Receiver:
    """Take one batch within one transaction of the database."""

    def __init__(
        self, sql: Sql, log: Log, now: datetime, accept: Callable[[Transaction], None] | None = None
    ) -> None:
        self._sql = sql
        self._log = log
        self._now = now
        self._accept = accept
        self._heads = log.heads()
        self._ends = {device: (head.seq, head.hash) for device, head in self._heads.items()}
        self._lsn = log.next_lsn()
        self._known: dict[tuple[UUID, int], bytes] = {}
        self._new: list[Logged] = []
        self._operations = 0
        self._counts = Counts()
        self._any_waiting = sql.first("SELECT 1 FROM waiting") is not None

    def take(self, bodies: Iterator[bytes]) -> Counts:
        """Verify, append and fold as many transactions as one batch holds; the rest stays.

        Raises:
            Refusal: ``log.fork``, or the bytes are not those of a transaction.
        """
        for body in bodies:
            self._sort(body)
            self._counts.looked_at += 1
            if self._operations >= OPERATIONS or self._counts.looked_at == TRANSACTIONS:
                break
        self._log.append(self._new, self._heads, self._now)
        if self._new:
            fold = Fold(self._sql, self._log)
            self._counts.tickets = fold.apply([(entry.lsn, entry.transaction) for entry in self._new])
            refresh(self._sql, fold.touched)
        self._counts.new = len(self._new)
        self._counts.waiting = self._sql.scalar("SELECT count(*) FROM waiting")
        return self._counts

    def _sort(self, body: bytes) -> None:
        hashed = hash_of(body)
        try:
            place = _PLACES.decode(body)
        except msgspec.MsgspecError as error:
            raise Refusal("log.transaction.shape", part=str(error)[:80]) from error
        known, _ = self._ends.get(place.dev, (0, b""))
        if 0 < place.seq <= known:
            if self._hash_at(place.dev, place.seq) != hashed:
                raise fork(place.dev, place.seq)
            self._counts.already_known += 1
        elif place.seq == known + 1:
            self._append(self._read(body), body, hashed)
            self._append_waiting(place.dev)
        else:
            self._read(body)
            self._keep_waiting(place, body, hashed)

    def _read(self, body: bytes) -> Transaction:
        transaction = Transaction.from_bytes(body)
        if self._accept is not None:
            self._accept(transaction)
        return transaction

    def _append(self, transaction: Transaction, body: bytes, hashed: bytes) -> None:
        device, seq = transaction.device, transaction.seq
        end = self._ends.get(device)
        if transaction.prev != (end[1].hex() if end else hash_before(None)):
            raise fork(device, seq)
        self._new.append(Logged(self._lsn, transaction, body, hashed))
        self._known[device, seq] = hashed
        self._ends[device] = (seq, hashed)
        self._lsn += 1
        self._operations += len(transaction.operations)

    def _append_waiting(self, device: UUID) -> None:
        """Take what waited for the transaction that has just come."""
        while self._any_waiting:
            key = (self._sql.uuid(device), self._ends[device][0] + 1)
            row = self._sql.first("SELECT hash, body FROM waiting WHERE device = ? AND seq = ?", *key)
            if row is None:
                return
            body = bytes(row.body)
            self._append(Transaction.from_bytes(body), body, bytes(row.hash))
            self._sql.run("DELETE FROM waiting WHERE device = ? AND seq = ?", *key)

    def _keep_waiting(self, place: _Place, body: bytes, hashed: bytes) -> None:
        key = (self._sql.uuid(place.dev), place.seq)
        row = self._sql.first("SELECT hash FROM waiting WHERE device = ? AND seq = ?", *key)
        if row is None:
            statement = "INSERT INTO waiting (device, seq, hash, body) VALUES (?, ?, ?, ?)"
            self._sql.run(statement, *key, hashed, body)
            self._any_waiting = True
        elif bytes(row.hash) != hashed:
            raise fork(place.dev, place.seq)

    def _hash_at(self, device: UUID, seq: int) -> bytes | None:
        if (device, seq) not in self._known:
            chain = self._heads[device].chain
            block = self._log.hashes(chain, seq, seq + _BLOCK)
            self._known.update({(device, number): hashed for number, hashed in block.items()})
        return self._known.get((device, seq))


def fork(device: UUID, seq: int) -> Refusal:
    """Return the refusal of another transaction at the same place: a cloned or restored computer."""
    return Refusal("log.fork", device=str(device), seq=seq)


def waiting_gaps(sql: Sql, ends: Mapping[UUID, int]) -> Iterator[tuple[UUID, int]]:
    """Return, for each device with waiting transactions, the number that is missing."""
    for row in sql.all("SELECT DISTINCT device FROM waiting ORDER BY device"):
        device = to_uuid(row.device)
        yield device, ends.get(device, 0) + 1
