"""Rows of other schemas: lowered for the older side, lifted by the newer (S19)."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from aisleside.wire import codec, digests, history
from aisleside.wire.codec import UnreadableAnswerError, page_digest
from aisleside.wire.history import Change
from aisleside.wire.messages import (
    FeedReply,
    Gone,
    MakeRepair,
    Page,
    RangeVerdict,
    Rows,
    TakeSnapshot,
    Verdict,
)
from aisleside.wire.rows import PlaceRow, StaffRow

# "city" came with schema 2 and "near" with 3, which also took "phone" away.
HISTORY = (
    Change(2, "place", "city", "currency", str | None, None),
    Change(3, "place", "near", "version", str, ""),
    Change(3, "place", "phone", "currency", str, "?", dropped=True),
)

FIRST = ("1", "Oxford Street", "store", "?", "GBP", "Europe/London", 7)
SECOND = ("1", "Oxford Street", "store", "London", "?", "GBP", "Europe/London", 7)
THIRD = PlaceRow("1", "Oxford Street", "store", "London", "GBP", "Europe/London", "2,3", 7)


@pytest.fixture(autouse=True)
def third_schema(monkeypatch):
    monkeypatch.setattr(history, "HISTORY", HISTORY)
    monkeypatch.setattr(history, "SCHEMA", 3)
    monkeypatch.setattr(history, "SINCE", {"link": 3, "model": 4})


@pytest.mark.parametrize(("to", "row"), [(1, FIRST), (2, SECOND), (3, THIRD)])
def test_a_row_is_lowered_to_the_fields_the_older_side_knows_in_its_order(to, row):
    assert list(history.lower("place", [THIRD], to=to)) == [row]


def test_what_the_older_side_never_had_is_lifted_with_its_default():
    assert list(history.lift("place", [FIRST], of=1)) == [THIRD._replace(city=None, near="")]
    assert list(history.lift("place", [SECOND], of=2)) == [THIRD._replace(near="")]


def test_rows_without_a_history_are_not_touched():
    rows = [StaffRow("s-1", "Maya", "Stylist", "associate", "1", 3)]

    assert history.lower("staff", rows, to=1) is rows
    assert history.lower("place", [THIRD], to=3) == [THIRD]


@given(city=st.none() | st.text(), near=st.text(), version=st.integers(0, 2**63 - 1), to=st.just(2))
def test_what_both_sides_know_survives_the_way_down_and_up(city, near, version, to):
    row = THIRD._replace(city=city, near=near, version=version)

    (back,) = history.lift("place", history.lower("place", [row], to=to), of=to)

    assert back == row._replace(near="")


def test_a_row_of_another_width_is_not_guessed_at():
    with pytest.raises(UnreadableAnswerError):
        history.lift("place", [THIRD[1:]], of=2)


def test_a_table_that_came_later_is_not_sent_to_an_older_side():
    assert history.carried("artefacts", 2) == ()
    assert history.carried("artefacts", 3) == ("link",)


def test_rows_that_lost_a_field_since_are_not_held_against_an_older_hubs():
    """S12: what it has there is not known here, and is no damage."""
    assert digests.parts("catalogue:main", 2) == ("product",)
    assert digests.parts("catalogue:main", 3) == ("place", "product")


def test_the_fields_of_an_older_schema_have_their_types():
    found = history.columns("place", 2)

    assert list(found) == ["id", "name", "kind", "city", "phone", "currency", "zone", "version"]
    assert found["phone"] is str
    assert found["city"] == str | None


def older_page(**changed: Any) -> dict[str, Any]:
    """A page as a hub of schema 2 sends it."""
    puts, gone = {"place": [SECOND]}, [Gone("product", [4], 9)]
    said = {
        "type": "page",
        "stream": "catalogue:main",
        "epoch": "E",
        "since": 5,
        "to": 9,
        "as_of": 9,
        "hub_time": 1,
        "puts": puts,
        "gone": gone,
        "digest": page_digest(puts, gone),  # type: ignore[arg-type]  # as it was sent
        "schema": 2,
    }
    return {**said, **changed}


def test_a_page_of_an_older_hub_becomes_one_of_ours_with_a_digest_that_holds():
    sent = msgspec.msgpack.encode(older_page())

    page = history.decode(sent, FeedReply)

    assert isinstance(page, Page)
    assert page.puts == Rows(place=[THIRD._replace(near="")])
    assert page.gone == [Gone("product", [4], 9)]
    assert page.digest == page_digest(page.puts, page.gone)


def test_a_page_whose_rows_were_changed_on_the_way_is_not_lifted():
    """S4: the digest is over the rows as they were sent."""
    other = [*SECOND[:1], "Bond Street", *SECOND[2:]]

    with pytest.raises(UnreadableAnswerError, match="could not be read"):
        history.decode(msgspec.msgpack.encode(older_page(puts={"place": [other]})), FeedReply)


@pytest.mark.parametrize("advice", [TakeSnapshot("s", "old"), MakeRepair("s", "E", 4)])
def test_an_answer_without_rows_is_of_no_schema(monkeypatch, advice):
    monkeypatch.setattr(history, "SCHEMA", 9)

    assert history.decode(codec.encode(advice), FeedReply) == advice


@pytest.mark.parametrize("schema", [0, -1, 4, 2**40])
def test_rows_of_a_schema_we_do_not_speak_are_refused(schema):
    with pytest.raises(UnreadableAnswerError):
        history.decode(msgspec.msgpack.encode(older_page(schema=schema)), FeedReply)


@pytest.mark.parametrize(
    "changed",
    [
        {"puts": 7},
        {"puts": {"place": 7}},
        {"puts": {"place": [7]}},
        {"gone": None},
        {"digest": 3},
        {"schema": "x"},
        {"type": "other"},
    ],
)
def test_nonsense_of_an_older_schema_is_refused_in_words(changed):
    with pytest.raises(UnreadableAnswerError):
        history.decode(msgspec.msgpack.encode(older_page(**changed)), FeedReply)


@given(st.binary(max_size=200))
def test_whatever_bytes_come_they_are_refused_in_words(junk):
    with pytest.raises(UnreadableAnswerError):
        history.decode(b"\x82\xa6schema\x02\xa4puts" + junk, FeedReply)


def test_the_rows_of_an_older_hubs_verdict_are_lifted():
    rows = {"place": [SECOND]}
    verdict = {"table": "place", "first": None, "last": None, "state": "differs", "rows": rows}
    said = {"stream": "s", "epoch": "E", "cursor": 1, "ranges": [verdict], "schema": 2}

    read = history.decode_verdict(msgspec.msgpack.encode(said))

    assert read.ranges == [
        RangeVerdict("place", None, None, "differs", 0, Rows(place=[THIRD._replace(near="")]))
    ]


def test_a_message_of_our_own_schema_is_read_as_it_is():
    verdict = Verdict("s", "E", 1, [RangeVerdict("place", None, None, "same", 4)], 3)

    assert history.decode_verdict(codec.encode(verdict)) == verdict


@pytest.mark.parametrize("schema", [1, 2, 3])
@pytest.mark.parametrize("rows", [7, "x", [], {"place": 7}, {"place": [[]]}, {"place": [7]}])
def test_rows_of_a_verdict_that_are_none_are_refused_in_words(rows, schema):
    verdict = {"table": "place", "first": None, "last": None, "state": "differs", "rows": rows}
    said = {"stream": "s", "epoch": "E", "cursor": 1, "ranges": [verdict], "schema": schema}

    with pytest.raises(UnreadableAnswerError):
        history.decode_verdict(msgspec.msgpack.encode(said))


def test_one_row_that_cannot_be_read_leaves_the_others_of_a_verdict():
    """S17."""
    broken = [*THIRD[:1], b"\xff", *THIRD[2:]]
    rows = {"place": [broken, list(THIRD._replace(id="2"))]}
    verdict = {
        "table": "place",
        "first": None,
        "last": None,
        "state": "differs",
        "count": 2,
        "rows": rows,
    }
    said = {"stream": "s", "epoch": "E", "cursor": 1, "ranges": [verdict], "schema": 3}

    (read,) = history.decode_verdict(msgspec.msgpack.encode(said)).ranges

    assert read.rows == Rows(place=[THIRD._replace(id="2")])
    assert read.count == 2
