"""Forget whom the hub was told to forget, whatever this tablet holds.

Erasures have a list of their own, with a number of its own, because a delete in a
stream reaches neither a stream that came late nor what waits in the outbox. Events
are redacted up to the number the control database keeps; each file says itself how
far it has followed, so a file that was loaded while somebody was being erased is
gone through as well. A file that cannot be opened to forget in is destroyed: it
comes again from the hub, without her.

What rides on the answer to a push only says that there is news. The list itself is
signed, so that nobody but the company's hub can make a tablet forget.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Protocol

from aisleside.device.cache.database import CacheTooNewError
from aisleside.device.cache.stream_file import StreamFile
from aisleside.device.outbox.database import ControlDatabase
from aisleside.device.outbox.notes import Outbox
from aisleside.device.outbox.redaction import erasures_heard, redact
from aisleside.device.sync.shelf import Shelf, StreamOverError
from aisleside.wire.codec import UnreadableAnswerError
from aisleside.wire.messages import Erasure, Erasures

log = logging.getLogger(__name__)


class Hub(Protocol):
    """What forgetting asks of the hub."""

    def erasures(self, *, since: int) -> Erasures: ...


class Forgetter:
    """Carry out the hub's erasures on this tablet, in their order and without a gap."""

    def __init__(self, hub: Hub, control: ControlDatabase, outbox: Outbox, shelf: Shelf) -> None:
        self._hub = hub
        self._control = control
        self._outbox = outbox
        self._shelf = shelf
        self._untold: set[int] = set()  # forgotten after a push, and no screen knows yet

    def heard(self) -> int:
        """The number up to which nobody is left in the outbox."""
        return erasures_heard(self._control)

    def forget(self, erasures: Sequence[Erasure]) -> None:
        """There is news: ask for it. Raises what ``catch_up`` raises."""
        forgotten = self.catch_up(max((one.n for one in erasures), default=0))
        self._untold |= forgotten  # after it has emptied this

    def catch_up(self, to: int) -> frozenset[int]:
        """Forget everybody up to number *to* of the hub's list; says who was named since.

        Raises:
            HubUnreachableError, HubRefusedError, NotOurHubError, UnreadableAnswerError: the
                rest waits for the next time.
            TabletFullError: the same.
        """
        heard = self.heard()
        files = self._files(news=heard < to)
        since = min([heard, *(file.erased_up_to or 0 for file in files)])
        named: set[int] = set()
        if since < to:
            told, reached = self._ask(since, to)
            for file in files:
                self._forget_in(file, told, reached)
            if heard < reached:
                fresh = {one.customer for one in told if one.n > heard}
                redact(self._control, self._outbox, fresh, up_to=reached)
            named.update(one.customer for one in told)
        else:
            for file in files:
                if file.erased_up_to is None:
                    file.follow_erasures(since)
        untold, self._untold = self._untold, set()
        return frozenset(named | untold)

    def _ask(self, since: int, to: int) -> tuple[list[Erasure], int]:
        """The hub's list after *since*, and how far it goes."""
        told: list[Erasure] = []
        while since < to:
            answer = self._hub.erasures(since=since)
            if answer.since != since:
                raise UnreadableAnswerError(what="erasures", why="an answer to another question")
            if answer.to <= since:
                break
            told += answer.erasures
            since = answer.to
        return told, since

    def _forget_in(self, file: StreamFile, told: Sequence[Erasure], reached: int) -> None:
        """Before the outbox keeps the number, so that a kill in between begins again."""
        followed = file.erased_up_to or 0
        fresh = {one.customer for one in told if one.n > followed}
        if followed >= reached:
            return
        if not file.forget(fresh):
            file.follow_erasures(reached)
            return
        try:
            self._shelf.put(file.write_anew(reached))
        except StreamOverError:  # its time has ended meanwhile, and it is gone altogether
            return
        log.info("%s was written anew without %d erased customers", file.address.stream, len(fresh))

    def _files(self, *, news: bool) -> list[StreamFile]:
        """The open files of all streams held; with *news*, what does not open is destroyed."""
        files = []
        for stream in self._shelf.held():
            try:
                file = self._shelf.writer(stream)
            except CacheTooNewError:
                file = None
            if file is not None:
                files.append(file)
            elif news:
                log.warning("%s cannot be opened to forget in, so it is loaded again", stream)
                self._shelf.leave(stream)
        return files
