"""Around the screens: the data's age, this tablet, the signed-in person, locking."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale, Qt

from aisleside.device.sync.status import Closed, Loading, Reach, SyncStatus
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.tone import Tone
from aisleside.device.ui.window import IdleLock
from aisleside.device.ui.words import connection, freshness

NOW = datetime(2026, 3, 12, 13, 52, tzinfo=UTC)
MANNER = Manner(QLocale("en_GB"), ZoneInfo("UTC"))
ONLINE = SyncStatus(
    reach=Reach.ONLINE,
    syncing=False,
    as_of=NOW,
    offline_since=None,
    loading=None,
    waiting=0,
    refused=0,
    trouble=None,
)
LOADING = Loading(
    stream="store:kings-arcade/associate",
    rows=329_000,
    rows_expected=482_100,
    customers=32_900,
    customers_expected=48_210,
    usable=True,
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
    status = replace(ONLINE, as_of=None, loading=LOADING)

    assert freshness(status, manner=MANNER, now=NOW).short == "68%"


def test_a_lost_connection_says_since_when():
    status = replace(ONLINE, reach=Reach.OFFLINE, offline_since=NOW - timedelta(minutes=14))

    assert freshness(status, manner=MANNER, now=NOW).short == "Offline since 13:38"
    assert connection(status, manner=MANNER) == "Offline since 13:38"


def test_a_rehearsal_is_said_before_anything_else():
    status = replace(ONLINE, reach=Reach.OFFLINE, dark=True)

    assert freshness(status, manner=MANNER, now=NOW).short == "Rehearsal"
    assert connection(status, manner=MANNER) == "Blocked for a rehearsal"


@pytest.mark.parametrize("closed", list(Closed))
def test_hidden_customers_are_said_whatever_the_connection(closed):
    said = freshness(replace(ONLINE, closed=closed), manner=MANNER, now=NOW)

    assert (said.short, said.icon) == ("Closed", "lock")


@pytest.mark.parametrize("reach", list(Reach))
def test_every_state_of_the_connection_has_words(reach):
    status = replace(ONLINE, reach=reach, as_of=None)

    assert connection(status, manner=MANNER)
    assert freshness(status, manner=MANNER, now=NOW).short


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

    tablet.screen.click("Lock this tablet")

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


@pytest.fixture
def idle(tablet):
    """Has the tablet lock after so many seconds without a touch."""

    def lock(seconds, *, notice):
        sign_in = tablet.session.signIn
        return IdleLock(
            tablet.window.root,
            sign_in.lock_by_itself,
            seconds=seconds,
            notice=notice,
            warn=sign_in.warn,
            touched=lambda: None,
        )

    return lock


def test_a_tablet_nobody_touches_locks_itself_and_says_so(tablet, idle):
    tablet.sign_in()

    idle(0.05, notice=0)

    tablet.screen.until(lambda: not tablet.session.signIn.open)
    assert tablet.screen.says("Locked after 2 minutes.")


def test_before_it_locks_it_says_so_over_everything_until_it_is_touched(tablet, idle):
    tablet.sign_in()
    tablet.screen.click("Maya Lindqvist")
    said = "Locks in 10 seconds. Touch the screen to go on."

    idle(3600, notice=3600)
    tablet.screen.until(lambda: tablet.screen.has(said))
    stands = []
    tablet.session.signIn.changed.connect(lambda: stands.append(tablet.screen.has(said)))
    tablet.screen.press(Qt.Key.Key_Shift)

    assert stands[0] is False
    assert tablet.session.signIn.open


def test_a_tablet_that_never_locks_gives_no_notice(tablet, idle):
    tablet.sign_in()

    idle(0, notice=0)
    tablet.screen.rest(60)

    assert tablet.session.signIn.open
    assert not tablet.session.signIn.locking


def test_a_locked_tablet_gives_no_notice(tablet):
    tablet.session.signIn.warn(True)

    assert not tablet.session.signIn.locking


def test_everything_one_can_tap_around_the_screens_is_large_enough_and_has_a_name(tablet):
    tablet.sign_in()

    targets = tablet.screen.targets()

    assert [t for t in targets if not t.name or t.width < 48 or t.height < 48] == []
