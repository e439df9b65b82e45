"""Joining two customers who are one person, and parting them again.

``merge`` moves everything of one customer, the loser, to the other, the survivor
(``survivorship`` says what wins), and keeps in ``merge_row`` each row before and
after. The loser's id is an alias from then on: events, sources and tablets that
still say it mean the survivor. Aliases never chain: when the survivor is joined to
somebody else, those of before move along. Ids that a tablet made up offline reach
their customer by an alias as well, without a merge.

``split`` undoes the last merge into a survivor exactly, but for versions, which only
grow. What was written about the survivor meanwhile stays with her and is handed
back, because only a person can say whom it was about. Both tell every place that
holds either: the loser goes with ``merged_into``, and a place where the survivor is
new gets all of her.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import ColumnElement, Connection, Table, delete, func, or_, select, update

from aisleside.domain.errors import ExpectedError
from aisleside.domain.moment import offered
from aisleside.hub.profiles.erasure import UnknownCustomerError
from aisleside.hub.profiles.survivorship import filled, newer, overrules
from aisleside.hub.store import journal, schema, traces
from aisleside.hub.store.engine import Store
from aisleside.hub.store.journal import Change
from aisleside.wire import SCHEMA, history
from aisleside.wire.rows import (
    KEYS,
    OF_CUSTOMER,
    AnswerRow,
    CompanionRow,
    ConsentRow,
    ContactRow,
    CustomerRow,
    FactRow,
    LineRow,
    NeedRow,
    NoteRow,
    TravellerRow,
)
from aisleside.wire.streams import SHOWN

log = logging.getLogger(__name__)

# What is the same under one key on both sides, and which of the two stays.
Plain = tuple[Any, ...]

_WINS: dict[str, Callable[[Plain, Plain], bool]] = {
    "contact": lambda mine, hers: newer(ContactRow(*mine), ContactRow(*hers)),
    "fact": lambda mine, hers: newer(FactRow(*mine), FactRow(*hers)),
    "consent": lambda mine, hers: overrules(ConsentRow(*mine), ConsentRow(*hers)),
    "answer": lambda mine, hers: _answers(AnswerRow(*mine), AnswerRow(*hers)),
    "traveller": lambda mine, hers: _boards(TravellerRow(*mine), TravellerRow(*hers)),
}


def _answers(mine: AnswerRow, hers: AnswerRow) -> bool:
    """Who was first with a reason of the day; of a suggestion her newest word."""
    return mine.at < hers.at if offered(mine.moment) is None else mine.at > hers.at


def _boards(mine: TravellerRow, hers: TravellerRow) -> bool:
    """Of two places on one flight the one that something was done about last."""
    return (mine.state_at or 0) > (hers.state_at or 0)


class SameCustomerError(ExpectedError):
    """Both numbers mean one customer already."""

    def __init__(self, *, customer: int) -> None:
        super().__init__(f"Both numbers mean customer {customer} already, so nothing was changed.")
        self.customer = customer


class NotJoinedError(ExpectedError):
    """This customer was not joined to anybody, or that was undone."""

    def __init__(self, *, customer: int) -> None:
        super().__init__(
            f"Customer {customer} is not joined to anybody, so nothing was changed. "
            "Check the number."
        )
        self.customer = customer


class JoinedSinceError(ExpectedError):
    """Somebody was joined on top, and that has to be undone first."""

    def __init__(self, *, customer: int, since: int) -> None:
        super().__init__(
            f"Customer {since} was joined after customer {customer}, so nothing was changed. "
            f"Part {since} first, then {customer}."
        )
        self.customer = customer
        self.since = since


@dataclass(frozen=True, slots=True)
class Merged:
    """*survivor* holds everything of *loser* now; *changed* of her rows are new or different."""

    id: int
    loser: int
    survivor: int
    changed: int

    def sentences(self) -> list[str]:
        """The merge for people, a line each."""
        return [
            f"Customer {self.loser} is customer {self.survivor} from now on: {self.changed:,} "
            "rows of hers are new or different.",
            f"“aisleside hub split {self.loser}” undoes it.",
        ]


@dataclass(frozen=True, slots=True)
class Parted:
    """Who stands alone again. *notes* and *other* rows were written meanwhile."""

    loser: int
    survivor: int
    notes: tuple[NoteRow, ...]
    other: int

    def sentences(self) -> list[str]:
        """The split for people, a line each; the words of the notes are not in it."""
        lines = [f"Customers {self.loser} and {self.survivor} are two people again."]
        if self.other:
            lines.append(
                f"{self.other:,} rows came meanwhile and stay with customer {self.survivor}."
            )
        if self.notes:
            lines.append(
                f"{len(self.notes):,} notes were written meanwhile and stay with customer "
                f"{self.survivor}. Read them there, and write anew what was about {self.loser}:"
            )
            lines += [f"  note {note.id} by {note.author_name}" for note in self.notes]
        return lines


class _Step(NamedTuple):
    """One row before and after; None where there is no row."""

    table: str
    before: Plain | None
    after: Plain | None


def merge(store: Store, loser: int, survivor: int, *, now: datetime) -> Merged:
    """Make *survivor* the customer that *loser* was, too.

    Args:
        now: aware UTC.

    Raises:
        UnknownCustomerError, SameCustomerError: nothing was changed.
    """
    with store.write() as connection:
        loser, survivor = _meant(connection, loser), _meant(connection, survivor)
        if loser == survivor:
            raise SameCustomerError(customer=survivor)
        version = journal.reserve(connection)
        left, had = _places(connection, loser), _places(connection, survivor)
        steps = list(_steps(connection, loser, survivor, version))
        for step in steps:
            _apply(connection, step)
        traces.follow(connection, (loser, survivor))
        number = _keep(connection, loser, survivor, steps, at=int(now.timestamp()), version=version)
        hers = [step for step in steps if _owner(step) == survivor]
        _publish(
            connection,
            [
                *_gone(loser, left, merged_into=survivor),
                *_told(hers, had),
                *_whole(connection, survivor, left - had),
                *_told_of_others(connection, steps, loser, survivor),
            ],
        )
    log.info("customer %d was joined to %d", loser, survivor)
    return Merged(number, loser, survivor, sum(step.table in schema.TRAVELLING for step in hers))


def split(store: Store, loser: int, *, now: datetime) -> Parted:
    """Make *loser* a customer of her own again.

    Args:
        now: aware UTC.

    Raises:
        NotJoinedError, JoinedSinceError: nothing was changed.
    """
    with store.write() as connection:
        number, survivor, since = _last_merge(connection, loser)
        version = journal.reserve(connection)
        before = _places(connection, survivor)
        undone = []
        for step in reversed(_kept(connection, number)):
            back = _backwards(connection, step, version)
            if back is not None:
                _apply(connection, back)
                undone.append(back)
        traces.follow(connection, (loser, survivor))
        connection.execute(
            update(schema.merge)
            .where(schema.merge.c.id == number)
            .values(undone_at=int(now.timestamp()))
        )
        stays, comes = _places(connection, survivor), _places(connection, loser)
        hers = [step for step in undone if _owner(step) == survivor]
        _publish(
            connection,
            [
                *_gone(survivor, before - stays),
                *_told(hers, stays),
                *_whole(connection, loser, comes),
                *_told_of_others(connection, undone, loser, survivor),
            ],
        )
        notes, other = _meanwhile(connection, survivor, since, version)
    log.info("customer %d was parted from %d", loser, survivor)
    return Parted(loser, survivor, notes, other)


def _meant(connection: Connection, customer: int) -> int:
    alias = schema.alias.c
    into = connection.execute(
        select(alias.into).where(alias.customer == customer)
    ).scalar_one_or_none()
    meant = customer if into is None else into
    found = select(schema.customer.c.id).where(schema.customer.c.id == meant)
    if connection.execute(found).first() is None:
        raise UnknownCustomerError(customer=customer)
    return meant


def _steps(connection: Connection, loser: int, survivor: int, version: int) -> Iterator[_Step]:
    """What a merge changes, children before their customer, whom they need to exist.

    Both may need something on one flight: then each need keeps a number of its own.
    """
    for name in OF_CUSTOMER:
        if name == "companion":
            continue
        theirs = {
            row[1:][: len(KEYS[name]) - 1]: row for row in _by_key(connection, name, survivor)
        }
        for row in _by_key(connection, name, loser):
            yield _Step(name, row, None)
            moved = (survivor, *row[1:-1], version)
            twin = theirs.get(row[1:][: len(KEYS[name]) - 1])
            if name == "need" and twin is not None and row[3:6] != twin[3:6]:
                number = 1 + max(other for flight, other in theirs if flight == row[1])
                moved = (*moved[:2], number, *moved[3:])
                theirs[row[1], number], twin = moved, None
            if twin is None:
                yield _Step(name, None, moved)
            elif name in _WINS and _WINS[name](row, twin):
                yield _Step(name, twin, moved)
    yield from _companions(connection, loser, survivor, version)
    yield from _told_by_staff(connection, loser, survivor)
    mine, hers = (CustomerRow(*_customer(connection, one)) for one in (loser, survivor))
    yield _Step("customer", tuple(mine), None)
    fuller = filled(hers, mine)
    if fuller != hers:
        yield _Step("customer", tuple(hers), (*fuller[:-1], version))
    known = _places(connection, survivor)
    for place in sorted(_places(connection, loser)):
        yield _Step("member", (loser, place), None)
        if place not in known:
            yield _Step("member", None, (survivor, place))
    alias = schema.alias
    for row in connection.execute(select(alias).where(alias.c.into == loser)):
        yield _Step("alias", tuple(row), (row[0], survivor, row[2]))
    yield _Step("alias", None, (loser, survivor, version))


def _companions(connection: Connection, loser: int, survivor: int, version: int) -> Iterator[_Step]:
    """Everybody the two came with, each once; whoever came with the loser comes with her now."""
    table = schema.companion
    hers = [CompanionRow(*row) for row in _by_key(connection, "companion", survivor)]
    known = {row.other for row in hers if row.other is not None} | {survivor}
    free = max((row.n for row in hers), default=0)
    for row in hers:
        if row.other == loser:  # nobody is her own companion
            yield _Step("companion", tuple(row), None)
    for plain in _by_key(connection, "companion", loser):
        row = CompanionRow(*plain)
        yield _Step("companion", plain, None)
        if row.other not in known or row.other is None:
            free += 1
            yield _Step(
                "companion", None, tuple(row._replace(customer=survivor, n=free, version=version))
            )
    pointing = (
        select(table)
        .where(table.c.other == loser, table.c.customer.not_in((loser, survivor)))
        .order_by(table.c.customer, table.c.n)
    )
    for found in connection.execute(pointing).all():
        row = CompanionRow(*found)
        twice = select(table.c.n).where(table.c.customer == row.customer, table.c.other == survivor)
        after = row._replace(other=survivor, version=version)
        is_there = connection.execute(twice).first() is not None
        yield _Step("companion", tuple(row), None if is_there else tuple(after))


def _told_by_staff(connection: Connection, loser: int, survivor: int) -> Iterator[_Step]:
    """What staff stated last, newest first: see ``store.recorded``."""
    table = schema.told
    theirs = {
        row.key: tuple(row)
        for row in connection.execute(select(table).where(table.c.customer == survivor))
    }
    mine = select(table).where(table.c.customer == loser).order_by(table.c.key)
    for row in connection.execute(mine).all():
        yield _Step("told", tuple(row), None)
        twin = theirs.get(row.key)
        if twin is None or twin[-1] < row.at:
            yield _Step("told", twin, (survivor, *tuple(row)[1:]))


def _backwards(connection: Connection, step: _Step, version: int) -> _Step | None:
    """What undoes a step; None where the row has changed since, so that it stays."""
    before = None if step.before is None else _with_version(step.table, step.before, version)
    if step.after is None:
        return _Step(step.table, None, before)
    current = _current(connection, step.table, step.after)
    if current is None:
        return None
    if _bare(step.table, current) == _bare(step.table, step.after):
        return _Step(step.table, current, before)
    if step.table != "customer" or step.before is None:
        return None
    # A field that has not moved since goes back; what a source said meanwhile stays.
    kept = [
        was if now == then else now
        for was, then, now in zip(step.before, step.after, current, strict=True)
    ]
    return _Step(step.table, current, _with_version(step.table, tuple(kept), version))


def _apply(connection: Connection, step: _Step) -> None:
    table = _table(step.table)
    if step.before is not None:
        if step.table == "customer" and step.after is not None:  # its children stay with it
            connection.execute(
                update(table).where(table.c.id == step.before[0]).values(_named(table, step.after))
            )
            return
        connection.execute(delete(table).where(*_is(table, step.before)))
    if step.after is not None:
        connection.execute(table.insert().values(_named(table, step.after)))


def _keep(
    connection: Connection,
    loser: int,
    survivor: int,
    steps: Sequence[_Step],
    *,
    at: int,
    version: int,
) -> int:
    last = connection.execute(select(func.coalesce(func.max(schema.merge.c.id), 0))).scalar_one()
    number = int(last) + 1
    connection.execute(
        schema.merge.insert().values(
            id=number, loser=loser, survivor=survivor, at=at, version=version
        )
    )
    connection.execute(
        schema.merge_row.insert(),
        [
            {
                "merge": number,
                "n": n,
                "table": step.table,
                "before": _json(step.before),
                "after": _json(step.after),
            }
            for n, step in enumerate(steps)
        ],
    )
    return number


def _kept(connection: Connection, number: int) -> list[_Step]:
    row = schema.merge_row.c
    found = connection.execute(
        select(row.table, row.before, row.after).where(row.merge == number).order_by(row.n)
    )
    return [
        _Step(table, _lifted(table, _row(before)), _lifted(table, _row(after)))
        for table, before, after in found
    ]


def _last_merge(connection: Connection, loser: int) -> tuple[int, int, int]:
    """The merge to undo: its number, its survivor and the version it wrote."""
    merges = schema.merge.c
    found = connection.execute(
        select(merges.id, merges.survivor, merges.version)
        .where(merges.loser == loser, merges.undone_at.is_(None))
        .order_by(merges.id.desc())
        .limit(1)
    ).first()
    if found is None:
        raise NotJoinedError(customer=loser)
    since = connection.execute(
        select(merges.loser)
        .where(
            merges.id > found.id,
            merges.undone_at.is_(None),
            or_(merges.survivor == found.survivor, merges.loser == found.survivor),
        )
        .order_by(merges.id.desc())
        .limit(1)
    ).scalar_one_or_none()
    if since is not None:
        raise JoinedSinceError(customer=loser, since=since)
    return found.id, found.survivor, found.version


def _meanwhile(
    connection: Connection, survivor: int, since: int, version: int
) -> tuple[tuple[NoteRow, ...], int]:
    """The survivor's notes and the number of her other rows written after *since*."""
    notes: list[NoteRow] = []
    other = 0
    for name in OF_CUSTOMER:
        rows = schema.TRAVELLING[name].c
        fresh = (rows.customer == survivor) & (rows.version > since) & (rows.version < version)
        if name == "note":
            found = connection.execute(select(schema.note).where(fresh).order_by(rows.version))
            notes = [NoteRow(*row) for row in found]
        else:
            other += connection.execute(
                select(func.count()).select_from(schema.TRAVELLING[name]).where(fresh)
            ).scalar_one()
    return tuple(notes), other


def _publish(connection: Connection, changes: Iterable[tuple[Change, Iterable[str]]]) -> None:
    journal.publish(connection, list(changes))


def _gone(
    customer: int, places: Iterable[str], *, merged_into: int | None = None
) -> Iterator[tuple[Change, Iterable[str]]]:
    yield Change("customer", (customer,), "del", merged_into), sorted(places)


def _told(steps: Iterable[_Step], places: Iterable[str]) -> Iterator[tuple[Change, Iterable[str]]]:
    """Each changed row, to places that knew its customer already.

    The key of a row that was never shown is not named either (S15).
    """
    where = sorted(places)
    for step in steps:
        if step.table not in schema.TRAVELLING:
            continue
        if step.after is not None and _is_shown(step.table, step.after):
            yield _change(step.table, step.after), where
        elif step.before is not None and _is_shown(step.table, step.before):
            yield _change(step.table, step.before, "del"), where


def _told_of_others(
    connection: Connection, steps: Iterable[_Step], *joined: int
) -> Iterator[tuple[Change, Iterable[str]]]:
    """Changed rows of customers who come with one of the *joined*, to their own places."""
    for step in steps:
        owner = _owner(step)
        if owner is not None and owner not in joined:
            yield from _told([step], _places(connection, owner))


def _whole(
    connection: Connection, customer: int, places: Iterable[str]
) -> Iterator[tuple[Change, Iterable[str]]]:
    """Everything of a customer, to places where she is new."""
    where = sorted(places)
    if not where:
        return
    yield Change("customer", (customer,)), where
    for name in OF_CUSTOMER:
        for row in _by_key(connection, name, customer):
            if _is_shown(name, row):
                yield _change(name, row), where


def _change(table: str, row: Plain, op: str = "put") -> Change:
    kind = None
    if table == "need":
        kind = NeedRow(*row).kind
    elif table == "line":
        kind = LineRow(*row).place
    return Change(table, _key(table, row), op, kind=kind)


def _is_shown(table: str, row: Plain) -> bool:
    """Whether any role may receive a row."""
    return table != "fact" or FactRow(*row).disclosure in SHOWN


def _owner(step: _Step) -> int | None:
    """Whose row a step changes."""
    row = step.after if step.after is not None else step.before
    assert row is not None
    return int(row[0]) if step.table in schema.TRAVELLING else None


def _places(connection: Connection, customer: int) -> set[str]:
    member = schema.member.c
    found = connection.execute(select(member.place).where(member.customer == customer))
    return set(found.scalars())


def _customer(connection: Connection, customer: int) -> Plain:
    row = connection.execute(select(schema.customer).where(schema.customer.c.id == customer)).one()
    return tuple(row)


def _by_key(connection: Connection, name: str, customer: int) -> list[Plain]:
    table = schema.TRAVELLING[name]
    asked = (
        select(table)
        .where(table.c.customer == customer)
        .order_by(*(table.c[column] for column in KEYS[name]))
    )
    return [tuple(row) for row in connection.execute(asked)]


def _current(connection: Connection, name: str, like: Plain) -> Plain | None:
    table = _table(name)
    row = connection.execute(select(table).where(*_is(table, like))).one_or_none()
    return None if row is None else tuple(row)


def _is(table: Table, row: Plain) -> list[ColumnElement[bool]]:
    values = _named(table, row)
    return [column == values[column.name] for column in table.primary_key.columns]


def _named(table: Table, row: Plain) -> dict[str, Any]:
    return dict(zip((column.name for column in table.columns), row, strict=True))


def _table(name: str) -> Table:
    own = (schema.member, schema.alias, schema.told)
    return {**schema.TRAVELLING, **{table.name: table for table in own}}[name]


def _key(table: str, row: Plain) -> tuple[int | str, ...]:
    return tuple(row[: len(KEYS[table])])  # keys are the first columns of these tables


def _bare(table: str, row: Plain) -> Plain:
    return row[:-1] if table in schema.TRAVELLING else row


def _with_version(table: str, row: Plain, version: int) -> Plain:
    return (*row[:-1], version) if table in schema.TRAVELLING else row


def _json(row: Plain | None) -> str | None:
    return None if row is None else msgspec.json.encode(row).decode()


def _lifted(table: str, row: Plain | None) -> Plain | None:
    """A row as it looks now, that was kept when its table had fewer fields, however long ago."""
    if row is None or table not in schema.TRAVELLING:
        return row
    ages = range(SCHEMA, 0, -1)
    age = next(one for one in ages if len(history.columns(table, one)) == len(row))
    return history.lift(table, [row], of=age)[0]


def _row(text: str | None) -> Plain | None:
    return None if text is None else tuple(msgspec.json.decode(text, type=list[Any]))
