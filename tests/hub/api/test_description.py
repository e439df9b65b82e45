"""All that the hub's own description allows is asked, and much that it does not."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aisleside.hub.api.description import ADDRESSES, Address, document
from aisleside.hub.main import ServedHub, build
from aisleside.settings import HubSettings
from aisleside.wire import MSGPACK

OPERATIONS = {
    (found.ok().method.lower(), found.ok().path): found.ok()
    for found in schemathesis.openapi.from_dict(document()).get_all_operations()
}
PATIENT = settings(
    max_examples=15, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True
)
each_address = pytest.mark.parametrize("address", ADDRESSES, ids=lambda a: f"{a.method} {a.path}")


@pytest.fixture
def http(tablet) -> httpx.Client:
    return tablet.http


def test_the_description_names_every_address_and_no_other(store, shop):
    served = {
        (method.lower(), route.path_format.replace("{sha256:str}", "{sha256}"))
        for route in build(store, HubSettings()).routes
        for method in getattr(route, "methods", ())
        if method in ("GET", "POST")
    }

    assert set(OPERATIONS) == served - {("get", "/v1/live"), ("post", "/v1/live")}


def test_it_is_told_only_where_the_settings_say_so(store, shop, served):
    assert httpx.get(f"{served.url}/v1/openapi.json", trust_env=False).status_code == 404
    served.stop()
    with ServedHub(store, HubSettings(openapi=True)) as url:
        told = httpx.get(f"{url}/v1/openapi.json", trust_env=False)

    assert told.json() == document()


@each_address
def test_what_the_description_allows_never_breaks_the_hub(tablet, http, address: Address):
    @PATIENT
    @given(OPERATIONS[address.method, address.path].as_strategy())
    def ask(case: Any) -> None:
        token = {"authorization": f"Bearer {tablet.token}"}
        answer = case.call(base_url=str(http.base_url), headers=token, timeout=30)

        assert answer.status_code < 500, answer.content

    ask()


@pytest.mark.parametrize(
    "address", [a for a in ADDRESSES if a.with_token], ids=lambda a: f"{a.method} {a.path}"
)
def test_nobody_without_a_token_is_told_anything(served, address: Address):
    @PATIENT
    @given(
        OPERATIONS[address.method, address.path].as_strategy(),
        st.sampled_from(
            ["", "Bearer ", "Bearer x", "Basic eDp5", "bearer\t", "Bearer " + "9" * 5_000]
        ),
    )
    def ask(case: Any, authorization: str) -> None:
        answer = case.call(
            base_url=served.url, headers={"authorization": authorization}, timeout=30
        )

        assert answer.status_code in (400, 401, 403, 404, 413), answer.content

    ask()


BODIES = st.one_of(
    st.binary(max_size=200),
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.just("\x00"),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=20,
    ).map(lambda value: httpx.Request("POST", "http://h", json=_plain(value)).content),
    st.sampled_from([b"[" * 100_000, b"\x91" * 100_000, b"9" * 5_000, b'{"n":1e999999}', b"\x00"]),
)


def _plain(value: Any) -> Any:
    """*value* without the numbers JSON has no words for."""
    match value:
        case float() if value != value or abs(value) == float("inf"):
            return 0
        case list():
            return [_plain(one) for one in value]
        case dict():
            return {name: _plain(one) for name, one in value.items()}
    return value


@pytest.mark.parametrize("kind", [MSGPACK, "application/json", "text/html", ""])
@pytest.mark.parametrize("address", [a for a in ADDRESSES if a.takes], ids=lambda a: a.path)
def test_no_body_breaks_the_hub(tablet, address: Address, kind: str):
    @PATIENT
    @given(BODIES)
    def ask(body: bytes) -> None:
        answer = tablet.ask("POST", address.path, content=body, headers={"content-type": kind})

        assert answer.status_code < 500, answer.content

    ask()


NUMBERS = st.one_of(st.integers(), st.sampled_from([2**31, 2**63, -(2**63) - 1, 10**400])).map(
    str
) | st.sampled_from(["", "0x1", "1e9", "١", "NaN", "\x00", "1\x00", "--1", " 1 "])


@given(NUMBERS, st.text() | st.sampled_from(["store:1/associate", "store:1/associate\x00"]))
@PATIENT
def test_no_number_and_no_name_breaks_the_hub(tablet, number: str, name: str):
    for path in ("/v1/feed", "/v1/erasures", "/v1/snapshot", "/v1/manifest", "/v1/openings"):
        query = {"stream": name, "epoch": name, "from": number, "nonce": name, "customer": number}
        answer = tablet.ask("GET", path, params=query)

        assert answer.status_code < 500, answer.content
