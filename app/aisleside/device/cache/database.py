"""Opening a cache file, and the sentences for when that fails."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from aisleside.device.machine.encrypted import (
    TabletFullError,
    UnreadableFileError,
    open_encrypted,
    plain_failures,
)
from aisleside.domain.errors import ExpectedError

__all__ = [
    "CacheDamagedError",
    "CacheKeyLostError",
    "CacheTooNewError",
    "TabletFullError",
    "cache_failures",
    "open_cache",
]

LAYOUT = 5  # of a cache file; another one is loaded again, see ``upgrading``


class CacheDamagedError(ExpectedError):
    """A cache file cannot be read, though its key is right."""

    def __init__(self, *, stream: str) -> None:
        super().__init__(
            "Part of the customer data on this tablet was damaged. Nothing is lost: it is on the "
            "hub, and your notes are in a file of their own. "
            "It loads again by itself as soon as the hub is reached."
        )
        self.stream = stream


class CacheKeyLostError(ExpectedError):
    """There is a cache file and no key to it."""

    def __init__(self, *, stream: str) -> None:
        super().__init__(
            "The key to the customer data on this tablet is gone, so it cannot be read any more. "
            "Nothing is lost: it is on the hub and loads again as soon as the hub is reached."
        )
        self.stream = stream


class CacheTooNewError(ExpectedError):
    """The cache was written by a newer Aisleside than this one."""

    def __init__(self, *, found: int, supported: int) -> None:
        super().__init__(
            "This tablet's customer data was saved by a newer version of Aisleside. "
            "Nothing is lost. Update the app to go on."
        )
        self.found = found
        self.supported = supported


class CacheTooOldError(ExpectedError):
    """The cache was written by an older Aisleside: it is loaded again."""

    def __init__(self) -> None:
        super().__init__(
            "Aisleside was updated, so the customer data on this tablet has to be loaded again. "
            "Nothing is lost. It loads by itself as soon as the hub is reached."
        )


@contextmanager
def cache_failures(stream: str, path: Path) -> Iterator[None]:
    """Turn what the driver says into what it means for a cache.

    Raises:
        CacheDamagedError, TabletFullError, FolderClosedError, InterruptedReadError,
        BrokenRowError
    """
    try:
        with plain_failures(path):
            yield
    except UnreadableFileError as error:
        raise CacheDamagedError(stream=stream) from error


def open_cache(
    stream: str, path: Path, key: bytes | None, *, read_only: bool, cache_kib: int
) -> sqlite3.Connection:
    """Open the file of a stream.

    Raises:
        CacheKeyLostError: its key could not be unwrapped.
        CacheDamagedError: it is gone or empty, or not what its key expects.
        FolderClosedError: it may not be opened.
        CacheTooNewError, CacheTooOldError: written by another version.
    """
    if key is None:
        raise CacheKeyLostError(stream=stream)
    if not path.is_file():
        raise CacheDamagedError(stream=stream)
    with cache_failures(stream, path):
        connection = open_encrypted(path, key, read_only=read_only, cache_kib=cache_kib)
        try:
            found = int(connection.execute("PRAGMA user_version").fetchone()[0])
            if found == 0:  # nothing is in it: cut to nothing, or never finished
                raise CacheDamagedError(stream=stream)
            if found > LAYOUT:
                raise CacheTooNewError(found=found, supported=LAYOUT)
            if found < LAYOUT:
                raise CacheTooOldError
        except BaseException:
            connection.close()
            raise
    return connection
