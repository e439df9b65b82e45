"""Words as search compares them: folded, without accents, in any script.

The same function folds what is stored and what is typed. A folded word holds
only letters, digits and vowel signs, so inside quotes it can never be an
operator of the search index.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

LONGEST_WORD = 40  # letters kept of a word; nobody types more

# Letters that Unicode does not take apart, as people type them without an accent.
_PLAIN = {
    **{"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i"},
    **{"æ": "ae", "œ": "oe", "þ": "th"},
}
_APOSTROPHES = frozenset("'’ʼ`´‘")
_NO_DIGITS = re.compile(r"[^0-9]+")
_ASCII_WORDS = re.compile(r"[a-z0-9]+")


@dataclass(frozen=True, slots=True)
class PlacedWord:
    """A folded word and, for each of its letters, where its original ends in the text."""

    folded: str
    start: int
    ends: Sequence[int]

    def end_of(self, letters: int) -> int:
        """Where the first *letters* folded letters end in the text."""
        return self.ends[min(letters, len(self.ends)) - 1]


def words(text: str) -> list[str]:
    """The folded words of *text*, in order."""
    found = text.translate(_FOLDING).split()
    return [word[:LONGEST_WORD] for word in found] if len(text) > LONGEST_WORD else found


def placed_words(text: str) -> list[PlacedWord]:
    """The folded words of *text* with their places in it."""
    if text.isascii() and "'" not in text and "`" not in text:
        return [
            PlacedWord(
                match[0][:LONGEST_WORD], match.start(), range(match.start() + 1, match.end() + 1)
            )
            for match in _ASCII_WORDS.finditer(text.lower())
        ]
    found: list[PlacedWord] = []
    letters: list[str] = []
    ends: list[int] = []
    start = 0

    def close() -> None:
        if letters:
            folded = "".join(letters)[:LONGEST_WORD]
            found.append(PlacedWord(folded, start, tuple(ends[: len(folded)])))
            letters.clear()
            ends.clear()

    for at, letter in enumerate(text):
        if letter in _APOSTROPHES:
            continue
        folded = _folded(letter)
        if folded is None:
            close()
            continue
        if not letters:
            if not folded:
                continue
            start = at
        if not folded:  # an accent of its own: it belongs to the letter before
            ends[-1] = at + 1
        for piece in folded:
            letters.append(piece)
            ends.append(at + 1)
    close()
    return found


def name_words(*texts: str, sounds: str | None = None) -> set[str]:
    """Every word somebody may be looked up by: the words of her names, and what hides in them.

    A name written without spaces is found by each of its ends (小明 in 王小明),
    one with an apostrophe also by what follows it; one without a Latin letter also by
    how it is said, *sounds*.
    """
    together = " ".join(texts)
    if together.isascii() and "'" not in together:  # as most are: nothing hides in them
        return set(words(together))
    found: set[str] = set()
    for text in texts:
        found.update(words(text))
        if text.isascii():
            if "'" in text:
                found.update(words(text.replace("'", " ")))
            continue
        for mark in _APOSTROPHES:
            if mark in text:
                found.update(words(text.replace(mark, " ")))
        for word in list(found):
            if _unspaced(word[0]):
                found.update(
                    word[at:] for at in range(1, min(len(word), 12)) if not _inside(word[at])
                )
    if sounds and not any("a" <= letter <= "z" for word in found for letter in word):
        found.update(words(sounds))
    return {word for word in found if word}


def digits(text: str) -> str:
    """The ASCII digits of *text*, whatever script they were written in."""
    if text.isascii():
        return _NO_DIGITS.sub("", text)
    return "".join(str(unicodedata.digit(ch)) for ch in text if unicodedata.digit(ch, -1) >= 0)


def card(text: str) -> str:
    """A loyalty number as it is compared: letters and digits, without gaps."""
    return "".join(words(text))


class _Folding(dict[int, str]):
    """For ``str.translate``: folds each letter the first time it is met."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        folded = "" if letter in _APOSTROPHES else _folded(letter)
        self[code] = made = " " if folded is None else folded
        return made


_FOLDING = _Folding()


@lru_cache(maxsize=4096)
def _folded(letter: str) -> str | None:
    """How a letter counts in a word; None when it separates words, "" for an accent."""
    if unicodedata.combining(letter):
        return ""
    out: list[str] = []
    for piece in _taken_apart(_taken_apart(letter).casefold()):
        if unicodedata.combining(piece):
            continue
        if piece in _PLAIN:
            out.append(_PLAIN[piece])
        elif piece.isalnum() or unicodedata.category(piece).startswith("M"):
            out.append(piece)
    return "".join(out) or None


def _taken_apart(text: str) -> str:
    return unicodedata.normalize("NFKD", text)


def _inside(letter: str) -> bool:
    """Whether this is the middle or end of a Hangul syllable."""
    return "\u1160" <= letter <= "\u11ff"


def _unspaced(letter: str) -> bool:
    """Whether names in this letter's script are written without spaces."""
    return (
        "\u3040" <= letter <= "\u30ff"  # kana
        or "\u3400" <= letter <= "\u9fff"  # ideographs
        or "\u1100" <= letter <= "\u11ff"  # Hangul, taken apart
        or "\u0e00" <= letter <= "\u0e7f"  # Thai
        or "\U00020000" <= letter <= "\U0003ffff"
    )
