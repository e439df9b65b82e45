"""Stream names: a scope and, where people are in it, the mask of a role.

``store:367/associate`` holds the customers who shop at place 367 with the
columns and facts an associate may see. A device never receives a field and then
hides it: another role is another stream.
"""

from __future__ import annotations

from dataclasses import dataclass

from aisleside.domain.fact import Disclosure

CATALOGUE = "catalogue:main"
ARTEFACTS = "artefacts"

# The tables each kind of stream carries; the order is the order of loading.
STORE_TABLES = (
    "staff",
    "customer",
    "contact",
    "fact",
    "service",
    "note",
    "task",
    "consent",
    "answer",
    "companion",
    "line",
    "stock",
)
CATALOGUE_TABLES = ("place", "product")
ARTEFACT_TABLES = ("link", "model")

# What a role may receive of a customer's facts.
MASKS: dict[str, frozenset[str]] = {
    "associate": frozenset({Disclosure.OPEN, Disclosure.STAFF}),
    "manager": frozenset({Disclosure.OPEN, Disclosure.STAFF}),
}


@dataclass(frozen=True, slots=True)
class StoreScope:
    """The place and mask inside a store stream's name."""

    place: str
    mask: str

    @property
    def stream(self) -> str:
        return f"store:{self.place}/{self.mask}"


def store_scope(stream: str) -> StoreScope | None:
    """Read ``store:367/associate``; None for a stream without people in it."""
    kind, _, rest = stream.partition(":")
    place, slash, mask = rest.rpartition("/")
    if kind != "store" or not slash or not place or mask not in MASKS:
        return None
    return StoreScope(place, mask)


def tables(stream: str) -> tuple[str, ...]:
    """The tables a stream carries; empty for a stream this version does not know."""
    if store_scope(stream):
        return STORE_TABLES
    return {CATALOGUE: CATALOGUE_TABLES, ARTEFACTS: ARTEFACT_TABLES}.get(stream, ())
