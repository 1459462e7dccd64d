"""Values and drafts of this computer: in backups, never in the log or a bundle."""

from collections.abc import Callable
from datetime import datetime

import msgspec

from cje_desktop.core import canonical
from cje_desktop.core.entities.base import JsonObject, JsonValue
from cje_desktop.core.schema import instant_text
from cje_desktop.persistence.engine import Database
from cje_desktop.persistence.sql import Sql

IDENTITY = "store.identity"
"""Key of the value that says whose store this is."""


def get_value(sql: Sql, key: str) -> JsonValue:
    """Return a value, or None."""
    text = sql.scalar("SELECT value FROM local_value WHERE key = ?", key)
    return None if text is None else msgspec.json.decode(text)


def put_value(sql: Sql, key: str, value: JsonValue) -> None:
    """Keep a value."""
    sql.run(
        "INSERT INTO local_value (key, value) VALUES (?, ?)"
        " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        key,
        canonical.dumps(value).decode(),
    )


def read_dictionary(sql: Sql) -> bytes:
    """Return the dictionary that log rows are compressed against."""
    return bytes(sql.scalar("SELECT body FROM log_dictionary WHERE number = 1"))


def write_dictionary(sql: Sql, dictionary: bytes) -> None:
    """Keep the dictionary of a new store, for ever."""
    sql.run("INSERT INTO log_dictionary (number, body) VALUES (1, ?)", dictionary)


class SqlDrafts:
    """The port ``Drafts``."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now

    def save(self, kind: str, key: str, value: JsonObject) -> None:
        """Keep the latest text of a draft."""
        with self._database.writing(join=True) as connection:
            Sql(connection).run(
                "INSERT INTO draft (kind, key, value, saved_at) VALUES (?, ?, ?, ?)"
                " ON CONFLICT (kind, key) DO UPDATE SET value = excluded.value, saved_at = excluded.saved_at",
                kind,
                key,
                canonical.dumps(value).decode(),
                instant_text(self._now()),
            )

    def load(self, kind: str, key: str) -> JsonObject | None:
        """Return a draft, or None."""
        with self._database.reading() as connection:
            statement = "SELECT value FROM draft WHERE kind = ? AND key = ?"
            text = Sql(connection).scalar(statement, kind, key)
        return None if text is None else msgspec.json.decode(text, type=dict)

    def list(self, kind: str) -> tuple[tuple[str, datetime], ...]:
        """Return keys and times of the drafts of a kind, the latest first."""
        with self._database.reading() as connection:
            statement = "SELECT key, saved_at FROM draft WHERE kind = ? ORDER BY saved_at DESC, key"
            rows = Sql(connection).all(statement, kind)
        return tuple((row.key, _instant(row.saved_at)) for row in rows)

    def delete(self, kind: str, key: str) -> None:
        """Forget a draft."""
        with self._database.writing(join=True) as connection:
            Sql(connection).run("DELETE FROM draft WHERE kind = ? AND key = ?", kind, key)


def _instant(value: object) -> datetime:
    return value if isinstance(value, datetime) else datetime.fromisoformat(str(value))
