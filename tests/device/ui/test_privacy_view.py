"""What a profile shows is explained, kept to its time, and every look at it is written down."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale
from tests.device.ui.conftest import PRODUCTS, person

from aisleside.device.cache.answers import Offers, Profile, Totals
from aisleside.device.machine.clock import Stamp
from aisleside.device.sync.status import Reach, SyncStatus
from aisleside.device.ui.customer_copy import (
    FORMULA,
    CopyNotSavedError,
    copy_text,
    plain_cell,
    save_copy,
)
from aisleside.device.ui.language import language_of
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.opened import BY_NAME, NO_VISIT, ON_TODAY, reason_found
from aisleside.device.ui.privacy import (
    WAITING,
    Heard,
    Own,
    PrivacyView,
    held_rows,
    opening_rows,
    openings_note,
)
from aisleside.device.ui.recorder import Recorder
from aisleside.device.ui.retention import HELD, Kind, within_time
from aisleside.device.ui.suggestions import tips_are_off
from aisleside.domain.claim import Claim, Outcome, Part
from aisleside.domain.consent import Consent, ConsentAnswer, ConsentPurpose
from aisleside.domain.customer import ContactKind, ContactPoint, Customer, MayContact
from aisleside.domain.errors import ExpectedError
from aisleside.domain.event import EventKind, EventState, PendingEvent, Queued, Turn
from aisleside.domain.fact import Disclosure, Fact, Purpose
from aisleside.domain.moment import Answer, Reply, WhyNot
from aisleside.domain.money import Money
from aisleside.domain.opening import Opening
from aisleside.domain.place import Place, PlaceKind
from aisleside.domain.purchase import LineKind, PurchaseLine, Receipt
from aisleside.domain.recorded import FactTold, NoteWritten, ProfileOpened
from aisleside.domain.service import Note, ServiceKind, ServiceRecord
from aisleside.domain.staff import Role, StaffMember
from aisleside.domain.task import Task, TaskKind, TaskState

NOW = datetime(2026, 3, 12, 13, 52, tzinfo=UTC)
MANNER = Manner(QLocale("en_GB"), ZoneInfo("UTC"))
KINGS = Place("kings", "Kings Arcade", PlaceKind.STORE, "Bath", "GBP", "UTC", ())
MAYA = StaffMember("ml", "Maya Lindqvist", "Sales associate", Role.ASSOCIATE, "kings")
ELENA = Customer(
    id=11,
    said="Elena Marchetti",
    given="Elena",
    family="Marchetti",
    sounds=None,
    tier="Gold",
    tier_since=2022,
    loyalty="4400 118",
    home_place="kings",
    languages=("it",),
    contact_by="text",
    may_contact=MayContact.YES,
    client_of=None,
    client_since=None,
    source="tills",
    observed_at=NOW,
)


def ago(days):
    return NOW - timedelta(days=days)


def fact(key, value, disclosure=Disclosure.OPEN):
    return Fact(11, key, value, "told to Maya", ago(20), Purpose.SERVICE, disclosure)


def receipt(days):
    line = PurchaseLine(
        customer=11,
        at=ago(days),
        id=days,
        receipt=f"r{days}",
        product=1,
        place="kings",
        staff=None,
        quantity=1,
        paid=Money(48900, "EUR"),
        before=Money(48900, "EUR"),
        kind=LineKind.SALE,
        reason=None,
    )
    return Receipt(f"r{days}", ago(days), "kings", (line,))


def service(kind, days, title, *, trouble=False):
    return ServiceRecord(11, ago(days), 1, kind, title, None, "kings", None, None, trouble)


def note(days, text="Thick socks"):
    return Note(f"n{days}", 11, ago(days), text, "tf", "Tomás Ferreira", "kings")


def consent(purpose, answer):
    return Consent(11, purpose, answer, "Please do", "told to Maya", ago(3))


def elena(**more):
    plain = {
        "customer": ELENA,
        "contacts": (ContactPoint(ContactKind.PHONE, "+39 333 4471", "tills", ago(3)),),
        "facts": (fact("size.shoe", "38"), fact("taste.likes", "Navy")),
        "receipts": (receipt(4), receipt(21)),
        "receipt_count": 22,
        "services": (service(ServiceKind.DELIVERY, 9, "Coat came late", trouble=True),),
        "notes": (note(21),),
        "totals": Totals((), None, 0, None, None),
        "offers": Offers(),
        "products": {},
        "places": {"kings": KINGS},
        "staff_names": {"tf": "Tomás Ferreira"},
        "as_of": NOW,
    }
    return Profile(**(plain | more))


def kinds(profile):
    return {row.what: row for row in held_rows(profile, manner=MANNER, now=NOW)}


def test_each_kind_says_why_it_is_shown_from_where_and_until_when():
    rows = kinds(elena())

    assert list(rows) == [
        "Phone and email",
        "Sizes",
        "Tastes",
        "Purchases",
        "What went wrong",
        "Notes",
    ]
    assert rows["Sizes"].source == "Told to Maya, 20 Feb"
    assert rows["Sizes"].until == "Elena asks"
    assert rows["Purchases"].until == "24 months"
    assert rows["Notes"].why == "Written by colleagues, for service only"


def test_what_the_profile_does_not_hold_is_not_explained():
    assert kinds(elena(facts=(), contacts=(), receipts=(), services=(), notes=())) == {}


def test_what_is_past_its_time_is_not_shown_any_more():
    old = elena(
        receipts=(receipt(4), receipt(800)),
        notes=(note(21), note(400)),
        services=(service(ServiceKind.REPAIR, 900, "Lining"),),
    )

    shown = within_time(old, now=NOW)

    assert [one.id for one in shown.receipts] == ["r4"]
    assert shown.receipt_count == 1
    assert [one.id for one in shown.notes] == ["n21"]
    assert shown.services == ()


def test_older_receipts_that_are_not_loaded_yet_are_still_counted():
    assert within_time(elena(), now=NOW).receipt_count == 22


@given(st.lists(st.integers(0, 2000), max_size=6))
def test_nothing_that_is_shown_is_older_than_the_screen_says(days):
    rows = tuple(map(receipt, sorted(days)))

    shown = within_time(elena(receipts=rows, receipt_count=len(rows)), now=NOW)

    assert all((NOW - one.at).days <= HELD[Kind.PURCHASES].months * 31 for one in shown.receipts)
    assert shown.receipt_count == len(shown.receipts)


def reason(because="", **more):
    return reason_found(elena(**more), because=because, me="ml", manner=MANNER, now=NOW)


FITTING = service(ServiceKind.APPOINTMENT, -0.1, "Coat fitting")
PLANNED = Task(
    11, "t", TaskKind.APPOINTMENT, "Hem", None, NOW + timedelta(hours=1), False, 30, None,
    "kings", "ml", NOW, "ml", "Maya Lindqvist", TaskState.OPEN, None, None,
)  # fmt: skip


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (reason(), NO_VISIT),
        (reason(BY_NAME), BY_NAME),
        (reason(BY_NAME, services=(FITTING,)), "Coat fitting today"),
        (reason(tasks=(PLANNED,)), "Hem today"),
        (reason("Searched by card", services=(FITTING,)), "Searched by card"),
        (reason(BY_NAME, customer=replace(ELENA, client_of="ml")), "My client"),
        (reason(ON_TODAY), ON_TODAY),
    ],
)
def test_why_a_profile_is_opened_is_found_by_itself(found, said):
    assert found == said


def mine(days, reason, state=EventState.WAITING):
    return PendingEvent(
        f"e{days}", EventKind.OPENED, 11, "ml", "", ago(days), state, None, None,
        ProfileOpened(reason),
    )  # fmt: skip


def opening(days, staff, *, place="Kings Arcade", reason="Searched by card"):
    return Opening(ago(days), staff, "Stylist", place, "Tablet 11", reason)


def looks(own, heard):
    return opening_rows(
        own,
        heard,
        me=MAYA,
        here=("Kings Arcade", "Tablet 14"),
        staff_names={"tf": "Tomás Ferreira"},
        manner=MANNER,
        now=NOW,
    )


def test_who_opened_it_is_told_newest_first_with_reason_and_place():
    heard = Heard(
        11, NOW, (opening(2, "Jun Watanabe"), opening(10, "Noa Petit", place="Riverside"))
    )

    rows = looks(Own((mine(0, "Coat fitting today"),)), heard)

    assert [(row.when, row.who, row.where, row.reason) for row in rows] == [
        ("Today 13:52", "Maya Lindqvist (you)", "Sales associate, Tablet 14", "Coat fitting today"),
        ("10 Mar", "Jun Watanabe", "Stylist, Tablet 11", "Searched by card"),
        ("2 Mar", "Noa Petit", "Riverside, Tablet 11", "Searched by card"),
    ]


def test_a_look_without_a_reason_stands_out():
    rows = looks(Own((mine(0, NO_VISIT), mine(1, "My client"))), None)

    assert [row.unexplained for row in rows] == [True, False]


def test_what_the_hub_has_told_is_not_told_again():
    sent = mine(3, "My client", EventState.APPLIED)
    heard = Heard(11, NOW, (opening(3, MAYA.name, reason="My client"),))

    assert len(looks(Own((sent,)), heard)) == 1
    assert len(looks(Own((sent,)), None)) == 1


def test_a_look_that_left_after_the_hub_told_is_told_from_this_tablet():
    """P6: also offline."""
    heard = Heard(11, ago(1), (opening(3, MAYA.name, reason="My client"),))
    before = mine(3, "My client", EventState.APPLIED)
    since = mine(0.5, "Coat fitting today", EventState.APPLIED)

    rows = looks(Own((replace(before, sent_at=ago(2)), replace(since, sent_at=ago(0.4)))), heard)

    assert [row.reason for row in rows] == ["Coat fitting today", "My client"]


def test_of_a_look_that_her_key_does_not_open_only_what_is_true_is_said():
    waits = replace(mine(0, ""), body=None)
    sent = replace(mine(1, "", EventState.APPLIED), body=None)

    assert [row.reason for row in looks(Own((waits, sent)), None)] == [WAITING, ""]


def test_a_colleagues_look_that_has_not_left_is_told_without_her_reason():
    queued = Queued("q", EventKind.OPENED, "tf", 11, ago(0), Turn.NEXT)

    (row,) = looks(Own((), (queued,)), None)

    assert (row.who, row.reason) == ("Tomás Ferreira", WAITING)


AWAY = SyncStatus(
    reach=Reach.OFFLINE,
    syncing=False,
    as_of=NOW,
    offline_since=NOW - timedelta(minutes=14),
    loading=None,
    waiting=0,
    refused=0,
    trouble=None,
)


@pytest.mark.parametrize(
    ("heard", "error", "said"),
    [
        (None, False, "From this tablet. The hub is being asked about the others."),
        (Heard(11, NOW, ()), False, "Last 30 days. Elena can ask for this list too."),
        (
            None,
            True,
            "Offline since today 13:38. This is from this tablet; other tablets need a connection.",
        ),
        (
            Heard(11, NOW, ()),
            True,
            "Offline since today 13:38. Other tablets as of today 13:52.",
        ),
    ],
)
def test_how_far_the_list_reaches_is_said(heard, error, said):
    words = openings_note(heard, error=error, name="Elena", status=AWAY, manner=MANNER, now=NOW)

    assert words == said


def test_tips_are_off_when_she_said_no_to_them_and_to_nothing_else():
    no = ConsentAnswer.NO

    assert tips_are_off([consent(ConsentPurpose.PERSONALISATION, no)])
    assert not tips_are_off([consent(ConsentPurpose.EMAIL, no)])
    assert not tips_are_off([consent(ConsentPurpose.PERSONALISATION, ConsentAnswer.YES)])


def copied(**more):
    return copy_text(elena(**more), tablet="Tablet 14", manner=MANNER, now=NOW)


def test_a_copy_has_everything_with_source_and_date():
    text = copied(
        facts=(fact("size.shoe", "38"), fact("taste.remember", "Thick socks", Disclosure.STAFF)),
        consents=(consent(ConsentPurpose.EMAIL, ConsentAnswer.YES),),
    )

    lines = text.split("\r\n")
    assert lines[0] == "What Tablet 14 holds about Elena Marchetti, 2026-03-12"
    assert "Shoe\t38\ttold to Maya\t2026-02-20" in lines
    assert "Remember\tThick socks\ttold to Maya\t2026-02-20" in lines
    assert "Consent, email\tyes: Please do\ttold to Maya\t2026-03-09" in lines
    assert "Note\tThick socks\tTomás Ferreira\t2026-02-19" in lines


def test_a_copy_says_what_she_said_to_suggestions():
    said = Answer(11, "offer:2", Reply.NEVER, None, "ml", "Maya", ago(3), WhyNot.TOO_DEAR)
    not_sold_any_more = replace(said, moment="offer:999", reply=Reply.DONE, reason=None)

    text = copied(answers=(said, not_sold_any_more), products=PRODUCTS)

    assert "Suggestion\tChelsea boots: never, too_dear\tMaya\t2026-03-09" in text
    assert ": done\tMaya" in text
    assert "offer:" not in text


def test_a_copy_says_what_was_done_about_what_went_wrong():
    said = Claim(
        *(11, "c", "trouble:9", Part.APOLOGY, "ml", "Maya", "367", ago(4), 5),
        result=Outcome.ACCEPTED,
        result_at=ago(3),
        gesture="miles",
    )

    text = copied(claims=(said,))

    assert "Handled\ttrouble:9: apology, accepted, miles\tMaya\t2026-03-09" in text


def test_a_copy_has_nothing_that_this_role_must_not_see():
    assert "secret" not in copied(facts=(fact("household.x", "secret", Disclosure.NEVER),))


@given(st.text())
def test_no_cell_of_a_copy_is_a_formula_or_breaks_its_line(text):
    cell = plain_cell(text)

    assert not cell.startswith(FORMULA)
    assert cell.splitlines() in ([], [cell])
    assert "\t" not in cell


def test_a_copy_replaces_no_file_and_names_nobody(tmp_path):
    path = save_copy(copied(), tmp_path, now=NOW)

    assert "Elena" not in path.name
    assert path.read_text("utf-8-sig").startswith("What Tablet 14 holds")
    with pytest.raises(CopyNotSavedError):
        save_copy("another", tmp_path, now=NOW)
    assert path.read_text("utf-8-sig").startswith("What Tablet 14 holds")


def test_a_folder_that_is_not_there_is_said_in_plain_words(tmp_path):
    with pytest.raises(CopyNotSavedError) as error:
        save_copy("text", tmp_path / "stick", now=NOW)

    assert "Choose another folder" in error.value.say


ROSA = replace(person(12, "Rosa Bianchi"), home_place="kings")


class Cache:
    """Holds more of Elena than a profile shows at first."""

    whole = elena(
        receipts=tuple(receipt(days) for days in range(1, 41)),
        services=tuple(
            service(ServiceKind.REPAIR, days, f"Repair {days}") for days in range(100, 140)
        ),
    )

    def profile(self, customer: int, *, receipts: int, offers: int, now: datetime) -> Profile:
        bought, met = self.whole.receipts[:receipts], self.whole.services[:receipts]
        return replace(self.whole, receipts=bought, services=met)

    def known_as(self, customer: int) -> frozenset[int]:
        return frozenset({customer, 10})


class Hub:
    """Tells who opened a profile, or cannot be reached."""

    def __init__(self) -> None:
        self.away = False

    def openings(self, customer: int) -> tuple[Opening, ...]:
        if self.away:
            raise ExpectedError("The hub cannot be reached.")
        return (opening(2, "Jun Watanabe"),)


class Screen:
    """The privacy screen with its three ways of asking; what is far may be held back."""

    def __init__(self, at_once: Any, outbox: Any) -> None:
        self.hub, self.outbox = Hub(), outbox
        self.far_ = at_once(None)
        self.far = self.far_.far
        self.read = at_once(Cache()).read
        self.change = at_once(outbox).change
        recorder = Recorder(changing=self, stamp=lambda: Stamp(0, 0, 0), send=lambda: None)
        self.view = PrivacyView(
            working=self,
            recorder=recorder,
            ask_hub=self.hub.openings,
            tablet="Tablet 14",
            manner=MANNER,
            clock=lambda: NOW,
        )
        recorder.setParent(self.view)
        recorder.sign_in(MAYA)
        self.view.sign_in(MAYA)

    def opens(self, profile: Profile) -> None:
        self.view.about(profile)
        self.view.open()

    def who(self) -> list[str]:
        return [row.who for row in self.view.openings.rows]


@pytest.fixture
def screen(qapp, at_once, outbox) -> Screen:
    return Screen(at_once, outbox)


def test_a_report_is_made_once_in_whatever_language_it_was_made(screen, speak):
    speak.speak(language_of("de"))
    screen.opens(elena())
    screen.view.report()
    (report,) = screen.outbox.bodies
    reported = replace(
        PLANNED, kind=report.kind, title=report.title, due_at=report.due_at, staff=report.staff
    )
    speak.silence()

    for task in (
        reported,
        replace(reported, due_at=NOW),
        replace(reported, staff="ml"),
        replace(reported, state=TaskState.DONE),
    ):
        screen.opens(elena(tasks=(task,)))
        assert screen.view.reported is (task is reported), task


def test_without_the_hub_her_own_look_is_there_and_what_it_told_before_stays(screen):
    """P6."""
    screen.outbox.write("ml", 11, ProfileOpened("My client"), Stamp(0, 0, 0))
    screen.hub.away = True
    screen.opens(elena())
    own = screen.who()
    screen.hub.away = False
    screen.opens(elena())
    screen.hub.away = True

    screen.opens(elena())

    assert own == ["Maya Lindqvist (you)"]
    assert sorted(screen.who()) == ["Jun Watanabe", "Maya Lindqvist (you)"]
    assert screen.view.note.startswith("Offline. Other tablets as of")


def test_what_fails_late_about_one_says_nothing_of_the_next(screen):
    screen.far_.hold = True
    screen.hub.away = True
    screen.opens(elena())
    screen.opens(elena(customer=ROSA))
    (of_elena, of_rosa), screen.far_.waiting = screen.far_.waiting, []

    of_elena()
    late = screen.view.note
    of_rosa()
    failed = screen.view.note
    screen.hub.away = False
    of_rosa()

    assert "is being asked" in late
    assert failed.startswith("Offline")
    assert screen.view.note == "Last 30 days. Rosa can ask for this list too."


def test_a_copy_holds_more_than_the_profile_shows_at_first_and_what_has_not_left(screen, tmp_path):
    screen.opens(within_time(elena(receipts=Cache.whole.receipts[:12]), now=NOW))
    screen.outbox.write("ml", 10, NoteWritten("Likes thin belts"), Stamp(0, 0, 0))
    screen.outbox.write("ml", 11, FactTold("size.shoe", "39"), Stamp(0, 0, 0))

    screen.view.giveCopy(str(tmp_path))

    (file,) = tmp_path.iterdir()
    lines = file.read_text("utf-8-sig").splitlines()
    assert sum(line.startswith("Sale") for line in lines) == 40
    assert sum(line.startswith("Repair") for line in lines) == 40
    assert any(line.startswith("Note	Likes thin belts	Maya Lindqvist") for line in lines)
    assert any(line.startswith("Shoe	39") for line in lines)
    assert not screen.view.saving
