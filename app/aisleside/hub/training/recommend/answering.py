"""Learning and answering line by line: ``aisleside recommend fit`` and ``serve``.

Anybody can score the engine with this: histories as JSON lines in, for each customer who
was not among them a line with the items she may buy next and why. It is the engine of the
tablet; nothing here ranks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Literal

import msgspec
import numpy as np

from aisleside.domain.errors import ExpectedError
from aisleside.hub.store.durable import write
from aisleside.hub.training.recommend.fitting import FitSettings, Progress, fit
from aisleside.hub.training.recommend.histories import Histories
from aisleside.insight.recommend.model import Model, ModelDamagedError
from aisleside.insight.recommend.past import UNDATED_GAP, past_of_baskets
from aisleside.insight.recommend.ranked import Ranked
from aisleside.insight.recommend.reasons import Popular
from aisleside.insight.recommend.scoring import rank_past

FILE = "model.msgpack"
MOST_BOUGHT = 500  # items, among which one may be called popular
EXPLAINED = 10  # items of an answer that come with a reason
MOST = 1000  # items in an answer


class Request(msgspec.Struct, frozen=True):
    """A customer's baskets, oldest first, and the day of the next one where it is known."""

    user: str | int
    baskets: list[list[int]]
    days: list[date] | None = None
    now: date | None = None
    k: int = 20


class BoughtBefore(msgspec.Struct, frozen=True, tag_field="kind", tag="bought_before"):
    item: int
    count: int


class GoesWith(msgspec.Struct, frozen=True, tag_field="kind", tag="goes_with"):
    item: int
    because: list[int]


class Popularly(msgspec.Struct, frozen=True, tag_field="kind", tag="popular"):
    item: int


Reason = BoughtBefore | GoesWith | Popularly


class Answer(msgspec.Struct, frozen=True):
    """Items, the best first, and a reason for each of the first ten."""

    user: str | int
    items: list[int]
    reasons: list[Reason]


class Refusal(msgspec.Struct, frozen=True):
    """Why a line was not answered."""

    error: str
    status: Literal["refused"] = "refused"


class NoModelError(ExpectedError):
    """A folder without a model."""

    def __init__(self, *, folder: Path) -> None:
        super().__init__(
            f"There is no model in {folder}. Nothing was changed. "
            "Learn one first: aisleside recommend fit TRAIN.jsonl MODEL_DIR"
        )
        self.folder = folder


def learn(
    histories: Histories,
    *,
    trained_at: datetime,
    settings: FitSettings | None = None,
    progress: Progress | None = None,
) -> Model:
    """Learn a model in which the ``MOST_BOUGHT`` items of all baskets are the popular ones."""
    model = fit(histories, trained_at=trained_at, settings=settings, progress=progress)
    times = np.bincount(histories.items, minlength=histories.n_items)
    most = [row for row in np.argsort(-times, kind="stable")[:MOST_BOUGHT].tolist() if times[row]]
    first, last = model.about.first_day, model.about.last_day
    popular = {
        int(histories.item_ids[row]): Popular(
            "", rank, int(times[row]), date.fromordinal(first), date.fromordinal(last)
        )
        for rank, row in enumerate(most, start=1)
    }
    return replace(model, groups={"": popular})


def write_model(folder: Path, model: Model) -> int:
    """Put a model into *folder*, whole or not at all; gives its size in bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    content = msgspec.msgpack.encode(model.parts())
    write(folder / FILE, content, mode=0o644)
    return len(content)


def read_model(folder: Path) -> Model:
    """The model in *folder*.

    Raises:
        NoModelError, ModelDamagedError, ModelTooNewError
    """
    try:
        content = (folder / FILE).read_bytes()
    except FileNotFoundError as error:
        raise NoModelError(folder=folder) from error
    try:
        parts = msgspec.msgpack.decode(content, type=dict[str, list[bytes]])
    except msgspec.MsgspecError as error:
        raise ModelDamagedError(why="not a model") from error
    return Model.read(parts)


def answers(lines: Iterable[str | bytes], model: Model) -> Iterator[bytes]:
    """An answer to each line, without its line feed. A bad line is refused, the rest goes on."""
    decode = msgspec.json.Decoder(Request).decode
    for line in lines:
        if not line.strip():
            continue
        try:
            yield msgspec.json.encode(answer(decode(line), model))
        except (ValueError, OverflowError, RecursionError) as error:
            yield msgspec.json.encode(Refusal(f"This line was not answered: {error}"))


def answer(request: Request, model: Model) -> Answer:
    """What this customer may buy next, with a reason for each of the first ``EXPLAINED``.

    Where ranking finds fewer than *k*, the most popular of the others follow.

    Raises:
        ValueError: days and baskets do not belong together, or *k* makes no sense.
    """
    if not 1 <= request.k <= MOST:
        raise ValueError(f"k must be from 1 to {MOST}")
    baskets = [sorted(set(basket)) for basket in request.baskets]
    days, day = _days(request, model)
    ranked = rank_past(
        past_of_baskets(baskets, days),
        model,
        day=day,
        newest={},
        popular=model.popular(""),
        most=request.k,
    )
    counted = Counter(item for basket in baskets for item in basket)
    listed = {one.product for one in ranked}
    ranked += [
        Ranked(product, 0.0, popular=popular)
        for product, popular in model.popular("").items()
        if product not in listed and product not in counted
    ][: request.k - len(ranked)]
    return Answer(
        request.user,
        [one.product for one in ranked],
        [_reason(one, counted) for one in ranked[:EXPLAINED]],
    )


def _days(request: Request, model: Model) -> tuple[list[int], int]:
    """The day of each basket and of the next, as the model counts days.

    Where either knows no days, baskets lie evenly before the model's last day.
    """
    about, count = model.about, len(request.baskets)
    if request.days is None or not about.has_days:
        gap = about.typical_gap if about.has_days else UNDATED_GAP
        end = about.last_day
        if request.now is not None and about.has_days:
            end = request.now.toordinal() - gap
        return [max(1, end - gap * (count - 1 - nth)) for nth in range(count)], end + gap
    days = [day.toordinal() for day in request.days]
    if len(days) != count:
        raise ValueError(f"there are {count} baskets and {len(days)} days")
    if sorted(days) != days:
        raise ValueError("the days go back; the oldest basket comes first")
    if request.now is not None:
        return days, max(request.now.toordinal(), days[-1] if days else 0)
    return days, days[-1] + about.typical_gap if days else about.last_day + 1


def _reason(ranked: Ranked, counted: Counter[int]) -> Reason:
    item = ranked.product
    if ranked.bought is not None:
        return BoughtBefore(item, counted[item])
    if ranked.because:
        return GoesWith(item, [one.product for one in ranked.because])
    return Popularly(item)
