"""HTTP with the hub: the only module that knows httpx.

Every answer is read with a bound on its size and checked before it is used.
What goes wrong is one of three things: the hub was not reached, it said no, or
its answer cannot be understood; each says so in words for the shop floor.

httpx and the certificates take a fifth of a second to load, so that waits for the
first question, which is asked on a worker after the first picture.
"""

from __future__ import annotations

import logging
import re
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import msgspec

from aisleside.device.machine.sealed import KEY_BYTES
from aisleside.device.outbox.identity import Identity, KnownHub
from aisleside.device.outbox.notes import OutgoingEvent, batch_bytes
from aisleside.device.outbox.people import HubVerdict, Verdict
from aisleside.device.sync.trust import NotOurHubError, new_nonce, trust_of
from aisleside.domain.elsewhere import FoundElsewhere
from aisleside.domain.errors import ExpectedError
from aisleside.domain.opening import Opening
from aisleside.domain.staff import Role, StaffMember
from aisleside.settings import DeviceSettings
from aisleside.wire import MSGPACK, PROTOCOL, SCHEMA, history
from aisleside.wire.codec import (
    CONTENT_DIGEST,
    LARGEST_ANSWER,
    UnreadableAnswerError,
    check_content,
    content_digest,
    decode,
    encode,
)
from aisleside.wire.messages import (
    EnrolReply,
    EnrolRequest,
    Erasures,
    FeedReply,
    FoundCustomers,
    Health,
    Manifest,
    Openings,
    Page,
    Problem,
    Receipts,
    RepairReply,
    RepairRequest,
    SearchRequest,
    SegmentRef,
    SessionReply,
    SessionRequest,
    Signed,
    Snapshot,
    VerifyRequest,
)
from aisleside.wire.messages import Verdict as RangesVerdict
from aisleside.wire.segments import check_ref
from aisleside.wire.unfit import without_unfit_rows

if TYPE_CHECKING:
    import httpx

    from aisleside.device.sync.patience import Deadline, Line, Lines

T = TypeVar("T")

logging.getLogger("httpx").setLevel(logging.WARNING)  # it tells every address it asks

SESSION_OVER = 401
_PARTIAL = 206
_NO_PERSON = frozenset({"wrong_pin", "no_pin"})
_PROXY_TROUBLE = frozenset({502, 503, 504})
_LONGEST_ASKED_PAUSE = 3600  # seconds; a hub that says more is not believed
_SLOWEST = 1024  # bytes a second; what drips slower than this is given up
_LONGEST_LIVE_EVENT = 10_000  # bytes; a poke has a hundred


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

    A token that has run out is replaced once, without anybody noticing. No question
    waits longer than the settings say, and ``begin_again`` and ``go_dark`` end those
    that wait.
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
        self._opening = threading.Lock()  # one session for all who find theirs over
        self._http: httpx.Client | None = None
        self._lines: Lines | None = None
        self._live_line: Line | None = None
        self._deadline: Deadline | None = None
        self._closed = False
        self._dark = False
        self._token: str | None = None
        self._heard_at = time.monotonic()
        self.latest: Manifest | None = None

    @property
    def heard_at(self) -> float:
        """When the last byte of an answer came, on the monotonic clock."""
        return self._heard_at

    def close(self) -> None:
        """Ask nothing any more."""
        with self._lock:
            self._closed = True
        self.begin_again()

    def begin_again(self) -> None:
        """Cut every connection, whoever waits for it; the next question makes new ones."""
        with self._lock:
            http, self._http = self._http, None
            lines, self._lines = self._lines, None
        if lines is not None:
            lines.cut()
        if http is not None:
            http.close()

    def go_dark(self, dark: bool) -> None:
        """Rehearse an outage: while *dark* every question fails at once."""
        with self._lock:
            self._dark = dark
        if dark:
            self.begin_again()

    def health(self) -> Health:
        """Whether this is a hub, and which. Asks without a token."""
        return self._ask("GET", "/v1/health", Health, token=None)

    def enrol(self, code: str, name: str) -> Identity:
        """Make this tablet known to the hub with a manager's code.

        Raises:
            UnreadableAnswerError: no hub we could believe from then on, or an old answer.
        """
        request = EnrolRequest(code, name, new_nonce())
        reply = self._ask("POST", "/v1/enrol", EnrolReply, content=encode(request), token=None)
        if reply.nonce != request.nonce:  # who it makes us, this tablet may have been before
            raise UnreadableAnswerError(what="EnrolReply", why="answers an earlier question")
        if not reply.company or {len(reply.hub_key), len(reply.seal_key)} != {KEY_BYTES}:
            raise UnreadableAnswerError(what="EnrolReply", why="no keys of the hub")
        with self._lock:
            self._token = None  # of whoever this tablet was before
        hub = KnownHub(reply.company, reply.hub_key, reply.seal_key)
        return Identity(reply.device, reply.name, reply.place, reply.secret, hub)

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
        self.hang_up()  # what this tablet hears of comes with whoever signed in last
        row = reply.staff
        try:
            member = StaffMember(row.id, row.name, row.title, Role(row.role), row.place)
        except ValueError:  # a role this version does not know
            return HubVerdict(Verdict.AWAY)
        return HubVerdict(Verdict.YES, member)

    def manifest(self) -> Manifest:
        """What this tablet should hold.

        Raises:
            NotOurHubError, NoTrustError: nobody we believe says so.
        """
        trust, nonce = trust_of(self._identity()), new_nonce()
        signed = self._with_token("GET", "/v1/manifest", Signed, params={"nonce": nonce})
        try:
            self.latest = trust.manifest(signed, nonce=nonce)
        except NotOurHubError:
            with self._lock:  # an old answer may have given us a token of who we were before
                self._token = None
            raise
        return self.latest

    def snapshot(self, stream: str) -> Snapshot:
        """The parts of a whole stream.

        Raises:
            NotOurHubError, NoTrustError: nobody we believe says so.
        """
        trust = trust_of(self._identity())
        signed = self._with_token("GET", "/v1/snapshot", Signed, params={"stream": stream})
        return trust.snapshot(signed)

    def segment(self, ref: SegmentRef, part: Path) -> None:
        """Bring the sealed bytes of one part into the file *part*, going on where it ends.

        Their digest is still to be checked. What came before a failure stays in the file.

        Raises:
            UnreadableAnswerError: more or fewer bytes than promised.
        """
        check_ref(ref)
        self._token_twice(lambda token: self._download(ref, part, token))
        if part.stat().st_size != ref.sealed_size:
            raise UnreadableAnswerError(what="segment", why="cut short")

    def _download(self, ref: SegmentRef, part: Path, token: str) -> None:
        import httpx

        have = part.stat().st_size if part.exists() else 0
        if have >= ref.sealed_size:
            have = 0
        headers = {"authorization": f"Bearer {token}"}
        if have:
            headers["range"] = f"bytes={have}-"
        http, deadline = self._connection()
        path = f"/v1/segments/{ref.sha256}"
        try:
            with (
                deadline.within(self._settings.connect_seconds + self._settings.read_seconds),
                http.stream("GET", path, headers=headers) as response,
            ):
                if not response.is_success:
                    told = self._bounded(response, deadline, largest=LARGEST_ANSWER)
                    raise _refusal(response, b"".join(told))
                _check_kind(response, path)
                begins = _begins_at(response)
                if begins not in {0, have}:
                    raise UnreadableAnswerError(what=path, why="another part than asked for")
                largest = ref.sealed_size - begins
                with part.open("ab" if begins else "wb") as file:
                    for piece in self._bounded(response, deadline, largest=largest):
                        file.write(piece)
        except (httpx.TransportError, httpx.InvalidURL) as error:
            raise HubUnreachableError(why=type(error).__name__) from error
        except RuntimeError as error:  # what httpx says when another thread closed it
            if not http.is_closed:
                raise
            raise HubUnreachableError(why="closed") from error

    def feed(self, stream: str, *, epoch: str, since: int) -> FeedReply:
        """The changes after a cursor, or the advice to take the snapshot."""
        asked = {"stream": stream, "epoch": epoch, "from": str(since)}
        reply: FeedReply = self._token_twice(
            lambda token: _read_feed(
                self._request("GET", "/v1/feed", token=token, params=asked, largest=LARGEST_ANSWER)
            )
        )
        if reply.stream != stream or (isinstance(reply, Page) and reply.since != since):
            raise UnreadableAnswerError(what="feed", why="an answer to another question")
        return reply

    def repair(self, asked: RepairRequest) -> RepairReply:
        """What became of the rows told since the backup the hub was restored from."""
        reply: RepairReply = self._token_twice(
            lambda token: history.decode(
                self._request(
                    "POST",
                    "/v1/repair",
                    token=token,
                    content=encode(asked),
                    largest=LARGEST_ANSWER,
                ),
                RepairReply,  # type: ignore[arg-type]  # a union of two structs
            )
        )
        if reply.stream != asked.stream:
            raise UnreadableAnswerError(what="repair", why="an answer to another question")
        return reply

    def erasures(self, *, since: int) -> Erasures:
        """Whom to forget, by the numbers after *since*.

        Raises:
            NotOurHubError, NoTrustError: nobody we believe says so.
        """
        trust = trust_of(self._identity())
        signed = self._with_token("GET", "/v1/erasures", Signed, params={"from": str(since)})
        return trust.erasures(signed)

    def openings(self, customer: int) -> tuple[Opening, ...]:
        """Who opened a customer's profile on any tablet in the last 30 days, newest first.

        Raises:
            HubUnreachableError, HubRefusedError, UnreadableAnswerError
        """
        reply = self._with_token(
            "GET", "/v1/openings", Openings, params={"customer": str(customer)}
        )
        if reply.customer != customer:
            raise UnreadableAnswerError(what="openings", why="an answer to another question")
        try:
            return tuple(
                Opening(
                    datetime.fromtimestamp(one.at, UTC),
                    one.staff,
                    one.title,
                    one.place,
                    one.device,
                    one.reason,
                )
                for one in reply.openings
            )
        except (OverflowError, ValueError, OSError) as error:
            raise UnreadableAnswerError(what="openings", why="a time that is none") from error

    def everyone(self, text: str) -> tuple[FoundElsewhere, ...]:
        """Customers of any store who fit *text*, the nearest first.

        Raises:
            HubUnreachableError, HubRefusedError, UnreadableAnswerError
        """
        content = encode(SearchRequest(text))
        reply = self._with_token("POST", "/v1/search", FoundCustomers, content=content)
        return tuple(
            FoundElsewhere(one.customer, one.said, one.place, one.contact) for one in reply.found
        )

    @property
    def schema(self) -> int:
        """That of the rows this hub sends us."""
        return SCHEMA if self.latest is None else self.latest.schema

    def compare(self, asked: VerifyRequest) -> RangesVerdict:
        """What the hub says to the digests of ranges.

        Raises:
            UnreadableAnswerError: an answer to another question.
        """
        said = history.decode_verdict(
            self._token_twice(
                lambda token: self._request(
                    "POST",
                    "/v1/verify",
                    token=token,
                    content=encode(asked),
                    largest=LARGEST_ANSWER,
                )
            )
        )
        if (said.stream, said.epoch, said.cursor) != (asked.stream, asked.epoch, asked.cursor):
            raise UnreadableAnswerError(what="verdict", why="an answer to another question")
        return said

    def send(
        self,
        events: Sequence[OutgoingEvent],
        *,
        sealed: Sequence[bytes] = (),
        erasures_from: int = 0,
    ) -> Receipts:
        """Hand over events; the receipts say which of them the hub has.

        The answer carries the erasures after number *erasures_from*.
        """
        content = batch_bytes(events, sealed=sealed, erasures_from=erasures_from)
        return self._with_token("POST", "/v1/events", Receipts, content=content)

    def live(self, heard: Callable[[str, str], None]) -> None:
        """Listen to the hub's pokes until it ends the connection.

        Args:
            heard: gets the name and the data of each event; ``open`` first.

        Raises:
            HubUnreachableError: also when nothing came for longer than two heartbeats.
            HubRefusedError, UnreadableAnswerError: the hub has no such service, or not for us.
        """
        self._token_twice(lambda token: self._listen(token, heard))

    def hang_up(self) -> None:
        """End ``live``, wherever it is."""
        with self._lock:
            line, self._live_line = self._live_line, None
        if line is not None:
            line.cut()

    def _listen(self, token: str, heard: Callable[[str, str], None]) -> None:
        import httpx
        import httpx_sse

        from aisleside.device.sync.patience import Sips

        settings = self._settings
        http, deadline = self._connection()
        try:
            with ExitStack() as opened:
                with deadline.within(settings.connect_seconds + settings.read_seconds):
                    response = opened.enter_context(
                        http.stream(
                            "GET",
                            "/v1/live",
                            headers={
                                "authorization": f"Bearer {token}",
                                "accept": "text/event-stream",
                            },
                            timeout=httpx.Timeout(
                                settings.live_seconds, connect=settings.connect_seconds
                            ),
                        )
                    )
                    if not response.is_success:
                        parts = self._bounded(response, deadline, largest=LARGEST_ANSWER)
                        raise _refusal(response, b"".join(parts))
                _check_plain(response)
                with self._lock:
                    self._live_line = response.extensions.get("network_stream")
                response.stream = Sips(response.stream, largest=_LONGEST_LIVE_EVENT)
                events = httpx_sse.EventSource(response).iter_sse()
                heard("open", "")
                for event in events:
                    heard(event.event, event.data)
        except httpx_sse.SSEError as error:
            raise UnreadableAnswerError(what="live", why="no event stream") from error
        except (httpx.TransportError, httpx.InvalidURL) as error:
            raise HubUnreachableError(why=type(error).__name__) from error
        except RuntimeError as error:
            if not http.is_closed:
                raise
            raise HubUnreachableError(why="closed") from error

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
        request = SessionRequest(known.device, known.secret, PROTOCOL, staff, pin, SCHEMA)
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
        return ask(self._fresh_token(token))

    def _fresh_token(self, over: str | None) -> str:
        """A token other than *over*, which may be another thread's by now."""
        with self._opening:
            with self._lock:
                kept = self._token
            if kept is not None and kept != over:
                return kept
            token = self._open_session().token
            with self._lock:
                self._token = token
            return token

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
        patience = self._settings.read_seconds
        http, deadline = self._connection()
        try:
            with (
                deadline.within(
                    self._settings.connect_seconds + patience + len(content or b"") / _SLOWEST
                ),
                http.stream(
                    method, path, params=params, content=content, headers=headers
                ) as response,
            ):
                body = b"".join(
                    self._bounded(
                        response,
                        deadline,
                        largest=largest if response.is_success else LARGEST_ANSWER,
                    )
                )
        except (httpx.TransportError, httpx.InvalidURL) as error:
            raise HubUnreachableError(why=type(error).__name__) from error
        except RuntimeError as error:  # what httpx says when another thread closed it
            if not http.is_closed:
                raise
            raise HubUnreachableError(why="closed") from error
        check_content(body, response.headers.get(CONTENT_DIGEST), what=path)
        if not response.is_success:
            raise _refusal(response, body)
        _check_kind(response, path)
        return body

    def _connection(self) -> tuple[httpx.Client, Deadline]:
        import ssl

        import httpx
        import truststore

        from aisleside.device.sync.patience import Deadline, Lines

        with self._lock:
            if self._dark:
                raise HubUnreachableError(why="rehearsal")
            if self._closed:
                raise HubUnreachableError(why="closed")
            if self._deadline is None:
                self._deadline = Deadline()
            if self._http is None:
                hub, transport = self._settings.hub, self._transport
                secure = hub.startswith("https:")
                if not secure and transport is None:
                    transport = httpx.HTTPTransport(verify=False)  # there is no TLS in it
                try:
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
                except httpx.InvalidURL as error:
                    raise HubUnreachableError(why="no address") from error
                self._lines = Lines(self._deadline)
                for made in (self._http._transport, *self._http._mounts.values()):
                    if isinstance(made, httpx.HTTPTransport):  # httpx has no public way in
                        made._pool._network_backend = self._lines
            return self._http, self._deadline

    def _bounded(
        self, response: httpx.Response, deadline: Deadline, *, largest: int
    ) -> Iterator[bytes]:
        """The parts of a body, given up when it is too large or drips.

        Raises:
            UnreadableAnswerError: more than *largest* bytes, or compressed.
            HubUnreachableError: too slow to ever be whole.
        """
        _check_plain(response)
        began = time.monotonic()
        size = 0
        for part in response.iter_bytes():  # as they came: nothing is encoded
            self._heard_at = time.monotonic()
            size += len(part)
            if size > largest:
                raise UnreadableAnswerError(what="answer", why=f"more than {largest} bytes")
            deadline.at = began + self._settings.read_seconds + size / _SLOWEST
            if self._heard_at > deadline.at:
                raise HubUnreachableError(why="too slow")
            yield part
        self._heard_at = time.monotonic()


def _check_kind(response: httpx.Response, path: str) -> None:
    kind = response.headers.get("content-type", "").partition(";")[0].strip()
    if kind.startswith("text/"):
        raise UnreadableAnswerError(what=path, why=f"{kind} instead of the hub's answer")


def _begins_at(response: httpx.Response) -> int:
    """With which byte a part of a file begins; 0 for the whole file."""
    if response.status_code != _PARTIAL:
        return 0
    begins = re.match(r"bytes (\d{1,18})-", response.headers.get("content-range", ""), re.ASCII)
    if begins is None:
        raise UnreadableAnswerError(what="segment", why="a part of unknown place")
    return int(begins[1])


def _check_plain(response: httpx.Response) -> None:
    if response.headers.get("content-encoding", "identity") != "identity":
        raise UnreadableAnswerError(what="answer", why="compressed without being asked")


def _read_feed(body: bytes) -> FeedReply:
    try:
        return history.decode(body, FeedReply)  # type: ignore[arg-type]  # a union of structs
    except UnreadableAnswerError:
        return without_unfit_rows(body)


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
