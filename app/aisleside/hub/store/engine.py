"""The hub's database: opened once, read as snapshots, written one at a time.

``open_store`` gives a ``Store``, whose promise is in ``contract``; the two engines are
``sqlite`` and ``postgres``.
"""

from __future__ import annotations

import errno
import time
from pathlib import Path

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from aisleside.hub.store.contract import PATIENCE_SECONDS, Store
from aisleside.hub.store.failures import (
    HubRestoringError,
    HubRunningError,
    HubStoreBusyError,
    HubStoreError,
    HubStoreForeignError,
    HubStoreFullError,
    HubStoreTooNewError,
    HubStoreUnreachableError,
    UnknownStoreKindError,
)
from aisleside.hub.store.postgres import PostgresStore
from aisleside.hub.store.sqlite import SqliteStore

__all__ = [
    "PATIENCE_SECONDS",
    "HubRestoringError",
    "HubRunningError",
    "HubStoreBusyError",
    "HubStoreError",
    "HubStoreForeignError",
    "HubStoreFullError",
    "HubStoreTooNewError",
    "HubStoreUnreachableError",
    "Store",
    "UnknownStoreKindError",
    "open_store",
]

_FULL = {errno.ENOSPC, errno.EDQUOT}


def open_store(where: Path | str, *, folder: Path | None = None, now: int | None = None) -> Store:
    """Open the hub's database, making it where there is none.

    Args:
        where: a file, or an address such as ``sqlite:////srv/aisleside/hub.db`` or
            ``postgresql://user@server/aisleside``.
        folder: where the hub keeps what is not in its database; beside the file
            unless given. A database on a server needs one.
        now: seconds UTC, for when an epoch began; the system's clock unless given.

    Raises:
        HubStoreError: the database cannot be used; the sentence says why.
        HubRestoringError: a backup is being put in its place.
        UnknownStoreKindError: the address names another kind of database.
    """
    store = at(where, folder=folder)
    try:
        store.prepare(now=int(time.time()) if now is None else now)
    except OSError as error:
        store.close()
        kind = HubStoreFullError if error.errno in _FULL else HubStoreUnreachableError
        raise kind(path=store.name) from error
    except BaseException:
        store.close()
        raise
    return store


def at(where: Path | str, *, folder: Path | None = None) -> SqliteStore | PostgresStore:
    """The store of an address, before anything was opened or looked at.

    Raises:
        UnknownStoreKindError
    """
    url = _url(where)
    if url is None:
        return SqliteStore(Path(where), folder or Path(where).parent)
    match url.get_backend_name():
        case "sqlite" if url.database:
            return SqliteStore(Path(url.database), folder or Path(url.database).parent)
        case "postgresql" if url.database:
            if folder is None:
                raise ValueError("a hub on a database server needs a folder too")
            return PostgresStore(url, folder)
        case kind:
            raise UnknownStoreKindError(kind=kind)


def _url(where: Path | str) -> URL | None:
    if not isinstance(where, str) or "://" not in where:
        return None
    try:
        return make_url(where)
    except ArgumentError as error:
        raise UnknownStoreKindError(kind=where.partition("://")[0]) from error
