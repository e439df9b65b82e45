"""Work off the GUI thread: order, the newest answer, failures, and the end."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QDeadlineTimer
from PySide6.QtTest import QTest

from aisleside.device.ui.tasks import SomethingBrokeError, Tasks
from aisleside.domain.errors import ExpectedError


class Reader:
    """Answers at once, unless told to hold on until it is interrupted."""

    def __init__(self) -> None:
        self.thread = threading.get_ident()
        self.interrupted = threading.Event()
        self.started = threading.Event()
        self.closed = False

    def slow(self) -> str:
        self.started.set()
        if self.interrupted.wait(5):
            raise InterruptedError("stopped")
        return "slow"

    def interrupt(self) -> None:
        self.interrupted.set()

    def close(self) -> None:
        assert threading.get_ident() == self.thread
        self.closed = True


@pytest.fixture
def readers() -> list[Reader]:
    return []


@pytest.fixture
def tasks(dressed: object, readers: list[Reader]) -> Iterator[Tasks[Reader, list[str]]]:
    def open_reader() -> Reader:
        readers.append(Reader())
        return readers[-1]

    made: Tasks[Reader, list[str]] = Tasks(open_reader=open_reader, writer=[])
    yield made
    made.close()


def wait(true: Callable[[], bool]) -> None:
    patience = QDeadlineTimer(5000)
    while not true() and not patience.hasExpired():
        QTest.qWait(2)
    assert true()


def never(error: ExpectedError) -> None:
    raise AssertionError(error)


def test_an_answer_arrives_on_the_gui_thread_from_a_reader_of_another(tasks, readers):
    here = threading.get_ident()
    answers: list[tuple[str, int]] = []

    tasks.read(lambda _: "found", lambda a: answers.append((a, threading.get_ident())), never)

    wait(lambda: bool(answers))
    assert answers == [("found", here)]
    assert readers[0].thread != here


def test_changes_happen_in_the_order_they_were_asked_for(tasks):
    done: list[int] = []

    for number in range(20):
        tasks.change(lambda _, n=number: n, done.append, never)

    wait(lambda: len(done) == 20)
    assert done == list(range(20))


def test_only_the_newest_question_is_answered_while_one_types(tasks, readers):
    typing = tasks.latest()
    answers: list[str] = []

    typing.read(lambda r: r.slow(), answers.append, never)
    wait(lambda: bool(readers) and readers[0].started.is_set())
    for text in ("m", "ma", "mar"):
        typing.read(lambda _, t=text: t, answers.append, never)

    wait(lambda: bool(answers))
    QTest.qWait(50)
    assert answers == ["mar"]
    assert readers[0].interrupted.is_set()


def test_a_question_of_another_screen_is_not_interrupted(tasks, readers):
    typing, looking = tasks.latest(), tasks.latest()
    answers: list[str] = []
    looking.read(lambda r: r.slow(), answers.append, lambda _: None)
    wait(lambda: bool(readers) and readers[0].started.is_set())

    typing.forget()

    assert not readers[0].interrupted.is_set()
    readers[0].interrupted.set()


def test_what_nobody_wants_any_more_is_dropped(tasks):
    typing = tasks.latest()
    answers: list[str] = []

    typing.read(lambda _: "late", answers.append, never)
    typing.forget()

    QTest.qWait(50)
    assert answers == []


def test_an_expected_failure_arrives_as_it_is(tasks):
    failures: list[ExpectedError] = []
    gone = ExpectedError("This profile didn't open. Nothing is lost. Open it again.")

    def fail(_: Reader) -> str:
        raise gone

    tasks.read(fail, never, failures.append)

    wait(lambda: bool(failures))
    assert failures == [gone]


def test_a_defect_is_logged_in_full_and_shown_as_one_calm_line(tasks, caplog):
    failures: list[ExpectedError] = []

    def fail(_: Reader) -> str:
        raise ZeroDivisionError

    with caplog.at_level(logging.ERROR):
        tasks.read(fail, never, failures.append)
        wait(lambda: bool(failures))

    assert isinstance(failures[0], SomethingBrokeError)
    assert "ZeroDivisionError" in caplog.text


def test_closing_finishes_what_was_being_kept_and_puts_the_reader_away(tasks, readers):
    kept: list[str] = []
    tasks.read(lambda _: None, lambda _: None, never)
    tasks.change(lambda writer: kept.append("note"), lambda _: None, never)

    tasks.close()

    assert kept == ["note"]
    assert readers[0].closed
    tasks.change(lambda writer: kept.append("after"), lambda _: None, never)
    assert kept == ["note"]


def test_a_slow_network_holds_up_neither_a_search_nor_a_note(tasks):
    come, said = threading.Event(), []
    tasks.far(lambda: come.wait(5), said.append, said.append)

    tasks.read(lambda _: "found", said.append, said.append)
    tasks.change(lambda _: "kept", said.append, said.append)
    wait(lambda: len(said) == 2)
    come.set()
    wait(lambda: len(said) == 3)

    assert set(said[:2]) == {"found", "kept"}
    assert said[2] is True
