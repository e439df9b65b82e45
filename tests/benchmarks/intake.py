"""How fast the hub takes in what staff recorded, each event durable before its receipt (B5).

Clients are threads that send batches of notes and wait for the receipts, as tablets
do. In process they share the interpreter with the hub, so their own work counts too;
over HTTP the hub is a process of its own on the loopback. PostgreSQL is measured where
its server is installed, with everything on that makes a commit durable.
"""

from __future__ import annotations

import http.client
import json
import subprocess
import sys
import threading
import uuid
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

import msgspec
from sqlalchemy import func, insert, select
from tests.benchmarks.figure import Figure, at_least, only
from tests.hub.cluster import programs, running

from aisleside.device.outbox.notes import BATCH_EVENTS
from aisleside.hub.events.receive import TRYING, Reception
from aisleside.hub.main import ServedHub, issue_enrolment
from aisleside.hub.store import journal, schema
from aisleside.hub.store.access import Device
from aisleside.hub.store.engine import Store, open_store
from aisleside.settings import HubSettings
from aisleside.wire import MSGPACK, PROTOCOL
from aisleside.wire.codec import SentBatch, decode, encode
from aisleside.wire.messages import (
    EnrolReply,
    EnrolRequest,
    Event,
    NoteBody,
    Receipts,
    SessionReply,
    SessionRequest,
)

CLIENTS = (1, 8, 32)
BATCH = 20  # notes in a request: what a tablet has after a quarter of an hour without a network
LARGE_BATCH = BATCH_EVENTS  # what it sends when it was away for a day
NOTES = 6_000  # in each run
PEOPLE = 2_000
SQLITE_GOAL, POSTGRESQL_GOAL = 5_000, 1_000

TEXT = "Prefers the stairs, asks for the tall mirror, will come back for the grey coat."


def measure(folder: Path, customers: int, lines: int) -> Iterator[Figure]:
    """Send notes in process and over HTTP; *customers* and *lines* do not matter here."""
    del customers, lines
    yield from _in_process("sqlite", open_store(folder / "intake" / "hub.db"), SQLITE_GOAL)
    if programs() is not None:
        with running(durable=True) as cluster:
            store = open_store(cluster.database(), folder=folder / "intake_postgresql")
            yield from _in_process("postgresql", store, POSTGRESQL_GOAL)
    for clients, seconds, count in _over_http(folder / "served"):
        note = (
            f"{_told(clients, LARGE_BATCH, count, seconds)}; SQLite, the clients on its two cores"
        )
        yield only(f"intake_http_{clients}", count / seconds, "/s", note)


def _in_process(engine: str, store: Store, goal: float) -> Iterator[Figure]:
    try:
        _fill(store)
        reception = Reception(store, trying=store.folder / TRYING)
        for clients in CLIENTS:
            stored = _stored(store)

            def client(number: int, clients: int = clients) -> Callable[[list[bytes]], int]:
                device = Device(f"tablet-{clients}-{number}", "T", "1")
                return lambda events: len(
                    reception.receive(device, SentBatch(events), now=datetime.now(UTC)).receipts
                )

            seconds, count = _run(
                clients, client, device=lambda n, clients=clients: f"tablet-{clients}-{n}"
            )
            assert _stored(store) == stored + count
            yield at_least(
                f"intake_{engine}_{clients}",
                count / seconds,
                "/s",
                goal,
                _told(clients, BATCH, count, seconds),
            )
    finally:
        store.close()


def _told(clients: int, batch: int, count: int, seconds: float) -> str:
    return f"{clients} clients, batches of {batch} notes, {count:,} notes in {seconds:.2f} s"


def _run(
    clients: int,
    client: Callable[[int], Callable[[list[bytes]], int]],
    *,
    device: Callable[[int], str],
    batch: int = BATCH,
) -> tuple[float, int]:
    """Let clients send their notes at once; seconds until all have their receipts."""
    batches = max(1, NOTES // batch // clients)
    done: list[int] = []
    ready = threading.Barrier(clients + 1)

    def work(number: int) -> None:
        send = client(number)
        sent = [_events(device(number), at * batch, batch) for at in range(batches)]
        ready.wait()
        done.append(sum(send(events) for events in sent))

    threads = [threading.Thread(target=work, args=(number,)) for number in range(clients)]
    for thread in threads:
        thread.start()
    ready.wait()
    began = perf_counter()
    for thread in threads:
        thread.join()
    seconds = perf_counter() - began
    assert done == [batches * batch] * clients
    return seconds, sum(done)


def _events(device: str, first: int, count: int) -> list[bytes]:
    body = msgspec.Raw(encode(NoteBody(TEXT)))
    return [
        encode(
            Event(
                id=str(uuid.uuid4()),
                device=device,
                n=n + 1,
                author="associate-1",
                kind="note",
                schema=1,
                seen_hub_time=1_790_000_000,
                mono_ms=n * 1000,
                wall_time=1_790_000_000,
                subject=1 + n * 7 % PEOPLE,
                body=body,
            )
        )
        for n in range(first, first + count)
    ]


def _stored(store: Store) -> int:
    with store.read() as connection:
        return int(connection.execute(select(func.count()).select_from(schema.event)).scalar_one())


def _fill(store: Store) -> None:
    """A place with its people."""
    with store.write() as connection:
        version = journal.reserve(connection)
        connection.execute(
            insert(schema.place).values(
                id="1", name="Store 1", kind="store", currency="EUR", zone="UTC", version=version
            )
        )
        connection.execute(
            insert(schema.customer),
            [
                {
                    "id": number,
                    "said": f"Person {number}",
                    "given": "Person",
                    "family": str(number),
                    "source": "till",
                    "observed_at": 1,
                    "version": version,
                }
                for number in range(1, PEOPLE + 1)
            ],
        )
        connection.execute(
            insert(schema.member),
            [{"customer": number, "place": "1"} for number in range(1, PEOPLE + 1)],
        )


def _over_http(folder: Path) -> Iterator[tuple[int, float, int]]:
    """Each number of clients against a hub in a process of its own: seconds, and notes."""
    hub = subprocess.Popen(
        [sys.executable, "-m", "tests.benchmarks.intake", str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert hub.stdin is not None
    assert hub.stdout is not None
    try:
        told = json.loads(hub.stdout.readline())
        for clients in CLIENTS:
            devices = [_enrolled(told["port"], told["codes"].pop()) for _ in range(clients)]

            def client(
                number: int, devices: list[SessionRequest] = devices
            ) -> Callable[[list[bytes]], int]:
                return _http_client(told["port"], devices[number])

            named = {number: known.device for number, known in enumerate(devices)}
            yield clients, *_run(clients, client, device=named.__getitem__, batch=LARGE_BATCH)
    finally:
        hub.stdin.close()
        hub.wait(30)
        hub.stdout.close()


def _enrolled(port: int, code: str) -> SessionRequest:
    known = decode(
        _ask(
            http.client.HTTPConnection("127.0.0.1", port),
            "/v1/enrol",
            encode(EnrolRequest(code, "T")),
        ),
        EnrolReply,
    )
    return SessionRequest(known.device, known.secret, PROTOCOL)


def _http_client(port: int, known: SessionRequest) -> Callable[[list[bytes]], int]:
    connection = http.client.HTTPConnection("127.0.0.1", port)
    token = decode(_ask(connection, "/v1/session", encode(known)), SessionReply).token

    def send(events: list[bytes]) -> int:
        batch = msgspec.msgpack.encode({"events": [msgspec.Raw(event) for event in events]})
        return len(decode(_ask(connection, "/v1/events", batch, token), Receipts).receipts)

    return send


def _ask(connection: http.client.HTTPConnection, path: str, body: bytes, token: str = "") -> bytes:
    headers = {"content-type": MSGPACK, "accept": MSGPACK}
    if token:
        headers["authorization"] = f"Bearer {token}"
    connection.request("POST", path, body, headers)
    answer = connection.getresponse()
    content = answer.read()
    assert answer.status < 300, (answer.status, content)
    return content


def _serve(folder: Path) -> None:
    """Serve until our input ends."""
    store = open_store(folder / "hub.db")
    _fill(store)
    settings = HubSettings()
    codes = [issue_enrolment(store, "1", settings) for _ in range(sum(CLIENTS))]
    served = ServedHub(store, settings)
    with served as url:
        print(json.dumps({"port": int(url.rpartition(":")[2]), "codes": codes}), flush=True)
        sys.stdin.read()
    store.close()


if __name__ == "__main__":
    _serve(Path(sys.argv[1]))
