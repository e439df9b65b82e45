"""Taking in what devices recorded.

Every event that arrives is stored as it was sent and answered once: sent again,
it gets the receipt it got before (S6). Batches that arrive while another is being
written wait for it and are then written together, in one transaction and a
handful of statements; that costs no waiting where nobody else sends. A receipt
means that the transaction is on the disk.

When a transaction stumbles over an event, the same events are taken one by one,
each in a savepoint; one that fails alone three times is kept and rejected, and
delays no other (S17). One that ends the process is counted by ``suspects``.
"""

from __future__ import annotations

import logging
import threading
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import DataError, IntegrityError, ProgrammingError, SQLAlchemyError

from aisleside.domain.errors import ExpectedError
from aisleside.hub.events import recording
from aisleside.hub.events.judging import (
    APPLIED,
    REJECTED,
    UNREADABLE,
    Entry,
    Facts,
    Verdict,
    judge,
    occurred_at,
    poison,
    read,
)
from aisleside.hub.events.suspects import Suspects
from aisleside.hub.store import journal, received, recorded
from aisleside.hub.store.access import Device
from aisleside.hub.store.engine import HubStoreBusyError, Store
from aisleside.hub.store.keys import HubKeys, WrongSealError
from aisleside.hub.store.ledger import Ledger
from aisleside.hub.store.received import Known, Stored
from aisleside.hub.store.recorded import Alike, Where
from aisleside.wire.codec import SentBatch
from aisleside.wire.messages import Erasure, Receipt, Receipts

log = logging.getLogger(__name__)

TRIES = 3  # of an event that makes us stumble
LARGEST_BATCH = 1000  # events from one tablet; those that are ours send a hundred
LARGEST_GROUP = 1000  # events in a transaction; bounds how long a batch waits for another
MOST_ERASURES = 10_000  # in one answer; the rest follows with the next
TRYING = "intake.trying"  # name of the file of ``suspects`` in the hub's folder


@dataclass(slots=True)
class _Arrived:
    """An event as it came, and the receipt it gets. *now* is in seconds UTC."""

    device: Device
    sent: bytes
    now: int
    receipt: Receipt | None = None


@dataclass(slots=True, eq=False)
class _Request:
    """A batch that waits to be written. *error* says why nothing of it was."""

    arrived: list[_Arrived]
    settled: bool = False
    error: BaseException | None = field(default=None)


class Reception:
    """Store what devices hand over; several threads may ask at once, and share transactions."""

    def __init__(
        self,
        store: Store,
        *,
        ledger: Ledger | None = None,
        keys: HubKeys | None = None,
        trying: Path | None = None,
    ) -> None:
        """Without *keys* nothing sealed is taken; *trying* is the file of ``suspects``."""
        self._store = store
        self._ledger = ledger
        self._keys = keys
        self._suspects = Suspects(trying)
        self._line = threading.Lock()
        self._waiting: list[_Request] = []
        self._turn = threading.Lock()

    def receive(self, device: Device, batch: SentBatch, *, now: datetime) -> Receipts:
        """Store and apply a batch of events.

        Args:
            device: whose token the batch came with. A tablet that was enrolled again hands
                over what it wrote as another device.
            now: aware UTC.

        Raises:
            HubStoreError: nothing of the batch was stored; the device sends it again.
        """
        at = int(now.timestamp())
        plain = [_Arrived(device, sent, at) for sent in batch.events]
        opened = [_Arrived(device, sent, at) for sent in self._opened(batch.sealed)]
        request = _Request([*plain, *opened])
        if request.arrived:
            with self._line:
                self._waiting.append(request)
            while not request.settled:
                with self._turn:
                    if not request.settled:
                        self._commit(self._group())
            if request.error is not None:
                raise request.error
        return Receipts(
            receipts=[one.receipt for one in request.arrived if one.receipt is not None],
            hub_time=at,
            epoch=self._store.epoch,
            sealed=len(opened),
            sealed_seq=max((one.receipt.stored_seq for one in opened if one.receipt), default=0),
            erasures=self._erasures(batch.erasures_from),
        )

    def _opened(self, sealed: Sequence[bytes]) -> list[bytes]:
        """Sealed events; what cannot be opened is kept as it is, like all that cannot be read."""
        opened = []
        for one in sealed if self._keys is not None else ():
            assert self._keys is not None
            try:
                opened.append(self._keys.unseal(one))
            except WrongSealError:
                opened.append(one)
        return opened

    def _erasures(self, after: int) -> list[Erasure]:
        if self._ledger is None:
            return []
        found = self._ledger.after(after)
        if len(found) <= MOST_ERASURES:
            return found
        last = found[MOST_ERASURES].n  # the ids of one number stay together
        return [one for one in found if one.n < last]

    def _group(self) -> list[_Request]:
        """Those that wait, first come first, as many as go into one transaction."""
        with self._line:
            taken, events = 0, 0
            while taken < len(self._waiting) and (not taken or events < LARGEST_GROUP):
                events += len(self._waiting[taken].arrived)
                taken += 1
            group, self._waiting = self._waiting[:taken], self._waiting[taken:]
        return group

    def _commit(self, group: list[_Request]) -> None:
        """Write a group, and settle each of its requests whatever happens."""
        try:
            self._write([one for request in group for one in request.arrived])
        except BaseException as error:
            if isinstance(error, Exception) and len(group) > 1 and not _is_busy(error):
                for request in group:  # one that does not fit must not fail its neighbours
                    self._commit([request])
                return
            for request in group:
                request.error = error
            if not isinstance(error, Exception):
                raise
        finally:
            for request in group:
                request.settled = True

    def _write(self, arrived: list[_Arrived]) -> None:
        plain = [one for one in arrived if not self._suspects.tries(one.sent)]
        if plain:
            with self._suspects.using([one.sent for one in plain]):
                self._write_together(plain)
        if len(plain) == len(arrived):
            return
        for one in arrived:
            tries = self._suspects.tries(one.sent)
            if tries:
                with self._suspects.using([one.sent]), self._store.write() as connection:
                    self._take_alone(connection, one, tries=tries)

    def _write_together(self, arrived: list[_Arrived]) -> None:
        try:
            with self._store.write() as connection:
                self._take(connection, arrived)
        except Exception as error:
            if not _is_the_events(error):
                raise
            log.warning("a batch stumbled (%s); its events go one by one", type(error).__name__)
            with self._store.write() as connection:
                for one in arrived:
                    self._take_alone(connection, one)

    def _take_alone(self, connection: Connection, one: _Arrived, *, tries: int = 0) -> None:
        while tries < TRIES:
            tries += 1
            try:
                with connection.begin_nested():
                    self._take(connection, [one])
                return
            except Exception as error:
                if not _is_the_events(error):
                    raise
                if tries == TRIES:
                    log.exception("an event could not be applied; it is kept")
        self._take(connection, [one], tries=tries)

    def _take(self, connection: Connection, arrived: Sequence[_Arrived], *, tries: int = 0) -> None:
        """Store events that are new, and give every one its receipt.

        With *tries* they are kept and not used.
        """
        entries = [(one, read(one.device, one.sent)) for one in arrived]
        known = received.receipts_of(connection, {entry.id for _, entry in entries})
        fresh: dict[str, tuple[Entry, int]] = {}
        for one, entry in entries:
            if entry.id not in known:
                fresh.setdefault(entry.id, (entry, one.now))
        if fresh:
            known |= self._keep(connection, list(fresh.values()), tries)
        for one, entry in entries:
            one.receipt = _receipt(entry, known[entry.id]) if entry.answerable else None

    def _keep(
        self, connection: Connection, fresh: Sequence[tuple[Entry, int]], tries: int
    ) -> dict[str, Known]:
        # Taken even if no row changes: it makes the head, which a backup is known by, pass
        # every backup that does not hold these events (S9).
        version = journal.reserve(connection)
        _watch_numbers(connection, fresh)
        facts = self._facts(connection, [entry for entry, _ in fresh])
        judged: list[tuple[Entry, Verdict, int, int]] = []
        for entry, now in fresh:
            at = occurred_at(entry.event, now)
            verdict = poison(entry, facts) if tries else judge(entry, facts, version=version, at=at)
            written = verdict.written
            facts.book.take(written.puts, written.gone, written.told)
            judged.append((entry, verdict, now, at))
        recorded.write_book(connection, facts.book)
        head = journal.head(connection)  # a cursor that has reached it has all of these
        stored = [
            Stored(
                id=entry.id,
                device=entry.device,
                n=entry.n,
                author=entry.event.author if entry.event is not None else "",
                kind=entry.event.kind if entry.event is not None else UNREADABLE,
                subject=verdict.subject,
                sent=verdict.sent,
                received_at=now,
                occurred_at=at,
                receipt=Receipt(
                    id=entry.id,
                    status=verdict.status,
                    applied_seq=head if verdict.status == APPLIED else 0,
                    reason=verdict.reason,
                    stored_seq=head,
                ),
                tries=tries,
            )
            for entry, verdict, now, at in judged
        ]
        received.keep(connection, stored)
        return {event.id: Known(event.device, event.n, event.receipt) for event in stored}

    def _facts(self, connection: Connection, fresh: Sequence[Entry]) -> Facts:
        events = [entry.event for entry in fresh if entry.event is not None]
        subjects = {one for entry in fresh if (one := entry.subject) is not None}
        known = received.customers_among(connection, subjects)
        # Who was joined with another has no row of her own any more.
        into = received.joined_into(connection, subjects - known)
        known |= received.customers_among(connection, set(into.values()) - known)
        ledger = self._ledger
        asked = subjects | set(into.values())
        wanted: set[Where] = set()
        told: set[tuple[int, str]] = set()
        alike: set[Alike] = set()
        minded = {event.id for event in events if recording.minds(event)}
        for event in events:
            subject = into.get(event.subject or 0, event.subject)
            if subject in known and subject is not None:
                if event.id in minded:
                    wanted.add(("customer", (subject,)))
                rows, statements, more = recording.wanted(event, subject)
                wanted.update(rows)
                told.update(statements)
                alike.update(more)
        book = recorded.open_book(connection, wanted, told, alike)
        places = book.places() | {entry.sender.place for entry in fresh}
        return Facts(
            into=into,
            erased={one for one in asked if ledger.has(one)} if ledger is not None else (),
            known=known,
            staff=received.names_of_staff(connection, recording.staff_named(events)),
            places=received.places_among(connection, places),
            book=book,
            minded=minded,
        )


def _watch_numbers(connection: Connection, fresh: Sequence[tuple[Entry, int]]) -> None:
    """Notice a device that used a number twice, and one that left some out (S7).

    Only of events that came with their own device's token: what a tablet wrote under an
    earlier name says nothing about its present one.
    """
    numbered: dict[str, list[int]] = defaultdict(list)
    for entry, _ in fresh:
        if entry.event is not None and entry.device == entry.sender.id:
            numbered[entry.device].append(entry.n)
    for device, numbers in numbered.items():
        last = received.last_number(connection, device)
        seen = received.numbers_taken(connection, device, [n for n in numbers if n <= last])
        for n in numbers:
            if n in seen:
                log.warning("device %s used number %d for two events; both are kept", device, n)
                received.mark_copied(connection, device, now=fresh[0][1])
            seen.add(n)
        new = sorted(n for n in seen if n > last)
        if new and new[-1] - last > len(new):
            log.warning("events of device %s between %d and %d are missing", device, last, new[-1])


def _receipt(entry: Entry, known: Known) -> Receipt:
    if (entry.device, entry.n) == (known.device, known.n):
        return known.receipt
    log.warning("device %s sent event %s, which is another's", entry.sender.id, entry.id)
    return Receipt(
        entry.id,
        REJECTED,
        0,
        "Another tablet has already sent this, so it was not used again.",
        known.receipt.stored_seq,
    )


def _is_the_events(error: Exception) -> bool:
    """Whether an event made us stumble, and not the disk, another writer or the network."""
    if isinstance(error, SQLAlchemyError):
        return isinstance(error, DataError | IntegrityError | ProgrammingError)
    return not isinstance(error, ExpectedError | OSError)


def _is_busy(error: BaseException) -> bool:
    return isinstance(error, HubStoreBusyError)
