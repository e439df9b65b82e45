"""What blocks, what only warns, where it stands, and what is left alone."""

from __future__ import annotations

import re
import string
from collections import Counter

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from aisleside.insight.notes import arabic, chinese, english, french, german
from aisleside.insight.notes.checking import Kind, check
from aisleside.insight.notes.folding import fold

ALPHABET = string.ascii_letters + string.digits + " .-@$*äéß’你傻黑人她مسلم0١\u200bé\n"

VOCABULARIES = [one.VOCABULARY for one in (english, german, french, chinese, arabic)]


def kinds(text: str, *, language: str = "en", names: tuple[str, ...] = ()) -> list[Kind]:
    return [one.kind for one in check(text, language=language, names=names)]


def marked(text: str) -> list[str]:
    return [text[one.start : one.end] for one in check(text, language="en")]


def test_what_sorts_people_blocks_and_an_unkind_word_only_warns():
    concerns = check("She is rude, diabetic and Muslim.", language="en")

    assert [(one.kind, one.blocks) for one in concerns] == [
        (Kind.INSULT, False),
        (Kind.HEALTH, True),
        (Kind.BELIEF, True),
    ]
    assert all(one.blocks for one in check("What an idiot", language="en"))


def test_what_often_means_something_else_warns_and_says_that_it_is_less_sure():
    (sure,) = check("Has diabetes", language="en")
    (unsure,) = check("Heavy accent on green this spring", language="en")

    assert (sure.blocks, unsure.blocks) == (True, False)
    assert unsure.sure < sure.sure


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Sie hat eine Nußallergie.", "Nußallergie"),
        ("Elle a le DIABE\u0301TE", "DIABE\u0301TE"),
        ("Di\u200babetic, so careful", "Di\u200babetic"),
        ("\U0001f642 sie ist ｓｃｈｗａｎｇｅｒ", "sie ist ｓｃｈｗａｎｇｅｒ"),
        ("她有 糖 尿 病。", "糖 尿 病"),
        ("عندها سُكَّري", "سُكَّري"),
        ("total 1d10t again", "1d10t"),
        ("so ein A-r-s-c-h-l-o-c-h", "A-r-s-c-h-l-o-c-h"),
        ("a stuuuupid man", "stuuuupid"),
        ("sh is a b*tch", "b*tch"),
        ("еріlерtіс", "еріlерtіс"),
    ],
)
def test_a_disguise_is_seen_through_and_marked_where_it_stands(text, place):
    assert place in marked(text)


def test_languages_may_be_mixed_in_one_note():
    assert kinds("Kundin is diabetic, 她是穆斯林, très impolie", language="fr") == [
        Kind.HEALTH,
        Kind.BELIEF,
        Kind.INSULT,
    ]


def test_a_word_of_two_languages_counts_in_the_one_the_note_is_written_in():
    assert kinds("quel con, il est parti avec le ticket", language="en") == [Kind.INSULT]
    assert kinds("caffè con panna for her and the guest", language="fr") == []
    assert kinds("Jude", language="de") == [Kind.BELIEF]
    assert kinds("Jude", language="en") == []


def test_the_customer_s_own_name_is_no_concern():
    assert kinds("Call Islam Diva on Friday, he is diabetic", names=("Islam Diva",)) == [
        Kind.HEALTH
    ]
    assert kinds("黑人雪来取货", names=("黑人雪",)) == []


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("4111-1111-1111-1111", Kind.CARD),
        ("paid 5555 5555 5555 4444 12/28", Kind.CARD),
        ("٤١١١ ١١١١ ١١١١ ١١١١", Kind.CARD),
        ("6011111111111117", Kind.CARD),
        ("30569309025904", Kind.CARD),
        ("6212345678901232", Kind.CARD),
        ("de89370400440532013000 danke", Kind.DOCUMENT),
        ("FR14 2004 1010 0505 0001 3M02 606", Kind.DOCUMENT),
        ("QQ 12 34 56 C is a form, JG 10 37 59 A is not", Kind.DOCUMENT),
        ("219-09-9999", Kind.DOCUMENT),
        ("86095742719", Kind.DOCUMENT),
        ("65 170839 J 003", Kind.DOCUMENT),
        ("T220001293", Kind.DOCUMENT),
        ("2 55 08 14 168 025 38", Kind.DOCUMENT),
        ("756.9217.0769.85", Kind.DOCUMENT),
        ("85.07.30-033.28", Kind.DOCUMENT),
        ("11010519491231002X", Kind.DOCUMENT),
        ("784-1979-1234567-1", Kind.DOCUMENT),
        ("29001011234567", Kind.DOCUMENT),
        ("P<UTOERIKSSON<<ANNA<MARIA<<<<", Kind.DOCUMENT),
        ("Passport: 533401372", Kind.DOCUMENT),
        ("护照号E12345678", Kind.DOCUMENT),
        ("جواز السفر A12345678", Kind.DOCUMENT),
    ],
)
def test_a_number_of_a_card_or_a_document_blocks(number, kind):
    assert [(one.kind, one.blocks) for one in check(number, language="en")] == [(kind, True)]


@pytest.mark.parametrize(
    "text",
    [
        "4111 1111 1111 1112",  # one digit off
        "0000 0000 0000 0000",
        "EAN 4006381333931, 5012345678900",
        "SSCC 00340123450000000018",
        "+49 30 901820 4711, 0044 20 7946 0958",
        "e-ticket 220-2401234567, PNR X7K2PL, LH 441",
        "12.03.2026 11:30 to 14.03.2026 09:15",
        "DE89370400440532013001",  # one digit off
        "11010519491231002Y",
        "Boarding pass 0123456789",
        "sizes 36 38 40 42 44 46 48 50",
        "passport holder in navy, 120 EUR",
        "EUR 1,299.00 for 3 items",
        # What is a hard word in one language and an everyday one in another.
        "Livraison en retard, quelque chose cloche",
        "Fasten the strap, it is laid flat; the colour bled a little",
        "Treffen auf der Messe, the suitcase with spinner wheels",
        "给妈妈的礼物，坐他妈妈旁边",
        "هدية عيد الأم للسيد الكس",
        "Kommt aus München und fährt um sechs",
        "Expecting her call, she broke her heel",
    ],
)
def test_other_numbers_and_everyday_words_are_left_alone(text):
    assert kinds(text) == []


@given(st.text(ALPHABET, max_size=120))
@example("1 " * 60)
@example("她 " * 60)
@settings(max_examples=60, deadline=None)
def test_places_are_within_the_note_in_order_and_apart(text):
    concerns = check(text, language="en")

    ends = [0, *(place for one in concerns for place in (one.start, one.end))]
    assert ends == sorted(ends)
    assert ends[-1] <= len(text)
    assert all(one.start < one.end and 0 < one.sure <= 1 for one in concerns)


def test_a_note_that_is_looked_at_twice_says_the_same():
    text = "Turkish lady, card 4111 1111 1111 1111, rude"

    assert check(text, language="en") == check(text, language="en")


@pytest.mark.parametrize("vocabulary", VOCABULARIES, ids=lambda one: one.language)
def test_every_class_that_an_entry_names_is_declared_and_no_entry_is_listed_twice(vocabulary):
    declared = {fold(name) for name in vocabulary.classes}
    named, twice = set(), []
    for listed in vocabulary.lists.values():
        entries = [" ".join(fold(one).split()) for one in listed.split(",") if one.strip()]
        named.update(found for one in entries for found in re.findall(r"<(.+?)>", one))
        twice += [one for one, times in Counter(entries).items() if times > 1]

    assert named <= declared
    assert not any(sign in one for one in vocabulary.classes.values() for sign in "<>=?~")
    assert twice == []
