"""Errors of the database engines as errors a user can act on."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from cje_desktop.core.errors import WorldError

_PRIMARY = 0xFF
_BY_CODE = {
    5: "store.locked",
    6: "store.locked",
    8: "store.read_only",
    10: "store.io",
    11: "store.damaged",
    13: "store.disk_full",
    14: "store.cannot_open",
    26: "store.key_or_file",
}
_BY_STATE = {
    "53100": "store.disk_full",
    "25006": "store.read_only",
    "55P03": "store.locked",
    "XX001": "store.damaged",
}


@contextmanager
def translated(place: Path | str) -> Iterator[None]:
    """Raise the errors of the engine as ``WorldError``; others pass."""
    try:
        yield
    except DBAPIError as error:
        known = world_error(error.orig, place)
        if known is None:
            raise
        raise known from error
    except Exception as error:
        known = world_error(error, place)
        if known is None:
            raise
        raise known from error


def world_error(error: BaseException | None, place: Path | str) -> WorldError | None:
    """Return what a user is told of an error of the engine, or None when it is ours."""
    number = getattr(error, "sqlite_errorcode", None)
    if isinstance(number, int):
        code = _BY_CODE.get(number & _PRIMARY)
    elif type(error).__module__.startswith("psycopg"):
        code = _BY_STATE.get(getattr(error, "sqlstate", None) or "")
        if code is None and type(error).__name__ == "OperationalError":
            code = "store.server"
    else:
        return None
    if code is None:
        return None
    path = Path(place)
    return WorldError(code, file=path.name, drive=path.anchor or "/", detail=str(error)[:120])
