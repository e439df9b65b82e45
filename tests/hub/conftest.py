"""A hub's store, and a small shop to put into it."""

from __future__ import annotations

import secrets
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import Connection, delete, insert, select
from tests.hub.cluster import Cluster, programs, running

from aisleside.hub.store import journal, schema
from aisleside.hub.store.engine import Store, open_store
from aisleside.hub.store.journal import Change
from aisleside.wire.rows import KEYS, OF_CUSTOMER

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


class Shop:
    """Writes what a source would, a transaction a call, and journals it."""

    def __init__(self, store: Store) -> None:
        self.store = store
        with store.write() as connection:
            version = journal.reserve(connection)
            for number, near in (("1", "2"), ("2", ""), ("3", "1")):
                connection.execute(
                    insert(schema.place).values(
                        id=number,
                        name=f"Store {number}",
                        kind="store",
                        currency="EUR",
                        zone="UTC",
                        near=near,
                        version=version,
                    )
                )
                self._staff(connection, number, version)
            connection.execute(
                insert(schema.product),
                [
                    {
                        "id": number,
                        "sku": f"P{number}",
                        "name": f"Thing {number}",
                        "department": "Home",
                        "category": "Things",
                        "picture": "parcel",
                        "version": version,
                    }
                    for number in range(1, 6)
                ],
            )
            journal.publish_shared(
                connection, [Change("product", (number,)) for number in range(1, 6)]
            )

    def customer(self, number: int, *, said: str = "Ana Ruiz", places: tuple[str, ...] = ()) -> int:
        """Add or rename a customer; she enters the places she is new in."""
        version = self._put(
            "customer",
            {
                "id": number,
                "said": said,
                "given": said.split()[0],
                "family": said.split()[-1],
                "source": "till",
                "observed_at": 1,
            },
        )
        for place in places:
            self.enter(number, place)
        return version

    def enter(self, customer: int, place: str) -> None:
        """Put a customer into a place's scope and tell its streams all of her rows."""
        with self.store.write() as connection:
            if place in self._places(connection, customer):
                return
            connection.execute(insert(schema.member).values(customer=customer, place=place))
            hers = [Change("customer", (customer,))]
            for name in OF_CUSTOMER:
                table = schema.TRAVELLING[name]
                keys = select(*(table.c[key] for key in KEYS[name]))
                found = connection.execute(keys.where(table.c.customer == customer))
                hers += [Change(name, tuple(row)) for row in found]
            journal.publish(connection, [(change, [place]) for change in hers])

    def leave(self, customer: int, place: str) -> None:
        """Take a customer out of a place's scope."""
        with self.store.write() as connection:
            member = schema.member
            connection.execute(
                delete(member).where(member.c.customer == customer, member.c.place == place)
            )
            journal.publish(connection, [(Change("customer", (customer,), "del"), [place])])

    def line(self, customer: int, number: int, *, paid_minor: int = 100) -> int:
        return self._put(
            "line",
            {
                "customer": customer,
                "at": 1000 + number,
                "id": number,
                "receipt": f"R{number}",
                "product": 1,
                "place": "1",
                "quantity": 1,
                "paid_minor": paid_minor,
                "before_minor": paid_minor,
                "kind": "sale",
            },
        )

    def no_line(self, customer: int, number: int) -> None:
        """Delete a line."""
        key = (customer, 1000 + number, number)
        with self.store.write() as connection:
            line = schema.line.c
            connection.execute(
                delete(schema.line).where(line.customer == key[0], line.at == key[1])
            )
            places = self._places(connection, customer)
            journal.publish(connection, [(Change("line", key, "del"), places)])

    def fact(self, customer: int, key: str, value: str, disclosure: str = "open") -> int:
        return self._put(
            "fact",
            {
                "customer": customer,
                "key": key,
                "value": value,
                "source": "associate",
                "observed_at": 1,
                "purpose": "service",
                "disclosure": disclosure,
            },
        )

    def stock(self, product: int, place: str, on_hand: int) -> int:
        return self._put(
            "stock",
            {"product": product, "place": place, "on_hand": on_hand, "as_of": 1},
            places=[place, *{"2": ["1"], "1": ["3"]}.get(place, [])],
        )

    def reload(self, stream: str) -> None:
        with self.store.write() as connection:
            journal.reload(connection, [stream])

    def head(self) -> int:
        with self.store.read() as connection:
            return journal.head(connection)

    def _put(
        self, name: str, values: dict[str, int | str], *, places: list[str] | None = None
    ) -> int:
        table = schema.TRAVELLING[name]
        key = tuple(values[column] for column in KEYS[name])
        with self.store.write() as connection:
            version = journal.reserve(connection)
            connection.execute(
                delete(table).where(
                    *(
                        table.c[column] == value
                        for column, value in zip(KEYS[name], key, strict=True)
                    )
                )
                if name != "customer"
                else select(1)
            )
            row = {**values, "version": version}
            if name == "customer" and self._exists(connection, int(key[0])):
                connection.execute(
                    schema.customer.update().where(schema.customer.c.id == key[0]).values(row)
                )
            else:
                connection.execute(insert(table).values(row))
            told = self._places(connection, int(key[0])) if places is None else places
            journal.publish(connection, [(Change(name, key), told)])
        return version

    def _exists(self, connection: Connection, customer: int) -> bool:
        asked = select(schema.customer.c.id).where(schema.customer.c.id == customer)
        return connection.execute(asked).first() is not None

    def _places(self, connection: Connection, customer: int) -> list[str]:
        member = schema.member.c
        asked = select(member.place).where(member.customer == customer)
        return list(connection.execute(asked).scalars())

    def _staff(self, connection: Connection, place: str, version: int) -> None:
        connection.execute(
            insert(schema.staff),
            [
                {
                    "id": f"{role}-{place}",
                    "name": f"{name} of store {place}",
                    "title": role.title(),
                    "role": role,
                    "place": place,
                    "pin_hash": None,
                    "version": version,
                }
                for role, name in (("associate", "Maya"), ("manager", "Tomás"))
            ],
        )


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run what is marked so on both engines; the rest on SQLite."""
    if "engine" in metafunc.fixturenames:
        marked = {mark.name for mark in metafunc.definition.iter_markers()}
        both = ["sqlite", "postgres"] if "both_engines" in marked else ["sqlite"]
        only = [name for name in ("sqlite", "postgres") if name in marked]
        metafunc.parametrize("engine", only or both, indirect=True)


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A PostgreSQL server for this process's tests."""
    if programs() is None:
        pytest.skip("no PostgreSQL server is installed here")
    with running() as cluster:
        yield cluster


@pytest.fixture
def engine(request: pytest.FixtureRequest) -> str:
    """What the store is on: "sqlite" or "postgres"."""
    name: str = request.param
    return name


class Mould:
    """The tables of a new hub, made once: to copy them takes a fifth of the time."""

    def __init__(self, folder: Path) -> None:
        self._made = folder / "hub.db"
        open_store(self._made).close()

    def cast(self, path: Path) -> None:
        """Put a hub's database there that has just been made and never ran."""
        path.parent.mkdir(parents=True)
        shutil.copyfile(self._made, path)
        epoch = secrets.token_hex(8)
        with closing(sqlite3.connect(path, isolation_level=None)) as database:
            database.execute("PRAGMA synchronous=OFF")
            database.execute("UPDATE hub SET epoch = ?, life = '', turn = 0", (epoch,))
            database.execute("UPDATE epoch SET epoch = ?", (epoch,))


class Hubs:
    """Opens hubs by name, each in a folder and a database of its own, again and again."""

    def __init__(self, folder: Path, mould: Mould, cluster: Cluster | None) -> None:
        self._folder = folder
        self._mould = mould
        self._cluster = cluster
        self._opened: dict[str, list[Store]] = {}
        self._addresses: dict[str, str] = {}

    def __call__(self, name: str = "hub") -> Store:
        folder = self._folder / name
        if self._cluster is None:
            if not folder.exists():
                self._mould.cast(folder / "hub.db")
            store = open_store(folder / "hub.db")
        else:
            if name not in self._addresses:
                self._addresses[name] = self._cluster.hub()
            store = open_store(self._addresses[name], folder=folder)
        self._opened.setdefault(name, []).append(store)
        return store

    def done_with(self, name: str) -> None:
        """Close a hub for good."""
        for store in self._opened.pop(name, ()):
            store.close()
        if self._cluster is not None and name in self._addresses:
            self._cluster.done_with(self._addresses.pop(name))

    def close(self) -> None:
        for name in {*self._opened, *self._addresses}:
            self.done_with(name)


@pytest.fixture(scope="session")
def mould(tmp_path_factory: pytest.TempPathFactory) -> Mould:
    return Mould(tmp_path_factory.mktemp("mould"))


@pytest.fixture
def open_hub(
    engine: str, tmp_path: Path, mould: Mould, request: pytest.FixtureRequest
) -> Iterator[Hubs]:
    """Open the hub of a folder below tmp_path; closed at the end."""
    cluster = request.getfixturevalue("cluster") if engine == "postgres" else None
    hubs = Hubs(tmp_path, mould, cluster)
    yield hubs
    hubs.close()


@pytest.fixture
def store(open_hub: Hubs) -> Store:
    return open_hub()


@pytest.fixture
def shop(store: Store) -> Shop:
    return Shop(store)


@pytest.fixture
def new_shop(open_hub: Hubs) -> Callable[[], Shop]:
    """Make as many shops as a property needs, each with a store of its own; one at a time."""
    numbers = count(1)

    def make() -> Shop:
        number = next(numbers)
        open_hub.done_with(f"shop{number - 1}")
        return Shop(open_hub(f"shop{number}"))

    return make


@pytest.fixture
def now() -> datetime:
    return NOON
