"""What the simulation's days are played on: a shop to begin with, and chance under a seed.

Here, and for guards in ``simulated_guards``, the product is patched: its random numbers
come from the seed, its helpers' threads work at once, and between any two of its steps
the power may go.
"""

from __future__ import annotations

import functools
import os
import random
import secrets
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch
from uuid import UUID

import msgspec
import uuid_utils
from argon2 import PasswordHasher
from sqlalchemy import Connection
from tests.together.simulated_hub import SETTINGS, AtOnce, Hub
from tests.together.simulated_road import FEW_ROWS, DirectClient

from aisleside.device.cache import (
    forgetting,
    images,
    loading,
    removals,
    stream_file,
    upgrading,
)
from aisleside.device.cache.library import Library
from aisleside.device.cache.loading import Staging
from aisleside.device.machine import encrypted
from aisleside.device.machine.encrypted import TabletFullError
from aisleside.device.machine.folders import Folders
from aisleside.device.machine.sealed import Root
from aisleside.device.outbox import database as control_database
from aisleside.device.outbox import notes, spool
from aisleside.device.outbox.database import ControlDatabase
from aisleside.device.outbox.identity import identity, keep_identity
from aisleside.device.outbox.spool import Spool
from aisleside.device.sync import loader
from aisleside.device.sync import shelf as shelf_module
from aisleside.device.sync.lease import Lease, kept_clock
from aisleside.device.sync.loader import Loader
from aisleside.device.sync.puller import Puller
from aisleside.device.sync.shelf import Shelf
from aisleside.hub import main as hub_main
from aisleside.hub.api import pins
from aisleside.hub.api.door import Door
from aisleside.hub.api.service import Service
from aisleside.hub.events import judging, receive
from aisleside.hub.feed import images as making
from aisleside.hub.feed import snapshots
from aisleside.hub.feed.snapshots import SnapshotShelf
from aisleside.hub.store import sqlite
from aisleside.hub.store.access import Session
from aisleside.hub.store.contract import Store
from aisleside.hub.store.failures import HubStoreFullError
from aisleside.wire.messages import NoteBody

ROOT = Root(bytes(range(32)))
TABLETS = ("1", "2")  # the places they stand in
KEEP_RECEIPTS = timedelta(minutes=1)


class Stage:
    """A folder with a stocked shop, and the product patched, from ``set_up`` on."""

    def __init__(self) -> None:
        self._held = ExitStack()
        self._chance = random.Random(0)
        self.end()

    def end(self) -> None:
        """Nobody plays."""
        self.moment: Callable[[], None] = lambda: None
        self.rare_moment: Callable[[], None] = lambda: None
        self.writing: Callable[[Any], None] = lambda _connection: None
        self.is_full: Callable[[], bool] = lambda: False
        self.meanwhile: Callable[[], None] = lambda: None

    def begin(self, seed: int) -> None:
        """All chance comes from this seed from now on."""
        self._chance = random.Random(seed)

    def set_up(self) -> None:
        """Make the shop, and patch."""
        memory = Path("/dev/shm")
        where = memory if os.access(memory, os.W_OK) else None
        folder = tempfile.TemporaryDirectory(prefix="aisleside-simulation-", dir=where)
        whole = Path(self._held.enter_context(folder))
        self.template, self.fresh, self.folder = whole / "template", whole / "fresh", whole / "day"
        self._memory = whole / "memory"
        self._memory.mkdir()
        for of, name, instead in self._patches():
            self._held.enter_context(patch.object(of, name, instead))
        self._make_template()

    def lay_out(self, *, fresh: bool, tablets: int) -> None:
        """The shop and its tablets as a day begins; *fresh*: the last has loaded nothing."""
        shutil.copytree(self.template / "hub", self.folder / "hub")
        for number in range(tablets):
            name = f"tablet{number}"
            loaded = not fresh or number != len(TABLETS) - 1
            shutil.copytree(self.template / name if loaded else self.fresh, self.folder / name)

    def clear(self) -> None:
        """The day is over."""
        shutil.rmtree(self.folder)

    def take_down(self) -> None:
        """Undo it all."""
        self._held.close()

    def _make_template(self) -> None:
        """A stocked hub and enrolled tablets, closed; every day begins with a copy."""
        (self.template / "hub").mkdir(parents=True)
        hub = Hub(self.template / "hub", random.Random(0))
        hub.stock_up()
        for number, place in enumerate(TABLETS):
            folder = self.template / f"tablet{number}"
            control = ControlDatabase(Folders(folder), ROOT)
            client = DirectClient(functools.partial(identity, control), hub.answer)
            code = hub_main.issue_enrolment(hub.store, place, SETTINGS, clock=hub.clock)
            keep_identity(control, client.enrol(code, f"Tablet {number}"))
            Spool(control)
            if place == TABLETS[-1]:
                shutil.copytree(folder, self.fresh, ignore=shutil.ignore_patterns("*-shm"))
            library = Library()
            shelf = Shelf(control, library)
            clock = kept_clock(control, wall=lambda: hub.now, uptime=lambda: 0.0, boot=0)
            lease = Lease(control, clock, library, shelf)
            brings = Loader(client, shelf)
            Puller(client, shelf, brings, learn=clock.learn, renew=lease.renew).pull()
            shelf.close()
            client.close()
            control.close()
        hub.close()

    def _patches(self) -> list[tuple[Any, str, Any]]:
        """Chance under the seed, small sizes, and moments at which power can go."""

        def token(size: int = 16) -> str:
            return self._chance.randbytes(size).hex()

        def around(function: Callable[..., Any]) -> Callable[..., Any]:
            def between_moments(*given: Any, **named: Any) -> Any:
                self.rare_moment()
                result = function(*given, **named)
                self.rare_moment()
                return result

            return between_moments

        real_transaction = encrypted.transaction

        @contextmanager
        def transaction(connection: Any) -> Iterator[None]:
            self.moment()
            with real_transaction(connection):
                yield
                self.writing(connection)
                self.moment()
            self.moment()

        real_take, real_write, real_judge = Staging.take, Store.write, judging.judge
        real_who, real_streams = Door.who, Service.streams
        known: dict[Any, Any] = {}  # since the hub last wrote, and in this moment

        def who(door: Door, authorization: str | None) -> Session:
            """The hub's own answer, remembered: half of its work is asking this again."""
            asked = "who", authorization, door.clock()
            if asked not in known:
                known[asked] = real_who(door, authorization)
            found: Session = known[asked]
            return found

        def streams(service: Service, session: Session) -> dict[str, int | None]:
            asked = "streams", session.device, service.clock()
            if asked not in known:
                known[asked] = real_streams(service, session)
            found: dict[str, int | None] = known[asked]
            return found

        def take(staging: Staging, image: bytes, ref: Any) -> None:
            self.moment()
            try:
                self.writing(None)
            except Exception as error:
                raise TabletFullError(path=staging.address.path) from error
            real_take(staging, image, ref)

        real_sql = Connection.exec_driver_sql

        def exec_driver_sql(connection: Connection, statement: str, *given: Any) -> Any:
            """Without what SQLAlchemy does around it, where there is nothing to tell."""
            if not statement.startswith("BEGIN"):
                return real_sql(connection, statement, *given)
            driver: Any = connection.connection.driver_connection
            return driver.execute(statement)

        real_image = making.image_of

        def image_of(*given: Any, **named: Any) -> Any:
            image = real_image(*given, **named)
            self.meanwhile()  # rows change while a snapshot is built
            return image

        @contextmanager
        def write(store: Store) -> Iterator[Any]:
            known.clear()
            with real_write(store) as connection:
                yield connection
                if self.is_full():
                    raise HubStoreFullError(path=store.name)

        def offer(shelf: SnapshotShelf, stream: str, *, schema: int, patience: float) -> Any:
            del patience
            return shelf.snapshot(stream, schema=schema)  # without a thread

        def judge(entry: Any, *given: Any, **named: Any) -> Any:
            if entry.event is not None and entry.event.kind == "note":
                body = msgspec.msgpack.decode(entry.event.body, type=NoteBody)
                if body.text.startswith("stumble"):
                    raise ValueError("nobody can use this")
            return real_judge(entry, *given, **named)

        steps = (
            (loading, "bring_to_disk"),
            (forgetting, "make_lasting"),
            (spool, "make_lasting"),
            (spool, "seal_to"),
            (shelf_module, "hold_stream"),
            (shelf_module, "forget_stream"),
            (shelf_module, "remove"),
        )
        return [
            (secrets, "token_hex", token),
            (secrets, "token_urlsafe", token),
            (secrets, "token_bytes", lambda size: self._chance.randbytes(size)),
            (secrets, "randbits", lambda bits: self._chance.getrandbits(bits)),
            (secrets, "choice", lambda among: self._chance.choice(among)),
            (uuid_utils, "uuid7", lambda: UUID(bytes=self._chance.randbytes(16))),
            (control_database, "RESERVE_BYTES", 512),
            (removals, "MOST_ROWS", FEW_ROWS),
            (notes, "KEEP_RECEIPTS", KEEP_RECEIPTS),
            (pins, "_hasher", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)),
            # Every day has its hub at the same path, so what SQLAlchemy compiled is kept.
            (sqlite, "_engine", functools.cache(sqlite._engine)),
            *((of, "ThreadPoolExecutor", AtOnce) for of in (loader, loading, snapshots)),
            *(
                (of, "transaction", transaction)
                for of in (encrypted, stream_file, control_database, forgetting, upgrading)
            ),
            (Staging, "take", take),
            (Store, "write", write),
            (receive, "judge", judge),
            (snapshots, "image_of", image_of),
            (SnapshotShelf, "offer", offer),
            (images, "memory_folder", lambda _needed: self._memory),  # other seeds, other names
            (Connection, "exec_driver_sql", exec_driver_sql),
            (Door, "who", who),
            (Service, "streams", streams),
            *((of, name, around(getattr(of, name))) for of, name in steps),
        ]
