"""Python's collector stays off the workers while a window is open."""

from __future__ import annotations

import gc

import pytest

from aisleside.device.ui.collector import YOUNG, Collector


@pytest.fixture
def collector(qapp):
    made = Collector()
    yield made
    made.end()


class Ring:
    """Garbage that only a collector finds."""

    left = 0

    def __init__(self) -> None:
        self.me = self
        Ring.left += 1

    def __del__(self) -> None:
        Ring.left -= 1


def test_garbage_waits_for_the_gui_thread_and_is_then_gone(collector, qtbot):
    before = Ring.left
    for _ in range(2 * YOUNG):
        Ring()
    kept = Ring.left

    qtbot.waitUntil(lambda: Ring.left == before, timeout=5000)

    assert kept == before + 2 * YOUNG


def test_whoever_leaves_leaves_no_garbage_however_old(collector, qtbot):
    before = Ring.left
    Ring()
    for generation in range(2):
        gc.collect(generation)  # it has survived, so no look at the young finds it

    collector.part()
    collector.touched()  # as by the finger of whoever comes next

    qtbot.waitUntil(lambda: Ring.left == before, timeout=5000)


def test_python_collects_again_once_the_window_is_closed(qapp):
    Collector().end()

    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
