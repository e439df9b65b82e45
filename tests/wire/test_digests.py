"""A digest of a range sees every change of a row, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aisleside.wire import SCHEMA, digests
from aisleside.wire.rows import KEYS, OF_CUSTOMER, TABLES
from aisleside.wire.streams import ARTEFACTS, CATALOGUE, tables

STORE = "store:367/associate"

NUMBERS = st.integers(-(2**63), 2**63 - 1)
ROWS = st.lists(
    st.tuples(NUMBERS, st.text(), st.text(), st.text(), NUMBERS, NUMBERS),
    unique_by=lambda row: row[:3],
    max_size=30,
)


@given(rows=ROWS, shuffled=st.randoms())
def test_the_order_in_which_a_database_gives_rows_does_not_matter(rows, shuffled):
    other = list(rows)
    shuffled.shuffle(other)

    assert digests.digest({"contact": other}) == digests.digest({"contact": rows})


@given(rows=ROWS.filter(len), at=st.integers(0), column=st.integers(0, 5), data=st.data())
def test_any_changed_value_changes_the_digest_even_under_the_same_version(rows, at, column, data):
    """S12, where a sum of mix(key, version) would see nothing."""
    flipped = list(rows[at % len(rows)])
    flipped[column] = data.draw(
        (st.text() if isinstance(flipped[column], str) else NUMBERS).filter(
            lambda value: value != flipped[column]
        )
    )
    damaged = [*rows[: at % len(rows)], tuple(flipped), *rows[at % len(rows) + 1 :]]

    assert digests.digest({"contact": damaged}) != digests.digest({"contact": rows})


def test_a_row_in_the_wrong_table_is_not_the_same_range():
    row = (1, "a", 2)

    assert digests.digest({"fact": [row], "note": []}) != digests.digest(
        {"fact": [], "note": [row]}
    )


def test_a_missing_value_is_not_an_empty_one():
    assert digests.digest({"place": [("1", None, 1)]}) != digests.digest({"place": [("1", "", 1)]})


@pytest.mark.parametrize("stream", [STORE, CATALOGUE, ARTEFACTS])
def test_the_ranges_of_a_stream_cover_each_of_its_tables_once(stream):
    covered = [
        table
        for part in digests.parts(stream, SCHEMA)
        for table in digests.tables_of(stream, part, SCHEMA)
    ]

    assert sorted(covered) == sorted(tables(stream))


@pytest.mark.parametrize("table", ["customer", *OF_CUSTOMER, "product", "unheard"])
def test_nobody_can_ask_for_a_table_of_people_or_of_another_stream_by_its_name(table):
    """S15: only members of the place are in its people."""
    assert digests.tables_of(STORE, table, SCHEMA) == ()


@pytest.mark.parametrize("table", TABLES)
def test_keys_come_first_in_every_row_and_the_version_last(table):
    fields = TABLES[table]._fields

    assert fields[: len(KEYS[table])] == KEYS[table]
    assert fields[-1] == "version"
