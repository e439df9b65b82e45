"""Conditions of rules, worked out by a CEL library behind one interface.

``native`` is Google's C++ (``cel-expr-python``), ``portable`` is Python (``cel-python``), for
systems for which the first has no wheel. Either gets only what ``grammar`` has read and
checked, so both refuse the same text in the same words, and neither can be asked for more
than a hundred small steps.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from aisleside.insight.alerts.answers import Answer, Engine, Expressions, Facts
from aisleside.insight.alerts.grammar import Condition, Kind, read


@dataclass(frozen=True, slots=True)
class Expression:
    """One condition, ready to be asked."""

    condition: Condition
    _ready: Expressions

    def holds(self, facts: Facts) -> Answer:
        """Whether it is true of *facts*, which have a value for every name in it."""
        return self._ready.hold(facts)[0]


def compile(text: str, declared: Mapping[str, Kind], engine: Engine | None = None) -> Expression:
    """Check a condition over *declared* names and make it ready.

    Raises:
        UnfitConditionError
    """
    condition = read(text, declared)
    return Expression(condition, (engine or best(declared)).together([condition]))


def best(declared: Mapping[str, Kind]) -> Engine:
    """The quickest engine of this system; its library is large, so it is loaded only now."""
    try:
        from aisleside.insight.alerts.native import NativeEngine
    except ImportError:  # no wheel for this system
        from aisleside.insight.alerts.portable import PortableEngine

        return PortableEngine(declared)
    return NativeEngine(declared)
