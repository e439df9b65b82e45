"""With shoulder-safe on, nothing of class *staff* is in the scene of any screen.

Elena's data is seeded with words that stand nowhere else. They are looked for in
every text and every accessible name, description and value of every item there is,
shown or not.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from aisleside.device.cache.answers import (
    MonthSpend,
    Offer,
    OfferGroup,
    Offers,
    Preview,
    Profile,
    Totals,
)
from aisleside.device.ui.capture_words import Part
from aisleside.domain.consent import Consent, ConsentAnswer, ConsentPurpose
from aisleside.domain.customer import Companion, ContactKind, ContactPoint
from aisleside.domain.fact import Disclosure, Fact, Purpose
from aisleside.domain.money import Money
from aisleside.domain.product import Product
from aisleside.domain.purchase import LineKind, PurchaseLine, Receipt
from aisleside.domain.service import Note, ServiceKind, ServiceRecord
from aisleside.domain.task import Task, TaskKind, TaskState
from aisleside.insight.recommend.reasons import (
    Because,
    BoughtBefore,
    GoesWith,
    NewForHer,
    Picked,
    Popular,
    Suggestion,
    SuggestionKind,
)

ELENA = 1
NOON = datetime(2026, 3, 12, 12, 0, tzinfo=UTC)
SECRETS = (
    "zinnia",  # a note
    "quokka",  # a fact used silently
    "walrus",  # what went wrong
    "marmot",  # what is offered for it
    "tapir",  # a promise
    "gecko",  # for the value
    "newt",  # against it
    "Look after",
    "Wombat",  # whom she comes with
    "4,318",  # what she spent
    "489",  # what she paid
    "Bought 14 times",
    "41 of 210",
    "every 9 days",
    "bought 4 days ago",  # in the title of a row
    "(8 Mar)",  # of two purchases
    "on 6 days",  # what she likes
    "by 18 customers",
    "18 customers bought",
    "Otter week",  # the words of a rule
)
WHY_SECRETS = (  # behind a tap
    "stoat",  # the rule's name
    "26 Feb",  # a day on which she bought
    "Number 3 of what was bought most",
    "Receipts of all customers",
    "Learned",
    "held both",
)
OPEN = ("Elena Marchetti", "Gold", "38, wide", "Wool coat", "Coat fitting")
SAFE = ("Bought here before", "Buy again", "Goes with Wool coat", "New here", "Popular here")


def money(amount):
    return Money(round(amount * 100), "EUR")


def goods(number, name):
    return Product(
        id=number,
        sku=f"S{number}",
        gtin=None,
        name=name,
        department="Women",
        category="x",
        brand=None,
        size=None,
        colour=None,
        style=None,
        price=money(77),
        picture="coat",
        tint=None,
        sensitive=False,
        repeatable=True,
    )


def fact(now, key, value, disclosure):
    return Fact(ELENA, key, value, "tills", now, Purpose.SERVICE, disclosure)


def service(now, number, kind, title, *, detail=None, receipt=None, trouble=False):
    return ServiceRecord(
        ELENA, now, number, kind, title, detail, "kings-arcade", None, receipt, trouble
    )


def suggested(now, coat) -> Offers:
    """One thing for each kind of reason, and more that speaks for the first."""
    bought = now - timedelta(days=4)
    since, until = date(2026, 2, 1), date(2026, 2, 8)
    again = BoughtBefore(tuple(date(2026, 2, 26 - n) for n in range(14)), 9, bought)
    popular = Popular("place:kings-arcade", 3, 18, since, until)
    both = (Because(1, bought, 0.6), Because(9, bought, 0.4))
    kinds = (
        (SuggestionKind.BUY_AGAIN, goods(2, "Merino socks"), again, (popular,)),
        (SuggestionKind.GOES_WITH, goods(3, "Wool scarf"), GoesWith(both[:1], 41, 210), ()),
        (SuggestionKind.GOES_WITH, goods(4, "Wool hat"), GoesWith(both), ()),
        (SuggestionKind.NEW_FOR_HER, goods(5, "Cape"), NewForHer(since, "M", 6, 0), ()),
        (SuggestionKind.POPULAR, goods(6, "Belt"), popular, ()),
        (SuggestionKind.PICKED, goods(7, "Cap"), Picked("stoat", "Otter week", until), ()),
    )
    named = {1: coat, 9: goods(9, "Boots")}
    offers = [
        Offer(Suggestion(product.id, kind, main, 0.5, also), product, named, None, ())
        for kind, product, main, also in kinds
    ]
    return Offers(
        tuple(
            OfferGroup(one.suggestion.kind, coat if number == 1 else None, (one,))
            for number, one in enumerate(offers)
        ),
        tuple(offers),
        learned_at=now - timedelta(days=2),
    )


def seeded(tablet) -> Profile:
    """Elena with a secret in each place where there can be one."""
    now = tablet.now[0]
    plain = tablet.book.profile(ELENA, receipts=12, offers=12, now=now)
    coat = goods(1, "Wool coat")
    line = PurchaseLine(
        ELENA, now - timedelta(days=4), 1, "r1", 1, "kings-arcade", None, 1, money(489),
        money(489), LineKind.SALE, None,
    )  # fmt: skip
    value = {
        "band": "look after",
        "for": ["Came with a gecko"],
        "against": "A newt came back",
        "definition": "Store value",
        "version": 1,
        "as_of": "2026-03-11",
    }
    return replace(
        plain,
        customer=replace(plain.customer, tier="Gold"),
        contacts=(ContactPoint(ContactKind.PHONE, "+39 333 4471", "tills", now),),
        facts=(
            fact(now, "size.shoe", "38, wide", Disclosure.OPEN),
            fact(now, "household.pets", "One quokka", Disclosure.STAFF),
            fact(now, "value.band", json.dumps(value), Disclosure.STAFF),
        ),
        receipts=(Receipt("r1", line.at, "kings-arcade", (line,)),),
        receipt_count=1,
        services=(
            service(
                line.at, 1, ServiceKind.DELIVERY, "The walrus came late", detail="Offer a marmot",
                receipt="r1", trouble=True,
            ),
            service(
                now - timedelta(days=2), 2, ServiceKind.REPAIR, "Another walrus", trouble=True
            ),
            service(now + timedelta(hours=2), 3, ServiceKind.APPOINTMENT, "Coat fitting"),
        ),
        notes=(Note("n", ELENA, now, "Keeps a zinnia", "tf", "Tomás Ferreira", None),),
        totals=Totals((MonthSpend(now, money(4318)),), money(4318), 1, line.at, line.at),
        offers=suggested(now, coat),
        products={1: coat, 2: goods(2, "Merino socks")},
        tasks=(
            Task(
                ELENA, "t", TaskKind.PROMISE, "Find a tapir", None, now, True, None, None,
                "kings-arcade", "ml", now, "ml", "Maya Lindqvist", TaskState.OPEN, None, None,
            ),
        ),
        consents=(
            Consent(ELENA, ConsentPurpose.EMAIL, ConsentAnswer.YES, None, "told", now),
        ),
        companions=(Companion(ELENA, 1, None, "Wombat Smith", "friend", "told", now),),
    )  # fmt: skip


@pytest.fixture
def at_elena(tablet):
    """Maya looks at Elena's profile."""
    profile = seeded(tablet)
    tablet.book.customers[ELENA] = profile.customer
    tablet.book.profiles[ELENA] = profile
    tablet.book.previews[ELENA] = Preview(
        profile.customer,
        profile.totals,
        None,
        profile.services[2],
        profile.services[0],
        profile.facts[:1],
        (profile.products[1],),
        (profile.receipts[0].at,),
    )
    tablet.sign_in()
    tablet.session.search.type("elena")
    tablet.screen.until(lambda: tablet.session.search.preview.name == "Elena Marchetti")
    tablet.session.profile.open(str(ELENA))
    tablet.screen.until(lambda: tablet.session.profile.whole)
    tablet.screen.rest(60)
    return tablet


def everything(item: QQuickItem) -> Iterator[QQuickItem]:
    """Every item of the scene, whether one sees it or not."""
    yield item
    for child in item.childItems():
        yield from everything(child)


def told(item: QObject) -> Iterator[str]:
    """Every text that an item holds."""
    meta = item.metaObject()
    for index in range(meta.propertyCount()):
        if meta.property(index).typeName() == "QString":
            yield str(item.property(meta.property(index).name()) or "")
    seen = QAccessible.queryAccessibleInterface(item)
    if seen is not None:
        for kind in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value):
            yield seen.text(kind)


def found(tablet, words) -> set[str]:
    """Which of these words stand anywhere in the scene."""
    said = "\n".join(
        text for item in everything(tablet.screen.window.contentItem()) for text in told(item)
    )
    return {word for word in words if word in said}


def test_without_it_the_seeded_words_are_there_so_that_looking_for_them_proves_something(at_elena):
    at_elena.screen.resize(1180, 2400)  # what one scrolls to is there
    there = found(at_elena, SECRETS)
    at_elena.screen.click("Look after")
    at_elena.screen.until(lambda: at_elena.screen.says("gecko"))

    there |= found(at_elena, SECRETS)
    at_elena.screen.press(Qt.Key.Key_Escape)
    at_elena.screen.choose(at_elena.session.profile.offers.rows.rows[0].spoken)
    for row in at_elena.session.profile.offers.rows.rows:
        at_elena.session.profile.offers.ask(row.product_id)
        at_elena.screen.rest()
        there |= found(at_elena, {*SECRETS, *WHY_SECRETS})

    # What reasons rest on stands behind a tap; the newer trouble is told.
    assert {*SECRETS, *WHY_SECRETS} - there == set()


@pytest.mark.parametrize("size", [(420, 2400), (800, 2400), (1180, 2400), (1920, 2400)])
def test_nothing_for_staff_is_in_any_scene_while_it_is_on(at_elena, size):
    screen, session = at_elena.screen, at_elena.session
    screen.resize(*size)
    session.shoulder.turnOn()
    screen.rest(60)
    session.profile.offers.unfold()
    screen.rest(60)
    assert found(at_elena, SECRETS) == set()
    assert found(at_elena, OPEN) == set(OPEN)
    assert found(at_elena, SAFE) == set(SAFE)

    screen.choose(session.profile.offers.rows.rows[0].spoken)
    screen.until(lambda: screen.says("Why this?"))
    for row in session.profile.offers.rows.rows:
        session.profile.offers.ask(row.product_id)
        screen.rest()
        assert screen.says(row.name)
        assert found(at_elena, {*SECRETS, *WHY_SECRETS}) == set()
    screen.press(Qt.Key.Key_Escape)
    session.profile.offers.add("2")
    screen.until(lambda: screen.says("Saved here, sends later"))
    assert found(at_elena, SECRETS) == set()

    session.privacy.open()
    screen.rest(60)
    assert screen.says("Why you see this")
    assert found(at_elena, (*SECRETS, "Written by colleagues", "says sorry")) == set()

    session.privacy.close()
    session.profile.close()
    screen.rest(60)
    assert found(at_elena, SECRETS) == set()


def test_a_new_note_or_answer_of_the_cache_does_not_bring_the_rest_back(at_elena):
    at_elena.session.shoulder.turnOn()

    at_elena.session.refresh()
    at_elena.outbox.write_note("ml", ELENA, "Another zinnia", at_elena.stamp)
    at_elena.session.profile.refreshNotes()
    at_elena.screen.rest(100)

    assert found(at_elena, SECRETS) == set()


def test_peeking_shows_everything_and_letting_go_hides_it_again(at_elena):
    at_elena.session.shoulder.turnOn()
    window = at_elena.screen.window
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier

    QTest.keyPress(window, Qt.Key.Key_Space, modifiers)
    at_elena.screen.rest(60)
    assert at_elena.screen.says("zinnia")

    QTest.keyRelease(window, Qt.Key.Key_Space, modifiers)
    at_elena.screen.rest(60)
    assert found(at_elena, SECRETS) == set()


def test_the_eye_turns_it_on_and_says_so_in_words(at_elena):
    at_elena.screen.click("Shoulder-safe")

    assert at_elena.session.shoulder.covering
    assert at_elena.screen.has("Safe to show")

    at_elena.screen.click("Shoulder-safe on")

    assert not at_elena.session.shoulder.on


def test_who_cannot_hold_peeks_with_a_tap(at_elena):
    at_elena.session.shoulder.turnOn()

    at_elena.screen.click("Peek for 8 s")
    assert at_elena.screen.says("zinnia")

    at_elena.screen.click("Hide again")
    assert found(at_elena, SECRETS) == set()


def test_holding_the_eye_peeks_until_it_is_let_go(at_elena):
    at_elena.session.shoulder.turnOn()
    at_elena.screen.rest(60)
    eye = at_elena.screen.find("Shoulder-safe on")
    middle = eye.mapToScene(eye.boundingRect().center()).toPoint()

    QTest.mousePress(
        at_elena.screen.window,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        middle,
    )
    at_elena.screen.until(lambda: at_elena.session.shoulder.peeking)
    QTest.mouseRelease(
        at_elena.screen.window,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        middle,
    )

    assert at_elena.session.shoulder.covering


def test_what_was_opened_to_write_is_closed_with_it_and_opens_again_empty(at_elena):
    screen, profile, shoulder = at_elena.screen, at_elena.session.profile, at_elena.session.shoulder
    capture = profile.capture
    screen.click("Write a note")
    screen.until(lambda: screen.has_keyboard("Note"))
    screen.type("Half a zinnia")
    capture.begin(Part.FACT)
    capture.choose("household.pets")
    capture.writeWords("A walrus")
    profile.tick("t")
    screen.until(lambda: screen.says("Done: Find a tapir"))
    assert "quokka" in capture.nowKnown

    shoulder.turnOn()
    screen.rest(260)
    assert not screen.has("Note")
    assert found(at_elena, SECRETS) == set()

    screen.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    screen.until(lambda: screen.has_keyboard("Note"))
    screen.type("Wants red")
    profile.tick("t")
    screen.until(lambda: screen.says("Saved here, sends later"))
    for part in Part:
        capture.begin(part)
        screen.rest()
        assert found(at_elena, SECRETS) == set(), part
    capture.begin(Part.FACT)
    capture.choose("household.pets")
    assert (capture.nowKnown, capture.words, capture.contact, capture.answered) == ("",) * 4
    capture.writeWords("Half")

    shoulder.toggle()
    capture.begin(Part.FACT)
    assert profile.note.text == "Half a zinnia\nWants red"
    assert capture.words == "Half"  # what was begun before comes after it
    capture.writeWords("")
    capture.begin(Part.FACT)
    assert capture.words == "A walrus"


def test_the_list_names_nobody_but_whom_one_asked_for(at_elena):
    at_elena.session.profile.close()
    at_elena.session.search.type("mar")
    at_elena.screen.until(lambda: at_elena.session.search.people.count == 2)

    at_elena.session.shoulder.turnOn()
    at_elena.screen.rest(60)
    assert found(at_elena, ("Elena Marchetti", "Marketa Novak")) == {"Elena Marchetti"}

    at_elena.session.search.type("")
    at_elena.screen.until(lambda: at_elena.session.search.people.count == 0)
    at_elena.screen.rest(60)
    assert found(at_elena, ("Elena Marchetti", "Marketa Novak")) == set()


def test_whoever_signs_in_next_starts_with_everything_shown(at_elena):
    at_elena.session.shoulder.turnOn()
    at_elena.session.signIn.lock()
    at_elena.screen.rest(60)

    at_elena.sign_in()

    assert not at_elena.session.shoulder.on


def test_the_reasons_of_a_value_go_with_the_badge(at_elena):
    at_elena.screen.click("Look after")
    at_elena.screen.until(lambda: at_elena.screen.says("gecko"))

    at_elena.session.shoulder.turnOn()
    at_elena.screen.rest(60)
    assert found(at_elena, ("gecko", "newt")) == set()


def test_a_namesake_is_named_and_nothing_private_stands_there_before_one_has_checked(at_elena):
    at_elena.session.profile.close()
    other = replace(at_elena.book.customers[2], said="Elena Marchetti")
    at_elena.book.customers[2] = other

    at_elena.session.search.refresh()
    at_elena.screen.until(lambda: at_elena.session.search.people.count == 2)
    assert at_elena.screen.says("Same name: check the phone and the store")

    at_elena.session.search.open(0)
    at_elena.screen.until(lambda: at_elena.session.profile.whole)
    at_elena.screen.rest(60)
    assert at_elena.screen.says("Another Elena Marchetti shops here. Check: phone ends 44")
    assert found(at_elena, SECRETS) == set()

    at_elena.screen.click("Checked, open all")
    assert at_elena.screen.says("zinnia")


def key(window, kind, which):
    QCoreApplication.sendEvent(window, QKeyEvent(kind, which, Qt.KeyboardModifier.NoModifier))


def test_every_touch_starts_the_time_without_one_anew(at_elena):
    shoulder = at_elena.session.shoulder
    touches = []
    original = shoulder.touched
    shoulder.touched = lambda: touches.append(original())

    key(at_elena.screen.window, QEvent.Type.KeyPress, Qt.Key.Key_Tab)

    assert touches


def test_who_asked_for_no_tips_gets_none(at_elena):
    profile = at_elena.book.profiles[ELENA]
    no = Consent(ELENA, ConsentPurpose.PERSONALISATION, ConsentAnswer.NO, None, "told", NOON)
    assert at_elena.session.profile.offers.rows.count == 6

    at_elena.book.profiles[ELENA] = replace(profile, consents=(*profile.consents, no))
    at_elena.session.refresh()

    at_elena.screen.until(lambda: at_elena.session.profile.offers.rows.count == 1)
    assert at_elena.screen.says("No personal tips, as the customer asked. This is what is popular")
    assert at_elena.session.profile.offers.rows.rows[0].name == "Belt"


def test_the_reasons_of_a_value_close_by_themselves(at_elena, monkeypatch):
    profile, screen = at_elena.session.profile, at_elena.screen
    monkeypatch.setattr(profile.value, "_seconds", 0.05)
    profile.close()
    screen.rest()
    profile.open(str(ELENA))
    screen.until(lambda: profile.whole)

    screen.choose("Look after")

    screen.until(lambda: not screen.says("gecko"))


def test_reasons_that_are_touched_do_not_count_down_any_more(at_elena):
    at_elena.screen.choose("Look after")
    at_elena.screen.until(lambda: at_elena.screen.says("Closes in"))

    at_elena.screen.click("Came with a gecko")

    assert at_elena.screen.says("gecko")
    assert not at_elena.screen.says("Closes in")
