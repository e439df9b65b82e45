"""HTTP with the hub: the only module that knows httpx.

Every answer is read with a bound on its size and checked before it is used.
What goes wrong is one of three things: the hub was not reached, it said no, or
its answer cannot be understood; each says so in words for the shop floor.

httpx and the certificates take a fifth of a second to load, so that waits for the
first question, which is asked on a worker after the first picture.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

import msgspec

from aisleside.device.outbox.identity import Identity
from aisleside.device.outbox.notes import OutgoingEvent, batch_bytes
from aisleside.device.outbox.people import HubVerdict, Verdict
from aisleside.domain.errors import ExpectedError
from aisleside.domain.staff import Role, StaffMember
from aisleside.settings import DeviceSettings
from aisleside.wire import MSGPACK, PROTOCOL
from aisleside.wire.codec import (
    CONTENT_DIGEST,
    LARGEST_ANSWER,
    LARGEST_SEGMENT,
    UnreadableAnswerError,
    check_content,
    content_digest,
    decode,
    encode,
)
from aisleside.wire.messages import (
    EnrolReply,
    EnrolRequest,
    FeedReply,
    Health,
    Manifest,
    Page,
    Problem,
    Receipts,
    SegmentRef,
    SessionReply,
    SessionRequest,
    Snapshot,
)

if TYPE_CHECKING:
    import httpx

T = TypeVar("T")

SESSION_OVER = 401
_NO_PERSON = frozenset({"wrong_pin", "no_pin"})
_PROXY_TROUBLE = frozenset({502, 503, 504})
_LONGEST_ASKED_PAUSE = 3600  # seconds; a hub that says more is not believed
_SLOWEST = 1024  # bytes a second; an answer that drips slower than this is given up


class HubUnreachableError(ExpectedError):
    """No connection, or nothing that answers as the hub does."""

    def __init__(self, *, why: str, retry_after: int | None = None) -> None:
        super().__init__(
            "The hub cannot be reached. Everything on this tablet still works, and what you write "
            "is kept and sent later."
        )
        self.why = why
        self.retry_after = retry_after


class HubRefusedError(ExpectedError):
    """The hub understood and said no; its own sentence is the message."""

    def __init__(self, say: str, *, code: str, status: int, retry_after: int | None) -> None:
        super().__init__(say)
        self.code = code
        self.status = status
        self.retry_after = retry_after


class HubClient:
    """Talk to one hub; safe to use from several threads.

    A token that has run out is replaced once, without anybody noticing.
    """

    def __init__(
        self,
        settings: DeviceSettings,
        identity: Callable[[], Identity | None],
        *,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        """*transport* stands in for the network in tests."""
        self._settings = settings
        self._identity = identity
        self._transport = transport
        self._lock = threading.Lock()
        self._http: httpx.Client | None = None
        self._closed = False
        self._token: str | None = None

    def close(self) -> None:
        """Ask nothing any more."""
        with self._lock:
            self._closed = True
            if self._http is not None:
                self._http.close()

    def health(self) -> Health:
        """Whether this is a hub, and which. Asks without a token."""
        return self._ask("GET", "/v1/health", Health, token=None)

    def enrol(self, code: str, name: str) -> Identity:
        """Make this tablet known to the hub with a manager's code."""
        reply = self._ask(
            "POST", "/v1/enrol", EnrolReply, content=encode(EnrolRequest(code, name)), token=None
        )
        return Identity(reply.device, reply.name, reply.place, reply.secret)

    def verify(self, staff: str, pin: str) -> HubVerdict:
        """Ask the hub whether this person may sign in here."""
        try:
            reply = self._open_session(staff=staff, pin=pin)
        except HubUnreachableError:
            return HubVerdict(Verdict.AWAY)
        except HubRefusedError as error:
            no = error.code in _NO_PERSON
            return HubVerdict(Verdict.NO if no else Verdict.AWAY, say=error.say)
        except UnreadableAnswerError as error:
            return HubVerdict(Verdict.AWAY, say=error.say)
        if reply.staff is None:
            return HubVerdict(Verdict.AWAY)
        row = reply.staff
        try:
            member = StaffMember(row.id, row.name, row.title, Role(row.role), row.place)
        except ValueError:  # a role this version does not know
            return HubVerdict(Verdict.AWAY)
        return HubVerdict(Verdict.YES, member)

    def manifest(self) -> Manifest:
        """What this tablet should hold."""
        return self._with_token("GET", "/v1/manifest", Manifest)

    def snapshot(self, stream: str) -> Snapshot:
        """The parts of a whole stream."""
        return self._with_token("GET", "/v1/snapshot", Snapshot, params={"stream": stream})

    def segment(self, ref: SegmentRef) -> bytes:
        """The packed bytes of one part; their digest is still to be checked.

        Raises:
            UnreadableAnswerError: more or fewer bytes than promised.
        """
        if not 0 < ref.packed_size <= LARGEST_SEGMENT:
            raise UnreadableAnswerError(what="segment", why="promised size is out of bounds")
        packed = self._token_twice(
            lambda token: self._request(
                "GET", f"/v1/segments/{ref.sha256}", token=token, largest=ref.packed_size
            )
        )
        if len(packed) != ref.packed_size:
            raise UnreadableAnswerError(what="segment", why="cut short")
        return packed

    def feed(self, stream: str, *, epoch: str, since: int) -> FeedReply:
        """The changes after a cursor, or the advice to take the snapshot."""
        reply: FeedReply = self._with_token(
            "GET",
            "/v1/feed",
            FeedReply,  # type: ignore[arg-type]  # a union of two structs
            params={"stream": stream, "epoch": epoch, "from": str(since)},
        )
        if reply.stream != stream or (isinstance(reply, Page) and reply.since != since):
            raise UnreadableAnswerError(what="feed", why="an answer to another question")
        return reply

    def send(self, events: Sequence[OutgoingEvent]) -> Receipts:
        """Hand over events; the receipts say which of them the hub has."""
        return self._with_token("POST", "/v1/events", Receipts, content=batch_bytes(events))

    def _open_session(self, *, staff: str | None = None, pin: str | None = None) -> SessionReply:
        known = self._identity()
        if known is None:
            raise HubRefusedError(
                "This tablet is not connected to a hub yet. Nothing is lost. "
                "Ask a manager to set it up.",
                code="not_enrolled",
                status=0,
                retry_after=None,
            )
        request = SessionRequest(known.device, known.secret, PROTOCOL, staff, pin)
        return self._ask("POST", "/v1/session", SessionReply, content=encode(request), token=None)

    def _with_token(
        self,
        method: str,
        path: str,
        kind: type[T],
        *,
        params: dict[str, str] | None = None,
        content: bytes | None = None,
    ) -> T:
        return self._token_twice(
            lambda token: self._ask(method, path, kind, params=params, content=content, token=token)
        )

    def _token_twice(self, ask: Callable[[str], T]) -> T:
        with self._lock:
            token = self._token
        if token is not None:
            try:
                return ask(token)
            except HubRefusedError as error:
                if error.status != SESSION_OVER:
                    raise
        token = self._open_session().token
        with self._lock:
            self._token = token
        return ask(token)

    def _ask(
        self,
        method: str,
        path: str,
        kind: type[T],
        *,
        token: str | None,
        params: dict[str, str] | None = None,
        content: bytes | None = None,
    ) -> T:
        return decode(
            self._request(
                method, path, token=token, params=params, content=content, largest=LARGEST_ANSWER
            ),
            kind,
        )

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
        import httpx

        headers = {} if token is None else {"authorization": f"Bearer {token}"}
        if content is not None:
            headers["content-type"] = MSGPACK
            headers[CONTENT_DIGEST] = content_digest(content)
        try:
            with self._connection().stream(
                method, path, params=params, content=content, headers=headers
            ) as response:
                body = _bounded(
                    response,
                    largest if response.is_success else LARGEST_ANSWER,
                    patience=self._settings.read_seconds,
                )
        except (httpx.TransportError, httpx.InvalidURL) as error:
            raise HubUnreachableError(why=type(error).__name__) from error
        check_content(body, response.headers.get(CONTENT_DIGEST), what=path)
        if not response.is_success:
            raise _refusal(response, body)
        kind = response.headers.get("content-type", "").partition(";")[0].strip()
        if kind.startswith("text/"):
            raise UnreadableAnswerError(what=path, why=f"{kind} instead of the hub's answer")
        return body

    def _connection(self) -> httpx.Client:
        import ssl

        import httpx
        import truststore

        with self._lock:
            if self._closed:
                raise HubUnreachableError(why="closed")
            if self._http is None:
                hub, transport = self._settings.hub, self._transport
                secure = hub.startswith("https:")
                if not secure and transport is None:
                    transport = httpx.HTTPTransport(verify=False)  # there is no TLS in it
                self._http = httpx.Client(
                    base_url=hub,
                    transport=transport,
                    verify=truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT) if secure else True,
                    timeout=httpx.Timeout(
                        self._settings.read_seconds, connect=self._settings.connect_seconds
                    ),
                    headers={
                        "accept": MSGPACK,
                        "accept-encoding": "identity",
                        "user-agent": "aisleside",
                    },
                    follow_redirects=False,
                    trust_env=secure,
                )
            return self._http


def _bounded(response: httpx.Response, largest: int, *, patience: float) -> bytes:
    """The body, given up when it is larger than *largest* bytes or drips after *patience*.

    Raises:
        UnreadableAnswerError: too large, or compressed.
        HubUnreachableError: too slow to ever be whole.
    """
    began = time.monotonic()
    if response.headers.get("content-encoding", "identity") != "identity":
        raise UnreadableAnswerError(what="answer", why="compressed without being asked")
    parts = []
    size = 0
    for part in response.iter_bytes():  # as they came: nothing is encoded
        size += len(part)
        if size > largest:
            raise UnreadableAnswerError(what="answer", why=f"more than {largest} bytes")
        if time.monotonic() - began > patience + size / _SLOWEST:
            raise HubUnreachableError(why="too slow")
        parts.append(part)
    return b"".join(parts)


def _refusal(response: httpx.Response, body: bytes) -> ExpectedError:
    retry_after = _seconds(response.headers.get("retry-after"))
    status = response.status_code
    try:
        problem = msgspec.msgpack.decode(body, type=Problem)
    except (msgspec.MsgspecError, ValueError):
        if status in _PROXY_TROUBLE:
            return HubUnreachableError(why=f"status {status}", retry_after=retry_after)
        return UnreadableAnswerError(what="answer", why=f"status {status} in no form we know")
    return HubRefusedError(problem.say, code=problem.code, status=status, retry_after=retry_after)


def _seconds(text: str | None) -> int | None:
    if text is None or not text.isascii() or not text.isdigit() or len(text) > 9:
        return None
    return min(int(text), _LONGEST_ASKED_PAUSE)
