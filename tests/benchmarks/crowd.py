"""A hub filled with a generated crowd who all shop at one place, without its front door.

Filling through the sources would measure the sources; here the rows go straight into
the tables, so that a hub of a million customers stands in a minute.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from itertools import islice

from sqlalchemy import Connection
from tests.benchmarks.filling import links
from tests.benchmarks.tablet import SEED

from aisleside.hub.sources import synthetic
from aisleside.hub.store import journal, schema
from aisleside.hub.store.contract import Store
from aisleside.hub.store.dialect import insert, insert_many
from aisleside.wire.rows import TABLES
from aisleside.wire.streams import ARTEFACTS, CATALOGUE, Scope, streams_of_place

PLACE = "M01"
STREAM = Scope(PLACE, "associate").stream
_AT_ONCE = 20_000


def fill_hub(store: Store, *, customers: int, lines: int) -> None:
    """Give a new hub so many people and receipt lines, all of one store's stream."""
    with closing(store):
        with store.write() as connection:
            version = journal.reserve(connection)

            def put(table: str, rows: Iterable[tuple]) -> None:
                _put(connection, table, ((*row[:-1], version) for row in rows))

            put("place", synthetic.places())
            put("staff", synthetic.staff(SEED))
            for batch in synthetic.products(SEED):
                put("product", batch)
            put("link", links(synthetic.PRODUCT_COUNT))
            for crowd in synthetic.people(SEED, customers):
                put("customer", crowd.customers)
                put("contact", crowd.contacts)
                _insert(
                    connection,
                    schema.member,
                    ("customer", "place"),
                    ((row.id, PLACE) for row in crowd.customers),
                )
        bought = synthetic.lines(SEED, customers, lines)
        while batches := list(islice(bought, 50)):
            with store.write() as connection:
                for batch in batches:
                    _put(connection, "line", ((*row[:-1], version) for row in batch))
        with store.write() as connection:
            journal.reload(
                connection,
                [CATALOGUE, ARTEFACTS, *streams_of_place(PLACE)],
            )


def _put(connection: Connection, table: str, rows: Iterable[tuple]) -> None:
    _insert(connection, schema.TRAVELLING[table], TABLES[table]._fields, rows)


def _insert(connection: Connection, table: object, columns: tuple, rows: Iterable[tuple]) -> None:
    rows = iter(rows)
    while part := list(islice(rows, _AT_ONCE)):
        insert_many(connection, insert(connection, table), columns, part)
