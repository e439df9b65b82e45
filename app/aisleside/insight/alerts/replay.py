"""A draft of rules over days that are past: who would have been alerted, and who not any more.

Each time somebody came, to a store, a gate or on board, the draft and the rules in use are
asked with what was known then.
What staff did then is taken as it was: nobody can say what they would have done instead,
so an alert that they would have settled counts each time she came.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta, tzinfo

from aisleside.domain.staff import Role
from aisleside.insight.alerts.arbitrate import arrange
from aisleside.insight.alerts.asked import Context, History, Look, Occasion
from aisleside.insight.alerts.evaluate import Ready

_ROLES = {Context.GATE: Role.GATE, Context.CABIN: Role.CREW}


@dataclass(slots=True)
class Tally:
    """What one rule would have shown: how often, to whom, and on which days."""

    times: int = 0
    customers: set[int] = field(default_factory=set)
    days: dict[date, int] = field(default_factory=lambda: defaultdict(int))


@dataclass(frozen=True, slots=True)
class Replayed:
    """*looks* is how often somebody came, *people* how many came at all.

    Of each rule by its id: what the *draft* and what the rules *in_use* would have shown.
    """

    looks: int
    people: int
    draft: Mapping[str, Tally]
    in_use: Mapping[str, Tally]

    @property
    def alerted(self) -> set[int]:
        return _everyone(self.draft)

    @property
    def no_more(self) -> set[int]:
        """Who is alerted by the rules in use, and by the draft not at all."""
        return _everyone(self.in_use) - self.alerted

    @property
    def anew(self) -> set[int]:
        return self.alerted - _everyone(self.in_use)


def replay(
    draft: Ready,
    in_use: Ready | None,
    histories: Iterable[History],
    *,
    now: datetime,
    days: int,
    zone_of: Callable[[str], tzinfo],
) -> Replayed:
    """Ask both for everybody at every visit of the last *days* days.

    Args:
        in_use: None where no rules are.
        now: aware.
        zone_of: of a place's key, the zone of its clock.
    """
    since = now - timedelta(days=days)
    looks, people = 0, set()
    tallies: tuple[dict[str, Tally], dict[str, Tally]] = {}, {}
    for history in histories:
        for look in _looks(history):
            if not since <= look.at <= now:
                continue
            looks += 1
            people.add(history.person.id)
            then, occasion = history.as_of(look.at), _occasion(look, zone_of)
            if look.trip is not None:
                person = replace(history.person, needs=look.needs)
                then = replace(then, trip=look.trip, person=person)
            for rules, tally in zip((draft, in_use), tallies, strict=True):
                if rules is not None:
                    _count(rules, then, occasion, tally)
    return Replayed(looks, len(people), *tallies)


def _looks(history: History) -> Iterable[Look]:
    if history.looks is not None:
        return history.looks
    return (Look(one.at, one.context, one.place) for one in history.visits)


def _occasion(look: Look, zone_of: Callable[[str], tzinfo]) -> Occasion:
    role, zone = _ROLES.get(look.context, Role.ASSOCIATE), zone_of(look.place)
    return Occasion(look.context, look.place, role, look.at, zone, disrupted=look.disrupted)


def _count(rules: Ready, history: History, occasion: Occasion, into: dict[str, Tally]) -> None:
    shown = arrange(rules.alerts(history, occasion))
    for alert in (shown.first, *shown.others):
        if alert is not None:
            tally = into.setdefault(alert.rule.id, Tally())
            tally.times += 1
            tally.customers.add(alert.customer)
            tally.days[occasion.today] += 1


def _everyone(tallies: Mapping[str, Tally]) -> set[int]:
    return {customer for tally in tallies.values() for customer in tally.customers}
