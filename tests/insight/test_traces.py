from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from aisleside.insight.search.traces import (
    CARD,
    EMAIL,
    EMAIL_MARK,
    PHONE,
    PHONE_END,
    address_words_of,
    clues_of,
    indexed,
    search_rows,
)
from aisleside.insight.search.words import name_words

NAMES = st.text(max_size=12)
CONTACTS = st.lists(
    st.tuples(st.sampled_from(["phone", "email"]), st.text(max_size=14) | st.just("+39 333 12")),
    max_size=3,
)
PEOPLE = st.lists(st.tuples(NAMES, NAMES, NAMES, st.none() | st.text(max_size=8), CONTACTS))


def test_a_number_is_found_in_full_without_the_countrys_code_and_by_its_end():
    found = clues_of("77-32", [("phone", "+39 333-123 4471")])

    assert found == {
        (CARD, "7732"),
        (PHONE, "393331234471"),
        (PHONE, "3331234471"),
        (PHONE_END, "174432133393"),
    }


def test_an_address_is_found_whole_and_by_its_own_words():
    contacts = [("email", "Ana.Ruiz@gmail.com")]

    addresses = address_words_of(contacts)

    assert clues_of(None, contacts) == {(EMAIL, "ana.ruiz@gmail.com")}
    assert addresses == {"ana", "ruiz"}
    assert indexed({"ana"}, addresses) == f"ana {EMAIL_MARK}ana {EMAIL_MARK}ruiz"


def test_what_is_too_short_to_tell_people_apart_is_no_clue():
    found = clues_of("7", [("phone", "12"), ("phone", "+39 1"), ("email", "a@")])

    assert {clue for _, clue in found} == {"391", "193"}


@given(PEOPLE)
def test_a_store_is_found_by_what_each_of_its_customers_is_found_by(people):
    rows = search_rows(
        [(n, *names, None, card) for n, (*names, card, _) in enumerate(people)],
        [(n, *contact) for n, (*_, contacts) in enumerate(people) for contact in contacts],
    )

    names = [name_words(*p[:3]) for p in people]
    addresses = [address_words_of(p[4]) for p in people]
    assert rows.found == [(n, indexed(names[n], addresses[n])) for n in range(len(people))]
    assert rows.clues == sorted(
        (*clue, n) for n, p in enumerate(people) for clue in clues_of(*p[3:])
    )
    assert dict(rows.words) == {
        word: sum(word in one for one in names) for one in names for word in one
    }


@given(PEOPLE, st.randoms())
def test_the_order_of_what_one_reads_changes_nothing(people, chance):
    persons = [(n, p[0], p[1], p[2], None, p[3]) for n, p in enumerate(people)]
    contacts = [(n, *contact) for n, p in enumerate(people) for contact in p[4]]
    expected = search_rows(persons, contacts)

    chance.shuffle(persons)
    chance.shuffle(contacts)

    assert search_rows(persons, contacts) == expected
