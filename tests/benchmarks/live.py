"""Nineteen thousand tablets that wait for the hub's pokes, and come back when it was away.

The hub runs in a process of its own as ``aisleside hub serve``; the tablets are
bare connections in client processes, each with a loopback address of its own, so
that neither ports nor file limits run short.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from http.client import HTTPConnection
from pathlib import Path
from time import perf_counter, sleep

import msgspec
from tests.benchmarks.figure import Figure, at_most, only

from aisleside.demo.hub_process import HubProcess
from aisleside.hub.main import DATABASE
from aisleside.hub.profiles.intake import Intake
from aisleside.hub.store import access, schema
from aisleside.hub.store.engine import open_store
from aisleside.wire import MSGPACK, PROTOCOL, SCHEMA, codec
from aisleside.wire.messages import Event, EventBatch, NoteBody
from aisleside.wire.rows import CustomerRow, PlaceRow

DEVICES = 19_000
CLIENTS = 4  # processes
PLACE = "1"
PATIENCE = 120  # seconds for anything to happen at all


def measure(folder: Path, _customers: int, _lines: int) -> Iterator[Figure]:
    """Connect everybody, poke everybody, take the hub away and bring it back."""
    devices = min(DEVICES, _open_files() - 500)
    data = folder / "live"
    furnish(data, devices)
    with HubProcess(data) as hub:
        warm(hub.url)
        before = resident(hub.process_id)
        with Crowd(hub.url, devices) as crowd:
            connected = crowd.wait_for("connected")
            sleep(3)  # what connecting left behind is collected
            each = (resident(hub.process_id) - before) / devices
            yield only("live_connect", connected, "s", f"{devices:,} devices, {CLIENTS} clients")
            yield at_most(
                "live_memory_each", each, "KiB", 10, f"of the hub's process, {devices:,} idle"
            )
            crowd.watch("poked")
            began = perf_counter()
            push(hub.url, note(1))
            crowd.wait_for("poked")
            yield at_most(
                "live_poke_all",
                perf_counter() - began,
                "s",
                1,
                "from the push of a note to the poke in the last device's hands",
            )
            crowd.watch("connected")
            hub.kill()
            sleep(2)
            began = perf_counter()
            hub.start()
            answered = perf_counter() - began
            crowd.wait_for("connected")
            yield at_most(
                "live_reconnect_all",
                perf_counter() - began,
                "s",
                15,
                f"from the start of the hub's process, which answered after {answered:.1f} s",
            )
            yield only(
                "live_reconnect_cpu",
                processor_seconds(hub.process_id),
                "s",
                "of the hub's process since its start; the rest of the time is the clients'",
            )


def furnish(data: Path, devices: int) -> None:
    """A hub with a customer and so many devices, whose tokens are ``token-N``."""
    store = open_store(data / DATABASE)
    now = int(datetime.now(UTC).timestamp())
    with store.write() as connection, Intake(connection, "bench") as intake:
        intake.places([PlaceRow(PLACE, "Kings Arcade", "store", None, "EUR", "UTC", "", 0)])
        intake.customers(
            [
                CustomerRow(1, "Ada Muster", "Ada", "Muster", None, None, None, None, PLACE, "",
                            None, "unknown", None, None, "till", 1, 0)
            ]
        )  # fmt: skip
        intake.members([(1, PLACE)])
    with store.write() as connection:
        connection.execute(
            schema.device.insert(),
            [
                {"id": f"d{n}", "name": "Tablet", "secret_hash": access.digest(f"secret-{n}"),
                 "place": PLACE, "enrolled_at": now}
                for n in range(devices)
            ],
        )  # fmt: skip
        connection.execute(
            schema.session.insert(),
            [
                {"token_hash": access.digest(f"token-{n}"), "device": f"d{n}", "role": "associate",
                 "expires_at": now + 36_000, "protocol": PROTOCOL, "schema": SCHEMA}
                for n in range(devices)
            ],
        )  # fmt: skip
    store.close()


def note(n: int, *, device: int = 0) -> Event:
    """A note about the one customer, as a tablet sends it."""
    body = msgspec.Raw(codec.encode(NoteBody("Prefers wool")))
    now = int(datetime.now(UTC).timestamp())
    ident = f"0199c2d4-7a10-7b3e-9c55-{device:06x}{n:06x}"
    return Event(ident, f"d{device}", n, "S1", "note", 1, now, 0, now, 1, body)


def push(url: str, *events: Event) -> None:
    """Hand events over on a connection of its own; raises unless the hub took them."""
    content = codec.encode(EventBatch(list(events)))
    headers = {
        "authorization": "Bearer token-0",
        "content-type": MSGPACK,
        codec.CONTENT_DIGEST: codec.content_digest(content),
    }
    with closing(HTTPConnection(url.removeprefix("http://"), timeout=PATIENCE)) as line:
        line.request("POST", "/v1/events", content, headers)
        answer = line.getresponse()
        answer.read()
    assert answer.status == 200, answer.status


def warm(url: str) -> None:
    """One of every kind of request, so that what the hub loads late is loaded."""
    import httpx

    for path in ("/v1/health", "/v1/manifest"):
        headers = {"authorization": "Bearer token-0"}
        httpx.get(url + path, headers=headers, trust_env=False).raise_for_status()
    with httpx.stream("GET", f"{url}/v1/live", headers=headers, trust_env=False) as live:
        next(live.iter_bytes())


def resident(process: int) -> float:
    """KiB of memory a process has in use."""
    for line in Path(f"/proc/{process}/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1])
    raise AssertionError("no such process")


def processor_seconds(process: int) -> float:
    """How long a process has kept a core busy."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _open_files() -> int:
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    return hard if hard > 0 else soft


class Crowd:
    """The client processes. Each says a line with the time when all of its devices are there."""

    def __init__(self, url: str, devices: int) -> None:
        self._began = perf_counter()
        bounds = [devices * n // CLIENTS for n in range(CLIENTS + 1)]
        port = url.rpartition(":")[2]
        command = [sys.executable, "-m", "tests.benchmarks.listeners", port]
        self._clients = [
            subprocess.Popen(
                [*command, f"127.0.1.{n + 1}", str(bounds[n]), str(bounds[n + 1])],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
            for n in range(CLIENTS)
        ]

    def watch(self, what: str) -> None:
        """Count *what* from nought from now on."""
        for client in self._clients:
            assert client.stdin is not None
            client.stdin.write(f"{what}\n")
            client.stdin.flush()
        sleep(0.2)

    def wait_for(self, what: str) -> float:
        """Seconds since the crowd began until every device had it."""
        for client in self._clients:
            assert client.stdout is not None
            said = json.loads(client.stdout.readline() or "null")
            assert said == what, said
        return perf_counter() - self._began

    def __enter__(self) -> Crowd:
        return self

    def __exit__(self, *_: object) -> None:
        for client in self._clients:
            client.kill()
            client.wait()
