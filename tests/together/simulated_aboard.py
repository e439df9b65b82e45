"""What staff do for passengers on the tablets of the simulation, and what must hold of it.

They claim parts of cases and say what came of them, see people board and record moments
that were served. Needs are looked for in the bytes of a tablet's files each time it has let
go of what is over.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from tests.device.decrypted import decrypted
from tests.together.simulated_flights import NEED_WORD
from tests.together.simulated_road import Day
from tests.together.simulated_truth import GATE_SEES, BrokenError

from aisleside.device.cache import values
from aisleside.device.cache.stream_file import StreamFile
from aisleside.domain.claim import Outcome, Part
from aisleside.domain.event import EventKind
from aisleside.domain.flight import Boarding
from aisleside.domain.recorded import BoardingTold, ClaimMade, MomentServed, OutcomeTold
from aisleside.domain.served import Served
from aisleside.insight.cases import state_of
from aisleside.wire.rows import ClaimRow
from aisleside.wire.streams import ScopeKind, scope_of

TROUBLED = 3  # people that claims are about, so that tablets meet over one
_SAID = (Served.COMPLAINT, Served.PRAISE, Served.GIFT)  # each makes a service record
_MADE = 'SELECT id, "by", "case", part, received, result FROM claim WHERE customer = ?'


class _Claimed(NamedTuple):
    id: str
    by: str
    case: str
    part: str
    received: int
    result: str | None


def act(day: Day, tablet: Any, customers: Sequence[int], what: str) -> str:
    """Somebody sees to a passenger, or to somebody a flight went wrong for; says what it was."""
    chance = day.chance
    known = {*customers, *day.hub.truth.gone_ids}  # others had their numbers in a lost past
    aboard = [
        (scope.place, row[0])
        for stream in tablet.streams()
        if (scope := scope_of(stream)) is not None and scope.kind is ScopeKind.FLIGHT
        for (table, _), row in sorted(tablet.rows(stream).items())
        if table == "traveller" and row[0] in known
    ]
    if what != "board":
        what = chance.choice(("claim", "claim", "outcome", "moment", "board", "move"))
    own = [
        (event, said.subject)
        for event, said in tablet.notes.items()
        if said.kind is EventKind.CLAIM and said.subject in known
    ]
    if what == "outcome" and own:
        event, customer = chance.choice(own)
        result = chance.choice((Outcome.ACCEPTED, Outcome.ACCEPTED, Outcome.NOT_NOW))
        tablet.record(customer, OutcomeTold(event, result), EventKind.OUTCOME)
        return f"{result} for {event}"
    if what in ("claim", "outcome") or not aboard:
        customer = chance.choice(customers[:TROUBLED])
        part = chance.choice((Part.APOLOGY, Part.APOLOGY, Part.UPGRADE))
        tablet.record(customer, ClaimMade(f"trouble:{customer}", part), EventKind.CLAIM)
        return f"{part} for {customer}"
    flight, customer = chance.choice(aboard)
    match what:
        case "board":
            state = chance.choice((Boarding.BOARDED, Boarding.BOARDED, Boarding.OFFLOADED))
            tablet.record(customer, BoardingTold(flight, state), EventKind.BOARDING)
        case "move":
            moved = MomentServed(flight, Served.MOVED, to_seat="14D")
            tablet.record(customer, moved, EventKind.SERVED)
        case _:
            words = tablet.words_about("moment", customer)
            said = MomentServed(flight, chance.choice(_SAID), detail=words)
            tablet.record(customer, said, EventKind.SERVED, words)
    return f"{what} for {customer} on {flight}"


def check_needs(file: StreamFile, now: int) -> None:
    """What was let go of at *now* is in no byte of a *file*, nor what its mask hides."""
    stream, connection = file.address.stream, file._connection
    scope = scope_of(stream)
    assert scope is not None
    live = connection.execute("SELECT kind, instruction, until FROM need").fetchall()
    for kind, words, until in live:
        if until <= now:
            raise BrokenError(f"S16: {words} was needed until {until}, it is {now} in {stream}")
        if scope.mask == "gate" and kind not in GATE_SEES:
            raise BrokenError(f"S15: a {kind} is in {stream}: {words}")
    assert file.address.key is not None
    bytes_of_it = decrypted(file.address.path, file.address.key)
    known = {word for _, words, _ in live for word in NEED_WORD.findall(words.encode())}
    left = sorted(set(NEED_WORD.findall(bytes_of_it)) - known)
    if left:
        raise BrokenError(f"S14: {left} went and are still in the bytes of {stream}")


def check_claims(day: Day, tablets: Sequence[Any]) -> None:
    """P3: of each part of a case one claim counts, by the hub's order, and on all tablets."""
    truth = day.hub.truth
    for tablet in tablets:
        _check_kept(day, tablet)
    for (customer,) in truth.ask("SELECT DISTINCT customer FROM claim ORDER BY customer"):
        if truth.person_of(customer) in truth.mixed:
            continue  # two orders were joined into one
        made = sorted(
            (_Claimed(*row) for row in truth.ask(_MADE, customer)), key=lambda one: one.received
        )
        counts: dict[tuple[str, str], str | None] = {}
        for key in sorted({(one.case, one.part) for one in made}):
            hers = [one for one in made if (one.case, one.part) == key]
            _check_told(day, hers)
            stands = [one for one in hers if one.result != Outcome.NOT_NOW]
            counts[key] = stands[0].id if stands else None
        for tablet in tablets:
            _check_shown(tablet, customer, counts)


def _check_kept(day: Day, tablet: Any) -> None:
    """A claim that the hub took stands in the ledger, once."""
    truth = day.hub.truth
    for event, said in tablet.notes.items():
        if said.kind is not EventKind.CLAIM or said.person in truth.gone | truth.mixed:
            continue
        rows = len(truth.ask("SELECT 1 FROM claim WHERE id = ?", event))
        taken = truth.ask("SELECT 1 FROM event WHERE id = ? AND status = 'applied'", event)
        if rows > 1 or (taken and not said.taken_back and not rows):
            raise BrokenError(f"P3: {event} was claimed and stands {rows} times in the ledger")


def _check_told(day: Day, claims: Sequence[_Claimed]) -> None:
    """Nobody was told that hers counts while another's did."""
    events = {
        one.id: day.hub.truth.ask("SELECT status, stored_seq FROM event WHERE id = ?", one.id)
        for one in claims
    }
    known = [(one, *events[one.id][0]) for one in claims if events[one.id]]
    for (one, _, stored), (other, _, later) in pairwise(known):
        if later < stored:
            raise BrokenError(f"P3: {other.id} came before {one.id} and counts after it")
    if all(one.result != Outcome.NOT_NOW for one in claims):
        sure = {one.by for one, status, _ in known if status == "applied"}
        if len(sure) > 1:
            raise BrokenError(f"P3: {sorted(sure)} were each told that they are first")


def _check_shown(tablet: Any, customer: int, counts: dict[tuple[str, str], str | None]) -> None:
    """What the screens of a tablet say that holds her, through whichever stream."""
    for stream in tablet.shelf.held():
        rows = tablet.rows(stream)
        if ("customer", (customer,)) not in rows:
            continue
        claims = [ClaimRow(*row) for (table, _), row in rows.items() if table == "claim"]
        hers = [values.claim(row) for row in claims if row.customer == customer]
        for (case, part), first in counts.items():
            shown = state_of(case, hers)[Part(part)].counts
            if (shown.id if shown is not None else None) != first:
                raise BrokenError(f"P3: {first} counts of {case} {part}, {stream} shows {shown}")
