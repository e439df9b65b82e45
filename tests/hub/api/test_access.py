"""Which tablet is given what: lent, moved, revoked, copied, too old."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import event as listening
from sqlalchemy import select, update

from aisleside.hub import main
from aisleside.hub.main import UnknownPlaceError, UnknownTabletError
from aisleside.hub.store import access, schema
from aisleside.wire import OLDEST_PROTOCOL, PROTOCOL, SCHEMA, codec
from aisleside.wire.messages import (
    EventBatch,
    Manifest,
    Problem,
    Receipts,
    SessionReply,
    SessionRequest,
    Snapshot,
)

OWN, LENT = "store:1/associate", "store:2/associate"
PULLS = [
    ("GET", "/v1/manifest"),
    ("GET", f"/v1/snapshot?stream={OWN}"),
    ("GET", "/v1/segments/" + "0" * 64),
    ("GET", f"/v1/feed?stream={OWN}&epoch=x&from=0"),
]


def test_many_tablets_are_listed_without_asking_for_each(store, shop, clock):
    def asked(tablets):
        with store.write() as connection:
            for number in tablets:
                tablet = access.Device(f"tablet-{number}", f"Tablet {number}", "1")
                access.add_device(connection, tablet, secret="s", now=1)
                access.lend(connection, tablet.id, LENT, not_after=2)
        statements = []
        listening.listen(
            store._readers, "before_cursor_execute", lambda *given: statements.append(given)
        )
        lines = main.tablets(store, clock=clock)
        return len(statements), len(lines)

    (few, lines), (many, more) = asked(range(1)), asked(range(1, 9))

    assert (lines, more) == (2, 18)
    assert many == few


def offers(tablet):
    return {o.stream: o.not_after for o in tablet.read("/v1/manifest", Manifest).streams}


def said(answer):
    return codec.decode(answer.content, Problem)


def push(tablet):
    return tablet.say("/v1/events", EventBatch([]))


def copied(store, tablet):
    with store.write() as connection:
        connection.execute(
            update(schema.device).where(schema.device.c.id == tablet.device).values(copied_at=1)
        )


def test_a_lent_stream_is_offered_until_its_time_and_not_a_second_longer(tablet, store, clock):
    """S16, on the hub's side."""
    until = clock.now + timedelta(hours=1)
    main.lend(store, tablet.device, "2", until=until)

    assert offers(tablet)[LENT] == int(until.timestamp())
    assert tablet.read("/v1/snapshot", Snapshot, stream=LENT).stream == LENT
    clock.forward(hours=1)
    tablet.sign_in()
    assert LENT not in offers(tablet)
    assert said(tablet.ask("GET", "/v1/snapshot", params={"stream": LENT})).code == "unknown_stream"


def test_lending_again_changes_the_time(tablet, store, clock):
    for hours in (1, 5):
        main.lend(store, tablet.device, "2", until=clock.now + timedelta(hours=hours))

    assert offers(tablet)[LENT] == int((clock.now + timedelta(hours=5)).timestamp())


def test_ones_own_place_has_no_end_even_if_it_was_lent_too(tablet, store, clock):
    main.lend(store, tablet.device, "1", until=clock.now + timedelta(hours=1))

    assert offers(tablet)[OWN] is None


def test_a_moved_tablet_is_offered_its_new_place_at_once(tablet, store):
    main.move(store, tablet.device, "2")

    manifest = tablet.read("/v1/manifest", Manifest)

    assert manifest.place == "2"
    assert manifest.streams[0].stream == LENT
    assert OWN not in offers(tablet)


@pytest.mark.parametrize(("method", "path"), PULLS[1:])
def test_a_revoked_tablet_is_given_nothing_on_any_road_and_its_token_dies_at_once(
    tablet, store, clock, method, path
):
    main.revoke(store, tablet.device, clock=clock)

    answer = tablet.ask(method, path)

    assert (answer.status_code, said(answer).code) == (403, "revoked")


def test_a_revoked_tablet_is_told_to_lock_and_may_still_push(tablet, store, clock):
    main.lend(store, tablet.device, "2", until=clock.now + timedelta(hours=1))
    main.revoke(store, tablet.device, clock=clock)
    reply = codec.decode(tablet.sign_in().content, SessionReply)

    manifest = tablet.read("/v1/manifest", Manifest)

    assert reply.push_only
    assert (manifest.lock, manifest.streams) == (True, [])
    assert codec.decode(push(tablet).content, Receipts).receipts == []


def test_nobody_signs_in_on_a_revoked_tablet(tablet, store, clock):
    main.set_pin(store, "manager-1", "482915")
    main.revoke(store, tablet.device, clock=clock)

    assert said(tablet.sign_in("manager-1", "482915")).code == "revoked"


def test_what_a_revoked_tablet_could_open_gets_new_content_keys(tablet, store, shop, clock):
    shop.customer(1, places=("1",))
    main.lend(store, tablet.device, "2", until=clock.now + timedelta(hours=1))
    for stream in (OWN, LENT, "catalogue:main"):
        tablet.read("/v1/snapshot", Snapshot, stream=stream)
    before = keys(store)
    assert {OWN, LENT, "catalogue:main"} <= before.keys()

    main.revoke(store, tablet.device, clock=clock)

    assert keys(store).keys().isdisjoint({OWN, LENT, "catalogue:main"})


def keys(store):
    stream = schema.stream.c
    with store.read() as connection:
        asked = select(stream.name, stream.content_key).where(stream.content_key.is_not(None))
        return {row.name: row.content_key for row in connection.execute(asked)}


@pytest.mark.parametrize(("method", "path"), PULLS)
def test_of_a_copied_tablet_neither_half_is_given_data_and_both_push(tablet, store, method, path):
    copied(store, tablet)

    answer = tablet.ask(method, path)

    assert (answer.status_code, said(answer).code) == (403, "copied")
    assert push(tablet).is_success
    assert codec.decode(tablet.sign_in().content, SessionReply).push_only


@pytest.mark.parametrize(("method", "path"), PULLS)
@pytest.mark.parametrize(
    ("protocol", "rows"),
    [(OLDEST_PROTOCOL - 1, SCHEMA), (PROTOCOL, SCHEMA - 3)],
    ids=["talk", "rows"],
)
def test_an_app_that_is_too_old_is_told_so_when_it_pulls_and_may_push(
    tablet, method, path, protocol, rows
):
    answer = tablet.say(
        "/v1/session", SessionRequest(tablet.device, tablet.secret, protocol, schema=rows)
    )
    tablet.token = codec.decode(answer.content, SessionReply).token

    refused = tablet.ask(method, path)

    assert (refused.status_code, said(refused).code) == (426, "update_needed")
    assert "Update the app to version" in said(refused).say
    assert push(tablet).is_success


def test_a_manifest_says_whose_and_for_whom_it_is_and_repeats_the_number(tablet):
    manifest = tablet.read("/v1/manifest", Manifest, nonce="n17")

    assert (manifest.company, manifest.device) == (tablet.company, tablet.device)
    assert (manifest.nonce, manifest.lease_seconds) == ("n17", 86_400)
    assert len(tablet.read("/v1/manifest", Manifest, nonce="x" * 1000).nonce) < 100


@pytest.mark.parametrize("change", ["lend", "move", "revoke"])
def test_a_tablet_or_place_nobody_knows_changes_nothing(tablet, store, clock, change):
    until = clock.now + timedelta(hours=1)
    unknown = {
        "lend": lambda: main.lend(store, "nobody", "2", until=until),
        "move": lambda: main.move(store, "nobody", "2"),
        "revoke": lambda: main.revoke(store, "nobody"),
    }

    with pytest.raises(UnknownTabletError) as refused:
        unknown[change]()

    assert "nothing was changed" in refused.value.say
    with pytest.raises(UnknownPlaceError):
        main.move(store, tablet.device, "99")
    with pytest.raises(UnknownPlaceError):
        main.lend(store, tablet.device, "99", until=until)


def test_the_list_of_tablets_says_where_each_is_and_what_was_lent_to_it(tablet, store, clock):
    main.lend(store, tablet.device, "2", until=clock.now + timedelta(hours=1))

    before = main.tablets(store, clock=clock)
    clock.forward(hours=2)
    main.revoke(store, tablet.device, clock=clock)
    after = main.tablets(store, clock=clock)

    assert before == [
        f"{tablet.device}  “Tablet 14”, place 1, in use, last seen 2026-11-21 12:00 UTC",
        f"  {LENT} lent until 2026-11-21 13:00 UTC",
    ]
    assert "revoked" in after[0]
    assert len(after) == 1
