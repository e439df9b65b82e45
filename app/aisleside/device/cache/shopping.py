"""What alert rules are told of whoever stands in a store, and what they say of her.

All of it from the store's own rows, with what was just recorded laid over them. Before her
purchases have been read no rule speaks that asks for them: it cannot tell "not yet" from
"never". What is past the time for which it may be shown counts no more here either.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, tzinfo

from aisleside.device.cache.aboard import BIRTHDAY, said_flight
from aisleside.device.cache.answers import Came, Profile
from aisleside.domain.birthday import month_and_day
from aisleside.domain.moment import MomentKind, moment_key
from aisleside.domain.staff import StaffMember
from aisleside.domain.task import Task, TaskKind, TaskState
from aisleside.insight.alerts import recorded
from aisleside.insight.alerts.arbitrate import arrange
from aisleside.insight.alerts.asked import (
    Context,
    Happening,
    HappeningKind,
    History,
    Occasion,
    Person,
    Visit,
    Wish,
)
from aisleside.insight.alerts.evaluate import Alert, Ready
from aisleside.insight.alerts.facts import look

_TILLS = "tills"
_SHOP = "the shop"
_OF_PURCHASES = (
    *("person.visits", "person.days_since_last_visit", "person.usual_gap_days"),
    *("events.returned.", "events.browsed.", "shop.return_then_browse"),
)


def occasion_in_store(me: StaffMember, *, now: datetime, zone: tzinfo, network: bool) -> Occasion:
    """One look at somebody in a store."""
    return Occasion(Context.STORE, me.place, me.role, now, zone, network)


def alerts_in_store(
    profile: Profile, ready: Ready, occasion: Occasion, *, me: str
) -> Sequence[Alert]:
    """What the rules say of her, what may interrupt first."""
    history = history_in_store(profile, ready, me=me)
    shown = arrange(_known(profile, ready.alerts(history, occasion)))
    return shown.others if shown.first is None else (shown.first, *shown.others)


def alert_about(
    case: str, profile: Profile, ready: Ready, occasion: Occasion, *, me: str
) -> Alert | None:
    """What the rules would say of a failure had nobody done anything; the facts are as they are."""
    history = history_in_store(profile, ready, me=me)
    alerts = _known(profile, ready.alerts(replace(history, acts=()), occasion))
    found = next((one for one in alerts if one.case == case and recorded.is_failure(one)), None)
    if found is None:
        return None
    facts = look(history, occasion.now, occasion.zone, place=occasion.place)
    return replace(found, evidence=tuple(facts.known(one.name) for one in found.evidence))


def history_in_store(profile: Profile, ready: Ready, *, me: str) -> History:
    """What rules may be asked about her, by *me*, who goes on being asked for what she claimed."""
    customer, came = profile.customer, profile.came or Came()
    birthday = next((fact for fact in profile.facts if fact.key == BIRTHDAY), None)
    flights = {one.flight: said_flight(one.flight) for one in profile.services if one.flight}
    returned = (
        Happening(HappeningKind.RETURNED, at, f"returned:{at:%Y%m%d%H%M%S}", _TILLS, at, category)
        for at, category in came.returned
    )
    return History(
        Person(
            id=customer.id,
            source=customer.source,
            observed_at=customer.observed_at,
            tier=customer.tier or "",
            birthday=None if birthday is None else month_and_day(birthday.value),
            consents={one.purpose: one.answer for one in profile.consents},
        ),
        happenings=(*recorded.happened(profile.services, said=flights), *returned),
        acts=tuple(
            recorded.acts(
                profile.answers, profile.claims, done=recorded.done_by(ready.rules), me=me
            )
        ),
        visits=tuple(Visit(at, Context.STORE) for at in came.visits),
        wish=_wish(profile),
    )


def _known(profile: Profile, alerts: Sequence[Alert]) -> Sequence[Alert]:
    """Those whose facts are all here by now."""
    if profile.came is not None:
        return alerts
    return [
        alert
        for alert in alerts
        if not any(known.name.startswith(_OF_PURCHASES) for known in alert.evidence)
    ]


def _wish(profile: Profile) -> Wish:
    """The newest wish that is here, and the newest order that waits."""
    waiting = sorted(
        (task for task in profile.tasks if task.state is TaskState.OPEN),
        key=lambda task: (task.made_at, task.id),
    )
    wishes = [t for t in waiting if t.kind is TaskKind.WISH and t.product in profile.in_stock]
    orders = [t for t in waiting if t.kind is TaskKind.ORDER]
    if not wishes and not orders:
        return Wish()
    seen = [profile.in_stock[one.product or 0] for one in wishes[-1:]]
    wish, order = _last(wishes), _last(orders)
    place = "" if order is None else order.place or ""
    return Wish(
        source=_SHOP,
        observed_at=max([*seen, *(one.made_at for one in orders[-1:])]),
        wish_in_stock="" if wish is None else wish.title,
        order="" if order is None else order.title,
        order_at=place,
        order_place=profile.places[place].name if place in profile.places else "",
        wish_key="" if wish is None else moment_key(MomentKind.WISH, wish.id),
        order_key="" if order is None else moment_key(MomentKind.READY, order.id),
    )


def _last(tasks: list[Task]) -> Task | None:
    return tasks[-1] if tasks else None
