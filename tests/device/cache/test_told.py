"""What a tablet was told decides what it still believes: late pages, repair, joined customers."""

from __future__ import annotations

import msgspec
import pytest

from aisleside.device.cache import told
from aisleside.device.cache.removals import LargeRemovalError, check_removal
from aisleside.device.cache.stream_file import Cursor, PageOutOfPlaceError
from aisleside.wire import codec
from aisleside.wire.codec import UnreadableAnswerError, page_digest
from aisleside.wire.messages import Fix, Gone, Page, RepairRequest, Rows
from aisleside.wire.unfit import without_unfit_rows

STORE = "store:367/associate"


@pytest.fixture
def file(opened, shop):
    return opened(
        Rows(
            customer=[shop.customer(1, "Elena Marchetti"), shop.customer(2, "Jonas Weber")],
            line=[shop.line(1, 10, 7, days_ago=1), shop.line(1, 11, 7, days_ago=2)],
        )
    )


@pytest.fixture
def line(shop):
    """A line of Elena's."""
    return shop.line(1, 10, 7, days_ago=1)


def page(shop, *, as_of: int, **given) -> Page:
    return msgspec.structs.replace(shop.page(**given), as_of=as_of)


def names(file) -> dict[int, str]:
    return dict(file._connection.execute("SELECT id, said FROM customer").fetchall())


def lines(file) -> set[tuple[int, int]]:
    return set(file._connection.execute("SELECT customer, id FROM line").fetchall())


def fix(asked: RepairRequest, *, to: int, as_of: int, puts=None, gone=()) -> Fix:
    puts = puts or Rows()
    return Fix(
        stream=asked.stream,
        was_epoch=asked.epoch,
        was_seq=asked.cursor,
        epoch="F",
        to=to,
        as_of=as_of,
        hub_time=2_000_000_000,
        puts=puts,
        gone=list(gone),
        digest=page_digest(puts, list(gone)),
    )


def test_a_page_read_before_a_delete_does_not_bring_the_row_back(file, shop, line):
    """S13: deleted at head 90, then a page that was kept since head 50."""
    gone = [Gone("line", [1, line.at, 10], 5)]
    file.apply(page(shop, since=1, to=5, as_of=90, gone=gone))

    file.apply(page(shop, since=5, to=20, as_of=50, puts=Rows(line=[line._replace(version=15)])))

    assert lines(file) == {(1, 11)}
    assert file.cursor.seq == 20


def test_a_row_that_came_again_after_a_delete_is_believed(file, shop, line):
    gone = [Gone("line", [1, line.at, 10], 5)]
    file.apply(page(shop, since=1, to=5, as_of=90, gone=gone))

    file.apply(page(shop, since=5, to=120, as_of=130, puts=Rows(line=[line._replace(version=15)])))

    assert lines(file) == {(1, 10), (1, 11)}


def test_a_page_read_before_a_customer_left_brings_nothing_of_hers(file, shop):
    file.apply(page(shop, since=1, to=5, as_of=90, gone=[Gone("customer", [1], 5)]))

    late = Rows(customer=[shop.customer(1, "Elena", version=9)], line=[shop.line(1, 12, 7)])
    file.apply(page(shop, since=5, to=20, as_of=50, puts=late))

    assert names(file) == {2: "Jonas Weber"}
    assert lines(file) == set()


def test_a_delete_read_before_the_row_came_again_does_not_take_it(file, shop):
    renamed = Rows(customer=[shop.customer(2, "Jonas Becker", version=70)])
    file.apply(page(shop, since=1, to=5, as_of=90, puts=renamed))

    file.apply(page(shop, since=5, to=20, as_of=50, gone=[Gone("customer", [2], 15)]))

    assert names(file)[2] == "Jonas Becker"


def test_who_left_and_came_back_keeps_only_what_was_told_since(file, shop):
    """A line deleted while she was away goes; a line told after she came back stays."""
    back = Rows(customer=[shop.customer(1, "Elena")], line=[shop.line(1, 12, 7, version=60)])
    file.apply(page(shop, since=1, to=5, as_of=90, puts=back))

    file.apply(page(shop, since=5, to=40, as_of=50, gone=[Gone("customer", [1], 30)]))

    assert lines(file) == {(1, 12)}
    assert 1 in names(file)


@pytest.mark.parametrize(
    "wrong", [{"gone": [Gone("customer", [1], 9)]}, {"gone": [Gone("customer", [1], 1)]}]
)
def test_a_delete_without_a_change_in_the_page_is_not_believed(file, shop, wrong):
    """S11"""
    with pytest.raises(UnreadableAnswerError):
        file.apply(shop.page(since=1, to=5, **wrong))

    assert len(names(file)) == 2


def test_a_page_that_ends_beyond_the_hubs_head_is_refused(file, shop):
    with pytest.raises(UnreadableAnswerError):
        file.apply(page(shop, since=1, to=5, as_of=4))

    assert file.cursor.seq == 1


def test_a_row_that_fits_no_table_is_set_aside_and_the_rest_is_used(file, shop):
    """S17"""
    bad = shop.customer(3, "Ada Byron", observed_at=2**63)
    good = shop.customer(4, "Grace Hopper", version=2)

    file.apply(shop.page(since=1, to=2, puts=Rows(customer=[bad, good])))

    assert names(file).keys() == {1, 2, 4}
    assert file.cursor.seq == 2
    (aside,) = file.aside
    assert (aside.table, aside.key) == ("customer", (3,))
    assert "Ada" not in repr(aside)


def test_a_row_set_aside_is_forgotten_when_it_comes_right(file, shop):
    bad = Rows(customer=[shop.customer(3, "Ada", observed_at=2**63)])
    file.apply(shop.page(since=1, to=2, puts=bad))

    file.apply(shop.page(since=2, to=3, puts=Rows(customer=[shop.customer(3, "Ada", version=3)])))

    assert file.aside == []
    assert names(file)[3] == "Ada"


def test_a_customer_with_an_impossible_number_holds_nobody_up(file, shop):
    odd = Rows(customer=[shop.customer(2**63, "Nobody"), shop.customer(3, "Ada", version=2)])

    file.apply(shop.page(since=1, to=2, puts=odd, gone=[Gone("customer", [2**63 + 1], 2)]))

    assert names(file).keys() == {1, 2, 3}
    assert [aside.key for aside in file.aside] == [(2**63,)]


def test_a_row_that_cannot_be_read_is_left_out_of_its_page(file, shop):
    """S17: one row of the wrong shape among good ones."""
    sent = shop.page(
        since=1,
        to=2,
        puts=Rows(customer=[shop.customer(3, "Ada", version=2), shop.customer(4, "Bo", version=2)]),
    )
    broken = msgspec.msgpack.decode(codec.encode(sent))
    broken["puts"]["customer"][0][1] = None  # a name that is none
    hashed = codec.hashlib.sha256(
        msgspec.msgpack.encode(broken["puts"]) + msgspec.msgpack.encode(broken["gone"])
    )
    broken["digest"] = hashed.hexdigest()
    data = msgspec.msgpack.encode(broken)

    with pytest.raises(UnreadableAnswerError):
        codec.decode(data, Page)
    file.apply(without_unfit_rows(data))

    assert names(file).keys() == {1, 2, 4}
    assert [(aside.table, aside.key) for aside in file.aside] == [("customer", (3,))]


def test_a_page_that_was_changed_on_the_way_is_not_used_in_part(shop):
    sent = shop.page(since=1, to=2, puts=Rows(customer=[shop.customer(3, "Ada", version=2)]))
    changed = msgspec.msgpack.decode(codec.encode(sent))
    changed["puts"]["customer"][0][1] = None

    with pytest.raises(UnreadableAnswerError):
        without_unfit_rows(msgspec.msgpack.encode(changed))


def test_who_was_joined_with_somebody_is_known_until_they_are_parted(file, shop):
    joined = [Gone("customer", [1], 2, merged_into=2)]
    file.apply(shop.page(since=1, to=2, gone=joined))
    assert file.aliases == {1: 2}

    parted = Rows(customer=[shop.customer(1, "Elena", version=3)])
    file.apply(shop.page(since=2, to=3, puts=parted))

    assert file.aliases == {}


def test_who_was_joined_is_known_to_the_file_that_comes_after(file, opened, shop):
    gone = [Gone("customer", [n], 2, merged_into=7) for n in (2, 5)]
    file.apply(shop.page(since=1, to=2, gone=gone))
    after = opened(Rows(customer=[shop.customer(2, "Jonas, parted again")]))

    after.keep_aliases(file.aliases)

    assert after.aliases == {5: 7}


def test_a_repair_asks_for_what_was_told_beyond_the_backup_and_no_more(file, shop, line):
    file.apply(shop.page(since=1, to=4, puts=Rows(customer=[shop.customer(3, "Ada", version=4)])))
    file.apply(shop.page(since=4, to=8, gone=[Gone("customer", [1], 8)]))

    asked = file.repair_request(6)

    assert asked.keys["customer"] == [[1]]
    assert sorted(key[2] for key in asked.keys["line"]) == [10, 11]  # they went with her
    assert file.repair_request(8).keys == {}


def test_a_fix_is_believed_whatever_the_versions_say(file, shop):
    file.apply(shop.page(since=1, to=9, puts=Rows(customer=[shop.customer(1, "New", version=9)])))
    asked = file.repair_request(5)

    file.apply_fix(
        fix(asked, to=5, as_of=7, puts=Rows(customer=[shop.customer(1, "Old", version=3)])), asked
    )

    assert names(file)[1] == "Old"
    assert file.cursor == Cursor("F", 5)


def test_after_a_fix_a_page_from_before_it_is_late(file, shop):
    file.apply(shop.page(since=1, to=9, gone=[Gone("customer", [1], 9)]))
    asked = file.repair_request(5)
    gone = [Gone(table, key, 30) for table, keys in asked.keys.items() for key in keys]
    file.apply_fix(fix(asked, to=5, as_of=30, gone=gone), asked)

    late = Rows(customer=[shop.customer(1, "Elena", version=8)])
    file.apply(page(shop, since=5, to=10, as_of=12, epoch="F", puts=late))

    assert names(file).keys() == {2}
    assert file.cursor == Cursor("F", 10)


def test_a_fix_for_another_moment_or_with_keys_missing_changes_nothing(file, shop):
    """S5 and S11: a truncated answer is not the end of the rows it leaves out."""
    file.apply(shop.page(since=1, to=9, gone=[Gone("line", [1, shop.line(1, 10, 7).at, 10], 9)]))
    asked = file.repair_request(5)
    gone = [Gone("line", key, 7) for key in asked.keys["line"]]
    whole = fix(asked, to=5, as_of=7, gone=gone)
    before = (file.cursor, lines(file))

    for wrong, error in (
        (fix(asked, to=5, as_of=7), UnreadableAnswerError),
        (msgspec.structs.replace(whole, digest="0"), UnreadableAnswerError),
        (msgspec.structs.replace(whole, was_seq=8), PageOutOfPlaceError),
        (msgspec.structs.replace(whole, epoch="E"), PageOutOfPlaceError),
        (msgspec.structs.replace(whole, to=10), PageOutOfPlaceError),
    ):
        with pytest.raises(error):
            file.apply_fix(wrong, asked)
        assert (file.cursor, lines(file)) == before


def test_a_fix_that_takes_much_away_waits_for_a_person(opened, shop):
    """S11"""
    many = [shop.customer(n, f"Person {n}") for n in range(1, 402)]
    file = opened(Rows(customer=many))
    renamed = [row._replace(version=9) for row in many[:300]]
    file.apply(shop.page(since=1, to=9, puts=Rows(customer=renamed)))
    asked = file.repair_request(5)
    emptied = fix(
        asked, to=5, as_of=7, gone=[Gone("customer", k, 7) for k in asked.keys["customer"]]
    )

    with pytest.raises(LargeRemovalError) as refused:
        file.apply_fix(emptied, asked)
    assert len(names(file)) == 401
    assert (refused.value.held, refused.value.left) == (401, 101)

    file.apply_fix(emptied, asked, confirmed=refused.value.left)
    assert len(names(file)) == 101


@pytest.mark.parametrize(
    ("held", "left", "fine"),
    [
        (100, 0, True),
        (200, 0, True),
        (201, 0, False),
        (10_000, 9_500, True),
        (10_000, 9_499, False),
    ],
)
def test_five_in_a_hundred_and_two_hundred_may_go(held, left, fine):
    if fine:
        check_removal(STORE, held=held, left=left)
    else:
        with pytest.raises(LargeRemovalError):
            check_removal(STORE, held=held, left=left)


def test_agreeing_to_one_removal_is_not_agreeing_to_a_larger_one():
    check_removal(STORE, held=10_000, left=5_000, confirmed=5_000)
    with pytest.raises(LargeRemovalError):
        check_removal(STORE, held=10_000, left=1_000, confirmed=5_000)


def test_what_every_backup_holds_is_forgotten_and_not_asked_about(file, shop):
    file.apply(shop.page(since=1, to=4, puts=Rows(customer=[shop.customer(3, "Ada", version=4)])))
    file.apply(shop.page(since=4, to=8, puts=Rows(customer=[shop.customer(4, "Bo", version=8)])))

    file.prune(5)

    assert file.repair_request(4) is None  # the journal does not reach back so far
    assert file.repair_request(5).keys == {"customer": [[4]]}


def test_what_a_late_page_could_undo_is_kept_whatever_the_backups_hold(file, shop):
    """S13"""
    file.apply(page(shop, since=1, to=5, as_of=90, gone=[Gone("customer", [1], 5)]))

    file.prune(100)
    late = Rows(customer=[shop.customer(1, "Elena", version=9)])
    file.apply(page(shop, since=5, to=20, as_of=50, puts=late))

    assert names(file).keys() == {2}


def test_a_journal_that_grew_too_long_forgets_its_oldest_and_says_so(file, shop, monkeypatch):
    monkeypatch.setattr(told, "MOST_KEYS", 3)
    for seq in range(2, 8):
        puts = Rows(customer=[shop.customer(seq, f"Person {seq}", version=seq)])
        file.apply(shop.page(since=seq - 1, to=seq, puts=puts))

    file.prune(0)

    assert file.repair_request(3) is None
    assert file.repair_request(4).keys == {"customer": [[5], [6], [7]]}


def test_nothing_of_an_erased_customer_stays_in_the_journal(file, shop):
    """S14: keys hold addresses."""
    puts = Rows(contact=[shop.contact(1, "email", "elena@example.org")])
    file.apply(shop.page(since=1, to=4, puts=puts))
    file.apply(shop.page(since=4, to=5, gone=[Gone("customer", [9], 5, merged_into=1)]))

    told.forget_customer(file._connection, 1)

    rows = file._connection.execute("SELECT key FROM touched").fetchall()
    assert not any(b"elena" in key for (key,) in rows)
    assert file.aliases == {}
    assert file.repair_request(1).keys == {"customer": [[9]]}
