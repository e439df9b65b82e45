"""What the hub learned reaches a tablet whole, and later only what changed of it."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path

import msgspec
import pytest
from tests.images import rows_of
from tests.together.kings_arcade import KINGS_ARCADE, PLACE, tablet_in

from aisleside.device.cache.alert_rules import SHIPPED
from aisleside.device.cache.book import Book
from aisleside.device.machine.encrypted import open_encrypted
from aisleside.device.machine.keys import MemoryKeys
from aisleside.device.main import Tablet
from aisleside.device.ui.resources import resources
from aisleside.hub import main as back_office
from aisleside.hub.feed import verifying
from aisleside.hub.feed.pages import PAGE_BYTES, Pages, SealedPage
from aisleside.hub.feed.repair import repair
from aisleside.hub.feed.snapshots import SnapshotShelf
from aisleside.hub.main import ServedHub, now_utc
from aisleside.hub.profiles.intake import Intake
from aisleside.hub.store import schema
from aisleside.hub.store.engine import Store, open_store
from aisleside.hub.training.alerts import publishing as alerts
from aisleside.settings import HubSettings
from aisleside.wire import codec
from aisleside.wire.messages import Fix, Page, RepairRequest
from aisleside.wire.rows import MODEL_PART, LinkRow
from aisleside.wire.streams import ARTEFACTS

PARTS = 60  # of the model; 2.8 MB
OLDER = 3  # the schema before there were models

Model = Mapping[str, Sequence[bytes]]


def learned(seed: int, parts: int = PARTS) -> dict[str, list[bytes]]:
    draw = random.Random(seed)
    return {"about": [b"%d" % seed], "links": [draw.randbytes(MODEL_PART) for _ in range(parts)]}


def publish(store: Store, model: Model) -> None:
    with store.write() as connection, Intake(connection, "test") as intake:
        intake.model(model)


def page_of(store: Store, since: int, *, of: int | None = None) -> Page:
    """What a tablet that stands at *since* is told next, in rows of schema *of*."""
    spoken = {} if of is None else {"schema": of}
    pages = Pages(store, page_rows=2000)
    reply = pages.reply(ARTEFACTS, epoch=store.epoch, since=since, now=now_utc(), **spoken)
    page = reply.page() if isinstance(reply, SealedPage) else reply
    assert isinstance(page, Page)
    return page


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A hub's store with one shop, a pair of goods, and a model."""
    with closing(open_store(tmp_path / "hub" / "hub.db")) as store:
        with store.write() as connection, Intake(connection, "test") as intake:
            intake.places([KINGS_ARCADE])
            intake.links([LinkRow(1, 1, 2, 60, 20, 0)])
        publish(store, learned(1))
        yield store


@pytest.fixture
def tablet(tmp_path: Path, store: Store) -> Iterator[Tablet]:
    """A tablet that has loaded everything."""
    keys = MemoryKeys()
    keys.set("root", bytes(range(32)))
    with (
        ServedHub(store, HubSettings()) as url,
        tablet_in(tmp_path / "tablet", url, keys) as tablet,
    ):
        tablet.enrol(code=back_office.issue_enrolment(store, PLACE, HubSettings()), name="Till 2")
        assert tablet.engine.round()
        yield tablet


@pytest.fixture
def book(tablet: Tablet) -> Iterator[Book]:
    with closing(Book(tablet.library)) as book:
        yield book


def cursor(tablet: Tablet) -> int:
    writer = tablet.shelf.writer(ARTEFACTS)
    assert writer is not None
    return writer.cursor.seq


def test_a_model_comes_whole_and_then_only_its_changed_parts(tablet, book, store):
    old, new = learned(1), learned(1)
    assert book.model_parts() == old
    stamp, since = book.model_stamp(), cursor(tablet)

    new["links"][7] = new["links"][30] = b"other"
    new["about"] = [b"2"]
    del new["links"][-1]
    publish(store, new)

    page = page_of(store, since)
    told = {row[:2] for row in page.puts.model}
    assert told == {("about", 0), ("links", 7), ("links", 30)}
    assert [(gone.table, gone.key) for gone in page.gone] == [("model", ["links", PARTS - 1])]
    assert tablet.engine.round()
    assert book.model_parts() == new
    assert book.model_stamp() != stamp


def test_killed_between_two_pages_a_tablet_has_some_old_and_some_new_parts(tablet, book, store):
    """S4: whoever reads them sees that they are not of one training."""
    old, new = learned(1), learned(2)
    since = cursor(tablet)
    publish(store, new)
    first = page_of(store, since)
    writer = tablet.shelf.writer(ARTEFACTS)
    assert writer is not None

    writer.apply(first)

    assert len(codec.encode(first)) < PAGE_BYTES + 1000
    assert 5 < len(first.puts.model) < PARTS
    between = book.model_parts()
    assert between not in (old, new)
    news = [part in new["links"] for part in between["links"]]
    assert all(part in (*old["links"], *new["links"]) for part in between["links"])
    assert 0 < sum(news) < PARTS
    assert tablet.engine.round()
    assert book.model_parts() == new


def test_a_part_damaged_here_is_put_right_without_the_others(tablet, book, monkeypatch):
    """S12."""
    (address,) = [a for a in tablet.shelf.addresses() if a.stream == ARTEFACTS]
    assert address.key is not None
    with closing(open_encrypted(address.path, address.key)) as file:
        file.execute("UPDATE model SET content = 'QUFB' WHERE name = 'links' AND part = 41")
    assert book.model_parts()["links"][41] == b"AAA"
    stamp = book.model_stamp()
    monkeypatch.setattr(verifying, "MOST_BYTES", 12 * MODEL_PART)

    found = tablet.healer.check(ARTEFACTS)

    assert (found.ranges_healed, found.rows_held) == (1, found.rows_expected)
    assert found.ranges_all > 4
    assert book.model_parts() == learned(1)
    assert book.model_stamp() != stamp


def test_a_tablet_of_the_schema_before_gets_pairs_and_no_model(store, tmp_path):
    """S19: loaded, told and repaired, in bytes whose digests it can follow."""
    shelf = SnapshotShelf(
        store, folder=tmp_path / "shelf", segment_rows=1000, page_rows=100, clock=now_utc
    )
    snapshot = shelf.snapshot(ARTEFACTS, schema=OLDER)
    assert (snapshot.schema, snapshot.rows) == (OLDER, 1)
    (ref,) = snapshot.segments
    assert ref.raw_size < MODEL_PART

    with store.write() as connection, Intake(connection, "test") as intake:
        intake.links([LinkRow(1, 1, 3, 61, 20, 0)])
    publish(store, learned(2, parts=3))
    page = page_of(store, snapshot.cursor, of=OLDER)

    assert (page.to, page.gone, page.puts.model) == (page.as_of, [], [])
    assert [row[:3] for row in page.puts.link] == [(1, 1, 3)]
    sent = msgspec.msgpack.decode(codec.encode(page))
    assert sent["digest"] == _digest_of_a_few_tables(sent)
    asked = RepairRequest(ARTEFACTS, "parent", 1, {"link": [[1, 1]], "model": [["about", 0]]})
    with store.write() as connection:
        connection.execute(schema.epoch.update().values(parent="parent", parent_seq=1))
    fix = repair(store, asked, now=now_utc(), schema=OLDER)
    assert isinstance(fix, Fix)
    assert (len(fix.puts.link), fix.puts.model, fix.gone) == (1, [], [])


def test_a_large_model_is_cut_into_segments_of_some_megabytes(store, tmp_path):
    shelf = SnapshotShelf(
        store, folder=tmp_path / "shelf", segment_rows=10_000, page_rows=100, clock=now_utc
    )

    snapshot = shelf.snapshot(ARTEFACTS)

    assert snapshot.rows == PARTS + 2  # with what it is about, and the pair
    assert len(snapshot.segments) > 2
    found = []
    for ref in snapshot.segments:
        sealed = shelf.segment(ref.sha256, streams=frozenset({ARTEFACTS}))
        assert sealed is not None
        found += rows_of(sealed, ref, key=snapshot.content_key, stream=ARTEFACTS).model
    every = [("about", 0), *(("links", part) for part in range(PARTS))]
    assert sorted(row[:2] for row in found) == every


def test_published_alert_rules_and_those_brought_back_reach_a_tablet_that_is_in_use(tablet, store):
    text = (resources() / "alerts.toml").read_text("utf-8")
    with closing(Book(tablet.library, tablet.house)) as book:
        seen = [book.alert_rules().version]
        for issue in (
            lambda: alerts.publish(store, text, why="", now=now_utc()),
            lambda: alerts.publish(store, text + "# louder\n", why="", now=now_utc()),
            lambda: alerts.rollback(store, to=None, why="", now=now_utc()),
        ):
            issue()
            assert tablet.engine.round()
            seen.append(book.alert_rules().version)

    assert seen == [SHIPPED, "1", "2", "3"]


def _digest_of_a_few_tables(sent: dict[str, object]) -> str:
    """As an app works it out that knows fewer tables than we do."""
    puts, gone = (msgspec.msgpack.encode(sent[name]) for name in ("puts", "gone"))
    return hashlib.sha256(puts + gone).hexdigest()
