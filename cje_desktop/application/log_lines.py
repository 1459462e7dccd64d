"""A quick look at transactions of our own log: who wrote which rows, without reading every value.

The log was verified when it was written or received; what comes from outside is read by
``core.operations.Transaction`` instead.
"""

import json
from dataclasses import dataclass
from uuid import UUID

from cje_desktop.core.ids import DeviceId
from cje_desktop.core.operations import OperationKind


@dataclass(frozen=True, slots=True)
class LogLine:
    """One transaction: its device, and for each operation what it does to which row."""

    device: DeviceId
    operations: tuple[tuple[OperationKind, str, str], ...]
    """Kind, entity, identifier of the row as text."""


def log_line(data: bytes) -> LogLine:
    """Read the canonical bytes of a transaction."""
    record = json.loads(data)
    operations = tuple((OperationKind(kind), entity, row) for kind, entity, row, _fields in record["ops"])
    return LogLine(DeviceId(UUID(record["dev"])), operations)
