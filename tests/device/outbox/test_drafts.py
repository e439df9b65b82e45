"""P8: a draft lies sealed to its author, never leaves, and goes with her time."""

from __future__ import annotations

import sqlite3
from datetime import timedelta

import pytest
from sqlite_utils import Database
from tests.device.decrypted import decrypted

from aisleside.device.machine.clock import Stamp
from aisleside.device.machine.sealed import public_key, random_key
from aisleside.device.outbox import migrations
from aisleside.device.outbox.database import LATEST
from aisleside.device.outbox.drafts import KEEP
from aisleside.device.outbox.notes import Outbox
from aisleside.device.outbox.people import People, WorkKey
from aisleside.device.outbox.redaction import redact
from aisleside.domain.staff import Role, StaffMember

AT = Stamp(1_790_000_000, 0, 0)
ELENA, JONAS = 1, 2


@pytest.fixture
def outbox(control) -> Outbox:
    return Outbox(control)


@pytest.fixture
def signs_in(control, outbox, shop):
    """Somebody signs in for the first time; gives the key that opens her work."""

    def sign_in(staff_id: str) -> bytes:
        people, private = People(control), random_key()
        staff = StaffMember(staff_id, "Maya Lindqvist", "Stylist", Role.ASSOCIATE, "367")
        people.welcome(staff, salt=b"salt", verifier=b"verifier", seen=shop.noon)
        people.keep_work_key(staff_id, WorkKey(b"salt", public_key(private), b"wrapped"))
        outbox.open_for(staff_id, private)
        return private

    return sign_in


def test_a_draft_is_readable_by_its_author_alone(outbox, signs_in, control):
    maya = signs_in("S1")
    outbox.keep_drafts("S1", {(ELENA, "note"): "Looking for stairs"}, AT)
    signs_in("S2")
    seen_by_the_next = (outbox.drafts("S1"), outbox.drafts("S2"))

    outbox.open_for("S1", maya)

    assert seen_by_the_next == ({}, {})
    assert outbox.drafts("S1") == {(ELENA, "note"): "Looking for stairs"}
    path = control.folders.control
    assert b"stairs" not in decrypted(path, control.root.derive("control"))


def test_a_draft_is_no_work_that_leaves(outbox, signs_in):
    signs_in("S1")

    outbox.keep_drafts("S1", {(ELENA, "note"): "Looking for a belt"}, AT)

    assert outbox.waiting() == []
    assert outbox.counts().waiting == 0


def test_what_is_kept_is_all_she_has_begun(outbox, signs_in):
    signs_in("S1")
    outbox.keep_drafts("S1", {(ELENA, "note"): "Belt", (JONAS, "fact"): "Boots"}, AT)

    outbox.keep_drafts("S1", {(JONAS, "fact"): "Boots, brown"}, AT)

    assert outbox.drafts("S1") == {(JONAS, "fact"): "Boots, brown"}


def test_what_her_key_does_not_open_now_is_not_taken_for_given_up(outbox, signs_in):
    maya = signs_in("S1")
    outbox.keep_drafts("S1", {(ELENA, "note"): "Belt", (JONAS, "fact"): "Boots"}, AT)
    outbox.close_work()  # as after a badge alone

    outbox.keep_drafts("S1", {(JONAS, "fact"): "Boots, brown"}, AT)

    outbox.open_for("S1", maya)
    assert outbox.drafts("S1") == {(ELENA, "note"): "Belt", (JONAS, "fact"): "Boots, brown"}


def test_nothing_is_kept_of_somebody_this_tablet_has_no_key_for(outbox):
    assert outbox.keep_drafts("S1", {(ELENA, "note"): "Belt"}, AT) == 0
    assert outbox.drafts("S1") == {}


def test_a_draft_nobody_came_back_for_goes(outbox, signs_in, control):
    maya = signs_in("S1")
    outbox.keep_drafts("S1", {(ELENA, "note"): "Belt"}, AT)
    later = AT.seen_hub_time + int((KEEP + timedelta(seconds=1)).total_seconds())
    signs_in("S2")

    outbox.keep_drafts("S2", {}, Stamp(later, 0, 0))

    outbox.open_for("S1", maya)
    assert outbox.drafts("S1") == {}


def test_s14_an_erased_persons_draft_goes_with_her_words(outbox, signs_in, control):
    signs_in("S1")
    outbox.keep_drafts("S1", {(ELENA, "note"): "Belt", (JONAS, "fact"): "Boots"}, AT)

    redact(control, outbox, [ELENA], up_to=1)

    assert outbox.drafts("S1") == {(JONAS, "fact"): "Boots"}


def test_a_note_begun_before_drafts_had_parts_is_a_note_still():
    connection = sqlite3.connect(":memory:")
    migrations._control.apply(
        Database(connection, execute_plugins=False),
        stop_before="m007_what_was_begun_of_each_part",
    )
    connection.execute("INSERT INTO draft VALUES ('S1', 42, x'00', 7)")

    migrations.migrate(connection, version=LATEST)

    rows = connection.execute("SELECT author, subject, part, own, kept_at FROM draft").fetchall()
    assert rows == [("S1", 42, "note", b"\0", 7)]
