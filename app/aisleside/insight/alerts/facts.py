"""What is true of one person at the moment of looking, under the names that rules use.

"Days since" is worked out now, from instants, and only for the facts somebody asks for.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo

from aisleside.insight.alerts.answers import Value
from aisleside.insight.alerts.asked import History
from aisleside.insight.alerts.looked import Looked
from aisleside.insight.alerts.vocabulary import VOCABULARY

LONGEST_WORDS = 120  # characters of a fact


@dataclass(frozen=True, slots=True)
class Known:
    """A fact that was used, with where it came from and when that was observed."""

    name: str
    meaning: str
    value: Value
    source: str
    observed_at: datetime | None


class Facts:
    """The values of the vocabulary, each worked out when it is first asked for."""

    def __init__(self, looked: Looked) -> None:
        self.looked = looked
        self._values: dict[str, Value] = {}

    def __contains__(self, name: object) -> bool:
        return name in VOCABULARY

    def __getitem__(self, name: str) -> Value:
        if name not in self._values:
            value = VOCABULARY[name].read(self.looked)
            self._values[name] = value[:LONGEST_WORDS] if isinstance(value, str) else value
        return self._values[name]

    def known(self, name: str) -> Known:
        """A fact as evidence."""
        fact = VOCABULARY[name]
        source, observed_at = fact.origin(self.looked)
        return Known(name, fact.meaning, self[name], source, observed_at)


def look(history: History, now: datetime, zone: tzinfo = UTC, *, place: str = "") -> Facts:
    """What is true at the moment of looking.

    Args:
        now: aware.
        zone: of the clock on the wall, on which days and birthdays are counted.
        place: the key of where one looks.
    """
    return Facts(Looked(history, now, zone, place))
