"""What staff recorded survives loads, moves when people are joined, goes when they are erased."""

from __future__ import annotations

import pytest
from sqlalchemy import select
from tests.hub.profiles.conftest import People

from aisleside.hub.feed.pages import Pages, SealedPage
from aisleside.hub.profiles.erasure import erase, open_ledger
from aisleside.hub.profiles.merging import merge, split
from aisleside.hub.store import journal, recorded, schema
from aisleside.hub.store.recorded import Book, Told
from aisleside.wire.rows import (
    AnswerRow,
    ClaimRow,
    CompanionRow,
    ConsentRow,
    FactRow,
    Row,
    TaskRow,
)

pytestmark = pytest.mark.both_engines

RECORDED = ("task", "consent", "answer", "claim", "companion", "told")


class Floor:
    """Staff who record things of people, as the hub writes them down."""

    def __init__(self, people: People) -> None:
        self._people = people

    def write(self, *rows: Row, told: tuple[Told, ...] = ()) -> None:
        with self._people.store.write() as connection:
            version = journal.reserve(connection)
            book = Book()
            book.take([row._replace(version=version) for row in rows], told=told)
            recorded.write_book(connection, book)

    def load(self, name: str, *rows: Row) -> None:
        self._people.take(lambda intake: getattr(intake, name)(rows))


@pytest.fixture
def floor(people):
    return Floor(people)


def task(customer, id="order-1", *, state="open", by=None):
    return TaskRow(
        customer, id, "order", "Order to collect", None, None, 1, None, None, "1", None, 10,
        "shop", "Web shop", state, 20 if by else None, by, 0,
    )  # fmt: skip


def consent(customer, answer, at, purpose="email", source="Told to Maya"):
    return ConsentRow(customer, purpose, answer, None, source, at, 0)


def answered(customer, at, staff="S1", moment="wish:7"):
    return AnswerRow(customer, moment, "done", None, staff, f"Name of {staff}", at, None, 0)


def claimed(customer, id, received):
    return ClaimRow(
        customer, id, "trouble:9", "apology", "S1", "Maya", "1", 10, received,
        None, "accepted", 11, None, 0, 0,
    )  # fmt: skip


def with_her(customer, n, other, name="Somebody"):
    return CompanionRow(customer, n, other, name, "Friend", "Told to Maya", 10, 0)


def rows(people, name):
    return people.rows(name)[name]


def page(people, place, *, since, now):
    reply = Pages(people.store, page_rows=2000).reply(
        f"store:{place}/associate", epoch=people.store.epoch, since=since, now=now
    )
    return reply.page() if isinstance(reply, SealedPage) else reply


def head(people):
    with people.store.read() as connection:
        return journal.head(connection)


# Loads


def test_a_load_does_not_undo_what_staff_were_told_since(people, floor):
    anna = people.bring("a", observed_at=100)
    floor.write(
        FactRow(anna, "size.coat", "40", "Told to Maya", 200, "service", "open", 0),
        told=(Told(anna, "size.coat", "40", 200), Told(anna, "name.said", "Elena M.", 200)),
    )

    people.bring("a", observed_at=150)

    assert [row[2] for row in rows(people, "fact")] == ["40"]
    assert [row[1] for row in rows(people, "customer")] == ["Elena M."]


def test_what_a_source_learns_later_counts(people, floor):
    anna = people.bring("a", observed_at=100)
    floor.write(told=(Told(anna, "size.coat", "40", 200), Told(anna, "name.said", "E. M.", 200)))

    people.bring("a", observed_at=300)

    assert [row[2] for row in rows(people, "fact")] == ["38"]
    assert [row[1] for row in rows(people, "customer")] == ["Elena Marchetti"]


def test_a_load_does_not_bring_back_what_staff_took_away(people, floor):
    anna = people.bring("a", observed_at=100)
    floor.write(told=(Told(anna, "size.sock", None, 200),))

    floor.load("facts", FactRow(anna, "size.sock", "M", "till", 150, "service", "open", 0))

    assert "size.sock" not in [row[1] for row in rows(people, "fact")]


@pytest.mark.parametrize(
    ("told", "source", "kept"),
    [
        ("no", "yes", "no"),
        ("no", "unknown", "no"),
        ("yes", "unknown", "yes"),
        ("yes", "no", "no"),
    ],
)
def test_who_told_staff_not_to_contact_her_is_not_contacted_after_any_load(
    people, floor, told, source, kept
):
    anna = people.bring("a", observed_at=100)
    floor.write(told=(Told(anna, "contact.may", told, 200),))

    people.bring("a", observed_at=300, may_contact=source)

    assert [row[11] for row in rows(people, "customer")] == [kept]


def test_what_staff_closed_is_not_opened_again_by_a_load(people, floor):
    anna = people.bring("a")
    floor.load("tasks", task(anna))
    floor.write(task(anna, state="done", by="Maya"))

    floor.load("tasks", task(anna), task(anna, "order-2"))

    assert sorted((row[1], row[14], row[16]) for row in rows(people, "task")) == [
        ("order-1", "done", "Maya"),
        ("order-2", "open", None),
    ]


@pytest.mark.parametrize(
    ("first", "second", "kept"),
    [
        (("no", 200), ("yes", 100), "no"),
        (("no", 100), ("yes", 200), "yes"),
        (("no", 100), ("later", 200), "no"),
        (("yes", 100), ("no", 200), "no"),
        (("later", 200), ("no", 100), "no"),
    ],
)
def test_a_load_overrules_no_newer_answer_and_no_no(people, floor, first, second, kept):
    anna = people.bring("a")
    floor.load("consents", consent(anna, *first))

    floor.load("consents", consent(anna, *second, source="web"))

    assert [row[2] for row in rows(people, "consent")] == [kept]


def test_the_same_load_again_changes_nothing(people, floor):
    anna = people.bring("a")
    ana = people.bring("b", mail="b@post.example", phone="1")
    loads = {
        "tasks": (task(anna),),
        "consents": (consent(anna, "yes", 100),),
        "companions": (with_her(anna, 1, ana),),
    }
    for name, given in loads.items():
        floor.load(name, *given)
    before = head(people)

    for name, given in loads.items():
        floor.load(name, *given)

    assert head(people) == before


# Joining


@pytest.fixture
def twins(people, floor):
    """One person known twice, and somebody who comes with the second."""
    anna = people.bring("a", places=("1",))
    again = people.bring("b", mail="b@post.example", phone="1", places=("1",))
    friend = people.bring("c", mail="c@post.example", phone="2", places=("3",))
    floor.write(
        task(again, "promise-1"),
        consent(anna, "yes", 100),
        consent(again, "no", 200),
        consent(anna, "no", 300, "text"),
        consent(again, "yes", 200, "text"),
        answered(anna, 50, "S2"),
        answered(again, 40, "S1"),
        claimed(anna, "c-2", 6),
        claimed(again, "c-1", 5),
        with_her(anna, 1, again, "Elena M."),
        with_her(again, 1, friend, "Ana"),
        with_her(again, 2, None, "Her mother"),
        with_her(friend, 1, again, "Elena M."),
        told=(Told(anna, "size.coat", "38", 10), Told(again, "size.coat", "40", 20)),
    )
    return anna, again, friend


def test_what_staff_recorded_moves_to_who_she_is(people, twins, now):
    anna, again, friend = twins

    merge(people.store, again, anna, now=now)

    assert [(row[0], row[1]) for row in rows(people, "task")] == [(anna, "promise-1")]
    assert sorted((row[1], row[2]) for row in rows(people, "consent")) == [
        ("email", "no"),
        ("text", "no"),
    ]
    assert [row[4] for row in rows(people, "answer")] == ["S1"]  # who was first
    assert [(row[1], row[8]) for row in rows(people, "claim")] == [("c-1", 5), ("c-2", 6)]
    assert rows(people, "told") == [(anna, "size.coat", "40", 20)]
    assert sorted(row[:4] for row in rows(people, "companion")) == sorted(
        [(anna, 2, friend, "Ana"), (anna, 3, None, "Her mother"), (friend, 1, anna, "Elena M.")]
    )


def test_whoever_comes_with_her_is_told_in_her_own_places(people, twins, now):
    anna, again, friend = twins
    since = head(people)

    merge(people.store, again, anna, now=now)

    puts = page(people, "3", since=since, now=now).puts
    assert [CompanionRow(*row)[:3] for row in puts.companion] == [(friend, 1, anna)]


def test_parting_them_gives_everything_back(people, twins, now):
    anna, again, _ = twins
    before = people.rows(*RECORDED)
    merge(people.store, again, anna, now=now)

    split(people.store, again, now=now)

    assert people.rows(*RECORDED) == before


def test_a_load_after_they_were_joined_counts_nobody_twice_and_loses_nobody(
    people, floor, twins, now
):
    anna, again, friend = twins
    before = people.rows(*RECORDED)
    merge(people.store, again, anna, now=now)
    since = head(people)

    floor.load(  # as the sources count them, who still take them for two
        "companions",
        with_her(anna, 1, anna, "Elena M."),
        with_her(anna, 1, friend, "Ana"),
        with_her(anna, 2, None, "Her mother"),
    )

    assert head(people) == since
    split(people.store, again, now=now)
    assert people.rows(*RECORDED) == before


def test_what_a_load_says_newer_of_the_company_of_two_who_were_joined_counts(
    people, floor, twins, now
):
    anna, again, friend = twins
    merge(people.store, again, anna, now=now)

    floor.load(
        "companions",
        with_her(anna, 1, friend, "Ana Ruiz")._replace(observed_at=11),
        with_her(anna, 2, None, "Her brother"),
        with_her(anna, 2, None, "Her aunt"),
    )

    assert [row[:4] for row in rows(people, "companion") if row[0] == anna] == [
        (anna, 2, friend, "Ana Ruiz"),
        (anna, 3, None, "Her mother"),
        (anna, 4, None, "Her brother"),
        (anna, 5, None, "Her aunt"),
    ]


# Erasing


def test_nothing_staff_recorded_of_her_stays_and_nobody_comes_with_her_any_more(
    people, twins, tmp_path, now
):
    """S14"""
    _, again, friend = twins
    ledger = open_ledger(people.store, tmp_path)
    since = head(people)

    done = erase(people.store, ledger, again, now=now)

    for name in RECORDED:
        assert again not in {row[0] for row in rows(people, name)}
    assert [row for row in rows(people, "companion") if again in row] == []
    assert done.rows["companion"] == 4
    assert "store:3/associate" in done.streams
    (gone,) = page(people, "3", since=since, now=now).gone
    assert (gone.table, tuple(gone.key)) == ("companion", (friend, 1))


def test_what_a_merge_kept_does_not_bring_her_name_back(people, twins, tmp_path, now):
    """S14: parting two others must not restore a row that names her."""
    anna, again, friend = twins
    ledger = open_ledger(people.store, tmp_path)
    merge(people.store, again, anna, now=now)

    erase(people.store, ledger, friend, now=now)
    split(people.store, again, now=now)

    assert [row for row in rows(people, "companion") if friend in row[:3]] == []


def test_segments_that_name_her_can_be_opened_no_more(people, twins, tmp_path, now):
    """S14: also those of a place where she never was."""
    _, again, _ = twins
    ledger = open_ledger(people.store, tmp_path)
    with people.store.write() as connection:
        connection.execute(
            schema.stream.insert().values(name="store:3/associate", content_key=b"k" * 32)
        )

    erase(people.store, ledger, again, now=now)

    with people.store.read() as connection:
        key = select(schema.stream.c.content_key).where(schema.stream.c.name == "store:3/associate")
        assert connection.execute(key).scalar_one() is None


def test_a_source_that_names_who_was_erased_writes_no_companion(people, floor, tmp_path, now):
    anna = people.bring("a")
    ana = people.bring("b", mail="b@post.example", phone="1")
    erase(people.store, open_ledger(people.store, tmp_path), ana, now=now)

    people.take(
        lambda intake: intake.companions([with_her(anna, 1, intake.ids("customer", ["b"])["b"])])
    )

    assert rows(people, "companion") == []
