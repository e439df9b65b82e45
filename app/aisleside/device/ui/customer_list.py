"""People in a result list: how each hit is said, and why it is there.

The marks are letter positions only; the letters themselves stay plain text.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from rapidfuzz.distance import OSA

from aisleside.device.cache.answers import Hit, MatchKind, Span
from aisleside.device.ui.manner import Manner
from aisleside.domain.customer import initials

_LETTERS_OFF = {1: "One letter different", 2: "Two letters different"}
_REASON_ICON = {
    MatchKind.LOYALTY: "credit-card",
    MatchKind.PHONE: "phone",
    MatchKind.NAME: "",
    MatchKind.TYPO: "pencil-line",
    MatchKind.EMAIL: "mail",
    MatchKind.RECENT: "history",
}


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One row. Marks are pairs of first letter and letter after the last.

    *guessed* says that the marked letters are only near to what was typed.
    *seed* chooses the colour of the circle. Ids are text, since QML's numbers
    are shorter than ours.
    """

    customer_id: str
    seed: int
    name: str
    letters: str
    tier: str
    detail: str
    name_marks: tuple[int, ...]
    guessed: bool
    detail_marks: tuple[int, ...]
    reason: str
    reason_icon: str
    spoken: str


def person_row(hit: Hit, *, typed: str, manner: Manner, now: datetime) -> PersonRow:
    """Say one hit of a search for *typed*."""
    customer = hit.customer
    reason = match_reason(hit, typed=typed, manner=manner, now=now)
    spoken = [customer.said, customer.tier or "", hit.detail, reason]
    return PersonRow(
        customer_id=str(customer.id),
        seed=seed(customer.id),
        name=customer.said,
        letters=initials(customer.said),
        tier=customer.tier or "",
        detail=hit.detail,
        name_marks=flat(hit.name_spans),
        guessed=hit.kind is MatchKind.TYPO,
        detail_marks=flat(hit.detail_spans),
        reason=reason,
        reason_icon=_REASON_ICON[hit.kind] if reason else "",
        spoken=", ".join(part for part in spoken if part),
    )


def match_reason(hit: Hit, *, typed: str, manner: Manner, now: datetime) -> str:
    """Why this person is in the list; empty where the marked name says it all."""
    match hit.kind:
        case MatchKind.LOYALTY:
            return "Loyalty card"
        case MatchKind.PHONE:
            return _phone_reason(hit.detail, typed=typed)
        case MatchKind.TYPO:
            return _typo_reason(hit.heard, typed=typed)
        case MatchKind.EMAIL:
            return "Found in the email address"
        case MatchKind.RECENT if hit.last_visit is not None:
            return f"Last visit {manner.long_day(hit.last_visit, now=now)}"
        case _:
            return ""


def seed(number: int) -> int:
    """A number QML can hold, the same for the same id: chooses a tile's colour."""
    return number % 2_147_483_647


def flat(spans: Iterable[Span]) -> tuple[int, ...]:
    """Spans as pairs in a row, which is how QML takes them."""
    return tuple(edge for span in spans for edge in (span.start, span.end))


def _phone_reason(masked: str, *, typed: str) -> str:
    """Name the digits only when they are the ones the number really ends in."""
    digits = "".join(ch for ch in typed if ch.isdigit())
    number = masked.split(" · ")[0]
    shown = "".join(ch if ch.isdigit() else " " for ch in number.rpartition("·")[2])
    tail = shown.replace(" ", "")
    if tail and digits and (tail.endswith(digits) or digits.endswith(tail)):
        return f"Phone ends in {digits[-4:]}"
    return "Found in the phone number"


def _typo_reason(heard: str | None, *, typed: str) -> str:
    if heard is None:
        return "Spelt a little differently"
    apart = 0
    if len(heard.split()) == 1:
        words = [_folded(word) for word in typed.split()]
        apart = min((OSA.distance(word, _folded(heard)) for word in words), default=0)
    return f"{_LETTERS_OFF.get(apart, 'Spelt a little differently')}: {heard}"


def _folded(word: str) -> str:
    plain = unicodedata.normalize("NFD", word.casefold())
    return "".join(ch for ch in plain if not unicodedata.combining(ch))
