"""Tablets as bare connections: one process of them, which waits for pokes.

Imports little, since several of these start at once. A line on standard input says
what to count from now on; a line on standard output, that every device had it.
"""

from __future__ import annotations

import asyncio
import json
import os
import random
import resource
import sys
from dataclasses import dataclass, field

IN_FLIGHT = 100  # connections opened at once
LONGEST_PAUSE = 8.0  # seconds; shorter, and knocking in vain takes the cores from the hub


@dataclass
class Tally:
    """What the devices of one client process have seen since they were last asked."""

    devices: int
    watched: str = "connected"
    seen: set[int] = field(default_factory=set)

    def count(self, what: str, device: int) -> None:
        if what == self.watched and len(self.seen) < self.devices:
            self.seen.add(device)
            if len(self.seen) == self.devices:
                print(json.dumps(what), flush=True)


class Device(asyncio.Protocol):
    """One tablet's live connection."""

    def __init__(self, number: int, tally: Tally) -> None:
        self._number = number
        self._tally = tally
        self._said = False
        self.answered = False
        self.over = asyncio.get_running_loop().create_future()
        self.begun = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        transport.write(
            b"GET /v1/live HTTP/1.1\r\nhost: hub\r\naccept: text/event-stream\r\n"
            b"authorization: Bearer token-%d\r\n\r\n" % self._number
        )

    def data_received(self, data: bytes) -> None:
        if not self._said:
            self._said = True
            if data.startswith(b"HTTP/1.1 200"):
                self.answered = True
                self._tally.count("connected", self._number)
            else:
                self._transport.close()
            if not self.begun.done():
                self.begun.set_result(None)
        elif b"event: poke" in data:
            self._tally.count("poked", self._number)

    def connection_lost(self, _error: Exception | None) -> None:
        for future in (self.begun, self.over):
            if not future.done():
                future.set_result(None)


async def _be(number: int, port: int, address: str, tally: Tally, gate: asyncio.Semaphore) -> None:
    """A device that comes back whenever it was cut off, after a random pause."""
    loop = asyncio.get_running_loop()
    failures = 0
    while True:
        device = Device(number, tally)
        async with gate:
            try:
                await loop.create_connection(
                    lambda made=device: made, "127.0.0.1", port, local_addr=(address, 0)
                )
            except OSError:
                failures += 1
            else:
                await device.begun
                failures = 0 if device.answered else failures + 1
        if not failures:
            await device.over
        await asyncio.sleep(random.random() * min(LONGEST_PAUSE, 2**failures))


async def _clients(port: int, address: str, first: int, last: int) -> None:
    tally = Tally(last - first)
    gate = asyncio.Semaphore(IN_FLIGHT)

    def asked() -> None:
        tally.watched, tally.seen = sys.stdin.readline().strip(), set()

    asyncio.get_running_loop().add_reader(sys.stdin, asked)
    await asyncio.gather(*(_be(n, port, address, tally, gate) for n in range(first, last)))


if __name__ == "__main__":
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    os.nice(10)  # they stand for other machines, and must not take the hub's cores
    port, address, first, last = sys.argv[1:]
    asyncio.run(_clients(int(port), address, int(first), int(last)))
