"""A passenger or customer as somebody describes her, to try rules on: JSON in, a history out.

Moments are told as days before now, so that a description does not grow old.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec
from msgspec import Meta

from aisleside.domain.birthday import month_and_day
from aisleside.domain.claim import Outcome
from aisleside.domain.consent import ConsentAnswer, ConsentPurpose
from aisleside.domain.errors import ExpectedError
from aisleside.domain.staff import Role
from aisleside.insight.alerts.asked import (
    Act,
    ActKind,
    Context,
    Happening,
    HappeningKind,
    History,
    Need,
    Occasion,
    Person,
    Trip,
    Visit,
    Wish,
)

SOURCE = "as described"
Days = Annotated[float, Meta(ge=0, le=36_500)]


class _Struct(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    pass


class Happened(_Struct, frozen=True):
    kind: HappeningKind
    days_ago: Days
    id: str = ""
    detail: str = ""
    flight: str = ""
    minutes: float | None = None


class Acted(_Struct, frozen=True):
    kind: ActKind
    days_ago: Days
    about: str = ""
    by: str = "a colleague"
    outcome: Outcome | None = Outcome.ACCEPTED


class Travels(_Struct, frozen=True):
    flight: str
    minutes_to_departure: float = 60.0
    minutes_in_the_air: float = 120.0
    minutes_to_connection: float | None = None
    connection: str = ""
    cabin: str = ""
    seat: str = ""
    first_flight: bool = False
    first_in_cabin: bool = False
    party_size: int = 1
    party_split: bool = False
    milestone: str = ""
    special_meal: str = ""
    special_meal_loaded: bool = False


class Waits(_Struct, frozen=True):
    wish_in_stock: str = ""
    order: str = ""
    order_at: str = ""
    order_place: str = ""


class Described(_Struct, frozen=True):
    """*visits* are days before now; *birthday* is as she says it, "3 March"."""

    context: Context
    customer: int = 1
    place: str = "here"
    role: Role = Role.ASSOCIATE
    zone: str = "UTC"
    network: bool = True
    disrupted: bool = False
    tier: str = ""
    birthday: str = ""
    consents: dict[ConsentPurpose, ConsentAnswer] = {}
    needs: tuple[Need, ...] = ()
    happenings: tuple[Happened, ...] = ()
    acts: tuple[Acted, ...] = ()
    visits: tuple[Days, ...] = ()
    trip: Travels | None = None
    wish: Waits | None = None

    def at(self, now: datetime) -> tuple[History, Occasion]:
        """Her history and the occasion, as of *now*.

        Raises:
            UnreadableDescriptionError: of a zone or birthday that nobody knows.
        """
        person = Person(
            self.customer,
            SOURCE,
            now,
            self.tier,
            self._birthday(),
            self.consents,
            frozenset(self.needs),
        )
        history = History(
            person,
            tuple(
                Happening(
                    one.kind,
                    now - timedelta(days=one.days_ago),
                    one.id or f"{one.kind}:{number}",
                    SOURCE,
                    now - timedelta(days=one.days_ago),
                    one.detail,
                    one.flight,
                    one.minutes,
                )
                for number, one in enumerate(self.happenings, start=1)
            ),
            tuple(
                Act(one.kind, one.about, one.by, now - timedelta(days=one.days_ago), one.outcome)
                for one in self.acts
            ),
            tuple(
                Visit(now - timedelta(days=ago), self.context, self.place) for ago in self.visits
            ),
            None if self.trip is None else _trip(self.trip, now),
            Wish() if self.wish is None else Wish(SOURCE, now, *msgspec.structs.astuple(self.wish)),
        )
        occasion = Occasion(
            self.context, self.place, self.role, now, self._zone(), self.network, self.disrupted
        )
        return history, occasion

    def _zone(self) -> ZoneInfo:
        try:
            return ZoneInfo(self.zone)
        except (ZoneInfoNotFoundError, ValueError) as error:
            raise UnreadableDescriptionError(why=f"no zone is called “{self.zone}”") from error

    def _birthday(self) -> tuple[int, int] | None:
        if not self.birthday:
            return None
        day = month_and_day(self.birthday)
        if day is None:
            raise UnreadableDescriptionError(why=f"“{self.birthday}” is no day of the year")
        return day


class UnreadableDescriptionError(ExpectedError):
    """What somebody is like cannot be read."""

    def __init__(self, *, why: str) -> None:
        super().__init__(
            "The description could not be used: {why}. Nothing was changed. Mend it and try again.",
            why=why,
        )
        self.why = why


def described(text: bytes) -> Described:
    """Read a description.

    Raises:
        UnreadableDescriptionError
    """
    try:
        return msgspec.json.decode(text, type=Described)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise UnreadableDescriptionError(why=str(error)) from error


def _trip(told: Travels, now: datetime) -> Trip:
    departs = now + timedelta(minutes=told.minutes_to_departure)
    lands = departs + timedelta(minutes=told.minutes_in_the_air)
    change = told.minutes_to_connection
    return Trip(
        flight=told.flight,
        departs_at=departs.astimezone(UTC),
        source=SOURCE,
        observed_at=now,
        cabin=told.cabin,
        seat=told.seat,
        lands_at=lands,
        connects_at=None if change is None else lands + timedelta(minutes=change),
        connection=told.connection,
        first_flight=told.first_flight,
        first_in_cabin=told.first_in_cabin,
        party_size=told.party_size,
        party_split=told.party_split,
        milestone=told.milestone,
        special_meal=told.special_meal,
        special_meal_loaded=told.special_meal_loaded,
    )
