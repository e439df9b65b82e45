"""S14: of an event about an erased person only that it happened is left, and its money."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from aisleside.wire import codec
from aisleside.wire.messages import Event, NoteBody
from aisleside.wire.redacting import NOTHING_LEFT, redacted


def event(body: object) -> Event:
    return Event(
        id="0190a5e2-0000-7000-8000-000000000001",
        device="D1",
        n=4,
        author="S1",
        kind="note",
        schema=1,
        seen_hub_time=1_000,
        mono_ms=20,
        wall_time=1_001,
        subject=412,
        body=msgspec.Raw(msgspec.msgpack.encode(body)),
    )


def test_what_lies_too_deep_to_be_read_is_dropped():
    said = msgspec.structs.replace(event({}), body=msgspec.Raw(b"\x91" * 100_000 + b"\x01"))

    assert redacted(said).body == NOTHING_LEFT


def test_a_note_keeps_its_number_and_loses_its_words():
    said = event(NoteBody("Elena Marchetti prefers the stairs."))

    left = redacted(said)

    assert (left.id, left.device, left.n, left.author) == (said.id, "D1", 4, "S1")
    assert (left.subject, left.body) == (None, NOTHING_LEFT)
    assert b"Elena" not in codec.encode(left)


def test_money_stays_and_nothing_that_could_hold_words():
    body = {"paid_minor": -450, "currency": "EUR", "for": "Elena", "name_minor": "Elena"}

    left = redacted(event(body))

    assert msgspec.msgpack.decode(left.body) == {"paid_minor": -450, "currency": "EUR"}


@pytest.mark.parametrize("raw", [b"", b"\xc1", b"\x81", b"\xa5Elena", b"\x93\x01\x02\x03"])
def test_a_body_that_cannot_be_read_is_dropped(raw: bytes):
    left = redacted(msgspec.structs.replace(event({}), body=msgspec.Raw(raw)))

    assert left.body == NOTHING_LEFT


@given(st.dictionaries(st.text(), st.text(min_size=4) | st.binary() | st.lists(st.text())))
def test_no_words_survive_whatever_a_body_calls_them(body: dict[str, object]):
    assert redacted(event(body)).body == NOTHING_LEFT
