"""Alert rules about a whole flight, and what the worst condition costs.

Two hundred rules: the shipped ones again and again with other days, all for the gate. Four
hundred passengers, each with a past of ten happenings and a trip; every third has something
to be told. Both CEL libraries are asked; only the quick one, which every system with a wheel
has, is held to the goal. Hostile conditions are those of the tests: as long, deep and
many-termed as one may be, and what is refused.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import msgspec
from tests.benchmarks.figure import Figure, at_most, only, timed
from tests.insight.alerts.people import SHIPPED, at, did, her, went
from tests.insight.alerts.test_expressions import DECLARED, ENGINES, FACTS, LARGEST

from aisleside.insight.alerts.answers import Engine
from aisleside.insight.alerts.arbitrate import arrange, rank
from aisleside.insight.alerts.asked import ActKind, Context, HappeningKind, History
from aisleside.insight.alerts.evaluate import Ready
from aisleside.insight.alerts.expressions import compile
from aisleside.insight.alerts.grammar import UnfitConditionError
from aisleside.insight.alerts.portable import PortableEngine
from aisleside.insight.alerts.rules import Rules, decode
from aisleside.insight.alerts.vocabulary import KINDS

RULES = 200
PASSENGERS = 400
SEED = 11
REFUSED = ["(" * 1_000_000, "tier.matches('(a+)+$')", "is.late && " * 90 + "is.late"]


def measure(_folder: Path, _customers: int, _lines: int) -> Iterator[Figure]:
    """Ask everything about everybody, once made ready."""
    rules, people = _rules(), _people()
    ready = Ready(rules, version="1")
    _, first = timed(lambda: ready.alerts(people[0], at()))
    yield only("alerts_ready", first, "ms", f"CPU, once: {RULES} conditions read by the library")

    def ask() -> int:
        found = [alert for one in people for alert in ready.alerts(one, at())]
        rank(found)
        return len([arrange([one]) for one in found])

    spent = min(timed(ask)[1] for _ in range(3))
    size = f"{RULES} rules, {PASSENGERS} passengers with ten happenings, {ask()} alerts"
    yield at_most("alerts_of_a_flight", spent / 1000, "s", 0.5, f"CPU, best of 3; {size}")
    slow = Ready(rules, version="1", engine=PortableEngine(KINDS))
    slow.alerts(people[0], at())
    one = min(timed(lambda: slow.alerts(people[1], at()))[1] for _ in range(3))
    yield only("alerts_of_one_portable", one, "ms", f"CPU, {RULES} rules in the Python library")
    for engine in ENGINES:
        name = type(engine).__name__.removesuffix("Engine").lower()
        worst = max(_cost(engine, text) for text in (*LARGEST, *REFUSED))
        yield at_most(
            f"alerts_hostile_{name}",
            worst,
            "ms",
            50,
            f"CPU, the worst of {len(LARGEST)} as large as may be and {len(REFUSED)} refused",
        )


def _cost(engine: Engine, text: str) -> float:
    """Milliseconds of one evaluation, or of being refused; best of 3."""
    try:
        asked = compile(text, DECLARED, engine)
    except UnfitConditionError:
        return min(timed(lambda: _refuse(engine, text))[1] for _ in range(3))
    return min(timed(lambda: asked.holds(FACTS))[1] for _ in range(3))


def _refuse(engine: Engine, text: str) -> None:
    try:
        compile(text, DECLARED, engine)
    except UnfitConditionError:
        return
    raise AssertionError(text[:40])


def _rules() -> Rules:
    shipped = decode(SHIPPED.read_text(encoding="utf-8"))
    many = [
        msgspec.structs.replace(
            rule,
            id=f"{rule.id}-{number}",
            contexts=(Context.GATE,),
            when=f"({rule.when}) && person.visits < {1000 + number}",
        )
        for number in range(RULES // len(shipped.rule) + 1)
        for rule in shipped.rule
        if not rule.id.startswith("meal")
    ]
    return msgspec.structs.replace(shipped, rule=tuple(many[:RULES]))


def _people() -> list[History]:
    draw = random.Random(SEED)
    return [_somebody(draw, number) for number in range(1, PASSENGERS + 1)]


def _somebody(draw: random.Random, number: int) -> History:
    recent = number % 3 == 0
    past = [
        went(draw.choice(list(HappeningKind)), draw.uniform(3 if recent else 95, 400), f"case:{n}")
        for n in range(10)
    ]
    acts = [did(draw.choice(list(ActKind)), draw.uniform(0, 400), f"case:{n}") for n in range(4)]
    visits = [draw.uniform(1, 400) for _ in range(8)]
    trip = {"change": draw.uniform(20, 300), "party_size": draw.randint(1, 4)}
    return her(*past, *acts, trip=trip, visits=visits, id=number)


if __name__ == "__main__":
    for figure in measure(Path(), 0, 0):
        print(figure)
