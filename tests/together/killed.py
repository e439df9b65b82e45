"""What is done in processes that are killed in the middle of it, and the shop it is done to.

Everything works on one folder: ``hub`` in it is a hub's, ``tablet`` a tablet's. Whatever
a process has promised to somebody stands in ``said``, a line each.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from tests.flying import flight, need, traveller

from aisleside.device.machine.clock import Stamp
from aisleside.device.machine.encrypted import TabletFullError
from aisleside.device.machine.folders import FolderClosedError
from aisleside.device.machine.folders import folders as folders_of
from aisleside.device.machine.keys import MemoryKeys
from aisleside.device.machine.sealed import Root
from aisleside.device.main import Tablet, build
from aisleside.device.outbox.database import ControlDatabase
from aisleside.domain.claim import Part
from aisleside.domain.recorded import ClaimMade
from aisleside.hub.events.receive import Reception
from aisleside.hub.feed.snapshots import SnapshotShelf
from aisleside.hub.main import ServedHub, restore, store_at
from aisleside.hub.profiles.intake import Intake
from aisleside.hub.store import access, backup
from aisleside.hub.store.access import Device, Duty
from aisleside.hub.store.backup import BackupError
from aisleside.hub.store.engine import HubStoreFullError, HubStoreUnreachableError, Store
from aisleside.settings import DeviceSettings, HubSettings
from aisleside.wire.codec import SentBatch, encode
from aisleside.wire.messages import Event, NoteBody
from aisleside.wire.rows import ContactRow, CustomerRow, FactRow, LineRow, PlaceRow, StaffRow

PLACE, OTHER_PLACE = "367", "368"
STREAM = f"store:{PLACE}/associate"
ROOT = bytes(range(32))
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
HUB = HubSettings(segment_rows=150, page_rows=120)
DEVICE = DeviceSettings(connect_seconds=5, read_seconds=20)
STAMP = Stamp(seen_hub_time=int(NOON.timestamp()), mono_ms=1, wall_time=int(NOON.timestamp()))
SENDER = Device("tablet-1", "Tablet 1", PLACE)
NOTES = 6


def hub_in(folder: Path) -> Path:
    return folder / "hub"


def tablet_in(folder: Path) -> Path:
    return folder / "tablet"


def opened(folder: Path, url: str) -> Tablet:
    keys = MemoryKeys()
    keys.set("root", ROOT)
    return build(DEVICE, tablet_in(folder), hub_url=url, key_store=keys)


@contextmanager
def served(folder: Path) -> Iterator[tuple[Store, str]]:
    with store_at(hub_in(folder)) as store, ServedHub(store, HUB) as url:
        yield store, url


def people(store: Store, numbers: range, *, said: str, place: str = PLACE) -> None:
    """What a source does with a batch of people who shop here."""
    at = STAMP.wall_time
    with store.write() as connection, Intake(connection, "test") as intake:
        intake.customers(
            CustomerRow(n, f"{said} Nr{n}", said, f"Nr{n}", None, None, None, f"{n:06}", place, "",
                        None, "unknown", None, None, "till", at, 0)
            for n in numbers
        )  # fmt: skip
        intake.contacts(
            ContactRow(n, "email", f"{said}.{n}@mail.example".lower(), "till", at, 0)
            for n in numbers
        )
        intake.facts(
            FactRow(n, "size.shoe", "38", "till", at, "service", "open", 0) for n in numbers
        )
        intake.lines(
            LineRow(n, at - 60 * k, 10 * n + k, f"R{n}-{k}", 1, place, None, 1, 199, 199, "sale",
                    None, 0)
            for n in numbers for k in range(2)
        )  # fmt: skip
        intake.members((n, place) for n in numbers)


def shop(store: Store) -> None:
    """Two places, somebody who works there, and a hundred people."""
    with store.write() as connection, Intake(connection, "test") as intake:
        intake.places(
            PlaceRow(place, f"Arcade {place}", "store", None, "EUR", "UTC", "", 0)
            for place in (PLACE, OTHER_PLACE)
        )
        intake.staff([StaffRow("S1", "Maya Lindqvist", "Stylist", "associate", PLACE, 0)])
    people(store, range(1, 101), said="Ada")
    people(store, range(201, 211), said="Ida", place=OTHER_PLACE)


def flight_of(store: Store, id: str, numbers: range, *, need_said: str) -> None:
    """A flight with these people on it, each of whom needs something; whose crew is S1's place."""
    for_ever = 4_000_000_000
    with store.write() as connection, Intake(connection, "airline") as intake:
        intake.flights([flight(id, until=for_ever)])
        intake.travellers(traveller(n, f"{n}A", on=id) for n in numbers)
        intake.needs(need(n, "meal", f"{need_said} {n}", on=id, until=for_ever) for n in numbers)
        intake.duties([Duty(id, f"place:{PLACE}", "crew", 0, for_ever)])


def say(folder: Path, line: str) -> None:
    """Somebody was told this; a kill after it must not make it untrue."""
    file = os.open(folder / "said", os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    os.write(file, f"{line}\n".encode())
    os.close(file)


def was_said(folder: Path) -> list[str]:
    said = folder / "said"
    return said.read_text().splitlines() if said.exists() else []


# On a tablet.


def a_round(folder: Path, url: str) -> None:
    with opened(folder, url) as tablet:
        if not tablet.engine.round():
            raise AssertionError(tablet.engine.troubles)


def write_notes(folder: Path, url: str) -> None:
    with opened(folder, url) as tablet:
        for number in range(NOTES):
            note = tablet.outbox.write_note("S1", 1, f"Written {number}", STAMP)
            say(folder, note.id)


def work_on_a_bad_disk(folder: Path, url: str) -> None:
    """A round and a note; whatever cannot be written is told as that and nothing else."""
    with suppress(TabletFullError, FolderClosedError), opened(folder, url) as tablet:
        tablet.engine.round()
        kinds = {failure.kind for failure in tablet.engine.troubles}
        if not kinds <= {"TabletFullError", "FolderClosedError"}:
            raise AssertionError(kinds)
        note = tablet.outbox.write_note("S1", 1, "Written on a bad disk", STAMP)
        with suppress(OSError):
            say(folder, note.id)


def open_control(folder: Path, _url: str) -> None:
    ControlDatabase(folders_of(tablet_in(folder)), Root(ROOT)).close()


def fly(folder: Path, url: str) -> None:
    """Two rounds of a crew's tablet, the second without what is over, and a claim."""
    with opened(folder, url) as tablet:
        for _ in range(2):
            if not tablet.engine.round():
                raise AssertionError(tablet.engine.troubles)
        claim = tablet.outbox.write("S1", 2, ClaimMade("trouble:2", Part.APOLOGY), STAMP)
        say(folder, claim.id)


# At the hub.


def event(number: int) -> bytes:
    """A note of a tablet, the same each time it is sent."""
    body = msgspec.Raw(encode(NoteBody(f"Note {number}")))
    return encode(
        Event(
            id=f"00000000-0000-7000-8000-{number:012}",
            device=SENDER.id,
            n=number,
            author="S1",
            kind="note",
            schema=1,
            seen_hub_time=STAMP.seen_hub_time,
            mono_ms=1,
            wall_time=STAMP.wall_time,
            subject=number % 50 + 1,
            body=body,
        )
    )


def know_sender(store: Store) -> None:
    with store.write() as connection:
        access.add_device(connection, SENDER, secret="s", now=1)


def take_events(folder: Path, _url: str) -> None:
    """Five batches of ten, each receipt said."""
    with store_at(hub_in(folder)) as store:
        reception = Reception(store, trying=hub_in(folder) / "trying")
        for first in range(1, 50, 10):
            batch = SentBatch(tuple(event(n) for n in range(first, first + 10)))
            for receipt in reception.receive(SENDER, batch, now=NOON).receipts:
                say(folder, receipt.id)


def work_on_a_bad_disk_at_the_hub(folder: Path, url: str) -> None:
    for work in (take_events, build_snapshot, back_up):
        with suppress(HubStoreFullError, HubStoreUnreachableError, BackupError, OSError):
            work(folder, url)


def bring_people(folder: Path, _url: str) -> None:
    with store_at(hub_in(folder)) as store:
        for first in (1, 41, 301, 341):
            people(store, range(first, first + 40), said="Eve")
            say(folder, str(first))


def back_up(folder: Path, _url: str) -> None:
    with store_at(hub_in(folder)) as store:
        made = backup.make(store, folder / "kept", now=NOON)
    say(folder, made.id)


def put_back(folder: Path, _url: str) -> None:
    restore(hub_in(folder), folder / "kept", clock=lambda: NOON)
    say(folder, "restored")


def open_hub(folder: Path, _url: str) -> None:
    with store_at(hub_in(folder)):
        say(folder, "open")


def build_snapshot(folder: Path, _url: str) -> None:
    with store_at(hub_in(folder)) as store:
        for sha256 in segments(snapshot_of(store)):
            say(folder, sha256)


def snapshot_of(store: Store) -> SnapshotShelf:
    shelf = SnapshotShelf(
        store,
        folder=store.folder / "segments",
        segment_rows=HUB.segment_rows,
        page_rows=HUB.page_rows,
    )
    shelf.snapshot(STREAM)
    return shelf


def segments(shelf: SnapshotShelf) -> list[str]:
    return [ref.sha256 for ref in shelf.snapshot(STREAM).segments]


def integrity(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as database:
        return [row[0] for row in database.execute("PRAGMA integrity_check")]
