"""Who opened a profile is asked of the hub, and believed only when it answers the question."""

from __future__ import annotations

from datetime import UTC, datetime

import httpx
import pytest

from aisleside.device.outbox.identity import Identity, KnownHub
from aisleside.device.sync.transport import HubClient, HubUnreachableError
from aisleside.domain.opening import Opening
from aisleside.settings import DeviceSettings
from aisleside.wire import MSGPACK
from aisleside.wire.codec import CONTENT_DIGEST, UnreadableAnswerError, content_digest, encode
from aisleside.wire.messages import Opening as Told
from aisleside.wire.messages import Openings, SessionReply

ELENA = 11
AT = datetime(2026, 3, 12, 13, 52, tzinfo=UTC)
TOLD = Told(int(AT.timestamp()), "Jun Watanabe", "Stylist", "Kings Arcade", "Tablet 11", "Fitting")


def answer(message):
    body = encode(message)
    headers = {"content-type": MSGPACK, CONTENT_DIGEST: content_digest(body)}
    return httpx.Response(200, content=body, headers=headers)


def client(say):
    def hub(request):
        if request.url.path == "/v1/session":
            return answer(SessionReply("token", 900, int(AT.timestamp())))
        assert request.url.path == "/v1/openings"
        return say(request)

    known = Identity("d", "Tablet 14", "kings", "secret", KnownHub("main", bytes(32), bytes(32)))
    return HubClient(DeviceSettings(), lambda: known, transport=httpx.MockTransport(hub))


def test_the_hub_is_asked_about_one_customer_and_its_list_comes_in_our_words():
    def say(request):
        assert request.url.params["customer"] == str(ELENA)
        return answer(Openings(ELENA, 0, [TOLD]))

    assert client(say).openings(ELENA) == (
        Opening(AT, "Jun Watanabe", "Stylist", "Kings Arcade", "Tablet 11", "Fitting"),
    )


@pytest.mark.parametrize(
    "reply",
    [
        Openings(ELENA + 1, 0, [TOLD]),
        Openings(ELENA, 0, [Told(2**62, "Jun", "", "", "", "")]),
    ],
)
def test_an_answer_to_another_question_or_without_a_real_time_is_not_believed(reply):
    with pytest.raises(UnreadableAnswerError):
        client(lambda _: answer(reply)).openings(ELENA)


def test_without_a_connection_it_says_so():
    def away(_request):
        raise httpx.ConnectError("no route")

    with pytest.raises(HubUnreachableError):
        client(away).openings(ELENA)
