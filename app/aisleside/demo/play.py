"""The demo from nothing to an open window."""

from __future__ import annotations

import os
import shutil
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import msgspec

from aisleside.demo import album
from aisleside.demo.hub_process import HubProcess
from aisleside.demo.preview import Previewed, State
from aisleside.demo.shop import AT_FLIGHTS, PIN, Progress, Shop, enrolment_code, open_shop
from aisleside.demo.states import every_state
from aisleside.demo.stories import STORIES
from aisleside.demo.story import Stage, every_screen, tell
from aisleside.demo.walk import walk
from aisleside.device import main as device
from aisleside.device.outbox.identity import identity
from aisleside.domain.errors import ExpectedError
from aisleside.settings import DeviceSettings, Settings

# Where a machine has no key store, the tablet's key is wrapped by this: anybody may read the
# demo's data anyway, and a real tablet is given a passphrase of its own.
PASSPHRASE = "the demo has no secrets"  # noqa: S105  # see above
TABLET = "Tablet 14"
LEADING = {"fashion": "marchet"}  # whom the story looks for; else who was in last
SELLING = {"fashion": "Maya Lindqvist"}  # who does; else whoever is named first

Say = Callable[[str], None]


class NotADemoFolderError(ExpectedError):
    """--fresh was pointed at a folder that the demo did not make."""

    def __init__(self, *, folder: Path) -> None:
        super().__init__(
            f"{folder} holds something other than a demo, so it was not emptied. "
            "Choose another folder with --data."
        )
        self.folder = folder


@dataclass(frozen=True, slots=True)
class DemoOptions:
    """What the command line asked for; *shots* is a folder for pictures, of a *story* or all.

    With *states* those are of every state, *preview* is one of them to open the window in.
    """

    shop: str
    folder: Path
    fresh: bool
    shots: Path | None
    every: bool
    platform: str | None
    theme: str | None
    states: bool = False
    preview: str | None = None
    story: str | None = None


def play(options: DemoOptions, settings: Settings, *, say: Say, progress: Progress) -> int:
    """Fill the hub if need be, start it and the tablet, open the window; the exit code."""
    if options.shots is not None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        os.environ.setdefault("QT_QUICK_BACKEND", "software")
    try:  # before the hub is filled: a missing screen should not cost half a minute
        device.application(platform=options.platform, scale=_used(options, settings).ui_scale)
    except device.NoScreenError as error:
        say(error.say)
        say("To see it all the same, as pictures:  aisleside demo --shots DIR")
        say("or in a VNC viewer on port 5900:      aisleside demo --platform vnc")
        return 1

    folder = _folder(options)
    if options.shots is not None and options.story is not None:
        return _tell(options.story, options, settings, folder, say=say, progress=progress)
    shop = open_shop(folder / "hub", options.shop, progress)
    with HubProcess(folder / "hub") as hub:
        if options.shots is not None:
            return _shoot(options, settings, folder, shop, hub, say)
        return _open(options, settings, folder, shop, hub, say)


def _used(options: DemoOptions, settings: Settings) -> DeviceSettings:
    """The tablet's options, in the hands that a story puts it in."""
    if options.story is None:
        return settings.device
    return msgspec.structs.replace(settings.device, use=STORIES[options.story].use)


def _folder(options: DemoOptions) -> Path:
    """The folder to play in; only one that was new or empty is marked to be emptied later."""
    mark = options.folder / "demo"
    bare = not options.folder.exists() or not any(options.folder.iterdir())
    if options.fresh and not bare:
        if not mark.is_file():
            raise NotADemoFolderError(folder=options.folder)
        shutil.rmtree(options.folder)
        bare = True
    (options.folder / "hub").mkdir(parents=True, exist_ok=True, mode=0o700)
    if bare:
        mark.touch()
    return options.folder


def _open(
    options: DemoOptions, settings: Settings, folder: Path, shop: Shop, hub: HubProcess, say: Say
) -> int:
    with device.build(
        settings.device, folder / "tablet", hub_url=hub.url, passphrase=PASSPHRASE
    ) as tablet:
        _introduce(tablet, folder, shop, settings)
        say(f"{tablet.name} of place {shop.place} is open. Everybody's PIN is {PIN}.")
        say(f"The hub is at {hub.url}.")
        if sys.stdin is not None and sys.stdin.isatty():
            say("Press Enter here to pull the network out, and again to put it back.")
            threading.Thread(target=_pull_the_plug, args=(hub, say), daemon=True).start()
        if options.preview is None:
            return device.show(tablet, theme=options.theme, platform=options.platform)
        previewed = Previewed(tablet, State(options.preview))
        say(f"Every list or write of this tablet is shown as: {options.preview}.")
        return device.show(
            tablet,
            theme=options.theme,
            platform=options.platform,
            asks=previewed.sources(),
            ending=previewed.end,
        )


def _shoot(
    options: DemoOptions, settings: Settings, folder: Path, shop: Shop, hub: HubProcess, say: Say
) -> int:
    assert options.shots is not None
    options.shots.mkdir(parents=True, exist_ok=True)
    tablets = folder / "story"  # always a new tablet, so that the story is the same each time
    shutil.rmtree(tablets, ignore_errors=True)
    stage = Stage(
        folder=tablets,
        hub=hub,
        shots=options.shots,
        introduce=lambda tablet: _introduce(tablet, folder, shop, settings),
        passphrase=PASSPHRASE,
        pin=PIN,
        settings=settings.device,
        typed=LEADING.get(options.shop),
        selling=SELLING.get(options.shop),
    )
    if options.shop in AT_FLIGHTS:
        pictures = walk(stage, options.shop, say, every=options.every)
    elif options.states:
        pictures = every_state(stage, say)
    else:
        pictures = every_screen(stage, say) if options.every else tell(stage, say)
    say(f"{pictures} pictures are in {options.shots}.")
    return 0


def _tell(
    story: str,
    options: DemoOptions,
    settings: Settings,
    folder: Path,
    *,
    say: Say,
    progress: Progress,
) -> int:
    assert options.shots is not None
    pictures = album.tell(
        story,
        folder / story,
        options.shots,
        settings.device,
        every=options.every,
        say=say,
        progress=progress,
    )
    say(f"{pictures} pictures are in {options.shots}: open {options.shots / 'index.html'}.")
    return 0


def _introduce(tablet: device.Tablet, folder: Path, shop: Shop, settings: Settings) -> None:
    """Make a new tablet known to the hub, and its team known to it."""
    if identity(tablet.control) is not None:
        return
    tablet.enrol(code=enrolment_code(folder / "hub", shop.place, settings.hub), name=TABLET)
    for member in shop.team:
        tablet.door.add_person(member, PIN)
    tablet.door.sign_out()


def _pull_the_plug(hub: HubProcess, say: Say) -> None:
    for _ in sys.stdin:
        if hub.runs():
            hub.stop()
            say("The hub is gone. Search, open, write a note. Enter brings it back.")
        else:
            hub.start()
            say("The hub is back.")
