"""Around the screens: the data's age, this tablet, the signed-in person, locking."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale, Qt

from aisleside.device.sync.status import Reach, SyncStatus
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.shell import ShellState, others_waiting, waiting_rows
from aisleside.device.ui.tone import Tone
from aisleside.device.ui.window import IdleLock
from aisleside.device.ui.words import connection, event_state, freshness, offline_strip, storage
from aisleside.domain.event import EventKind, EventState, PendingEvent

NOW = datetime(2026, 3, 12, 13, 52, tzinfo=UTC)
MANNER = Manner(QLocale("en_GB"), ZoneInfo("UTC"))
ONLINE = SyncStatus(
    reach=Reach.ONLINE,
    syncing=False,
    as_of=NOW,
    offline_since=None,
    loaded=0,
    expected=0,
    waiting=0,
    refused=0,
    trouble=None,
)


def note(number: int, state: EventState, *, reason: str | None = None) -> PendingEvent:
    return PendingEvent(
        id=f"n{number}",
        kind=EventKind.NOTE,
        subject=number,
        author="ml",
        text="Prefers navy",
        written_at=NOW - timedelta(minutes=number),
        state=state,
        reason=reason,
        sent_at=NOW if state is EventState.APPLIED else None,
    )


@pytest.mark.parametrize(
    ("age", "short", "icon", "tone"),
    [
        (timedelta(seconds=20), "Now", "circle-check", Tone.POSITIVE),
        (timedelta(minutes=2), "2 min", "circle-check", Tone.POSITIVE),
        (timedelta(minutes=24), "24 min", "clock", Tone.NEUTRAL),
        (timedelta(hours=4, minutes=40), "09:12, may be old", "clock", Tone.ATTENTION),
        (timedelta(days=2), "10 Mar, may be old", "clock", Tone.ATTENTION),
    ],
)
def test_the_rail_says_how_old_the_data_is(age, short, icon, tone):
    said = freshness(replace(ONLINE, as_of=NOW - age), manner=MANNER, now=NOW)

    assert (said.short, said.icon, said.tone) == (short, icon, tone)


def test_a_first_load_shows_how_far_it_is():
    status = replace(ONLINE, as_of=None, loaded=32_900, expected=48_210)

    assert freshness(status, manner=MANNER, now=NOW).short == "68%"


def test_a_lost_connection_says_since_when():
    status = replace(ONLINE, reach=Reach.OFFLINE, offline_since=NOW - timedelta(minutes=14))

    assert freshness(status, manner=MANNER, now=NOW).short == "Offline since 13:38"
    assert offline_strip(status, manner=MANNER).title == "Offline since 13:38."
    assert connection(status, manner=MANNER) == "Offline since 13:38"


@pytest.mark.parametrize("reach", list(Reach))
def test_every_state_of_the_connection_has_words(reach):
    status = replace(ONLINE, reach=reach, as_of=None)

    assert connection(status, manner=MANNER)
    assert freshness(status, manner=MANNER, now=NOW).short


@pytest.mark.parametrize(
    ("state", "online", "said"),
    [
        (EventState.WAITING, False, "Saved here, sends later"),
        (EventState.WAITING, True, "Sending"),
        (EventState.APPLIED, True, "Sent 13:52"),
        (EventState.REJECTED, True, "Needs you"),
    ],
)
def test_a_write_passes_through_four_states(state, online, said):
    assert event_state(note(1, state), online=online, manner=MANNER) == said


def test_what_needs_a_person_stands_before_what_only_waits():
    state = ShellState(
        pending=(
            note(3, EventState.WAITING),
            note(1, EventState.REJECTED, reason="She was joined with another."),
            note(2, EventState.APPLIED),
        ),
        names={1: "Elena Marchetti"},
    )

    rows = waiting_rows(state, manner=MANNER, now=NOW)

    assert [row.title for row in rows] == ["Note about Elena Marchetti", "Note about a customer"]
    assert rows[0].detail == "She was joined with another."
    assert rows[0].trouble


def test_notes_of_colleagues_are_counted_but_not_told():
    own = ShellState(status=replace(ONLINE, waiting=3), pending=(note(1, EventState.WAITING),))

    assert others_waiting(own) == (
        "And 2 of colleagues. They are safe, and they leave by themselves."
    )


def test_room_is_said_in_sizes_people_know():
    said = storage(412_000_000, 12_400_000_000, manner=MANNER)

    assert said == "412 MB, 12.4 GB free"


def test_the_tablets_sheet_opens_from_its_age_and_tells_what_waits(tablet):
    tablet.sign_in()
    tablet.outbox.write_note("ml", 1, "Prefers navy", tablet.stamp)
    tablet.goes_offline()

    tablet.screen.click("Offline since 13:38")

    tablet.screen.until(lambda: tablet.screen.says("Note about Elena Marchetti"))
    assert tablet.screen.says("Saved here, sends later")
    assert tablet.screen.has("Storage, encrypted: 412 MB, 12.4 GB free")


def test_sync_now_asks_the_hub_at_once(tablet):
    tablet.sign_in()
    tablet.screen.click("2 min")

    tablet.screen.click("Sync now")

    assert tablet.synced == ["synced"]


def test_a_first_load_shows_its_progress_in_the_sheet(tablet):
    tablet.sign_in()
    tablet.hears(replace(ONLINE, as_of=None, loaded=32_900, expected=48_210, syncing=True))

    tablet.screen.click("68%")

    tablet.screen.until(lambda: tablet.screen.says("32,900 of 48,210 records"))


def test_dark_is_chosen_in_the_persons_sheet_and_colours_the_window(tablet):
    tablet.sign_in()
    tablet.screen.click("Maya Lindqvist")

    tablet.screen.click("Dark")
    tablet.screen.press(Qt.Key.Key_Escape)
    tablet.screen.until(lambda: not tablet.screen.has("Text size"))

    assert tablet.screen.picture().pixelColor(200, 8).name() == "#111315"


def test_locking_closes_everything_about_customers(tablet):
    tablet.sign_in()
    tablet.screen.until(lambda: tablet.screen.says("Elena Marchetti"))
    tablet.screen.click("Maya Lindqvist")

    tablet.screen.click("Lock, or switch person")

    tablet.screen.until(lambda: tablet.screen.has("Sign in"))
    assert not tablet.screen.says("Elena Marchetti")
    assert tablet.door.signed_out == 1


def test_the_next_person_does_not_see_what_the_last_one_had_open(tablet):
    tablet.sign_in()
    tablet.session.profile.open("1")
    tablet.screen.until(lambda: tablet.session.profile.customerId == "1")
    tablet.session.signIn.lock()

    tablet.screen.click("Tomás Ferreira")
    tablet.screen.type(tablet.door.pin)
    tablet.screen.until(lambda: tablet.session.signIn.open)

    assert tablet.session.profile.customerId == ""
    assert tablet.session.search.text == ""


def test_a_tablet_nobody_touches_locks_itself_and_says_so(tablet):
    tablet.sign_in()

    IdleLock(
        tablet.window.root, tablet.session.signIn.lock_by_itself, seconds=0, touched=lambda: None
    )

    tablet.screen.until(lambda: not tablet.session.signIn.open)
    assert tablet.screen.says("Locked after a while without a touch.")


@pytest.mark.parametrize(("width", "height"), [(420, 900), (1180, 820), (1920, 1080)])
def test_the_sheets_fit_at_every_size_and_with_large_letters(tablet, width, height):
    tablet.sign_in()
    tablet.session.shell.textScale = 1.5
    tablet.screen.resize(width, height)

    tablet.screen.click("2 min")
    tablet.screen.until(lambda: tablet.screen.has("Sync now"))
    sync = tablet.screen.find("Sync now")

    low = sync.mapToScene(sync.boundingRect().bottomLeft())
    assert low.y() <= height
    assert low.x() >= 0


def test_everything_one_can_tap_around_the_screens_is_large_enough_and_has_a_name(tablet):
    tablet.sign_in()

    targets = tablet.screen.targets()

    assert [t for t in targets if not t.name or t.width < 48 or t.height < 48] == []
