"""The words that occur in names, for telling what a mistyped or misheard one was meant to be.

A million customers have some hundred thousand words between them, so likeness is
looked for among words, and the index finds whose they are. Edits are counted only in
words of about the length that begin or end with the typed letter; sounds are looked
up by outline. Both are kept in memory, and new words are added to them: a word that
nobody has any more finds nobody.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA, JaroWinkler

from aisleside.insight.search.sounds import outlines, readings, sounds, without_vowels

SHORTEST = 4  # letters; in shorter words one wrong letter says nothing
LONG = 6  # letters from which two may be wrong
MOST = 2
ENDS = (1, 2)  # letters at one end that are right, in a short word and in a long one
# Phones from which one and two may differ in words that sound alike.
APART = (4, 9)
HEARD = 24  # words of one outline that are listened to, the likeliest by their letters
_LAYERS = 8  # additions before the index is made into one again
_AT_ONCE = 4_000  # words listened to together: all of them would take ten times the memory
_HASH = 0xFFFF_FFFF


@dataclass(frozen=True, slots=True)
class Near:
    """A word of somebody's name, *letters* edits away from what was typed."""

    word: str
    letters: int


@dataclass(frozen=True, slots=True)
class Alike:
    """A word of somebody's name that sounds like what was typed; *apart* phones differ."""

    word: str
    apart: int


class Vocabulary:
    """Find words of names that are one or two letters from a typed one, or sound like it.

    A wrong, missing, doubled letter and two swapped neighbours count as one edit
    (optimal string alignment).
    """

    def __init__(self, words: Iterable[str] = ()) -> None:
        self._words: list[str] = []
        self._begun: dict[int, list[str]] = defaultdict(list)  # by length, sorted
        self._ended: dict[int, list[str]] = defaultdict(list)  # the same, sorted from their ends
        self._layers: list[array[int]] = []  # hash of an outline, number of a word; sorted
        self._heard = 0  # words that are in the layers
        self.learn(words)

    def learn(self, words: Iterable[str]) -> None:
        """Know these words, too."""
        known = set(self._words)
        fresh = [word for word in dict.fromkeys(words) if word and word not in known]
        self._words += fresh
        for word in fresh:
            self._begun[len(word)].append(word)
            self._ended[len(word)].append(word)
        for length in {len(word) for word in fresh}:
            self._begun[length].sort()
            self._ended[length].sort(key=_backwards)

    def listen(self) -> None:
        """Work out how all known words sound; ``alike`` does it otherwise when it is first asked.

        Takes about a second for 100,000 words.
        """
        if self._heard == len(self._words):
            return
        entries = array("Q")
        for first in range(self._heard, len(self._words), _AT_ONCE):
            fresh = self._words[first : first + _AT_ONCE]
            entries.extend(
                (hash(outline) & _HASH) << 32 | number
                for number, ways in enumerate(zip(*outlines(fresh), strict=True), start=first)
                for outline in set(ways)
                if outline not in {"", "A"}
            )
        self._heard = len(self._words)
        if len(self._layers) == _LAYERS:
            for layer in self._layers:
                entries.extend(layer)
            self._layers.clear()
        self._layers.append(array("Q", sorted(entries)))

    def near(self, typed: str, *, limit: int, most: int = MOST) -> list[Near]:
        """The nearest words, at most *limit* and *most* letters away; only the smallest distance
        that occurs.

        Empty when *typed* is too short, or nothing is near. Ties keep words that
        begin with the same letter first.
        """
        if len(typed) < SHORTEST:
            return []
        for letters in range(1, (most if len(typed) >= LONG else 1) + 1):
            found = self._within(letters, typed, limit=limit)
            if found:
                kept = [Near(word, apart) for word, apart in found.items()]
                kept.sort(key=lambda near: (near.word[0] != typed[0], near.word))
                return kept[:limit]
        return []

    def _within(self, most: int, typed: str, *, limit: int) -> dict[str, int]:
        """Words at most so many edits away that begin or end as *typed* does."""
        size = ENDS[len(typed) >= LONG]
        found: dict[str, int] = {}
        for length in range(len(typed) - most, len(typed) + most + 1):
            begun = _beginning(self._begun.get(length, ()), typed[:size], None)
            ended = _beginning(self._ended.get(length, ()), typed[: -size - 1 : -1], _backwards)
            for words in (begun, ended):
                matches = process.extract(
                    typed, words, scorer=OSA.distance, score_cutoff=most, limit=4 * limit
                )
                found.update((word, int(apart)) for word, apart, _ in matches if apart)
        return found

    def alike(self, typed: str, *, limit: int) -> list[Alike]:
        """The words that sound most like *typed*, at most *limit*, nearest first."""
        mine = sounds(typed)
        if not mine:
            return []
        self.listen()
        ways = {way for (way,) in outlines([typed])} - {"", "A"}
        words = [word for word in self._of_outlines(ways) if word != typed]
        likeliest = self._likeliest(typed, words)
        found = []
        for word, *said in zip(likeliest, *readings(likeliest), strict=True):
            if without_vowels(word) or without_vowels(typed):
                found.append(Alike(word, 1))
                continue
            apart = min(OSA.distance(one, other) for one in mine for other in set(said))
            if apart <= sum(min(map(len, mine)) >= phones for phones in APART):
                found.append(Alike(word, apart))
        found.sort(key=lambda one: (one.apart, OSA.distance(typed, one.word), one.word))
        return found[:limit]

    def _of_outlines(self, wanted: Collection[str]) -> list[str]:
        numbers: list[int] = []
        for outline in wanted:
            begins = (hash(outline) & _HASH) << 32
            for layer in self._layers:
                first = bisect_left(layer, begins)
                last = bisect_left(layer, begins + _HASH + 1, lo=first)
                numbers += [entry - begins for entry in layer[first:last]]
        known = self._words
        return [known[number] for number in sorted(set(numbers))]

    def _likeliest(self, typed: str, words: Sequence[str]) -> list[str]:
        if len(words) <= HEARD:
            return list(words)
        other = [word for word in words if not word.isascii()]
        plain = [word for word in words if word.isascii()] if other else words
        best = process.extract(typed, plain, scorer=JaroWinkler.similarity, limit=HEARD)
        return [*(word for word, _, _ in best), *other[:HEARD]]


def _backwards(word: str) -> str:
    return word[::-1]


def _beginning(
    words: Sequence[str], begins: str, read: Callable[[str], str] | None
) -> Sequence[str]:
    """Those of *words* that begin so; they are sorted, and begin, as *read* reads them."""
    first = bisect_left(words, begins, key=read)
    return words[first : bisect_left(words, begins + "\U0010ffff", lo=first, key=read)]
