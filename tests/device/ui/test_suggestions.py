"""What to suggest, with reasons that the evidence bears out, for staff and for her eyes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aisleside.device.cache.answers import Offers
from aisleside.device.ui.evidence import Speech, reason, safe_reason
from aisleside.device.ui.suggestions import (
    MOST_IN_ROW,
    availability,
    kept_in_place,
    offer_rows,
    picked_words,
    shown,
    silence_words,
    titled_rows,
    why,
)
from aisleside.domain.moment import Answer, Reply
from aisleside.domain.place import PlaceKind
from aisleside.insight.recommend.reasons import (
    Because,
    BoughtBefore,
    GoesWith,
    InsteadOf,
    NewForHer,
    Picked,
    Popular,
    Silence,
)

SINCE, UNTIL = date(2026, 2, 9), date(2026, 2, 15)


@pytest.fixture
def speech(manner, now, places):
    return Speech(manner, now, places, "Elena", "kings")


@pytest.fixture
def where(manner, now, places):
    def availability_of(offer):
        return availability(offer, places=places, manner=manner, now=now)

    return availability_of


@pytest.fixture
def told(speech, group, offers):
    """The title and the words of a row's first thing, for staff and for her."""

    def told(*shown, about=None):
        ((row, *_),) = titled_rows(offers(group(*shown, about=about)), speech, basket=())
        return (row.title, row.reason), (row.safe_title, row.safe_reason)

    return told


def days(now, *before):
    return tuple((now - timedelta(days=n)).date() for n in before)


def test_how_often_she_buys_is_said_with_its_counts(offer, speech, now):
    def said(every, *before):
        bought = BoughtBefore(days(now, *before), every, now - timedelta(days=before[0]))
        return reason(offer(12, bought), speech)

    assert said(9, 11, 20, 29) == "Bought 3 times, about every 9 days; last 11 days ago"
    assert said(1, 1, 2, 3) == "Bought 3 times, about every day; last yesterday"
    assert said(None, 11, 20) == "Bought 2 times; last 11 days ago"
    assert said(None, 30) == "Bought once, on 5 February"


def test_what_it_goes_with_is_said_with_the_baskets_or_with_the_days(goes_with, speech):
    counted = goes_with(8, 1)
    named = goes_with(8, 1, 3, 2, counted=(0, 0))

    assert reason(counted, speech) == "In 41 of 210 baskets with Wool coat, bought 4 days ago"
    assert reason(named, speech) == "Goes with Wool coat (3 Mar) and Roll-neck (3 Mar)"
    assert safe_reason(named, speech) == "Goes with Wool coat and Roll-neck"


def test_what_lies_in_the_basket_is_not_said_to_have_been_bought(offer, speech):
    basket = GoesWith((Because(1, None, 1.0),), 41, 210)

    assert reason(offer(8, basket), speech) == "In 41 of 210 baskets with Wool coat"
    assert (
        reason(offer(8, replace(basket, together=0)), speech)
        == "Goes with Wool coat (in the basket)"
    )


def test_new_things_say_since_when_in_which_size_and_what_she_likes(offer, speech):
    plain = reason(offer(9, NewForHer(SINCE, None, 0, 0)), speech)
    liked = reason(offer(9, NewForHer(SINCE, "38", 4, 1)), speech)
    once = reason(offer(9, NewForHer(SINCE, "38", 1, 0)), speech)

    assert plain == "New since 9 February"
    assert liked == "New since 9 February, in 38; bought loafer on 4 days"
    assert once == "New since 9 February, in 38; bought loafer on 1 day"
    assert safe_reason(offer(9, NewForHer(SINCE, "38", 4, 1)), speech) == (
        "New since 9 February, in 38"
    )


@pytest.mark.parametrize(
    ("among", "said", "titled"),
    [
        ("place:kings", "18 customers bought it here from", "Popular in this store from"),
        ("place:river", "18 customers bought it at Riverside from", "Popular at Riverside from"),
        ("tier:Gold", "18 Gold customers bought it from", "Popular with Gold customers from"),
        ("", "18 customers of all stores bought it from", "Popular in all stores from"),
    ],
)
def test_what_is_popular_says_among_whom_and_in_which_days(
    offer, speech, told, among, said, titled
):
    popular = offer(11, Popular(among, 3, 18, SINCE, UNTIL))

    assert reason(popular, speech) == f"{said} 9 February to 15 February"
    staff, safe = told(popular)
    assert staff == (f"{titled} 9 February to 15 February", "Bought by 18 customers")
    here = "Popular here" if among == "place:kings" else "Popular with our customers"
    assert safe == (here, "")


def test_another_in_its_place_says_how_the_prices_compare(offer, speech, told):
    cheaper, dearer = offer(3, InsteadOf(1, 32_900)), offer(11, InsteadOf(1, -5_050))

    assert reason(cheaper, speech) == "€329 less than Wool coat"
    assert reason(dearer, speech) == "€50.50 more than Wool coat"
    assert reason(offer(3, InsteadOf(1, 0)), speech) == "The same price as Wool coat"
    assert told(cheaper, about=1) == (
        ("Instead of Wool coat, navy", "€329 less"),
        ("Instead of Wool coat, navy", ""),
    )


def test_what_a_rule_picked_says_its_words_to_staff_and_not_to_her(offer, told):
    picked = offer(11, Picked("spring bags", "Spring bags are in", date(2026, 3, 31)))

    assert told(picked) == (
        ("Spring bags are in", "Until 31 March"),
        ("Picked by this store", ""),
    )


def test_a_title_is_the_reason_and_nothing_of_it_is_repeated_below(
    offer, goes_with, buy_again, told
):
    assert told(buy_again(12)) == (
        ("Buy again", "Bought 14 times, about every 9 days; last 11 days ago"),
        ("Buy again", "Bought here before"),
    )
    assert told(goes_with(8, 1), about=1) == (
        ("Goes with Wool coat, navy, bought 4 days ago", "In 41 of 210 baskets with it"),
        ("Goes with Wool coat, navy", ""),
    )
    assert told(goes_with(8, 1, 3, counted=(0, 0)), about=1) == (
        ("Goes with Wool coat, navy, bought 4 days ago", "Also goes with Roll-neck (3 Mar)"),
        ("Goes with Wool coat, navy", "Also goes with Roll-neck"),
    )
    assert told(offer(8, GoesWith((Because(1, None, 1.0),))), about=1)[0] == (
        "Goes with Wool coat, navy in the basket",
        "",
    )
    assert told(offer(9, NewForHer(SINCE, "38", 0, 0)))[0][0] == "New in Elena’s size"
    assert told(offer(9, NewForHer(SINCE, None, 0, 0)))[0][0] == "New here"


def test_only_the_first_of_a_row_bears_its_title_and_each_says_it_all_aloud(
    goes_with, group, offers, speech
):
    (row,) = titled_rows(
        offers(group(goes_with(8, 1), goes_with(10, 1), about=1)), speech, basket=(10,)
    )

    assert [(one.title != "", one.taken) for one in row] == [(True, False), (False, True)]
    assert all("In 41 of 210 baskets with Wool coat" in one.spoken for one in row)
    assert all("Goes with Wool coat" in one.safe_spoken for one in row)
    assert not any("41" in one.safe_spoken for one in row)


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
    assert [row.here for row in rows] == [True, False, False, False, False]
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


def test_a_suggestion_opens_to_every_fact_and_to_what_would_change_it(
    offer, goes_with, buy_again, stock, speech, now
):
    popular = Popular("place:kings", 3, 18, SINCE, UNTIL)
    neighbour = goes_with(
        8, 1, 3, here=stock(8, 2, shelf="B"), elsewhere=(stock(8, 5, place="river"),)
    )
    neighbour = replace(neighbour, suggestion=replace(neighbour.suggestion, also=(popular,)))

    opened = why(neighbour, now - timedelta(days=2), speech)
    again = why(buy_again(12), None, speech)

    assert [(row.text, row.caption, row.private) for row in opened.evidence] == [
        ("In 41 of 210 baskets with Wool coat, bought 4 days ago", "", False),
        (
            "Wool coat, navy, M, 3 March",
            "The purchase that brought this up · 50 % of the links that speak for it",
            False,
        ),
        (
            "Roll-neck, 3 March",
            "The purchase that brought this up · 50 % of the links that speak for it",
            False,
        ),
        ("41 of 210 baskets held both", "Receipts of all customers, counted at the hub", True),
        ("18 customers bought it here from 9 February to 15 February", "", False),
        ("Number 3 of what was bought most", "By how many customers bought it", True),
        ("2 here, B", "Counted 4 min ago", False),
        ("5 at Riverside", "Counted 4 min ago", False),
        (
            "Learned 2 days ago from the receipts of all customers",
            "At the hub. What happened here since then counts as well.",
            True,
        ),
    ]
    assert opened.change.startswith("Ends once it is bought, or when what it goes with is returned")
    assert again.evidence[1].text.startswith("24 Feb, 15 Feb, 6 Feb")
    assert again.evidence[1].text.endswith("2 more")
    assert len(again.evidence) == 2  # nothing was learned, so nothing says that it was
    assert again.change.startswith("Rests after the next purchase")


def test_what_the_web_shop_has_is_said_to_be_online(goes_with, stock, places, speech):
    shop = replace(places["river"], id="shop", kind=PlaceKind.WEB)
    offer = goes_with(9, 2, elsewhere=(stock(9, 14, place="shop"), stock(9, 3, place="river")))

    opened = why(offer, None, replace(speech, places={**places, "shop": shop}))

    assert [row.text for row in opened.evidence][-2:] == ["14 online", "3 at Riverside"]


def test_nothing_of_numbers_days_or_others_is_left_for_her_eyes(
    offer, goes_with, buy_again, speech, now
):
    every = [
        goes_with(8, 1, 3),
        buy_again(12),
        offer(9, NewForHer(SINCE, "38", 4, 1)),
        offer(3, InsteadOf(1, 32_900)),
        offer(11, Popular("place:kings", 3, 18, SINCE, UNTIL)),
        offer(11, Picked("spring bags", "Sell these 7 first", date(2026, 3, 31))),
    ]
    staff_only = ("41", "14 times", "9 days", "Mar", "4 days", "€", "18", "15 Feb", "7 first")

    for one in every:
        opened = why(one, now, speech)
        said = [safe_reason(one, speech), opened.row.safe_reason]
        said += [row.safe_text for row in opened.evidence if not row.private]
        assert not [word for word in staff_only if any(word in line for line in said)], said


def test_how_old_the_picks_are_is_said_and_that_old_ones_may_not_hold(manner, now):
    fresh = picked_words(now - timedelta(minutes=20), manner=manner, now=now)
    old = picked_words(now - timedelta(hours=3), manner=manner, now=now)

    assert (fresh, old) == ("Picked 20 min ago", "Picked at 10:56, may be old")


def test_silence_says_what_is_so_and_what_to_do(offer, group, offers):
    def said(what, *, tips_off=False):
        return silence_words(what, tips_off=tips_off, name="Elena")

    popular = group(offer(11, Popular("", 3, 18, SINCE, UNTIL)))

    assert said(offers(popular)) == ""
    assert said(offers(popular, is_known=False)) == (
        "Nothing is known of Elena yet. This is what is popular here."
    )
    assert said(offers(popular, is_personal=False), tips_off=True) == (
        "No personal tips, as the customer asked. This is what is popular here."
    )
    assert said(Offers(), tips_off=True) == "No personal tips, as the customer asked."
    assert "sold out, owned already" in said(Offers(silence=Silence.NOTHING_HERE))
    assert "no receipt gives a reason" in said(Offers(silence=Silence.NOTHING_KNOWN))


def ids(offers):
    return [[one.product.id for one in group.offers] for group in offers.groups]


def answer(product, reply, now, **more):
    until = more.get("until")
    return Answer(11, f"offer:{product}", reply, until, "maya", "Maya Lindqvist", now)


def test_what_was_declined_is_gone_at_once_and_the_next_takes_its_place(
    goes_with, buy_again, group, offers, now
):
    many = [goes_with(number, 1) for number in (2, 3, 4, 5, 6)]
    given = offers(group(*many, about=1), group(buy_again(12)))

    def left(*answers, gone=()):
        return ids(shown(given, answers=answers, gone=gone, now=now))

    assert left() == [[2, 3, 4, 5], [12]]
    assert MOST_IN_ROW == 4
    assert left(answer(3, Reply.NEVER, now)) == [[2, 4, 5, 6], [12]]
    assert left(gone={12}) == [[2, 3, 4, 5]]
    assert left(answer(2, Reply.LATER, now, until=now + timedelta(days=30)))[0][0] == 3
    assert left(answer(2, Reply.LATER, now, until=now - timedelta(days=1)))[0][0] == 2


def test_who_asked_for_no_tips_is_left_with_what_is_popular(goes_with, offer, group, offers, now):
    popular = group(offer(11, Popular("", 3, 18, SINCE, UNTIL)))
    given = offers(group(goes_with(8, 1), about=1), popular)

    assert ids(shown(given, answers=(), gone=(), tips_off=True, now=now)) == [[11]]


def test_a_new_answer_moves_nothing_that_one_looks_at(goes_with, buy_again, group, offers):
    before = offers(
        group(goes_with(2, 1), goes_with(3, 1), goes_with(4, 1), about=1), group(buy_again(12))
    )
    after = offers(
        group(goes_with(9, 5), about=5),
        group(buy_again(12)),
        group(goes_with(5, 1), goes_with(4, 1), goes_with(3, 1), about=1),
    )

    assert ids(kept_in_place(before, after, stay=())) == [[3, 4, 5], [12], [9]]
    assert ids(kept_in_place(before, after, stay=(2,))) == [[2, 3, 4, 5], [12], [9]]
    assert ids(kept_in_place(before, Offers(), stay=(2,))) == [[2]]


def test_what_went_with_something_in_the_basket_goes_when_that_is_taken_out(offer, group):
    scarf = offer(8, GoesWith((Because(1, None, 0.6), Because(3, None, 0.4))))
    before = Offers((group(scarf, about=1),))

    assert ids(kept_in_place(before, Offers(), stay=(8, 1, 3))) == [[8]]
    assert ids(kept_in_place(before, Offers(), stay=(8, 1))) == []


numbers = st.lists(st.integers(2, 11), max_size=6, unique=True)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=numbers, after=numbers, stay=st.sets(st.integers(2, 11)))
def test_keeping_the_place_loses_and_doubles_nothing(goes_with, group, before, after, stay):
    def row(numbers):
        goods = tuple(goes_with(number, 1) for number in numbers)
        return Offers((group(*goods, about=1),)) if goods else Offers()

    left = kept_in_place(row(before), row(after), stay=stay)
    kept = [one.product.id for part in left.groups for one in part.offers]

    assert len(kept) == len(set(kept))
    assert set(kept) == set(after) | (stay & set(before))
    assert [one for one in kept if one in before] == [one for one in before if one in kept]
