"""Facts with their value, age and source."""

from __future__ import annotations

from datetime import timedelta

from aisleside.device.ui.known_facts import (
    company_rows,
    fact_label,
    fact_rows,
    open_pairs,
    sizes,
)
from aisleside.device.ui.note import Progress
from aisleside.domain.customer import Companion
from aisleside.domain.fact import Disclosure


def test_facts_of_one_source_and_day_say_it_once_in_their_heading(fact, manner, now):
    rows = fact_rows([fact("size.dress", "40 IT"), fact("size.shoe", "38")], manner=manner, now=now)

    assert [row.heading or row.label for row in rows] == ["Sizes", "Dress", "Shoe"]
    assert [row.caption for row in rows] == ["Till receipts, 3 days ago", "", ""]
    assert rows[1].spoken == "Dress: 40 IT. Till receipts, 3 days ago"


def test_facts_of_different_sources_each_say_their_own(fact, manner, now):
    rows = fact_rows(
        [
            fact("taste.likes", "Navy", source="Maya", observed_at=now - timedelta(days=40)),
            fact("taste.avoids", "Fur"),
        ],
        manner=manner,
        now=now,
    )

    assert [row.caption for row in rows] == [
        "",
        "Till receipts, 3 days ago",
        "Maya, on 26 January",
    ]


def test_an_old_taste_looks_old_and_an_old_size_does_not(fact, manner, now):
    old = now - timedelta(days=800)

    rows = fact_rows(
        [fact("size.shoe", "38", observed_at=old), fact("taste.likes", "Navy", observed_at=old)],
        manner=manner,
        now=now,
    )

    by_label = {row.label: row for row in rows}
    assert not by_label["Shoe"].stale
    assert by_label["Likes"].stale
    assert by_label["Likes"].caption == "Till receipts, in December 2023, may be old"


def test_what_is_not_to_be_said_carries_its_sign_once(fact, manner, now):
    silent = [
        fact("visit.rhythm", "Every 9 days", disclosure=Disclosure.STAFF),
        fact("visit.usual_day", "Mostly Saturday", disclosure=Disclosure.STAFF),
    ]

    alone = fact_rows(silent[:1], manner=manner, now=now)
    both = fact_rows(silent, manner=manner, now=now)

    assert [row.marked for row in alone] == [False, True]
    assert [row.marked for row in both] == [True, False, False]
    assert all(row.silent for row in both)
    assert both[1].spoken.endswith("Use silently")


def test_a_fact_of_class_never_is_not_shown_even_if_it_came(fact, manner, now):
    never = fact("demographic.income", "secret", disclosure=Disclosure.NEVER)

    assert fact_rows([never], manner=manner, now=now) == ()
    assert open_pairs([never], limit=9) == ()


def test_a_preview_says_only_what_may_be_said_and_puts_sizes_in_one_line(fact):
    pairs = open_pairs(
        [
            fact("size.coat", "M"),
            fact("size.shoe", "38"),
            fact("taste.likes", "Navy"),
            fact("visit.rhythm", "Every 9 days", disclosure=Disclosure.STAFF),
        ],
        limit=4,
    )

    assert [(pair.label, pair.value) for pair in pairs] == [
        ("Coat · Shoe", "M · 38"),
        ("Likes", "Navy"),
    ]


def test_more_sizes_than_fit_across_a_handheld_stay_in_the_card(fact):
    few = [fact(f"size.{name}", "M") for name in ("coat", "dress")]
    many = [fact(f"size.{name}", "M") for name in ("coat", "dress", "shoe", "glove", "hat")]

    assert [pair.label for pair in sizes(few)] == ["Coat", "Dress"]
    assert sizes(many) == ()


def test_a_key_nobody_foresaw_still_reads_as_words():
    assert fact_label("ring.left_hand") == "Left hand"


def test_a_coat_and_a_knit_are_two_things_of_one_size(fact):
    assert fact_label("size.coat_knit") == "Coat, knit"
    assert [pair.label for pair in open_pairs([fact("size.coat_knit", "M")], limit=1)] == [
        "Coat, knit"
    ]


def test_a_birthday_does_not_age(fact, manner, now):
    birthday = fact("occasion.birthday", "9 October", observed_at=now - timedelta(days=800))

    rows = fact_rows([birthday], manner=manner, now=now)

    assert not any(row.stale for row in rows)


def test_a_fact_just_recorded_says_how_far_it_has_come(fact, manner, now):
    facts = [fact("size.shoe", "39"), fact("size.dress", "40 IT")]
    saved = {"size.shoe": Progress("Saved here, sends later", "clock", 3)}

    rows = fact_rows(facts, manner=manner, now=now, progress=saved)

    assert [row.progress for row in rows if row.key] == ["", "Saved here, sends later"]


def test_company_is_used_silently_and_leads_to_whoever_is_a_customer_too(elena, manner, now):
    company = [
        Companion(elena.id, 1, 12, "Priya Nair", "Friend", "conversation", now),
        Companion(elena.id, 2, None, "Lucia", "Mother", "conversation", now),
    ]

    rows = company_rows(company, manner=manner, now=now)

    assert [row.opens for row in rows] == ["", "12", ""]
    assert all(row.silent for row in rows)
    assert company_rows([], manner=manner, now=now) == ()
