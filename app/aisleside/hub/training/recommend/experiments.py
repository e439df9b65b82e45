"""What was tried, on which data, with which result, so that nobody tries it twice.

A line of JSON for each training in a file of the hub's folder, on the disk before the
training says that it is done. A line that was cut off by a kill is left out when reading,
and the next one begins on a line of its own. No customer is named in it.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

import msgspec

from aisleside.hub.store import durable
from aisleside.insight.recommend.model import Quality

FILE = "experiments.jsonl"

log = logging.getLogger(__name__)


class Outcome(StrEnum):
    """What became of a training."""

    PUBLISHED = "published"
    FORCED = "forced"  # worse than what was in use, and published all the same
    REFUSED = "refused"


class Difference(msgspec.Struct, frozen=True):
    """How much better than the artefact in use, as NDCG: the mean, and 95 % of all draws."""

    split: str
    mean: float
    low: float
    high: float

    @property
    def is_worse(self) -> bool:
        """Beyond noise."""
        return self.high < 0


class Experiment(msgspec.Struct, frozen=True):
    """One training. *at* is seconds UTC, *evidence* the part of true reasons, over 0 to 1."""

    at: int
    fingerprint: str
    source: str
    customers: int
    baskets: int
    settings: Mapping[str, str | int | float | bool]
    quality: Sequence[Quality]
    against: Sequence[Difference]
    evidence: float
    seconds: float
    outcome: Outcome
    model: str
    why: str = ""


def remember(folder: Path, experiment: Experiment) -> None:
    """Add a training to the log, durably."""
    durable.append(folder / FILE, msgspec.json.encode(experiment))


def remembered(folder: Path) -> list[Experiment]:
    """All trainings of a hub, the oldest first."""
    try:
        lines = (folder / FILE).read_bytes().splitlines()
    except FileNotFoundError:
        return []
    found = []
    for number, line in enumerate(lines, start=1):
        try:
            found.append(msgspec.json.decode(line, type=Experiment))
        except (msgspec.MsgspecError, UnicodeDecodeError):
            log.info("line %d of %s is not whole", number, FILE)
    return found


def table(experiments: Sequence[Experiment]) -> list[str]:
    """The trainings as lines of text, a line for each split and one for what came of it."""
    lines = [
        f"{'when (UTC)':<17}{'data':<10}{'split':<14}{'customers':>9}  "
        f"{'recall@10':<15}{'NDCG@10':<15}{'hit@10':<15}{'than in use':<24}"
    ]
    for one in experiments:
        when = f"{datetime.fromtimestamp(one.at, UTC):%Y-%m-%d %H:%M}"
        against = {difference.split: difference for difference in one.against}
        for quality in one.quality:
            lines.append(
                f"{when:<17}{one.fingerprint[:8]:<10}{quality.split:<14}{quality.customers:>9,}  "
                + "".join(
                    f"{f'{value:.4f} ±{error:.4f}':<15}"
                    for value, error in (
                        (quality.recall, quality.recall_error),
                        (quality.ndcg, quality.ndcg_error),
                        (quality.hit, quality.hit_error),
                    )
                )
                + _compared(against.get(quality.split))
            )
        settings = ", ".join(f"{name} {value}" for name, value in one.settings.items())
        lines.append(
            f"{when:<17}{one.outcome.value}: {one.why or 'model ' + one.model[:8]}. "
            f"{one.source}, {one.customers:,} customers, {one.baskets:,} baskets, "
            f"{one.evidence:.1%} of reasons true, {one.seconds:.0f} s. {settings}".rstrip()
        )
    return lines


def _compared(difference: Difference | None) -> str:
    if difference is None:
        return "-"
    return f"{difference.mean:+.4f} ({difference.low:+.4f} to {difference.high:+.4f})"
