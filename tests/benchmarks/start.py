"""From a click on the icon to the sign-in picture, and what the whole client holds in memory.

Each figure comes from processes of their own on the tablet that ``cache`` filled.
The window is offscreen with the software renderer; the tablet's key comes from a
store that answers at once, as a system's key store does.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.figure import Figure, at_most, only, percentile

if TYPE_CHECKING:
    from aisleside.device.main import Tablet
    from aisleside.settings import DeviceSettings

STARTS = 7
NO_BYTECODE = "PYTHONDONTWRITEBYTECODE"
NO_HUB = "http://127.0.0.1:9"
PEOPLE = 6
PIN = "407162"
ROOT_FILE = "root-for-benchmark"
NAMES = 20  # typed and opened while memory is watched


def measure(folder: Path, customers: int, lines: int) -> Iterator[Figure]:
    """Start the client several times, then use it for a while."""
    data = folder / "tablet"
    if not data.exists():
        from tests.benchmarks.filling import fill_tablet

        fill_tablet(data, customers=customers, lines=lines)
    _child("meet", data)
    yield from cold_start(data)

    used = _child("use", data)
    yield at_most(
        "client_peak_memory",
        used["peak"],
        "MB",
        300,
        f"window open on {customers:,} customers; signed in, {NAMES} names typed, {NAMES}"
        f" profiles opened; {used['now']:.0f} MB at the end",
    )


def cold_start(data: Path) -> Iterator[Figure]:
    """Several starts of the tablet in *data*, whose people are known."""
    _child("start", data)  # the first one compiles
    starts = [_child("start", data) for _ in range(STARTS)]
    total = percentile([s["total"] for s in starts], 0.5)
    parts = {part: percentile([s[part] for s in starts], 0.5) for part in starts[0]}
    yield at_most(
        "cold_start",
        total,
        "s",
        1.0,
        f"median of {STARTS} starts ({min(s['total'] for s in starts):.2f} to"
        f" {max(s['total'] for s in starts):.2f}) to the first frame of the sign-in screen",
    )
    for part in ("interpreter", "imports", "tablet", "window", "first_frame"):
        yield only(f"cold_start_{part}", parts[part], "s", "part of cold_start, median")


def _child(step: str, data: Path) -> dict:
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.start", step, data, str(time.time())],
        stdout=subprocess.PIPE,
        check=True,
        text=True,
        env={
            **{name: value for name, value in os.environ.items() if name != NO_BYTECODE},
            "PYTHONPYCACHEPREFIX": str(data / "bytecode"),  # as an installed program has it
            "QT_QPA_PLATFORM": "offscreen",
            "QT_QUICK_BACKEND": "software",
        },
    )
    return json.loads(done.stdout)


def tablet(data: Path, *, settings: DeviceSettings | None = None) -> Tablet:
    """The tablet in *data*, whose people are known; it has no hub."""
    from aisleside.device import main as device
    from aisleside.device.machine.keys import MemoryKeys
    from aisleside.settings import DeviceSettings

    keys = MemoryKeys()
    keys.set("root", (data / ROOT_FILE).read_bytes())
    return device.build(settings or DeviceSettings(), data, hub_url=NO_HUB, key_store=keys)


def meet(data: Path) -> dict:
    """Let the tablet know its hub, and six people, as a hub that says yes would."""
    from datetime import UTC, datetime

    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from tests.benchmarks.tablet import PASSPHRASE, PLACE

    from aisleside.device.machine.folders import Folders
    from aisleside.device.machine.keys import PassphraseKeys
    from aisleside.device.machine.sealed import public_key, random_key
    from aisleside.device.outbox.identity import Identity, KnownHub, keep_identity
    from aisleside.device.outbox.people import HubVerdict, People, Verdict
    from aisleside.device.session.sign_in import SignIn
    from aisleside.domain.staff import Role, StaffMember

    secret = PassphraseKeys(Folders(data).wrapped_keys, PASSPHRASE).get("root")
    assert secret is not None
    (data / ROOT_FILE).write_bytes(secret)
    with tablet(data) as met:
        signs = Ed25519PrivateKey.generate().public_key().public_bytes_raw()
        hub = KnownHub("benchmark", signs, public_key(random_key()))
        keep_identity(met.control, Identity("D1", "Tablet 14", PLACE, "none", hub))
        team = [
            StaffMember(f"{PLACE}-{n}", f"Person {n}", "Sales associate", Role.ASSOCIATE, PLACE)
            for n in range(PEOPLE)
        ]
        door = SignIn(
            People(met.control),
            met.control.root,
            lambda staff, pin: HubVerdict(Verdict.YES, team[int(staff.rpartition("-")[2])]),
            met.settings,
            now=lambda: datetime.now(UTC),
            work=met.outbox,
        )
        for member in team:
            door.add_person(member.id, PIN)
    return {}


def _start(data: Path, asked: float) -> dict:
    began = time.time()
    from PySide6.QtCore import QTimer

    from aisleside.device import main as device

    imported = time.time()
    with tablet(data) as built:
        put_together = time.time()
        app = device.application()
        opened = device.TabletWindow(built)
        shown = time.time()
        frames: list[float] = []

        def swapped() -> None:
            if opened.session.get_sign_in().state.people:  # the picture, not its background
                frames.append(time.time())
                QTimer.singleShot(0, app.quit)  # not from within the frame: it closes the window

        opened.window.root.frameSwapped.connect(swapped)
        with closing(opened):
            app.exec()
    return {
        "total": frames[0] - asked,
        "interpreter": began - asked,
        "imports": imported - began,
        "tablet": put_together - imported,
        "window": shown - put_together,
        "first_frame": frames[0] - shown,
    }


def _use(data: Path) -> dict:
    from PySide6.QtCore import Qt
    from tests.benchmarks.cache import peak_megabytes, typed_names

    from aisleside.demo.hand import Screen
    from aisleside.device import main as device

    with tablet(data) as built:
        device.application()
        with closing(device.TabletWindow(built)) as opened:
            screen = Screen(opened.window.root)
            screen.click("Person 1")
            screen.type(PIN)
            screen.find("Customers")
            screen.press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
            screen.find("Search for a person")
            for name in typed_names(built.library, NAMES):
                screen.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
                screen.type(name)
                screen.until(lambda said=name: screen.says(said))
                screen.press(Qt.Key.Key_Return)
                screen.find("Write a note")
                screen.press(Qt.Key.Key_Escape)
                screen.find("Search for a person")
            status = Path("/proc/self/status").read_text().splitlines()
            now = next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmRSS"))
    return {"peak": peak_megabytes(), "now": now}


if __name__ == "__main__":
    step, folder, asked = sys.argv[1:]
    answer = {
        "meet": lambda: meet(Path(folder)),
        "start": lambda: _start(Path(folder), float(asked)),
        "use": lambda: _use(Path(folder)),
    }[step]()
    print(json.dumps(answer))
