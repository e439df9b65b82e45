"""Bytes and back: nothing is lost on the way, and nothing false is let in."""

from __future__ import annotations

from contextlib import suppress
from typing import Any, get_args, get_origin, get_type_hints

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from aisleside.wire import codec, messages, rows
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


SOME = Rows(place=[rows.PlaceRow("1", "Store 1", "store", None, "EUR", "UTC", "", 3)])


def test_every_table_that_travels_has_a_list_in_a_message():
    lists = get_type_hints(Rows)

    carried = {name: get_args(lists[name])[0] for name in rows.TABLES}

    assert carried == rows.TABLES
    assert all(get_origin(lists[name]) is list for name in rows.TABLES)


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


@pytest.mark.parametrize("answer", [b"", b"<!doctype html><title>Sign in to the Wi-Fi", b"\xc1"])
def test_what_is_not_a_message_is_told_in_one_kind_of_error(answer):
    with pytest.raises(UnreadableAnswerError):
        codec.decode(answer, Page)
    with pytest.raises(UnreadableAnswerError):
        codec.split_batch(answer)


MESSAGES = [
    *(messages.EnrolReply, messages.SessionReply, messages.Manifest, messages.Signed),
    *(messages.Snapshot, messages.FeedReply, messages.RepairReply, messages.Receipts),
    *(messages.Erasures, messages.Event, messages.Problem),
]


@given(st.binary(max_size=300), st.sampled_from(MESSAGES))
def test_no_bytes_raise_anything_but_the_error_a_caller_expects(answer, kind):
    with suppress(UnreadableAnswerError):
        codec.decode(answer, kind)
    with suppress(UnreadableAnswerError):
        codec.split_batch(answer)


PAGE = codec.encode(Page("artefacts", "e", 1, 2, 3, 4, SOME, [], codec.page_digest(SOME, [])))


@given(st.integers(0, len(PAGE)), st.integers(0, len(PAGE)), st.binary(max_size=8))
def test_a_page_spoilt_anywhere_is_refused_or_has_another_digest_or_the_same_rows(at, to, other):
    spoilt = PAGE[:at] + other + PAGE[to:]

    with suppress(UnreadableAnswerError):
        page = codec.decode(spoilt, Page)
        assert page.puts == SOME or page.digest != codec.page_digest(page.puts, page.gone)


def test_a_message_nested_without_end_is_refused():
    for deep in (b"\x91" * 200_000, b"\x81\xa1a" * 200_000):
        with pytest.raises(UnreadableAnswerError):
            codec.decode(deep, Page)


def test_a_batch_is_taken_apart_without_changing_a_byte_of_its_events():
    event = Event("e", "d", 1, "s", "note", 1, 2, 3, 4, 5, msgspec.Raw(codec.encode(NoteBody("x"))))

    batch = codec.split_batch(codec.encode(EventBatch([event, event], [b"sealed"], 7)))

    assert batch == ([codec.encode(event)] * 2, [b"sealed"], 7)
