"""One note checked: what of it does not belong there, where, and what becomes of it.

Numbers of cards and documents, and all that people are protected from being sorted by,
block: they never leave the field. An unkind word warns, for it may be deserved by a
zip; plain abuse blocks. What often means something else only warns.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from aisleside.insight.notes import arabic, chinese, english, french, german
from aisleside.insight.notes.folding import fold, folded_note
from aisleside.insight.notes.numbers import Number, numbers
from aisleside.insight.notes.vocabulary import Finder, Topic

SURE, UNSURE = 0.9, 0.5


class Kind(StrEnum):
    """What should not be kept about a customer.

    BELIEF is of faith, politics and whom somebody loves.
    """

    INSULT = "insult"
    HEALTH = "health"
    BELIEF = "belief"
    ORIGIN = "origin"
    CARD = "card"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Concern:
    """A place in a note, letters from *start* to before *end*; *sure* is from 0 to 1."""

    kind: Kind
    start: int
    end: int
    sure: float
    blocks: bool


_KINDS = {
    Topic.INSULT: Kind.INSULT,
    Topic.ABUSE: Kind.INSULT,
    Topic.HEALTH: Kind.HEALTH,
    Topic.BELIEF: Kind.BELIEF,
    Topic.ORIGIN: Kind.ORIGIN,
}
_VOCABULARIES = (
    english.VOCABULARY,
    german.VOCABULARY,
    french.VOCABULARY,
    chinese.VOCABULARY,
    arabic.VOCABULARY,
)
LANGUAGES = tuple(one.language for one in _VOCABULARIES)


@cache  # made for the first note: nobody waits for it at the start
def _finder() -> Finder:
    return Finder(_VOCABULARIES)


def check(text: str, *, language: str, names: Iterable[str] = ()) -> list[Concern]:
    """What of a note does not belong there, in its order; no two of them overlap.

    Args:
        language: of the screens, by its code; it decides where a word means different
            things in two languages and the note itself does not show which it is.
        names: what the customer is called; her name is never a concern.
    """
    note = folded_note(text)
    found = [
        Concern(
            _KINDS[match.topic],
            *note.span(match.start, match.end),
            sure=SURE if match.sure else UNSURE,
            blocks=match.sure and match.topic is not Topic.INSULT,
        )
        for match in _finder().find(note.folded, language=language)
    ]
    called = _places_of(note.folded, names)
    found = [one for one in found if not _within(one, [note.span(*place) for place in called])]
    found += [_of_number(one, *note.span(one.start, one.end)) for one in numbers(note.folded)]
    return _apart(found)


def _of_number(number: Number, start: int, end: int) -> Concern:
    kind = Kind.CARD if number.card else Kind.DOCUMENT
    return Concern(kind, start, end, sure=number.sure, blocks=True)


def _places_of(folded: str, names: Iterable[str]) -> list[tuple[int, int]]:
    """Where the names stand, whole or by one of their words."""
    wanted = {word for name in names for word in (fold(name), *fold(name).split()) if word}
    places = []
    for word in wanted:
        at = folded.find(word)
        while at >= 0:
            places.append((at, at + len(word)))
            at = folded.find(word, at + len(word))
    return places


def _within(concern: Concern, places: Iterable[tuple[int, int]]) -> bool:
    return any(start <= concern.start and concern.end <= end for start, end in places)


def _apart(found: Iterable[Concern]) -> list[Concern]:
    """Of those that overlap the gravest, then the longest."""
    kept: list[Concern] = []
    for one in sorted(found, key=lambda one: (not one.blocks, one.start - one.end, one.start)):
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)
