"""What the product would be without one of its guards.

A guard is a promise of SYNC.md and what takes it away, by patching the product here and
only here. Where two guards stand behind each other both go, or nobody would see it;
the comment says so.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, bindparam, literal, select
from tests.together import simulated_tablet
from tests.together.simulated_flights import HOLDERS

from aisleside.device.cache import schema as cache_schema
from aisleside.device.cache import stream_file, told
from aisleside.device.cache.applying import Applier
from aisleside.device.cache.stream_file import StreamFile
from aisleside.device.machine import encrypted
from aisleside.device.outbox.identity import keep_identity
from aisleside.device.outbox.notes import Outbox, OutgoingEvent
from aisleside.device.sync import puller as puller_module
from aisleside.device.sync import shelf as shelf_module
from aisleside.device.sync import transport
from aisleside.device.sync.erasures import Forgetter
from aisleside.device.sync.lease import Lease
from aisleside.device.sync.loader import Loader
from aisleside.device.sync.puller import Puller
from aisleside.device.sync.pusher import Pusher
from aisleside.device.sync.shelf import Shelf
from aisleside.device.sync.transport import HubClient
from aisleside.device.sync.trust import Trust
from aisleside.hub import main as hub_main
from aisleside.hub.events import claims
from aisleside.hub.feed.pages import Pages
from aisleside.hub.feed.snapshots import SnapshotShelf
from aisleside.hub.profiles import departures
from aisleside.hub.profiles.intake import Intake
from aisleside.hub.store import (
    access,
    backup,
    journal,
    ledger,
    reading,
    received,
    recorded,
    schema,
    standing,
)
from aisleside.hub.store.recorded import Book
from aisleside.insight.alerts import ledger as claims_ledger
from aisleside.wire import codec
from aisleside.wire import streams as wire_streams
from aisleside.wire.messages import FeedReply, Page
from aisleside.wire.rows import KEYS, OF_CUSTOMER, NoteRow
from aisleside.wire.streams import MASKS, scope_of


class Guard(NamedTuple):
    """What is promised, and what takes the promise away: object, name, replacement.

    *weather* is the kind of day on which that shows.
    """

    why: str
    weather: str
    patches: list[tuple[Any, str, Any]]


# Pages.


def _put_rows(file: StreamFile, page: Page, *, as_of: int | None = None) -> Any:
    applier = Applier(
        file._connection,
        page.stream,
        as_of=page.as_of if as_of is None else as_of,
        hub_time=page.hub_time,
    )
    return applier.run(page.puts, page.gone)


def _take_any_page(self: StreamFile, page: Page) -> Any:
    with self._failures(), encrypted.transaction(self._connection):
        touched = _put_rows(self, page)
        self._stand(cursor=page.to, hub_time=page.hub_time)
    return touched


def _take_any_answer(self: HubClient, stream: str, *, epoch: str, since: int) -> Any:
    params = {"stream": stream, "epoch": epoch, "from": str(since)}
    return self._with_token("GET", "/v1/feed", FeedReply, params=params)  # type: ignore[arg-type]  # a union


def _save_cursor_first(self: StreamFile, page: Page) -> Any:
    with self._failures(), encrypted.transaction(self._connection):
        self._stand(cursor=page.to, hub_time=page.hub_time)
    with self._failures(), encrypted.transaction(self._connection):
        return _put_rows(self, page)


# Epochs.


def _go_on_in_any_epoch(self: Puller, writer: StreamFile, offer: Any, hub_time: int) -> Any:
    if writer.cursor.seq < offer.floor:
        return None
    return self._follow(writer, offer, hub_time)


_reply = Pages.reply
_apply = StreamFile.apply


def _reply_in_any_epoch(self: Pages, stream: str, *, epoch: str, **rest: Any) -> Any:
    del epoch
    return _reply(self, stream, epoch=self._store.epoch, **rest)


def _apply_in_any_epoch(self: StreamFile, page: Page) -> Any:
    return _apply(self, msgspec.structs.replace(page, epoch=self.cursor.epoch))


# The outbox.


def _drop_all_sent(self: Outbox, _receipts: Any, *, hub_time: int, epoch: Any = None) -> int:
    del hub_time
    done = (
        "UPDATE event SET status = 'applied', applied_seq = 0, epoch = ?"
        " WHERE status IS NULL AND left = 1"
    )
    return self._control.change(lambda connection: connection.execute(done, (epoch,)).rowcount)


def _send_unmarked(self: Outbox, most: int = 100) -> list[OutgoingEvent]:
    with self._control.reading() as connection:
        asked = "SELECT id, sent FROM event WHERE status IS NULL ORDER BY rowid LIMIT ?"
        return [OutgoingEvent(*row) for row in connection.execute(asked, (most,))]


def _drop_what_was_acked(self: Outbox, **_named: Any) -> int:
    gone = "DELETE FROM event WHERE status IS NOT NULL AND settled = 1"
    dropped = self._control.change(lambda connection: connection.execute(gone).rowcount)
    if dropped:
        self.write_spool_anew()
    return dropped


def _newest_backup_alone(connection: Any) -> int:
    """As if only the newest backup could be put back."""
    found = connection.execute(schema.backup.select().order_by(schema.backup.c.seq.desc()))
    row = found.first()
    epoch = connection.execute(schema.hub.select()).one().epoch
    return row.seq if row is not None and row.epoch == epoch else 0


def _enrol_afresh(control: Any, known: Any) -> None:
    keep_identity(control, known)
    control.change(lambda connection: connection.execute("DELETE FROM event"))


_load = Puller._load


def _load_afresh(self: Puller, *given: Any, **named: Any) -> Any:
    changed = _load(self, *given, **named)
    self._shelf._control.change(lambda connection: connection.execute("DELETE FROM event"))
    return changed


# Erasure.


def _answer_without_erasures(send: Callable[..., Any]) -> Callable[..., Any]:
    def sent(self: Pusher, *given: Any, **named: Any) -> Any:
        answer = send(self, *given, **named)
        self._erasures = ()
        return answer

    return sent


_ledger_texts: dict[str, bytes] = {}
_make, _restore = backup.make, hub_main.restore


def _back_up_with_ledger(store: Any, where: Any, **named: Any) -> Any:
    made = _make(store, where, **named)
    _ledger_texts[str(made.path)] = (store.folder / ledger.LEDGER).read_bytes()
    return made


def _restore_with_ledger(folder: Any, file: Any, *given: Any, **named: Any) -> Any:
    (folder / ledger.LEDGER).write_bytes(_ledger_texts[str(file)])
    return _restore(folder, file, *given, **named)


# Repair.


_request = StreamFile.repair_request


def _ask_about_rows_alone(self: StreamFile, seq: int) -> Any:
    """Without the keys of rows that went."""
    asked = _request(self, seq)
    if asked is None:
        return None
    here = {
        table: [key for key in keys if _is_here(self, table, key)]
        for table, keys in asked.keys.items()
    }
    return msgspec.structs.replace(asked, keys=here)


def _is_here(file: StreamFile, table: str, key: list[int | str]) -> bool:
    matches = " AND ".join(f'"{name}" = ?' for name in KEYS[table])
    found = file._connection.execute(f"SELECT 1 FROM {table} WHERE {matches}", key)
    return found.fetchone() is not None


def _journal_at_its_end(self: StreamFile, page: Page) -> Any:
    """As if a row had been read where its page ends, and not at the head."""
    with self._failures(), encrypted.transaction(self._connection):
        stored = self.cursor
        if (page.epoch, page.since) != (stored.epoch, stored.seq):
            raise stream_file.PageOutOfPlaceError(
                stream=page.stream, since=page.since, cursor=stored.seq
            )
        touched = _put_rows(self, page, as_of=page.to)
        self._stand(cursor=page.to, hub_time=page.hub_time)
    return touched


# Snapshots.


def _load_any_age(load: Callable[..., Any]) -> Callable[..., Any]:
    return lambda self, offer, **given: load(self, offer, **{**given, "oldest": 0})


_build = SnapshotShelf._build


def _cursor_after_rows(self: SnapshotShelf, connection: Any, stream: str, *rest: Any) -> Any:
    built = _build(self, connection, stream, *rest)
    if built is not None:
        built.snapshot = msgspec.structs.replace(built.snapshot, cursor=built.snapshot.end_seq)
    return built


# Leaving.


def _file_before_key(self: Shelf, stream: str) -> None:
    for address in self.addresses():
        if address.stream == stream:
            vars(shelf_module)["remove"](address.path)
    vars(shelf_module)["forget_stream"](self._control, stream)
    self._library.take(stream)
    if stream in self._open:
        self._parting.append(self._open.pop(stream))


_let_go = Shelf._let_go


def _rows_go_everywhere(self: Shelf, stream: str) -> None:
    """As if all streams lay in one table and a row went with the first that leaves."""
    writer = self.writer(stream) if scope_of(stream) else None
    if writer is not None:
        hers = writer._connection.execute("SELECT id FROM customer").fetchall()
        for other in self.held():
            beside = self.writer(other) if scope_of(other) and other != stream else None
            if beside is not None:
                beside._connection.executemany("DELETE FROM customer WHERE id = ?", hers)
                for table in OF_CUSTOMER:
                    beside._connection.executemany(
                        f"DELETE FROM {table} WHERE customer = ?",
                        hers,
                    )
    _let_go(self, stream)


# What stands for the rest.


def _write_each_time(write: Callable[..., None]) -> Callable[..., None]:
    def each_time(connection: Connection, book: Book) -> None:
        notes = [row for _, row in book.changes() if isinstance(row, NoteRow)]
        again = Book()
        again.take(note._replace(id=f"{note.id} {note.version}") for note in notes)
        write(connection, again)

    return each_time


# Flights.

_ONE_FOR_ALL = {
    name: replace(mask, needs=MASKS["crew"].needs) if name == "gate" else mask
    for name, mask in MASKS.items()
}

_FOR_EVER = 4_000_000_000  # seconds
_DUTIES_FOR_EVER = select(
    schema.duty.c.flight, schema.duty.c.holder, schema.duty.c.mask, literal(_FOR_EVER)
).where(
    schema.duty.c.holder.in_(bindparam("holders", expanding=True)),
    schema.duty.c.opens_at <= bindparam("now"),
)


def _believe_anybody(_self: Trust, signed: Any, kind: Any) -> Any:
    return codec.decode(signed.body, kind)


GUARDS: dict[str, Guard] = {
    "from_check": Guard(
        "a page is used only if it begins where the tablet stands",
        "late pages",
        [(StreamFile, "apply", _take_any_page), (HubClient, "feed", _take_any_answer)],
    ),
    "digest_check": Guard(
        "what was changed on the way is not used",
        "noise",
        [
            (stream_file, "_check_content", lambda _what, _page, _stream: None),
            (transport, "check_content", lambda _body, _said, what: None),
        ],
    ),
    "atomic_cursor": Guard(
        "rows and cursor are one transaction",
        "power cuts",
        [(StreamFile, "apply", _save_cursor_first)],
    ),
    "epoch": Guard(
        "a cursor of another epoch is not compared with this hub's sequences",
        "restored and busy",
        [
            (Puller, "_go_on", _go_on_in_any_epoch),
            (Pages, "reply", _reply_in_any_epoch),
            (StreamFile, "apply", _apply_in_any_epoch),
        ],
    ),
    "dedupe": Guard(
        "an event that comes again changes nothing",
        "doubled work",
        [
            (received, "receipts_of", lambda _connection, _events: {}),
            (received, "_KEEP", schema.event.insert().prefix_with("OR REPLACE")),
            (recorded, "write_book", _write_each_time(recorded.write_book)),
        ],
    ),
    "ack_by_id": Guard(
        "only an event that the hub named is done",
        "half taken",
        [(Outbox, "record", _drop_all_sent)],
    ),
    "left_mark": Guard(
        "a note that may have left is not taken back",
        "doubled work",
        [(Outbox, "waiting", _send_unmarked)],
    ),
    "retain_until_backup": Guard(
        "an acknowledged event is kept until a backup holds it",
        "backups",
        [(Outbox, "drop_old_receipts", _drop_what_was_acked)],
    ),
    "oldest_backup": Guard(
        "... until the oldest backup holds it",
        "backups",
        [(standing, "kept_from", _newest_backup_alone)],
    ),
    "scope_refcount": Guard(
        "leaving a stream takes no row of another",
        "lending",
        [(Shelf, "_let_go", _rows_go_everywhere)],
    ),
    "floor": Guard(
        "a cursor below the floor takes the snapshot",
        "floods",
        [
            (journal, "floor", lambda _connection, _stream: 0),
            (journal, "floors", lambda _connection, _streams: {}),
        ],
    ),
    "snapshot_age": Guard(
        "a snapshot from before what is held is not loaded",
        "floods, late",
        [(Loader, "load", _load_any_age(Loader.load))],
    ),
    "snap_cursor_first": Guard(
        "a snapshot's cursor is not after its rows",
        "floods, bustle",
        [(SnapshotShelf, "_build", _cursor_after_rows)],
    ),
    "keep_outbox_on_reset": Guard(
        "enrolling and loading again leave the outbox alone",
        "enrolments",
        [(simulated_tablet, "keep_identity", _enrol_afresh), (Puller, "_load", _load_afresh)],
    ),
    "erase_channel": Guard(
        "erasures have a list of their own",
        "erasures",
        [
            (Forgetter, "catch_up", lambda _self, _to: frozenset()),
            (Forgetter, "forget", lambda _self, _erasures: None),
        ],
    ),
    "erase_on_push": Guard(
        "erasures ride on the answers to a push",
        "erasures, sends alone",
        [(Pusher, "_send", _answer_without_erasures(Pusher._send))],
    ),
    "erase_ledger": Guard(
        "the list of erased people is in no backup",
        "erasures, restored",
        [
            (backup, "make", _back_up_with_ledger),
            (hub_main, "restore", _restore_with_ledger),
        ],
    ),
    "bridge_journal": Guard(
        "a repair is about rows that went, too",
        "restores",
        [
            (StreamFile, "repair_request", _ask_about_rows_alone),
        ],
    ),
    "journal_as_of": Guard(
        "a row counts as told at the head at which it was read",
        "restored in the middle",
        [(StreamFile, "apply", _journal_at_its_end)],
    ),
    "bridge_floor": Guard(
        "a repair needs a journal that reaches back to the backup",
        "restored beside a load",
        [(StreamFile, "_told_from", property(lambda _self: 0))],
    ),
    "row_version": Guard(
        "no row goes back in time",
        "repaired beside a page",
        [
            (Applier, "_is_stale", lambda _self, _named: False),
            (Applier, "_fresh", lambda self, table, rows: _all_fresh(self, table, rows)),
            (cache_schema, "upsert", cache_schema.replace),
        ],
    ),
    "tombstones": Guard(
        "what went is known to have gone: no old answer brings it back, a repair asks for it",
        "restores",
        [
            (
                told,
                "record",
                lambda connection, served, as_of: _record_rows(connection, served, as_of),
            )
        ],
    ),
    "signature": Guard(
        "only the company's own hub is believed",
        "strangers",
        [(Trust, "_open", _believe_anybody)],
    ),
    "removal": Guard(
        "nothing goes in bulk without a person",
        "floods, empty",
        [
            (puller_module, "check_removal", lambda *_given, **_named: None),
            (stream_file, "check_removal", lambda *_given, **_named: None),
        ],
    ),
    "lease": Guard(
        "without contact people are not shown for ever",
        "nights",
        [(Lease, "state", lambda _self: None)],
    ),
    "expiry": Guard(
        "what was lent goes when its time is over",
        "lending",
        [(Shelf, "expire", lambda _self, _now: [])],
    ),
    "claim_order": Guard(
        "of two claims the one counts that the hub had first, whatever clocks say",
        "flights, apart",
        [(claims_ledger, "_order", lambda one: (one.at, one.id))],
    ),
    "claim_told": Guard(
        "who came second is told so",
        "flights, apart",
        [(claims, "_claims", lambda _rows: [])],
    ),
    "seen_stays": Guard(
        "what staff saw at the gate is not undone by a list from before",
        "flights, boarding",
        [(Intake, "_as_seen", lambda _self, rows: list(rows))],
    ),
    "need_expiry": Guard(
        "a tablet lets go of needs by itself",
        "flights",
        [(Shelf, "let_go_of_needs", lambda _self, _now: frozenset())],
    ),
    "need_traces": Guard(
        "a need that went is in no byte of the file",
        "flights",
        [(StreamFile, "keeps_traces", property(lambda _self: False))],
    ),
    "mask": Guard(
        "what a gate must not know is not sent to it",
        "flights",
        [(reading, "MASKS", _ONE_FOR_ALL), (wire_streams, "MASKS", _ONE_FOR_ALL)],
    ),
    "duty_holder": Guard(
        "a flight goes to the tablet of whoever has duty, and to no other",
        "flights",
        [(access, "holders_of", lambda _session: [*HOLDERS])],
    ),
    "duty_end": Guard(
        "when a duty is over, its flight is not offered any more",
        "duties, ended",
        [(access, "_DUTIES", _DUTIES_FOR_EVER)],
    ),
    "flight_end": Guard(
        "when a flight is over, the hub keeps nobody of it",
        "flights, ended",
        [(departures, "_end", lambda _connection, _flight: None)],
    ),
    "key_first": Guard(
        "the key of a stream goes before its file",
        "leaving in the dark",
        [(Shelf, "_let_go", _file_before_key)],
    ),
}


def _all_fresh(self: Applier, table: str, rows: Any) -> Any:
    key_of = told.key_of(table)
    self._served += [(table, key_of(row)) for row in rows]
    return rows


_record = told.record


def _record_rows(connection: Any, served: Any, as_of: int) -> None:
    here = []
    for table, key in served:
        matches = " AND ".join(f'"{name}" = ?' for name in KEYS[table])
        found = connection.execute(f"SELECT 1 FROM {table} WHERE {matches}", key)
        if found.fetchone() is not None:
            here.append((table, key))
    _record(connection, here, as_of)
