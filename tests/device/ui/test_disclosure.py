"""What may be seen over a shoulder: every field has a class, and staff ones go away."""

from __future__ import annotations

import importlib
import logging
import pkgutil
from dataclasses import dataclass, fields, is_dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject

import aisleside.device.ui as screens
from aisleside.device.ui.disclosure import TABLE, safe, safe_rows, spelt
from aisleside.device.ui.known_facts import PairRow
from aisleside.device.ui.listing import Listing
from aisleside.device.ui.note import NoteRow
from aisleside.device.ui.timeline import TimelineRow
from aisleside.domain.fact import Disclosure


def modules():
    for found in pkgutil.iter_modules(screens.__path__):
        yield importlib.import_module(f"aisleside.device.ui.{found.name}")


def own_classes():
    for module in modules():
        for value in vars(module).values():
            if isinstance(value, type) and value.__module__ == module.__name__:
                yield value


def shown_names(kind):
    """What QML can ask of a view-model, or of a row that a listing shows."""
    if issubclass(kind, QObject):
        meta = kind.staticMetaObject
        return {meta.property(i).name() for i in range(meta.propertyOffset(), meta.propertyCount())}
    return {spelt(field.name) for field in fields(kind)}


def row_types():
    """The rows of every listing that the sources make, found by their names."""
    kinds = {kind.__name__: kind for kind in own_classes() if is_dataclass(kind)}
    for module in modules():
        text = module.__spec__.loader.get_source(module.__name__)
        for part in text.split("Listing(")[1:]:
            name = part.split(",")[0].split(")")[0].strip()
            if name in kinds:
                yield kinds[name]


def timeline_row(**more):
    plain = {
        "sign": "truck",
        "critical": True,
        "title": "Wool coat",
        "detail": "3 Mar, arrived 4 days late",
        "safe_detail": "3 Mar, delivered",
        "amount": "€489",
        "picture_names": ("coat",),
        "picture_tints": ("",),
        "picture_seeds": (1,),
        "more": "",
        "spoken": "Wool coat, €489, arrived 4 days late",
        "safe_spoken": "Wool coat, delivered",
    }
    return TimelineRow(**(plain | more))


def test_everything_that_a_screen_can_ask_for_has_a_class():
    views = [kind for kind in own_classes() if issubclass(kind, QObject)]
    kinds = {*views, *row_types()}

    missing = {
        kind.__name__: sorted(names)
        for kind in kinds
        if (names := shown_names(kind) - set(TABLE.get(kind.__name__, {})))
    }

    assert len(kinds) > 25
    assert missing == {}


def test_the_table_names_nothing_that_does_not_exist():
    known = {kind.__name__: kind for kind in own_classes()}

    unknown = {
        name: sorted(extra)
        for name, classes in TABLE.items()
        if (extra := set(classes) - (shown_names(known[name]) if name in known else set()))
    }

    assert unknown == {}


def test_a_reason_gives_way_to_the_one_that_may_be_read():
    row = safe(timeline_row())

    assert (row.title, row.detail, row.spoken) == (
        "Wool coat",
        "3 Mar, delivered",
        "Wool coat, delivered",
    )
    assert (row.amount, row.critical) == ("", False)


def test_a_private_row_leaves_no_gap():
    rows = [timeline_row(title="One"), timeline_row(private=True), timeline_row(title="Two")]

    assert [row.title for row in safe_rows(rows)] == ["One", "Two"]


@given(st.text(), st.text())
def test_no_note_is_ever_left(text, by):
    assert safe_rows([NoteRow("n", text, by, "", "", 0, text)]) == ()


@given(st.lists(st.booleans()))
def test_what_is_safe_stays_as_it_is_when_it_is_made_safe_again(private):
    rows = safe_rows([timeline_row(private=one) for one in private])

    assert safe_rows(rows) == rows


def test_a_covered_list_holds_only_what_may_be_seen_and_gives_the_rest_back():
    listing = Listing(TimelineRow)
    listing.show([timeline_row(), timeline_row(private=True)])
    told = [role for role, name in listing.roleNames().items() if name.data() == b"amount"]

    listing.cover(True)

    assert listing.get_count() == 1
    assert listing.data(listing.index(0, 0), told[0]) == ""

    listing.show([timeline_row(), timeline_row(), timeline_row()])

    assert {row.amount for row in listing.rows} == {""}

    listing.cover(False)

    assert {row.amount for row in listing.rows} == {"€489"}


def test_a_long_list_is_covered_with_rows_made_before_and_says_which_are_others():
    mine, private = timeline_row(title="Mine"), timeline_row(private=True)
    listing = Listing(TimelineRow)
    rows = (private, *(mine,) * 4, private)
    listing.show(rows, safe_rows(rows))
    changes: list[tuple[int, int]] = []
    listing.dataChanged.connect(lambda top, last, _: changes.append((top.row(), last.row())))

    listing.cover(True)
    listing.show([mine, *listing.rows[1:3], mine], (mine, *listing.rows[1:3], mine))

    assert [row.amount for row in listing.rows] == [mine.amount, "", "", mine.amount]
    assert changes == [(0, 3), (0, 0), (3, 3)]


@dataclass(frozen=True)
class Forgotten:
    """A row that nobody gave a class."""

    name: str


def test_what_has_no_class_shows_nothing_and_is_logged(caplog):
    with caplog.at_level(logging.ERROR):
        listing = Listing(Forgotten)
    listing.show([Forgotten("Elena")])
    (role,) = listing.roleNames()

    assert listing.data(listing.index(0, 0), role) == ""
    assert safe(Forgotten("Elena")) is None
    assert "['name'] of Forgotten" in caplog.text
    assert "Elena" not in caplog.text


def test_a_size_may_be_seen():
    assert safe(PairRow("Shoe", "38, wide")) == PairRow("Shoe", "38, wide")


@pytest.mark.parametrize("name", ["paid", "bars", "spendSpoken", "troubleTitle", "troubleText"])
def test_worth_and_trouble_are_for_staff(name):
    assert TABLE["ProfileView"][name] is Disclosure.STAFF
