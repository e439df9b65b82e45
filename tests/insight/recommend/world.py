"""A small world in which it is known what leads to what: a model made by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import numpy as np

from aisleside.insight.recommend.model import VERSION, WEEK, About, Items, Model, as_byte, links_of
from aisleside.insight.recommend.reasons import Popular

DAY = date(2026, 11, 16).toordinal()


def model_of(
    links: Mapping[int, Mapping[int, float]],
    *,
    products: range = range(100, 120),
    bought: Mapping[int, int] | None = None,
    popular: Mapping[str, Mapping[int, int]] | None = None,
) -> Model:
    """A model without trees: *links* by product ids, *bought* in the last four weeks."""
    row = {product: place for place, product in enumerate(products)}
    ordered = [sorted(links.get(one, {}).items(), key=lambda to: -to[1]) for one in products]
    starts = np.concatenate([[0], np.cumsum([len(one) for one in ordered])]).astype(np.int64)
    to = np.array([row[other] for one in ordered for other, _ in one], dtype=np.int64)
    weights = np.array([weight for one in ordered for _, weight in one], dtype=np.float32)
    kept, strongest = links_of(starts, to, weights)
    count, week = len(products), DAY // WEEK
    sold = np.array([(bought or {}).get(product, 0) for product in products])
    zeros = np.zeros(count, dtype=np.uint8)
    items = Items(
        ids=np.array(products, dtype=np.uint32),
        repeat=zeros,
        again=zeros,
        gap=as_byte(np.full(count, 14)),
        category=np.zeros(count, dtype=np.uint16),
        brand=np.zeros(count, dtype=np.uint16),
        price=zeros,
        first_seen=np.full(count, DAY - 300, dtype=np.uint32),
    )
    groups = {
        group: {
            product: Popular(group, rank, buyers, date(2026, 11, 9), date(2026, 11, 15))
            for rank, (product, buyers) in enumerate(listed.items(), start=1)
        }
        for group, listed in (popular or {}).items()
    }
    about = About(
        version=VERSION,
        trained_at=1_790_000_000,
        fingerprint="made by hand",
        items=count,
        customers=9,
        first_day=DAY - 300,
        last_day=DAY - 1,
        has_days=True,
        first_week=week - 4,
        baskets=[25, 25, 25, 25],
        strongest=strongest,
        typical_gap=7,
        half_life=120.0,
    )
    weeks = {week - 1: as_byte(sold)}
    empty = Model.empty()
    return replace(
        empty, about=about, items=items, links=kept, weeks=weeks, groups=groups, _markets={}
    )
