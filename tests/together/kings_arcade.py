"""The store where most of what a hub and a tablet do together takes place, and its people."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import httpx

from aisleside.device.machine.keys import MemoryKeys
from aisleside.device.main import Tablet, build
from aisleside.settings import DeviceSettings
from aisleside.wire.rows import CustomerRow, PlaceRow

PIN = "407162"  # everybody's
PLACE = "367"
STREAM = f"store:{PLACE}/associate"
KINGS_ARCADE = PlaceRow(PLACE, "Kings Arcade", "store", None, "EUR", "UTC", "", 0)
NOON = int(datetime(2026, 11, 21, 12, tzinfo=UTC).timestamp())


def customer(number: int, said: str) -> CustomerRow:
    """Somebody who shops here, as the till knows her."""
    given, _, family = said.partition(" ")
    return CustomerRow(
        id=number,
        said=said,
        given=given,
        family=family,
        sounds=None,
        tier=None,
        tier_since=None,
        loyalty=f"4400 {number:05}",
        home_place=PLACE,
        languages="",
        contact_by=None,
        may_contact="unknown",
        client_of=None,
        client_since=None,
        source="till",
        observed_at=NOON,
        version=0,
    )


def tablet_in(
    folder: Path, url: str, keys: MemoryKeys, *, transport: httpx.BaseTransport | None = None
) -> Tablet:
    """The tablet of a folder, against the hub at *url*."""
    settings = DeviceSettings(connect_seconds=2, read_seconds=20)
    return build(settings, folder, hub_url=url, key_store=keys, transport=transport)
