"""S14: a tablet forgets whom the hub forgot, whatever it holds and whenever it hears it."""

from __future__ import annotations

import httpx
import pytest
from tests.device.decrypted import decrypted

from aisleside.device.machine.clock import Stamp
from aisleside.device.sync.transport import HubUnreachableError
from aisleside.device.sync.trust import NotOurHubError
from aisleside.wire.codec import decode, encode
from aisleside.wire.messages import Erasure, Event, Signed

STORE = "store:367/associate"
STAMP = Stamp(seen_hub_time=1_795_262_400, mono_ms=10, wall_time=1_795_262_400)


def everything(tablet) -> bytes:
    """Every decrypted byte of every file the tablet can open."""
    control = tablet.control
    parts = [decrypted(control.folders.control, control.root.derive("control"))]
    for address in tablet.shelf.addresses():
        parts.append(decrypted(address.path, address.key))
    return b"".join(parts).lower()


def note(tablet, customer: int, text: str) -> None:
    tablet.outbox.write_note("S1", customer, text, STAMP)


@pytest.fixture
def synced(tablet, hub, shop):
    hub.put(shop.contact(1, "email", "elena.marchetti@post.example"), table="contact")
    assert tablet.engine.round()
    tablet.changes.clear()
    return tablet


def test_s14_the_next_round_forgets_her_and_says_whose_profile_has_to_close(synced, hub):
    assert b"marchetti" in everything(synced)
    hub.erase(1)

    assert synced.engine.round()

    assert b"marchetti" not in everything(synced)
    assert synced.names() == {2: "Jonas Weber"}
    assert any(1 in change.customers for change in synced.changes)


def test_s14_erased_while_offline_with_words_waiting_about_her(synced, hub):
    hub.away = True
    note(synced, 1, "Elena Marchetti takes the stairs.")
    note(synced, 2, "Takes the lift.")
    assert not synced.engine.round()
    hub.erase(1)
    hub.away = False

    assert synced.engine.round()

    assert b"marchetti" not in everything(synced)
    assert b"stairs" not in everything(synced)
    assert [event.n for event in hub.events.values()] == [1, 2]
    synced.engine.round()
    assert synced.notes(2) == ["Takes the lift."]


def test_s14_a_push_alone_is_enough(synced, hub):
    note(synced, 2, "Lift.")
    hub.erase(1)
    hub.answer = lambda request: httpx.Response(502) if request.url.path == "/v1/manifest" else None

    assert not synced.engine.round()

    assert b"marchetti" not in everything(synced)
    hub.answer = lambda _: None
    synced.changes.clear()
    synced.engine.round()
    assert any(1 in change.customers for change in synced.changes)  # screens hear it later


def test_s14_whose_profile_has_to_close_is_said_after_an_outage_too(synced, hub):
    hub.erase(1)
    synced.forgetter.forget(hub.erased)  # with a push: no screen hears of it yet
    hub.erase(2)
    hub.away = True
    with pytest.raises(HubUnreachableError):
        synced.forgetter.catch_up(2)

    hub.away = False

    assert synced.forgetter.catch_up(2) == {1, 2}


def test_s14_nobody_tells_on_push_and_the_round_still_forgets(synced, hub):
    hub.tells_on_push = False
    note(synced, 1, "Elena, stairs.")
    hub.erase(1)

    synced.engine.round()

    assert b"stairs" not in everything(synced)


def test_s14_a_tablet_that_holds_no_stream_of_hers_forgets_in_its_outbox(tablet, hub, shop):
    hub.streams = {"catalogue:main": hub.streams["catalogue:main"], STORE: {}}
    hub.put(shop.customer(2, "Jonas Weber"), table="customer")
    assert tablet.engine.round()
    note(tablet, 77, "Elena Marchetti, seen at the till.")
    hub.erased.append(Erasure(1, 77))

    tablet.forgetter.catch_up(1)

    assert b"marchetti" not in everything(tablet)


def test_s14_erased_while_the_first_load_was_under_way(tablet, hub, shop):
    hub.put(shop.contact(1, "email", "elena.marchetti@post.example"), table="contact")

    def erase_meanwhile(request, response):
        if request.url.path.startswith("/v1/segments/") and not hub.erased:
            hub.erase(1)
        return response

    hub.after = erase_meanwhile
    tablet.engine.round()  # the manifest of this round is from before
    hub.after = lambda _, response: response

    tablet.engine.round()

    assert b"marchetti" not in everything(tablet)


def test_s14_a_file_that_came_late_is_gone_through_from_the_first_number(synced, hub, shop):
    hub.erase(1)
    synced.engine.round()
    stale = shop.customer(1, "Elena Marchetti")._replace(version=1)
    synced.shelf.leave(STORE)
    hub.streams[STORE]["customer", (1,)] = stale  # a snapshot from before, from some cache

    synced.engine.round()
    synced.engine.round()

    assert synced.names() == {2: "Jonas Weber"}
    assert b"marchetti" not in everything(synced)


def test_s14_what_left_before_she_was_erased_is_forgotten_too(synced, hub):
    hub.delete(1, table="customer")
    synced.engine.round()
    assert b"marchetti" in everything(synced)  # words of the index outlive their rows
    hub.erase(1)

    synced.engine.round()

    assert b"marchetti" not in everything(synced)


@pytest.mark.parametrize("after", ["files", "nothing"])
def test_s14_a_kill_in_between_begins_again(synced, hub, monkeypatch, after):
    note(synced, 1, "Stairs.")
    hub.erase(1)

    def kill(*_, **__):
        raise KeyboardInterrupt

    place = (
        "aisleside.device.sync.erasures.redact"
        if after == "files"
        else "aisleside.device.cache.forgetting.make_lasting"
    )
    with monkeypatch.context() as patched:
        patched.setattr(place, kill)
        with pytest.raises(KeyboardInterrupt):
            synced.forgetter.catch_up(1)
    synced.shelf.close()
    synced.restart()
    synced.shelf.sweep()

    synced.forgetter.catch_up(1)

    assert b"marchetti" not in everything(synced)
    assert b"stairs" not in everything(synced)
    assert synced.names() == {2: "Jonas Weber"}


def test_s14_a_file_that_cannot_be_opened_is_destroyed_and_comes_again(synced, hub):
    hub.erase(1)
    (address,) = [a for a in synced.shelf.addresses() if a.stream == STORE]
    synced.shelf.close()
    content = bytearray(address.path.read_bytes())
    content[4096:8192] = bytes(4096)
    address.path.write_bytes(content)
    synced.library.report_damage(STORE)

    synced.forgetter.catch_up(1)

    assert STORE not in synced.shelf.held()
    assert not address.path.exists()
    synced.engine.round()
    assert synced.names() == {2: "Jonas Weber"}


def test_nobody_but_the_companys_hub_can_make_a_tablet_forget(synced, hub):
    note(synced, 1, "Stairs.")
    hub.erase(1)
    hub.after = lambda request, response: (
        httpx.Response(200, content=_unsigned(response.content), headers=response.headers)
        if request.url.path == "/v1/erasures"
        else response
    )

    with pytest.raises(NotOurHubError):
        synced.forgetter.catch_up(1)

    assert synced.names()[1] == "Elena Marchetti"
    assert b"stairs" in everything(synced)


def _unsigned(content: bytes) -> bytes:
    signed = decode(content, Signed)
    return encode(Signed(signed.body, bytes(64)))


def test_nothing_new_asks_nothing_and_rewrites_nothing(synced, hub):
    hub.erase(1)
    synced.engine.round()
    before = {address.path for address in synced.shelf.addresses()}
    hub.asked.clear()

    synced.engine.round()

    assert "/v1/erasures" not in hub.asked
    assert {address.path for address in synced.shelf.addresses()} == before


def test_a_load_after_an_erasure_does_not_write_its_file_twice(synced, hub):
    hub.erase(1)
    synced.engine.round()
    synced.shelf.leave(STORE)
    synced.puller.pull()
    before = {address.path for address in synced.shelf.addresses()}

    synced.forgetter.catch_up(1)

    assert {address.path for address in synced.shelf.addresses()} == before


def test_a_number_from_before_the_ledger_was_lost_is_passed_over(synced, hub):
    hub.erase(1, n=5)
    synced.engine.round()

    assert synced.forgetter.catch_up(3) == frozenset()

    assert synced.forgetter.heard() == 5


def test_s14_an_outage_between_two_answers_goes_on_from_there(synced, hub):
    hub.erase(1)
    hub.away = True
    with pytest.raises(HubUnreachableError):
        synced.forgetter.catch_up(1)
    hub.away = False

    assert synced.forgetter.catch_up(1) == {1}


def test_the_event_that_waits_still_says_its_number(synced, hub):
    note(synced, 1, "Stairs.")
    hub.erase(1)
    synced.forgetter.catch_up(1)

    synced.pusher.push()

    (event,) = hub.events.values()
    assert isinstance(event, Event)
    assert (event.n, event.subject, event.kind) == (1, None, "withdrawn")
