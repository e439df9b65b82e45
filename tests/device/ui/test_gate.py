"""What a gate says about a pass, two facts, the count, the lists, and what is owed to whom."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale
from tests import flying
from tests.screens.conftest import Book
from tests.screens.gate.conftest import (
    ANDERS,
    AT,
    DEPARTS,
    FLIGHT,
    LOUNGE,
    NINA,
    RUI,
    flight,
    listed,
    pass_of,
    trouble,
)

from aisleside.device.cache.aboard import Judged, alerts_aboard
from aisleside.device.cache.alert_rules import read_alert_rules
from aisleside.device.outbox.bodies import kind_of
from aisleside.device.sync.status import Reach, SyncStatus
from aisleside.device.ui import gate_lists, gate_rows, gate_words
from aisleside.device.ui.gate_case import NO_CASE, Desk, Step, case_of, free_ahead, still_to_give
from aisleside.device.ui.gate_look import Post, Work, context_of, look
from aisleside.device.ui.gate_pass import (
    SCANNED,
    Checked,
    Verdict,
    check_facts,
    check_pass,
    flight_of,
    is_pass,
)
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.resources import resources
from aisleside.domain.claim import Claim, Outcome, Part
from aisleside.domain.event import AtDesk, EventState, PendingEvent
from aisleside.domain.flight import Boarding
from aisleside.domain.moment import Answer, Reply
from aisleside.domain.recorded import BoardingTold, ClaimMade, MomentServed
from aisleside.domain.served import AskedFor, MadeSure, Served
from aisleside.insight.alerts.asked import Context, Occasion
from aisleside.wire.messages import Rows

MANNER = Manner(QLocale("en_GB"), ZoneInfo("UTC"))
TODAY = AT.date()
ANDERS_ID, LUCIA_ID, KOFI_ID = 3, 4, 5


@pytest.fixture(scope="module")
def ready():
    return read_alert_rules(resources() / "alerts.toml")


@pytest.fixture
def aboard():
    return listed()


def desk(ready, *, me=NINA, network=True, now=AT):
    occasion = Occasion(Context.GATE, "B14", me.role, now, network=network)
    return Desk(me, ready, occasion, MANNER, {LOUNGE.id: LOUNGE.name})


def with_person(aboard, customer, **traveller):
    """The list with one traveller otherwise."""
    return replace(
        aboard,
        passengers=tuple(
            replace(one, traveller=replace(one.traveller, **traveller))
            if one.traveller.customer == customer
            else one
            for one in aboard.passengers
        ),
    )


def with_claims(aboard, customer, *claims):
    return replace(
        aboard,
        passengers=tuple(
            replace(one, claims=(*one.claims, *claims))
            if one.traveller.customer == customer
            else one
            for one in aboard.passengers
        ),
    )


def claim(case, *, me=NINA, part=Part.APOLOGY, id="c", **came):
    return Claim(LUCIA_ID, id, case, part, me.id, me.name, "LIS", AT, **came)


def test_a_pass_names_her_by_booking_and_name_whatever_stands_behind_the_name(aboard):
    found = check_pass(ANDERS, aboard, today=TODAY)
    without_number = check_pass(
        pass_of("Holm", "AndersMr", "K4RT9B", "21C", 0), aboard, today=TODAY
    )

    assert (found.verdict, found.customer, found.proof) == (Verdict.GOOD, ANDERS_ID, SCANNED)
    assert without_number.customer == ANDERS_ID


@pytest.mark.parametrize(
    ("code", "verdict"),
    [
        (pass_of("Holm", "Anders", "K4RT9B", "21C", 3, number="17"), Verdict.ANOTHER_FLIGHT),
        (pass_of("Holm", "Anders", "K4RT9B", "21C", 3, day=70), Verdict.ANOTHER_DAY),
        (pass_of("Holm", "Anders", "K4RT9B", "21C", 3, off="CPT"), Verdict.ANOTHER_AIRPORT),
        (pass_of("Nobody", "Anders", "K4RT9B", "21C", 3), Verdict.NOT_LISTED),
        (pass_of("Holm", "Anders", "XXXXXX", "21C", 3), Verdict.NOT_LISTED),
        (pass_of("Boateng", "Ama", "QW2RT7", "18C", 1), Verdict.ALREADY),
        (pass_of("Lang", "Mia", "ML7D9R", "", 231), Verdict.WAITS),
        (ANDERS[:50], Verdict.UNREADABLE),
    ],
)
def test_a_pass_that_does_not_fit_is_answered_for_what_it_is(aboard, code, verdict):
    assert check_pass(code, aboard, today=TODAY).verdict is verdict


def test_two_of_one_name_in_one_booking_are_told_apart_or_asked(aboard):
    aboard = with_person(aboard, 6, surname="MARTIN", given="J", sequence=None, seat=None)
    aboard = with_person(aboard, 7, surname="MARTIN", given="J", sequence=None, seat=None)

    asked = check_pass(pass_of("Martin", "J", "JM3P6F", "", 0), aboard, today=TODAY)
    seated = with_person(aboard, 7, seat="22D")
    told = check_pass(pass_of("Martin", "J", "JM3P6F", "22D", 0), seated, today=TODAY)

    assert (asked.verdict, asked.passenger) == (Verdict.ASK, None)
    assert told.customer == 7


def test_by_hand_both_facts_must_fit_and_say_which_they_were(aboard):
    by_seat = check_facts(aboard, surname="herrera", seat="012a", locator="")
    by_code = check_facts(aboard, surname="Holm", seat="", locator="kh8v5n")
    other_seat = check_facts(aboard, surname="Herrera", seat="21C", locator="")
    nothing = check_facts(aboard, surname="Herrera", seat="", locator="")

    assert by_seat.customer == LUCIA_ID
    assert by_seat.proof is not None
    assert by_seat.proof.by is MadeSure.HAND
    assert by_seat.proof.facts == (AskedFor.SURNAME, AskedFor.SEAT)
    assert by_code.passenger is not None
    assert by_code.passenger.customer.said == "Karin Holm"
    assert other_seat.passenger is nothing.passenger is None


def test_only_what_begins_like_a_pass_is_one():
    assert is_pass(ANDERS)
    assert is_pass(f"]Q3{ANDERS}")
    assert not is_pass("M1 too short")
    assert not is_pass("4006381333931")


def test_every_line_beside_a_verdict_is_nine_words_at_most(aboard):
    other = check_pass(pass_of("A", "B", "C", "1A", 1, number="17"), aboard, today=TODAY)
    moved = replace(
        check_pass(ANDERS, with_person(aboard, ANDERS_ID, seat="3C"), today=TODAY), proof=SCANNED
    )
    answers = [
        other,
        moved,
        *(Checked(verdict, aboard.of(ANDERS_ID), SCANNED, moved.leg) for verdict in Verdict),
        *(Checked(verdict, None, None, other.leg) for verdict in Verdict if verdict != "good"),
    ]

    said = [gate_words.result(one, aboard, manner=MANNER).advice for one in answers]

    assert "Moved from 21C to 3C. Say it." in said
    assert "This pass is for MD 17." in said
    assert [line for line in said if len(line.split()) > 9] == []


def test_the_count_is_of_the_list_and_a_recount_agrees(aboard):
    counted = gate_words.count(aboard, now=AT, manner=MANNER)
    after = gate_words.count(
        with_person(aboard, ANDERS_ID, state=Boarding.BOARDED), now=AT, manner=MANNER
    )
    taken_off = gate_words.count(
        with_person(aboard, ANDERS_ID, state=Boarding.OFFLOADED), now=AT, manner=MANNER
    )

    assert (counted.boarded, counted.expected) == (12, 22)  # of 24, two wait for a seat
    assert (after.boarded, after.expected) == (13, 22)
    assert (taken_off.boarded, taken_off.expected) == (12, 21)
    assert (counted.closes, counted.left) == ("Doors close 14:10", "18 min left")
    assert counted.foot == "10 to board, 1 not seen yet"


def test_the_head_says_who_told_the_status_and_how_old_it_is(aboard):
    late = replace(flight(), out_expected=DEPARTS + timedelta(minutes=25))

    plain = gate_words.head(flight(), now=AT, manner=MANNER)
    delayed = gate_words.head(late, now=AT, manner=MANNER)
    short = gate_words.count(
        replace(aboard, flight=replace(flight(), declared=26)), now=AT, manner=MANNER
    )

    assert plain.line == "Gate B14 · A321 · leaves 14:20"
    assert plain.status == "Boarding · Lisbon airport, 4 min ago"
    assert delayed.line.endswith("leaves 14:45, planned 14:20")
    assert short.warning == "24 of 26 are on the list"


def test_the_age_says_offline_and_from_when(aboard):
    fresh = SyncStatus(
        reach=Reach.ONLINE,
        syncing=False,
        as_of=AT,
        offline_since=None,
        loading=None,
        waiting=0,
        refused=0,
        trouble=None,
    )
    off = replace(fresh, reach=Reach.OFFLINE, offline_since=AT - timedelta(minutes=14))

    now = gate_words.age(aboard, fresh, now=AT, manner=MANNER)
    cut_off = gate_words.age(aboard, off, now=AT, manner=MANNER)
    old = gate_words.age(aboard, fresh, now=AT + timedelta(hours=1), manner=MANNER)

    assert (now.title, now.text) == ("Up to date", "just now")
    assert (cut_off.title, cut_off.text) == ("Offline since 13:38", "List from 13:52")
    assert old.title == "May be old"


def test_whoever_needs_something_comes_up_before_status_and_goes_once_on_board(aboard, ready):
    occasion = desk(ready).occasion
    ranked = alerts_aboard(aboard, ready, occasion)

    rows = gate_rows.coming_up(ranked, aboard)
    later = gate_rows.coming_up(ranked, with_person(aboard, LUCIA_ID, state=Boarding.BOARDED))

    assert [row.name for row in rows] == ["Chidi Okafor", "Priya Raman", "Lucía Herrera"]
    assert "Lucía Herrera" not in [row.name for row in later]


def test_the_queue_shows_who_came_who_is_here_and_who_comes_next_by_seat(aboard):
    rows = gate_rows.queue(aboard, here=ANDERS_ID, ranked=())

    assert [row.name for row in rows[:5]] == [
        "Ama Boateng",
        "Erik Sund",
        "Anders Holm",
        "Grace Mwangi",
        "Lucía Herrera",
    ]
    assert [row.here for row in rows].count(True) == 1
    assert rows[0].spoken == "Seat 18C, Ama Boateng, on board"


def test_what_the_lounge_handled_is_not_repeated_and_the_seat_is_offered(aboard, ready):
    anders = aboard.of(ANDERS_ID)
    case = case_of(anders, aboard, desk(ready))

    assert case.handled == "Apology: already handled by the lounge at 13:05"
    assert case.title == "Offer an upgrade to 1A, free"
    assert (case.step, case.part) == (Step.CLAIM, Part.UPGRADE)
    assert [point.text for point in case.points] == [
        "Flight cancelled",
        "Rebooked to today",
        "Sofia Lund said sorry",
        "You",
    ]


def test_offline_nothing_is_promised_and_nothing_can_be_accepted(aboard, ready):
    case = case_of(aboard.of(ANDERS_ID), aboard, desk(ready, network=False))

    assert case.title == "Ask at the door first"
    assert "seat for you" not in case.say
    assert case.step is Step.NOTHING


def test_a_seat_taken_meanwhile_is_not_given_at_the_moment_of_acceptance(aboard, ready):
    case = case_of(aboard.of(ANDERS_ID), aboard, desk(ready))
    taken = with_person(aboard, KOFI_ID, seat=case.to_seat)

    assert still_to_give(case, aboard.of(ANDERS_ID), aboard, desk(ready))
    assert not still_to_give(case, taken.of(ANDERS_ID), taken, desk(ready))
    assert not still_to_give(case, aboard.of(ANDERS_ID), aboard, desk(ready, network=False))


def test_seats_further_forward_are_free_until_somebody_has_them(aboard):
    anders = aboard.of(ANDERS_ID)
    grace = aboard.of(11)

    assert "2A" not in free_ahead(aboard, anders)
    assert len(free_ahead(aboard, anders)) == 15
    assert free_ahead(aboard, grace) == ()  # nothing is ahead of the first cabin


def test_an_apology_is_claimed_answered_and_then_said_to_be_handled(aboard, ready):
    lucia = aboard.of(LUCIA_ID)
    case = case_of(lucia, aboard, desk(ready))
    claimed = with_claims(aboard, LUCIA_ID, claim(case.key))
    mine = case_of(claimed.of(LUCIA_ID), claimed, desk(ready))
    others = case_of(claimed.of(LUCIA_ID), claimed, desk(ready, me=RUI))
    said = claim(case.key, result=Outcome.ACCEPTED, result_at=AT)
    done = with_claims(aboard, LUCIA_ID, said)
    after = case_of(done.of(LUCIA_ID), done, desk(ready, me=RUI))

    assert (case.step, case.part) == (Step.CLAIM, Part.APOLOGY)
    assert (mine.step, mine.claim) == (Step.OUTCOME, "c")
    assert (others.step, others.busy) == (Step.TAKE_OVER, "Nina Sousa is about to do this")
    assert after.part is not Part.APOLOGY
    assert after.handled_text == "Nina Sousa said sorry and all was well. No need to repeat it."


def left_to(aboard, me, made_here=frozenset({"c"})):
    """For whom the agents before left something open."""
    left = gate_lists.unfinished(aboard, made_here, me=me.id)
    return [row.text for row in gate_lists.left_open(left)]


def test_what_is_left_open_is_told_to_the_next_until_something_comes_of_it(aboard):
    mine = claim("trouble:21")
    made = with_claims(aboard, LUCIA_ID, mine)
    taken = with_claims(made, LUCIA_ID, claim("trouble:21", me=RUI, id="d", instead_of="c"))
    done = with_claims(aboard, LUCIA_ID, replace(mine, result=Outcome.DECLINED, result_at=AT))

    assert left_to(made, RUI) == ["Nina Sousa claimed this, and nothing came of it yet"]
    assert left_to(made, NINA) == left_to(taken, RUI) == left_to(done, RUI) == []
    assert left_to(made, RUI, made_here=frozenset()) == []  # another desk is at it


def recorded(author, customer, body, *, number, told=False):
    """What *author* recorded at this desk, as the outbox hands it on."""
    event = PendingEvent(
        id=f"e{number}",
        kind=kind_of(body),
        subject=customer,
        author=author.id,
        text="",
        written_at=AT,
        state=EventState.WAITING,
        reason=None,
        sent_at=None,
        body=body,
    )
    return AtDesk(author, event, told)


def desk_of(aboard, me, *done):
    """The desk as *me* finds it after a crash: nothing but what the outbox tells."""
    book = Book(())
    book.aboards[FLIGHT] = aboard
    mine = [one.event for one in done if one.by is me]
    work = Work(mine, done)
    return look(book, "", work, Post(me, AT, MANNER, network=True), Judged())


def test_after_a_crash_the_count_and_what_is_unfinished_are_what_they_were(aboard):
    came = BoardingTold(FLIGHT, Boarding.BOARDED)
    went = BoardingTold(FLIGHT, Boarding.CHECKED_IN)
    done = (
        recorded(NINA, ANDERS_ID, came, number=1),
        recorded(NINA, KOFI_ID, came, number=2),
        recorded(RUI, ANDERS_ID, went, number=3),
        recorded(NINA, LUCIA_ID, ClaimMade("trouble:21", Part.APOLOGY), number=4),
        recorded(NINA, 11, MomentServed(FLIGHT, Served.MOVED, to_seat="1A"), number=5),
        recorded(RUI, 10, came, number=6, told=True),  # the hub's list says what became of it
    )

    seen = {me: desk_of(aboard, me, *done) for me in (NINA, RUI)}
    boarded = [gate_words.count(one.aboard, now=AT, manner=MANNER).boarded for one in seen.values()]

    assert boarded == [13, 13]
    assert seen[RUI].aboard.of(11).traveller.seat == "1A"
    assert seen[RUI].aboard.of(10).traveller.state is Boarding.CHECKED_IN
    assert len(gate_lists.unfinished(seen[RUI].aboard, seen[RUI].claimed, me=RUI.id)) == 1
    assert gate_lists.unfinished(seen[NINA].aboard, seen[NINA].claimed, me=NINA.id) == ()


def test_the_place_somebody_works_at_makes_her_desk_a_gate_or_a_lounge(aboard):
    host = replace(NINA, place=LOUNGE.id)

    anders = replace(aboard.of(ANDERS_ID), claims=())
    others = (one for one in aboard.passengers if one.traveller.customer != ANDERS_ID)
    aboard = replace(aboard, passengers=(anders, *others))

    in_lounge, at_gate = (desk_of(aboard, me) for me in (host, NINA))

    assert (in_lounge.context, in_lounge.boards) == (Context.LOUNGE, False)
    assert (at_gate.context, at_gate.boards) == (Context.GATE, True)
    assert context_of(host, {}) is Context.GATE  # a place the catalogue does not name
    rules = [{one.alert.rule.id for one in desk.ranked} for desk in (in_lounge, at_gate)]
    assert rules[0] == {"cancelled"}
    assert rules[1] >= {"cancelled", "seat-broken", "assistance"}


def test_in_a_lounge_a_pass_finds_its_flight_and_the_answer_says_which(aboard):
    other = replace(flight(), id="MD17/2026-03-12/LIS", number="17", off="CPT")
    flights = [other, flight()]

    hers = flight_of(ANDERS, flights, today=lambda _flight: TODAY)
    nobodys = pass_of("Holm", "Anders", "K4RT9B", "21C", 3, number="99")
    checked = check_pass(ANDERS, aboard, today=TODAY)
    said = gate_words.result(checked, aboard, manner=MANNER, context=Context.LOUNGE)
    rows = gate_rows.queue(aboard, here=ANDERS_ID, ranked=(), context=Context.LOUNGE)

    assert hers == flight()
    assert flight_of(nobodys, flights, today=lambda _flight: TODAY) is None
    assert flight_of("M1", flights, today=lambda _flight: TODAY) is None
    assert said.title == "On this flight"
    assert said.detail == "AN-ders HOLM · Gold\nMD 482 · Gate B14 · leaves 14:20"
    assert [row.name for row in rows if row.done] == []


def test_an_apology_put_off_may_be_claimed_again_and_says_so(aboard, ready):
    case = case_of(aboard.of(LUCIA_ID), aboard, desk(ready))
    off = claim(case.key, result=Outcome.NOT_NOW, result_at=AT)
    put_off = with_claims(aboard, LUCIA_ID, off)

    again = case_of(put_off.of(LUCIA_ID), put_off, desk(ready))

    assert again.step is Step.CLAIM
    assert again.note.startswith("Put off at 13:52.")


def test_an_open_complaint_and_praise_are_answered_and_are_no_apology(aboard, ready):
    """P3: an answer to them must not say that somebody said sorry."""
    for code, key in (("complaint_open", "complaint-open"), ("compliment", "compliment")):
        told = replace(trouble(LUCIA_ID, 21, code, code, days=1), flight=None)
        her = replace(aboard.of(LUCIA_ID), services=(told,))

        case = case_of(her, aboard, desk(ready))

        assert (case.step, case.key) == (Step.ANSWER, f"alert:{key}:trouble:21")
        done = Answer(LUCIA_ID, case.key, Reply.DONE, None, RUI.id, RUI.name, AT)
        assert case_of(replace(her, answers=(done,)), aboard, desk(ready)) == NO_CASE


def test_those_who_wait_have_a_reason_each_and_status_is_none(aboard, ready):
    rows = gate_lists.standby(aboard, ready.rules, now=AT, manner=MANNER)

    assert [(row.name, row.text) for row in rows] == [
        ("Mia Lang", "Our cancellation yesterday"),
        ("Jonas Berg", "Asked at 13:22"),
    ]


def test_what_changed_is_told_until_it_was_looked_at_and_boarding_is_no_change(aboard):
    after = with_person(aboard, ANDERS_ID, seat="3C")
    after = with_person(after, KOFI_ID, state=Boarding.BOARDED)
    after = with_person(after, 231, seat="21C", state=Boarding.CHECKED_IN)

    found = gate_lists.changes(aboard, after, at=AT)
    rows = gate_lists.changed(after, found, manner=MANNER)

    assert {(row.name, row.text) for row in rows} == {
        ("Anders Holm", "Moved from 21C · 13:52"),
        ("Mia Lang", "Has a seat now · 13:52"),
    }
    assert gate_lists.changes(after, after, at=AT) == ()
    assert after.flight.id == FLIGHT


def test_a_pass_is_answered_from_the_rows_of_the_gates_own_stream(shop, stocked, reading, ready):
    stream = f"flight:{flying.MUNICH}/gate"
    rows = Rows(
        customer=[shop.customer(1, "Elena Marchetti", tier="Gold")],
        service=[
            shop.service(1, 71, "flight", days_ago=3, trouble=1)._replace(
                code="flight_cancelled", title="Flight cancelled"
            )
        ],
        traveller=[flying.traveller(1)],
        flight=[flying.flight()],
    )
    book = reading(stocked(rows, stream=stream))
    now = datetime(2026, 11, 22, 11, 30, tzinfo=UTC)
    aboard = book.aboard(flying.MUNICH, now=now)
    code = pass_of("Marchetti", "ElenaMrs", "K4RT9B", "12C", 0, day=326, off="MUC")

    checked = check_pass(code, aboard, today=now.date())
    case = case_of(checked.passenger, aboard, desk(ready, now=now))

    assert (checked.verdict, checked.customer) == (Verdict.GOOD, 1)
    assert (case.title, case.key, case.step) == ("Say sorry", "trouble:71", Step.CLAIM)
    assert case.why[1].source.startswith("service records")
