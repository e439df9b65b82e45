"""The simulation holds, repeats itself, and notices when a guard is gone.

More days than these: ``python3 packaging/develop.py simulate --seeds 12000 --jobs 2``;
one guard, in the weather in which its absence shows: ``simulate --without GUARD``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from tests.together.simulated_guards import GUARDS
from tests.together.simulated_truth import BrokenError
from tests.together.simulated_weather import WEATHERS
from tests.together.simulation import Simulation, main

SEEDS = range(1, 73)
PARTS = 8
ENOUGH = 8  # days within which a missing guard must show


@pytest.fixture(scope="module")
def simulation() -> Iterator[Simulation]:
    with Simulation() as simulation:
        yield simulation


def what_breaks(simulation: Simulation, seed: int, guard: str) -> str:
    """Which invariant breaks on a day without the guard; nothing if none does."""
    try:
        simulation.play(seed, without=guard)
    except BrokenError as broken:
        return str(broken)
    return ""


@pytest.mark.parametrize("part", range(PARTS))
def test_nothing_breaks_on_a_bad_day(simulation: Simulation, part: int) -> None:
    for seed in SEEDS[part::PARTS]:
        simulation.play(seed)


@pytest.mark.parametrize("seed", [7, 16])  # the second goes the whole road
def test_a_seed_repeats_itself_to_the_letter(simulation: Simulation, seed: int) -> None:
    once = simulation.play(seed)
    simulation.play(seed + 1)

    again = simulation.play(seed)

    assert again == once


@pytest.mark.parametrize("guard", GUARDS)
def test_the_simulation_notices_that_a_guard_is_gone(simulation: Simulation, guard: str) -> None:
    for seed in range(1, ENOUGH + 1):
        simulation.play(seed, weather=GUARDS[guard].weather)  # holds while the guard is there
        broken = what_breaks(simulation, seed, guard)
        if broken:
            break

    assert re.match(r"[SP]\d+: ", broken)  # and not a mistake in how it is taken out


def test_every_weather_is_some_guards() -> None:
    assert {guard.weather for guard in GUARDS.values()} == WEATHERS.keys()


def test_the_command_names_the_seed_to_repeat(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["--seeds", str(ENOUGH), "--without", "floor"])

    said = capsys.readouterr().out
    assert code == 1
    assert re.search(r"simulate --first \d+ --seeds 1 --without floor\n$", said)


def test_the_command_plays_one_kind_of_day(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["--seeds", "1", "--weather", "nights"])

    assert code == 0
    assert "1 seeds and nothing broke" in capsys.readouterr().out
