"""A PostgreSQL server of our own for a test session: a fresh cluster in a temporary folder."""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import psycopg
import pytest

_BINARIES = "/usr/lib/postgresql"
_OPTIONS = "-c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=40"


@dataclass(frozen=True)
class PostgresServer:
    """A running server."""

    port: int
    numbers: Iterator[int]

    def new_database(self) -> str:
        """Make an empty database and return its address for SQLAlchemy."""
        name = f"store_{next(self.numbers)}"
        with psycopg.connect(self._address("postgres"), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")  # a name of ours
        return f"postgresql+psycopg://postgres@127.0.0.1:{self.port}/{name}"

    def _address(self, database: str) -> str:
        return f"host=127.0.0.1 port={self.port} user=postgres dbname={database}"


def _binaries() -> Path | None:
    folders = sorted(Path(_BINARIES).glob("*/bin/postgres"))
    if folders:
        return folders[-1].parent
    found = shutil.which("postgres")
    return Path(found).parent if found else None


def _run(command: Sequence[str]) -> None:
    # The server refuses to run as root.
    prefix = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    subprocess.run([*prefix, *command], check=True, capture_output=True, cwd="/")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running_server() -> Iterator[PostgresServer]:
    """Run a server until the end of the block."""
    binaries = _binaries()
    if binaries is None:
        pytest.skip("no PostgreSQL server is installed (apt-get install postgresql)")
    folder = Path(tempfile.mkdtemp(prefix="cje-postgres-"))
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
    data, port = str(folder / "data"), _free_port()
    control = str(binaries / "pg_ctl")
    try:
        _run(
            [str(binaries / "initdb"), "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"]
        )
        options = f"-c listen_addresses=127.0.0.1 -p {port} -k {folder} {_OPTIONS}"
        _run([control, "-D", data, "-o", options, "-l", str(folder / "log"), "-w", "start"])
        try:
            yield PostgresServer(port, count(1))
        finally:
            _run([control, "-D", data, "-m", "immediate", "-w", "stop"])
    finally:
        shutil.rmtree(folder, ignore_errors=True)
