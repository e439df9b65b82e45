"""How often the check is wrong, on notes written for finding out.

What it misses and what it minds without a reason, by language and kind, in the half that
was seen while the lists were made and in the half that was not. Run with ``-s`` to read
the rates. The bounds are what was measured, with room for one more note.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from aisleside.insight.notes.checking import Kind, check

HALVES = tomllib.loads((Path(__file__).parent / "labelled.toml").read_text("utf-8"))
LANGUAGES = ("en", "de", "fr", "zh", "ar")
HARMLESS = "harmless"
FEWEST = 120  # notes a language

# Of the half that nobody looked at: notes missed, harmless notes minded, and blocked.
MOST_UNSEEN = {
    "en": (2, 1, 1),
    "de": (5, 4, 2),
    "fr": (1, 2, 1),
    "zh": (2, 1, 1),
    "ar": (3, 1, 1),
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """A note, under what it is listed, and what was found in it."""

    kind: str
    text: str
    found: frozenset[str]
    blocked: bool

    @property
    def missed(self) -> bool:
        return self.kind != HARMLESS and self.kind not in self.found

    @property
    def minded(self) -> bool:
        return self.kind == HARMLESS and bool(self.found)


def outcomes(language: str, half: str) -> Iterator[Outcome]:
    for kind, notes in HALVES[language][half].items():
        for text in notes:
            concerns = check(text, language=language)
            found = frozenset(one.kind.value for one in concerns)
            yield Outcome(kind, text, found, any(one.blocks for one in concerns))


def rates(all_of_them: list[Outcome]) -> str:
    """Misses of each kind, and false alarms: "health 1/10 · harmless 2/32 (1 blocked)"."""
    said = []
    for kind in (*Kind, HARMLESS):
        of_it = [one for one in all_of_them if one.kind == kind]
        wrong = [one for one in of_it if one.missed or one.minded]
        said.append(f"{kind} {len(wrong)}/{len(of_it)}")
    blocked = sum(one.minded and one.blocked for one in all_of_them)
    return f"{' · '.join(said)} ({blocked} blocked)"


@pytest.mark.parametrize("language", LANGUAGES)
def test_misses_and_false_alarms_stay_within_what_was_measured(language):
    seen, unseen = (list(outcomes(language, half)) for half in ("seen", "unseen"))
    missed, minded, blocked = MOST_UNSEEN[language]

    print(f"\n{language} seen    {rates(seen)}\n{language} unseen  {rates(unseen)}")  # noqa: T201  # the report

    assert [one.text for one in seen if one.missed or one.minded] == []
    assert sum(one.missed for one in unseen) <= missed
    assert sum(one.minded for one in unseen) <= minded
    assert sum(one.minded and one.blocked for one in unseen) <= blocked


@pytest.mark.parametrize("language", LANGUAGES)
def test_enough_notes_are_labelled_half_of_them_harmless_and_none_twice(language):
    notes = [
        (kind, text)
        for half in HALVES[language].values()
        for kind, texts in half.items()
        for text in texts
    ]
    harmless = [text for kind, text in notes if kind == HARMLESS]

    assert len(notes) >= FEWEST
    assert len({text for _, text in notes}) == len(notes)
    assert {kind for kind, _ in notes} == {HARMLESS, *Kind}
    assert 0.4 <= len(harmless) / len(notes) <= 0.6
