"""People in a result list: how each hit is said, and why it is there.

The marks are letter positions only; the letters themselves stay plain text.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from rapidfuzz.distance import OSA

from aisleside.device.cache.answers import Hit, MatchKind, Span
from aisleside.device.ui.language import QT_TR_NOOP, tr
from aisleside.device.ui.manner import NO_BREAK, Manner
from aisleside.domain.customer import ContactKind, initials
from aisleside.domain.elsewhere import FoundElsewhere
from aisleside.insight.search.words import placed_words, words

_LETTERS_OFF = {1: QT_TR_NOOP("One letter different"), 2: QT_TR_NOOP("Two letters different")}
_REASON_ICON = {
    MatchKind.LOYALTY: "credit-card",
    MatchKind.PHONE: "phone",
    MatchKind.NAME: "user-round",
    MatchKind.SOUND: "volume-2",
    MatchKind.TYPO: "pencil-line",
    MatchKind.EMAIL: "mail",
    MatchKind.RECENT: "history",
}
_SHARED = {ContactKind.PHONE: QT_TR_NOOP("same phone"), ContactKind.EMAIL: QT_TR_NOOP("same email")}
AWAY = QT_TR_NOOP("At other stores")  # the heading of those whom only the hub knows


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One row. Marks are pairs of first letter and letter after the last.

    *nameMarks* were typed, *soundMarks* only sound like it. *twin* and *twin_id* say who
    else in the list may be the same person, *namesake* that somebody else in it has such a
    name. *section* is the heading the row stands under,
    empty for those this tablet holds. *seed* chooses the colour of the circle. Ids are
    text, since QML's numbers are shorter than ours.
    """

    customer_id: str
    seed: int
    name: str
    letters: str
    tier: str
    detail: str
    name_marks: tuple[int, ...]
    sound_marks: tuple[int, ...]
    detail_marks: tuple[int, ...]
    reason: str
    reason_icon: str
    twin: str
    twin_id: str
    section: str
    spoken: str
    namesake: bool = False


def person_row(hit: Hit, *, typed: str, manner: Manner, now: datetime) -> PersonRow:
    """Say one hit of a search for *typed*."""
    customer = hit.customer
    reason = match_reason(hit, typed=typed, manner=manner, now=now)
    twin = "" if hit.twin is None else twin_words(hit)
    spoken = [called(customer.said), customer.tier or "", hit.detail, reason, twin]
    return PersonRow(
        customer_id=str(customer.id),
        seed=seed(customer.id),
        name=called(customer.said),
        letters=initials(customer.said),
        tier=customer.tier or "",
        detail=hit.detail,
        name_marks=flat(hit.name_spans),
        sound_marks=flat(hit.sound_spans),
        detail_marks=flat(hit.detail_spans),
        reason=reason,
        reason_icon=_REASON_ICON[hit.kind] if reason else "",
        twin=twin,
        twin_id="" if hit.twin is None else str(hit.twin.id),
        section="",
        spoken=", ".join(part for part in spoken if part),
    )


def away_row(found: FoundElsewhere) -> PersonRow:
    """Say one whom only the hub knows."""
    reason = (
        tr("At {place}. Not on this tablet", place=found.place)
        if found.place
        else tr("Not on this tablet")
    )
    spoken = [called(found.said), found.contact, reason]
    return PersonRow(
        customer_id=str(found.customer),
        seed=seed(found.customer),
        name=called(found.said),
        letters=initials(found.said),
        tier="",
        detail=found.contact,
        name_marks=(),
        sound_marks=(),
        detail_marks=(),
        reason=reason,
        reason_icon="globe",
        twin="",
        twin_id="",
        section=tr(AWAY),
        spoken=", ".join(part for part in spoken if part),
    )


def twin_words(hit: Hit) -> str:
    """Who else in the list may be the same person, and what they share."""
    assert hit.twin is not None
    what = _SHARED.get(hit.shared) if hit.shared is not None else None
    said = tr("May be the same person as {name}", name=called(hit.twin.said))
    return tr("{what}: {why}", what=said, why=tr(what)) if what else said


def match_reason(hit: Hit, *, typed: str, manner: Manner, now: datetime) -> str:
    """Why this person is in the list."""
    match hit.kind:
        case MatchKind.LOYALTY:
            return (
                tr("Card {number}", number=typed.strip())
                if hit.whole
                else tr("Card begins with {number}", number=typed.strip())
            )
        case MatchKind.PHONE:
            return _phone_reason(hit.detail, typed=typed)
        case MatchKind.SOUND:
            return tr("Sounds like “{text}”", text=typed.strip())
        case MatchKind.TYPO:
            return _typo_reason(hit, typed=typed)
        case MatchKind.EMAIL:
            return tr("Found in the email address")
        case MatchKind.RECENT:
            return _recent_reason(hit, manner=manner, now=now)
        case MatchKind.NAME if not typed.strip():
            return ""
        case MatchKind.NAME if hit.customer.sounds and not hit.name_spans:
            return tr("Said “{text}”", text=hit.customer.sounds)
        case MatchKind.NAME:
            return (
                tr("Name")
                if hit.whole
                else tr("Name begins with “{text}”", text=typed.strip().split()[-1])
            )


def called(said: str) -> str:
    """A name as it is shown: somebody without one has words in its place."""
    return said if said.strip() else tr("No name")


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
        end = digits[-4:]
        if len(end) == 4:
            end = f"{end[:-2]}{NO_BREAK}{end[-2:]}"
        return tr("Phone ends {digits}", digits=end)
    return tr("Found in the phone number")


def _recent_reason(hit: Hit, *, manner: Manner, now: datetime) -> str:
    """Why somebody is near, when nothing was typed."""
    if hit.due is not None:
        return tr("Appointment {when}", when=manner.moment(hit.due, now=now))
    last = "" if hit.last_visit is None else manner.long_day(hit.last_visit, now=now)
    if hit.mine:
        return tr("Your client, last visit {day}", day=last) if last else tr("Your client")
    return tr("Last visit {day}", day=last) if last else ""


def _typo_reason(hit: Hit, *, typed: str) -> str:
    """How far the words that were found are from those that were typed."""
    heard = (hit.heard or "").split()
    apart = 0
    if len(heard) == 1:
        apart = min((OSA.distance(word, heard[0]) for word in words(typed)), default=0)
    off = tr(_LETTERS_OFF.get(apart, QT_TR_NOOP("Spelt a little differently")))
    said = hit.customer.said
    written = [
        said[word.start : word.end_of(len(word.folded))]
        for word in placed_words(said)
        if word.folded in heard
    ]
    return f"{off}: {' '.join(written)}" if written else off
