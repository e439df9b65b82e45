"""Sources are found by name, and a load says what it did in sentences."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from aisleside.hub.sources.catalogue import (
    SOURCES,
    LoadOptions,
    NoFileNamedError,
    UnknownSourceError,
    load,
)
from aisleside.hub.store.engine import Store

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


def silent(done: int, total: int, what: str) -> None:
    assert 0 <= done <= total
    assert what


def test_the_command_lines_sources_are_all_here_with_their_terms() -> None:
    assert set(SOURCES) == {
        *("completejourney", "retail", "fashion", "synthetic", "flights", "messages"),
    }
    assert all(source.terms and source.about for source in SOURCES.values())
    assert "MIT" in SOURCES["completejourney"].terms


def test_a_load_reports_what_was_read_what_changed_and_under_which_terms(
    store: Store, journey: Any
) -> None:
    report = load(store, "completejourney", LoadOptions(now=NOON, path=journey.folder), silent)

    said = "\n".join(report.sentences())
    assert report.read["lines"] == report.changed["line"] == 112
    assert "112 lines" in said
    assert "1 articles were sold but are not in the product list" in said
    assert "MIT" in said


def test_the_same_input_again_is_said_to_be_nothing_new(store: Store, journey: Any) -> None:
    options = LoadOptions(now=NOON, path=journey.folder)
    load(store, "completejourney", options, silent)

    report = load(store, "completejourney", options, silent)

    assert report.unchanged
    assert report.changed == {}
    assert len(report.sentences()) == 1


def test_a_load_cut_off_before_its_conclusion_counts_as_not_done(
    store: Store, journey: Any
) -> None:
    options = LoadOptions(now=NOON, path=journey.folder)
    concluded = []

    def killed() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        load(store, "completejourney", options, silent, killed)

    report = load(store, "completejourney", options, silent, lambda: concluded.append(1))

    assert not report.unchanged
    assert concluded == [1]
    assert load(store, "completejourney", options, silent, killed).unchanged


def test_an_unknown_name_is_answered_with_the_known_ones(store: Store) -> None:
    with pytest.raises(UnknownSourceError) as refused:
        load(store, "journeys", LoadOptions(now=NOON), silent)

    assert "completejourney" in refused.value.say


def test_a_source_that_reads_a_file_asks_for_it(store: Store) -> None:
    with pytest.raises(NoFileNamedError):
        load(store, "retail", LoadOptions(now=NOON), silent)


def test_progress_reaches_the_end_of_each_stage(store: Store, journey: Any, tmp_path: Path) -> None:
    ends: dict[str, tuple[int, int]] = {}

    def progress(done: int, total: int, what: str) -> None:
        ends[what] = (done, total)

    load(store, "completejourney", LoadOptions(now=NOON, path=journey.folder), progress)

    assert {"stores", "products", "households", "lines", "facts", "stock"} <= set(ends)
    assert all(done == total for done, total in ends.values())
