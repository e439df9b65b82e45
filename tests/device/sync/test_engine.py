from __future__ import annotations

import threading

import httpx
import pytest

from aisleside.device.machine.clock import Stamp
from aisleside.device.sync.engine import kept_clock
from aisleside.device.sync.status import Reach
from aisleside.domain.event import EventState
from aisleside.wire.codec import encode
from aisleside.wire.messages import Problem

AT = Stamp(1_795_262_400, 0, 0)


def test_a_note_arrives_once_and_takes_its_place_in_the_hubs_data(tablet, hub):
    tablet.engine.round()
    tablet.outbox.write_note("S1", 1, "Prefers wool", AT)

    tablet.engine.round()

    assert [event.subject for event in hub.events.values()] == [1]
    assert tablet.notes(1) == ["Prefers wool"]
    assert tablet.outbox.pending("S1", 1) == []
    assert [event.state for event in tablet.outbox.sent("S1", 1)] == [EventState.APPLIED]
    assert tablet.engine.status.waiting == 0


def test_a_note_whose_receipt_was_lost_is_sent_again_and_counts_once(tablet, hub):
    tablet.engine.round()
    tablet.outbox.write_note("S1", 1, "Prefers wool", AT)

    def lose(request, response):
        if request.url.path == "/v1/events":
            raise httpx.ReadTimeout("the answer never came")
        return response

    hub.after = lose
    tablet.engine.round()
    hub.after = lambda _, response: response
    tablet.engine.round()

    assert len(hub.events) == 1
    assert tablet.notes(1) == ["Prefers wool"]
    assert tablet.outbox.counts().waiting == 0


def test_a_note_written_without_a_network_waits_over_a_restart(tablet, hub):
    tablet.engine.round()
    hub.away = True
    tablet.outbox.write_note("S1", 1, "Prefers wool", AT)
    tablet.engine.round()
    status = tablet.engine.status
    tablet.shelf.close()

    tablet.restart()
    hub.away = False
    tablet.engine.round()

    assert (status.reach, status.waiting) == (Reach.OFFLINE, 1)
    assert len(hub.events) == 1
    assert tablet.notes(1) == ["Prefers wool"]


def test_a_refused_push_does_not_hold_up_what_comes_in(tablet, hub, shop):
    tablet.engine.round()
    tablet.outbox.write_note("S1", 1, "Prefers wool", AT)
    hub.put(shop.customer(3, "Ada"), table="customer")
    hub.answer = lambda request: (
        httpx.Response(500, content=b"oops") if request.url.path == "/v1/events" else None
    )

    tablet.engine.round()

    assert 3 in tablet.names()
    assert tablet.outbox.counts().waiting == 1
    assert tablet.engine.status.trouble is not None


def test_going_offline_is_dated_from_the_first_failure_and_the_data_keeps_its_age(tablet, hub):
    tablet.engine.round()
    as_of = tablet.engine.status.as_of
    hub.away = True

    tablet.engine.round()
    first = tablet.engine.status
    tablet.engine.round()
    second = tablet.engine.status
    hub.away = False
    tablet.engine.round()

    assert first.reach is Reach.OFFLINE
    assert first.offline_since == second.offline_since is not None
    assert second.as_of == as_of is not None
    assert tablet.engine.status.reach is Reach.ONLINE
    assert tablet.engine.status.offline_since is None


def test_a_hub_that_says_no_is_quoted(tablet, hub):
    hub.answer = lambda request: (
        httpx.Response(
            403,
            content=encode(Problem("unknown_device", "The hub does not know it.")),
        )
        if request.url.path == "/v1/session"
        else None
    )

    tablet.engine.round()

    assert tablet.engine.status.reach is Reach.REFUSED
    assert tablet.engine.status.trouble == "The hub does not know it."


def test_the_age_of_the_data_is_known_after_a_restart_without_a_network(tablet, hub):
    tablet.engine.round()
    before = tablet.engine.status.as_of
    hub.away = True
    tablet.shelf.close()

    tablet.restart()

    assert tablet.engine.status.reach is Reach.UNKNOWN
    assert tablet.engine.status.as_of == before
    assert kept_clock(tablet.control).heard[0] == int(before.timestamp())


def test_pauses_grow_after_failures_up_to_the_setting_and_respect_the_hubs_wish(tablet, hub):
    hub.away = True
    pauses = []
    for _ in range(9):
        tablet.engine.round()
        pauses.append(tablet.engine._pause())

    assert pauses == [1, 2, 4, 8, 16, 32, 60, 60, 60]
    hub.away = False
    hub.answer = lambda _: httpx.Response(503, content=b"", headers={"retry-after": "300"})
    tablet.engine.round()
    assert tablet.engine._pause() == 300


def test_a_defect_does_not_end_the_thread_that_sends_notes(tablet, monkeypatch, caplog):
    monkeypatch.setattr(tablet.puller, "pull", lambda **_: 1 / 0)

    assert not tablet.engine.round()

    assert "tell support" in tablet.engine.status.trouble
    assert "ZeroDivisionError" in caplog.text


def test_the_thread_pulls_at_once_and_a_nudge_sends_at_once(tablet, hub):
    calm, sent = threading.Event(), threading.Event()

    def look(status):
        if status.reach is Reach.ONLINE and not status.syncing:
            (sent if hub.events else calm).set()

    tablet.engine.listen(look)
    tablet.engine.start()
    assert calm.wait(20)

    tablet.outbox.write_note("S1", 1, "Prefers wool", AT)
    tablet.engine.nudge()

    assert sent.wait(20)
    tablet.engine.stop()
    tablet.engine.stop()
    assert tablet.notes(1) == ["Prefers wool"]


def test_the_app_can_end_in_the_middle_of_a_first_load(tablet, hub, shop):
    hub.put(*(shop.customer(n, f"Person {n}") for n in range(10, 3_000)), table="customer")
    tablet.engine.listen(lambda status: status.loaded and tablet.engine._stopping.set())
    tablet.engine.start()

    tablet.engine._thread.join(20)

    assert tablet.names() == {}
    assert not list(tablet.shelf.folder.glob("*.staging"))


def test_screens_hear_of_new_data_and_of_the_load(tablet):
    statuses = []
    tablet.engine.listen(statuses.append)

    tablet.engine.round()

    assert max(status.expected for status in statuses) == 3
    assert statuses[-1].expected == 0
    assert [change.reloaded for change in tablet.changes] == [
        {"catalogue:main"},
        {"store:367/associate"},
    ]


@pytest.mark.parametrize("page", ["/v1/manifest", "/v1/feed", "/v1/snapshot"])
def test_html_instead_of_the_hub_is_told_in_words(tablet, hub, page, shop):
    if page == "/v1/feed":
        tablet.engine.round()
        hub.put(shop.customer(3, "Ada"), table="customer")
    hub.answer = lambda request: (
        httpx.Response(200, html="<html>") if request.url.path == page else None
    )

    tablet.engine.round()

    assert tablet.engine.status.reach is Reach.OFFLINE
    assert "could not be read" in tablet.engine.status.trouble
