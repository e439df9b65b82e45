"""Receipts, money and initials: the small promises everything else leans on."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aisleside.domain.customer import initials
from aisleside.domain.money import Money
from aisleside.domain.purchase import LineKind, PurchaseLine, receipts

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)


def line(*, at: datetime, receipt: str, paid: int, number: int = 1) -> PurchaseLine:
    return PurchaseLine(
        customer=1,
        at=at,
        id=number,
        receipt=receipt,
        product=number,
        place="367",
        staff=None,
        quantity=1,
        paid=Money(paid, "USD"),
        before=Money(paid, "USD"),
        kind=LineKind.SALE,
        reason=None,
    )


def test_lines_paid_together_make_one_receipt_newest_first():
    later = NOON + timedelta(days=1)
    lines = [
        line(at=later, receipt="b", paid=300),
        line(at=NOON, receipt="a", paid=100, number=1),
        line(at=NOON, receipt="a", paid=250, number=2),
    ]

    found = receipts(lines)

    assert [(r.id, r.paid) for r in found] == [
        ("b", Money(300, "USD")),
        ("a", Money(350, "USD")),
    ]


def test_two_receipts_of_one_second_stay_apart():
    lines = [
        line(at=NOON, receipt="a", paid=100),
        line(at=NOON, receipt="b", paid=100),
    ]

    assert [r.id for r in receipts(lines)] == ["a", "b"]


@given(st.lists(st.integers(-10_000, 10_000), min_size=1, max_size=20))
def test_a_receipt_costs_what_its_lines_cost(amounts: list[int]):
    lines = [line(at=NOON, receipt="a", paid=a, number=i) for i, a in enumerate(amounts)]

    (receipt,) = receipts(lines)

    assert receipt.paid.minor == sum(amounts)


def test_money_of_two_currencies_is_never_added():
    with pytest.raises(ValueError, match="EUR"):
        Money(1, "USD") + Money(1, "EUR")


def test_yen_have_no_minor_units():
    assert Money(1200, "JPY").major == 1200
    assert Money(1200, "EUR").major == 12


@pytest.mark.parametrize(
    ("said", "letters"),
    [
        ("Elena Marchetti", "EM"),
        ("Anna Maria van der Berg", "AB"),
        ("山田太郎", "山"),
        ("'Abd al-Rahman", "AA"),
        ("<img src=x>", "IS"),
        ("Prince", "P"),
        ("", ""),
        ("…", ""),
    ],
)
def test_a_circle_shows_at_most_two_letters_of_the_name(said: str, letters: str):
    assert initials(said) == letters
