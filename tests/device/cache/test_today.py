"""What the cache gathers for one day of one member of staff."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from aisleside.device.cache.book import Book
from aisleside.device.cache.library import Library
from aisleside.device.cache.stream_file import StreamAddress
from aisleside.device.cache.today import Day
from aisleside.domain.birthday import month_and_day
from aisleside.domain.moment import Reply
from aisleside.domain.task import TaskState
from aisleside.wire.messages import Gone, Rows
from aisleside.wire.rows import AnswerRow, CompanionRow, ConsentRow, TaskRow
from aisleside.wire.streams import CATALOGUE

ELENA, SAMUEL, YUKI, CLARA = 1, 2, 3, 4


@pytest.fixture
def task(shop):
    def make(customer: int, id: str, kind: str, **given) -> TaskRow:
        row = TaskRow(
            customer=customer,
            id=id,
            kind=kind,
            title=kind,
            detail=None,
            due_at=None,
            all_day=1,
            minutes=None,
            product=None,
            place="367",
            staff="S1",
            made_at=shop.seconds(days_ago=2),
            made_by="S1",
            made_by_name="Maya",
            state="open",
            closed_at=None,
            closed_by_name=None,
            version=1,
        )
        return row._replace(**given)

    return make


@pytest.fixture
def catalogue(shop, stocked):
    rows = Rows(
        place=[shop.place("367", "Kings Arcade")._replace(zone="Asia/Tokyo")],
        product=[
            shop.product(1, "Whole milk"),
            shop.product(2, "Silk shirt", repeatable=0),
            shop.product(3, "Camel coat", repeatable=0),
        ],
    )
    return stocked(rows, stream=CATALOGUE)


@pytest.fixture
def day(shop, stocked, reading, catalogue):
    """Gathers the day of Maya (S1) from rows about four customers."""

    def gather(**rows):
        people = [
            shop.customer(ELENA, "Elena", client_of="S1"),
            shop.customer(SAMUEL, "Samuel"),
            shop.customer(YUKI, "Yuki", client_of="S2"),
            shop.customer(CLARA, "Clara", client_of="S1", may_contact="no"),
        ]
        book: Book = reading(stocked(Rows(customer=people, **rows)), catalogue)
        return book.today("S1", "367", shop.noon)

    return gather


def customers(some) -> list[int]:
    return [one.customer for one in some]


def test_trouble_is_told_of_her_own_clients_and_of_nobodys(day, shop):
    today = day(
        service=[
            shop.service(n, n, "delivery", days_ago=n, trouble=1) for n in (ELENA, SAMUEL, YUKI)
        ]
        + [
            shop.service(CLARA, 4, "delivery", days_ago=90, trouble=1),
            shop.service(CLARA, 5, "delivery", days_ago=1),
            shop.service(SAMUEL, 6, "delivery", days_ago=1, trouble=1)._replace(place="400"),
            shop.service(ELENA, 7, "delivery", days_ago=5, trouble=1)._replace(place="400"),
            shop.service(ELENA, 8, "delivery", days_ago=5, trouble=1)._replace(
                code="complaint_open"
            ),
        ]
    )

    assert sorted(one.id for one in today.waiting.troubles) == [ELENA, SAMUEL, 7]
    assert set(today.customers) == {ELENA, SAMUEL}


def test_tasks_are_hers_or_anybodys_and_due(day, shop, task):
    today = day(
        task=[
            task(ELENA, "hers", "promise", due_at=shop.seconds(days_ago=1)),
            task(ELENA, "next-week", "promise", due_at=shop.seconds(days_ago=-7)),
            task(SAMUEL, "anybodys", "alteration", staff=None),
            task(SAMUEL, "a-colleagues", "promise", staff="S2"),
            task(SAMUEL, "elsewhere", "order", staff=None, place="400"),
            task(ELENA, "done", "promise", state="done", closed_at=shop.seconds()),
            task(ELENA, "done-long-ago", "promise", state="done", closed_at=1),
            task(ELENA, "dropped", "promise", state="dropped", closed_at=shop.seconds()),
        ]
    )

    assert {one.id for one in today.waiting.tasks} == {"hers", "anybodys"}
    assert [(one.id, one.state) for one in today.done] == [("done", TaskState.DONE)]


def test_an_appointment_is_of_its_day_where_the_shop_is(day, shop, task):
    noon = shop.seconds()  # 21:00 of the same day in Tokyo
    today = day(
        service=[
            shop.service(ELENA, 1, "appointment", days_ago=-2 / 24),
            shop.service(SAMUEL, 2, "appointment", days_ago=-4 / 24),  # after midnight
        ],
        task=[
            task(ELENA, "now", "appointment", due_at=noon + 3600),
            task(ELENA, "tomorrow", "appointment", due_at=noon + 4 * 3600),
            task(ELENA, "yesterday", "appointment", due_at=noon - 22 * 3600),
        ],
    )

    assert customers(today.waiting.appointments) == [ELENA]
    assert [one.id for one in today.waiting.tasks] == ["now"]


def test_what_nobody_ever_closed_crowds_nothing_of_today_out(day, shop, task):
    stale = [
        task(ELENA, f"{kind}-{n}", kind, due_at=given, made_at=shop.seconds(days_ago=400 + n))
        for kind in ("appointment", "promise", "order")
        for n in range(310)
        for given in (
            [shop.seconds(days_ago=400 + n)] if n % 2 or kind == "appointment" else [None]
        )
    ]
    noon = shop.seconds()
    today = day(
        task=[
            *stale,
            task(SAMUEL, "visit", "appointment", due_at=noon + 3600),
            task(SAMUEL, "call", "promise", due_at=noon),
            task(SAMUEL, "some-day", "follow_up"),
            task(SAMUEL, "parcel", "order", staff=None),
        ]
    )

    of_samuel = {one.id for one in today.waiting.tasks if one.customer == SAMUEL}
    assert of_samuel == {"visit", "call", "some-day", "parcel"}


def test_what_is_open_is_found_by_its_index(opened, shop, task):
    file = opened(
        Rows(customer=[shop.customer(ELENA, "Elena")], task=[task(ELENA, "t", "promise")])
    )
    plans: list[str] = []

    def read(statement: str, *arguments: object) -> list[Any]:
        if "FROM task" in statement:
            asked = file._connection.execute(f"EXPLAIN QUERY PLAN {statement}", arguments)
            plans.append(asked.fetchone()[3])
        return file._connection.execute(statement, arguments).fetchall()

    Day([read], staff="S1", place="367", now=shop.noon, zone="UTC", kept={}).gather(
        about=(), products=lambda _: {}, stock=lambda _: {}, places={}, as_of=None
    )

    assert len(plans) == 8
    assert all(plan.startswith("SEARCH task USING INDEX task_") for plan in plans)


def test_a_wish_comes_up_when_the_goods_are_here(day, shop, task):
    today = day(
        task=[task(n, f"w{n}", "wish", product=n) for n in (1, 2, 3)],
        stock=[shop.stock(1, "400", 5), shop.stock(2, "367", 0), shop.stock(3, "367", 1)],
    )

    assert [one.id for one in today.waiting.tasks] == ["w3"]
    assert today.waiting.here == {3}
    assert today.products[3].name == "Camel coat"


@pytest.mark.parametrize(
    ("born", "answer", "shown"),
    [
        ("24 November", "yes", True),
        ("24 November", "no", False),
        ("24 November", "later", False),
        ("11-15", "yes", True),
        ("1 March", "yes", False),
        ("soon", "yes", False),
    ],
)
def test_a_birthday_is_told_with_her_leave(day, shop, born, answer, shown):
    today = day(
        fact=[shop.fact(ELENA, "occasion.birthday", born)],
        consent=[ConsentRow(ELENA, "birthday", answer, None, "Till", shop.seconds(), 1)],
    )

    assert customers(today.waiting.birthdays) == ([ELENA] if shown else [])


def test_nobodys_birthday_is_told_who_was_never_asked(day, shop):
    assert day(fact=[shop.fact(ELENA, "occasion.birthday", "21 November")]).waiting.birthdays == ()


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("3 March", (3, 3)),
        ("March 3", (3, 3)),
        ("1980-03-14", (3, 14)),
        ("03-14", (3, 14)),
        ("29 February", (2, 29)),
        ("14 Mar 1980", (3, 14)),
        ("31 February", None),
        ("3", None),
        ("", None),
    ],
)
def test_a_birthday_is_read_as_it_is_written(said, read):
    assert month_and_day(said) == read


def test_her_own_clients_habits_come_from_what_they_bought(day, shop):
    lines = [
        shop.line(customer, 10 * customer + n, 1, days_ago=60 + 30 * n)
        for customer in (ELENA, SAMUEL)
        for n in range(4)
    ]
    lines += [shop.line(CLARA, 90 + n, 1, days_ago=3 + 30 * n) for n in range(4)]
    today = day(line=lines)

    assert customers(today.waiting.rhythms) == [ELENA]
    (due,) = today.waiting.replenishments
    assert (due.customer, due.product, due.times, due.every_days) == (ELENA, 1, 4, 30)
    assert today.last_visits[ELENA] == shop.noon - timedelta(days=60)


def test_what_one_does_not_buy_again_does_not_run_out(day, shop):
    today = day(line=[shop.line(ELENA, n, 2, days_ago=60 + 30 * n) for n in range(4)])

    assert today.waiting.replenishments == ()


def test_a_client_who_comes_back_is_quiet_no_more(shop, opened, reading):
    file = opened(
        Rows(
            customer=[shop.customer(ELENA, "Elena", client_of="S1")],
            line=[shop.line(ELENA, n, 1, days_ago=60 + 30 * n) for n in range(4)],
        )
    )
    book = reading(file.address)
    before = customers(book.today("S1", "367", shop.noon).waiting.rhythms)

    file.apply(
        shop.page(since=1, to=2, puts=Rows(line=[shop.line(ELENA, 99, 1, days_ago=1, version=2)]))
    )

    after = customers(book.today("S1", "367", shop.noon).waiting.rhythms)
    assert (before, after) == ([ELENA], [])


def test_what_colleagues_answered_and_who_said_no_come_with_it(day, shop, task):
    answer = AnswerRow(ELENA, "trouble:1", "done", None, "S2", "Tom", shop.seconds(), None, 1)
    today = day(
        answer=[answer],
        task=[task(ELENA, "e", "promise"), task(CLARA, "c", "promise")],
    )

    assert [(one.moment, one.reply) for one in today.waiting.answers] == [("trouble:1", Reply.DONE)]
    assert today.waiting.silent == {CLARA}


def test_a_row_of_a_kind_nobody_here_knows_breaks_nothing(day, shop, task, reading, stocked):
    today = day(
        task=[task(ELENA, "t", "promise"), task(ELENA, "?", "promise", made_at=2**40)],
        answer=[AnswerRow(ELENA, "m", "perhaps", None, "S2", "Tom", shop.seconds(), None, 1)],
    )

    assert [one.id for one in today.waiting.tasks] == ["t"]
    assert today.waiting.answers == ()


def test_customers_one_has_written_about_are_named_in_any_case(shop, stocked, reading):
    book = reading(stocked(Rows(customer=[shop.customer(SAMUEL, "Samuel")])))

    today = book.today("S1", "367", shop.noon, about=[SAMUEL, 99])

    assert today.customers[SAMUEL].said == "Samuel"
    assert 99 not in today.customers


def test_an_empty_tablet_has_an_empty_day(reading, shop):
    today = reading().today("S1", "367", shop.noon)

    assert (today.waiting.tasks, today.customers, today.as_of) == ((), {}, None)


def test_of_a_customer_in_two_stores_the_newest_word_counts(shop, stocked, reading, task):
    closed = task(ELENA, "t", "promise", state="done", closed_at=shop.seconds(), version=5)
    book = reading(
        stocked(
            Rows(
                customer=[shop.customer(ELENA, "Elena")],
                task=[task(ELENA, "t", "promise"), task(ELENA, "u", "promise")],
            )
        ),
        stocked(
            Rows(customer=[shop.customer(ELENA, "Elena")], task=[closed]),
            stream="store:400/associate",
        ),
    )

    today = book.today("S1", "367", shop.noon)

    assert [one.id for one in today.waiting.tasks] == ["u"]
    assert [one.id for one in today.done] == ["t"]


def test_a_task_that_got_its_day_in_another_store_is_told_once(shop, stocked, reading, task):
    elena = [shop.customer(ELENA, "Elena")]
    dated = task(ELENA, "t", "promise", due_at=shop.seconds(), version=5)
    book = reading(
        stocked(Rows(customer=elena, task=[task(ELENA, "t", "promise")])),
        stocked(Rows(customer=elena, task=[dated]), stream="store:400/associate"),
    )

    (told,) = book.today("S1", "367", shop.noon).waiting.tasks

    assert told.due_at == shop.noon


def test_habits_are_read_again_only_when_a_store_has_another_file(
    shop, stocked, catalogue, monkeypatch
):
    asked: list[int] = []
    real = Day._bought
    monkeypatch.setattr(Day, "_bought", lambda self, her: asked.append(her) or real(self, her))

    def store(last: int) -> StreamAddress:
        lines = [shop.line(ELENA, n, 1, days_ago=last + 30 * n) for n in range(4)]
        lines.append(shop.line(ELENA, 99, 1, days_ago=1))
        customer = [shop.customer(ELENA, "Elena", client_of="S1")]
        return stocked(Rows(customer=customer, line=lines))

    library = Library([store(60)])
    book = Book(library)
    book.today("S1", "367", shop.noon)

    library.put(catalogue)
    book.today("S1", "367", shop.noon)
    before = list(asked)
    library.put(store(90))
    book.today("S1", "367", shop.noon)
    book.close()

    assert (before, asked) == ([ELENA], [ELENA, ELENA])


def test_who_left_the_stream_is_in_no_day(shop, opened, reading, task):
    file = opened(
        Rows(customer=[shop.customer(ELENA, "Elena")], task=[task(ELENA, "t", "promise")])
    )
    book = reading(file.address)

    file.apply(shop.page(since=1, to=2, gone=[Gone("customer", [ELENA], 2)]))

    assert book.today("S1", "367", shop.noon).waiting.tasks == ()


def test_a_profile_tells_tasks_consents_answers_and_companions(shop, stocked, reading, task):
    book = reading(
        stocked(
            Rows(
                customer=[shop.customer(ELENA, "Elena"), shop.customer(SAMUEL, "Samuel Osei")],
                task=[task(ELENA, "b", "order"), task(ELENA, "a", "promise", due_at=5)],
                consent=[ConsentRow(ELENA, "email", "yes", "Do", "Till", shop.seconds(), 1)],
                answer=[
                    AnswerRow(
                        ELENA, "trouble:1", "done", None, "S2", "Tom", shop.seconds(), None, 1
                    )
                ],
                companion=[
                    CompanionRow(ELENA, 1, SAMUEL, "Sam", "husband", "Till", shop.seconds(), 1),
                    CompanionRow(ELENA, 2, None, "Ida", "daughter", "Till", shop.seconds(), 1),
                    CompanionRow(ELENA, 3, 77, "Jo", "friend", "Till", shop.seconds(), 1),
                ],
                service=[
                    shop.service(ELENA, 1, "delivery", days_ago=1, trouble=1),
                    shop.service(ELENA, 2, "delivery", days_ago=5, trouble=1),
                ],
            )
        )
    )

    profile = book.profile(ELENA, receipts=1, offers=1, now=shop.noon)

    assert [one.id for one in profile.tasks] == ["a", "b"]
    assert [(one.purpose, one.words) for one in profile.consents] == [("email", "Do")]
    assert [one.moment for one in profile.answers] == ["trouble:1"]
    assert [one.name for one in profile.companions] == ["Samuel Osei", "Ida", "Jo"]
    assert book.preview(ELENA, now=shop.noon).open_trouble.id == 2
