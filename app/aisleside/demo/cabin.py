"""A flight from the crew's side: before the doors close, hours without a network, landing.

She sees whether the packet is whole, who sits where and what needs doing; says sorry once
and offers what she may; records what happens while nobody can be asked, through a restart
of the tablet; and after landing the ground has all of it.
"""

from __future__ import annotations

from aisleside.demo.airport import Airport
from aisleside.demo.scenes import Befalls, Event, Leave, Pick, Press, Scene, See, Type
from aisleside.demo.shop import PIN

FAULT = "The tray table does not lock"
COMPLAINT = "Waited an hour for water"
FIND = "Find a seat or a name"
WORDS = "In a few words, if it helps"
FLIGHT = Press("Flight", keys="Alt+1")
PEOPLE = Press("People", keys="Alt+2")
GALLEY = Press("Galley", keys="Alt+3")
REPORT = Press("Report", keys="Alt+4")


def scenes(airport: Airport, *, dims: bool) -> tuple[Scene, ...]:
    """The story with the people of this evening; *dims* is whether the lights go down in it."""
    cast = airport.cast
    me, sorry = airport.crew, cast.sorry
    flight = (Press(airport.route),) if airport.several else ()
    night = (Press("Night colours"), See(FIND)) if dims else ()
    day = (Press("Light colours"),) if dims else ()
    return (
        Scene(
            "Whose tablet",
            "Only a crew that is rostered gets the flight, with the member’s own PIN.",
            (See("Who’s using this tablet?"), See(me)),
        ),
        Scene(
            "Whom to turn to",
            "Everybody who needs something: need first, then the time that is left.",
            (Press(me), Type(PIN), *flight, See("To do"), See("already taken care of")),
        ),
        Scene(
            "The seats",
            "Signs where there is something to do, a dot for status, dashes where nobody sits.",
            (Press("Map", or_else="Flight", keys="Alt+1"), See("The whole aircraft")),
        ),
        Scene(
            "Is everything here",
            "Before the doors close: what this tablet holds, against what the flight declares.",
            (
                REPORT,
                Befalls(Event.EVERYBODY_COMES),
                See("of the packet is here"),
                See("Ready for door close"),
            ),
        ),
        Scene(
            "The galley",
            "Special meals and service by seat, as an instruction, never as a code.",
            (GALLEY, See("What lies where")),
        ),
        Scene(
            "Everybody by seat",
            "The whole list, and a seat or a name finds one of them.",
            (PEOPLE, See("Seat or name")),
        ),
        Scene(
            "In the air",
            "No network any more. The tablet says so, and how old its list is.",
            (
                FLIGHT,
                Press("To do"),
                Befalls(Event.DOORS_CLOSE),
                See("In flight"),
                Befalls(Event.NETWORK_GOES),
                See("In flight, offline"),
            ),
        ),
        Scene(
            "Words to say",
            "Her flight was cancelled last week. What to say, what to do, what to leave alone.",
            (
                Press(FIND, keys="Ctrl+K"),
                Type(sorry.seat, into=FIND),
                Pick(sorry.row),
                See("How did it go?"),
                See("Apologised"),
            ),
        ),
        Scene(
            "Said once",
            "Choosing it claims the apology; how it went is the second tap.",
            (Press("Apologised"), Press("Went well"), See("Already taken care of")),
        ),
        Scene(
            "What was seen to",
            "What the lounge did and what we did stands below the list, so that nobody repeats it.",
            (Leave(), FLIGHT, Press("To do"), See("already taken care of")),
        ),
        Scene(
            "A fault",
            "What is broken, in a few words. Kept here; the ground hears of it after landing.",
            (
                Press(FIND, keys="Ctrl+K"),
                Type(cast.plain.seat, into=FIND),
                Pick(cast.plain.row),
                Press("Fault"),
                Press(WORDS),
                Type(FAULT, into=WORDS),
            ),
        ),
        Scene(
            "Hours later",
            "Still no network. A complaint is written down, and that it is not settled.",
            (
                Press("Unsure"),
                Leave(),
                Befalls(Event.HOURS_GO_BY),
                Press("Clear the search"),
                Press(FIND),
                Type(cast.alike.seat, into=FIND),
                Pick(cast.alike.row),
                Press("Complaint"),
                Press(WORDS),
                Type(COMPLAINT, into=WORDS),
            ),
        ),
        Scene(
            "Started again",
            "The tablet was started anew in the air. Everything that was recorded is still there.",
            (
                Press("Still upset"),
                Leave(),
                Befalls(Event.STARTED_AGAIN),
                Press(me),
                Type(PIN),
                *flight,
                REPORT,
                See(FAULT),
                See(COMPLAINT),
            ),
        ),
        Scene(
            "At night",
            "A cabin with its lights down: warm, dim, and still readable.",
            (FLIGHT, *night),
        ),
        Scene(
            "After landing",
            "The network is back. Each line has its receipt, and the next crew will know.",
            (*day, REPORT, Befalls(Event.LANDS), See("Sent ")),
        ),
        Scene(
            "The briefing on paper",
            "One page for a crew that briefs on paper, with a word on what to do with it.",
            (Press("Page to print"), See("Save the page")),
        ),
    )
