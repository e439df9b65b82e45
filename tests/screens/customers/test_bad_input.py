"""Bad input, item by item: nothing breaks, nothing overflows, nothing is interpreted.

A PIN that is pasted and a scanner that fires in the middle of typing have their tests in
``test_sign_in`` and ``test_scanner``.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from tests.screens.customers.conftest import (
    HERE,
    NOW,
    at,
    bought,
    catalogue,
    goods,
    somebody,
    store,
    waiting,
)

from aisleside.device.cache.book import Book
from aisleside.device.cache.library import Library
from aisleside.device.cache.loading import fill
from aisleside.device.ui.known_facts import COMPANY
from aisleside.wire.rows import CompanionRow, ContactRow, FactRow, NoteRow, ServiceRow, StaffRow
from aisleside.wire.streams import CATALOGUE

HTML = '<img src="http://127.0.0.1:9/x.png"><b>Bold</b>'
MARKDOWN = "**Bold** [a](http://127.0.0.1:9) # Top"
NAMES = {
    31: "Wolfeschlegel" * 15 + "berger",  # 201 letters without a gap
    32: "",
    33: "X",
    34: "👩‍👩‍👧‍👦🇦🇪",
    35: "Anna نور O'Neil الهاشمي",
    36: "Cut\x00here\nand\tthere\u202erekcirT\u2028end",
    37: HTML,
    38: MARKDOWN,
    39: " ".join(["Maximiliana"] * 17),
}
EVERYTHING, NOTHING, FORTY = 36, 33, 40
SIZES = [(420, 900, 1.0), (420, 900, 1.5), (1180, 820, 1.0)]


def hostile():
    """The store of the other tests, and everybody above."""
    rows = store()
    rows.customer.extend(
        somebody(number, "", "", said=name, loyalty=f"31{number}") for number, name in NAMES.items()
    )
    rows.customer.append(somebody(FORTY, "Frida", "Forty", client_of="ml"))
    long = NAMES[31]
    for number in (31, EVERYTHING, 37):
        text = NAMES[number]
        rows.contact.append(ContactRow(number, "pigeon", text, "tills", at(days=1), 1))
        rows.contact.append(ContactRow(number, "email", text, "tills", at(days=1), 1))
        rows.fact.extend(
            FactRow(number, key, text, text, at(days=1), purpose, disclosure, 1)
            for key, purpose, disclosure in (
                ("size.coat", "service", "open"),
                ("taste." + text[:60], "service", "open"),
                ("moon.phase", "service", "open"),  # a group nobody has heard of
                ("taste.secret", "service", "whispered"),  # nor of this class
                ("taste.sold", "resale", "open"),  # nor of this purpose
            )
        )
        rows.service.extend(
            ServiceRow(
                number,
                at(days=2),
                number * 10 + n,
                kind,
                text,
                text,
                HERE,
                "ml",
                None,
                n,
                None,
                None,
                1,
            )
            for n, kind in enumerate(("delivery", "delivery", "seance"))
        )
        rows.note.append(NoteRow(number, f"n{number}", at(days=1), text, "tf", text, HERE, 1))
        rows.task.append(waiting(number, f"w{number}", "promise", text, detail=text))
        rows.line.append(bought(number, 7_000 + number, "x1", at(days=2), 91, 4500, reason=text))
        rows.line.append(
            bought(number, 8_000 + number, "x1", at(days=2), 92, -4500, kind="alchemy")
        )
    rows.companion.extend(
        CompanionRow(FORTY, n, None, f"{long[:80]} {n}", "Cousin", "tills", at(days=9), 1)
        for n in range(40)
    )
    rows.staff.append(StaffRow("zz", "Zoe", "Oracle", "oracle", HERE, 1))
    return rows


def odd_goods():
    """The catalogue, and goods whose pictures are none."""
    rows = catalogue()
    rows.product.append(goods(91, MARKDOWN * 3, "../../icons/logo", 4500, tint="url(#x)"))
    rows.product.append(goods(92, HTML, "coat\x00.svg", 4500, tint="#12"))
    return rows


@pytest.fixture
def book(tmp_path) -> Book:
    return Book(
        Library(
            fill(tmp_path, stream, [rows], epoch="e", cursor=1, as_of=NOW)
            for stream, rows in (
                (f"store:{HERE}/associate", hostile()),
                (CATALOGUE, odd_goods()),
            )
        )
    )


def opened(tablet, customer):
    tablet.session.profile.open(str(customer))
    tablet.screen.until(lambda: tablet.session.profile.whole, f"{customer} did not open")
    tablet.session.profile.confirm()
    tablet.screen.rest(60)


def out_of_place(found):
    """What is wrong beside words of ours that end early: theirs may."""
    theirs = [name[:12] for name in NAMES.values() if name] + ["Cut here"]
    return [
        (what, words)
        for what, words in found
        if what != "cut" or not any(part in words for part in theirs)
    ]


@pytest.mark.parametrize(("width", "height", "scale"), SIZES)
def test_bad_input_breaks_nothing_and_stays_in_its_place(signed_in, width, height, scale, faults):
    screen, session = signed_in.screen, signed_in.session
    screen.resize(width, height)
    session.shell.textScale = scale
    wrong = {}
    for number in NAMES:
        session.search.type(f"31{number}")
        screen.until(
            lambda: [row.customer_id for row in session.search.people.rows] == [str(number)],  # noqa: B023  # asked here
            f"nobody has the card 31{number}",
        )
        screen.rest(40)
        wrong[f"found {number}"] = out_of_place(faults(screen))
        opened(signed_in, number)
        wrong[f"profile {number}"] = out_of_place(faults(screen))
        session.profile.close()
    opened(signed_in, 31)
    screen.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    screen.rest(260)
    wrong["note"] = out_of_place(faults(screen))
    screen.press(Qt.Key.Key_Escape)
    screen.rest(260)
    screen.press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    screen.until(lambda: screen.says("No apology yet."), "nobody waits")
    screen.rest(60)
    wrong["today"] = out_of_place(faults(screen))

    assert {where: found for where, found in wrong.items() if found} == {}


def test_bad_input_is_shown_letter_by_letter_and_what_nobody_knows_is_left_out(signed_in):
    screen, profile = signed_in.screen, signed_in.session.profile
    opened(signed_in, 37)

    assert screen.says(HTML)
    assert [row.label for row in profile.facts.rows if row.group == "moon"] == ["", "Phase"]
    assert not any(row.key in ("taste.secret", "taste.sold") for row in profile.facts.rows)
    assert len(profile.timeline.rows) == 4  # two deliveries, a promise, a receipt: no seance
    assert [row.picture_names for row in profile.timeline.rows] == [()] * 4
    opened(signed_in, EVERYTHING)
    assert profile.name == "Cut here and there rekcirT end"
    opened(signed_in, 32)
    assert (profile.name, profile.letters) == ("No name", "")


def test_a_household_of_forty_is_counted_and_shown_on_demand(signed_in):
    screen, profile = signed_in.screen, signed_in.session.profile
    opened(signed_in, FORTY)

    def company():
        return [row for row in profile.facts.rows if row.group == "company"][1:]

    assert len(company()) == COMPANY + 1
    screen.choose("34 more")
    assert len(company()) == 40
    assert screen.find("Why you see this")  # the list went on growing: what follows is there
    opened(signed_in, NOTHING)
    opened(signed_in, FORTY)
    assert len(company()) == COMPANY + 1
