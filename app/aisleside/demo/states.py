"""Pictures of every list in its five states and every write in its four, to be leafed through.

A window for each state, size and colours; an ``index.html`` shows the sizes of a
state beside each other.
"""

from __future__ import annotations

import html
from collections.abc import Callable, Iterator
from pathlib import Path

from aisleside.demo.hand import Screen
from aisleside.demo.preview import LISTS, Previewed, State
from aisleside.demo.story import NOTE, SEARCH, SIZES, SLIDE_MS, Stage
from aisleside.device import main as device
from aisleside.device.cache.book import Book
from aisleside.device.sync.status import Reach
from aisleside.device.ui.preferences import Scheme

LATE_MS = 400  # past the moment after which a skeleton shows
SCHEMES = (Scheme.LIGHT, Scheme.DARK)
SAID = {
    State.SAVED: "Saved here",
    State.SENDING: "Sending",
    State.SENT: "Sent",
    State.NEEDS_YOU: "Needs you",
}

Say = Callable[[str], None]
Keep = Callable[[str], None]


def every_state(stage: Stage, say: Say) -> int:
    """Take the pictures and write the index; how many pictures there are."""
    taken: list[str] = []
    with stage.tablet() as tablet:
        _load(tablet)
        for state in State:
            say(state.value)
            for scheme in SCHEMES:
                for size, extent in SIZES.items():
                    taken += _one(stage, tablet, state, scheme, size, extent)
    _index(stage.shots, taken)
    return len(taken)


def _load(tablet: device.Tablet) -> None:
    """Let the first load end."""
    opened = device.TabletWindow(tablet)
    try:
        screen = Screen(opened.window.root)
        screen.until(lambda: tablet.engine.status.as_of is not None, patience=120_000)
        screen.until(lambda: not tablet.engine.status.syncing, patience=120_000)
    finally:
        opened.close()


def _one(
    stage: Stage,
    tablet: device.Tablet,
    state: State,
    scheme: Scheme,
    size: str,
    extent: tuple[int, int],
) -> list[str]:
    """The pictures of one state in one size and one scheme; their names."""
    taken: list[str] = []
    previewed = Previewed(tablet, state)
    opened = device.TabletWindow(tablet, scheme=scheme, asks=previewed.sources())
    screen = Screen(opened.window.root)

    def keep(what: str) -> None:
        screen.rest(LATE_MS)
        taken.append(f"{state}-{what}-{size}-{scheme.name.lower()}")
        screen.shot(stage.shots / f"{taken[-1]}.png")

    try:
        screen.resize(*extent)
        _settle(screen, tablet, previewed)
        opened.session.get_sign_in().load()
        screen.click(_user(stage, tablet))
        screen.type(stage.pin)
        screen.until(opened.session.get_sign_in().get_open)
        customer = _somebody(stage, tablet)
        if state in LISTS:
            _lists(opened, screen, state, customer, keep)
        else:
            who = tablet.door.current
            assert who is not None
            note = tablet.outbox.write_note(who.id, customer, NOTE, tablet.clock.stamp())
            _writes(opened, screen, state, customer, keep)
            tablet.outbox.take_back(note.id, who.id)
    finally:
        previewed.end()
        opened.close()
    return taken


def _settle(screen: Screen, tablet: device.Tablet, previewed: Previewed) -> None:
    """Wait until the conversation with the hub stands as the state wants it."""
    reach = Reach.OFFLINE if previewed.without_network else Reach.ONLINE
    tablet.engine.nudge()
    screen.until(lambda: tablet.engine.status.reach is reach, patience=30_000)


def _lists(
    opened: device.TabletWindow, screen: Screen, state: State, customer: int, keep: Keep
) -> None:
    keep("today")
    screen.click("Customers")
    screen.find(SEARCH)
    keep("customers")
    opened.session.get_search().type("zzzzqq" if state is State.EMPTY else "a")
    keep("search")
    opened.session.get_profile().open(str(customer))
    keep("profile")
    if state not in {State.EMPTY, State.OFFLINE}:  # nobody to be private about
        return
    opened.session.get_privacy().open()
    keep("privacy")


def _writes(
    opened: device.TabletWindow, screen: Screen, state: State, customer: int, keep: Keep
) -> None:
    profile = opened.session.get_profile()
    profile.open(str(customer))
    screen.until(lambda: screen.says(SAID[state]))
    keep("profile")
    profile.close()
    screen.click("Customers")
    screen.find(SEARCH)
    screen.rest(SLIDE_MS)
    screen.choose(opened.session.get_shell().get_age())
    screen.find("Copy for support")
    keep("this-tablet")


def _user(stage: Stage, tablet: device.Tablet) -> str:
    names = [known.staff.name for known in tablet.door.people()]
    return stage.selling if stage.selling in names else names[0]


def _somebody(stage: Stage, tablet: device.Tablet) -> int:
    book = Book(tablet.library)
    try:
        found = book.search(stage.typed or "", limit=1, now=tablet.clock.now())
        return found.hits[0].customer.id
    finally:
        book.close()


def _index(folder: Path, names: list[str]) -> None:
    """A page with each screen of each state, its sizes and colours beside each other."""
    (folder / "index.html").write_text("\n".join(_page(names)), encoding="utf-8")


def _page(names: list[str]) -> Iterator[str]:
    yield '<!doctype html><meta charset="utf-8"><title>Aisleside, state by state</title>'
    yield "<style>body{font:15px sans-serif;margin:24px;background:#f6f5f1;color:#1a1c1e}"
    yield "img{height:360px;margin:4px;border:1px solid #e4e1d9}</style>"
    for title in dict.fromkeys(name.rsplit("-", 2)[0] for name in names):
        yield f"<h2>{html.escape(title)}</h2><div>"
        for name in names:
            if name.rsplit("-", 2)[0] == title:
                yield f'<a href="{name}.png"><img src="{name}.png" alt="{name}"></a>'
        yield "</div>"
