"""Bring a database to the schema of this program."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from cje_desktop.persistence.backup import backup, backup_name
from cje_desktop.persistence.engine import open_sqlite
from cje_desktop.persistence.schema_version import require_known
from cje_desktop.persistence.store import utc_now


def upgrade(connection: Connection) -> None:
    """Run the steps that are missing, within the transaction of the caller."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def migrate_file(path: Path, key: bytes) -> Path:
    """Keep a checked copy beside the file, then bring the file to the present schema.

    Raises:
        Refusal: ``store.schema.newer``.
    """
    database = open_sqlite(path, key)
    try:
        with database.reading() as connection:
            require_known(connection)
        copy = path.with_name(backup_name(path, utc_now()))
        backup(path, key, copy)
        with database.writing() as connection:
            upgrade(connection)
    finally:
        database.close()
    return copy
