"""Events are stored as sent, applied once, and one bad one delays no other."""

from __future__ import annotations

import logging
import sqlite3
import uuid
from datetime import timedelta

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import OperationalError
from tests.hub.events.making import enrol, event, notes, page, rows, send

from aisleside.domain.event import NOTE_LIMIT
from aisleside.hub.events import receive as receiving
from aisleside.hub.store import schema
from aisleside.hub.store.access import Device
from aisleside.hub.store.engine import HubStoreError

pytestmark = pytest.mark.both_engines


def test_a_note_becomes_a_row_with_its_authors_name_and_reaches_every_place(desk, now):
    since = desk.head()

    (receipt,) = send(desk, now, event())

    (note,) = rows(desk, schema.note)
    assert (note.text, note.author_name, note.place) == (
        "Prefers the stairs.",
        "Maya of store 1",
        "1",
    )
    assert receipt.status == "applied"
    assert receipt.applied_seq >= note.version
    for stream in ("store:1/associate", "store:1/manager", "store:2/associate"):
        told = page(desk, stream, since=since, now=now)
        assert [row[1] for row in told.puts.note] == [note.id]
        assert told.to >= receipt.applied_seq


def test_a_cursor_that_has_reached_a_receipt_has_the_note(desk, now):
    """The overlay of an event ends at its applied_seq, so no page may pass it without the row."""
    cursor = desk.head()
    receipts = send(desk, now, *(event(n) for n in range(1, 6)))

    seen: set[str] = set()
    while cursor < desk.head():
        told = page(desk, "store:1/associate", since=cursor, limit=1, now=now)
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
    "an id that is empty": event(102, id=""),
    "an id that fills a page": event(103, id="x" * 5_000),
    "an author that ends in the middle": event(104, author="associate\0-1"),
    "nothing but zeros for words": event(105, text="\0\0"),
    "a number before the first": event(106, n=0),
    "a negative number": event(107, n=-(2**62)),
    "a negative customer": event(108, subject=-1),
    "a kind without a name": event(109, kind=""),
    "boxes in boxes": event(110, body=msgspec.Raw(b"\x91" * 100_000 + b"\x01")),
    "more than any note": event(
        111, kind="film", body=msgspec.Raw(b"\xc6\0\x09\0\0" + bytes(0x90000))
    ),
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


@pytest.fixture
def clumsy(monkeypatch):
    """Writing down the word "boom" makes us stumble, after it was written; says how often."""
    write, stumbled = receiving.recorded.write_book, []

    def stumble(connection, book):
        write(connection, book)
        notes = [note.text for _, note in book.changes()]
        if "boom" in notes:
            stumbled.append(len(notes))
            raise ZeroDivisionError

    monkeypatch.setattr(receiving.recorded, "write_book", stumble)
    return stumbled


def test_an_event_that_makes_us_stumble_is_kept_and_leaves_nothing_half_done(
    desk, now, clumsy, caplog
):
    """S17"""
    since = desk.head()

    with caplog.at_level(logging.WARNING):
        receipts = send(desk, now, event(1), event(2, text="boom"), event(3))

    assert [receipt.status for receipt in receipts] == ["applied", "rejected", "applied"]
    assert len(notes(desk)) == len(page(desk, "store:1/associate", since=since, now=now).puts.note)
    assert "boom" not in [text for _, text in notes(desk)]
    assert [kept.tries for kept in rows(desk, schema.event)] == [0, 3, 0]
    assert clumsy == [3, 1, 1, 1]  # once in company, three times alone
    assert "boom" not in caplog.text.replace('"boom"', "")


def test_a_disk_error_is_never_taken_for_a_poisonous_event(desk, now, monkeypatch):
    def break_down(_connection, _notes):
        raise OperationalError("INSERT", {}, sqlite3.OperationalError("disk I/O error"))

    monkeypatch.setattr(receiving.recorded, "write_book", break_down)
    with pytest.raises(OperationalError):
        send(desk, now, event(1), event(2))

    assert rows(desk, schema.event) == []


@pytest.mark.sqlite
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


@pytest.mark.sqlite
@pytest.mark.parametrize("kind", ["withdrawn", "sale", "a kind from next year"])
def test_a_kind_we_do_not_use_is_stored_and_never_refused(desk, now, kind):
    (receipt,) = send(desk, now, event(kind=kind, body=msgspec.Raw(b"\x80")))

    assert (receipt.status, receipt.applied_seq, receipt.reason) == ("stored", 0, None)


def test_a_number_used_twice_keeps_both_and_shows_that_the_tablet_was_copied(desk, now, caplog):
    """S7"""
    enrol(desk)

    with caplog.at_level(logging.WARNING):
        first = send(desk, now, event(7))
        (before,) = rows(desk, schema.device)
        second = send(desk, now, event(7, id="another"))

    assert [receipt.status for receipt in (*first, *second)] == ["applied", "applied"]
    assert "number 7 for two events" in caplog.text
    (after,) = rows(desk, schema.device)
    assert (before.copied_at, after.copied_at) == (None, int(now.timestamp()))


def test_two_copies_of_a_tablet_are_noticed_in_one_transaction(desk, now):
    enrol(desk)

    send(desk, now, event(7), event(7, id="another"))

    assert rows(desk, schema.device)[0].copied_at is not None


def test_what_comes_twice_is_no_copy(desk, now):
    enrol(desk)

    send(desk, now, event(7), event(7))
    send(desk, now, event(7))

    assert rows(desk, schema.device)[0].copied_at is None


def test_a_tablet_that_was_enrolled_again_hands_over_what_it_wrote_before(desk, now):
    """S8"""
    enrol(desk)
    old = event(3, device="its name before")

    (receipt,) = send(desk, now, old)
    (again,) = send(desk, now, old, device=Device("its third name", "T", "1"))

    assert (receipt.status, again) == ("applied", receipt)
    assert len(notes(desk)) == 1
    assert rows(desk, schema.device)[0].copied_at is None


@settings(max_examples=30)
@given(arrived=st.sets(st.integers(1, 40), max_size=25))
def test_the_numbers_that_are_missing_are_known(desk, now, arrived):
    """S7"""
    tablet = Device(str(uuid.uuid4()), "T", "1")
    sent = [event(n, id=str(uuid.uuid4()), device=tablet.id, kind="sale") for n in arrived]
    send(desk, now, *sent, device=tablet)

    with desk.store.read() as connection:
        missing = [
            n
            for gap in receiving.received.gaps(connection, tablet.id)
            for n in range(gap.first, gap.last + 1)
        ]

    assert missing == [n for n in range(1, max(arrived, default=0)) if n not in arrived]


def test_a_gap_is_said_when_it_appears(desk, now, caplog):
    send(desk, now, event(1))
    with caplog.at_level(logging.WARNING):
        send(desk, now, event(2))
        send(desk, now, event(5))

    assert [record.getMessage() for record in caplog.records] == [
        "events of device tablet-1 between 2 and 5 are missing"
    ]


def test_another_tablets_event_id_is_not_answered_with_its_receipt(desk, now):
    send(desk, now, event())

    (receipt,) = send(desk, now, event(device="tablet-2"), device=Device("tablet-2", "T", "2"))

    assert receipt.status == "rejected"
    assert len(notes(desk)) == 1


@pytest.mark.sqlite
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


@settings(max_examples=40)
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
