"""A full flight on a tablet: how it gets there, and how soon its screens follow a hand.

Two flights of 400 seats from ``packet`` on a real hub in a process of its own, an encrypted
cache, the real window, offscreen with the software renderer. A time runs from the tap, the
pass or the hub's answer until the frame that shows what came of it is drawn. That is wall
time; the notes tell the CPU time of the whole process beside it. Each part has a process of
its own.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from threading import Event, Lock, Thread
from time import monotonic, perf_counter, process_time
from typing import TYPE_CHECKING

from tests.benchmarks.figure import Figure, at_most, only, percentile
from tests.benchmarks.packet import (
    AGENT,
    AIRPORT,
    GATE,
    PIN,
    PURSER,
    SEATS,
    Packet,
    change_list,
    code_for,
    fill_airline,
    packets,
    swapped,
)
from tests.benchmarks.screens import Eye, Taken
from tests.together.proxy import CutError, Proxy

from aisleside.demo.hub_process import HubProcess
from aisleside.device.machine.keys import MemoryKeys
from aisleside.settings import DeviceSettings

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

    from aisleside.demo.hand import Screen
    from aisleside.device.main import Tablet, TabletWindow

LINE = 2_000_000  # bits a second
ARRIVALS = 5  # tablets that load the packet, one after the other
OPENED = 60  # times
LISTS = 20  # changes of a list
CHANGES = 50  # names in each
SCANNED = 200  # passes
STEP = 29  # pixels from frame to frame of the seats
SCROLLED = 600  # frames
PATIENCE = 20  # seconds
WIDE, HIGH = 1180, 820


def measure(folder: Path, _customers: int, _lines: int) -> Iterator[Figure]:
    """Fill an airline's hub, and let tablets work with it."""
    hub = folder / "airline"
    hub.mkdir()
    now = datetime.now(UTC)
    fill_airline(hub, now)
    with HubProcess(hub) as served:

        def child(step: str) -> dict:
            return _in_a_process(step, folder / step, served.url, hub, now)

        yield from _arriving(child("arrive"))
        seen = child("cabin")
        size = f"flight of {SEATS}"
        yield _seen("flight_open_p99", seen["open"], 0.99, 100, f"times a {size}, nothing kept")
        yield _seen("flight_open_again_p99", seen["again"], 0.99, 100, "times, as it was left")
        yield _seen(
            "flight_changes_p95",
            seen["changes"],
            0.95,
            200,
            f"lists with {CHANGES} changes, from the hub's having them to the seats",
        )
        yield only(
            "flight_changes_on_hub",
            percentile(seen["taken_in"], 0.5),
            "ms",
            f"median until the hub has taken in and published {CHANGES} changes",
        )
        frames, gaps = [one[0] for one in seen["frames"]], seen["gaps"]
        cpu = [one[1] for one in seen["frames"]]
        note = (
            f"{len(gaps)} frames of seats ten abreast, {STEP} pixels apart; median"
            f" {percentile(gaps, 0.5):.1f}; p95 {percentile(gaps, 0.95):.1f}; drawing alone p95"
            f" {percentile(frames, 0.95):.1f}, CPU p95 {percentile(cpu, 0.95):.1f}, worst"
            f" {max(cpu):.1f} ms"
        )
        yield at_most("seats_frame_gap_worst", max(gaps), "ms", 33, note)
        seen = child("gate")
        yield _seen("scan_to_person_p99", seen["scans"], 0.99, 50, f"passes of a {size}")


def _arriving(seen: dict) -> Iterator[Figure]:
    seconds = seen["seconds"]
    yield at_most(
        "flight_packet",
        max(seconds),
        "s",
        5,
        f"at {LINE / 1e6:g} Mbit/s, the worst of {len(seconds)} tablets, from signed in to all"
        f" {SEATS} read from the encrypted cache; median {percentile(seconds, 0.5):.2f};"
        f" CPU of the tablet {percentile(seen['cpu'], 0.5):.2f}",
    )
    yield only("flight_packet_wire", seen["wire"] / 1e3, "kB", "down, all that a sign-in brings")
    yield only("flight_packet_file", seen["file"] / 1e3, "kB", "the encrypted file")


def _seen(name: str, taken: list[Taken], share: float, goal: float, what: str) -> Figure:
    wall, cpu = [one[0] for one in taken], [one[1] for one in taken]
    return at_most(
        name,
        percentile(wall, share),
        "ms",
        goal,
        f"{len(taken)} {what}; median {percentile(wall, 0.5):.1f}, worst {max(wall):.1f};"
        f" CPU {percentile(cpu, share):.1f} ms, median {percentile(cpu, 0.5):.1f}",
    )


def _in_a_process(step: str, data: Path, url: str, hub: Path, now: datetime) -> dict:
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.flights", step, data, url, hub, now.isoformat()],
        stdout=subprocess.PIPE,
        check=True,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"},
    )
    return json.loads(done.stdout)


class ThinLine:
    """What comes down comes at so many bits a second, over all connections; counts it.

    A way of ``tests.together.proxy``.
    """

    def __init__(self, bits: int, ended: Event) -> None:
        self._bytes_a_second = bits / 8
        self._ended = ended
        self._lock = Lock()
        self._free_at = 0.0
        self.carried = 0

    def __call__(self, data: bytes, _before: int) -> Iterator[bytes]:
        with self._lock:
            self.carried += len(data)
            self._free_at = max(self._free_at, monotonic()) + len(data) / self._bytes_a_second
            wait = self._free_at - monotonic()
        if self._ended.wait(max(0.0, wait)):
            raise CutError
        yield data


@contextmanager
def _tablet(data: Path, url: str, code: str) -> Iterator[Tablet]:
    """A tablet that has just been enrolled and has asked once."""
    from aisleside.device import main as device

    keys = MemoryKeys()
    keys.set("root", bytes(range(32)))
    with device.build(DeviceSettings(), data, hub_url=url, key_store=keys) as tablet:
        tablet.enrol(code=code, name="Benchmark")
        assert tablet.engine.round()
        yield tablet


def _arrive(data: Path, url: str, hub: Path, now: datetime) -> dict:
    """Tablets that have nothing of a flight until the purser signs in."""
    from aisleside.device.cache.book import Book

    packet, _ = packets(now)
    seconds, cpu, size = [], [], 0
    with Proxy(url) as proxy:
        for number in range(ARRIVALS):
            proxy.clear()
            with _tablet(data / str(number), proxy.url, code_for(hub, AIRPORT)) as tablet:
                tablet.door.add_person(PURSER, PIN)
                proxy.down = line = ThinLine(LINE, proxy.ended)
                wall, used = perf_counter(), process_time()
                assert tablet.engine.round()
                with closing(Book(tablet.library)) as book:
                    aboard = book.aboard(packet.id, now=now)
                seconds.append(perf_counter() - wall)
                cpu.append(process_time() - used)
                assert len(aboard.passengers) == SEATS
                size = max(one.stat().st_size for one in tablet.folders.caches.iterdir())
    return {"seconds": seconds, "cpu": cpu, "wire": line.carried, "file": size}


@contextmanager
def _window(
    data: Path, url: str, hub: Path, *, place: str, who: str, name: str
) -> Iterator[tuple[Tablet, TabletWindow, Screen, Eye]]:
    """The window of a tablet that holds its flights, with somebody signed in."""
    from aisleside.demo.hand import Screen
    from aisleside.device import main as device

    with _tablet(data, url, code_for(hub, place)) as tablet:
        tablet.door.add_person(who, PIN)
        assert tablet.engine.round()
        device.application()
        with closing(device.TabletWindow(tablet)) as opened:
            opened.window.root.resize(WIDE, HIGH)
            screen = Screen(opened.window.root)
            screen.click(name)
            screen.type(PIN)
            yield tablet, opened, screen, Eye(opened)
            assert opened.window.problems == [], opened.window.problems


def _until(eye: Eye, true: Callable[[], bool], act: Callable[[], object]) -> Taken:
    """From *act* to the frame that shows what it led to."""
    wall, cpu = perf_counter(), process_time()
    act()
    while not true():
        assert perf_counter() - wall < PATIENCE, "it never came to pass"
        eye.answers()
    eye.frame()
    return (perf_counter() - wall) * 1000, (process_time() - cpu) * 1000


def _cabin(data: Path, url: str, hub: Path, now: datetime) -> dict:
    both = packets(now)
    with _window(data, url, hub, place=AIRPORT, who=PURSER, name="Kai Brandt") as shown:
        tablet, opened, screen, eye = shown
        flight = opened.session.get_flight()
        screen.until(flight.get_choosing, "no flights to choose from")

        def open_one(packet: Packet, *, anew: bool) -> Taken:
            flight.chooseAnother()
            screen.rest(30)
            if anew:
                _touch(tablet, packet)
            taken = _until(eye, flight.get_present, lambda: flight.choose(packet.id))
            assert flight.get_name() == f"MD {packet.flight.number}"
            assert flight.get_seats().get_across() == 10
            screen.rest(30)
            return taken

        for packet in both:  # what is made once is made
            open_one(packet, anew=True)
        fresh = [open_one(both[turn % 2], anew=True) for turn in range(OPENED)]
        open_one(both[0], anew=False)  # the last was perhaps the other
        again = [open_one(both[0], anew=False) for _ in range(OPENED)]
        changes, taken_in = _change(tablet, opened, screen, eye, hub, both[0])
        frames, gaps = _scroll(screen, eye)
    return {
        "open": fresh,
        "again": again,
        "changes": changes,
        "taken_in": taken_in,
        "frames": frames,
        "gaps": gaps,
    }


def _touch(tablet: Tablet, packet: Packet) -> None:
    """Write to the flight's file as each sync does, so that nothing read before is kept."""
    file = tablet.shelf.writer(packet.stream("crew"))
    assert file is not None
    file.confirm(int(file.as_of.timestamp()) + 1)


def _change(
    tablet: Tablet, opened: TabletWindow, screen: Screen, eye: Eye, hub: Path, packet: Packet
) -> tuple[list[Taken], list[float]]:
    """Lists change on the hub; from its having them until the seats show them."""
    flight = opened.session.get_flight()
    seats = flight.get_seats()
    taken, taken_in = [], []

    def sits(seat: str) -> str:
        return next(
            cell.customer_id
            for line in seats.get_lines().rows
            for cell in line.seats.rows
            if cell.seat == seat
        )

    for turn in range(LISTS):
        rows = swapped(packet.travellers, many=CHANGES, turn=turn)
        began = perf_counter()
        change_list(hub, rows)
        taken_in.append((perf_counter() - began) * 1000)
        last = rows[-1]
        worker = Thread(target=tablet.engine.round)
        taken.append(
            _until(eye, lambda last=last: sits(last.seat) == str(last.customer), worker.start)
        )
        worker.join()
        changed = {row.customer for row in rows}
        before = [one for one in packet.travellers if one.customer in changed]
        change_list(hub, before)
        assert tablet.engine.round()
        _until(eye, lambda one=before[-1]: sits(one.seat) == str(one.customer), lambda: None)
        screen.rest(100)
    return taken, taken_in


def _scroll(screen: Screen, eye: Eye) -> tuple[list[Taken], list[float]]:
    """From the nose to the tail and back, by as many pixels as a flick moves in a frame."""
    rows = _scrolled(screen.find("Seats"))
    last = rows.property("contentHeight") - rows.property("height")
    screen.rest(200)
    frames, ends = [], []
    at, step = 0, STEP
    for _ in range(SCROLLED):
        if not 0 <= at + step <= last:
            step = -step
        at += step
        wall, cpu = perf_counter(), process_time()
        rows.setProperty("contentY", rows.property("originY") + at)
        eye.frame()
        ends.append(perf_counter())
        frames.append(((ends[-1] - wall) * 1000, (process_time() - cpu) * 1000))
    return frames, [(after - before) * 1000 for before, after in pairwise(ends)]


def _scrolled(item: QQuickItem) -> QQuickItem:
    """The part of an item that scrolls."""
    waiting = [item]
    while waiting:
        one = waiting.pop(0)
        if one.inherits("QQuickListView"):
            return one
        waiting += one.childItems()
    raise AssertionError("nothing scrolls there")


def _gate(data: Path, url: str, hub: Path, now: datetime) -> dict:
    packet, _ = packets(now)
    with _window(data, url, hub, place=GATE, who=AGENT, name="Nina Sousa") as shown:
        _, opened, screen, eye = shown
        gate = opened.session.get_gate()
        screen.until(gate.get_ready, "no flight at the gate")
        screen.rest(200)
        scans = []
        for code in list(packet.passes())[:SCANNED]:
            scans.append(_until(eye, gate.get_answered, lambda code=code: gate.scan(code)))
            assert gate.get_result_title() == "Good to board"
            eye.answers()  # it is written down, and the flight asked for again
            eye.answers()
            screen.rest(30)
            gate.clear()
            screen.rest(10)
    return {"scans": scans}


if __name__ == "__main__":
    step, data, url, hub, now = sys.argv[1:]
    work = {"arrive": _arrive, "cabin": _cabin, "gate": _gate}[step]
    print(json.dumps(work(Path(data), url, Path(hub), datetime.fromisoformat(now))))
