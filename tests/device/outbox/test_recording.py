"""Recording anything about a customer, and taking it back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from aisleside.device.machine.clock import Stamp
from aisleside.device.outbox.bodies import LineTooLongError, from_wire
from aisleside.device.outbox.notes import ONE_OPENING, Outbox, SettledError, batch_bytes
from aisleside.device.outbox.redaction import redact
from aisleside.domain.consent import ConsentAnswer, ConsentPurpose
from aisleside.domain.errors import DefectError
from aisleside.domain.event import LINE_LIMIT, EventKind, EventState
from aisleside.domain.moment import Reply
from aisleside.domain.recorded import (
    ConsentTold,
    FactTold,
    MomentAnswered,
    MomentServed,
    NoteWritten,
    ProfileOpened,
    TaskClosed,
    TaskMade,
)
from aisleside.domain.served import Broken, Served
from aisleside.domain.task import TaskKind, TaskState
from aisleside.wire.codec import decode
from aisleside.wire.messages import EventBatch, Receipt

AT = Stamp(seen_hub_time=1_790_000_000, mono_ms=2_500, wall_time=7)
EACH = (
    NoteWritten("Prefers wool"),
    FactTold("size.shoe", "39", "I take a 39"),
    TaskMade(TaskKind.PROMISE, "Call about the hem"),
    TaskClosed("t-1", TaskState.DONE),
    ConsentTold(ConsentPurpose.EMAIL, ConsentAnswer.YES, "Yes"),
    MomentAnswered("trouble:17", Reply.DONE),
)


@pytest.fixture
def outbox(control) -> Outbox:
    return Outbox(control)


def later(seconds: int) -> Stamp:
    return replace(AT, mono_ms=AT.mono_ms + seconds * 1000)


def sent_kinds(outbox: Outbox) -> list[str]:
    return [event.kind for event in decode(batch_bytes(outbox.waiting()), EventBatch).events]


@pytest.mark.parametrize("body", EACH)
def test_whatever_was_recorded_is_shown_to_its_author_and_leaves(outbox, body):
    saved = outbox.write("S1", 42, body, AT)

    (shown,) = outbox.pending("S1", 42)
    (event,) = decode(batch_bytes(outbox.waiting()), EventBatch).events
    assert shown == saved
    assert (shown.body, from_wire(EventKind(event.kind), event.body)) == (body, body)
    assert shown.text


@pytest.mark.parametrize("body", EACH)
def test_whatever_was_recorded_can_be_taken_back_until_it_leaves(outbox, body):
    saved = outbox.write("S1", 42, body, AT)

    assert outbox.take_back(saved.id, "S1")

    assert outbox.pending("S1") == []
    assert sent_kinds(outbox) == ["withdrawn"]


@pytest.mark.parametrize("body", EACH)
def test_what_was_refused_is_sent_again_as_what_it_was(outbox, body):
    refused = outbox.write("S1", 42, body, AT)
    outbox.record([Receipt(refused.id, "rejected", 0, "No such customer.")], hub_time=1)

    again = outbox.send_again(refused.id, "S1", subject=43, stamp=AT)

    assert (again.subject, again.kind, again.body) == (43, refused.kind, body)


def test_what_was_refused_is_sent_again_in_other_words_and_settled_by_it(outbox):
    refused = outbox.write("S1", 42, NoteWritten("Prefers wool, diabetic"), AT)
    outbox.record([Receipt(refused.id, "rejected", 0, "Not so.")], hub_time=1_790_000_100)

    again = outbox.send_again(
        refused.id, "S1", subject=42, stamp=AT, body=NoteWritten(" Prefers wool ")
    )

    assert again.body == NoteWritten("Prefers wool")
    assert outbox.pending("S1", 42) == [again]
    with pytest.raises(SettledError):
        outbox.send_again(refused.id, "S1", subject=42, stamp=AT, body=NoteWritten("Twice"))
    assert outbox.pending("S1", 42) == [again]


def test_a_line_that_is_too_long_takes_no_number(outbox):
    with pytest.raises(LineTooLongError):
        outbox.write("S1", 42, FactTold("size.shoe", "x" * (LINE_LIMIT + 1)), AT)

    assert outbox.counts().waiting == 0


def test_a_profile_opened_again_soon_is_one_opening(outbox):
    first = outbox.write("S1", 42, ProfileOpened("search"), AT)

    again = outbox.write("S1", 42, ProfileOpened("scan"), later(ONE_OPENING - 1))

    assert again == first
    assert sent_kinds(outbox) == ["opened"]


@pytest.mark.parametrize(
    ("author", "customer", "seconds"), [("S2", 42, 0), ("S1", 43, 0), ("S1", 42, ONE_OPENING)]
)
def test_another_opening_is_recorded_on_its_own(outbox, author, customer, seconds):
    outbox.write("S1", 42, ProfileOpened("search"), AT)

    outbox.write(author, customer, ProfileOpened("search"), later(seconds))

    assert sent_kinds(outbox) == ["opened", "opened"]


def test_her_own_openings_are_told_to_her_sent_or_not_and_nothing_else_is(outbox):
    sent = outbox.write("S1", 42, ProfileOpened("search"), AT)
    outbox.waiting()
    outbox.record([Receipt(sent.id, "applied", 3)], hub_time=1_790_000_100)
    outbox.caught_up(3)
    outbox.write("S1", 42, NoteWritten("Prefers wool"), later(1))
    outbox.write("S1", 43, ProfileOpened("search"), later(2))
    outbox.write("S2", 42, ProfileOpened("search"), later(3))
    waiting = outbox.write("S1", 42, ProfileOpened("scan"), later(ONE_OPENING))

    told = outbox.openings("S1", {42})

    assert [event.id for event in told] == [sent.id, waiting.id]
    assert [event.body for event in told] == [ProfileOpened("search"), ProfileOpened("scan")]


def test_nobody_takes_back_that_a_profile_was_opened(outbox):
    """P6."""
    opened = outbox.write("S1", 42, ProfileOpened("search"), AT)

    assert not outbox.take_back(opened.id, "S1")

    assert sent_kinds(outbox) == ["opened"]


def test_an_opening_is_laid_over_nothing_and_needs_nobody(outbox):
    opened = outbox.write("S1", 42, ProfileOpened("search"), AT)
    outbox.record([Receipt(opened.id, "rejected", 0, "No such customer.")], hub_time=1)

    assert outbox.pending("S1") == outbox.attention("S1") == []
    assert outbox.counts().refused == 0


def test_a_fault_of_the_aircraft_is_about_nobody_and_goes_the_same_way(outbox):
    flight = "MD482/2026-11-22/LIS"
    fault = MomentServed(flight, Served.FAULT, detail="No water", broken=Broken.LAVATORY, where="1")
    taken = outbox.write("S1", None, fault, AT)
    saved = outbox.write("S1", None, fault, AT)
    praise = MomentServed(flight, Served.PRAISE, detail="Anders was lovely")
    outbox.write("S1", 42, praise, AT)

    assert outbox.take_back(taken.id, "S1")
    redact(outbox._control, outbox, [42], up_to=1)  # of her nothing is left to be shown

    (shown,) = outbox.pending("S1")
    assert (shown, shown.subject, shown.body) == (saved, None, fault)
    assert shown.text == "Fault: lavatory, 1, No water"
    assert outbox.pending("S1", 42) == outbox.pending("S2") == []
    assert sent_kinds(outbox) == ["withdrawn", "served", "withdrawn"]
    outbox.record([Receipt(saved.id, "stored", 0, stored_seq=5)], hub_time=1_790_000_100)
    outbox.caught_up(1)
    assert [event.state for event in outbox.sent("S1")] == [EventState.APPLIED]
    with pytest.raises(DefectError):
        outbox.write("S1", None, praise, AT)
