"""Old apps and new hubs, new apps and old hubs: they agree or say why not (S19)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from tests.together.versions import FLIGHT, FLIGHTS_SINCE, LOSSES, PHONE

HERE = Path(__file__).parents[2]
AGES = (1, 2, 3)
MODELS_SINCE = 4
PAIRS = [
    *((tablet, hub) for tablet in AGES for hub in AGES),
    *((age, MODELS_SINCE) for age in (2, 3)),
    (4, FLIGHTS_SINCE),
    *((MODELS_SINCE, age) for age in (2, 3)),
]

# What stands in a field that the other side never had, or has no more.
DEFAULTS = {"contact_by": None, "tint": None, "phone": PHONE, "code": None, "flight": None}
COMPARED = ("customer", "line", "place", "product", "note", "service")


class Aged:
    """A process of some age, and the commands it takes."""

    def __init__(self, kind: str, schema: int, folder: Path) -> None:
        self.schema = schema
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.together.versions", kind, str(schema), str(folder)],
            cwd=HERE,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            text=True,
        )

    def __call__(self, *command: Any) -> Any:
        """Do a command; an empty one only waits until the process is ready."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        if command:
            self._process.stdin.write(json.dumps(command) + "\n")
            self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())

    def end(self) -> None:
        with self._process, suppress(BrokenPipeError):
            self._process.kill()


@pytest.fixture(scope="module")
def aged(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str, int], Aged]]:
    """Processes by kind and age, started when first asked for."""
    made: dict[tuple[str, int], Aged] = {}

    def start(kind: str, schema: int) -> Aged:
        if (kind, schema) not in made:
            made[kind, schema] = Aged(kind, schema, tmp_path_factory.mktemp(f"{kind}{schema}"))
            assert made[kind, schema]() == "ready"
        return made[kind, schema]

    yield start
    for one in made.values():
        one.end()


@pytest.fixture
def pair(
    aged: Callable[[str, int], Aged], request: pytest.FixtureRequest
) -> tuple[str, Aged, Aged]:
    """A new tablet of one age, enrolled at a hub of another."""
    tablet, hub = aged("tablet", request.param[0]), aged("hub", request.param[1])
    name = "".join(letter for letter in request.node.name if letter.isalnum())[-40:]
    tablet("enrol", name, hub("url"), hub("code"))
    return name, tablet, hub


def as_seen(rows: list[dict[str, Any]], fields: list[str]) -> list[dict[str, Any]]:
    """The hub's rows with the fields a tablet knows."""
    return [
        {field: row[field] if field in row else DEFAULTS[field] for field in fields} for row in rows
    ]


def assert_same(name: str, tablet: Aged, hub: Aged) -> None:
    """S10: every row that the tablet holds is the hub's, field by field."""
    held, true = tablet("rows", name), hub("rows")
    assert sorted(tablet("held", name)) == hub("offered", tablet.schema)
    aboard = [stream for stream in hub("offered", hub.schema) if FLIGHT in stream]
    assert bool(aboard) is (hub.schema >= FLIGHTS_SINCE)
    for table in COMPARED:
        assert bool(held[table]) == bool(true[table])
        if held[table]:
            assert held[table] == as_seen(true[table], list(held[table][0])), table
    travels = min(tablet.schema, hub.schema) >= MODELS_SINCE
    assert held["model"] == (true["model"] if travels else [])


@pytest.mark.parametrize("pair", PAIRS, indirect=True)
def test_any_two_ages_sync_whole_page_by_page_and_after_a_restore(pair):
    name, tablet, hub = pair

    loaded = tablet("round", name)
    assert loaded["fine"], loaded
    assert set(LOSSES) <= set(loaded["reloaded"])
    assert_same(name, tablet, hub)

    sent = tablet("write", name, "Wool, please")
    hub("bring", f"Bea {name}")
    followed = tablet("round", name)
    assert followed["fine"], followed
    assert (followed["reloaded"], followed["waiting"]) == ([], 0)
    assert sent in hub("events")
    assert_same(name, tablet, hub)

    hub("rename_place", f"Queens {name}")
    moved = tablet("round", name)
    assert moved["fine"], moved
    assert "catalogue:main" not in moved["reloaded"]
    assert_same(name, tablet, hub)

    hub("back_up", name)
    hub("bring", f"Cid {name}")
    assert tablet("round", name)["fine"]
    hub("restore", name)
    repaired = tablet("round", name)
    assert repaired["fine"], repaired
    assert repaired["reloaded"] == []
    assert_same(name, tablet, hub)

    tablet("lose", name)
    for stream, (ranges, same, healed) in tablet("verify", name).items():
        assert healed == (stream in LOSSES), stream
        assert same + healed == ranges
    assert_same(name, tablet, hub)


@pytest.mark.parametrize("pair", [(1, 4)], indirect=True)
def test_an_app_that_is_too_old_gets_a_sentence_and_hands_over_its_work(pair):
    name, tablet, hub = pair
    sent = tablet("write", name, "Wool, please")

    went = tablet("round", name)

    assert not went["fine"]
    assert "Update the app" in went["trouble"]
    assert went["waiting"] == 0
    assert sent in hub("events")


@pytest.mark.parametrize("pair", [(4, 1)], indirect=True)
def test_an_app_that_is_too_new_for_the_hub_says_so_and_hands_over_its_work(pair):
    name, tablet, hub = pair
    sent = tablet("write", name, "Wool, please")

    went = tablet("round", name)

    assert not went["fine"]
    assert "the hub has not" in went["trouble"]
    assert went["waiting"] == 0
    assert sent in hub("events")
