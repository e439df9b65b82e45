"""One failure, one apology: claims that met on the hub, and what each of the two is told."""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec
import pytest
from sqlalchemy import update
from tests.hub.events.making import TABLET, enrol, event, page, rows, send

from aisleside.hub.store import schema
from aisleside.hub.store.access import Device
from aisleside.wire import codec
from aisleside.wire.messages import AnswerBody, ClaimBody, OutcomeBody
from aisleside.wire.rows import ClaimRow

pytestmark = pytest.mark.both_engines

SOFIA, MAYA = "associate-1", "manager-1"
LOUNGE, STORE = Device("tablet-2", "Lounge desk", "2"), TABLET
ONE_O_CLOCK = int(datetime(2026, 11, 20, 13, tzinfo=UTC).timestamp())
CASE = "trouble:9"
KINDS = {ClaimBody: "claim", OutcomeBody: "outcome", AnswerBody: "answer"}


class Said:
    """What was said at the lounge and in a store, to be handed over when they are back."""

    def __init__(self, desk, now) -> None:
        self._desk, self._now = desk, now
        self._last = 0

    def event(self, body, *, minute=0, author=SOFIA, device=LOUNGE):
        self._last += 1
        return event(
            self._last,
            kind=KINDS[type(body)],
            author=author,
            device=device.id,
            body=msgspec.Raw(codec.encode(body)),
            seen_hub_time=ONE_O_CLOCK + 60 * minute,
            mono_ms=0,
        )

    @property
    def id(self) -> str:
        """Of the last event."""
        return f"00000000-0000-0000-0000-{self._last:012x}"

    def send(self, *events, device=LOUNGE):
        return send(self._desk, self._now, *events, device=device)

    def sofia(self, body, *, minute=0):
        return self.send(self.event(body, minute=minute))[0]

    def maya(self, body, *, minute=0):
        return self.send(self.event(body, minute=minute, author=MAYA, device=STORE), device=STORE)[
            0
        ]


@pytest.fixture
def said(desk, now):
    enrol(desk)
    with desk.store.write() as connection:
        connection.execute(
            update(schema.place).where(schema.place.c.id == "2").values(name="The lounge")
        )
        connection.execute(
            update(schema.staff).where(schema.staff.c.id == SOFIA).values(name="Sofia")
        )
    return Said(desk, now)


def claims(desk):
    return [ClaimRow(*row) for row in rows(desk, schema.claim)]


def test_two_who_claimed_without_a_network_one_counts_and_the_other_is_told_who_and_when(
    desk, said, now
):
    """P3"""
    since = desk.head()
    took = said.event(ClaimBody(CASE, "apology"), minute=1)
    came = said.event(OutcomeBody(said.id, "accepted", "miles", 2000), minute=5)
    mine = said.event(ClaimBody(CASE, "apology"), author=MAYA, device=STORE)
    too = said.event(OutcomeBody(said.id, "accepted"), minute=2, author=MAYA, device=STORE)

    first = said.send(took, came)
    second, outcome = said.send(mine, too, device=STORE)

    assert [receipt.status for receipt in (*first, outcome)] == ["applied"] * 3
    assert (second.status, second.reason) == (
        "rejected",
        "The lounge was first: Sofia said sorry at 13:05. Nothing for you to do.",
    )
    kept = {row.by: row for row in claims(desk)}
    assert (kept[SOFIA].result, kept[SOFIA].gesture, kept[SOFIA].amount) == (
        *("accepted", "miles"),
        2000,
    )
    assert kept[MAYA].result == "accepted"  # what she said is not lost
    assert kept[SOFIA].received < kept[MAYA].received
    told = page(desk, "store:1/associate", since=since, now=now).puts.claim
    assert {ClaimRow(*row).by for row in told} == {SOFIA, MAYA}
    assert said.send(mine, device=STORE) == [second]  # sent again it is answered the same


def test_of_two_in_one_batch_the_one_that_came_first_counts(desk, said):
    """P3"""
    took, also = (
        said.event(ClaimBody(CASE, "apology"), minute=minute, author=author)
        for minute, author in ((9, SOFIA), (1, MAYA))
    )

    first, second = said.send(took, also)

    assert (first.status, second.status) == ("applied", "rejected")
    assert second.reason == "Sofia took this on at 13:09. Nothing for you to do."
    received = {row.by: row.received for row in claims(desk)}
    assert received[SOFIA] < received[MAYA]


def test_parts_of_a_case_close_apart_and_other_cases_are_open(desk, said):
    said.sofia(ClaimBody(CASE, "apology"))
    said.sofia(OutcomeBody(said.id, "accepted"))

    assert said.maya(ClaimBody(CASE, "upgrade")).status == "applied"
    assert said.maya(ClaimBody("trouble:10", "apology")).status == "applied"


def test_what_was_not_said_may_be_claimed_by_anybody(desk, said):
    said.sofia(ClaimBody(CASE, "apology"))
    said.sofia(OutcomeBody(said.id, "not_now"))

    assert said.maya(ClaimBody(CASE, "apology")).status == "applied"


def test_a_claim_of_which_nothing_came_can_be_taken_over_by_its_name(desk, said):
    said.sofia(ClaimBody(CASE, "apology"))

    assert said.maya(ClaimBody(CASE, "apology", instead_of=said.id)).status == "applied"
    assert said.sofia(ClaimBody(CASE, "apology")).status == "rejected"


def test_whoever_claims_twice_is_not_told_of_herself(desk, said):
    said.sofia(ClaimBody(CASE, "apology"))

    assert said.sofia(ClaimBody(CASE, "apology"), minute=3).status == "applied"


def test_an_older_answer_is_an_apology_that_was_accepted(desk, said):
    """P3"""
    said.maya(AnswerBody(CASE, "done"), minute=3)

    late = said.sofia(ClaimBody(CASE, "apology"), minute=4)

    assert late.status == "rejected"
    assert late.reason.endswith(" said sorry at 13:03. Nothing for you to do.")
    assert said.sofia(ClaimBody(CASE, "upgrade")).status == "applied"


def test_an_answer_after_a_claim_is_second_and_what_was_said_is_kept(desk, said):
    """P3"""
    said.sofia(ClaimBody(CASE, "apology"), minute=1)

    late = said.maya(AnswerBody(CASE, "done"), minute=4)

    assert (late.status, late.reason) == (
        "rejected",
        "The lounge was first: Sofia took this on at 13:01. Nothing for you to do.",
    )
    assert rows(desk, schema.answer) == []
    assert [(row.by, row.result) for row in claims(desk)] == [(SOFIA, None), (MAYA, "accepted")]
    assert said.sofia(AnswerBody(CASE, "done"), minute=5).status == "applied"  # her own
    assert said.maya(AnswerBody("wish:9", "done")).status == "applied"


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (ClaimBody(CASE, "lounge_pass"), "stored"),  # of a newer version
        (OutcomeBody("x", "perhaps"), "stored"),
        (ClaimBody("trouble", "apology"), "rejected"),
        (ClaimBody(CASE, "apology", "x" * 500), "rejected"),
        (OutcomeBody("x", "accepted"), "rejected"),
        (OutcomeBody("x", "accepted", "2,000 miles"), "rejected"),
        (OutcomeBody("x", "accepted", amount=-1), "rejected"),
    ],
)
def test_what_makes_no_sense_changes_nothing_and_is_kept(desk, said, body, status):
    receipt = said.sofia(body)

    assert receipt.status == status
    assert claims(desk) == []
    assert len(rows(desk, schema.event)) == 1
