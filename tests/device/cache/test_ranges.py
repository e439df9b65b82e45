"""Ranges cover every key there could be, and stay small."""

from __future__ import annotations

from array import array
from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aisleside.device.cache import ranges
from aisleside.device.cache.ranges import RangeReader, Span
from aisleside.wire.digests import HIGHEST, LOWEST
from aisleside.wire.messages import Rows
from aisleside.wire.streams import ARTEFACTS, CATALOGUE

KEYS = st.integers(LOWEST, HIGHEST)
HELD = st.dictionaries(KEYS, st.integers(1, 40), max_size=60)


@pytest.fixture(autouse=True)
def small(monkeypatch):
    monkeypatch.setattr(ranges, "MOST", 50)
    monkeypatch.setattr(ranges, "FEWEST", 8)


def cut(held: dict[int, int]) -> list[Span]:
    owners, before = array("q", sorted(held)), array("q", [0])
    for owner in owners:
        before.append(before[-1] + held[owner])
    return list(ranges._spans("people", owners, before))


@given(held=HELD)
def test_ranges_lie_side_by_side_from_the_lowest_key_to_the_highest(held):
    """S12: a row lost at an edge or in a hole is in one of them."""
    spans = cut(held)

    assert spans[0].first == LOWEST
    assert spans[-1].last == HIGHEST
    assert all(a.last + 1 == b.first for a, b in pairwise(spans))
    assert all(span.first <= span.last for span in spans)


@given(held=HELD)
def test_a_range_is_small_unless_one_customer_is_large(held):
    for span in cut(held):
        inside = [held[owner] for owner in held if span.first <= owner <= span.last]
        assert sum(inside) <= 50 or len(inside) == 1


def test_ranges_near_to_each_other_are_joined_when_little_is_in_them():
    spans = cut(dict.fromkeys(range(1, 401), 5))

    assert 2_000 / 50 <= len(spans) <= 3 * 2_000 / 50


def test_one_new_customer_moves_the_ranges_near_her_and_no_others():
    """So tablets that are not quite at the same place still ask about the same ranges."""
    held = {number * 3: 7 for number in range(1, 400)}

    before, after = cut(held), cut({**held, 700: 7})

    assert len(set(before) ^ set(after)) <= 3


def test_the_digest_of_a_file_is_of_one_moment_with_its_cursor(shop, stocked):
    rows = Rows(
        customer=[shop.customer(n, f"Ana {n}") for n in range(1, 30)],
        line=[shop.line(n, at, 7, days_ago=at) for n in range(1, 30) for at in range(4)],
        staff=[shop.staff("S1", "Maya")],
    )

    with RangeReader(stocked(rows, cursor=9)) as reader:
        found = reader.cut()
        digested = reader.digest(found.spans)

    assert (digested.cursor.epoch, digested.cursor.seq) == ("E", 9)
    assert found.rows == sum(digested.rows) == 29 + 29 * 4 + 1
    assert Counter(span.part for span in found.spans)["people"] > 2
    assert Span("staff", None, None) in found.spans


@pytest.mark.parametrize("stream", [CATALOGUE, ARTEFACTS])
def test_an_empty_stream_has_ranges_too(stream, stocked):
    """S12: else rows that were all lost would never be missed."""
    with RangeReader(stocked(Rows(), stream=stream)) as reader:
        spans = reader.cut().spans

    assert spans
    assert all(span[1:] in {(None, None), (LOWEST, HIGHEST)} for span in spans)


@pytest.fixture
def four(shop, stocked):
    """A stream of four customers far apart."""
    return stocked(Rows(customer=[shop.customer(n, "Ana") for n in (-5, 3, 8, 2**40)]))


@settings(max_examples=40)
@given(first=KEYS, last=KEYS)
def test_halves_of_a_range_are_the_range(first, last, four):
    first, last = min(first, last), max(first, last)
    span = Span("people", first, last)

    with RangeReader(four) as reader:
        halves = reader.halves(span)

    assert halves[0].first == first
    assert halves[-1].last == last
    assert len(halves) == (1 if first == last else 2)
    if len(halves) == 2:
        assert first <= halves[0].last < halves[1].first == halves[0].last + 1 <= last


def test_rows_are_counted_along_their_keys_and_not_sorted(shop, stocked):
    """With a million lines sorting them would take seconds and much memory."""
    with RangeReader(stocked(Rows(customer=[shop.customer(1, "Ana")]))) as reader:
        plans: list[str] = []
        reader._connection.set_trace_callback(plans.append)
        reader.cut()
        reader._connection.set_trace_callback(None)
        counted = next(text for text in plans if "UNION ALL" in text)
        plan = reader._connection.execute(f"EXPLAIN QUERY PLAN {counted}").fetchall()

    said = " ".join(row[-1] for row in plan)
    assert "MERGE" in said
    assert "FOR GROUP BY" not in said
