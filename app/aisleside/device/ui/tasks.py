"""Work that must not hold up the window.

A slot hands its work to ``Tasks`` and returns at once. Reads run one after another
on one worker with a reader of its own, changes on a second with a writer, so a PIN
being checked never delays a search. What takes as long as a network or a stick in a
slot runs on a third. Answers and failures come back on the GUI
thread. A reader stays on its worker's thread from its first use to its end.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Lock
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from aisleside.domain.errors import ExpectedError

log = logging.getLogger(__name__)


class Reader(Protocol):
    """What reads need of the cache: to be stopped, and to be put away."""

    def interrupt(self) -> None:
        """Make a running question end early; may be called from any thread."""
        ...

    def close(self) -> None:
        """Let go of its files."""
        ...


R = TypeVar("R", bound=Reader)
W = TypeVar("W")
T = TypeVar("T")
Then = Callable[[T], None]
Failed = Callable[[ExpectedError], None]


class SomethingBrokeError(ExpectedError):
    """Stands on the screen for a defect; what it was is in the log."""

    def __init__(self) -> None:
        super().__init__("That didn't work. Nothing is lost. Close it and try again.")


class Tasks(Generic[R, W]):
    """Run work on workers and bring what came of it back to the GUI thread.

    Args:
        open_reader: opens the cache for reading; called once, on the reading worker.
        writer: what changes work with; used on the changing worker only.
    """

    def __init__(self, *, open_reader: Callable[[], R], writer: W) -> None:
        self._open_reader = open_reader
        self._writer = writer
        self._reading = ThreadPoolExecutor(max_workers=1, thread_name_prefix="read")
        self._changing = ThreadPoolExecutor(max_workers=1, thread_name_prefix="change")
        self._far = ThreadPoolExecutor(max_workers=1, thread_name_prefix="far")
        self._lock = Lock()
        self._reader: R | None = None
        self._asker: Latest[R, W] | None = None  # whose question the reader is on
        self._closed = False
        self._gui = GuiThread()

    def read(self, work: Callable[[R], T], then: Then[T], failed: Failed) -> None:
        """Ask the cache; *then* or *failed* is called later, on the GUI thread."""
        self._start(self._reading, lambda: work(self._opened()), then, failed)

    def change(self, work: Callable[[W], T], then: Then[T], failed: Failed) -> None:
        """Change something that is kept; *then* or *failed* is called later."""
        self._start(self._changing, lambda: work(self._writer), then, failed)

    def far(self, work: Callable[[], T], then: Then[T], failed: Failed) -> None:
        """Ask the hub, or use what lies outside; *then* or *failed* is called later."""
        self._start(self._far, work, then, failed)

    def latest(self) -> Latest[R, W]:
        """Return a way of asking where only the newest question matters."""
        return Latest(self)

    def close(self) -> None:
        """Finish what is running and put the reader away; nothing is answered any more."""
        if self._closed:
            return
        self._closed = True
        self._far.shutdown(wait=False, cancel_futures=True)  # nobody waits for a network
        self._changing.shutdown(wait=True)
        self._reading.submit(self._put_away)
        self._reading.shutdown(wait=True)

    def ask(
        self,
        asker: Latest[R, W],
        work: Callable[[R], T],
        then: Then[T],
        failed: Failed,
        *,
        wanted: Callable[[], bool],
    ) -> None:
        """Ask for *asker*, who may stop it; nothing comes of it once it is not *wanted*."""

        def answer() -> T:
            if not wanted():
                raise _OvertakenError
            reader = self._opened()
            with self._lock:
                self._asker = asker
            try:
                return work(reader)
            finally:
                with self._lock:
                    self._asker = None

        self._start(self._reading, answer, then, failed, wanted=wanted)

    def stop(self, asker: Latest[R, W]) -> None:
        """End the question of *asker* that is running now, and nobody else's."""
        with self._lock:
            if self._asker is asker and self._reader is not None:
                self._reader.interrupt()

    def _start(
        self,
        pool: ThreadPoolExecutor,
        work: Callable[[], T],
        then: Then[T],
        failed: Failed,
        *,
        wanted: Callable[[], bool] = lambda: True,
    ) -> None:
        if self._closed:
            return

        def arrive(future: Future[T]) -> None:
            if wanted() and not self._closed:
                _deliver(future, then, failed)

        def done(future: Future[T]) -> None:
            self._gui.call(lambda: arrive(future))

        pool.submit(work).add_done_callback(done)

    def _opened(self) -> R:
        if self._reader is None:
            reader = self._open_reader()
            with self._lock:
                self._reader = reader
        return self._reader

    def _put_away(self) -> None:
        with self._lock:
            reader, self._reader = self._reader, None
        if reader is not None:
            reader.close()


class Latest(Generic[R, W]):
    """Ask again and again, as somebody types; only the newest answer arrives.

    A question overtaken while it waits is never asked; one that is running is
    interrupted. What came of either is dropped.
    """

    def __init__(self, tasks: Tasks[R, W]) -> None:
        self._tasks = tasks
        self._newest = 0

    def read(self, work: Callable[[R], T], then: Then[T], failed: Failed) -> None:
        """Ask *work* instead of whatever was asked before."""
        self.forget()
        mine = self._newest
        self._tasks.ask(self, work, then, failed, wanted=lambda: mine == self._newest)

    def forget(self) -> None:
        """Want no answer any more."""
        self._newest += 1
        self._tasks.stop(self)


class GuiThread(QObject):
    """Runs calls on the thread it was made on, in the order they were handed in."""

    _handed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._handed.connect(self._run, Qt.ConnectionType.QueuedConnection)

    def call(self, work: Callable[[], Any]) -> None:
        """Run *work* soon; may be called from any thread."""
        self._handed.emit(work)

    def _run(self, work: Callable[[], Any]) -> None:
        work()


class _OvertakenError(Exception):
    """A question nobody wants the answer of any more; never leaves this module."""


def _deliver(future: Future[T], then: Then[T], failed: Failed) -> None:
    error = future.exception()
    if error is None:
        then(future.result())
    elif isinstance(error, ExpectedError):
        failed(error)
    else:
        log.error("a defect in work for a screen", exc_info=error)
        failed(SomethingBrokeError())
