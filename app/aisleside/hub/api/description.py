"""The hub's addresses as OpenAPI: for people, and for the test that asks all it allows.

Made from the messages themselves. Served at ``/v1/openapi.json`` only where the
settings say so. ``/v1/live`` is left out: an answer without end is not described.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import msgspec
from litestar import Response, get
from litestar.handlers import HTTPRouteHandler

from aisleside import __version__
from aisleside.hub.api.speech import JSON
from aisleside.wire import MSGPACK
from aisleside.wire.messages import (
    EnrolReply,
    EnrolRequest,
    EventBatch,
    FeedReply,
    FoundCustomers,
    Health,
    Openings,
    Problem,
    Receipts,
    RepairReply,
    RepairRequest,
    SearchRequest,
    SessionReply,
    SessionRequest,
    Signed,
    Verdict,
    VerifyRequest,
)

REF = "#/components/schemas/{name}"
TEXT = {"type": "string"}
NUMBER = {"type": "integer", "minimum": 0}
SHA256 = {"type": "string", "pattern": "^[0-9a-f]{64}$"}


@dataclass(frozen=True, slots=True)
class Address:
    """One address: what it takes, what it answers, and whether it wants a token.

    *says* is None where the answer is bytes. *asks* are parameters in the query, *named*
    the one in the path.
    """

    method: str
    path: str
    says: Any
    status: int = 200
    takes: type[msgspec.Struct] | None = None
    asks: tuple[tuple[str, dict[str, Any]], ...] = ()
    named: tuple[str, dict[str, Any]] | None = None
    with_token: bool = True


ADDRESSES = (
    Address("get", "/v1/health", Health, with_token=False),
    Address("post", "/v1/enrol", EnrolReply, 201, takes=EnrolRequest, with_token=False),
    Address("post", "/v1/session", SessionReply, 201, takes=SessionRequest, with_token=False),
    Address("get", "/v1/manifest", Signed, asks=(("nonce", TEXT),)),
    Address("get", "/v1/snapshot", Signed, asks=(("stream", TEXT),)),
    Address("get", "/v1/segments/{sha256}", None, named=("sha256", SHA256)),
    Address(
        "get", "/v1/feed", FeedReply, asks=(("stream", TEXT), ("epoch", TEXT), ("from", NUMBER))
    ),
    Address("post", "/v1/repair", RepairReply, takes=RepairRequest),
    Address("post", "/v1/verify", Verdict, takes=VerifyRequest),
    Address("post", "/v1/events", Receipts, takes=EventBatch),
    Address("get", "/v1/erasures", Signed, asks=(("from", NUMBER),)),
    Address("get", "/v1/openings", Openings, asks=(("customer", NUMBER),)),
    Address("post", "/v1/search", FoundCustomers, takes=SearchRequest),
)


def document() -> dict[str, Any]:
    """The description, as OpenAPI 3.1."""
    kinds = [kind for one in ADDRESSES for kind in (one.takes, one.says) if kind is not None]
    _, schemas = msgspec.json.schema_components([*kinds, Problem], ref_template=REF)
    paths: dict[str, Any] = {}
    for one in ADDRESSES:
        paths.setdefault(one.path, {})[one.method] = _operation(one)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Aisleside hub", "version": __version__},
        "paths": paths,
        "components": {
            "schemas": schemas,
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }


def described() -> list[HTTPRouteHandler]:
    @get("/v1/openapi.json", sync_to_thread=False)
    def openapi() -> Response[bytes]:
        return Response(msgspec.json.encode(document()), media_type=JSON)

    return [openapi]


def _operation(one: Address) -> dict[str, Any]:
    parameters = [_parameter(name, "query", schema) for name, schema in one.asks]
    if one.named is not None:
        parameters.append(_parameter(one.named[0], "path", one.named[1]))
    made: dict[str, Any] = {
        "operationId": one.path.removeprefix("/v1/").partition("/")[0],
        "parameters": parameters,
        "responses": {
            str(one.status): {"description": "Done", **_content(one.says)},
            "default": {"description": "Not done, and why", **_content(Problem)},
        },
    }
    if one.with_token:
        made["security"] = [{"token": []}]
    if one.takes is not None:
        made["requestBody"] = {"required": True, **_content(one.takes)}
    return made


def _parameter(name: str, where: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"name": name, "in": where, "required": True, "schema": schema}


def _content(kind: Any) -> dict[str, Any]:
    if kind is None:
        return {"content": {"application/octet-stream": {}}}
    (schema,), _ = msgspec.json.schema_components([kind], ref_template=REF)
    return {"content": {JSON: {"schema": schema}, MSGPACK: {"schema": schema}}}
