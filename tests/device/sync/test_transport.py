from __future__ import annotations

import logging

import httpx
import pytest
from msgspec.structs import replace
from tests.device.conftest import KNOWN_HUB
from tests.device.sync.conftest import ok

from aisleside.device.outbox.identity import Identity
from aisleside.device.outbox.people import Verdict
from aisleside.device.sync.transport import HubClient, HubRefusedError, HubUnreachableError
from aisleside.settings import DeviceSettings
from aisleside.wire import MSGPACK
from aisleside.wire.codec import (
    CONTENT_DIGEST,
    LARGEST_ANSWER,
    UnreadableAnswerError,
    content_digest,
    decode,
    encode,
)
from aisleside.wire.messages import FoundCustomers, SearchRequest, SegmentRef

KNOWN = Identity("D1", "Till 2", "367", "device-secret", KNOWN_HUB)
STORE = "store:367/associate"


@pytest.fixture
def client(hub):
    made = HubClient(
        DeviceSettings(hub="http://hub.test"), lambda: KNOWN, transport=hub.transport()
    )
    yield made
    made.close()


def html(_request: httpx.Request) -> httpx.Response:
    return httpx.Response(200, html="<html>Please accept the terms of this network</html>")


def test_a_login_page_of_the_network_is_not_taken_for_the_hub(client, hub):
    hub.answer = html

    with pytest.raises(UnreadableAnswerError) as unreadable:
        client.health()

    assert "Nothing on this tablet was changed" in unreadable.value.say


@pytest.mark.parametrize("body", [b"", b"\xff\xff", b"{}", b"\x81\xa4name\x01"])
def test_garbage_is_not_taken_for_an_answer(client, hub, body):
    hub.answer = lambda _: httpx.Response(200, content=body, headers={"content-type": MSGPACK})

    with pytest.raises(UnreadableAnswerError):
        client.health()


def test_an_answer_without_end_is_given_up(client, hub):
    sent = []

    def endless():
        while len(sent) < 1_000:
            sent.append(1)
            yield b"x" * 65_536

    hub.answer = lambda _: httpx.Response(200, content=endless())

    with pytest.raises(UnreadableAnswerError):
        client.health()

    assert len(sent) * 65_536 < LARGEST_ANSWER + 200_000


def test_an_answer_that_was_compressed_unasked_is_not_unpacked(client, hub):
    hub.answer = lambda _: httpx.Response(
        200, stream=httpx.ByteStream(b"\x1f\x8b"), headers={"content-encoding": "gzip"}
    )

    with pytest.raises(UnreadableAnswerError):
        client.health()


@pytest.mark.parametrize(
    "error", [httpx.ConnectError, httpx.ReadTimeout, httpx.RemoteProtocolError]
)
def test_trouble_with_the_connection_is_said_as_one_plain_sentence(client, hub, error):
    def fail(_request):
        raise error("what the network said")

    hub.answer = fail

    with pytest.raises(HubUnreachableError) as away:
        client.manifest()

    assert away.value.say.startswith("The hub cannot be reached.")
    assert away.value.why == error.__name__


def test_a_proxy_without_the_hub_behind_it_counts_as_not_reached(client, hub):
    hub.answer = lambda _: httpx.Response(502, html="<html>", headers={"retry-after": "7"})

    with pytest.raises(HubUnreachableError) as away:
        client.manifest()

    assert away.value.retry_after == 7


def test_a_session_that_is_over_is_opened_anew_once_and_nobody_notices(client, hub):
    client.manifest()
    hub.tokens += 1  # the old token is not known any more

    client.manifest()

    assert hub.asked.count("/v1/session") == 2


def test_a_hub_that_knows_no_token_is_not_asked_for_ever(client, hub):
    real = hub._route
    hub.answer = lambda request: (
        real(request) if request.url.path == "/v1/session" else httpx.Response(401, content=b"")
    )

    with pytest.raises(UnreadableAnswerError):
        client.manifest()

    assert hub.asked.count("/v1/session") == 1


def test_the_hubs_own_words_are_passed_on_when_it_says_no(client, tmp_path):
    with pytest.raises(HubRefusedError) as refused:
        client.segment(SegmentRef("0" * 64, 1, 0, 10, 10), tmp_path / "part")

    assert (refused.value.code, refused.value.status) == ("unknown_stream", 404)
    assert refused.value.say == "The hub says no: unknown_stream."


def test_a_segment_is_exactly_as_long_as_promised(client, tmp_path):
    (ref,) = client.snapshot(STORE).segments
    client.segment(ref, tmp_path / "whole")

    assert (tmp_path / "whole").stat().st_size == ref.sealed_size
    for size in (ref.sealed_size - 1, ref.sealed_size + 1, 0, 10**12):
        with pytest.raises(UnreadableAnswerError):
            client.segment(replace(ref, sealed_size=size), tmp_path / f"part{size}")


def test_a_segment_named_like_a_path_is_not_asked_for(client, hub, tmp_path):
    (ref,) = client.snapshot(STORE).segments
    hub.asked.clear()

    with pytest.raises(UnreadableAnswerError):
        client.segment(replace(ref, sha256="../../control.db"), tmp_path / "part")

    assert hub.asked == []


def test_a_segment_goes_on_from_the_byte_where_it_was_cut(client, hub, tmp_path):
    """S4"""
    (ref,) = client.snapshot(STORE).segments
    client.segment(ref, tmp_path / "whole")
    whole = (tmp_path / "whole").read_bytes()
    (tmp_path / "part").write_bytes(whole[:1_000])
    wanted = []
    hub.answer = lambda request: wanted.append(request.headers.get("range"))

    client.segment(ref, tmp_path / "part")

    assert wanted == ["bytes=1000-"]
    assert (tmp_path / "part").read_bytes() == whole


def test_a_proxy_that_knows_no_ranges_sends_the_whole_segment_again(client, hub, tmp_path):
    (ref,) = client.snapshot(STORE).segments
    client.segment(ref, tmp_path / "whole")
    whole = (tmp_path / "whole").read_bytes()
    (tmp_path / "part").write_bytes(b"x" * 1_000)
    hub.after = lambda request, response: httpx.Response(200, content=whole)

    client.segment(ref, tmp_path / "part")

    assert (tmp_path / "part").read_bytes() == whole


def test_a_part_from_another_place_than_asked_for_is_not_used(client, hub, tmp_path):
    (ref,) = client.snapshot(STORE).segments
    (tmp_path / "part").write_bytes(b"x" * 1_000)
    place = {"content-range": f"bytes 500-{ref.sealed_size - 1}/{ref.sealed_size}"}
    hub.after = lambda request, response: httpx.Response(206, content=b"y", headers=place)

    with pytest.raises(UnreadableAnswerError):
        client.segment(ref, tmp_path / "part")

    assert (tmp_path / "part").read_bytes() == b"x" * 1_000


def test_the_answer_to_another_question_is_not_used(client, hub):
    first = client.feed(STORE, epoch="E1", since=1)
    hub.answer = lambda request: None if request.url.path != "/v1/feed" else _encoded(first)

    with pytest.raises(UnreadableAnswerError):
        client.feed(STORE, epoch="E1", since=2)


def _encoded(message) -> httpx.Response:
    return httpx.Response(200, content=encode(message), headers={"content-type": MSGPACK})


def test_the_hub_says_who_may_sign_in(client, hub):
    yes = client.verify("S1", "472915")
    no = client.verify("S1", "000000")
    hub.away = True
    away = client.verify("S1", "472915")

    assert (yes.verdict, yes.staff.name) == (Verdict.YES, "Maya Lindqvist")
    assert no.verdict is Verdict.NO
    assert away.verdict is Verdict.AWAY


def test_who_signs_in_hears_of_what_is_hers_and_not_of_what_another_did(client, monkeypatch):
    ended: list[str] = []
    monkeypatch.setattr(client, "hang_up", lambda: ended.append("live"))

    client.verify("S1", "000000")
    refused = list(ended)
    client.verify("S1", "472915")

    assert (refused, ended) == ([], ["live"])


def test_a_code_makes_this_tablet_known(client):
    known = client.enrol("ABCD-1234", "Till 2")

    assert (known.device, known.name, known.place) == (KNOWN.device, KNOWN.name, KNOWN.place)
    assert known.secret == KNOWN.secret
    assert (known.hub.company, known.hub.hub_key) == (KNOWN_HUB.company, KNOWN_HUB.hub_key)


def test_a_byte_changed_on_the_way_down_is_noticed_wherever_it_is(client, hub):
    def change_the_floor(request, response):
        if request.url.path != "/v1/manifest":
            return response
        said = {"content-type": MSGPACK, CONTENT_DIGEST: content_digest(response.content)}
        changed = response.content.replace(b"\xa5floor\x00", b"\xa5floor\x01")
        assert changed != response.content
        return httpx.Response(200, content=changed, headers=said)

    hub.after = change_the_floor

    with pytest.raises(UnreadableAnswerError):
        client.manifest()


def test_what_goes_up_says_its_own_digest(client, hub):
    asked = []
    hub.after = lambda request, response: asked.append(request) or response

    client.send([])

    (sent,) = [request for request in asked if request.url.path == "/v1/events"]
    assert sent.headers[CONTENT_DIGEST] == content_digest(sent.content)


def test_who_is_searched_for_is_in_no_address_and_no_address_in_the_log(client, hub, caplog):
    asked = []

    def search(request):
        if request.url.path != "/v1/search":
            return None
        asked.append(request)
        return ok(FoundCustomers([]))

    hub.answer = search
    with caplog.at_level(logging.INFO):
        client.everyone("Anna Smith")

    assert decode(asked[0].content, SearchRequest).text == "Anna Smith"
    assert asked[0].url.query == b""
    assert "/v1/" not in caplog.text
