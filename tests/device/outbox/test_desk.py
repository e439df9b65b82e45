"""A desk at a gate is handed on: who was let through and what is claimed, to whoever comes next."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from datetime import UTC, datetime, timedelta

import pytest

from aisleside.device.machine.clock import Stamp
from aisleside.device.machine.sealed import public_key
from aisleside.device.outbox.database import ControlDatabase
from aisleside.device.outbox.desk import KEPT, let_go_of_desks
from aisleside.device.outbox.notes import Outbox
from aisleside.device.outbox.people import People, WorkKey
from aisleside.device.outbox.redaction import redact
from aisleside.domain.claim import Outcome, Part
from aisleside.domain.flight import Boarding
from aisleside.domain.recorded import (
    BoardingTold,
    ClaimMade,
    MomentServed,
    NoteWritten,
    OutcomeTold,
)
from aisleside.domain.served import Served
from aisleside.domain.staff import Role, StaffMember
from aisleside.wire.messages import Receipt

SECONDS = 1_790_000_000
AT = Stamp(SECONDS, 0, 0)
NOW = datetime.fromtimestamp(SECONDS, UTC)
FLIGHT = "MD482/2026-03-12/LIS"
BOARDED = BoardingTold(FLIGHT, Boarding.BOARDED)
NINA = StaffMember("G1", "Nina Sousa", "Gate agent", Role.GATE, "LIS-B14")
RUI = StaffMember("G2", "Rui Matos", "Gate agent", Role.GATE, "LIS-B14")
IVA = StaffMember("C1", "Iva Horn", "Purser", Role.CREW, "LIS")
KEYS = {NINA.id: b"n" * 32, RUI.id: b"r" * 32, IVA.id: b"i" * 32}


@pytest.fixture
def outbox(control) -> Outbox:
    """Nina has the desk."""
    people = People(control)
    for member in (NINA, RUI, IVA):
        people.welcome(member, salt=b"s", verifier=b"v", seen=NOW)
        key = WorkKey(b"s", public_key(KEYS[member.id]), b"wrapped")
        people.keep_work_key(member.id, key)
    outbox = Outbox(control)
    outbox.open_for(NINA.id, KEYS[NINA.id])
    return outbox


def bodies(outbox, now=NOW):
    return [(one.by.name, one.event.subject, one.event.body) for one in outbox.at_desk(now=now)]


def test_whoever_takes_over_knows_whom_the_last_let_through_and_reads_no_word_of_hers(outbox):
    claim = outbox.write(NINA.id, 3, ClaimMade("trouble:11", Part.UPGRADE), AT)
    outbox.write(NINA.id, 3, BOARDED, AT)
    outbox.write(NINA.id, 3, OutcomeTold(claim.id, Outcome.ACCEPTED, "upgrade", 1), AT)
    outbox.write(NINA.id, 3, MomentServed(FLIGHT, Served.MOVED, to_seat="1A"), AT)
    outbox.write(NINA.id, 3, MomentServed(FLIGHT, Served.COMPLAINT, detail="A cold meal"), AT)
    outbox.write(NINA.id, 3, NoteWritten("Of her knee"), AT)

    outbox.open_for(RUI.id, KEYS[RUI.id])
    outbox.write(RUI.id, 4, BOARDED, AT)

    assert bodies(outbox) == [
        ("Nina Sousa", 3, ClaimMade("trouble:11", Part.UPGRADE)),
        ("Nina Sousa", 3, BOARDED),
        ("Nina Sousa", 3, OutcomeTold(claim.id, Outcome.ACCEPTED, "upgrade", 1)),
        ("Nina Sousa", 3, MomentServed(FLIGHT, Served.MOVED, to_seat="1A")),
        ("Rui Matos", 4, BOARDED),
    ]
    assert [one.body for one in outbox.pending(NINA.id)] == [None] * 6  # sealed to her


def test_what_a_crew_records_is_handed_to_nobody(outbox):
    outbox.open_for(IVA.id, KEYS[IVA.id])
    outbox.write(IVA.id, 3, ClaimMade("trouble:11", Part.APOLOGY), AT)

    assert outbox.at_desk(now=NOW) == []


def test_what_was_taken_back_refused_or_erased_is_not_handed_on(outbox, control):
    taken = outbox.write(NINA.id, 3, BOARDED, AT)
    outbox.write(NINA.id, 4, BOARDED, AT)
    refused = outbox.write(NINA.id, 5, BOARDED, AT)
    kept = outbox.write(NINA.id, 6, BOARDED, AT)

    outbox.take_back(taken.id, NINA.id)
    redact(control, outbox, [4], up_to=1)
    outbox.record([Receipt(refused.id, "rejected", 0, "Left the list")], hub_time=1)
    outbox.record([Receipt(kept.id, "applied", 7)], hub_time=1)
    before = [(one.event.subject, one.told) for one in outbox.at_desk(now=NOW)]
    outbox.caught_up(7)

    assert before == [(6, False)]
    assert [(one.event.subject, one.told) for one in outbox.at_desk(now=NOW)] == [(6, True)]


def test_after_half_a_day_nothing_of_it_lies_open(outbox, control):
    outbox.write(NINA.id, 3, BOARDED, AT)
    later = NOW + KEPT + timedelta(seconds=1)

    shown = bodies(outbox, later)
    let_go_of_desks(control, int(NOW.timestamp()))
    still = bodies(outbox)
    let_go_of_desks(control, int(later.timestamp()))

    assert shown == []
    assert len(still) == 1
    assert bodies(outbox) == []
    assert len(outbox.waiting()) == 1  # the event itself stays until the hub has it


KILLED = """
    import sys
    from pathlib import Path
    from aisleside.device.machine.clock import Stamp
    from aisleside.device.machine.folders import Folders
    from aisleside.device.machine.sealed import Root
    from aisleside.device.outbox.database import ControlDatabase
    from aisleside.device.outbox.notes import Outbox
    from aisleside.domain.claim import Part
    from aisleside.domain.flight import Boarding
    from aisleside.domain.recorded import BoardingTold, ClaimMade

    outbox = Outbox(ControlDatabase(Folders(Path(sys.argv[1])), Root(bytes(range(32)))))
    stamp = Stamp(1_790_000_000, 0, 0)
    outbox.write("G1", 3, BoardingTold("MD482/2026-03-12/LIS", Boarding.BOARDED), stamp)
    outbox.write("G1", 4, ClaimMade("trouble:21", Part.APOLOGY), stamp)
    print("said", flush=True)
    sys.stdin.read()
"""


def test_killed_in_the_middle_of_boarding_the_desk_is_what_it_was(outbox, control, folders, root):
    """A process of its own: nothing else can be killed without a farewell."""
    control.close()
    program = [sys.executable, "-c", textwrap.dedent(KILLED), str(folders.data)]
    with subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as desk:
        assert desk.stdout is not None
        assert desk.stdout.readline() == b"said\n"
        desk.kill()

    again = ControlDatabase(folders, root)
    outbox = Outbox(again)  # nobody has given a PIN yet
    found = bodies(outbox)
    again.close()

    assert found == [
        ("Nina Sousa", 3, BOARDED),
        ("Nina Sousa", 4, ClaimMade("trouble:21", Part.APOLOGY)),
    ]
