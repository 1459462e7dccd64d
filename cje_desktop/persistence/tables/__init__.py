"""All tables of the store; importing this package fills the metadata."""

from sqlalchemy import Connection, Table
from sqlalchemy.engine.interfaces import Dialect
from sqlalchemy.schema import CreateIndex, CreateTable, ExecutableDDLElement

from cje_desktop.persistence.naming import metadata
from cje_desktop.persistence.tables import guards, local, log, search
from cje_desktop.persistence.tables.entities import ENTITY_TABLES, OP_LSN

__all__ = ["ENTITY_TABLES", "OP_LSN", "create_entities", "local", "log", "schema_statements", "search"]


def schema_statements(connection: Connection) -> list[str]:
    """Return the statements that make the whole schema, as the first migration holds them."""
    dialect = connection.dialect
    statements: list[str] = []
    for table in sorted(metadata.tables.values(), key=lambda each: each.name):
        statements += _table_statements(table, dialect)
    statements += guards.other_statements(dialect.name)
    statements += guards.entity_guards(dialect.name)
    return statements


def create_entities(connection: Connection) -> None:
    """Replace the entity tables by empty ones, within the transaction of a rebuild."""
    for name in ENTITY_TABLES:
        connection.exec_driver_sql(f'DROP TABLE "{name}"')
    for table in ENTITY_TABLES.values():
        for statement in _table_statements(table, connection.dialect):
            connection.exec_driver_sql(statement)
    for statement in guards.entity_guards(connection.dialect.name):
        connection.exec_driver_sql(statement)


def _table_statements(table: Table, dialect: Dialect) -> list[str]:
    indexes = sorted(table.indexes, key=lambda each: str(each.name))
    made: list[ExecutableDDLElement] = [CreateTable(table), *map(CreateIndex, indexes)]
    texts = [str(each.compile(dialect=dialect)).strip() for each in made]
    return ["\n".join(line.rstrip() for line in text.splitlines()) for text in texts]
