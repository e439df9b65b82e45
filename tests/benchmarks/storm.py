"""A hub that was away comes back, and everybody at once with it (S22).

Devices are coroutines that wait and come back as ``device/sync`` does: a random part
of the spread the hub told, then full jitter or the hub's ``Retry-After``. Meanwhile
one till hands over a sale's note again and again, each on a connection of its own.
"""

from __future__ import annotations

import asyncio
import json
import os
import random
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter

from tests.benchmarks.figure import Figure, at_most, percentile
from tests.benchmarks.live import furnish, note, push, warm

from aisleside.demo.hub_process import HubProcess
from aisleside.settings import DeviceSettings, HubSettings

DEVICES = 20_000
PUSH_EVERY = 0.1  # seconds
QUIET = 20  # pushes before the storm
ALLOWED = 30  # seconds beyond the spread in which everybody must have been served
FIRST_PAUSE = 1.0
ASKED = ("/v1/live", "/v1/manifest")


@dataclass
class Storm:
    """*waits*: seconds from the hub's first answer until a device had all it asked for.

    *quiet* is how long pushes took before, when nobody else was there.
    """

    spread: float
    quiet: list[float] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)
    pushes: list[float] = field(default_factory=list)
    refused: int = 0


def measure(folder: Path, _customers: int, _lines: int) -> Iterator[Figure]:
    """Kill the hub under twenty thousand devices and start it."""
    seen = storm(folder / "storm", DEVICES)
    yield at_most(
        "storm_push_p99",
        percentile(seen.pushes, 0.99) * 1000,
        "ms",
        1000,
        f"{len(seen.pushes)} pushes while {DEVICES:,} devices came back, {seen.refused:,} of whose"
        f" questions were put off; median {percentile(seen.pushes, 0.5) * 1000:.0f} ms",
    )
    yield at_most(
        "storm_longest_wait",
        max(seen.waits),
        "s",
        seen.spread + ALLOWED,
        f"from the hub's first answer; goal: spread of {seen.spread:.0f} s and {ALLOWED};"
        f" median {percentile(seen.waits, 0.5):.0f} s",
    )


def storm(data: Path, devices: int) -> Storm:
    """Everybody is cut off by a kill, the hub is started, everybody comes back."""
    furnish(data, devices)
    seen = Storm(max(1.0, devices / HubSettings().pulls_per_second))
    with HubProcess(data) as hub:
        warm(hub.url)
        seen.quiet = [timed_push(hub.url, number) for number in range(1, QUIET + 1)]
        hub.kill()
        command = [sys.executable, "-m", "tests.benchmarks.storm", hub.url, str(devices)]
        with subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as crowd:
            assert crowd.stdin is not None
            assert crowd.stdout is not None
            assert crowd.stdout.readline() == "gone\n"
            hub.start()
            crowd.stdin.write("back\n")
            crowd.stdin.flush()
            over = threading.Event()
            till = threading.Thread(target=_till, args=(hub.url, seen, over))
            till.start()
            came = json.loads(crowd.stdout.readline() or "null")
            over.set()
            till.join()
    seen.waits, seen.refused = came["waits"], came["refused"]
    return seen


def timed_push(url: str, number: int) -> float:
    """Seconds from opening a connection until the hub has taken a note."""
    began = perf_counter()
    push(url, note(number))
    return perf_counter() - began


def _till(url: str, seen: Storm, over: threading.Event) -> None:
    number = QUIET
    while not over.wait(PUSH_EVERY):
        number += 1
        seen.pushes.append(timed_push(url, number))


async def _everybody(url: str, devices: int) -> None:
    port = int(url.rpartition(":")[2])
    seen = Storm(max(1.0, devices / HubSettings().pulls_per_second))
    came = asyncio.get_running_loop().create_future()

    def back() -> None:
        if sys.stdin.readline() and not came.done():
            came.set_result(perf_counter())

    async def be(number: int) -> None:
        await _come_back(port, number, seen)
        seen.waits.append(perf_counter() - await came)

    asyncio.get_running_loop().add_reader(sys.stdin, back)
    print("gone", flush=True)
    await asyncio.gather(*(be(number) for number in range(devices)))
    print(json.dumps({"waits": seen.waits, "refused": seen.refused}), flush=True)


async def _come_back(port: int, number: int, seen: Storm) -> None:
    longest = DeviceSettings().backoff_seconds
    pause = random.random() * min(longest, seen.spread)
    failures = 0
    for path in ASKED:
        while True:
            await asyncio.sleep(pause)
            pause = 0.0
            try:
                status, retry_after = await asyncio.wait_for(_ask(port, path, number), 35)
            except (OSError, TimeoutError, asyncio.IncompleteReadError):
                status, retry_after = 0, 0
            if status == 200:
                break
            failures += 1
            seen.refused += status == 503
            ceiling = min(longest, FIRST_PAUSE * 2.0 ** min(failures - 1, 16))
            pause = random.random() + retry_after if retry_after else random.random() * ceiling


async def _ask(port: int, path: str, number: int) -> tuple[int, int]:
    """Status and ``Retry-After`` of an answer; the connection is then closed."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        writer.write(
            b"GET %s HTTP/1.1\r\nhost: hub\r\nauthorization: Bearer token-%d\r\n\r\n"
            % (path.encode(), number)
        )
        head = (await reader.readuntil(b"\r\n\r\n")).split(b"\r\n")
    finally:
        writer.close()
    asked = [line for line in head if line.lower().startswith(b"retry-after:")]
    return int(head[0].split()[1]), int(asked[0].split(b":")[1]) if asked else 0


if __name__ == "__main__":
    os.nice(5)  # it stands for other machines
    asyncio.run(_everybody(sys.argv[1], int(sys.argv[2])))
