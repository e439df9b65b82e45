"""The simulation holds, repeats itself, and notices when a guard is gone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.together.simulated_tablet import BrokenError
from tests.together.simulation import GUARDS, Simulation, main

SEEDS = range(1, 61)
ENOUGH = 150  # seeds within which a missing guard must show

# A seed at which the guard's absence showed when this was written: where to look first.
SHOWN_AT = {
    "from_check": 5,
    "digest_check": 17,
    "atomic_cursor": 13,
    "ack_by_id": 30,
    "dedupe": 1,
    "floor": 1,
    "left_mark": 4,
    "snapshot_age": 8,
}


def breaks(simulation: Simulation, seed: int) -> bool:
    """Whether the seed breaks an invariant."""
    try:
        simulation.play(seed)
    except BrokenError:
        return True
    return False


@pytest.fixture(scope="module")
def simulation() -> Iterator[Simulation]:
    with Simulation() as simulation:
        yield simulation


@pytest.mark.parametrize("part", range(6))
def test_nothing_breaks_on_a_bad_day(simulation: Simulation, part: int) -> None:
    for seed in SEEDS[part::6]:
        simulation.play(seed)


def test_a_seed_repeats_itself_to_the_letter(simulation: Simulation) -> None:
    once = simulation.play(7)
    simulation.play(8)

    again = simulation.play(7)

    assert again == once


@pytest.mark.parametrize("guard", GUARDS)
def test_the_simulation_notices_that_a_guard_is_gone(guard: str) -> None:
    first = SHOWN_AT[guard]

    with Simulation(without=guard) as simulation:
        noticed = any(breaks(simulation, seed) for seed in range(first, first + ENOUGH))

    assert noticed


def test_the_command_names_the_seed_to_repeat(capsys: pytest.CaptureFixture[str]) -> None:
    seed = str(SHOWN_AT["floor"])

    code = main(["--first", seed, "--seeds", "1", "--without", "floor"])

    said = capsys.readouterr().out
    assert code == 1
    assert said.endswith(f"simulate --first {seed} --seeds 1 --without floor\n")


def test_the_command_says_that_nothing_broke(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["--first", "1", "--seeds", "1"])

    assert code == 0
    assert "1 seeds and nothing broke" in capsys.readouterr().out
