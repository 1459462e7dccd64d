"""The one declarative table of entities: name, class for merging, fields with their types.

Tables, operations, the fold and digests are made from it, so adding a field to a dataclass
and a migration is all that a new field needs.
"""

import types
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime
from enum import Enum, StrEnum
from functools import cache
from typing import TypeVar, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from cje_desktop.core.entities import cases, measures, office, papers, people, sessions
from cje_desktop.core.entities.base import Entity, JsonValue

E = TypeVar("E", bound=Entity)


class EntityClass(StrEnum):
    """How concurrent operations on one row are merged."""

    INSERT_ONLY = "insert_only"
    """Signed papers, receipts, proofs: the same again is ignored, another is an alarm."""
    OWNED = "owned"
    """Only the owning unit writes, at its ownership epoch."""
    REGISTER = "register"
    """Fields merge one by one; different values of one field keep both and open a ticket."""
    SET = "set"
    """Add wins; a removal is a tombstone with a reason."""
    REFERENCE = "reference"
    """Only the province writes."""


class FieldType(StrEnum):
    """Storage type of a field; the store maps it to its own column types."""

    UUID = "uuid"
    TEXT = "text"
    INTEGER = "integer"
    BOOLEAN = "boolean"
    DATE = "date"
    INSTANT = "instant"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field of an entity."""

    name: str
    kind: FieldType
    nullable: bool
    python: type
    """Class of the values in Python: UUID, str, int, bool, date, datetime, an enum, tuple or dict."""
    default: object
    """Value when left out; ``dataclasses.MISSING`` when the field must be given."""
    item: type | None = None
    """Class of the items when ``python`` is tuple."""


@dataclass(frozen=True, slots=True)
class EntitySpec:
    """One kind of row."""

    name: str
    cls: type[Entity]
    entity_class: EntityClass
    fields: tuple[FieldSpec, ...]
    indexes: tuple[tuple[str, ...], ...]

    def field(self, name: str) -> FieldSpec | None:
        """Return the field of that name, or None for one of a newer schema."""
        return _fields_by_name(self.name).get(name)


_TABLE: tuple[tuple[str, type[Entity], EntityClass, tuple[tuple[str, ...], ...]], ...] = (
    ("unit", office.Unit, EntityClass.REFERENCE, ()),
    ("unit_profile", office.UnitProfile, EntityClass.REGISTER, (("unit_id",),)),
    ("user", office.User, EntityClass.REGISTER, (("unit_id",),)),
    ("device", office.Device, EntityClass.REGISTER, ()),
    ("signer", office.Signer, EntityClass.REGISTER, (("unit_id",),)),
    ("number_series", office.NumberSeries, EntityClass.REGISTER, (("owner_unit_id", "kind"),)),
    ("number_block", office.NumberBlock, EntityClass.INSERT_ONLY, (("series_id", "period"),)),
    ("number_use", office.NumberUse, EntityClass.INSERT_ONLY, (("series_id", "period", "number"),)),
    ("number_cancellation", office.NumberCancellation, EntityClass.INSERT_ONLY, (("number_use_id",),)),
    ("setting", office.Setting, EntityClass.REGISTER, (("unit_id", "key"),)),
    ("person", people.Person, EntityClass.REGISTER, (("id_number",), ("organisation_number",))),
    ("judgment", cases.Judgment, EntityClass.REGISTER, (("number",), ("unit_id", "received_on"))),
    ("enforcement_request", cases.EnforcementRequest, EntityClass.REGISTER, (("judgment_id",),)),
    ("case", cases.Case, EntityClass.OWNED, (("file_year", "file_number"), ("judgment_id",), ("unit_id",))),
    ("case_party", people.CaseParty, EntityClass.SET, (("case_id",), ("person_id",))),
    ("representative", people.Representative, EntityClass.SET, (("case_id",),)),
    ("obligation_line", cases.ObligationLine, EntityClass.REGISTER, (("case_id",),)),
    ("assignment", cases.Assignment, EntityClass.OWNED, (("case_id",), ("officer_id",))),
    ("case_event", cases.CaseEvent, EntityClass.INSERT_ONLY, (("case_id", "on"),)),
    ("verification", cases.Verification, EntityClass.REGISTER, (("case_id",),)),
    ("information_request", cases.InformationRequest, EntityClass.REGISTER, (("case_id",),)),
    ("session", sessions.Session, EntityClass.REGISTER, (("on",),)),
    ("session_case", sessions.SessionCase, EntityClass.SET, (("session_id",), ("case_id",))),
    ("attendance", sessions.Attendance, EntityClass.REGISTER, (("session_id",),)),
    ("agreement", sessions.Agreement, EntityClass.REGISTER, (("case_id",),)),
    ("instalment", sessions.Instalment, EntityClass.REGISTER, (("agreement_id",),)),
    ("asset", measures.Asset, EntityClass.REGISTER, (("case_id",),)),
    ("measure", measures.Measure, EntityClass.REGISTER, (("case_id",),)),
    ("coercion_plan", measures.CoercionPlan, EntityClass.REGISTER, (("measure_id",),)),
    ("document", papers.Document, EntityClass.INSERT_ONLY, (("case_id",), ("dated",), ("number_text",))),
    ("signature", papers.Signature, EntityClass.INSERT_ONLY, (("document_id",),)),
    ("service", papers.Service, EntityClass.INSERT_ONLY, (("document_id",), ("case_id",))),
    ("attachment", papers.Attachment, EntityClass.SET, (("owner_id",),)),
    ("receipt", papers.Receipt, EntityClass.INSERT_ONLY, (("case_id", "on"),)),
)

_SCALARS: Mapping[type, FieldType] = {
    UUID: FieldType.UUID,
    str: FieldType.TEXT,
    int: FieldType.INTEGER,
    bool: FieldType.BOOLEAN,
    date: FieldType.DATE,
    datetime: FieldType.INSTANT,
}


def _plain(hint: object) -> type:
    """Follow NewTypes down to the class they stand for."""
    while hasattr(hint, "__supertype__"):
        hint = hint.__supertype__
    if not isinstance(hint, type):
        raise TypeError(f"no field type for {hint!r}")
    return hint


def _field_spec(name: str, hint: object, default: object) -> FieldSpec:
    nullable = False
    if get_origin(hint) in (Union, types.UnionType):
        options = [option for option in get_args(hint) if option is not type(None)]
        nullable, hint = True, options[0]
    if get_origin(hint) is tuple:
        return FieldSpec(name, FieldType.JSON, nullable, tuple, default, _plain(get_args(hint)[0]))
    if get_origin(hint) is not None:
        return FieldSpec(name, FieldType.JSON, nullable, dict, default)
    cls = _plain(hint)
    kind = FieldType.TEXT if issubclass(cls, Enum) else _SCALARS[cls]
    return FieldSpec(name, kind, nullable, cls, default)


def _spec(
    name: str, cls: type[Entity], kind: EntityClass, indexes: tuple[tuple[str, ...], ...]
) -> EntitySpec:
    hints = get_type_hints(cls, localns={"JsonValue": object})
    specs = tuple(_field_spec(f.name, hints[f.name], f.default) for f in fields(cls))
    return EntitySpec(name, cls, kind, specs, indexes)


ENTITIES: tuple[EntitySpec, ...] = tuple(_spec(*row) for row in _TABLE)
_BY_NAME: Mapping[str, EntitySpec] = {spec.name: spec for spec in ENTITIES}
_BY_CLASS: Mapping[type[Entity], EntitySpec] = {spec.cls: spec for spec in ENTITIES}


@cache
def _fields_by_name(entity: str) -> Mapping[str, FieldSpec]:
    return {spec.name: spec for spec in _BY_NAME[entity].fields}


def spec_of(cls: type[Entity]) -> EntitySpec:
    """Return the specification of an entity class."""
    return _BY_CLASS[cls]


def spec_named(name: str) -> EntitySpec | None:
    """Return the specification of that name, or None for an entity of a newer schema."""
    return _BY_NAME.get(name)


def instant_text(value: datetime) -> str:
    """Write an aware instant as UTC with milliseconds, e.g. ``2026-11-23T02:00:00.000Z``."""
    return value.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def encode(value: object) -> JsonValue:
    """Turn the value of a field into what an operation holds (text, integer, boolean, list, object)."""
    if isinstance(value, Enum):
        return encode(value.value)
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, datetime):
        return instant_text(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): encode(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [encode(item) for item in value]
    raise TypeError(f"no canonical form for {type(value).__name__}")


def _decode_scalar(cls: type, value: JsonValue) -> object:
    if cls is UUID:
        return UUID(str(value))
    if cls is datetime:
        return datetime.fromisoformat(str(value).replace("Z", "+00:00"))
    if cls is date:
        return date.fromisoformat(str(value))
    if issubclass(cls, Enum):
        return cls(value)
    return value


def decode(spec: FieldSpec, value: JsonValue) -> object:
    """Turn the value held by an operation back into the value of a field."""
    if value is None:
        return None
    if spec.python is tuple and isinstance(value, list | tuple):
        return tuple(_decode_scalar(spec.item or str, item) for item in value)
    if spec.python is dict:
        return value
    return _decode_scalar(spec.python, value)


def to_fields(entity: Entity) -> dict[str, JsonValue]:
    """Return the encoded fields of an entity without its id, leaving out what equals the default."""
    result: dict[str, JsonValue] = {}
    for spec in spec_of(type(entity)).fields:
        value = getattr(entity, spec.name)
        if spec.name != "id" and value != spec.default:
            result[spec.name] = encode(value)
    return result


def changed_fields(old: E, new: E) -> dict[str, JsonValue]:
    """Return the encoded fields in which two versions of one row differ."""
    return {
        spec.name: encode(getattr(new, spec.name))
        for spec in spec_of(type(new)).fields
        if getattr(old, spec.name) != getattr(new, spec.name)
    }


def from_fields(cls: type[E], row: UUID, values: Mapping[str, JsonValue]) -> E:
    """Build an entity from encoded fields; unknown fields of a newer schema are left aside."""
    arguments: dict[str, object] = {"id": row}
    for spec in spec_of(cls).fields:
        if spec.name in values:
            arguments[spec.name] = decode(spec, values[spec.name])
    return cls(**arguments)  # type: ignore[arg-type]  # checked by the field table
