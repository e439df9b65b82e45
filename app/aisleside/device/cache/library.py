"""Which stream files are open at the moment, for every reader in the app.

The sync replaces a file while people read. It sets the new list here; a reader
notices at its next question and opens the new file.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from aisleside.device.cache.stream_file import StreamAddress


@dataclass(frozen=True, slots=True)
class Shelved:
    """The files to read; *generation* grows with every change.

    *lent* are streams held for a time beside those of this tablet's own place.
    """

    generation: int
    addresses: tuple[StreamAddress, ...]
    lent: frozenset[str] = frozenset()


class Library:
    """Say which files hold the streams; safe to ask from any thread."""

    def __init__(self, addresses: Iterable[StreamAddress] = ()) -> None:
        self._lock = threading.Lock()
        self._shelved = Shelved(0, tuple(addresses))
        self._damaged: set[str] = set()
        self._shut = False

    @property
    def shelved(self) -> Shelved:
        """What readers may open now."""
        with self._lock:
            return replace(self._shelved, addresses=()) if self._shut else self._shelved

    def shut(self) -> None:
        """Show readers nothing until ``reopen``; what lies here stays."""
        with self._lock:
            if not self._shut:
                self._shut = True
                self._change()

    def reopen(self) -> None:
        """Show readers again what lies here."""
        with self._lock:
            if self._shut:
                self._shut = False
                self._change()

    def put(self, address: StreamAddress) -> None:
        """A stream lies here from now on."""
        with self._lock:
            others = [a for a in self._shelved.addresses if a.stream != address.stream]
            self._change(addresses=(*others, address))
            self._damaged.discard(address.stream)

    def take(self, stream: str) -> StreamAddress | None:
        """A stream is not held any more; gives where it lay."""
        with self._lock:
            found = next((a for a in self._shelved.addresses if a.stream == stream), None)
            if found is not None:
                others = tuple(a for a in self._shelved.addresses if a.stream != stream)
                self._change(addresses=others)
            return found

    def lend(self, streams: frozenset[str]) -> None:
        """These streams are only lent; the others are of this tablet's own place."""
        with self._lock:
            if streams != self._shelved.lent:
                self._change(lent=streams)

    def report_damage(self, stream: str) -> None:
        """A reader met damage: the sync will load this stream again."""
        with self._lock:
            self._damaged.add(stream)

    def damaged(self) -> frozenset[str]:
        with self._lock:
            return frozenset(self._damaged)

    def _change(self, **changes: Any) -> None:
        self._shelved = replace(self._shelved, generation=self._shelved.generation + 1, **changes)
