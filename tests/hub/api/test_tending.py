"""What the hub does by itself goes on for as long as the hub does."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace

from aisleside.hub.api import tending
from aisleside.hub.api.tending import Tending
from aisleside.hub.profiles.departures import Swept


def test_a_disk_that_fails_once_ends_no_tending(monkeypatch, caplog):
    """S14: whoever is erased later is forgotten, too."""
    times = []

    def drop_unreadable():
        times.append(1)
        if len(times) == 1:
            raise OSError("no such disk")

    service = SimpleNamespace(
        pages=SimpleNamespace(tend=lambda **_named: None),
        shelf=SimpleNamespace(drop_unreadable=drop_unreadable, pinned_floor=None),
        store=None,
        ledger=None,
        clock=lambda: None,
    )
    monkeypatch.setattr(tending, "sweep", lambda *_given: Swept())
    monkeypatch.setattr(tending, "replay", lambda *_given: None)

    async def a_while():
        made = Tending(service, every=0.001)
        await made.start()
        for _ in range(1000):
            await asyncio.sleep(0.01)
            if len(times) > 1:
                break
        await made.stop()

    asyncio.run(a_while())

    assert len(times) > 1
    assert "no such disk" in caplog.text
