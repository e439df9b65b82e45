"""Conditions worked out by CEL in Python, on systems for which the C++ has no wheel.

Some 250 µs for a rule. It checks no types before it works a condition out, and does not
need to: ``grammar`` has.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import celpy

from aisleside.insight.alerts.answers import Answer, Expressions, Facts, Trouble
from aisleside.insight.alerts.grammar import Condition, Kind, read, spelled


class PortableEngine:
    """The Python library."""

    def __init__(self, declared: Mapping[str, Kind]) -> None:
        self.declared = declared
        types = celpy.celtypes
        self.types = {
            Kind.BOOL: types.BoolType,
            Kind.WHOLE: types.IntType,
            Kind.NUMBER: types.DoubleType,
            Kind.TEXT: types.StringType,
        }
        # Its look-up of dotted names is slow, and it reads "a -1" as two numbers.
        self.called = {name: f"f{number}" for number, name in enumerate(declared)}
        self._env = celpy.Environment(
            annotations={self.called[name]: self.types[kind] for name, kind in declared.items()}
        )

    def together(self, conditions: Sequence[Condition]) -> Expressions:
        return _Portable(self, conditions)

    def compiled(self, condition: Condition) -> Any:
        return self._env.program(self._env.compile(spelled(condition.tokens, self.called)))

    def answer(self, program: Any, facts: Mapping[str, Any]) -> Answer:
        try:
            found = program.evaluate(facts)
        except celpy.evaluation.CELEvalError as error:
            return Trouble(str(error.args[0]))
        if isinstance(found, celpy.celtypes.BoolType):
            return bool(found)
        return found if type(found) is bool else Trouble(type(found).__name__)


class _Portable:
    """Clause by clause, each asked once however many conditions share it: of clauses joined by
    "and", one that is false decides, also where another has no answer."""

    def __init__(self, engine: PortableEngine, conditions: Sequence[Condition]) -> None:
        self._engine = engine
        self._each = [one.clauses for one in conditions]
        clauses = {text: read(text, engine.declared) for one in self._each for text in one}
        self._programs = {
            text: (engine.compiled(clause), clause.names) for text, clause in clauses.items()
        }

    def hold(self, facts: Facts) -> list[Answer]:
        engine = self._engine
        called, types, declared = engine.called, engine.types, engine.declared
        known: dict[str, Any] = {}
        answers: dict[str, Answer] = {}

        def answer(text: str) -> Answer:
            if text not in answers:
                program, names = self._programs[text]
                for name in names:
                    if name in facts and name not in known:
                        known[name] = types[declared[name]](facts[name])
                hers = {called[name]: known[name] for name in names if name in known}
                answers[text] = engine.answer(program, hers)
            return answers[text]

        def both(clauses: Sequence[str]) -> Answer:
            found: Answer = True
            for text in clauses:
                one = answer(text)
                if one is False:
                    return False
                found = found if one is True else one
            return found

        return [both(clauses) for clauses in self._each]
