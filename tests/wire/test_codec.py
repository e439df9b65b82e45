"""Bytes and back: nothing is lost on the way, and nothing false is let in."""

from __future__ import annotations

import hashlib
from typing import Any, get_args, get_origin, get_type_hints

import msgspec
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from aisleside.wire import codec, rows
from aisleside.wire.codec import UnreadableAnswerError
from aisleside.wire.messages import Event, EventBatch, Gone, NoteBody, Page, Rows

WHOLE = st.integers(-(2**63), 2**63 - 1)
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
FIELD: dict[Any, st.SearchStrategy[Any]] = {
    int: WHOLE,
    str: TEXT,
    int | None: st.none() | WHOLE,
    str | None: st.none() | TEXT,
}


def row_of(kind: type[Any]) -> st.SearchStrategy[Any]:
    hints = get_type_hints(kind)
    return st.builds(kind, **{name: FIELD[hints[name]] for name in kind._fields})


ANY_ROWS = st.builds(
    Rows,
    **{name: st.lists(row_of(kind), max_size=2) for name, kind in rows.TABLES.items()},
)
ANY_GONE = st.lists(
    st.builds(
        Gone,
        table=st.sampled_from(list(rows.TABLES)),
        key=st.lists(WHOLE | TEXT, max_size=3),
        version=WHOLE,
    ),
    max_size=3,
)


def packed(some: Rows) -> tuple[bytes, str, int]:
    data, raw_size = codec.pack_segment(some)
    return data, hashlib.sha256(data).hexdigest(), raw_size


SOME = Rows(place=[rows.PlaceRow("1", "Store 1", "store", None, "EUR", "UTC", "", 3)])


def test_every_table_that_travels_has_a_list_in_a_message():
    lists = get_type_hints(Rows)

    carried = {name: get_args(lists[name])[0] for name in rows.TABLES}

    assert carried == rows.TABLES
    assert all(get_origin(lists[name]) is list for name in rows.TABLES)


@given(ANY_ROWS)
def test_rows_come_out_of_a_segment_as_they_went_in(some):
    data, sha256, raw_size = packed(some)

    assert codec.unpack_segment(data, sha256=sha256, raw_size=raw_size) == some


@given(ANY_ROWS, ANY_GONE)
def test_a_page_comes_out_of_its_bytes_as_it_went_in(puts, gone):
    page = Page("artefacts", "e", 1, 2, 3, 4, puts, gone, codec.page_digest(puts, gone))

    read = codec.decode(codec.encode(page), Page)

    assert read == page
    assert codec.page_digest(read.puts, read.gone) == page.digest


@given(ANY_ROWS, st.sampled_from(list(rows.TABLES)), st.data())
def test_a_page_with_one_row_more_or_other_has_another_digest(puts, table, data):
    digest = codec.page_digest(puts, [])

    changed = msgspec.structs.replace(
        puts, **{table: [*getattr(puts, table), data.draw(row_of(rows.TABLES[table]))]}
    )

    assert codec.page_digest(changed, []) != digest


def test_plain_tuples_have_the_bytes_of_rows():
    plain = Rows(place=[tuple(SOME.place[0])])

    assert codec.rows_bytes(plain) == codec.rows_bytes(SOME)


@given(st.integers(0, 10_000), st.integers(0, 7))
def test_a_segment_with_one_flipped_bit_is_refused(place, bit):
    data, sha256, raw_size = packed(SOME)
    flipped = bytearray(data)
    flipped[place % len(data)] ^= 1 << bit

    with pytest.raises(UnreadableAnswerError):
        codec.unpack_segment(bytes(flipped), sha256=sha256, raw_size=raw_size)


@pytest.mark.parametrize("lie", [-1, 1, -(10**9), codec.LARGEST_SEGMENT, 2**70])
def test_a_segment_that_lies_about_its_size_is_refused(lie):
    data, sha256, raw_size = packed(SOME)

    with pytest.raises(UnreadableAnswerError):
        codec.unpack_segment(data, sha256=sha256, raw_size=raw_size + lie)


def test_a_segment_that_unpacks_to_far_more_than_promised_is_refused():
    bomb = zstandard.ZstdCompressor(level=19).compress(bytes(512 * 1024 * 1024))
    sha256 = hashlib.sha256(bomb).hexdigest()

    with pytest.raises(UnreadableAnswerError) as refused:
        codec.unpack_segment(bomb, sha256=sha256, raw_size=1000)

    assert refused.value.why == "size differs"


@pytest.mark.parametrize(
    "raw", [b"", b"\xc1", b"\x81\xa4line\x91\x92\x01\x02", b"\x81\xa4line\xc0"]
)
def test_a_segment_that_holds_no_rows_is_refused(raw):
    data = zstandard.ZstdCompressor().compress(raw)

    with pytest.raises(UnreadableAnswerError):
        codec.unpack_segment(data, sha256=hashlib.sha256(data).hexdigest(), raw_size=len(raw))


@pytest.mark.parametrize("answer", [b"", b"<!doctype html><title>Sign in to the Wi-Fi", b"\xc1"])
def test_what_is_not_a_message_is_told_in_one_kind_of_error(answer):
    with pytest.raises(UnreadableAnswerError):
        codec.decode(answer, Page)
    with pytest.raises(UnreadableAnswerError):
        codec.split_batch(answer)


def test_a_batch_is_taken_apart_without_changing_a_byte_of_its_events():
    event = Event("e", "d", 1, "s", "note", 1, 2, 3, 4, 5, msgspec.Raw(codec.encode(NoteBody("x"))))

    sent = codec.split_batch(codec.encode(EventBatch([event, event])))

    assert sent == [codec.encode(event)] * 2
