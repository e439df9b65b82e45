from __future__ import annotations

import threading
import time
from datetime import timedelta

import httpx
import pytest
from tests.device.sync.conftest import STORE, problem
from tests.flying import MUNICH, need

from aisleside.device.machine.clock import Stamp
from aisleside.device.sync.lease import kept_clock
from aisleside.device.sync.live import turn
from aisleside.device.sync.status import Reach
from aisleside.domain.event import EventState
from aisleside.wire.codec import encode
from aisleside.wire.messages import Poke, Problem, Rows
from aisleside.wire.streams import Scope

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


def test_without_its_reserve_a_tablet_sends_and_does_not_load(tablet, hub, monkeypatch):
    """S20: what room is left is for what staff write."""
    tablet.engine.round()
    tablet.outbox.write_note("S1", 1, "Prefers wool", AT)
    hub.asked.clear()
    monkeypatch.setattr(tablet.control, "refill_reserve", lambda: False)

    assert not tablet.engine.round()

    assert len(hub.events) == 1
    assert not any("/feed" in path or "/manifest" in path for path in hub.asked)
    assert "storage is full" in (tablet.engine.status.trouble or "")


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


def test_what_travellers_needed_goes_in_time_without_a_network(tablet, hub, stocked):
    crew = Scope(MUNICH, "crew").stream
    rows = Rows(need=[need(7, "meal", "Vegan meal", until=1), need(8, "pet", "A cat")])
    tablet.shelf.put(stocked(rows, stream=crew))
    hub.away = True
    heard = []
    tablet.engine.listen_for_changes(heard.append)

    for _ in range(2):
        tablet.engine.round()

    file = tablet.shelf.writer(crew)
    assert (file.rows, file.keeps_traces) == (1, False)
    assert [(one.tables, one.customers) for one in heard] == [({"need"}, {7})]


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
    assert kept_clock(tablet.control).heard.hub_time == int(before.timestamp())


def test_pauses_grow_after_failures_up_to_the_setting_and_respect_the_hubs_wish(tablet, hub):
    hub.away = True
    pauses = []
    for _ in range(9):
        tablet.engine.round()
        pauses.append(tablet.engine._pause())

    assert pauses == [1, 2, 4, 8, 16, 32, 40, 40, 40]
    hub.away = False
    hub.answer = lambda _: httpx.Response(503, content=b"", headers={"retry-after": "300"})
    tablet.engine.round()
    assert tablet.engine._pause() == 301


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
    tablet.engine.listen(lambda status: status.loading and tablet.engine._stopping.set())
    tablet.engine.start()

    tablet.engine._threads[0].join(20)

    assert tablet.names() == {}
    assert not list(tablet.shelf.folder.glob("*.staging"))


def test_screens_hear_of_new_data_and_of_the_load(tablet):
    statuses = []
    tablet.engine.listen(statuses.append)

    tablet.engine.round()

    assert max(s.loading.rows_expected for s in statuses if s.loading) == 3
    assert statuses[-1].loading is None
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


def test_a_poke_is_followed_at_this_tablets_turn_and_not_without_cause(tablet, hub, shop):
    tablet.engine.round()
    engine = tablet.engine
    engine._due = float("inf")
    held = hub.head

    engine.poked(Poke(STORE, held))
    undisturbed = engine._due
    before = time.monotonic()
    engine.poked(Poke(STORE, held + 1, spread=30))

    assert undisturbed == float("inf")
    its_turn = turn("D1", Poke(STORE, 0, spread=30))
    assert before + its_turn <= engine._due <= time.monotonic() + its_turn


def test_a_poke_of_a_flight_that_is_not_held_yet_is_followed_and_does_not_seem_stuck(
    tablet, hub, monkeypatch
):
    now = [time.monotonic()]
    monkeypatch.setattr(tablet.engine, "_uptime", lambda: now[0])
    begun = stuck(tablet, monkeypatch)
    tablet.engine.round()
    tablet.engine.live(True)
    tablet.engine._due = float("inf")

    tablet.engine.poked(Poke("flight:MD482/2026-11-22/LIS/crew", hub.head))
    followed = tablet.engine._due
    tablet.engine.round()
    now[0] += tablet.settings.stuck_seconds

    assert followed <= time.monotonic() + 1
    assert not tablet.engine.watch()
    assert begun == []


def test_a_poke_does_not_overrule_the_time_the_hub_asked_for_but_a_person_does(tablet, hub):
    tablet.engine.round()
    hub.answer = lambda _: problem(503, "hub_crowded", **{"retry-after": "300"})
    tablet.engine.round()
    tablet.engine._due = float("inf")
    tablet.engine._stopping.set()  # so that it does not really rest
    tablet.engine._rest()

    tablet.engine.poked(Poke(STORE, hub.head + 1))
    after_a_poke = tablet.engine._due - time.monotonic()
    tablet.engine.nudge()

    assert after_a_poke > 250
    assert tablet.engine._due == 0.0


def test_while_pokes_arrive_it_looks_less_often_by_itself(tablet, hub):
    tablet.engine.round()
    without = tablet.engine._pause()
    tablet.engine.live(True)

    assert tablet.engine.status.live
    assert (without, tablet.engine._pause()) == (3600, tablet.settings.quiet_seconds)


def test_what_is_written_in_the_middle_of_a_long_load_does_not_wait_for_its_end(tablet, hub, shop):
    hub.put(*(shop.customer(n, f"Person {n}") for n in range(10, 3_000)), table="customer")
    wrote: list[int] = []

    def write_once(status):
        if status.loading is not None and not wrote:
            wrote.append(len(hub.asked))
            tablet.outbox.write_note("S1", 1, "Prefers wool", AT)
            tablet.engine.nudge()

    tablet.engine.listen(write_once)
    tablet.engine.round()

    later = hub.asked[wrote[0] :]
    assert "/v1/events" in later
    assert any(path.startswith("/v1/segments/") for path in later[later.index("/v1/events") :])


def stuck(tablet, monkeypatch) -> list[str]:
    """A clock that stands still until told, and a note of each new beginning."""
    begun: list[str] = []
    monkeypatch.setattr(tablet.client, "begin_again", lambda: begun.append("again"))
    return begun


def test_s21_unsent_work_on_a_connection_that_moves_nothing_makes_a_new_one(
    tablet, hub, monkeypatch
):
    now = [time.monotonic()]
    monkeypatch.setattr(tablet.engine, "_uptime", lambda: now[0])
    begun = stuck(tablet, monkeypatch)
    tablet.engine.round()
    tablet.outbox.write_note("S1", 1, "Prefers wool", AT)

    quiet = [tablet.engine.watch()]
    now[0] += tablet.settings.stuck_seconds - 1
    quiet.append(tablet.engine.watch())
    now[0] += 1
    acted = tablet.engine.watch()
    again = tablet.engine.watch()

    assert quiet == [False, False]
    assert acted
    assert not again
    assert begun == ["again"]
    assert tablet.engine.status.begun_again == 1
    assert tablet.control.value("begun_again") == 1


def test_s21_a_head_that_is_never_reached_makes_a_new_connection(tablet, hub, monkeypatch):
    now = [time.monotonic()]
    monkeypatch.setattr(tablet.engine, "_uptime", lambda: now[0])
    begun = stuck(tablet, monkeypatch)
    tablet.engine.round()
    tablet.engine.live(True)
    tablet.engine.poked(Poke(STORE, hub.head + 10))

    now[0] += tablet.settings.stuck_seconds

    assert tablet.engine.watch()
    assert begun == ["again"]


def test_s21_a_head_that_is_reached_leaves_the_connection_alone(tablet, hub, shop, monkeypatch):
    now = [time.monotonic()]
    monkeypatch.setattr(tablet.engine, "_uptime", lambda: now[0])
    begun = stuck(tablet, monkeypatch)
    tablet.engine.round()
    tablet.engine.live(True)
    hub.put(shop.customer(3, "Ada"), table="customer")
    tablet.engine.poked(Poke(STORE, hub.head))

    tablet.engine.round()
    now[0] += tablet.settings.stuck_seconds

    assert not tablet.engine.watch()
    assert begun == []


def test_the_watchdog_lets_a_network_that_is_away_and_a_hub_that_said_later_be(
    tablet, hub, monkeypatch
):
    now = [time.monotonic()]
    monkeypatch.setattr(tablet.engine, "_uptime", lambda: now[0])
    begun = stuck(tablet, monkeypatch)
    tablet.outbox.write_note("S1", 1, "Prefers wool", AT)
    hub.away = True
    tablet.engine.round()
    tablet.engine.watch()

    now[0] += 10 * tablet.settings.stuck_seconds

    assert not tablet.engine.watch()
    assert begun == []


def test_a_rehearsed_outage_asks_nobody_and_ends_at_once(tablet, hub):
    tablet.engine.round()
    asked = len(hub.asked)

    tablet.engine.rehearse(True)
    dark = tablet.engine.round()
    status = tablet.engine.status
    asked_in_the_dark = len(hub.asked) - asked
    tablet.engine.rehearse(False)

    assert not dark
    assert asked_in_the_dark == 0
    assert (status.dark, status.reach) == (True, Reach.OFFLINE)
    assert tablet.engine.round()
    assert not tablet.engine.status.dark


def test_the_next_try_is_told_while_it_rests_and_not_while_it_works(tablet, hub):
    hub.away = True
    resting = threading.Event()
    seen = []

    def look(status):
        seen.append((status.syncing, status.next_try))
        if status.next_try is not None:
            resting.set()

    tablet.engine.listen(look)
    tablet.engine.start()
    assert resting.wait(20)
    tablet.engine.stop()

    assert all(at is None for syncing, at in seen if syncing)
    assert tablet.engine.status.next_try > tablet.clock.now() - timedelta(seconds=60)
