"""What becomes of suggestions: into the basket, not right for her, taken back, asked anew."""

from __future__ import annotations

from datetime import timedelta

import pytest

from aisleside.device.ui.basket import Basket
from aisleside.device.ui.done import done_rows
from aisleside.domain.errors import ExpectedError
from aisleside.domain.moment import Reply, WhyNot
from aisleside.domain.recorded import MomentAnswered

SCARF, TROUSERS, SOCKS, LOAFER, TOTE = 8, 10, 12, 9, 11
TOO_DEAR, NOT_NOW = 0, 5


@pytest.fixture
def elena(profile):
    """Elena's profile is open."""
    profile.open("11")
    return profile


@pytest.fixture
def offers(elena):
    return elena.offers


@pytest.fixture
def news(elena):
    """What the toasts said."""
    said = []
    elena.recorder.recorded.connect(said.append)
    elena.recorder.takenBack.connect(said.append)
    elena.recorder.failed.connect(said.append)
    return said


def standing(offers):
    return [int(row.product_id) for row in offers.rows.rows]


def say(offers, product, reason):
    offers.decline(str(product))
    offers.choose(reason)


def test_rows_stand_under_their_reasons_and_say_from_when_they_are(offers):
    titles = [row.title for row in offers.rows.rows if row.title]

    assert titles == [
        "Goes with Wool coat, navy, bought 4 days ago",
        "Buy again",
        "New in Elena’s size",
        "Popular in this store from 27 February to 5 March",
    ]
    assert standing(offers) == [SCARF, TROUSERS, SOCKS, LOAFER, TOTE]
    assert offers.picked == "Picked 2 min ago"
    assert offers.said == ""


def test_a_narrow_window_shows_the_best_row_until_one_asks_for_all(offers):
    def strips():
        return [[int(row.product_id) for row in strip.goods.rows] for strip in offers.strips.rows]

    first, more = strips(), offers.more
    offers.unfold()

    assert (first, more) == ([[SCARF, TROUSERS]], "All 5")
    assert (strips(), offers.more) == ([[SCARF, TROUSERS], [SOCKS], [LOAFER], [TOTE]], "Fewer")


def test_why_opens_what_a_suggestion_rests_on(offers):
    offers.ask(str(SCARF))

    assert (offers.whyName, offers.whyPrice, offers.whyTaken) == ("Cashmere scarf", "€129", False)
    assert offers.evidence.rows[1].text == "Wool coat, navy, M, 3 March"
    assert offers.whyChange.startswith("Ends once it is bought")


def test_plus_puts_it_into_her_basket_where_it_stands_and_undo_takes_it_out(
    elena, offers, outbox, news, book
):
    before = standing(offers)

    offers.add(str(SCARF))
    offers.add(str(SCARF))
    put = offers.rows.rows[0]
    elena.recorder.undo()

    assert put.taken
    # What lies in it counts at once, and then counts no more.
    assert (book.offered[0], book.offered[-1]) == ((SCARF,), ())
    assert standing(offers) == before
    assert not offers.rows.rows[0].taken
    assert offers.basket.products == ()
    assert outbox.bodies == []
    assert news == ["In the basket: Cashmere scarf", "Out of the basket: Cashmere scarf"]


def test_what_is_in_the_basket_keeps_its_place_though_nobody_suggests_it_any_more(
    elena, offers, book, group, goes_with, offer
):
    suggested = book.profile_.offers
    without = tuple(one for one in suggested.groups[0].offers if one.product.id != SCARF)
    book.offers_ = type(suggested)(
        (group(goes_with(5, SCARF), about=SCARF), group(*without, about=1), *suggested.groups[1:])
    )

    offers.add(str(SCARF))
    elena.refresh()

    assert standing(offers)[:2] == [SCARF, TROUSERS]
    assert offers.basketWords == "Basket 1"


def test_taking_out_says_that_it_is_open_again_and_its_undo_puts_it_back(
    elena, offers, outbox, news
):
    offers.add(str(SCARF))

    offers.takeOut(str(SCARF))
    out, bodies = offers.basket.products, list(outbox.bodies)
    elena.recorder.undo()

    assert out == ()
    assert bodies[-1] == MomentAnswered(f"offer:{SCARF}", Reply.OPEN)
    assert offers.basket.products == (SCARF,)
    assert news[-1] == "In the basket: Cashmere scarf"


def test_what_cannot_be_kept_is_not_put_in_nor_taken_away(offers, outbox, news):
    outbox.error = ExpectedError("This tablet is full. Nothing is lost. Ask for help.")
    before = standing(offers)

    offers.add(str(SCARF))
    say(offers, SOCKS, TOO_DEAR)

    assert standing(offers) == before
    assert offers.basket.products == ()
    assert news == ["This tablet is full. Nothing is lost. Ask for help."] * 2


def test_what_cannot_be_kept_changes_the_tray_of_no_other_customer(
    elena, offers, outbox, book, changing, replace
):
    hers = book.profile_
    offers.add(str(SCARF))
    outbox.error = ExpectedError("This tablet is full. Nothing is lost. Ask for help.")
    changing.hold = True
    offers.takeOut(str(SCARF))
    offers.add(str(SOCKS))

    book.profile_ = replace(hers, customer=replace(hers.customer, id=12))
    elena.open("12")
    changing.go_on()
    others = offers.basket.products
    book.profile_ = hers
    elena.open("11")

    assert others == ()
    assert offers.basket.products == (SCARF,)


def test_out_and_in_again_before_either_was_kept_leaves_it_in(offers, changing, outbox):
    offers.add(str(SCARF))
    changing.hold = True

    offers.takeOut(str(SCARF))
    offers.add(str(SCARF))
    changing.go_on()

    assert [body.reply for body in outbox.bodies] == [Reply.DONE, Reply.OPEN, Reply.DONE]
    assert offers.basket.products == (SCARF,)


def test_what_is_not_right_for_her_goes_at_once_with_its_reason_and_comes_back_undone(
    elena, offers, outbox, news, now
):
    offers.decline(str(SCARF))
    asked = offers.question, [row.text for row in offers.choices.rows]
    offers.choose(TOO_DEAR)
    gone, body = standing(offers), outbox.bodies[-1]
    elena.recorder.undo()

    assert asked[0] == "Not right for Elena, because"
    assert asked[1] == [
        "Too dear",
        "Has one already",
        "Not the right size",
        "Another style",
        "Was a gift",
        "Not now",
    ]
    assert body == MomentAnswered(f"offer:{SCARF}", Reply.NEVER, reason=WhyNot.TOO_DEAR)
    assert gone == [TROUSERS, SOCKS, LOAFER, TOTE]
    assert offers.rows.rows[0].title == "Goes with Wool coat, navy, bought 4 days ago"
    assert standing(offers) == [SCARF, TROUSERS, SOCKS, LOAFER, TOTE]
    assert news == [
        "Not suggested again: Cashmere scarf",
        "Suggested again: Cashmere scarf",
    ]


def test_not_now_rests_for_thirty_days(offers, outbox, news, now):
    say(offers, SOCKS, NOT_NOW)

    assert outbox.bodies == [
        MomentAnswered(f"offer:{SOCKS}", Reply.LATER, now + timedelta(days=30))
    ]
    assert news == ["Not suggested until 6 April: Merino socks"]
    assert SOCKS not in standing(offers)


def test_a_decline_stands_in_the_days_list_and_opens_again_from_there(
    elena, offers, outbox, manner, now
):
    say(offers, SCARF, TOO_DEAR)
    offers.add(str(SOCKS))
    put, declined = done_rows(
        [event for event in outbox.events if isinstance(event.body, MomentAnswered)],
        names={11: "Elena"},
        titles={f"offer:{SCARF}": "Cashmere scarf", f"offer:{SOCKS}": "Merino socks"},
        sending=False,
        manner=manner,
        now=now,
    )

    for event in list(outbox.events):
        elena.recorder.take_back(event)

    assert (put.title, put.undo) == ("Merino socks: into the basket", True)
    assert (declined.title, declined.undo) == ("Cashmere scarf: too dear", True)
    assert standing(offers) == [SCARF, TROUSERS, SOCKS, LOAFER, TOTE]
    assert offers.basket.products == ()


def test_an_answer_that_left_is_opened_again_by_another(elena, offers):
    offers.add(str(SCARF))

    elena.recorder.tap(11, MomentAnswered(f"offer:{SCARF}", Reply.OPEN), said="Open again")

    assert offers.basket.products == ()


def test_each_customer_has_a_tray_and_the_next_member_of_staff_has_none(
    elena, offers, book, elena_profile, replace, maya
):
    offers.add(str(SCARF))
    hers = book.profile_

    book.profile_ = replace(hers, customer=replace(hers.customer, id=12))
    elena.open("12")
    other = offers.basket.products
    book.profile_ = hers
    elena.open("11")
    again = offers.basket.products
    elena.sign_in(None)
    elena.sign_in(maya)
    elena.open("11")
    unlocked = offers.basket.products
    elena.sign_in(replace(maya, id="tom"))
    elena.open("11")

    assert (other, again, unlocked) == ((), (SCARF,), (SCARF,))
    assert offers.basket.products == ()


def test_whoever_was_found_to_be_another_keeps_her_basket(elena, offers, book, replace):
    offers.add(str(SCARF))

    book.profile_ = replace(book.profile_, customer=replace(book.profile_.customer, id=12))
    book.once = (11,)
    elena.refresh()

    assert offers.basket.products == (SCARF,)


def test_a_customer_who_left_the_tablet_takes_her_basket_along(manner, product):
    basket = Basket(manner=manner)
    scarf = product(SCARF, "Cashmere scarf", "scarf", 129)
    nobody = basket.add(scarf)
    basket.open(11)
    basket.add(scarf)

    basket.forget(11)

    assert nobody is False
    assert (basket.products, basket.rows.count) == ((), 0)


def test_emptying_the_basket_says_nothing_about_what_she_wants(offers, outbox):
    offers.add(str(SCARF))

    offers.empty()

    assert (offers.basket.products, offers.basketWords) == ((), "")
    assert len(outbox.bodies) == 1


def test_a_customer_who_looks_on_ends_the_question(elena, offers, outbox):
    offers.decline(str(SCARF))

    elena.cover(True)
    offers.choose(TOO_DEAR)

    assert (offers.question, offers.choices.count) == ("", 0)
    assert outbox.bodies == []
    assert [row.title for row in offers.rows.rows if row.title] == [
        "Goes with Wool coat, navy",
        "Buy again",
        "New here",
        "Popular here",
    ]
    assert [strip.title for strip in offers.strips.rows] == ["Goes with Wool coat, navy"]
