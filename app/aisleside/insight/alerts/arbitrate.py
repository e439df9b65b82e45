"""What of all alerts is shown first, and why.

For one person: of each group the first, and at most one that interrupts; the others wait
in the list. Over many: need before weight, weight before time left, and status only where
all of that is equal; each place says which of these decided it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import zip_longest

from aisleside.insight.alerts.asked import Need
from aisleside.insight.alerts.evaluate import Alert, Why, Withheld

_NEEDS = {need: rank for rank, need in enumerate(Need)}


class Because(StrEnum):
    """What put an alert before the next one."""

    NEED = "need"
    WEIGHT = "weight"
    TIME = "time"
    STATUS = "status"  # all else was equal
    ORDER = "order"  # all was equal, and one has to be first
    LAST = "last"  # nothing comes after it


@dataclass(frozen=True, slots=True)
class Ranked:
    """An alert at its place, and what put it before the next."""

    alert: Alert
    because: Because


@dataclass(frozen=True, slots=True)
class Shown:
    """What one person's screen shows at one stop.

    *first* is what may interrupt; None where nothing does. *others* stand in the list, and
    *outdone* nowhere, since another of their group is shown.
    """

    first: Alert | None
    others: tuple[Alert, ...]
    outdone: tuple[Withheld, ...]


def rank(alerts: Iterable[Alert]) -> tuple[Ranked, ...]:
    """Alerts of one or many people in the order in which they should be seen to."""
    ordered = sorted(alerts, key=_order)
    return tuple(
        Ranked(one, Because.LAST if after is None else _because(one, after))
        for one, after in zip_longest(ordered, ordered[1:])
    )


def arrange(alerts: Sequence[Alert], *, interrupted: bool = False) -> Shown:
    """What to show of one person's alerts.

    *interrupted*: at this stop something has interrupted already.
    """
    kept: dict[str, Alert] = {}
    outdone = []
    for ranked in rank(alerts):
        alert = ranked.alert
        group = alert.rule.group or alert.rule.id
        if group in kept:
            outdone.append(Withheld(alert.rule, Why.OUTDONE))
        else:
            kept[group] = alert
    shown = tuple(kept.values())
    first = next((one for one in shown if one.rule.interrupts), None)
    if interrupted:
        first = None
    return Shown(first, tuple(one for one in shown if one is not first), tuple(outdone))


def _order(alert: Alert) -> tuple[int, int, float, int, int, str]:
    need = len(Need) if alert.need is None else _NEEDS[alert.need]
    return (
        need,
        -alert.rule.priority,
        alert.minutes_left,
        -alert.tier,
        alert.customer,
        alert.rule.id,
    )


def _because(one: Alert, after: Alert) -> Because:
    reasons = (Because.NEED, Because.WEIGHT, Because.TIME, Because.STATUS)
    for reason, mine, other in zip(reasons, _order(one), _order(after), strict=False):
        if mine != other:
            return reason
    return Because.ORDER
