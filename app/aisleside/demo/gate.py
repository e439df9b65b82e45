"""Twenty minutes at a gate: two agents, one flight, no network for a while.

She takes the desk, lets people through, says sorry once for what was cancelled and offers
nothing that may be gone; sends away a pass of another day and stops one that was used;
tells two of one name apart, boards one by hand, hides the names from a queue, and hands
the desk over with one thing unfinished. What she wrote arrives when the network is back.
"""

from __future__ import annotations

from aisleside.demo.airport import Airport
from aisleside.demo.scenes import Befalls, Event, Leave, Press, Scan, Scene, See, Type
from aisleside.demo.shop import PIN
from aisleside.settings import ON_A_KIOSK

COVERED = "Names are hidden."


def scenes(airport: Airport, *, cover: float = ON_A_KIOSK.cover) -> tuple[Scene, ...]:
    """The story with the people of this evening; names hide after *cover* seconds."""
    cast = airport.cast
    me, colleague = airport.agents
    sorry = cast.sorry
    return (
        Scene(
            "The desk is locked",
            "No passenger’s name until an agent is here, and no way out without a PIN.",
            (See("Who’s using this tablet?"), See(me)),
        ),
        Scene(
            "The flight",
            "Which flight stands here, how it is doing and who says so; whom to turn to, and why.",
            (Press(me), Type(PIN), See("Coming up"), See("Scan a boarding pass")),
        ),
        Scene(
            "Good to board",
            "A pass is answered at once: a shape, a colour, a name, a seat. It can be taken back.",
            (Scan(cast.plain.code), See("Good to board"), See(cast.plain.said)),
        ),
        Scene(
            "Cancelled last week",
            "What happened, that nobody has said sorry, and words that may be said.",
            (Scan(sorry.code), See("Say sorry"), See("I’ll say it")),
        ),
        Scene(
            "Why",
            "The rule, who answers for it, and every fact it rests on with its age.",
            (Press("Why"), See("Rule “")),
        ),
        Scene(
            "Claimed before it is said",
            "One tap, and every other desk, lounge and crew sees who is about to.",
            (Leave(), Press("I’ll say it"), See(f"What did {sorry.given} say?")),
        ),
        Scene(
            "Said once",
            "The second tap is the answer. Nobody repeats it now; the upgrade is still open.",
            (Press("Accepted"), See("Offer an upgrade to")),
        ),
        Scene(
            "The network goes",
            "What is free cannot be known any more, so the words promise nothing.",
            (Befalls(Event.NETWORK_GOES), See("Offline since"), See("Ask at the door first")),
        ),
        Scene(
            "Another day",
            "A pass of the same flight on another day. It says which, and shows nobody.",
            (Scan(cast.other_day), See("Another day")),
        ),
        Scene(
            "Already boarded",
            "The same pass once more may be a copy: nothing private, until two facts are told.",
            (Scan(cast.plain.code), See("Already boarded")),
        ),
        Scene(
            "Two of one name",
            "Somebody else on board has this name. The seat decides who this is.",
            (Scan(cast.alike.code), See("Same name in")),
        ),
        Scene(
            "Handled in the lounge",
            "The lounge said sorry before the network went. Who, when, and that all was well.",
            (Scan(cast.handled.code), See("Apology: already handled by")),
        ),
        Scene(
            "No pass at hand",
            "Two facts she tells, never one. Nobody is shown until both fit.",
            (
                Press("Find passenger", or_else="Find", keys="Ctrl+K"),
                Type(cast.by_hand.surname.title(), into="Surname"),
                Press("Seat"),
                Type(cast.by_hand.seat, into="Seat"),
            ),
        ),
        Scene(
            "Boarded by hand",
            "Both fit. That it was done by hand, and by which facts, is recorded with it.",
            (Press("Find"), See("Both facts fit."), Press("Board by hand"), See("Take back")),
        ),
        Scene(
            "Who waits for a seat",
            "Need first, then what we owe, then who asked first; never status. Each has a reason.",
            (Press("Show all"), Press(f"Standby, {airport.standby}"), See("Need first")),
        ),
        Scene(
            "The queue can see it",
            "After twenty seconds without a touch, or with one, no name is on the screen.",
            (
                Leave(),
                Befalls(Event.MINUTES_GO_BY),
                Press(f"Names hide after {cover:g} s without a touch"),
                See(COVERED),
            ),
        ),
        Scene(
            "Called away",
            "An apology is claimed, and a colleague needs the desk before it is said.",
            (
                Press("Show names"),
                Scan(cast.waiting.code),
                Press("I’ll say it"),
                See(f"What did {cast.waiting.given} say?"),
            ),
        ),
        Scene(
            "Hand over",
            "The next agent has her own PIN. The count goes on, and what is not finished is named.",
            (
                Press(me),
                Press("Somebody else"),
                Press(colleague),
                Type(PIN),
                See(f"From {me}: 1 not finished"),
            ),
        ),
        Scene(
            "What is not finished",
            "Whom her colleague meant to turn to. She takes them over with one tap.",
            (Press("Show"), See("I take them over")),
        ),
        Scene(
            "The network is back",
            "Everything both agents wrote has arrived, once, under the name of who wrote it.",
            (
                Press("I take them over"),
                Befalls(Event.NETWORK_COMES),
                Befalls(Event.LIST_CHANGES),
                See("Up to date"),
                See("1 change"),
            ),
        ),
        Scene(
            "What changed meanwhile",
            "Somebody has another seat. The alert goes with the person, not with the seat.",
            (Press("1 change"), See("Moved from")),
        ),
    )
