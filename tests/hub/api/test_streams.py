"""What a device is given over HTTP, and what it is told when it is not."""

from __future__ import annotations

import logging
import socket
import uuid

import httpx
import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from tests.images import rows_of

from aisleside import __version__
from aisleside.hub import main
from aisleside.hub.events.receive import Reception
from aisleside.hub.feed.pages import Pages
from aisleside.hub.main import PortTakenError, ServedHub
from aisleside.hub.store import schema
from aisleside.hub.store.engine import HubStoreBusyError, HubStoreFullError
from aisleside.settings import HubSettings
from aisleside.wire import MSGPACK, PROTOCOL, codec
from aisleside.wire.messages import (
    Event,
    EventBatch,
    FeedReply,
    Health,
    Manifest,
    NoteBody,
    Page,
    Problem,
    Receipts,
    Snapshot,
    TakeSnapshot,
)

STREAM = "store:1/associate"


def note(tablet, n=1):
    return Event(
        str(uuid.UUID(int=n)),
        tablet.device,
        n,
        "associate-1",
        "note",
        1,
        1_000_000,
        0,
        0,
        1,
        msgspec.Raw(codec.encode(NoteBody("Prefers the stairs."))),
    )


def test_a_hub_says_which_it_is_to_anybody(stranger):
    health = stranger.read("/v1/health", Health)

    assert health == Health("aisleside", __version__, PROTOCOL)


def test_a_tablet_loads_a_stream_and_then_its_changes(tablet, shop):
    for number in range(1, 31):
        shop.customer(number, places=("1",))
        shop.line(number, number)
    offer = tablet.read("/v1/manifest", Manifest).streams[0]

    snapshot = tablet.read("/v1/snapshot", Snapshot, stream=STREAM)
    segments = [
        rows_of(
            tablet.ask("GET", f"/v1/segments/{segment.sha256}").content,
            segment,
            key=snapshot.content_key,
            stream=STREAM,
        )
        for segment in snapshot.segments
    ]
    shop.customer(31, said="Zoe Last", places=("1",))
    page = tablet.read(
        "/v1/feed", FeedReply, **{"stream": STREAM, "epoch": offer.epoch, "from": snapshot.cursor}
    )

    assert sum(len(rows.customer) for rows in segments) == 30
    assert isinstance(page, Page)
    assert [row.said for row in page.puts.customer] == ["Zoe Last"]
    assert page.to == page.as_of == shop.head()
    assert page.digest == codec.page_digest(page.puts, page.gone)


def test_a_cursor_of_another_epoch_is_answered_with_take_the_snapshot(tablet):
    answer = tablet.read("/v1/feed", FeedReply, **{"stream": STREAM, "epoch": "x", "from": 0})

    assert isinstance(answer, TakeSnapshot)


def test_a_note_sent_twice_arrives_once(tablet, shop, store):
    shop.customer(1, places=("1",))
    batch = EventBatch([note(tablet)])

    first = codec.decode(tablet.say("/v1/events", batch).content, Receipts)
    again = codec.decode(tablet.say("/v1/events", batch).content, Receipts)

    assert first == again
    assert first.receipts[0].status == "applied"
    with store.read() as connection:
        assert len(connection.execute(select(schema.note)).all()) == 1


@pytest.mark.parametrize(
    "stream",
    ["store:2/associate", "store:1/manager", "store:1/owner", "", "catalogue:uk", "../hub.db"],
)
@pytest.mark.parametrize("path", ["/v1/snapshot", "/v1/feed"])
def test_a_stream_that_is_not_this_devices_is_not_there(tablet, path, stream):
    answer = tablet.ask("GET", path, params={"stream": stream, "from": 0})

    assert answer.status_code == 404
    assert codec.decode(answer.content, Problem).code == "unknown_stream"


def test_a_segment_of_another_place_is_not_there_for_this_device(tablet, shop, code, served):
    """S15: knowing its name does not help."""
    shop.customer(1, places=("2",))
    other = type(tablet)(served.url)
    other.enrol(code("2"))
    other.sign_in()
    theirs = other.read("/v1/snapshot", Snapshot, stream="store:2/associate").segments[0]

    assert other.ask("GET", f"/v1/segments/{theirs.sha256}").status_code == 200
    assert tablet.ask("GET", f"/v1/segments/{theirs.sha256}").status_code == 404
    other.http.close()


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/v1/manifest"),
        ("GET", f"/v1/snapshot?stream={STREAM}"),
        ("GET", f"/v1/feed?stream={STREAM}&epoch=x&from=0"),
        ("GET", f"/v1/segments/{'0' * 64}"),
        ("POST", "/v1/events"),
    ],
)
def test_nothing_of_a_stream_is_given_without_a_session(stranger, method, path):
    assert stranger.ask(method, path).status_code == 401


GARBAGE = (b"", b"<!doctype html><title>Wi-Fi", b"\xc1", b"\x80", b"\x93\x01", b"\xff" * 100)


@pytest.mark.parametrize("path", ["/v1/enrol", "/v1/session", "/v1/events"])
def test_garbage_is_answered_with_a_sentence(tablet, path):
    answers = [
        tablet.ask("POST", path, content=body, headers={"content-type": kind})
        for body in GARBAGE
        for kind in (MSGPACK, "application/json", "text/html")
    ]

    assert {answer.status_code for answer in answers} == {400}
    assert {codec.decode(answer.content, Problem).code for answer in answers} == {"unreadable"}


@settings(max_examples=60)
@given(
    path=st.sampled_from(["/v1/enrol", "/v1/session", "/v1/events"]),
    body=st.binary(max_size=200)
    | st.recursive(
        st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["code", "name", "device", "secret", "protocol", "events", "id"]),
                inner,
            )
        ),
    ).map(msgspec.msgpack.encode),
)
def test_no_body_makes_the_hub_stumble(tablet, path, body):
    answer = tablet.ask("POST", path, content=body)

    assert answer.status_code < 500


def test_a_cursor_that_is_no_number_is_answered_with_a_sentence(tablet):
    answers = [
        tablet.ask("GET", "/v1/feed", params={"stream": STREAM, "epoch": "x", "from": cursor})
        for cursor in ("", "x", "1.5", "١٢x", "9" * 5000)
    ]

    assert {answer.status_code for answer in answers} == {400}


@pytest.mark.parametrize("kind", ["events", "sealed"])
def test_a_batch_of_many_small_things_is_refused_and_nothing_of_it_is_stored(tablet, store, kind):
    """S17: it would hold up everybody else."""
    thing = msgspec.Raw(b"\x00") if kind == "events" else b"x"
    batch = {"events": [], "sealed": [], kind: [thing] * 1001}

    answer = tablet.ask("POST", "/v1/events", content=msgspec.msgpack.encode(batch))

    assert (answer.status_code, codec.decode(answer.content, Problem).code) == (413, "too_large")
    with store.read() as connection:
        assert connection.execute(select(schema.event)).first() is None


def test_a_body_that_is_too_large_is_refused_and_nothing_of_it_is_stored(tablet, store):
    answer = tablet.ask("POST", "/v1/events", content=bytes(2_000_000))

    assert (answer.status_code, codec.decode(answer.content, Problem).code) == (413, "too_large")
    with store.read() as connection:
        assert connection.execute(select(schema.event)).first() is None


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "/", 404), ("GET", "/v2/feed", 404), ("GET", "/v1/events", 405)],
)
def test_an_address_the_hub_does_not_have_is_answered_with_a_sentence(tablet, method, path, status):
    assert tablet.ask(method, path).status_code == status


def test_a_person_may_ask_for_json(tablet):
    answer = tablet.ask("GET", "/v1/health", headers={"accept": "application/json"})

    assert answer.headers["content-type"].startswith("application/json")
    assert answer.json()["protocol"] == PROTOCOL
    assert answer.headers["cache-control"] == "no-store"


def test_a_person_may_speak_json(tablet):
    said = {"device": tablet.device, "secret": tablet.secret, "protocol": PROTOCOL}

    answer = tablet.ask("POST", "/v1/session", json=said, headers={"accept": "application/json"})

    assert answer.json()["expires_in"] == 900


@pytest.mark.parametrize(
    ("kind", "status", "why"),
    [(HubStoreFullError, 507, "hub_full"), (HubStoreBusyError, 503, "hub_busy")],
)
def test_a_full_or_busy_hub_says_so(tablet, store, monkeypatch, kind, status, why):
    def refuse(*_given, **_named):
        raise kind(path=store.name)

    monkeypatch.setattr(Reception, "receive", refuse)
    answer = tablet.say("/v1/events", EventBatch([]))

    assert (answer.status_code, codec.decode(answer.content, Problem).code) == (status, why)


def test_a_defect_is_logged_in_full_and_told_in_one_calm_line(tablet, monkeypatch, caplog):
    def stumble(*_given, **_named):
        raise ZeroDivisionError("our own mistake")

    monkeypatch.setattr(Pages, "reply", stumble)
    with caplog.at_level(logging.ERROR):
        answer = tablet.ask("GET", "/v1/feed", params={"stream": STREAM, "from": 0})

    assert (answer.status_code, codec.decode(answer.content, Problem).code) == (500, "defect")
    assert "our own mistake" in caplog.text
    assert b"mistake" not in answer.content


def test_a_segment_that_was_cut_is_sent_from_where_it_ended(tablet, shop):
    shop.customer(1, places=("1",))
    (segment, *_) = tablet.read("/v1/snapshot", Snapshot, stream=STREAM).segments
    address = f"/v1/segments/{segment.sha256}"
    whole = tablet.ask("GET", address)

    rest = tablet.ask("GET", address, headers={"range": "bytes=100-"})

    size = segment.sealed_size
    assert (whole.status_code, rest.status_code) == (200, 206)
    assert rest.headers["content-range"] == f"bytes 100-{size - 1}/{size}"
    assert whole.content == whole.content[:100] + rest.content


@pytest.mark.parametrize("wanted", ["bytes=0-9", "bytes=-5", "bytes=99999999-", "lines=1-"])
def test_a_range_no_device_asks_for_is_answered_with_the_whole_segment(tablet, shop, wanted):
    shop.customer(1, places=("1",))
    (segment, *_) = tablet.read("/v1/snapshot", Snapshot, stream=STREAM).segments

    answer = tablet.ask("GET", f"/v1/segments/{segment.sha256}", headers={"range": wanted})

    assert (answer.status_code, len(answer.content)) == (200, segment.sealed_size)


def test_a_hub_that_stops_and_starts_again_is_where_it_was(tablet, served):
    url = served.url

    served.stop()
    with pytest.raises(httpx.ConnectError):
        tablet.http.get("/v1/health")
    served.start()

    assert served.url == url
    assert tablet.read("/v1/manifest", Manifest).place == "1"


def test_a_port_that_is_taken_is_told_in_a_sentence(store):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()

        with pytest.raises(PortTakenError) as refused:
            ServedHub(store, HubSettings(), port=taken.getsockname()[1]).start()

    assert "--port" in refused.value.say


def test_the_status_counts_what_the_hub_holds(store, shop, tablet):
    shop.customer(1, places=("1",))
    tablet.say("/v1/events", EventBatch([note(tablet), note(tablet, 2)]))

    status = main.status(store.folder)

    assert status.holding.rows["customer"] == 1
    assert status.holding.rows["note"] == 2
    assert (status.holding.devices, status.holding.events) == (1, 2)
    assert (status.holding.head, status.epoch) == (shop.head(), store.epoch)
    assert status.holding.places == ("1", "2", "3")
    assert any("Tablets: 1." in line for line in status.sentences())


def test_an_event_changed_on_the_way_up_is_not_taken(tablet, store, shop):
    shop.customer(1, places=("1",))
    sent = codec.encode(EventBatch([note(tablet)]))
    said = {"content-type": MSGPACK, codec.CONTENT_DIGEST: codec.content_digest(sent)}
    changed = sent.replace(b"stairs", b"stares")

    refused = tablet.ask("POST", "/v1/events", content=changed, headers=said)
    taken = tablet.ask("POST", "/v1/events", content=sent, headers=said)

    assert refused.status_code == 400
    assert codec.decode(refused.content, Problem).code == "unreadable"
    assert [r.status for r in codec.decode(taken.content, Receipts).receipts] == ["applied"]


def test_every_message_says_its_own_digest(tablet):
    answers = [tablet.ask("GET", path) for path in ("/v1/health", "/v1/manifest", "/v1/nothing")]

    assert [answer.headers[codec.CONTENT_DIGEST] for answer in answers] == [
        codec.content_digest(answer.content) for answer in answers
    ]
