"""The address of the database of a province on a server, kept beside where a store file would lie."""

import json
from pathlib import Path
from urllib.parse import urlsplit

from cje_desktop.core.errors import Refusal


def server_address(database: str) -> str:
    """Name the driver in an address.

    Raises:
        Refusal: ``program.database.password``, it carries its password in clear text;
            ``program.database.kind``, it is no address of PostgreSQL.
    """
    parts = urlsplit(database)
    if parts.password is not None:
        raise Refusal("program.database.password", field="database")
    if parts.scheme not in ("postgresql", "postgresql+psycopg"):
        raise Refusal("program.database.kind", field="database", scheme=parts.scheme)
    return parts._replace(scheme="postgresql+psycopg").geturl()


def keep_address(file: Path, address: str) -> None:
    """Write an address into a file."""
    file.write_text(json.dumps({"database": address}), encoding="utf-8")


def kept_address(file: Path) -> str:
    """Return the address a file holds."""
    return str(json.loads(file.read_text(encoding="utf-8"))["database"])
