"""Kill a process of ours at one write of many, without a word of it in the product.

A ``Knife`` first runs some work whole and says at which points it can be killed, then
kills it at one of them in a fresh process. Where strace may look into our processes a
point is the n-th call of a kind that changes files, in any thread, and the call is not
made any more. Elsewhere it is the n-th call from Python into a function that changes
them. Processes are forks of one that has loaded everything, so each costs little.
"""

from __future__ import annotations

import multiprocessing
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, NamedTuple

CALLS = "pwrite64,write,ftruncate,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,link"
PATIENCE = 60  # seconds for work that is looked at

# What strace can be told about calls like it, and what it writes of each.
_CALL = re.compile(rf"^(\d+) +({CALLS.replace(',', '|')})\(")
# Functions in C through which Python code changes files.
_CHANGING = {
    *("execute", "executemany", "backup", "write", "writelines", "fsync", "replace", "rename"),
    *("unlink", "link", "ftruncate"),
}

Work = Callable[..., None]


class Point(NamedTuple):
    """The *count*-th call of one kind."""

    call: str
    count: int


class Knife(ABC):
    """Run work in processes that can be killed at a point."""

    name: str

    @abstractmethod
    def points(self, folder: Path, work: Work, *given: object) -> list[Point]:
        """Run it whole; where it could have been killed. *folder* takes a file or two."""

    @abstractmethod
    def kill(self, at: Point, folder: Path, work: Work, *given: object) -> bool:
        """Run it until a point; False when it came to its end before."""


def knife() -> Knife:
    """The sharpest this machine allows."""
    return Strace() if strace_works() else Counter()


def possible() -> bool:
    """Whether processes can be forked and killed here."""
    return "forkserver" in multiprocessing.get_all_start_methods()


class Strace(Knife):
    """Kill at a system call."""

    name = "system calls, by strace"

    def points(self, folder: Path, work: Work, *given: object) -> list[Point]:
        written = folder / "calls"
        with started(work, *given) as process:
            with strace(process, f"--output={written}", f"-etrace={CALLS}"):
                process.join(PATIENCE)
            check_whole(process)
        return _points(written.read_text(errors="replace"))

    def kill(self, at: Point, folder: Path, work: Work, *given: object) -> bool:
        with started(work, *given) as process:
            inject = f"-einject={at.call}:signal=KILL:when={at.count}"
            with strace(process, "--output=/dev/null", f"-etrace={at.call}", inject):
                process.join(PATIENCE)
            return _was_killed(process)


def fail(error: str, when: str, folder: Path, work: Work, *given: object) -> bool:
    """Run work whose calls that fill a disk, or bring it there, fail; whether any did.

    *error* is a name such as ENOSPC; *when* is ``5`` for the fifth call of a kind in a
    thread, ``5+`` for it and all that follow.
    """
    calls = "fsync,fdatasync" if error == "EIO" else "pwrite64,write,ftruncate"
    written = folder / "calls"
    with started(work, *given) as process:
        inject = f"-einject={calls}:error={error}:when={when}"
        with strace(process, f"--output={written}", f"-etrace={calls}", inject):
            process.join(PATIENCE)
        check_whole(process)
    return "(INJECTED)" in written.read_text(errors="replace")


class Counter(Knife):
    """Kill at a call from Python: coarser, and possible wherever there are signals."""

    name = "calls from Python; strace may not look into processes here"

    def points(self, folder: Path, work: Work, *given: object) -> list[Point]:
        written = folder / "calls"
        with started(_counted, written, 0, work, *given, stopped=False) as process:
            process.join(PATIENCE)
            check_whole(process)
        return [Point("call", n + 1) for n in range(int(written.read_text()))]

    def kill(self, at: Point, folder: Path, work: Work, *given: object) -> bool:
        with started(_counted, folder / "calls", at.count, work, *given, stopped=False) as process:
            process.join(PATIENCE)
            return _was_killed(process)


@contextmanager
def started(work: Work, *given: object, stopped: bool = True) -> Iterator[BaseProcess]:
    """A process that does some work, which waits for SIGCONT first if it is *stopped*."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.together.killed", "pytest"])
    process = context.Process(
        target=_waiting if stopped else work, args=(*((work,) if stopped else ()), *given)
    )
    process.start()
    try:
        yield process
    finally:
        if process.is_alive():
            process.kill()
            process.join()
        process.close()


@contextmanager
def strace(process: BaseProcess, *options: str) -> Iterator[None]:
    """Look into a process that waits, and let it go on."""
    assert process.pid is not None
    _until(lambda: _stat(process.pid, "State:").startswith("T"), "it never stopped")
    looking = subprocess.Popen(
        ["strace", "-f", "-qq", f"-p{process.pid}", *options],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    try:
        _until(
            lambda: _stat(process.pid, "TracerPid:") not in {"0", ""} or looking.poll() is not None,
            "strace did not come",
        )
        if looking.poll() is not None and looking.stderr is not None:
            raise TimeoutError(looking.stderr.read().decode())
        os.kill(process.pid, signal.SIGCONT)
        yield
    finally:
        if process.is_alive():
            process.kill()
        with suppress(subprocess.TimeoutExpired):
            looking.wait(10)
        looking.kill()
        looking.communicate()


@cache
def strace_works() -> bool:
    """Whether strace is here and may look into a process that is not its child."""
    if sys.platform != "linux" or shutil.which("strace") is None:
        return False
    with started(time.sleep, 0) as process:
        try:
            with strace(process, "--output=/dev/null", "-etrace=fsync"):
                process.join(PATIENCE)
        except TimeoutError:
            return False
        return process.exitcode == 0


def _waiting(work: Work, *given: object) -> None:
    os.kill(os.getpid(), signal.SIGSTOP)
    work(*given)


def _counted(written: Path, deadly: int, work: Work, *given: object) -> None:
    lock, count = threading.Lock(), 0

    def look(_frame: object, event: str, called: Any) -> None:
        nonlocal count
        if event == "c_call" and getattr(called, "__name__", "") in _CHANGING:
            with lock:
                count += 1
                if count == deadly:
                    os.kill(os.getpid(), signal.SIGKILL)

    threading.setprofile(look)
    sys.setprofile(look)
    try:
        work(*given)
    finally:
        sys.setprofile(None)
        threading.setprofile(None)
    written.write_text(str(count))


def _points(written: str) -> list[Point]:
    """strace counts each kind of call for each thread."""
    most: dict[str, int] = defaultdict(int)
    count: dict[tuple[str, str], int] = defaultdict(int)
    points = []
    for line in written.splitlines():
        found = _CALL.match(line)
        if found is None:
            continue
        thread, call = found.groups()
        count[thread, call] += 1
        if count[thread, call] > most[call]:
            most[call] += 1
            points.append(Point(call, most[call]))
    return points


def check_whole(process: BaseProcess) -> None:
    if process.exitcode != 0:
        raise AssertionError(f"the work ended with {process.exitcode} by itself")


def _was_killed(process: BaseProcess) -> bool:
    if process.exitcode not in (0, -signal.SIGKILL):
        raise AssertionError(f"the work ended with {process.exitcode} by itself")
    return process.exitcode != 0


def _stat(pid: int | None, name: str) -> str:
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith(name):
                return line.split()[1]
    return ""


def _until(true: Callable[[], bool], otherwise: str) -> None:
    ends = time.monotonic() + 10
    while not true():
        if time.monotonic() > ends:
            raise TimeoutError(otherwise)
        time.sleep(0.002)
