"""What the application needs from the outer rings, as protocols."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Protocol, TypeVar
from uuid import UUID

from cje_desktop.core.entities.base import Entity, JsonObject, JsonValue
from cje_desktop.core.entities.office import UnitKind
from cje_desktop.core.errors import FieldValue
from cje_desktop.core.ids import CaseId, DeviceId, PersonId, UnitId, UserId
from cje_desktop.core.operations import Operation, Transaction

E = TypeVar("E", bound=Entity)
Progress = Callable[[str, int, int], None]
"""Called with a stage code, done and total; raises ``Cancelled`` when the user stopped."""


class Clock(Protocol):
    """Today and now; a practice office has a fixed day."""

    def today(self) -> date:
        """Return the local date."""
        ...

    def now(self) -> datetime:
        """Return the aware UTC instant."""
        ...


@dataclass(frozen=True, slots=True)
class Sentence:
    """What is said to the user: what and why, then what to do."""

    text: str
    remedy: str = ""


class Messages(Protocol):
    """The catalogue of sentences in the language of the user."""

    @property
    def language(self) -> str:
        """``vi`` or ``en``."""
        ...

    def sentence(self, code: str, fields: Mapping[str, FieldValue] | None = None) -> Sentence:
        """Return the sentence of a code, its placeholders filled in."""
        ...


class Reading(Protocol):
    """A consistent look at the tables; lives inside one ``with`` on one thread."""

    def get(self, cls: type[E], row: UUID) -> E:
        """Return a row.

        Raises:
            Refusal: ``row.unknown``.
        """
        ...

    def find(self, cls: type[E], **equals: object) -> tuple[E, ...]:
        """Return the rows whose fields equal the values; a tuple or frozenset means any of them.

        Rows come in the order of their identifiers, that is of their making.
        """
        ...

    def count(self, cls: type[E], **equals: object) -> int:
        """Count the rows that ``find`` would return."""
        ...

    def case_rows(self, wanted: "CaseFilter") -> tuple["CaseRow", ...]:
        """Return one page of the case list, in keyset order (newest file number first)."""
        ...

    def count_cases(self, wanted: "CaseFilter") -> int:
        """Count the cases that a filter lets through."""
        ...

    def search(self, text: str, limit: int) -> tuple["SearchHit", ...]:
        """Find cases, persons, papers by folded text or number; exact hits first."""
        ...

    def similar_persons(self, folded_name: str, id_number: str, limit: int) -> tuple[PersonId, ...]:
        """Return persons of the same folded name or ID number."""
        ...

    def last_number(self, series_id: UUID, period: int, first: int, last: int) -> int | None:
        """Return the highest number taken within a block, or None."""
        ...

    def history(self, rows: Sequence[UUID]) -> tuple["LogEntry", ...]:
        """Return what the log knows of rows, oldest first."""
        ...

    def blob(self, sha256: str) -> bytes:
        """Return bytes by their hash, checked against it.

        Raises:
            WorldError: ``blob.missing`` or ``blob.damaged``.
        """
        ...


class Writing(Reading, Protocol):
    """One transaction: operations are folded as they come and appended to the log at the end."""

    def new_id(self) -> UUID:
        """Return a new UUIDv7, never smaller than the one before."""
        ...

    def write(self, *operations: Operation) -> None:
        """Fold operations; they become one log row when the transaction ends well."""
        ...

    def put_blob(self, data: bytes) -> str:
        """Keep bytes by their SHA-256 and return it."""
        ...


@dataclass(frozen=True, slots=True)
class StoreIdentity:
    """Whose store this is."""

    unit_id: UnitId
    unit_kind: UnitKind
    device_id: DeviceId
    practice: bool


@dataclass(frozen=True, slots=True)
class ChainHead:
    """How far the log knows a device: number and hash of its last transaction."""

    seq: int
    hash: str


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One operation as the log tells it."""

    at: datetime
    actor: UserId | None
    unit: UnitId
    device: DeviceId
    seq: int
    command: str
    entity: str
    row: UUID
    kind: str
    fields: Mapping[str, JsonValue]
    reason: str


@dataclass(frozen=True, slots=True)
class StoreFault:
    """Something the check found: where and what, as a message code with its fields."""

    code: str
    fields: Mapping[str, FieldValue]


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import of transactions did."""

    new: int
    already_known: int
    waiting: int
    """Kept until the transactions before them arrive."""
    tickets: int


class Drafts(Protocol):
    """Drafts and private notes: local, in backups, never in the log or a bundle."""

    def save(self, kind: str, key: str, value: JsonObject) -> None:
        """Keep the latest text of a draft."""
        ...

    def load(self, kind: str, key: str) -> JsonObject | None:
        """Return a draft, or None."""
        ...

    def list(self, kind: str) -> tuple[tuple[str, datetime], ...]:
        """Return keys and times of the drafts of a kind."""
        ...

    def delete(self, kind: str, key: str) -> None:
        """Forget a draft."""
        ...


class Store(Protocol):
    """The tables with their log; everything is written through ``transaction``."""

    @property
    def identity(self) -> StoreIdentity:
        """Whose store this is."""
        ...

    @property
    def drafts(self) -> Drafts:
        """The local drafts."""
        ...

    def reading(self) -> AbstractContextManager[Reading]:
        """Open a consistent look at the tables."""
        ...

    def transaction(
        self, *, actor: UserId | None, command: str, reason: str = ""
    ) -> AbstractContextManager[Writing]:
        """Open a transaction: all of it is kept, or nothing."""
        ...

    def vector(self) -> Mapping[DeviceId, ChainHead]:
        """Return how far each device is known."""
        ...

    def transactions(
        self, after: Mapping[DeviceId, int], upto: Mapping[DeviceId, int] | None = None
    ) -> Iterator[bytes]:
        """Return the canonical bytes of the transactions beyond a vector, each device in order.

        With ``upto`` only those up to this vector; devices that it does not name are left out.
        """
        ...

    def chain_hash(self, device: DeviceId, seq: int) -> str | None:
        """Return the hash of one known transaction."""
        ...

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

        Raises:
            Refusal: ``log.fork`` when another transaction stands at the same place of a chain.
        """
        ...

    def digest(self) -> str:
        """Return the digest of all entity tables: equal rows give equal digests on any engine."""
        ...

    def local_get(self, key: str) -> JsonValue:
        """Return a value of this computer's own (keys, sync state); never synced."""
        ...

    def local_put(self, key: str, value: JsonValue) -> None:
        """Keep a value of this computer's own."""
        ...

    def rebuild(self, progress: Progress | None = None) -> str:
        """Fold the whole log again into new tables and return their digest.

        Raises:
            WorldError: ``store.rebuild.differs`` when the tables were not what the log says.
        """
        ...

    def backup(self, target: Path, progress: Progress | None = None) -> str:
        """Make a hot copy, reopen and check it, and return its digest."""
        ...

    def check(self, progress: Progress | None = None) -> tuple[StoreFault, ...]:
        """Look at every page, chain, frozen file and table; name what is damaged."""
        ...

    def close(self) -> None:
        """Write everything down and release the file."""
        ...


@dataclass(frozen=True, slots=True)
class CaseFilter:
    """What the case list shows."""

    text: str = ""
    officer_id: UserId | None = None
    state: str = ""
    year: int | None = None
    unit_id: UnitId | None = None
    after: tuple[int, int, str] | None = None
    """File year, number and id of the last row seen."""
    limit: int = 100


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One row of the case list."""

    case_id: CaseId
    file_year: int
    file_number: int
    summary: str
    creditor: str
    debtor: str
    officer: str
    amount: int
    """Sum of the money lines, in đồng."""
    collected: int
    """Sum of receipts, in đồng."""
    opened_on: date
    decided: bool
    """Whether an enforcement decision is recorded."""
    match_field: str = ""
    """Which field matched the search: ``file``, ``debtor``, ``creditor``, ``summary``, ``number``."""

    @property
    def file_text(self) -> str:
        """Number of the file as written, e.g. ``0231/2026``."""
        return f"{self.file_number:04d}/{self.file_year}"


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One answer of the search everywhere."""

    kind: str
    """``case``, ``person``, ``document``, ``session``."""
    row: UUID
    case_id: CaseId | None
    title: str
    detail: str
    matched: str
    """Field that matched."""
