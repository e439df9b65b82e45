"""What kind of day it is: what happens in the shop and on the way to the hub, and how often.

An ordinary day draws its weather from its seed. Each leaves some kinds of step, change
and fault out altogether and makes others frequent: so a rare meeting of two of them is
common on some days, where one average mix would hardly ever have it.

A guard has a weather of its own in which its absence shows; its script, if it has one, is
played after the steps drawn by chance, and only says in which order the same things happen.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass, field

# What a step can be, and how often against the others. Those with a star are a tablet's.
STEPS = {
    "change": 14,
    "burst": 2,
    "backup": 5,
    "restore": 4,
    "erase": 3,
    "merge": 2,
    "split": 1,
    "move": 2,
    "lend": 3,
    "revoke": 1,
    "night": 1,
    "wait": 1,
    "restart": 1,
    "*round": 24,
    "*short round": 2,  # the network goes in the middle of it
    "*dark round": 1,  # the power does
    "*dark look": 1,
    "*write": 14,
    "*poison": 1,
    "*take back": 4,
    "*send": 6,
    "*look": 4,
    "*agree": 2,
    "*enrol": 1,
    "*clock": 1,
    "*lose a file": 1,
    "*lose a key": 1,
    "*lose its keys": 1,
    "*spoil": 1,
}

# What can happen in the shop.
CHANGES = {
    "sell": 16,
    "rename": 6,
    "mail": 4,
    "fact": 6,
    "stock": 4,
    "price": 3,
    "links": 2,
    "staff": 2,
    "enter": 8,
    "leave": 8,
    "arrive": 3,
    "return": 2,  # a source names somebody again who was erased
    "bulk": 2,  # too much to tell in rows: the floor rises
    "cut": 2,  # the feed is shortened
    "tend": 1,
}

# The same on days with flights.
FLYING_STEPS = {"*aboard": 16, "*board": 4, "*sign in": 4}
FLYING_CHANGES = {
    "depart": 8,
    "list": 8,
    "late list": 2,
    "need": 8,
    "duty": 6,
    "off duty": 3,
    "delay": 2,
    "trouble": 3,
}
FLYING = 0.3  # of all days

# What can happen to any request.
FATES = {
    "lost": 2,
    "unheard": 4,
    "late": 6,
    "flipped": 5,
    "page": 2,  # a login page, with status 200
    "restart": 1,
    "full": 1,  # the hub's disk is
    "restored": 2,
}
# And to requests of one kind.
FATES_OF = {
    "events": {"part": 8, "upload": 3},  # the hub takes some of them; changed on the way there
    "repair": {"upload": 3},
    "segments": {"torn": 8},
    "manifest": {"stranger": 2},  # somebody who is not our hub answers
    "erasures": {"stranger": 4},
    # The hub's own signature, under nothing.
    "snapshot": {"emptied": 8, "stranger": 2, "late": 12},
}

_FINE = {"fine": 1}  # whatever happens is in the fates of one kind

# By how much an ordinary day changes how often a kind comes.
_MOODS = (0, 1, 1, 2, 5)


@dataclass(frozen=True)
class Weather:
    """How a day goes. Shares are between 0 and 1.

    *trouble* is the share of requests that something happens to, *bustle* the share during
    which something changes at the hub, *power_cuts* and *full_disks* are of a tablet's
    steps, *glances* is how often somebody looks in the middle of a round.
    """

    steps: Mapping[str, int]
    changes: Mapping[str, int] = field(default_factory=lambda: CHANGES)
    fates: Mapping[str, int] = field(default_factory=lambda: FATES)
    fates_of: Mapping[str, Mapping[str, int]] = field(default_factory=lambda: FATES_OF)
    trouble: float = 0.0
    bustle: float = 0.0
    power_cuts: float = 0.0
    full_disks: float = 0.0
    moments: int = 60  # of a round, within which the power goes
    glances: float = 0.0
    length: int = 16
    tablets: int = 2
    fresh: bool = True  # the second tablet has loaded nothing when the day begins
    flies: bool = False  # there are flights
    script: tuple[str, ...] = ()


def any_weather(chance: random.Random) -> Weather:
    """An ordinary day's."""
    flies = chance.random() < FLYING
    steps = _moody(chance, STEPS) | (_moody(chance, FLYING_STEPS) if flies else {})
    changes = _moody(chance, CHANGES) | (_moody(chance, FLYING_CHANGES) if flies else {})
    return Weather(
        steps={**steps, "*round": STEPS["*round"]},
        changes=changes | {"sell": CHANGES["sell"]},
        fates=_moody(chance, FATES) | {"lost": FATES["lost"]},
        fates_of={kind: _moody(chance, fates) for kind, fates in FATES_OF.items()},
        trouble=chance.choice((0.0, 0.05, 0.15, 0.4)),
        bustle=chance.choice((0.0, 0.0, 0.1, 0.3)),
        power_cuts=chance.choice((0.0, 0.15, 0.3)),
        full_disks=chance.choice((0.0, 0.0, 0.1)),
        moments=chance.choice((20, 60)),
        glances=chance.choice((0.0, 0.0, 0.2)),
        length=chance.choice((6, 10, 14, 22)),
        tablets=chance.choice((1, 2, 2)),
        fresh=chance.random() < 0.25,
        flies=flies,
    )


def _moody(chance: random.Random, usual: Mapping[str, int]) -> dict[str, int]:
    return {kind: often * chance.choice(_MOODS) for kind, often in usual.items()}


_ROUNDS = {"change": 3, "*round": 4}
_RENAMES = {"rename": 3, "mail": 2, "fact": 2, "sell": 3}
_BOTH = ("0 round", "1 round")

# A weather for each guard, or for several: what it takes for the guard to be needed.
WEATHERS: dict[str, Weather] = {
    "late pages": Weather(
        steps={"burst": 2, "*round": 5},
        changes=_RENAMES,
        fates=_FINE,
        fates_of={"feed": {"late": 50}},
        trouble=0.5,
        length=28,
    ),
    "noise": Weather(
        steps={"burst": 1, "*round": 3},
        changes=_RENAMES,
        fates=_FINE,
        fates_of={"feed": {"flipped": 50}},
        trouble=0.6,
    ),
    "power cuts": Weather(
        steps={"burst": 1, "*round": 2}, changes=_RENAMES, power_cuts=0.9, moments=24, length=24
    ),
    "restores": Weather(
        steps={"*write": 2, "*round": 3, "change": 3},
        changes={"rename": 2, "leave": 4, "enter": 1, "links": 3},
        length=4,
        script=2 * (*_BOTH, "backup", "burst", *_BOTH, "0 write", "0 round", "restore", *_BOTH),
    ),
    "restored and busy": Weather(
        steps=_ROUNDS,
        changes=_RENAMES,
        length=4,
        script=(*_BOTH, "backup", "burst", *_BOTH, "restore", "burst", "burst", *_BOTH),
    ),
    "doubled work": Weather(
        steps={"*write": 3, "*round": 3, "*take back": 3},
        fates=_FINE,
        fates_of={"events": {"unheard": 50}},
        trouble=0.6,
        length=24,
    ),
    "half taken": Weather(
        steps={"*write": 3, "*round": 2},
        fates=_FINE,
        fates_of={"events": {"part": 50}},
        trouble=0.6,
    ),
    "backups": Weather(
        steps={"*write": 2, "*round": 2},
        length=4,
        script=(
            *("backup", "0 write", "1 write", *_BOTH, "backup", "wait"),
            *(*_BOTH, "wait", *_BOTH, "restore oldest"),
        ),
    ),
    "lending": Weather(
        steps=_ROUNDS,
        changes={"enter": 5, "sell": 1},
        length=6,
        script=3 * ("0 lend", "1 lend", *_BOTH, "wait", "wait", "wait", "0 look", "1 look"),
    ),
    "leaving in the dark": Weather(
        steps=_ROUNDS,
        length=2,
        script=3
        * (
            *("0 lend", "1 lend", *_BOTH, "wait", "wait", "wait", "0 dark look", "1 dark look"),
            *("0 move", "1 move", "0 dark round", "1 dark round"),
        ),
    ),
    "nights": Weather(steps={"night": 2, "*round": 2, "*look": 3}),
    "enrolments": Weather(steps={"*write": 3, "*enrol": 2, "*round": 2}),
    "floods": Weather(
        steps={"change": 3, "*round": 4},
        changes={"bulk": 3, "cut": 3, "sell": 3, "rename": 2},
    ),
    "floods, late": Weather(
        steps=_ROUNDS,
        changes={"bulk": 3, "cut": 2, "sell": 2},
        fates=_FINE,
        fates_of={"snapshot": {"late": 50}},
        trouble=0.6,
        length=24,
    ),
    "floods, empty": Weather(
        steps={"burst": 1, "*round": 2},
        changes={"bulk": 2, "sell": 5},
        fates=_FINE,
        fates_of={"snapshot": {"emptied": 50}},
        trouble=0.6,
    ),
    "floods, bustle": Weather(
        steps=_ROUNDS, changes={"bulk": 2, "sell": 3, "rename": 3}, bustle=0.6
    ),
    "erasures": Weather(steps={"erase": 2, "*write": 3, "*round": 2}),
    "erasures, sends alone": Weather(
        steps={"erase": 2, "*write": 4, "*send": 3, "change": 1}, changes={"arrive": 1}, tablets=1
    ),
    "erasures, restored": Weather(
        steps={"*write": 2, "*round": 2, "change": 1},
        length=4,
        script=2 * ("backup", "erase", "restore", *_BOTH),
    ),
    "strangers": Weather(
        steps={"change": 1, "erase": 1, "*round": 4},
        fates=_FINE,
        fates_of={kind: {"stranger": 50} for kind in ("manifest", "erasures", "snapshot")},
        trouble=0.4,
    ),
    "restored beside a load": Weather(
        steps=_ROUNDS,
        changes=_RENAMES,
        length=4,
        script=(
            *("0 round", "backup", "burst", "*lose a file", "flood", "burst"),
            *(*_BOTH, "restore", *_BOTH),
        ),
    ),
    "restored in the middle": Weather(
        steps=_ROUNDS,
        changes={"rename": 3, "fact": 1},
        length=2,
        script=2
        * (
            *(*_BOTH, "burst", "burst", "backup", "burst", "burst"),
            *("0 short round", "1 short round", "restore newest", *_BOTH),
        ),
    ),
    "flights": Weather(
        steps={"change": 6, "burst": 1, "*round": 6, "*sign in": 1, "wait": 1, "*aboard": 2},
        changes=FLYING_CHANGES,
        length=15,
        fresh=False,
        flies=True,
    ),
    "flights, boarding": Weather(
        steps={"change": 3, "*board": 4, "*round": 5},
        changes={"late list": 1},
        length=15,
        fresh=False,
        flies=True,
    ),
    "flights, apart": Weather(
        steps={"change": 1, "*aboard": 6, "*round": 2},
        changes={"trouble": 2, "depart": 1},
        length=10,
        fresh=False,
        flies=True,
        script=3 * (*(2 * ("0 aboard", "wait", "1 aboard", "0 aboard")), "1 round", "0 round"),
    ),
    "flights, ended": Weather(
        steps={"change": 4, "*round": 4},
        changes={"depart": 2, "need": 2},
        length=8,
        fresh=False,
        flies=True,
        script=(*_BOTH, "wait", "night", *_BOTH),
    ),
    "duties, ended": Weather(
        steps={"change": 5, "*round": 2},
        changes={"depart": 1, "duty": 5},
        length=12,
        fresh=False,
        flies=True,
        script=(*_BOTH, "wait", "wait", *_BOTH),
    ),
    "repaired beside a page": Weather(
        steps=_ROUNDS,
        changes={"price": 1},
        glances=1.0,
        length=2,
        script=(
            *(*_BOTH, "backup", "burst", *_BOTH, "restore"),
            *("burst", "burst", "0 round", "burst", "1 round"),
        ),
    ),
}
