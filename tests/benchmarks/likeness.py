"""Finding people by names that were misheard or mistyped, among a million.

What costs is the number of different words, so the names are made of syllables in the
spellings of many languages until there are a fifth as many words as customers, some of
them borne by thousands. Filling and asking are processes of their own, as in ``cache``.
"""

from __future__ import annotations

import gc
import json
import random
import subprocess
import sys
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path

from tests.benchmarks.cache import peak_megabytes
from tests.benchmarks.figure import Figure, at_least, at_most, only, percentile, timed
from tests.benchmarks.tablet import AS_OF, SEED, STREAM

from aisleside.device.cache.book import Book
from aisleside.device.cache.library import Library
from aisleside.device.cache.loading import fill
from aisleside.device.cache.stream_file import StreamAddress
from aisleside.wire.messages import Rows
from aisleside.wire.rows import CustomerRow

ASKED = 400
BATCH = 20_000
LISTED = 40

_BEGIN = "b br c ch d f fr g gr h j k kl kr l m n p ph pr qu r s sch sh st sz t th tr v w y z zh"
_MIDDLE = "a e i o u a e i o u ai au ee ei ie oo ou ue y"
_END = ("l", "ll", "m", "n", "ng", "r", "rd", "rt", "s", "ss", "tt", "ck", "tz", "gh", "v", "ff")
_HEARD = (("sch", "sh"), ("ch", "k"), ("ph", "f"), ("tz", "z"), ("ck", "k"), ("th", "t"))
_HEARD += (("tt", "t"), ("nn", "n"), ("ll", "l"), ("ss", "s"), ("ei", "ai"), ("w", "v"), ("y", "i"))


def measure(folder: Path, customers: int, _lines: int) -> Iterator[Figure]:
    """Fill one store's file with names alone, then ask for some of them wrongly."""
    data = folder / "likeness"
    data.mkdir()
    made = _in_a_process("fill", data, customers)
    size = f"{customers:,} customers, {made['words']:,} different words in their names"
    asked = _in_a_process("ask", data, customers)
    yield only("likeness_ready", asked["ready"], "ms", f"CPU, once before the first letter; {size}")
    for way in ("misheard", "mistyped"):
        cpu = asked[way]
        yield at_most(
            f"likeness_{way}_p99",
            percentile(cpu, 0.99),
            "ms",
            16,
            f"CPU of {len(cpu)} whole searches; median {percentile(cpu, 0.5):.2f} ms; {size}",
        )
        yield at_least(
            f"likeness_{way}_found",
            100 * asked[f"{way}_found"] / len(cpu),
            "%",
            75,
            f"of the names meant are among the first {LISTED}",
        )
    yield only("likeness_memory", asked["megabytes"], "MB", "the asking process, without Qt")


def _in_a_process(step: str, data: Path, customers: int) -> dict:
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.likeness", step, data, str(customers)],
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    )
    return json.loads(done.stdout)


def _fill(data: Path, customers: int) -> dict:
    draw = random.Random(SEED)
    given, family = _names(draw, customers // 25), _names(draw, customers // 6)
    ladders = [list(accumulate(1 / (n + 10) for n in range(len(one)))) for one in (given, family)]

    def people() -> Iterator[Rows]:
        for first in range(1, customers + 1, BATCH):
            count = min(BATCH, customers + 1 - first)
            givens = draw.choices(given, cum_weights=ladders[0], k=count)
            families = draw.choices(family, cum_weights=ladders[1], k=count)
            yield Rows(
                customer=[
                    _somebody(first + n, one, other)
                    for n, (one, other) in enumerate(zip(givens, families, strict=True))
                ]
            )

    made = fill(data, STREAM, people(), epoch="b", cursor=1, as_of=AS_OF)
    assert made.key is not None
    (data / "file.json").write_text(json.dumps([str(made.path), made.key.hex()]))
    return {"words": len({*given, *family})}


def _names(draw: random.Random, count: int) -> list[str]:
    begins, middles = _BEGIN.split(), _MIDDLE.split()
    found: dict[str, None] = {}
    while len(found) < count:
        syllables = draw.choice((1, 2, 2, 2, 3, 3))
        name = "".join(draw.choice(begins) + draw.choice(middles) for _ in range(syllables))
        found[(name + draw.choice(("", "a", "o", "i", *_END))).capitalize()] = None
    return list(found)


def _somebody(number: int, given: str, family: str) -> CustomerRow:
    return CustomerRow(
        number, f"{given} {family}", given, family, None, None, None, None, "M01", "", None,
        "unknown", None, None, "tills", 0, 1,
    )  # fmt: skip


def _ask(data: Path, customers: int) -> dict:
    path, key = json.loads((data / "file.json").read_text())
    book = Book(Library([StreamAddress(STREAM, Path(path), bytes.fromhex(key))]))
    draw = random.Random(SEED)
    book.search("a", limit=LISTED, now=AS_OF)  # the first question opens the file
    _, ready = timed(book.get_ready)
    gc.collect()  # as device/ui/collector.py has it while a window is open
    gc.freeze()
    gc.disable()

    answer: dict = {"ready": ready}
    for way, wrong in (("misheard", _misheard), ("mistyped", _mistyped)):
        said = _said(book, customers, draw, wrong)
        cpu, found = [], 0
        for meant, typed in said:
            hits: list = []

            def ask(typed: str = typed, hits: list = hits) -> None:
                hits.extend(book.search(typed, limit=LISTED, now=AS_OF).hits)

            cpu.append(timed(ask)[1])
            found += any(meant in hit.customer.said.split() for hit in hits)
        answer |= {way: cpu, f"{way}_found": found}
    book.close()
    return answer | {"megabytes": peak_megabytes()}


def _said(book: Book, customers: int, draw: random.Random, wrong) -> Sequence[tuple[str, str]]:
    """Family names of people who are there, and what is typed for them: alone or after a given
    name by turns."""
    pairs: list[tuple[str, str]] = []
    while len(pairs) < ASKED:
        (name,) = book.names([draw.randint(1, customers)]).values()
        given, family = name.split()
        typed = wrong(family.lower(), draw)
        if len(family) >= 5 and typed != family.lower():
            pairs.append((family, typed if len(pairs) % 2 else f"{given} {typed}"))
    return pairs


def _misheard(name: str, _draw: random.Random) -> str:
    for spelt, heard in _HEARD:
        name = name.replace(spelt, heard)
    return name


def _mistyped(name: str, draw: random.Random) -> str:
    at = draw.randrange(1, len(name) - 1) if len(name) > 2 else 0
    swapped = name[:at] + name[at + 1 : at + 2] + name[at : at + 1] + name[at + 2 :]
    return draw.choice((swapped, name[:at] + name[at + 1 :], name[:at] + "e" + name[at:]))


if __name__ == "__main__":
    step, data, customers = sys.argv[1:]
    work = _fill if step == "fill" else _ask
    print(json.dumps(work(Path(data), int(customers))))
