"""S14 on the device: an erased person is in no byte of a stream's file."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.device.decrypted import decrypted

from aisleside.device.cache import told
from aisleside.device.cache.book import CustomerNotHereError
from aisleside.device.cache.stream_file import StreamAddress, StreamFile
from aisleside.device.machine.encrypted import TabletFullError
from aisleside.wire.messages import Gone, Rows

TRACES = (b"elena", b"marchetti", b"0142", b"2410", b"stairs", b"82001")


def found(address: StreamAddress) -> list[bytes]:
    assert address.key is not None
    content = decrypted(address.path, address.key).lower()
    return [trace for trace in TRACES if trace in content]


def forgotten(file: StreamFile, *customers: int, number: int = 1) -> StreamAddress:
    """Forget in a file that was here before; where its stream lies then."""
    file.follow_erasures(0)
    assert file.forget(customers)
    return file.write_anew(number)


@pytest.fixture
def reopened() -> Iterator[list[StreamFile]]:
    files: list[StreamFile] = []
    yield files
    for file in files:
        file.close()


def elena(shop, *, version=1):
    return Rows(
        customer=[
            shop.customer(1, "Elena Marchetti", loyalty="820010042", version=version),
            shop.customer(2, "Jonas Weber", version=version),
        ],
        contact=[
            shop.contact(1, "email", "elena.marchetti@post.example", version=version),
            shop.contact(1, "phone", "+39 055 2776 0142", version=version),
        ],
        note=[shop.note(1, "n1", "Prefers the stairs.", version=version)],
        line=[shop.line(1, 7, 3), shop.line(2, 8, 3)],
    )


def test_s14_rows_words_clues_and_log_hold_nothing_of_her(opened, shop):
    file = opened(elena(shop))
    assert found(file.address) == list(TRACES)  # the search can see

    fresh = forgotten(file, 1)

    assert found(fresh) == []
    assert fresh.key != file.address.key  # what the old file still keeps is noise with its key


def test_s14_words_of_whoever_left_before_she_was_erased_go_as_well(opened, shop):
    file = opened(elena(shop))
    file.apply(shop.page(since=1, to=2, gone=[Gone("customer", [1], 2)]))
    assert b"marchetti" in found(file.address)  # the index of words keeps what was deleted

    assert found(forgotten(file, 1)) == []


def test_s14_a_name_and_an_address_she_had_before_go_as_well(opened, shop):
    file = opened(elena(shop))
    renamed = Rows(
        customer=[shop.customer(1, "Lena Rossi", version=2)],
        contact=[shop.contact(1, "email", "lena@post.example", version=2)],
    )
    gone = [Gone("contact", [1, "email", "elena.marchetti@post.example"], 2)]
    file.apply(shop.page(since=1, to=2, puts=renamed, gone=gone))

    fresh = forgotten(file, 1)

    assert found(fresh) == []
    assert b"rossi" not in decrypted(fresh.path, fresh.key).lower()


def test_s14_the_journal_names_her_no_more(opened, shop):
    file = opened(Rows(customer=[shop.customer(2, "Jonas Weber")]))
    file.apply(shop.page(since=1, to=2, puts=elena(shop, version=2)))

    assert found(forgotten(file, 1)) == []


def test_s14_an_address_set_aside_goes_with_whoever_leaves_and_stays_with_who_returns(opened, shop):
    """S16"""
    file = opened(Rows(customer=[shop.customer(1, "Elena"), shop.customer(2, "Jonas")]))
    contacts = [
        shop.contact(n, "email", f"{n}@post.example", version=2)._replace(observed_at=2**63)
        for n in (1, 2)
    ]
    file.apply(shop.page(since=1, to=2, puts=Rows(contact=contacts)))
    back = Rows(customer=[shop.customer(2, "Jonas", version=3)])
    gone = [Gone("customer", [n], 3) for n in (1, 2)]

    file.apply(shop.page(since=2, to=3, puts=back, gone=gone))

    assert [aside.key for aside in file.aside] == [(2, "email", "2@post.example")]


def test_s14_an_address_set_aside_goes_when_the_journal_has_forgotten_her(opened, shop):
    file = opened(Rows(customer=[shop.customer(2, "Jonas Weber")]))
    address = (1, "email", "elena.marchetti@post.example")
    told.set_aside(file._connection, ("contact", address), "IntegrityError", shop.seconds())
    assert b"marchetti" in found(file.address)

    assert found(forgotten(file, 1)) == []


def test_s14_she_is_gone_for_readers_before_the_file_is_written_anew(opened, reading, shop, noon):
    file = opened(elena(shop))
    book = reading(file.address)
    assert book.names([1, 2]) == {1: "Elena Marchetti", 2: "Jonas Weber"}

    file.forget([1])

    assert book.names([1, 2]) == {2: "Jonas Weber"}
    with pytest.raises(CustomerNotHereError):
        book.profile(1, receipts=1, offers=0, now=noon)


def test_others_are_found_and_shown_as_before(opened, reading, reopened, shop, noon):
    file = opened(elena(shop))
    book = reading(forgotten(file, 1))

    assert [hit.customer.id for hit in book.search("jonas", limit=5, now=noon).hits] == [2]
    assert [hit.customer.id for hit in book.search("jonsa", limit=5, now=noon).hits] == [2]
    assert not book.search("elena", limit=5, now=noon).hits
    assert len(book.profile(2, receipts=1, offers=0, now=noon).receipts) == 1


def test_the_file_written_anew_goes_on_where_the_old_one_stood(opened, reopened, shop):
    file = opened(elena(shop))
    cursor, rows = file.cursor, file.rows
    reopened.append(StreamFile(forgotten(file, 1, number=4)))
    (fresh,) = reopened

    fresh.apply(shop.page(since=1, to=2, puts=Rows(customer=[shop.customer(3, "Ana Ruiz")])))

    assert (cursor.seq, fresh.cursor.seq) == (1, 2)
    assert fresh.erased_up_to == 4
    assert fresh.rows == rows - 5 + 1


def test_a_fresh_file_she_never_came_to_is_not_written_anew(opened, shop):
    file = opened(Rows(customer=[shop.customer(2, "Jonas Weber")]))

    assert not file.forget([1, 3, 4])
    assert file.erased_up_to is None


def test_s14_a_fresh_file_is_written_anew_when_she_came_with_it_and_left(opened, shop):
    file = opened(elena(shop))
    file.apply(shop.page(since=1, to=2, gone=[Gone("customer", [1], 2)]))

    assert file.forget([1])
    assert file.forget([1])  # as after a kill before it was written anew

    assert found(file.write_anew(1)) == []


def test_a_file_without_people_has_nobody_to_forget(opened, shop):
    file = opened(Rows(product=[shop.product(1, "Milk")]), stream="catalogue:main")

    assert not file.forget([1])


def test_s20_without_room_for_the_new_file_the_old_one_stays_and_no_other(
    opened, shop, monkeypatch
):
    file = opened(elena(shop))
    file.forget([1])
    before = sorted(path.name for path in file.address.path.parent.iterdir())
    monkeypatch.setattr(
        "aisleside.device.cache.forgetting.shutil.disk_usage",
        lambda _folder: type("Usage", (), {"free": 1000})(),
    )

    with pytest.raises(TabletFullError):
        file.write_anew(1)

    assert sorted(path.name for path in file.address.path.parent.iterdir()) == before
    assert file.erased_up_to == 0


@settings(max_examples=6)
@given(seed=st.integers(0, 2**32), share=st.sampled_from([1, 10, 150]))
def test_s14_no_page_keeps_a_stale_copy_of_anybody(stocked, shop, seed, share):
    draw = random.Random(seed)
    many = range(1, 1_001)
    file = StreamFile(
        stocked(
            Rows(
                customer=[shop.customer(n, f"Zq{n:05d}x Wq{n:05d}x") for n in many],
                contact=[shop.contact(n, "email", f"vq{n:05d}x@post.example") for n in many],
                note=[shop.note(n, f"n{n}", f"Note uq{n:05d}x. " * 8) for n in many],
            )
        )
    )
    moved = draw.sample(many, 200)
    puts = Rows(
        contact=[shop.contact(n, "email", f"tq{n:05d}x@post.example", version=2) for n in moved],
        note=[shop.note(n, f"m{n}", f"More uq{n:05d}x. " * 20, version=2) for n in moved],
    )
    file.apply(shop.page(since=1, to=2, puts=puts))
    erased = draw.sample(many, share)

    fresh = forgotten(file, *erased)

    file.close()
    content = decrypted(fresh.path, fresh.key).lower()
    assert not [n for n in erased if f"q{n:05d}x".encode() in content]
    assert sum(f"q{n:05d}x".encode() in content for n in many) == len(many) - share


@pytest.fixture
def noon(shop):
    return shop.noon
