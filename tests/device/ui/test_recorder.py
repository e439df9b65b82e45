"""Recording: kept first, said after, taken back while it can be; as one person only."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

import pytest

from aisleside.device.machine.clock import Stamp
from aisleside.device.ui.recorder import ALREADY_SENT, SAVED_HERE, TAKEN_BACK, Recorder
from aisleside.domain.errors import ExpectedError
from aisleside.domain.event import EventKind, EventState, PendingEvent
from aisleside.domain.recorded import FactTold, Recorded

SHOE = FactTold("size.shoe", "39")


@dataclass
class Drawer:
    """An outbox that keeps what it is given, or says why it cannot."""

    events: dict[str, tuple[str, int, Recorded]] = field(default_factory=dict)
    gone: bool = False
    error: ExpectedError | None = None

    @property
    def kept(self) -> list[tuple[str, int, Recorded]]:
        return list(self.events.values())

    def write(self, author: str, subject: int, body: Recorded, stamp: Stamp) -> PendingEvent:
        if self.error is not None:
            raise self.error
        event_id = f"e{len(self.events) + 1}"
        self.events[event_id] = (author, subject, body)
        at = datetime.fromtimestamp(stamp.wall_time, UTC)
        return PendingEvent(
            event_id,
            EventKind.FACT,
            subject,
            author,
            "",
            at,
            EventState.WAITING,
            None,
            None,
        )

    def take_back(self, event_id: str, author: str) -> bool:
        if self.gone or self.events[event_id][0] != author:
            return False
        del self.events[event_id]
        return True


@pytest.fixture
def drawer() -> Drawer:
    return Drawer()


@pytest.fixture
def changing(drawer, at_once) -> Any:
    return at_once(drawer)


@pytest.fixture
def hurried() -> list[str]:
    return []


@pytest.fixture
def recorder(qapp, changing, hurried, maya) -> Recorder:
    made = Recorder(
        changing=changing, stamp=lambda: Stamp(0, 0, 0), send=lambda: hurried.append("now")
    )
    made.sign_in(maya)
    return made


@pytest.fixture
def heard(recorder) -> list[str]:
    words: list[str] = []
    for signal in (recorder.recorded, recorder.takenBack, recorder.failed):
        signal.connect(words.append)
    return words


def test_what_is_recorded_is_kept_before_the_screen_says_so(recorder, drawer, heard):
    recorder.recorded.connect(lambda _: heard.append(f"{len(drawer.kept)} kept"))

    recorder.record(11, SHOE, said="Saved here")

    assert drawer.kept == [("maya", 11, SHOE)]
    assert heard == ["Saved here", "1 kept"]


def test_the_last_thing_is_taken_back_once(recorder, drawer, heard):
    recorder.record(11, SHOE, said="Saved here")

    recorder.undo()
    recorder.undo()

    assert drawer.kept == []
    assert heard == ["Saved here", TAKEN_BACK]


def test_what_left_already_is_not_claimed_to_be_taken_back(recorder, drawer, heard):
    recorder.record(11, SHOE, said="Saved here")
    drawer.gone = True

    recorder.undo()

    assert drawer.kept == [("maya", 11, SHOE)]
    assert heard[-1] == ALREADY_SENT


def test_what_is_recorded_without_words_is_not_what_undo_means(recorder, drawer, heard):
    recorder.record(11, SHOE, said="Saved here")
    recorder.record(11, FactTold("size.dress", "40"))

    recorder.undo()

    assert [body for _, _, body in drawer.kept] == [FactTold("size.dress", "40")]
    assert heard == ["Saved here", TAKEN_BACK]


def test_what_could_not_be_kept_says_why(recorder, drawer, heard):
    drawer.error = ExpectedError("This tablet is full. Nothing was lost.")
    told: list[str] = []

    recorder.record(11, SHOE, said="Saved here")
    recorder.record(11, SHOE, said="Saved here", failed=lambda error: told.append(error.say))

    assert heard == told == ["This tablet is full. Nothing was lost."]


def test_nobody_signed_in_records_nothing(recorder, drawer):
    recorder.sign_in(None)

    recorder.record(11, SHOE, said="Saved here")

    assert drawer.kept == []


def test_what_is_kept_after_a_change_of_person_is_not_said_to_the_next(
    recorder, changing, drawer, heard, maya
):
    changing.hold = True
    recorder.record(11, SHOE, said="Saved here")
    recorder.sign_in(replace(maya, id="tom"))

    changing.go_on()
    recorder.undo()

    assert heard == []
    assert drawer.kept == [("maya", 11, SHOE)]


def test_the_outbox_is_hurried_along_after_the_time_for_second_thoughts(recorder, hurried, qtbot):
    recorder._patience.setInterval(1)
    recorder.record(11, SHOE)
    at_once = list(hurried)

    qtbot.waitUntil(lambda: bool(hurried))

    assert at_once == []


def test_a_tap_that_comes_twice_is_said_once_until_it_is_taken_back(
    recorder, changing, drawer, heard
):
    changing.hold = True
    recorder.tap(11, SHOE, said="Saved here")
    recorder.tap(11, SHOE, said="Saved here")
    changing.go_on()
    changing.hold = False
    recorder.tap(11, SHOE, said="Saved here")
    recorder.tap(12, SHOE, said="Saved here")
    once = list(drawer.kept)

    recorder.undo()
    recorder.tap(12, SHOE)
    drawer.error = ExpectedError("This tablet is full. Nothing was lost.")
    recorder.tap(13, SHOE)
    drawer.error = None
    recorder.tap(13, SHOE)

    assert once == [("maya", 11, SHOE), ("maya", 12, SHOE)]
    assert drawer.kept == [*once, ("maya", 13, SHOE)]
    assert heard == [
        "Saved here",
        "Saved here",
        TAKEN_BACK,
        "This tablet is full. Nothing was lost.",
    ]


def test_the_same_tap_means_something_again_later(recorder, drawer, qtbot):
    recorder._patience.setInterval(1)
    recorder.tap(11, SHOE)
    qtbot.waitUntil(lambda: not recorder._patience.isActive())

    recorder.tap(11, SHOE)

    assert len(drawer.kept) == 2


def test_beside_a_customer_it_is_not_said_what_was_kept(recorder, heard):
    recorder.cover(True)
    recorder.record(11, SHOE, said="Shoe: 39, saved here")

    assert heard == [SAVED_HERE]
