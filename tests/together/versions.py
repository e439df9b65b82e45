"""An app or a hub of another age in a process of its own, told what to do line by line.

``python -m tests.together.versions hub 3 FOLDER`` or ``... tablet 1 FOLDER``. The shapes
of the rows are changed before anything else of Aisleside is loaded: to what follows they
are as if they had been written so. There are five schemas. The second gave a customer
``contact_by``; the third gave a product ``tint`` and took ``phone`` from a place; the fourth
brought the model; the fifth brought flights, and gave a service ``code`` and ``flight``.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, get_type_hints

PLACE = "367"
FLIGHT, FLIGHTS_SINCE = "MD482/2026-11-22/LIS", 5
FOR_EVER = 4_000_000_000
ROOT = bytes(range(32))
PHONE = "?"  # what an older app sees where the hub knows no telephone any more
# What a tablet holds, and how each of it can be damaged.
LOSSES = {
    f"store:{PLACE}/associate": "DELETE FROM customer WHERE id = 3",
    "catalogue:main": "DELETE FROM product WHERE id = 3",
}

Command = Callable[..., Any]


def be_of(schema: int) -> None:
    """Make rows, their history and their number those of an app of *schema*."""
    import aisleside.wire

    aisleside.wire.SCHEMA = schema

    from aisleside.wire import rows

    def reshape(name: str, change: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
        fields = change(get_type_hints(rows.TABLES[name]))
        made = NamedTuple(rows.TABLES[name].__name__, list(fields.items()))  # type: ignore[misc]  # made at run time
        rows.TABLES[name] = made
        setattr(rows, made.__name__, made)

    def without(field: str) -> Callable[[dict[str, Any]], dict[str, Any]]:
        return lambda fields: {name: kind for name, kind in fields.items() if name != field}

    def with_phone(fields: dict[str, Any]) -> dict[str, Any]:
        made = {}
        for name, kind in fields.items():
            if name == "currency":
                made["phone"] = str
            made[name] = kind
        return made

    if schema < 2:
        reshape("customer", without("contact_by"))
    if schema < 3:
        reshape("product", without("tint"))
        reshape("place", with_phone)
    if schema < FLIGHTS_SINCE:
        reshape("service", without("code"))
        reshape("service", without("flight"))

    from aisleside.wire import history

    history.HISTORY = tuple(
        change
        for change in (
            history.Change(2, "customer", "contact_by", "may_contact", str | None, None),
            history.Change(3, "product", "tint", "sensitive", str | None, None),
            history.Change(3, "place", "phone", "currency", str, PHONE, dropped=True),
            history.Change(5, "service", "code", "version", str | None, None),
            history.Change(5, "service", "flight", "version", str | None, None),
        )
        if change.schema <= schema
    )


def hub(folder: Path) -> dict[str, Command]:
    """A hub with a small shop; what it can be told."""
    from sqlalchemy import BigInteger, Column, String, select

    from aisleside import wire
    from aisleside.hub import main
    from aisleside.hub.main import ServedHub, issue_enrolment
    from aisleside.hub.profiles.intake import Intake
    from aisleside.hub.store import access
    from aisleside.hub.store import backup as backups
    from aisleside.hub.store import schema as hub_schema
    from aisleside.settings import HubSettings
    from aisleside.wire.rows import KEYS, TABLES

    for name, table in hub_schema.TRAVELLING.items():  # the columns of this age
        known = [column for column in table.columns if column.name not in TABLES[name]._fields]
        for column in [*known, table.c.version]:
            table._columns.remove(column)
        for field in set(TABLES[name]._fields) - {*table.c.keys(), "version"}:
            table.append_column(Column(field, String, nullable=False, server_default=""))
        table.append_column(Column("version", BigInteger, nullable=False))
    settings = HubSettings(page_rows=5, segment_rows=100)

    def row(table: str, **values: Any) -> Any:
        kinds = get_type_hints(TABLES[table])
        blank = {name: "" if kind is str else 0 if kind is int else None
                 for name, kind in kinds.items()}  # fmt: skip
        known = {name: value for name, value in values.items() if name in kinds}
        return TABLES[table](**{**blank, **known})

    def rename_place(word: str) -> None:
        with store.write() as connection, Intake(connection, "test") as intake:
            made = row("place", id=PLACE, name=word, kind="store", phone="020 1", zone="UTC",
                       currency="EUR")  # fmt: skip
            intake.places([made])

    def bring(word: str) -> None:
        with store.write() as connection, Intake(connection, "test") as intake:
            intake.model({"about": [word.encode()], "links": [b"same", word.encode()]})
            intake.products(
                row("product", id=n, sku=f"P{n}", name=f"{word} {n}", department="Food",
                    category="Dairy", tint="#aabbcc", repeatable=1)
                for n in range(1, 8)
            )  # fmt: skip
            intake.customers(
                row("customer", id=n, said=f"{word} {n}", given=word, family=str(n),
                    contact_by=f"like {word}", may_contact="unknown", source="till")
                for n in range(1, 21)
            )  # fmt: skip
            intake.lines(
                row("line", customer=n, at=1000 + n, id=n, receipt="R", product=1, place=PLACE,
                    quantity=1, kind="sale")
                for n in range(1, 21)
            )  # fmt: skip
            intake.services(
                row("service", customer=n, at=1000, id=n, kind="flight", title=word, place="LIS",
                    code="flight_cancelled", flight=FLIGHT)
                for n in range(1, 4)
            )  # fmt: skip
            intake.members((n, PLACE) for n in range(1, 21))
            if wire.SCHEMA >= FLIGHTS_SINCE:
                fly(intake, word)

    def fly(intake: Intake, word: str) -> None:
        flight = {"carrier": "MD", "number": "482", "day": "2026-11-22", "board": "LIS"}
        times = {"out_planned": 1, "in_planned": 2, "until": FOR_EVER}
        intake.flights([row("flight", id=FLIGHT, status="planned", **flight, **times)])
        intake.travellers(
            row("traveller", customer=n, flight=FLIGHT, surname=word.upper(), state="booked")
            for n in range(1, 4)
        )
        needs = {"flight": FLIGHT, "n": 1, "kind": "child", "until": FOR_EVER}
        intake.needs(row("need", customer=n, instruction=word, **needs) for n in range(1, 4))
        intake.duties([access.Duty(FLIGHT, f"place:{PLACE}", "gate", 0, FOR_EVER)])

    store = main.open_store(folder / main.DATABASE)
    rename_place("Kings Arcade")
    bring("Ann")
    served = ServedHub(store, settings)
    served.start()

    def rows() -> dict[str, list[dict[str, Any]]]:
        found = {}
        with store.read() as connection:
            for table in ("customer", "line", "place", "product", "note", "model", "service"):
                columns = hub_schema.TRAVELLING[table].c
                asked = select(*(columns[name] for name in TABLES[table]._fields))
                asked = asked.order_by(*(columns[name] for name in KEYS[table]))
                found[table] = [dict(one._mapping) for one in connection.execute(asked)]
        return found

    def events() -> list[str]:
        with store.read() as connection:
            return [
                sent.hex() for sent in connection.execute(select(hub_schema.event.c.sent)).scalars()
            ]

    def back_up(name: str) -> None:
        backups.make(store, folder / f"{name}.db", now=main.now_utc())

    def restore(name: str) -> None:
        nonlocal store, served
        served.stop()
        store.close()
        main.restore(folder, folder / f"{name}.db")
        store = main.open_store(folder / main.DATABASE)
        served = ServedHub(store, settings, port=int(served.url.rpartition(":")[2]))
        served.start()

    def offered(schema: int) -> list[str]:
        """What a tablet of this place is offered, if its app is of *schema*."""
        session = access.Session(access.Device("d", "d", PLACE), None, "associate", 1, schema)
        with store.read() as connection:
            return sorted(access.streams_of(connection, session, now=1))

    return {
        "offered": offered,
        "url": lambda: served.url,
        "code": lambda: issue_enrolment(store, PLACE, settings),
        "bring": bring,
        "rename_place": rename_place,
        "rows": rows,
        "events": events,
        "back_up": back_up,
        "restore": restore,
    }


def tablet(folder: Path) -> dict[str, Command]:
    """Tablets, each in a folder of its own; what they can be told."""
    from aisleside.device.machine.encrypted import open_encrypted
    from aisleside.device.machine.keys import MemoryKeys
    from aisleside.device.main import Tablet, build
    from aisleside.device.sync.healing import StreamNotHereError
    from aisleside.settings import DeviceSettings
    from aisleside.wire.rows import KEYS, TABLES
    from aisleside.wire.streams import tables

    opened: dict[str, Tablet] = {}
    reloaded: dict[str, set[str]] = {}

    def enrol(name: str, url: str, code: str) -> None:
        keys = MemoryKeys()
        keys.set("root", ROOT)
        made = build(DeviceSettings(), folder / name, hub_url=url, key_store=keys)
        made.enrol(code=code, name=name)
        reloaded[name] = set()
        made.engine.listen_for_changes(lambda changed: reloaded[name].update(changed.reloaded))
        opened[name] = made

    def go_round(name: str) -> dict[str, Any]:
        reloaded[name].clear()
        fine = opened[name].engine.round()
        return {
            "fine": fine,
            "trouble": opened[name].engine.status.trouble,
            "reloaded": sorted(reloaded[name]),
            "waiting": opened[name].outbox.counts().waiting,
        }

    def rows(name: str) -> dict[str, list[dict[str, Any]]]:
        found: dict[str, list[dict[str, Any]]] = {}
        for address in opened[name].shelf.addresses():
            assert address.key is not None
            connection = open_encrypted(address.path, address.key, read_only=True)
            for table in tables(address.stream):
                columns = ", ".join(f'"{field}"' for field in TABLES[table]._fields)
                ordered = ", ".join(KEYS[table])
                said = connection.execute(f"SELECT {columns} FROM {table} ORDER BY {ordered}")
                found[table] = [dict(zip(TABLES[table]._fields, one, strict=True)) for one in said]
            connection.close()
        return found

    def verify(name: str) -> dict[str, list[int]]:
        found = {}
        for stream in opened[name].shelf.held():
            try:
                done = opened[name].healer.check(stream)
            except StreamNotHereError:
                continue
            found[stream] = [done.ranges_all, done.ranges_same, done.ranges_healed]
        return found

    def lose(name: str) -> None:
        for address in opened[name].shelf.addresses():
            if address.stream in LOSSES:
                assert address.key is not None
                connection = open_encrypted(address.path, address.key)
                connection.execute(LOSSES[address.stream])
                connection.close()

    def write(name: str, text: str) -> str:
        tablet = opened[name]
        tablet.outbox.write_note("S1", 1, text, tablet.clock.stamp())
        with tablet.control.reading() as connection:
            (sent,) = connection.execute("SELECT sent FROM event ORDER BY n DESC").fetchone()
        return bytes(sent).hex()

    return {
        "enrol": enrol,
        "round": go_round,
        "rows": rows,
        "verify": verify,
        "held": lambda name: opened[name].shelf.held(),
        "lose": lose,
        "write": write,
    }


def say(answer: Any) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


def main() -> None:
    kind, schema, folder = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])
    be_of(schema)
    folder.mkdir(parents=True, exist_ok=True)
    commands = {"hub": hub, "tablet": tablet}[kind](folder)
    say("ready")
    for line in sys.stdin:
        name, *given = json.loads(line)
        say(commands[name](*given))


if __name__ == "__main__":
    main()
