"""A flight from the days before it to the day after: lounge, two gates, three crew tablets.

Elena was cancelled last week. Lounge and gate say sorry without knowing of each other, two
kiosks board the flight, three crews record sixty moments in eleven hours without a network
while one of their tablets is killed twice, and the next day's gate knows what is settled.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select
from tests.device.decrypted import decrypted
from tests.together import crossing, killed
from tests.together.crossing import (
    ANDERS,
    BANGKOK,
    ELENA,
    EVERY_GIVEN,
    EVERYBODY,
    JONAS,
    KAI,
    LANDED,
    LENA,
    LUCIA,
    MIRA,
    OLGA,
    PORTO,
    RUI,
    SOFIA,
    TOM,
    TOOK_OFF,
    passes,
)
from tests.together.desks import Cabin, Clock, Desk, Line, Screen
from tests.together.kings_arcade import PIN, tablet_in
from tests.together.knife import knife, possible, started

from aisleside.device.cache.aboard import Aboard, Judged, alerts_aboard
from aisleside.device.machine.keys import MemoryKeys
from aisleside.device.main import Tablet
from aisleside.device.outbox.bodies import to_wire
from aisleside.device.session.people import SignInResult
from aisleside.device.ui.flight import handled_aboard
from aisleside.device.ui.gate_case import Step
from aisleside.device.ui.report import packet
from aisleside.domain.claim import Claim, Outcome, Part
from aisleside.domain.event import EventKind, EventState, PendingEvent
from aisleside.domain.recorded import NoteWritten, OutcomeTold
from aisleside.domain.served import Served, Went
from aisleside.formats.aidx import FlightState
from aisleside.hub import main as back_office
from aisleside.hub.main import ServedHub
from aisleside.hub.profiles.departures import sweep
from aisleside.hub.profiles.intake import Intake
from aisleside.hub.sources.catalogue import LoadOptions, load
from aisleside.hub.store import schema
from aisleside.hub.store.access import Duty
from aisleside.hub.store.engine import Store, open_store
from aisleside.insight.alerts.asked import ActKind, Context, Occasion
from aisleside.insight.alerts.ledger import Standing
from aisleside.insight.cases import state_of
from aisleside.settings import HubSettings
from aisleside.wire.codec import decode
from aisleside.wire.messages import Event
from aisleside.wire.rows import PlaceRow, StaffRow
from aisleside.wire.streams import Scope

pytestmark = pytest.mark.skipif(not possible(), reason="processes cannot be forked here")

SUNDAY, MONDAY = date(2026, 11, 22), date(2026, 11, 23)
HOUR = timedelta(hours=1)
PLACES = {"LIS": "Lisbon", "LIS-LOUNGE": "The lounge", "LIS-B14": "Gate B14", "LIS-B15": "Gate B15"}
NO_HUB = "http://127.0.0.1:9"
CREW = Scope(BANGKOK, "crew").stream


def aboard(screen: Screen, now: datetime) -> Aboard:
    """The flight to Bangkok as the hub told it, nothing laid over."""
    return screen.book.aboard(BANGKOK, now=now)


@dataclass
class Story:
    """The hub, whoever works with it, and who flies, by given name."""

    store: Store
    clock: Clock
    folder: Path
    lounge: Desk
    gates: tuple[Desk, Desk]
    cabins: list[Cabin]
    people: dict[str, int]
    reopens: Callable[[str], Cabin]

    @property
    def desks(self) -> tuple[Desk, ...]:
        return (self.lounge, *self.gates)

    def at(self, when: datetime) -> None:
        self.clock.now = when

    def reads(self, *files: tuple[str, str]) -> None:
        """The hub reads what lies in the airline's folder now."""
        reads(self.store, self.clock, self.folder, *files)

    def claims(self, who: str) -> list[tuple[Claim, ...]]:
        """All claims about somebody, as each tablet that knows her has them."""
        flights = [aboard(one, self.clock.now) for one in (*self.desks, *self.cabins)]
        found = [flight.of(self.people[who]) for flight in flights]
        assert all(one is not None for one in found), f"{who} is not on every tablet"
        return [one.claims for one in found if one is not None]


def reads(store: Store, clock: Clock, folder: Path, *files: tuple[str, str]) -> None:
    mail = crossing.mail(folder / "mail", *files)
    load(store, "messages", LoadOptions(now=clock.now, path=mail), lambda *_: None)


@pytest.fixture
def story(tmp_path: Path, qapp: object) -> Iterator[Story]:
    """Sunday at ten: everybody has the flight on her tablet, and signed in."""
    clock = Clock(datetime(2026, 11, 20, 12, tzinfo=UTC))
    with ExitStack() as stack:
        store = stack.enter_context(closing(open_store(tmp_path / "hub" / "hub.db")))
        url = stack.enter_context(ServedHub(store, HubSettings(), clock=clock))
        people_the_house(store)
        left = datetime(2026, 11, 19, 12, tzinfo=UTC)
        reads(
            store, clock, tmp_path,
            crossing.names("0478", "19NOV", "BKK", (ELENA, JONAS)),
            crossing.status("478", left.date(), "BKK", left, left + 11 * HOUR,
                            told_at=left - HOUR, state=FlightState.CANCELLED),
        )  # fmt: skip
        clock.now = TOOK_OFF - 2 * HOUR
        codes = "\n".join(passes("482", SUNDAY, "BKK", EVERY_GIVEN).values())
        reads(
            store, clock, tmp_path,
            crossing.names("0482", "22NOV", "BKK", EVERY_GIVEN), ("passes.txt", codes),
            crossing.status("482", SUNDAY, "BKK", TOOK_OFF, LANDED, told_at=clock.now),
        )  # fmt: skip

        def opened(name: str) -> tuple[Tablet, Line]:
            keys, line = MemoryKeys(), Line()
            keys.set("root", killed.ROOT)
            folder = killed.tablet_in(tmp_path / name)
            return stack.enter_context(tablet_in(folder, url, keys, transport=line)), line

        def tablet(name: str, place: str) -> tuple[Tablet, Line]:
            made, line = opened(name)
            code = back_office.issue_enrolment(store, place, HubSettings(), clock=clock)
            made.enrol(code=code, name=name)
            assert made.engine.round()
            return made, line

        lounge, gate, other_gate = (
            Desk(*tablet(who.id, who.place), clock, who) for who in (SOFIA, ANDERS, RUI)
        )
        cabins = []
        for late, crew in ((0, (KAI, LENA)), (7200, (MIRA,)), (0, (TOM,))):
            made, line = tablet(crew[0].id, "LIS")
            for who in reversed(crew):
                assert made.door.add_person(who.id, PIN).result is SignInResult.OPEN
            cabins.append(Cabin(made, line, clock, wall_is_late=late))
            cabins[-1].sign_in(crew[0])
            cabins[-1].sync()
        with store.read() as connection:
            asked = select(schema.traveller.c.given, schema.traveller.c.customer)
            rows = connection.execute(asked.where(schema.traveller.c.flight == BANGKOK))
            people = {row.given: row.customer for row in rows}
        story = Story(
            *(store, clock, tmp_path, lounge, (gate, other_gate), cabins, people),
            reopens=lambda name: Cabin(*opened(name), clock),
        )
        yield story
        for screen in (*story.desks, *story.cabins):
            screen.close()


def people_the_house(store: Store) -> None:
    """Who works where, and on which flights: no message says that."""
    with store.write() as connection, Intake(connection, "airline") as intake:
        intake.places(
            PlaceRow(id, name, "airport", None, "EUR", "UTC", "", 0) for id, name in PLACES.items()
        )
        intake.staff(
            StaffRow(one.id, one.name, one.title, one.role, one.place, 0) for one in EVERYBODY
        )
        opens, ends = int((TOOK_OFF - 6 * HOUR).timestamp()), int((TOOK_OFF + HOUR).timestamp())
        until = int((LANDED + 24 * HOUR).timestamp())
        next_day = int((TOOK_OFF + 36 * HOUR).timestamp())
        places = ("LIS-LOUNGE", "LIS-B14", "LIS-B15")
        intake.duties(Duty(BANGKOK, f"place:{one}", "gate", opens, ends) for one in places)
        crew = [one.id for one in EVERYBODY if one.place == "LIS"]
        intake.duties(Duty(BANGKOK, f"staff:{one}", "crew", opens, until) for one in crew)
        intake.duties([Duty(PORTO, "place:LIS-B15", "gate", until - 12 * 3600, next_day)])
    for one in crew:
        back_office.set_pin(store, one, PIN)


def test_a_flight_is_boarded_flown_and_remembered(story: Story) -> None:
    """P3, S10"""
    two_say_sorry_and_one_counts(story)
    the_upgrade_is_given_once(story)
    two_kiosks_board_the_flight(story)
    kept = eleven_hours_without_a_network(story)
    everything_lands(story, kept)
    what_concerns_health_goes_two_hours_later(story)
    the_next_days_gate_knows(story)
    the_flight_goes_a_day_later(story)


def two_say_sorry_and_one_counts(story: Story) -> None:
    lounge, gate, _ = story.desks
    codes = passes("482", SUNDAY, "BKK", EVERY_GIVEN)
    lounge.line.cut = gate.line.cut = True
    story.at(TOOK_OFF - timedelta(minutes=90))
    lounge.tap(lounge.view.find, "Marchetti", "12C", "")
    assert lounge.matter.get_step() == Step.CLAIM, "the lounge was not asked to"
    lounge.tap(lounge.view.claim)
    sofias = lounge.written[-1]
    elena = story.people[ELENA]
    given = OutcomeTold(sofias.id, Outcome.ACCEPTED, "voucher", 2000)
    lounge.tap(lounge.recorder.tap, elena, given)
    story.at(TOOK_OFF - timedelta(minutes=80))
    gate.tap(gate.view.scan, codes[ELENA])
    assert gate.matter.get_step() == Step.CLAIM, "the gate knows nothing of it yet"
    gate.tap(gate.view.claim)
    gate.tap(gate.view.conclude, 0)
    story.at(TOOK_OFF - HOUR)

    lounge.line.cut = gate.line.cut = False
    for one in (*story.desks, *story.cabins, lounge):
        one.sync()

    for claims in story.claims(ELENA):
        state = state_of(case_of(claims), claims)
        apology = state[Part.APOLOGY]
        assert apology.counts is not None
        assert (apology.counts.by, apology.standing) == (SOFIA.id, Standing.ACCEPTED)
        assert apology.concluded is not None
        assert (apology.concluded.gesture, apology.concluded.amount) == ("voucher", 2000)
        assert [one.claim.by for one in apology.seconds] == [ANDERS.id]
        assert state[Part.UPGRADE].standing is Standing.OPEN
    (told,) = gate.tablet.outbox.attention(ANDERS.id)
    assert told.reason == (
        "The lounge was first: Sofia Lund said sorry at 10:30. Nothing for you to do."
    )
    assert lounge.tablet.outbox.attention(SOFIA.id) == []


def case_of(claims: tuple[Claim, ...]) -> str:
    (case,) = {one.case for one in claims if one.case.startswith("trouble:")}
    return case


def the_upgrade_is_given_once(story: Story) -> None:
    """Gate B15 gives Jonas the seat that gate B14 was about to give Elena."""
    gate, other = story.gates
    gate.tap(gate.view.find, "Marchetti", "12C", "")  # her pass was used already
    gate.tap(gate.view.claim)
    offered = gate.matter.get_to_do()
    other.tap(other.view.scan, passes("482", SUNDAY, "BKK", (JONAS,))[JONAS])
    for _ in range(2):  # an apology, then the seat
        other.tap(other.view.claim)
        other.tap(other.view.conclude, 0)
    assert offered == "Offer an upgrade to 1D, free", offered

    for one in (other, gate):
        one.sync()
    assert gate.matter.get_to_do() == "Offer an upgrade to 1F, free"
    gate.tap(gate.view.conclude, 0)
    for one in (gate, other, *story.cabins, story.lounge):
        one.sync()

    flight = aboard(other, story.clock.now)
    seats = [flight.of(story.people[who]).traveller.seat for who in (ELENA, JONAS)]
    assert seats == ["1F", "1D"]
    other.tap(other.view.pick, str(story.people[ELENA]))
    other.tap(other.view.find, "Marchetti", "1F", "")
    assert other.matter.get_step() == Step.NOTHING, "the seat is offered twice"
    for claims in story.claims(ELENA):
        upgrade = state_of(case_of(claims), claims)[Part.UPGRADE]
        assert (upgrade.standing, upgrade.seconds) == (Standing.ACCEPTED, ())


def two_kiosks_board_the_flight(story: Story) -> None:
    """In turn, for the last five without a network; somebody comes to both."""
    codes = list(passes("482", SUNDAY, "BKK", EVERY_GIVEN).values())
    for number, code in enumerate(codes):
        story.at(TOOK_OFF - timedelta(minutes=40 - number))
        for gate in story.gates:
            gate.line.cut = number >= len(codes) - 5
        gate = story.gates[number % 2]
        gate.tap(gate.view.scan, code)
        if number % 3 == 0 and not gate.line.cut:
            gate.sync()
    first = story.gates[0]
    first.tap(first.view.scan, codes[-1])
    # With the list again, which still has Elena and Jonas where they sat.
    story.reads(crossing.status("482", SUNDAY, "BKK", TOOK_OFF, LANDED, told_at=story.clock.now))
    for gate in story.gates:
        gate.line.cut = False
    for one in (*story.gates, *story.gates, *story.cabins):
        one.sync()

    for gate in story.gates:
        assert (gate.view.get_boarded(), gate.view.get_expected()) == ("12", "of 12")
        assert gate.troubles == []
    for cabin in story.cabins:
        packed = packet(aboard(cabin, story.clock.now), now=story.clock.now)
        assert packed.ready, [one.title for one in packed.checks]
        assert packed.percent == 100


def eleven_hours_without_a_network(story: Story) -> dict[str, PendingEvent]:
    """Sixty moments and one taken back; what was kept, by its id."""
    story.at(TOOK_OFF + timedelta(minutes=10))
    story.reads(crossing.status("482", SUNDAY, "BKK", TOOK_OFF, LANDED, told_at=story.clock.now))
    kais, miras, toms = story.cabins
    for one in story.cabins:
        one.sync()
        one.line.cut = True
        one.written.clear()
    toms.close()
    toms.tablet.stop()
    kais_moments(story, kais)
    miras_moments(story, miras)
    for one in (kais, miras):
        assert not one.tablet.engine.round()
        assert one.troubles == []
    kept = {event.id: event for one in (kais, miras) for event in one.written}
    kept |= toms_moments(story)
    said = [one for one in kept.values() if one.kind is not EventKind.OPENED]
    apologies = [one for one in said if one.kind is EventKind.CLAIM]
    assert len(said) - len(apologies) == 60  # an apology and what came of it are one moment
    return kept


def kais_moments(story: Story, cabin: Cabin) -> None:
    """The purser's twelve, then ten of Lena's on the same tablet."""
    people = story.people
    story.at(TOOK_OFF + timedelta(minutes=20))
    cabin.happened(people[LUCIA], "seen_to")
    for number in range(9):
        story.at(TOOK_OFF + timedelta(minutes=30 + 25 * number))
        what = (Served.COMPLAINT, Served.PRAISE, Served.GIFT, Served.OFFER)[number % 4]
        who = JONAS if number == 0 else ("AMA", "KOFI", LUCIA)[number % 3]
        cabin.happened(people[who], what, words=f"Moment {number} of Kai's", went=Went.UNSURE)
    cabin.happened(people["AMA"], Served.PRAISE, words="Meant for somebody else")
    cabin.tap(cabin.recorder.undo)
    cabin.happened(people["KOFI"], Served.MOVED, to_seat="2C")
    cabin.records(people["AMA"], NoteWritten("Prefers to be woken for breakfast."))

    story.at(TOOK_OFF + 5 * HOUR)
    cabin.sign_in(LENA)
    assert cabin.tablet.outbox.pending(LENA.id) == [], "Kai's work is open to Lena"
    for number in range(9):
        story.at(TOOK_OFF + 5 * HOUR + timedelta(minutes=38 * number))
        what = (Served.GIFT, Served.OFFER, Served.PRAISE)[number % 3]
        cabin.happened(people[("AMA", LUCIA)[number % 2]], what, words=f"Moment {number} of Lena's")
    cabin.records(people[LUCIA], NoteWritten("Reads, and would rather not be asked."))


def miras_moments(story: Story, cabin: Cabin) -> None:
    """Twenty, among them a fault at Elena's seat for which Mira says sorry."""
    people = story.people
    story.at(TOOK_OFF + timedelta(minutes=25))
    cabin.happened(people[OLGA], "seen_to")
    story.at(TOOK_OFF + HOUR)
    cabin.happened(people[ELENA], Served.FAULT, words="The seat does not recline", went=Went.UPSET)
    story.at(TOOK_OFF + HOUR + timedelta(minutes=5))
    cabin.happened(people[ELENA], "apologised")
    cabin.happened(people["RITA"], Served.MOVED, to_seat="19C")
    for number in range(15):
        story.at(TOOK_OFF + timedelta(minutes=90 + 36 * number))
        what = (Served.GIFT, Served.FAULT, Served.OFFER, Served.COMPLAINT)[number % 4]
        who = ("KARIN", "JULIE", "RITA")[number % 3]
        cabin.happened(people[who], what, words=f"Moment {number} of Mira's")
    cabin.records(people["JULIE"], NoteWritten("Travels to a wedding."))


def toms_moments(story: Story) -> dict[str, PendingEvent]:
    """Tom's tablet is killed in a write, later between two, and started again each time."""
    moments = crossing.toms_moments(*(story.people[who] for who in ("PRIYA", "CHIDI", "GRACE")))
    folder, twin = story.folder / TOM.id, story.folder / "twin"
    shutil.copytree(folder, twin)
    blade = knife()
    points = blade.points(story.folder, crossing.tom_works, twin, NO_HUB, moments[:6], None)
    writing = [one for one in points if one.call in ("pwrite64", "call")]
    at = random.Random(5).choice(writing[len(writing) // 2 :])
    was_killed = blade.kill(at, story.folder, crossing.tom_works, folder, NO_HUB, moments[:6], None)
    assert was_killed, at
    said = killed.was_said(folder)
    for killed_after in (12, None):
        work = crossing.tom_works, folder, NO_HUB, moments, killed_after
        with started(*work, stopped=False) as process:
            process.join(60)
            assert (process.exitcode == 0) == (killed_after is None), process.exitcode
    everything = killed.was_said(folder)
    assert set(said) <= set(everything), "what was kept before the kill is gone"

    assert len(set(everything)) == len(moments)
    story.cabins[-1] = cabin = story.reopens(TOM.id)
    cabin.line.cut = True
    cabin.sign_in(TOM)
    kept = {one.id: one for one in cabin.tablet.outbox.pending(TOM.id)}
    assert set(kept) == set(everything), "what was kept and what was said differ"
    return kept


def everything_lands(story: Story, kept: dict[str, PendingEvent]) -> None:
    """The hub has each event once, as it was recorded; each tablet has what they say."""
    story.at(LANDED + timedelta(minutes=20))
    story.reads(crossing.status("482", SUNDAY, "BKK", TOOK_OFF, LANDED, told_at=story.clock.now))
    for one in story.cabins:
        one.line.cut = False
    kais, miras, toms = story.cabins
    for one in (miras, toms, kais, toms, miras):
        one.sync()

    received = hub_events(story.store)
    for event in kept.values():
        assert event.body is not None
        sent, occurred_at, state = received[event.id]
        as_recorded = (event.author, event.kind, event.subject, bytes(to_wire(event.body)))
        assert (sent.author, sent.kind, sent.subject, bytes(sent.body)) == as_recorded
        assert occurred_at == int(event.written_at.timestamp())
        expected = "stored" if event.kind is EventKind.OPENED else EventState.APPLIED
        assert state == expected, (event, state)
    crew = {KAI.id, LENA.id, MIRA.id, TOM.id}
    on_board = {
        id for id, (sent, at, _) in received.items()
        if sent.author in crew and at > (TOOK_OFF + timedelta(minutes=10)).timestamp()
    }  # fmt: skip
    beyond = [received[id][0] for id in on_board - set(kept)]
    assert [(one.kind, one.subject) for one in beyond] == [("withdrawn", None)], beyond
    assert b"somebody else" not in bytes(beyond[0].body)
    for one in story.cabins:
        assert one.tablet.outbox.counts().waiting == 0
        assert one.tablet.outbox.left_behind() == []

    first, *others = (aboard(one, story.clock.now).passengers for one in story.cabins)
    assert all(one == first for one in others), "the crews see different flights"
    found = {one.traveller.given: one for one in first}
    sits = {who: found[who].traveller.seat for who in (ELENA, JONAS, "KOFI", "RITA", "GRACE")}
    assert list(sits.values()) == ["1F", "1D", "2C", "19C", "7A"], sits
    note = schema.note.c
    with story.store.read() as connection:
        notes = connection.execute(select(note.author, note.at, note.text)).all()
    assert {tuple(row) for row in notes} == {
        (KAI.id, seconds(230), "Prefers to be woken for breakfast."),
        (LENA.id, seconds(604), "Reads, and would rather not be asked."),
        (MIRA.id, seconds(594), "Travels to a wedding."),
        (TOM.id, seconds(155), "Likes the window blind up."),
    }
    elena = found[ELENA]
    (fault,) = (one for one in elena.services if one.code == "seat_broken")
    sorry = state_of(f"trouble:{fault.id}", elena.claims)[Part.APOLOGY]
    assert sorry.concluded is not None
    assert (fault.staff, int(fault.at.timestamp())) == (MIRA.id, seconds(60))
    assert int(sorry.concluded.at.timestamp()) == seconds(65)
    assert sorry.handled_by is not None
    assert sorry.handled_by.by == MIRA.id


def seconds(minutes: int) -> int:
    return int(TOOK_OFF.timestamp()) + 60 * minutes


def hub_events(store: Store) -> dict[str, tuple[Event, int, str]]:
    """Every event that the hub has, when it happened, and what became of it."""
    table = schema.event.c
    with store.read() as connection:
        rows = connection.execute(select(table.sent, table.occurred_at, table.status)).all()
    events = [(decode(row.sent, Event), row.occurred_at, row.status) for row in rows]
    found = {event.id: (event, at, state) for event, at, state in events}
    assert len(found) == len(events), "an event is there twice"
    return found


def what_concerns_health_goes_two_hours_later(story: Story) -> None:
    """From file, index and free pages of every tablet."""
    flight = aboard(story.cabins[0], story.clock.now)
    ends = LANDED + 2 * HOUR
    words = {
        need.instruction for one in flight.passengers for need in one.needs if need.until <= ends
    }
    assert len(words) == 1, words
    story.at(ends)
    sweep(story.store, story.clock.now)
    for one in story.cabins:
        one.sync()
        one.sync()  # written anew after the page that took it away
        (address,) = (at for at in one.tablet.shelf.addresses() if at.stream == CREW)
        assert address.key is not None
        file = one.tablet.shelf.writer(CREW)
        assert file is not None
        assert not file.keeps_traces
        plain = decrypted(address.path, address.key)
        assert b"MARCHETTI" in plain
        assert [said for said in words if said.encode() in plain] == []


def the_next_days_gate_knows(story: Story) -> None:
    gate = story.gates[1]
    out = datetime(2026, 11, 23, 18, tzinfo=UTC)
    story.at(out - 2 * HOUR)
    story.reads(
        crossing.names("0484", "23NOV", "OPO", (ELENA, JONAS)),
        crossing.status("484", MONDAY, "OPO", out, out + HOUR, told_at=story.clock.now, gate="B15"),
    )
    with story.store.read() as connection:
        needs = connection.execute(select(schema.need.c.instruction)).scalars().all()
    assert needs == ["Vegan meal"], "a list read again brings back what concerned health"
    gate.sync()
    gate.tap(gate.view.choose, PORTO)
    codes = passes("484", MONDAY, "OPO", (ELENA, JONAS))
    gate.tap(gate.view.scan, codes[ELENA])
    settled = gate.matter
    assert settled.get_handled() == "Apology: already handled by The lounge, 22 Nov"
    assert settled.get_step() == Step.NOTHING
    gate.tap(gate.view.scan, codes[JONAS])
    assert gate.matter.get_to_do() == "Complained yesterday. Not answered yet."
    assert gate.matter.get_step() == Step.ANSWER

    flight = gate.book.aboard(PORTO, now=story.clock.now)
    occasion = Occasion(Context.GATE, "B15", RUI.role, story.clock.now)
    ready, judged = gate.book.alert_rules(), Judged()
    alerts = [ranked.alert for ranked in alerts_aboard(flight, ready, occasion, judged=judged)]
    assert [alert for alert in alerts if ActKind.APOLOGISED in alert.goes_when] == []
    handled = {
        act.by
        for one in handled_aboard(flight, ready, occasion, me=RUI, judged=judged)
        if one.customer == story.people[ELENA]
        for act in one.acts
        if act.kind is ActKind.APOLOGISED
    }
    assert handled == {SOFIA.name, ANDERS.name, MIRA.name}


def the_flight_goes_a_day_later(story: Story) -> None:
    """Key first: not a page of it is left on any tablet, and what went wrong stays known."""
    story.at(LANDED + 24 * HOUR)
    sweep(story.store, story.clock.now)
    for one in (*story.desks, *story.cabins):
        one.sync()
        held = [at.stream for at in one.tablet.shelf.addresses()]
        assert [stream for stream in held if BANGKOK in stream] == []
        files = set(one.tablet.folders.data.glob("caches/*.cache"))
        assert files == {at.path for at in one.tablet.shelf.addresses()}, held
    with story.store.read() as connection:
        codes = connection.execute(select(schema.service.c.code)).scalars().all()
    assert {"flight_cancelled", "seat_broken", "complaint_open"} <= set(codes)
