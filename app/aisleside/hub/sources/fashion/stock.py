"""What each house has of each article, on which shelf, and when it was counted."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator

from aisleside.domain.purchase import LineKind
from aisleside.hub.sources.fashion import houses, story
from aisleside.hub.sources.fashion.goods import Assortment
from aisleside.hub.sources.fashion.history import Visit
from aisleside.hub.sources.fashion.houses import Calendar
from aisleside.wire.rows import StockRow

CARRIED = 0.8  # of articles, by a store; online has all
STOCKROOM = 0.18  # of counts are not on the floor

_LEVELS = {
    "Womenswear": "Level 1",
    "Menswear": "Level 2",
    "Shoes": "Level 0",
    "Accessories": "Level 0",
    "Jewellery and watches": "Level 0",
    "Beauty": "Level 0",
    "Home": "Level 3",
}


def stock(
    seed: int, goods: Assortment, visits: Iterable[Visit], calendar: Calendar
) -> Iterator[StockRow]:
    """Counts of all houses; a product is named by its place in the assortment."""
    last_sold: dict[tuple[int, str], int] = {}
    for visit in visits:
        for line in visit.lines:
            if line.kind is LineKind.SALE:
                key = (line.article.place, visit.place)
                last_sold[key] = max(visit.at, last_sold.get(key, 0))
    told = {goods.article(*named).place: counts for named, counts in story.COUNTED.items()}
    draw = random.Random(f"fashion/{seed}/stock")  # noqa: S311  not a secret
    for house in houses.NAMES:
        for article in goods.articles:
            sold = last_sold.get((article.place, house))
            # Drawn for every article, so that a told count changes no other.
            luck, count = draw.random(), draw.choice((0, 0, 1, 1, 1, 2, 2, 3, 4, 6))
            room, rail, ago = draw.random(), draw.randint(1, 24), draw.randint(1, 6)
            if house == houses.ONLINE:
                on_hand, shelf, at = count * 4 + rail // 6, None, calendar.at(1, 900)
            else:
                level = _LEVELS[article.style.group.department]
                shelf = (
                    f"{level}, rail {rail}" if room > STOCKROOM else f"Stockroom {'AB'[rail % 2]}"
                )
                on_hand, at = count, calendar.at(ago, 450)
            known = told.get(article.place)
            if known is not None:
                if house not in known:
                    continue
                on_hand, shelf = known[house]
            elif house != houses.ONLINE and luck > CARRIED and sold is None:
                continue
            yield StockRow(article.place, house, on_hand, shelf, at, sold, 0)
