"""The stories there are: where each is told, in which sizes and colours, and how it is played."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from aisleside.demo import afternoon, airport, cabin, gate
from aisleside.demo.afternoon import Afternoon, Post, at_kings_arcade
from aisleside.demo.airport import Airport, Evening
from aisleside.demo.associate import ASSOCIATE
from aisleside.demo.scenes import Event, Scene, calm
from aisleside.demo.shop import Progress
from aisleside.device.ui.preferences import Scheme
from aisleside.hub.sources.fashion.houses import KINGS, TEAMS
from aisleside.settings import Use

TABLET, HANDHELD, DESKTOP = (1180, 820), (420, 900), (1920, 1080)
KIOSK = (1280, 720)  # of ours on a screen of 1920 by 1080
TEAM = [number for number, *_ in reversed(TEAMS[KINGS])]  # whose name stands first came last

Befall = Callable[[Event], None]


@dataclass(frozen=True, slots=True)
class World:
    """Where a story takes place, once it was made.

    Args:
        scenes: what is done, where one begins in these colours.
        fate: what makes come about what nobody does with hands.
    """

    post: Post
    scenes: Callable[[Scheme], tuple[Scene, ...]]
    fate: Callable[[Afternoon], Befall]


@dataclass(frozen=True, slots=True)
class Story:
    """How a story is told: the first of its sizes and colours is the one it is made for."""

    prepare: Callable[[Path, Progress], World]
    sizes: Mapping[str, tuple[int, int]]
    schemes: tuple[Scheme, ...]
    use: Use = Use.SHOP


def _at_kings_arcade(folder: Path, progress: Progress) -> World:
    afternoon.prepare(folder, progress)
    return World(at_kings_arcade(TEAM), lambda _: ASSOCIATE, lambda _: calm)


def _at_the_gate(folder: Path, progress: Progress) -> World:
    here = airport.prepare(folder, progress)
    return World(here.gate, lambda _: gate.scenes(here), _fate(here))


def _in_the_cabin(folder: Path, progress: Progress) -> World:
    here = airport.prepare(folder, progress)
    # Where one does not begin in the light, the lights need not go down.
    return World(
        here.cabin,
        lambda scheme: cabin.scenes(here, dims=scheme is Scheme.LIGHT),
        _fate(here),
    )


def _fate(here: Airport) -> Callable[[Afternoon], Befall]:
    return lambda today: Evening(here.cast, today).befall


_SIZES = {"tablet": TABLET, "handheld": HANDHELD, "desktop": DESKTOP}
STORIES = {
    "associate": Story(_at_kings_arcade, _SIZES, (Scheme.LIGHT, Scheme.DARK)),
    "gate": Story(
        _at_the_gate,
        {"kiosk": KIOSK, "tablet": TABLET, "handheld": HANDHELD},
        (Scheme.LIGHT, Scheme.DARK),
        Use.KIOSK,
    ),
    "cabin": Story(_in_the_cabin, _SIZES, (Scheme.LIGHT, Scheme.DARK, Scheme.NIGHT), Use.CREW),
}
