"""The airline of the simulation: flights, who is on them, and who works on them.

Lists change as a real one's do: people come, go and get other seats, needs are told, told
anew and taken away, duties begin and end, a delay moves the end of everything. Each need
has a word of its own, so that it can be looked for in the bytes of a tablet.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from tests.flying import flight, need, traveller
from tests.together.simulated_truth import BrokenError, Truth

from aisleside.hub.profiles.intake import Intake
from aisleside.hub.store.access import Duty
from aisleside.wire.rows import FactRow, FlightRow, ServiceRow

PIN = "735194"
AT_ONCE = 2  # flights
LONG_ON_ITS_WAY = 3_000  # seconds
NEEDS = ("assistance", "child", "meal", "medical")
SEATS = ("3A", "4C", "12C", "30F")
HOLDERS = {
    "place:1": "gate",
    "place:2": "crew",
    **{f"staff:S{staff}": "crew" for staff in "123"},
}
NEED_WORD = re.compile(rb"zn\d{4}x")


class Now(NamedTuple):
    """A flight that is not over, and until when its people are kept."""

    flight: str
    until: int


class Airline:
    """What an airline's systems bring in; all chance is the day's."""

    def __init__(self, chance: random.Random, truth: Truth) -> None:
        self._chance = chance
        self._truth = truth
        self._departures = 0
        self._needs = 0
        self._troubles = 0
        self._seen: list[tuple[int, str, str]] = []  # whom an older list names again

    def bring(self, intake: Intake, kind: str, customers: Sequence[int], now: int) -> str:
        """Let one thing of this *kind* happen, and say which."""
        flights = self._now(now)
        if kind == "trouble":
            return self._trouble(intake, customers, now)
        if not flights or (kind == "depart" and len(flights) < AT_ONCE):
            return self._depart(intake, customers, now)
        on = self._chance.choice(flights)
        listed = [
            customer
            for (customer,) in self._truth.ask(
                "SELECT customer FROM traveller WHERE flight = ? ORDER BY customer", on.flight
            )
        ]
        match kind:
            case "need" if listed:
                return self._need(intake, self._chance.choice(listed), on, now)
            case "duty":
                return self._duty(intake, on, now)
            case "off duty":
                return self._off_duty(intake, on)
            case "late list":
                return self._late_list(intake, listed, on, now)
            case "delay":
                until = max(now + 60, on.until + self._chance.choice((-400, 300)))
                intake.flights([self._row(on.flight, until)])
                return f"{on.flight} is kept until {until}"
            case _:
                return self._list(intake, customers, listed, on, now)

    def _now(self, now: int) -> list[Now]:
        asked = "SELECT id, until FROM flight WHERE until > ? ORDER BY id"
        return [Now(*row) for row in self._truth.ask(asked, now)]

    def _depart(self, intake: Intake, customers: Sequence[int], now: int) -> str:
        """A list for a flight that nobody has heard of before."""
        self._departures += 1
        on = Now(
            f"MD{self._departures}/2026-11-21/LIS",
            now + self._chance.choice((900, 3_000, 30_000)),
        )
        people = self._chance.sample(list(customers), min(3, len(customers)))
        intake.flights([self._row(on.flight, on.until)])
        intake.travellers(self._traveller(one, on, now) for one in people)
        said = [self._need(intake, one, on, now) for one in people[:2]]
        intake.duties(
            Duty(on.flight, f"place:{place}", HOLDERS[f"place:{place}"], now - 600, on.until)
            for place in "12"
        )
        said.append(self._duty(intake, on, now))
        return f"{on.flight} until {on.until} with {people}; {'; '.join(said)}"

    def _list(
        self,
        intake: Intake,
        customers: Sequence[int],
        listed: Sequence[int],
        on: Now,
        now: int,
    ) -> str:
        """An ADL: somebody is added, deleted, or sits elsewhere."""
        others = sorted(set(customers) - set(listed))
        what = self._chance.choice(("add", "add", "delete", "change"))
        if what == "delete" and listed:
            gone = self._chance.choice(listed)
            intake.off_flight(on.flight, [gone])
            return f"{gone} is not on {on.flight} any more"
        among = listed if what == "change" and listed else others
        if not among:
            return f"nothing new about {on.flight}"
        one = self._chance.choice(among)
        row = self._traveller(one, on, now)
        intake.travellers([row])
        return f"{one} is on {on.flight} in {row.seat}"

    def _late_list(self, intake: Intake, listed: Sequence[int], on: Now, now: int) -> str:
        """A whole list that was made before most of what is known, and was long on its way."""
        rows = [self._traveller(one, on, now - LONG_ON_ITS_WAY) for one in listed]
        asked = "SELECT state, state_at FROM traveller WHERE customer = ? AND flight = ?"
        for row in rows:
            for state, at in self._truth.ask(asked, row.customer, on.flight):
                if at > row.state_at:
                    self._seen.append((row.customer, on.flight, state))
        intake.travellers(rows)
        return f"{listed} are on {on.flight}, says a late list"

    def check_seen(self) -> None:
        """What staff saw is not undone by a list that was made before."""
        seen, self._seen = self._seen, []
        for customer, on, state in seen:
            asked = "SELECT state FROM traveller WHERE customer = ? AND flight = ?"
            ((now,),) = self._truth.ask(asked, customer, on)
            if now != state:
                raise BrokenError(f"S9: {customer} was {state} on {on}, an older list says {now}")

    def _need(self, intake: Intake, customer: int, on: Now, now: int) -> str:
        """A need is told, told in other words, or taken away."""
        number = self._chance.randrange(3)
        if self._chance.random() < 0.25:
            intake.no_longer_needed([(customer, on.flight, number)])
            return f"{customer} needs no {number} on {on.flight}"
        self._needs += 1
        kind, word = self._chance.choice(NEEDS), f"zn{self._needs:04}x"
        until = min(on.until, now + self._chance.choice((200, 600, 90_000)))
        words = f"{word} for {self._truth.canary(self._truth.person_of(customer))}"
        intake.needs([need(customer, kind, words, n=number, on=on.flight, until=until)])
        return f"{customer} needs {kind} {word} on {on.flight} until {until}"

    def _duty(self, intake: Intake, on: Now, now: int) -> str:
        chance = self._chance
        holder = chance.choice(tuple(HOLDERS))
        opens = now + chance.choice((-600, -600, 150))
        until = min(on.until, now + chance.choice((300, 1_500, 90_000)))
        intake.duties([Duty(on.flight, holder, HOLDERS[holder], opens, until)])
        return f"{holder} has duty for {on.flight} from {opens} until {until}"

    def _off_duty(self, intake: Intake, on: Now) -> str:
        asked = "SELECT holder FROM duty WHERE flight = ? ORDER BY holder"
        holders = [holder for (holder,) in self._truth.ask(asked, on.flight)]
        if not holders:
            return f"nobody has duty for {on.flight}"
        holder = self._chance.choice(holders)
        intake.off_duty([(on.flight, holder)])
        return f"{holder} has no duty for {on.flight} any more"

    def _trouble(self, intake: Intake, customers: Sequence[int], now: int) -> str:
        """Something went wrong with somebody; and she is worth something, which no flight sees."""
        if not customers:
            return "nobody was troubled"
        self._troubles += 1
        one = self._chance.choice(list(customers))
        words = f"A flight of {self._truth.canary(self._truth.person_of(one))} was cancelled"
        told: tuple[Any, ...] = (one, now, self._troubles, "flight", words, None, "LIS")
        intake.services([ServiceRow(*told, None, None, 1, "flight_cancelled", None, 0)])
        fact = (one, "value.band", words, "till", now, "service", "staff", 0)
        intake.facts([FactRow(*fact)])
        return f"a flight of {one} was cancelled"

    def _traveller(self, customer: int, on: Now, now: int) -> Any:
        surname = self._truth.canary(self._truth.person_of(customer)).upper()
        seat, state = self._chance.choice(SEATS), self._chance.choice(("booked", "checked_in"))
        row = traveller(customer, seat, on=on.flight, surname=surname, given="ANA")
        return row._replace(locator=surname, state=state, state_at=now)

    @staticmethod
    def _row(id: str, until: int) -> FlightRow:
        return flight(id, until=until)
