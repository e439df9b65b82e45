"""A note as the check compares it: without accents, in one case, with places kept.

Marks that cannot be seen, and vowel signs that need not be written, are gone; letters
and digits of other shapes (full width, Arabic-Indic) are the plain ones.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

_PLAIN = {
    **{"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss"},
    # Arabic letters that are written one for another.
    **{"ى": "ي", "ة": "ه", "ی": "ي", "ک": "ك", "ء": "", "ـ": ""},
    **dict.fromkeys("’ʼ`´‘", "'"),
    **dict.fromkeys("‐‑‒–—−", "-"),
}
_HAN = "\u3400-\u9fff"
_BETWEEN_HAN = re.compile(rf"(?<=[{_HAN}])[ .·*_~-]+(?=[{_HAN}])")


class _Folding(dict[int, str]):
    """For ``str.translate``: folds each letter the first time it is met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _folded(chr(code))
        return folded


def _folded(letter: str) -> str:
    if letter in _PLAIN:
        return _PLAIN[letter]
    if unicodedata.category(letter) == "Cf":
        return ""
    out = []
    for piece in unicodedata.normalize("NFKD", letter).casefold():
        if unicodedata.combining(piece):
            continue
        digit = unicodedata.digit(piece, -1)
        out.append(str(digit) if digit >= 0 else _PLAIN.get(piece, piece))
    return "".join(out)


_FOLDING = _Folding()


def fold(text: str) -> str:
    """*text* as words are compared."""
    return text.lower() if text.isascii() else text.translate(_FOLDING)


@dataclass(frozen=True)
class FoldedNote:
    """A note with its folded form, and the way back from one to the other."""

    text: str
    folded: str

    @cached_property
    def _ends(self) -> list[int]:
        """How many folded letters there are up to and with each letter of the text."""
        return list(accumulate(len(fold(letter)) for letter in self.text))

    @cached_property
    def _places(self) -> list[int]:
        """For each folded letter, the place of its original."""
        places: list[int] = []
        before = 0
        for at, end in enumerate(self._ends):
            places.extend([at] * (end - before))
            before = end
        return places

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where in the text the folded letters from *start* to *end* stand."""
        if self.text.isascii():
            return start, end
        return self._places[start], self._places[end - 1] + 1


def folded_note(text: str) -> FoldedNote:
    return FoldedNote(text, fold(text))


def close_up(folded: str) -> tuple[str, list[int]]:
    """The text without gaps between Chinese letters, and where each letter of it stood."""
    kept: list[str] = []
    places: list[int] = []
    last = 0
    for gap in _BETWEEN_HAN.finditer(folded):
        kept.append(folded[last : gap.start()])
        places.extend(range(last, gap.start()))
        last = gap.end()
    kept.append(folded[last:])
    places.extend(range(last, len(folded)))
    return "".join(kept), places
