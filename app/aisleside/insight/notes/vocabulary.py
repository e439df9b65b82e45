"""Lists of words as people write them, and the search for them in a note.

An entry of a list is a word or several. ``stem*``, ``*end`` and ``*part*`` stand for any
word that begins, ends or goes on like that; ``<class>`` for one word of a class that the
same list declares, ``<class>~`` for up to three of them or none. ``?`` at the end says that
the words often mean something else. ``=`` before it says that they count only in a note
of this language. An entry with a Chinese letter is found anywhere. What a harmless entry
covers, even in part, is no concern.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache, lru_cache

from aisleside.insight.notes.folding import close_up, fold


class Topic(StrEnum):
    """What a list is of."""

    INSULT = "insult"
    ABUSE = "abuse"
    HEALTH = "health"
    BELIEF = "belief"
    ORIGIN = "origin"
    HARMLESS = "harmless"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The lists of a language, entries divided by commas."""

    language: str
    common: str  # words by which a note shows its language
    classes: Mapping[str, str]
    lists: Mapping[Topic, str]


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: its parts in order, and how it counts."""

    topic: Topic
    parts: tuple[str, ...]
    language: str | None
    sure: bool
    second: str = ""  # what the next word must be, where that is certain


@dataclass(frozen=True, slots=True)
class Match:
    """An entry found, by its place in the folded text."""

    topic: Topic
    start: int
    end: int
    sure: bool


@dataclass(slots=True)
class Lexicon:
    """All entries of all languages, arranged to be looked up by the words of a note."""

    whole: dict[str, set[str]] = field(default_factory=dict)
    begins: dict[str, set[str]] = field(default_factory=dict)
    ends: dict[str, set[str]] = field(default_factory=dict)
    within: dict[str, set[str]] = field(default_factory=dict)
    by_first: dict[str, list[Entry]] = field(default_factory=dict)
    han: dict[str, list[tuple[str, Entry]]] = field(default_factory=dict)
    common: dict[str, frozenset[str]] = field(default_factory=dict)
    abuse: dict[int, list[str]] = field(default_factory=dict)  # whole words by length
    longest: int = 0  # beginning or end of a word that is listed

    def add(self, vocabulary: Vocabulary) -> None:
        language = vocabulary.language
        self.common[language] = frozenset(fold(vocabulary.common).split())
        for name, entries in vocabulary.classes.items():
            for word in _entries(entries):
                self._file(word, f"<{language}:{fold(name)}>")
        for topic, entries in vocabulary.lists.items():
            for written in _entries(entries):
                self._take(topic, written, language)

    def _take(self, topic: Topic, written: str, language: str) -> None:
        own, sure = written.startswith("="), not written.endswith("?")
        words = written.strip("=?")
        if _HAN.search(words):
            entry = Entry(topic, (words,), None, sure)
            self.han.setdefault(words[0], []).append((words, entry))
            return
        parts = tuple(part.replace("<", f"<{language}:") for part in words.split())
        for part in parts:
            if not part.startswith("<"):
                self._file(part, part)
        second = "" if any("~" in part for part in parts[:2]) else "".join(parts[1:2])
        entry = Entry(topic, parts, language if own else None, sure, second)
        first = parts[0].removesuffix("~")
        self.by_first.setdefault(first, []).append(entry)
        if topic is Topic.ABUSE and len(parts) == 1 and parts[0].isalpha():
            self.abuse.setdefault(len(parts[0]), []).append(parts[0])

    def _file(self, word: str, name: str) -> None:
        """Let words like *word* be recognised as *name*."""
        bare = word.strip("*")
        if word.startswith("*") and word.endswith("*"):
            shelf = self.within
        elif word.startswith("*"):
            shelf = self.ends
        elif word.endswith("*"):
            shelf = self.begins
        else:
            shelf = self.whole
        shelf.setdefault(bare, set()).add(name)
        self.longest = max(self.longest, len(bare))

    def names_of(self, word: str) -> frozenset[str]:
        """What one word may be a part of, in whichever way it is spelt."""
        found: set[str] = set()
        for spelling in _spellings(word):
            found |= self._names(spelling)
        if "*" in word[1:]:
            found.update(self._starred(word))
        return frozenset(found)

    def _names(self, word: str) -> set[str]:
        found = set(self.whole.get(word, ()))
        for length in range(2, min(len(word), self.longest) + 1):
            found |= self.begins.get(word[:length], _NONE)
            found |= self.ends.get(word[-length:], _NONE)
        if len(word) > 3:
            for part, names in self.within.items():
                if part in word:
                    found |= names
        return found

    def _starred(self, word: str) -> Iterator[str]:
        """Abuse with some of its letters starred out."""
        for known in self.abuse.get(len(word), ()):
            if all(mine in ("*", theirs) for mine, theirs in zip(word, known, strict=True)):
                yield known


_NONE: frozenset[str] = frozenset()
_HAN = re.compile(r"[\u3400-\u9fff]")
_WORD = re.compile(r"[^\W_]+(?:[@$!|*+]+[^\W_]+)*|[@$][^\W_]+")
_SPELT_OUT = re.compile(r"(?<![^\W_])[^\W\d_](?:[ .*_-]{1,2}[^\W\d_]){3,}(?![^\W_])")
_REPEATED = re.compile(r"(.)\1{2,}")
_ARABIC = re.compile(r"[\u0620-\u064a]")
# What Arabic writes together with the word after it.
_JOINED = ("وال", "فال", "بال", "كال", "ولل", "لل", "ال", "وب", "ول", "و", "ف", "ب", "ل", "ك")
_LEET = str.maketrans("013457@$!|+", "oieastasiit")
_LOOKALIKE = str.maketrans("аеорсхуіκοαν", "aeopcxyikoav")
_UMLAUTS = (("ae", "a"), ("oe", "o"), ("ue", "u"))
_STAND_IN = re.compile(r"[\d@$!|+]")  # for a letter
_LATIN = re.compile(r"[a-z]")


def _entries(listed: str) -> list[str]:
    return [" ".join(fold(one).split()) for one in listed.split(",") if one.strip()]


def _spellings(word: str) -> Iterator[str]:
    """A word, and as it may have been meant."""
    yield word
    if _ARABIC.match(word):
        for joined in _JOINED:
            if word.startswith(joined) and len(word) - len(joined) >= (2 if joined == "ال" else 3):
                yield word[len(joined) :]
        return
    if _REPEATED.search(word):
        yield _REPEATED.sub(r"\1", word)
        yield _REPEATED.sub(r"\1\1", word)
    if _LATIN.search(word) and _STAND_IN.search(word):
        yield word.translate(_LEET)
        yield word.translate(_LEET).replace("i", "l")
    if not word.isascii() and _LATIN.search(word):
        yield word.translate(_LOOKALIKE)
    for written, meant in _UMLAUTS:
        if written in word:
            yield word.replace(written, meant)


class Finder:
    """Find the entries of several vocabularies in folded text."""

    def __init__(self, vocabularies: Sequence[Vocabulary]) -> None:
        self._lexicon = Lexicon()
        for vocabulary in vocabularies:
            self._lexicon.add(vocabulary)
        self._names_of = lru_cache(maxsize=4096)(self._lexicon.names_of)

    def find(self, folded: str, *, language: str) -> list[Match]:
        """All entries in the text; *language* is whose own words count where none prevails."""
        placed = [(m[0], m.start(), m.end()) for m in _WORD.finditer(folded)]
        written = cache(lambda: self._language([word for word, _, _ in placed], language))
        found = list(self._in_words(placed, written))
        for spelt in _SPELT_OUT.finditer(folded):
            letters = re.sub(r"[ .*_-]", "", spelt[0])
            found.extend(self._in_words([(letters, spelt.start(), spelt.end())], written))
        if _HAN.search(folded):
            found.extend(self._in_chinese(folded))
        harmless = [match for match in found if match.topic is Topic.HARMLESS]
        return [
            match
            for match in found
            if match.topic is not Topic.HARMLESS
            and not any(one.start < match.end and match.start < one.end for one in harmless)
        ]

    def _language(self, words: Sequence[str], screens: str) -> str:
        """The language most of the small words are of; that of the screens among equals."""
        votes = {
            language: sum(word in common for word in words)
            for language, common in self._lexicon.common.items()
        }
        return max(votes, key=lambda one: (votes[one], one == screens))

    def _in_words(
        self, placed: Sequence[tuple[str, int, int]], language: Callable[[], str]
    ) -> Iterator[Match]:
        """*language* is what the note is written in: most notes need not be asked."""
        names = [self._names_of(word) for word, _, _ in placed]
        for at, mine in enumerate(names):
            for name in mine:
                for entry in self._lexicon.by_first.get(name, ()):
                    if entry.second and (at + 1 == len(names) or entry.second not in names[at + 1]):
                        continue
                    if entry.language is not None and entry.language != language():
                        continue
                    last = _ending(entry.parts, names, at)
                    if last:
                        yield Match(entry.topic, placed[at][1], placed[last - 1][2], entry.sure)

    def _in_chinese(self, folded: str) -> Iterator[Match]:
        closed, places = close_up(folded)
        for at, letter in enumerate(closed):
            for words, entry in self._lexicon.han.get(letter, ()):
                if closed.startswith(words, at):
                    end = places[at + len(words) - 1] + 1
                    yield Match(entry.topic, places[at], end, entry.sure)


def _ending(parts: Sequence[str], names: Sequence[frozenset[str]], at: int) -> int:
    """After which word the parts end that begin at word *at*; 0 where they do not fit."""
    for part in parts:
        if part.endswith("~"):
            some = part[:-1]
            for _ in range(3):
                if at < len(names) and some in names[at]:
                    at += 1
        elif at < len(names) and part in names[at]:
            at += 1
        else:
            return 0
    return at
