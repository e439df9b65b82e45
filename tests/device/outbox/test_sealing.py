"""P8: what somebody wrote is sealed to her on a tablet that many use, and it still leaves."""

from __future__ import annotations

import msgspec
import pytest

from aisleside.device.machine.clock import Stamp
from aisleside.device.machine.sealed import open_sealed, public_key
from aisleside.device.outbox.identity import Identity, KnownHub, keep_identity
from aisleside.device.outbox.notes import SEALED, Outbox, SealedWorkError, batch_bytes
from aisleside.device.outbox.people import People, WorkKey
from aisleside.device.outbox.redaction import redact
from aisleside.device.outbox.spool import FILE, Spool
from aisleside.domain.recorded import FactTold, NoteWritten
from aisleside.domain.staff import Role, StaffMember
from aisleside.wire.codec import decode
from aisleside.wire.messages import Event, EventBatch, NoteBody, Receipt

AT = Stamp(1_790_000_000, 0, 0)
HUB = b"h" * 32  # opens what is sealed to the hub of ``known_hub``
MAYA, TOM = b"m" * 32, b"t" * 32
WORDS = "canary about her knee"


@pytest.fixture
def people(control, shop) -> People:
    people = People(control)
    for staff, private in (("S1", MAYA), ("S2", TOM)):
        member = StaffMember(staff, staff, "Stylist", Role.ASSOCIATE, "367")
        people.welcome(member, salt=b"s", verifier=b"v", seen=shop.noon)
        people.keep_work_key(staff, WorkKey(b"s", public_key(private), b"wrapped"))
    return people


@pytest.fixture
def outbox(control, people) -> Outbox:
    outbox = Outbox(control, Spool(control))
    outbox.open_for("S1", MAYA)
    return outbox


def stored(control) -> bytes:
    with control.reading() as connection:
        rows = connection.execute("SELECT * FROM event").fetchall()
    return b"".join(value for row in rows for value in row if isinstance(value, bytes))


def opened_by_the_hub(outbox: Outbox) -> list[Event]:
    batch = decode(batch_bytes(outbox.waiting()), EventBatch)
    assert batch.events == []
    return [decode(open_sealed(HUB, one), Event) for one in batch.sealed]


def test_the_next_person_finds_no_word_of_it_in_the_database(outbox, control):
    outbox.write("S1", 42, NoteWritten(WORDS), AT)
    outbox.open_for("S2", TOM)

    assert WORDS.encode() not in stored(control)
    assert [event.text for event in outbox.pending("S1")] == [SEALED]
    assert outbox.pending("S2") == []


def test_it_leaves_while_somebody_else_is_signed_in(outbox):
    note = outbox.write("S1", 42, NoteWritten(WORDS), AT)
    outbox.open_for("S2", TOM)

    (event,) = opened_by_the_hub(outbox)
    outbox.record([Receipt(note.id, "applied", 7)], hub_time=1)

    assert (event.id, event.author, event.subject, event.n) == (note.id, "S1", 42, 1)
    assert msgspec.msgpack.decode(event.body, type=NoteBody).text == WORDS
    assert outbox.waiting() == []


def test_its_author_reads_it_again_when_she_is_back(outbox):
    note = outbox.write("S1", 42, NoteWritten(WORDS), AT)
    outbox.close_work()
    outbox.open_for("S1", MAYA)

    assert outbox.pending("S1") == [note]


def test_an_order_of_sealed_and_plain_work_is_kept(outbox):
    first = outbox.write("S9", 42, NoteWritten("By somebody without a key here"), AT)
    second = outbox.write("S1", 42, NoteWritten(WORDS), AT)

    assert [one.id for one in outbox.waiting()] == [first.id]
    outbox.record([Receipt(first.id, "applied", 7)], hub_time=1)
    assert [one.id for one in outbox.waiting()] == [second.id]


def test_what_was_written_before_there_was_a_key_is_sealed_when_she_signs_in(control, people):
    with_no_key = Outbox(control)
    control.change(lambda c: c.execute("UPDATE person SET work_public = NULL"))
    with_no_key.write("S1", 42, NoteWritten(WORDS), AT)
    assert WORDS.encode() in stored(control)

    people.keep_work_key("S1", WorkKey(b"s", public_key(MAYA), b"wrapped"))
    with_no_key.open_for("S1", MAYA)

    assert WORDS.encode() not in stored(control)
    assert [event.text for event in with_no_key.pending("S1")] == [WORDS]
    assert [event.subject for event in opened_by_the_hub(with_no_key)] == [42]


def test_work_sealed_to_a_hub_that_was_set_up_anew_waits_for_its_author(outbox, control, known_hub):
    outbox.write("S1", 42, NoteWritten(WORDS), AT)
    outbox.close_work()
    other = KnownHub(known_hub.company, known_hub.hub_key, public_key(b"n" * 32))
    keep_identity(control, Identity("D1", "Till 2", "367", "device-secret", other))
    before = outbox.waiting()

    outbox.open_for("S1", MAYA)

    (after,) = outbox.waiting()
    assert before == []
    assert decode(open_sealed(b"n" * 32, after.sent), Event).subject == 42


def test_the_copy_for_the_hub_needs_no_author_to_be_written_anew(outbox, control):
    outbox.write("S1", 42, NoteWritten(WORDS), AT)
    outbox.close_work()

    outbox.write_spool_anew()

    held = (control.folders.data / FILE).read_bytes()
    assert outbox.waiting()[0].sent in held


def test_what_is_taken_back_or_erased_is_sealed_nowhere(outbox, control):
    taken = outbox.write("S1", 42, NoteWritten(WORDS), AT)
    outbox.write("S1", 43, FactTold("size.shoe", "39"), AT)
    with control.reading() as connection:
        sealed = [one for (one,) in connection.execute("SELECT sealed FROM event")]

    assert outbox.take_back(taken.id, "S1")
    redact(control, outbox, [43], up_to=1)

    left = stored(control) + (control.folders.data / FILE).read_bytes()
    assert not any(one in left for one in sealed)
    assert outbox.pending("S1") == []


def test_work_under_an_earlier_pin_cannot_be_sent_again_from_here(outbox):
    note = outbox.write("S1", 42, NoteWritten(WORDS), AT)
    outbox.record([Receipt(note.id, "rejected", 0, "No such customer.")], hub_time=1)
    outbox.open_for("S1", b"x" * 32)

    with pytest.raises(SealedWorkError):
        outbox.send_again(note.id, "S1", subject=43, stamp=AT)

    assert [event.text for event in outbox.attention("S1")] == [SEALED]
