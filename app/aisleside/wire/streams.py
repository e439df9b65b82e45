"""Stream names: a scope and, where people are in it, the mask of a role.

``store:367/associate`` holds the customers who shop at place 367 with the
columns and facts an associate may see, ``flight:MD482/2026-11-22/LIS/gate`` those
who are on that flight as its gate may see them. A device never receives a field and
then hides it: another role is another stream. What a mask lets pass is said here and
nowhere else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from aisleside.domain.fact import Disclosure
from aisleside.domain.flight import NeedKind, flight_key

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
    "claim",
    "companion",
    "line",
    "stock",
)
# No addresses, notes and promises of shops: nobody needs them on board. Of services those of
# flights alone, of purchases what was bought on board, and of stock what lies on its trolley.
FLIGHT_TABLES = (
    "staff",
    "customer",
    "fact",
    "service",
    "consent",
    "answer",
    "claim",
    "companion",
    "line",
    "traveller",
    "need",
    "flight",
    "stock",
)
CATALOGUE_TABLES = ("place", "product")
ARTEFACT_TABLES = ("link", "model")

# Tables of a flight's stream whose rows are of one flight, and where in the key it stands.
OF_FLIGHT = {"traveller": 1, "need": 1, "flight": 0}


class ScopeKind(StrEnum):
    """What people belong to."""

    STORE = "store"
    FLIGHT = "flight"


@dataclass(frozen=True, slots=True)
class Mask:
    """What a role may receive of people in scopes of a *kind*.

    Facts of these *disclosures*, but none whose key begins with one of *without*; of
    needs those of these kinds; no table of *unused*.
    """

    kind: ScopeKind
    disclosures: frozenset[str] = frozenset({Disclosure.OPEN, Disclosure.STAFF})
    without: tuple[str, ...] = ()
    needs: frozenset[str] = frozenset()
    unused: frozenset[str] = frozenset()


_NOT_ON_FLIGHTS = ("contact.", "value.")

MASKS: dict[str, Mask] = {
    "associate": Mask(ScopeKind.STORE),
    "manager": Mask(ScopeKind.STORE),
    "crew": Mask(ScopeKind.FLIGHT, without=_NOT_ON_FLIGHTS, needs=frozenset(NeedKind)),
    "gate": Mask(
        ScopeKind.FLIGHT,
        without=_NOT_ON_FLIGHTS,
        needs=frozenset({NeedKind.ASSISTANCE, NeedKind.ALONE, NeedKind.INFANT, NeedKind.CHILD}),
        unused=frozenset({"line", "stock"}),  # nothing is sold at a gate
    ),
}

# The facts that any role may receive.
SHOWN: frozenset[str] = frozenset().union(*(mask.disclosures for mask in MASKS.values()))


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose people a stream holds, and for whom: *place* is a store's or a flight's id."""

    place: str
    mask: str

    @property
    def kind(self) -> ScopeKind:
        return kind_of(self.place)

    @property
    def stream(self) -> str:
        return f"{self.kind}:{self.place}/{self.mask}"

    @property
    def tables(self) -> tuple[str, ...]:
        """What its stream carries, in the order of loading."""
        every = FLIGHT_TABLES if self.kind is ScopeKind.FLIGHT else STORE_TABLES
        return _without(every, MASKS[self.mask].unused)

    def tells(self, table: str, key: Sequence[int | str], *, kind: str | None = None) -> bool:
        """Whether the key of a changed row may be named here.

        *kind* is that of a need, and of a purchase where it was made; without it either is
        told to everybody.
        """
        if table not in self.tables:
            return False
        if table in OF_FLIGHT and key[OF_FLIGHT[table]] != self.place:
            return False
        mask = MASKS[self.mask]
        if table == "need" and kind is not None:
            return kind in mask.needs
        if table == "line" and kind is not None:
            return kind_of(kind) is self.kind
        return table != "fact" or not str(key[1]).startswith(mask.without)


@lru_cache(maxsize=16)
def _without(every: tuple[str, ...], unused: frozenset[str]) -> tuple[str, ...]:
    return tuple(table for table in every if table not in unused)


@lru_cache(maxsize=4096)
def kind_of(place: str) -> ScopeKind:
    """What the id of a scope names."""
    return ScopeKind.STORE if flight_key(place) is None else ScopeKind.FLIGHT


@lru_cache(maxsize=4096)
def scopes_of(place: str) -> tuple[Scope, ...]:
    """A store or a flight for each of the masks it is seen through."""
    kind = kind_of(place)
    return tuple(Scope(place, name) for name, mask in MASKS.items() if mask.kind is kind)


@lru_cache(maxsize=4096)
def streams_of_place(place: str) -> tuple[str, ...]:
    """All streams with the people of a store or a flight."""
    return tuple(scope.stream for scope in scopes_of(place))


@lru_cache(maxsize=4096)
def scope_of(stream: str) -> Scope | None:
    """Read ``store:367/associate``; None for a stream without people in it."""
    kind, _, rest = stream.partition(":")
    place, slash, mask = rest.rpartition("/")
    if not slash or not place or mask not in MASKS:
        return None
    scope = Scope(place, mask)
    return scope if kind == scope.kind == MASKS[mask].kind else None


def tables(stream: str) -> tuple[str, ...]:
    """The tables a stream carries; empty for a stream this version does not know."""
    scope = scope_of(stream)
    if scope is not None:
        return scope.tables
    return {CATALOGUE: CATALOGUE_TABLES, ARTEFACTS: ARTEFACT_TABLES}.get(stream, ())
