"""A story as data: what is pressed, typed and seen, by the names on the screen.

A story is told once and played by any hands. Its steps hold no place on the screen and
nothing of how it is built, so whatever they do a person can do who cannot see it. What
befalls people without anybody's hands, such as a network that goes, is a step too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from aisleside.demo.hand import Screen
from aisleside.demo.hands import Hands


@dataclass(frozen=True, slots=True)
class Press:
    """Press what has this name, or on another size of window the other one.

    *keys* is the shortcut that does the same.
    """

    name: str
    or_else: str = ""
    keys: str = ""


@dataclass(frozen=True, slots=True)
class Type:
    """Type these letters to whatever has the keyboard; *into* names it where one waits for it."""

    text: str
    into: str = ""


@dataclass(frozen=True, slots=True)
class Pick:
    """Open the person found whose row begins with these words."""

    beginning: str


@dataclass(frozen=True, slots=True)
class Leave:
    """Close what is open, or go back."""


@dataclass(frozen=True, slots=True)
class See:
    """Wait until these words stand on the screen."""

    words: str


@dataclass(frozen=True, slots=True)
class Scan:
    """Hold this code before the scanner."""

    code: str


class Event(StrEnum):
    """What may befall people."""

    NETWORK_GOES = "network goes"
    NETWORK_COMES = "network comes"
    LIST_CHANGES = "list changes"
    EVERYBODY_COMES = "everybody comes"
    DOORS_CLOSE = "doors close"
    MINUTES_GO_BY = "minutes go by"
    HOURS_GO_BY = "hours go by"
    LANDS = "lands"
    STARTED_AGAIN = "started again"


@dataclass(frozen=True, slots=True)
class Befalls:
    """This happens, whoever holds the tablet."""

    what: Event


Step = Press | Type | Pick | Leave | See | Scan | Befalls


@dataclass(frozen=True, slots=True)
class Scene:
    """Something that is done, and the sentence under its picture; its title names the file."""

    title: str
    sentence: str
    steps: tuple[Step, ...]


def calm(what: Event) -> None:
    """The world of a story to which nothing happens."""
    raise AssertionError(f"nobody makes this come about: {what}")


def play(
    scenes: Iterable[Scene],
    screen: Screen,
    hands: Hands,
    seen: Callable[[Screen, Scene], None],
    *,
    befall: Callable[[Event], None] = calm,
) -> None:
    """Play scene after scene; *seen* looks at each when it is over.

    *befall* makes come about what nobody does with hands.

    Raises:
        AssertionError: something is not on the screen, or out of the hands' reach; the
            message begins with the scene.
    """
    for scene in scenes:
        try:
            for step in scene.steps:
                _do(step, screen, hands, befall)
        except AssertionError as error:
            raise AssertionError(f"{scene.title}: {error}") from error
        seen(screen, scene)


def _do(step: Step, screen: Screen, hands: Hands, befall: Callable[[Event], None]) -> None:
    match step:
        case Press(name, or_else, keys):
            hands.press([name, or_else] if or_else else [name], keys=keys)
        case Type(text, into):
            if into:
                screen.until(lambda: screen.has_keyboard(into), f"{into!r} has no keyboard")
            screen.type(text)
        case Pick(beginning):
            hands.pick(beginning)
        case Leave():
            hands.leave()
        case See(words):
            screen.until(lambda: screen.says(words), f"{words!r} does not come")
        case Scan(code):
            screen.scan(code)
        case Befalls(what):
            befall(what)
        case _:
            assert_never(step)
