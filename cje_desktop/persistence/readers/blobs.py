"""Bytes by their hash."""

import hashlib

from cje_desktop.core.errors import WorldError
from cje_desktop.persistence.sql import Sql


def read_blob(sql: Sql, sha256: str) -> bytes:
    """Return bytes by their hash, checked against it.

    Raises:
        WorldError: ``blob.missing`` or ``blob.damaged``.
    """
    try:
        wanted = bytes.fromhex(sha256)
    except ValueError as error:
        raise WorldError("blob.missing", hash=sha256[:64]) from error
    row = sql.first("SELECT body FROM blob WHERE hash = ?", wanted)
    if row is None:
        raise WorldError("blob.missing", hash=sha256)
    body = bytes(row.body)
    if hashlib.sha256(body).digest() != wanted:
        raise WorldError("blob.damaged", hash=sha256)
    return body


def write_blob(sql: Sql, body: bytes) -> str:
    """Keep bytes once and return their hash."""
    hashed = hashlib.sha256(body).digest()
    sql.run("INSERT INTO blob (hash, body) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING", hashed, body)
    return hashed.hex()
