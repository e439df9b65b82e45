"""The hub and a tablet mind the same words, and the hub never more than every tablet does."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from aisleside.domain.event import EventKind
from aisleside.domain.recorded import (
    FactTold,
    MomentServed,
    NoteWritten,
    TaskMade,
)
from aisleside.domain.served import Served
from aisleside.domain.task import TaskKind
from aisleside.insight.notes.checking import LANGUAGES, check
from aisleside.insight.notes.typed import ALL, NUMBERS, READ, may_be_kept, typed
from aisleside.wire.messages import FactBody, NoteBody, ServedBody, TaskBody

LABELLED = tomllib.loads((Path(__file__).parent / "labelled.toml").read_text("utf-8"))
NOTES = [
    text
    for half in LABELLED.values()
    for by_kind in half.values()
    for texts in by_kind.values()
    for text in texts
]


@pytest.mark.parametrize(
    ("kind", "recorded", "sent", "said"),
    [
        (EventKind.NOTE, NoteWritten("a"), NoteBody("a"), [("a", ALL)]),
        (
            EventKind.FACT,
            FactTold("taste.likes", "a", "b"),
            FactBody("taste.likes", "a", "b"),
            [("a", ALL), ("b", ALL)],
        ),
        (
            EventKind.FACT,
            FactTold("name.said", "a"),
            FactBody("name.said", "a"),
            [("a", NUMBERS)],
        ),
        (
            EventKind.TASK,
            TaskMade(TaskKind.PROMISE, "a", "b"),
            TaskBody("promise", "a", "b"),
            [("a", ALL), ("b", ALL)],
        ),
        (
            EventKind.SERVED,
            MomentServed("MD482/2026-11-22/LIS", Served.PRAISE, detail="a"),
            ServedBody("MD482/2026-11-22/LIS", "praise", detail="a"),
            [("a", ALL)],
        ),
    ],
)
def test_what_was_typed_is_found_as_it_is_recorded_and_as_it_travels(kind, recorded, sent, said):
    assert list(typed(kind, recorded)) == list(typed(kind, sent)) == said


def test_the_hub_refuses_nothing_that_a_tablet_of_any_language_lets_pass():
    refused = [text for text in NOTES if not may_be_kept(EventKind.NOTE, NoteBody(text), names=())]
    passed_by = {
        language: [
            text
            for text in refused
            if not any(one.blocks for one in check(text, language=language))
        ]
        for language in LANGUAGES
    }

    assert len(refused) > len(NOTES) // 4
    assert not any(passed_by.values())


def test_what_is_longer_than_a_note_may_be_is_read_as_far_as_one_goes():
    assert not may_be_kept(EventKind.NOTE, NoteBody("Diabetic. " + "x" * READ), names=())
    assert may_be_kept(EventKind.NOTE, NoteBody("x" * READ + " diabetic"), names=())
