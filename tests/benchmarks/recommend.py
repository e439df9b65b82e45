"""Suggestions for one customer: the engine alone, then through a tablet's encrypted cache.

For 12,000 products the model is learned from generated customers, in fewer examples than a
hub has. For 100,000 it is made: its trees, links and counts are drawn, in the sizes that
learning gives. What is suggested is then worth nothing, what it costs is the same.
"""

from __future__ import annotations

import base64
import gc
import json
import random
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import msgspec
import numpy as np
from tests.benchmarks.cache import peak_megabytes
from tests.benchmarks.figure import Figure, at_most, only, percentile, timed
from tests.benchmarks.tablet import AS_OF, PLACE, SEED, STREAM, control_of, library_of

from aisleside.device.cache.book import Book
from aisleside.device.cache.library import Library
from aisleside.device.cache.loading import fill
from aisleside.device.outbox.streams import hold_stream
from aisleside.domain.money import Money
from aisleside.domain.product import Product, Stock
from aisleside.insight.recommend.asked import Asked, Held, Link
from aisleside.insight.recommend.forest import LEAVES, NODES, Forest
from aisleside.insight.recommend.model import WEEK, WEEKS, Items, Links, Model, as_byte
from aisleside.insight.recommend.reasons import Popular
from aisleside.insight.recommend.rules import Rules
from aisleside.insight.recommend.scoring import NUMBERS
from aisleside.insight.recommend.suggest import suggest
from aisleside.wire.messages import Rows
from aisleside.wire.rows import (
    CustomerRow,
    LineRow,
    LinkRow,
    ModelRow,
    PlaceRow,
    ProductRow,
    StockRow,
)
from aisleside.wire.streams import ARTEFACTS, CATALOGUE

PRODUCTS = 100_000
CUSTOMERS = 200
VISITS, BASKET = 200, 10  # 2,000 lines each
FAVOURITES = 400  # products of one customer
TREES = 160  # as ``FitSettings`` has
LINKS = 24  # of one item, where learned
PAIRS = 5  # of one product, where counted
POPULAR = 100  # products of a group
WEEKLY = 200_000  # lines of everybody
CATEGORIES, BRANDS = 400, 300
IN_A_ROW = 6
BATCH = 5_000
TIMES = 11  # the model is read
ASKED_AGAIN = 5  # each customer, for the least of them


def measure(folder: Path, customers: int, lines: int) -> Iterator[Figure]:
    """Ask the engine, then a tablet with customers of 2,000 lines; and read what was learned."""
    few, many = _learned(), drawn_model(PRODUCTS)
    yield from _alone("12k", few, visits=60, goal=2)
    yield from _alone("100k", many, visits=VISITS, goal=4)
    for name, model, largest in (("12k", few, 2.5), ("100k", many, 15)):
        yield from _held(folder / f"model-{name}", name, model, largest)
    book = Book(_filled(folder / "recommend"))
    book.some(1)  # opens the files
    gc.collect()  # as device/ui/collector.py has it while a window is open
    gc.freeze()
    gc.disable()
    try:
        _, first = timed(lambda: book.offers(1, now=AS_OF))
        yield only("model_and_first_offers", first, "ms", "CPU; reads the model and warms nothing")
        yield from _asked(book)
    finally:
        gc.enable()
        book.close()


def _learned() -> Model:
    """A model of 12,000 products, with as many trees and links as a hub's has."""
    from tests.benchmarks.shoppers import shoppers

    from aisleside.hub.training.recommend.fitting import FitSettings, fit
    from aisleside.hub.training.recommend.leads import LeadSettings

    settings = FitSettings(
        leads=LeadSettings(pairs=12_000, overlaps=3_000), folds=2, examples=600, threads=1
    )
    histories = shoppers(2_000, 12_000, visits=30, basket=10)
    model = fit(histories, trained_at=AS_OF, settings=settings)
    return replace(model, groups=drawn_model(POPULAR).groups)


def _alone(name: str, model: Model, *, visits: int, goal: float) -> Iterator[Figure]:
    """Customers of so many visits, ranked with reasons beside a shelf in memory."""
    from tests.benchmarks.shoppers import lines_of, shoppers

    products, shelf, rules = len(model.items.ids), _Shelf(), Rules()
    people = shoppers(CUSTOMERS, products, visits=visits, basket=BASKET, is_exact=True, seed=1)
    groups = (f"place:{PLACE}", "")
    questions = [
        Asked(lines_of(people, number), AS_OF, groups=groups) for number in range(CUSTOMERS)
    ]
    shelf.products(range(1, products + 1))  # as a cache keeps them
    suggest(questions[0], model, shelf, rules)
    each, shown = [], 0
    gc.collect()
    gc.disable()
    try:
        for asked in questions:
            tries = [
                timed(lambda of=asked: suggest(of, model, shelf, rules))[1]
                for _ in range(ASKED_AGAIN)
            ]
            each.append(tries)
            shown += sum(len(row.suggestions) for row in suggest(asked, model, shelf, rules).rows)
    finally:
        gc.enable()
    first = [tries[0] for tries in each]
    least = [min(tries) for tries in each]
    yield at_most(
        f"ranked_{name}_p99",
        percentile(first, 0.99),
        "ms",
        goal,
        f"CPU, rank and suggest; {CUSTOMERS} customers of {visits * BASKET:,} lines, {products:,}"
        f" products; median {percentile(first, 0.5):.2f}, worst {max(first):.2f}; the least of"
        f" {ASKED_AGAIN} each: median {percentile(least, 0.5):.2f}, p99"
        f" {percentile(least, 0.99):.2f}; {shown / len(first):.1f} suggestions on average",
    )


class _Shelf:
    """A shelf in memory, whose goods are all here; see ``insight.recommend.asked.Shelf``."""

    def __init__(self) -> None:
        self._products: dict[int, Product] = {}
        self._held = Held(Stock(1, PLACE, 3, None, AS_OF, None))

    def products(self, ids: Iterable[int]) -> Mapping[int, Product]:
        known = self._products
        return {id: known[id] if id in known else known.setdefault(id, _product(id)) for id in ids}

    def held(self, ids: Iterable[int]) -> Mapping[int, Held]:
        return dict.fromkeys(ids, self._held)

    def links(self, ids: Iterable[int]) -> Sequence[Link]:
        return [Link(id, id * 7 % 997 + 1, 60, 400) for id in sorted(ids)]

    def alike(self, product: Product) -> Sequence[Product]:
        return []


def _product(id: int) -> Product:
    kind = (f"Floor {id % 20}", f"Category {id % CATEGORIES}", f"Brand {id % BRANDS}")
    price = Money(100 + id % 9_000, "EUR")
    named = (id, f"SKU{id:07}", None, f"Article number {id}", *kind)
    return Product(*named, None, None, None, price, "milk-carton", None, False, True)


def _held(data: Path, name: str, model: Model, largest: float) -> Iterator[Figure]:
    """How large a model is, and what reading it from an encrypted cache takes."""
    parts = model.parts()
    size = sum(len(part) for of in parts.values() for part in of)
    yield at_most(
        f"model_{name}_size",
        size / 1e6,
        "MB",
        largest,
        f"{len(model.items.ids):,} products, {len(model.links.to):,} links, {model.forest.trees}"
        f" trees, in {sum(map(len, parts.values()))} parts",
    )
    with control_of(data) as control:
        rows = Rows(model=_model_rows(model))
        made = fill(control.folders.caches, ARTEFACTS, [rows], epoch="b", cursor=1, as_of=AS_OF)
        assert made.key is not None
        hold_stream(control, stream=ARTEFACTS, file=made.path.name, key=made.key)
    read = json.loads(
        subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.recommend", data],
            stdout=subprocess.PIPE,
            check=True,
            text=True,
        ).stdout
    )
    yield at_most(
        f"model_{name}_read",
        percentile(read["cpu"], 0.5),
        "ms",
        100,
        f"CPU, from an open encrypted cache to a model that ranks; median of {TIMES}, worst"
        f" {max(read['cpu']):.0f}, the first {read['first']:.0f}",
    )
    yield at_most(
        f"model_{name}_memory",
        read["grown"] * 2**20 / size,
        "times",
        3,
        f"by how much reading raised the peak of the process, over {size:,} bytes",
    )


def _read(data: Path) -> dict[str, object]:
    with closing(Book(library_of(data))) as book:
        book.model_stamp()  # opens the file
        Path("/proc/self/clear_refs").write_text("5")  # the most memory from here on
        before = peak_megabytes()
        _, first = timed(lambda: Model.read(book.model_parts()))
        grown = peak_megabytes() - before
        cpu = [timed(lambda: Model.read(book.model_parts()))[1] for _ in range(TIMES)]
    return {"first": first, "cpu": cpu, "grown": grown}


def _model_rows(model: Model) -> list[ModelRow]:
    return [
        ModelRow(name, number, base64.b64encode(part).decode(), 1)
        for name, parts in model.parts().items()
        for number, part in enumerate(parts)
    ]


def _asked(book: Book) -> Iterator[Figure]:
    draw = random.Random(SEED)
    fresh, again, in_hand, shown = [], [], [], 0
    for customer in range(2, CUSTOMERS + 1):
        fresh.append(timed(lambda who=customer: book.offers(who, now=AS_OF))[1])
        offers = book.offers(customer, now=AS_OF)
        shown += sum(len(group.offers) for group in offers.groups)
        basket = [offer.product.id for offer in offers.best[:2]]
        again.append(
            timed(lambda who=customer, into=basket: book.offers(who, now=AS_OF, basket=into))[1]
        )
        held = _drawn(draw)
        in_hand.append(timed(lambda what=held: book.goes_with(what, None, now=AS_OF))[1])
    what = f"{PRODUCTS:,} products, customers of {VISITS * BASKET:,} lines, {len(fresh)} of them"
    yield at_most(
        "offers_cache_p99",
        percentile(fresh, 0.99),
        "ms",
        8,
        f"CPU; her lines are read first; median {percentile(fresh, 0.5):.2f}, worst"
        f" {max(fresh):.1f} ms; {shown / len(fresh):.1f} offers on average; {what}",
    )
    for name, took, when in (
        ("offers_again_p99", again, "after something was put into her basket"),
        ("offers_in_hand_p99", in_hand, "for a product in hand and nobody known"),
    ):
        median = percentile(took, 0.5)
        yield only(name, percentile(took, 0.99), "ms", f"CPU; {when}; median {median:.2f} ms")


def _filled(folder: Path) -> Library:
    folder.mkdir()
    draw = random.Random(SEED)
    streams = {
        STREAM: _store(draw),
        CATALOGUE: _catalogue(draw),
        ARTEFACTS: _artefacts(draw),
    }
    return Library(
        fill(folder, stream, rows, epoch="b", cursor=1, as_of=AS_OF)
        for stream, rows in streams.items()
    )


def _drawn(draw: random.Random) -> int:
    """A product, few of them often."""
    return 1 + int(PRODUCTS * draw.random() ** 3)


def _store(draw: random.Random) -> Iterator[Rows]:
    for id in range(1, CUSTOMERS + 1):
        person = CustomerRow(
            *(id, f"Ann {id}", "Ann", str(id), None, "Gold", None, None, PLACE, ""),
            *(None, "unknown", None, None, "Till", 1, 1),
        )
        hers = [_drawn(draw) for _ in range(FAVOURITES)]
        lines = []
        for visit in range(VISITS):
            at = int((AS_OF - timedelta(days=1 + visit * 3.4)).timestamp())
            for n in range(visit * BASKET, (visit + 1) * BASKET):
                product = hers[int(FAVOURITES * draw.random() ** 2)]
                paid = (1, 500, 500, "sale", None, 1)
                lines.append(LineRow(id, at, n, f"R{visit}", product, PLACE, None, *paid))
        yield Rows(customer=[person], line=lines)
    at = int(AS_OF.timestamp())
    for first in range(1, PRODUCTS, BATCH):
        ids = range(first, first + BATCH)
        yield Rows(stock=[StockRow(id, PLACE, id % 9, "B2", at, None, 1) for id in ids])


def _catalogue(draw: random.Random) -> Iterator[Rows]:
    yield Rows(place=[PlaceRow(PLACE, "Here", "store", None, "EUR", "UTC", "", 1)])
    for first in range(1, PRODUCTS, BATCH):
        yield Rows(
            product=[
                ProductRow(
                    *(id, f"SKU{id:07}", f"{id:013}", f"Article number {id}", f"Floor {id % 20}"),
                    *(f"Category {id % CATEGORIES}", f"Brand {id % BRANDS}", None, None, None),
                    *(draw.randint(100, 90_000), "EUR", "milk-carton", None, 0, 1, 1),
                )
                for id in range(first, first + BATCH)
            ]
        )


def _artefacts(draw: random.Random) -> Iterator[Rows]:
    for first in range(1, PRODUCTS, BATCH):
        yield Rows(
            link=[
                LinkRow(id, rank, _drawn(draw), 400 - rank * 15, 1_000, 1)
                for id in range(first, first + BATCH)
                for rank in range(1, PAIRS + 1)
            ]
        )
    yield Rows(model=_model_rows(drawn_model(PRODUCTS)))


def drawn_model(products: int) -> Model:
    """A model of so many products, with drawn contents in the sizes that learning gives."""
    draw = np.random.default_rng(SEED)

    def small(size: int | tuple[int, ...], limit: int, kind: str) -> np.ndarray:
        return draw.integers(0, limit, size).astype(kind)

    today = AS_OF.date()
    week = today.toordinal() // WEEK - WEEKS
    ids = np.arange(1, products + 1, dtype=np.uint32)
    edges = [sorted(draw.uniform(0, 50, 60).tolist()) for _ in NUMBERS]
    numbers = (*("repeat", "again", "gap", "price"),)
    items = Items(
        ids=ids,
        category=(ids % CATEGORIES).astype(np.uint16),
        brand=(ids % BRANDS).astype(np.uint16),
        first_seen=np.full(products, today.toordinal() - 400, dtype=np.uint32),
        **{name: small(products, 256, "u1") for name in numbers},
    )
    sold = WEEKLY / products / 3 * ((ids - 0.5) / products) ** (-2 / 3)  # as ``_drawn`` draws
    nodes = (TREES, NODES)
    forest = Forest(
        tuple(np.array(one, dtype=np.float32) for one in edges),
        small(nodes, len(NUMBERS), "u1"),
        small(nodes, 60, "u1"),
        small(nodes, 1 << LEAVES, "<u2") | np.uint16(1 << (LEAVES - 1)),
        draw.normal(size=(TREES, LEAVES)).astype(np.float32),
    )
    empty = Model.empty()
    return replace(
        empty,
        about=msgspec.structs.replace(
            empty.about,
            trained_at=int(AS_OF.timestamp()),
            items=products,
            customers=CUSTOMERS,
            last_day=today.toordinal(),
            first_week=week,
            baskets=[WEEKLY // BASKET] * WEEKS,
        ),
        items=items,
        links=Links(
            np.arange(products + 1, dtype=np.int64) * LINKS,
            (products * draw.random(products * LINKS) ** 3).astype(np.uint32),
            draw.integers(1, 256, products * LINKS).astype(np.uint8),
        ),
        forest=forest,
        weeks={week + n: as_byte(draw.poisson(sold)) for n in range(WEEKS)},
        groups={
            group: {
                1 + rank: Popular(group, 1 + rank, 900 - rank, today - timedelta(days=6), today)
                for rank in range(POPULAR)
            }
            for group in ("", f"place:{PLACE}")
        },
        _markets={},
    )


if __name__ == "__main__":
    print(json.dumps(_read(Path(sys.argv[1]))))
