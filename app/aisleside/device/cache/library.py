"""Which stream files are open at the moment, for every reader in the app.

The sync replaces a file while people read. It sets the new list here; a reader
notices at its next question and opens the new file.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable
from dataclasses import dataclass

from aisleside.device.cache.stream_file import StreamAddress


@dataclass(frozen=True, slots=True)
class Shelved:
    """The files to read; *generation* grows with every change."""

    generation: int
    addresses: tuple[StreamAddress, ...]


class Library:
    """Say which files hold the streams; safe to ask from any thread."""

    def __init__(self, addresses: Iterable[StreamAddress] = ()) -> None:
        self._lock = threading.Lock()
        self._shelved = Shelved(0, tuple(addresses))
        self._damaged: set[str] = set()

    @property
    def shelved(self) -> Shelved:
        with self._lock:
            return self._shelved

    def put(self, address: StreamAddress) -> None:
        """A stream lies here from now on."""
        with self._lock:
            others = [a for a in self._shelved.addresses if a.stream != address.stream]
            self._shelved = Shelved(self._shelved.generation + 1, (*others, address))
            self._damaged.discard(address.stream)

    def take(self, stream: str) -> StreamAddress | None:
        """A stream is not held any more; gives where it lay."""
        with self._lock:
            found = next((a for a in self._shelved.addresses if a.stream == stream), None)
            others = tuple(a for a in self._shelved.addresses if a.stream != stream)
            self._shelved = Shelved(self._shelved.generation + 1, others)
            return found

    def report_damage(self, stream: str) -> None:
        """A reader met damage: the sync will load this stream again."""
        with self._lock:
            self._damaged.add(stream)

    def damaged(self) -> frozenset[str]:
        with self._lock:
            return frozenset(self._damaged)
