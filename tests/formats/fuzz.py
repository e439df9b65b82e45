"""Damage good examples and have them read: ``python3 packaging/develop.py fuzz``.

Hypothesis draws what an airline, a scanner or a business would send, our own writers write
it, and then it is cut, repeated, moved about and filled with what does not belong there. A
reader must answer. Whatever it raises against its promise is a failure, and so is a second
of work; the input is made as short as it still fails, and printed with how to repeat it.
"""

from __future__ import annotations

import argparse
import json
import random
import shlex
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from tests.formats.teletype.messages import everything
from tests.formats.teletype.test_any_text import holds
from tests.formats.teletype.test_changes import KNOWN
from tests.formats.test_aidx import TOLD, flights
from tests.formats.test_boarding_pass import PASSES, TODAY
from tests.formats.test_gs1 import GOOD
from tests.insight.alerts.people import SHIPPED, at, did, her, went
from tests.insight.alerts.test_expressions import DECLARED, ENGINES, FACTS, conditions

from aisleside.formats import answering, gs1
from aisleside.formats.aidx import read_aidx, write_aidx
from aisleside.formats.boarding_pass import (
    UnwritablePassError,
    parse_fields,
    read_bcbp,
    write_bcbp,
)
from aisleside.formats.teletype import ListChange, apply, assemble, read, write
from aisleside.insight.alerts import grammar
from aisleside.insight.alerts.answers import Trouble
from aisleside.insight.alerts.evaluate import Ready
from aisleside.insight.alerts.rules import (
    AlertRulesTooNewError,
    UnreadableAlertRulesError,
    decode,
)

HUNG_SECONDS = 1.0  # of the processor's time: this machine may have other work
LONGEST = 50_000  # characters; work grows with them, and no real message has more
EACH = 20  # damaged texts made of one good example
ROUND = 200  # good examples drawn at a time
SHORTER = 3_000  # tries to make an input shorter
PART = "\f"  # between the parts of one teletype message

PIECES = (
    *("", " ", "\n", "\r\n", "\t", "\0", "\x1d", PART, "/", "-", ".", "0", "9", "99999999999"),
    *('"', "'", "\\", "\\u0000", "\\ud800", "\ud800", "²", "٣", "ß", "Ã¼", "\u202e", "\U0001f600"),
    *("PNL", "ADL\n", "\nDEL\n", "ENDPART1\n", "PART0", ".R/", ".RN/", "\n 1A/B", "-LIS001Y"),
    *(
        "M1",
        ">5",
        "^",
        "]Q3",
        "]C1",
        "(01)",
        "%2f",
        "https://",
        "2026-13-40T99:00",
        "null",
        "1e999",
    ),
    *("<!DOCTYPE a>", "<![CDATA[", "&x;", "-->", "</IATA>", "[[rule]]\n", "'''", "true", "=", "{"),
    *(
        "&&",
        "||",
        "!(",
        "((",
        "in [",
        "? :",
        ".size()",
        "days",
        "has(",
        "**",
        "-9223372036854775808",
    ),
)


class HungError(Exception):
    """A reader worked longer than anybody waits."""


class Reader(NamedTuple):
    """What good examples of *name* look like, and what is asked about a text."""

    name: str
    good: st.SearchStrategy[str]
    ask: Callable[[str], None]


class Broken(NamedTuple):
    """What a reader must have answered, and what came instead."""

    text: str
    error: Exception


class Fuzzed(NamedTuple):
    """How many texts were read, how long the slowest took, and what failed."""

    tried: int
    slowest: float
    broken: Broken | None


# The readers.


def read_teletype(text: str) -> None:
    parts = text.split(PART)
    for part in parts:
        holds(part)
    found = [value for part in parts if (value := read(part).value) is not None]
    together = assemble(found)
    assert together.value is not None or together.findings or not found
    if isinstance(together.value, ListChange):
        apply(KNOWN, together.value)


def read_pass(text: str) -> None:
    found = read_bcbp(text, today=TODAY)
    ok, _, findings = parse_fields(text, context_date=TODAY)
    assert ok is (found.boarding_pass is not None)
    assert ok or findings
    if found.boarding_pass is not None:
        try:
            write_bcbp(found.boarding_pass)
        except UnwritablePassError:
            return


def read_code(text: str) -> None:
    for kind in gs1.Kind:
        found = gs1.read_gs1(text, kind=kind)
        assert found.code is not None or found.findings
        assert gs1.parse_fields(text, type=kind)[0] is (found.code is not None)


def read_status(text: str) -> None:
    read_aidx(text)
    read_aidx(text.encode("utf-8", "surrogatepass"))


def read_rules(text: str) -> None:
    try:
        rules = decode(text)
        ready = Ready(rules, version="fuzz")
        ready.prepare()
    except (UnreadableAlertRulesError, AlertRulesTooNewError):
        return
    someone = her(went("flight_cancelled", 2), did("apologised", 1), trip={"change": 20.0})
    ready.alerts(someone, at("gate"))
    list(ready.withheld(someone, at("gate")))


def read_condition(text: str) -> None:
    try:
        condition = grammar.read(text, DECLARED)
        answers = [engine.together([condition]).hold(FACTS)[0] for engine in ENGINES]
    except grammar.UnfitConditionError:
        return
    troubled = [isinstance(answer, Trouble) for answer in answers]
    assert all(troubled) or (not any(troubled) and answers[0] is answers[1]), answers


def answer_line(text: str) -> None:
    line = text.encode("utf-8", "surrogatepass")
    for kind in answering.Kind:
        for answer in answering.answers([line], kind=kind):
            said = json.loads(answer)
            assert said["ok"] or said["findings"]


# Good examples.

_passes = PASSES.map(write_bcbp)
_messages = st.builds(
    lambda message, size: PART.join(write(message, most=size)),
    everything,
    st.sampled_from([18, 56]),
)
_status = st.lists(flights(), min_size=1, max_size=2).map(
    lambda several: write_aidx(tuple(several), told_at=TOLD, sender="EXAMPLE")
)
_head, *_each = SHIPPED.read_text(encoding="utf-8").split("[[rule]]")
_files = st.lists(st.sampled_from(_each), max_size=4, unique=True).map(
    lambda some: "[[rule]]".join([_head, *some])
)
_lines = st.builds(
    lambda raw, day, kind: json.dumps({"id": 1, "raw": raw, "context_date": day, "type": kind}),
    st.one_of(_passes, GOOD, _messages),
    st.sampled_from([None, "2026-11-20", "2026-11-20T10:00:00Z"]),
    st.sampled_from([None, "PNL", "ADL", "upc", "gtin"]),
)

READERS = {
    reader.name: reader
    for reader in (
        Reader("teletype", _messages, read_teletype),
        Reader("bcbp", _passes, read_pass),
        Reader("gs1", GOOD, read_code),
        Reader("aidx", _status, read_status),
        Reader("rules", _files, read_rules),
        Reader("conditions", conditions, read_condition),
        Reader("parse", _lines, answer_line),
    )
}


# Damage.


def damaged(text: str, chance: random.Random) -> str:
    """*text* after one or some accidents."""
    for _ in range(chance.choice((1, 1, 2, 3, 6))):
        at = chance.randrange(len(text) + 1)
        end = at + chance.choice((0, 1, 1, 3, 20, 200))
        before, part, after = text[:at], text[at:end], text[end:]
        match chance.randrange(6):
            case 0:
                text = before + after
            case 1:
                text = before
            case 2:
                text = before + chance.choice(PIECES) + after
            case 3:
                text = before + part * chance.choice((2, 3, 300)) + after
            case 4:
                to = chance.randrange(len(before) + len(after) + 1)
                rest = before + after
                text = rest[:to] + part + rest[to:]
            case _:
                other = chr(chance.choice((chance.randrange(32, 127), chance.randrange(0x3000))))
                text = before + other * len(part) + after
    return text[:LONGEST]


def shortest(text: str, fails: Callable[[str], bool]) -> str:
    """*text* without what it fails without, as far as some tries go."""
    size, left = len(text) // 2, SHORTER
    while size and left:
        at = 0
        while at < len(text) and left:
            less, left = text[:at] + text[at + size :], left - 1
            if fails(less):
                text = less
            else:
                at += size
        size //= 2
    return text


@contextmanager
def _patience() -> Iterator[None]:
    """End a reader that hangs, where the system can; elsewhere say so afterwards."""

    def hung(*_: object) -> None:
        raise HungError(f"it worked for more than {HUNG_SECONDS} s")

    if not hasattr(signal, "setitimer"):
        began = time.process_time()
        yield
        if time.process_time() - began > HUNG_SECONDS:
            hung()
        return
    before = signal.signal(signal.SIGVTALRM, hung)
    signal.setitimer(signal.ITIMER_VIRTUAL, HUNG_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def asked(reader: Reader, text: str) -> Broken | None:
    """Ask a reader about one text; what went wrong, if anything did."""
    try:
        with _patience():
            reader.ask(text)
    except Exception as error:  # noqa: BLE001  # whatever it is, it is what we look for
        return Broken(text, error)
    return None


def fuzz(reader: Reader, *, first: int, examples: int, until: float) -> Fuzzed:
    """Damage so many good *examples*, or go on until the monotonic clock says *until*."""
    tried, slowest = 0, 0.0
    broken: list[Broken] = []
    done = False

    def read_all(good: str, number: int) -> None:
        nonlocal tried, slowest, done
        chance = random.Random(number)
        for text in (good, *(damaged(good, chance) for _ in range(EACH))):
            done = done or bool(broken) or time.monotonic() > until
            if done:
                return
            began = time.process_time()
            found = asked(reader, text)
            slowest = max(slowest, time.process_time() - began)
            tried += 1
            if found is not None:
                broken.append(found)

    drawn = 0
    while drawn < examples and not done:
        many = min(ROUND, examples - drawn)
        play = given(reader.good, st.integers(0, 2**32))(read_all)
        play = settings(
            max_examples=many,
            database=None,
            deadline=None,
            phases=(Phase.generate,),
            suppress_health_check=list(HealthCheck),
        )(play)
        seed(first + drawn)(play)()
        drawn += many
    if not broken:
        return Fuzzed(tried, slowest, None)
    return Fuzzed(tried, slowest, _shortened(reader, broken[0]))


def _shortened(reader: Reader, broken: Broken) -> Broken:
    kind = type(broken.error)
    if kind is HungError:  # each try would take as long
        return broken

    def fails(text: str) -> bool:
        found = asked(reader, text)
        return found is not None and type(found.error) is kind

    return asked(reader, shortest(broken.text, fails)) or broken


def main(arguments: list[str] | None = None) -> int:
    """Fuzz; 1 when a reader failed."""
    options = _parser().parse_args(arguments)
    chosen = options.reader or [*READERS.values()]
    if options.input is not None:
        return _again(chosen, json.loads(options.input))
    wrong = 0
    for reader in chosen:
        until = time.monotonic() + options.minutes * 60 / len(chosen)
        found = fuzz(reader, first=options.seed, examples=options.examples, until=until)
        said = "nothing broke" if found.broken is None else "BROKEN"
        say(f"{reader.name}: {found.tried:,} tried, {said}, the slowest took {found.slowest:.3f} s")
        if found.broken is not None:
            wrong += 1
            tell(reader, found.broken)
    return 1 if wrong else 0


def _again(readers: list[Reader], text: str) -> int:
    """The one input that somebody found."""
    found = [(reader, asked(reader, text)) for reader in readers]
    for reader, broken in found:
        if broken is None:
            say(f"{reader.name}: nothing broke")
        else:
            tell(reader, broken)
    return 1 if any(broken is not None for _, broken in found) else 0


def tell(reader: Reader, broken: Broken) -> None:
    """What failed, and how to see it again."""
    text = shlex.quote(json.dumps(broken.text))
    say(f"  {type(broken.error).__name__}: {broken.error}")
    say(f"  Repeat it with: python3 packaging/develop.py fuzz {reader.name} --input {text}")


def _known(name: str) -> Reader:
    if name not in READERS:
        raise argparse.ArgumentTypeError(f"there is no reader {name!r}")
    return READERS[name]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="develop.py fuzz", description="Damage good examples and have them read."
    )
    parser.add_argument(
        "reader", nargs="*", type=_known, help=f"any of {', '.join(READERS)}; else all"
    )
    parser.add_argument("--minutes", type=float, default=5.0, metavar="N", help="for all together")
    parser.add_argument(
        "--examples", type=int, default=10**9, metavar="N", help="good ones of each, at most"
    )
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="what chance begins with")
    parser.add_argument("--input", metavar="JSON", help="this text alone, as a JSON string")
    return parser


def say(line: str) -> None:
    """Tell the person at the console."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
