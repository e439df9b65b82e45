"""Training on the hub from purchases to tablets, and what may not reach them.

Some customers are held back for good, the same in every training: neither the artefact in
use nor the one that may replace it ever learned from them, so both are asked for the same
baskets. What is worse beyond noise is not published. Two models are learned: one from days
before a cut, whose measures say how well the future is foretold, and the one for tablets,
from all days. Each is kept beside the store as soon as it is learned, so that a training
that was stopped goes on from there.
"""

from __future__ import annotations

import base64
import logging
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from hashlib import blake2b
from pathlib import Path
from time import monotonic
from typing import Any, Protocol

import msgspec
import numpy as np
from sqlalchemy import Connection, select

from aisleside import __version__
from aisleside.domain.errors import ExpectedError
from aisleside.domain.product import Product
from aisleside.hub.profiles.intake import Intake
from aisleside.hub.store import durable, schema
from aisleside.hub.store.engine import Store
from aisleside.hub.training.recommend.asking import Judged, judge_model
from aisleside.hub.training.recommend.experiments import (
    Difference,
    Experiment,
    Outcome,
    remember,
)
from aisleside.hub.training.recommend.fitting import FitSettings, fit
from aisleside.hub.training.recommend.histories import Histories
from aisleside.hub.training.recommend.judging import (
    WITHIN,
    Split,
    calendar,
    leave_last,
    mean_and_error,
    paired_bootstrap,
)
from aisleside.hub.training.recommend.leads import LeadSettings
from aisleside.hub.training.recommend.reading import from_store
from aisleside.insight.recommend.model import VERSION, Model, ModelUnreadableError, Quality
from aisleside.insight.recommend.rules import UnreadableRulesError, check, decode

SOURCE = "recommend"
WORK = "training"  # the folder of stages, beside the store
HELD_BACK = 0.1  # of the customers
MOST_HELD_BACK = 4_000
FEWEST_BASKETS = 100  # below that there is nothing to learn
MANY_PRODUCTS = 12_000
FEWEST_OF_MANY = 5  # baskets with a product: fewer teach nothing and make the artefact large
# Baskets below which nothing learned is used that was not judged; the counted links of one
# basket do better. Chance would have a scarf lead to shampoo.
FEWEST_UNJUDGED = 20_000
FEWEST_EXAMPLES = 500
FEWEST_TREES = 50
BASKETS_AN_EXAMPLE = 8  # a small store learns in seconds, and has no more to teach
EXAMPLES_A_TREE = 40
FASTEST = 0.15  # part of its mistakes that each of few trees may mend
SEED = 0

# Learned with a load: enough to suggest by at once, in the time of the load.
AT_ONCE = FitSettings(
    leads=LeadSettings(visits=6, pairs=15_000, overlaps=3_000, foretelling=30, fewest=30),
    folds=2,
    visits=2,
    examples=1_500,
    trees=80,
    rate=0.15,
)

Progress = Callable[[int, int, str], None]
Parts = Mapping[str, Sequence[bytes]]

log = logging.getLogger(__name__)


class Fit(Protocol):
    def __call__(
        self,
        histories: Histories,
        *,
        trained_at: datetime,
        settings: FitSettings | None,
        progress: Progress | None,
    ) -> Model: ...


class ModelWorseError(ExpectedError):
    """What was learned is worse than what is in use, beyond noise."""

    def __init__(self, *, differences: Sequence[Difference]) -> None:
        super().__init__(
            "What was learned now foretells baskets worse than what is in use, beyond noise, so "
            "it was not published and tablets keep what they have. “aisleside hub train report” "
            "shows by how much; with --force it is published all the same."
        )
        self.differences = differences


@dataclass(frozen=True, slots=True)
class Trained:
    """What came of a training. *experiment* is None where nothing was learned, and *why* says so.

    *changed* of *parts* parts of the artefact are other than before, *size* bytes in all.
    """

    experiment: Experiment | None
    why: str = ""
    held_back: int = 0
    changed: int = 0
    parts: int = 0
    size: int = 0

    def check(self) -> None:
        """Raises ModelWorseError where it was not published."""
        one = self.experiment
        if one is not None and one.outcome is Outcome.REFUSED:
            raise ModelWorseError(differences=one.against)

    def sentences(self) -> list[str]:
        """What a person should know, a line each."""
        one = self.experiment
        if one is None:
            return [self.why]
        lines = [
            f"Learned from {one.customers:,} customers and {one.baskets:,} baskets in "
            f"{one.seconds:.0f} seconds; {self.held_back:,} customers were held back to judge."
        ]
        for quality in one.quality:
            lines.append(
                f"{quality.split}: the first ten held {quality.recall:.1%} (± "
                f"{quality.recall_error:.1%}) of the next basket of {quality.customers:,} unseen "
                f"customers, and something of it for {quality.hit:.0%}; NDCG {quality.ndcg:.3f} "
                f"(± {quality.ndcg_error:.3f})."
            )
        for other in one.against:
            lines.append(
                f"Against what was in use, {other.split}: NDCG {other.mean:+.4f}, between "
                f"{other.low:+.4f} and {other.high:+.4f}"
                f"{', which is worse beyond noise' if other.is_worse else ''}."
            )
        lines.append(f"{one.evidence:.1%} of what was suggested first had reasons, all true.")
        if one.outcome is not Outcome.REFUSED:
            lines.append(
                f"Published{', though it is worse' if one.outcome is Outcome.FORCED else ''}: "
                f"{self.changed} of {self.parts} parts are new, {self.size / 1e6:.2f} MB in all."
            )
        return lines


def train(
    store: Store,
    histories: Histories,
    progress: Progress,
    *,
    now: datetime,
    source: str = "store",
    settings: FitSettings | None = None,
    force: bool = False,
    learn: Fit = fit,
) -> Trained:
    """Learn from *histories*, judge, and publish to all tablets what is not worse.

    The same histories as those of the artefact in use are not learned from again.

    Args:
        now: aware; when the model is said to be trained.
        source: where the histories came from, for the log.
        force: publish also what is worse, and learn also what was learned before.
    """
    started = monotonic()
    settings = _sized(settings or FitSettings(), histories)
    fingerprint = histories.fingerprint()
    with store.read() as connection:
        in_use = published(connection)
    if histories.n_baskets < FEWEST_BASKETS:
        return Trained(
            None,
            f"Too little to learn from: {histories.n_baskets:,} baskets. Tablets go by each "
            "customer's own habits.",
        )
    if in_use is not None and in_use.about.fingerprint == fingerprint and not force:
        return Trained(None, "Nothing was bought since the last training: what is in use stays.")
    work = _work_folder(store.folder, fingerprint, settings)
    learned = _Stages(work, learn, settings, now, progress)
    splits = _splits(histories)
    last = splits[0].learn
    model = learned("all days", replace(last, popular=histories.popular))
    if in_use is not None:
        kept = replace(
            model.kept_close_to(in_use),
            rules=model.rules or in_use.rules,
            alerts=model.alerts or in_use.alerts,
        )
        model = Model.read(kept.parts())
    found = _judged(splits, model, in_use, learned, progress)
    about = msgspec.structs.replace(model.about, fingerprint=fingerprint, quality=found.quality)
    parts: Parts = replace(model, about=about).parts()
    outcome = Outcome.PUBLISHED
    if found.is_worse:
        outcome = Outcome.FORCED if force else Outcome.REFUSED
    experiment = Experiment(
        at=int(now.timestamp()),
        fingerprint=fingerprint,
        source=source,
        customers=len(last.users),
        baskets=last.n_baskets,
        settings=dict(_flat(asdict(settings))),
        quality=found.quality,
        against=found.against,
        evidence=found.evidence,
        seconds=monotonic() - started,
        outcome=outcome,
        model=Model.read(parts).about.id,
        why="worse than what is in use, beyond noise" if found.is_worse else "",
    )
    experiment, parts, changed = _settled(store, experiment, parts)
    return Trained(
        experiment,
        held_back=len(histories.users) - len(last.users),
        changed=changed,
        parts=sum(map(len, parts.values())),
        size=sum(len(part) for some in parts.values() for part in some),
    )


def begin(store: Store, progress: Progress, *, now: datetime, fewest: int = FEWEST_UNJUDGED) -> int:
    """Give a store without a model a first one, learned quickly and not judged.

    ``train`` learns a better one, and judges both on customers whom neither knows. Gives
    how many parts were published; none where there is a model already, or where there are
    not the *fewest* baskets.
    """
    with store.read() as connection:
        had = published(connection) or Model.empty()  # which may have rules
    if not had.is_empty:
        return 0
    histories = from_store(store, progress, now=now)
    if histories.n_baskets < fewest:
        return 0
    settings = _sized(AT_ONCE, histories)
    others = leave_last(histories, hold_out=_part_held_back(histories), seed=SEED).learn
    others = replace(others, popular=histories.popular)
    model = fit(others, trained_at=now, settings=settings, progress=progress)
    about = msgspec.structs.replace(model.about, fingerprint="")  # so that ``train`` learns
    with store.write() as connection, Intake(connection, SOURCE) as intake:
        intake.model(replace(model, about=about, rules=had.rules, alerts=had.alerts).parts())
        return intake.changed


def rules_in(file: Path) -> str:
    """The text of a file of rules.

    Raises:
        UnreadableRulesError: it is no text in UTF-8.
    """
    try:
        return file.read_text(encoding="utf-8-sig")  # some editors put a mark before it
    except UnicodeDecodeError as error:
        raise UnreadableRulesError(why="the file is not text in UTF-8", line=None) from error


def publish_rules(store: Store, text: str) -> list[str]:
    """Send the house's rules to all tablets; gives what in them names nothing that is sold.

    Raises:
        UnreadableRulesError, RulesTooNewError: see ``insight.recommend.rules``.
    """
    rules = decode(text)
    with store.write() as connection:
        model = published(connection) or Model.empty()
        with Intake(connection, SOURCE) as intake:
            intake.model(replace(model, rules=text.encode()).parts())
        return check(rules, _catalogue(connection))


def _catalogue(connection: Connection) -> Iterator[Product]:
    """The products as far as rules can name them."""
    for row in connection.execute(select(schema.product)):
        yield Product(
            id=row.id,
            sku=row.sku,
            gtin=row.gtin,
            name=row.name,
            department=row.department,
            category=row.category,
            brand=row.brand,
            size=row.size,
            colour=row.colour,
            style=row.style,
            price=None,
            picture=row.picture,
            tint=row.tint,
            sensitive=bool(row.sensitive),
            repeatable=bool(row.repeatable),
        )


def _settled(store: Store, experiment: Experiment, parts: Parts) -> tuple[Experiment, Parts, int]:
    """Publish unless refused, and remember either; return what was, and how much of it is new.

    The log is written before the end of the transaction: a kill in between leaves the stages,
    and the next training publishes, and says so again.
    """
    if experiment.outcome is Outcome.REFUSED:  # its stages stay, for who insists
        remember(store.folder, experiment)
        return experiment, parts, 0
    with store.write() as connection:
        model, newest = Model.read(parts), published(connection)
        if newest is not None and (newest.rules, newest.alerts) != (model.rules, model.alerts):
            # They came while it was learned.
            parts = replace(model, rules=newest.rules, alerts=newest.alerts).parts()
            experiment = msgspec.structs.replace(experiment, model=Model.read(parts).about.id)
        with Intake(connection, SOURCE) as intake:
            intake.model(parts)
            changed = intake.changed
        remember(store.folder, experiment)
    shutil.rmtree(store.folder / WORK)
    return experiment, parts, changed


@dataclass(frozen=True, slots=True)
class _Stages:
    """Models learned one after another, each kept in *work* as soon as it is whole."""

    work: Path
    learn: Fit
    settings: FitSettings
    now: datetime
    progress: Progress

    def __call__(self, stage: str, histories: Histories) -> Model:
        """What is learned from *histories*, or was before under the name *stage*."""
        path = self.work / f"{stage}.parts"
        try:
            parts = msgspec.msgpack.decode(path.read_bytes(), type=dict[str, list[bytes]])
            return Model.read(parts)
        except (FileNotFoundError, msgspec.MsgspecError, ModelUnreadableError):
            log.info("%s is learned", stage)
        made = self.learn(
            _common(histories),
            trained_at=self.now,
            settings=self.settings,
            progress=lambda done, total, what: self.progress(done, total, f"{stage}: {what}"),
        )
        parts = made.parts()
        durable.write(path, msgspec.msgpack.encode(parts))
        return Model.read(parts)


def published(connection: Connection) -> Model | None:
    """The artefact in use; None where there is none that this version can read."""
    model = schema.model.c
    asked = select(model.name, model.content).order_by(model.name, model.part)
    parts: dict[str, list[bytes]] = {}
    try:
        for name, content in connection.execute(asked):
            parts.setdefault(name, []).append(base64.b64decode(content, validate=True))
        return Model.read(parts) if parts else None
    except (ModelUnreadableError, ValueError) as error:
        log.warning("the artefact in use cannot be read and is replaced: %s", type(error).__name__)
        return None


def _common(histories: Histories) -> Histories:
    """Without what hardly anybody buys, where there are many products."""
    if histories.n_items <= MANY_PRODUCTS:
        return histories
    return histories.keeping(
        np.bincount(histories.items, minlength=histories.n_items) >= FEWEST_OF_MANY
    )


def _sized(settings: FitSettings, histories: Histories) -> FitSettings:
    """The settings with no more examples and trees than so many baskets are good for."""
    enough = max(FEWEST_EXAMPLES, histories.n_baskets // BASKETS_AN_EXAMPLE)
    trees = max(FEWEST_TREES, enough // EXAMPLES_A_TREE)
    if trees >= settings.trees:
        return replace(settings, examples=min(settings.examples, enough))
    rate = min(FASTEST, settings.rate * settings.trees / trees)
    return replace(settings, examples=min(settings.examples, enough), trees=trees, rate=rate)


def _part_held_back(histories: Histories) -> float:
    part = HELD_BACK
    while part * len(histories.users) > MOST_HELD_BACK:  # halves: who stays was held back before
        part /= 2
    return part


def _splits(histories: Histories) -> list[Split]:
    """The questions: first everybody's last basket, then the newest thirty days."""
    part = _part_held_back(histories)
    splits = [leave_last(histories, hold_out=part, seed=SEED)]
    if histories.has_days:
        cut = int(histories.days.max()) - WITHIN + 1
        before = calendar(histories, cut, hold_out=part, seed=SEED)
        if before.learn.n_baskets >= FEWEST_BASKETS:
            splits.append(before)
    return splits


@dataclass(frozen=True, slots=True)
class _Found:
    """How good a model is, and how much better than the one in use."""

    quality: list[Quality]
    against: list[Difference]
    evidence: float

    @property
    def is_worse(self) -> bool:
        return any(difference.is_worse for difference in self.against)


def _judged(
    splits: Sequence[Split],
    model: Model,
    in_use: Model | None,
    learned: _Stages,
    progress: Progress,
) -> _Found:
    """Ask *model*, and for the calendar one that was *learned* before the cut.

    The one in use saw later days of others, and so does *model*, with which it is compared.
    """
    quality, against, evidence = [], [], []
    for done, split in enumerate(splits):
        progress(done, len(splits), "judging")
        mine = judge_model(split, model)
        evidence.append(mine.evidence)
        if in_use is not None and split.targets:
            other = judge_model(split, in_use)
            better = paired_bootstrap(mine.measures.ndcg, other.measures.ndcg, seed=SEED)
            against.append(Difference(split.name, *better))
        if split is not splits[0]:  # the first is of all days, from which *model* learned
            mine = judge_model(split, learned("before the cut", split.learn))
        quality.append(_quality(split.name, mine))
    progress(len(splits), len(splits), "judging")
    return _Found(quality, against, mean_and_error(np.concatenate(evidence))[0])


def _quality(name: str, judged: Judged) -> Quality:
    measures = judged.measures
    return Quality(
        name,
        len(measures.recall),
        *mean_and_error(measures.recall),
        *mean_and_error(measures.ndcg),
        *mean_and_error(measures.hit),
    )


def _flat(settings: dict[str, Any], before: str = "") -> Iterator[tuple[str, Any]]:
    for name, value in settings.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{before}{name}.")
        else:
            yield f"{before}{name}", value


def _work_folder(folder: Path, fingerprint: str, settings: FitSettings) -> Path:
    """Where the stages of this training lie; those of any other are thrown away."""
    said = (
        f"{fingerprint} {replace(settings, threads=0)} {VERSION} {__version__} {HELD_BACK} {SEED}"
    )
    work = folder / WORK / blake2b(said.encode(), digest_size=12).hexdigest()
    work.mkdir(parents=True, exist_ok=True, mode=0o700)
    for other in work.parent.iterdir():
        if other != work:
            shutil.rmtree(other)
    return work
