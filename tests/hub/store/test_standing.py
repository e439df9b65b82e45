"""What manifests say of the database is read again whenever somebody wrote."""

from __future__ import annotations

import pytest
from sqlalchemy import insert

from aisleside.hub.store import journal, schema
from aisleside.hub.store.standing import Standing

pytestmark = pytest.mark.both_engines

STREAM = "store:1/associate"


def test_a_stand_is_read_once_until_somebody_writes(store, shop):
    standing = Standing()

    def look():
        with store.read() as connection:
            stand = standing.now(connection, store.epoch)
            return stand, stand.floors(connection, [STREAM])[STREAM]

    first, floor = look()
    assert (first.head, floor, first.erasures, first.kept_from) == (shop.head(), 0, 0, 0)
    assert look()[0] is first

    shop.customer(1, places=("1",))
    second, _ = look()
    assert second is not first
    assert second.head == shop.head() > first.head

    shop.reload(STREAM)
    with store.write() as connection:
        connection.execute(insert(schema.erasure).values(n=7, line=""))
        kept = schema.backup.insert().values(
            id="b", path="/b", epoch=store.epoch, seq=second.head, made_at=1
        )
        connection.execute(kept)
    last, floor = look()
    assert floor == journal_floor(store) > second.head
    assert (last.erasures, last.kept_from) == (7, second.head)


def test_a_reader_of_an_earlier_moment_is_not_told_of_a_later_one(store, shop):
    standing = Standing()
    with store.read() as earlier:
        before = standing.now(earlier, store.epoch)
        shop.customer(1, places=("1",))
        with store.read() as later:
            assert standing.now(later, store.epoch).head > before.head

        assert standing.now(earlier, store.epoch) == before


def journal_floor(store):
    with store.read() as connection:
        return journal.floor(connection, STREAM)
