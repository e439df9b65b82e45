"""Who boards and what happens on board, as the hub keeps it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from sqlalchemy import select
from tests.flying import MUNICH, flight, traveller
from tests.hub.events.making import enrol, event, rows, send

from aisleside.domain.served import service_id
from aisleside.hub.profiles.departures import sweep
from aisleside.hub.profiles.faults import faults
from aisleside.hub.profiles.intake import Intake
from aisleside.hub.store import schema
from aisleside.wire import codec
from aisleside.wire.messages import BoardingBody, ServedBody
from aisleside.wire.rows import AnswerRow, ClaimRow, ServiceRow, TravellerRow

pytestmark = pytest.mark.both_engines

ELENA, TOM = 1, 2
NOON = int(datetime(2026, 11, 20, 12, tzinfo=UTC).timestamp())


@pytest.fixture
def aboard(desk):
    """Elena in 12A and Tom in 14C, on a flight with rows 1 to 30."""
    enrol(desk)
    desk.customer(TOM)
    take(desk, flights=[flight()], travellers=listed())
    return desk


def listed():
    return [traveller(ELENA, seat="12A"), traveller(TOM, seat="14C")]


def take(desk, **rows):
    with desk.store.write() as connection, Intake(connection, "airline") as intake:
        for name, some in rows.items():
            getattr(intake, name)(some)


@pytest.fixture
def say(aboard, now):
    numbers = iter(range(1, 1000))

    def say(body, *, customer=ELENA, minute=0):
        sent = event(
            next(numbers),
            kind="boarding" if isinstance(body, BoardingBody) else "served",
            subject=customer,
            body=msgspec.Raw(codec.encode(body)),
            seen_hub_time=NOON + 60 * minute,
            mono_ms=0,
        )
        return send(aboard, now, sent)[0]

    return say


def seen(desk, customer):
    asked = select(schema.traveller).where(schema.traveller.c.customer == customer)
    with desk.store.read() as connection:
        return TravellerRow(*connection.execute(asked).one())


def test_boarding_twice_counts_once_and_the_last_word_at_the_hub_counts(aboard, say):
    for minute in (5, 1):
        assert say(BoardingBody(MUNICH, "boarded"), minute=minute).status == "applied"
    assert (seen(aboard, ELENA).state, seen(aboard, ELENA).state_at) == ("boarded", NOON + 300)

    say(BoardingBody(MUNICH, "checked_in", "hand", ["seat", "surname"]), minute=2)

    assert seen(aboard, ELENA).state == "checked_in"
    assert seen(aboard, TOM).state == "booked"


def test_a_list_that_is_sent_again_undoes_neither_a_boarding_nor_a_new_seat(aboard, say):
    say(BoardingBody(MUNICH, "boarded"))
    say(ServedBody(MUNICH, "moved", seat="12A", to_seat="20F"))

    take(aboard, travellers=listed())

    assert (seen(aboard, ELENA).seat, seen(aboard, ELENA).state) == ("20F", "boarded")
    assert seen(aboard, TOM).seat == "14C"


def test_a_taken_seat_stays_whose_it_is_and_nobody_is_named(aboard, say):
    refused = say(ServedBody(MUNICH, "moved", to_seat="14C"))

    assert refused.status == "rejected"
    assert refused.reason.startswith("Seat 14C is taken, so nothing was changed.")
    assert seen(aboard, ELENA).seat == "12A"

    say(BoardingBody(MUNICH, "no_show"), customer=TOM)

    assert say(ServedBody(MUNICH, "moved", to_seat="14C")).status == "applied"
    assert seen(aboard, ELENA).seat == "14C"


def test_a_seat_further_in_front_is_in_its_cabin(aboard, say):
    assert seen(aboard, ELENA).cabin == "Y"

    say(ServedBody(MUNICH, "moved", to_seat="2A"))

    assert (seen(aboard, ELENA).seat, seen(aboard, ELENA).cabin) == ("2A", "C")


def test_what_went_wrong_on_board_is_a_case_of_hers_and_praise_is_none(aboard, say):
    complaint = say(ServedBody(MUNICH, "complaint", "upset", " No vegan meal left. "))
    say(ServedBody(MUNICH, "praise", detail="Anders was lovely."), minute=1)
    say(ServedBody(MUNICH, "fault", detail="Does not recline.", seat="12A"), minute=2)
    say(ServedBody(MUNICH, "gift", detail="Box of chocolates."), minute=3)

    services = [ServiceRow(*row) for row in rows(aboard, schema.service)]
    services.sort(key=lambda one: one.at)
    assert [(one.code, one.trouble, one.detail) for one in services] == [
        ("complaint_open", 1, "No vegan meal left."),
        ("compliment", 0, "Anders was lovely."),
        ("seat_broken", 1, "Does not recline."),
        ("gesture", 0, "Box of chocolates."),
    ]
    assert {one.flight for one in services} == {MUNICH}
    assert service_id(complaint.id) in {one.id for one in services}
    (gift,) = (ClaimRow(*row) for row in rows(aboard, schema.claim))
    assert (gift.case, gift.part, gift.result) == (f"flight:{MUNICH}", "gesture", "accepted")


def test_what_she_took_from_the_trolley_is_answered_and_the_newest_time_counts(aboard, say):
    def took(product, minute):
        body = ServedBody(MUNICH, "offer", detail="Salted almonds", seat="12A", product=product)
        return say(body, minute=minute).status

    said = [took(88, 5), took(88, 1), took(0, 6)]

    (answer,) = (AnswerRow(*row) for row in rows(aboard, schema.answer))
    assert said[:2] == ["applied", "applied"]
    assert said[2] != "applied"
    assert (answer.customer, answer.moment, answer.answer) == (ELENA, "offer:88", "done")
    assert answer.at == NOON + 300
    assert rows(aboard, schema.service) == []  # a gate and a shop need not know what she took


def test_a_fault_of_the_aircraft_is_listed_for_the_ground_and_names_no_passenger(aboard, say):
    take(aboard, flights=[flight(registration="CS-TVA")])
    fault = say(
        ServedBody(MUNICH, "fault", detail="No water.", broken="lavatory", where="aft, left"),
        customer=None,
    )
    say(ServedBody(MUNICH, "fault", detail="Does not recline.", seat="14C"), customer=TOM, minute=1)
    say(ServedBody("MD990/2026-11-22/MUC", "fault", broken="of 2030"), customer=None, minute=2)
    say(ServedBody(MUNICH, "praise", detail="Anders was lovely."), minute=3)

    def listed(asked=None, *, days=1):
        now = datetime.fromtimestamp(NOON, UTC) + timedelta(days=days)
        return [fault.sentence() for fault in faults(aboard.store, asked, now=now)]

    assert fault.status == "stored"
    of_munich = [
        "2026-11-20 12:00 UTC  MD 482, aircraft CS-TVA  lavatory, aft, left: “No water.”, "
        "says Maya of store 1.",
        "2026-11-20 12:01 UTC  MD 482, aircraft CS-TVA  14C: “Does not recline.”, "
        "says Maya of store 1.",
    ]
    assert listed(MUNICH, days=900) == listed("MD482", days=900) == of_munich
    assert listed() == [
        *of_munich,
        "2026-11-20 12:02 UTC  MD 990  something, says Maya of store 1.",
    ]
    assert listed(days=900) == listed("MD4") == []


def test_nothing_is_kept_of_where_she_sat_once_the_flight_is_over(aboard, say):
    say(ServedBody(MUNICH, "moved", to_seat="20F"))

    sweep(aboard.store, datetime(2100, 1, 1, tzinfo=UTC))

    assert rows(aboard, schema.told) == rows(aboard, schema.traveller) == []


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (BoardingBody(MUNICH, "on_the_bus"), "stored"),  # of a newer version
        (BoardingBody(MUNICH, "boarded", "face"), "stored"),
        (ServedBody(MUNICH, "sang"), "stored"),
        (BoardingBody("1", "boarded"), "rejected"),
        (BoardingBody("MD1/2026-11-22/LIS", "boarded"), "rejected"),
        (BoardingBody(MUNICH, "boarded", "hand", ["seat", "seat"]), "rejected"),
        (ServedBody("1", "praise"), "rejected"),
        (ServedBody(MUNICH, "moved"), "rejected"),
        (ServedBody(MUNICH, "moved", to_seat="by the window"), "rejected"),
        (ServedBody(MUNICH, "moved", to_seat="99A"), "rejected"),
        (ServedBody(MUNICH, "complaint", detail="x" * 300), "rejected"),
        (ServedBody(MUNICH, "fault", where="x" * 300), "rejected"),
    ],
)
def test_what_cannot_be_used_changes_nothing_and_is_kept(aboard, say, body, status):
    receipt = say(body)

    assert receipt.status == status
    assert [row.state for row in (seen(aboard, one) for one in (ELENA, TOM))] == ["booked"] * 2
    assert rows(aboard, schema.service) == []
    assert len(rows(aboard, schema.event)) == 1
