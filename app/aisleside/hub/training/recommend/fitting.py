"""Learn a model from histories: links, what each item is like, and the trees that rank.

The trees see candidates described by ``insight.recommend.scoring``, the very code that
describes them on a tablet. For a customer whose baskets the trees learn from, links come
from other customers alone: links learned from her own baskets would look stronger in
learning than they are for anybody new.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from types import ModuleType
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from aisleside.domain.errors import ExpectedError
from aisleside.hub.training.recommend.histories import UNKNOWN, Histories
from aisleside.hub.training.recommend.leads import (
    Leads,
    LeadSettings,
    Steps,
    learn_leads,
    steps_of,
)
from aisleside.insight.recommend.forest import LEAVES, NEVER, NODES, Floats, Forest
from aisleside.insight.recommend.model import (
    NO_CODE,
    VERSION,
    WEEK,
    WEEKS,
    About,
    Items,
    Links,
    Model,
    as_byte,
    links_of,
)
from aisleside.insight.recommend.past import UNDATED_GAP, Past, past_of_baskets
from aisleside.insight.recommend.reasons import Popular
from aisleside.insight.recommend.scoring import NUMBERS, candidates

Rows = NDArray[np.int64]
Progress = Callable[[int, int, str], None]

UNDATED_LAST = 735_000  # the ordinal of the last basket where only the order is known
MOST_EDGES = 63  # thresholds of a number
MOST_THREADS = 4  # for links; each needs memory of its own
FEWEST_EXAMPLES = 200  # baskets, before trees are learned
FEWEST_LISTED = 20  # products in a list of what is popular, before a shorter span is preferred
SHRINK = 10.0  # chances that everybody's share counts for
# Threads wait for each other at every split: on a busy machine that costs more than it gives.
WORTH_SHARING = 500_000  # candidates
SHORTENED = (1, 1, 2, 2, 3)  # newest baskets that stay of a history, to learn from beginners


class NoTreesError(ExpectedError):
    """LightGBM is installed, and the system's library for threads is not."""

    def __init__(self) -> None:
        super().__init__(
            "Learning what to suggest needs the system library libgomp, which is not installed "
            "here. Nothing was learned, and what was learned before stays. On Debian and Ubuntu "
            "it is the package libgomp1; install it and try again."
        )


@dataclass(frozen=True, slots=True)
class FitSettings:
    """How a model is learned.

    Args:
        leads: how links are learned.
        folds: parts of the customers; links for one are learned from the others.
        visits: newest baskets of a customer the trees learn from.
        examples: the most baskets the trees learn from.
        trees, rate: how many, and how much each may add.
        seed: of every choice; the same histories and seed give the same model.
        threads: 0 for as many as there are cores, where there is enough to learn from.
    """

    leads: LeadSettings = field(default_factory=LeadSettings)
    folds: int = 4
    visits: int = 10
    examples: int = 12_000
    trees: int = 160
    rate: float = 0.07
    seed: int = 0
    threads: int = 0


@dataclass(frozen=True, slots=True)
class Examples:
    """Described candidates, basket after basket.

    Args:
        numbers: shape (candidates, ``NUMBERS``).
        bought: 1 where it was in the basket that came, shape (candidates,).
        sizes: candidates of each basket, shape (baskets,).
        weight: of each basket, shape (baskets,).
    """

    numbers: Floats
    bought: NDArray[np.int8]
    sizes: Rows
    weight: Floats


def fit(
    histories: Histories,
    *,
    trained_at: datetime,
    settings: FitSettings | None = None,
    progress: Progress | None = None,
) -> Model:
    """Learn a model from everybody's baskets, with settings that are given.

    Customers for choosing settings are learned from like all others. Too few customers or
    baskets to learn trees from give a model with counts and links alone; ranking then goes by
    her own habits.

    Raises:
        NoTreesError
    """
    settings = settings or FitSettings()
    tell = progress or (lambda _done, _total, _what: None)
    plain = described(histories, trained_at=trained_at, settings=settings)
    histories = with_days(histories)
    steps = steps_of(histories, settings.leads, seed=settings.seed)
    chosen = _chosen(histories, settings)
    parts: list[Examples] = []
    fold = np.random.default_rng(settings.seed).integers(0, settings.folds, len(histories.users))
    for number in range(settings.folds):
        mine = chosen[fold[chosen[:, 0]] == number]
        if not len(mine):
            continue
        tell(number, settings.folds + 2, "links and examples")
        others = fold[steps.user] != number
        model = with_leads(plain, _learned(steps, others, settings))
        parts.append(_examples(histories, model, mine))
    tell(settings.folds, settings.folds + 2, "links")
    model = with_leads(plain, _leads(steps, settings))
    tell(settings.folds + 1, settings.folds + 2, "trees")
    examples = _joined(parts)
    parts.clear()  # at this size the same numbers twice would be felt
    if examples is not None:
        model = replace(model, forest=learn_trees(examples, settings))
    tell(settings.folds + 2, settings.folds + 2, "trees")
    return model


def with_days(histories: Histories) -> Histories:
    """*histories* with a day for every basket; evenly spaced where only the order is known."""
    if histories.has_days:
        return histories
    counts = histories.counts
    nth = np.arange(histories.n_baskets) - np.repeat(histories.first_basket[:-1], counts)
    to_come = np.repeat(counts, counts) - 1 - nth
    return replace(histories, days=(UNDATED_LAST - UNDATED_GAP * to_come).astype(np.int32))


def described(histories: Histories, *, trained_at: datetime, settings: FitSettings) -> Model:
    """A model with all that is counted of the items, without links and trees."""
    is_dated, histories = histories.has_days, with_days(histories)
    items, lines = histories.n_items, histories.items.astype(np.int64)
    last_day = int(histories.days.max(initial=1))
    week = histories.days.astype(np.int64) // WEEK
    last = int(week.max(initial=0))
    first_week = max(last - WEEKS + 1, int(week.min(initial=last)))
    of_line = week[histories.item_basket]
    weeks = {
        one: as_byte(np.bincount(lines[of_line == one], minlength=items))
        for one in range(first_week, last + 1)
    }
    gaps = np.diff(histories.days)[np.diff(histories.basket_user) == 0]
    about = About(
        version=VERSION,
        trained_at=int(trained_at.timestamp()),
        fingerprint=histories.fingerprint(),
        items=items,
        customers=len(histories.users),
        first_day=int(histories.days.min(initial=last_day)),
        last_day=last_day,
        has_days=is_dated,
        first_week=first_week,
        baskets=[int((week == one).sum()) for one in weeks],
        strongest=1.0,
        typical_gap=max(1, int(np.median(gaps))) if len(gaps) else WEEK,
        half_life=settings.leads.half_life,
    )
    empty = Model.empty()
    blank = Links(np.zeros(items + 1, np.int64), empty.links.to, empty.links.weight)
    groups = _groups(histories)
    return replace(
        empty,
        about=about,
        items=_items(histories),
        links=blank,
        weeks=weeks,
        groups=groups,
        _markets={},
    )


def with_leads(model: Model, leads: Leads) -> Model:
    """*model* with these links."""
    links, strongest = links_of(leads.starts, leads.to, leads.weight)
    return replace(
        model, links=links, about=msgspec.structs.replace(model.about, strongest=strongest)
    )


def learn_trees(examples: Examples, settings: FitSettings) -> Forest:
    """Trees that put what was bought before what was not.

    Source: LambdaMART, Burges, "From RankNet to LambdaRank to LambdaMART", MSR-TR-2010-82,
        as LightGBM learns it.
    """
    lightgbm = _lightgbm()
    held = lightgbm.Dataset(
        examples.numbers,
        examples.bought,
        weight=np.repeat(examples.weight, examples.sizes),
        group=examples.sizes,
        feature_name=list(NUMBERS),
        params={"max_bin": MOST_EDGES, "feature_pre_filter": False, "verbosity": -1},
    )
    booster = lightgbm.train(
        {
            "objective": "lambdarank",
            "lambdarank_truncation_level": 15,
            "num_leaves": LEAVES,
            "learning_rate": settings.rate,
            "min_data_in_leaf": max(20, min(200, len(examples.sizes) // 20)),
            "feature_fraction": 0.7,
            "bagging_fraction": 0.7,
            "bagging_freq": 1,
            "lambda_l2": 10.0,
            "num_threads": settings.threads or (0 if len(examples.bought) >= WORTH_SHARING else 1),
            "seed": settings.seed,
            "deterministic": True,
            "verbosity": -1,
        },
        held,
        settings.trees,
    )
    return forest_of([one["tree_structure"] for one in booster.dump_model()["tree_info"]])


def _lightgbm() -> ModuleType:
    """LightGBM, which takes a second to import and asks the system for a library.

    Raises:
        NoTreesError
    """
    try:
        import lightgbm
    except OSError as error:
        raise NoTreesError from error
    return lightgbm


def forest_of(trees: Sequence[dict[str, Any]], *, features: int = len(NUMBERS)) -> Forest:
    """LightGBM's trees as arrays; see ``insight.recommend.forest``."""
    nodes = [list(_nodes(tree)) for tree in trees]
    edges: list[list[float]] = [
        sorted({at for tree in nodes for feature, at, _ in tree if feature == number})
        for number in range(features)
    ]
    shape = (len(trees), NODES)
    feature = np.zeros(shape, dtype=np.uint8)
    above = np.full(shape, NEVER, dtype=np.uint8)
    strikes = np.full(shape, (1 << LEAVES) - 1, dtype=np.uint16)
    values = np.zeros((len(trees), LEAVES), dtype=np.float32)
    for row, (tree, of_tree) in enumerate(zip(trees, nodes, strict=True)):
        for place, (number, at, left_out) in enumerate(of_tree):
            feature[row, place] = number
            above[row, place] = edges[number].index(at)
            strikes[row, place] = ((1 << LEAVES) - 1) & ~left_out
        for place, value in enumerate(_leaves(tree)):
            values[row, place] = value
    as_single = tuple(np.array(one, dtype=np.float32) for one in edges)
    return Forest(as_single, feature, above, strikes, values)


def _nodes(tree: dict[str, Any]) -> Iterator[tuple[int, float, int]]:
    """Each node's number, threshold, and the leaves on its left as bits."""

    def walk(node: dict[str, Any], first: int) -> int:
        """How many leaves are below; they are numbered from *first*."""
        if "leaf_value" in node:
            return 1
        left = walk(node["left_child"], first)
        found.append((node["split_feature"], node["threshold"], ((1 << left) - 1) << first))
        return left + walk(node["right_child"], first + left)

    found: list[tuple[int, float, int]] = []
    walk(tree, 0)
    yield from found


def _leaves(node: dict[str, Any]) -> Iterator[float]:
    """The values of a tree's leaves from left to right."""
    if "leaf_value" in node:
        yield node["leaf_value"]
    else:
        yield from _leaves(node["left_child"])
        yield from _leaves(node["right_child"])


def _learned(steps: Steps, kept: NDArray[np.bool_], settings: FitSettings) -> Leads:
    part = Steps(steps.had[kept], steps.next[kept], steps.user[kept])
    return _leads(part, settings)


def _leads(steps: Steps, settings: FitSettings) -> Leads:
    threads = settings.threads or min(MOST_THREADS, os.cpu_count() or 1)
    return learn_leads(steps, settings.leads, seed=settings.seed, threads=threads)


def _chosen(histories: Histories, settings: FitSettings) -> Rows:
    """The baskets to learn from: customer, her nth basket, and how many before it are seen.

    Shape (baskets, 3). Besides whole histories everybody gives one that was cut short.
    """
    draw = np.random.default_rng(settings.seed)
    out = []
    for user in np.flatnonzero(histories.counts > 1).tolist():
        count = int(histories.counts[user])
        newest = np.arange(max(1, count - int(1.5 * settings.visits)), count)
        for nth in draw.choice(newest, min(settings.visits, len(newest)), replace=False).tolist():
            out.append((user, nth, nth))
        out.append((user, int(draw.integers(1, count)), int(draw.choice(SHORTENED))))
    if len(out) > settings.examples:
        kept = draw.choice(len(out), settings.examples, replace=False)
        out = [out[number] for number in np.sort(kept)]
    return np.array(out, dtype=np.int64).reshape(-1, 3)


def _examples(histories: Histories, model: Model, chosen: Rows) -> Examples:
    numbers, bought, sizes, weight = [], [], [], []
    each = np.bincount(chosen[:, 0], minlength=len(histories.users))
    for user, nth, seen in chosen.tolist():
        first = int(histories.first_basket[user])
        found = candidates(
            past_of(histories, first + nth - min(seen, nth), first + nth),
            model,
            day=int(histories.days[first + nth]),
        )
        hits = np.isin(found.rows, histories.basket(first + nth))
        if hits.any() and not hits.all():
            numbers.append(np.stack(found.numbers, axis=1))
            bought.append(hits.astype(np.int8))
            sizes.append(len(hits))
            weight.append(each[user] ** -0.5)
    if not numbers:
        return _NO_EXAMPLES
    return Examples(
        np.concatenate(numbers),
        np.concatenate(bought),
        np.array(sizes),
        np.array(weight, dtype=np.float32),
    )


_NO_EXAMPLES = Examples(
    np.zeros((0, len(NUMBERS)), np.float32),
    np.zeros(0, np.int8),
    np.zeros(0, np.int64),
    np.zeros(0, np.float32),
)


def past_of(histories: Histories, first: int, last: int) -> Past:
    """A customer's past from her baskets of the rows *first* to *last*, the last left out."""
    ids = histories.item_ids
    baskets = [ids[histories.basket(number)] for number in range(first, last)]
    return past_of_baskets(baskets, histories.days[first:last].tolist())


def _joined(parts: list[Examples]) -> Examples | None:
    """All examples together; None where there are too few to learn from."""
    whole = Examples(
        np.concatenate([part.numbers for part in parts] or [_NO_EXAMPLES.numbers]),
        np.concatenate([part.bought for part in parts] or [_NO_EXAMPLES.bought]),
        np.concatenate([part.sizes for part in parts] or [_NO_EXAMPLES.sizes]),
        np.concatenate([part.weight for part in parts] or [_NO_EXAMPLES.weight]),
    )
    return whole if len(whole.sizes) >= FEWEST_EXAMPLES else None


def _items(histories: Histories) -> Items:
    """What each item is like; see ``insight.recommend.model.Items``."""
    count = histories.n_items
    lines, basket = histories.items.astype(np.int64), histories.item_basket.astype(np.int64)
    user = histories.basket_user.astype(np.int64)[basket]
    nth = basket - histories.first_basket[user]
    order = np.argsort(user * max(1, count) + lines, kind="stable")  # nth rises already
    lines, basket, user, nth = lines[order], basket[order], user[order], nth[order]
    follows = np.zeros(len(lines), dtype=bool)
    follows[1:] = (lines[1:] == lines[:-1]) & (user[1:] == user[:-1])
    to_come = histories.counts[user] - 1 - nth
    first, repeats = ~follows, np.bincount(lines[follows], minlength=count)
    chances = np.bincount(lines[first], to_come[first], minlength=count)
    at_once = np.zeros(len(lines), dtype=bool)
    at_once[1:] = follows[1:] & (nth[1:] == nth[:-1] + 1)
    nexts = np.bincount(lines, to_come > 0, minlength=count)
    days = histories.days.astype(np.int64)[basket]
    gaps = np.diff(days, prepend=0)[follows]
    goods = histories.goods
    seen = np.full(count, np.iinfo(np.int64).max)
    np.minimum.at(seen, lines, days)
    unknown = np.full(count, NO_CODE, dtype=np.uint16)
    return Items(
        ids=histories.item_ids.astype(np.uint32),
        repeat=_as_share(repeats, chances),
        again=_as_share(np.bincount(lines[at_once], minlength=count), nexts),
        gap=as_byte(_medians(lines[follows], gaps, count)),
        category=unknown if goods is None else _codes(goods.category),
        brand=unknown if goods is None else _codes(goods.brand),
        price=np.zeros(count, np.uint8) if goods is None else as_byte(goods.price_minor.clip(0)),
        first_seen=np.where(seen < np.iinfo(np.int64).max, seen, 0).astype(np.uint32),
    )


def _as_share(hits: Rows, chances: Rows) -> NDArray[np.uint8]:
    """Hits of chances, drawn to what is usual where chances are few, as the byte of a root."""
    usual = hits.sum() / max(1.0, chances.sum())
    share = (hits + SHRINK * usual) / (chances + SHRINK)
    root: NDArray[np.uint8] = np.round(np.sqrt(share.clip(0, 1)) * 255).astype(np.uint8)
    return root


def _medians(of: Rows, values: Rows, count: int) -> NDArray[np.float64]:
    """The median of the *values* of each, shape (count,); of all where it has none."""
    out = np.full(count, float(np.median(values)) if len(values) else float(WEEK))
    order = np.lexsort((values, of))
    of, values = of[order], values[order]
    have, first, size = np.unique(of, return_index=True, return_counts=True)
    out[have] = values[first + size // 2]
    return out


def _codes(numbers: NDArray[np.int32]) -> NDArray[np.uint16]:
    """Numbers of categories or brands; those past what two bytes hold are unknown."""
    known = (numbers != UNKNOWN) & (numbers < NO_CODE)
    return np.where(known, numbers, NO_CODE).astype(np.uint16)


def _groups(histories: Histories) -> dict[str, dict[int, Popular]]:
    """Whose favourites are known: those of the shortest span with enough of them."""
    lists: dict[str, dict[int, dict[int, Popular]]] = {}
    for one in histories.popular:
        of_span = lists.setdefault(one.group, {}).setdefault(one.until - one.since, {})
        of_span[one.product] = Popular(
            one.group,
            one.rank,
            one.buyers,
            date.fromordinal(one.since),
            date.fromordinal(one.until),
        )
    return {
        group: next(
            (of[span] for span in sorted(of) if len(of[span]) >= FEWEST_LISTED), of[max(of)]
        )
        for group, of in lists.items()
    }
