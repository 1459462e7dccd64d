"""One table for each entity, generated from the declarative table of the core."""

from collections.abc import Mapping

from sqlalchemy import Column, Index, Table

from cje_desktop.core.merge import REMOVED
from cje_desktop.core.schema import ENTITIES, EntityClass, EntitySpec
from cje_desktop.persistence.naming import metadata
from cje_desktop.persistence.types import COLUMN_TYPES, Boolean, Integer

OP_LSN = "op_lsn"
"""Local number of the log row that last wrote this row; never leaves the computer."""


def _table(spec: EntitySpec) -> Table:
    columns: list[Column[object]] = [
        Column(
            each.name,
            COLUMN_TYPES[each.kind],
            primary_key=each.name == "id",
            nullable=each.nullable,
        )
        for each in spec.fields
    ]
    columns.append(Column(OP_LSN, Integer, nullable=False))
    if spec.entity_class is EntityClass.SET:
        columns.append(Column(REMOVED, Boolean, nullable=False))
    indexes = [Index(f"ix_{spec.name}_{'_'.join(names)}", *names) for names in spec.indexes]
    return Table(spec.name, metadata, *columns, *indexes, sqlite_strict=True)


ENTITY_TABLES: Mapping[str, Table] = {spec.name: _table(spec) for spec in ENTITIES}
