"""P3 from end to end: a lounge and a gate without a network, and a store that hears of it."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime

from tests.flying import MUNICH, OUT, UNTIL, flight, traveller
from tests.together.kings_arcade import customer, tablet_in

from aisleside.device.cache.book import Book
from aisleside.device.machine.clock import Stamp
from aisleside.device.machine.keys import MemoryKeys
from aisleside.domain.claim import Outcome, Part
from aisleside.domain.event import EventState
from aisleside.domain.flight import Boarding
from aisleside.domain.recorded import BoardingTold, ClaimMade, OutcomeTold
from aisleside.hub import main as back_office
from aisleside.hub.main import ServedHub
from aisleside.hub.profiles.intake import Intake
from aisleside.hub.store.access import Duty
from aisleside.hub.store.engine import open_store
from aisleside.insight.alerts import ledger
from aisleside.insight.cases import state_of
from aisleside.settings import HubSettings
from aisleside.wire.rows import PlaceRow, ServiceRow, StaffRow

ELENA = 1
CASE = "trouble:9"
PLACES = {"LIS-LOUNGE": "The lounge", "LIS-B14": "Gate B14", "367": "Kings Arcade"}
CANCELLED = ServiceRow(
    *(ELENA, OUT - 86_400, 9, "flight", "MD480 was cancelled", None, "LIS", None, None),
    *(1, "flight_cancelled", "MD480/2026-11-21/LIS", 0),
)


def test_two_who_said_sorry_without_a_network_are_one_apology_everywhere(tmp_path):
    """P3"""
    now = datetime.fromtimestamp(OUT - 3600, UTC)
    settings, keys = HubSettings(), [MemoryKeys() for _ in PLACES]
    for number, one in enumerate(keys):
        one.set("root", bytes([number]) * 32)
    folders = [tmp_path / place for place in PLACES]
    with (
        closing(open_store(tmp_path / "hub" / "hub.db")) as store,
        ServedHub(store, settings, clock=lambda: now) as url,
        tablet_in(folders[0], url, keys[0]) as lounge,
        tablet_in(folders[1], url, keys[1]) as gate,
        tablet_in(folders[2], url, keys[2]) as shop,
    ):
        with store.write() as connection, Intake(connection, "airline") as intake:
            intake.places(
                PlaceRow(id, name, "store", None, "EUR", "UTC", "", 0)
                for id, name in PLACES.items()
            )
            intake.staff(
                [
                    StaffRow("L1", "Sofia", "Lounge host", "gate", "LIS-LOUNGE", 0),
                    StaffRow("G1", "Anders", "Gate agent", "gate", "LIS-B14", 0),
                ]
            )
            intake.customers([customer(ELENA, "Elena Marchetti")])
            intake.services([CANCELLED])
            intake.flights([flight()])
            intake.travellers([traveller(ELENA)])
            intake.members([(ELENA, "367")])
            intake.duties(
                Duty(MUNICH, f"place:{place}", "gate", OUT - 7200, UNTIL)
                for place in ("LIS-LOUNGE", "LIS-B14")
            )
        tablets = dict(zip(PLACES, (lounge, gate, shop), strict=True))
        for place, tablet in tablets.items():
            code = back_office.issue_enrolment(store, place, settings, clock=lambda: now)
            tablet.enrol(code=code, name=place)
            assert tablet.engine.round()
        with closing(Book(shop.library)) as in_shop:
            assert in_shop.preview(ELENA, now=now).open_trouble is not None

        def say(tablet, author, body, *, minute):
            stamp = Stamp(OUT - 3600, 60_000 * minute, 0)
            return tablet.outbox.write(author, ELENA, body, stamp)

        first = say(lounge, "L1", ClaimMade(CASE, Part.APOLOGY), minute=1)
        say(lounge, "L1", OutcomeTold(first.id, Outcome.ACCEPTED, "miles", 2000), minute=5)
        second = say(gate, "G1", ClaimMade(CASE, Part.APOLOGY), minute=2)
        say(gate, "G1", OutcomeTold(second.id, Outcome.ACCEPTED), minute=3)
        say(gate, "G1", ClaimMade(CASE, Part.UPGRADE), minute=4)
        say(gate, "G1", BoardingTold(MUNICH, Boarding.BOARDED), minute=6)
        now = datetime.fromtimestamp(OUT, UTC)
        for tablet in (lounge, gate, lounge, shop):
            assert tablet.engine.round()

        (told,) = gate.outbox.attention("G1")
        assert (told.id, told.state) == (second.id, EventState.REJECTED)
        assert told.reason == (
            "The lounge was first: Sofia said sorry at 11:05. Nothing for you to do."
        )
        for tablet in tablets.values():
            with closing(Book(tablet.library)) as book:
                claims = book.profile(ELENA, receipts=1, offers=1, now=now).claims
                state = state_of(CASE, claims)
                apology = state[Part.APOLOGY]
                assert apology.counts is not None
                assert (apology.counts.id, apology.counts.place) == (first.id, "LIS-LOUNGE")
                assert [one.claim.id for one in apology.seconds] == [second.id]
                assert apology.seconds[0].said is not None
                assert state[Part.UPGRADE].standing is ledger.Standing.CLAIMED
        with closing(Book(shop.library)) as in_shop, closing(Book(lounge.library)) as at_lounge:
            assert in_shop.preview(ELENA, now=now).open_trouble is None
            (elena,) = at_lounge.travellers(MUNICH)
            assert elena.state is Boarding.BOARDED
