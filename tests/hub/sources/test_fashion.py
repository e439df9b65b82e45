"""The generated department store: the same shop each time, and the story we tell with it."""

from __future__ import annotations

import random
import shutil
import unicodedata
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Row, select

from aisleside.hub.sources import fashion
from aisleside.hub.sources.delivery import Delivery
from aisleside.hub.sources.fashion import houses
from aisleside.hub.sources.fashion.clients import misspelt
from aisleside.hub.sources.fashion.collection import LOOKS
from aisleside.hub.sources.fashion.goods import assortment
from aisleside.hub.store import schema
from aisleside.hub.store.engine import Store, open_store
from aisleside.hub.training import links

MORNING = datetime(2026, 3, 12, 9, tzinfo=UTC)
ZONE = ZoneInfo(houses.ZONE)
LOADED = [name for name in schema.TRAVELLING if name not in ("link", "model", "note", "answer")]
RESOURCES = Path(__file__).parents[3] / "resources"


def bring(store: Store, *, now: datetime = MORNING, force: bool = False) -> tuple[Delivery, bool]:
    """Load the shop of seed 1; return its counts and whether anything was read."""
    delivery = Delivery(store, fashion.NAME, terms=fashion.TERMS, progress=lambda *_: None)
    return delivery, fashion.load(delivery, seed=1, now=now, force=force)


def rows(store: Store, name: str) -> list[Row[tuple[object, ...]]]:
    with store.read() as connection:
        return list(connection.execute(select(schema.metadata.tables[name])))


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a shop loaded on Thursday 12 March 2026, for copies to be made of it."""
    folder = tmp_path_factory.mktemp("shop") / "loaded"
    store = open_store(folder / "hub.db")
    bring(store)
    store.close()
    return folder


@pytest.fixture(scope="module")
def shop(loaded: Path) -> Iterator[Store]:
    """The loaded shop; tests only read it, or learn from it."""
    opened = open_store(shutil.copytree(loaded, loaded.with_name("read")) / "hub.db")
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def elena(shop: Store) -> Row[tuple[object, ...]]:
    return next(row for row in rows(shop, "customer") if row.said == "Elena Marchetti")


def told(shop: Store, table: str, customer: int) -> list[Row[tuple[object, ...]]]:
    mine = [row for row in rows(shop, table) if row.customer == customer]
    return sorted(mine, key=lambda row: -getattr(row, "at", 0))


def on_day(at: int) -> date:
    return datetime.fromtimestamp(at, ZONE).date()


def test_the_shop_has_its_size(shop):
    assert len(rows(shop, "place")) == 5
    assert 2_300 <= len(rows(shop, "product")) <= 2_800
    assert 1_150 <= len(rows(shop, "customer")) <= 1_250
    assert len({row.brand for row in rows(shop, "product")}) >= 55


def test_loading_the_same_seed_a_week_later_changes_nothing(loaded, tmp_path):
    store = open_store(shutil.copytree(loaded, tmp_path / "hub") / "hub.db")
    before = {name: rows(store, name) for name in (*schema.TRAVELLING, "feed", "stream", "member")}

    known, was_read = bring(store, now=MORNING + timedelta(days=7))
    forced, was_read_again = bring(store, now=MORNING + timedelta(days=7), force=True)

    assert (was_read, was_read_again) == (False, True)
    assert known.changed == forced.changed == {}
    assert {name: rows(store, name) for name in before} == before
    store.close()


def test_the_same_seed_on_the_same_day_gives_the_same_shop(shop, tmp_path):
    other = open_store(tmp_path / "other.db")

    bring(other, now=MORNING + timedelta(hours=5))

    for name in LOADED:
        mine = [tuple(row)[:-1] for row in rows(shop, name)]
        assert [tuple(row)[:-1] for row in rows(other, name)] == mine, name
    other.close()


def test_a_load_cut_off_halfway_is_finished_by_the_next(shop, tmp_path):
    store = open_store(tmp_path / "hub.db")

    def cut(_done: int, _total: int, what: str) -> None:
        if what == "services":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fashion.load(
            Delivery(store, fashion.NAME, terms=fashion.TERMS, progress=cut),
            seed=1,
            now=MORNING,
            force=False,
        )
    bring(store, now=MORNING + timedelta(days=1))

    for name in LOADED:
        whole = [tuple(row)[:-1] for row in rows(shop, name)]
        assert [tuple(row)[:-1] for row in rows(store, name)] == whole, name
    store.close()


def test_every_line_and_service_is_of_a_known_product_place_and_seller(shop):
    products = {row.id for row in rows(shop, "product")}
    places = {row.id for row in rows(shop, "place")}
    staff = {row.id for row in rows(shop, "staff")}
    members = {(row.customer, row.place) for row in rows(shop, "member")}

    for line in rows(shop, "line"):
        assert line.product in products
        assert line.staff is None or line.staff in staff
        assert (line.customer, line.place) in members
    for service in rows(shop, "service"):
        assert service.place in places
        assert (service.customer, service.place) in members


def test_nothing_but_appointments_lies_ahead_even_when_loaded_the_evening_before(shop):
    evening = datetime(2026, 3, 11, houses.EVENING.hour, tzinfo=ZONE)

    assert houses.business_day(evening) == date(2026, 3, 12)
    assert all(row.at < evening.timestamp() for row in rows(shop, "line"))
    for service in rows(shop, "service"):
        assert service.at < evening.timestamp() or service.kind == "appointment"
    assert all(row.observed_at < evening.timestamp() for row in rows(shop, "fact"))
    assert all(row.as_of < evening.timestamp() for row in rows(shop, "stock"))


def test_what_is_brought_back_was_bought_before_for_as_much(shop):
    bought: Counter[tuple[int, int, int]] = Counter()
    for line in sorted(rows(shop, "line"), key=lambda row: (row.at, row.kind == "return")):
        key = (line.customer, line.product, abs(line.paid_minor))
        if line.kind == "sale":
            bought[key] += 1
        else:
            assert line.reason
            assert line.quantity == -1
            bought[key] -= 1
            assert bought[key] >= 0, line.receipt


def test_a_receipt_number_names_one_receipt(shop):
    receipts = {(row.receipt, row.customer, row.at, row.place) for row in rows(shop, "line")}

    assert len({receipt for receipt, *_ in receipts}) == len(receipts)


def test_elena_is_who_the_mock_up_shows(shop, elena):
    contacts = {row.value for row in told(shop, "contact", elena.id)}
    facts = {row.key: row.value for row in told(shop, "fact", elena.id)}

    assert elena.sounds == "eh-LEH-nah mar-KET-tee"
    assert (elena.tier, elena.tier_since) == ("Gold", 2022)
    assert (elena.client_of, elena.client_since) == ("1401", 2021)
    assert (elena.languages, elena.contact_by, elena.may_contact) == ("it,en", "text", "yes")
    assert any(value.endswith("44 71") for value in contacts)
    assert facts == {
        "size.coat_knit": "M",
        "size.dress": "40 IT",
        "size.trousers": "27 / 32",
        "size.shoe": "38, wide",
        "taste.likes": "Navy, wool, clean lines",
        "taste.avoids": "Fur, visible logos",
        "taste.remember": "Tries boots with thick socks",
    }


def test_elenas_story_comes_out_as_in_the_mock_up(shop, elena):
    names = {
        row.id: ", ".join(filter(None, (row.name, row.colour, row.size)))
        for row in rows(shop, "product")
    }
    days: dict[tuple[date, str], tuple[set[str], int]] = {}
    for line in told(shop, "line", elena.id):
        day, kind = on_day(line.at), line.kind
        goods, paid = days.get((day, kind), (set(), 0))
        days[day, kind] = (goods | {names[line.product]}, paid + line.paid_minor)

    assert days[date(2026, 3, 3), "sale"] == ({"Wool coat, navy, M"}, 48_900)
    assert days[date(2026, 2, 14), "sale"] == (
        {"Chelsea boots, black, 38", "Roll-neck, oat, M"},
        46_900,
    )
    assert days[date(2026, 2, 14), "return"] == ({"Silk shirt, ivory, M"}, -14_500)
    assert days[date(2025, 12, 18), "sale"] == ({"Merino scarf, wine"}, 8_900)
    assert days[date(2025, 11, 9), "sale"] == (
        {"Silk blouse, sky, M", "Flannel skirt, grey, 40 IT"},
        33_200,
    )


def test_elena_spent_4318_euros_in_twelve_months_and_has_22_receipts(shop, elena):
    lines = told(shop, "line", elena.id)

    since = datetime(2025, 4, 1, tzinfo=UTC).timestamp()
    assert sum(line.paid_minor for line in lines if line.at >= since) == 431_800
    assert len({(line.at, line.receipt) for line in lines}) == 22


def test_elenas_coat_came_late_and_nobody_has_made_it_good(shop, elena):
    trouble = [row for row in told(shop, "service", elena.id) if row.trouble]

    assert [(row.title, row.kind, row.receipt) for row in trouble] == [
        ("Arrived 4 days late", "delivery", "58213")
    ]
    assert trouble[0].detail == "Order 58213 was promised for 27 February."


def test_elena_is_fitted_today_at_half_past_four(shop, elena):
    newest = told(shop, "service", elena.id)[0]

    assert (newest.kind, newest.title, newest.detail) == ("appointment", "Coat fitting", "Room 1")
    assert datetime.fromtimestamp(newest.at, ZONE) == datetime(2026, 3, 12, 16, 30, tzinfo=ZONE)


def test_elenas_day_comes_out_as_in_the_mock_up(shop, elena):
    tasks = {row.title: row for row in told(shop, "task", elena.id)}

    fitting = tasks["Coat fitting"]
    assert (fitting.kind, fitting.state, fitting.detail) == ("appointment", "open", "Room 1")
    assert (fitting.staff, fitting.place) == ("1401", "kings-arcade")
    assert datetime.fromtimestamp(fitting.due_at, ZONE) == datetime(
        2026, 3, 12, 16, 30, tzinfo=ZONE
    )
    assert tasks["Ask Riverside for boots, 38"].kind == "promise"
    assert {
        (row.name, row.relation, row.other is None) for row in told(shop, "companion", elena.id)
    } == {
        ("Priya Nair", "Friend", False),
        ("Lucia Marchetti", "Mother", True),
    }
    assert {(row.purpose, row.answer) for row in told(shop, "consent", elena.id)} == {
        ("text", "yes"),
        ("personalisation", "yes"),
    }


def task_of(shop, said, kind):
    number = next(row.id for row in rows(shop, "customer") if row.said == said)
    return next(row for row in told(shop, "task", number) if row.kind == kind)


def test_the_cast_waits_for_what_the_mock_up_of_today_shows(shop):
    products = {row.id: (row.name, row.colour, row.size) for row in rows(shop, "product")}
    stock = {(row.product, row.place): row.on_hand for row in rows(shop, "stock")}

    samuel = task_of(shop, "Samuel Osei", "alteration")
    yuki = task_of(shop, "田辺由紀", "wish")
    ingrid = task_of(shop, "Ingrid Solberg", "appointment")
    priya = task_of(shop, "Priya Nair", "order")
    hanna = task_of(shop, "Hanna Dahl", "promise")

    assert (samuel.title, samuel.state) == ("Suit trousers shortened", "open")
    assert products[yuki.product] == ("Belted coat", "camel", "S")
    assert stock[yuki.product, "kings-arcade"] > 0
    assert datetime.fromtimestamp(ingrid.due_at, ZONE) == datetime(2026, 3, 12, 13, 30, tzinfo=ZONE)
    assert (ingrid.state, ingrid.closed_by_name) == ("done", "Jun Watanabe")
    assert (priya.title, priya.detail) == ("Order 58377", "Two items. Shelf B at the till.")
    assert (hanna.title, hanna.state) == ("Call Hanna about hem", "done")


def test_the_number_of_the_order_that_waits_is_no_receipts(shop):
    assert "58377" not in {row.receipt for row in rows(shop, "line")}


def test_what_waits_hangs_together(shop):
    staff = {row.id for row in rows(shop, "staff")}
    members = {(row.customer, row.place) for row in rows(shop, "member")}
    products = {row.id for row in rows(shop, "product")}
    start, end = MORNING.timestamp() - 800 * 86_400, MORNING.timestamp() + 20 * 86_400

    kinds = Counter(row.kind for row in rows(shop, "task"))
    for task in rows(shop, "task"):
        assert task.staff is None or task.staff in staff
        assert (task.customer, task.place) in members
        assert task.product is None or task.product in products
        assert task.made_at < MORNING.timestamp()
        assert task.due_at is None or start < task.due_at < end
        assert (task.state == "open") == (task.closed_at is None) == (task.closed_by_name is None)
        assert task.closed_at is None or task.closed_at >= task.made_at
    assert set(kinds) == {"promise", "follow_up", "appointment", "order", "alteration", "wish"}


def test_each_meeting_to_come_is_a_task_and_no_past_one_is(shop):
    midnight = datetime(2026, 3, 12, tzinfo=ZONE).timestamp()
    ahead = {
        (row.customer, row.at, row.title)
        for row in rows(shop, "service")
        if row.kind == "appointment" and row.at >= midnight
    }

    tasks = [row for row in rows(shop, "task") if row.kind == "appointment"]

    assert {(row.customer, row.due_at, row.title) for row in tasks} == ahead


def test_nobody_who_said_no_is_called_and_every_answer_has_words_and_a_past(shop):
    may = {row.id: row.may_contact for row in rows(shop, "customer")}
    channels = ("email", "phone", "text")

    for consent in rows(shop, "consent"):
        assert consent.words
        assert consent.observed_at < MORNING.timestamp()
        if consent.purpose in channels:
            assert consent.answer == may[consent.customer]


def test_a_birthday_is_wished_only_to_who_was_asked_and_has_one(shop):
    born = {row.customer for row in rows(shop, "fact") if row.key == "occasion.birthday"}
    asked = {row.customer for row in rows(shop, "consent") if row.purpose == "birthday"}

    assert asked <= born
    assert len(asked) > 50


def test_households_come_together_both_ways(shop):
    with_each_other = {
        (row.customer, row.other) for row in rows(shop, "companion") if row.relation == "Household"
    }

    assert len(with_each_other) >= 150
    assert with_each_other == {(other, one) for one, other in with_each_other}


def test_baskets_lead_from_elenas_purchases_to_what_the_mock_up_offers(shop):
    links.learn(shop, lambda *_: None)

    goods = {row.id: (row.name, row.colour, row.size) for row in rows(shop, "product")}
    best = {goods[row.product]: goods[row.other] for row in rows(shop, "link") if row.rank == 1}

    assert best["Wool coat", "navy", "M"] == ("Cashmere scarf", "navy", None)
    assert best["Chelsea boots", "black", "38"] == ("Wide loafer", "black", "38")
    assert best["Roll-neck", "oat", "M"] == ("Flannel trousers", "grey", "27 / 32")
    assert best["Merino scarf", "wine", None] == ("Day tote", "wine", None)


def test_a_shop_loaded_in_the_evening_is_ready_for_tomorrow():
    evening = datetime(2026, 3, 12, 18, tzinfo=ZONE)

    assert houses.business_day(evening) == date(2026, 3, 13)
    assert houses.business_day(MORNING) == date(2026, 3, 12)


def test_the_team_of_kings_arcade_is_the_one_of_the_sign_in_screen(shop):
    team = {row.name: (row.title, row.role) for row in rows(shop, "staff") if row.id < "1500"}

    assert team == {
        "Maya Lindqvist": ("Sales associate", "associate"),
        "Tomás Ferreira": ("Sales associate", "associate"),
        "Aisha Bello": ("Floor manager", "manager"),
        "Jun Watanabe": ("Stylist", "associate"),
        "Freya Olsen": ("Sales associate", "associate"),
        "Daniel Cruz": ("Stock lead", "associate"),
    }


def test_names_come_in_many_scripts(shop):
    scripts = Counter(unicodedata.name(row.said[0]).split()[0] for row in rows(shop, "customer"))

    for script in ("LATIN", "CYRILLIC", "GREEK", "ARABIC", "CJK", "HANGUL"):
        assert scripts[script] >= 5, script
    assert any("é" in row.said for row in rows(shop, "customer"))


def test_some_people_share_a_telephone_and_some_are_in_twice(shop):
    phones = Counter(row.value for row in rows(shop, "contact") if row.kind == "phone")
    shared = [row for row in rows(shop, "fact") if row.key == "household.members"]

    assert sum(count > 1 for count in phones.values()) >= 60
    assert shared
    assert all(row.disclosure == "staff" for row in shared)


def test_nobody_can_be_reached_by_a_generated_number_or_address(shop):
    for contact in rows(shop, "contact"):
        if contact.kind == "phone":
            assert " 000 " in contact.value
        else:
            domain = contact.value.rpartition("@")[2]
            assert domain.endswith(".example") or domain.startswith("example.")


def test_every_drawing_exists_and_every_colour_has_its_tint(shop):
    drawings = {path.stem for path in (RESOURCES / "products").glob("*.svg")}

    for product in rows(shop, "product"):
        assert product.picture in drawings, product.picture
        assert (product.tint is None) == (product.colour is None), product.colour
        assert product.gtin is not None
        digits = [int(digit) for digit in product.gtin]
        assert (sum(digits[::2]) + 3 * sum(digits[1::2])) % 10 == 0


@pytest.mark.parametrize("seed", [1, 2, 33])
def test_every_look_can_be_bought_whatever_the_seed(seed):
    goods = assortment(seed)

    for look in LOOKS:
        for name, colour in look.pieces:
            assert colour in goods.styles[name].colours, name


def test_a_misspelt_name_differs_and_keeps_its_first_letter():
    draw = random.Random(3)

    for name in ("Li", "Otto", "Marchetti", "Ann-Marie", "Aaa", "Bbbbb"):
        for _ in range(50):
            slip = misspelt(draw, name)
            assert slip != name
            assert slip[0] == name[0]
