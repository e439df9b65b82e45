"""What a desk reads of its flights: which one stands there, who is on it, what the rules say.

The kind of the place somebody works at decides what her desk is: in a lounge, guests of
several flights are served and nobody is boarded. What was recorded at the desk lies over
the list in the order it was written, whoever wrote it, so the count outlives a crash.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import groupby
from operator import attrgetter
from typing import Protocol

from aisleside.device.cache.aboard import Aboard, Judged, Passenger, aboard_with, alerts_aboard
from aisleside.device.cache.overlay import Own
from aisleside.device.ui.flight_words import board_manner, is_disrupted
from aisleside.device.ui.gate_case import Desk
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.own_work import Written, own_work
from aisleside.domain.event import AtDesk, PendingEvent
from aisleside.domain.flight import Boarding, Flight
from aisleside.domain.place import Place, PlaceKind
from aisleside.domain.recorded import ClaimMade
from aisleside.domain.staff import StaffMember
from aisleside.insight.alerts.arbitrate import Ranked
from aisleside.insight.alerts.asked import Context, Occasion
from aisleside.insight.alerts.evaluate import Ready


class GateBook(Protocol):
    """The part of the cache that a gate needs."""

    def flights(self) -> list[Flight]: ...

    def aboard(self, flight: str, *, now: datetime, own: Own | None = None) -> Aboard: ...

    def joined(self, customers: Sequence[int]) -> Mapping[int, int]: ...

    def places(self) -> Mapping[str, Place]: ...

    def alert_rules(self) -> Ready: ...


class DeskOutbox(Written, Protocol):
    """The part of the outbox that a desk needs."""

    def at_desk(self, *, now: datetime) -> Sequence[AtDesk]: ...


@dataclass(frozen=True, slots=True)
class Work:
    """What was recorded here: by whoever looks, and at this desk by anybody."""

    own: Sequence[PendingEvent] = ()
    desk: Sequence[AtDesk] = ()

    @property
    def claimed(self) -> frozenset[str]:
        """The claims that were made at this desk, by their ids."""
        return frozenset(one.event.id for one in self.desk if isinstance(one.event.body, ClaimMade))


@dataclass(frozen=True, slots=True)
class Post:
    """Who looks, when, and whether the hub can be asked."""

    me: StaffMember
    now: datetime
    manner: Manner
    network: bool


@dataclass(frozen=True, slots=True)
class Looked:
    """A desk's flights as they were last read; *aboard* is the one that stands there.

    *ready* are the rules that were asked, where there is somebody to ask them about.
    """

    flights: Sequence[Flight]
    aboard: Aboard | None = None
    ranked: Sequence[Ranked] = ()
    places: Mapping[str, Place] = field(default_factory=dict)
    context: Context = Context.GATE
    claimed: frozenset[str] = frozenset()
    ready: Ready | None = None

    @property
    def boards(self) -> bool:
        """Whether people go on board here."""
        return self.context is Context.GATE


NOTHING_READ = Looked(())


def work_of(outbox: DeskOutbox, me: StaffMember, *, now: datetime) -> Work:
    """What *me* recorded, and what anybody did at this desk."""
    return Work(own_work(outbox, me.id).pending, outbox.at_desk(now=now))


def look(book: GateBook, wished: str, work: Work, post: Post, judged: Judged) -> Looked:
    """Read the flight that is *wished*, or the only one there is; *judged* is kept for the next."""
    flights, places = book.flights(), book.places()
    context = context_of(post.me, places)
    ids = [one.id for one in flights]
    flight = wished if wished in ids else ids[0] if len(ids) == 1 else ""
    if not flight:
        return Looked(flights, places=places, context=context)
    aboard, ready = _with_work(book, flight, work, post), book.alert_rules()
    asked = occasion(aboard.flight, post, context)
    ranked = alerts_aboard(aboard, ready, asked, judged=judged)
    return Looked(flights, aboard, ranked, places, context, work.claimed, ready)


def context_of(me: StaffMember, places: Mapping[str, Place]) -> Context:
    """What kind of desk somebody works at."""
    place = places.get(me.place)
    is_lounge = place is not None and place.kind is PlaceKind.LOUNGE
    return Context.LOUNGE if is_lounge else Context.GATE


def occasion(flight: Flight, post: Post, context: Context) -> Occasion:
    """What the rules are asked at this desk."""
    return Occasion(
        context=context,
        place=flight.gate or flight.board if context is Context.GATE else post.me.place,
        role=post.me.role,
        now=post.now,
        zone=board_manner(flight, post.manner).zone,
        network=post.network,
        disrupted=is_disrupted(flight),
    )


def desk_at(looked: Looked, flight: Flight, post: Post) -> Desk:
    """Who stands at the desk of *flight*, which was read, for one case."""
    assert looked.ready is not None
    return Desk(
        me=post.me,
        ready=looked.ready,
        occasion=occasion(flight, post, looked.context),
        manner=board_manner(flight, post.manner),
        places={place.id: place.name for place in looked.places.values()},
    )


def with_those_who_came(aboard: Aboard, came: Mapping[tuple[str, int], datetime]) -> Aboard:
    """The list with those let through just now, where it says nothing newer."""
    here = {customer: at for (flight, customer), at in came.items() if flight == aboard.flight.id}
    if not here:
        return aboard
    return replace(aboard, passengers=tuple(_boarded(one, here) for one in aboard.passengers))


def _boarded(one: Passenger, came: Mapping[int, datetime]) -> Passenger:
    at, her = came.get(one.traveller.customer), one.traveller
    if at is None or (her.state_at is not None and her.state_at >= at):
        return one
    return replace(one, traveller=replace(her, state=Boarding.BOARDED, state_at=at))


def _with_work(book: GateBook, flight: str, work: Work, post: Post) -> Aboard:
    """Everybody on a flight, as this tablet knows it: each author's work in its turn."""
    there = {one.event.id for one in work.desk}
    own = Own(post.me, [event for event in work.own if event.id not in there])
    aboard = book.aboard(flight, now=post.now, own=own)
    untold = [one for one in work.desk if not one.told]
    joined = book.joined([one.event.subject for one in untold if one.event.subject is not None])
    for author, told in groupby(untold, attrgetter("by")):
        aboard = aboard_with(aboard, Own(author, _events(told)), joined=joined)
    return aboard


def _events(told: Iterable[AtDesk]) -> list[PendingEvent]:
    return [one.event for one in told]
