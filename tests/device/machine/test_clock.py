from __future__ import annotations

from datetime import UTC, datetime

from aisleside.device.machine.clock import Heard, HubClock


class Watch:
    """A clock under the test's hand."""

    def __init__(self, reads: float) -> None:
        self.reads = reads

    def __call__(self) -> float:
        return self.reads


def test_setting_the_tablets_clock_back_does_not_move_hub_time():
    uptime, wall = Watch(100), Watch(1_800_000_000)
    clock = HubClock(uptime=uptime, wall=wall)
    clock.learn(1_790_000_000)

    wall.reads = 0
    uptime.reads += 90.5

    assert clock.now() == datetime.fromtimestamp(1_790_000_090.5, UTC)
    stamp = clock.stamp()
    assert (stamp.seen_hub_time, stamp.mono_ms, stamp.wall_time) == (1_790_000_000, 90_500, 0)


def test_after_a_restart_hub_time_goes_on_from_what_was_heard():
    wall = Watch(5_000)
    before = HubClock(uptime=Watch(0), wall=wall)
    before.learn(9_000)

    wall.reads = 5_060
    after = HubClock(uptime=Watch(0), wall=wall, last_heard=before.heard)

    assert after.stamp().seen_hub_time == 9_000
    assert after.stamp().mono_ms == 60_000


def test_a_wall_clock_set_back_over_a_restart_gives_no_negative_time():
    after = HubClock(uptime=Watch(0), wall=Watch(10), last_heard=Heard(9_000, 5_000))

    assert after.stamp().mono_ms == 0


def test_after_a_restart_of_the_app_alone_the_wall_clock_is_not_asked():
    """S18"""
    before = HubClock(uptime=Watch(100), wall=Watch(5_000), boot=7)
    before.learn(9_000)

    after = HubClock(uptime=Watch(160), wall=Watch(4e9), boot=7, last_heard=before.heard)

    assert after.now() == datetime.fromtimestamp(9_060, UTC)


def test_after_a_restart_of_the_machine_its_old_uptime_counts_for_nothing():
    before = HubClock(uptime=Watch(100), wall=Watch(5_000), boot=7)
    before.learn(9_000)

    after = HubClock(uptime=Watch(1_000), wall=Watch(5_060), boot=8, last_heard=before.heard)

    assert after.now() == datetime.fromtimestamp(9_060, UTC)


def test_time_that_has_gone_by_never_comes_again():
    """S18: neither a restart nor a wall clock set back makes it earlier than it was."""
    uptime = Watch(100)
    before = HubClock(uptime=uptime, wall=Watch(5_000), boot=7)
    before.learn(9_000)
    uptime.reads += 3_600

    after = HubClock(uptime=Watch(3), wall=Watch(0), boot=8, last_heard=before.heard)

    assert after.now() == datetime.fromtimestamp(12_600, UTC)
    assert after.wall_fell_back


def test_a_clock_that_was_told_nothing_keeps_nothing_and_accuses_nobody():
    clock = HubClock(uptime=Watch(0), wall=Watch(5_000))
    later = Watch(0)

    assert clock.heard is None
    assert not HubClock(uptime=Watch(9_999), wall=later).wall_fell_back


def test_a_wall_clock_that_jumped_ahead_and_came_back_did_not_fall_back():
    uptime, wall = Watch(0), Watch(5_000)
    clock = HubClock(uptime=uptime, wall=wall)
    clock.learn(9_000)
    wall.reads = 4e9
    assert not clock.wall_fell_back

    uptime.reads, wall.reads = 60, 5_060

    assert not clock.wall_fell_back
