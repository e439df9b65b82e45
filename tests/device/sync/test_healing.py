"""When a comparison is asked for; what one does is in ``tests/together``."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from aisleside.device.cache.library import Library
from aisleside.device.sync.healing import Healer
from aisleside.device.sync.shelf import Shelf
from aisleside.wire import SCHEMA
from aisleside.wire.messages import RangeVerdict, Rows, Verdict

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


class Agreeing:
    """A hub that has the same rows, and is told to tell when it is asked."""

    schema = SCHEMA

    def __init__(self):
        self.asked = 0
        self.when_asked = lambda: None

    def compare(self, asked):
        self.asked += 1
        self.when_asked()
        same = [RangeVerdict(one.table, one.first, one.last, "same", 0) for one in asked.ranges]
        return Verdict(asked.stream, asked.epoch, asked.cursor, same, SCHEMA)


@pytest.fixture
def agreeing():
    return Agreeing()


@pytest.fixture
def healer(agreeing, control, stocked, shop):
    library = Library()
    shelf = Shelf(control, library)
    shelf.put(stocked(Rows(customer=[shop.customer(1, "Elena Own")])))
    yield Healer(agreeing, shelf, library, control, now=lambda: NOW)
    shelf.close()


def test_who_asks_during_a_comparison_gets_another(healer, agreeing):
    agreeing.when_asked = healer.ask
    healer.heal(NOW)
    agreeing.when_asked = lambda: None

    healer.heal(NOW)
    assert agreeing.asked == 2
    healer.heal(NOW)
    assert agreeing.asked == 2
