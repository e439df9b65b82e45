"""No test needs a screen: Qt draws offscreen, the same on every machine.

Where xdist is there, tests are spread over the cores: each takes its share file by file,
so that what a file makes for all its tests is made once, and one that has done its share
takes from another's, so that no long file is the last to end. A single test, or
``-n 0``, ``--pdb`` or ``-p no:xdist``, runs in this process.

What tests write is in memory where there is room for it: they say what is written and
in which order, and a disk that makes them wait for it has nothing to add.
"""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from hypothesis import HealthCheck, settings

from aisleside.device.session import sign_in
from aisleside.hub.api import pins

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ["LC_ALL"] = "C.UTF-8"  # the screens speak English, whoever runs the tests
os.environ.pop("LANGUAGE", None)

# A busy machine is no fault of the code: no example has a deadline, but see pyproject's timeout.
# Tests whose examples share a fixture see to it themselves that none meets another's traces.
settings.register_profile(
    "busy",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("busy")

MOST_WORKERS = 4  # each is a Qt, a hub and a database server of its own
WAITING = 2  # of them wait for a process, a picture or a peer at any time

IN_MEMORY = Path("/dev/shm")  # Linux's folder for it
ROOM = 4 * 2**30  # several times what the tests of all workers hold at once
if IN_MEMORY.is_dir() and shutil.disk_usage(IN_MEMORY).free > ROOM:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(IN_MEMORY))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--golden", action="store_true", help="Keep the pictures of the screens as golden ones."
    )


@pytest.hookimpl(tryfirst=True)
def pytest_cmdline_main(config: pytest.Config) -> None:
    if hasattr(config, "workerinput") or not config.pluginmanager.hasplugin("xdist"):
        return
    option = config.option
    alone = all("::" in argument for argument in config.args) or option.collectonly
    if option.numprocesses is None and option.dist == "no" and not alone and not option.usepdb:
        option.numprocesses = min((os.cpu_count() or 1) + WAITING, MOST_WORKERS)
        option.dist = "worksteal"


def pytest_collection_finish() -> None:
    """What was imported stays: no sweep of a test's garbage need look at it again."""
    gc.collect()
    gc.freeze()


def pytest_sessionfinish() -> None:
    """Libraries that look for leaks at the end must find none of our making."""
    gc.unfreeze()


@pytest.fixture(scope="session", autouse=True)
def pin_costs() -> Iterator[dict[str, tuple[int, int, int]]]:
    """PINs are stretched hardly at all here, or most of the time would go into that.

    Gives what one costs otherwise: passes, KiB and lanes, on the tablet and on the hub.
    """
    hub = pins._hasher
    real = {
        "tablet": (sign_in._PASSES, sign_in._MEMORY_KIB, sign_in._LANES),
        "hub": (hub.time_cost, hub.memory_cost, hub.parallelism),
    }
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sign_in, "_PASSES", 1)
        patch.setattr(sign_in, "_MEMORY_KIB", 32)
        patch.setattr(pins, "_hasher", PasswordHasher(time_cost=1, memory_cost=32, parallelism=4))
        yield real
