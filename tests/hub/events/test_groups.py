"""Batches that arrive together are written together, and none fails for another."""

from __future__ import annotations

import random
import subprocess
import sys
import textwrap
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import msgspec
import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import OperationalError
from tests.hub.events.making import TABLET, event, notes, rows, send

from aisleside.hub.events import receive as receiving
from aisleside.hub.events.receive import Reception
from aisleside.hub.store import journal, schema
from aisleside.hub.store.access import Device
from aisleside.hub.store.engine import HubStoreBusyError, HubStoreError, HubStoreFullError
from aisleside.wire.codec import SentBatch

pytestmark = pytest.mark.both_engines


class Door:
    """Stands before a store's write lock: lets nobody in until it is opened."""

    def __init__(self, store, monkeypatch):
        self.opened = threading.Event()
        self.waiting = threading.Event()
        self.transactions = 0
        self.refuse = lambda transaction: None
        write = store.write

        @contextmanager
        def one_at_a_time():
            self.waiting.set()
            assert self.opened.wait(30)
            self.transactions += 1
            with write() as connection:
                yield connection
                self.refuse(connection)

        monkeypatch.setattr(store, "write", one_at_a_time)


@pytest.fixture
def door(desk, monkeypatch):
    return Door(desk.store, monkeypatch)


def batches(count, size=3):
    """For each of so many tablets its name and a batch of its events."""
    for number in range(count):
        tablet = Device(f"tablet-{number}", "T", "1")
        yield (
            tablet,
            [
                event(n, id=f"{number}-{n}", device=tablet.id, text=f"{number}-{n}")
                for n in range(1, size + 1)
            ],
        )


def all_at_once(reception, door, now, sent):
    """Send batches while the first of them waits at the door; what each got, or its error."""

    def one(tablet, events):
        try:
            return reception.receive(tablet, SentBatch(events), now=now).receipts
        except (HubStoreError, OperationalError) as error:
            return error

    with ThreadPoolExecutor(len(sent)) as threads:
        first = threads.submit(one, *sent[0])
        assert door.waiting.wait(30)
        others = [threads.submit(one, *batch) for batch in sent[1:]]
        while len(reception._waiting) < len(others):
            threading.Event().wait(0.001)
        door.opened.set()
        return [answer.result(30) for answer in (first, *others)]


def test_batches_that_wait_for_each_other_share_one_transaction(desk, now, door):
    sent = list(batches(8))

    answers = all_at_once(Reception(desk.store), door, now, sent)

    assert door.transactions == 2  # the one that was first, and all the others
    for (tablet, _), receipts in zip(sent, answers, strict=True):
        ids = [f"{tablet.id.removeprefix('tablet-')}-{n}" for n in (1, 2, 3)]
        assert [receipt.id for receipt in receipts] == ids
    assert len(notes(desk)) == 24


def test_a_neighbour_that_makes_us_stumble_fails_alone(desk, now, door, monkeypatch):
    """S17"""
    write = receiving.recorded.write_book

    def stumble(connection, book):
        write(connection, book)
        if any(note.text == "5-2" for _, note in book.changes()):
            raise ZeroDivisionError

    monkeypatch.setattr(receiving.recorded, "write_book", stumble)
    answers = all_at_once(Reception(desk.store), door, now, list(batches(8)))

    statuses = {receipt.id: receipt.status for receipts in answers for receipt in receipts}
    assert [name for name, status in statuses.items() if status != "applied"] == ["5-2"]
    assert len(notes(desk)) == 23


def test_a_neighbour_that_does_not_fit_on_the_disk_fails_alone(desk, now, door):
    def full(connection):
        """The disk takes everything but the words of one tablet."""
        note = schema.note.c
        asked = select(func.count()).select_from(schema.note).where(note.text.startswith("5-"))
        if connection.execute(asked).scalar_one():
            raise HubStoreFullError(path=desk.store.folder)

    door.refuse = full
    answers = all_at_once(Reception(desk.store), door, now, list(batches(8)))

    assert [isinstance(answer, HubStoreFullError) for answer in answers] == [
        number == 5 for number in range(8)
    ]
    assert len(notes(desk)) == 21


@pytest.mark.sqlite
def test_a_neighbour_the_driver_refuses_fails_alone(desk, now, door):
    def refused(connection):
        note = schema.note.c
        asked = select(func.count()).select_from(schema.note).where(note.text.startswith("5-"))
        if connection.execute(asked).scalar_one():
            connection.exec_driver_sql("SELECT too many variables")

    door.refuse = refused
    answers = all_at_once(Reception(desk.store), door, now, list(batches(8)))

    assert [isinstance(answer, Exception) for answer in answers] == [
        number == 5 for number in range(8)
    ]
    assert len(notes(desk)) == 21


def test_while_the_store_is_busy_everybody_is_told_and_nobody_waits_in_turn(desk, now, door):
    def busy(connection):
        raise HubStoreBusyError(path=desk.store.folder)

    door.refuse = busy
    answers = all_at_once(Reception(desk.store), door, now, list(batches(8)))

    assert all(isinstance(answer, HubStoreBusyError) for answer in answers)
    assert door.transactions == 2
    assert notes(desk) == []


def test_a_group_is_bounded(desk, now, door, monkeypatch):
    monkeypatch.setattr(receiving, "LARGEST_GROUP", 6)

    answers = all_at_once(Reception(desk.store), door, now, list(batches(8)))

    assert all(len(receipts) == 3 for receipts in answers)
    assert door.transactions == 5  # 1 + 7 in pairs


def test_what_no_backup_holds_is_stored_after_every_backup(desk, now):
    """S9: an event that changes no row must not share its place with a backup made before."""
    with desk.store.read() as connection:
        backup = journal.head(connection)

    (receipt,) = send(desk, now, event(kind="sale"))

    assert receipt.stored_seq > backup
    with desk.store.read() as connection:
        assert journal.head(connection) >= receipt.stored_seq


def test_an_outbox_replayed_in_any_order_and_company_counts_once(desk, now):
    """S6"""
    outbox = [event(n, text=f"note {n}") for n in range(1, 31)]
    chance = random.Random(7)
    reception = Reception(desk.store)
    answered = []

    def replay(seed):
        shuffled = chance.sample(outbox, len(outbox))
        for at in range(0, len(shuffled), 7):
            batch = SentBatch(shuffled[at : at + 7])
            answered.extend(reception.receive(TABLET, batch, now=now).receipts)

    with ThreadPoolExecutor(3) as threads:
        list(threads.map(replay, range(6)))

    assert sorted(text for _, text in notes(desk)) == sorted(f"note {n}" for n in range(1, 31))
    assert len({receipt.id: receipt for receipt in answered}) == 30
    assert len(set(answered)) == 30  # whoever asks, and however often, gets the same receipt


PROCESS = """
    import sys
    from datetime import UTC, datetime
    from pathlib import Path
    from aisleside.hub.events.receive import Reception
    from aisleside.hub.store.access import Device
    from aisleside.hub.store.engine import open_store
    from aisleside.wire import codec
    from aisleside.wire.codec import SentBatch

    reception = Reception(open_store(Path(sys.argv[1])))
    sent = codec.split_batch(Path(sys.argv[2]).read_bytes()).events
    print("ready", flush=True)
    sys.stdin.readline()
    for at in range(0, len(sent), 5):
        batch = SentBatch(sent[at : at + 5])
        reception.receive(Device("tablet-1", "T", "1"), batch, now=datetime.now(UTC))
"""


@pytest.mark.sqlite
def test_an_outbox_sent_through_two_processes_at_once_counts_once(desk, tmp_path):
    """S6"""
    outbox = [event(n, text=f"note {n}") for n in range(1, 61)]
    processes = []
    for name, order in (("one", outbox), ("two", outbox[30:] + outbox[:30])):
        path = tmp_path / name
        path.write_bytes(msgspec.msgpack.encode({"events": [msgspec.Raw(e) for e in order]}))
        processes.append(
            subprocess.Popen(
                [
                    sys.executable,
                    "-c",
                    textwrap.dedent(PROCESS),
                    str(desk.store.folder / "hub.db"),
                    str(path),
                ],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
        )
    for process in processes:
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        process.stdin.write("go\n")
        process.stdin.close()
    for process in processes:
        assert process.wait(60) == 0
        process.stdout.close()

    assert sorted(text for _, text in notes(desk)) == sorted(f"note {n}" for n in range(1, 61))
    assert len(rows(desk, schema.event)) == 60
