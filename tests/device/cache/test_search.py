from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aisleside.device.cache.answers import Among, MatchKind
from aisleside.device.cache.book import Book
from aisleside.domain.customer import ContactKind
from aisleside.insight.search.words import digits, name_words, words
from aisleside.wire.messages import Rows
from aisleside.wire.rows import ServiceRow


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

    assert (hit.customer.id, hit.heard, marked(hit)) == (2, "marketa", ["Market"])


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


def test_a_name_that_was_only_heard_is_found_marked_and_before_a_mistyped_one(find):
    hits = find("marketi")

    assert [(hit.customer.id, hit.kind) for hit in hits] == [
        (4, MatchKind.SOUND),
        (1, MatchKind.SOUND),
        (2, MatchKind.TYPO),
        (3, MatchKind.EMAIL),
    ]
    elena = hits[1]
    assert [elena.customer.said[s.start : s.end] for s in elena.sound_spans] == ["Marchetti"]
    assert elena.name_spans == ()


def test_beside_who_is_called_so_stands_only_who_sounds_the_same(stocked, reading, shop):
    people = ["Ada Maier", "Bea Meyer", "Cia Mayr", "Dea Maler", "Eva Mayor"]
    rows = Rows(customer=[shop.customer(n, said) for n, said in enumerate(people, start=1)])
    book = reading(stocked(rows))

    hits = book.search("maier", limit=40, now=shop.noon).hits

    assert ids(hits)[0] == 1
    assert set(ids(hits)) == {1, 2, 3}
    assert [hit.kind for hit in hits] == [MatchKind.NAME, MatchKind.SOUND, MatchKind.SOUND]


def test_a_name_in_signs_is_found_by_how_it_is_said(stocked, reading, shop):
    wang = shop.customer(1, "王小明", sounds="Wang Xiaoming")
    elena = shop.customer(2, "Elena Marchetti", sounds="eh-LEH-nah mar-KET-tee")
    book = reading(stocked(Rows(customer=[wang, elena])))

    assert ids(book.search("wang x", limit=9, now=shop.noon).hits) == [1]
    assert ids(book.search("wong", limit=9, now=shop.noon).hits) == [1]
    assert ids(book.search("leh", limit=9, now=shop.noon).hits) == []


def test_ones_own_clients_and_who_is_in_the_store_today_come_first(stocked, reading, shop):
    many = [shop.customer(n, f"Anna Bauer{n}") for n in range(1, 260)]
    mine = shop.customer(900, "Anna Zaun", client_of="S1")
    due = shop.customer(901, "Annabel Zoll")
    rows = Rows(
        customer=[*many, mine, due],
        line=[shop.line(n, n, 1, days_ago=1) for n in range(1, 30)],
        service=[
            ServiceRow(
                901, shop.seconds(days_ago=-0.1), 1, "appointment", "Fitting", None, "367",
                None, None, 0, None, None, 1,
            )
        ],
    )  # fmt: skip
    book = reading(stocked(rows))

    typed = book.search("ann", limit=9, now=shop.noon, staff="S1")
    nothing = book.search("", limit=9, now=shop.noon, staff="S1")
    hers = book.search("ann", limit=9, now=shop.noon, staff="S1", among=Among.MINE)
    today = book.search("", limit=9, now=shop.noon, staff="S1", among=Among.TODAY)

    assert ids(typed.hits)[:2] == [901, 900]
    assert (typed.mine, typed.today) == (1, 1)
    assert ids(nothing.hits)[:2] == [901, 900]
    assert nothing.hits[0].due is not None
    assert ids(hers.hits) == [900]
    assert hers.hits[0].mine
    assert ids(today.hits) == [901]


def test_two_who_share_a_number_and_a_name_may_be_one_and_a_couple_is_not(stocked, reading, shop):
    rows = Rows(
        customer=[
            shop.customer(1, "Elena Marchetti"),
            shop.customer(2, "E. Marchetti-Rossi"),
            shop.customer(3, "Paolo Marchetti"),
        ],
        contact=[
            shop.contact(1, "phone", "+39 333 123 4471"),
            shop.contact(2, "phone", "0039 333 1234471"[2:]),
            shop.contact(3, "phone", "+39 333 123 4471"),
        ],
    )
    book = reading(stocked(rows))

    hits = book.search("marchetti", limit=9, now=shop.noon).hits

    twins = {hit.customer.id: hit.twin.id for hit in hits if hit.twin}
    assert twins in ({1: 2}, {2: 1})
    assert next(hit.shared for hit in hits if hit.twin) is ContactKind.PHONE


@pytest.mark.parametrize(
    "text",
    [
        *("x", "😀", "😀" * 60, "\x00\x01\x02", "   ", "9" * 10_000, "elena " * 2_000, "a" * 200),
        *("%", "_", "*", 'NEAR("a" "b")', "\u202emarch", "ﷺ", "Ａｎｎａ", "٤٤٧١"),
    ],
)
def test_odd_questions_have_answers_whose_marks_are_letters_of_what_is_shown(find, text):
    for hit in find(text):
        for span in (*hit.name_spans, *hit.sound_spans):
            assert 0 <= span.start < span.end <= len(hit.customer.said)
        for span in hit.detail_spans:
            assert 0 <= span.start < span.end <= len(hit.detail)


def test_full_width_letters_and_arabic_digits_find_what_they_mean(find):
    assert ids(find("Ａｎｎａ Ｂ")) == [7]
    assert ids(find("٤٤٧١")) == [4, 1]
