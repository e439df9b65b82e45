"""The way from a tablet to the hub in the simulation, and everything that can happen on it.

Most days take the short road: the tablet's own client, with questions handed over in
process. A share takes the whole one, through httpx and the hub's application.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, NamedTuple, Protocol

import httpx
import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from tests.together.simulated_hub import Answer, Hub, Question
from tests.together.simulated_truth import BrokenError
from tests.together.simulated_weather import Weather

from aisleside.device.outbox.identity import Identity
from aisleside.device.sync import transport
from aisleside.device.sync.transport import HubClient, HubUnreachableError
from aisleside.settings import DeviceSettings
from aisleside.wire import MSGPACK, codec
from aisleside.wire.messages import Erasure, Erasures, Manifest, SegmentRef, Signed, Snapshot
from aisleside.wire.signing import body_of

SETTINGS = DeviceSettings(hub="http://hub")

_STRANGER = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))


class PowerCut(BaseException):  # not an error: nothing may catch it
    """The tablet went dark."""


class LostError(Exception):
    """No answer came, or only the beginning of one."""

    def __init__(self, why: str, beginning: bytes = b"") -> None:
        super().__init__(why)
        self.beginning = beginning


class Served(NamedTuple):
    """A segment that a tablet was offered, and what opens it."""

    stream: str
    ref: SegmentRef
    key: bytes
    schema: int


@dataclass
class Day:
    """What all tablets share: chance, the hub, the weather, and what happened.

    *trouble* and *bustle* are the weather's while it is not quiet. *said* tells what
    happened, *broken* is what somebody saw in the middle of a step.
    """

    chance: random.Random
    hub: Hub
    weather: Weather
    trouble: float = 0.0
    bustle: float = 0.0
    notes: int = 0
    broken: BrokenError | None = None
    said: list[str] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    served: dict[str, Served] = field(default_factory=dict)

    def say(self, line: str) -> None:
        self.said.append(line)

    def count(self, what: str) -> None:
        self.counts[what] = self.counts.get(what, 0) + 1


class Asker(Protocol):
    """The tablet at this end."""

    def moment(self) -> None: ...

    @property
    def is_dark(self) -> bool: ...

    def glance(self) -> None: ...

    def rows_held(self, stream: str) -> int: ...


class Network:
    """The way from one tablet to the hub."""

    def __init__(self, day: Day, tablet: Asker) -> None:
        self._day = day
        self._tablet = tablet
        self._kept: dict[str, list[Answer]] = {}  # answers still on their way
        self.pages_left: int | None = None  # until the network goes, if it does

    def ask(self, question: Question) -> Answer:
        """The answer that comes.

        Raises:
            LostError, PowerCut
        """
        day, chance, tablet = self._day, self._day.chance, self._tablet
        tablet.moment()
        if tablet.is_dark:
            raise PowerCut
        tablet.glance()
        if chance.random() < day.bustle:
            day.say(f"  meanwhile {day.hub.change()}")
        fate = "fine"
        if self.pages_left is not None:
            self.pages_left -= question.path == "/v1/feed"
            if self.pages_left < 0:
                raise LostError("the network went")
        if chance.random() < day.trouble:
            of_kind = day.weather.fates_of.get(question.path.split("/")[2], {})
            fates = {**day.weather.fates, **of_kind}
            (fate,) = chance.choices(tuple(fates), tuple(fates.values()))
        about = " ".join(question.params[name] for name in question.params if name != "nonce")
        day.say(f"  {question.method} {question.path} {about} {fate}")
        try:
            return self._deliver(question, fate)
        finally:
            tablet.moment()

    def _deliver(self, question: Question, fate: str) -> Answer:
        day, chance, hub = self._day, self._day.chance, self._day.hub
        kept = self._kept.setdefault(question.path + question.params.get("stream", ""), [])
        if fate == "late" and kept:  # an earlier answer comes in the place of this one
            if chance.random() < 0.5:
                hub.answer(question)
            return kept.pop(chance.randrange(len(kept)))
        if fate == "restart":
            hub.restart()
        if fate == "restored" and hub.backups:
            day.count("restores")
            hub.restore()
        if fate in ("lost", "restart", "restored"):
            raise LostError("lost")
        if fate == "upload" and question.content:
            question = replace(question, content=self._flip(question.content))
        if fate == "part" and question.path == "/v1/events":
            question = _part_of(question)
        hub.full = fate == "full"
        answer = hub.answer(question)
        hub.full = False
        day.count(question.path.split("/")[2])
        self._remember(question, answer)
        if fate in ("unheard", "late"):
            kept.append(answer)
            raise LostError("no answer")
        if chance.random() < day.trouble:  # a second copy is still on its way
            kept.append(answer)
        match fate:
            case "page":
                text = b"<html><body>Please accept our terms</body></html>"
                return Answer(200, {"content-type": "text/html; charset=utf-8"}, text)
            case "flipped" if answer.content:
                return replace(answer, content=self._flip(answer.content))
            case "torn" if answer.content:
                raise LostError("torn", answer.content[: chance.randrange(len(answer.content))])
            case "stranger" | "emptied" if answer.is_success:
                return self._forge(question, answer, by_hub=fate == "emptied")
        return answer

    def _flip(self, content: bytes) -> bytes:
        at = self._day.chance.randrange(len(content))
        flipped = content[at] ^ (1 << self._day.chance.randrange(8))
        return content[:at] + bytes((flipped,)) + content[at + 1 :]

    def _remember(self, question: Question, answer: Answer) -> None:
        if question.path != "/v1/snapshot" or not answer.is_success:
            return
        snapshot = codec.decode(codec.decode(answer.content, Signed).body, Snapshot)
        for ref in snapshot.segments:
            served = Served(snapshot.stream, ref, snapshot.content_key, snapshot.schema)
            self._day.served[f"{ref.sha256} {snapshot.stream}"] = served

    def _forge(self, question: Question, answer: Answer, *, by_hub: bool) -> Answer:
        """What somebody else would like this tablet to believe; or a hub that lost everything."""
        kinds: dict[str, type[Manifest | Snapshot | Erasures]] = {
            "/v1/manifest": Manifest,
            "/v1/snapshot": Snapshot,
            "/v1/erasures": Erasures,
        }
        kind = kinds.get(question.path)
        if kind is None:
            return answer
        told: Any = codec.decode(codec.decode(answer.content, Signed).body, kind)
        if by_hub:
            if kind is not Snapshot or self._tablet.rows_held(told.stream) <= 2 * FEW_ROWS:
                return answer
            told = msgspec.structs.replace(told, segments=[], rows=0, customers=0)
            signed = self._day.hub.service.keys.sign(told)
        else:
            signed = self._by_a_stranger(told)
        content = codec.encode(signed)
        headers = answer.headers | {codec.CONTENT_DIGEST: codec.content_digest(content)}
        return Answer(200, headers, content)

    def _by_a_stranger(self, told: Any) -> Signed:
        match told:
            case Manifest():
                told = msgspec.structs.replace(told, lock=True, streams=[])
            case Snapshot():
                told = msgspec.structs.replace(told, segments=[], rows=0, customers=0)
            case Erasures():
                to = told.to + 1
                told = msgspec.structs.replace(told, to=to, erasures=[Erasure(to, 1)])
        body, signed = body_of(told)
        return Signed(body, _STRANGER.sign(signed))


def _part_of(question: Question) -> Question:
    """The first half of a batch of events."""
    batch = msgspec.msgpack.decode(question.content, type=_Batch)
    half = msgspec.structs.replace(batch, events=batch.events[: len(batch.events) // 2])
    content = codec.encode(half)
    headers = question.headers | {codec.CONTENT_DIGEST: codec.content_digest(content)}
    return replace(question, content=content, headers=headers)


class _Batch(msgspec.Struct):
    events: list[msgspec.Raw]
    sealed: list[bytes] = []
    erasures_from: int = 0


FEW_ROWS = 10  # may go at once without a person being asked; the shop here is small


class DirectClient(HubClient):
    """The tablet's client, with the network of this day in the place of httpx."""

    def __init__(
        self, identity: Callable[[], Identity | None], ask: Callable[[Question], Answer]
    ) -> None:
        super().__init__(SETTINGS, identity)
        self._asked = ask

    def _request(
        self,
        method: str,
        path: str,
        *,
        token: str | None,
        largest: int,
        params: dict[str, str] | None = None,
        content: bytes | None = None,
    ) -> bytes:
        headers = {"accept": MSGPACK}
        if token is not None:
            headers["authorization"] = f"Bearer {token}"
        if content is not None:
            headers["content-type"] = MSGPACK
            headers[codec.CONTENT_DIGEST] = codec.content_digest(content)
        answer: Any = self._hear(Question(method, path, params or {}, headers, content or b""))
        body: bytes = answer.content
        vars(transport)["check_content"](body, answer.headers.get(codec.CONTENT_DIGEST), what=path)
        if not answer.is_success:
            raise transport._refusal(answer, body)
        transport._check_kind(answer, path)
        return body

    def _download(self, ref: SegmentRef, part: Path, token: str) -> None:
        have = part.stat().st_size if part.exists() else 0
        if have >= ref.sealed_size:
            have = 0
        headers = {"authorization": f"Bearer {token}"}
        if have:
            headers["range"] = f"bytes={have}-"
        path = f"/v1/segments/{ref.sha256}"
        mode = "ab" if have else "wb"
        try:
            answer: Any = self._asked(Question("GET", path, {}, headers, b""))
        except LostError as lost:
            with part.open(mode) as file:
                file.write(lost.beginning[: ref.sealed_size - have])
            raise HubUnreachableError(why=str(lost)) from lost
        if not answer.is_success:
            raise transport._refusal(answer, answer.content)
        transport._check_kind(answer, path)
        begins = transport._begins_at(answer)
        if begins not in {0, have} or len(answer.content) > ref.sealed_size - begins:
            raise codec.UnreadableAnswerError(what=path, why="another part than asked for")
        with part.open("ab" if begins else "wb") as file:
            file.write(answer.content)

    def _hear(self, question: Question) -> Answer:
        try:
            return self._asked(question)
        except LostError as lost:
            raise HubUnreachableError(why=str(lost)) from lost


class _Torn(httpx.SyncByteStream):
    """The beginning of a body, and then nothing."""

    def __init__(self, beginning: bytes) -> None:
        self._beginning = beginning

    def __iter__(self) -> Iterator[bytes]:
        yield self._beginning
        raise httpx.ReadError("torn")


class WholeRoad(httpx.BaseTransport):
    """The same network under the tablet's httpx client."""

    def __init__(self, ask: Callable[[Question], Answer]) -> None:
        self._ask = ask

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        request.read()
        headers = {name.lower(): value for name, value in request.headers.items()}
        params = dict(request.url.params)
        question = Question(request.method, request.url.path, params, headers, request.content)
        try:
            answer = self._ask(question)
        except LostError as lost:
            if lost.beginning:
                kind = {"content-type": "application/octet-stream"}
                return httpx.Response(200, headers=kind, stream=_Torn(lost.beginning))
            raise httpx.ConnectError(str(lost)) from lost
        return httpx.Response(answer.status_code, headers=answer.headers, content=answer.content)
