"""What a hub's store promises, whichever engine is under it.

``read()`` is a transaction that sees one moment of the database however long it
lasts. ``write()`` takes the write lock before its first statement, so a sequence of
the journal becomes visible in the order in which it was given out (S2), and counts a
turn, by which ``life`` notices an older database in its place. What is peculiar to an
engine stays in this package; nothing above it sees more than a SQLAlchemy
``Connection``.
"""

from __future__ import annotations

import logging
import secrets
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
from sqlalchemy import Connection, Engine, Table, delete, func, inspect, select, update
from sqlalchemy.exc import DatabaseError, TimeoutError

from aisleside.hub.store import migrations, schema
from aisleside.hub.store.failures import (
    HubStoreBusyError,
    HubStoreError,
    HubStoreForeignError,
    HubStoreTooNewError,
)
from aisleside.hub.store.life import KnownBackup, KnownEpoch, LifeFile, Told
from aisleside.hub.store.occupancy import Occupancy

log = logging.getLogger(__name__)

# A writer waits this long for another process, a load for instance, to commit.
PATIENCE_SECONDS = 30.0

# One connection for each thread of the HTTP service and some for the command line.
READERS = 48

# Numbers an epoch has for its customers and products.
NUMBERS_EACH = 1 << 40


class Store(ABC):
    """The hub's database, open: any number of readers and one writer at a time.

    *name* is what messages call it, *folder* where everything lies that belongs to the
    hub and is not in the database. *epoch* is known once ``prepare`` was called.
    """

    # What the driver raises where SQLAlchemy is not in between.
    driver_error: type[Exception]

    def __init__(self, name: str, folder: Path, *, readers: Engine, writer: Engine) -> None:
        self.name = name
        self.folder = folder
        self.epoch = ""
        self._readers = readers
        self._writer = writer
        self._life = LifeFile(folder)
        self._occupancy: Occupancy | None = None
        self._heard: list[Callable[[], None]] = []

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection on which the database does not change until the block ends."""
        with self.in_plain_words(writing=False), self._readers.begin() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that commits when the block ends well and is undone when it does not.

        Do not open a second one inside the block: it would wait for the first.
        """
        with self.in_plain_words(writing=True), self._writer.begin() as connection:
            turn = self._take_turn(connection)
            yield connection
        self._life.note(turn)
        for heard in list(self._heard):
            heard()

    def after_commit(self, heard: Callable[[], None]) -> Callable[[], None]:
        """Call *heard*, which must return at once, after each write of this process.

        Returns what ends that.
        """
        self._heard.append(heard)
        return lambda: self._heard.remove(heard)

    @abstractmethod
    def wipe(self, tables: Iterable[Table]) -> bool:
        """Remove what the engine itself still keeps of rows deleted from *tables*.

        False when a reader kept some of it: the next wipe does the rest.
        """

    def close(self) -> None:
        """Let go of the database and its folder."""
        self._readers.dispose()
        self._writer.dispose()
        if self._occupancy is not None:
            self._occupancy.end()

    def prepare(self, *, now: int) -> None:
        """Make the tables of a new database, bring up an old one, and know its epoch.

        An older database than the one that was here last begins a new epoch.

        Args:
            now: seconds UTC.

        Raises:
            HubStoreError: it is not a hub's database, or a newer one.
            HubRestoringError: a backup is being put in its place.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        self._occupancy = Occupancy(self.folder)
        with self.in_plain_words(writing=True):
            with self._writer.begin() as connection:
                made = self._bring_up(connection, now=now)
                ours = self._judge(connection, new=made, now=now)
            self._settle()
        if not ours:
            self.remember()

    def remember(self) -> None:
        """Tell the file beside the database which epochs and backups there are now."""
        with self.in_plain_words(writing=True), self._writer.begin() as connection:
            self._life.write(_told_by(connection))

    def _bring_up(self, connection: Connection, *, now: int) -> bool:
        """Make or migrate the tables; whether they are new."""
        names = inspect(connection).get_table_names()
        if not names:
            self._check_new(connection)
            schema.metadata.create_all(connection)
            first = secrets.token_hex(8)
            connection.execute(schema.hub.insert().values(one=1, epoch=first, schema=schema.NUMBER))
            connection.execute(schema.epoch.insert().values(epoch=first, began_at=now))
            return True
        if schema.hub.name not in names:
            raise HubStoreForeignError(path=self.name)
        found = connection.execute(select(schema.hub.c.schema)).scalar_one_or_none()
        if found is None:
            raise HubStoreForeignError(path=self.name)
        if found > schema.NUMBER:
            raise HubStoreTooNewError(path=self.name, found=found, supported=schema.NUMBER)
        migrations.migrate(connection, found, now=now)
        return False

    def _judge(self, connection: Connection, *, new: bool, now: int) -> bool:
        """Set the epoch; whether the file beside the database agrees with it in everything."""
        kept = schema.hub.c
        epoch, life, turn = connection.execute(select(kept.epoch, kept.life, kept.turn)).one()
        self.epoch = epoch
        told = self._life.read()
        if told is not None and not new and told.is_of(life, turn):
            return told.life == life and told.turn == turn and not told.next
        if told is not None:
            _recall(connection, told)
        if not new and not (told is None and not life):  # version 1 had no lives to tell
            self.epoch = _begin_epoch(connection, epoch, now=now)
        fresh = secrets.token_hex(8)
        turn = max(turn, told.turn if told else 0) + 1
        self._life.write(msgspec.structs.replace(told or Told(""), next=fresh))
        connection.execute(update(schema.hub).values(life=fresh, turn=turn))
        return False

    @abstractmethod
    def _check_new(self, connection: Connection) -> None:
        """Refuse an empty database that cannot hold a hub."""

    @abstractmethod
    def _settle(self) -> None:
        """What is left to do once the database is known to be ours."""

    @abstractmethod
    def _take_turn(self, connection: Connection) -> int:
        """Count this write transaction."""

    @abstractmethod
    def _explained(self, error: BaseException, *, writing: bool) -> HubStoreError | None:
        """What the world did, in our words; None when the statement itself was wrong."""

    @contextmanager
    def in_plain_words(self, *, writing: bool = True) -> Iterator[None]:
        """Raise a ``HubStoreError`` for what the engine complains of and the world did."""
        try:
            yield
        except (DatabaseError, self.driver_error) as error:
            expected = self._first_explained(error, writing=writing)
            if expected is None:
                raise
            raise expected from error
        except TimeoutError as error:
            raise HubStoreBusyError(path=self.name) from error

    def _first_explained(self, error: BaseException, *, writing: bool) -> HubStoreError | None:
        """A full disk ends the whole transaction, so undoing a savepoint then fails as
        well: what happened first is further down the chain of errors.
        """
        chain: BaseException | None = error
        while chain is not None:
            cause = chain.orig if isinstance(chain, DatabaseError) else chain
            expected = self._explained(cause, writing=writing) if cause is not None else None
            if expected is not None:
                return expected
            chain = chain.__context__
        return None


def _begin_epoch(connection: Connection, parent: str, *, now: int) -> str:
    """Start a new epoch that goes on from where this database stands."""
    seq = connection.execute(select(func.coalesce(func.max(schema.feed.c.seq), 0))).scalar_one()
    fresh = secrets.token_hex(8)
    connection.execute(
        schema.epoch.insert().values(epoch=fresh, parent=parent, parent_seq=seq, began_at=now)
    )
    connection.execute(update(schema.hub).values(epoch=fresh))
    _leave_numbers_out(connection, fresh)
    log.warning(
        "this database is an older one than was here before: epoch %s begins after %d of epoch %s",
        fresh,
        seq,
        parent,
    )
    return fresh


def _leave_numbers_out(connection: Connection, epoch: str) -> None:
    """Give nobody a number that somebody had in the past that is lost.

    Tablets still have notes about whoever that was. Each epoch counts from a place of
    its own, and *epoch* stands there as if a source had named it.
    """
    kept = schema.source_key.c
    epochs = connection.execute(select(func.count()).select_from(schema.epoch)).scalar_one()
    for kind in ("customer", "product"):
        last = connection.execute(
            select(func.coalesce(func.max(kept.id), 0)).where(kept.kind == kind)
        ).scalar_one()
        place = max(epochs, last // NUMBERS_EACH + 1)
        connection.execute(
            schema.source_key.insert().values(
                source="", kind=kind, key=f"epoch {epoch}", id=place * NUMBERS_EACH
            )
        )


def _recall(connection: Connection, told: Told) -> None:
    """Bring back what an older database cannot know: later epochs, and all backups."""
    known = set(connection.execute(select(schema.epoch.c.epoch)).scalars())
    epochs = [msgspec.structs.asdict(row) for row in told.epochs if row.epoch not in known]
    if epochs:
        connection.execute(schema.epoch.insert(), epochs)
    connection.execute(delete(schema.backup))
    if told.backups:
        connection.execute(
            schema.backup.insert(), [msgspec.structs.asdict(row) for row in told.backups]
        )


def _told_by(connection: Connection) -> Told:
    """What the file should say of this database."""
    life, turn = connection.execute(select(schema.hub.c.life, schema.hub.c.turn)).one()
    epochs = connection.execute(select(schema.epoch).order_by(schema.epoch.c.began_at))
    backups = connection.execute(select(schema.backup).order_by(schema.backup.c.made_at))
    return Told(
        life=life,
        turn=turn,
        epochs=tuple(KnownEpoch(*row) for row in epochs),
        backups=tuple(KnownBackup(*row) for row in backups),
    )
