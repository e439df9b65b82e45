"""What to suggest, with reasons that the evidence bears out."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from aisleside.device.ui.suggestions import availability, offer_rows, reason, why
from aisleside.domain.place import PlaceKind


@pytest.fixture
def say(manner, now):
    def reason_of(offer):
        return reason(offer, manner=manner, now=now)

    return reason_of


@pytest.fixture
def where(manner, now, places):
    def availability_of(offer):
        return availability(offer, places=places, manner=manner, now=now)

    return availability_of


def test_a_rhythm_is_said_with_its_counts(buy_again, say):
    assert say(buy_again(12)) == "Bought 14 times, about every 9 days; last 11 days ago"


def test_a_neighbour_in_baskets_is_said_with_both_numbers(goes_with, say):
    assert say(goes_with(8, 1)) == "In 41 of 210 baskets with Wool coat, bought 4 days ago"


def test_what_lies_here_is_said_with_its_shelf(goes_with, stock, where):
    assert where(goes_with(8, 1, here=stock(8, 2, shelf="shelf B"))) == "2 here, shelf B"


def test_a_count_older_than_a_quarter_of_an_hour_says_when_it_was_made(
    goes_with, stock, where, now
):
    offer = goes_with(8, 1, here=stock(8, 2, as_of=now - timedelta(hours=2)))

    assert where(offer) == "2 here · 11:56"


def test_an_old_count_fits_into_one_line_with_its_shelf(goes_with, stock, where, now):
    counted = now - timedelta(days=3)
    offer = goes_with(8, 1, here=stock(8, 2, shelf="Level 1", as_of=counted))

    assert where(offer) == "2 here, Level 1 · 3 days ago"


def test_a_tile_says_only_how_many_and_where(goes_with, stock, places, manner, now):
    old = now - timedelta(hours=3)
    rows = offer_rows(
        [
            goes_with(8, 1, here=stock(8, 2, shelf="Level 1", as_of=old)),
            goes_with(9, 2, here=stock(9, 0), elsewhere=(stock(9, 5, place="river", as_of=old),)),
            goes_with(9, 2, here=stock(9, None, last_sold_at=old)),
            goes_with(9, 2, here=stock(9, 0)),
            goes_with(9, 2),
        ],
        places=places,
        manner=manner,
        now=now,
    )

    assert [row.nearest for row in rows] == [
        "2 here",
        "Riverside 5",
        "Sold here",
        "None here",
        "No count here",
    ]
    assert rows[0].short_name == "Cashmere scarf"
    assert "2 here, Level 1" in rows[0].spoken


def test_what_is_not_here_is_said_where_it_is(goes_with, stock, where):
    offer = goes_with(9, 2, here=stock(9, 0), elsewhere=(stock(9, 5, place="river"),))

    assert where(offer) == "Riverside 5"


def test_an_uncounted_product_says_when_it_last_sold_here(goes_with, stock, where, now):
    sold = goes_with(9, 2, here=stock(9, None, last_sold_at=now - timedelta(days=1)))

    assert where(sold) == "Sold here yesterday"
    assert where(goes_with(9, 2)) == "No count here"
    assert where(goes_with(9, 2, here=stock(9, 0))) == "None here"


def test_only_what_is_here_is_coloured_as_here(goes_with, stock, places, manner, now):
    rows = offer_rows(
        [goes_with(8, 1, here=stock(8, 2)), goes_with(9, 2, here=stock(9, None))],
        places=places,
        manner=manner,
        now=now,
    )

    assert [row.here for row in rows] == [True, False]


def test_a_rhythm_opens_to_the_days_on_the_receipts_here(
    buy_again, elena_profile, line, receipt, manner, now
):
    profile = elena_profile(
        receipts=(
            receipt("a", now - timedelta(days=11), line(12, 18)),
            receipt("b", now - timedelta(days=20), line(12, 18), line(1, 489)),
        )
    )

    opened = why(buy_again(12), profile, manner=manner, now=now)

    assert [(row.text, row.caption) for row in opened.evidence] == [
        ("Bought 14 times, about every 9 days; last 11 days ago", ""),
        ("24 Feb, 15 Feb", "On the 2 newest receipts here"),
    ]


def test_a_neighbour_opens_to_the_purchase_the_counts_and_every_place(
    goes_with, stock, elena_profile, manner, now
):
    offer = goes_with(8, 1, here=stock(8, 2, shelf="B"), elsewhere=(stock(8, 5, place="river"),))

    opened = why(offer, elena_profile(), manner=manner, now=now)

    assert [row.text for row in opened.evidence] == [
        "In 41 of 210 baskets with Wool coat, bought 4 days ago",
        "Wool coat, navy, M, 3 March",
        "41 of 210 baskets held both",
        "2 here, B",
        "5 at Riverside",
    ]
    assert opened.evidence[-1].caption == "Counted 4 min ago"


def test_what_the_web_shop_has_is_said_to_be_online(
    elena_profile, goes_with, stock, places, manner, now
):
    shop = replace(places["river"], id="shop", kind=PlaceKind.WEB)
    profile = elena_profile(places={"river": places["river"], "shop": shop})
    offer = goes_with(9, 2, elsewhere=(stock(9, 14, place="shop"), stock(9, 3, place="river")))

    said = [row.text for row in why(offer, profile, manner=manner, now=now).evidence]

    assert said[-2:] == ["14 online", "3 at Riverside"]
