"""What the hub learned from everybody, as a tablet holds it.

A model is a few hundred parts of bytes: a part that says what the others are, the trees
that rank, what each item is, where its links lead, how often it was bought in each week,
and what is popular among whom. Items keep their rows from one training to the next, and
an item whose links hardly changed keeps them, so that a new model is mostly the old parts.
The first part names the digest of all others: a model read in the middle of a sync is
noticed and not used.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from hashlib import blake2b
from typing import Any, NamedTuple

import msgspec
import numpy as np
from numpy.typing import NDArray

from aisleside.domain.errors import ExpectedError
from aisleside.insight.recommend.forest import LEAVES, NODES, Floats, Forest
from aisleside.insight.recommend.reasons import Popular

Rows = NDArray[np.int64]
Bytes = NDArray[np.uint8]
Flags = NDArray[np.bool_]

VERSION = 1  # of this layout
ITEMS_A_PART = 256
LARGEST_PART = 48 * 1024  # bytes
WEEK = 7  # days; week n holds the ordinals 7n to 7n + 6
WEEKS = 53  # a year of weekly counts is kept
NO_CODE = 0xFFFF  # a category or brand nobody knows

NEAR_ENOUGH = 0.1  # part of an item's link weights that may differ and still be kept
_SAME_BYTE = 2
_MOST_MARKETS = 60  # weeks whose counts are kept; one is asked on a tablet, all while learning

# Counts and prices are kept as logarithms in a byte: within 2.2 % of the truth.
_STEPS = 16
_COUNTS: Floats = (2.0 ** (np.arange(256) / _STEPS) - 1).astype(np.float32)


class ModelUnreadableError(ExpectedError):
    """What was learned cannot be used; suggestions go on without it."""


class ModelDamagedError(ModelUnreadableError):
    def __init__(self, *, why: str) -> None:
        super().__init__(
            "What the hub learned about suggestions is damaged here, so it is not used. "
            "Nothing is lost: it comes again with the next sync."
        )
        self.why = why


class ModelIncompleteError(ModelUnreadableError):
    def __init__(self) -> None:
        super().__init__(
            "New suggestions are still on their way to this tablet. "
            "Nothing is lost: the earlier ones are used until all is here."
        )


class ModelTooNewError(ModelUnreadableError):
    def __init__(self, *, found: int) -> None:
        super().__init__(
            "The hub learned suggestions in a way this version of Aisleside does not know. "
            "Nothing is lost. Update the app to use them."
        )
        self.found = found


class Quality(msgspec.Struct, frozen=True):
    """How well a model foretold baskets of customers it had not seen; each with its error."""

    split: str
    customers: int
    recall: float
    recall_error: float
    ndcg: float
    ndcg_error: float
    hit: float
    hit_error: float


class About(msgspec.Struct, frozen=True):
    """What a model is. *trained_at* is seconds UTC, days are ordinals.

    *baskets* counts those of each week since *first_week*; *strongest* is the weight that a
    link of 255 has; *typical_gap* the median days between two baskets.
    """

    version: int
    trained_at: int
    fingerprint: str
    items: int
    customers: int
    first_day: int
    last_day: int
    has_days: bool
    first_week: int
    baskets: list[int]
    strongest: float
    typical_gap: int
    half_life: float
    quality: list[Quality] = []
    digest: str = ""

    @property
    def id(self) -> str:
        return self.digest


class _Group(msgspec.Struct, frozen=True, array_like=True):
    """What is popular among whom; *bought* has a product and how many bought it."""

    group: str
    since: int
    until: int
    bought: list[tuple[int, int]]


class _Trees(msgspec.Struct, frozen=True, array_like=True):
    """A forest as bytes, little-endian."""

    edges: list[bytes]
    feature: bytes
    above: bytes
    strikes: bytes
    values: bytes


@dataclass(frozen=True)
class Items:
    """What is known of each item, in rows that last; every array has shape (items,).

    Args:
        ids: product ids.
        repeat: how readily it is bought again, over 0 to 255: part of later baskets of
            those who bought it that hold it, as a square root.
        again: the same for the very next basket.
        gap: days between two purchases, the median, as a logarithm.
        category, brand: codes, NO_CODE where unknown.
        price: in minor units, as a logarithm; 0 where unknown.
        first_seen: ordinal of the first day on which anybody bought it; 0 where unknown.
    """

    ids: NDArray[np.uint32]
    repeat: Bytes
    again: Bytes
    gap: Bytes
    category: NDArray[np.uint16]
    brand: NDArray[np.uint16]
    price: Bytes
    first_seen: NDArray[np.uint32]


@dataclass(frozen=True)
class Links:
    """Where each item leads: *to* other rows, with *weight* over 1 to 255, strongest first.

    Item i has entries starts[i] to starts[i + 1]; *starts* has shape (items + 1,).
    """

    starts: Rows
    to: NDArray[np.uint32]
    weight: Bytes


@dataclass(frozen=True)
class Market:
    """How the items sold lately, each of shape (items,).

    Args:
        popular: logarithm of the part of all baskets of four weeks that held it.
        now: the same of two weeks.
        trend: *now* against thirteen weeks.
        order: rows, the most popular first.
    """

    popular: Floats
    now: Floats
    trend: Floats
    order: Rows


@dataclass(frozen=True)
class Model:
    """What ranking reads."""

    about: About
    items: Items
    links: Links
    forest: Forest
    weeks: Mapping[int, Bytes]
    groups: Mapping[str, Mapping[int, Popular]] = field(default_factory=dict)
    rules: bytes = b""
    alerts: bytes = b""  # the house's alert rules travel with it; see ``insight.alerts.rules``
    _markets: dict[int, Market] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def empty(cls) -> Model:
        """A model that knows nothing: ranking falls back to her own purchases."""
        return _EMPTY

    @property
    def is_empty(self) -> bool:
        return not self.forest.trees

    @classmethod
    def read(cls, parts: Mapping[str, Sequence[bytes]]) -> Model:
        """Put a model together; no parts at all are the empty one.

        Raises:
            ModelDamagedError, ModelIncompleteError, ModelTooNewError
        """
        if not parts:
            return _EMPTY
        try:
            version = msgspec.json.decode(parts["about"][0], type=_Version).version
            if version > VERSION:
                raise ModelTooNewError(found=version)
            about = msgspec.json.decode(b"".join(parts["about"]), type=About)
            if about.digest != _digest(parts):
                raise ModelIncompleteError
            return _read(about, parts)
        except ModelUnreadableError:
            raise
        except (KeyError, IndexError, ValueError, TypeError, zlib.error) as error:
            raise ModelDamagedError(why=type(error).__name__) from error

    def parts(self) -> dict[str, list[bytes]]:
        """The model as bytes, for ``read``."""
        written = _written(self)
        about = msgspec.structs.replace(self.about, digest=_digest(written))
        return {"about": _cut(msgspec.json.encode(about)), **written}

    @cached_property
    def link_weights(self) -> Floats:
        """What each byte of a link's weight means, shape (256,)."""
        return ((np.arange(256) / 255) ** 2 * self.about.strongest).astype(np.float32)

    @cached_property
    def _order(self) -> Rows:
        return np.argsort(self.items.ids, kind="stable")

    @cached_property
    def _sorted_ids(self) -> NDArray[np.uint32]:
        return self.items.ids[self._order]

    def rows(self, products: NDArray[np.int64]) -> Rows:
        """The row of each product, shape (products,); the number of items where unknown."""
        unknown = len(self.items.ids)
        if not unknown:
            return np.zeros(len(products), dtype=np.int64)
        place = np.minimum(self._sorted_ids.searchsorted(products), unknown - 1)
        rows: Rows = np.where(self._sorted_ids[place] == products, self._order[place], unknown)
        return rows

    def counts(self, week: int, *, back: int) -> tuple[Floats, float]:
        """How often each item was bought in *back* weeks before *week*, and in how many baskets.

        Shape (items,). Before and after the weeks that were counted the nearest ones stand.
        """
        about = self.about
        end = min(max(week, about.first_week + back), about.first_week + len(about.baskets))
        total = np.zeros(len(self.items.ids), dtype=np.float32)
        for one in range(end - back, end):
            if one in self.weeks:
                total += _COUNTS[self.weeks[one]]
        first = max(0, end - back - about.first_week)
        return total, float(sum(about.baskets[first : max(first, end - about.first_week)]))

    def market(self, week: int) -> Market:
        """How the items sold in the weeks before *week*."""
        if week not in self._markets:
            if len(self._markets) >= _MOST_MARKETS:
                self._markets.clear()
            self._markets[week] = self._count(week)
        return self._markets[week]

    def _count(self, week: int) -> Market:
        month, fortnight, quarter = (self.counts(week, back=back) for back in (4, 2, 13))
        popular, now, usual = (
            np.log((counts + 0.1) / (baskets + 1))
            for counts, baskets in (month, fortnight, quarter)
        )
        return Market(popular, now, now - usual, np.argsort(-popular, kind="stable"))

    def popular(self, group: str) -> Mapping[int, Popular]:
        """What is popular among *group* by product, the first first."""
        return self.groups.get(group, {})

    def first_seen(self, product: int) -> date | None:
        """The first day on which anybody bought it; None where that is not known."""
        (row,) = self.rows(np.array([product], dtype=np.int64))
        day = int(self.items.first_seen[row]) if row < len(self.items.ids) else 0
        return date.fromordinal(day) if day else None

    def kept_close_to(self, old: Model) -> Model:
        """This model with the rows, and where they hardly differ the links, of an older one."""
        return _kept_close(self, old)


class _Version(msgspec.Struct):
    version: int


def as_byte(counts: NDArray[np.float64] | NDArray[np.int64]) -> Bytes:
    """Counts as logarithms in a byte."""
    return np.minimum(np.round(_STEPS * np.log2(1 + counts)), 255).astype(np.uint8)


def from_byte(kept: Bytes) -> Floats:
    """What ``as_byte`` kept."""
    return _COUNTS[kept]


def links_of(starts: Rows, to: Rows, weights: Floats) -> tuple[Links, float]:
    """Links with weights as bytes, and the weight of the strongest."""
    strongest = float(weights.max()) if len(weights) else 1.0
    as_bytes = np.ceil(np.sqrt(np.maximum(weights, 0) / strongest) * 255).astype(np.uint8)
    return Links(starts, to.astype(np.uint32), as_bytes), strongest


def _digest(parts: Mapping[str, Sequence[bytes]]) -> str:
    """Of the parts' checksums: hashing all of a large model would be a fifth of reading it."""
    sums = (
        f"{name}/{number}/{len(part)}/{zlib.crc32(part)}\n"
        for name in sorted(parts)
        if name != "about"
        for number, part in enumerate(parts[name])
    )
    return blake2b("".join(sums).encode(), digest_size=16).hexdigest()


def _cut(data: bytes) -> list[bytes]:
    return [data[at : at + LARGEST_PART] for at in range(0, len(data), LARGEST_PART)]


# The columns of an item's part, in order, with their type on the wire.
_COLUMNS = (
    ("ids", "<u4"),
    ("repeat", "u1"),
    ("again", "u1"),
    ("gap", "u1"),
    ("category", "<u2"),
    ("brand", "<u2"),
    ("price", "u1"),
    ("first_seen", "<u4"),
)


def _written(model: Model) -> dict[str, list[bytes]]:
    items, links = model.items, model.links
    count = len(items.ids)
    item_parts, link_parts = [], []
    for first in range(0, count, ITEMS_A_PART):
        last = min(count, first + ITEMS_A_PART)
        columns = [getattr(items, name)[first:last].astype(kind) for name, kind in _COLUMNS]
        item_parts.append(zlib.compress(b"".join(column.tobytes() for column in columns)))
        begin, end = links.starts[first], links.starts[last]
        sizes = np.diff(links.starts[first : last + 1]).astype("u1")
        link_parts.append(
            sizes.tobytes()
            + b"".join(
                (links.to[begin:end] >> 16 * place).astype(kind).tobytes()
                for place, kind in enumerate(_halves(count))
            )
            + links.weight[begin:end].tobytes()
        )
    groups = [
        _Group(
            name,
            listed[0].since.toordinal(),
            listed[0].until.toordinal(),
            [(product, one.buyers) for product, one in popular.items()],
        )
        for name, popular in sorted(model.groups.items())
        if (listed := list(popular.values()))
    ]
    packed = {
        "item": item_parts,
        "link": link_parts,
        "forest": _cut(zlib.compress(msgspec.msgpack.encode(_written_forest(model.forest)))),
        "popular": _cut(zlib.compress(msgspec.msgpack.encode(groups))),
        "rules": _cut(model.rules),
        "alerts": _cut(model.alerts),
    }
    for week, counts in model.weeks.items():
        packed[f"week {week}"] = _cut(zlib.compress(np.trim_zeros(counts, "b").tobytes()))
    return {name: parts for name, parts in packed.items() if parts}


def _read(about: About, parts: Mapping[str, Sequence[bytes]]) -> Model:
    count = about.items
    weeks = {
        int(name.removeprefix("week ")): b"".join(of)
        for name, of in parts.items()
        if name.startswith("week ")
    }
    return Model(
        about=about,
        items=_read_items(parts.get("item", ()), count),
        links=_read_links(parts.get("link", ()), count),
        forest=_read_forest(parts["forest"]),
        weeks=_Weeks(weeks, count),
        groups=_read_groups(parts.get("popular", ())),
        rules=b"".join(parts.get("rules", ())),
        alerts=b"".join(parts.get("alerts", ())),
    )


class _Weeks(Mapping[int, Bytes]):
    """Counts of each week, unpacked when first asked for: a tablet asks for a quarter of them.

    That they can be unpacked is known from the digest.
    """

    def __init__(self, packed: Mapping[int, bytes], count: int) -> None:
        self._packed = packed
        self._count = count
        self._unpacked: dict[int, Bytes] = {}

    def __getitem__(self, week: int) -> Bytes:
        if week not in self._unpacked:
            counts = np.frombuffer(zlib.decompress(self._packed[week]), dtype="u1")
            whole = np.zeros(self._count, dtype="u1")
            whole[: len(counts)] = counts  # items after the last that was bought are not written
            self._unpacked[week] = whole
        return self._unpacked[week]

    def __iter__(self) -> Iterator[int]:
        return iter(self._packed)

    def __len__(self) -> int:
        return len(self._packed)


def _read_items(parts: Sequence[bytes], count: int) -> Items:
    """All parts at once: each but the last has ``ITEMS_A_PART`` items."""
    whole = b"".join(map(zlib.decompress, parts))
    full, rest = divmod(count, ITEMS_A_PART)
    begin = full * _table(ITEMS_A_PART).itemsize
    if len(whole) != begin + _table(rest).itemsize:
        raise ModelDamagedError(why="counts differ")
    tables = [np.frombuffer(whole, _table(ITEMS_A_PART), full)] if full else []
    if rest:
        tables.append(np.frombuffer(whole, _table(rest), 1, begin))
    return Items(
        **{
            name: np.concatenate([np.zeros(0, kind), *(table[name].ravel() for table in tables)])
            for name, kind in _COLUMNS
        }
    )


def _table(size: int) -> np.dtype[np.void]:
    """How a part of so many items lies: column after column."""
    return np.dtype([(name, kind, (size,)) for name, kind in _COLUMNS])


def _halves(count: int) -> Sequence[str]:
    """How each sixteen bits of a row are written, the lowest first, where there are *count*."""
    if count <= 1 << 16:
        return ["<u2"]
    return ["<u2", "u1" if count <= 1 << 24 else "<u2"]


def _read_links(parts: Sequence[bytes], count: int) -> Links:
    sizes = [
        np.frombuffer(part, "u1", min(ITEMS_A_PART, count - first))
        for first, part in zip(range(0, count, ITEMS_A_PART), parts, strict=True)
    ]
    starts = np.zeros(count + 1, dtype=np.int64)
    if sizes:
        np.cumsum(np.concatenate(sizes), out=starts[1:])
    halves = _halves(count)
    to = np.zeros((starts[-1], len(halves)), dtype="<u2")
    weight = np.zeros(starts[-1], dtype=np.uint8)
    end = 0
    for part, of_each in zip(parts, sizes, strict=True):
        begin, at = end, len(of_each)
        end += int(of_each.sum(dtype=np.int64))
        for place, kind in enumerate(halves):
            half = np.frombuffer(part, kind, end - begin, at)
            to[begin:end, place] = half
            at += half.nbytes
        weight[begin:end] = np.frombuffer(part, "u1", end - begin, at)
    links = Links(starts, to.view(f"<u{2 * len(halves)}").reshape(-1), weight)
    if len(links.to) and int(links.to.max()) >= count:
        raise ModelDamagedError(why="a link leads nowhere")
    return links


def _written_forest(forest: Forest) -> _Trees:
    return _Trees(
        [one.astype("<f4").tobytes() for one in forest.edges],
        forest.feature.tobytes(),
        forest.above.tobytes(),
        forest.strikes.astype("<u2").tobytes(),
        forest.values.astype("<f4").tobytes(),
    )


def _read_forest(parts: Sequence[bytes]) -> Forest:
    kept = msgspec.msgpack.decode(zlib.decompress(b"".join(parts)), type=_Trees)
    nodes, leaves = (-1, NODES), (-1, LEAVES)
    forest = Forest(
        tuple(np.frombuffer(one, dtype="<f4") for one in kept.edges),
        np.frombuffer(kept.feature, dtype="u1").reshape(nodes),
        np.frombuffer(kept.above, dtype="u1").reshape(nodes),
        np.frombuffer(kept.strikes, dtype="<u2").reshape(nodes),
        np.frombuffer(kept.values, dtype="<f4").reshape(leaves),
    )
    if forest.trees and int(forest.feature.max()) >= len(forest.edges):
        raise ModelDamagedError(why="trees do not fit their numbers")
    return forest


def _read_groups(parts: Sequence[bytes]) -> dict[str, dict[int, Popular]]:
    if not parts:
        return {}
    found = msgspec.msgpack.decode(zlib.decompress(b"".join(parts)), type=list[_Group])
    return {one.group: _popular(one) for one in found}


def _popular(group: _Group) -> dict[int, Popular]:
    since, until = date.fromordinal(group.since), date.fromordinal(group.until)
    return {
        product: Popular(group.group, rank, buyers, since, until)
        for rank, (product, buyers) in enumerate(group.bought, start=1)
    }


def _kept_close(new: Model, old: Model) -> Model:
    """See ``Model.kept_close_to``. Items that are gone keep their row, without links."""
    if not len(old.items.ids):
        return new
    known = old.rows(new.items.ids.astype(np.int64))
    is_fresh = known == len(old.items.ids)
    row_of = np.where(is_fresh, len(old.items.ids) + np.cumsum(is_fresh) - 1, known)
    count = len(old.items.ids) + int(is_fresh.sum())

    def placed(values: NDArray[Any], blank: NDArray[Any] | int) -> NDArray[Any]:
        out = np.zeros(count, dtype=values.dtype)
        if not isinstance(blank, int):
            out[: len(blank)] = blank
        out[row_of] = values
        return out

    items = Items(
        ids=placed(new.items.ids, old.items.ids),
        **{
            name: placed(_settled(getattr(new.items, name), getattr(old.items, name), known), 0)
            for name in ("repeat", "again", "gap")
        },
        **{
            name: placed(getattr(new.items, name), getattr(old.items, name))
            for name in ("category", "brand", "price", "first_seen")
        },
    )
    about = msgspec.structs.replace(new.about, items=count, strongest=old.about.strongest)
    links = _settled_links(new, old, row_of, count)
    weeks = {week: placed(counts, 0) for week, counts in new.weeks.items()}
    return replace(new, about=about, items=items, links=links, weeks=weeks)


def _settled(new: Bytes, old: Bytes, known: Rows) -> Bytes:
    """New bytes, the old ones where they say almost the same."""
    before = np.append(old, 0)[known].astype(np.int16)
    same = (known < len(old)) & (np.abs(new.astype(np.int16) - before) <= _SAME_BYTE)
    return np.where(same, before.astype(np.uint8), new)


def _settled_links(new: Model, old: Model, row_of: Rows, count: int) -> Links:
    """New links in lasting rows, with the old ones of each item where they hardly differ."""
    weights = np.sqrt(new.link_weights[new.links.weight] / old.about.strongest) * 255
    fresh = _Entries(
        np.repeat(row_of, np.diff(new.links.starts)),
        row_of[new.links.to],
        np.clip(np.ceil(weights - 1e-3), 1, 255).astype(np.uint8),
    )
    earlier = _Entries(
        np.repeat(np.arange(len(old.items.ids)), np.diff(old.links.starts)),
        old.links.to.astype(np.int64),
        old.links.weight,
    )
    pairs, place = np.unique(
        np.concatenate([fresh.of * count + fresh.to, earlier.of * count + earlier.to]),
        return_inverse=True,
    )
    strength = old.link_weights
    signed = np.concatenate([strength[fresh.weight], -strength[earlier.weight]])
    differs = np.bincount(pairs // count, np.abs(np.bincount(place, signed)), minlength=count)
    whole = np.bincount(earlier.of, strength[earlier.weight], minlength=count)
    is_alive = np.zeros(count, dtype=bool)
    is_alive[row_of] = True
    keeps = is_alive & (differs <= NEAR_ENOUGH * whole) & (whole > 0)
    a, b = ~keeps[fresh.of], keeps[earlier.of]
    of = np.concatenate([fresh.of[a], earlier.of[b]])
    order = np.argsort(of, kind="stable")
    starts = np.zeros(count + 1, dtype=np.int64)
    np.cumsum(np.bincount(of, minlength=count), out=starts[1:])
    return Links(
        starts,
        np.concatenate([fresh.to[a], earlier.to[b]])[order].astype(np.uint32),
        np.concatenate([fresh.weight[a], earlier.weight[b]])[order],
    )


class _Entries(NamedTuple):
    of: Rows
    to: Rows
    weight: Bytes


_NOTHING = Items(**{name: np.zeros(0, dtype=kind) for name, kind in _COLUMNS})
_EMPTY = Model(
    about=About(VERSION, 0, "", 0, 0, 1, 1, True, 0, [], 1.0, WEEK, 120.0),
    items=_NOTHING,
    links=Links(np.zeros(1, dtype=np.int64), np.zeros(0, np.uint32), np.zeros(0, np.uint8)),
    forest=Forest(
        (),
        np.zeros((0, NODES), np.uint8),
        np.zeros((0, NODES), np.uint8),
        np.zeros((0, NODES), np.uint16),
        np.zeros((0, LEAVES), np.float32),
    ),
    weeks={},
)
