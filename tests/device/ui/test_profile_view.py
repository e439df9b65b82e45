"""Opening a customer: what is asked, what is said, and what happens while it is open."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from aisleside.device.cache.book import CustomerNotHereError
from aisleside.device.machine.clock import Stamp
from aisleside.device.sync.status import Reach, SyncStatus
from aisleside.device.ui.profile import (
    FIRST_RECEIPTS,
    MORE_RECEIPTS,
    next_appointment,
    open_trouble,
)
from aisleside.domain.errors import ExpectedError
from aisleside.domain.event import EventState
from aisleside.domain.service import ServiceKind

STATUS = SyncStatus(Reach.ONLINE, False, None, None, None, 0, 0, None)


def test_opening_says_who_she_is_and_what_to_do(profile):
    profile.open("11")

    assert profile.name == "Elena Marchetti"
    assert profile.troubleTitle == "Say sorry for the late delivery"
    assert profile.paid == "€4,318"
    assert profile.offers.forWhom == "For Elena"
    assert profile.offers.rows.rows[0].name == "Cashmere scarf"
    assert profile.more == "All 22"


def test_nothing_of_one_customer_is_left_while_the_next_one_opens(profile, asking):
    profile.open("11")
    asking.hold = True

    profile.open("12")

    assert profile.customerId == "12"
    assert profile.loading
    assert not profile.ready
    assert profile.name == ""
    assert profile.timeline.count == profile.facts.count == profile.offers.rows.count == 0


def test_who_she_is_stands_before_what_she_bought_has_come(profile, asking):
    told: list[Any] = []
    profile.shown.connect(told.append)
    asking.hold = True
    profile.open("11")

    asking.go_on()
    first = (profile.name, profile.ready, profile.whole, profile.timeline.count, profile.paid)
    facts, offers, before = profile.facts.rows, profile.offers.rows.count, told[-1]
    asking.go_on()

    assert first == ("Elena Marchetti", True, False, 0, "")
    assert facts
    assert facts == profile.facts.rows
    assert (offers, before) == (0, None)  # nobody explains or copies half a profile
    assert profile.whole
    assert profile.timeline.count == 7
    assert told[-1].receipts


def test_a_place_is_kept_for_suggestions_until_they_come(profile, asking):
    asking.hold = True
    profile.open("11")
    nobody = profile.offers.choosing

    asking.go_on()
    kept = profile.offers.choosing
    asking.go_on()

    assert (nobody, kept, profile.offers.choosing) == (False, True, False)


def test_a_history_that_cannot_be_read_takes_her_header_with_it(profile, asking, book):
    asking.hold = True
    profile.open("11")
    asking.go_on()
    book.error = ExpectedError("This tablet is busy. Nothing is lost. Try again.")

    asking.go_on()
    failed = (profile.ready, profile.name, profile.customerId, profile.notice.title)
    book.error, asking.hold = None, False
    profile.refresh()

    assert failed == (False, "", "11", "This profile didn't open")
    assert (profile.whole, profile.name) == (True, "Elena Marchetti")


def test_older_receipts_come_into_the_same_list(profile, book):
    profile.open("11")

    profile.showMore()

    assert book.receipts_wanted == [FIRST_RECEIPTS, FIRST_RECEIPTS + MORE_RECEIPTS]


def test_a_very_long_history_comes_in_pieces(profile, book, elena_profile):
    book.profile_ = elena_profile(receipt_count=1_234)

    profile.open("11")

    assert profile.more == "100 more of 1,234"


def test_a_profile_that_does_not_open_says_so_and_can_be_opened_again(profile, book):
    book.error = ExpectedError("This tablet is busy. Nothing is lost. Try again.")
    profile.open("11")
    said = profile.notice.title, profile.notice.action
    book.error = None

    profile.refresh()

    assert said == ("This profile didn't open", "Try again")
    assert profile.notice.title == ""
    assert profile.name == "Elena Marchetti"


def test_a_refresh_that_fails_leaves_what_was_shown(profile, book):
    profile.open("11")
    book.error = ExpectedError("Not now. Nothing is lost.")

    profile.refresh()

    assert profile.ready
    assert profile.notice.title == ""


def test_a_customer_who_left_the_tablet_says_so(profile, book):
    book.error = CustomerNotHereError(customer=11)

    profile.open("11")

    assert profile.notice.title == "This customer is not on this tablet any more"


def test_s14_nothing_of_a_customer_erased_while_she_was_shown_stays_on_the_screen(profile, book):
    profile.open("11")
    book.error = CustomerNotHereError(customer=11)

    profile.refresh()

    assert not profile.ready
    assert (profile.name, profile.troubleTitle, profile.paid) == ("", "", "")
    listings = (profile.timeline, profile.facts, profile.offers.rows, profile.notes, profile.tags)
    assert [listing.count for listing in listings] == [0] * len(listings)
    assert profile.notice.title == "This customer is not on this tablet any more"


def test_an_own_note_stands_among_the_others_and_says_how_far_it_came(
    profile, outbox, replace, now
):
    profile.open("11")
    event = outbox.write_note("maya", 11, "Looking for a belt", Stamp(0, 0, 0))
    profile.refreshNotes()
    waiting = profile.notes.rows[0]

    outbox.events = [replace(event, state=EventState.APPLIED, sent_at=now)]
    profile.follow(replace(STATUS, waiting=0))
    sent = profile.notes.rows[0]

    assert (waiting.text, waiting.progress) == ("Looking for a belt", "Saved here, sends later")
    assert (sent.text, sent.progress) == ("Looking for a belt", "Sent 13:56")
    assert [row.text for row in profile.notes.rows] == [
        "Looking for a belt",
        "Tries boots with thick socks",
    ]


def test_a_note_the_hub_refused_says_what_it_needs(profile, outbox, replace):
    event = outbox.write_note("maya", 11, "Words", Stamp(0, 0, 0))
    outbox.events = [
        replace(event, state=EventState.REJECTED, reason="the customer was joined with another")
    ]

    profile.open("11")

    note = profile.notes.rows[0]
    assert note.progress == "Needs you: the customer was joined with another"
    assert note.progress_sign == "triangle-alert"


def test_signing_out_closes_the_profile(profile):
    profile.open("11")

    profile.sign_in(None)

    assert profile.customerId == ""
    assert profile.notes.count == 0


def test_the_nearest_meeting_ahead_is_the_next_one(service, now):
    past, soon, later = (
        service(ServiceKind.APPOINTMENT, now + timedelta(days=days), f"in {days}")
        for days in (-1, 1, 9)
    )

    assert next_appointment([later, soon, past], now=now) is soon
    assert next_appointment([past], now=now) is None


def test_trouble_that_is_still_to_come_is_no_trouble_yet(late, replace, now):
    assert open_trouble([late], now=now) is late
    assert open_trouble([replace(late, at=now + timedelta(days=1))], now=now) is None


def test_a_note_about_somebody_who_was_found_to_be_her_is_among_hers(profile, book, outbox):
    outbox.write_note("maya", 77, "Prefers navy", Stamp(0, 0, 0))
    profile.open("11")
    assert [row.text for row in profile.notes.rows if row.text == "Prefers navy"] == []

    book.once = (77,)
    profile.refresh()

    assert [row.text for row in profile.notes.rows if row.text == "Prefers navy"] == [
        "Prefers navy"
    ]
