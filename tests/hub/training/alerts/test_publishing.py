"""Alert rules on the hub: tried over the past, published, taken back, never half."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlalchemy import insert

from aisleside.__main__ import main
from aisleside.domain.claim import Outcome
from aisleside.domain.moment import Reply
from aisleside.hub.profiles.intake import Intake
from aisleside.hub.store import schema
from aisleside.hub.training.alerts import publishing
from aisleside.hub.training.alerts.gathering import histories, zones
from aisleside.hub.training.alerts.publishing import FILE, NoSuchRulesError
from aisleside.hub.training.recommend import publishing as learned
from aisleside.insight.alerts.asked import ActKind, HappeningKind
from aisleside.insight.alerts.rules import UnreadableAlertRulesError, decode
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
    assert publishing.issued(store.folder) == [first, second, back, again]
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
    assert len(publishing.issued(store.folder)) == 1


def test_a_line_that_a_kill_cut_off_gives_no_number_twice(store):
    publish(store, TEXT)
    kept = store.folder / FILE
    kept.write_bytes(kept.read_bytes() + b'{"number":2,"at":')

    publish(store, OTHER)

    assert [one.number for one in publishing.issued(store.folder)] == [1, 2]


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
def test_histories_say_what_the_store_holds(shop):
    world = World(shop)

    with world.store.read() as connection:
        first, second = histories(connection)
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
    assert "need.assistance  (yes or no; need; for service): she asked" in listed

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
