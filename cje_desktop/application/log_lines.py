"""A quick look at transactions of our own log: who wrote which rows, without reading every value.

The log was verified when it was written or received; what comes from outside is read by
``core.operations.Transaction`` instead.
"""

import json
from dataclasses import dataclass
from uuid import UUID

from cje_desktop.core.ids import DeviceId
from cje_desktop.core.operations import OperationKind
from cje_desktop.core.schema import ENTITIES


@dataclass(frozen=True, slots=True)
class LogLine:
    """One transaction: its device, and for each operation what it does to which row."""

    device: DeviceId
    operations: tuple[tuple[OperationKind, str, str], ...]
    """Kind, entity, identifier of the row as text."""
    blobs: tuple[str, ...]
    """SHA-256 of the frozen bytes that the rows name: papers, scans, attachments."""


_KINDS = {kind.value: kind for kind in OperationKind}
_NAMES_OF_BLOBS = {
    spec.name: tuple(field.name for field in spec.fields if field.name.endswith("_hash")) for spec in ENTITIES
}


def log_line(data: bytes) -> LogLine:
    """Read the canonical bytes of a transaction."""
    record = json.loads(data)
    operations = tuple((_KINDS[kind], entity, row) for kind, entity, row, _fields in record["ops"])
    blobs = tuple(
        fields[name]
        for _kind, entity, _row, fields in record["ops"]
        for name in _NAMES_OF_BLOBS.get(entity, ())
        if fields.get(name)
    )
    return LogLine(DeviceId(UUID(record["dev"])), operations, blobs)
