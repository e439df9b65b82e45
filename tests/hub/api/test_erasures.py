"""Whom to forget is told to every tablet of the company, signed, and to nobody else."""

from __future__ import annotations

import httpx
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from aisleside.hub import main
from aisleside.wire import codec
from aisleside.wire.messages import Erasure, Erasures, EventBatch, Manifest, Receipts, Signed
from aisleside.wire.signing import signed_bytes


def erasures(tablet, since: int) -> Erasures:
    answer = tablet.ask("GET", "/v1/erasures", params={"from": since})
    assert answer.is_success, answer.text
    signed = codec.decode(answer.content, Signed)
    key = Ed25519PublicKey.from_public_bytes(tablet.hub_key)
    key.verify(signed.signature, signed_bytes(Erasures, signed.body))
    return codec.decode(signed.body, Erasures)


@pytest.fixture
def desk(shop):
    for number in (1, 2, 3):
        shop.customer(number, places=("1",))
    return shop


def test_s14_a_tablet_hears_of_each_erasure_by_its_number(tablet, desk):
    assert erasures(tablet, 0) == Erasures(0, 0, [])
    main.forget(desk.store, 1)
    main.forget(desk.store, 3)

    assert erasures(tablet, 0) == Erasures(0, 2, [Erasure(1, 1), Erasure(2, 3)])
    assert erasures(tablet, 1) == Erasures(1, 2, [Erasure(2, 3)])
    assert erasures(tablet, 2) == Erasures(2, 2, [])
    assert tablet.read("/v1/manifest", Manifest).erasures == 2


def test_s14_erasures_ride_on_the_answer_to_a_push(tablet, desk):
    main.forget(desk.store, 2)

    answer = tablet.say("/v1/events", EventBatch([], erasures_from=0))

    assert codec.decode(answer.content, Receipts).erasures == [Erasure(1, 2)]


def test_s14_a_revoked_tablet_hears_of_them_too(tablet, desk, clock):
    main.forget(desk.store, 2)
    main.revoke(desk.store, tablet.device, clock=clock)
    tablet.sign_in()

    assert erasures(tablet, 0).erasures == [Erasure(1, 2)]


def test_nobody_hears_of_them_without_a_token(stranger, desk):
    answer = stranger.http.get("/v1/erasures", params={"from": 0})

    assert answer.status_code == httpx.codes.UNAUTHORIZED


@pytest.mark.parametrize("since", ["", "x", "1.5"])
def test_a_number_that_is_none_is_refused(tablet, since):
    answer = tablet.ask("GET", "/v1/erasures", params={"from": since})

    assert answer.status_code == httpx.codes.BAD_REQUEST
