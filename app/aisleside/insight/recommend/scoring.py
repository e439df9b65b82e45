"""Rank what a customer may want next, out of her own past and what the hub learned.

Three sources give candidates: what she bought before, where links lead from that and from
what lies in her basket, and what everybody buys lately. Each candidate is described by the
same numbers on the hub, where the trees are learned, and here, where they rank; so nothing
that ranks well there can rank differently here. What she bought fades with a half-life and
is never multiplied for being overdue.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from itertools import islice, pairwise
from statistics import median

import numpy as np
from numpy.typing import NDArray

from aisleside.insight.recommend.asked import NO_LINES, Asked, moment
from aisleside.insight.recommend.forest import Floats
from aisleside.insight.recommend.model import NO_CODE, WEEK, Market, Model, from_byte
from aisleside.insight.recommend.past import Past, past_and_newest
from aisleside.insight.recommend.ranked import Ranked
from aisleside.insight.recommend.reasons import Because, BoughtBefore, Popular

Rows = NDArray[np.int64]
Wanted = Callable[[int, bool], bool]  # a product, and whether she bought it before

MOST_OWNED = 150  # of her products that are looked at, those she buys most
MOST_LINKED = 100  # products that links lead to
MOST_POPULAR = 40
MOST_REASONS = 3  # products named as the reason for one
FEWEST_DAYS = 3  # with a product before we speak of a rhythm

HALF_LIVES = (14.0, 45.0, 120.0)  # days
VISITS = (3.0, 8.0)  # half-lives in visits
LATELY = 3  # newest baskets
MOST = 72  # ranked goods that are told with their evidence
FIRST_TREES = 40  # that put all candidates in order
LOOKED_AT = 64  # of them, that the other trees look at too
LONG_AGO = 400.0  # days; stands for "never" and for what is not known

# What describes a candidate, in the order the trees know. A number may be added at the end
# together with a new ``model.VERSION``; none may change its meaning.
NUMBERS = (
    *("owned", "times", "share", "share_since_first", "visits_ago", "days_ago", "gap"),
    *("gap_ratio", "faded_14", "faded_45", "faded_120", "faded_3_visits", "faded_8_visits"),
    *("lately", "of_favourite"),
    *("popular", "popular_now", "trend", "repeat", "again", "item_gap_ratio", "known_for"),
    *("linked", "linked_rank", "linked_lately"),
    *("visits", "basket_size", "repeats", "days_since_visit"),
    *("category", "brand", "price"),
)
LINKED = NUMBERS.index("linked")


@dataclass(frozen=True, slots=True)
class Candidates:
    """What may be ranked for one customer on one day.

    Args:
        products: their ids, those she owns first, shape (candidates,).
        rows: their rows in the model, the number of its items where unknown.
        owned: row in ``Past.products`` of each she owns, shape (owned,).
        numbers: as ``NUMBERS``, each of shape (candidates,).
        links_from, links_to, strength: all links that lead from what she has: the product
            each leads from, the candidate's place here or -1, and how much it adds.
    """

    products: Rows
    rows: Rows
    owned: Rows
    numbers: list[Floats]
    links_from: Rows
    links_to: Rows
    strength: Floats


def rank(
    asked: Asked, model: Model, *, most: int = MOST, wanted: Wanted | None = None
) -> list[Ranked]:
    """Rank products for one question, best first; sold out goods still among them.

    What lies in the basket, what is in hand, and what ``asked.only`` does not name are
    left out. Who asked for no tips, and nobody's basket, get what is popular.
    """
    lines = asked.lines if asked.is_personal else NO_LINES
    past, newest = past_and_newest(lines, until=asked.now, zone=asked.zone)
    popular: dict[int, Popular] = {}
    for group in reversed(asked.groups):
        popular.update(asked.counted.get(group) or model.popular(group))
    return rank_past(
        past,
        model,
        day=asked.today.toordinal(),
        newest=newest,
        popular=popular,
        hand=[*asked.basket, *([] if asked.in_hand is None else [asked.in_hand])],
        only=asked.only,
        most=most,
        wanted=wanted,
    )


def rank_past(
    past: Past,
    model: Model,
    *,
    day: int,
    newest: Mapping[int, int],
    popular: Mapping[int, Popular],
    hand: Sequence[int] = (),
    only: Collection[int] | None = None,
    most: int = MOST,
    wanted: Wanted | None = None,
) -> list[Ranked]:
    """Rank products for a customer with this past; each has evidence, or is not there.

    Args:
        day: today, an ordinal.
        newest: when each product was bought last, see ``asked.Lines``, where more than the day
            is known.
        popular: what is popular around her, the most popular first.
        hand, only: see ``candidates``.
        most: products to return at most.
        wanted: leaves out products; asked of each with evidence, best first.
    """
    # Whoever is known has candidates of her own; the trees learned to rank those.
    also = () if past.baskets else popular
    found = candidates(past, model, day=day, hand=hand, popular=also, only=only)
    order = ranking(found, model)
    shown = _with_evidence(found, order, popular, wanted, most)
    return _told(found, shown, past, popular, newest, set(hand))


def ranking(found: Candidates, model: Model) -> Rows:
    """The candidates' places, best first; ties keep their order.

    The first trees put all in order; only those near the top are looked at by the others.
    """
    if not len(found.products):
        return np.zeros(0, dtype=np.int64)
    number = dict(zip(NUMBERS, found.numbers, strict=True))
    if not number["visits"][0]:
        return np.lexsort((-number["popular"] - number["popular_now"], -number["linked"]))
    if model.is_empty:
        habits = number["faded_120"] + number["linked"] + 0.001 * number["popular"]
        return np.argsort(-habits, kind="stable")
    bins = model.forest.bins(found.numbers)
    rough = model.forest.scores(bins, last=FIRST_TREES)
    order = np.argsort(-rough, kind="stable")
    top = order[:LOOKED_AT]
    fine = rough[top] + model.forest.scores(bins[:, top], first=FIRST_TREES)
    return np.concatenate([top[np.argsort(-fine, kind="stable")], order[LOOKED_AT:]])


def candidates(
    past: Past,
    model: Model,
    *,
    day: int,
    hand: Sequence[int] = (),
    popular: Iterable[int] = (),
    only: Collection[int] | None = None,
) -> Candidates:
    """Find and describe what may be ranked on *day*, an ordinal.

    *hand* are products in her basket or in somebody's hand: links lead from them as from
    something bought this moment, and they are no candidates. *popular* are products that
    are candidates in any case.
    """
    market = model.market(day // WEEK)
    owned_rows = model.rows(past.products)
    age = np.maximum(day - past.days, 0).astype(np.float64)
    faded = [_share(past, 0.5 ** (age / half_life), 0.05) for half_life in HALF_LIVES]
    ago = past.baskets - 1 - np.arange(past.baskets)
    faded += [_share(past, 0.5 ** (ago / visits), 0.0) for visits in VISITS]

    held = np.array(hand, dtype=np.int64)
    sums, links = _linked(past, model, age, owned_rows, model.rows(held), held)
    owned = np.arange(len(past.products))
    if len(owned) > MOST_OWNED:
        liked = faded[2] + faded[4]
        owned = np.sort(np.argpartition(-liked, MOST_OWNED)[:MOST_OWNED])
    allowed = np.ones(len(market.popular) + 1, dtype=bool)
    if only is not None:
        allowed[:] = False
        allowed[model.rows(np.fromiter(only, dtype=np.int64))] = True
        owned = owned[np.isin(past.products[owned], list(only))]
    if len(held):
        owned = owned[~np.isin(past.products[owned], held)]
    allowed[owned_rows] = False
    allowed[model.rows(held)] = False
    allowed[-1] = False
    fresh = _fresh(sums, market.order, allowed, model.rows(np.array(list(popular), dtype=np.int64)))

    rows = np.concatenate([owned_rows[owned], fresh])
    products = np.concatenate([past.products[owned], model.items.ids[fresh].astype(np.int64)])
    into = np.full(len(allowed), -1, dtype=np.int32)
    into[fresh] = np.arange(len(owned), len(rows))
    known = owned_rows[owned] < len(market.popular)
    into[owned_rows[owned][known]] = np.flatnonzero(known)
    hits = into[links.to].astype(np.int64)
    numbers = _numbers(
        _Described(past, model, market, owned, owned_rows, rows, age, faded, sums, links, hits, day)
    )
    return Candidates(products, rows, owned, numbers, links.source, hits, links.strength)


def _share(past: Past, weight: NDArray[np.float64], blank: float) -> NDArray[np.float64]:
    """Part of her weighted baskets that hold each of her products, shape (products,)."""
    if not past.baskets:
        return np.zeros(0)
    summed = np.bincount(past.of, weight[past.basket], minlength=len(past.products))
    shares: NDArray[np.float64] = summed / (weight.sum() + blank)
    return shares


@dataclass(frozen=True, slots=True)
class _Links:
    """All links that lead from what she has: the product, the row led to, how strongly."""

    source: Rows
    to: Rows
    strength: Floats
    is_new: NDArray[np.bool_]


def _linked(
    past: Past,
    model: Model,
    age: NDArray[np.float64],
    owned_rows: Rows,
    held_rows: Rows,
    held: Rows,
) -> tuple[Floats, _Links]:
    """How strongly links lead to each item, shape (items,), and the links themselves.

    What she has weighs as often as she bought it, fading; all together have length 1.
    """
    fading = 0.5 ** (age / model.about.half_life)
    weight = np.bincount(past.of, fading[past.basket], minlength=len(past.products))
    newest = past.last == past.baskets - 1 if past.baskets else np.zeros(0, dtype=bool)
    products = np.concatenate([past.products, held])
    rows = np.concatenate([owned_rows, held_rows])
    weight = np.concatenate([weight, np.ones(len(held))])
    is_new = np.concatenate([newest, np.ones(len(held), dtype=bool)])
    weight = weight / (np.sqrt((weight * weight).sum()) or 1.0)
    count = len(model.items.ids)
    known = np.flatnonzero(rows < count)
    begin = model.links.starts[rows[known]]
    sizes = model.links.starts[rows[known] + 1] - begin
    source = np.repeat(known, sizes)
    place = np.arange(len(source)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    place += np.repeat(begin, sizes)
    to = model.links.to[place].astype(np.int64)
    strength = model.link_weights[model.links.weight[place]] * weight[source].astype(np.float32)
    sums = np.bincount(to, strength, minlength=count).astype(np.float32)
    return sums, _Links(products[source], to, strength, is_new[source])


def _fresh(sums: Floats, by_popularity: Rows, allowed: NDArray[np.bool_], wanted: Rows) -> Rows:
    """Rows of candidates she does not own: led to, popular, or wanted in any case."""
    led = np.flatnonzero((sums != 0) & allowed[:-1])
    if len(led) > MOST_LINKED:
        led = led[np.argpartition(-sums[led], MOST_LINKED)[:MOST_LINKED]]
    popular = by_popularity[: 4 * MOST_POPULAR]
    popular = popular[allowed[popular]][:MOST_POPULAR]
    return np.unique(np.concatenate([led, popular, wanted[allowed[wanted]]]))


@dataclass(frozen=True, slots=True)
class _Described:
    past: Past
    model: Model
    market: Market
    owned: Rows
    owned_rows: Rows
    rows: Rows
    age: NDArray[np.float64]
    faded: list[NDArray[np.float64]]
    sums: Floats
    links: _Links
    hits: Rows
    day: int


def _numbers(found: _Described) -> list[Floats]:
    """The numbers of each candidate, in the order of ``NUMBERS``."""
    by_name = _of_hers(found) | _of_items(found) | _of_links(found) | _of_taste(found)
    return [by_name[name] for name in NUMBERS]


def _of_hers(found: _Described) -> dict[str, Floats]:
    """How she bought each candidate, and how she shops."""
    past, owned, count = found.past, found.owned, len(found.rows)
    baskets = max(1, past.baskets)
    times, first, last = past.times[owned], past.first[owned], past.last[owned]
    days_ago = found.age[last]
    gap = np.where(
        times > 1, (past.days[last] - past.days[first]) / np.maximum(times - 1, 1), LONG_AGO
    )
    late = np.bincount(past.of, past.basket >= baskets - LATELY, minlength=len(past.products))
    own = (
        ("owned", np.ones(len(owned)), 0.0),
        ("times", times, 0.0),
        ("share", times / baskets, 0.0),
        ("share_since_first", times / (baskets - first), 0.0),
        ("visits_ago", baskets - last, LONG_AGO),
        ("days_ago", days_ago, LONG_AGO),
        ("gap", gap, LONG_AGO),
        ("gap_ratio", np.minimum(days_ago / np.maximum(gap, 1), LONG_AGO), LONG_AGO),
        *zip(NUMBERS[8:13], (faded[owned] for faded in found.faded), (0.0,) * 5, strict=True),
        ("lately", late[owned], 0.0),
    )
    out = {}
    for name, values, otherwise in own:
        column = np.full(count, otherwise, dtype=np.float32)
        column[: len(owned)] = values
        out[name] = column
    most = found.faded[1].max(initial=0.0)
    out["of_favourite"] = out["faded_45"] / np.float32(most or 1.0)
    whole = {
        "visits": past.baskets,
        "basket_size": len(past.of) / baskets,
        "repeats": 1 - len(past.products) / max(1, len(past.of)),
        "days_since_visit": found.age[-1] if past.baskets else LONG_AGO,
    }
    for name, value in whole.items():
        out[name] = np.full(count, value, dtype=np.float32)
    return out


def _of_items(found: _Described) -> dict[str, Floats]:
    """What everybody does with each candidate."""
    items, market, count = found.model.items, found.market, len(found.rows)
    known = found.rows < len(items.ids)
    rows = found.rows[known]

    def column(values: Floats, otherwise: float) -> Floats:
        out = np.full(count, otherwise, dtype=np.float32)
        out[known] = values
        return out

    least = float(market.popular.min(initial=0.0))
    seen = items.first_seen[rows].astype(np.float32)
    known_for = np.where((seen > 0) & (seen < found.day), found.day - seen, LONG_AGO)
    days_ago = np.full(count, LONG_AGO, dtype=np.float32)
    days_ago[: len(found.owned)] = found.age[found.past.last[found.owned]]
    usual = column(from_byte(items.gap[rows]), LONG_AGO)
    return {
        "popular": column(market.popular[rows], least),
        "popular_now": column(market.now[rows], least),
        "trend": column(market.trend[rows], 0.0),
        "repeat": column(items.repeat[rows].astype(np.float32), 0.0),
        "again": column(items.again[rows].astype(np.float32), 0.0),
        "item_gap_ratio": np.minimum(days_ago / np.maximum(usual, 1), LONG_AGO),
        "known_for": column(np.minimum(known_for, LONG_AGO), LONG_AGO),
    }


def _of_links(found: _Described) -> dict[str, Floats]:
    """How strongly what she has leads to each candidate."""
    count = len(found.rows)
    linked = np.zeros(count, dtype=np.float32)
    known = found.rows < len(found.sums)
    linked[known] = found.sums[found.rows[known]]
    rank_of = np.empty(count, dtype=np.float32)
    rank_of[np.argsort(-linked, kind="stable")] = np.arange(count)
    new = np.flatnonzero(found.links.is_new & (found.hits >= 0))
    lately = np.bincount(found.hits[new], found.links.strength[new], minlength=count)
    return {"linked": linked, "linked_rank": rank_of, "linked_lately": lately.astype(np.float32)}


def _of_taste(found: _Described) -> dict[str, Floats]:
    """How far each candidate is of the categories, brands and prices she buys."""
    items, count = found.model.items, len(found.rows)
    out = {name: np.zeros(count, dtype=np.float32) for name in ("category", "brand", "price")}
    is_known = found.owned_rows < len(items.ids)
    mine = found.owned_rows[is_known]
    liked = found.faded[2][is_known]
    known = found.rows < len(items.ids)
    rows = found.rows[known]
    for name, codes in (("category", items.category), ("brand", items.brand)):
        has_code = codes[mine] != NO_CODE
        if not has_code.any():
            continue
        by_code = np.bincount(codes[mine[has_code]], liked[has_code])
        share = np.append(by_code / (by_code.sum() or 1.0), 0.0)  # the last for all others
        out[name][known] = share[np.minimum(codes[rows], len(by_code))]
    paid = items.price[mine]
    if paid.any():
        usual = np.average(paid[paid > 0].astype(np.float64), weights=liked[paid > 0] + 1e-6)
        out["price"][known] = np.where(items.price[rows] > 0, items.price[rows] - usual, 0.0)
    return out


def _with_evidence(
    found: Candidates, order: Rows, popular: Collection[int], wanted: Wanted | None, most: int
) -> list[int]:
    """Places of the first candidates in order for which something speaks, and who are wanted."""
    led_to = (found.numbers[LINKED] > 0).tolist()
    products, owned = found.products.tolist(), len(found.owned)
    places = (
        place
        for place in order.tolist()
        if (place < owned or led_to[place] or products[place] in popular)
        and (wanted is None or wanted(products[place], place < owned))
    )
    return list(islice(places, most))


def _told(
    found: Candidates,
    places: Sequence[int],
    past: Past,
    popular: Mapping[int, Popular],
    newest: Mapping[int, int],
    hand: Collection[int],
) -> list[Ranked]:
    """The candidates at these places, each with all that speaks for it."""
    because = _because(found, places, newest, hand)
    bought = _bought(past, found.owned, newest)
    owned = len(found.owned)
    return [
        Ranked(
            product,
            1 - nth / len(places),
            bought(place) if place < owned else None,
            because.get(place, ()),
            popular.get(product),
        )
        for nth, (place, product) in enumerate(
            zip(places, found.products[places].tolist(), strict=True)
        )
    ]


def _bought(past: Past, owned: Rows, newest: Mapping[int, int]) -> Callable[[int], BoughtBefore]:
    """When she bought what she owns, by its place in *owned*."""
    order = np.argsort(past.of, kind="stable")[::-1]  # her products falling, the newest first
    days = past.days[past.basket[order]].tolist()
    begin = (len(order) - np.cumsum(past.times))[owned].tolist()
    products, times = past.products[owned].tolist(), past.times[owned].tolist()

    def told(place: int) -> BoughtBefore:
        its = days[begin[place] : begin[place] + times[place]]
        at = newest.get(products[place])
        dates = tuple(map(date.fromordinal, its))
        # Without a moment only the days are known.
        last = datetime.combine(dates[0], time(), UTC) if at is None else moment(at)
        return BoughtBefore(dates, _rhythm(its), last)

    return told


def _rhythm(days: Sequence[int]) -> int | None:
    """Median days between purchases, at least one; None where there are too few.

    Args:
        days: ordinals, falling.
    """
    if len(days) < FEWEST_DAYS:
        return None
    return max(round(median(later - earlier for later, earlier in pairwise(days))), 1)


def _because(
    found: Candidates,
    places: Sequence[int],
    newest: Mapping[int, int],
    hand: Collection[int],
) -> dict[int, tuple[Because, ...]]:
    """The products that lead most strongly to each of these candidates, by its place."""
    asked = np.zeros(len(found.products) + 1, dtype=bool)  # the last for links to nobody asked of
    asked[places] = True
    of = np.flatnonzero(asked[found.links_to])
    of = of[found.strength[of] > 0]
    source, to, strength = found.links_from[of], found.links_to[of], found.strength[of]
    part = strength / np.bincount(to, strength, minlength=len(asked))[to]
    order = np.argsort(to - part, kind="stable")  # the strongest of each place first
    sorted_to = to[order]
    first = order[np.arange(len(to)) - sorted_to.searchsorted(sorted_to) < MOST_REASONS]
    out: dict[int, tuple[Because, ...]] = {}
    for product, place, share in zip(
        source[first].tolist(),
        to[first].tolist(),
        part[first].tolist(),
        strict=True,
    ):
        at = None if product in hand else newest.get(product)
        bought = None if at is None else moment(at)
        out[place] = (*out.get(place, ()), Because(product, bought, share))
    return out
