"""What the hub says to a device's digests (S12)."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import event, update

from aisleside.hub.feed import verifying
from aisleside.hub.feed.verifying import CannotCompareError, Verifier
from aisleside.hub.store import journal, schema
from aisleside.wire import SCHEMA, digests
from aisleside.wire.digests import HIGHEST, LOWEST, PEOPLE
from aisleside.wire.messages import Range, VerifyRequest

pytestmark = pytest.mark.both_engines

STORE = "store:1/associate"


@pytest.fixture
def verifier(store) -> Verifier:
    return Verifier(store)


@pytest.fixture
def people(shop):
    """Five customers with two lines each, and one of another store."""
    for number in range(1, 6):
        shop.customer(number, said=f"Ana {number}", places=("1",))
        shop.line(number, 1)
        shop.line(number, 2)
    shop.customer(6, places=("2",))
    shop.line(6, 1)
    return shop


@pytest.fixture
def ask(verifier, store, people, desk):
    """Ask as a device would that holds the stream as it is now, or holds *held*."""

    def ask(
        *ranges: tuple[str, int | None, int | None],
        held: dict[str, list[tuple[Any, ...]]] | None = None,
        cursor: int | None = None,
        epoch: str | None = None,
        stream: str = STORE,
        schema: int = SCHEMA,
    ) -> dict[tuple[str, int | None, int | None], tuple[str, int]]:
        held = desk.state() if held is None else held
        asked = VerifyRequest(
            stream,
            store.epoch if epoch is None else epoch,
            people.head() if cursor is None else cursor,
            [Range(*range_, digest_of(held, *range_)) for range_ in ranges],
            schema,
        )
        ask.last = verifier.verify(asked)
        return {(v.table, v.first, v.last): (v.state, v.count) for v in ask.last.ranges}

    return ask


def digest_of(
    held: dict[str, list[tuple[Any, ...]]], part: str, first: int | None, last: int | None
) -> str:
    return digests.digest(
        {
            table: [
                row
                for row in held.get(table, [])
                if first is None or last is None or first <= row[0] <= last
            ]
            for table in digests.tables_of(STORE, part, SCHEMA)
        }
    )


EVERYBODY = (PEOPLE, LOWEST, HIGHEST)


def test_what_is_the_same_is_said_to_be_with_its_count(ask):
    assert ask(EVERYBODY, ("staff", None, None), ("stock", 0, 9)) == {
        EVERYBODY: ("same", 15),
        ("staff", None, None): ("same", 2),
        ("stock", 0, 9): ("same", 0),
    }


def test_a_range_that_differs_comes_whole_and_only_with_people_of_the_place(ask, desk):
    """S15: nobody of another store comes along, however wide the range is."""
    held = desk.state()
    del held["line"][3]

    assert ask(EVERYBODY, held=held) == {EVERYBODY: ("differs", 15)}
    assert ask.last.ranges[0].rows.line == desk.state()["line"]
    assert {row[0] for row in ask.last.ranges[0].rows.customer} == {1, 2, 3, 4, 5}


def test_a_change_after_the_cursor_keeps_its_range_from_being_compared(ask, people):
    before = people.head()
    people.line(4, 1, paid_minor=7)

    answer = ask((PEOPLE, 1, 3), (PEOPLE, 4, 4), (PEOPLE, 5, 9), cursor=before)

    assert [state for state, _ in answer.values()] == ["same", "moved", "same"]


def test_somebody_who_left_after_the_cursor_keeps_her_range_from_being_compared(ask, people):
    before = people.head()
    people.leave(3, "1")

    assert ask((PEOPLE, 3, 3), cursor=before) == {(PEOPLE, 3, 3): ("moved", 0)}


def test_a_kept_digest_is_dropped_when_its_range_changes(ask, people, desk):
    old = desk.state()
    ask((PEOPLE, 1, 2), (PEOPLE, 3, 9))

    people.line(1, 1, paid_minor=9)

    assert ask((PEOPLE, 1, 2), (PEOPLE, 3, 9)) == {
        (PEOPLE, 1, 2): ("same", 6),
        (PEOPLE, 3, 9): ("same", 9),
    }
    assert ask((PEOPLE, 1, 2), held=old) == {(PEOPLE, 1, 2): ("differs", 6)}


def test_the_second_tablet_with_the_same_question_costs_no_reading(ask, desk, statements):
    held = desk.state()
    ask(EVERYBODY, held=held)
    assert [text for text in statements if text.startswith("SELECT line.")]
    statements.clear()

    assert ask(EVERYBODY, held=held) == {EVERYBODY: ("same", 15)}

    assert not [text for text in statements if text.startswith("SELECT line.")]


def test_a_reload_at_the_hub_makes_kept_digests_worthless(ask, people, store, desk):
    """A change that was not told row by row must not hide behind an old digest."""
    old = desk.state()
    ask(EVERYBODY)
    with store.write() as connection:
        connection.execute(update(schema.line).values(paid_minor=1))
        journal.reload(connection, [STORE])

    assert ask(EVERYBODY, held=old) == {EVERYBODY: ("differs", 15)}


def test_a_cursor_the_hub_cannot_judge_is_refused(ask, people):
    """S5: a cursor of another epoch, ahead of the head, or below the floor."""
    with pytest.raises(CannotCompareError):
        ask(EVERYBODY, epoch="another")
    with pytest.raises(CannotCompareError):
        ask(EVERYBODY, cursor=people.head() + 1)
    before = people.head()
    people.reload(STORE)
    with pytest.raises(CannotCompareError):
        ask(EVERYBODY, cursor=before)


@pytest.mark.sqlite
@pytest.mark.parametrize("schema", [0, 99])
def test_a_schema_the_hub_does_not_speak_is_refused(ask, schema):
    with pytest.raises(CannotCompareError):
        ask(EVERYBODY, schema=schema)


def test_a_range_with_too_many_rows_is_to_be_cut_but_one_customers_is_answered(ask, monkeypatch):
    monkeypatch.setattr(verifying, "LARGEST_RANGE", 2)

    assert ask((PEOPLE, 1, 2), (PEOPLE, 1, 1)) == {
        (PEOPLE, 1, 2): ("large", 0),
        (PEOPLE, 1, 1): ("same", 3),
    }


@pytest.mark.sqlite
@pytest.mark.parametrize("part", [PEOPLE, "stock"])
def test_nobody_has_everything_read_by_naming_no_end(ask, people, monkeypatch, part):
    for product in (1, 2, 3):
        people.stock(product, "1", 1)
    monkeypatch.setattr(verifying, "LARGEST_RANGE", 2)

    assert ask((part, None, None), ("staff", None, None)) == {
        (part, None, None): ("large", 0),
        ("staff", None, None): ("same", 2),
    }


def test_an_answer_stays_small_and_what_did_not_fit_is_asked_for_again(ask, desk, monkeypatch):
    held = desk.state()
    held["line"] = []
    monkeypatch.setattr(verifying, "MOST_BYTES", 400)
    waiting = {(PEOPLE, number, number) for number in range(1, 6)}
    answers = []

    while waiting:
        answers.append(ask(*waiting, held=held))
        assert {state for state, _ in answers[-1].values()} == {"differs"}
        waiting -= answers[-1].keys()

    assert 1 < len(answers) <= 5


def test_a_range_that_fits_no_answer_says_so(ask, desk, monkeypatch):
    held = desk.state()
    held["line"] = []
    monkeypatch.setattr(verifying, "MOST_BYTES", 10)

    assert ask((PEOPLE, 1, 1), held=held) == {(PEOPLE, 1, 1): ("large", 0)}


def test_more_changes_than_can_be_told_move_every_range(ask, people, monkeypatch):
    before = people.head()
    monkeypatch.setattr(journal, "FLOOD", 3)
    for number in (1, 2, 3):
        people.line(number, 1)

    assert ask((PEOPLE, 5, 5), cursor=before) == {(PEOPLE, 5, 5): ("moved", 3)}


@pytest.mark.sqlite
@pytest.mark.parametrize("table", ["line", "customer", "product", "", "sqlite_master"])
def test_a_table_that_is_no_part_of_the_stream_is_empty_for_whoever_asks(ask, table):
    """S15: the lines of everybody in the company are not had by asking for ``line``."""
    assert ask((table, LOWEST, HIGHEST), held={"line": [(1,)]}) == {
        (table, LOWEST, HIGHEST): ("same", 0)
    }


def test_numbers_beyond_any_key_are_taken_for_the_ends(ask):
    assert ask((PEOPLE, 1, 2**64 - 1)) == {(PEOPLE, 1, 2**64 - 1): ("same", 15)}


@pytest.fixture
def statements(store):
    """What the hub asks its database, from now on."""
    said: list[str] = []

    def hear(_connection: Any, _cursor: Any, text: str, *_: Any) -> None:
        said.append(text)

    event.listen(store._readers, "before_cursor_execute", hear)
    yield said
    event.remove(store._readers, "before_cursor_execute", hear)
