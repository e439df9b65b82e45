"""What must hold when a day is over, and who must not be found anywhere."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence

from tests.together.simulated_aboard import check_claims
from tests.together.simulated_road import Day
from tests.together.simulated_tablet import Saved, Tablet, dump
from tests.together.simulated_truth import BrokenError

from aisleside.device.outbox.notes import WITHDRAWN
from aisleside.domain.event import EventState
from aisleside.wire.segments import unseal


def check_home(day: Day, tablets: Sequence[Tablet]) -> None:
    """Everything has arrived, once, and nobody erased is left.

    Raises:
        BrokenError
    """
    known: dict[str, Saved] = {}
    truth = day.hub.truth
    for tablet in tablets:
        known |= tablet.notes
        if tablet.outbox.waiting() or tablet.engine.status.waiting:
            raise BrokenError("S21: events still wait")
        over = [
            event
            for event in tablet.outbox.pending(tablet.author)
            if event.state is not EventState.REJECTED
        ]
        if over:
            raise BrokenError("S21: the stream has caught up and a note still lies over it")
        if set(tablet.shelf.held()) != tablet.offered():
            raise BrokenError(f"S16: held {tablet.shelf.held()}, offered {tablet.offered()}")
        files = {address.path.name for address in tablet.shelf.addresses()}
        left = {file.name for file in tablet.shelf.folder.glob("*.cache")} - files
        if left:
            raise BrokenError(f"S16: {left} is of no stream that is held")
        for stream in tablet.shelf.held():
            if tablet.stands_at(stream) != (truth.epoch, truth.head):
                raise BrokenError(f"S21: {stream} stands at {tablet.stands_at(stream)}")
            if tablet.needed(tablet.rows(stream)) != tablet.needed(truth.rows(stream)):
                raise BrokenError(f"S10: {stream} is not the hub's")
        check_tablet_forgot(day, tablet)
    _check_numbers(day, tablets)
    _check_notes(day, known)
    check_claims(day, tablets)
    _check_flights_ended(day)
    check_hub_forgot(day)


# What was written on tablets, wherever the hub keeps it.
_WORDS = (
    "SELECT text, customer FROM note"
    " UNION ALL SELECT detail, customer FROM service WHERE detail IS NOT NULL"
)


def _check_numbers(day: Day, tablets: Sequence[Tablet]) -> None:
    """S7: no gap and no repeat."""
    used: dict[str, list[int]] = {}
    for device, n in day.hub.truth.ask("SELECT device, n FROM event ORDER BY device, n"):
        used.setdefault(device, []).append(n)
    for device, numbers in used.items():
        if numbers != list(range(1, len(numbers) + 1)):
            raise BrokenError(f"S7: {numbers} are the numbers of {device}")
    for tablet in tablets:
        with tablet.control.reading() as connection:
            (following,) = connection.execute("SELECT next_n FROM device").fetchone()
        if len(used.get(tablet.device, [])) != following - 1:
            raise BrokenError(f"S7: {following - 1} events were written on {tablet.device}")


def _check_notes(day: Day, known: dict[str, Saved]) -> None:
    """S6, S8 and S9: what was saved is at the hub once, what was taken back is not."""
    truth = day.hub.truth
    events = {
        event: (kind, status)
        for event, kind, status in truth.ask("SELECT id, kind, status FROM event")
    }
    notes = truth.ask(_WORDS)
    times = Counter(text for text, _ in notes)
    written = {note.text for note in known.values()}
    for text, customer in notes:
        if text not in written:
            raise BrokenError(f"S6: nobody wrote {text!r}")
        word = text.rpartition(" ")[2]
        person = truth.person_of(customer)
        if word != truth.canary(person) and not truth.mixed & {person, int(word[2:5])}:
            raise BrokenError(f"S6: {text!r} stands with customer {customer}")
    for event, note in known.items():
        kind, status = events.get(event, ("", ""))
        if note.text and times[note.text] > 1:
            raise BrokenError(f"S6: {note.text} is at the hub {times[note.text]} times")
        if not note.sure:
            continue
        if not kind:
            raise BrokenError(f"S9: {note} was saved and its event is not at the hub")
        if note.taken_back:
            if times[note.text] or kind != WITHDRAWN:
                raise BrokenError(f"S9: {note.text} was taken back and is {kind}")
        elif note.poison:
            if status not in ("rejected", "erased") and kind != WITHDRAWN:
                raise BrokenError(f"S17: poison is {status}")
        elif status == "erased" or kind == WITHDRAWN:
            if note.person not in truth.gone | truth.mixed:
                raise BrokenError(f"S9: {note} was erased, and she was not")
        elif status == "rejected" and (not note.text or note.subject not in truth.met):
            continue  # she had this number in a past that was lost, and nobody has it now
        elif status != "applied" or (note.text and not times[note.text]):
            raise BrokenError(f"S9: {note} was saved and is {status} at the hub")


def _check_flights_ended(day: Day) -> None:
    """S16: of a flight that is over the hub keeps nobody."""
    over = "IN (SELECT id FROM flight WHERE until <= ?)"
    for table, column in (("traveller", "flight"), ("need", "flight"), ("member", "place")):
        asked = f"SELECT customer, {column} FROM {table} WHERE {column} {over}"
        for customer, flight in day.hub.truth.ask(asked, day.hub.swept_at):
            raise BrokenError(f"S16: {customer} is in {table} of {flight}, which is over")


def check_tablet_forgot(day: Day, tablet: Tablet) -> None:
    """S14: nothing of an erased person is on a tablet that has heard of it."""
    if day.hub.truth.forbidden():
        _check_absent(day, [tablet.words()], "a tablet")


def check_hub_forgot(day: Day) -> None:
    """S14: nothing of an erased person is in the hub's tables, pages or segments."""
    if not day.hub.truth.forbidden():
        return
    truth, service = day.hub.truth, day.hub.service
    found: list[str] = []
    for (name,) in truth.ask("SELECT name FROM sqlite_schema WHERE type = 'table'"):
        found += [repr(row) for row in truth.ask(f'SELECT * FROM "{name}"')]
    _check_absent(day, found, "the hub's tables")
    service.pages.drop_left()  # as the hub does once an hour
    kept = [body.decode("latin-1") for body, _ in service.pages._kept._pages.values()]
    _check_absent(day, kept, "a kept page")  # all others are made of the tables
    for served in day.served.values():
        sealed = service.shelf.segment(served.ref.sha256, streams=frozenset({served.stream}))
        if sealed is not None and hashlib.sha256(sealed).hexdigest() == served.ref.sha256:
            image = unseal(
                sealed, served.ref, key=served.key, stream=served.stream, schema=served.schema
            )
            _check_absent(day, [image.decode("latin-1")], f"a segment of {served.stream}")


def _check_absent(day: Day, said: Iterable[str], where: str) -> None:
    forbidden = day.hub.truth.forbidden()
    if not forbidden:
        return
    everything = "\n".join(said).lower()
    for word in forbidden:
        if word in everything:
            at = everything.index(word)
            raise BrokenError(f"S14: {word} is in {where}: {everything[max(0, at - 80) : at + 60]}")


__all__ = ["check_home", "check_hub_forgot", "check_tablet_forgot", "dump"]
