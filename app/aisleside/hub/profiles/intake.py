"""One transaction's worth of what a source says, and who is told about it.

The only writer of travelling tables. A row is written only where it differs
from what is there; the changed rows of one intake share one version, and each
is published to the streams that hold it. When a load has changed more than
``journal.FLOOD`` rows, its streams are told to reload instead.

Whom a source calls by a key that was erased stays forgotten: she is ``NOBODY``, and
what is said about nobody is not written. A customer who was joined to another is
the other, and her rows give way to newer ones (``survivorship``). Nor does a source
undo what staff were told later, open again what they closed, or overrule a "no".
"""

from __future__ import annotations

import base64
import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from types import TracebackType
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import (
    ColumnElement,
    Connection,
    NestedTransaction,
    Select,
    Table,
    delete,
    func,
    or_,
    select,
    update,
)

from aisleside.domain.customer import MayContact
from aisleside.domain.errors import DefectError
from aisleside.domain.fact import Disclosure
from aisleside.domain.flight import seat_told
from aisleside.domain.task import TaskState
from aisleside.hub.profiles.recognising import Sign, recognised
from aisleside.hub.profiles.survivorship import filled, newer, overrules
from aisleside.hub.store import dialect, journal, reading, schema, traces
from aisleside.hub.store.access import Duty
from aisleside.hub.store.content import drop_content_keys
from aisleside.hub.store.journal import Change
from aisleside.hub.store.ledger import digest_of_key, salt_in
from aisleside.hub.store.reading import PLACE_HOLDER, STAFF_HOLDER
from aisleside.hub.store.recorded import FIELDS, Told
from aisleside.wire.rows import (
    KEYS,
    MODEL_PART,
    OF_CUSTOMER,
    TABLES,
    CompanionRow,
    ConsentRow,
    ContactRow,
    CustomerRow,
    FactRow,
    FlightRow,
    LineRow,
    LinkRow,
    ModelRow,
    NeedRow,
    PlaceRow,
    ProductRow,
    Row,
    ServiceRow,
    StaffRow,
    StockRow,
    TaskRow,
    TravellerRow,
)
from aisleside.wire.streams import (
    ARTEFACTS,
    CATALOGUE,
    SHOWN,
    Scope,
    ScopeKind,
    kind_of,
    streams_of_place,
    tables,
)

# Values in one "in (...)"; below the smallest limit of any SQLite still in use.
CHUNK = 500

# The id of whoever was erased; customers have positive ones.
NOBODY = 0

Key = tuple[int | str, ...]
T = TypeVar("T")
Said = TypeVar("Said", ContactRow, FactRow)


def line_id(source: str, receipt: str, line: int | str) -> int:
    """The id of one line of a receipt: 63 bits that depend on nothing else.

    *line* is what tells it from the others on its receipt. ``LINE_ID`` is the
    same in DuckDB.
    """
    digest = hashlib.md5(f"{source}\n{receipt}\n{line}".encode(), usedforsecurity=False).digest()
    return int.from_bytes(digest[8:], "little") >> 1


# The same in DuckDB's SQL, over columns *source*, *receipt* and *line*.
LINE_ID = "(md5_number_lower(concat_ws(chr(10), source, receipt, line)) >> 1)::BIGINT"


def chunks(values: Iterable[T], size: int) -> Iterator[list[T]]:
    """Cut *values* into lists of at most *size*."""
    rest = iter(values)
    while part := list(islice(rest, size)):
        yield part


@dataclass(slots=True)
class Tally:
    """What a whole load has changed so far, over all its transactions."""

    changed: dict[str, int] = field(default_factory=dict)

    @property
    def total(self) -> int:
        return sum(self.changed.values())

    @property
    def flooded(self) -> bool:
        """Too much to tell row by row."""
        return self.total > journal.FLOOD

    def add(self, table: str, changed: int) -> None:
        if changed:
            self.changed[table] = self.changed.get(table, 0) + changed


class OnFlight(NamedTuple):
    """Customers, and needs by their keys."""

    customers: frozenset[int]
    needs: frozenset[tuple[int, str, int]]


class Intake:
    """Write what differs, publish it, or leave everything as it was.

    Used as a context inside one write transaction: on leaving, changes are
    published under one version; without a change even the version is given back.
    ``version`` fields of the rows handed in are ignored.
    """

    def __init__(self, connection: Connection, source: str, tally: Tally | None = None) -> None:
        self._connection = connection
        self._source = source
        self._tally = tally or Tally()
        self._own = Tally()
        self._version = 0
        self._savepoint: NestedTransaction | None = None
        self._customers: dict[str, set[int]] = defaultdict(set)  # given, by table
        self._stock_places: set[str] = set()
        self._staff_places: set[str] = set()
        self._lapsed: list[tuple[Change, str]] = []  # leaves a place's streams
        self._hidden: list[Change] = []  # a fact staff may not see any more
        self._unlearned: list[Change] = []  # leaves the artefacts
        self._entered: dict[str, set[int]] = defaultdict(set)  # new members, by place
        self._moved_near: set[str] = set()
        self._recast: set[Key] = set()  # needs that were of another kind before
        self._on_duty: set[str] = set()  # flights with new duties
        self._joined: frozenset[int] | None = None  # survivors of merges, once looked up

    def __enter__(self) -> Intake:
        self._savepoint = self._connection.begin_nested()
        self._version = journal.reserve(self._connection)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        assert self._savepoint is not None
        if kind is not None or not self._own.total:
            self._savepoint.rollback()
            return
        traces.follow(self._connection, self._customers["customer"] | self._customers["contact"])
        for table, changed in self._own.changed.items():
            self._tally.add(table, changed)
        if self._tally.flooded:
            journal.reload(self._connection, self._streams_touched())
        else:
            self._publish()
        self._savepoint.commit()

    @property
    def changed(self) -> int:
        """Rows written so far in this transaction."""
        return self._own.total

    def ids(self, kind: str, keys: Iterable[str]) -> dict[str, int]:
        """What we call this source's customers or products; new ones get the next number.

        *kind* is "customer" or "product". Numbers are given in the order of *keys*, and
        never again. Who was erased gets NOBODY.
        """
        wanted = list(dict.fromkeys(keys))
        table = schema.source_key
        known: dict[str, int] = {}
        mine = (table.c.source == self._source) & (table.c.kind == kind)
        if len(wanted) > CHUNK:
            found = self._connection.execute(self._meant(kind).where(mine))
            known = {key: number for key, number in found}  # noqa: C416 a Row is not a pair
        else:
            found = self._connection.execute(self._meant(kind).where(mine, table.c.key.in_(wanted)))
            known = {key: number for key, number in found}  # noqa: C416
        fresh = [key for key in wanted if key not in known]
        if fresh and kind == "customer":
            erased = self._erased(fresh)
            known |= dict.fromkeys(erased, NOBODY)
            fresh = [key for key in fresh if key not in erased]
        if fresh:
            last = self._connection.execute(
                select(func.coalesce(func.max(table.c.id), 0)).where(table.c.kind == kind)
            ).scalar_one()
            if kind == "customer":  # a number that meant somebody never means somebody else
                gone = select(func.coalesce(func.max(schema.erased.c.customer), 0))
                last = max(last, self._connection.execute(gone).scalar_one())
            made = {key: last + 1 + n for n, key in enumerate(fresh)}
            self._write_many(
                table,
                ("source", "kind", "key", "id"),
                [(self._source, kind, key, number) for key, number in made.items()],
            )
            self._own.add("source_key", len(made))
            known |= made
        return {key: known[key] for key in wanted}

    def recognise(self, signs: Iterable[Sign], spell: Callable[[str], str]) -> dict[str, int]:
        """Let keys of this source mean customers whom the hub has from elsewhere.

        A key that means somebody already, or was erased, stays as it is. Returns those keys
        that mean somebody another source speaks of too; see ``recognising``.
        """
        signs = list(signs)
        table = schema.source_key
        mine = (table.c.source == self._source) & (table.c.kind == "customer")
        known: dict[str, int] = {}
        for part in chunks((sign.key for sign in signs), CHUNK):
            asked = self._meant("customer").where(mine, table.c.key.in_(part))
            known |= {row[0]: row[1] for row in self._connection.execute(asked)}
        new = [sign for sign in signs if sign.key not in known]
        gone = self._erased([sign.key for sign in new])
        fresh = recognised(self._connection, [sign for sign in new if sign.key not in gone], spell)
        self._write_many(
            table,
            ("source", "kind", "key", "id"),
            [(self._source, "customer", key, number) for key, number in fresh.items()],
        )
        if fresh:
            self._own.add("source_key", len(fresh))
        known |= fresh
        shared: set[int] = set()
        elsewhere = (table.c.source != self._source) & (table.c.kind == "customer")
        for ids in chunks(sorted(set(known.values())), CHUNK):
            asked_ids = select(table.c.id).where(elsewhere, table.c.id.in_(ids))
            shared |= set(self._connection.execute(asked_ids).scalars())
        return {key: number for key, number in known.items() if number in shared}

    def places(self, rows: Iterable[PlaceRow]) -> None:
        rows = list(rows)
        before = {
            row.id: row.near
            for row in self._connection.execute(select(schema.place.c.id, schema.place.c.near))
        }
        # Another neighbour means other stock in the stream: too rare to tell in rows.
        self._moved_near |= {
            row.id for row in rows if row.id in before and before[row.id] != row.near
        }
        self._upsert(schema.place, rows)

    def staff(self, rows: Iterable[StaffRow]) -> None:
        """Write members of staff; a PIN set for one of them stays."""
        rows = list(rows)
        before = {
            row.id: row.place
            for row in self._connection.execute(select(schema.staff.c.id, schema.staff.c.place))
        }
        for row in rows:
            was = before.get(row.id, row.place)
            if was != row.place:
                left = Change("staff", (row.id,), "del")
                self._lapsed += [(left, one) for one in (was, *self._flights_from(was))]
        if self._upsert(schema.staff, rows):
            self._staff_places |= {row.place for row in rows}

    def products(self, rows: Iterable[ProductRow]) -> None:
        self._upsert(schema.product, rows)

    def customers(self, rows: Iterable[CustomerRow]) -> None:
        self._of_customer(schema.customer, self._as_told(self._surviving_customers(rows)))

    def contacts(self, rows: Iterable[ContactRow]) -> None:
        self._of_customer(schema.contact, self._surviving(schema.contact, rows))

    def facts(self, rows: Iterable[FactRow]) -> None:
        """Write facts; one that becomes *never* leaves the streams, a new one never enters."""
        rows = self._not_told_later(self._surviving(schema.fact, rows))
        never = {(row.customer, row.key) for row in rows if row.disclosure == Disclosure.NEVER}
        if never:
            table = schema.fact
            seen = self._connection.execute(
                select(table.c.customer, table.c.key)
                .where(
                    table.c.disclosure != Disclosure.NEVER,
                    table.c.key.in_({key for _, key in never}),
                )
                .order_by(table.c.customer, table.c.key)
            )
            self._hidden += [
                Change("fact", (row.customer, row.key), "del")
                for row in seen
                if (row.customer, row.key) in never
            ]
        self._of_customer(schema.fact, rows)

    def services(self, rows: Iterable[ServiceRow]) -> None:
        self._of_customer(schema.service, rows)

    def tasks(self, rows: Iterable[TaskRow]) -> None:
        """Write tasks; what staff or the source closed before stays closed."""
        rows = list(rows)
        table = schema.task.c
        closed: set[Key] = set()
        for part in chunks(sorted({row.customer for row in rows}), CHUNK):
            found = self._connection.execute(
                select(table.customer, table.id).where(
                    table.customer.in_(part), table.state != TaskState.OPEN
                )
            )
            closed |= {(row.customer, row.id) for row in found}
        self._of_customer(
            schema.task, [row for row in rows if (row.customer, row.id) not in closed]
        )

    def consents(self, rows: Iterable[ConsentRow]) -> None:
        """Write answers that overrule those that are there."""
        rows = list(rows)
        table = schema.consent
        present: dict[Key, ConsentRow] = {}
        for part in chunks(sorted({row.customer for row in rows}), CHUNK):
            for found in self._connection.execute(select(table).where(table.c.customer.in_(part))):
                present[found.customer, found.purpose] = ConsentRow(*found)
        kept = []
        for row in rows:
            twin = present.get((row.customer, row.purpose))
            if twin is None or overrules(row, twin):
                present[row.customer, row.purpose] = row
                kept.append(row)
        self._of_customer(table, kept)

    def companions(self, rows: Iterable[CompanionRow]) -> None:
        """Write whom customers come with; who was erased is named by nobody."""
        named = [
            row for row in rows if row.other is None or row.other not in (NOBODY, row.customer)
        ]
        self._of_customer(schema.companion, self._surviving_companions(named))

    def lines(self, rows: Iterable[LineRow]) -> None:
        """Write purchase lines; quickest in the order of customer, time and id."""
        self._of_customer(schema.line, rows)

    def stock(self, rows: Iterable[StockRow]) -> None:
        rows = list(rows)
        if self._upsert(schema.stock, rows):
            self._stock_places |= {row.place for row in rows}

    def members(self, pairs: Iterable[tuple[int, str]]) -> None:
        """Put customers into places' scopes; nobody leaves by not being named."""
        for part in chunks(dict.fromkeys(pair for pair in pairs if pair[0] != NOBODY), CHUNK):
            table = schema.member
            found = self._connection.execute(
                select(table.c.customer, table.c.place).where(
                    table.c.customer.in_({customer for customer, _ in part})
                )
            )
            known = {(row.customer, row.place) for row in found}
            fresh = [pair for pair in part if pair not in known]
            for customer, place in fresh:
                self._entered[place].add(customer)
            if fresh:
                self._write_many(table, ("customer", "place"), fresh)
                self._own.add("member", len(fresh))

    def flights(self, rows: Iterable[FlightRow]) -> None:
        """Write flights; when one is kept for longer or shorter, so are its needs and duties."""
        rows = list(rows)
        table = schema.flight.c
        before: dict[str, int] = {}
        for part in chunks((row.id for row in rows), CHUNK):
            found = self._connection.execute(
                select(table.id, table.until).where(table.id.in_(part))
            )
            before |= {row.id: row.until for row in found}
        self._upsert(schema.flight, rows)
        for row in rows:
            later = row.until - before.get(row.id, row.until)
            if later:
                need, duty = schema.need, schema.duty
                moved = self._connection.execute(
                    update(need)
                    .where(need.c.flight == row.id)
                    .values(until=need.c.until + later, version=self._version)
                )
                self._own.add("need", moved.rowcount)
                self._connection.execute(
                    update(duty)
                    .where(duty.c.flight == row.id)
                    .values(not_after=duty.c.not_after + later)
                )

    def travellers(self, rows: Iterable[TravellerRow]) -> None:
        """Write who is on flights; each is in the flight's scope from then on.

        Where staff put somebody, and who they saw board since, stays.
        """
        rows = self._as_seen(rows)
        self._of_customer(schema.traveller, rows)
        self.members((row.customer, row.flight) for row in rows)

    def needs(self, rows: Iterable[NeedRow]) -> None:
        """Write what travellers need; none goes by not being named, see ``no_longer_needed``."""
        rows = [row for row in rows if row.customer != NOBODY]
        kinds = self._kinds_of(schema.need.c.flight.in_({row.flight for row in rows}))
        for row in rows:
            key = row.customer, row.flight, row.n
            if kinds.get(key, row.kind) != row.kind:
                self._recast.add(key)
        self._of_customer(schema.need, rows)

    def no_longer_needed(self, keys: Iterable[tuple[int, str, int]]) -> None:
        """Take needs away, each by customer, flight and number."""
        need = schema.need.c
        for customer, flight, number in keys:
            mine = (need.customer == customer) & (need.flight == flight) & (need.n == number)
            self._take_needs(flight, mine)

    def on_flight(self, flight: str) -> OnFlight:
        """Who is on a flight now, and what they need."""
        need, traveller = schema.need.c, schema.traveller.c
        people = select(traveller.customer).where(traveller.flight == flight)
        needs = select(need.customer, need.flight, need.n).where(need.flight == flight)
        return OnFlight(
            frozenset(self._connection.execute(people).scalars()),
            frozenset((row.customer, row.flight, row.n) for row in self._connection.execute(needs)),
        )

    def off_flight(self, flight: str, customers: Iterable[int]) -> None:
        """These are not on a flight any more: it keeps nothing of them."""
        need, traveller, member = schema.need.c, schema.traveller.c, schema.member.c
        for part in chunks(sorted(set(customers)), CHUNK):
            self._take_needs(flight, (need.flight == flight) & need.customer.in_(part))
            listed = (traveller.flight == flight) & traveller.customer.in_(part)
            named = select(traveller.customer).where(listed).order_by(traveller.customer)
            self._lapsed += [
                (Change("traveller", (customer, flight), "del"), flight)
                for customer in self._connection.execute(named).scalars().all()
            ]
            gone = self._connection.execute(delete(schema.traveller).where(listed))
            self._own.add("traveller", gone.rowcount)
            here = (member.place == flight) & member.customer.in_(part)
            belonging = select(member.customer).where(here).order_by(member.customer)
            self._lapsed += [
                (Change("customer", (customer,), "del"), flight)
                for customer in self._connection.execute(belonging).scalars().all()
            ]
            left = self._connection.execute(delete(schema.member).where(here))
            self._own.add("member", left.rowcount)
            self._entered[flight].difference_update(part)

    def duties(self, rows: Iterable[Duty]) -> None:
        """Write who works on flights; nobody goes by not being named, see ``off_duty``."""
        rows = list(rows)
        flights = {row.flight for row in rows}
        before = self._duties_on(flights)
        changed = self._write_many(schema.duty, Duty._fields, rows, keys=("flight", "holder"))
        if changed:
            self._own.add("duty", changed)
            self._on_duty |= flights
            self._tell_duties(before, self._duties_on(flights))

    def off_duty(self, holders: Iterable[tuple[str, str]]) -> None:
        """Take duties away, each by flight and holder."""
        duty, staff = schema.duty.c, schema.staff.c
        for flight, holder in holders:
            mine = (duty.flight == flight) & (duty.holder == holder)
            hers = (STAFF_HOLDER + staff.id == holder) | (PLACE_HOLDER + staff.place == holder)
            named = self._connection.execute(select(staff.id).where(hers).order_by(staff.id))
            people = named.scalars().all()
            before = self._duties_on({flight})
            gone = self._connection.execute(delete(schema.duty).where(mine)).rowcount
            if gone:
                self._own.add("duty", gone)
                self._tell_duties(before, self._duties_on({flight}))
                self._lapsed += [(Change("staff", (one,), "del"), flight) for one in people]

    def links(self, rows: Iterable[LinkRow]) -> None:
        """Replace all links by these."""
        self._replace(schema.link, list(rows))

    def model(self, parts: Mapping[str, Sequence[bytes]]) -> None:
        """Replace what was learned by these *parts*, in order under each name.

        Raises:
            DefectError: a part is larger than one may be.
        """
        if any(len(part) > MODEL_PART for some in parts.values() for part in some):
            raise DefectError(f"a part of a model has more than {MODEL_PART} bytes")
        self._replace(
            schema.model,
            [
                ModelRow(name, number, base64.b64encode(part).decode(), 0)
                for name, some in sorted(parts.items())
                for number, part in enumerate(some)
            ],
        )

    def _take_needs(self, flight: str, which: ColumnElement[bool]) -> None:
        for key, kind in sorted(self._kinds_of(which).items()):
            self._lapsed.append((Change("need", key, "del", kind=kind), flight))
        self._own.add("need", self._connection.execute(delete(schema.need).where(which)).rowcount)

    def _kinds_of(self, which: ColumnElement[bool]) -> dict[Key, str]:
        """The kinds of needs by their keys."""
        need = schema.need.c
        asked = select(need.customer, need.flight, need.n, need.kind).where(which)
        return {tuple(row[:3]): row.kind for row in self._connection.execute(asked)}

    def _bought_at(self, which: ColumnElement[bool]) -> dict[Key, str]:
        """Where purchases were made, by their keys."""
        line = schema.line.c
        asked = select(line.customer, line.at, line.id, line.place).where(which)
        return {tuple(row[:3]): row.place for row in self._connection.execute(asked)}

    def _duties_on(self, flights: Iterable[str]) -> set[Duty]:
        return {
            Duty(*row)
            for part in chunks(sorted(flights), CHUNK)
            for row in self._connection.execute(
                select(*(schema.duty.c[name] for name in Duty._fields)).where(
                    schema.duty.c.flight.in_(part)
                )
            )
        }

    def _tell_duties(self, before: set[Duty], after: set[Duty]) -> None:
        """Let pokes go to whom it concerns; what somebody lost is sealed with a new key (S16)."""
        journal.duties(self._connection, (one[:3] for one in before ^ after))
        lost = {one[:3] for one in before} - {one[:3] for one in after}
        streams = {Scope(flight, mask).stream for flight, _, mask in lost}
        drop_content_keys(self._connection, streams)

    def _flights_from(self, place: str) -> list[str]:
        """The flights that whoever stands at a place works on."""
        duty = schema.duty.c
        asked = select(duty.flight).where(duty.holder == f"{PLACE_HOLDER}{place}")
        return list(self._connection.execute(asked.order_by(duty.flight)).scalars())

    def _replace(self, table: Table, rows: Sequence[Row]) -> None:
        """Make a table these rows; only of artefacts does absence mean gone."""
        names = KEYS[table.name]
        keep = {tuple(row[: len(names)]) for row in rows}
        columns = [table.c[name] for name in names]
        had = self._connection.execute(select(*columns).order_by(*columns))
        gone = [key for key in map(tuple, had) if key not in keep]
        for key in gone:
            same = (column == value for column, value in zip(columns, key, strict=True))
            self._connection.execute(delete(table).where(*same))
        self._own.add(table.name, len(gone))
        self._unlearned += [Change(table.name, key, "del") for key in gone]
        self._upsert(table, rows)

    def _meant(self, kind: str) -> Select[Any]:
        """A source's keys and the ids they mean, through those that were joined to others."""
        key = schema.source_key.c
        if kind != "customer":
            return select(key.key, key.id)
        alias = schema.alias.c
        return select(key.key, func.coalesce(alias.into, key.id)).select_from(
            schema.source_key.outerjoin(schema.alias, alias.customer == key.id)
        )

    def _erased(self, keys: Sequence[str]) -> set[str]:
        """Those of this source's keys that belong to somebody who was erased."""
        table = schema.erased_key.c
        if self._connection.execute(select(table.n).limit(1)).first() is None:
            return set()
        heading = select(schema.erasure.c.line).where(schema.erasure.c.n == 0)
        salt = salt_in(self._connection.execute(heading).scalar_one())
        named = {digest_of_key(salt, self._source, "customer", key): key for key in keys}
        return {
            named[digest]
            for part in chunks(named, CHUNK)
            for digest in self._connection.execute(
                select(table.digest).where(table.digest.in_(part))
            ).scalars()
        }

    def _survivors(self) -> frozenset[int]:
        if self._joined is None:
            into = select(schema.alias.c.into).distinct()
            self._joined = frozenset(self._connection.execute(into).scalars())
        return self._joined

    def _surviving_customers(self, rows: Iterable[CustomerRow]) -> Iterable[CustomerRow]:
        """Of a joined customer several sources say several things: one row of them all."""
        survivors = self._survivors()
        if not survivors:
            return rows
        rows = list(rows)
        joined: dict[int, CustomerRow] = {}
        for row in rows:
            if row.id in survivors:
                present = joined.get(row.id) or self._present(row.id)
                if present is None:
                    joined[row.id] = row
                elif row.observed_at > present.observed_at:
                    joined[row.id] = filled(row, present)
                else:
                    joined[row.id] = filled(present, row)
        return [*(row for row in rows if row.id not in joined), *joined.values()]

    def _as_told(self, rows: Iterable[CustomerRow]) -> Iterable[CustomerRow]:
        """Customers as a source knows them, but for what they told staff later."""
        if not self._has_told():
            return rows
        rows = list(rows)
        told = self._told({row.id for row in rows}, FIELDS)
        return [self._corrected(row, told) for row in rows]

    def _corrected(self, row: CustomerRow, told: Mapping[Key, Told]) -> CustomerRow:
        fields: dict[str, Any] = {}
        for key, field_ in FIELDS.items():
            one = told.get((row.id, key))
            if one is None:
                continue
            says_no = field_ == "may_contact" and one.value == MayContact.NO
            says_nothing = field_ == "may_contact" and row.may_contact == MayContact.UNKNOWN
            if says_no or says_nothing or one.at >= row.observed_at:
                fields[field_] = one.value
        return row._replace(**fields)

    def _not_told_later(self, rows: Iterable[FactRow]) -> list[FactRow]:
        """Leave out what staff were told otherwise about since, or told to take away."""
        rows = list(rows)
        if not self._has_told():
            return rows
        told = self._told({row.customer for row in rows}, {row.key for row in rows})
        return [
            row
            for row in rows
            if (one := told.get((row.customer, row.key))) is None or one.at < row.observed_at
        ]

    def _as_seen(self, rows: Iterable[TravellerRow]) -> list[TravellerRow]:
        """Travellers as their list has them, but for what staff recorded later."""
        rows = list(rows)
        table = schema.traveller
        seen: dict[Key, TravellerRow] = {}
        for part in chunks(sorted({row.customer for row in rows}), CHUNK):
            asked = select(table).where(
                table.c.customer.in_(part), table.c.flight.in_({row.flight for row in rows})
            )
            for found in self._connection.execute(asked):
                seen[found.customer, found.flight] = TravellerRow(*found)
        told = {}
        if self._has_told():
            keys = {seat_told(row.flight) for row in rows}
            told = self._told({row.customer for row in rows}, keys)
        return [self._seen(row, seen.get((row.customer, row.flight)), told) for row in rows]

    def _seen(
        self, row: TravellerRow, present: TravellerRow | None, told: Mapping[Key, Told]
    ) -> TravellerRow:
        if present is None:
            return row
        if (present.state_at or 0) > (row.state_at or 0):
            row = row._replace(state=present.state, state_at=present.state_at)
        moved = told.get((row.customer, seat_told(row.flight)))
        is_hers = moved is not None and moved.value == present.seat
        return row._replace(seat=present.seat, cabin=present.cabin) if is_hers else row

    def _has_told(self) -> bool:
        return self._connection.execute(select(schema.told.c.at).limit(1)).first() is not None

    def _told(self, customers: Iterable[int], keys: Iterable[str]) -> dict[Key, Told]:
        table = schema.told
        wanted = frozenset(keys)
        found: dict[Key, Told] = {}
        for part in chunks(sorted(customers), CHUNK):
            for row in self._connection.execute(select(table).where(table.c.customer.in_(part))):
                if row.key in wanted:
                    found[row.customer, row.key] = Told(*row)
        return found

    def _present(self, customer: int) -> CustomerRow | None:
        table = schema.customer
        row = self._connection.execute(select(table).where(table.c.id == customer)).one_or_none()
        return None if row is None else CustomerRow(*row)

    def _surviving(self, table: Table, rows: Iterable[Said]) -> Iterable[Said]:
        """Leave out what says less new things about a joined customer than is there."""
        survivors = self._survivors()
        if not survivors:
            return rows
        rows = list(rows)
        kind = TABLES[table.name]
        about = sorted({row.customer for row in rows} & survivors)
        best: dict[Key, Any] = {}
        for part in chunks(about, CHUNK):
            for found in self._connection.execute(select(table).where(table.c.customer.in_(part))):
                best[tuple(found[: len(KEYS[table.name])])] = kind(*found)
        kept: dict[Key, Said] = {}
        for row in rows:
            key = tuple(row[: len(KEYS[table.name])])
            if row.customer in survivors and key in best and not newer(row, best[key]):
                continue
            best[key] = kept[key] = row
        return kept.values()

    def _surviving_companions(self, rows: list[CompanionRow]) -> list[CompanionRow]:
        """Companions of joined customers under numbers of their own.

        Several sources counted them, so it is by whom they mean that we know them again;
        what says nothing newer is left out.
        """
        survivors = self._survivors()
        present: dict[int, list[CompanionRow]] = defaultdict(list)
        table = schema.companion
        for part in chunks(sorted({row.customer for row in rows} & survivors), CHUNK):
            asked = select(table).where(table.c.customer.in_(part)).order_by(table.c.n)
            for found in self._connection.execute(asked):
                present[found.customer].append(CompanionRow(*found))
        kept = [row for row in rows if row.customer not in survivors]
        met: set[tuple[int, int]] = set()
        for row in (row for row in rows if row.customer in survivors):
            hers = present[row.customer]
            if row.other is not None:
                twins = [one for one in hers if one.other == row.other]
            else:  # two may share a name
                unmet = [one for one in hers if (one.customer, one.n) not in met]
                twins = [one for one in unmet if (one.other, one.name) == (None, row.name)]
            twin = twins[0] if twins else None
            if twin is None:
                taken = {one.n for one in hers}
                fresh = row._replace(n=max(taken) + 1 if row.n in taken else row.n)
            elif row.observed_at > twin.observed_at:
                fresh = row._replace(n=twin.n)
                hers.remove(twin)
            else:
                met.add((twin.customer, twin.n))
                continue
            hers.append(fresh)
            met.add((fresh.customer, fresh.n))
            kept.append(fresh)
        return kept

    def _of_customer(self, table: Table, rows: Iterable[Row]) -> None:
        rows = [row for row in rows if row[0] != NOBODY]
        if self._upsert(table, rows):
            self._customers[table.name] |= {int(row[0]) for row in rows if row[0] is not None}

    def _upsert(self, table: Table, rows: Iterable[Row]) -> int:
        """Write the rows that differ, with our version; return how many did."""
        columns = [column.name for column in table.columns if column.name != "pin_hash"]
        assert columns[-1] == "version"
        changed = self._write_many(
            table, columns, [(*row[:-1], self._version) for row in rows], keys=KEYS[table.name]
        )
        self._own.add(table.name, changed)
        return changed

    def _write_many(
        self,
        table: Table,
        columns: Sequence[str],
        values: Sequence[tuple[object, ...]],
        *,
        keys: Sequence[str] = (),
    ) -> int:
        """Insert, or where *keys* are given update what differs; return rows written."""
        if not values:
            return 0
        statement = dialect.insert(self._connection, table)
        if keys:
            new = statement.excluded
            rest = [name for name in columns if name not in keys]
            statement = statement.on_conflict_do_update(
                index_elements=list(keys),
                set_={name: new[name] for name in rest},
                where=or_(
                    *(
                        table.c[name].is_distinct_from(new[name])
                        for name in rest
                        if name != "version"
                    )
                ),
            )
        return dialect.insert_many(self._connection, statement, columns, values, keys=keys)

    def _keys_changed(self, name: str) -> list[Key]:
        """The keys this transaction wrote in a table, in the same order on every engine (S23)."""
        table = schema.TRAVELLING[name]
        keys = [table.c[key] for key in KEYS[name]]
        mine = select(*keys).where(table.c.version == self._version).order_by(*keys)
        return [tuple(row) for row in self._connection.execute(mine)]

    def _publish(self) -> None:
        journal.publish_shared(
            self._connection,
            [
                *self._unlearned,
                *(
                    Change(name, key)
                    for name in ("place", "product", "link", "model")
                    if self._own.changed.get(name)
                    for key in self._keys_changed(name)
                ),
            ],
        )
        journal.publish(self._connection, self._store_changes())
        self._publish_entered()
        if self._moved_near:
            journal.reload(self._connection, _streams(self._moved_near))

    def _store_changes(self) -> Iterator[tuple[Change, Iterable[str]]]:
        for change, place in self._lapsed:
            yield change, (place,)
        if self._own.changed.get("staff"):
            table = schema.staff
            moved = self._connection.execute(
                select(table.c.id, table.c.place)
                .where(table.c.version == self._version)
                .order_by(table.c.id)
            )
            for row in moved:
                yield Change("staff", (row.id,)), (row.place,)
        for staff, flight in self._newly_on_duty():
            yield Change("staff", (staff,)), (flight,)
        if self._own.changed.get("flight"):
            for key in self._keys_changed("flight"):
                yield Change("flight", key), (str(key[0]),)
        if self._own.changed.get("stock"):
            holders = self._holders_of_stock()
            for key in self._keys_changed("stock"):
                yield Change("stock", key), sorted(holders.get(str(key[1]), ()))
        keys = {
            name: self._keys_changed(name)
            for name in ("customer", *OF_CUSTOMER)
            if self._own.changed.get(name)
        }
        hidden = {change.key for change in self._hidden}
        touched = {int(key[0]) for named in keys.values() for key in named}
        places = self._places_of(touched)
        never = self._never_shown() if keys.get("fact") else set()
        kinds = self._kinds_of(schema.need.c.version == self._version) if keys.get("need") else {}
        kinds = {key: kind for key, kind in kinds.items() if key not in self._recast}
        if keys.get("line"):
            kinds |= self._bought_at(schema.line.c.version == self._version)
        for change in self._hidden:
            yield change, places.get(int(change.key[0]), ())
        for name, named in keys.items():
            for key in named:
                if name == "fact" and (key in never or key in hidden):
                    continue
                yield Change(name, key, kind=kinds.get(key)), places.get(int(key[0]), ())

    def _newly_on_duty(self) -> list[tuple[str, str]]:
        """Members of staff whom flights are to be told of, because of either of the two."""
        staff, duty = schema.staff.c, schema.duty.c
        if not (self._on_duty or self._own.changed.get("staff")):
            return []
        asked = (
            select(staff.id, duty.flight)
            .join_from(schema.duty, schema.staff, reading.is_on_duty())
            .where(or_(duty.flight.in_(self._on_duty), staff.version == self._version))
            .distinct()
            .order_by(duty.flight, staff.id)
        )
        return [(row.id, row.flight) for row in self._connection.execute(asked)]

    def _publish_entered(self) -> None:
        """Tell a place everything about the customers who are new to it."""
        for place, customers in self._entered.items():
            changes: list[Change] = []
            never = self._never_shown(customers)
            kinds: dict[Key, str] = {}
            for name in ("customer", *OF_CUSTOMER):
                if name not in tables(streams_of_place(place)[0]):
                    continue
                table = schema.TRAVELLING[name]
                owner = table.c[KEYS[name][0]]
                columns = [table.c[key] for key in KEYS[name]]
                for part in chunks(sorted(customers), CHUNK):
                    hers = select(*columns).where(owner.in_(part)).order_by(*columns)
                    if name == "need":
                        kinds |= self._kinds_of(table.c.flight == place)
                    if name == "line":
                        kinds |= self._bought_at(owner.in_(part))
                    found = self._connection.execute(hers)
                    keys = (tuple(row) for row in found)
                    changes += [
                        Change(name, key, kind=kinds.get(key))
                        for key in keys
                        if name != "fact" or key not in never
                    ]
            if len(changes) > journal.FLOOD:
                journal.reload(self._connection, _streams([place]))
            else:
                journal.publish(self._connection, ((change, (place,)) for change in changes))

    def _never_shown(self, customers: Iterable[int] | None = None) -> set[Key]:
        """Facts that no role may receive: those written now, or all of *customers*."""
        table = schema.fact
        hidden = select(table.c.customer, table.c.key).where(table.c.disclosure.not_in(SHOWN))
        if customers is None:
            found = self._connection.execute(hidden.where(table.c.version == self._version))
            return {tuple(row) for row in found}
        return {
            tuple(row)
            for part in chunks(sorted(customers), CHUNK)
            for row in self._connection.execute(hidden.where(table.c.customer.in_(part)))
        }

    def _places_of(self, customers: Iterable[int]) -> dict[int, list[str]]:
        """The places in whose scope these customers already were."""
        table = schema.member
        out: dict[int, list[str]] = defaultdict(list)
        for part in chunks(sorted(customers), CHUNK):
            found = self._connection.execute(
                select(table.c.customer, table.c.place)
                .where(table.c.customer.in_(part))
                .order_by(table.c.customer, table.c.place)
            )
            for row in found:
                if row.customer not in self._entered.get(row.place, ()):
                    out[row.customer].append(row.place)
        return out

    def _holders_of_stock(self) -> Mapping[str, set[str]]:
        """Which streams carry the stock of a place: its own and its neighbours', or a flight's."""
        holders: dict[str, set[str]] = defaultdict(set)
        for place in self._stock_places:
            if kind_of(place) is ScopeKind.FLIGHT:
                holders[place].add(place)
        for row in self._connection.execute(select(schema.place.c.id, schema.place.c.near)):
            holders[row.id].add(row.id)
            for near in filter(None, row.near.split(",")):
                holders[near].add(row.id)
        return holders

    def _streams_touched(self) -> list[str]:
        changed = self._own.changed
        streams = []
        if changed.get("place") or changed.get("product"):
            streams.append(CATALOGUE)
        if changed.get("link") or changed.get("model"):
            streams.append(ARTEFACTS)
        customers = set().union(*self._customers.values())
        places = {place for named in self._places_of(customers).values() for place in named}
        places |= set(self._entered) | self._staff_places | self._moved_near
        places |= {place for _, place in self._lapsed}
        places |= {flight for _, flight in self._newly_on_duty()}
        if changed.get("flight"):
            places |= {str(key[0]) for key in self._keys_changed("flight")}
        if self._stock_places:
            holders = self._holders_of_stock()
            places |= {holder for place in self._stock_places for holder in holders[place]}
        return [*streams, *_streams(places)]


def _streams(places: Iterable[str]) -> list[str]:
    return [stream for place in sorted(places) for stream in streams_of_place(place)]
