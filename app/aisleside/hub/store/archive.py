"""PostgreSQL's own programs for taking a database away and bringing it back."""

from __future__ import annotations

import itertools
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql
from sqlalchemy.engine import URL

from aisleside.domain.errors import ExpectedError
from aisleside.hub.store.failures import HubRunningError
from aisleside.hub.store.postgres import CONNECT_SECONDS, PostgresStore

INSTALLED = Path("/usr/lib/postgresql")  # where Debian keeps a version each
NAME_BYTES = 63  # of a database; the server cuts longer ones


class ArchiveError(ExpectedError):
    """A program of PostgreSQL's is missing, or did not do it. *said* is for the log."""

    def __init__(self, *, program: str, said: str) -> None:
        super().__init__(
            f"PostgreSQL's program {program} could not do this: {_last_line(said)} "
            "The hub's data is safe and nothing half made was left. Put that right and try again."
        )
        self.program = program
        self.said = said


def dump(store: PostgresStore, target: Path) -> None:
    """Write the whole database as it is at one moment into a new file.

    Raises:
        ArchiveError: a part of the file may be there.
        OSError: there is no room for it.
    """
    descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        _run(store.url, ["pg_dump", "--format=custom", "--no-owner"], stdout=file.fileno())


def put_back(store: PostgresStore, archive: Path, *, life: str, mark: str) -> str | None:
    """Restore into a new database, then let it and the present one change names at once.

    Args:
        life: what the restored database is told to be in.
        mark: ends the name of the database that is set aside.

    Returns:
        That name, or None where there was no database.

    Raises:
        ArchiveError, HubRunningError: the present database is as it was.
        HubStoreError: the server cannot be used.
    """
    name = str(store.url.database)
    fresh = _shortened(name, "_restoring")
    with store.in_plain_words(), _connected(store.url.set(database="postgres")) as server:
        aside = _not_taken(server, name, f"_before_{mark.lower()}")
        server.execute(_text("DROP DATABASE IF EXISTS {}", fresh))
        server.execute(_text("CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8'", fresh))
        try:
            command = ["pg_restore", "--exit-on-error", "--no-owner", "--single-transaction"]
            _run(store.url.set(database=fresh), [*command, str(archive)])
            with _connected(store.url.set(database=fresh)) as restored:
                restored.execute("UPDATE hub SET life = %s", (life,))
            known = server.execute("SELECT 1 FROM pg_database WHERE datname = %s", (name,))
            there = known.fetchone() is not None
            with server.transaction():
                if there:
                    server.execute(_text("ALTER DATABASE {} RENAME TO {}", name, aside))
                server.execute(_text("ALTER DATABASE {} RENAME TO {}", fresh, name))
        except BaseException as error:
            server.execute(_text("DROP DATABASE IF EXISTS {} WITH (FORCE)", fresh))
            if isinstance(error, psycopg.errors.ObjectInUse):
                raise HubRunningError(folder=store.folder) from error
            raise
    return aside if there else None


def program(name: str) -> str:
    """Where one of PostgreSQL's programs is.

    Raises:
        ArchiveError: it is not installed.
    """
    found = shutil.which(name)
    if found:
        return found
    installed = [path / name for path in INSTALLED.glob("*/bin") if (path / name).exists()]
    newest = max(installed, key=lambda path: float(path.parent.parent.name), default=None)
    if newest is None:
        raise ArchiveError(program=name, said="it is not installed on this machine.")
    return str(newest)


def _not_taken(server: psycopg.Connection[Any], name: str, ending: str) -> str:
    """A name for the database that is set aside: two restores may fall into one second."""
    taken = {row[0] for row in server.execute("SELECT datname FROM pg_database")}
    endings = (ending if n == 1 else f"{ending}_{n}" for n in itertools.count(1))
    return next(made for made in (_shortened(name, end) for end in endings) if made not in taken)


def _run(url: URL, command: list[str], *, stdout: int = subprocess.DEVNULL) -> None:
    """Run a program on a database; its password is in no list of processes."""
    address = url.set(drivername="postgresql", password=None).render_as_string()
    environment = os.environ | {"LC_ALL": "C", "PGCONNECT_TIMEOUT": str(CONNECT_SECONDS)}
    if url.password is not None:
        environment["PGPASSWORD"] = str(url.password)
    done = subprocess.run(
        [program(command[0]), "--no-password", "--dbname", address, *command[1:]],
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=subprocess.PIPE,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode:
        raise ArchiveError(program=command[0], said=done.stderr)


def _connected(url: URL) -> psycopg.Connection[tuple[object, ...]]:
    address = url.set(drivername="postgresql").render_as_string(hide_password=False)
    return psycopg.connect(address, autocommit=True, connect_timeout=CONNECT_SECONDS)


def _text(statement: str, *names: str) -> sql.Composed:
    return sql.SQL(statement).format(*map(sql.Identifier, names))


def _shortened(name: str, ending: str) -> str:
    return name[: NAME_BYTES - len(ending)] + ending


def _last_line(said: str) -> str:
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    return lines[-1] if lines else "it did not say why."
