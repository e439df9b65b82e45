"""What a card says of goods from the trolley, to staff and so that a passenger may read it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale
from tests.screens.cabin.conftest import ALMONDS, COFFEE, FLIGHT, PERFUME, offer, trolley
from tests.screens.conftest import NOW

from aisleside.device.cache.answers import Offers
from aisleside.device.ui.evidence import Speech
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.trolley import opened, tips_words, trolley_rows
from aisleside.insight.recommend.reasons import Because, GoesWith, Popular


@pytest.fixture
def speech() -> Speech:
    return Speech(Manner(QLocale("en_GB"), NOW.tzinfo), NOW, {}, "Lucía", FLIGHT)


def because(evidence) -> Offers:
    """Coffee, for this reason."""
    coffee = trolley().best[2]
    suggestion = replace(coffee.suggestion, evidence=evidence)
    named = {ALMONDS: trolley().best[0].product}
    return Offers(best=(replace(coffee, suggestion=suggestion, named=named),))


def test_three_at_most_stand_there_and_what_was_just_answered_is_gone(speech):
    fourth = offer(9, "Mint tea", "tea", 350, Popular("cabin:Y", 2, 12, NOW.date(), NOW.date()))
    many = replace(trolley(), best=(*trolley().best, fourth))

    rows, others = trolley_rows(many, set(), speech), trolley_rows(many, {PERFUME}, speech)

    assert [int(row.product_id) for row in rows] == [ALMONDS, PERFUME, COFFEE]
    assert [int(row.product_id) for row in others] == [ALMONDS, COFFEE, 9]
    assert rows[0].nearest == "6 left"


def test_a_reason_is_short_on_the_card_and_a_passenger_never_reads_how_often_she_buys(speech):
    days = (NOW.date(), NOW.date())

    rows = trolley_rows(trolley(), set(), speech)
    with_almonds = trolley_rows(because(GoesWith((Because(ALMONDS, NOW, 1.0),))), set(), speech)
    on_all = trolley_rows(because(Popular("", 1, 400, *days)), set(), speech)

    assert [row.reason for row in rows] == [
        "Bought 3 times on board",
        "Bought on board 20 days ago",
        "Popular in this cabin",
    ]
    assert {row.safe_reason for row in rows} == {"Bought on board before", "Popular in this cabin"}
    assert all("3 times" not in row.safe_spoken for row in rows)
    assert with_almonds[0].reason.startswith("Goes with Salted almonds")
    assert on_all[0].reason == "Popular with our customers"


def test_a_suggestion_opens_to_days_counts_and_what_lies_where(speech):
    almonds, _, coffee = (opened(one, None, speech) for one in trolley().best)
    everywhere = opened(because(Popular("", 1, 400, NOW.date(), NOW.date())).best[0], None, speech)

    assert [row.text for row in almonds.evidence][1:] == [
        "20 Feb, 10 Jan, 12 Dec",
        "6 here, Cart 2",
    ]
    assert coffee.evidence[0].text == "Popular in this cabin · Bought by 31 customers"
    assert everywhere.evidence[0].text == (
        "Popular on our flights from today to today · Bought by 400 customers"
    )
    assert "none is left" in almonds.change


def test_whoever_wants_no_tips_is_told_so_only_where_something_is_offered():
    off = replace(trolley(), is_personal=False)

    assert tips_words(trolley()) == ""
    assert tips_words(off) == (
        "No personal tips, as the customer asked. This is what is popular on board."
    )
    assert tips_words(replace(off, best=())) == ""
