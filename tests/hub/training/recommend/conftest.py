"""A small world whose customers have habits, so that there is something to learn."""

from __future__ import annotations

import json
import random
from datetime import UTC, date, datetime, timedelta

import pytest

from aisleside.hub.training.recommend.fitting import FitSettings, fit
from aisleside.hub.training.recommend.histories import Histories
from aisleside.hub.training.recommend.judging import Split, leave_last
from aisleside.hub.training.recommend.reading import from_jsonl
from aisleside.insight.recommend.model import Model

CUSTOMERS = 200
ITEMS = 60
FIRST_DAY = date(2026, 1, 5)


def world_lines() -> list[str]:
    """Customers who buy their favourites again and again, and what goes with them next."""
    draw = random.Random(7)
    lines = [json.dumps({"n_items": ITEMS})]
    for number in range(CUSTOMERS):
        favourites = draw.sample(range(40), 4)
        day, baskets, days = FIRST_DAY + timedelta(days=draw.randrange(20)), [], []
        for _ in range(draw.randrange(1, 12)):
            chosen = {item for item in favourites if draw.random() < 0.6}
            chosen |= {40 + item % 20 for item in (baskets[-1] if baskets else []) if item < 12}
            chosen.add(int(ITEMS * draw.random() ** 2))
            baskets.append(sorted(chosen))
            days.append(day.isoformat())
            day += timedelta(days=draw.randrange(2, 12))
        lines.append(json.dumps({"user": f"c{number}", "baskets": baskets, "days": days}))
    return lines


@pytest.fixture(scope="session")
def world() -> Histories:
    return from_jsonl(world_lines())


@pytest.fixture(scope="session")
def quick() -> FitSettings:
    """Settings with which the small world is learned in a second."""
    return FitSettings(folds=2, visits=3, examples=200, trees=12, rate=0.2, threads=1)


@pytest.fixture(scope="session")
def learned(world: Histories, quick: FitSettings) -> tuple[Split, Model]:
    """A split of the world, and what was learned from those who are not held back."""
    split = leave_last(world)
    return split, fit(split.learn, trained_at=datetime(2026, 11, 21, tzinfo=UTC), settings=quick)
