from __future__ import annotations

from datetime import UTC, datetime

from aisleside.device.machine.clock import HubClock


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
    after = HubClock(uptime=Watch(0), wall=Watch(10), last_heard=(9_000, 5_000))

    assert after.stamp().mono_ms == 0
