"""What the cabin tablet decides: seats of any plan, who comes first, what lies where."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QLocale
from tests.screens.cabin.conftest import (
    ANDERS,
    FLIGHT,
    IN_THE_AIR,
    KEMI,
    LANDS,
    LUCIA,
    NOOR,
    OLGA,
    PRIYA,
    SAM,
    SELIN,
    TOMASZ,
    aboard,
    passenger,
)
from tests.screens.conftest import FRESH, NOW

from aisleside.device.cache.aboard import Judged
from aisleside.device.cache.alert_rules import read_alert_rules
from aisleside.device.ui.cabin_list import firsts, lists, sought
from aisleside.device.ui.flight import in_turn, look
from aisleside.device.ui.flight_words import (
    free_seats,
    header,
    mark_of,
    seat_spoken,
    span,
    times_words,
)
from aisleside.device.ui.galley import counts, meals, services
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.own_work import OwnWork
from aisleside.device.ui.passenger_words import beside, card, seats_near, whats
from aisleside.device.ui.report import briefing, happened, packet
from aisleside.device.ui.resources import resources
from aisleside.device.ui.seat_map import SeatMap, Shown, cells, plan_rows
from aisleside.device.ui.tone import Tone
from aisleside.domain.event import EventKind, EventState, PendingEvent
from aisleside.domain.flight import FlightStatus, cabins_of
from aisleside.domain.recorded import MomentServed
from aisleside.domain.served import Served, Went

UTC_MANNER = Manner(QLocale("en_GB"), NOW.tzinfo)


class Book:
    def __init__(self, there, rules):
        self._there, self._rules = there, rules

    def flights(self):
        return [self._there.flight]

    def aboard(self, flight, *, now, own=None):
        return self._there

    def alert_rules(self):
        return self._rules


@pytest.fixture(scope="module")
def there():
    return aboard()


@pytest.fixture(scope="module")
def ready():
    return read_alert_rules(resources() / "alerts.toml")


@pytest.fixture(scope="module")
def looked(there, ready):
    return look(
        Book(there, ready), "", OwnWork(),
        me=KEMI, network=False, now=NOW, judged=Judged(KEMI.id),
    )  # fmt: skip


@pytest.fixture(scope="module")
def shown(looked, there):
    first = firsts(looked.alerts)
    marks = {her: mark_of(alert, flight=there.flight) for her, alert in first.items()}
    return lists(there, first, marks, looked.handled, selected="", manner=UTC_MANNER, now=NOW)


def her_card(looked, there, ready, who):
    one = there.of(who)
    hers = tuple(alert for alert in looked.alerts if alert.customer == who)
    acts = next((done.acts for done in looked.handled if done.customer == who), ())
    return card(
        there, one, hers, acts,
        rules=ready.rules, me=KEMI, network=False, manner=UTC_MANNER, now=NOW,
    )  # fmt: skip


def test_who_needs_us_comes_before_who_is_owed_a_word_and_status_comes_last(shown):
    order = [int(row.customer_id) for row in shown.to_do]

    assert order[:2] == [SAM, PRIYA]
    assert order.index(OLGA) < order.index(LUCIA) < order.index(TOMASZ) < order.index(NOOR)
    assert ANDERS not in order
    assert [row.title for row in shown.handled] == ["Anders Holm: already taken care of"]
    assert shown.handled[0].did == "Sofia said sorry 13:05"
    assert [row.seat for row in shown.everyone[:3]] == ["1A", "1C", "1D"]


def test_a_seat_or_the_beginning_of_a_name_finds_somebody(shown):
    def found(text):
        return [int(row.customer_id) for row in sought(shown.everyone, text)]

    assert found("12a") == [LUCIA]
    assert found("lucia h") == [LUCIA]
    assert found("haddad") == [NOOR, SELIN]
    assert found("zzz") == []


@pytest.mark.parametrize(
    ("plan", "seats", "aisles"),
    [("C:1-2:AC-DF", 4, 1), ("Y:1-20:AC-DF", 4, 1), ("Y:20-45:ABC-DEFG-HJK", 10, 2)],
)
def test_a_row_has_the_seats_and_aisles_of_its_plan(there, plan, seats, aisles):
    wide = replace(there, flight=replace(there.flight, cabins=cabins_of(plan)))

    drawn = cells(wide, Shown({}, frozenset()))

    assert len(drawn) == len(plan_rows(wide.flight.cabins))
    assert all(sum(not cell.aisle for cell in row) == seats for row in drawn)
    assert all(sum(cell.aisle for cell in row) == aisles for row in drawn)


def test_a_seat_is_free_taken_marked_or_done(looked, there):
    first = firsts(looked.alerts)
    marks = {her: mark_of(alert, flight=there.flight) for her, alert in first.items()}
    drawn = {
        cell.seat: cell
        for row in cells(there, Shown(marks, frozenset({ANDERS}), "12A"))
        for cell in row
    }

    assert (drawn["4D"].free, drawn["4D"].spoken) == (True, "Seat 4D, free")
    assert (drawn["12A"].mark, drawn["12A"].selected) == ("heart-handshake", True)
    assert (drawn["3C"].handled, drawn["3C"].mark) == (True, "")
    assert drawn["12A"].spoken == "Seat 12A, Lucía Herrera, Gold, say sorry"
    assert "sorry" not in drawn["12A"].safe_spoken


def test_the_small_map_has_the_signs_of_the_large_one_and_none_while_a_customer_may_see_it(
    looked, there
):
    first = firsts(looked.alerts)
    marks = {her: mark_of(alert, flight=there.flight) for her, alert in first.items()}
    seats = SeatMap()

    seats.show(there, Shown(marks, frozenset({ANDERS})))
    open_rows = seats.get_small().split("\n")
    seats.cover(True)
    covered = seats.get_small()

    assert open_rows[:5] == ["^oo-oo", "6o-oo", "oh-oo", "oo-..", "^o3o-.o."]
    assert open_rows[11] == "2o.-ooo"
    assert set(covered) == set("^o.-\n")


def test_the_header_is_quiet_in_the_air_and_amber_where_a_network_is_expected(there):
    air = header(there, IN_THE_AIR, manner=UTC_MANNER, now=NOW)
    gate = replace(
        there, flight=replace(there.flight, status=FlightStatus.BOARDING, out_actual=None)
    )
    ground = header(gate, IN_THE_AIR, manner=UTC_MANNER, now=NOW)
    landed = replace(there.flight, in_actual=LANDS, status=FlightStatus.LANDED)

    assert (air.age_title, air.tone) == ("In flight, offline", Tone.NEUTRAL)
    assert air.line == "A321 · 150 on board, 10 seats free · lands in 3 h 10 min"
    assert ground.tone is Tone.ATTENTION
    assert header(there, FRESH, manner=UTC_MANNER, now=NOW).age_title == "In flight"
    assert times_words(landed, manner=UTC_MANNER, now=LANDS) == "landed 17:02"
    assert span(timedelta(hours=2, minutes=5)) == "2 h 05 min"


def test_the_card_says_the_words_first_and_never_more_than_three_things(looked, there, ready):
    hers = her_card(looked, there, ready, LUCIA)
    anders = her_card(looked, there, ready, ANDERS)

    assert hers.state.words.startswith("“I’m sorry that your seat")
    assert [row.text for row in hers.donts] == ["Promise money: the case is still open"]
    assert ("Next flight", "2 h 05 min, no rush") in [(p.label, p.value) for p in hers.pairs]
    assert (hers.state.before, hers.state.after) == ("11F", "12B")
    assert anders.state.words == ""
    assert anders.state.handled == "Sofia said sorry 13:05"
    assert anders.donts[0].text == "Say it again: Sofia said sorry 13:05"
    for who in (LUCIA, SAM, TOMASZ, PRIYA):
        found = her_card(looked, there, ready, who)
        assert max(len(found.dos), len(found.donts), len(found.mention)) <= 3
    noor = her_card(looked, there, ready, NOOR)
    assert "Birthday" not in str(noor.mention)  # the rule says it, on the day


def test_who_must_change_is_offered_a_free_seat_nearer_the_door(looked, there, ready):
    offers = her_card(looked, there, ready, PRIYA).gestures

    assert [offer.title for offer in offers] == ["Move to 4D"]
    assert seats_near(there, there.of(PRIYA))[0] == "13E"
    assert beside(there, there.of(PRIYA)) == ("14E", "15A")


def test_a_sign_calls_an_airport_of_a_long_name_by_its_code(looked, there):
    (alert, *_) = [one for one in looked.alerts if one.customer == PRIYA]
    far = replace(there.flight, off_name="Albuquerque International Sunport", off="ABQ")

    said = [mark_of(alert, flight=flight).tag for flight in (there.flight, far)]

    assert said == ["38 min in Nairobi", "38 min in ABQ"]


def test_a_flight_that_is_read_aloud_keeps_its_capital():
    said = [seat_spoken("12A", "Lucía", "", text) for text in ("B6 234 is late.", "Say sorry")]

    assert said == ["Seat 12A, Lucía, B6 234 is late.", "Seat 12A, Lucía, say sorry"]


def test_what_may_have_happened_begins_with_what_she_waits_for(looked):
    def first(who):
        return whats([a for a in looked.alerts if a.customer == who], "")[0].what

    assert (first(LUCIA), first(TOMASZ), first(SELIN)) == ("apologised", "seen_to", Served.GIFT)


def test_meals_are_counted_and_those_not_on_board_come_first(there):
    assert [(row.count, row.where, row.missing) for row in counts(there)] == [
        (1, "Not on board", True),
        (1, "aft galley, cart 2", False),
    ]
    assert [row.seat for row in meals(there)] == ["5B", "11D"]
    assert [(row.heading, row.seat) for row in services(there)] == [("Asked for help", "9E")]


def test_the_packet_is_ready_only_when_nothing_is_missing(there):
    gate = replace(there.flight, status=FlightStatus.BOARDING, out_actual=None, list_at=NOW)
    short = replace(there, flight=replace(gate, declared=153))
    people = tuple(
        replace(one, needs=()) if one.traveller.customer == OLGA else one
        for one in there.passengers
    )
    whole = replace(there, flight=replace(gate, declared=150), passengers=people)

    assert not packet(short, now=NOW).ready
    assert packet(short, now=NOW).checks[0].title == "150 of 153 names"
    assert packet(whole, now=NOW).ready
    assert packet(whole, now=NOW).percent == 100
    assert not packet(whole, now=NOW + timedelta(minutes=20)).ready


def test_a_fault_stands_first_in_the_report_and_only_of_this_flight(there):
    def told(id, what, flight=FLIGHT):
        body = MomentServed(flight, what, Went.WELL, "It rattles", "12A")
        return PendingEvent(
            id, EventKind.SERVED, LUCIA, "ks", "", NOW, EventState.WAITING, None, None, body
        )

    events = [told("a", Served.PRAISE), told("b", Served.FAULT), told("c", Served.FAULT, "X")]
    rows = happened(there, events, manner=UTC_MANNER)

    assert [row.title for row in rows] == ["Fault · 12A", "Praise · 12A"]
    assert rows[0].text == "Lucía Herrera. It rattles"
    assert rows[0].progress == "Saved here, 13:52"


def test_the_briefing_names_need_meals_connections_and_words_owed(looked, there):
    found = [(row.heading, row.seat) for row in briefing(there, looked.alerts)]

    assert [heading for heading, _ in found if heading] == [
        "Ask quietly, help first",
        "Meals that are not on board",
        "Connections at risk, the tightest first",
        "We owe a word",
    ]
    assert [seat for _, seat in found] == ["9E", "5B", "14F", "12A"]


def test_a_seat_that_somebody_moved_to_is_not_free_any_more(there):
    moved = replace(there, passengers=(*there.passengers, passenger(999, "Kim Lee", "4D")))

    assert "4D" in free_seats(there)
    assert "4D" not in free_seats(moved)


def test_of_several_flights_the_next_comes_first_and_what_is_over_comes_last(there):
    def leaving(id, hours, status=FlightStatus.PLANNED):
        leaves = NOW + timedelta(hours=hours)
        return replace(there.flight, id=id, out_planned=leaves, in_actual=None, status=status)

    flights = [
        leaving("yesterday", -30, FlightStatus.ON_BLOCK),
        leaving("this morning", -6, FlightStatus.ON_BLOCK),
        leaving("in the air", -2, FlightStatus.IN_FLIGHT),
        leaving("tonight", 5),
        leaving("cancelled", 3, FlightStatus.CANCELLED),
    ]

    order = [one.id for one in in_turn(flights)]

    assert order == ["in the air", "tonight", "cancelled", "this morning", "yesterday"]
