"""Two customers become one and two again; nothing is doubled, nothing is lost."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from tests.hub.profiles.conftest import People, note_event

from aisleside.hub.events.receive import Reception
from aisleside.hub.profiles.erasure import UnknownCustomerError
from aisleside.hub.profiles.merging import (
    JoinedSinceError,
    NotJoinedError,
    SameCustomerError,
    merge,
    split,
)
from aisleside.hub.store import journal, schema
from aisleside.hub.store.access import Device
from aisleside.hub.store.engine import Store
from aisleside.wire import codec
from aisleside.wire.messages import Event, EventBatch
from aisleside.wire.rows import CustomerRow, FactRow

EVERY = ("customer", "contact", "fact", "line", "service", "note", "member", "alias")
TABLET = Device("tablet-1", "Tablet 1", "1")


def head(store: Store) -> int:
    with store.read() as connection:
        return journal.head(connection)


def told(store: Store, since: int, stream: str) -> list[tuple[Any, ...]]:
    feed = schema.feed.c
    asked = select(feed.table, feed.key, feed.op, feed.merged_into)
    with store.read() as connection:
        found = connection.execute(
            asked.where(feed.seq > since, feed.stream == stream).order_by(feed.seq)
        )
        return [tuple(row) for row in found]


def customer(people: People, number: int) -> CustomerRow:
    with people.store.read() as connection:
        table = schema.customer
        return CustomerRow(*connection.execute(select(table).where(table.c.id == number)).one())


@pytest.mark.both_engines
def test_everything_moves_to_the_survivor_and_nothing_is_doubled(people: People, now):
    loser = people.bring("A", lines=(1, 2), places=("1",))
    survivor = people.bring("B", phone="+39 055 1", lines=(3,), places=("2",))

    merge(people.store, loser, survivor, now=now)

    rows = people.rows()
    assert [row[0] for row in rows["customer"]] == [survivor]
    assert {row[2] for row in rows["contact"]} == {  # one address, two numbers
        "elena.marchetti@post.example",
        "+39 055 2776 0142",
        "+39 055 1",
    }
    assert len(rows["contact"]) == 3
    assert [row[2] for row in rows["line"]] == [1, 2, 3]
    assert rows["member"] == [(survivor, "1"), (survivor, "2")]


def test_the_newer_observation_wins_and_gaps_are_filled(people: People, now):
    loser = people.bring(
        "A", observed_at=300, tier="Gold", tier_since=2019, loyalty="77", may_contact="no"
    )
    survivor = people.bring("B", "E. Marchetti", observed_at=200, loyalty="88", may_contact="yes")
    people.take(lambda intake: intake.facts([coat(loser, "40", 300), coat(survivor, "38", 200)]))

    merge(people.store, loser, survivor, now=now)

    row = customer(people, survivor)
    assert (row.said, row.tier, row.tier_since, row.loyalty) == ("E. Marchetti", "Gold", 2019, "88")
    assert row.may_contact == "no"  # once said is said
    assert [fact[2] for fact in people.rows("fact")["fact"]] == ["40"]


def coat(number: int, value: str, observed_at: int) -> FactRow:
    return FactRow(number, "size.coat", value, "till", observed_at, "service", "open", 0)


def test_every_place_that_holds_either_is_told(people: People, now):
    loser = people.bring("A", places=("1",), lines=(1,))
    survivor = people.bring("B", mail="b@post.example", places=("1", "2"), lines=(2,))
    since = head(people.store)

    merge(people.store, loser, survivor, now=now)

    first, *rest = told(people.store, since, "store:1/associate")
    assert first == ("customer", f"[{loser}]", "del", survivor)
    assert {op for _, _, op, _ in rest} == {"put"}
    moved = {table for table, *_ in told(people.store, since, "store:2/associate")}
    assert moved == {"contact", "line", "service"}
    assert told(people.store, since, "store:3/associate") == []


def test_a_place_where_the_survivor_is_new_gets_all_of_her_but_what_nobody_may_see(
    people: People, now
):
    loser = people.bring("A", places=("1",), lines=())
    survivor = people.bring("B", mail="b@post.example", places=("2",), lines=(2,))
    people.take(
        lambda intake: intake.facts(
            [coat(survivor, "x", 1)._replace(key="debt", disclosure="never")]
        )
    )
    since = head(people.store)

    merge(people.store, loser, survivor, now=now)

    entries = told(people.store, since, "store:1/associate")
    assert ("customer", f"[{survivor}]", "put", None) in entries
    assert any(table == "line" for table, *_ in entries)
    assert not any("debt" in key for _, key, _, _ in entries)


def test_s15_a_key_nobody_may_see_is_not_named_when_it_moves_or_goes_back(people: People, now):
    loser, survivor = (people.bring(key, mail=f"{key}@post.example", lines=()) for key in "AB")
    people.take(
        lambda intake: intake.facts(
            [coat(loser, "50-74K", 1)._replace(key="income", disclosure="never")]
        )
    )
    since = head(people.store)

    merge(people.store, loser, survivor, now=now)
    split(people.store, loser, now=now)

    entries = told(people.store, since, "store:1/associate")
    assert not any("income" in key for _, key, _, _ in entries)


def test_s15_a_fact_that_a_secret_one_takes_the_place_of_leaves_the_streams(people: People, now):
    loser, survivor = (people.bring(key, mail=f"{key}@post.example", lines=()) for key in "AB")
    people.take(lambda intake: intake.facts([coat(loser, "38", 900)._replace(disclosure="never")]))
    since = head(people.store)

    merge(people.store, loser, survivor, now=now)

    entries = told(people.store, since, "store:1/associate")
    assert ("fact", f'[{survivor}, "size.coat"]', "del", None) in entries


def test_a_late_event_about_the_loser_lands_on_whoever_she_is_in_the_end(people: People, now):
    first, second, third = (
        people.bring(key, mail=f"{key}@post.example", lines=()) for key in "ABC"
    )
    merge(people.store, first, second, now=now)
    merge(people.store, second, third, now=now)

    batch = EventBatch([codec.decode(note_event(first, "Prefers stairs."), Event)])
    receipts = Reception(people.store).receive(
        TABLET, codec.split_batch(codec.encode(batch)), now=now
    )

    assert [receipt.status for receipt in receipts.receipts] == ["applied"]
    ((customer_of_note, *_),) = people.rows("note")["note"]
    assert customer_of_note == third
    assert {row[1] for row in people.rows("alias")["alias"]} == {third}


def test_a_source_that_still_names_the_loser_means_the_survivor(people: People, now):
    loser = people.bring("A", lines=(1,), observed_at=100)
    survivor = people.bring("B", "E. Marchetti", lines=(2,), observed_at=200)
    merge(people.store, loser, survivor, now=now)

    assert people.bring("A", lines=(1, 5), observed_at=100) == survivor
    once = people.rows()
    people.bring("A", lines=(1, 5), observed_at=100)
    people.bring("B", "E. Marchetti", lines=(2,), observed_at=200)

    assert people.rows() == once  # loading again changes nothing
    assert [row[0] for row in once["customer"]] == [survivor]
    assert customer(people, survivor).said == "E. Marchetti"
    assert sorted(row[2] for row in once["line"]) == [1, 2, 5]


def test_a_newer_word_of_a_source_about_the_loser_wins(people: People, now):
    loser = people.bring("A", observed_at=100)
    survivor = people.bring("B", "E. Marchetti", observed_at=200, tier="Gold")
    merge(people.store, loser, survivor, now=now)

    people.bring("A", "Elena Rossi", observed_at=300)

    row = customer(people, survivor)
    assert (row.said, row.tier) == ("Elena Rossi", "Gold")


@pytest.mark.both_engines
def test_a_split_gives_both_back_and_tells_who_has_to_know(people: People, now):
    loser = people.bring("A", places=("1",), lines=(1,))
    survivor = people.bring("B", mail="b@post.example", places=("2",), lines=(2,))
    before = people.rows(*EVERY)
    merge(people.store, loser, survivor, now=now)
    since = head(people.store)

    parted = split(people.store, loser, now=now)

    assert people.rows(*EVERY) == before
    assert (parted.notes, parted.other) == ((), 0)
    at_one = told(people.store, since, "store:1/associate")
    assert at_one[0] == ("customer", f"[{survivor}]", "del", None)
    assert ("customer", f"[{loser}]", "put", None) in at_one
    assert {op for _, _, op, _ in told(people.store, since, "store:2/associate")} == {"del"}


def test_what_was_written_meanwhile_stays_and_is_handed_to_a_person(people: People, now):
    loser = people.bring("A", lines=())
    survivor = people.bring("B", mail="b@post.example", lines=())
    merge(people.store, loser, survivor, now=now)
    batch = codec.encode(EventBatch([codec.decode(note_event(loser, "Stairs."), Event)]))
    Reception(people.store).receive(TABLET, codec.split_batch(batch), now=now)
    people.bring("B", mail="b@post.example", lines=(7,))

    parted = split(people.store, loser, now=now)

    assert [(note.customer, note.text) for note in parted.notes] == [(survivor, "Stairs.")]
    assert parted.other == 1
    assert people.rows("note")["note"][0][0] == survivor
    assert "Stairs" not in " ".join(parted.sentences())


@pytest.mark.both_engines
def test_a_field_that_a_source_changed_meanwhile_stays_as_the_source_says(people: People, now):
    loser = people.bring("A", tier="Gold", tier_since=2019, languages="it")
    survivor = people.bring("B", "E. Marchetti", mail="b@post.example")
    merge(people.store, loser, survivor, now=now)
    people.bring("B", "E. Marchetti", mail="b@post.example", observed_at=900, tier="Silver")

    split(people.store, loser, now=now)

    assert customer(people, survivor).tier == "Silver"
    assert customer(people, survivor).languages == ""
    assert customer(people, loser).tier == "Gold"


def test_only_the_last_merge_can_be_undone(people: People, now):
    first, second, third = (
        people.bring(key, mail=f"{key}@post.example", lines=()) for key in "ABC"
    )
    merge(people.store, first, second, now=now)
    merge(people.store, second, third, now=now)
    merged = people.rows(*EVERY)

    with pytest.raises(JoinedSinceError) as refused:
        split(people.store, first, now=now)

    assert refused.value.since == second
    assert people.rows(*EVERY) == merged


@pytest.mark.parametrize(
    ("loser", "survivor", "refusal"),
    [(1, 1, SameCustomerError), (1, 99, UnknownCustomerError), (99, 1, UnknownCustomerError)],
)
def test_what_cannot_be_joined_changes_nothing(people: People, now, loser, survivor, refusal):
    people.bring("A")
    before, since = people.rows(*EVERY), head(people.store)

    with pytest.raises(refusal):
        merge(people.store, loser, survivor, now=now)

    assert (people.rows(*EVERY), head(people.store)) == (before, since)


def test_who_was_never_joined_cannot_be_parted(people: People, now):
    people.bring("A")

    with pytest.raises(NotJoinedError):
        split(people.store, 1, now=now)


@settings(max_examples=8)
@given(data=st.data())
def test_splits_undo_merges_bit_for_bit_in_any_order_that_is_allowed(
    new_shop, now, data: st.DataObject
):
    people = People(new_shop().store)
    drawn = st.sampled_from
    for key in "ABCDE":
        people.bring(
            key,
            data.draw(drawn(["Ana Ruiz", "A. Ruiz", "Bo Lind"])),
            mail=data.draw(drawn(["a@post.example", "b@post.example"])),
            phone=data.draw(drawn(["+34 1", "+34 2"])),
            places=data.draw(st.sets(drawn(["1", "2", "3"]), min_size=1)),
            observed_at=data.draw(st.integers(1, 3)),
            tier=data.draw(drawn([None, "Gold"])),
            loyalty=data.draw(drawn([None, key])),
            languages=data.draw(drawn(["", "es"])),
            may_contact=data.draw(drawn(["yes", "no", "unknown"])),
            lines=data.draw(st.sets(st.integers(1, 4))),
        )
    stack: list[tuple[int, dict[str, Any]]] = []
    for _ in range(data.draw(st.integers(1, 8))):
        alone = [row[0] for row in people.rows("customer")["customer"]]
        if stack and (len(alone) < 2 or data.draw(st.booleans())):
            loser, before = stack.pop()
            split(people.store, loser, now=now)
            assert people.rows(*EVERY) == before
        else:
            loser, survivor = data.draw(st.permutations(alone))[:2]
            before = people.rows(*EVERY)
            merge(people.store, loser, survivor, now=now)
            stack.append((loser, before))
            rows = people.rows(*EVERY)
            assert all(row[0] != loser for name in EVERY[:-1] for row in rows[name])
            hers = sorted(row[1:] for row in rows["line"] if row[0] == survivor)
            both = {row[1:] for row in before["line"] if row[0] in (loser, survivor)}
            assert hers == sorted(both)  # nothing doubled, nothing lost
    while stack:
        loser, before = stack.pop()
        split(people.store, loser, now=now)
        assert people.rows(*EVERY) == before


def test_of_two_answers_the_first_stays_and_of_two_words_on_a_suggestion_the_newest(
    people: People, now
):
    loser, survivor = people.bring("A"), people.bring("B")
    moments = ("trouble:1", "offer:88", "offer:89")
    staff = {"staff": "maya", "staff_name": "Maya", "version": 1}
    with people.store.write() as connection:
        for whose, answer, ats in ((loser, "done", (7, 7, 9)), (survivor, "never", (9, 9, 7))):
            for moment, at in zip(moments, ats, strict=True):
                values = {"customer": whose, "moment": moment, "answer": answer, "at": at}
                connection.execute(schema.answer.insert().values({**values, **staff}))

    merge(people.store, loser, survivor, now=now)

    with people.store.read() as connection:
        kept = {row.moment: row.answer for row in connection.execute(select(schema.answer))}
    assert kept == dict(zip(moments, ("done", "never", "done"), strict=True))


def test_a_merge_from_before_an_answer_had_a_reason_can_still_be_undone(people: People, now):
    loser, survivor = people.bring("A"), people.bring("B")
    with people.store.write() as connection:
        connection.execute(
            schema.answer.insert().values(
                customer=loser,
                moment="trouble:1",
                answer="done",
                staff="maya",
                staff_name="Maya",
                at=7,
                version=1,
            )
        )
    merge(people.store, loser, survivor, now=now)
    with people.store.write() as connection:  # as a hub of schema 2 kept it
        kept = schema.merge_row.c
        for row in connection.execute(select(schema.merge_row).where(kept.table == "answer")):
            was = {
                side: None
                if text is None
                else json.dumps([*(whole := json.loads(text))[:-2], whole[-1]])
                for side, text in (("before", row.before), ("after", row.after))
            }
            connection.execute(
                schema.merge_row.update()
                .where(kept.merge == row.merge, kept.n == row.n)
                .values(was)
            )

    split(people.store, loser, now=now)

    with people.store.read() as connection:
        (answer,) = connection.execute(select(schema.answer)).all()
    assert (answer.customer, answer.moment, answer.reason) == (loser, "trouble:1", None)
