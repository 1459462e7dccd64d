"""Which schema a database has."""

from sqlalchemy import Connection, inspect

from cje_desktop.core.errors import Refusal, WorldError
from cje_desktop.persistence.sql import Sql

REVISIONS: tuple[str, ...] = ("0001",)
"""All migrations, oldest first; the last one is the schema of this program."""
HEAD = REVISIONS[-1]


def revision_of(connection: Connection) -> str | None:
    """Return the revision of a database, or None for an empty one."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    revision = Sql(connection).scalar("SELECT version_num FROM alembic_version")
    return None if revision is None else str(revision)


def require_known(connection: Connection) -> None:
    """Refuse a database of a newer program.

    Raises:
        Refusal: ``store.schema.newer``.
    """
    revision = revision_of(connection)
    if revision is not None and revision not in REVISIONS:
        raise Refusal("store.schema.newer", found=revision, known=HEAD)


def require_present(connection: Connection) -> None:
    """Refuse a database that has to be migrated first.

    Raises:
        Refusal: ``store.schema.newer``.
        WorldError: ``store.empty``, or ``store.schema.older``: call ``api.migrate``.
    """
    require_known(connection)
    revision = revision_of(connection)
    if revision is None:
        raise WorldError("store.empty")
    if revision != HEAD:
        raise WorldError("store.schema.older", found=revision, known=HEAD)
