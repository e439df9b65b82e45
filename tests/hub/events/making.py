"""Events as a tablet sends them, and what became of them."""

from __future__ import annotations

import uuid

import msgspec
from sqlalchemy import select

from aisleside.hub.events.receive import Reception
from aisleside.hub.feed.pages import Pages, SealedPage
from aisleside.hub.store import access, schema
from aisleside.hub.store.access import Device
from aisleside.wire import codec
from aisleside.wire.codec import SentBatch
from aisleside.wire.messages import Event, NoteBody

TABLET = Device("tablet-1", "Tablet 1", "1")


def event(number=1, *, text="Prefers the stairs.", **given):
    values = {
        "id": str(uuid.UUID(int=number)),
        "device": TABLET.id,
        "n": number,
        "author": "associate-1",
        "kind": "note",
        "schema": 1,
        "seen_hub_time": 1_000_000,
        "mono_ms": 5_500,
        "wall_time": 4_000_000_000,
        "subject": 1,
        "body": msgspec.Raw(codec.encode(NoteBody(text))),
    }
    return codec.encode(Event(**{**values, **given}))


def send(shop, now, *sent, device=TABLET):
    return Reception(shop.store).receive(device, SentBatch(sent), now=now).receipts


def enrol(shop):
    with shop.store.write() as connection:
        access.add_device(connection, TABLET, secret="s", now=1)


def rows(shop, table):
    with shop.store.read() as connection:
        return connection.execute(select(table)).all()


def page(shop, stream, *, since, now, limit=2000):
    reply = Pages(shop.store, page_rows=limit).reply(
        stream, epoch=shop.store.epoch, since=since, now=now
    )
    return reply.page() if isinstance(reply, SealedPage) else reply


def notes(shop):
    return [(note.id, note.text) for note in rows(shop, schema.note)]
