"""S14 at the hub: whoever is erased is nowhere, and stays away."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import msgspec
import pytest
from sqlalchemy import select
from tests.hub.profiles.conftest import People, note_event

from aisleside.hub.api.tending import Tending
from aisleside.hub.events.receive import Reception
from aisleside.hub.profiles import erasure, merging
from aisleside.hub.profiles.erasure import UnknownCustomerError, erase, open_ledger
from aisleside.hub.store import ledger as ledgers
from aisleside.hub.store import schema, sqlite
from aisleside.hub.store.access import Device
from aisleside.hub.store.engine import Store
from aisleside.hub.store.ledger import Ledger
from aisleside.wire import codec

TABLET = Device("tablet-1", "Tablet 1", "1")
TRACES = (b"Elena", b"Marchetti", b"elena.marchetti", b"2776 0142", b"stairs")


@pytest.fixture
def ledger(store: Store) -> Ledger:
    return open_ledger(store, store.folder)


def found(content: bytes) -> list[bytes]:
    return [trace for trace in TRACES if trace in content]


def files(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file())


def send(store: Store, ledger: Ledger, *events: bytes, now: Any) -> Any:
    batch = codec.split_batch(
        msgspec.msgpack.encode({"events": [msgspec.Raw(event) for event in events]})
    )
    return Reception(store, ledger=ledger).receive(TABLET, batch, now=now).receipts


def feed_since(store: Store, seq: int) -> list[tuple[str, str, str, str]]:
    table = schema.feed.c
    with store.read() as connection:
        asked = select(table.stream, table.table, table.key, table.op)
        return [
            tuple(row)
            for row in connection.execute(
                asked.where(table.seq > seq, table.op != "mark").order_by(table.seq)
            )
        ]


@pytest.mark.both_engines
def test_s14_nothing_of_an_erased_person_is_in_any_column_or_file_or_log(
    people: People, ledger: Ledger, now, caplog: pytest.LogCaptureFixture
):
    caplog.set_level(logging.DEBUG)
    elena = people.bring("K-1", places=("1", "2"))
    jonas = people.bring(
        "K-2", "Jonas Weber", mail="jonas@post.example", phone="+49 30 1", lines=()
    )
    people.bring("K-1", "Elena Marchetti-Rossi", observed_at=200)  # a name she had for a while
    send(people.store, ledger, note_event(elena, "Elena prefers the stairs."), now=now)
    assert found(people.everything()) == list(TRACES)  # the search can see

    done = erase(people.store, ledger, elena, now=now)

    assert found(people.everything()) == []
    assert found(files(people.store.folder)) == []  # the database, its log, the ledger
    assert found(caplog.text.encode()) == []
    assert done.rows == {"contact": 2, "fact": 1, "line": 2, "service": 1, "note": 1, "customer": 1}
    assert [row[0] for row in people.rows("customer")["customer"]] == [jonas]


def test_s14_every_stream_that_has_or_had_her_is_told_and_gets_a_new_key(
    people: People, ledger: Ledger, now
):
    elena = people.bring("K-1", places=("1", "2"))
    with people.store.write() as connection:
        connection.execute(schema.member.delete().where(schema.member.c.place == "2"))
        connection.execute(
            schema.stream.insert(),
            [{"name": f"store:{p}/associate", "content_key": b"k" * 32} for p in ("1", "2", "3")],
        )
    people.bring("K-1", "Elena Rossi", observed_at=101)

    done = erase(people.store, ledger, elena, now=now)

    streams = [f"store:{place}/{mask}" for place in ("1", "2") for mask in ("associate", "manager")]
    assert sorted(done.streams) == streams
    told = [entry for entry in feed_since(people.store, 0) if entry[1] == "customer"]
    assert [entry for entry in told if entry[3] == "del"] == [
        (stream, "customer", f"[{elena}]", "del") for stream in streams
    ]
    with people.store.read() as connection:
        asked = select(schema.stream.c.name, schema.stream.c.content_key)
        keys = {row.name: row.content_key for row in connection.execute(asked)}
    assert (keys["store:1/associate"], keys["store:2/associate"]) == (None, None)
    assert keys["store:3/associate"] == b"k" * 32


def test_s14_the_feed_names_her_by_her_id_alone(people: People, ledger: Ledger, now):
    elena = people.bring("K-1")
    assert any("marchetti" in entry[2] for entry in feed_since(people.store, 0))

    erase(people.store, ledger, elena, now=now)

    about_her = {
        entry[2] for entry in feed_since(people.store, 0) if entry[1] in erasure.OF_CUSTOMER
    }
    assert about_her == set()


def test_an_event_keeps_its_number_and_its_receipt(people: People, ledger: Ledger, now):
    elena = people.bring("K-1")
    (before,) = send(people.store, ledger, note_event(elena, "Stairs.", n=7), now=now)

    erase(people.store, ledger, elena, now=now)

    ((event, n, kind, subject, status),) = _events(people.store)
    assert (event, n, kind, subject, status) == (before.id, 7, "note", None, "erased")
    (again,) = send(people.store, ledger, note_event(elena, "Stairs.", n=7), now=now)
    assert (again.id, again.status) == (before.id, "erased")
    assert people.rows("note")["note"] == []


def test_s14_what_arrives_about_her_later_loses_its_words(people: People, ledger: Ledger, now):
    elena = people.bring("K-1")
    erase(people.store, ledger, elena, now=now)

    (receipt,) = send(people.store, ledger, note_event(elena, "Elena likes stairs."), now=now)

    assert receipt.status == "erased"
    assert found(people.everything()) == []


def test_what_could_never_be_read_is_dropped_where_it_names_her(people: People, ledger, now):
    elena = people.bring("K-1")
    odd = msgspec.msgpack.encode({"id": "e-1", "subject": elena, "words": "Elena, stairs"})
    other = msgspec.msgpack.encode({"id": "e-2", "subject": elena + 1, "words": "somebody"})
    send(people.store, ledger, odd, other, now=now)

    erase(people.store, ledger, elena, now=now)

    assert found(people.everything()) == []
    assert b"somebody" in people.everything()


def test_s14_what_could_not_be_read_and_arrives_later_loses_its_words(
    people: People, ledger: Ledger, now
):
    elena = people.bring("K-1")
    erase(people.store, ledger, elena, now=now)
    odd = msgspec.msgpack.encode({"id": "e-1", "subject": elena, "words": "Elena, stairs"})
    beyond = msgspec.msgpack.encode({"id": "e-2", "subject": 2**64 - 1, "words": "nobody"})

    receipts = send(people.store, ledger, odd, beyond, now=now)

    assert [receipt.status for receipt in receipts] == ["erased", "rejected"]
    assert found(people.everything()) == []
    assert b"nobody" in people.everything()


@pytest.mark.parametrize(
    "odd",
    [b"\x91" * 100_000 + b"\x01", b"\x81\x80\x01"],
    ids=["boxes in boxes", "a box for a name"],
)
def test_s14_nothing_that_could_not_be_read_stops_an_erasure(
    people: People, ledger: Ledger, now, odd: bytes
):
    elena = people.bring("K-1")
    Reception(people.store, ledger=ledger).receive(TABLET, codec.SentBatch((odd,)), now=now)

    erase(people.store, ledger, elena, now=now)

    assert found(people.everything()) == []


def test_s14_a_source_does_not_bring_her_back_under_any_of_her_keys(
    people: People, ledger: Ledger, now
):
    elena = people.bring("K-1")
    erase(people.store, ledger, elena, now=now)

    again = people.bring("K-1", places=("1", "3"))
    somebody = people.bring("K-2", "Ana Ruiz", mail="ana@post.example", phone="+34 1")

    assert again == 0  # nobody
    assert found(people.everything()) == []
    assert [row[0] for row in people.rows("customer")["customer"]] == [somebody]
    assert somebody != elena  # her number never means somebody else


@pytest.mark.both_engines
def test_s14_a_crash_after_the_ledger_is_finished_by_the_next_start(
    people: People, ledger: Ledger, now, monkeypatch: pytest.MonkeyPatch
):
    elena = people.bring("K-1")

    def crash(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(erasure, "_carry_out", crash)
        with pytest.raises(KeyboardInterrupt):
            erase(people.store, ledger, elena, now=now)
    assert found(people.everything())
    with people.store.read() as connection:
        assert ledgers.done(connection) == 0  # no device is told before it is true here

    again = open_ledger(people.store, people.store.folder)

    assert found(people.everything()) == []
    assert [one.customer for one in again.after(0)] == [elena]


def test_s14_a_crash_before_the_sweep_is_swept_by_the_next_start(
    people: People, ledger: Ledger, now, monkeypatch: pytest.MonkeyPatch
):
    elena = people.bring("K-1")

    def crash(*_: object) -> bool:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(type(people.store), "wipe", crash)
        with pytest.raises(KeyboardInterrupt):
            erase(people.store, ledger, elena, now=now)
    assert found(files(people.store.folder))

    open_ledger(people.store, people.store.folder)

    assert found(files(people.store.folder)) == []


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A hub that gives up a moment after it found its database in use."""
    monkeypatch.setattr(sqlite, "PATIENCE_SECONDS", 0.1)


@pytest.mark.usefixtures("impatient")
def test_s14_what_a_reader_kept_in_the_log_is_swept_by_the_next_start(
    people: People, ledger: Ledger, now
):
    elena = people.bring("K-1")
    with people.store.read() as reader:
        reader.execute(select(schema.customer)).all()
        erase(people.store, ledger, elena, now=now)
    assert found(files(people.store.folder))

    open_ledger(people.store, people.store.folder)

    assert found(files(people.store.folder)) == []
    with people.store.read() as connection:  # so not at every start
        assert connection.execute(erasure._UNSWEPT).first() is None


@pytest.mark.usefixtures("impatient")
def test_s14_a_hub_that_goes_on_running_sweeps_it_by_itself(people: People, ledger: Ledger, now):
    elena = people.bring("K-1")
    with people.store.read() as reader:
        reader.execute(select(schema.customer)).all()
        erase(people.store, ledger, elena, now=now)
    assert found(files(people.store.folder))
    idle = SimpleNamespace(tend=lambda **_: None, drop_unreadable=lambda: None, pinned_floor=None)

    Tending(SimpleNamespace(pages=idle, shelf=idle, store=people.store, ledger=ledger)).tend()

    assert found(files(people.store.folder)) == []


def test_s14_an_erasure_that_was_cut_off_is_done_before_the_next_is_told(
    people: People, ledger: Ledger, now, monkeypatch: pytest.MonkeyPatch
):
    elena = people.bring("K-1")
    jonas = people.bring(
        "K-2", "Jonas Weber", mail="jonas@post.example", phone="+49 30 1", lines=()
    )

    def crash(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(erasure, "_carry_out", crash)
        with pytest.raises(KeyboardInterrupt):
            erase(people.store, ledger, elena, now=now)

    erase(people.store, ledger, jonas, now=now)

    assert found(people.everything()) == []
    with people.store.read() as connection:
        assert ledgers.done(connection) == 2


@pytest.mark.both_engines
def test_s2_a_ledger_that_was_lost_takes_nobodys_changes_out_of_the_feed(
    people: People, ledger: Ledger, now
):
    elena = people.bring("K-1")
    people.bring("K-2", "Jonas Weber", mail="jonas@post.example", phone="+49 30 1")
    erase(people.store, ledger, elena, now=now)
    before = feed_since(people.store, 0)
    assert any(entry[1] == "line" for entry in before)
    ledger.path.unlink()

    open_ledger(people.store, people.store.folder)  # it leaves a number out, which names nobody

    assert feed_since(people.store, 0) == before


def test_s14_a_database_from_before_is_erased_again_and_her_number_is_not_given_out(
    people: People, ledger: Ledger, now, open_hub: Callable[..., Store]
):
    people.bring("K-0", "Ana Ruiz", mail="ana@post.example", phone="+34 1", lines=())
    folder = people.store.folder
    backup = folder.with_name("backup.db")
    with people.store.read():
        elena = people.bring("K-1")
    people.store.wipe([])
    shutil.copy(folder / "hub.db", backup)
    erase(people.store, ledger, elena, now=now)
    people.store.close()
    for side in folder.glob("hub.db*"):
        side.unlink()
    shutil.copy(backup, folder / "hub.db")

    store = open_hub()
    restored = People.__new__(People)
    restored.store = store
    assert found(restored.everything())
    open_ledger(store, folder)

    assert found(restored.everything()) == []
    assert found(files(folder)) == []
    assert restored.bring("K-9", "Bo Lind", mail="bo@post.example", phone="+46 1") > elena


def test_s14_a_key_that_came_back_under_another_number_is_erased_as_well(
    people: People, ledger: Ledger, now
):
    elena = people.bring("K-1")
    erase(people.store, ledger, elena, now=now)
    with people.store.write() as connection:  # a database that never heard of the erasure
        for table in (schema.erased, schema.erased_key):
            connection.execute(table.delete())
        connection.execute(schema.erasure.delete().where(schema.erasure.c.n > 0))
        connection.execute(
            schema.source_key.insert().values(source="web", kind="customer", key="X", id=49)
        )
    assert people.bring("K-1") == 50

    open_ledger(people.store, people.store.folder)

    assert people.rows("customer")["customer"] == []
    assert people.bring("K-1") == 0


@pytest.mark.both_engines
def test_s14_all_she_was_joined_from_goes_with_her_and_the_merges_journal_too(
    people: People, ledger: Ledger, now
):
    elena = people.bring("K-1")
    twin = people.bring("K-2", "Elena Marchetti", source="web", lines=(3,))
    merging.merge(people.store, elena, twin, now=now)

    done = erase(people.store, ledger, elena, now=now)

    assert done.customers == (twin, elena)
    assert found(people.everything()) == []
    assert {one.customer for one in ledger.after(0)} == {elena, twin}
    assert people.bring("K-1") == people.bring("K-2", source="web") == 0


def test_somebody_the_hub_does_not_know_is_not_written_down(people, ledger, now):
    with pytest.raises(UnknownCustomerError):
        erase(people.store, ledger, 99, now=now)

    assert ledger.head == 0


def test_one_number_nobody_has_stops_all_before_anybody_is_erased(
    people, ledger, now, monkeypatch: pytest.MonkeyPatch
):
    elena = people.bring("K-1")
    swept = []
    monkeypatch.setattr(type(people.store), "wipe", lambda *_: swept.append(1) or True)

    with pytest.raises(UnknownCustomerError):
        erase(people.store, ledger, elena, 9999, now=now)

    assert (ledger.head, swept) == (0, [])
    assert [row[0] for row in people.rows("customer")["customer"]] == [elena]


def test_erasing_again_sweeps_again_and_names_nobody_twice(people, ledger, now):
    elena = people.bring("K-1")
    erase(people.store, ledger, elena, now=now)

    again = erase(people.store, ledger, elena, now=now + timedelta(days=1))

    assert again.before == (elena,)
    assert ledger.head == 1


def _events(store: Store) -> list[tuple[Any, ...]]:
    event = schema.event.c
    with store.read() as connection:
        asked = select(event.id, event.n, event.kind, event.subject, event.status)
        return [tuple(row) for row in connection.execute(asked)]
