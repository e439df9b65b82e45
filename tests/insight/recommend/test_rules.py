"""The house's rules: what they do while they hold, and what is said of bad ones."""

from __future__ import annotations

from datetime import date

import pytest
from tests.insight.recommend.shop import Shop, arrange, asked, because, bought, product, products_of

from aisleside.insight.recommend.asked import Occasion
from aisleside.insight.recommend.rules import (
    Rules,
    RulesTooNewError,
    UnreadableRulesError,
    check,
    decode,
)

TEXT = """\
version = 1

[[boost]]
name = "winter"
owner = "Buying"
from = 2026-11-01
until = 2026-11-30
categories = ["Coats"]
times = 3

[[bury]]
name = "old range"
owner = "Buying"
brands = ["Alm"]
times = 0

[[pin]]
name = "gloves"
owner = "Jo"
until = 2026-12-24
places = ["M01"]
product = 6
at = 1
words = "For the cold week"

[[barred]]
name = "no knives on board"
owner = "Safety"
categories = ["Knives"]
occasions = ["cabin", "gate"]

[[barred]]
name = "fireworks"
owner = "Law"
categories = ["Fireworks"]
adults_may = true
"""
RULES = decode(TEXT)


def in_force(day: date, *, place: str = "M01", adult: bool | None = None, cabin: bool = False):
    occasion = Occasion.CABIN if cabin else Occasion.SHOP
    return RULES.on(day, place=place, occasion=occasion, is_adult=adult)


def test_a_rule_holds_on_its_days_and_at_its_places_only():
    coat = product(1, "Coats")

    on = {
        day: in_force(date(2026, *day)).times(coat)
        for day in ((10, 31), (11, 1), (11, 30), (12, 1))
    }

    assert on == {(10, 31): 1, (11, 1): 3, (11, 30): 3, (12, 1): 1}
    assert [pin.name for pin in in_force(date(2026, 12, 24)).pins] == ["gloves"]
    assert not in_force(date(2026, 12, 25)).pins
    assert not in_force(date(2026, 12, 24), place="M02").pins


def test_what_is_barred_depends_on_place_and_age():
    day = date(2026, 11, 20)
    knife, rocket = product(1, "Knives"), product(2, "Rockets", department="Fireworks")

    assert in_force(day).may_speak_of(knife)
    assert not in_force(day, cabin=True).may_speak_of(knife)
    assert [in_force(day, adult=age).may_speak_of(rocket) for age in (None, False, True)] == [
        False,
        False,
        True,
    ]


def test_sensitive_goods_are_barred_unless_they_are_allowed_to_a_known_adult():
    whisky = product(1, "Whisky", sensitive=True)
    text = (
        'version = 1\n[[allowed]]\nname = "duty free"\nowner = "Crew"\nuntil = 2027-01-01\n'
        'categories = ["Whisky"]\noccasions = ["cabin"]\n'
    )
    day = date(2026, 11, 20)

    def may(rules: Rules, occasion: Occasion, is_adult: bool | None) -> bool:
        return rules.on(day, place=None, occasion=occasion, is_adult=is_adult).may_speak_of(whisky)

    assert not may(Rules(), Occasion.CABIN, True)
    assert may(decode(text), Occasion.CABIN, True)
    assert not may(decode(text), Occasion.CABIN, None)
    assert not may(decode(text), Occasion.SHOP, True)


def test_boosted_goods_come_earlier_and_buried_ones_later_or_not_at_all():
    shop = Shop(product(1), product(2), product(3, brand="Alm"), product(4, "Coats"))
    ranked = [because(n, 1) for n in (2, 3, 4)]

    plain = arrange(shop, *ranked, of=asked(*bought(1, 30)))
    ruled = arrange(shop, *ranked, of=asked(*bought(1, 30)), rules=RULES)

    assert products_of(plain) == [2, 3, 4]
    assert products_of(ruled) == [4, 2]


def test_rules_about_goods_the_catalogue_does_not_have_are_reported():
    catalogue = [product(1, "Coat", brand="Alm"), product(2, "Knives"), product(3, "Fireworks")]

    assert check(RULES, catalogue) == [
        "Rule “winter”: there is no category “Coats”. Perhaps “Coat”?",
        "Rule “gloves”: no product has the number 6.",
    ]
    assert check(RULES, [*catalogue, product(6, "Coats")]) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "why"),
    [
        ("brands", "brnads", 14, "nothing is called “brnads” here; perhaps “brands”"),
        (
            '[[barred]]\nname = "fire',
            '[[bared]]\nname = "fire',
            32,
            "“bared” here; perhaps “barred”",
        ),
        ("until = 2026-11-30\n", "", 3, "missing `until`"),
        ('owner = "Law"', "owner = 7", 34, "expected `str`, got `int`"),
        ("times = 3", "times = 0.5", 9, "> 1"),
        ('categories = ["Coats"]\n', "", 3, "it names no products, categories or brands"),
        ("adults_may = true", "adults_may true", 36, "Expected '='"),
        ("adults_may = true\n", 'adults_may = "', 36, "nterminated string"),
    ],
)
def test_bad_rules_are_refused_with_the_line_and_the_nearest_word(old, new, line, why):
    assert old in TEXT

    with pytest.raises(UnreadableRulesError) as refused:
        decode(TEXT.replace(old, new))

    assert refused.value.line == line
    assert why in refused.value.say
    assert f"line {line}: " in refused.value.say


def test_rules_of_a_newer_version_ask_for_an_update_whatever_they_say():
    with pytest.raises(RulesTooNewError, match="Update Aisleside"):
        decode("version = 2\n[[lottery]]\n")
