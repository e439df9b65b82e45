"""Forgetting a person: first in the ledger, then in the database, then on the disk.

The ledger comes first, so whatever ends the work in between, the next start of the
hub finishes it; and a database that comes back from a backup is erased again
before anybody is served (``open_ledger``). In one transaction go her rows in every
table that travels, what sources call her, the words of events about her, feed
entries whose keys hold her address or number, and what merges kept of her; a
delete goes to every stream that has or had her, and their content keys are
dropped, so that no segment made before can be served again.

What stays is that something happened: an event keeps its id, number, author, kind
and money. Bytes of an event that could never be read are dropped only where they
name her id: nobody can tell what else is in them.

The store then removes what the engine itself still keeps of deleted rows, see
``Store.wipe``. A running hub follows by itself: ``feed.pages`` keeps no page from
before something left its stream, ``feed.snapshots`` no segment whose key is gone.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import Connection, delete, func, or_, select, update

from aisleside.domain.errors import ExpectedError
from aisleside.hub.store import journal, schema
from aisleside.hub.store.content import drop_content_keys
from aisleside.hub.store.engine import Store
from aisleside.hub.store.journal import Change
from aisleside.hub.store.ledger import Ledger, Line
from aisleside.wire import codec
from aisleside.wire.messages import Event
from aisleside.wire.redacting import redacted, subject_named
from aisleside.wire.rows import OF_CUSTOMER
from aisleside.wire.streams import scope_of, streams_of_place

log = logging.getLogger(__name__)

ERASED = "erased"

# What the store sweeps afterwards: every table that held something of a person.
PERSONAL = (
    *(schema.TRAVELLING[name] for name in (*OF_CUSTOMER, "customer")),
    schema.told,
    schema.trace,
    schema.event,
    schema.feed,
    schema.merge_row,
    schema.source_key,
    schema.stream,
)


_UNSWEPT = select(schema.erasure.c.n).where(schema.erasure.c.swept == 0).limit(1)


class UnknownCustomerError(ExpectedError):
    """The hub holds no customer of this number."""

    def __init__(self, *, customer: int) -> None:
        super().__init__(
            f"The hub knows no customer {customer}, so nothing was changed. Check the number."
        )
        self.customer = customer


@dataclass(frozen=True, slots=True)
class Erased:
    """What erasures removed. *customers* are all ids they ever had, *before* who was gone."""

    customers: tuple[int, ...] = ()
    rows: Counter[str] = field(default_factory=Counter)
    events: int = 0
    streams: frozenset[str] = frozenset()
    before: tuple[int, ...] = ()

    def __add__(self, other: Erased) -> Erased:
        return Erased(
            self.customers + other.customers,
            self.rows + other.rows,
            self.events + other.events,
            self.streams | other.streams,
            self.before + other.before,
        )

    def sentences(self) -> list[str]:
        """The erasures for people, a line each."""
        lines = []
        if self.before:
            ids = ", ".join(map(str, self.before))
            lines.append(f"Forgotten before: {ids}. The database was swept again.")
        if self.customers:
            ids = ", ".join(map(str, self.customers))
            lines += [
                f"Forgotten: {ids}. {self.rows.total():,} rows were deleted and the words of "
                f"{self.events:,} events removed.",
                f"{len(self.streams):,} streams are told. Each tablet forgets at its next contact.",
                "Backups made before still hold them. They forget when they are restored.",
            ]
        return lines


def open_ledger(store: Store, folder: Path) -> Ledger:
    """The ledger of a hub's folder, and everything in it carried out in the database.

    Raises:
        LedgerDamagedError, LedgerForeignError, LedgerUnwritableError: the hub must not
            serve: it could show somebody who asked to be forgotten.
    """
    table = schema.erasure
    with store.write() as connection:  # one process at a time makes the file
        known = connection.execute(select(table.c.line).order_by(table.c.n)).scalars().all()
        folder.mkdir(parents=True, exist_ok=True)
        ledger = Ledger(folder, known)
        if not known:
            connection.execute(table.insert().values(n=0, line=ledger.heading, swept=1))
    replay(store, ledger)
    return ledger


def erase(store: Store, ledger: Ledger, *customers: int, now: datetime) -> Erased:
    """Forget customers, and every customer they were found to be; sweep once for all.

    Who was erased before is only swept again: what a full disk or a long reader kept of
    her goes then. Sweeping writes tables anew, so erase many at once.

    Args:
        now: aware UTC.

    Raises:
        UnknownCustomerError: nobody was erased and nothing was changed.
        LedgerUnwritableError: those named before are gone.
        HubStoreError: the same; doing it again finishes it.
    """
    with store.read() as connection:
        for customer in customers:
            if not ledger.has(customer):
                _everybody(connection, customer)
    done = Erased()
    try:
        for customer in customers:
            if ledger.has(customer):
                replay(store, ledger)
                done += Erased(before=(customer,))
            else:
                done += _erase(store, ledger, customer, at=int(now.timestamp()))
    finally:
        _sweep(store)
    return done


def _erase(store: Store, ledger: Ledger, customer: int, *, at: int) -> Erased:
    with store.write() as connection:
        _carry_out_waiting(connection, ledger)  # devices are told up to the last number done
        ids = _everybody(connection, customer)
        line = ledger.append(ids, _digests(connection, ledger, ids), at=at)
        done = _carry_out(connection, ledger, line)
    log.info("customer %d was erased, number %d of the ledger", customer, line.n)
    return done


def replay(store: Store, ledger: Ledger) -> int:
    """Carry out what the ledger says and this database has not done; how many lines that was.

    What was carried out and not swept, because the hub was ended in between, is swept.
    """
    with store.read() as connection:
        waiting = _not_done(connection, ledger)
        back = _came_back(connection)
        unswept = connection.execute(_UNSWEPT).first() is not None
    if waiting or back:
        with store.write() as connection:
            _carry_out_waiting(connection, ledger)
            for customer in _came_back(connection):
                _remove(connection, [customer])
        log.warning("%d erasures were carried out again", len(waiting) + len(back))
    if waiting or back or unswept:
        _sweep(store)
    return len(waiting) + len(back)


def _sweep(store: Store) -> None:
    """Take what was deleted off the disk, and remember that; the next start does it otherwise."""
    table = schema.erasure
    with store.read() as connection:
        last = connection.execute(select(func.max(table.c.n))).scalar_one()
    if store.wipe(PERSONAL):
        with store.write() as connection:
            connection.execute(
                update(table).where(table.c.n <= last, table.c.swept == 0).values(swept=1)
            )


def _carry_out_waiting(connection: Connection, ledger: Ledger) -> None:
    """Do the lines that were written down and not done, also where a source's keys were reused."""
    waiting = _not_done(connection, ledger)
    owners = _owners(connection, ledger) if waiting else {}
    for line in waiting:
        called = {owners[key] for key in line.keys if key in owners}
        _carry_out(connection, ledger, line, also=called - set(line.customers))


def _everybody(connection: Connection, customer: int) -> list[int]:
    """Her id first, then those that were joined to it."""
    alias = schema.alias.c
    into = connection.execute(
        select(alias.into).where(alias.customer == customer)
    ).scalar_one_or_none()
    root = into if into is not None else customer
    exists = select(schema.customer.c.id).where(schema.customer.c.id == root)
    if connection.execute(exists).first() is None:
        raise UnknownCustomerError(customer=customer)
    joined = select(alias.customer).where(alias.into == root).order_by(alias.customer)
    return [root, *connection.execute(joined).scalars()]


def _digests(connection: Connection, ledger: Ledger, ids: Sequence[int]) -> list[str]:
    key = schema.source_key.c
    named = select(key.source, key.key).where(key.kind == "customer", key.id.in_(ids))
    return [ledger.digest(source, "customer", name) for source, name in connection.execute(named)]


def _owners(connection: Connection, ledger: Ledger) -> dict[str, int]:
    """Whom each erased key of a source belongs to in this database; reads every key."""
    table = schema.source_key.c
    named = select(table.source, table.key, table.id).where(table.kind == "customer")
    return {
        ledger.digest(source, "customer", key): number
        for source, key, number in connection.execute(named)
        if ledger.is_erased(source, "customer", key)
    }


def _not_done(connection: Connection, ledger: Ledger) -> list[Line]:
    done = set(connection.execute(select(schema.erasure.c.n)).scalars())
    return [line for line in ledger.lines() if line.n not in done]


def _came_back(connection: Connection) -> list[int]:
    here, erased = schema.customer.c, schema.erased.c
    return list(
        connection.execute(
            select(here.id).join(schema.erased, erased.customer == here.id)
        ).scalars()
    )


def _carry_out(
    connection: Connection, ledger: Ledger, line: Line, also: Iterable[int] = ()
) -> Erased:
    """Do one line of the ledger, and remember that it is done."""
    done = _remove(connection, [*line.customers, *also])
    connection.execute(schema.erasure.insert().values(n=line.n, line=ledger.text_of(line.n)))
    known = set(
        connection.execute(
            select(schema.erased.c.customer).where(schema.erased.c.customer.in_(line.customers))
        ).scalars()
    )
    fresh = [{"customer": one, "n": line.n} for one in line.customers if one not in known]
    if fresh:
        connection.execute(schema.erased.insert(), fresh)
    keys = set(
        connection.execute(
            select(schema.erased_key.c.digest).where(schema.erased_key.c.digest.in_(line.keys))
        ).scalars()
    )
    new_keys = [{"digest": key, "n": line.n} for key in line.keys if key not in keys]
    if new_keys:
        connection.execute(schema.erased_key.insert(), new_keys)
    return done


def _remove(connection: Connection, ids: Sequence[int]) -> Erased:
    if not ids:  # a line that only leaves numbers out
        return Erased()
    streams = _streams_with(connection, ids)
    rows: Counter[str] = Counter()
    _forget_merges(connection, ids)
    pointing = _forget_companion(connection, ids)
    rows["companion"] += len(pointing)
    for name in OF_CUSTOMER:
        table = schema.TRAVELLING[name]
        rows[name] += connection.execute(delete(table).where(table.c.customer.in_(ids))).rowcount
    connection.execute(delete(schema.trace).where(schema.trace.c.customer.in_(ids)))
    connection.execute(delete(schema.told).where(schema.told.c.customer.in_(ids)))
    member, key = schema.member.c, schema.source_key.c
    connection.execute(delete(schema.member).where(member.customer.in_(ids)))
    connection.execute(delete(schema.source_key).where(key.kind == "customer", key.id.in_(ids)))
    rows["customer"] = connection.execute(
        delete(schema.customer).where(schema.customer.c.id.in_(ids))
    ).rowcount
    events = _redact_events(connection, ids)
    _tell(connection, ids, streams)
    told = _tell_of_companion(connection, pointing)
    return Erased(
        customers=tuple(ids),
        rows=rows,
        events=events,
        streams=frozenset([*streams, *told]),
    )


def _forget_companion(connection: Connection, ids: Sequence[int]) -> list[tuple[int, int]]:
    """Take her out of the rows of those she came with; the keys of these rows.

    What merges of theirs kept goes as well where it names her: they cannot be parted
    into rows that speak of her again.
    """
    table, kept = schema.companion, schema.merge_row.c
    names_her = table.c.other.in_(ids)
    hers = select(table.c.customer, table.c.n).where(names_her, table.c.customer.not_in(ids))
    keys = [
        (row.customer, row.n) for row in connection.execute(hers.order_by(*hers.selected_columns))
    ]
    connection.execute(delete(table).where(names_her))
    rows = connection.execute(
        select(kept.merge, kept.n, kept.before, kept.after).where(kept.table == table.name)
    ).all()
    for row in rows:
        said = [text for text in (row.before, row.after) if text is not None]
        if any(msgspec.json.decode(text, type=list[Any])[2] in ids for text in said):
            connection.execute(
                delete(schema.merge_row).where(kept.merge == row.merge, kept.n == row.n)
            )
    return keys


def _tell_of_companion(connection: Connection, keys: Sequence[tuple[int, int]]) -> list[str]:
    """Publish that rows of others are gone, and drop what seals the segments they are in."""
    if not keys:
        return []
    member = schema.member.c
    places: dict[int, list[str]] = {}
    for row in connection.execute(
        select(member.customer, member.place)
        .where(member.customer.in_({customer for customer, _ in keys}))
        .order_by(member.customer, member.place)
    ):
        places.setdefault(row.customer, []).append(row.place)
    journal.publish(
        connection, [(Change("companion", key, "del"), places.get(key[0], ())) for key in keys]
    )
    streams = {
        stream for named in places.values() for place in named for stream in streams_of_place(place)
    }
    drop_content_keys(connection, streams)
    return sorted(streams)


def _streams_with(connection: Connection, ids: Sequence[int]) -> list[str]:
    """The streams that hold these customers, or once did and may have an old segment."""
    member, feed = schema.member.c, schema.feed.c
    places = connection.execute(
        select(member.place).where(member.customer.in_(ids)).distinct()
    ).scalars()
    now = {stream for place in places for stream in streams_of_place(place)}
    once = connection.execute(
        select(feed.stream)
        .where(feed.table == "customer", feed.key.in_([f"[{one}]" for one in ids]))
        .distinct()
    ).scalars()
    return sorted(now | set(once))


def _tell(connection: Connection, ids: Sequence[int], streams: Sequence[str]) -> None:
    """Publish that they are gone; entries whose keys hold more than an id go out of the feed."""
    feed = schema.feed.c
    journal.reserve(connection)  # first, so that the head never goes back
    connection.execute(
        delete(schema.feed).where(
            feed.table.in_(OF_CUSTOMER), or_(*(feed.key.like(f"[{one},%") for one in ids))
        )
    )
    places = sorted({scope.place for name in streams if (scope := scope_of(name))})
    journal.publish(connection, [(Change("customer", (one,), "del"), places) for one in ids])
    drop_content_keys(connection, streams)


def _forget_merges(connection: Connection, ids: Sequence[int]) -> None:
    merge = schema.merge.c
    hers = select(merge.id).where(or_(merge.loser.in_(ids), merge.survivor.in_(ids)))
    connection.execute(delete(schema.merge_row).where(schema.merge_row.c.merge.in_(hers)))
    connection.execute(
        delete(schema.merge).where(or_(merge.loser.in_(ids), merge.survivor.in_(ids)))
    )


def _redact_events(connection: Connection, ids: Sequence[int]) -> int:
    event = schema.event.c
    about = connection.execute(select(event.id, event.sent).where(event.subject.in_(ids))).all()
    for name, sent in about:
        _rewrite(connection, name, _without_her(sent))
    unreadable = connection.execute(select(event.id, event.sent).where(event.kind == "unreadable"))
    named = [name for name, sent in unreadable if subject_named(sent) in ids]
    for name in named:
        _rewrite(connection, name, b"")
    return len(about) + len(named)


def _rewrite(connection: Connection, event: str, sent: bytes) -> None:
    connection.execute(
        update(schema.event)
        .where(schema.event.c.id == event)
        .values(subject=None, sent=sent, status=ERASED, reason=None)
    )


def _without_her(sent: bytes) -> bytes:
    try:
        return codec.encode(redacted(codec.decode(sent, Event)))
    except codec.UnreadableAnswerError:
        return b""
