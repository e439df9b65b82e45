"""The hub on a real port, and a tablet that speaks to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from aisleside.hub import main
from aisleside.hub.main import ServedHub
from aisleside.settings import HubSettings
from aisleside.wire import MSGPACK, PROTOCOL, SCHEMA, codec
from aisleside.wire.messages import (
    EnrolReply,
    EnrolRequest,
    Manifest,
    Problem,
    SessionReply,
    SessionRequest,
    Signed,
    Snapshot,
)
from aisleside.wire.signing import signed_bytes


class Clock:
    """The hub's clock, which a test can put forward."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 21, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **given: float) -> None:
        self.now += timedelta(**given)


class Tablet:
    """Asks the hub as a device does; every answer that is no success must be a Problem."""

    def __init__(self, url: str) -> None:
        plain = httpx.HTTPTransport(verify=False)  # there is no TLS in it
        self.http = httpx.Client(base_url=url, transport=plain, trust_env=False, timeout=30)
        self.token = ""
        self.device = self.secret = self.place = self.company = ""
        self.hub_key = b""

    def ask(self, method: str, path: str, **given: Any) -> httpx.Response:
        token = {"authorization": f"Bearer {self.token}"} if self.token else {}
        headers = {**token, **given.pop("headers", {})}
        answer = self.http.request(method, path, headers=headers, **given)
        if not answer.is_success:
            problem = codec.decode(answer.content, Problem)
            assert problem.say.endswith(".")
            assert "Traceback" not in answer.text
        return answer

    def say(self, path: str, message: Any) -> httpx.Response:
        return self.ask(
            "POST", path, content=codec.encode(message), headers={"content-type": MSGPACK}
        )

    def enrol(self, code: str, name: str = "Tablet 14") -> httpx.Response:
        answer = self.say("/v1/enrol", EnrolRequest(code, name))
        if answer.is_success:
            reply = codec.decode(answer.content, EnrolReply)
            self.device, self.secret, self.place = reply.device, reply.secret, reply.place
            self.company, self.hub_key = reply.company, reply.hub_key
        return answer

    def sign_in(self, staff: str | None = None, pin: str | None = None) -> httpx.Response:
        answer = self.say(
            "/v1/session", SessionRequest(self.device, self.secret, PROTOCOL, staff, pin, SCHEMA)
        )
        if answer.is_success:
            self.token = codec.decode(answer.content, SessionReply).token
        return answer

    def read(self, path: str, kind: Any, **params: Any) -> Any:
        answer = self.ask("GET", path, params=params)
        assert answer.is_success, answer.text
        if kind not in {Manifest, Snapshot}:
            return codec.decode(answer.content, kind)
        signed = codec.decode(answer.content, Signed)
        key = Ed25519PublicKey.from_public_bytes(self.hub_key)
        key.verify(signed.signature, signed_bytes(kind, signed.body))
        return codec.decode(signed.body, kind)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def served(store: Any, shop: Any, clock: Clock) -> Iterator[ServedHub]:
    served = ServedHub(store, HubSettings(segment_rows=100), clock=clock)
    with served:
        yield served


@pytest.fixture
def code(store: Any, shop: Any, clock: Clock) -> Callable[[str], str]:
    """Give out a code for a place."""
    return lambda place: main.issue_enrolment(store, place, HubSettings(), clock=clock)


@pytest.fixture
def stranger(served: ServedHub) -> Iterator[Tablet]:
    """A tablet nobody has enrolled."""
    tablet = Tablet(served.url)
    yield tablet
    tablet.http.close()


@pytest.fixture
def tablet(served: ServedHub, code: Callable[[str], str]) -> Iterator[Tablet]:
    """A tablet of place 1, with a session of its own."""
    tablet = Tablet(served.url)
    tablet.enrol(code("1"))
    tablet.sign_in()
    yield tablet
    tablet.http.close()
