"""The cabin tablet through the real window, eleven hours from any network."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from tests.screens.cabin.conftest import (
    ALMONDS,
    ANDERS,
    FLIGHT,
    IN_THE_AIR,
    LUCIA,
    PERFUME,
    PRIYA,
    aboard,
)
from tests.screens.golden import reduced
from tests.screens.test_theme import luminance

from aisleside.device.sync.status import Closed
from aisleside.device.ui.preferences import Scheme
from aisleside.domain.claim import Outcome
from aisleside.domain.flight import cabins_of
from aisleside.domain.moment import Reply, WhyNot
from aisleside.domain.recorded import (
    ClaimMade,
    MomentAnswered,
    MomentServed,
    OutcomeTold,
    ProfileOpened,
)
from aisleside.domain.served import Broken, Served, Went

ROOT = Path(__file__).resolve().parents[3]
SIZES = [(420, 900), (1180, 820), (1920, 1080)]
ON_THE_MAP = "Seat "  # seats are the one exception to the size of a target


def names(screen) -> str:
    return "\n".join(target.name for target in screen.targets())


def test_a_crew_member_comes_to_the_flight_and_sees_whom_to_turn_to(crew):
    tablet = crew()

    said = names(tablet.screen)

    assert tablet.session.flight.get_name() == "MD 482"
    assert "Seat 12A, Lucía Herrera, Gold, say sorry" in said
    assert "Seat 14F, Priya Raman, 38 min in Nairobi" in said
    assert "Anders Holm: already taken care of. Sofia said sorry 13:05" in said
    assert "Seat 4D, free" in said
    assert tablet.session.flight.get_age_text() == "List from 07:38, 6 h 14 min ago"


def test_the_flight_before_is_not_shown_while_another_is_read(crew, book):
    later = aboard()
    other = replace(later.flight, id="MD990/2026-03-12/LIS", number="990")
    book.aboards[other.id] = replace(later, flight=other)
    tablet = crew(flights=False)
    flight = tablet.session.flight
    flight.choose(FLIGHT)
    tablet.screen.until(flight.get_present, "the first flight never came")
    flight.chooseAnother()

    flight.choose(other.id)
    at_once = flight.get_name()
    tablet.screen.until(flight.get_present, "the other flight never came")

    assert (at_once, flight.get_name()) == ("", "MD 990")
    assert "Seat 12A, Lucía Herrera, Gold, say sorry" in names(tablet.screen)


def test_an_apology_in_the_air_is_claimed_first_and_then_stands_under_done(crew):
    tablet = crew()
    tablet.screen.click("Take care of Lucía Herrera")
    tablet.screen.until(lambda: tablet.outbox.events)
    claim = tablet.outbox.events[0]

    tablet.screen.rest()
    tablet.screen.click("Went well")
    tablet.screen.until(lambda: len(tablet.outbox.events) == 2)
    tablet.screen.until(lambda: tablet.session.flight.people.get_done() == 2)

    assert isinstance(claim.body, ClaimMade)
    assert tablet.outbox.events[1].body == OutcomeTold(claim.id, Outcome.ACCEPTED)
    assert tablet.session.flight.passenger.get_words() == ""
    assert "Kemi Sato said sorry 13:52" in tablet.session.flight.passenger.get_handled()
    opened = [event.body for event in tablet.outbox.opened]
    assert opened == [ProfileOpened("On flight MD 482")]


def test_a_move_and_a_complaint_are_recorded_and_show_at_once(crew):
    tablet = crew()
    tablet.session.flight.open(str(PRIYA))
    tablet.screen.rest()
    tablet.screen.click("Moved seat")
    tablet.screen.rest()
    tablet.screen.click("To seat 13E")
    tablet.screen.click("Went well")
    tablet.screen.until(lambda: tablet.session.flight.passenger.get_seat() == "13E")

    tablet.screen.click("Complaint")
    tablet.screen.rest()
    tablet.session.flight.passenger.write("The tray is loose")
    tablet.screen.click("Still upset")
    tablet.screen.until(lambda: len(tablet.outbox.events) == 2)
    tablet.session.flight.close()
    tablet.screen.press(Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    tablet.screen.until(lambda: "The tray is loose" in said_on(tablet.screen))

    assert tablet.outbox.events[1].body == MomentServed(
        FLIGHT, Served.COMPLAINT, Went.UPSET, "The tray is loose", "13E", None
    )
    assert "Saved here, 13:52" in said_on(tablet.screen)


def test_a_broken_lavatory_is_recorded_without_a_passenger_and_can_be_taken_back(crew):
    tablet = crew()
    screen, fault = tablet.screen, tablet.session.flight.fault
    tablet.session.flight.select("14F")
    screen.press(Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    screen.rest()
    screen.click("Something is broken")
    screen.rest()
    assert fault.get_where() == "14F"
    screen.click("Lavatory")
    screen.rest()
    fault.writeWhere("aft, left")
    fault.write("Smells of a sick diabetic")
    assert fault.get_words_check().blocks
    assert not fault.get_can_save()
    fault.write("No water")
    screen.rest()
    screen.click("Save")
    screen.until(lambda: "Lavatory · aft, left" in said_on(screen))

    (event,) = tablet.outbox.events
    assert event.subject is None
    assert event.body == MomentServed(
        FLIGHT, Served.FAULT, detail="No water", broken=Broken.LAVATORY, where="aft, left"
    )
    assert "Saved here, 13:52" in said_on(screen)
    assert fault.get_where() == ""
    screen.click("Undo")
    screen.until(lambda: not tablet.outbox.events)
    screen.until(lambda: "Lavatory · aft, left" not in said_on(screen))


def test_a_search_shows_whom_it_finds_alone_and_cleared_shows_everybody_again(crew):
    tablet = crew()
    screen, people = tablet.screen, tablet.session.flight.people
    screen.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    screen.until(lambda: len(people.rows.rows) > 100, "not everybody is listed")
    screen.type("12A")
    screen.until(lambda: len(people.rows.rows) == 1, "nobody was found")
    screen.rest()

    found = [name for name in screen.names() if name.startswith("Seat ")]
    screen.click("Clear the search")
    screen.until(lambda: len(people.rows.rows) > 100, "the search was not given up")

    assert [name.split(", ")[:2] for name in found] == [["Seat 12A", "Lucía Herrera"]]


def said_on(screen) -> str:
    return "\n".join(str(item.property("text")) for item in screen.items() if item.property("text"))


def test_while_a_customer_may_look_nobody_is_waited_for_and_no_meal_is_named(crew):
    tablet = crew()
    tablet.session.flight.open(str(LUCIA))
    tablet.session.shoulder.toggle()
    tablet.screen.rest()
    card = said_on(tablet.screen) + names(tablet.screen)
    tablet.session.flight.close()
    places = []
    for key in (Qt.Key.Key_1, Qt.Key.Key_3, Qt.Key.Key_4):
        tablet.screen.press(key, Qt.KeyboardModifier.AltModifier)
        tablet.screen.rest()
        places.append(said_on(tablet.screen) + names(tablet.screen))

    everything = "\n".join((card, *places))

    assert "Lucía Herrera" in card
    for secret in ("sorry", "apologised", "Vegan", "walk along", "Birthday", "38 min", "Complaint"):
        assert secret not in everything


def test_every_place_of_the_cabin_stands_in_the_list_of_keys(crew):
    screen = crew().screen
    screen.press(Qt.Key.Key_F1)

    screen.until(lambda: screen.says("Alt+4: Report"), "the list of keys did not open")
    assert screen.says("Alt+1: Flight")
    assert screen.says("Alt+3: Galley")
    assert not screen.says("Customers")


def test_without_a_flight_the_tablet_says_when_one_comes(crew, book):
    book.aboards.clear()
    tablet = crew(flights=False)

    assert tablet.session.flight.notice.get_title() == "No flight on this tablet"


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_the_flight_and_a_card_look_as_when_they_were_last_looked_at(
    crew, golden, faults, width, height
):
    tablet = crew()
    screen, shell = tablet.screen, tablet.session.shell
    shell.calm = True
    screen.resize(width, height)
    QTest.mouseMove(screen.window, QPoint(1, 1))  # it hovers where it clicked last
    found = []
    tablet.session.flight.fault.choose("lavatory")
    tablet.session.flight.fault.writeWhere("aft, left")

    for scheme in (Scheme.LIGHT, Scheme.NIGHT):
        shell.set_scheme(int(scheme))
        for name, customer in (("flight", 0), ("card", LUCIA)):
            tablet.session.flight.open(str(customer))
            screen.rest(80)
            found.append(golden(screen, f"cabin-{name}-{width}-{scheme.name.lower()}"))
            wrong = [one for one in faults(screen) if ON_THE_MAP not in str(one)]
            assert wrong == [], f"{name} {width} {scheme.name}"
        tablet.session.flight.close()
        screen.press(Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
        screen.rest()
        screen.click("Something is broken")
        screen.rest(80)
        found.append(golden(screen, f"cabin-fault-{width}-{scheme.name.lower()}"))
        assert faults(screen) == [], f"fault {width} {scheme.name}"
        screen.press(Qt.Key.Key_Escape)
        screen.press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)

    assert [said for said in found if said] == []


def test_at_night_the_cabin_gives_little_light(crew):
    """Source of the luminance: WCAG 2.2, definition of relative luminance."""
    budget = json.loads((ROOT / "resources/design/tokens.json").read_text("utf-8"))["night_budget"]
    tablet = crew()
    tablet.session.shell.set_scheme(int(Scheme.NIGHT))

    for customer in (0, LUCIA, ANDERS):
        tablet.session.flight.open(str(customer))
        tablet.screen.rest()
        small = reduced(tablet.screen.picture())
        light = [
            luminance(small.pixelColor(x, y).name())
            for x in range(small.width())
            for y in range(small.height())
        ]

        assert sum(light) / len(light) <= budget["mean_relative_luminance_max"]
        assert max(light) <= budget["pixel_relative_luminance_max"]


def test_every_plan_is_drawn_whatever_its_width(crew, book):
    wide = aboard()
    plan = "C:1-5:A-DG-K;Y:20-45:ABC-DEFG-HJK"
    book.aboards[FLIGHT] = replace(wide, flight=replace(wide.flight, cabins=cabins_of(plan)))
    tablet = crew()

    assert tablet.session.flight.seats.get_across() == 10
    assert "Seat 20K, free" in names(tablet.screen)


def test_the_briefing_is_saved_as_one_page(crew, tmp_path):
    tablet = crew()
    flight = tablet.session.flight
    said = []
    flight.saved.connect(said.append)

    flight.saveBriefing(str(tmp_path))
    tablet.screen.until(lambda: said)
    flight.saveBriefing(str(tmp_path / "no such folder"))
    tablet.screen.until(lambda: flight.get_trouble())

    (page,) = tmp_path.glob("*.pdf")
    assert page.read_bytes().count(b"/Type /Page\n") == 1
    assert said == [f"Saved as {page.name}"]
    assert "could not be saved" in flight.get_trouble()


def test_a_tablet_whose_rights_were_taken_away_shows_nobody_of_the_flight(crew):
    tablet = crew()
    tablet.session.flight.open(str(LUCIA))

    tablet.hears(replace(IN_THE_AIR, closed=Closed.REVOKED))

    everything = said_on(tablet.screen) + names(tablet.screen)
    assert "Herrera" not in everything
    assert "Seat 12A" not in everything
    assert tablet.session.flight.people.rows.rows == ()
    assert tablet.session.flight.notice.get_title() != ""


def test_what_the_trolley_offers_is_taken_or_put_away_with_a_reason_that_opens(crew):
    tablet = crew()
    screen, flight = tablet.screen, tablet.session.flight
    flight.open(str(LUCIA))
    screen.until(lambda: flight.passenger.trolley.get_rows().rowCount() == 3)
    card = names(screen)

    screen.click("Salted almonds, €4.50, Bought 3 times on board, 6 left")
    screen.rest()
    why = said_on(screen)
    screen.click("Note as taken")
    screen.until(lambda: tablet.outbox.events)
    flight.passenger.trolley.ask(str(PERFUME))
    screen.rest()
    screen.click("Not right, because")
    screen.rest()
    screen.click("Too dear")
    screen.until(lambda: len(tablet.outbox.events) == 2)
    screen.rest()

    assert "Filter coffee, €3.50, Popular in this cabin, 6 left" in card
    assert "Bought on these days" in why
    assert "6 here, Cart 2" in why
    assert tablet.outbox.events[0].body == MomentServed(
        FLIGHT, Served.OFFER, detail="Salted almonds", seat="12A", product=ALMONDS
    )
    assert tablet.outbox.events[1].body == MomentAnswered(
        f"offer:{PERFUME}", Reply.NEVER, None, WhyNot.TOO_DEAR
    )
    assert [row.name for row in flight.passenger.trolley.get_rows().rows] == ["Filter coffee"]


def test_a_scanned_card_of_somebody_on_board_opens_her_seat(crew):
    tablet = crew()

    tablet.session.scanner.opened.emit(str(LUCIA), "Scanned")
    tablet.screen.rest()

    assert tablet.session.flight.passenger.get_seat() == "12A"
    assert tablet.session.profile.get_customer_id() == ""
