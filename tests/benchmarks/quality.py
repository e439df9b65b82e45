"""How well next baskets are foretold on data that many have tried, against TIFU-KNN.

The data are not part of Aisleside and lie beside it or where ``AISLESIDE_SHARED`` says; what
is not there is skipped, and said. Everything is asked of the engine that tablets use, of
customers it did not learn from. A customer who is in several hold-outs counts once, with
the mean of them.
"""

from __future__ import annotations

import csv
import gzip
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import groupby
from pathlib import Path
from statistics import fmean

import msgspec
import numpy as np
from tests.benchmarks.baselines import popularity, tuned_tifu_knn
from tests.benchmarks.figure import Figure, at_least, only

from aisleside.hub.training.recommend.answering import learn
from aisleside.hub.training.recommend.asking import judge_model
from aisleside.hub.training.recommend.histories import Histories
from aisleside.hub.training.recommend.judging import (
    Measures,
    Numbers,
    Split,
    calendar,
    judge,
    mean_and_error,
    paired_bootstrap,
)
from aisleside.hub.training.recommend.reading import from_jsonl

SHARED = Path(os.environ.get("AISLESIDE_SHARED", Path(__file__).parents[3] / "shared"))
JOURNEY = "completejourney/baskets_dev.csv.gz"
RETAIL = "onlineretail/baskets.csv.gz"
CUT = date(2017, 11, 1).toordinal()
EARLIER = date(2017, 10, 1).toordinal()  # where the baseline chooses its settings
TRAINED_AT = datetime(2026, 11, 1, tzinfo=UTC)
HOLD_OUTS = 5
KNOWN = (0, 1, 2)  # baskets of those who are hardly known
MEASURES = ("recall", "ndcg", "hit")
JOURNEY_GOALS = (0.185, 0.192, 0.655)
RETAIL_GOALS = (0.255, 0.260, 0.830)


@dataclass(frozen=True, slots=True, eq=False)
class Outcome:
    """What came out of one hold-out; ``cold`` has ours and popularity's by baskets known."""

    users: tuple[str, ...]
    ours: Measures
    tifu_knn: Measures
    evidence: Numbers
    cold: dict[int, tuple[Measures, Measures]]


def measure(
    folder: Path, customers: int, lines: int, hold_outs: int = HOLD_OUTS
) -> Iterator[Figure]:
    """Judge calendar hold-outs of Complete Journey, and Online Retail as it is divided."""
    for name, file, goals, splits in (
        ("journey", JOURNEY, JOURNEY_GOALS, lambda path: _journey(path, hold_outs)),
        ("retail", RETAIL, RETAIL_GOALS, _retail),
    ):
        path = SHARED / "data" / file
        if not path.exists():
            yield only(f"quality_{name}_skipped", 0, "", f"the file {file} is not here")
            continue
        yield from _figures(name, goals, [_judged(*one) for one in splits(path)])


def _journey(path: Path, hold_outs: int) -> Iterator[tuple[Split, Callable[[Histories], Split]]]:
    histories = _read(path, item="item", test=None)[0]
    for seed in range(hold_outs):
        yield (
            calendar(histories, CUT, seed=seed),
            lambda learned, seed=seed: calendar(learned, EARLIER, seed=seed + 1_000),
        )


def _retail(path: Path) -> Iterator[tuple[Split, Callable[[Histories], Split]]]:
    histories, is_test = _read(path, item="item", test="test")
    known = histories.of(~is_test)
    yield (
        _last_basket(known, histories.of(is_test)),
        lambda learned: _last_basket(
            learned.of(~learned.is_validation), learned.of(learned.is_validation)
        ),
    )


def _last_basket(known: Histories, held: Histories) -> Split:
    """Foretell the last basket of those who are held."""
    ends = held.first_basket[1:] - 1
    before = np.arange(held.n_baskets) < ends[held.basket_user]
    targets = tuple(held.basket(end) for end in ends.tolist())
    return Split("as given", known, held.where(before), targets, held.days[ends])


def _read(path: Path, *, item: str, test: str | None) -> tuple[Histories, np.ndarray]:
    """Histories of a file with a row for each product of a basket, and who is of *test*."""
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        rows = [
            (row["user"], row["day"], int(row[item]), row.get("split", "train"))
            for row in csv.DictReader(file)
        ]
    rows.sort()
    told = [msgspec.json.encode({"n_items": 1 + max(number for _, _, number, _ in rows)})]
    splits = []
    for user, of_user in groupby(rows, key=lambda row: row[0]):
        baskets, days, split = [], [], ""
        for day, of_day in groupby(of_user, key=lambda row: row[1]):
            bought = list(of_day)
            split = bought[0][3]
            baskets.append([number for _, _, number, _ in bought])
            days.append(day)
        splits.append(split)
        said = "val" if split == "val" else "train"
        told.append(
            msgspec.json.encode({"user": user, "split": said, "baskets": baskets, "days": days})
        )
    return from_jsonl(told, name=path.name), np.array([split == test for split in splits])


def _judged(split: Split, inner: Callable[[Histories], Split]) -> Outcome:
    model = learn(split.learn, trained_at=TRAINED_AT)
    judged = judge_model(split, model)
    baseline, _ = tuned_tifu_knn(split.learn, inner)
    popular = popularity(split.learn)
    cold = {}
    for known in KNOWN:
        shortened = split.shortened(known)
        cold[known] = (judge_model(shortened, model).measures, judge(shortened, popular))
    return Outcome(split.held.users, judged.measures, judge(split, baseline), judged.evidence, cold)


def _figures(name: str, goals: Sequence[float], outcomes: list[Outcome]) -> Iterator[Figure]:
    asked = f"{len(outcomes)} hold-outs, {sum(len(one.users) for one in outcomes):,} questions"
    for measure, goal in zip(MEASURES, goals, strict=True):
        ours = _each(outcomes, [getattr(one.ours, measure) for one in outcomes])
        theirs = _each(outcomes, [getattr(one.tifu_knn, measure) for one in outcomes])
        mean = fmean(float(getattr(one.ours, measure).mean()) for one in outcomes)
        above, low, high = paired_bootstrap(ours, theirs, seed=0)
        yield at_least(
            f"quality_{name}_{measure}",
            mean,
            "",
            goal,
            f"error {mean_and_error(ours)[1]:.4f}; first ten, {asked}, {len(ours):,} customers",
        )
        yield at_least(
            f"quality_{name}_{measure}_gain",
            low,
            "",
            0,
            f"over TIFU-KNN tuned on the same: {above:+.4f}, 95 % {low:+.4f} to {high:+.4f}",
        )
    for known in KNOWN:
        ours = _each(outcomes, [one.cold[known][0].ndcg for one in outcomes])
        theirs = _each(outcomes, [one.cold[known][1].ndcg for one in outcomes])
        above, low, high = paired_bootstrap(ours, theirs, seed=0)
        yield at_least(
            f"quality_{name}_cold_{known}",
            above,
            "",
            0,
            f"ndcg {ours.mean():.4f} where {known} baskets are known, above recent popularity by"
            f" so much; 95 % {low:+.4f} to {high:+.4f}",
        )
    evidence = np.concatenate([one.evidence for one in outcomes])
    yield at_least(
        f"quality_{name}_evidence",
        float(evidence.mean()),
        "",
        1,
        "part of the first ten whose every reason was counted again and is true",
    )


def _each(outcomes: list[Outcome], values: Sequence[Numbers]) -> Numbers:
    """The mean of each customer's values over the hold-outs she is in, shape (customers,)."""
    users = [user for one in outcomes for user in one.users]
    _, of = np.unique(users, return_inverse=True)
    means: Numbers = np.bincount(of, np.concatenate(values)) / np.bincount(of)
    return means
