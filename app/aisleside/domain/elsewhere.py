"""Somebody whom the hub knows and this tablet may not hold."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FoundElsewhere:
    """A customer as a list may show her. *place* is the name of her usual store, or empty;
    *contact* is masked already."""

    customer: int
    said: str
    place: str
    contact: str
