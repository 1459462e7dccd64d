"""The store: the tables with their log, as the application sees them."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import msgspec
from sqlalchemy import Connection

from cje_desktop.application.ports import (
    ChainHead,
    ImportResult,
    Progress,
    StoreFault,
    StoreIdentity,
)
from cje_desktop.core.entities.base import JsonValue
from cje_desktop.core.entities.office import UnitKind
from cje_desktop.core.errors import Refusal, WorldError
from cje_desktop.core.ids import DeviceId, UnitId, UserId
from cje_desktop.core.operations import Transaction
from cje_desktop.persistence import backup as backups
from cje_desktop.persistence import digest as digests
from cje_desktop.persistence import local
from cje_desktop.persistence.check import check
from cje_desktop.persistence.engine import Database
from cje_desktop.persistence.identifiers import Identifiers
from cje_desktop.persistence.log.log import Log
from cje_desktop.persistence.log.packing import Packing
from cje_desktop.persistence.readers.blobs import write_blob
from cje_desktop.persistence.rebuild import rebuild
from cje_desktop.persistence.receiving import Counts, Receiver, waiting_gaps
from cje_desktop.persistence.sql import Sql
from cje_desktop.persistence.unit_of_work import Now, Reader, Writer


def utc_now() -> datetime:
    """Return the instant now."""
    return datetime.now(UTC)


class SqlStore:
    """The port ``Store`` over SQLCipher or PostgreSQL."""

    def __init__(self, database: Database, key: bytes | None = None, now: Now = utc_now) -> None:
        self._database = database
        self._key = key
        self._now = now
        self._identifiers = Identifiers()
        with database.reading() as connection:
            sql = Sql(connection)
            self._dictionary = local.read_dictionary(sql)
            self._identity = read_identity(sql)
        self._drafts = local.SqlDrafts(database, now)

    @property
    def identity(self) -> StoreIdentity:
        """Whose store this is."""
        return self._identity

    @property
    def drafts(self) -> local.SqlDrafts:
        """The local drafts."""
        return self._drafts

    @property
    def database(self) -> Database:
        """The connections, for the thread guard and for tests."""
        return self._database

    @contextmanager
    def reading(self) -> Iterator[Reader]:
        """Open a consistent look at the tables."""
        with self._database.reading() as connection:
            yield Reader(connection, self._packing())

    @contextmanager
    def transaction(self, *, actor: UserId | None, command: str, reason: str = "") -> Iterator[Writer]:
        """Open a transaction: all of it is kept, or nothing."""
        with self._database.writing() as connection:
            header = (actor, command, reason)
            writer = Writer(connection, self._packing(), self._identity, self._identifiers, self._now, header)
            yield writer
            writer.finish()

    def vector(self) -> Mapping[DeviceId, ChainHead]:
        """Return how far each device is known."""
        with self._log() as log:
            heads = log.heads()
        return {DeviceId(device): ChainHead(head.seq, head.hash.hex()) for device, head in heads.items()}

    def transactions(
        self, after: Mapping[DeviceId, int], upto: Mapping[DeviceId, int] | None = None
    ) -> Iterator[bytes]:
        """Return the canonical bytes of the transactions beyond a vector, each device in order.

        With ``upto`` only those up to this vector; devices that it does not name are left out.
        """
        with self._log() as log:
            for device, head in sorted(log.heads().items(), key=lambda item: item[1].chain):
                name = DeviceId(device)
                last = head.seq if upto is None else upto.get(name, 0)
                yield from log.bodies(head.chain, after.get(name, 0), last)

    def chain_hash(self, device: DeviceId, seq: int) -> str | None:
        """Return the hash of one known transaction."""
        with self._log() as log:
            head = log.heads().get(device)
            found = log.hashes(head.chain, seq, seq) if head else {}
        return found[seq].hex() if seq in found else None

    def receive(
        self,
        transactions: Iterable[bytes],
        blobs: Mapping[str, bytes],
        progress: Progress | None = None,
        *,
        accept: Callable[[Transaction], None] | None = None,
    ) -> ImportResult:
        """Store and fold transactions of other devices; known ones are skipped.

        ``accept`` sees each one that is not known before it is stored, and may refuse it.
        """
        self._receive_blobs(blobs)
        counts, source = Counts(), iter(transactions)
        total = len(transactions) if isinstance(transactions, list | tuple) else 0
        is_open = True
        while is_open:
            with self._database.writing() as connection:
                sql = Sql(connection)
                taken = Receiver(sql, Log(sql, self._packing()), self._now(), accept).take(source)
            counts.add(taken)
            is_open = taken.looked_at > 0
            if is_open and progress is not None:
                progress("import.fold", counts.looked_at, total)
        return ImportResult(counts.new, counts.already_known, counts.waiting, counts.tickets)

    def missing(self) -> Mapping[DeviceId, int]:
        """Return the number each device with waiting transactions waits for."""
        with self._database.reading() as connection:
            sql = Sql(connection)
            ends = {device: head.seq for device, head in Log(sql, self._packing()).heads().items()}
            return {DeviceId(device): seq for device, seq in waiting_gaps(sql, ends)}

    def digest(self) -> str:
        """Return the digest of all entity tables."""
        with self._database.reading() as connection:
            return digests.digest(connection)

    def local_get(self, key: str) -> JsonValue:
        """Return a value of this computer's own, or None."""
        with self._database.reading() as connection:
            return local.get_value(Sql(connection), key)

    def local_put(self, key: str, value: JsonValue) -> None:
        """Keep a value of this computer's own, within the open transaction when there is one."""
        with self._database.writing(join=True) as connection:
            local.put_value(Sql(connection), key, value)

    def rebuild(self, progress: Progress | None = None) -> str:
        """Fold the whole log again into new tables and return their digest.

        Raises:
            WorldError: ``store.rebuild.differs`` when the tables were not what the log says;
                they are now.
        """
        with self._database.writing() as connection:
            before = digests.digest(connection)
            rebuild(connection, self._packing(), progress)
            after = digests.digest(connection)
        if before != after:
            raise WorldError("store.rebuild.differs", before=before[:8], after=after[:8])
        return after

    def backup(self, target: Path, progress: Progress | None = None) -> str:
        """Make a hot copy, reopen and check it, and return its digest."""
        if self._key is None or not isinstance(self._database.place, Path):
            raise Refusal("store.backup.server")
        name = backups.backup_name(self._database.place, self._now())
        file = target / name if target.is_dir() else target
        return backups.backup(self._database.place, self._key, file, progress)

    def check(self, progress: Progress | None = None) -> tuple[StoreFault, ...]:
        """Look at every page, chain, frozen file and table; name what is damaged."""
        return check(self._database, self._key, self._packing, progress)

    def close(self) -> None:
        """Write everything down and release the file."""
        self._database.close()

    def _receive_blobs(self, blobs: Mapping[str, bytes]) -> None:
        for name, data in blobs.items():
            if hashlib.sha256(data).hexdigest() != name:
                raise WorldError("blob.damaged", hash=name[:64])
        if blobs:
            with self._database.writing() as connection:
                sql = Sql(connection)
                for data in blobs.values():
                    write_blob(sql, data)

    @contextmanager
    def _log(self) -> Iterator[Log]:
        with self._database.reading() as connection:
            yield Log(Sql(connection), self._packing())

    def _packing(self) -> Packing:
        return Packing(self._dictionary)


class _Identity(msgspec.Struct):
    unit_id: UUID
    unit_kind: UnitKind
    device_id: UUID
    practice: bool


def read_identity(sql: Sql) -> StoreIdentity:
    """Read whose store this is."""
    record = msgspec.convert(local.get_value(sql, local.IDENTITY), _Identity)
    return StoreIdentity(
        UnitId(record.unit_id), record.unit_kind, DeviceId(record.device_id), record.practice
    )


def write_identity(connection: Connection, identity: StoreIdentity) -> None:
    """Write whose store a new store is."""
    record: dict[str, JsonValue] = {
        "unit_id": str(identity.unit_id),
        "unit_kind": identity.unit_kind.value,
        "device_id": str(identity.device_id),
        "practice": identity.practice,
    }
    local.put_value(Sql(connection), local.IDENTITY, record)
