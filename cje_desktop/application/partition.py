"""The part of a store that one office wrote, and its digest (mã trạng thái của phòng).

Office and province compute it from their own log and tables. The rows are those that the devices
of the office have written; rows of class ``reference`` are left out, since the province writes
them. Where another unit has written one of these rows too, office and province cannot see the
same, and there is no digest.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from uuid import UUID

from cje_desktop.application.log_lines import LogLine, log_line
from cje_desktop.application.ports import Progress, Reading, Store
from cje_desktop.core.ids import DeviceId
from cje_desktop.core.schema import ENTITIES, EntityClass, spec_named, to_fields

_CHUNK = 500
Rows = Mapping[str, set[str]]
_CANONICAL = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode
"""Writes what ``core.canonical`` does, without checking again what the store has checked."""


def partition_digest(
    store: Store, devices: Collection[DeviceId], progress: Progress | None = None
) -> str | None:
    """Return the digest of the rows that these devices wrote, or None when others wrote them too.

    Equal rows give equal digests on any machine: per entity in the order of the schema, per row
    in the order of its identifier, the canonical JSON of name, identifier and fields.
    """
    rows = _rows_of(store, devices)
    if rows is None:
        return None
    whole = hashlib.sha256()
    total, done = sum(len(ids) for ids in rows.values()), 0
    with store.reading() as reading:
        for name in (spec.name for spec in ENTITIES if spec.name in rows):
            for line in _lines(reading, name, sorted(rows[name])):
                whole.update(line)
            done += len(rows[name])
            if progress is not None:
                progress("exchange.digest", done, total)
    return whole.hexdigest()


def _rows_of(store: Store, devices: Collection[DeviceId]) -> Rows | None:
    """Gather the rows of the devices in a first pass; look for other writers in a second."""
    own: defaultdict[str, set[str]] = defaultdict(set)
    others_exist = False
    for line in _log(store):
        if line.device not in devices:
            others_exist = True
            continue
        for _kind, entity, row in line.operations:
            spec = spec_named(entity)
            if spec is not None and spec.entity_class is not EntityClass.REFERENCE:
                own[entity].add(row)
    if others_exist and _touched_by_others(store, devices, own):
        return None
    return own


def _touched_by_others(store: Store, devices: Collection[DeviceId], own: Rows) -> bool:
    return any(
        row in own.get(entity, ())
        for line in _log(store)
        if line.device not in devices
        for _kind, entity, row in line.operations
    )


def _log(store: Store) -> Iterator[LogLine]:
    return map(log_line, store.transactions({}))


def _lines(reading: Reading, name: str, rows: list[str]) -> Iterator[bytes]:
    spec = spec_named(name)
    if spec is None:
        return
    for start in range(0, len(rows), _CHUNK):
        found = reading.find(spec.cls, id=frozenset(map(UUID, rows[start : start + _CHUNK])))
        for row in sorted(found, key=lambda each: each.id):
            yield _CANONICAL([name, str(row.id), to_fields(row)]).encode() + b"\n"
