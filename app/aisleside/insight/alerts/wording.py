"""Sentences with places for facts: "{events.flight_cancelled.flight} was cancelled".

A place that has nothing to show says the words its fact has for that. What is filled in
is never read again, so a name with braces in it stays a name (P5).
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from aisleside.insight.alerts.facts import Facts
from aisleside.insight.alerts.vocabulary import VOCABULARY

_PLACE = re.compile(r"\{([^{}]*)\}")


def places(words: str) -> Iterator[str]:
    """The names of the facts that a sentence shows, as they are written."""
    for found in _PLACE.finditer(words):
        yield found[1]


def has_stray_brace(words: str) -> bool:
    return bool(re.search(r"[{}]", _PLACE.sub("", words)))


def filled(words: str, facts: Facts) -> str:
    """The sentence with its facts, which are all declared."""
    said = _PLACE.sub(lambda found: _said(found[1], facts), words)
    return said[:1].upper() + said[1:]


def _said(name: str, facts: Facts) -> str:
    value = facts[name]
    if isinstance(value, str):
        return value or VOCABULARY[name].otherwise
    if isinstance(value, float) and not math.isfinite(value):
        return VOCABULARY[name].otherwise
    return str(round(value))
