"""S23: the same input, replayed on SQLite and on PostgreSQL, gives the same feed and pages."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from sqlalchemy import select
from tests.hub.cluster import Cluster
from tests.hub.events.making import TABLET, event

from aisleside.hub.events.receive import Reception
from aisleside.hub.feed.pages import Pages, SealedPage
from aisleside.hub.profiles.intake import Intake
from aisleside.hub.store import journal, reading, schema
from aisleside.hub.store.engine import Store, open_store
from aisleside.wire import codec
from aisleside.wire.codec import SentBatch
from aisleside.wire.messages import (
    AnswerBody,
    ConsentBody,
    FactBody,
    OpenedBody,
    Page,
    TaskBody,
)
from aisleside.wire.rows import (
    OF_CUSTOMER,
    CompanionRow,
    ContactRow,
    CustomerRow,
    FactRow,
    LineRow,
    PlaceRow,
    ProductRow,
    StockRow,
)
from aisleside.wire.streams import CATALOGUE, scope_of, tables

STREAMS = [f"store:{place}/{mask}" for place in "12" for mask in ("associate", "manager")]
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
WORDS = st.sampled_from(["Zoë", "ana", "Ana", "李", "O'Neil", '"', "%s", "a;b", "Ärger"])
IDS = st.integers(1, 4)

STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("customer"), IDS, WORDS),
        st.tuples(st.just("member"), IDS, st.sampled_from("12")),
        st.tuples(st.just("contact"), IDS, WORDS),
        st.tuples(st.just("fact"), IDS, WORDS, st.sampled_from(["open", "staff", "never"])),
        st.tuples(st.just("line"), IDS, IDS),
        st.tuples(st.just("product"), IDS, WORDS),
        st.tuples(st.just("stock"), IDS, st.sampled_from("12")),
        st.tuples(st.just("places"), st.sampled_from(["", "1", "2"])),
        st.tuples(st.just("note"), st.integers(1, 9), st.integers(1, 6), WORDS),
        st.tuples(
            st.just("recorded"), st.integers(1, 9), st.integers(1, 6), st.integers(0, 7), WORDS
        ),
        st.tuples(st.just("companion"), IDS, IDS),
        st.tuples(st.just("nothing")),
        st.tuples(st.just("gives up"), IDS),
        st.tuples(st.just("reload"), st.sampled_from(STREAMS)),
        st.tuples(st.just("compact"), st.sampled_from(STREAMS)),
    ),
    max_size=30,
)


class GivenUpError(Exception):
    """A load that fails after it has written."""


def customer(number: int, said: str = "Ana Ruiz") -> CustomerRow:
    return CustomerRow(
        number, said, said, said, None, None, None, None, "1", "", None,
        "unknown", None, None, "till", 1, 0,
    )  # fmt: skip


def product(number: int, name: str = "Coat") -> ProductRow:
    return ProductRow(
        number, f"P{number}", None, name, "Home", "Things", None, None, None, None, 100, "EUR",
        "coat", None, 0, 1, 0,
    )  # fmt: skip


def recorded(number: int, subject: int, which: int, text: str) -> bytes:
    """One of what staff may record besides notes."""
    kind, body = (
        ("fact", FactBody("size.shoe", text)),
        ("fact", FactBody("size.shoe", None)),
        ("fact", FactBody("name.said", text)),
        ("task", TaskBody("promise", text, due_at=1_000_000)),
        ("consent", ConsentBody("email", "no", text)),
        ("answer", AnswerBody("wish:7", "done")),
        ("answer", AnswerBody("wish:7", "open")),
        ("opened", OpenedBody(text)),
    )[which]
    raw = msgspec.Raw(codec.encode(body))
    return event(number, subject=subject, kind=kind, body=raw, author=f"associate-{number % 2}")


def play(store: Store, steps: list[tuple[object, ...]]) -> None:
    for step in steps:
        match step:
            case "note", int(number), int(subject), str(text):  # customers 5 and 6 are unknown
                batch = SentBatch([event(number, subject=subject, text=text)])
                Reception(store).receive(TABLET, batch, now=NOON)
                continue
            case "recorded", int(number), int(subject), int(which), str(text):
                sent = recorded(10 + number, subject, which, text)
                Reception(store).receive(TABLET, SentBatch([sent]), now=NOON)
                continue
        with suppress(GivenUpError), store.write() as connection:
            _play_one(connection, *step)


def _play_one(connection, kind, *told) -> None:
    if kind == "reload":
        journal.reload(connection, [told[0]])
        return
    if kind == "compact":
        journal.lower_bound(connection, told[0], journal.head(connection))
        return
    with Intake(connection, "till") as intake:
        match kind, *told:
            case "customer", number, said:
                intake.customers([customer(number, said)])
            case "member", number, place:
                intake.members([(number, place)])
            case "contact", number, value:
                intake.contacts([ContactRow(number, "mail", value, "till", 1, 0)])
            case "fact", number, key, disclosure:
                intake.facts([FactRow(number, key, "x", "till", 1, "service", disclosure, 0)])
            case "companion", number, other:
                row = CompanionRow(number, 1, other, "Ana", "Friend", "till", 1, 0)
                intake.companions([row])
            case "line", number, other:
                rows = [
                    LineRow(number, at, other, "R", 1, "1", None, at, 5, 5, "sale", None, 0)
                    for at in (2**40, 1, 1)
                ]
                intake.lines(rows)
            case "product", number, name:
                intake.products([product(number, name)])
            case "stock", number, place:
                intake.stock([StockRow(number, place, 3, None, 1, None, 0)])
            case "places", near:
                intake.places(
                    [
                        PlaceRow(name, name, "store", None, "EUR", "UTC", near, 0)
                        for name in ("1", "2")
                    ]
                )
            case "gives up", number:
                intake.customers([customer(number, "never seen")])
                raise GivenUpError


def told(store: Store) -> dict[str, object]:
    """The feed, every stream's pages from the start, and its rows as a snapshot has them."""
    pages = Pages(store, page_rows=3)
    out: dict[str, object] = {}
    with store.read() as connection:
        feed = connection.execute(select(schema.feed).order_by(schema.feed.c.seq))
        out["feed"] = [tuple(row) for row in feed]
        floors = {stream: journal.floor(connection, stream) for stream in [*STREAMS, CATALOGUE]}
        out["floors"] = floors
        receipts = select(schema.event).order_by(schema.event.c.id)
        out["events"] = [tuple(row) for row in connection.execute(receipts)]
        head = journal.head(connection)
        for stream in [*STREAMS, CATALOGUE]:
            out[stream] = {table: _rows(connection, stream, table) for table in tables(stream)}
    for stream in [*STREAMS, CATALOGUE]:
        at, answers = floors[stream], []
        while at < head:
            page = pages.reply(stream, epoch=store.epoch, since=at, now=NOON)
            if isinstance(page, SealedPage):
                page = page.page()
            assert isinstance(page, Page)
            answers.append(replace(page, epoch=""))
            at = page.to
        out[f"{stream} pages"] = answers
    return out


def _rows(connection, stream: str, table: str) -> list[tuple[object, ...]]:
    if scope_of(stream) is not None and table in ("customer", *OF_CUSTOMER):
        return reading.rows_of_customers(connection, stream, table, first=0, last=2**62)
    asked = reading.select_in_layout(connection, stream, table)
    return [row for part in reading.batches(connection, asked, size=3) for row in part]


@pytest.fixture
def replayed(cluster: Cluster, tmp_path: Path):
    """Play the same steps on a new hub of either engine."""
    made: list[int] = []

    def replay(steps: list[tuple[object, ...]]) -> tuple[dict[str, object], dict[str, object]]:
        made.append(0)
        folder = tmp_path / str(len(made))
        address = cluster.hub()
        stores = [
            open_store(folder / "sqlite" / "hub.db"),
            open_store(address, folder=folder / "postgres"),
        ]
        try:
            for store in stores:
                play(store, STARTING)
                play(store, steps)
            return told(stores[0]), told(stores[1])
        finally:
            for store in stores:
                store.close()
            cluster.done_with(address)

    return replay


STARTING: list[tuple[object, ...]] = [
    ("places", ""),
    *(("customer", number, "Ana Ruiz") for number in range(1, 5)),
    *(("product", number, "Coat") for number in range(1, 5)),
    ("member", 1, "1"),
]


@settings(max_examples=6)
@given(STEPS)
def test_the_same_input_gives_the_same_feed_pages_and_segments(replayed, steps):
    """S23"""
    on_sqlite, on_postgres = replayed(steps)

    assert on_sqlite == on_postgres
