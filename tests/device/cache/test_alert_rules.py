"""Which alert rules a tablet goes by, as others are published, damaged, newer, and taken away."""

from __future__ import annotations

from base64 import b64encode
from contextlib import closing

import msgspec
import pytest

from aisleside.device.cache.alert_rules import SHIPPED, HouseRules
from aisleside.device.cache.answers import RulesHeld, Unread
from aisleside.device.cache.book import Book
from aisleside.device.cache.library import Library
from aisleside.device.ui.resources import resources
from aisleside.insight.alerts.rules import Issued, digest_of
from aisleside.wire.messages import Gone, Rows
from aisleside.wire.rows import ModelRow
from aisleside.wire.streams import ARTEFACTS

FILE = resources() / "alerts.toml"
TEXT = FILE.read_text("utf-8")
NEWER = TEXT.replace("version = 1\n", "version = 2\n", 1)


def written(number: int, text: str = TEXT) -> bytes:
    return msgspec.json.encode(Issued(number=number, at=1, text=text, digest=digest_of(text)))


class Published:
    """What the hub tells a tablet, page by page."""

    def __init__(self, file, shop) -> None:
        self._file = file
        self._shop = shop
        self._at = 1

    def tell(self, content: bytes) -> None:
        row = ModelRow("alerts", 0, b64encode(content).decode(), self._at + 1)
        self._page(puts=Rows(model=[row]))

    def take_away(self) -> None:
        self._page(gone=[Gone("model", ["alerts", 0], self._at + 1)])

    def _page(self, **what: object) -> None:
        self._file.apply(self._shop.page(since=self._at, to=self._at + 1, stream=ARTEFACTS, **what))
        self._at += 1


@pytest.fixture
def file(opened):
    return opened(Rows(), stream=ARTEFACTS)


@pytest.fixture
def published(file, shop):
    return Published(file, shop)


@pytest.fixture
def started(file, tmp_path):
    """The tablet, started once more."""
    books = []

    def start() -> Book:
        house = HouseRules(FILE, kept=tmp_path / "alert-rules.json")
        books.append(Book(Library([file.address]), house))
        return books[-1]

    yield start
    for book in books:
        book.close()


def test_published_rules_are_used_as_soon_as_they_come_and_the_shipped_ones_before(
    started, published
):
    book = started()
    before = book.alert_rules()
    published.tell(written(4))
    first = book.alert_rules()
    again = book.alert_rules()
    published.tell(written(5))

    assert (before.version, len(before.rules.rule)) == (SHIPPED, len(first.rules.rule))
    assert (first.version, again is first) == ("4", True)
    assert book.alert_rules().version == "5"
    assert book.holdings().rules == RulesHeld("5")
    published.take_away()
    assert book.alert_rules().version == SHIPPED


@pytest.mark.parametrize(
    ("came", "why"),
    [
        (written(5, NEWER), Unread.NEWER),
        (written(5, TEXT.replace("days_since <=", "days_sinc <=")), Unread.DAMAGED),
        (written(5).replace(b"priority = 90", b"priority = 10"), Unread.DAMAGED),
        (written(5)[:900], Unread.DAMAGED),
        (b"\xff\x00", Unread.DAMAGED),
    ],
)
def test_what_cannot_be_read_leaves_the_last_good_rules_also_after_a_restart(
    started, published, came, why
):
    book = started()
    published.tell(written(4))
    good = book.alert_rules()

    published.tell(came)

    assert book.alert_rules() is good
    assert book.holdings().rules == RulesHeld("4", why)
    restarted = started()
    assert restarted.alert_rules().version == "4"
    assert restarted.holdings().rules == RulesHeld("4", why)
    published.tell(written(6))
    assert restarted.alert_rules().version == "6"
    assert restarted.holdings().rules.unread is None


def test_where_nothing_good_was_ever_published_the_shipped_rules_go_on(started, published):
    published.tell(b"{")

    book = started()

    assert book.alert_rules().version == SHIPPED
    assert book.holdings().rules == RulesHeld("", Unread.DAMAGED)


def test_rules_of_a_house_that_took_them_back_do_not_return_with_a_restart(started, published):
    book = started()
    published.tell(written(4))
    book.alert_rules()
    published.take_away()
    book.alert_rules()

    published.tell(b"{")

    assert started().alert_rules().version == SHIPPED


def test_a_folder_that_cannot_be_written_changes_nothing_now(file, published, tmp_path, caplog):
    published.tell(written(4))
    house = HouseRules(FILE, kept=tmp_path / "gone" / "alert-rules.json")

    with closing(Book(Library([file.address]), house)) as book:
        assert book.alert_rules().version == "4"

    assert "were not kept" in caplog.text
