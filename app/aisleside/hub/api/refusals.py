"""Why the hub says no, and how every answer that is not a success looks.

A refusal is an ``ExpectedError`` with an HTTP status and a code for the app; the
sentence may be shown. Whatever else goes wrong is logged and answered with one
calm line: no answer holds a stack.
"""

from __future__ import annotations

import logging
from typing import Any

from litestar import Request, Response
from litestar.exceptions import HTTPException

from aisleside.domain.errors import ExpectedError
from aisleside.hub.api.speech import answer
from aisleside.hub.store.engine import HubStoreBusyError, HubStoreError, HubStoreFullError
from aisleside.wire import OLDEST_APP
from aisleside.wire.messages import Problem

log = logging.getLogger(__name__)

_TOO_LARGE = (
    "too_large",
    "This is more than the hub takes at once, so it was not used. Nothing that was saved "
    "is lost; tell support.",
)
_OF_HTTP = {
    404: ("not_found", "The hub has nothing at this address. Nothing was changed."),
    405: ("not_found", "The hub has nothing at this address. Nothing was changed."),
    413: _TOO_LARGE,
}
_UNREADABLE = (
    "unreadable",
    "The hub could not read what this tablet sent, so nothing was changed. Nothing that was saved "
    "is lost. If this lasts, update the app or tell support.",
)
_DEFECT = (
    "defect",
    "Something went wrong in the hub. Nothing that was saved is lost. The tablet tries again by "
    "itself; if this lasts, tell support.",
)


class RefusedError(ExpectedError):
    """The hub understood and says no. *retry_after* is in seconds."""

    def __init__(self, say: str, *, status: int, code: str, retry_after: int | None = None) -> None:
        super().__init__(say)
        self.status = status
        self.code = code
        self.retry_after = retry_after


class UnreadableRequestError(RefusedError):
    """The request is not what the protocol says."""

    def __init__(self) -> None:
        super().__init__(_UNREADABLE[1], status=400, code=_UNREADABLE[0])


class TooLargeError(RefusedError):
    """More in one request than is used at once; the tablet sends less."""

    def __init__(self) -> None:
        super().__init__(_TOO_LARGE[1], status=413, code=_TOO_LARGE[0])


class SessionOverError(RefusedError):
    """No token, or one that is unknown or too old."""

    def __init__(self) -> None:
        super().__init__(
            "This tablet's connection to the hub has run out. Nothing is lost; it connects again "
            "by itself.",
            status=401,
            code="session_over",
        )


class RevokedError(RefusedError):
    """A device whose rights were taken away; it may only hand over unsent work."""

    def __init__(self) -> None:
        super().__init__(
            "This tablet was taken out of use, so it gets no customer data. What was written on "
            "it is kept and still sent. Ask a manager to connect it again.",
            status=403,
            code="revoked",
        )


class CopiedError(RefusedError):
    """There are two devices of one identity; which is the real one cannot be told."""

    def __init__(self) -> None:
        super().__init__(
            "Another tablet uses this tablet's identity, so it gets no new data. What was written "
            "on it is kept and still sent. Ask a manager to connect it again.",
            status=403,
            code="copied",
        )


class AppTooOldError(RefusedError):
    """The device's app speaks in a way this hub has forgotten; it may only push."""

    def __init__(self) -> None:
        super().__init__(
            "This app is too old for the hub, so it gets no new data. Nothing is lost, and what "
            f"is written on it still arrives. Update the app to version {OLDEST_APP} or newer.",
            status=426,
            code="update_needed",
        )


class UnknownStreamError(RefusedError):
    """A stream or segment this device may not hold; whether it exists is not said."""

    def __init__(self) -> None:
        super().__init__(
            "The hub has no such data for this tablet. Nothing was changed; the tablet asks again "
            "for what it should hold.",
            status=404,
            code="unknown_stream",
        )


def explain(request: Request[Any, Any, Any], error: Exception) -> Response[bytes]:
    """The answer to any error."""
    match error:
        case RefusedError():
            return _problem(
                request, error.status, error.code, error.say, retry_after=error.retry_after
            )
        case HubStoreFullError():
            log.error("the hub's disk is full")
            return _problem(request, 507, "hub_full", error.say)
        case HubStoreBusyError():
            return _problem(request, 503, "hub_busy", error.say, retry_after=5)
        case HubStoreError():
            log.error("the hub's data cannot be used: %s", type(error).__name__)
            return _problem(request, 503, "hub_closed", error.say, retry_after=60)
        case HTTPException(status_code=status) if status < 500:
            return _problem(request, status, *_OF_HTTP.get(status, _UNREADABLE))
        case _:
            log.error("unexpected error", exc_info=error)
            return _problem(request, 500, *_DEFECT)


def _problem(
    request: Request[Any, Any, Any],
    status: int,
    code: str,
    say: str,
    *,
    retry_after: int | None = None,
) -> Response[bytes]:
    response = answer(request, Problem(code, say), status=status)
    if retry_after is not None:
        response.headers["retry-after"] = str(retry_after)
    return response
