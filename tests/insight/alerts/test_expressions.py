"""Conditions: both libraries answer alike, and nothing hostile reaches either."""

from __future__ import annotations

import math
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aisleside.insight.alerts.answers import Engine, Trouble
from aisleside.insight.alerts.expressions import best, compile
from aisleside.insight.alerts.grammar import MOST_DEPTH, Kind, UnfitConditionError, read
from aisleside.insight.alerts.native import NativeEngine
from aisleside.insight.alerts.portable import PortableEngine

DECLARED = {
    "trip.minutes": Kind.NUMBER,
    "days": Kind.NUMBER,
    "is.late": Kind.BOOL,
    "tier": Kind.TEXT,
    "bags": Kind.WHOLE,
}
FACTS = {"trip.minutes": 38.5, "days": math.inf, "is.late": True, "tier": "Gold", "bags": 3}
ENGINES: list[Engine] = [NativeEngine(DECLARED), PortableEngine(DECLARED)]


@pytest.fixture(params=ENGINES, ids=lambda engine: type(engine).__name__)
def engine(request) -> Engine:
    return request.param


def test_the_quick_library_is_used_where_it_is_and_the_slow_one_elsewhere(monkeypatch):
    assert isinstance(best(DECLARED), NativeEngine)

    monkeypatch.setitem(sys.modules, NativeEngine.__module__, None)

    assert isinstance(best(DECLARED), PortableEngine)


def test_a_condition_means_what_cel_means_by_it(engine):
    expected = {
        "trip.minutes <= 50.0 && is.late": True,
        "days <= 7.0": False,
        "days > 7.0 && days == days": True,
        "bags -1 == 2 && bags - -1 == 4 && -bags < 0": True,
        "bags * 2 + 1 == 7 && bags % 2 == 1 && 7 / 2 == 3 && -7 / 2 == -3": True,
        "tier in ['Silver', \"Gold\"] && tier != 'é'": True,
        "tier.startsWith('Go') && tier.contains('ol') && tier.endsWith('d')": True,
        "size(tier) == 4 ? !is.late : is.late": False,
        "!!is.late == true": True,
        "bags / 0 == 1 || is.late": True,
        "bags / 0 == 1 && !is.late": False,
        "trip.minutes / 0.0 > 5.0": True,
        "days - days == 0.0": False,
        "is.late\n  && (bags == 3\n  || false)": True,
    }

    asked = [read(text, DECLARED) for text in expected]

    assert engine.together(asked).hold(FACTS) == list(expected.values())


def test_what_has_no_answer_does_not_hold_and_spoils_no_other(engine):
    texts = ["bags / 0 == 1", "bags % 0 == 1", "bags * 999999999999 * 999999999999 > 0", "is.late"]
    asked = engine.together([read(text, DECLARED) for text in texts])

    *troubled, last = asked.hold(FACTS)
    missing = compile("days > 1.0 && bags == 1", DECLARED, engine).holds({"days": 3.0})

    assert all(isinstance(one, Trouble) for one in (*troubled, missing))
    assert last is True


@pytest.mark.parametrize(
    ("text", "why", "at"),
    [
        ("", "it ends too early", 0),
        ("bags", "it is a whole number, and has to be yes or no", 0),
        ("days <= 7", "write 7.0 instead of 7", 5),
        ("is.late && dys < 1.0", "nothing is called “dys”; perhaps “days”", 11),
        ("tier == 3", "a text and a whole number do not go together", 5),
        ("tier < 'a'", "a text is not more or less", 5),
        ("1 < bags < 3", "one comparison at a time", 9),
        ("is.late ? 1 : 2.0", "one choice is a whole number, the other a number", 14),
        ("bags in [1, 2.0]", "write 7.0 instead of 7", 12),
        ("is.late && (bags == 3", "“)” is missing before the end", 21),
        ("tier.startWith('a')", "perhaps “startsWith”", 0),
        ("size(bags) == 1", "“size” is for text", 5),
        ("-is.late", "“-” is for numbers", 0),
        ("!bags == 1", "“!” is for yes or no", 0),
        ("2.0 % 2.0 == 0.0", "“%” takes whole numbers", 4),
        ("is.late is.late", "“is.late” cannot stand here", 8),
        ("bags && is.late", "a whole number stands where yes or no has to", 0),
    ],
)
def test_a_mistake_is_named_with_its_place_and_the_nearest_name(text, why, at):
    with pytest.raises(UnfitConditionError) as refused:
        read(text, DECLARED)

    assert why in refused.value.say
    assert refused.value.at == at


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("tier.matches('(a+)+$')", "patterns are not for rules"),
        ("[1, 2].all(x, [3].exists(y, true))", "cannot stand here"),
        ("tier.exists(x, true)", "loops are not for rules"),
        ("tier[0] == 'a'", "single values"),
        ("tier + tier == 'aa'", "a text and a text do not go together"),
        ("dyn(is.late)", "nothing can be asked by “dyn”"),
        ("timestamp('2026-01-01') == days", "nothing can be asked by “timestamp”"),
        ("'\\x00' == tier", "cannot stand here"),
        ("is.late // true", "cannot stand here"),
        ("1e999 > days", "cannot stand here"),
        ("9999999999999 > bags", "more than 12 digits"),
        ("(" * (MOST_DEPTH + 1) + "is.late" + ")" * (MOST_DEPTH + 1), "brackets"),
        ("!" * (MOST_DEPTH + 1) + "is.late", "brackets"),
        ("+".join(["bags"] * (MOST_DEPTH + 2)) + " > 1", "sums"),
        ("is.late && " * 60 + "is.late", "more than 100 terms"),
        ("is.late ||" * 100_000, "more than 1,000 characters"),
        ("(" * 1_000_000, "more than 1,000 characters"),
        ("ï.late", "cannot stand here"),
        ("tier == '\ud800'", "“'?'” cannot stand here"),
    ],
)
def test_what_cannot_be_bounded_is_refused_before_a_library_sees_it(text, why):
    with pytest.raises(UnfitConditionError, match="Nothing was changed") as refused:
        read(text, DECLARED)

    assert why in refused.value.why


# As long, deep and many-termed as a condition may be; ``tests.benchmarks.alerts`` times them.
LARGEST = [
    "&&".join(["(!is.late || days < 1.0)"] * 14),
    "(" * 8 + "is.late && is.late || is.late" + " && is.late)" * 8,
    "(" * 4 + "1.0+2.0*3.0-4.0*5.0 < days" + " && is.late)" * 4,
    "tier in [" + ",".join(["'" + "x" * 20 + "'"] * 40) + "]",
    "is.late ? is.late : " * 8 + "is.late",
    "||".join(["tier.contains('Goldeneye')"] * 30),
]


def test_the_largest_conditions_are_worked_out(engine):
    facts = FACTS | {"tier": "G" * 120}

    answers = [compile(text, DECLARED, engine).holds(facts) for text in LARGEST]

    assert answers == [False, True, True, False, True, False]


def test_the_clauses_of_a_condition_are_what_it_joins_by_and():
    def clauses(text: str) -> tuple[str, ...]:
        return read(text, DECLARED).clauses

    assert clauses("is.late && (bags == 1 || bags == 2)&&days>1.0") == (
        "is.late",
        "(bags == 1 || bags == 2)",
        "days>1.0",
    )
    assert clauses("is.late && bags == 1 || is.late") == ("is.late && bags == 1 || is.late",)
    assert clauses("(is.late && bags == 1)") == ("(is.late && bags == 1)",)
    assert clauses("is.late && is.late ? is.late : is.late")[0].endswith(": is.late")


numbers = st.sampled_from(["days", "trip.minutes", "0.0", "2.5", "(days * 2.0)"])
wholes = st.sampled_from(["bags", "0", "3", "(bags + 1)", "(bags / 0)", "-bags", "(7 % bags)"])
texts = st.sampled_from(["tier", "'Gold'", "''"])
compared = st.sampled_from(["==", "!=", "<", "<=", ">", ">="])
leaves = st.one_of(
    st.sampled_from(["is.late", "true", "false", "!is.late"]),
    st.tuples(numbers, compared, numbers).map(" ".join),
    st.tuples(wholes, compared, wholes).map(" ".join),
    st.tuples(texts, st.sampled_from(["==", "!="]), texts).map(" ".join),
    st.tuples(wholes, st.just("in [1, 3,"), wholes, st.just("]")).map(" ".join),
)
conditions = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from(["&&", "||"]), inner).map(" ".join),
        inner.map(lambda text: f"!({text})"),
        st.tuples(inner, inner, inner).map(lambda of: f"({of[0]}) ? ({of[1]}) : ({of[2]})"),
    ),
    max_leaves=5,
)


@settings(max_examples=60, deadline=None)
@given(text=conditions, late=st.booleans(), bags=st.integers(-2, 4), days=st.floats(-1, 400))
def test_both_libraries_answer_alike(text, late, bags, days):
    facts = FACTS | {"is.late": late, "bags": bags, "days": days}
    condition = read(text, DECLARED)

    native, portable = (engine.together([condition]).hold(facts)[0] for engine in ENGINES)

    if isinstance(native, Trouble):
        assert isinstance(portable, Trouble)
    else:
        assert native is portable


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("bags days.<=>!&|()[]?:+-*/%'\"1.5,\n in tier"), max_size=40))
def test_any_text_is_read_or_refused(text):
    try:
        condition = read(text, DECLARED)
    except UnfitConditionError:
        return
    assert all(read(one, DECLARED).clauses for one in condition.clauses)
    ENGINES[0].together([condition])
