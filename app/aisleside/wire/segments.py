"""A segment's bytes: a SQLite image of ``layout``, packed, then sealed.

The same image under the same key gives the same bytes, because the nonce is a
keyed digest of what is sealed: a segment that did not change keeps its name and
need not travel again. The stream and the number of the rows' schema are bound
into the seal, so a segment cannot be opened as one of another stream (S15).
"""

from __future__ import annotations

import hmac
import re
from hashlib import sha256

import zstandard
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from aisleside.wire.codec import LARGEST_SEGMENT, UnreadableAnswerError
from aisleside.wire.messages import SegmentRef

LEVEL = 3  # a quarter of the bytes; six takes three times as long to save a tenth of them
_NONCE_BYTES = 12
_KEY_BYTES = 32
_DIGEST = re.compile(r"[0-9a-f]{64}", re.ASCII)


def seal(image: bytes, *, key: bytes, stream: str, schema: int) -> bytes:
    """Pack and seal an image with a stream's content key (32 bytes)."""
    nonce = hmac.digest(key, sha256(image).digest() + _bound_to(stream, schema), sha256)
    packed = zstandard.ZstdCompressor(level=LEVEL).compress(image)
    nonce = nonce[:_NONCE_BYTES]
    return nonce + AESGCM(key).encrypt(nonce, packed, _bound_to(stream, schema))


def unseal(sealed: bytes, ref: SegmentRef, *, key: bytes, stream: str, schema: int) -> bytes:
    """Check a segment against what was promised, and give its image.

    Raises:
        UnreadableAnswerError: other bytes, another stream's, or another size.
    """
    check_ref(ref)
    if len(sealed) != ref.sealed_size:
        raise UnreadableAnswerError(what="segment", why="cut short")
    if sha256(sealed).hexdigest() != ref.sha256:
        raise UnreadableAnswerError(what="segment", why="digest differs")
    if len(key) != _KEY_BYTES:
        raise UnreadableAnswerError(what="snapshot", why="its key is no key")
    view = memoryview(sealed)
    try:
        packed = AESGCM(key).decrypt(
            sealed[:_NONCE_BYTES], view[_NONCE_BYTES:], _bound_to(stream, schema)
        )
    except (InvalidTag, ValueError) as error:
        raise UnreadableAnswerError(what="segment", why="sealed for something else") from error
    return _unpacked(packed, ref.raw_size)


def check_ref(ref: SegmentRef) -> None:
    """Refuse a promise that would take more memory than a segment may, or has no proper name.

    Raises:
        UnreadableAnswerError
    """
    if not _DIGEST.fullmatch(ref.sha256):
        raise UnreadableAnswerError(what="segment", why="its name is no digest")
    if not 0 < ref.sealed_size <= LARGEST_SEGMENT or not 0 < ref.raw_size <= LARGEST_SEGMENT:
        raise UnreadableAnswerError(what="segment", why="promised size is out of bounds")


def _unpacked(packed: bytes, size: int) -> bytes:
    # A frame that declares its size is unpacked to that size whatever one asks for, so
    # the declared size is looked at first.
    try:
        declared = zstandard.get_frame_parameters(packed).content_size
        if declared != size:
            raise UnreadableAnswerError(what="segment", why="size differs")
        image = zstandard.ZstdDecompressor().decompress(packed, max_output_size=size)
    except zstandard.ZstdError as error:
        raise UnreadableAnswerError(what="segment", why=str(error)) from error
    if len(image) != size:
        raise UnreadableAnswerError(what="segment", why="size differs")
    return image


def _bound_to(stream: str, schema: int) -> bytes:
    return f"aisleside/segment/{schema:d}/{stream}".encode()
