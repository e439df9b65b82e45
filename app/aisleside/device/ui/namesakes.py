"""People whose names are easily taken for each other's, so that nobody opens the wrong one.

A name is compared as it is heard and typed in a hurry: without case, accents and the
order of its parts; in a longer one a single letter makes no difference.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from rapidfuzz.distance import OSA

from aisleside.device.cache.answers import Profile
from aisleside.device.ui.customer_list import PersonRow
from aisleside.device.ui.language import QT_TR_NOOP, tr
from aisleside.device.ui.manner import NO_BREAK, Manner
from aisleside.domain.customer import ContactKind, Customer

LONG = 8  # letters from which one of them may differ
TELLS_APART = 4  # last digits of a phone number
SAME_NAME = QT_TR_NOOP("Same name: check the phone and the store")


def alike(one: str, other: str) -> bool:
    """Whether two names may be taken for each other."""
    return _near(_heard(one), _heard(other))


def namesakes(customer: Customer, others: Iterable[Customer]) -> tuple[Customer, ...]:
    """Those of *others* who may be taken for *customer*."""
    heard = _heard(customer.said)
    return tuple(
        other for other in others if other.id != customer.id and _near(heard, _heard(other.said))
    )


def check_words(
    profile: Profile, others: Sequence[Customer], *, manner: Manner, now: datetime
) -> str:
    """What to check before anything private is shown; empty where nobody is like her."""
    if not others:
        return ""
    name, other = profile.customer.said, others[0].said
    exact = other.casefold() == name.casefold()
    marks = _marks(profile, manner=manner, now=now)
    if exact:
        return tr("Another {name} shops here. Check: {marks}.", name=name, marks=marks)
    return tr("{name} shops here, too. Check: {marks}.", name=other, marks=marks)


def marked(rows: Sequence[PersonRow]) -> tuple[PersonRow, ...]:
    """Rows of a list that say where somebody else in it has such a name."""
    heard = [_heard(row.name) for row in rows]
    return tuple(
        _marked(row)
        if any(_near(mine, other) for at, other in enumerate(heard) if at != here)
        else row
        for here, (row, mine) in enumerate(zip(rows, heard, strict=True))
    )


def _marked(row: PersonRow) -> PersonRow:
    same = tr(SAME_NAME)
    reason = f"{row.reason} · {same}" if row.reason else same
    return replace(
        row,
        reason=reason,
        reason_icon="users-round",
        spoken=f"{row.spoken}, {same}",
        namesake=True,
    )


def _marks(profile: Profile, *, manner: Manner, now: datetime) -> str:
    """What tells her apart and may be said aloud."""
    marks = []
    phone = next((c.value for c in profile.contacts if c.kind is ContactKind.PHONE), "")
    digits = "".join(letter for letter in phone if letter.isdigit())[-TELLS_APART:]
    if len(digits) == TELLS_APART:
        marks.append(tr("phone ends {digits}", digits=f"{digits[:2]}{NO_BREAK}{digits[2:]}"))
    home = profile.places.get(profile.customer.home_place or "")
    if home is not None:
        marks.append(tr("usual store {place}", place=home.name))
    if not marks and profile.totals.last_visit is not None:
        day = manner.long_day(profile.totals.last_visit, now=now)
        marks.append(tr("last visit {day}", day=day))
    return ", ".join(marks) or tr("ask for the loyalty card")


def _near(one: str, other: str) -> bool:
    if one == other:
        return one != ""
    short = min(len(one), len(other)) < LONG
    return not short and OSA.distance(one, other, score_cutoff=1) <= 1


def _heard(name: str) -> str:
    plain = unicodedata.normalize("NFD", name.casefold())
    letters = "".join(ch for ch in plain if not unicodedata.combining(ch))
    return " ".join(sorted(letters.replace("-", " ").split()))
