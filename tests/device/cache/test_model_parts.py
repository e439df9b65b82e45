"""The model comes out of the cache as it was cut, and one can tell when it may be another."""

from __future__ import annotations

from base64 import b64encode
from contextlib import closing

from aisleside.device.cache import model_parts
from aisleside.device.cache.database import open_cache
from aisleside.device.cache.loading import Staging
from aisleside.wire.messages import Gone, Rows, Snapshot
from aisleside.wire.rows import ModelRow
from aisleside.wire.streams import ARTEFACTS


def row(name: str, part: int, content: bytes, *, version: int = 1) -> ModelRow:
    return ModelRow(name, part, b64encode(content).decode(), version)


def test_parts_come_by_name_and_in_the_order_of_their_numbers(stocked, reading):
    links = [row("links", part, bytes([part]) * part) for part in range(12)]
    held = stocked(Rows(model=[*reversed(links), row("about", 0, b"{}")]), stream=ARTEFACTS)

    book = reading(held)

    assert book.model_parts() == {
        "about": [b"{}"],
        "links": [bytes([part]) * part for part in range(12)],
    }


def test_the_stamp_is_another_when_a_part_was_told_or_taken_and_no_sooner(opened, reading, shop):
    file = opened(Rows(model=[row("a", 0, b"old"), row("a", 1, b"more")]), stream=ARTEFACTS)
    book = reading(file.address)
    stamps = [book.model_stamp()]

    def tell(since: int, **what: object) -> None:
        file.apply(shop.page(since=since, to=since + 1, stream=ARTEFACTS, **what))
        stamps.append(book.model_stamp())

    tell(1, puts=Rows(link=[shop.link(1, 1, 2, together=9, base=20)]))
    file.confirm(shop.seconds())
    assert stamps[0] == stamps[1] == book.model_stamp()

    tell(2, puts=Rows(model=[row("a", 0, b"new", version=3)]))
    tell(3, gone=[Gone("model", ["a", 1], 4)])
    assert len(set(stamps)) == 3
    assert book.model_parts() == {"a": [b"new"]}


def test_a_part_that_is_no_base64_is_empty_and_the_others_are_whole(stocked, reading):
    broken = row("a", 1, b"two")._replace(content="Elena ä")
    held = stocked(Rows(model=[row("a", 0, b"one"), broken]), stream=ARTEFACTS)

    assert reading(held).model_parts() == {"a": [b"one", b""]}


def test_reading_all_parts_leaves_the_connection_as_many_pages_as_before(stocked):
    held = stocked(Rows(model=[row("a", 0, b"one")]), stream=ARTEFACTS)
    opened = open_cache(held.stream, held.path, held.key, read_only=True, cache_kib=700)

    with closing(opened) as connection:
        assert model_parts.parts(connection, held) == {"a": [b"one"]}
        assert connection.execute("PRAGMA cache_size").fetchone() in {(-700,), ("-700",)}


def test_without_the_file_there_is_no_model(stocked, reading):
    book = reading(stocked(Rows()))

    assert book.model_parts() == {}
    assert book.model_stamp() is None


def test_what_was_shown_of_half_a_load_has_another_stamp_than_the_whole(folders, reading):
    staging = Staging(folders.caches, ARTEFACTS)
    snapshot = Snapshot(ARTEFACTS, "E", 1, 1, 4, 2, 0, b"", 0, [])
    staging.load(Rows(model=[row("a", 0, b"one")]))
    staging._connection.execute("COMMIT")
    half = reading(staging.show(snapshot, as_of=1)).model_stamp()

    staging.load(Rows(model=[row("a", 1, b"two")]))
    whole = reading(staging.finish(epoch="E", cursor=1, as_of=1))

    assert whole.model_parts() == {"a": [b"one", b"two"]}
    assert whole.model_stamp() != half
