"""A tablet whose cache is the real one: encrypted files filled with rows of the wire."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from aisleside.device.cache.alert_rules import HouseRules
from aisleside.device.cache.book import Book
from aisleside.device.cache.library import Library
from aisleside.device.cache.loading import fill
from aisleside.device.ui.resources import resources
from aisleside.wire.messages import Rows
from aisleside.wire.rows import (
    AnswerRow,
    CompanionRow,
    ConsentRow,
    ContactRow,
    CustomerRow,
    FactRow,
    LineRow,
    LinkRow,
    NoteRow,
    PlaceRow,
    ProductRow,
    ServiceRow,
    StaffRow,
    StockRow,
    TaskRow,
)
from aisleside.wire.streams import ARTEFACTS, CATALOGUE

NOW = datetime(2026, 3, 12, 13, 52, tzinfo=UTC)
HERE = "kings-arcade"
WEB = "web"
ELENA, MARKETA, JONAS, TRAP, NOOR, KENJI, LONG, BUSY = 11, 12, 13, 14, 15, 16, 17, 18
MANY = 60  # lines of one receipt
VALUE = (
    '{"band": "look after", "for": ["Bought 9 times in a year", "Comes for every fitting"], '
    '"against": "Returned one thing in five", "definition": "Store value", "version": 7, '
    '"as_of": "2026-03-11"}'
)


def at(**before: float) -> int:
    return int((NOW - timedelta(**before)).timestamp())


def somebody(number: int, given: str, family: str, **more: Any) -> CustomerRow:
    plain: dict[str, Any] = {
        "id": number,
        "said": f"{given} {family}".strip(),
        "given": given,
        "family": family,
        "sounds": None,
        "tier": None,
        "tier_since": None,
        "loyalty": f"4400{number:04}",
        "home_place": HERE,
        "languages": "",
        "contact_by": None,
        "may_contact": "unknown",
        "client_of": None,
        "client_since": None,
        "source": "tills",
        "observed_at": at(days=3),
        "version": 1,
    }
    return CustomerRow(**(plain | more))


def goods(number: int, name: str, picture: str, price: int, **more: Any) -> ProductRow:
    plain: dict[str, Any] = {
        "id": number,
        "sku": f"S{number}",
        "gtin": None,
        "name": name,
        "department": "Women",
        "category": name.split()[-1],
        "brand": None,
        "size": None,
        "colour": None,
        "style": None,
        "price_minor": price,
        "currency": "EUR",
        "picture": picture,
        "tint": None,
        "sensitive": 0,
        "repeatable": 0,
        "version": 1,
    }
    return ProductRow(**(plain | more))


def waiting(customer: int, task: str, kind: str, title: str, **more: Any) -> TaskRow:
    plain: dict[str, Any] = {
        "customer": customer,
        "id": task,
        "kind": kind,
        "title": title,
        "detail": None,
        "due_at": None,
        "all_day": 1,
        "minutes": None,
        "product": None,
        "place": HERE,
        "staff": "ml",
        "made_at": at(days=3),
        "made_by": "ml",
        "made_by_name": "Maya Lindqvist",
        "state": "open",
        "closed_at": None,
        "closed_by_name": None,
        "version": 1,
    }
    return TaskRow(**(plain | more))


def bought(
    customer: int, number: int, receipt: str, when: int, product: int, paid: int, **more: Any
) -> LineRow:
    plain: dict[str, Any] = {
        "customer": customer,
        "at": when,
        "id": number,
        "receipt": receipt,
        "product": product,
        "place": HERE,
        "staff": None,
        "quantity": 1 if paid >= 0 else -1,
        "paid_minor": paid,
        "before_minor": paid,
        "kind": "sale" if paid >= 0 else "return",
        "reason": None,
        "version": 1,
    }
    return LineRow(**(plain | more))


def store() -> Rows:
    trap = '<img src="http://127.0.0.1:{port}/x.png">'
    socks = [
        bought(ELENA, 100 + n, f"s{n}", at(days=11 + 9 * n), 12, 1800, staff="tf") for n in range(4)
    ]
    return Rows(
        staff=[
            StaffRow("ml", "Maya Lindqvist", "Sales associate", "associate", HERE, 1),
            StaffRow("tf", "Tomás Ferreira", "Sales associate", "associate", HERE, 1),
        ],
        customer=[
            somebody(
                ELENA,
                "Elena",
                "Marchetti",
                sounds="eh-LEH-nah mar-KET-tee",
                tier="Gold",
                tier_since=2022,
                languages="it,en",
                contact_by="text",
                may_contact="yes",
                client_of="ml",
                client_since=2021,
            ),
            somebody(MARKETA, "Marketa", "Novak", tier="Silver"),
            somebody(JONAS, "Jonas", "Weber"),
            somebody(TRAP, trap, ""),
            somebody(NOOR, "نور", "الهاشمي"),
            somebody(KENJI, "健二", "渡辺", said="渡辺 健二"),
            somebody(
                LONG,
                "Wolfeschlegelsteinhausenbergerdorff Maximiliana Annunziata",
                "von und zu Hohenlohe-Waldenburg-Schillingsfürst",
            ),
            somebody(BUSY, "Bea", "Long-Basket"),
        ],
        contact=[
            ContactRow(ELENA, "phone", "+39 333 123 4471", "tills", at(days=3), 1),
            ContactRow(ELENA, "email", "elena.marchetti@mail.example", "tills", at(days=3), 1),
            ContactRow(JONAS, "email", "office@marketinghaus.example", "tills", at(days=3), 1),
        ],
        fact=[
            FactRow(ELENA, "size.coat", "M", "tills", at(days=3), "service", "open", 1),
            FactRow(ELENA, "size.shoe", "38, wide", "tills", at(days=3), "service", "open", 1),
            FactRow(ELENA, "taste.likes", "Navy, wool", "Maya", at(days=800), "service", "open", 1),
            FactRow(ELENA, "value.band", VALUE, "Worked out", at(days=1), "service", "staff", 1),
            FactRow(
                ELENA,
                "visit.rhythm",
                "About every 9 days",
                "tills",
                at(days=3),
                "service",
                "staff",
                1,
            ),
        ],
        service=[
            ServiceRow(
                ELENA,
                at(days=4),
                1,
                "delivery",
                "Wool coat arrived 4 days late",
                "You may offer free alteration.",
                HERE,
                None,
                "r1",
                1,
                None,
                None,
                1,
            ),
            ServiceRow(
                ELENA,
                at(hours=-2.5),
                2,
                "appointment",
                "Coat fitting",
                "Room 1",
                HERE,
                "ml",
                None,
                0,
                None,
                None,
                1,
            ),
            ServiceRow(
                MARKETA,
                at(days=2),
                7,
                "repair",
                "Zip broke again",
                None,
                HERE,
                None,
                None,
                1,
                None,
                None,
                1,
            ),
        ],
        note=[
            NoteRow(
                ELENA,
                "n1",
                at(days=21),
                "Tries boots with thick socks",
                "tf",
                "Tomás Ferreira",
                HERE,
                1,
            )
        ],
        task=[
            waiting(ELENA, "t1", "promise", "Ask Riverside for boots, 38", due_at=at(hours=13)),
            waiting(ELENA, "t2", "follow_up", "Ask how the coat fits", staff="tf"),
            waiting(
                ELENA,
                "t3",
                "promise",
                "Call about the hem",
                state="done",
                closed_at=at(days=9),
                closed_by_name="Tomás Ferreira",
            ),
        ],
        consent=[
            ConsentRow(ELENA, "text", "yes", "Text me.", "Told to Maya Lindqvist", at(days=60), 1),
            ConsentRow(ELENA, "phone", "no", None, "Told to Maya Lindqvist", at(days=60), 1),
        ],
        answer=[
            AnswerRow(
                MARKETA, "trouble:7", "done", None, "tf", "Tomás Ferreira", at(hours=1), None, 1
            )
        ],
        companion=[
            CompanionRow(ELENA, 1, MARKETA, "Marketa", "Friend", "conversation", at(days=84), 1),
            CompanionRow(
                ELENA, 2, None, "Lucia Marchetti", "Mother", "conversation", at(days=84), 1
            ),
        ],
        line=[
            bought(ELENA, 1, "r1", at(days=4), 1, 48900, place=WEB),
            bought(ELENA, 2, "r2", at(days=21), 2, 30900, staff="ml"),
            bought(ELENA, 3, "r2", at(days=21), 3, 16000, staff="ml"),
            bought(ELENA, 4, "r3", at(days=22), 4, -14500, reason="Too long in the sleeve"),
            bought(ELENA, 5, "r4", at(days=79), 5, 8900, staff="tf"),
            *socks,
            *(bought(BUSY, 500 + n, "b1", at(days=2), 1 + n % 12, 250 + n) for n in range(MANY)),
            *(bought(BUSY, 900 + n, f"o{n}", at(days=3 + n), 1, 500) for n in range(20)),
        ],
        stock=[
            StockRow(8, HERE, 2, "Level 1", at(minutes=4), None, 1),
            StockRow(9, WEB, 5, None, at(minutes=4), None, 1),
            StockRow(12, HERE, None, None, at(days=1), at(days=1), 1),
        ],
    )


def catalogue() -> Rows:
    return Rows(
        place=[
            PlaceRow(HERE, "Kings Arcade", "store", "Bath", "EUR", "UTC", WEB, 1),
            PlaceRow(WEB, "Online", "web", None, "EUR", "UTC", "", 1),
        ],
        product=[
            goods(1, "Wool coat", "coat", 48900, colour="navy", size="M", tint="#2F3E5C"),
            goods(2, "Chelsea boots", "boot", 30900, tint="#26282B"),
            goods(3, "Roll-neck", "knit", 16000, tint="#DDD2BC"),
            goods(4, "Silk shirt", "shirt", 14500),
            goods(5, "Merino scarf", "scarf", 8900, colour="wine", tint="#6E2531"),
            goods(6, "Silk blouse", "shirt", 15200, tint="#8FB1D8"),
            goods(7, "Flannel skirt", "skirt", 18000, tint="#8A8C90"),
            goods(8, "Cashmere scarf", "scarf", 12900, tint="#26365C"),
            goods(9, "Wide loafer", "shoe", 21900, size="38", tint="#26282B"),
            goods(10, "Flannel trousers", "trousers", 17500, tint="#8A8C90"),
            goods(11, "Day tote", "bag", 34000, colour="wine", tint="#7A2B3A"),
            goods(12, "Merino socks", "sock", 1800, repeatable=1),
        ],
    )


def artefacts() -> Rows:
    return Rows(link=[LinkRow(1, 1, 8, 41, 210, 1), LinkRow(2, 1, 9, 30, 180, 1)])


@pytest.fixture
def trap_port() -> int:
    """Where a picture in a name would be asked for; tests that listen choose their own."""
    return 9


@pytest.fixture
def book(tmp_path: Path, trap_port: int) -> Book:
    """The real cache over real encrypted files."""
    rows = store()
    people = [
        row._replace(said=row.said.format(port=trap_port), given=row.given.format(port=trap_port))
        if row.id == TRAP
        else row
        for row in rows.customer
    ]
    rows.customer[:] = people
    return book_of(tmp_path, rows)


def book_of(folder: Path, rows: Rows) -> Book:
    """The real cache over these customers and the goods of the shop."""
    library = Library(
        fill(folder, stream, [batch], epoch="e", cursor=1, as_of=NOW - timedelta(minutes=2))
        for stream, batch in (
            (f"store:{HERE}/associate", rows),
            (CATALOGUE, catalogue()),
            (ARTEFACTS, artefacts()),
        )
    )
    return Book(library, HouseRules(resources() / "alerts.toml"))


@pytest.fixture
def held_back(book: Book, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], Event]]:
    """Holds back one kind of answer of the cache until the test lets it come."""
    gates: list[Event] = []

    def hold(question: str) -> Event:
        come, answer = Event(), getattr(book, question)
        gates.append(come)

        def late(*given: Any, **more: Any) -> Any:
            come.wait(10)
            return answer(*given, **more)

        monkeypatch.setattr(book, question, late)
        return come

    yield hold
    for gate in gates:
        gate.set()


@pytest.fixture
def signed_in(tablet: Any) -> Any:
    """Maya has unlocked the tablet and stands at the search."""
    tablet.sign_in()
    tablet.screen.until(lambda: tablet.session.search.people.count > 0, "nobody in the list")
    return tablet


@pytest.fixture
def at_elena(signed_in: Any) -> Any:
    """Maya looks at Elena's profile."""
    signed_in.session.profile.open(str(ELENA))
    signed_in.screen.until(lambda: signed_in.session.profile.whole, "the profile did not open")
    signed_in.screen.rest()
    return signed_in
