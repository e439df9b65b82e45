"""Where the hub is put together: its folder, its store, its HTTP service.

The folder holds ``hub.db``, unless the database is on a server, and everything else
that is the hub's: keys, ledger, segments and what tells an older database. ``serve``
runs until it is told to stop; ``ServedHub`` runs the same service in a thread, for the
demo and for tests.
"""

from __future__ import annotations

import gc
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
from aisleside.hub.api.admission import Admission
from aisleside.hub.api.app import ADMISSION, LIVE, make_app
from aisleside.hub.api.door import DEVICE_ROLE, Door, new_code
from aisleside.hub.api.handover import http_with
from aisleside.hub.api.live import Live
from aisleside.hub.api.pins import PinGuard, hash_pin
from aisleside.hub.api.service import Service
from aisleside.hub.events.receive import TRYING, Reception
from aisleside.hub.feed.pages import Pages
from aisleside.hub.feed.snapshots import SnapshotShelf
from aisleside.hub.profiles import erasure
from aisleside.hub.profiles.erasure import open_ledger
from aisleside.hub.store import access, backup, counting, reading, received
from aisleside.hub.store.engine import Store, at, open_store
from aisleside.hub.store.keys import open_keys
from aisleside.settings import HubSettings
from aisleside.wire.streams import Scope

DATABASE = "hub.db"
SEGMENTS = "segments"

BACKLOG = 4096  # connections the system holds for us while a crowd comes back
MOST_GAPS = 10  # shown of one tablet
PATIENCE_SECONDS = 10  # for requests under way when the hub is told to stop

Clock = Callable[[], datetime]


class UnknownPlaceError(ExpectedError):
    """A place the hub has never heard of."""

    def __init__(self, *, place: str) -> None:
        super().__init__(
            f"The hub knows no place “{place}”, so nothing was changed. "
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


class UnknownTabletError(ExpectedError):
    """A tablet the hub has never heard of."""

    def __init__(self, *, device: str) -> None:
        super().__init__(
            f"The hub knows no tablet “{device}”, so nothing was changed. "
            "“aisleside hub tablets” lists them by their ids."
        )
        self.device = device


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
    """What the hub whose database is called *name* holds.

    *parent* is the epoch it was restored out of, *backups* those that can be restored
    and *kept_from* how far all of them reach.
    """

    name: str
    epoch: str
    parent: reading.Parent | None
    backups: int
    kept_from: int
    holding: counting.Holding

    def sentences(self) -> list[str]:
        """The status for people, a line each."""
        held = self.holding
        lines = [f"{self.name}, epoch {self.epoch}, head {held.head}"]
        if self.parent is not None:
            lines.append(
                f"An older database was put here: it goes on from {self.parent.seq} of epoch "
                f"{self.parent.epoch}. Tablets send again what it lacks."
            )
        lines.append(
            f"Backups: {self.backups}, all with what was stored up to {self.kept_from}."
            if self.backups
            else "Backups: none. Tablets keep what they sent until there is one."
        )
        lines += [f"  {name:<10}{count:>12,}" for name, count in held.rows.items()]
        lines.append(f"Places: {', '.join(held.places) or 'none'}")
        lines += [f"  {name} starts at {floor}" for name, floor in held.floors.items()]
        lines.append(
            f"Tablets: {held.devices}. Events: {held.events}, "
            f"{held.needing_a_person} of them need a person."
        )
        for device, gaps in held.missing.items():
            numbers = ", ".join(
                f"{gap.first}" if gap.first == gap.last else f"{gap.first} to {gap.last}"
                for gap in gaps[:MOST_GAPS]
            )
            lines.append(
                f"Tablet {device} has not sent its events {numbers}"
                f"{' and more' if len(gaps) > MOST_GAPS else ''}: ask whether it still has them."
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
def store_at(folder: Path, database: str = "") -> Iterator[Store]:
    """The store of a hub's folder, made where there is none, closed at the end.

    Whoever is to be forgotten is not in it, also when it came back from a backup.

    Args:
        database: its address; a file in the folder unless given.
    """
    store = open_store(database or folder / DATABASE, folder=folder)
    try:
        open_ledger(store, store.folder)
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
        segments: folder for snapshots and their segments, kept over a restart; beside the
            database unless given. One application may use it at a time.

    Raises:
        HubKeysLostError, HubKeysDamagedError, HubKeysForeignError: its tablets would not
            believe this hub.
    """
    folder = store.folder
    keys = open_keys(store, folder)
    ledger = open_ledger(store, folder)
    service = Service(
        store=store,
        keys=keys,
        door=Door(
            store=store,
            keys=keys,
            pins=PinGuard(time.monotonic),
            token_seconds=settings.token_seconds,
            clock=clock,
        ),
        shelf=SnapshotShelf(
            store,
            folder=segments or store.folder / SEGMENTS,
            segment_rows=settings.segment_rows,
            page_rows=settings.page_rows,
            clock=clock,
        ),
        pages=Pages(store, page_rows=settings.page_rows),
        reception=Reception(store, ledger=ledger, keys=keys, trying=folder / TRYING),
        ledger=ledger,
        lease_seconds=settings.lease_seconds,
        clock=clock,
    )
    live = Live(
        service,
        most=settings.live_devices,
        pulls_per_second=settings.pulls_per_second,
        life=settings.token_seconds,
    )
    admission = Admission(settings.pulls_per_second, clock=time.monotonic)
    return make_app(service, live, admission, openapi=settings.openapi)


def serve(settings: HubSettings, folder: Path) -> None:
    """Serve devices until interrupted; requests under way are finished first.

    Raises:
        HubStoreError, PortTakenError: the hub did not start.
    """
    with (
        store_at(folder, settings.database) as store,
        _listening(settings.host, settings.port) as listener,
    ):
        server = uvicorn.Server(_configured(build(store, settings)))
        gc.collect()
        gc.freeze()  # what is here at the start stays to the end: never walk it again
        server.run(sockets=[listener])


def status(folder: Path, database: str = "") -> HubStatus:
    """Look at what a hub holds, whether it is being served or not."""
    with store_at(folder, database) as store, store.read() as connection:
        return HubStatus(
            name=store.name,
            epoch=store.epoch,
            parent=reading.parent(connection, store.epoch),
            backups=len(backup.listed(connection)),
            kept_from=backup.kept_from(connection),
            holding=counting.holding(connection),
        )


def restore(
    folder: Path, file: Path, database: str = "", *, clock: Clock = now_utc
) -> backup.Restored:
    """Put a backup in the place of a stopped hub's database, and forget whom it must forget.

    Raises:
        BackupError, HubRunningError, HubStoreError: the database is as it was.
    """
    store = at(database or folder / DATABASE, folder=folder)
    try:
        restored = backup.restore(store, file, now=clock())
    finally:
        store.close()
    with store_at(folder, database):  # begins its epoch and carries out the ledger
        return restored


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


def lend(store: Store, device: str, place: str, *, until: datetime) -> None:
    """Let a tablet hold the customers of another place too, until *until* (aware).

    Raises:
        UnknownPlaceError, UnknownTabletError: nothing was changed.
    """
    stream = Scope(place, DEVICE_ROLE).stream
    with store.write() as connection:
        if not access.place_exists(connection, place):
            raise UnknownPlaceError(place=place)
        if not access.lend(connection, device, stream, not_after=int(until.timestamp())):
            raise UnknownTabletError(device=device)


def move(store: Store, device: str, place: str) -> None:
    """Give a tablet another place: it leaves the customers of the one before.

    Raises:
        UnknownPlaceError, UnknownTabletError: nothing was changed.
    """
    with store.write() as connection:
        if not access.place_exists(connection, place):
            raise UnknownPlaceError(place=place)
        if not access.move(connection, device, place):
            raise UnknownTabletError(device=device)


def revoke(store: Store, device: str, *, clock: Clock = now_utc) -> None:
    """Take a tablet out of use for ever; its unsent work is still taken.

    Raises:
        UnknownTabletError: nothing was changed.
    """
    with store.write() as connection:
        if not access.revoke(connection, device, now=int(clock().timestamp())):
            raise UnknownTabletError(device=device)


def forget(store: Store, *customers: int, clock: Clock = now_utc) -> erasure.Erased:
    """Erase customers everywhere; tablets follow at their next contact.

    Raises:
        UnknownCustomerError: nothing was changed.
        LedgerUnwritableError: those named before are gone.
    """
    return erasure.erase(store, open_ledger(store, store.folder), *customers, now=clock())


def tablets(store: Store, *, clock: Clock = now_utc) -> list[str]:
    """Every tablet for people: a line, and one for what was lent to it and what is missing."""
    now = int(clock().timestamp())
    lines = []
    with store.read() as connection:
        gaps = received.every_gap(connection)
        for tablet in access.tablets(connection):
            device = tablet.device
            state = "revoked" if device.revoked else "copied" if device.copied else "in use"
            seen = "never" if tablet.last_seen_at is None else _minute(tablet.last_seen_at)
            lines.append(
                f"{device.id}  “{device.name}”, place {device.place}, {state}, last seen {seen}"
            )
            for stream, until in tablet.lent.items():
                said = "lent until" if until > now else "was lent until"
                lines.append(f"  {stream} {said} {_minute(until)}")
            if device.id in gaps:
                numbers = ", ".join(f"{gap.first} to {gap.last}" for gap in gaps[device.id])
                lines.append(f"  events that have not arrived: {numbers}")
    return lines or ["No tablet has been enrolled yet."]


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


def _minute(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%d %H:%M UTC")


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
        http=http_with(app.state[ADMISSION].turn_away, app.state[LIVE].knock),
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
    # With the protocol named, asyncio lets no answer wait for the one before to be confirmed.
    with socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP) as listener:
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):  # Windows, where reuse means stealing
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, port))
            listener.listen(BACKLOG)
        except OSError as error:
            raise PortTakenError(host=host, port=port) from error
        yield listener
