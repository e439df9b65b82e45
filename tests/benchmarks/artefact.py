"""What the hub learned: out of a tablet's encrypted cache, and what a change of it weighs.

Reading runs in a process of its own, so that its memory is the reader's alone. The
parts are of random bytes: a real model packs its own, so nothing can be packed further.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from tests.benchmarks.cache import peak_megabytes
from tests.benchmarks.figure import Figure, at_most, only, percentile, timed
from tests.benchmarks.tablet import AS_OF, SEED, control_of, library_of

from aisleside.device.cache.book import Book

SIZES = {"2_5mb": 2_500_000, "15mb": 15_000_000}  # of 12,000 products, and of 100,000
TIMES = 21
CHANGED = 20  # one part in so many


def measure(folder: Path, customers: int, lines: int) -> Iterator[Figure]:
    """Fill a tablet with a model of each size and read it; then change some parts at a hub."""
    for name, size in SIZES.items():
        data = folder / f"artefact-{name}"
        _in_a_process("fill", data, size)
        read = _in_a_process("read", data, size)
        yield at_most(
            f"artefact_load_{name}",
            percentile(read["wall"], 0.5),
            "ms",
            100,
            f"from an open encrypted cache until all parts are joined by name; median of {TIMES},"
            f" worst {max(read['wall']):.0f}, the first {read['first']:.0f}, CPU"
            f" {percentile(read['cpu'], 0.5):.0f}",
        )
        yield at_most(
            f"artefact_memory_{name}",
            read["grown"] * 2**20 / size,
            "times",
            3,
            f"by how much reading raised the peak of the process, over {size:,} bytes",
        )
    yield from _changes(folder / "artefact-hub", SIZES["15mb"])


def _changes(folder: Path, size: int) -> Iterator[Figure]:
    from aisleside.hub.feed.pages import Pages, SealedPage
    from aisleside.hub.profiles.intake import Intake
    from aisleside.hub.store import journal
    from aisleside.hub.store.engine import Store, open_store
    from aisleside.wire import codec
    from aisleside.wire.messages import Page
    from aisleside.wire.streams import ARTEFACTS

    def publish(store: Store, parts: list[bytes]) -> int:
        with store.write() as connection, Intake(connection, "bench") as intake:
            intake.model({"links": parts})
        with store.read() as connection:
            return journal.head(connection)

    with closing(open_store(folder / "hub.db")) as store:
        parts = _parts(size)
        before = publish(store, parts)
        for number in range(0, len(parts), CHANGED):
            parts[number] = parts[number][::-1]
        wall, _ = timed(lambda: publish(store, parts))
        pages = Pages(store, page_rows=2000)
        sent, since, making = [], before, 0.0

        def ask() -> None:
            reply = pages.reply(
                ARTEFACTS, epoch=store.epoch, since=since, now=datetime(2026, 11, 1, tzinfo=UTC)
            )
            page = reply.page() if isinstance(reply, SealedPage) else reply
            assert isinstance(page, Page)
            sent.append((page, len(codec.encode(page))))

        while not sent or since < sent[-1][0].as_of:
            making += timed(ask)[0]
            since = sent[-1][0].to
    changed = sum(len(page.puts.model) for page, _ in sent)
    yield only(
        "artefact_change",
        sum(weight for _, weight in sent) / 1e6,
        "MB",
        f"{changed} of {len(parts)} parts of {size:,} bytes changed: in {len(sent)} pages, made in"
        f" {making:.0f} ms, after they were published in {wall:.0f} ms",
    )


def _parts(size: int) -> list[bytes]:
    from aisleside.wire.rows import MODEL_PART

    whole = random.Random(SEED).randbytes(size)
    return [whole[at : at + MODEL_PART] for at in range(0, size, MODEL_PART)]


def _in_a_process(step: str, data: Path, size: int) -> dict:
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.artefact", step, data, str(size)],
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    )
    return json.loads(done.stdout)


def _fill(data: Path, size: int) -> dict:
    from base64 import b64encode

    from aisleside.device.cache.loading import fill
    from aisleside.device.outbox.streams import hold_stream
    from aisleside.wire.messages import Rows
    from aisleside.wire.rows import ModelRow
    from aisleside.wire.streams import ARTEFACTS

    rows = [
        ModelRow("links", number, b64encode(part).decode(), 1)
        for number, part in enumerate(_parts(size))
    ]
    with control_of(data) as control:
        made = fill(
            control.folders.caches, ARTEFACTS, [Rows(model=rows)], epoch="b", cursor=1, as_of=AS_OF
        )
        assert made.key is not None
        hold_stream(control, stream=ARTEFACTS, file=made.path.name, key=made.key)
    return {}


def _read(data: Path, size: int) -> dict:
    def load() -> None:
        joined = {name: b"".join(parts) for name, parts in book.model_parts().items()}
        assert sum(map(len, joined.values())) == size

    with closing(Book(library_of(data))) as book:
        book.model_stamp()  # opens the file
        _forget_the_peak()
        before = peak_megabytes()
        first, _ = timed(load)
        grown = peak_megabytes() - before
        times = [timed(load) for _ in range(TIMES)]
    return {
        "first": first,
        "wall": [wall for wall, _ in times],
        "cpu": [cpu for _, cpu in times],
        "grown": grown,
    }


def _forget_the_peak() -> None:
    """The system counts the most memory from here on: opening the keys took more."""
    Path("/proc/self/clear_refs").write_text("5")


if __name__ == "__main__":
    step, data, size = sys.argv[1:]
    print(json.dumps({"fill": _fill, "read": _read}[step](Path(data), int(size))))
