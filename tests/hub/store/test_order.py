"""S2: whoever follows the head of the feed sees every change once, in order."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from sqlalchemy import Connection, create_engine, select
from sqlalchemy.exc import IntegrityError

from aisleside.hub.store import journal, schema
from aisleside.hub.store.engine import Store
from aisleside.hub.store.postgres import PostgresStore

pytestmark = pytest.mark.both_engines

WRITERS, CHANGES = 8, 40

Write = Callable[[], AbstractContextManager[Connection]]


class ChangedMindError(Exception):
    """A writer gives up after it has written."""


class Follower(threading.Thread):
    """Reads the feed after its cursor, as a device does, until told that it may end."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self.seen: list[int] = []
        self._store = store
        self._enough = threading.Event()

    def run(self) -> None:
        last = False
        while not last:
            last = self._enough.is_set()
            with self._store.read() as connection:
                feed = schema.feed.c
                cursor = self.seen[-1] if self.seen else 0
                new = connection.execute(
                    select(feed.seq).where(feed.seq > cursor).order_by(feed.seq)
                )
                self.seen.extend(new.scalars())

    def end(self) -> None:
        self._enough.set()
        self.join()


def lost_to_a_follower(store: Store, writers: list[Write]) -> list[int]:
    """Let all write at once, with pauses and changes of mind; what the follower never saw."""

    def write(number: int) -> None:
        chance = random.Random(number)
        for _ in range(CHANGES):
            try:
                with writers[number]() as connection:
                    journal.reserve(connection)
                    pause.wait(chance.uniform(0, 0.004))
                    journal.publish(connection, [(journal.Change("customer", (number,)), ["1"])])
                    if chance.random() < 0.2:
                        raise ChangedMindError
            except ChangedMindError:
                pass

    pause = threading.Event()
    follower = Follower(store)
    threads = [threading.Thread(target=write, args=(number,)) for number in range(WRITERS)]
    for thread in (follower, *threads):
        thread.start()
    for thread in threads:
        thread.join()
    follower.end()
    with store.read() as connection:
        there = list(connection.execute(select(schema.feed.c.seq)).scalars())
    assert len(follower.seen) == len(set(follower.seen))
    assert len(there) > WRITERS * CHANGES
    return sorted(set(there) - set(follower.seen))


def test_eight_writers_with_pauses_and_rollbacks_lose_nothing(open_hub):
    """S2: each writer is a hub process of its own, on either engine."""
    stores = [open_hub() for _ in range(WRITERS)]

    assert lost_to_a_follower(stores[0], [store.write for store in stores]) == []


@pytest.mark.postgres
def test_the_same_writers_without_the_lock_lose_changes(open_hub):
    """S2: the test above can see what it looks for. SQLite has one writer whatever we do."""
    store = open_hub()
    assert isinstance(store, PostgresStore)
    naive = create_engine(store.url, pool_size=WRITERS)

    lost = lost_to_a_follower(store, [naive.begin] * WRITERS)

    naive.dispose()
    assert lost


def test_a_number_that_was_given_back_is_given_out_again(store):
    """S23: the engines number alike, also where a savepoint or a transaction was undone."""
    with store.write() as connection:
        first = journal.reserve(connection)
        with connection.begin_nested() as savepoint:
            given_back = journal.reserve(connection)
            savepoint.rollback()
        again = journal.reserve(connection)

    def give_up() -> None:
        with store.write() as connection:
            journal.reserve(connection)
            raise ChangedMindError

    with pytest.raises(ChangedMindError):
        give_up()

    with store.write() as connection:
        assert (first, given_back, again, journal.reserve(connection)) == (1, 2, 2, 3)


def test_a_savepoint_undone_by_an_error_leaves_the_rest_usable(store):
    """S17: on PostgreSQL a failed statement closes everything up to the savepoint."""

    def stumble(connection: Connection) -> None:
        with connection.begin_nested():
            journal.reserve(connection)
            connection.execute(schema.stream.insert(), [{"name": "twice"}, {"name": "twice"}])

    with store.write() as connection:
        journal.reserve(connection)
        with pytest.raises(IntegrityError):
            stumble(connection)
        assert journal.reserve(connection) == 2
