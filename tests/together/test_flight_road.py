"""A flight reaches who has duty for it, follows its list, and goes when its time is over."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime, timedelta

from tests.flying import IN, MUNICH, OUT, UNTIL, flight, need, traveller
from tests.together.kings_arcade import PIN, customer, tablet_in

from aisleside.device.cache.book import Book
from aisleside.device.machine.keys import MemoryKeys
from aisleside.device.session.people import SignInResult
from aisleside.domain.event import EventState
from aisleside.domain.recorded import MomentServed
from aisleside.domain.served import Broken, Served
from aisleside.hub import main as back_office
from aisleside.hub.main import ServedHub
from aisleside.hub.profiles.departures import sweep
from aisleside.hub.profiles.faults import faults
from aisleside.hub.profiles.intake import Intake
from aisleside.hub.store.access import Duty
from aisleside.hub.store.engine import open_store
from aisleside.settings import HubSettings
from aisleside.wire.rows import PlaceRow, StaffRow
from aisleside.wire.streams import ARTEFACTS, CATALOGUE, Scope

CREW, GATE = (Scope(MUNICH, mask).stream for mask in ("crew", "gate"))
SHARED = {CATALOGUE, ARTEFACTS}


def test_a_purser_and_a_gate_hold_their_flight_each_through_their_mask_until_it_is_over(tmp_path):
    now = datetime.fromtimestamp(OUT - 3600, UTC)
    purser = Duty(MUNICH, "staff:K1", "crew", OUT - 7200, UNTIL)
    settings, keys = HubSettings(), [MemoryKeys(), MemoryKeys()]
    for number, one in enumerate(keys):
        one.set("root", bytes([number]) * 32)
    with (
        closing(open_store(tmp_path / "hub" / "hub.db")) as store,
        ServedHub(store, settings, clock=lambda: now) as url,
        tablet_in(tmp_path / "cabin", url, keys[0]) as cabin,
        tablet_in(tmp_path / "gate", url, keys[1]) as gate,
        closing(Book(cabin.library)) as on_board,
        closing(Book(gate.library)) as at_gate,
    ):
        with store.write() as connection, Intake(connection, "airline") as intake:
            intake.places(
                PlaceRow(id, id, "airport", None, "EUR", "UTC", "", 0) for id in ("LIS", "LIS-B14")
            )
            intake.staff([StaffRow("K1", "Kai Brandt", "Purser", "crew", "LIS", 0)])
            intake.customers([customer(1, "Elena Marchetti"), customer(2, "Jonas Weber")])
            intake.flights([flight()])
            intake.travellers([traveller(1, "3A"), traveller(2)])
            intake.needs(
                [
                    need(1, "meal", "Vegan meal", until=IN + 7200),
                    need(2, "assistance", "Wheelchair to the door"),
                ]
            )
            intake.duties(
                [
                    purser,
                    Duty(MUNICH, "place:LIS-B14", "gate", OUT - 7200, UNTIL),
                ]
            )
        back_office.set_pin(store, "K1", PIN)
        for tablet, place in ((cabin, "LIS"), (gate, "LIS-B14")):
            code = back_office.issue_enrolment(store, place, settings, clock=lambda: now)
            tablet.enrol(code=code, name=place)
            assert tablet.engine.round()

        assert set(cabin.shelf.held()) == SHARED  # nobody has signed in
        assert set(gate.shelf.held()) == {GATE, *SHARED}
        assert [one.kind for one in at_gate.needs(MUNICH, now=now)] == ["assistance"]

        assert cabin.door.add_person("K1", PIN).result is SignInResult.OPEN
        assert cabin.engine.round()

        assert set(cabin.shelf.held()) == {CREW, *SHARED}
        assert [one.customer for one in on_board.travellers(MUNICH)] == [1, 2]
        assert len(on_board.needs(MUNICH, now=now)) == 2
        assert [one.id for one in on_board.team()] == ["K1"]

        with store.write() as connection, Intake(connection, "airline") as intake:
            intake.travellers([traveller(1, "4C", state="boarded", state_at=OUT - 1800)])
            intake.off_flight(MUNICH, [2])
        assert gate.engine.round()
        assert cabin.engine.round()
        for book in (at_gate, on_board):
            assert [(one.customer, one.seat) for one in book.travellers(MUNICH)] == [(1, "4C")]
        assert [one.instruction for one in on_board.needs(MUNICH, now=now)] == ["Vegan meal"]

        assert gate.healer.check(GATE, repair=False).whole  # S12

        broken = MomentServed(
            MUNICH, Served.FAULT, detail="No water", broken=Broken.LAVATORY, where="aft, left"
        )
        cabin.outbox.write("K1", None, broken, cabin.clock.stamp())
        assert cabin.engine.round()
        assert [event.state for event in cabin.outbox.sent("K1")] == [EventState.APPLIED]
        assert [(one.where, one.detail) for one in faults(store, "MD482", now=now)] == [
            ("aft, left", "No water")
        ]

        with store.write() as connection, Intake(connection, "airline") as intake:
            intake.off_duty([(MUNICH, "staff:K1")])
        assert cabin.engine.round()
        assert set(cabin.shelf.held()) == SHARED  # gone at the next contact
        assert on_board.travellers(MUNICH) == []
        with store.write() as connection, Intake(connection, "airline") as intake:
            intake.duties([purser])
        assert cabin.engine.round()
        assert len(on_board.travellers(MUNICH)) == 1

        now = datetime.fromtimestamp(IN + 7200, UTC)
        sweep(store, now)
        assert cabin.engine.round()
        assert cabin.engine.round()  # written anew after the page that took it away
        file = cabin.shelf.writer(CREW)
        assert file is not None
        assert not file.keeps_traces
        assert on_board.needs(MUNICH, now=now - timedelta(hours=3)) == []
        assert cabin.healer.check(CREW, repair=False).whole

        now = datetime.fromtimestamp(UNTIL, UTC)
        sweep(store, now)
        for tablet in (cabin, gate):
            assert tablet.engine.round()
            assert set(tablet.shelf.held()) == SHARED
