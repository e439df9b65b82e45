"""The words that occur in names, for telling what a mistyped one was meant to be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

SHORTEST = 4  # letters; in shorter words one wrong letter says nothing
LONG = 6  # letters from which two may be wrong


@dataclass(frozen=True, slots=True)
class Near:
    """A word of somebody's name, *letters* edits away from what was typed."""

    word: str
    letters: int


class Vocabulary:
    """Find words of names that are one or two letters from a typed one.

    A wrong, missing, doubled letter and two swapped neighbours count as one edit
    (optimal string alignment).
    """

    def __init__(self, words: Iterable[str]) -> None:
        by_length: dict[int, list[str]] = defaultdict(list)
        for word in words:
            by_length[len(word)].append(word)
        self._by_length = dict(by_length)

    def near(self, typed: str, *, limit: int) -> list[Near]:
        """The nearest words, at most *limit*; only the smallest distance that occurs.

        Empty when *typed* is too short, or nothing is near. Ties keep words that
        begin with the same letter first.
        """
        if len(typed) < SHORTEST:
            return []
        most = 2 if len(typed) >= LONG else 1
        found: list[Near] = []
        for length in range(len(typed) - most, len(typed) + most + 1):
            choices = self._by_length.get(length)
            if choices:
                matches = process.extract(
                    typed, choices, scorer=OSA.distance, score_cutoff=most, limit=4 * limit
                )
                found += [Near(word, int(distance)) for word, distance, _ in matches if distance]
        if not found:
            return []
        nearest = min(near.letters for near in found)
        kept = [near for near in found if near.letters == nearest]
        kept.sort(key=lambda near: (near.word[0] != typed[0], near.word))
        return kept[:limit]
