"""What every entity has: an identifier, and plain frozen fields."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

JsonValue = str | int | bool | None | Sequence["JsonValue"] | Mapping[str, "JsonValue"]
JsonObject = Mapping[str, JsonValue]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """One row of a synced table; changed only by operations."""

    id: UUID
