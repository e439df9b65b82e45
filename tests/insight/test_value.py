"""A value is an instruction with reasons; no rule of it makes anybody small."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aisleside.insight.value.bands import (
    MOST_REASONS,
    Band,
    Habits,
    Quartiles,
    Scale,
    quartiles,
    scale_of,
    value_of,
)

TODAY = date(2026, 11, 21)
ORDER = list(Band)
SMALL = re.compile(
    r"\b(low|lower|lowest|poor|worst|worse|bad|cheap|little|worthless|score)\b", re.I
)


@st.composite
def habits(draw):
    last = draw(st.integers(0, 1_500))
    visits = draw(st.integers(1, 60)) if last < 365 else 0
    bought = draw(st.integers(visits, 4 * visits))
    return Habits(
        visits=visits,
        spend_minor=draw(st.integers(-10_000, 1_000_000)) if visits else 0,
        bought=bought,
        returned=draw(st.integers(0, bought)),
        first=TODAY - timedelta(days=draw(st.integers(last, 3_000))),
        last=TODAY - timedelta(days=last),
        troubles=draw(st.integers(0, 15)),
        companions=draw(st.integers(0, 40)),
    )


crowds = st.lists(habits(), min_size=1, max_size=30)


def usual(**given):
    values = {
        "visits": 6,
        "spend_minor": 50_000,
        "bought": 12,
        "returned": 0,
        "first": TODAY - timedelta(days=400),
        "last": TODAY - timedelta(days=20),
    }
    return Habits(**{**values, **given})


SCALE = Scale(
    spend_minor=Quartiles(10_000, 30_000, 80_000),
    visits=Quartiles(2, 4, 9),
    days_since=Quartiles(10, 30, 100),
)


@given(crowds, habits(), st.integers(0, 10_000_000))
def test_more_spend_never_leads_to_less_care(crowd, one, more):
    scale = scale_of(crowd, as_of=TODAY)
    richer = Habits(**{**as_fields(one), "spend_minor": one.spend_minor + more})

    before = value_of(one, scale, as_of=TODAY).band
    after = value_of(richer, scale, as_of=TODAY).band

    assert ORDER.index(after) >= ORDER.index(before)


@given(crowds, habits())
def test_nobody_is_called_small_and_everybody_has_a_reason(crowd, one):
    value = value_of(one, scale_of(crowd, as_of=TODAY), as_of=TODAY)

    said = [value.band, *value.reasons, value.against or ""]
    assert not any(SMALL.search(sentence) for sentence in said)
    assert 1 <= len(value.reasons) <= MOST_REASONS
    assert len(set(value.reasons)) == len(value.reasons)


@given(crowds, habits(), st.integers(0, 6))
def test_the_words_stay_as_they_are_while_nothing_happens_and_nobody_goes_quiet(crowd, one, days):
    scale = scale_of(crowd, as_of=TODAY)
    today, later = (value_of(one, scale, as_of=day) for day in (TODAY, TODAY + timedelta(days)))

    same_age = all(
        ((TODAY - moment) < limit) == ((TODAY + timedelta(days) - moment) < limit)
        for moment, limit in (
            (one.first, timedelta(days=730)),
            (one.first, timedelta(days=90)),
            (one.last, timedelta(days=91)),
            (one.last, timedelta(days=scale.days_since.high)),
        )
    )
    if same_age:
        assert (today.band, today.reasons, today.against) == (
            later.band,
            later.reasons,
            later.against,
        )


@given(st.lists(st.integers(-(10**9), 10**9), min_size=1))
def test_quartiles_lie_in_order_among_the_values(values):
    found = quartiles(values)

    assert min(values) <= found.low <= found.middle <= found.high <= max(values)


def test_quartiles_of_five_are_the_second_third_and_fourth():
    assert quartiles([5, 1, 4, 2, 3]) == Quartiles(2, 3, 4)


@pytest.mark.parametrize(
    ("given", "band"),
    [
        ({"spend_minor": 90_000}, Band.LOOK_AFTER),
        ({"visits": 12}, Band.LOOK_AFTER),
        ({}, Band.GROW),
        ({"visits": 1}, Band.GROW),
        ({"visits": 1, "spend_minor": 5_000}, Band.WELCOME),
        ({"last": TODAY - timedelta(days=150)}, Band.WIN_BACK),
        ({"last": TODAY - timedelta(days=150), "visits": 1, "spend_minor": 1}, Band.WELCOME),
        ({"last": TODAY - timedelta(days=500), "visits": 0, "spend_minor": 0}, Band.WIN_BACK),
    ],
)
def test_what_to_do_follows_from_recency_visits_and_spend(given, band):
    assert value_of(usual(**given), SCALE, as_of=TODAY).band is band


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({}, "Came 6 times in 12 months"),
        ({"visits": 1}, "Came once in 12 months"),
        ({"visits": 2}, "Came twice in 12 months"),
        ({"spend_minor": 90_000}, "Among the quarter who buy most here"),
        ({"bought": 22, "returned": 1}, "Keeps what was bought: 1 of 22 pieces came back"),
        ({"companions": 2}, "Brings two people along"),
        ({"visits": 1, "bought": 1, "first": date(2021, 5, 1)}, "Has been coming since 2021"),
        ({"visits": 1, "bought": 1, "first": date(2026, 11, 1)}, "New to us since November"),
    ],
)
def test_each_reason_is_a_fact_in_plain_words(given, sentence):
    assert sentence in value_of(usual(**given), SCALE, as_of=TODAY).reasons


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({}, None),
        ({"troubles": 1}, "One service problem in 12 months"),
        ({"troubles": 12}, "12 service problems in 12 months"),
        ({"last": date(2026, 6, 3)}, "Not here since June 2026"),
        ({"bought": 10, "returned": 5}, "5 of 10 pieces came back"),
        ({"bought": 10, "returned": 5, "troubles": 2}, "Two service problems in 12 months"),
    ],
)
def test_at_most_one_fact_speaks_against(given, sentence):
    assert value_of(usual(**given), SCALE, as_of=TODAY).against == sentence


def as_fields(one):
    return {name: getattr(one, name) for name in Habits.__slots__}
