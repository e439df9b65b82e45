"""Who is on a flight is told to who works on it, through their mask, until it is over."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select
from tests.flying import IN, MUNICH, OUT, UNTIL, VIENNA, flight, need, traveller
from tests.hub.feed.conftest import Copy, Desk
from tests.hub.profiles.conftest import People

from aisleside.hub.feed.pokes import Heads
from aisleside.hub.profiles.departures import AHEAD_SECONDS, UNHEARD_OF, sweep
from aisleside.hub.profiles.erasure import erase, open_ledger
from aisleside.hub.profiles.merging import merge, split
from aisleside.hub.store import access, journal, schema
from aisleside.hub.store.access import Device, Duty, Session
from aisleside.hub.store.content import content_key
from aisleside.wire.rows import (
    FactRow,
    LineRow,
    ProductRow,
    ServiceRow,
    StaffRow,
    StockRow,
    TaskRow,
)
from aisleside.wire.streams import ARTEFACTS, CATALOGUE, Scope, streams_of_place

pytestmark = pytest.mark.both_engines

CREW, GATE = (Scope(MUNICH, mask).stream for mask in ("crew", "gate"))
ARRIVED = datetime.fromtimestamp(IN, UTC)


def fact(customer: int, key: str, value: str, disclosure: str = "open") -> FactRow:
    return FactRow(customer, key, value, "till", 100, "service", disclosure, 0)


@pytest.fixture
def elena(people: People) -> int:
    """A customer of store 1 who flies to Munich and on to Vienna, with all there is to know."""
    number = people.bring("K-1")
    people.take(
        lambda intake: intake.flights([flight(), flight(VIENNA)]),
        lambda intake: intake.travellers([traveller(number), traveller(number, on=VIENNA)]),
        lambda intake: intake.needs(
            [
                need(number, "meal", "Vegan meal", n=1),
                need(number, "assistance", "Wheelchair to the door", n=2),
                need(number, "medical", "Keep insulin cool", n=3, until=IN + 7200),
                need(number, "assistance", "Wheelchair in Munich", on=VIENNA),
            ]
        ),
        lambda intake: intake.facts(
            [
                fact(number, "contact.by", "phone"),
                fact(number, "value.band", "high", "staff"),
                fact(number, "taste.likes", "Window seats", "staff"),
                fact(number, "income", "a lot", "never"),
            ]
        ),
        lambda intake: intake.services(
            [
                ServiceRow(
                    *(number, OUT - 9000, 7, "flight", "MD 478 was cancelled", None, "LIS"),
                    *(None, None, 1, "flight_cancelled", None, 0),
                )
            ]
        ),
        lambda intake: intake.tasks(
            [
                TaskRow(
                    *(number, "t1", "promise", "Hem the coat", None, None, 1, None, None, "1"),
                    *(None, 100, "till", "Till", "open", None, None, 0),
                )
            ]
        ),
        lambda intake: intake.staff(
            [
                StaffRow("K1", "Kai Brandt", "Purser", "crew", "LIS", 0),
                StaffRow("G1", "Gil Reis", "Gate agent", "gate", "LIS-B14", 0),
                StaffRow("G2", "Ana Dias", "Gate agent", "gate", "LIS-B15", 0),
            ]
        ),
        lambda intake: intake.duties(
            [
                Duty(MUNICH, "staff:K1", "crew", OUT - 7200, UNTIL),
                Duty(MUNICH, "place:LIS-B14", "gate", OUT - 7200, OUT + 600),
            ]
        ),
    )
    return number


@pytest.fixture
def desks(people: People, elena: int) -> dict[str, Desk]:
    return {stream: Desk(people, stream) for stream in (CREW, GATE, "store:1/associate")}


def named(people: People, stream: str, table: str, *, after: int = 0) -> set[tuple[object, ...]]:
    """The keys and the kind of each change that a stream was told of."""
    feed = schema.feed.c
    asked = select(feed.key, feed.op).where(feed.stream == stream, feed.table == table)
    with people.store.read() as connection:
        rows = connection.execute(asked.where(feed.seq > after)).all()
    return {(*json.loads(key), op) for key, op in rows}


def head(people: People) -> int:
    with people.store.read() as connection:
        return journal.head(connection)


def test_s15_each_mask_gets_what_it_serves_and_a_store_hears_nothing_of_flights(desks, people):
    held = {stream: desk.state() for stream, desk in desks.items()}

    crew, gate, store = held.values()
    assert [row[:2] for row in crew["traveller"]] == [(1, MUNICH)]
    assert [row[0] for row in crew["flight"]] == [MUNICH]
    assert [row[4] for row in crew["need"]] == [
        "Vegan meal",
        "Wheelchair to the door",
        "Keep insulin cool",
    ]
    assert [row[4] for row in gate["need"]] == ["Wheelchair to the door"]
    for flown in (crew, gate):
        assert {row[1] for row in flown["fact"]} == {"size.coat", "taste.likes"}
        for of_shops in ("contact", "line", "stock", "note", "task"):
            assert flown[of_shops] == []
        assert [row[3] for row in flown["service"]] == ["flight"]
        assert [row[0] for row in flown["staff"]] == ["G1", "K1"]
    assert (store["traveller"], store["need"], store["flight"]) == ([], [], [])
    assert {row[1] for row in store["fact"]} >= {"contact.by", "value.band"}
    assert [row[3] for row in store["task"]] == ["Hem the coat"]
    for stream in (CREW, GATE):
        told = named(people, stream, "fact")
        assert told == {(1, "size.coat", "put"), (1, "taste.likes", "put")}
    assert named(people, GATE, "need") == {(1, MUNICH, 2, "put")}
    images = b"".join(
        repr(rows).encode() for stream in (CREW, GATE) for rows in desks[stream].snapshot()[1]
    )
    for hidden in (
        b"post.example",
        b"contact.by",
        b"value.band",
        b"a lot",
        b"Wheelchair in Mun",
        b"Hem",
    ):
        assert hidden not in images
    assert b"Vegan" not in repr(desks[GATE].snapshot()[1]).encode()


def test_s15_what_is_sold_on_board_is_for_the_crew_alone_and_ends_with_the_flight(
    desks, people, elena
):
    copies = {stream: Copy() for stream in desks}
    for stream, desk in desks.items():
        copies[stream].load(*desk.snapshot())
    before = head(people)

    coffee = ProductRow(
        *(71, "CO1", None, "Filter coffee", "On board", "Drinks", None, None, None, None),
        *(350, "EUR", "coffee", None, 0, 1, 0),
    )
    cup = LineRow(
        *(elena, OUT - 90_000, 71, "R71", 71, "MD478/2026-10-02/LIS", None, 1, 350, 350),
        *("sale", None, 0),
    )
    people.take(
        lambda intake: intake.products([coffee]),
        lambda intake: intake.lines([cup]),
        lambda intake: intake.stock([StockRow(71, MUNICH, 9, "Cart 1", OUT - 3600, None, 0)]),
    )
    for stream, desk in desks.items():
        desk.catch_up(copies[stream], limit=3)
        assert copies[stream].held() == desk.state()

    assert named(people, CREW, "line") == {(elena, OUT - 90_000, 71, "put")}
    assert named(people, CREW, "stock") == {(71, MUNICH, "put")}
    for stream in (GATE, "store:1/associate"):
        assert named(people, stream, "line", after=before) == set()
        assert named(people, stream, "stock", after=before) == set()
    sweep(people.store, datetime.fromtimestamp(UNTIL, UTC))
    assert [row for row in people.rows("stock")["stock"] if row[1] == MUNICH] == []
    assert 71 in {row[2] for row in people.rows("line")["line"]}


def test_s3_every_change_of_a_flight_brings_its_holders_to_what_it_holds(desks, people, elena):
    jonas = people.bring("K-2", "Jonas Weber", mail="j@post.example", places=())
    copies = {stream: Copy() for stream in desks}
    for stream, desk in desks.items():
        copies[stream].load(*desk.snapshot())

    def follow() -> None:
        for stream, desk in desks.items():
            desk.catch_up(copies[stream], limit=3)
            assert copies[stream].held() == desk.state()

    people.take(
        lambda intake: intake.travellers([traveller(elena, "3A"), traveller(jonas)]),
        lambda intake: intake.needs([need(jonas, "infant", "Infant on lap")]),
        lambda intake: intake.flights([flight(status="boarding")]),
    )
    follow()
    assert len(copies[GATE].rows["traveller"]) == 2

    people.take(  # another kind: the gate may know it no longer
        lambda intake: intake.needs([need(elena, "meal", "Soft food", n=2)]),
        lambda intake: intake.staff([StaffRow("G2", "Ana Dias", "Agent", "gate", "LIS-B14", 0)]),
        lambda intake: intake.duties([Duty(MUNICH, "staff:K2", "crew", OUT, UNTIL)]),
        lambda intake: intake.staff([StaffRow("K2", "Kim Ono", "Steward", "crew", "LIS", 0)]),
    )
    follow()
    assert [key[0] for key in copies[GATE].rows["need"]] == [jonas]
    assert {key[0] for key in copies[GATE].rows["staff"]} == {"K1", "K2", "G1", "G2"}

    people.take(
        lambda intake: intake.staff([StaffRow("G1", "Gil Reis", "Agent", "gate", "LIS-B15", 0)]),
        lambda intake: intake.off_duty([(MUNICH, "staff:K2")]),
        lambda intake: intake.no_longer_needed([(elena, MUNICH, 1)]),
        lambda intake: intake.off_flight(MUNICH, [jonas]),
    )
    follow()
    assert {key[0] for key in copies[CREW].rows["staff"]} == {"K1", "G2"}
    assert [key[0] for key in copies[CREW].rows["customer"]] == [elena]
    assert people.rows("need")["need"][0][4] == "Soft food"

    people.take(  # taken off and put on again: she is told as she is now
        lambda intake: intake.off_flight(MUNICH, [elena]),
        lambda intake: intake.travellers([traveller(elena, "4C")]),
    )
    follow()
    assert copies[CREW].rows["traveller"][elena, MUNICH][6] == "4C"
    assert copies["store:1/associate"].rows["line"]


def test_a_flight_that_comes_late_keeps_needs_and_duties_as_much_longer(people, elena):
    late = 5 * 3600

    people.take(lambda intake: intake.flights([flight(in_expected=IN + late, until=UNTIL + late)]))

    rows = people.rows("need", "duty")
    assert {row[2]: row[6] for row in rows["need"] if row[1] == MUNICH} == {
        1: UNTIL + late,
        2: UNTIL + late,
        3: IN + 7200 + late,
    }
    assert {row[0:2]: row[4] for row in rows["duty"]} == {
        (MUNICH, "staff:K1"): UNTIL + late,
        (MUNICH, "place:LIS-B14"): OUT + 600 + late,
    }


@pytest.mark.usefixtures("elena")
def test_a_session_holds_the_flights_it_has_duty_for_while_it_has_and_no_store_with_people(people):
    def held(role: str, staff: str | None, at: int, *, place: str = "LIS", speaks: int = 5):
        session = Session(Device("d", "Tablet", place), staff, role, 2, speaks)
        with people.store.read() as connection:
            return access.streams_of(connection, session, now=at)

    shared = {CATALOGUE: None, ARTEFACTS: None}
    assert held("crew", "K1", OUT) == {CREW: UNTIL, **shared}
    assert held("crew", "K1", OUT - 7201) == shared
    assert held("crew", "K1", UNTIL) == shared
    assert held("crew", "K2", OUT) == shared
    assert held("gate", None, OUT, place="LIS-B14") == {GATE: OUT + 600, **shared}
    assert held("gate", "K1", OUT, place="LIS-B14") == {
        GATE: OUT + 600,
        CREW: UNTIL,
        **shared,
    }
    assert held("crew", "K1", OUT, speaks=4) == shared  # S19: it knows no flights
    assert held("associate", "S1", OUT, place="1") == {"store:1/associate": None, **shared}


def test_the_flights_of_whoever_signed_in_last_stay_on_the_tablet_until_it_is_moved(people, elena):
    """Her token lives for minutes, her flight for hours."""
    alone = Device("d", "Cabin tablet", "LIS")
    with people.store.write() as connection:
        access.add_device(connection, alone, secret="s", now=1)
        for staff in ("K1", None):
            session = Session(alone, staff, "crew", 2, 5)
            access.open_session(connection, session, token=f"of {staff}", now=OUT, expires_at=UNTIL)

        later = access.session_of(connection, token="of None", now=OUT)
        assert later is not None
        assert (later.staff, later.device.staff) == (None, "K1")
        assert CREW in access.streams_of(connection, later, now=OUT)
        access.move(connection, "d", "OPO")
        later = access.session_of(connection, token="of None", now=OUT)
        assert later is not None
        assert CREW not in access.streams_of(connection, later, now=OUT)


def test_s16_a_revoked_tablet_cannot_go_on_with_the_flights_of_where_it_stood(people, desks):
    for stream in (CREW, GATE):
        desks[stream].snapshot()
    with people.store.write() as connection:
        access.add_device(connection, Device("d", "Gate", "LIS-B14"), secret="s", now=1)

        access.revoke(connection, "d", now=2)

        assert [content_key(connection, stream) for stream in (CREW, GATE)] == [None, None]


@pytest.mark.usefixtures("elena")
def test_a_duty_that_comes_begins_or_goes_is_news_for_whom_it_concerns_and_no_other(people):
    heads = Heads(people.store)
    heads.look(OUT)
    purser = Duty(MUNICH, "staff:K2", "crew", OUT - 60, UNTIL)
    later = Duty(MUNICH, "place:LIS-B15", "gate", OUT + 600, UNTIL)

    def news(at: int, *works) -> dict[str, set[str]]:
        people.take(*works)
        return heads.look(at).duties

    written = news(OUT + 1, lambda intake: intake.duties([purser, later]))
    again = news(OUT + 2, lambda intake: intake.duties([purser, later]))
    begun = news(OUT + 601)
    other = news(
        OUT + 602,
        lambda intake: intake.off_duty([(MUNICH, "staff:K2")]),
        lambda intake: intake.duties([later, purser._replace(holder="staff:K3")]),
    )

    assert written == {"staff:K2": {CREW}, "place:LIS-B15": {GATE}}
    assert again == {}
    assert begun == {"place:LIS-B15": {GATE}}
    assert other == {"staff:K2": {CREW}, "staff:K3": {CREW}}
    assert news(OUT + 603) == {}


def test_s16_who_is_taken_off_duty_cannot_read_on_with_the_key_she_had(people, desks):
    def keys() -> list[bytes | None]:
        with people.store.read() as connection:
            return [content_key(connection, stream) for stream in (CREW, GATE)]

    for stream in (CREW, GATE):
        desks[stream].snapshot()
    crew, gate = keys()
    people.take(lambda intake: intake.duties([Duty(MUNICH, "staff:K2", "crew", OUT, UNTIL)]))
    assert keys() == [crew, gate]  # who comes takes nothing from the others

    people.take(lambda intake: intake.off_duty([(MUNICH, "staff:K1")]))

    assert keys() == [None, gate]
    desks[CREW].snapshot()
    assert keys()[0] not in (None, crew)
    people.take(  # the same, said by naming another mask
        lambda intake: intake.duties([Duty(MUNICH, "staff:K2", "gate", OUT, UNTIL)])
    )
    assert keys() == [None, gate]


def test_needs_go_in_time_and_then_the_whole_flight_while_the_next_one_stays(people, desks, elena):
    copies = {stream: Copy() for stream in (CREW, GATE)}
    for stream, copy in copies.items():
        copy.load(*desks[stream].snapshot())
    since = head(people)

    early = sweep(people.store, ARRIVED)
    health = sweep(people.store, ARRIVED + timedelta(seconds=7200 - AHEAD_SECONDS))

    assert not early
    assert (health.needs, health.flights) == (1, ())
    assert named(people, CREW, "need", after=since) == {(elena, MUNICH, 3, "del")}
    assert named(people, GATE, "need", after=since) == set()
    desks[CREW].catch_up(copies[CREW])
    assert copies[CREW].held() == desks[CREW].state()
    assert len(copies[CREW].rows["need"]) == 2

    people.take(lambda intake: intake.flights([flight(VIENNA, until=UNTIL + 9999)]))
    over = sweep(people.store, datetime.fromtimestamp(UNTIL, UTC))

    assert over.flights == (MUNICH,)
    rows = people.rows("traveller", "need", "duty", "member", "customer")
    assert [row[1] for row in rows["traveller"]] == [VIENNA]
    assert [row[1] for row in rows["need"]] == [VIENNA]
    assert rows["duty"] == []
    assert sorted(rows["member"]) == [(elena, "1"), (elena, VIENNA)]
    assert len(rows["customer"]) == 1
    for stream in streams_of_place(MUNICH):
        assert all(named(people, stream, name) == set() for name in ("need", "customer", "fact"))
        with people.store.read() as connection:
            assert content_key(connection, stream) is None
            assert journal.floor(connection, stream) == journal.head(connection)
    assert not sweep(people.store, datetime.fromtimestamp(UNTIL, UTC))


def test_people_of_a_flight_that_was_never_described_are_not_kept_for_ever(people):
    jonas = people.bring("K-2", places=())
    people.take(lambda intake: intake.travellers([traveller(jonas)]))
    day = datetime(2026, 11, 22, tzinfo=UTC)

    assert not sweep(people.store, day + UNHEARD_OF - timedelta(seconds=1))
    assert sweep(people.store, day + UNHEARD_OF).flights == (MUNICH,)

    assert people.rows("traveller")["traveller"] == []


def test_two_who_are_one_keep_every_need_and_are_parted_without_what_is_over(people, elena, now):
    twin = people.bring("P-7", "Elena Marcheti", source="airline", places=())
    people.take(
        lambda intake: intake.travellers([traveller(twin, "14D", state="boarded", state_at=OUT)]),
        lambda intake: intake.needs(
            [need(twin, "pet", "A cat in the cabin", n=1), need(twin, "meal", "Vegan meal", n=2)]
        ),
        source="airline",
    )
    before = people.rows("traveller", "need", "member")

    merge(people.store, twin, elena, now=now)

    rows = people.rows("traveller", "need")
    assert [(row[0], row[6]) for row in rows["traveller"] if row[1] == MUNICH] == [(elena, "14D")]
    here = {row[2]: row[4] for row in rows["need"] if row[:2] == (elena, MUNICH)}
    assert sorted(here.values()) == [
        "A cat in the cabin",
        "Keep insulin cool",
        "Vegan meal",
        "Vegan meal",
        "Wheelchair to the door",
    ]
    split(people.store, twin, now=now)
    assert people.rows("traveller", "need", "member") == before

    merge(people.store, twin, elena, now=now)
    sweep(people.store, datetime.fromtimestamp(UNTIL, UTC))
    assert "A cat in the cabin" not in people.everything().decode()
    split(people.store, twin, now=now)
    rows = people.rows("traveller", "need", "member")
    assert not [row for name in rows for row in rows[name] if MUNICH in row]


def test_s14_of_an_erased_traveller_nothing_is_left_on_any_flight(people, desks, elena, now):
    copy = Copy()
    copy.load(*desks[CREW].snapshot())
    ledger = open_ledger(people.store, people.store.folder)

    erased = erase(people.store, ledger, elena, now=now)

    assert {CREW, GATE} <= erased.streams
    left = people.everything()
    for word in (b"MARCHETTI", b"K4RT9B", b"insulin", b"Wheelchair", b"Marchetti"):
        assert word not in left
    with people.store.read() as connection:
        assert content_key(connection, CREW) is None
    desks[CREW].catch_up(copy)
    assert copy.held() == desks[CREW].state()
    assert copy.rows["traveller"] == {} == copy.rows["need"]
    assert copy.rows["flight"]


def test_what_a_load_of_flights_says_again_changes_nothing_and_a_flood_reloads_its_streams(
    people, elena, monkeypatch
):
    def say(intake):
        intake.flights([flight()])
        intake.travellers([traveller(elena)])
        intake.needs([need(elena, "meal", "Vegan meal", n=1)])
        intake.duties([Duty(MUNICH, "staff:K1", "crew", OUT - 7200, UNTIL)])
        intake.off_flight(MUNICH, [99])

    since = head(people)
    people.take(say)
    assert head(people) == since

    monkeypatch.setattr(journal, "FLOOD", 0)
    people.take(lambda intake: intake.flights([flight(gate="B15")]))
    people.take(lambda intake: intake.off_flight(VIENNA, [elena]))

    with people.store.read() as connection:
        for flown in (MUNICH, VIENNA):
            for stream in streams_of_place(flown):
                assert journal.floor(connection, stream) > since
        assert journal.floor(connection, "store:1/associate") == 0
