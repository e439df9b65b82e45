"""A tablet believes its own company's hub, and nobody else."""

from __future__ import annotations

import httpx
import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from aisleside.device.machine.clock import Stamp
from aisleside.device.outbox.identity import identity, keep_identity
from aisleside.device.outbox.streams import held_streams
from aisleside.device.sync.trust import (
    NotOurHubError,
    NoTrustError,
    OtherCompanyError,
    check_company,
)
from aisleside.wire import MSGPACK
from aisleside.wire.codec import UnreadableAnswerError, decode, encode
from aisleside.wire.messages import EnrolReply, EnrolRequest, Manifest, Rows, Signed, Snapshot
from aisleside.wire.signing import signed_bytes

STORE = "store:367/associate"


def answering(path, make):
    """Answer *path* with what *make* gives for the request."""

    def answer(request):
        if request.url.path != path:
            return None
        content = encode(make(request))
        return httpx.Response(200, content=content, headers={"content-type": MSGPACK})

    return answer


def test_a_manifest_of_our_own_hub_is_believed(tablet, hub):
    manifest = tablet.client.manifest()

    assert (manifest.company, manifest.device) == ("C1", "D1")
    assert {offer.stream for offer in manifest.streams} == set(hub.streams)


def forged(hub, request):
    body = encode(hub.manifest(nonce=request.url.params["nonce"]))
    return Signed(body, Ed25519PrivateKey.generate().sign(body))


def of_another_company(hub, request):
    manifest = hub.manifest(nonce=request.url.params["nonce"])
    return hub.signed(msgspec.structs.replace(manifest, company="C2"))


def for_another_tablet(hub, request):
    manifest = hub.manifest(nonce=request.url.params["nonce"])
    return hub.signed(msgspec.structs.replace(manifest, device="D2"))


def asked_for_before(hub, request):
    return hub.signed(hub.manifest(nonce="0" * 32))


def without_a_number(hub, request):
    return hub.signed(hub.manifest(nonce=""))


def a_snapshot(hub, request):
    snapshot = Snapshot(STORE, "E1", 1, 1, 1, 0, 0, b"k" * 32, 0, [])
    return hub.signed(snapshot)


def changed_on_the_way(hub, request):
    signed = hub.signed(hub.manifest(nonce=request.url.params["nonce"]))
    return Signed(signed.body.replace(b"C1", b"C2"), signed.signature)


def without_a_signature(hub, request):
    return Signed(encode(hub.manifest(nonce=request.url.params["nonce"])), b"")


@pytest.mark.parametrize(
    "answer",
    [
        forged,
        of_another_company,
        for_another_tablet,
        asked_for_before,
        without_a_number,
        a_snapshot,
        changed_on_the_way,
        without_a_signature,
    ],
)
def test_a_manifest_that_is_not_ours_is_refused_in_words_and_changes_nothing(
    tablet, hub, control, stocked, answer
):
    tablet.shelf.put(stocked(Rows()))
    hub.streams = {"catalogue:main": {}}  # believed, it would make the tablet leave its store
    hub.answer = answering("/v1/manifest", lambda request: answer(hub, request))

    with pytest.raises(NotOurHubError) as refused:
        tablet.puller.pull()

    assert "not from your company's hub" in refused.value.say
    assert [held.stream for held in held_streams(control)] == [STORE]
    assert control.value("lease_until") is None


def test_s21_after_a_manifest_for_somebody_else_a_new_session_is_asked_for(tablet, hub):
    """A late answer may have brought the token of who this tablet was before."""
    tablet.client.manifest()
    before = hub.tokens
    hub.answer = answering("/v1/manifest", lambda request: for_another_tablet(hub, request))
    with pytest.raises(NotOurHubError):
        tablet.client.manifest()
    hub.answer = lambda _: None

    tablet.client.manifest()

    assert hub.tokens == before + 1


def test_a_manifest_cannot_be_shown_as_a_snapshot(tablet, hub):
    hub.answer = answering("/v1/snapshot", lambda _: hub.signed(hub.manifest(nonce="")))

    with pytest.raises(NotOurHubError):
        tablet.client.snapshot(STORE)


def test_a_snapshot_somebody_else_signed_is_refused(tablet, hub):
    stranger = Ed25519PrivateKey.generate()
    body = encode(Snapshot(STORE, "E1", 1, 1, 1, 0, 0, b"k" * 32, 0, []))
    hub.answer = answering("/v1/snapshot", lambda _: Signed(body, stranger.sign(body)))

    with pytest.raises(NotOurHubError):
        tablet.client.snapshot(STORE)


def test_a_manifest_our_hub_signed_that_cannot_be_read_is_unreadable(tablet, hub):
    body = b"\xc1"
    hub.answer = answering(
        "/v1/manifest", lambda _: Signed(body, hub.key.sign(signed_bytes(Manifest, body)))
    )

    with pytest.raises(UnreadableAnswerError):
        tablet.client.manifest()


def test_every_manifest_is_asked_for_with_a_number_of_its_own(tablet, hub):
    asked = []
    hub.after = lambda request, response: (asked.append(request.url.params.get("nonce")), response)[
        1
    ]

    tablet.client.manifest()
    tablet.client.manifest()

    numbers = [nonce for nonce in asked if nonce]
    assert len(numbers) == len(set(numbers)) == 2


def test_a_tablet_enrolled_before_hubs_had_keys_is_told_to_enrol_and_still_sends(
    tablet, hub, control
):
    known = identity(control)
    keep_identity(control, type(known)(known.device, known.name, known.place, known.secret))
    tablet.outbox.write_note("S1", 1, "Prefers wool", Stamp(1_795_262_400, 0, 0))

    with pytest.raises(NoTrustError) as told:
        tablet.client.manifest()
    tablet.engine.round()

    assert "Ask a manager for a new code" in told.value.say
    assert tablet.engine.status.trouble == told.value.say
    assert [event.subject for event in hub.events.values()] == [1]


def test_enrolling_keeps_whom_to_believe_and_forgets_the_old_token(tablet, hub, control):
    tablet.client.manifest()
    hub.device = "D9"

    known = tablet.client.enrol("CODE", "Till 9")
    keep_identity(control, known)

    assert identity(control).hub.company == "C1"
    assert tablet.client.manifest().device == "D9"


@pytest.mark.parametrize("key", [b"", b"short"])
def test_a_hub_without_keys_is_not_enrolled_at(tablet, hub, key):
    def answer(request):
        nonce = decode(request.content, EnrolRequest).nonce
        return EnrolReply("D1", "secret", "367", "Till 2", "C1", key, b"s" * 32, nonce)

    hub.answer = answering("/v1/enrol", answer)

    with pytest.raises(UnreadableAnswerError):
        tablet.client.enrol("CODE", "Till 9")


def test_s7_who_this_tablet_was_before_is_not_what_an_old_answer_makes_of_it_again(tablet, hub):
    heard = []
    hub.after = lambda request, response: heard.append(response) or response
    tablet.client.enrol("CODE", "Till 9")
    hub.answer = lambda request: heard[0] if request.url.path == "/v1/enrol" else None

    with pytest.raises(UnreadableAnswerError):
        tablet.client.enrol("CODE 2", "Till 9")


def test_what_was_written_for_one_company_is_not_taken_to_another(control, known_hub):
    before = identity(control)
    other = type(before)("D5", "Till", "1", "s", type(known_hub)("C2", b"k" * 32, b"s" * 32))

    with pytest.raises(OtherCompanyError) as refused:
        check_company(before, other)

    check_company(before, before)
    check_company(None, other)
    assert "Nothing was changed here" in refused.value.say
