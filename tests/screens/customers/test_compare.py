"""Two records that may be one person, from the hint under a row to the word about them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from tests.screens.customers.conftest import ELENA, at, book_of, somebody, store

from aisleside.device.cache.book import Book
from aisleside.domain.recorded import SamePerson
from aisleside.wire.rows import ContactRow, FactRow

TWIN = 99


@pytest.fixture
def book(tmp_path) -> Book:
    """Elena is here twice: the web shop took her for somebody new."""
    rows = store()
    rows.customer.append(somebody(TWIN, "E.", "Marchetti-Rossi", source="web shop"))
    rows.contact.append(ContactRow(TWIN, "phone", "+393331234471", "web shop", at(days=9), 1))
    rows.contact.append(ContactRow(TWIN, "email", "emr@mail.example", "web shop", at(days=9), 1))
    rows.fact.append(FactRow(TWIN, "size.shoe", "38", "web shop", at(days=9), "service", "open", 1))
    return book_of(tmp_path, rows)


def compare(tablet):
    """Find her and open the two beside each other."""
    tablet.screen.type("marchetti")
    tablet.screen.until(lambda: len(tablet.session.search.people.rows) == 2)
    tablet.screen.click("Compare, Elena Marchetti")
    tablet.screen.until(lambda: tablet.session.compare.summary != "")
    tablet.screen.rest(260)


def said(tablet):
    return [(e.subject, e.body) for e in tablet.outbox.events if isinstance(e.body, SamePerson)]


def test_two_records_are_compared_field_by_field_and_said_to_be_one(signed_in):
    compare(signed_in)
    assert signed_in.session.compare.summary == "2 the same, 2 similar, 2 different"
    assert signed_in.screen.has("Phone, The same, +39 ··· 44 71, +39 ··· 44 71")

    signed_in.screen.click("These are the same person")
    signed_in.screen.until(lambda: signed_in.screen.says("Saved here, sends later"))
    first = said(signed_in)
    signed_in.screen.click("Undo")
    signed_in.screen.until(lambda: signed_in.screen.has("These are the same person"))

    assert first == [(ELENA, SamePerson(TWIN))]
    assert said(signed_in) == []


def test_the_sheet_goes_with_the_keys_with_the_screen_or_when_a_customer_may_look(signed_in):
    compare(signed_in)
    signed_in.session.profile.open(str(ELENA))
    signed_in.screen.until(lambda: not signed_in.session.compare.present)
    signed_in.session.profile.close()
    signed_in.screen.click("Compare, Elena Marchetti")
    signed_in.screen.until(lambda: signed_in.session.compare.summary != "")
    signed_in.screen.press(Qt.Key.Key_Escape)
    signed_in.screen.until(lambda: not signed_in.session.compare.present)
    signed_in.screen.click("Compare, Elena Marchetti")
    signed_in.screen.until(lambda: signed_in.session.compare.summary != "")

    signed_in.session.shoulder.toggle()

    signed_in.screen.until(lambda: not signed_in.screen.has("These are the same person"))
    signed_in.screen.until(lambda: not signed_in.screen.says("Marchetti-Rossi"))


@pytest.mark.parametrize(
    ("size", "scale"), [((420, 900), 1.0), ((420, 900), 1.5), ((1180, 820), 1.5)]
)
def test_both_records_are_whole_at_every_size(signed_in, size, scale, faults):
    signed_in.screen.resize(*size)
    signed_in.session.shell.textScale = scale
    compare(signed_in)
    before = faults(signed_in.screen)

    signed_in.session.compare.same()
    signed_in.screen.rest(60)

    assert (before, faults(signed_in.screen)) == ([], [])
