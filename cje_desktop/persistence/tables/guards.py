"""Statements beside the tables: guards that let only the fold write, and the text indexes.

The guards keep mistakes out, also those made with the key in hand: whoever switches them off
is found by the check, which folds the log again and compares.
"""

from collections.abc import Iterator

from sqlalchemy import Table

from cje_desktop.core.schema import ENTITIES, EntityClass, EntitySpec
from cje_desktop.persistence.tables.local import blob, log_dictionary
from cje_desktop.persistence.tables.log import operation_log, operation_row
from cje_desktop.persistence.tables.search import TEXT_INDEXES

FROZEN: tuple[Table, ...] = (operation_log, operation_row, blob, log_dictionary)
"""Rows of these tables are neither changed nor deleted."""

_OPEN = "EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn)"
_REFOLD = "EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn AND refold = 1)"

_POSTGRES_FUNCTIONS = (
    """CREATE FUNCTION guard_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn) THEN
    RAISE EXCEPTION USING MESSAGE = 'guard: ' || TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$""",
    """CREATE FUNCTION guard_refold() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM capture_open WHERE lsn = NEW.op_lsn AND refold = 1) THEN
    RAISE EXCEPTION USING MESSAGE = 'guard: ' || TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$""",
    """CREATE FUNCTION guard_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING MESSAGE = 'guard: ' || TG_TABLE_NAME;
END $$""",
)


def entity_guards(dialect: str) -> Iterator[str]:
    """Return the guards of the entity tables; they fall with the tables."""
    for spec in ENTITIES:
        yield from _entity_guards(spec, dialect)


def _entity_guards(spec: EntitySpec, dialect: str) -> Iterator[str]:
    table, once = spec.name, spec.entity_class is EntityClass.INSERT_ONLY
    if dialect == "postgresql":
        change = "guard_refold" if once else "guard_open"
        yield _postgres_guard(table, "insert", "INSERT", "guard_open")
        yield _postgres_guard(table, "update", "UPDATE", change)
        yield _postgres_guard(table, "delete", "DELETE", "guard_frozen")
        yield _postgres_guard(table, "truncate", "TRUNCATE", "guard_frozen")
        return
    yield _sqlite_guard(table, "insert", f"NOT {_OPEN}")
    yield _sqlite_guard(table, "update", f"NOT {_REFOLD if once else _OPEN}")
    yield _sqlite_guard(table, "delete")


def other_statements(dialect: str) -> Iterator[str]:
    """Return the guards of the log and the text indexes."""
    if dialect == "postgresql":
        yield from _POSTGRES_FUNCTIONS
    for table in FROZEN:
        for action in ("update", "delete", *(("truncate",) if dialect == "postgresql" else ())):
            if dialect == "postgresql":
                yield _postgres_guard(table.name, action, action.upper(), "guard_frozen")
            else:
                yield _sqlite_guard(table.name, action)
    for table in TEXT_INDEXES:
        yield _text_index(table.name, dialect)


def _sqlite_guard(table: str, action: str, condition: str = "") -> str:
    when = f" WHEN {condition}" if condition else ""
    return (
        f'CREATE TRIGGER "guard_{table}_{action}" BEFORE {action.upper()} ON "{table}"{when}\n'
        f"BEGIN SELECT RAISE(ABORT, 'guard: {table}'); END"
    )


def _postgres_guard(table: str, action: str, event: str, function: str) -> str:
    level = "STATEMENT" if event == "TRUNCATE" else "ROW"
    return (
        f'CREATE TRIGGER "guard_{table}_{action}" BEFORE {event} ON "{table}" '
        f"FOR EACH {level} EXECUTE FUNCTION {function}()"
    )


def _text_index(table: str, dialect: str) -> str:
    if dialect == "postgresql":
        return f"CREATE INDEX ix_{table}_text ON {table} USING gin (to_tsvector('simple', folded))"
    # Prefix indexes make each keystroke a look-up; the text is folded by us, so no more folding.
    return (
        f"CREATE VIRTUAL TABLE {table}_text USING fts5(folded, content='', contentless_delete=1, "
        "prefix='1 2 3', tokenize=\"unicode61 remove_diacritics 0\")"
    )
