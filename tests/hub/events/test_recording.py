"""What staff record becomes state, and whose word counts when two of them disagree."""

from __future__ import annotations

import random
from datetime import UTC, datetime

import msgspec
import pytest
from sqlalchemy import event as listening
from sqlalchemy import insert, update
from tests.hub.events.making import enrol, event, page, rows, send

from aisleside.domain.event import LINE_LIMIT
from aisleside.hub.events import judging, recording
from aisleside.hub.events.occasion import NotToBeKeptError
from aisleside.hub.store import schema
from aisleside.hub.store.access import Device
from aisleside.hub.store.recorded import Book
from aisleside.wire import codec
from aisleside.wire.messages import (
    AnswerBody,
    ConsentBody,
    FactBody,
    NoteBody,
    OpenedBody,
    SameBody,
    ServedBody,
    TaskBody,
    TaskClosedBody,
)
from aisleside.wire.rows import AnswerRow, CustomerRow, FactRow

pytestmark = pytest.mark.both_engines

MAYA, TOMAS = "associate-1", "manager-1"
NOON = int(datetime(2026, 11, 20, 12, tzinfo=UTC).timestamp())
HOUR, DAY = 3_600, 86_400
STREAM = "store:1/associate"
KINDS = {
    NoteBody: "note",
    ServedBody: "served",
    FactBody: "fact",
    TaskBody: "task",
    TaskClosedBody: "task_closed",
    ConsentBody: "consent",
    AnswerBody: "answer",
    OpenedBody: "opened",
    SameBody: "same",
}


@pytest.fixture
def say(desk, now):
    """Send one thing somebody recorded *at* seconds after noon; its receipt."""
    enrol(desk)
    numbers = iter(range(1, 10_000))

    def say(body, *, at=0, author=MAYA, **given):
        return send(desk, now, made(body, next(numbers), at=at, author=author, **given))[0]

    return say


def made(body, number, *, at=0, author=MAYA, **given):
    values = {
        "kind": KINDS[type(body)],
        "author": author,
        "body": msgspec.Raw(codec.encode(body)),
        "seen_hub_time": NOON + at,
        "mono_ms": 0,
        **given,
    }
    return event(number, **values)


def only(desk, table):
    (row,) = rows(desk, table)
    return row


def customer(desk, number=1):
    return next(row for row in rows(desk, schema.customer) if row.id == number)


# Facts


def test_a_size_is_known_with_who_was_told_and_when(desk, say):
    receipt = say(FactBody("size.shoe", " 38, wide "))

    fact = only(desk, schema.fact)
    assert receipt.status == "applied"
    assert (fact.key, fact.value, fact.observed_at) == ("size.shoe", "38, wide", NOON)
    assert fact.source == "Told to Maya of store 1"
    assert (fact.disclosure, fact.purpose) == ("open", "service")


@pytest.mark.parametrize(
    ("key", "disclosure", "purpose"),
    [
        ("taste.likes", "open", "recommendation"),
        ("taste.avoids", "open", "recommendation"),
        ("taste.remember", "staff", "service"),
        ("name.pronouns", "open", "service"),
        ("something.nobody_thought_of", "staff", "service"),
    ],
)
def test_what_it_is_held_for_and_who_may_hear_it_come_from_the_key(
    desk, say, key, disclosure, purpose
):
    say(FactBody(key, "Navy"))

    fact = only(desk, schema.fact)
    assert (fact.disclosure, fact.purpose) == (disclosure, purpose)


def test_it_travels_to_every_place_that_holds_her(desk, say, now):
    since = desk.head()

    say(FactBody("size.shoe", "38"))

    for stream in (STREAM, "store:2/associate"):
        puts = page(desk, stream, since=since, now=now).puts
        assert [FactRow(*row)[1:3] for row in puts.fact] == [("size.shoe", "38")]


def test_the_newer_statement_counts_whichever_arrives_first(desk, say):
    say(FactBody("size.shoe", "39"), at=HOUR)

    receipt = say(FactBody("size.shoe", "37"))

    assert receipt.status == "applied"
    assert only(desk, schema.fact).value == "39"


def test_what_was_taken_away_stays_away_from_older_statements(desk, say, now):
    say(FactBody("size.shoe", "38"))
    since = desk.head()
    say(FactBody("size.shoe", None), at=HOUR)
    gone = page(desk, STREAM, since=since, now=now).gone

    say(FactBody("size.shoe", "37"), at=HOUR // 2)

    assert rows(desk, schema.fact) == []
    assert [(one.table, tuple(one.key)) for one in gone] == [("fact", (1, "size.shoe"))]


def test_an_older_statement_does_not_take_the_place_of_what_a_source_says_since(desk, say):
    desk.fact(1, "size.shoe", "39")
    with desk.store.write() as connection:
        connection.execute(update(schema.fact).values(observed_at=NOON + HOUR))

    say(FactBody("size.shoe", "37"))

    assert only(desk, schema.fact).value == "39"


def test_saying_again_what_no_role_may_see_shows_it_to_nobody(desk, say, now):
    """P1"""
    desk.fact(1, "demographic.age", "45-54", "never")
    since = desk.head()

    say(FactBody("demographic.age", "50"))

    assert only(desk, schema.fact).disclosure == "never"
    assert page(desk, STREAM, since=since, now=now).puts.fact == []


def test_a_key_no_role_may_see_is_not_named_when_it_is_taken_away(desk, say):
    """S15"""
    desk.fact(1, "demographic.age", "45-54", "never")
    since = desk.head()

    say(FactBody("demographic.age", None))

    assert rows(desk, schema.fact) == []
    assert [entry for entry in rows(desk, schema.feed) if entry.seq > since and entry.table] == []


@pytest.mark.parametrize(
    ("key", "field"),
    [("name.said", "said"), ("name.sounds", "sounds"), ("contact.by", "contact_by")],
)
def test_a_correction_changes_the_customer_herself(desk, say, now, key, field):
    since = desk.head()

    say(FactBody(key, "Ana-Lucía"))

    assert getattr(customer(desk), field) == "Ana-Lucía"
    assert rows(desk, schema.fact) == []
    (shown,) = page(desk, STREAM, since=since, now=now).puts.customer
    assert getattr(CustomerRow(*shown), field) == "Ana-Lucía"


def test_an_older_correction_does_not_undo_a_newer_one(desk, say):
    say(FactBody("name.said", "Ana Ruiz-Vega"), at=HOUR)

    say(FactBody("name.said", "Anna Ruiz"))

    assert customer(desk).said == "Ana Ruiz-Vega"


@pytest.mark.parametrize(
    "body",
    [
        FactBody("", "38"),
        FactBody("Shoe size", "38"),
        FactBody("size", "38"),
        FactBody("size.shoe", "  "),
        FactBody("size.shoe", "3" * (LINE_LIMIT + 1)),
        FactBody("size.shoe", "38", "w" * (LINE_LIMIT + 1)),
        FactBody("value.band", "look after"),
        FactBody("contact.may", "yes"),
        FactBody("name.said", None),
    ],
)
def test_a_statement_that_makes_no_sense_is_refused_in_a_sentence(desk, say, body):
    receipt = say(body)

    assert_refused(receipt)
    assert rows(desk, schema.fact) == []


# Tasks


def promise(**given):
    return TaskBody(**{"kind": "promise", "title": "Send photos of the camel coat", **given})


def test_a_promise_waits_on_the_place_where_it_was_made(desk, say):
    receipt = say(promise(due_at=NOON + DAY, staff=MAYA, product=3), author=TOMAS)

    task = only(desk, schema.task)
    assert (task.id, task.state, task.kind) == (receipt.id, "open", "promise")
    assert (task.staff, task.made_by, task.made_by_name) == (MAYA, TOMAS, "Tomás of store 1")
    assert (task.place, task.product, task.made_at) == ("1", 3, NOON)


def test_the_day_it_is_due_begins_at_midnight_in_the_place(desk, say):
    with desk.store.write() as connection:
        connection.execute(
            update(schema.place).where(schema.place.c.id == "1").values(zone="Europe/Brussels")
        )

    say(promise(due_at=NOON + DAY))

    due = datetime.fromtimestamp(only(desk, schema.task).due_at, UTC)
    assert due == datetime(2026, 11, 20, 23, tzinfo=UTC)  # the 21st in Brussels


def test_an_appointment_keeps_its_minute(desk, say):
    at = NOON + DAY + 30 * 60

    say(promise(kind="appointment", due_at=at, all_day=False, minutes=45))

    task = only(desk, schema.task)
    assert (task.due_at, task.all_day, task.minutes) == (at, 0, 45)


@pytest.mark.parametrize(
    "body",
    [
        promise(kind="order"),
        promise(kind="something new"),
        promise(title=""),
        promise(title="t" * (LINE_LIMIT + 1)),
        promise(due_at=NOON - 30 * DAY),
        promise(due_at=NOON + 3_000 * DAY),
        promise(due_at=2**62),
        promise(kind="appointment"),
        promise(minutes=0),
        promise(minutes=10_000),
        promise(product=-1),
        promise(staff="nobody"),
    ],
)
def test_a_task_that_makes_no_sense_is_refused_in_a_sentence(desk, say, body):
    assert_refused(say(body))
    assert rows(desk, schema.task) == []


def test_who_closes_it_first_did_it_and_the_other_is_told_who(desk, say):
    """P3"""
    task = say(promise()).id
    say(TaskClosedBody(task, "done"), at=65 * 60)

    late = say(TaskClosedBody(task, "dropped"), at=10, author=TOMAS)

    assert late.status == "rejected"
    assert late.reason == "Maya of store 1 did this at 13:05. Nothing for you to do."
    closed = only(desk, schema.task)
    assert (closed.state, closed.closed_by_name) == ("done", "Maya of store 1")
    assert closed.closed_at == NOON + 65 * 60


def test_on_another_day_the_sentence_says_which(desk, say):
    task = say(promise()).id
    say(TaskClosedBody(task, "dropped"), at=HOUR)

    late = say(TaskClosedBody(task, "done"), at=2 * DAY, author=TOMAS)

    assert late.reason == (
        "Maya of store 1 put this away on 20 November at 13:00. Nothing for you to do."
    )


def test_who_closed_it_may_open_it_again_and_nobody_else(desk, say):
    task = say(promise()).id
    say(TaskClosedBody(task, "done"), at=HOUR)

    other = say(TaskClosedBody(task, "open"), at=2 * HOUR, author=TOMAS)
    assert (other.status, only(desk, schema.task).state) == ("rejected", "done")

    own = say(TaskClosedBody(task, "open"), at=2 * HOUR)
    again = only(desk, schema.task)
    assert own.status == "applied"
    assert (again.state, again.closed_at, again.closed_by_name) == ("open", None, None)


def test_a_task_made_and_closed_without_a_network_is_closed_in_one_batch(desk, now):
    promised = made(promise(), 1, id="task-1")
    kept = made(TaskClosedBody("task-1", "done"), 2, at=60)

    receipts = send(desk, now, promised, kept)

    assert [receipt.status for receipt in receipts] == ["applied", "applied"]
    assert only(desk, schema.task).state == "done"


@pytest.mark.parametrize(
    "body", [TaskClosedBody("no such task", "done"), TaskClosedBody("x", "lost")]
)
def test_nothing_is_closed_that_the_hub_does_not_know(desk, say, body):
    assert_refused(say(body))


# Consent


def test_her_answer_is_kept_in_her_words(desk, say):
    say(ConsentBody("personalisation", "yes", "If it saves me time."))

    consent = only(desk, schema.consent)
    assert (consent.purpose, consent.answer) == ("personalisation", "yes")
    assert (consent.words, consent.source) == ("If it saves me time.", "Told to Maya of store 1")
    assert customer(desk).may_contact == "unknown"


@pytest.mark.parametrize("purpose", ["email", "phone", "text"])
@pytest.mark.parametrize("answer", ["yes", "no"])
def test_whether_she_may_be_contacted_follows_her_answer(desk, say, now, purpose, answer):
    since = desk.head()

    say(ConsentBody(purpose, answer))

    assert customer(desk).may_contact == answer
    (shown,) = page(desk, STREAM, since=since, now=now).puts.customer
    assert CustomerRow(*shown).may_contact == answer


def test_one_way_she_allowed_is_enough_and_without_any_nobody_contacts_her(desk, say):
    say(ConsentBody("email", "no"))
    say(ConsentBody("phone", "yes"), at=1)
    assert customer(desk).may_contact == "yes"

    say(ConsentBody("phone", "no"), at=2)

    assert customer(desk).may_contact == "no"


def test_the_newest_answer_counts_whichever_arrives_first(desk, say):
    say(ConsentBody("email", "no"), at=HOUR)

    say(ConsentBody("email", "yes"))

    assert only(desk, schema.consent).answer == "no"
    assert customer(desk).may_contact == "no"


def test_not_wanting_to_decide_does_not_soften_a_no(desk, say):
    say(ConsentBody("email", "no"))

    receipt = say(ConsentBody("email", "later"), at=HOUR)

    assert receipt.status == "applied"
    assert only(desk, schema.consent).answer == "no"


@pytest.mark.parametrize(
    "body",
    [
        ConsentBody("fax", "yes"),
        ConsentBody("email", "perhaps"),
        ConsentBody("email", "yes", "w" * (LINE_LIMIT + 1)),
    ],
)
def test_an_answer_to_no_question_is_refused_in_a_sentence(desk, say, body):
    assert_refused(say(body))
    assert rows(desk, schema.consent) == []


# Answers to moments


def test_two_who_apologised_without_a_network_one_counts_and_the_other_is_told(desk, say):
    """P3"""
    say(AnswerBody("trouble:9", "done"), at=60)

    second = say(AnswerBody("trouble:9", "done"), author=TOMAS)

    assert second.status == "rejected"
    assert second.reason == "Maya of store 1 did this at 12:01. Nothing for you to do."
    assert only(desk, schema.answer).staff == MAYA


def test_an_answer_taken_back_is_gone_everywhere(desk, say, now):
    say(AnswerBody("wish:7", "never"))
    since = desk.head()

    say(AnswerBody("wish:7", "open"), at=5)

    assert rows(desk, schema.answer) == []
    (gone,) = page(desk, STREAM, since=since, now=now).gone
    assert (gone.table, tuple(gone.key)) == ("answer", (1, "wish:7"))


def test_nobody_takes_back_what_somebody_else_did(desk, say):
    say(AnswerBody("wish:7", "done"))

    receipt = say(AnswerBody("wish:7", "open"), at=5, author=TOMAS)

    assert receipt.status == "rejected"
    assert only(desk, schema.answer).answer == "done"


def test_what_was_put_off_may_be_taken_up_by_anybody_once_it_is_time(desk, say):
    say(AnswerBody("wish:7", "later", NOON + DAY))

    early = say(AnswerBody("wish:7", "done"), at=HOUR, author=TOMAS)
    later = say(AnswerBody("wish:7", "done"), at=DAY, author=TOMAS)

    assert (early.status, later.status) == ("rejected", "applied")
    assert early.reason.startswith("Maya of store 1 put this off at 12:00.")
    assert only(desk, schema.answer).staff == TOMAS


def test_of_a_suggestion_her_newest_word_counts_whoever_heard_it(desk, say):
    say(AnswerBody("offer:88", "never", reason="too_dear"), at=60)

    fresh = say(AnswerBody("offer:88", "done"), at=HOUR, author=TOMAS)
    late = say(AnswerBody("offer:88", "later", NOON + DAY), at=30, author=TOMAS)

    assert (fresh.status, late.status) == ("applied", "applied")
    assert (only(desk, schema.answer).staff, only(desk, schema.answer).answer) == (TOMAS, "done")

    assert say(AnswerBody("offer:88", "open"), at=2 * HOUR).status == "applied"
    assert rows(desk, schema.answer) == []


@pytest.mark.parametrize(
    "body",
    [
        AnswerBody("trouble:9", "perhaps"),
        AnswerBody("trouble", "done"),
        AnswerBody("trouble:" + "9" * 500, "done"),
        AnswerBody("trouble:9", "later", NOON + 9_000 * DAY),
    ],
)
def test_an_answer_to_nothing_is_refused_in_a_sentence(desk, say, body):
    assert_refused(say(body))
    assert rows(desk, schema.answer) == []


# All kinds


def test_an_opening_stays_an_event_under_her_name(desk, say):
    """P6"""
    receipt = say(OpenedBody("Fitting today"))

    kept = only(desk, schema.event)
    assert receipt.status == "stored"
    assert (kept.kind, kept.subject) == ("opened", 1)


BODIES = (
    FactBody("size.shoe", "38"),
    promise(),
    TaskClosedBody("t", "done"),
    ConsentBody("email", "yes"),
    AnswerBody("trouble:9", "done"),
)


@pytest.mark.parametrize("body", BODIES, ids=lambda body: KINDS[type(body)])
@pytest.mark.parametrize("subject", [404, None])
def test_what_is_about_nobody_is_kept_and_refused_in_a_sentence(desk, say, body, subject):
    assert_refused(say(body, subject=subject))


@pytest.mark.parametrize("kind", [*KINDS.values()])
@pytest.mark.parametrize("body", [b"\x80", b"\xc0", b"\x93\x01\x02\x03", b"\xa3abc"])
def test_a_body_that_cannot_be_read_is_kept_and_delays_nothing(desk, now, kind, body):
    """S17"""
    receipts = send(
        desk,
        now,
        event(1, kind=kind, body=msgspec.Raw(body)),
        made(FactBody("size.shoe", "38"), 2),
    )

    assert receipts[0].status == ("stored" if kind == "opened" else "rejected")
    assert receipts[1].status == "applied"
    assert len(rows(desk, schema.event)) == 2


def test_what_arrives_about_who_was_joined_lands_on_who_she_is(desk, say):
    with desk.store.write() as connection:
        connection.execute(insert(schema.alias).values(customer=8, into=1, at_seq=1))

    for body in (FactBody("size.shoe", "38"), promise(), ConsentBody("email", "no")):
        say(body, subject=8)

    for table in (schema.fact, schema.task, schema.consent):
        assert only(desk, table).customer == 1


@pytest.mark.sqlite
def test_in_whatever_company_and_however_often_the_events_arrive_the_newest_words_stay(
    new_shop, now
):
    """S6: and what was said last is what is known, but for who came first."""
    chance = random.Random(11)
    sent = [
        *(made(FactBody("size.shoe", str(35 + n)), 1 + n, at=60 * n) for n in range(6)),
        *(
            made(ConsentBody("email", answer), 10 + n, at=60 * n)
            for n, answer in enumerate(("yes", "no", "later", "yes", "no"))
        ),
        *(made(FactBody("name.said", f"Ana {n}"), 20 + n, at=60 * n) for n in range(4)),
    ]
    for _ in range(5):
        shop = new_shop()
        shop.customer(1, places=("1",))
        order = chance.sample(sent, len(sent)) + chance.sample(sent, 5)
        while order:
            size = chance.randint(1, 6)
            send(shop, now, *order[:size])
            order = order[size:]

        assert only(shop, schema.fact).value == "40"
        assert only(shop, schema.consent).answer == "no"
        assert customer(shop).may_contact == "no"
        assert customer(shop).said == "Ana 3"


@pytest.mark.sqlite
def test_a_large_batch_is_looked_up_in_a_few_statements(desk, now):
    for number in range(2, 60):
        desk.customer(number, places=("1",))
    statements: list[str] = []
    engine = desk.store._writer

    def count(_connection, _cursor, statement, *_rest):
        statements.append(statement)

    few = [made(FactBody("size.shoe", "38"), 1), made(ConsentBody("email", "yes"), 2)]
    many = [
        made(body, 100 + 2 * n + at, subject=n)
        for n in range(2, 60)
        for at, body in enumerate((FactBody("size.shoe", "38"), ConsentBody("email", "yes")))
    ]
    listening.listen(engine, "before_cursor_execute", count)
    send(desk, now, *few)
    small = len(statements)
    statements.clear()
    send(desk, now, *many)
    listening.remove(engine, "before_cursor_execute", count)

    assert len(rows(desk, schema.fact)) == 59
    assert len(statements) <= small


def test_an_event_from_another_place_has_that_places_name(desk, now):
    body = promise()
    away = Device("tablet-2", "Tablet 2", "2")

    send(desk, now, made(body, 1, device=away.id), device=away)

    assert only(desk, schema.task).place == "2"


def assert_refused(receipt):
    assert receipt.status == "rejected"
    assert receipt.reason.endswith(".")
    assert receipt.reason[0].isupper()


@pytest.mark.parametrize(
    ("reply", "reason", "kept"),
    [
        ("never", "too_dear", "too_dear"),
        ("never", "of_a_newer_version", "of_a_newer_version"),
        ("never", "Robert'); DROP TABLE answer", None),
        ("later", "too_dear", None),
        ("never", None, None),
    ],
)
def test_why_something_is_not_for_her_is_kept_and_told(desk, say, now, reply, reason, kept):
    say(AnswerBody("replenish:7-20261120", reply, NOON + DAY, reason))

    assert only(desk, schema.answer).reason == kept
    (shown,) = page(desk, STREAM, since=0, now=now).puts.answer
    assert AnswerRow(*shown).reason == kept


def test_that_two_are_one_changes_neither_and_is_taken(desk, say):
    before = customer(desk)

    assert say(SameBody(2)).status == "applied"
    assert customer(desk) == before


@pytest.mark.parametrize("other", [1, 0, -3, 2**63])
def test_nobody_is_the_same_person_as_herself_or_nobody(desk, say, other):
    receipt = say(SameBody(other))

    assert receipt.status == "rejected"
    assert receipt.reason.startswith("This says of nobody else that it is the same person")


HEALTH = "She has diabetes."


@pytest.mark.parametrize(
    "body",
    [
        NoteBody(HEALTH),
        FactBody("taste.remember", HEALTH),
        FactBody("taste.avoids", "wool", HEALTH),
        FactBody("name.said", "4111 1111 1111 1111"),
        TaskBody("promise", HEALTH),
        TaskBody("promise", "Call", HEALTH + "x" * 9000),  # also of what could not be used
        ConsentBody("phone", "no", HEALTH),
        ServedBody("MD482/2026-11-22/LIS", "praise", detail=HEALTH),
        ServedBody("MD482/2026-11-22/LIS", "fault", detail=HEALTH),
    ],
)
def test_what_a_tablet_would_block_is_refused_and_its_words_are_nowhere_at_the_hub(
    desk, say, body, caplog
):
    subject = {"subject": None} if getattr(body, "what", "") == "fault" else {}

    receipt = say(body, **subject)

    assert receipt.status == "rejected"
    assert receipt.reason == NotToBeKeptError().say
    (kept,) = rows(desk, schema.event)
    assert (kept.id, kept.author) == (receipt.id, MAYA)
    everything = repr([rows(desk, table) for table in schema.metadata.sorted_tables])
    for word in ("diabetes", "4111"):
        assert word not in everything
        assert word.encode() not in kept.sent
        assert word not in caplog.text


def test_what_only_warns_passes_and_so_does_her_own_name(desk, say):
    desk.customer(1, said="Jude Muslim")

    unkind = say(NoteBody("The zip was rude."))
    named = say(TaskBody("promise", "Call Mr Muslim"))
    other = say(TaskBody("promise", "Call the Muslim"), subject=2)

    assert (unkind.status, named.status, other.status) == ("applied", "applied", "rejected")


def test_of_what_could_not_be_used_no_words_stay_either_that_must_not_be_kept():
    entry = judging.read(Device("tablet-1", "Tablet 1", "1"), event(1, text=HEALTH))
    assert entry.event is not None

    minded = {entry.id} if recording.minds(entry.event) else set()
    verdict = judging.poison(entry, judging.Facts({}, (), (), {}, {}, Book(), minded))

    assert (verdict.status, verdict.subject) == ("rejected", 1)
    assert b"diabetes" not in verdict.sent
