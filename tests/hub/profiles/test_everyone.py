"""A customer of any store is found at the hub from what is true of her now."""

from __future__ import annotations

import pytest
from sqlalchemy import select
from tests.hub.profiles.conftest import People

from aisleside.hub.profiles.erasure import erase, open_ledger
from aisleside.hub.profiles.everyone import find
from aisleside.hub.profiles.merging import merge, split
from aisleside.hub.store import schema, traces


@pytest.fixture
def asked(store):
    def ask(text: str) -> list[tuple[int, str]]:
        with store.read() as connection:
            return [(one.customer, one.said) for one in find(connection, text)]

    return ask


@pytest.fixture
def elena(people: People) -> int:
    return people.bring("a", loyalty="4400 118 7", home_place="2")


@pytest.mark.parametrize(
    "text",
    [
        *("marchetti", "MARCH", "elena mar", "marchetti elena", "Márchetti"),
        *("4400-1187", "0142", "elena.marchetti@post"),
    ],
)
def test_she_is_found_by_name_card_number_and_address(asked, elena, text):
    assert asked(text) == [(elena, "Elena Marchetti")]


@pytest.mark.parametrize(
    "text",
    ["", "el", "  ", "elena rossi", "chetti", "\x00", "%", "e%a", "_____", "'; DROP", "9" * 9],
)
def test_nobody_is_found_by_too_little_or_by_what_she_is_not_called(asked, elena, text):
    assert asked(text) == []


def test_a_question_of_ten_thousand_digits_is_answered(asked, elena):
    assert asked("7" * 10_000) == []
    assert asked("elena " * 2_000) == [(elena, "Elena Marchetti")]


def test_what_is_told_is_masked_and_names_the_usual_store(store, elena):
    with store.read() as connection:
        (one,) = find(connection, "elena")

    assert one.place == "Store 2"
    assert one.contact == "+39 ··· 01 42 · elena.m@···.example"


def test_a_new_name_is_found_and_the_old_one_is_not(asked, people, elena):
    people.bring("a", "Elena Rossi", observed_at=200)

    assert asked("rossi") == [(elena, "Elena Rossi")]
    assert asked("elena marchetti") == []


def test_who_was_joined_is_found_as_one_and_apart_again_as_two(asked, people, store, elena, now):
    other = people.bring("b", "Helena Marchetti", mail="h@post.example", phone="+39 055 000 9988")

    merge(store, other, elena, now=now)
    joined, by_number = asked("marchetti"), asked("9988")
    split(store, other, now=now)

    assert [customer for customer, _ in joined] == [elena]
    assert [customer for customer, _ in by_number] == [elena]
    assert {customer for customer, _ in asked("marchetti")} == {elena, other}


def test_who_was_erased_leaves_no_word_behind(asked, store, elena, now):
    erase(store, open_ledger(store, store.folder), elena, now=now)

    assert asked("marchetti") == []
    with store.read() as connection:
        assert connection.execute(select(schema.trace)).all() == []


def test_twenty_are_told_at_most(asked, people):
    for number in range(25):
        people.bring(f"k{number}", f"Anna Bauer{number:02}", mail="", phone="", lines=())

    assert len(asked("anna")) == 20


def test_traces_follow_as_if_they_were_made_anew(store, people, elena):
    people.bring("b", "王小明", sounds="Wang Xiaoming", mail="w@post.example")
    people.bring("a", "Elena O'Hara", observed_at=300, loyalty=None)

    with store.write() as connection:
        followed = set(connection.execute(select(schema.trace)).all())
        connection.execute(schema.trace.delete())
        traces.follow_everybody(connection)
        anew = set(connection.execute(select(schema.trace)).all())

    assert followed == anew
    assert {"wang", "hara", "小明"} <= {row.trace for row in anew}
