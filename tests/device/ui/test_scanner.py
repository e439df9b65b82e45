"""Where a scanned code goes, and what is said about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.device.ui.conftest import PRODUCTS

from aisleside.device.cache.answers import Found, Hit, MatchKind
from aisleside.device.machine.scanner import ScanLimits
from aisleside.device.sync.status import Reach
from aisleside.device.ui.scanner import (
    NOT_HERE,
    TWO,
    YOURS,
    Scanner,
    badge_number,
    holders,
    unknown,
)
from aisleside.device.ui.shell import NOTHING_YET
from aisleside.domain.errors import ExpectedError

NOW = datetime(2026, 3, 12, 13, 52, tzinfo=UTC)


class Cards:
    """A cache that finds everybody there is for whatever card is asked for."""

    def __init__(self) -> None:
        self.people = ()
        self.reach = 48_210
        self.asked = []
        self.error = None
        self.goods = {}

    def numbered(self, code):
        return tuple(self.goods.get(code, ()))

    def search(self, text, *, limit, now):
        self.asked.append(text)
        if self.error:
            raise self.error
        hits = tuple(Hit(one, MatchKind.LOYALTY, "", (), (), None, None) for one in self.people)
        return Found(text, hits[:limit], self.reach)


@pytest.fixture
def cards():
    return Cards()


@pytest.fixture
def went():
    """Where codes went, in order."""
    return []


@pytest.fixture
def asking(cards, at_once):
    return at_once(cards)


@pytest.fixture
def scanner(qapp, asking, went, maya):
    scanner = Scanner(limits=ScanLimits(), badge_prefix="STF", asking=asking, clock=lambda: NOW)
    scanner.opened.connect(lambda customer, because: went.append((customer, because)))
    scanner.badge.connect(lambda number: went.append(("badge", number)))
    scanner.said.connect(lambda words, may_ask: went.append((words, may_ask)))
    scanner.everyone.connect(lambda code: went.append(("everyone", code)))
    scanner.held.connect(lambda products: went.append(("held", *products)))
    scanner.sign_in(maya)
    return scanner


def test_a_loyalty_card_opens_the_profile_and_says_why(scanner, cards, went, elena):
    cards.people = (replace(elena, loyalty="4400 0011"),)

    scanner.scanned("44000011")

    assert went == [(str(elena.id), "Card scanned")]


def test_a_card_that_only_begins_like_hers_is_unknown(scanner, cards, went, elena):
    cards.people = (replace(elena, loyalty="44000011"),)

    scanner.scanned("4400001")

    assert went == [("Card 4400 001 is not known here.", False)]


def test_online_everyone_may_be_searched_for_an_unknown_card(scanner, went):
    scanner.follow(replace(NOTHING_YET, reach=Reach.ONLINE))

    scanner.scanned("4400118")
    scanner.searchEveryone()

    assert went == [("Card 4400 118 is not known here.", True), ("everyone", "4400118")]


def test_the_number_of_a_product_takes_it_in_hand_with_whatever_shares_it(scanner, cards, went):
    cards.goods["4006381333931"] = (PRODUCTS[1], PRODUCTS[8])
    cards.reach = 0

    scanner.scanned("4006381333931")

    assert went == [("held", "1", "8")]


def test_a_card_that_looks_like_the_number_of_a_product_is_a_card(scanner, cards, went, elena):
    cards.people = (replace(elena, loyalty="4006381333931"),)
    cards.goods["4006381333931"] = (PRODUCTS[1],)

    scanner.scanned("4006381333931")

    assert went == [(str(elena.id), "Card scanned")]


@pytest.mark.parametrize("code", ["4006381333931", "(01)04006381333931", "]d20104006381333931"])
def test_a_number_that_could_be_a_products_is_not_called_a_card(scanner, went, code):
    scanner.scanned(code)

    assert went == [("No product and no card here has the number 4006 3813 3393 1.", False)]


def test_two_customers_with_one_card_are_not_guessed_between(scanner, cards, went, elena):
    cards.people = (replace(elena, loyalty="44000011"), replace(elena, id=9, loyalty="44000011"))

    scanner.scanned("44000011")

    assert went == [(TWO, False)]


def test_a_tablet_without_customers_does_not_call_a_card_unknown(scanner, cards, went):
    cards.reach = 0

    scanner.scanned("4400118")

    assert went == [(NOT_HERE, False)]


def test_a_lookup_that_failed_says_so(scanner, cards, went):
    cards.error = ExpectedError("This did not work. Nothing is lost. Scan again.")

    scanner.scanned("4400118")

    assert went == [("This did not work. Nothing is lost. Scan again.", False)]


def test_a_badge_goes_to_the_sign_in_however_shift_came_through(scanner, cards, went):
    scanner.scanned("stf4711")

    assert went == [("badge", "4711")]
    assert cards.asked == []


def test_ones_own_badge_changes_nothing(scanner, went, maya):
    scanner.scanned(f"STF{maya.id}")

    assert went == [(YOURS, False)]


def test_a_locked_tablet_takes_badges_alone(scanner):
    scanner.sign_in(None)

    assert scanner.takes("STF4711")
    assert not scanner.takes("280417")


def test_an_answer_that_comes_after_sign_out_opens_nobody(scanner, asking, cards, went, elena):
    cards.people = (replace(elena, loyalty="44000011"),)
    asking.hold = True

    scanner.scanned("44000011")
    scanner.sign_in(None)

    assert asking.waiting == []
    assert went == []


@pytest.mark.parametrize("code", ["9" * 65, "------", "\u202e\u202e\u202e\u202e\u202e\u202e"])
def test_what_can_be_no_card_is_not_looked_up(scanner, cards, went, code):
    scanner.scanned(code)

    assert cards.asked == []
    assert [may_ask for _, may_ask in went] == [False]


@given(st.text(max_size=200))
def test_whatever_was_scanned_is_said_in_one_short_line(code):
    said = unknown(code)

    assert said.isprintable()
    assert len(said) <= 64


@pytest.mark.parametrize(
    ("code", "prefix", "number"),
    [
        ("STF4711", "STF", "4711"),
        ("stf4711", "STF", "4711"),
        ("4711", "STF", ""),
        ("STF", "STF", ""),
        ("STF4711", "", ""),
    ],
)
def test_a_badge_is_known_by_its_prefix(code, prefix, number):
    assert badge_number(code, prefix) == number


def test_somebody_without_a_card_is_nobodys_holder(elena):
    found = Found(
        "", (Hit(replace(elena, loyalty=None), MatchKind.RECENT, "", (), (), None, None),), 1
    )

    assert holders(found, "") == []
