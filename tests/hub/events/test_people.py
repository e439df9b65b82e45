"""Events about people who were erased or joined, and events only this hub can open."""

from __future__ import annotations

import hashlib
import uuid

import msgspec
import pytest
from sqlalchemy import insert
from tests.hub.events.making import TABLET, event, notes, rows

from aisleside.device.machine.sealed import seal_to
from aisleside.hub.events.receive import Reception
from aisleside.hub.store import received, schema
from aisleside.hub.store.keys import HubKeys
from aisleside.hub.store.ledger import Ledger
from aisleside.wire import codec
from aisleside.wire.codec import SentBatch
from aisleside.wire.messages import Event

MINE = HubKeys("company", b"s" * 32)


def join(shop, one, into):
    with shop.store.write() as connection:
        connection.execute(insert(schema.alias).values(customer=one, into=into, at_seq=1))


@pytest.fixture
def ledger(tmp_path):
    return Ledger(tmp_path)


def ask(desk, now, *sent, **parts):
    sealed = parts.pop("sealed", ())
    since = parts.pop("erasures_from", 0)
    return Reception(desk.store, **parts).receive(TABLET, SentBatch(sent, sealed, since), now=now)


@pytest.mark.both_engines
def test_of_an_event_about_an_erased_person_only_that_it_happened_is_kept(desk, now, ledger):
    """S14"""
    ledger.append([1], [], at=1)

    (receipt,) = ask(desk, now, event(7, text="Afraid of lifts"), ledger=ledger).receipts

    (kept,) = rows(desk, schema.event)
    left = codec.decode(kept.sent, Event)
    assert (receipt.status, receipt.reason) == ("erased", None)
    assert (kept.subject, left.subject, left.n, left.id) == (None, None, 7, receipt.id)
    assert b"lifts" not in kept.sent
    assert notes(desk) == []


@pytest.mark.parametrize(("erased", "about"), [(1, 1), (9, 8)])
def test_what_cannot_be_used_keeps_no_words_of_an_erased_person(
    desk, now, ledger, tmp_path, erased, about
):
    """S14: it ended the hub three times, so it is not used; whom it is about still counts."""
    join(desk, 8, 9)
    ledger.append([erased], [], at=1)
    poison = event(7, subject=about, text="Afraid of lifts")
    trying = tmp_path / "trying"
    trying.write_text(f"{hashlib.blake2b(poison, digest_size=16).hexdigest()} 3\nend\n")

    (receipt,) = ask(desk, now, poison, ledger=ledger, trying=trying).receipts

    (kept,) = rows(desk, schema.event)
    assert (receipt.status, kept.subject) == ("erased", None)
    assert b"lifts" not in kept.sent


def test_who_was_joined_with_somebody_erased_is_erased_too(desk, now, ledger):
    """S14"""
    join(desk, 8, 9)
    ledger.append([9], [], at=1)

    (receipt,) = ask(desk, now, event(subject=8), ledger=ledger).receipts

    assert receipt.status == "erased"
    assert rows(desk, schema.event)[0].subject is None


def test_each_answer_carries_the_erasures_the_tablet_has_not_heard_of(desk, now, ledger):
    for customer in (5, 6, 7):
        ledger.append([customer], [], at=1)

    answer = ask(desk, now, ledger=ledger, erasures_from=1)

    assert [(one.n, one.customer) for one in answer.erasures] == [(2, 6), (3, 7)]
    assert answer.epoch == desk.store.epoch


@pytest.mark.both_engines
def test_a_late_event_lands_on_who_she_was_joined_with(desk, now):
    join(desk, 8, 9)
    join(desk, 9, 1)

    (receipt,) = ask(desk, now, event(subject=8)).receipts

    (note,) = rows(desk, schema.note)
    (kept,) = rows(desk, schema.event)
    assert receipt.status == "applied"
    assert note.customer == kept.subject == 1
    assert codec.decode(kept.sent, Event).subject == 8  # as it was sent


def test_people_joined_in_a_circle_stop_nobody(desk, now):
    join(desk, 8, 9)
    join(desk, 9, 8)

    receipts = ask(desk, now, event(1, subject=8), event(2)).receipts

    assert [receipt.status for receipt in receipts] == ["rejected", "applied"]


@pytest.mark.both_engines
def test_sealed_events_are_opened_counted_and_counted_once(desk, now):
    """S8"""
    lost = [event(n, text=f"note {n}") for n in range(1, 4)]
    sealed = [seal_to(MINE.seal_key, one) for one in lost]

    first = ask(desk, now, sealed=sealed, keys=MINE)
    again = ask(desk, now, lost[0], sealed=[seal_to(MINE.seal_key, lost[1])], keys=MINE)

    assert (first.sealed, [one.status for one in first.receipts]) == (3, 3 * ["applied"])
    assert (again.sealed, again.receipts) == (1, first.receipts[:2])
    assert sorted(text for _, text in notes(desk)) == ["note 1", "note 2", "note 3"]
    assert [kept.sent for kept in rows(desk, schema.event)] == lost
    with desk.store.read() as connection:
        assert received.gaps(connection, TABLET.id) == []


def test_what_was_sealed_to_another_hub_is_kept_closed_and_delays_nothing(desk, now):
    """S17"""
    foreign = seal_to(HubKeys("other", b"o" * 32).seal_key, event(1))
    flipped = bytearray(seal_to(MINE.seal_key, event(2)))
    flipped[60] ^= 1
    closed = [foreign, bytes(flipped), b"", b"short"]

    for _ in range(2):
        answer = ask(
            desk, now, event(4), sealed=[*closed, seal_to(MINE.seal_key, event(3))], keys=MINE
        )
        assert answer.sealed == 5

    kept = {one.sent: one.status for one in rows(desk, schema.event)}
    assert kept == {**dict.fromkeys(closed, "rejected"), event(3): "applied", event(4): "applied"}


def test_a_hub_without_keys_counts_nothing_that_is_sealed(desk, now):
    answer = ask(desk, now, sealed=[seal_to(MINE.seal_key, event(1))])

    assert answer.sealed == 0
    assert rows(desk, schema.event) == []


def test_an_event_sealed_by_somebody_else_is_only_an_event(desk, now):
    """Anybody can seal: what comes out is judged like all that arrives."""
    junk = seal_to(MINE.seal_key, b"\xc1 no event")
    other = event(2, id=str(uuid.uuid4()), kind="film", body=msgspec.Raw(b"\x80"))

    answer = ask(desk, now, sealed=[junk, seal_to(MINE.seal_key, other)], keys=MINE)

    assert answer.sealed == 2
    assert sorted(one.status for one in rows(desk, schema.event)) == ["rejected", "stored"]
