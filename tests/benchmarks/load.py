"""The first load of a store: how long, how large, and how far from the fastest way there is.

The hub runs in a process of its own and has built its snapshot; so does the tablet,
which is a whole one below its window. The raw figure is the same rows copied from
the same images by one ``INSERT … SELECT`` for each table into the same kind of
encrypted file, without a network, a check or a search index.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from time import perf_counter, sleep

from tests.benchmarks.cache import peak_megabytes
from tests.benchmarks.crowd import PLACE, STREAM, fill_hub
from tests.benchmarks.figure import Figure, at_most, only

from aisleside.demo.hub_process import HubProcess
from aisleside.device.cache import images
from aisleside.device.cache.book import Book
from aisleside.device.cache.images import Copy
from aisleside.device.cache.library import Library
from aisleside.device.cache.schema import create
from aisleside.device.machine.clock import HubClock
from aisleside.device.machine.encrypted import bring_to_disk, create_unjournalled
from aisleside.device.machine.folders import Folders
from aisleside.device.machine.sealed import Root
from aisleside.device.outbox.database import ControlDatabase
from aisleside.device.outbox.identity import identity, keep_identity
from aisleside.device.sync.loader import Loader
from aisleside.device.sync.shelf import Shelf
from aisleside.device.sync.status import Loading
from aisleside.device.sync.transport import HubClient, HubRefusedError
from aisleside.hub.main import DATABASE, issue_enrolment
from aisleside.hub.store.engine import open_store
from aisleside.settings import DeviceSettings, HubSettings
from aisleside.wire import SCHEMA
from aisleside.wire.messages import Snapshot, StreamOffer
from aisleside.wire.segments import unseal
from aisleside.wire.streams import tables

CUSTOMERS = 100_000
LINES = 1_000_000
TIMES = 3

_CHILD = (sys.executable, "-m", "tests.benchmarks.load")


def measure(folder: Path, customers: int, lines: int) -> Iterator[Figure]:
    """Load L several times; the best is told, and the others in the note."""
    customers, lines = min(customers, CUSTOMERS), min(lines, LINES)
    with CrowdedHub(folder / "load-hub", customers, lines) as hub:
        loads = [load(folder / f"load-tablet{n}", hub) for n in range(TIMES)]
        raw = [load(folder / f"raw{n}", hub, step="raw")["seconds"] for n in range(TIMES)]
        found = load(folder / "cut-tablet", hub, step="look")
    yield from figures("first_load", loads, seconds=2.0, memory=300)
    best = min(one["seconds"] for one in loads)
    yield at_most("first_load_wire", loads[0]["wire"], "MB", 45, "sealed segments")
    yield only(
        "first_load_to_raw",
        best / min(raw),
        "x",
        f"times a raw INSERT … SELECT of the same rows, {min(raw):.2f} s",
    )
    yield at_most(
        "first_load_plain_text",
        found["plain"],
        "files",
        0,
        f"of {found['files']} looked through for a name, a card and an address, in the middle"
        " of a load and after it",
    )


def figures(
    name: str, loads: list[dict], *, seconds: float | None, memory: float | None
) -> Iterator[Figure]:
    """What loads of one size took."""
    best = min(loads, key=lambda one: one["seconds"])
    note = (
        f"{best['customers']:,} customers, {best['rows']:,} rows, {best['segments']} segments, to"
        f" the first name found; {best['rows'] / best['seconds']:,.0f} rows/s,"
        f" {best['megabytes']:.0f} MB on the disk; best of"
        f" {', '.join(format(one['seconds'], '.2f') for one in loads)}"
    )
    if seconds is None or memory is None:
        yield only(name, best["seconds"], "s", note)
        return
    yield at_most(name, best["seconds"], "s", seconds, note)
    peak = max(one["peak"] for one in loads)
    yield at_most(f"{name}_memory", peak, "MB", memory, "peak of the loading process, without Qt")


class CrowdedHub(HubProcess):
    """A hub with a crowd, its snapshot built."""

    def __init__(self, folder: Path, customers: int, lines: int) -> None:
        if not (folder / DATABASE).exists():
            subprocess.run(
                [*_CHILD, "fill", folder, "-", str(customers), str(lines)],
                check=True,
            )
        super().__init__(folder)
        self.folder = folder

    def start(self) -> None:
        super().start()
        self.built = load(self.folder / "first", self, step="ask")["seconds"]


def load(data: Path, hub: CrowdedHub, *, step: str = "load") -> dict:
    """Do one step on a new tablet in a process of its own."""
    done = subprocess.run(
        [*_CHILD, step, data, hub.url, hub.folder],
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    )
    return json.loads(done.stdout)


class _Tablet:
    """What loading needs of a tablet."""

    def __init__(self, data: Path, url: str, hub: Path) -> None:
        folders = Folders(data)
        folders.make()
        self.control = ControlDatabase(folders, Root(os.urandom(32)))
        settings = DeviceSettings(hub=url)
        self.client = HubClient(settings, lambda: identity(self.control))
        with closing(open_store(hub / DATABASE)) as store:
            code = issue_enrolment(store, PLACE, HubSettings())
        keep_identity(self.control, self.client.enrol(code, "Benchmark"))
        self.library = Library()
        self.shelf = Shelf(self.control, self.library)
        self.clock = HubClock()

    def offer(self) -> StreamOffer:
        return next(o for o in self.client.manifest().streams if o.stream == STREAM)

    def close(self) -> None:
        self.shelf.close()
        self.client.close()
        self.control.close()


class _EnoughError(Exception):
    pass


def _load(tablet: _Tablet) -> dict:
    offer = tablet.offer()  # httpx is loaded, and the connection open, as after a sign-in
    loader = Loader(tablet.client, tablet.shelf)
    seen: list[Snapshot] = []
    began = perf_counter()
    address = loader.load(offer, hub_time=0, oldest=0, allow=seen.append)
    tablet.shelf.put(address)
    with closing(Book(tablet.library)) as book:
        (name,) = book.names([1]).values()
        found = book.search(name, limit=40, now=tablet.clock.now())
        seconds = perf_counter() - began
    assert 1 in {hit.customer.id for hit in found.hits}
    (snapshot,) = seen
    return {
        "seconds": seconds,
        "customers": snapshot.customers,
        "rows": snapshot.rows,
        "segments": len(snapshot.segments),
        "wire": sum(ref.sealed_size for ref in snapshot.segments) / 1e6,
        "megabytes": address.path.stat().st_size / 1e6,
        "peak": peak_megabytes(),
    }


def _ask(tablet: _Tablet) -> dict:
    tablet.client.manifest()
    began = perf_counter()
    while True:
        try:
            tablet.client.snapshot(STREAM)
        except HubRefusedError as error:  # a large one is under way
            sleep(error.retry_after or 1)
        else:
            return {"seconds": perf_counter() - began}


def _raw(tablet: _Tablet) -> dict:
    """Copy the same rows out of images that are in memory already."""
    snapshot = tablet.client.snapshot(STREAM)
    plain = []
    for ref in snapshot.segments:
        part = tablet.shelf.folder / "part"
        part.unlink(missing_ok=True)
        tablet.client.segment(ref, part)
        plain.append(
            unseal(part.read_bytes(), ref, key=snapshot.content_key, stream=STREAM, schema=SCHEMA)
        )
    path = tablet.shelf.folder / "raw.cache"
    began = perf_counter()
    with closing(create_unjournalled(path, os.urandom(32), cache_kib=64_000)) as file:
        create(file, STREAM)
        for image in plain:
            with images.opened(image, STREAM, file, schema=SCHEMA) as source:
                file.execute("BEGIN")
                for table in tables(STREAM):
                    source.copy(Copy(table, "*", table))
                file.execute("COMMIT")
    bring_to_disk(path)
    return {"seconds": perf_counter() - began}


def _look(tablet: _Tablet) -> dict:
    """Look for what must not be there, in a load cut off in the middle and in a whole one."""
    wanted: set[bytes] = set()
    files = plain = 0

    def look() -> None:
        nonlocal files, plain
        for path in tablet.control.folders.data.rglob("*"):
            if path.is_file():
                content = path.read_bytes()
                files += 1
                plain += any(text in content for text in wanted)

    def halfway(loading: Loading | None) -> None:
        look()
        if loading is not None and loading.rows * 2 > loading.rows_expected:
            raise _EnoughError

    offer = tablet.offer()
    loader = Loader(tablet.client, tablet.shelf)
    tablet.shelf.put(loader.load(offer, hub_time=0, oldest=0))
    with closing(Book(tablet.library)) as book:
        for customer in (1, 2, 3):
            person = book.preview(customer).customer
            wanted |= {t.encode() for t in (person.said, person.loyalty) if t and len(t) > 5}
    look()
    try:
        loader.load(offer, hub_time=0, oldest=0, progress=halfway)
    except _EnoughError:
        look()
    return {"files": files, "plain": plain}


if __name__ == "__main__":
    step, data, url, *rest = sys.argv[1:]
    if step == "fill":
        fill_hub(open_store(Path(data) / DATABASE), customers=int(rest[0]), lines=int(rest[1]))
    else:
        with closing(_Tablet(Path(data), url, Path(rest[0]))) as tablet:
            does = {"load": _load, "ask": _ask, "raw": _raw, "look": _look}[step]
            print(json.dumps(does(tablet)))
