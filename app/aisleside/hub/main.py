"""Where the hub is put together: its folder, its store, its HTTP service.

The folder holds ``hub.db`` and ``segments``. ``serve`` runs until it is told to
stop; ``ServedHub`` runs the same service in a thread, for the demo and for tests.
"""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

import uvicorn
from litestar import Litestar

from aisleside.domain.errors import DefectError, ExpectedError
from aisleside.hub.api.app import Service, make_app
from aisleside.hub.api.door import Door, new_code
from aisleside.hub.api.pins import PinGuard, hash_pin
from aisleside.hub.feed.snapshots import SnapshotShelf
from aisleside.hub.store import access, counting
from aisleside.hub.store.engine import Store, open_store
from aisleside.settings import HubSettings

DATABASE = "hub.db"
SEGMENTS = "segments"

PATIENCE_SECONDS = 10  # for requests under way when the hub is told to stop

Clock = Callable[[], datetime]


class UnknownPlaceError(ExpectedError):
    """A place the hub has never heard of."""

    def __init__(self, *, place: str) -> None:
        super().__init__(
            f"The hub knows no place “{place}”, so no code was made. "
            "Load its data first, or look at its name with “aisleside hub status”."
        )
        self.place = place


class UnknownStaffError(ExpectedError):
    """A staff number the hub has never heard of."""

    def __init__(self, *, staff: str) -> None:
        super().__init__(
            f"The hub knows nobody with the staff number “{staff}”, so no PIN was set. "
            "Check the number."
        )
        self.staff = staff


class PortTakenError(ExpectedError):
    """The address cannot be listened on."""

    def __init__(self, *, host: str, port: int) -> None:
        super().__init__(
            f"The hub cannot listen on {host}:{port}: another program may be using it, or the "
            "address is not this machine's. Nothing was changed. Choose another with --port or "
            "--host."
        )
        self.host = host
        self.port = port


@dataclass(frozen=True, slots=True)
class HubStatus:
    """What the hub in *folder* holds."""

    folder: Path
    epoch: str
    holding: counting.Holding

    def sentences(self) -> list[str]:
        """The status for people, a line each."""
        held = self.holding
        lines = [f"{self.folder / DATABASE}, epoch {self.epoch}, head {held.head}"]
        lines += [f"  {name:<10}{count:>12,}" for name, count in held.rows.items()]
        lines.append(f"Places: {', '.join(held.places) or 'none'}")
        lines += [f"  {name} starts at {floor}" for name, floor in held.floors.items()]
        lines.append(
            f"Tablets: {held.devices}. Events: {held.events}, "
            f"{held.needing_a_person} of them need a person."
        )
        for source in held.sources:
            when = (
                datetime.fromtimestamp(source.loaded_at, UTC).strftime("%Y-%m-%d %H:%M UTC")
                if source.loaded_at is not None
                else "not finished"
            )
            lines.append(f"Source {source.name}, {when}. {source.terms}")
        return lines


@contextmanager
def store_at(folder: Path) -> Iterator[Store]:
    """The store of a hub's folder, made where there is none, closed at the end."""
    store = open_store(folder / DATABASE)
    try:
        yield store
    finally:
        store.close()


def now_utc() -> datetime:
    """The hub's clock."""
    return datetime.now(UTC)


def build(
    store: Store, settings: HubSettings, *, segments: Path | None = None, clock: Clock = now_utc
) -> Litestar:
    """The hub's application over an open store.

    Args:
        segments: folder for snapshot segments, emptied at the start; beside the
            database unless given. One application may use it at a time.
    """
    return make_app(
        Service(
            store=store,
            door=Door(
                store=store,
                pins=PinGuard(time.monotonic),
                token_seconds=settings.token_seconds,
                clock=clock,
            ),
            shelf=SnapshotShelf(
                store,
                folder=segments or store.path.parent / SEGMENTS,
                segment_rows=settings.segment_rows,
                page_rows=settings.page_rows,
            ),
            page_rows=settings.page_rows,
            clock=clock,
        )
    )


def serve(settings: HubSettings, folder: Path) -> None:
    """Serve devices until interrupted; requests under way are finished first.

    Raises:
        HubStoreError, PortTakenError: the hub did not start.
    """
    with store_at(folder) as store, _listening(settings.host, settings.port) as listener:
        uvicorn.Server(_configured(build(store, settings))).run(sockets=[listener])


def status(folder: Path) -> HubStatus:
    """Look at what a hub holds, whether it is being served or not."""
    with store_at(folder) as store, store.read() as connection:
        return HubStatus(folder, store.epoch, counting.holding(connection))


def issue_enrolment(
    store: Store, place: str, settings: HubSettings, *, clock: Clock = now_utc
) -> str:
    """A code with which one device may join *place*, once and for a few minutes.

    Raises:
        UnknownPlaceError: the hub has no such place.
    """
    code = new_code()
    with store.write() as connection:
        if not access.place_exists(connection, place):
            raise UnknownPlaceError(place=place)
        until = int(clock().timestamp()) + settings.enrolment_seconds
        access.add_enrolment(connection, code=code, place=place, expires_at=until)
    return code


def set_pin(store: Store, staff: str, pin: str) -> str:
    """Set somebody's PIN and return her name.

    Raises:
        WeakPinError: not six digits, or too easy to guess.
        UnknownStaffError: nobody has this staff number.
    """
    pin_hash = hash_pin(pin)
    with store.write() as connection:
        found = access.staff_secret(connection, staff)
        if found is None:
            raise UnknownStaffError(staff=staff)
        access.write_pin(connection, staff, pin_hash)
    return found.row.name


class ServedHub:
    """The hub's HTTP service in a thread of this process.

    As a context manager it gives its address. It can be stopped and started again
    on the same port, as a hub does that goes away and comes back.
    """

    def __init__(
        self,
        store: Store,
        settings: HubSettings,
        *,
        port: int = 0,
        clock: Clock = now_utc,
    ) -> None:
        """Port 0 takes a free one, and keeps it."""
        self._store = store
        self._settings = settings
        self._clock = clock
        self._port = port
        self._server: _ThreadedServer | None = None
        self._thread: threading.Thread | None = None

    @property
    def url(self) -> str:
        """Where the hub is, or was before it stopped."""
        return f"http://127.0.0.1:{self._port}"

    def start(self) -> str:
        """Serve; returns the address once requests are answered."""
        if self._thread is not None:
            return self.url
        with _listening("127.0.0.1", self._port) as listener:
            self._port = listener.getsockname()[1]
            app = build(self._store, self._settings, clock=self._clock)
            self._server = _ThreadedServer(_configured(app))
            kept = listener.dup()  # the thread's own, closed by its server
        self._thread = threading.Thread(
            target=self._server.run, kwargs={"sockets": [kept]}, name="served-hub", daemon=True
        )
        self._thread.start()
        if not self._server.answers.wait(PATIENCE_SECONDS):
            self.stop()
            raise DefectError("the hub's service did not start")
        return self.url

    def stop(self) -> None:
        """Finish what is under way and go away; the store stays open."""
        if self._thread is None or self._server is None:
            return
        self._server.should_exit = True
        self._thread.join(PATIENCE_SECONDS * 2)
        self._thread = self._server = None

    def __enter__(self) -> str:
        return self.start()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()


class _ThreadedServer(uvicorn.Server):
    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.answers = threading.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.answers.set()


def _configured(app: Litestar) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        http="h11",
        ws="none",
        lifespan="on",
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=PATIENCE_SECONDS,
    )


@contextmanager
def _listening(host: str, port: int) -> Iterator[socket.socket]:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as listener:
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):  # Windows, where reuse means stealing
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, port))
            listener.listen(1024)
        except OSError as error:
            raise PortTakenError(host=host, port=port) from error
        yield listener
