"""What is known of a customer, as the profile says it: value, age and source.

Facts of one kind stand together. Where all of a group came from the same source
on the same day, that is said once in its heading, else under each; likewise that
they are of class *staff* and not to be said aloud. One of class *never* is not
shown even if it came.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import groupby
from types import MappingProxyType

from aisleside.device.ui.language import QT_TR_NOOP, dotted, sentence, tr
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.note import Progress
from aisleside.domain.customer import Companion
from aisleside.domain.fact import Disclosure, Fact

STALE_AFTER = timedelta(days=365)  # a taste lasts a year; sizes and days do not age
LASTING = ("size", "occasion")
SIZES = 3  # sizes that fit in one line of a preview
ACROSS = 4  # sizes side by side on a handheld
COMPANY = 6  # companions shown before the others are counted
ALL = "all"  # what the row opens that counts them
HALF_WIDTH = 15  # letters that fit beside another fact in the narrowest card
TOLD_TO = "Told to "  # how the source of what a customer said begins, here and at the hub
NO_PROGRESS: Mapping[str, Progress] = MappingProxyType({})

_GROUPS = {
    "size": QT_TR_NOOP("Sizes"),
    "taste": QT_TR_NOOP("Tastes"),
    "visit": QT_TR_NOOP("Visits"),
    "household": QT_TR_NOOP("Household"),
    "service": QT_TR_NOOP("Service"),
    "occasion": QT_TR_NOOP("Occasions"),
    "offer": QT_TR_NOOP("Offers"),
}
_ORDER = list(_GROUPS)
_LABELS = {
    "size.coat_knit": QT_TR_NOOP("Coat, knit")
}  # where the words of a key alone would mislead


# What the keys that are in use say, so that it can be translated.
_WORDS = (
    QT_TR_NOOP("Avoids"),
    QT_TR_NOOP("Buys most"),
    QT_TR_NOOP("Coat"),
    QT_TR_NOOP("Coupons"),
    QT_TR_NOOP("Children"),
    QT_TR_NOOP("Dress"),
    QT_TR_NOOP("Likes"),
    QT_TR_NOOP("Members"),
    QT_TR_NOOP("Remember"),
    QT_TR_NOOP("Rhythm"),
    QT_TR_NOOP("Shirt"),
    QT_TR_NOOP("Shoe"),
    QT_TR_NOOP("Size"),
    QT_TR_NOOP("Suit"),
    QT_TR_NOOP("Trousers"),
    QT_TR_NOOP("Usual day"),
)


@dataclass(frozen=True, slots=True)
class FactRow:
    """A heading (then *heading* is set) or one fact.

    *key* is under which it may be corrected, *opens* the customer whom a tap opens.
    *caption* is source and age. *wide* facts take a whole line. *silent* ones are
    used and not said; the *marked* ones say so. *progress* is for one's own on their way.
    """

    key: str
    opens: str
    group: str
    heading: str
    label: str
    value: str
    caption: str
    stale: bool
    silent: bool
    marked: bool
    wide: bool
    progress: str
    progress_sign: str
    progress_tone: int
    spoken: str


@dataclass(frozen=True, slots=True)
class PairRow:
    """A label and what stands under it."""

    label: str
    value: str


def fact_rows(
    facts: Iterable[Fact],
    *,
    manner: Manner,
    now: datetime,
    progress: Mapping[str, Progress] = NO_PROGRESS,
) -> tuple[FactRow, ...]:
    """Facts in groups, each after its heading; *progress* is that of one's own, by key."""
    shown = [fact for fact in facts if fact.disclosure is not Disclosure.NEVER]
    shown.sort(key=lambda fact: (_rank(_group(fact)), _group(fact), fact.key))
    rows: list[FactRow] = []
    for group, members in groupby(shown, key=_group):
        together = tuple(members)
        origins = {(f.source, f.observed_at.date(), _is_stale(f, now=now)) for f in together}
        shared = len(origins) == 1 and len(together) > 1
        silent = len(together) > 1 and all(f.disclosure is Disclosure.STAFF for f in together)
        heading = _heading(group, together[0] if shared else None, manner=manner, now=now)
        rows.append(replace(heading, silent=silent, marked=silent))
        rows.extend(
            _with_progress(
                _fact_row(fact, caption=not shared, sign=not silent, manner=manner, now=now),
                progress.get(fact.key),
            )
            for fact in together
        )
    return tuple(rows)


def company_rows(
    companions: Sequence[Companion], *, manner: Manner, now: datetime, whole: bool = False
) -> tuple[FactRow, ...]:
    """Whom she comes with, after a heading. Other customers are of class *staff*.

    A large household is counted after its first members, unless the *whole* is wanted.
    """
    shown = companions if whole or len(companions) <= COMPANY + 1 else companions[:COMPANY]
    rows = [
        FactRow(
            key="",
            opens="" if one.other is None else str(one.other),
            group="company",
            heading="",
            label=one.relation,
            value=one.name,
            caption=whence(one.source, one.observed_at, manner=manner, now=now),
            stale=False,
            silent=True,
            marked=False,
            wide=True,
            progress="",
            progress_sign="",
            progress_tone=0,
            spoken=tr("{what}. Use silently", what=f"{one.relation}: {one.name}"),
        )
        for one in shown
    ]
    if len(shown) < len(companions):
        more = tr("%n more", "companions", len(companions) - len(shown))
        rows.append(replace(rows[-1], opens=ALL, label="", value=more, caption="", spoken=more))
    if rows:
        rows.insert(0, _titled("company", tr("Comes with"), silent=True))
    return tuple(rows)


def open_pairs(facts: Iterable[Fact], *, limit: int) -> tuple[PairRow, ...]:
    """Label and value of what may be said aloud, for a preview; sizes in one line."""
    said = sorted(
        (fact for fact in facts if fact.disclosure is Disclosure.OPEN),
        key=lambda fact: (_rank(_group(fact)), fact.key),
    )
    worn = [fact for fact in said if _group(fact) == "size"][:SIZES]
    pairs = [PairRow(fact_label(f.key), f.value) for f in said if _group(f) != "size"]
    if worn:
        labels = dotted(*(fact_label(fact.key) for fact in worn))
        values = dotted(*(fact.value for fact in worn))
        pairs.insert(0, PairRow(labels, values))
    return tuple(pairs[: max(0, limit)])


def sizes(facts: Iterable[Fact]) -> tuple[PairRow, ...]:
    """Sizes for one narrow line; empty where they would not fit into it."""
    known = sorted(
        (f for f in facts if f.disclosure is Disclosure.OPEN and _group(f) == "size"),
        key=lambda fact: fact.key,
    )
    if len(known) > ACROSS:
        return ()
    return tuple(PairRow(fact_label(fact.key), fact.value) for fact in known)


def fact_label(key: str) -> str:
    """The last part of a key in words: "visit.usual_day" is "Usual day"."""
    if key in _LABELS:
        return tr(_LABELS[key])
    words = key.rpartition(".")[2].replace("_", " ").replace("-", " ").strip()
    return tr(sentence(words))


def origin(fact: Fact, *, manner: Manner, now: datetime) -> str:
    """Where a fact came from and when: "Till receipts, 3 days ago"."""
    return whence(fact.source, fact.observed_at, manner=manner, now=now)


def source_words(source: str) -> str:
    """A source as it is known, or, of what was told here, to whom."""
    told_to, name = source[: len(TOLD_TO)], source[len(TOLD_TO) :]
    return tr("Told to {name}", name=name) if told_to == TOLD_TO and name else source


def whence(source: str, at: datetime, *, manner: Manner, now: datetime) -> str:
    """Where something came from and when."""
    return f"{sentence(source_words(source))}, {manner.ago(at, now=now)}"


def _heading(group: str, shared: Fact | None, *, manner: Manner, now: datetime) -> FactRow:
    title = tr(_GROUPS[group]) if group in _GROUPS else fact_label(group)
    row = _titled(group, title, silent=False)
    if shared is None:
        return row
    caption = _caption(shared, manner=manner, now=now)
    return replace(row, caption=caption, stale=_is_stale(shared, now=now))


def _titled(group: str, title: str, *, silent: bool) -> FactRow:
    return FactRow("", "", group, title, "", "", "", False, silent, silent, True, "", "", 0, title)


def _with_progress(row: FactRow, progress: Progress | None) -> FactRow:
    if progress is None:
        return row
    return replace(
        row,
        wide=True,
        progress=progress.text,
        progress_sign=progress.sign,
        progress_tone=progress.tone,
        spoken=f"{row.spoken}. {progress.text}",
    )


def _fact_row(fact: Fact, *, caption: bool, sign: bool, manner: Manner, now: datetime) -> FactRow:
    label = fact_label(fact.key)
    silent = fact.disclosure is Disclosure.STAFF
    source = _caption(fact, manner=manner, now=now)
    spoken = f"{label}: {fact.value}. {source}"
    return FactRow(
        key=fact.key,
        opens="",
        group=_group(fact),
        heading="",
        label=label,
        value=fact.value,
        caption=source if caption else "",
        stale=caption and _is_stale(fact, now=now),
        silent=silent,
        marked=silent and sign,
        wide=caption
        or (silent and sign)
        or len(fact.value) > HALF_WIDTH
        or len(label) > HALF_WIDTH,
        progress="",
        progress_sign="",
        progress_tone=0,
        spoken=tr("{what}. Use silently", what=spoken) if silent else spoken,
    )


def _caption(fact: Fact, *, manner: Manner, now: datetime) -> str:
    said = origin(fact, manner=manner, now=now)
    return tr("{when}, may be old", when=said) if _is_stale(fact, now=now) else said


def _is_stale(fact: Fact, *, now: datetime) -> bool:
    return _group(fact) not in LASTING and now - fact.observed_at > STALE_AFTER


def _group(fact: Fact) -> str:
    return fact.key.partition(".")[0]


def _rank(group: str) -> int:
    return _ORDER.index(group) if group in _ORDER else len(_ORDER)
