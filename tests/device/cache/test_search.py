from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aisleside.device.cache.answers import MatchKind
from aisleside.device.cache.book import Book
from aisleside.insight.search.words import digits, name_words, words
from aisleside.wire.messages import Rows


@pytest.fixture
def crowd(shop) -> Rows:
    return Rows(
        customer=[
            shop.customer(1, "Elena Marchetti", loyalty="4400 118 7"),
            shop.customer(2, "Marketa Novak"),
            shop.customer(3, "Jonas Weber", home_place="400"),
            shop.customer(4, "E. Marchetti-Rossi", home_place="400"),
            shop.customer(5, "王小明"),
            shop.customer(6, "Conan O'Brien"),
            shop.customer(7, "Anna Bauer"),
            shop.customer(8, "Annabel Stone"),
            shop.customer(9, '<img src="http://127.0.0.1:9/x.png">'),
            shop.customer(10, "José Łukasz"),
        ],
        contact=[
            shop.contact(1, "phone", "+39 333 123 4471"),
            shop.contact(1, "email", "elena.marchetti@mail.example"),
            shop.contact(3, "email", "office@marketinghaus.example"),
            shop.contact(4, "phone", "+39 02 555 4471"),
            shop.contact(7, "phone", "(402) 555-0123"),
        ],
        line=[
            shop.line(8, 1, 1, days_ago=1),
            shop.line(7, 2, 1, days_ago=30),
            shop.line(4, 3, 1, days_ago=2),
        ],
    )


@pytest.fixture
def book(stocked, reading, crowd) -> Book:
    return reading(stocked(crowd))


@pytest.fixture
def find(book, shop):
    return lambda text: book.search(text, limit=40, now=shop.noon).hits


def ids(hits) -> list[int]:
    return [hit.customer.id for hit in hits]


def marked(hit) -> list[str]:
    return [hit.customer.said[span.start : span.end] for span in hit.name_spans]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("marchetti", [4, 1]),
        ("march", [4, 1]),
        ("elena mar", [1]),
        ("MAR EL", [1]),
        ("rossi", [4]),
        ("小明", [5]),
        ("o'brien", [6]),
        ("brien", [6]),
        ("jose lu", [10]),
        ("lukasz", [10]),
        ("zzzz", []),
    ],
)
def test_people_are_found_by_the_words_of_their_names(find, text, expected):
    assert ids(find(text)) == expected


def test_a_whole_word_comes_before_a_longer_one_and_then_the_newest_visit(find):
    assert ids(find("anna")) == [7, 8]
    assert ids(find("an")) == [8, 7]


def test_the_letters_that_were_found_are_marked(find):
    (hit,) = find("elena march")

    assert marked(hit) == ["Elena", "March"]
    assert hit.detail == "+39 ··· 44 71 · elena.m@···.example"


def test_a_letter_too_few_or_wrong_is_forgiven_and_said(find):
    (hit,) = [hit for hit in find("marketi") if hit.kind is MatchKind.TYPO]

    assert (hit.customer.id, hit.heard, marked(hit)) == (2, "marketa", ["Marketa"])


def test_swapped_letters_in_one_of_two_words_are_forgiven(find):
    hits = find("elnea marchetti")

    assert [(hit.customer.id, hit.kind, hit.heard) for hit in hits] == [
        (1, MatchKind.TYPO, "elena")
    ]


def test_an_address_is_found_by_any_word_of_it_and_shows_which(find):
    hit = find("marketi")[-1]

    assert (hit.customer.id, hit.kind) == (3, MatchKind.EMAIL)
    (span,) = hit.detail_spans
    assert hit.detail[span.start : span.end] == "marketi"


def test_a_whole_address_is_found(find):
    assert ids(find("elena.marchetti@mail.example")) == [1]
    assert ids(find("ELENA.MARCHETTI@")) == [1]


def test_a_number_is_found_by_its_end_its_beginning_and_without_the_countrys_code(find):
    assert ids(find("4471")) == [4, 1]
    assert ids(find("333 123")) == [1]
    assert ids(find("+39 333")) == [1]
    assert ids(find("402-555")) == [7]
    assert ids(find("0333 1234471")) == [1]


def test_the_found_end_of_a_number_is_marked(find):
    hit = find("4471")[0]

    assert [hit.detail[s.start : s.end] for s in hit.detail_spans] == ["44", "71"]


def test_a_card_comes_first_however_it_is_grouped(find):
    hits = find("44001187")

    assert [(hit.customer.id, hit.kind) for hit in hits] == [(1, MatchKind.LOYALTY)]
    assert ids(find("4400-118")) == [1]


def test_nothing_typed_shows_the_newest_visits(find):
    hits = find("  ")

    assert ids(hits) == [8, 4, 7]
    assert {hit.kind for hit in hits} == {MatchKind.RECENT}


def test_a_name_that_looks_like_markup_is_found_as_letters(find):
    hits = find("img src")

    assert ids(hits) == [9]
    assert hits[0].customer.said == '<img src="http://127.0.0.1:9/x.png">'


def test_the_answer_says_how_many_people_were_searched(book, shop):
    assert book.search("x", limit=5, now=shop.noon).reach == 10


HOSTILE = st.one_of(
    st.text(max_size=30),
    st.text(alphabet="\"'*()^:-+%_;@ aeimnrt0147OR", max_size=30),
    st.sampled_from(['" OR 1', "elena AND", "NEAR(elena", "name:elena", "'; DROP TABLE line;--"]),
)


@settings(max_examples=300)
@given(text=HOSTILE)
def test_no_text_is_an_error_and_everybody_found_fits_it(book, crowd, shop, text):
    found = book.search(text, limit=40, now=shop.noon)

    contacts = {}
    for contact in crowd.contact:
        contacts.setdefault(contact.customer, []).append(contact.value)
    for hit in found.hits:
        if hit.kind is MatchKind.NAME:
            own = name_words(hit.customer.said)
            assert all(any(w.startswith(typed) for w in own) for typed in words(text)[:6])
        elif hit.kind is MatchKind.PHONE:
            typed = digits(text).lstrip("0")
            assert any(typed in digits(value) for value in contacts[hit.customer.id])
        elif hit.kind is MatchKind.EMAIL:
            assert hit.customer.id in contacts
        elif hit.kind is MatchKind.RECENT:
            assert not text.strip()
        assert hit.detail.count("@") <= 1
        for span in hit.name_spans:
            assert 0 <= span.start < span.end <= len(hit.customer.said)
        for span in hit.detail_spans:
            assert 0 <= span.start < span.end <= len(hit.detail)
