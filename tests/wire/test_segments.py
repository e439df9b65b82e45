"""A segment is opened only as what it was promised to be."""

from __future__ import annotations

from hashlib import sha256

import pytest
import zstandard
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from aisleside.wire.codec import LARGEST_SEGMENT, UnreadableAnswerError
from aisleside.wire.messages import SegmentRef
from aisleside.wire.segments import seal, unseal

KEY = bytes(range(32))
STREAM = "store:367/associate"
IMAGE = b"SQLite format 3\0" + bytes(4_000)


def ref_of(sealed: bytes, image: bytes = IMAGE) -> SegmentRef:
    return SegmentRef(sha256(sealed).hexdigest(), 1, 0, len(image), len(sealed))


def opened(sealed: bytes, ref: SegmentRef, **other) -> bytes:
    return unseal(sealed, ref, **{"key": KEY, "stream": STREAM, "schema": 1} | other)


def sealed_packed(packed: bytes) -> bytes:
    """What a hub with the key could send instead of a packed image."""
    nonce = bytes(12)
    return nonce + AESGCM(KEY).encrypt(nonce, packed, f"aisleside/segment/1/{STREAM}".encode())


SEALED = seal(IMAGE, key=KEY, stream=STREAM, schema=1)


@given(st.binary(min_size=1, max_size=2_000), st.binary(min_size=32, max_size=32))
def test_an_image_comes_out_of_a_segment_as_it_went_in(image, key):
    sealed = seal(image, key=key, stream=STREAM, schema=1)

    assert opened(sealed, ref_of(sealed, image), key=key) == image


def test_the_same_image_gives_the_same_segment_and_another_stream_or_key_another():
    again = seal(IMAGE, key=KEY, stream=STREAM, schema=1)
    others = {
        seal(IMAGE, key=KEY, stream="store:2/associate", schema=1),
        seal(IMAGE, key=KEY, stream=STREAM, schema=2),
        seal(IMAGE, key=KEY[::-1], stream=STREAM, schema=1),
        seal(IMAGE + b"x", key=KEY, stream=STREAM, schema=1),
    }

    assert again == SEALED
    assert len({sealed[:12] for sealed in (SEALED, *others)}) == 5  # no nonce is used twice


@given(st.integers(0, len(SEALED) - 1), st.integers(0, 7))
def test_a_segment_with_one_flipped_bit_is_refused(place, bit):
    """S4"""
    flipped = bytearray(SEALED)
    flipped[place] ^= 1 << bit

    with pytest.raises(UnreadableAnswerError):
        opened(bytes(flipped), ref_of(SEALED))
    with pytest.raises(UnreadableAnswerError):  # nor when somebody changes the promise, too
        opened(bytes(flipped), ref_of(bytes(flipped)))


@pytest.mark.parametrize("size", [0, 1, 20, len(SEALED) - 1])
def test_a_segment_cut_short_is_refused(size):
    """S4"""
    with pytest.raises(UnreadableAnswerError):
        opened(SEALED[:size], ref_of(SEALED))
    with pytest.raises(UnreadableAnswerError):
        opened(SEALED[:size], ref_of(SEALED[:size]))


@pytest.mark.parametrize(
    "other", [{"stream": "store:367/manager"}, {"schema": 2}, {"key": bytes(32)}, {"key": b""}]
)
def test_a_segment_of_another_stream_schema_or_key_is_not_opened(other):
    """S15"""
    with pytest.raises(UnreadableAnswerError):
        opened(SEALED, ref_of(SEALED), **other)


@pytest.mark.parametrize("lie", [-1, 1, -(10**9), LARGEST_SEGMENT, 2**60])
def test_a_segment_that_lies_about_its_size_is_refused(lie):
    ref = ref_of(SEALED)

    with pytest.raises(UnreadableAnswerError):
        opened(SEALED, replace(ref, raw_size=ref.raw_size + lie))
    with pytest.raises(UnreadableAnswerError):
        opened(SEALED, replace(ref, sealed_size=ref.sealed_size + lie))


@pytest.mark.parametrize("declared", [True, False])
def test_a_segment_that_unpacks_to_far_more_than_promised_is_refused(declared):
    packing = zstandard.ZstdCompressor(level=19, write_content_size=declared)
    bomb = sealed_packed(packing.compress(bytes(512 * 1024 * 1024)))

    with pytest.raises(UnreadableAnswerError) as refused:
        opened(bomb, ref_of(bomb))

    assert refused.value.why == "size differs"


def test_what_is_not_packed_is_refused():
    sealed = sealed_packed(b"not packed at all")

    with pytest.raises(UnreadableAnswerError):
        opened(sealed, ref_of(sealed))


@pytest.mark.parametrize("name", ["", "../../control.db", "A" * 64, "0" * 63, "0" * 64 + "\n"])
def test_a_segment_named_otherwise_than_by_a_digest_is_refused(name):
    with pytest.raises(UnreadableAnswerError):
        opened(SEALED, replace(ref_of(SEALED), sha256=name))
