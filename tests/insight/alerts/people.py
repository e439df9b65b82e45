"""People to ask alert rules about."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from aisleside.domain.claim import Outcome
from aisleside.domain.staff import Role
from aisleside.insight.alerts.asked import (
    Act,
    ActKind,
    Context,
    Happening,
    HappeningKind,
    History,
    Occasion,
    Person,
    Trip,
    Visit,
)

NOW = datetime(2026, 3, 12, 13, 42, tzinfo=UTC)
SHIPPED = Path(__file__).resolve().parents[3] / "resources/alerts.toml"


def ago(days: float) -> datetime:
    return NOW - timedelta(days=days)


def went(kind: str, days: float, id: str = "trouble:17", **more) -> Happening:
    return Happening(HappeningKind(kind), ago(days), id, "operations", ago(days), **more)


def did(kind: str, days: float, about: str = "", outcome: Outcome | None = Outcome.ACCEPTED) -> Act:
    return Act(ActKind(kind), about, "Sofia Lund", ago(days), outcome)


def her(*things: Happening | Act, trip: dict | None = None, visits=(), id=1, **person) -> History:
    history = History(
        Person(id, "profile", ago(1), **person),
        tuple(one for one in things if isinstance(one, Happening)),
        tuple(one for one in things if isinstance(one, Act)),
        tuple(Visit(ago(days), Context.STORE) for days in visits),
    )
    return history if trip is None else replace(history, trip=on_board(**trip))


def on_board(change: float | None = None, **more) -> Trip:
    leaves = NOW + timedelta(minutes=28)
    lands = leaves + timedelta(hours=8)
    return Trip(
        **{"flight": "MD 482", "cabin": "Club", "seat": "21C"} | more,
        departs_at=leaves,
        source="list of 14:02",
        observed_at=NOW,
        lands_at=lands,
        connects_at=None if change is None else lands + timedelta(minutes=change),
    )


def at(context: str = "gate", **more) -> Occasion:
    place = {"store": "M01"}.get(context, "B14")
    return Occasion(Context(context), place, Role.ASSOCIATE, more.pop("now", NOW), **more)
