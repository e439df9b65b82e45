"""Eleven hours from Lisbon to Bangkok: who flies and works, the airline's messages, and Tom.

Tom is one of the crew. His tablet is a process of its own, which is killed.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from tests.together.desks import stamp
from tests.together.killed import opened, say
from tests.together.kings_arcade import PIN

from aisleside.device.session import sign_in
from aisleside.device.session.people import SignInResult
from aisleside.domain.claim import Outcome, Part
from aisleside.domain.recorded import ClaimMade, MomentServed, NoteWritten, OutcomeTold, Recorded
from aisleside.domain.served import Served, Went, service_id
from aisleside.domain.staff import Role, StaffMember
from aisleside.formats.aidx import FlightState, FlightStatus, Times, write_aidx
from aisleside.formats.boarding_pass import BoardingPass, Leg, write_bcbp

BANGKOK, PORTO = "MD482/2026-11-22/LIS", "MD484/2026-11-23/LIS"
TOOK_OFF = datetime(2026, 11, 22, 12, tzinfo=UTC)
LANDED = TOOK_OFF + timedelta(hours=11, minutes=30)

SOFIA = StaffMember("L1", "Sofia Lund", "Lounge host", Role.GATE, "LIS-LOUNGE")
ANDERS = StaffMember("G1", "Anders Berg", "Gate agent", Role.GATE, "LIS-B14")
RUI = StaffMember("G2", "Rui Matos", "Gate agent", Role.GATE, "LIS-B15")
KAI = StaffMember("K1", "Kai Brandt", "Purser", Role.CREW, "LIS")
MIRA = StaffMember("K2", "Mira Costa", "Cabin crew", Role.CREW, "LIS")
TOM = StaffMember("K3", "Tom Reis", "Cabin crew", Role.CREW, "LIS")
LENA = StaffMember("K4", "Lena Dahl", "Cabin crew", Role.CREW, "LIS")
EVERYBODY = (SOFIA, ANDERS, RUI, KAI, MIRA, TOM, LENA)

ELENA, JONAS, OLGA, LUCIA = "ELENA", "JONAS", "OLGA", "LUCIA"
FRONT = ("1A", "1C")  # seats that somebody has in the front cabin


class Flyer(NamedTuple):
    """Somebody on the list; *more* is what it says of her besides."""

    surname: str
    given: str
    title: str
    locator: str
    seat: str
    more: str = ""

    @property
    def cabin(self) -> str:
        return "C" if self.seat in FRONT else "Y"


# Who flies to Bangkok. By their loyalty numbers Elena and Jonas are the same people on other days.
PEOPLE = (
    Flyer("MARCHETTI", ELENA, "MRS", "K4RT9B", "12C", ".R/FQTV MD HK1 200000018"),
    Flyer("WEBER", JONAS, "MR", "QW2RT7", "14A", ".R/FQTV MD HK1 200000026"),
    Flyer("SUND", OLGA, "MRS", "ZX8CV3", "9E", ".R/WCHR HK1"),
    Flyer("HERRERA", LUCIA, "MRS", "LH7M2P", "11D", ".R/VGML HK1 AFT GALLEY CART 2"),
    Flyer("BOATENG", "AMA", "MRS", "QB2RT7", "1A"),
    Flyer("MENSAH", "KOFI", "MR", "KM5N8D", "1C"),
    Flyer("MARTIN", "JULIE", "MRS", "JM3P6F", "22C"),
    Flyer("RAMAN", "PRIYA", "MRS", "PR9T4H", "14F"),
    Flyer("OKAFOR", "CHIDI", "MR", "CK2K7J", "26D"),
    Flyer("MWANGI", "GRACE", "MRS", "GM6W3L", "6A"),
    Flyer("HOLM", "KARIN", "MRS", "KH8V5N", "30A"),
    Flyer("SILVA", "RITA", "MRS", "RS4T1Q", "18C"),
)
EVERY_GIVEN = tuple(one.given for one in PEOPLE)
AIRPORTS = """faa,name,tzone
LIS,Lisbon,Europe/Lisbon
BKK,Bangkok,Asia/Bangkok
OPO,Porto,Europe/Lisbon
"""


def mail(folder: Path, *files: tuple[str, str]) -> Path:
    """The folder in which the airline's messages gather."""
    folder.mkdir(exist_ok=True)
    for name, text in (("airports.csv", AIRPORTS), *files):
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def names(number: str, day: str, off: str, who: Sequence[str]) -> tuple[str, str]:
    """The list of a flight from Lisbon."""
    lines = ["PNL", f"MD{number}/{day} LIS PART1", "CFG/016C168Y"]
    for cabin in ("C", "Y"):
        some = [one for one in PEOPLE if one.given in who and one.cabin == cabin]
        if some:
            lines.append(f"-{off}{len(some):03}{cabin}")
        for one in some:
            name = f"1{one.surname}/{one.given}{one.title}"
            lines.append(f"{name} .L/{one.locator}/MD .R/SEAT HK1 {one.seat}")
            lines += [one.more] if one.more else []
    return f"list-{number}.txt", "\n".join([*lines, "ENDPNL", ""])


def status(
    number: str,
    day: date,
    off: str,
    out: datetime,
    back: datetime,
    *,
    told_at: datetime,
    state: FlightState = FlightState.PLANNED,
    gate: str = "B14",
) -> tuple[str, str]:
    """What is known of a flight at *told_at*: from then on it has left, or is there."""
    told = FlightStatus(
        *("MD", number, day, "LIS", off),
        state=state,
        off_block=Times(out, None, out if out < told_at else None),
        on_block=Times(back, None, back if back < told_at else None),
        gate=gate,
    )
    return f"status-{number}.xml", write_aidx((told,), told_at=told_at, sender="MD")


def passes(number: str, day: date, off: str, who: Sequence[str]) -> dict[str, str]:
    """The boarding pass of each, by the first name."""
    found = {}
    for sequence, one in enumerate(PEOPLE, 1):
        leg = Leg(
            pnr=one.locator,
            board="LIS",
            off=off,
            carrier="MD",
            flight_number=f"{int(number):04}",
            day_of_year=day.timetuple().tm_yday,
            compartment=one.cabin,
            seat=one.seat.rjust(4, "0"),
            sequence=f"{sequence:04}",
            status="1",
        )
        name = f"{one.surname}/{one.given}{one.title}"
        found[one.given] = write_bcbp(BoardingPass(passenger_name=name, legs=(leg,), eticket="E"))
    return {given: code for given, code in found.items() if given in who}


# What a crew records in a process of its own, which is killed.

Told = tuple[datetime, int, Recorded]
SORRY = "the case of the fault before"  # known once that was kept


def toms_moments(priya: int, chidi: int, grace: int) -> tuple[Told, ...]:
    """Eighteen of them, ten minutes apart; the apology is two events."""
    bodies: list[tuple[int, Recorded]] = [
        (priya, MomentServed(BANGKOK, Served.FAULT, Went.UPSET, "The screen is dark", "14F")),
        (priya, ClaimMade(SORRY, Part.APOLOGY)),
        (priya, OutcomeTold(SORRY, Outcome.ACCEPTED)),
        (grace, MomentServed(BANGKOK, Served.MOVED, seat="6A", to_seat="7A")),
        (chidi, NoteWritten("Likes the window blind up.")),
    ]
    kinds = (Served.GIFT, Served.PRAISE, Served.OFFER, Served.COMPLAINT)
    bodies += [
        (who, MomentServed(BANGKOK, kinds[n % 4], detail=f"Moment {n} of Tom's"))
        for n, who in enumerate((chidi, grace, priya, chidi, grace) * 3, 1)
    ][: 18 - 4]
    return tuple(
        (TOOK_OFF + timedelta(minutes=35 + 30 * n), who, body)
        for n, (who, body) in enumerate(bodies)
    )


def tom_works(folder: Path, url: str, moments: Sequence[Told], killed_after: int | None) -> None:
    """Sign in without a network and record what is not kept yet, each said once it is.

    After *killed_after* of them it is killed.
    """
    sign_in._PASSES, sign_in._MEMORY_KIB = 1, 32  # as in the process of the test
    with opened(folder, url) as tablet:
        answer = tablet.door.unlock(TOM.id, PIN)
        if answer.result is not SignInResult.OPEN:
            raise AssertionError(f"Tom cannot sign in: {answer.result}")
        kept = list(tablet.outbox.pending(TOM.id))
        fault = claim = ""
        for number, (at, customer, told) in enumerate(moments):
            body = told
            if isinstance(told, ClaimMade):
                body = replace(told, case=f"trouble:{service_id(fault)}")
            elif isinstance(told, OutcomeTold):
                body = replace(told, claim=claim)
            event = next((one for one in kept if (one.subject, one.body) == (customer, body)), None)
            if event is None:
                event = tablet.outbox.write(TOM.id, customer, body, stamp(tablet, at))
            if isinstance(body, MomentServed) and body.what is Served.FAULT:
                fault = event.id
            elif isinstance(body, ClaimMade):
                claim = event.id
            say(folder, event.id)
            if number + 1 == killed_after:
                os.kill(os.getpid(), signal.SIGKILL)
