"""Events are stored as sent, applied once, and one bad one delays no other."""

from __future__ import annotations

import logging
import uuid
from datetime import timedelta

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from aisleside.domain.event import NOTE_LIMIT
from aisleside.hub.events import receive as receiving
from aisleside.hub.events.receive import receive
from aisleside.hub.feed.pages import page
from aisleside.hub.store import schema
from aisleside.hub.store.access import Device
from aisleside.hub.store.engine import HubStoreError
from aisleside.wire import codec
from aisleside.wire.messages import Event, NoteBody

TABLET = Device("tablet-1", "Tablet 1", "1")


@pytest.fixture
def desk(shop):
    shop.customer(1, places=("1", "2"))
    return shop


def event(number=1, *, text="Prefers the stairs.", **given):
    values = {
        "id": str(uuid.UUID(int=number)),
        "device": TABLET.id,
        "n": number,
        "author": "associate-1",
        "kind": "note",
        "schema": 1,
        "seen_hub_time": 1_000_000,
        "mono_ms": 5_500,
        "wall_time": 4_000_000_000,
        "subject": 1,
        "body": msgspec.Raw(codec.encode(NoteBody(text))),
    }
    return codec.encode(Event(**{**values, **given}))


def send(shop, now, *sent, device=TABLET):
    return receive(shop.store, device, sent, now=now).receipts


def rows(shop, table):
    with shop.store.read() as connection:
        return connection.execute(select(table)).all()


def notes(shop):
    return [(note.id, note.text) for note in rows(shop, schema.note)]


def test_a_note_becomes_a_row_with_its_authors_name_and_reaches_every_place(desk, now):
    since = desk.head()

    (receipt,) = send(desk, now, event())

    (note,) = rows(desk, schema.note)
    assert (note.text, note.author_name, note.place) == (
        "Prefers the stairs.",
        "Maya of store 1",
        "1",
    )
    assert (receipt.status, receipt.applied_seq) == ("applied", note.version)
    for stream in ("store:1/associate", "store:1/manager", "store:2/associate"):
        told = page(desk.store, stream, epoch=desk.store.epoch, since=since, limit=2000, now=now)
        assert [row[1] for row in told.puts.note] == [note.id]
        assert told.to >= receipt.applied_seq


def test_a_cursor_that_has_reached_a_receipt_has_the_note(desk, now):
    """The overlay of an event ends at its applied_seq, so no page may pass it without the row."""
    cursor = desk.head()
    receipts = send(desk, now, *(event(n) for n in range(1, 6)))

    seen: set[str] = set()
    while cursor < desk.head():
        told = page(
            desk.store,
            "store:1/associate",
            epoch=desk.store.epoch,
            since=cursor,
            limit=1,
            now=now,
        )
        seen |= {row[1] for row in told.puts.note}
        cursor = told.to
        assert {one.id for one in receipts if one.applied_seq <= cursor} <= seen


def test_an_event_sent_again_changes_nothing_and_gets_its_receipt_again(desk, now):
    """S6"""
    batch = [event(1), event(2, text=""), event(3, kind="sale")]
    first = send(desk, now, *batch)
    head = desk.head()

    again = send(desk, now + timedelta(hours=1), *reversed(batch), *batch)

    assert again == [*reversed(first), *first]
    assert desk.head() == head
    assert len(rows(desk, schema.event)) == 3


def test_an_event_is_kept_as_it_was_sent(desk, now):
    sent = event()
    newer = msgspec.msgpack.encode({**msgspec.msgpack.decode(event(2)), "mood": "calm"})

    send(desk, now, sent, newer)

    assert [kept.sent for kept in rows(desk, schema.event)] == [sent, newer]


POISON = {
    "no map": b"\x93\x01\x02\x03",
    "bad UTF-8 in its words": event(90).replace(b"stairs", b"\xff\xfe\xfdirs"),
    "bad UTF-8 in its kind": event(91).replace(b"note", b"\xff\xfe\xfd\xfc"),
    "another type": msgspec.msgpack.encode({**msgspec.msgpack.decode(event(92)), "n": "many"}),
    "a number no column holds": event(93, n=2**64 - 1),
    "a subject no column holds": event(94, subject=2**64 - 1),
    "a time no column holds": event(95, seen_hub_time=2**63),
    "no words": event(96, text=" \n "),
    "too many words": event(97, text="x" * (NOTE_LIMIT + 1)),
    "nobody": event(98, subject=None),
    "somebody unknown": event(99, subject=12345),
    "a body that is no note": event(100, body=msgspec.Raw(b"\x93\x01\x02\x03")),
    "another tablet's": event(101, device="tablet-2"),
    "an id that is empty": event(102, id=""),
}


@pytest.mark.parametrize("poison", POISON.values(), ids=POISON)
def test_a_poisonous_event_delays_no_other_and_is_kept(desk, now, poison):
    """S17"""
    receipts = send(desk, now, event(1), poison, event(2))

    by_id = {receipt.id: receipt for receipt in receipts}
    assert by_id[str(uuid.UUID(int=1))].status == by_id[str(uuid.UUID(int=2))].status == "applied"
    assert len(notes(desk)) == 2
    assert poison in [kept.sent for kept in rows(desk, schema.event)]
    for other in set(by_id) - {str(uuid.UUID(int=1)), str(uuid.UUID(int=2))}:
        assert by_id[other].status == "rejected"
        assert by_id[other].reason.endswith(".")


def test_poison_sent_again_is_kept_once(desk, now):
    for _ in range(2):
        send(desk, now, *POISON.values())

    assert len(rows(desk, schema.event)) == len(POISON)
    assert notes(desk) == []


def test_an_event_that_makes_us_stumble_is_kept_and_leaves_nothing_half_done(
    desk, now, monkeypatch, caplog
):
    write = receiving.received.write_note

    def stumble(connection, note):
        write(connection, note)
        if note.text == "boom":
            raise ZeroDivisionError

    monkeypatch.setattr(receiving.received, "write_note", stumble)
    with caplog.at_level(logging.ERROR):
        receipts = send(desk, now, event(1, text="boom"), event(2))

    assert [receipt.status for receipt in receipts] == ["rejected", "applied"]
    assert [text for _, text in notes(desk)] == ["Prefers the stairs."]
    assert len(rows(desk, schema.event)) == 2
    assert "boom" not in caplog.text.replace('"boom"', "")


def test_when_the_disk_is_full_nothing_is_acknowledged_and_nothing_is_lost(desk, now):
    with desk.store.write() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    batch = [event(n, text="x" * NOTE_LIMIT) for n in range(1, 200)]

    with pytest.raises(HubStoreError):
        send(desk, now, *batch)
    with desk.store.write() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
    receipts = send(desk, now, *batch)

    assert [receipt.status for receipt in receipts] == ["applied"] * len(batch)
    assert len(notes(desk)) == len(batch)


@pytest.mark.parametrize("kind", ["withdrawn", "sale", "a kind from next year"])
def test_a_kind_we_do_not_use_is_stored_and_never_refused(desk, now, kind):
    (receipt,) = send(desk, now, event(kind=kind, body=msgspec.Raw(b"\x80")))

    assert (receipt.status, receipt.applied_seq, receipt.reason) == ("stored", 0, None)


def test_a_number_used_twice_keeps_both_and_is_noticed(desk, now, caplog):
    with caplog.at_level(logging.WARNING):
        receipts = send(desk, now, event(7), event(7, id="another"))

    assert [receipt.status for receipt in receipts] == ["applied", "applied"]
    assert "number 7 for two events" in caplog.text


def test_another_tablets_event_id_is_not_answered_with_its_receipt(desk, now):
    send(desk, now, event())

    (receipt,) = send(desk, now, event(device="tablet-2"), device=Device("tablet-2", "T", "2"))

    assert receipt.status == "rejected"
    assert len(notes(desk)) == 1


@pytest.mark.parametrize(
    ("seen", "mono", "at"),
    [
        (1_000_000, 5_500, 1_000_005),
        (1_000_000, -5_000_000, 1_000_000),
        (10**12, 0, None),
        (0, 5_000, None),
        (-(10**15), 5_000, None),
        (1_000_000, 2**62, None),
    ],
)
def test_when_it_happened_is_told_by_the_hubs_clock_and_never_after_it_came(
    desk, now, seen, mono, at
):
    """S18"""
    send(desk, now, event(seen_hub_time=seen, mono_ms=mono))

    (kept,) = rows(desk, schema.event)
    (note,) = rows(desk, schema.note)
    assert kept.occurred_at == note.at == (int(now.timestamp()) if at is None else at)


def test_somebody_who_has_left_the_company_is_named_by_her_number(desk, now):
    send(desk, now, event(author="gone-1"))

    (note,) = rows(desk, schema.note)
    assert note.author_name == "gone-1"


def test_a_note_about_a_customer_in_nobodys_scope_is_kept(desk, now):
    desk.customer(2)

    (receipt,) = send(desk, now, event(subject=2))

    assert receipt.status == "applied"


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(junk=st.lists(st.binary(max_size=60), max_size=4))
def test_no_bytes_stop_the_note_behind_them(desk, now, junk):
    mine = str(uuid.uuid4())

    receipts = send(desk, now, *junk, event(id=mine))

    assert (mine, "applied") in {(receipt.id, receipt.status) for receipt in receipts}


def test_hostile_words_stay_words(desk, now):
    """P5"""
    words = "<img src=http://127.0.0.1:9/x> '); DROP TABLE note; -- {0} %s \u202e"

    send(desk, now, event(text=words))

    assert [text for _, text in notes(desk)] == [words]
