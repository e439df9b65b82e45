from __future__ import annotations

import threading
from collections.abc import Callable
from queue import Queue

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aisleside.device.sync.live import LONGEST_SPREAD, Live, turn
from aisleside.device.sync.transport import HubRefusedError, HubUnreachableError
from aisleside.settings import DeviceSettings
from aisleside.wire.messages import Poke

PATIENCE = 60  # seconds; all of this takes milliseconds on a quiet machine
POKE = '{"stream":"artefacts","head":7,"spread":3}'


class Hub:
    """Answers each call of ``live`` with the next of *days*; the last goes on until hung up."""

    def __init__(self, *days: Callable[[Callable[[str, str], None]], None]) -> None:
        self._days = list(days)
        self.calls = 0
        self.hung_up = threading.Event()

    def live(self, heard: Callable[[str, str], None]) -> None:
        self.calls += 1
        if self._days:
            self._days.pop(0)(heard)
            return
        heard("open", "")
        self.hung_up.wait(PATIENCE)
        raise HubUnreachableError(why="hung up")

    def hang_up(self) -> None:
        self.hung_up.set()


class Engine:
    """Writes down what it hears."""

    def __init__(self) -> None:
        self.heard: Queue[object] = Queue()

    def live(self, is_live: bool) -> None:
        self.heard.put(is_live)

    def poked(self, poke: Poke) -> None:
        self.heard.put(poke)

    def locked(self) -> None:
        self.heard.put("locked")


def hearing(hub: Hub, wanted: int, *, chance: Callable[[], float] = lambda: 0.0) -> list[object]:
    live, engine = Live(hub, DeviceSettings(), chance=chance), Engine()
    live.start(engine)
    heard = [engine.heard.get(timeout=PATIENCE) for _ in range(wanted)]
    live.stop()
    live.stop()
    return heard


def says(*events: tuple[str, str]) -> Callable[[Callable[[str, str], None]], None]:
    def day(heard: Callable[[str, str], None]) -> None:
        heard("open", "")
        for event in events:
            heard(*event)

    return day


def fails(error: Exception) -> Callable[[Callable[[str, str], None]], None]:
    def day(_heard: Callable[[str, str], None]) -> None:
        raise error

    return day


def test_pokes_and_the_lock_are_passed_on():
    hub = Hub(says(("poke", POKE), ("lock", "{}"), ("of-tomorrow", "?")))

    heard = hearing(hub, 4)

    assert heard == [True, Poke("artefacts", 7, spread=3), "locked", False]


@pytest.mark.parametrize("data", ["", "no json", "[]", '{"stream":1}', '{"stream":"s","head":"x"}'])
def test_a_poke_that_cannot_be_read_costs_nothing(data):
    hub = Hub(says(("poke", data), ("poke", POKE)))

    assert hearing(hub, 3) == [True, Poke("artefacts", 7, spread=3), False]


@pytest.mark.parametrize(
    "error",
    [
        HubUnreachableError(why="cut"),
        HubRefusedError("No.", code="live_full", status=503, retry_after=None),
        ZeroDivisionError(),
    ],
)
def test_whatever_goes_wrong_it_listens_again(error, caplog):
    hub = Hub(fails(error), fails(error))

    assert hearing(hub, 1) == [True]
    assert hub.calls == 3


def test_stopping_ends_a_connection_that_says_nothing():
    hub = Hub()

    assert hearing(hub, 1) == [True]
    assert hub.hung_up.is_set()


def pauses(*days: Exception, spread: int = 1) -> list[float]:
    """How long it rests after each of *days*, if chance always draws the longest."""
    live = Live(Hub(), DeviceSettings(backoff_seconds=40), chance=lambda: 1.0)
    live._spread = spread
    drawn: list[float] = []
    live._stopping.wait = lambda seconds: drawn.append(seconds) or True
    live._hurry.wait = lambda seconds: drawn.append(seconds) or True
    for failures, error in enumerate(days, start=1):
        live._rest(failures, getattr(error, "retry_after", None))
    return drawn


def test_pauses_grow_and_the_hubs_wish_comes_first():
    away = HubUnreachableError(why="cut")
    busy = HubUnreachableError(why="503", retry_after=120)

    assert pauses(*[away] * 7) == [2, 4, 8, 16, 32, 40, 40]
    assert pauses(busy)[0] >= 120


def test_those_who_were_cut_off_together_spread_as_wide_as_the_hub_said():
    assert pauses(HubUnreachableError(why="cut"), spread=30) == [30]


@settings(max_examples=20)
@given(st.sets(st.text(min_size=1), min_size=200, max_size=200), st.integers(1, 60))
def test_each_device_has_its_turn_and_the_turns_are_spread(devices, spread):
    poke = Poke("store:367/associate", 9, spread=spread)

    turns = [turn(device, poke) for device in devices]

    assert turns == [turn(device, poke) for device in devices]
    assert all(0 <= at < spread for at in turns)
    for quarter in range(4):
        there = [at for at in turns if quarter <= at / spread * 4 < quarter + 1]
        assert 20 <= len(there) <= 90


@pytest.mark.parametrize("spread", [-5, 0, 10**12])
def test_a_senseless_spread_is_not_believed(spread):
    assert 0 <= turn("D1", Poke("artefacts", 1, spread=spread)) <= LONGEST_SPREAD
