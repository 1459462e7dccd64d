"""The rule by which operations of several computers on one row become one row.

An operation that had seen another one stands above it. Fields are merged one by one: a value
that nobody has overwritten knowingly is a head; heads that agree are no conflict; heads that
differ are all kept, every computer shows the same provisional winner, and a ticket asks a
person. The result depends on the set of operations only, never on the order of arrival.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from cje_desktop.core import canonical
from cje_desktop.core.entities.base import JsonValue
from cje_desktop.core.operations import Stamp
from cje_desktop.core.schema import EntityClass

REMOVED = "removed"
"""Name under which the tombstone of a row of class ``set`` is merged like a field."""


@dataclass(frozen=True, slots=True)
class RowOperation:
    """What one transaction did to one row."""

    device: UUID
    seq: int
    stamp: Stamp
    actor: UUID | None
    seen: Mapping[UUID, int]
    """Of each other device, how many transactions the author had seen."""
    inserts: bool
    removes: bool
    fields: Mapping[str, JsonValue]

    @property
    def rank(self) -> tuple[int, int, str, int]:
        """Return what decides between concurrent values: clock, then device, then number."""
        return (self.stamp.millis, self.stamp.counter, str(self.device), self.seq)

    def saw(self, other: "RowOperation") -> bool:
        """Tell whether the author had seen another operation."""
        if self.device == other.device:
            return self.seq > other.seq
        return self.seen.get(other.device, 0) >= other.seq


class ConflictKind(StrEnum):
    """Why a person must look."""

    FIELD = "field"
    """Different values of one field."""
    REMOVAL = "removal"
    """Removed by one, worked on by another; the row stays visible."""
    DUPLICATE = "duplicate"
    """Two different contents of a row that is never changed: an alarm."""
    REFUSED = "refused"
    """An operation that the class of the row does not allow; kept, not applied."""


@dataclass(frozen=True, slots=True)
class Head:
    """One of the values that stand against each other."""

    device: UUID
    seq: int
    stamp: Stamp
    actor: UUID | None
    value: JsonValue


@dataclass(frozen=True, slots=True)
class Conflict:
    """What a ticket shows: the heads, the provisional winner first, and the last common value."""

    kind: ConflictKind
    entity: str
    row: UUID
    field: str
    heads: tuple[Head, ...]
    common: JsonValue = None

    @property
    def id(self) -> UUID:
        """Return the same identifier on every computer: made from row, field and heads."""
        heads = sorted(f"{head.device}:{head.seq}" for head in self.heads)
        text = "\0".join((self.kind, self.entity, str(self.row), self.field, *heads))
        return UUID(bytes=hashlib.sha256(text.encode()).digest()[:16], version=5)


@dataclass(frozen=True, slots=True)
class MergedRow:
    """A row as all computers that know the same operations show it."""

    fields: Mapping[str, JsonValue] | None
    """None while the operation that inserts the row has not arrived."""
    removed: bool
    conflicts: tuple[Conflict, ...]
    tip: RowOperation | None
    """The operation that had seen all others; None while the history has several ends."""

    @property
    def settled(self) -> bool:
        """Tell whether an operation that saw the tip may simply be applied."""
        return self.fields is not None and self.tip is not None and not self.conflicts


def merge_row(
    entity_class: EntityClass, entity: str, row: UUID, operations: Iterable[RowOperation]
) -> MergedRow:
    """Merge all known operations on one row."""
    ordered = sorted(operations, key=lambda operation: operation.rank)
    if entity_class is EntityClass.INSERT_ONLY:
        return _merge_insert_only(entity, row, ordered)
    return _merge_fields(entity_class, entity, row, ordered)


def _merge_insert_only(entity: str, row: UUID, ordered: Sequence[RowOperation]) -> MergedRow:
    # The earliest insert stands for ever, whichever arrived first.
    inserts = [operation for operation in ordered if operation.inserts and not operation.removes]
    refused = [operation for operation in ordered if operation not in inserts]
    conflicts = [_refused(entity, row, operation) for operation in refused]
    if not inserts:
        return MergedRow(None, False, tuple(conflicts), None)
    first = inserts[0]
    others = [operation for operation in inserts[1:] if _differs(operation.fields, first.fields)]
    if others:
        heads = tuple(_head(operation, dict(operation.fields)) for operation in (first, *others))
        conflicts.append(Conflict(ConflictKind.DUPLICATE, entity, row, "", heads))
    return MergedRow(first.fields, False, tuple(conflicts), first)


def _merge_fields(
    entity_class: EntityClass, entity: str, row: UUID, ordered: Sequence[RowOperation]
) -> MergedRow:
    conflicts: list[Conflict] = []
    applied: list[RowOperation] = []
    for operation in ordered:
        if operation.removes and entity_class is not EntityClass.SET:
            conflicts.append(_refused(entity, row, operation))
        else:
            applied.append(operation)
    removed = False
    if entity_class is EntityClass.SET:
        removed = _merge_removal(entity, row, applied, conflicts)
    fields: dict[str, JsonValue] = {}
    for name in sorted({name for operation in applied for name in operation.fields}):
        fields[name] = _merge_field(entity, row, name, applied, conflicts)
    known = any(operation.inserts for operation in applied)
    return MergedRow(fields if known else None, removed, tuple(conflicts), _tip(applied))


def _merge_field(
    entity: str, row: UUID, name: str, ordered: Sequence[RowOperation], conflicts: list[Conflict]
) -> JsonValue:
    writers = [operation for operation in ordered if name in operation.fields]
    heads = _unseen(writers)
    winner = heads[-1]
    if any(_differs(head.fields[name], winner.fields[name]) for head in heads):
        shown = tuple(_head(head, head.fields[name]) for head in reversed(heads))
        common = [
            writer
            for writer in writers
            if writer not in heads and all(head is writer or head.saw(writer) for head in heads)
        ]
        before = common[-1].fields[name] if common else None
        conflicts.append(Conflict(ConflictKind.FIELD, entity, row, name, shown, before))
    return winner.fields[name]


def _merge_removal(
    entity: str, row: UUID, ordered: Sequence[RowOperation], conflicts: list[Conflict]
) -> bool:
    """Let every write that the remover had not seen keep the row visible (add wins)."""
    heads = _unseen(ordered)
    removals = [head for head in heads if head.removes]
    if removals and len(removals) < len(heads):
        shown = tuple(_head(head, head.removes) for head in reversed(heads))
        conflicts.append(Conflict(ConflictKind.REMOVAL, entity, row, REMOVED, shown, False))
        return False
    return bool(removals)


def _unseen(ordered: Sequence[RowOperation]) -> list[RowOperation]:
    """Return the operations that no other one had seen, in their order."""
    return [
        operation
        for operation in ordered
        if not any(other is not operation and other.saw(operation) for other in ordered)
    ]


def _tip(ordered: Sequence[RowOperation]) -> RowOperation | None:
    for operation in reversed(ordered):
        if all(other is operation or operation.saw(other) for other in ordered):
            return operation
    return None


def _differs(one: JsonValue, other: JsonValue) -> bool:
    # Compared as bytes: to Python True equals 1, and a list never equals a tuple.
    return canonical.dumps(one) != canonical.dumps(other)


def _head(operation: RowOperation, value: JsonValue) -> Head:
    return Head(operation.device, operation.seq, operation.stamp, operation.actor, value)


def _refused(entity: str, row: UUID, operation: RowOperation) -> Conflict:
    head = _head(operation, dict(operation.fields))
    return Conflict(ConflictKind.REFUSED, entity, row, "", (head,))
