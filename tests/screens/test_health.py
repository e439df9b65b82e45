"""The tablet's sheet in each of its states, and what one can do there."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from aisleside.device.cache.answers import RulesHeld, Unread
from aisleside.device.sync.puller import Removal
from aisleside.device.sync.status import Closed, Loading, Reach, SyncStatus
from aisleside.domain.event import EventState
from aisleside.domain.recorded import NoteWritten

STREAM = "store:kings-arcade/associate"
LOADING = Loading(STREAM, 329_000, 482_100, 32_900, 48_210, usable=True)
SIZES = [(420, 900), (1180, 820), (1920, 1080)]


@pytest.fixture
def status(tablet) -> SyncStatus:
    """How the conversation stands when all is well."""
    return tablet.session.health._state.status


@pytest.fixture
def opened(tablet):
    """Opens the sheet after the tablet has heard this."""

    def open_sheet(status: SyncStatus | None = None):
        tablet.sign_in()
        if status is not None:
            tablet.hears(status)
        tablet.screen.click(tablet.session.shell.age)
        tablet.screen.until(lambda: tablet.screen.has("Sync now") or tablet.screen.has("Syncing"))
        return tablet.screen

    return open_sheet


def refuse(tablet, *, customer: int, reason: str, author: str = "ml") -> None:
    """The hub refused a note about this customer."""
    event = tablet.outbox.write_note(author, customer, "Prefers navy", tablet.stamp)
    tablet.outbox.events[-1] = replace(event, state=EventState.REJECTED, reason=reason)


def test_the_sheet_opens_from_the_age_and_tells_what_waits(tablet):
    tablet.sign_in()
    tablet.outbox.write_note("ml", 1, "Prefers navy", tablet.stamp)
    tablet.goes_offline()

    tablet.screen.click("Offline since 13:38")

    tablet.screen.until(lambda: tablet.screen.has("Note about Elena Marchetti, Next"))
    assert tablet.screen.has("Offline since 13:38")
    assert tablet.screen.has("Storage, encrypted: 412 MB, 12.4 GB free")


def test_what_colleagues_wrote_is_listed_without_its_customer(tablet, opened):
    tablet.outbox.write_note("tf", 1, "Prefers navy", tablet.stamp)

    screen = opened()

    screen.until(lambda: screen.has("A colleague’s note, Next"))
    assert not screen.has("Note about Elena Marchetti, Next")


def test_a_first_load_shows_its_progress(opened, status):
    screen = opened(replace(status, as_of=None, loading=LOADING, syncing=True))

    assert screen.says("Loading this store’s customers")
    assert screen.says("You can start now.")
    assert screen.says("32,900 of 48,210 customers")


@pytest.mark.parametrize(
    ("closed", "title"),
    [
        (Closed.REVOKED, "This tablet was taken out of use"),
        (Closed.LEASE, "Too long without the hub"),
        (Closed.CLOCK, "The clock of this tablet was set back"),
    ],
)
def test_a_closed_tablet_shows_nobody_and_says_what_to_do(tablet, opened, status, closed, title):
    tablet.sign_in()
    tablet.screen.until(lambda: tablet.screen.says("Elena Marchetti"))

    tablet.hears(replace(status, closed=closed))

    assert not tablet.screen.says("Elena Marchetti")
    assert tablet.screen.has(title)
    tablet.screen.click("Closed")
    tablet.screen.until(lambda: tablet.screen.has("Sync now"))
    assert not tablet.screen.find("Rehearse an outage").isEnabled()


def test_what_waits_loses_its_names_when_people_may_not_be_shown(tablet, opened, status):
    tablet.outbox.write_note("ml", 1, "Prefers navy", tablet.stamp)
    screen = opened()
    screen.until(lambda: screen.has("Note about Elena Marchetti, Next"))

    tablet.hears(replace(status, closed=Closed.LEASE))
    screen.rest(100)

    assert not screen.says("Elena Marchetti")
    assert screen.has("Note about a customer, Next")


def test_an_open_profile_closes_when_people_may_not_be_shown(tablet, status):
    tablet.sign_in()
    tablet.session.profile.open("1")
    tablet.screen.until(lambda: tablet.session.profile.name == "Elena Marchetti")

    tablet.hears(replace(status, closed=Closed.LEASE))

    assert tablet.session.profile.customerId == ""
    assert not tablet.screen.says("Elena Marchetti")


def test_a_note_about_somebody_who_was_joined_is_read_and_sent_to_whom_she_is_now(
    tablet, opened, status
):
    tablet.book.aliases[7] = 1
    refuse(tablet, customer=7, reason="The customer is not known")

    screen = opened(replace(status, refused=1))

    screen.until(lambda: screen.has("Send it to Elena"))
    screen.click("Read it first")
    assert screen.says("“Prefers navy”")
    screen.click("Send it to Elena")
    screen.until(lambda: not screen.has("One note could not be sent"))
    assert [(e.subject, e.state) for e in tablet.outbox.events] == [(1, EventState.WAITING)]
    assert "synced" in tablet.synced


def test_a_refused_note_can_be_put_away(tablet, opened, status):
    refuse(tablet, customer=1, reason="It is too long")
    screen = opened(replace(status, refused=1))
    screen.until(lambda: screen.has("One note could not be sent"))
    assert screen.find("One note could not be sent") is not None
    assert not screen.has("Send it to Elena")

    screen.click("Done")

    screen.until(lambda: not screen.has("One note could not be sent"))


def test_what_the_hub_did_not_take_is_put_right_by_its_author_and_sent_again(
    tablet, opened, status, faults
):
    refuse(tablet, customer=1, reason="Some of this must not be kept about a customer.")
    mend = tablet.session.health.putRight
    screen = opened(replace(status, refused=1))
    screen.until(lambda: screen.has("Put it right"))

    screen.click("Put it right")
    screen.until(lambda: screen.has("Your words"))
    screen.rest(200)
    assert faults(screen) == []
    assert screen.says("Some of this must not be kept about a customer.")
    assert mend.get_words() == "Prefers navy"
    mend.write("Prefers navy. Diabetic.")
    assert mend.get_check().blocks
    assert not mend.get_can_save()
    mend.write("Prefers navy, no sugar")
    screen.rest()
    screen.click("Send it again")

    screen.until(lambda: not screen.has("One note could not be sent"))
    (sent,) = tablet.outbox.events
    assert (sent.subject, sent.state) == (1, EventState.WAITING)
    assert sent.body == NoteWritten("Prefers navy, no sugar")
    assert "synced" in tablet.synced


def test_a_colleagues_refused_note_is_only_counted(tablet, opened, status):
    refuse(tablet, customer=1, reason="It is too long", author="tf")

    screen = opened(replace(status, refused=1))

    screen.until(lambda: screen.says("One thing a colleague wrote could not be sent."))
    assert not screen.has("One note could not be sent")


@pytest.mark.parametrize(("who", "may"), [("Aisha Bello", True), ("Maya Lindqvist", False)])
def test_only_a_manager_lets_a_large_removal_go_on(tablet, status, who, may):
    tablet.guard.removals = [Removal(STREAM, 4_000, 800)]
    tablet.screen.until(lambda: tablet.session.signIn.loaded)
    tablet.screen.click(who)
    tablet.screen.type(tablet.door.pin)
    tablet.screen.until(lambda: tablet.session.signIn.open)
    tablet.hears(replace(status, trouble="Too much would go."))
    tablet.screen.click(tablet.session.shell.age)
    tablet.screen.until(lambda: tablet.screen.has("A large removal waits for a person"))

    assert tablet.screen.has("It is right, go on") is may
    tablet.session.health.confirmRemoval(STREAM)

    assert tablet.guard.confirmed == ([STREAM] if may else [])


def test_rows_that_did_not_fit_are_counted(tablet, opened, status):
    tablet.guard.aside = 3

    screen = opened(replace(status, syncing=True))

    assert screen.says("Three records did not fit and were set aside.")


def test_alert_rules_that_this_app_cannot_read_are_named(tablet, opened):
    tablet.book.rules = RulesHeld("7", Unread.NEWER)

    screen = opened()

    assert screen.says("Newer alert rules need a newer app. Those of version 7 go on.")


def test_sync_now_asks_the_hub_at_once(tablet, opened):
    screen = opened()

    screen.click("Sync now")

    assert tablet.synced == ["synced"]


def test_what_support_needs_goes_to_the_clipboard(tablet, opened):
    screen = opened()

    screen.click("Copy for support")

    screen.until(lambda: screen.says("Copied."))
    assert QGuiApplication.clipboard().text() == f"['{STREAM}'] 412000000"


def test_the_next_try_counts_down_while_somebody_looks(tablet, opened, status):
    tablet.outbox.write_note("ml", 1, "Prefers navy", tablet.stamp)
    screen = opened(replace(status, next_try=tablet.now[0] + timedelta(seconds=20)))
    screen.until(lambda: screen.says("Next try in 20 s"))

    tablet.now[0] += timedelta(seconds=5)

    screen.until(lambda: screen.says("Next try in 15 s"))


def test_the_bar_of_a_load_never_goes_back(tablet, status):
    tablet.hears(replace(status, loading=LOADING))
    tablet.hears(replace(status, loading=replace(LOADING, rows=100_000)))

    assert tablet.session.health.share == pytest.approx(0.68)


def test_the_next_person_does_not_see_what_the_last_one_wrote(tablet, opened):
    tablet.outbox.write_note("ml", 1, "Prefers navy", tablet.stamp)
    screen = opened()
    screen.until(lambda: screen.has("Note about Elena Marchetti, Next"))

    tablet.session.signIn.lock()

    assert tablet.session.health.waiting.rows == ()


def every_state(status: SyncStatus) -> dict[str, SyncStatus]:
    return {
        "good": replace(status, live=True),
        "loading": replace(status, as_of=None, loading=LOADING, syncing=True),
        "offline": replace(
            status, reach=Reach.OFFLINE, offline_since=status.as_of, next_try=status.as_of
        ),
        "refused": replace(status, reach=Reach.REFUSED, trouble="The hub said no. Ask a manager."),
        "trouble": replace(status, trouble="This tablet is full. Nothing is lost."),
        "dark": replace(status, dark=True),
        **{closed.value: replace(status, closed=closed) for closed in Closed},
    }


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_the_sheet_fits_in_every_state_at_every_size_with_large_letters(
    tablet, status, width, height
):
    tablet.book.aliases[7] = 1
    refuse(tablet, customer=7, reason="The customer is not known")
    for text in ("Prefers navy", "Size 38"):
        tablet.outbox.write_note("ml", 1, text, tablet.stamp)
    tablet.guard.removals = [Removal(STREAM, 4_000, 800)]
    tablet.sign_in()
    tablet.session.shell.textScale = 1.5
    tablet.screen.resize(width, height)
    for name, now in every_state(status).items():
        tablet.hears(replace(now, waiting=2, refused=2))
        tablet.screen.click(tablet.session.shell.age)
        sync = "Syncing" if now.syncing else "Sync now"
        tablet.screen.until(lambda sync=sync: tablet.screen.has(sync))
        tablet.screen.until(lambda: tablet.screen.has("One note could not be sent"), name)

        for button in (sync, "Copy for support"):
            item = tablet.screen.find(button)
            low = item.mapToScene(item.boundingRect().bottomRight())
            assert low.y() <= height, name
            assert low.x() <= width, name
        small = [t for t in tablet.screen.targets() if not t.name or t.width < 48 or t.height < 48]
        assert small == [], name
        tablet.screen.press(Qt.Key.Key_Escape)
        tablet.screen.until(lambda: not tablet.screen.has("Copy for support"))


def test_while_an_outage_is_rehearsed_every_screen_says_so(tablet, status):
    tablet.sign_in()

    tablet.hears(replace(status, dark=True))

    assert tablet.screen.has("Rehearsal: the network is blocked")
    tablet.hears(status)
    assert not tablet.screen.has("Rehearsal: the network is blocked")
