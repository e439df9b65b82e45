"""What is asked of a CEL library, whichever it is, and what it may answer.

A library's errors come back as values that are true in Python: only a true BOOL holds, all
else is a ``Trouble``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from aisleside.insight.alerts.grammar import Condition, Kind

Value = bool | int | float | str


@dataclass(frozen=True, slots=True)
class Trouble:
    """A condition had no answer: it divided by nothing, or a fact was not there."""

    why: str


Answer = bool | Trouble


class Facts(Protocol):
    """Values by name, such as a dictionary."""

    def __contains__(self, name: object, /) -> bool: ...

    def __getitem__(self, name: str, /) -> Value: ...


class Expressions(Protocol):
    """Conditions made ready together; answers in their order."""

    def hold(self, facts: Facts) -> list[Answer]: ...


class Engine(Protocol):
    """Makes conditions over the same declared names ready."""

    @property
    def declared(self) -> Mapping[str, Kind]: ...

    def together(self, conditions: Sequence[Condition]) -> Expressions: ...
