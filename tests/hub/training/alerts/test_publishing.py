"""Alert rules on the hub: tried over the past, published, taken back, never half."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner
from sqlalchemy import insert
from tests.flying import OUT, flight, need, traveller

from aisleside.__main__ import main
from aisleside.domain.claim import Outcome
from aisleside.domain.moment import Reply
from aisleside.hub.profiles.intake import Intake
from aisleside.hub.store import backup, schema
from aisleside.hub.store.engine import at
from aisleside.hub.store.sqlite import SqliteStore
from aisleside.hub.training.alerts import gathering, publishing
from aisleside.hub.training.alerts.gathering import histories, zones
from aisleside.hub.training.alerts.publishing import FILE, NoSuchRulesError
from aisleside.hub.training.recommend import publishing as learned
from aisleside.insight.alerts.asked import ActKind, Context, HappeningKind, Need
from aisleside.insight.alerts.rules import Issued, UnreadableAlertRulesError, decode
from aisleside.wire.rows import LineRow, PlaceRow, ProductRow, ServiceRow, StockRow, TaskRow

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
SHIPPED = Path(__file__).resolve().parents[4] / "resources/alerts.toml"
TEXT = SHIPPED.read_text(encoding="utf-8")
OTHER = TEXT.replace("priority = 90", "priority = 91")
BAD = TEXT.replace("days_since <= 14.0", "days_sinc <= 14.0", 1)


def seconds(ago: float) -> int:
    return int((NOW - timedelta(days=ago)).timestamp())


def in_use(store):
    with store.read() as connection:
        return publishing.in_use(connection)


def kept(store):
    with store.read() as connection:
        return publishing.issued(connection, store.folder)


def publish(store, text: str, why: str = ""):
    return publishing.publish(store, text, why=why, now=NOW)


def test_rules_are_published_kept_and_taken_back_as_a_new_number(store):
    assert in_use(store) is None
    first, second = publish(store, TEXT, "for winter"), publish(store, OTHER)

    assert [in_use(store), second.number] == [second, 2]
    back = publishing.rollback(store, to=None, why="too loud", now=NOW)
    again = publishing.rollback(store, to=2, why="", now=NOW)

    assert (back.number, back.text, back.undoes) == (3, first.text, 1)
    assert (again.number, in_use(store).text) == (4, OTHER)
    assert kept(store) == [first, second, back, again]
    with store.read() as connection:
        ready = publishing.ready(connection)
    assert ready.version == "4"
    with pytest.raises(NoSuchRulesError, match="nothing was changed"):
        publishing.rollback(store, to=9, why="", now=NOW)


def test_there_is_nothing_to_go_back_to_at_first(store):
    with pytest.raises(NoSuchRulesError):
        publishing.rollback(store, to=None, why="", now=NOW)
    publish(store, TEXT)
    with pytest.raises(NoSuchRulesError):
        publishing.rollback(store, to=None, why="", now=NOW)


def test_what_cannot_be_used_is_not_published_and_the_rules_from_before_go_on(store):
    publish(store, TEXT)

    with pytest.raises(UnreadableAlertRulesError):
        publish(store, BAD)

    assert in_use(store).text == TEXT
    assert len(kept(store)) == 1


def test_what_an_older_hub_kept_in_its_folder_is_taken_up_and_gives_no_number_twice(store):
    """Also what a kill cut off while it was written there."""
    older = [Issued(number=one, at=1, text=text) for one, text in ((1, OTHER), (2, TEXT))]
    lines = [msgspec.json.encode(one) for one in older]
    (store.folder / FILE).write_bytes(b"\n".join([*lines, b'{"number":3,"at":']))

    made = publish(store, TEXT)
    (store.folder / FILE).unlink()

    assert made.number == 3
    assert [one.number for one in kept(store)] == [1, 2, 3]
    assert publishing.rollback(store, to=None, why="", now=NOW).text == OTHER


@pytest.mark.both_engines
def test_versions_come_back_with_a_backup_and_can_be_brought_back_again(open_hub, tmp_path):
    store = open_hub()
    first = publish(store, TEXT)
    publish(store, OTHER)
    made = backup.make(store, tmp_path / "kept", now=NOW)
    publish(store, TEXT + "# a third\n")

    store.close()
    where = store.path if isinstance(store, SqliteStore) else store.url.render_as_string(False)
    with closing(at(where, folder=store.folder)) as closed:
        backup.restore(closed, made.path, now=NOW)
    store = open_hub()

    assert [one.number for one in kept(store)] == [1, 2]
    assert in_use(store).text == OTHER
    assert publishing.rollback(store, to=None, why="", now=NOW).undoes == first.number


def test_the_rules_of_suggesting_and_of_alerts_leave_each_other_alone(store):
    learned.publish_rules(store, "version = 1\n")
    publish(store, TEXT)
    learned.publish_rules(store, "version = 1\n# other\n")

    with store.read() as connection:
        model = learned.published(connection)

    assert model.rules.endswith(b"# other\n")
    assert in_use(store).text == TEXT


class World:
    """A shop in which things went wrong."""

    def __init__(self, shop) -> None:
        self.store = shop.store
        for number in (1, 2):
            shop.customer(number, places=("1",))
        shop.fact(1, "occasion.birthday", "3 March")
        with self.store.write() as connection, Intake(connection, "till") as intake:
            intake.places(
                [
                    PlaceRow("1", "Harbour", "store", None, "EUR", "Europe/Lisbon", "", 0),
                    PlaceRow("2", "Hill", "store", None, "EUR", "Moon/Sea", "", 0),
                ]
            )
            intake.products(
                [
                    ProductRow(
                        1, "S1", None, "Coat", "Clothes", "Coats", None, None, None, None, None,
                        None, "coat", None, 0, 1, 0,
                    )
                ]
            )  # fmt: skip
            intake.stock([StockRow(1, "1", 2, None, seconds(0), None, 0)])
            intake.lines(
                [self.line(1, ago, n) for n, ago in enumerate((3, 40, 100), 1)]
                + [self.line(2, 8, 4), self.line(2, 3, 5, "return")]
            )
            intake.services(
                [
                    ServiceRow(
                        *(customer, seconds(ago), n, kind, what, None, "1", None, None, bad),
                        *(None, None, 0),
                    )
                    for customer, ago, n, kind, what, bad in (
                        (1, 5, 17, "delivery", "Oak table", 1),
                        (2, 9, 18, "alteration", "Coat", 1),
                        (2, 9, 19, "repair", "Ring", 0),
                    )
                ]
            )
            intake.tasks(
                [
                    self.task("w", "wish", "The coat", 1),
                    self.task("o", "order", "A lamp", None, "2"),
                ]
            )
            connection.execute(
                insert(schema.answer).values(
                    customer=2, moment="trouble:18", answer=Reply.DONE, until=None, staff="7",
                    staff_name="Sofia", at=seconds(8.5), reason=None, version=1,
                )
            )  # fmt: skip

    def line(self, customer, ago, number, kind="sale") -> LineRow:
        return LineRow(
            customer, seconds(ago), number, f"R{number}", 1, "1", None, 1, 100, 100, kind, None, 0
        )

    def task(self, id, kind, title, product, place="1") -> TaskRow:
        fields = dict.fromkeys(TaskRow._fields) | {
            "customer": 1, "id": id, "kind": kind, "title": title, "product": product,
            "place": place, "all_day": 1, "made_at": seconds(20), "made_by": "7",
            "made_by_name": "Jo", "state": "open", "version": 0,
        }  # fmt: skip
        return TaskRow(**fields)


@pytest.mark.both_engines
def test_flights_are_looked_at_as_they_were_at_the_gate_and_on_board(shop, monkeypatch):
    monkeypatch.setattr(gathering, "BATCH", 1)  # one customer after the other
    for number in (1, 2, 3):
        shop.customer(number, places=("1",))
    store, left = shop.store, OUT - 3 * 86_400
    with store.write() as connection, Intake(connection, "airline") as intake:
        intake.flights(
            [
                flight(out_planned=left, out_actual=left + 600, in_planned=left + 7200),
                flight("MD9/2026-11-21/LIS", out_planned=left + 86_400, status="cancelled"),
            ]
        )
        intake.travellers(
            [
                traveller(1, "12C", state="boarded", onward="MD 90", onward_at=left + 7200),
                traveller(2, "12D"),
            ]
        )
        intake.needs([need(2, "assistance", "Aisle chair", until=OUT)])
        intake.services(
            [
                ServiceRow(
                    *(customer, at, n, "flight", "It went wrong", None, "LIS", None, None, 1),
                    *("flight_cancelled", key, 0),
                )
                for customer, at, n, key in (
                    (1, left - 86_400, 5, "MD7/2026-11-18/LIS"),
                    (3, left + 86_400, 6, "MD9/2026-11-21/LIS"),
                )
            ]
        )
    now = datetime.fromtimestamp(OUT, UTC)

    with store.read() as connection:
        found = list(histories(connection, decode(TEXT), since=now - timedelta(days=90), until=now))
    played = publishing.replayed(store, decode(TEXT), now=now, days=90)

    looked = {
        one.person.id: [(look.context, sorted(look.needs)) for look in one.looks] for one in found
    }
    lost, helped = [Need.MISSED_CONNECTION], [Need.ASSISTANCE]
    assert looked == {
        1: [(Context.GATE, lost), (Context.CABIN, lost)],
        2: [(Context.GATE, helped)],  # and was not let on board
        3: [(Context.GATE, [])],
    }
    assert (played.looks, played.people) == (4, 3)
    times = {rule: (tally.times, tally.customers) for rule, tally in played.draft.items()}
    assert times["cancelled"] == (2, {1})  # of the day before; hers was not cancelled yet
    assert times["will-miss"] == (2, {1})
    assert times["assistance"] == (1, {2})


@pytest.mark.both_engines
def test_histories_say_what_the_store_holds(shop):
    world = World(shop)

    with world.store.read() as connection:
        first, second = histories(
            connection, decode(TEXT), since=NOW - timedelta(days=90), until=NOW
        )
        clocks = zones(connection)

    (late,) = first.happenings
    assert (late.kind, late.id, late.detail) == (
        HappeningKind.ORDER_LATE,
        "trouble:17",
        "Oak table",
    )
    assert [visit.at for visit in first.visits] == sorted(
        datetime.fromtimestamp(seconds(ago), UTC) for ago in (3, 40, 100)
    )
    assert first.person.birthday == (3, 3)
    wish = first.wish
    assert (wish.wish_in_stock, wish.order, wish.order_place) == ("The coat", "A lamp", "Hill")
    assert {one.kind: one.detail for one in second.happenings} == {
        HappeningKind.ALTERATION_LATE: "Coat",
        HappeningKind.RETURNED: "Coats",
    }
    (act,) = second.acts
    assert (act.kind, act.about, act.outcome) == (
        ActKind.APOLOGISED,
        "trouble:18",
        Outcome.ACCEPTED,
    )
    assert [str(clocks[place]) for place in ("1", "2")] == ["Europe/Lisbon", "UTC"]


def test_a_draft_is_replayed_against_the_rules_in_use(shop):
    world = World(shop)
    publish(world.store, TEXT)
    quiet = decode(TEXT)
    quiet = type(quiet)(rule=tuple(one for one in quiet.rule if one.about is None))

    found = publishing.replayed(world.store, quiet, now=NOW, days=90)

    assert (found.looks, found.people) == (3, 2)
    assert {rule: tally.customers for rule, tally in found.in_use.items()} == {
        "order-late": {1},
        "wish-here": {1},
        "order-elsewhere": {1},
    }
    assert found.draft.keys() == {"wish-here", "order-elsewhere"}


def test_the_command_line_checks_tries_publishes_and_takes_back(tmp_path: Path):
    def run(*words: str, data: bool = True) -> tuple[int, str]:
        more = ["--data", str(tmp_path / "hub")] if data else []
        answer = CliRunner().invoke(main, ["hub", "rules", *words, *more])
        return answer.exit_code, answer.output

    good, bad, her = tmp_path / "good.toml", tmp_path / "bad.toml", tmp_path / "her.json"
    good.write_text("\ufeff" + TEXT, encoding="utf-8")
    bad.write_text(BAD, encoding="utf-8")
    cancelled = {"kind": "flight_cancelled", "days_ago": 3, "flight": "MD 478"}
    her.write_text(json.dumps({"context": "gate", "happenings": [cancelled]}))

    code, said = run("check", str(good), data=False)
    assert (code, "30 rules and 4 gestures can be published." in said) == (0, True)
    code, said = run("check", str(bad), data=False)
    assert (code, "perhaps “events.flight_cancelled.days_since”" in said) == (1, True)
    code, said = run("try", str(good), "--facts", str(her), data=False)
    assert code == 0
    assert said.startswith("cancelled (interrupts): MD 478 was cancelled ")
    assert "- long-delay is not true: events.long_delay.days_since <= 14.0" in said
    assert "because events.flight_cancelled.days_since is 3.0 (as described, 3 days old)" in said
    listed = run("facts", data=False)[1]
    assert (
        "need.assistance  (yes or no; need; for service, in cabin, check_in, gate, lounge alone): "
        "she asked"
    ) in listed

    assert run("versions") == (0, "No alert rules were published here yet.\n")
    code, said = run("publish", str(good), "--why", "winter")
    assert (code, said) == (0, "The rules of good.toml are published as number 1.\n")
    assert run("publish", str(bad))[0] == 1
    assert run("rollback")[0] == 1
    code, said = run("replay", str(good), "--over", "30")
    assert (code, said.splitlines()[0]) == (0, "0 customers came 0 times in 30 days.")
    assert "winter  in use" in run("versions")[1]
    bad.write_bytes(b"\xff\xfe")
    assert "not text in UTF-8" in run("publish", str(bad))[1]


def test_what_cannot_be_read_of_the_rules_in_use_is_nothing(store, caplog):
    publish(store, TEXT)
    with store.write() as connection, Intake(connection, "test") as intake:
        model = learned.published(connection)
        intake.model(replace(model, alerts=b"{").parts())

    assert in_use(store) is None
    assert "cannot be read" in caplog.text
    assert publish(store, OTHER).number == 2
