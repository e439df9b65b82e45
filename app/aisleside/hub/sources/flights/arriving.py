"""Brings what an airline's messages say into the hub, the same way for real and for generated.

A list is the whole of its flight: who is not on it any more is off it. Customers whom the hub
knows from elsewhere stay as they are there; only their journey is added.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from aisleside.formats.finding import Weight
from aisleside.hub.profiles.intake import NOBODY, Intake
from aisleside.hub.profiles.recognising import Sign
from aisleside.hub.sources.delivery import Delivery
from aisleside.hub.sources.flights import rows, selling
from aisleside.hub.sources.flights.manifest import Findings, Heard, Manifest, Passenger, Told
from aisleside.hub.sources.flights.population import spelled
from aisleside.hub.sources.flights.profiles import Member
from aisleside.hub.sources.flights.rows import Kept
from aisleside.hub.sources.flights.troubles import Trouble, troubles
from aisleside.wire.rows import FlightRow

FLIGHTS_AT_ONCE = 8  # in one transaction: some two thousand people
MOST_SENTENCES = 40  # of findings in a report


@dataclass(frozen=True, slots=True)
class _Somebody:
    """One customer: all her trips, and how she is known."""

    key: str
    one: Passenger
    member: Member | None
    trips: list[tuple[Manifest, Passenger]]

    @property
    def sign(self) -> Sign:
        return Sign(
            self.key,
            spelled(self.member.given if self.member else self.one.given),
            self.member.number if self.member else self.one.loyalty and self.one.loyalty[1],
            tuple(dict.fromkeys(phone for _, one in self.trips for phone in one.phones)),
            tuple(dict.fromkeys(email for _, one in self.trips for email in one.emails)),
        )


def bring_in(delivery: Delivery, heard: Heard, *, kept: Kept, now: datetime) -> list[FlightRow]:
    """Send everything that is still of use; return the flights that are held now."""
    happened = list(troubles(heard, now=now))
    coming = []
    for manifest in heard.manifests.values():
        if manifest.leaves is None or manifest.lands is None:
            told = "No status message says when a flight leaves and lands, so it was not used."
            heard.findings.left_out(manifest.key.id, "no-times", told)
        elif rows.is_kept(manifest, kept, now):
            coming.append(manifest)
    people = _people(heard)
    wanted = {one.key for manifest in coming for one in manifest.people}
    wanted |= {trouble.key for trouble in happened}
    ids: dict[str, int] = {}

    def write_people(intake: Intake, part: list[_Somebody]) -> None:
        known = intake.recognise([somebody.sign for somebody in part], spelled)
        new = intake.ids("customer", [somebody.key for somebody in part])
        ids.update(new)
        ours = [somebody for somebody in part if somebody.key not in known]
        intake.customers(
            rows.customer_row(new[one.key], one.one, one.member, now=now) for one in ours
        )
        intake.contacts(
            contact
            for one in ours
            for contact in rows.contact_rows(new[one.key], one.one, one.member, now=now)
        )
        intake.facts(
            fact
            for one in part
            if one.member
            for fact in rows.fact_rows(new[one.key], one.member, heard, one.trips)
        )
        intake.consents(
            consent
            for one in part
            if one.member
            for consent in rows.consent_rows(new[one.key], one.member)
        )

    def write_flights(intake: Intake, part: list[Manifest]) -> None:
        intake.flights(rows.flight_row(one, heard.airports, kept=kept, now=now) for one in part)
        for manifest in part:
            _write_list(intake, manifest, ids, kept=kept, now=now)

    def write_troubles(intake: Intake, part: list[Trouble]) -> None:
        intake.services(
            rows.service_row(ids[one.key], one) for one in part if ids[one.key] != NOBODY
        )

    somebodies = [people[key] for key in sorted(wanted)]
    delivery.send("passengers", somebodies, write_people, size=4_000)
    delivery.send("flights", coming, write_flights, size=FLIGHTS_AT_ONCE)
    delivery.send("things that went wrong or well", happened, write_troubles)
    selling.bring_in(
        delivery,
        heard.trolleys,
        held=frozenset(manifest.key.id for manifest in coming),
        customers=ids,
        findings=heard.findings,
        now=now,
    )
    delivery.read["names on lists"] = sum(len(one.people) for one in heard.manifests.values())
    delivery.read["boarding passes"] = heard.passes
    _report(delivery, heard.findings)
    return [rows.flight_row(one, heard.airports, kept=kept, now=now) for one in coming]


def _write_list(
    intake: Intake, manifest: Manifest, ids: dict[str, int], *, kept: Kept, now: datetime
) -> None:
    flight = manifest.key.id
    customers: dict[int, Passenger] = {}
    for one in manifest.people:
        if ids[one.key] != NOBODY:
            customers.setdefault(ids[one.key], one)
    needs = [
        need
        for customer, one in customers.items()
        for need in rows.need_rows(customer, manifest, one, kept=kept, now=now)
    ]
    if manifest.has_list:
        before = intake.on_flight(flight)
        intake.off_flight(flight, before.customers - customers.keys())
        named = {(need.customer, need.flight, need.n) for need in needs}
        intake.no_longer_needed(sorted(key for key in before.needs - named if key[0] in customers))
    intake.travellers(
        rows.traveller_row(customer, manifest, one) for customer, one in customers.items()
    )
    intake.needs(needs)


def _people(heard: Heard) -> dict[str, _Somebody]:
    """Everybody on any list by key."""
    trips: dict[str, list[tuple[Manifest, Passenger]]] = defaultdict(list)
    for manifest in heard.manifests.values():
        for one in manifest.people:
            trips[one.key].append((manifest, one))
    return {
        key: _Somebody(key, hers[0][1], heard.members.get(hers[0][1].loyalty or ("", "")), hers)
        for key, hers in trips.items()
    }


def _report(delivery: Delivery, findings: Findings) -> None:
    """The first findings in full, all of them counted."""
    delivery.remarks += _sentences(findings)
    counted = Counter(one.finding.reason for one in findings if _costs(one))
    for reason, count in counted.items():
        delivery.skipped[reason.rstrip(".")] += count


def _sentences(findings: Iterable[Told]) -> list[str]:
    told = [one.sentence() for one in findings]
    if len(told) > MOST_SENTENCES:
        return [*told[:MOST_SENTENCES], f"There are {len(told) - MOST_SENTENCES} more findings."]
    return told


def _costs(one: Told) -> bool:
    return one.finding.weight is not Weight.NOTED
