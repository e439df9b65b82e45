"""Which alert rules are in use, which were before, and how they reach tablets.

They travel with what was learned, as the rules of suggesting do. Every text that was ever
published is a row of the database, and so in its backups, written in one transaction with
what is in use. Any of them can come back: as a new number, since what was shown under the
old one stays true. Hubs before schema 7 kept them in a file, which is taken up.
"""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
from sqlalchemy import Connection, insert, select

from aisleside.domain.errors import ExpectedError
from aisleside.hub.profiles.intake import Intake
from aisleside.hub.store import schema
from aisleside.hub.store.engine import Store
from aisleside.hub.training.alerts import gathering
from aisleside.hub.training.recommend import publishing as learned
from aisleside.insight.alerts.evaluate import Ready
from aisleside.insight.alerts.replay import Replayed, replay
from aisleside.insight.alerts.rules import (
    Finding,
    Issued,
    Rules,
    UnreadableAlertRulesError,
    decode,
    digest_of,
    issued_in,
)
from aisleside.insight.recommend.model import Model

SOURCE = "alerts"
FILE = "alert-rules.jsonl"  # of hubs before schema 7

log = logging.getLogger(__name__)


class NoSuchRulesError(ExpectedError):
    """There is nothing to go back to."""

    def __init__(self, *, number: int | None) -> None:
        super().__init__(
            "There are no such earlier alert rules, so nothing was changed. "
            "“aisleside hub rules versions” lists those that can come back."
        )
        self.number = number


def rules_in(file: Path) -> str:
    """The text of a file of rules.

    Raises:
        UnreadableAlertRulesError: it is no text in UTF-8.
    """
    try:
        return file.read_text(encoding="utf-8-sig")  # some editors put a mark before it
    except UnicodeDecodeError as error:
        finding = Finding("the file is not text in UTF-8", None)
        raise UnreadableAlertRulesError(findings=(finding,)) from error


def checked(text: str) -> Rules:
    """Read rules, and have the CEL library read their conditions too.

    Raises:
        UnreadableAlertRulesError, AlertRulesTooNewError
    """
    rules = decode(text)
    Ready(rules, version="draft").prepare()
    return rules


def publish(store: Store, text: str, *, why: str, now: datetime) -> Issued:
    """Send alert rules to all tablets.

    Raises:
        UnreadableAlertRulesError, AlertRulesTooNewError
    """
    checked(text)
    return _issue(store, text, why=why, now=now)


def rollback(store: Store, *, to: int | None, why: str, now: datetime) -> Issued:
    """Bring back the text of number *to*, or of the one before that in use.

    Raises:
        NoSuchRulesError
    """
    with store.read() as connection:
        current = in_use(connection)
        earlier = {one.number: one for one in issued(connection, store.folder)}
    if to is None and current is not None:
        others = [one.number for one in earlier.values() if one.text != current.text]
        to = max(others, default=None)
    if to is None or to not in earlier:
        raise NoSuchRulesError(number=to)
    decode(earlier[to].text)
    return _issue(store, earlier[to].text, why=why, now=now, undoes=to)


def in_use(connection: Connection) -> Issued | None:
    """The rules that tablets have; None where none were published."""
    model = learned.published(connection)
    if model is None or not model.alerts:
        return None
    try:
        return issued_in(model.alerts)
    except UnreadableAlertRulesError as error:
        log.warning("the alert rules in use cannot be read: %s", error)
        return None


def ready(connection: Connection) -> Ready | None:
    """The rules in use, ready to be asked."""
    current = in_use(connection)
    return None if current is None else Ready(decode(current.text), version=current.version)


def replayed(store: Store, draft: Rules, *, now: datetime, days: int) -> Replayed:
    """Ask a draft and the rules in use about everybody who came in the last *days* days."""
    with store.read() as connection:
        clocks = gathering.zones(connection)
        return replay(
            Ready(draft, version="draft"),
            ready(connection),
            gathering.histories(connection, draft, since=now - timedelta(days=days), until=now),
            now=now,
            days=days,
            zone_of=lambda place: clocks.get(place, UTC),
        )


def issued(connection: Connection, folder: Path) -> list[Issued]:
    """All rules that were ever published here, the oldest first."""
    table = schema.alert_rules.c
    found = {one.number: one for one in _in_file(folder)}
    for row in connection.execute(select(schema.alert_rules).order_by(table.number)):
        text, undoes = str(row.text), row.undoes
        found[row.number] = _issued(row.number, row.at, text, why=row.why, undoes=undoes)
    return [found[number] for number in sorted(found)]


def _in_file(folder: Path) -> list[Issued]:
    """What a hub before schema 7 kept in its folder."""
    try:
        lines = (folder / FILE).read_bytes().splitlines()
    except FileNotFoundError:
        return []
    found = []
    for number, line in enumerate(lines, start=1):
        try:
            found.append(issued_in(line))
        except UnreadableAlertRulesError:
            log.info("line %d of %s is not whole", number, FILE)
    return found


def _issued(number: int, at: int, text: str, *, why: str, undoes: int | None) -> Issued:
    return Issued(number=number, at=at, text=text, why=why, undoes=undoes, digest=digest_of(text))


def _issue(
    store: Store, text: str, *, why: str, now: datetime, undoes: int | None = None
) -> Issued:
    """Keep and publish, under the next number; both or neither."""
    with store.write() as connection:
        model, current = learned.published(connection) or Model.empty(), in_use(connection)
        kept = issued(connection, store.folder)
        last = max([0 if current is None else current.number, *(one.number for one in kept)])
        made = _issued(last + 1, int(now.timestamp()), text, why=why, undoes=undoes)
        known = set(connection.execute(select(schema.alert_rules.c.number)).scalars())
        for one in (*kept, made):
            if one.number not in known:
                connection.execute(
                    insert(schema.alert_rules).values(
                        number=one.number, at=one.at, text=one.text, why=one.why, undoes=one.undoes
                    )
                )
        with Intake(connection, SOURCE) as intake:
            intake.model(replace(model, alerts=msgspec.json.encode(made)).parts())
    return made
