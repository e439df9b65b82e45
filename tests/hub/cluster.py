"""A PostgreSQL server for the tests alone, thrown away with all its databases.

Debian's server is found where Debian puts it. It refuses to run as root, so it is
given to the user who has nothing. It listens in a folder, on no port. It ends with the
process that started it, however that ends; the next one removes what it left.
"""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import psycopg
from psycopg import sql

from aisleside.hub.store import schema

USER = "aisleside"
PREFIX = "aisleside-pg-"  # of a folder; the number of its process follows
GUARDED = "guarded"  # a user who needs a password, and has "right"

SETTINGS = {
    "listen_addresses": "",
    "shared_buffers": "32MB",
    "max_connections": "100",
    "logging_collector": "off",
}
HASTE = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


def programs() -> Path | None:
    """The folder of the server's programs; None where there is none."""
    found = shutil.which("initdb")
    if found and Path(found).resolve().with_name("postgres").exists():
        return Path(found).resolve().parent
    installed = Path("/usr/lib/postgresql")
    versions = [path for path in installed.glob("*/bin") if (path / "initdb").exists()]
    return max(versions, key=lambda path: float(path.parent.name), default=None)


class Cluster:
    """A running server and its databases."""

    def __init__(self, folder: Path, process: subprocess.Popen[bytes]) -> None:
        self.folder = folder
        self.process = process
        self._numbers = count(1)
        self._emptied: list[str] = []

    def url(self, database: str, *, user: str = USER, password: str = "") -> str:
        secret = f":{password}" if password else ""
        return f"postgresql://{user}{secret}@/{database}?host={self.folder}"

    def database(self, **options: str) -> str:
        """Make an empty database; its address."""
        name = f"hub{next(self._numbers)}"
        said = " ".join(f"{key} '{value}'" for key, value in options.items())
        self.run(f"CREATE DATABASE {name} TEMPLATE template0 {said}")
        return self.url(name)

    def drop(self, url: str) -> None:
        """Remove a database, whoever is still connected to it."""
        self.run(f"DROP DATABASE IF EXISTS {name_in(url)} WITH (FORCE)")

    def hub(self) -> str:
        """The address of a hub's database with nothing in it, for ``done_with`` later.

        To empty one takes a twentieth of the time that it takes to make one.
        """
        return self._emptied.pop() if self._emptied else self.database()

    def done_with(self, url: str) -> None:
        """Empty a hub's database for the next one, or remove it where it has other tables."""
        with self.connect(name_in(url)) as connection:
            connection.execute(_OTHERS)
            for (aside,) in connection.execute(_ASIDE).fetchall():
                self.drop(self.url(str(aside)))
            found = connection.execute(_TABLES).fetchall()
            if as_new := {name for (name,) in found} == schema.metadata.tables.keys():
                connection.execute(_empty())
        if as_new:
            self._emptied.append(url)
        else:
            self.drop(url)

    def run(self, statement: str) -> None:
        with self.connect() as connection:
            connection.execute(statement.encode())

    def connect(self, database: str = "postgres") -> psycopg.Connection[tuple[object, ...]]:
        return psycopg.connect(self.url(database), autocommit=True)

    def stop(self) -> None:
        """End the server as its owner does; what was committed is kept."""
        self.process.send_signal(signal.SIGINT)
        self.process.wait(60)

    def start(self) -> None:
        self.process = _serve(_found(), self.folder)


def name_in(url: str) -> str:
    """The name of the database in an address."""
    return url.rpartition("@/")[2].partition("?")[0]


_OTHERS = """
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()
"""
# What a restore set aside is called after the database that it was.
_ASIDE = "SELECT datname FROM pg_database WHERE starts_with(datname, current_database() || '_')"
_TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
# As if it had just been made: a hub that never ran, and numbers from 1 again.
_AS_NEW = f"""
    SELECT setval(format('%I', sequencename)::regclass, start_value, false)
    FROM pg_sequences WHERE schemaname = 'public';
    INSERT INTO hub (one, epoch, schema) VALUES (1, md5(random()::text), {schema.NUMBER});
    INSERT INTO epoch (epoch, began_at) SELECT epoch, extract(epoch FROM now()) FROM hub
"""


def _empty() -> sql.Composed:
    tables = reversed(schema.metadata.sorted_tables)
    emptying = [sql.SQL("DELETE FROM {};").format(sql.Identifier(table.name)) for table in tables]
    return sql.Composed([*emptying, sql.SQL(_AS_NEW)])


def _found() -> Path:
    found = programs()
    assert found is not None, "no PostgreSQL server is installed"
    return found


@contextmanager
def running(*, durable: bool = False) -> Iterator[Cluster]:
    """A server of one's own until the block ends; *durable* ones write to the disk."""
    _sweep()
    folder = Path(tempfile.mkdtemp(prefix=f"{PREFIX}{os.getpid()}-"))
    owner = _owner()
    if owner is not None:
        os.chown(folder, owner, owner)
    try:
        _make(_found(), folder, {**SETTINGS, **({} if durable else HASTE)})
        cluster = Cluster(folder, _serve(_found(), folder))
        try:
            cluster.run(f"CREATE ROLE {GUARDED} LOGIN PASSWORD 'right'")
            yield cluster
        finally:
            cluster.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _sweep() -> None:
    """Remove the folders of processes that were killed."""
    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*-*"):
        started_by = folder.name.removeprefix(PREFIX).partition("-")[0]
        if started_by.isdecimal() and not Path(f"/proc/{started_by}").exists():
            shutil.rmtree(folder, ignore_errors=True)


def _owner() -> int | None:
    return pwd.getpwnam("nobody").pw_uid if os.geteuid() == 0 else None


def _make(programs: Path, folder: Path, settings: dict[str, str]) -> None:
    owner = _owner()
    how = "--auth trust --encoding UTF8 --locale C --no-sync --no-instructions"
    subprocess.run(
        [programs / "initdb", "-D", folder / "data", "--username", USER, *how.split()],
        user=owner,
        group=owner,
        extra_groups=None if owner is None else [],
        cwd=folder,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    lines = {**settings, "unix_socket_directories": str(folder)}
    with (folder / "data" / "postgresql.conf").open("a") as file:
        file.writelines(f"{name} = '{value}'\n" for name, value in lines.items())
    rules = folder / "data" / "pg_hba.conf"
    rules.write_text(f"local all {GUARDED} scram-sha-256\nlocal all all trust\n")


def _serve(programs: Path, folder: Path) -> subprocess.Popen[bytes]:
    owner = _owner()
    setpriv = shutil.which("setpriv")
    dies_with_us = [setpriv, "--pdeathsig", "INT"] if setpriv else []
    with (folder / "log").open("ab") as log:
        process = subprocess.Popen(
            [*dies_with_us, programs / "postgres", "-D", folder / "data"],
            user=owner,
            group=owner,
            extra_groups=None if owner is None else [],
            cwd=folder,
            stdout=log,
            stderr=log,
        )
    for _ in range(600):
        try:
            psycopg.connect(f"postgresql://{USER}@/postgres?host={folder}").close()
        except psycopg.OperationalError:
            if process.poll() is not None:
                break
            time.sleep(0.05)
        else:
            return process
    raise RuntimeError((folder / "log").read_text())
