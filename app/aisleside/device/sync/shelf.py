"""The stream files this tablet holds: opened at the start, put up, taken down.

The control database says which file holds a stream and how to open it; the
library tells readers; files nobody points to are left over and go.
"""

from __future__ import annotations

import logging
from contextlib import suppress
from pathlib import Path

from aisleside.device.cache.database import (
    CacheDamagedError,
    CacheKeyLostError,
    CacheTooOldError,
)
from aisleside.device.cache.library import Library
from aisleside.device.cache.stream_file import StreamAddress, StreamFile
from aisleside.device.machine.encrypted import remove
from aisleside.device.outbox.database import ControlDatabase
from aisleside.device.outbox.streams import forget_stream, held_streams, hold_stream

log = logging.getLogger(__name__)


class Shelf:
    """Keep the control database, the library and the folder of caches saying the same."""

    def __init__(self, control: ControlDatabase, library: Library) -> None:
        self._control = control
        self._library = library
        self.folder: Path = control.folders.caches
        self._open: dict[str, StreamFile] = {}

    def addresses(self) -> list[StreamAddress]:
        """Where each held stream lies, as the control database has it."""
        return [
            StreamAddress(held.stream, self.folder / held.file, held.key)
            for held in held_streams(self._control)
        ]

    def show(self) -> None:
        """Let readers open what is held; quick, for the first picture."""
        for address in self.addresses():
            if address.key is not None and address.path.exists():
                self._library.put(address)

    def sweep(self) -> None:
        """Remove files that nothing points to: loads that were cut off, streams left."""
        kept = {address.path.name for address in self.addresses()}
        for file in self.folder.iterdir():
            name = file.name.removesuffix("-wal").removesuffix("-shm")
            if name not in kept:
                with suppress(OSError):
                    file.unlink()

    def held(self) -> list[str]:
        """The names of the streams this tablet holds."""
        return [address.stream for address in self.addresses()]

    def writer(self, stream: str) -> StreamFile | None:
        """The open file of a stream; None when it has to be loaded.

        Raises:
            CacheTooNewError: written by a newer app, which must not be thrown away.
        """
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
        """A freshly loaded file takes the place of the one before."""
        assert address.key is not None
        before = {a.path for a in self.addresses() if a.stream == address.stream}
        self._close(address.stream)
        hold_stream(self._control, stream=address.stream, file=address.path.name, key=address.key)
        self._library.put(address)
        for path in before:
            remove(path)

    def leave(self, stream: str) -> None:
        """Hold a stream no more: its key goes first, then its file."""
        paths = [a.path for a in self.addresses() if a.stream == stream]
        forget_stream(self._control, stream)
        self._library.take(stream)
        self._close(stream)
        for path in paths:
            remove(path)

    def close(self) -> None:
        for stream in list(self._open):
            self._close(stream)

    def _close(self, stream: str) -> None:
        writer = self._open.pop(stream, None)
        if writer is not None:
            writer.close()
