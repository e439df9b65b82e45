"""Conditions worked out by Google's CEL in C++, many in one go.

Some 0.5 µs for a condition of two clauses. The library checks types once more, and gives
up at 32 layers; ``grammar`` allows fewer.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from typing import Any

from cel_expr_python import cel

from aisleside.insight.alerts.answers import Answer, Expressions, Facts, Trouble, Value
from aisleside.insight.alerts.grammar import Condition, Kind, UnfitConditionError, unfit

AT_ONCE = 64  # conditions worked out in one go

log = logging.getLogger(__name__)


class NativeEngine:
    """The C++ library."""

    def __init__(self, declared: Mapping[str, Kind]) -> None:
        self.declared = declared
        types = {
            Kind.BOOL: cel.Type.BOOL,
            Kind.WHOLE: cel.Type.INT,
            Kind.NUMBER: cel.Type.DOUBLE,
            Kind.TEXT: cel.Type.STRING,
        }
        self._bool = cel.Type.BOOL
        self._env = cel.NewEnv(variables={name: types[kind] for name, kind in declared.items()})

    def together(self, conditions: Sequence[Condition]) -> Expressions:
        return _Native(self, conditions)

    def compiled(self, text: str) -> Any:
        """Raises UnfitConditionError for what the library is stricter about than ``grammar``."""
        try:
            return self._env.compile(text)
        except RuntimeError as error:
            log.info("refused by CEL: %s", error)
            raise unfit(text, "it is put together in too many layers", 0) from error

    def activation(self, facts: Mapping[str, Value]) -> Any:
        return self._env.Activation(facts)

    def answer(self, value: Any) -> Answer:
        found = value.value()
        if value.type() == self._bool and isinstance(found, bool):
            return found
        return Trouble(str(found))


class _Native:
    """In lists of ``AT_ONCE``; a list in which one fails is asked one by one."""

    def __init__(self, engine: NativeEngine, conditions: Sequence[Condition]) -> None:
        self._engine = engine
        self._names = sorted(frozenset().union(*(one.names for one in conditions)))
        self._lists: list[tuple[Any, list[Any]]] = []
        for begin in range(0, len(conditions), AT_ONCE):
            texts = [one.text for one in conditions[begin : begin + AT_ONCE]]
            joined = "[" + ",".join(f"({text})" for text in texts) + "]"
            each = [engine.compiled(one) for one in texts]
            try:
                self._lists.append((engine.compiled(joined), each))
            except UnfitConditionError:  # the list is one layer more
                self._lists.append((None, each))

    def hold(self, facts: Facts) -> list[Answer]:
        activation = self._engine.activation(self._known(facts))
        out: list[Answer] = []
        for joined, each in self._lists:
            found = None if joined is None else joined.eval(activation).plain_value()
            if isinstance(found, list) and all(type(one) is bool for one in found):
                out += found
            else:
                out += [self._engine.answer(one.eval(activation)) for one in each]
        return out

    def _known(self, facts: Facts) -> dict[str, Value]:
        known = {}
        for name in self._names:
            try:
                known[name] = facts[name]
            except KeyError:  # what is asked of it has no answer
                continue
        return known
