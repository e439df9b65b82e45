"""The stream files this tablet holds: opened at the start, put up, taken down.

The control database says which file holds a stream and how to open it; the
library tells readers; files nobody points to are left over and go. A stream is
left by destroying its key first: killed at any moment after that, the tablet
holds noise (S16).
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from aisleside.device.cache.database import (
    CacheDamagedError,
    CacheKeyLostError,
    CacheTooOldError,
    TabletFullError,
)
from aisleside.device.cache.library import Library
from aisleside.device.cache.stream_file import StreamAddress, StreamFile
from aisleside.device.cache.upgrading import make_readable
from aisleside.device.machine.encrypted import remove
from aisleside.device.outbox.database import ControlDatabase
from aisleside.device.outbox.streams import (
    forget_stream,
    held_streams,
    held_until,
    hold_stream,
    limit_stream,
    streams_over,
)
from aisleside.domain.errors import ExpectedError
from aisleside.wire.messages import Manifest
from aisleside.wire.streams import tables

log = logging.getLogger(__name__)

SEGMENT = ".segment"  # a sealed part of a snapshot, or the beginning of one
_KEPT_SECONDS = 24 * 3600  # the hub keeps a snapshot as long


class TabletRevokedError(ExpectedError):
    """The hub took this tablet's rights away, and it holds nothing any more."""

    def __init__(self) -> None:
        super().__init__(
            "This tablet was taken out of use, so its customers were removed. What was written "
            "on it is kept and still sent. Ask a manager to connect it again."
        )


class StreamOverError(ExpectedError):
    """A stream's time ended while it was being loaded."""

    def __init__(self, *, stream: str) -> None:
        super().__init__(
            "The time this data was lent for is over, so it was removed. Nothing else was "
            "changed, and what was written here is kept and still sent."
        )
        self.stream = stream


class Shelf:
    """Keep the control database, the library and the folder of caches saying the same.

    One thread loads and writes streams. ``expire`` and ``give_up`` may be called from
    another: they leave a file the first is writing open, but nobody can open it again.
    """

    def __init__(self, control: ControlDatabase, library: Library) -> None:
        self._control = control
        self._library = library
        self.folder: Path = control.folders.caches
        self._open: dict[str, StreamFile] = {}
        self._parting: list[StreamFile] = []  # left, and still to be closed by who writes
        self._limits: dict[str, int | None] = {}
        self._over: set[str] = set()
        self._lock = threading.RLock()

    def addresses(self) -> list[StreamAddress]:
        """Where each held stream lies, as the control database has it."""
        return [
            StreamAddress(held.stream, self.folder / held.file, held.key)
            for held in held_streams(self._control)
        ]

    def show(self) -> None:
        """Let readers open what is held; quick, for the first picture."""
        self._library.lend(_limited(held_until(self._control)))
        for address in self.addresses():
            if address.key is not None and address.path.exists():
                make_readable(address)
                self._library.put(address)

    def sweep(self) -> None:
        """Remove files that nothing points to: loads that were cut off, streams left."""
        kept = {address.path.name for address in self.addresses()}
        for file in self.folder.iterdir():
            name = file.name.removesuffix("-wal").removesuffix("-shm")
            with suppress(OSError):
                if name not in kept and not _may_go_on(file):
                    file.unlink()

    def held(self) -> list[str]:
        """The names of the streams this tablet holds."""
        return list(held_until(self._control))

    def writer(self, stream: str) -> StreamFile | None:
        """The open file of a stream; None when it has to be loaded.

        Raises:
            CacheTooNewError: written by a newer app, which must not be thrown away.
        """
        with self._lock:
            self._part()
            if stream in self._library.damaged():
                self._close(stream)
                return None
            if stream in self._open:
                return self._open[stream]
            for address in self.addresses():
                if address.stream == stream:
                    try:
                        self._open[stream] = StreamFile(address)
                    except (CacheDamagedError, CacheKeyLostError, CacheTooOldError) as error:
                        log.warning("%s is loaded again: %s", stream, type(error).__name__)
                        return None
                    return self._open[stream]
            return None

    def put(self, address: StreamAddress) -> None:
        """A freshly loaded file takes the place of the one before.

        Raises:
            StreamOverError: its time has ended meanwhile; the file is gone.
            TabletFullError: the same, and the one before stays.
        """
        assert address.key is not None
        stream, file = address.stream, address.path.name
        with self._lock:
            self._part()
            held = next((h for h in held_streams(self._control) if h.stream == stream), None)
            before = {self.folder / held.file} if held is not None else set()
            limit = held.not_after if held is not None else None  # of before a restart
            self._close(stream)
            if stream in self._over:
                self._library.take(stream)
                remove(address.path)
                raise StreamOverError(stream=stream)
            try:
                hold_stream(
                    self._control,
                    stream=stream,
                    file=file,
                    key=address.key,
                    not_after=self._limits.get(stream, limit),
                )
            except TabletFullError:  # nothing points to it, and it is large
                self.hide(address)
                remove(address.path)
                raise
            self._library.put(address)
        for path in before:
            remove(path)

    def show_early(self, address: StreamAddress) -> None:
        """Let readers use a file that is still being loaded, where nothing else is held.

        Raises:
            StreamOverError: its time has ended meanwhile.
        """
        with self._lock:
            if address.stream in self._over:
                raise StreamOverError(stream=address.stream)
            self._library.put(address)

    def hide(self, address: StreamAddress) -> None:
        """A file that was shown early will not be finished."""
        with self._lock:
            if address in self._library.shelved.addresses:
                self._library.take(address.stream)

    def obey(self, manifest: Manifest) -> list[str]:
        """Leave what is not offered any more, and keep until when the rest may be held.

        Returns the streams that were left.

        Raises:
            TabletRevokedError: everything was left.
        """
        if manifest.lock:
            self.give_up()
            raise TabletRevokedError
        limits = {offer.stream: offer.not_after for offer in manifest.streams}
        with self._lock:
            self._limits = limits
            self._library.lend(_limited(limits))
            self._over -= limits.keys()
            left = []
            for stream, until in held_until(self._control).items():
                if stream not in limits:
                    self._let_go(stream)
                    left.append(stream)
                elif until != limits[stream]:
                    limit_stream(self._control, stream, limits[stream])
            self._part()
            return left

    def leave(self, stream: str) -> None:
        """Hold a stream no more: its key goes first, then its file."""
        with self._lock:
            self._let_go(stream)
            self._part()

    def expire(self, now: int) -> list[str]:
        """Leave the streams whose time is over at hub time *now*, and say which."""
        with self._lock:
            over = [s for s, limit in self._limits.items() if limit is not None and limit <= now]
            self._over.update(over)
            for stream in over:  # a load may be under way
                self._library.take(stream)
            held = streams_over(self._control, now)
            for stream in held:
                self._let_go(stream)
            return held

    def let_go_of_needs(self, now: int) -> frozenset[int]:
        """Delete what travellers need no more at hub time *now*; says whose it was.

        Down to the bytes: a file they were in is written anew. For the thread that writes.

        Raises:
            TabletFullError: they are deleted, and the rest is done the next time.
            CacheTooNewError: written by a newer app, which will do it.
        """
        whose: set[int] = set()
        for stream in self.held():
            writer = self.writer(stream) if "need" in tables(stream) else None
            if writer is None:
                continue
            whose |= writer.drop_needs(now)
            if writer.keeps_traces:
                with suppress(StreamOverError):
                    self.put(writer.write_anew())
        return frozenset(whose)

    def give_up(self) -> list[str]:
        """Leave every stream, and say which they were."""
        with self._lock:
            held = self.held()
            for stream in held:
                self._let_go(stream)
            return held

    def close(self) -> None:
        with self._lock:
            self._part()
            for stream in list(self._open):
                self._close(stream)

    def _let_go(self, stream: str) -> None:
        paths = [a.path for a in self.addresses() if a.stream == stream]
        try:
            forget_stream(self._control, stream)
        finally:
            self._library.take(stream)
        if stream in self._open:
            self._parting.append(self._open.pop(stream))
        for path in paths:
            remove(path)

    def _part(self) -> None:
        """Close the files of streams that were left; only who writes them may do that."""
        while self._parting:
            writer = self._parting.pop()
            writer.close()
            remove(writer.address.path)  # where an open file cannot be removed

    def _close(self, stream: str) -> None:
        writer = self._open.pop(stream, None)
        if writer is not None:
            writer.close()


def _limited(limits: Mapping[str, int | None]) -> frozenset[str]:
    return frozenset(stream for stream, limit in limits.items() if limit is not None)


def _may_go_on(file: Path) -> bool:
    """Whether this is what came of a segment, sealed, that a load may still go on with."""
    return file.name.endswith(SEGMENT) and time.time() - file.stat().st_mtime < _KEPT_SECONDS
