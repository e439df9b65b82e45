"""A hub that was restored, and a hub that is wrong: neither empties a tablet."""

from __future__ import annotations

import httpx
import pytest

from aisleside.device.cache.removals import LargeRemovalError
from aisleside.device.cache.told import MOST_KEYS
from aisleside.device.sync import puller
from aisleside.wire.codec import UnreadableAnswerError, encode
from aisleside.wire.messages import Problem, TakeSnapshot
from aisleside.wire.streams import CATALOGUE

STORE = "store:367/associate"


@pytest.fixture
def crowded(tablet, hub, shop):
    """The tablet holds four hundred customers more."""
    hub.put(*(shop.customer(n, f"Person {n}") for n in range(10, 410)), table="customer")
    tablet.pull()
    hub.asked.clear()
    return tablet


def empty(hub) -> None:
    """Somebody emptied the hub's tables and told nobody."""
    hub.streams[STORE].clear()
    hub.head += 1
    hub.floor = hub.head


def test_after_a_restore_a_tablet_is_repaired_and_not_loaded_again(tablet, hub, shop):
    tablet.pull()
    backup = hub.backup()
    hub.put(shop.customer(3, "Ada Byron"), table="customer")
    hub.delete(2, table="customer")
    tablet.pull()
    hub.restore(backup)
    hub.put(shop.customer(4, "Grace Hopper"), table="customer")
    hub.asked.clear()

    tablet.pull()

    assert tablet.names() == {1: "Elena Marchetti", 2: "Jonas Weber", 4: "Grace Hopper"}
    assert "/v1/snapshot" not in hub.asked
    assert tablet.shelf.writer(STORE).cursor.epoch == hub.epoch
    assert tablet.shelf.writer(STORE).cursor.seq == hub.head


def test_two_restores_in_a_row_are_both_repaired(tablet, hub, shop):
    """S5"""
    tablet.pull()
    for name in ("Ada", "Grace"):
        backup = hub.backup()
        hub.put(shop.customer(3, name), table="customer")
        tablet.pull()
        hub.restore(backup)
        hub.asked.clear()
        tablet.pull()
        assert "/v1/snapshot" not in hub.asked
        assert sorted(tablet.names()) == [1, 2]


def test_a_tablet_that_missed_a_restore_takes_the_snapshot(tablet, hub, shop):
    tablet.pull()
    hub.put(shop.customer(3, "Ada"), table="customer")
    backup = hub.backup()
    hub.restore(backup)
    hub.restore(hub.backup())

    tablet.pull()

    assert "/v1/repair" not in hub.asked
    assert sorted(tablet.names()) == [1, 2, 3]


def test_what_was_told_before_a_backup_long_gone_is_not_repaired_but_loaded(tablet, hub, shop):
    tablet.pull()
    backup = hub.backup()
    hub.put(shop.customer(3, "Ada"), table="customer")
    hub.kept_from = hub.head  # so the backup could not be restored any more, yet it is
    tablet.pull()
    hub.restore(backup)
    hub.asked.clear()

    tablet.pull()

    assert "/v1/repair" not in hub.asked
    assert sorted(tablet.names()) == [1, 2]


@pytest.mark.parametrize("status", [400, 413])
def test_a_repair_the_hub_cannot_take_becomes_a_load(tablet, hub, shop, status):
    tablet.pull()
    backup = hub.backup()
    hub.put(shop.customer(3, "Ada"), table="customer")
    tablet.pull()
    hub.restore(backup)
    hub.answer = lambda request: (
        httpx.Response(status, content=encode(Problem("unreadable", "No.")))
        if request.url.path == "/v1/repair"
        else None
    )

    tablet.pull()

    assert sorted(tablet.names()) == [1, 2]


def test_a_repair_that_is_too_much_is_not_even_asked_for(tablet, hub, shop, monkeypatch):
    tablet.pull()
    backup = hub.backup()
    hub.put(shop.customer(3, "Ada"), table="customer")
    tablet.pull()
    hub.restore(backup)
    monkeypatch.setattr(puller, "LARGEST_REQUEST", 20)

    tablet.pull()

    assert "/v1/repair" not in hub.asked
    assert sorted(tablet.names()) == [1, 2]
    assert MOST_KEYS > 1


def test_a_hub_that_was_restored_between_two_answers_is_asked_again_later(tablet, hub, shop):
    tablet.pull()
    hub.put(shop.customer(3, "Ada"), table="customer")
    backup = hub.backup()

    def restored(request):
        if request.url.path == "/v1/feed":
            hub.answer = lambda _: None
            hub.restore(backup)

    hub.answer = restored
    with pytest.raises(UnreadableAnswerError):
        tablet.pull()

    tablet.pull()

    assert sorted(tablet.names()) == [1, 2, 3]


def test_an_emptied_hub_empties_no_tablet(crowded, hub):
    """S11"""
    empty(hub)

    with pytest.raises(LargeRemovalError) as refused:
        crowded.pull()

    assert len(crowded.names()) == 402
    assert [r.stream for r in crowded.puller.removals] == [STORE]
    assert len([path for path in hub.asked if "/segments/" in path]) == 1  # the catalogue's
    assert "nothing was removed" in refused.value.say


def test_a_hub_made_anew_empties_no_tablet(crowded, hub):
    """S11: another epoch, and hardly anybody in it."""
    empty(hub)
    hub.restore()

    with pytest.raises(LargeRemovalError):
        crowded.pull()

    assert len(crowded.names()) == 402


def test_a_large_removal_goes_through_when_a_person_agrees(crowded, hub, shop):
    """S11"""
    empty(hub)
    hub.put(shop.customer(1, "Elena Marchetti"), table="customer")
    with pytest.raises(LargeRemovalError):
        crowded.pull()

    crowded.puller.confirm_removal(STORE)
    crowded.pull()

    assert crowded.names() == {1: "Elena Marchetti"}
    assert crowded.puller.removals == []


def test_agreeing_once_is_not_agreeing_for_ever(crowded, hub, shop):
    empty(hub)
    hub.put(*(shop.customer(n, f"Person {n}") for n in range(1, 151)), table="customer")
    with pytest.raises(LargeRemovalError):
        crowded.pull()
    crowded.puller.confirm_removal(STORE)
    crowded.puller.confirm_removal(STORE)  # a second tap says nothing more
    crowded.pull()
    hub.put(*(shop.customer(n, f"Person {n}") for n in range(151, 320)), table="customer")
    crowded.pull()
    empty(hub)

    with pytest.raises(LargeRemovalError):
        crowded.pull()

    assert len(crowded.names()) == 319


def test_a_removal_that_is_no_longer_wanted_is_not_asked_about_any_more(crowded, hub):
    before = dict(hub.streams[STORE])
    empty(hub)
    with pytest.raises(LargeRemovalError):
        crowded.pull()
    hub.streams[STORE] = before

    crowded.pull()

    assert crowded.puller.removals == []
    assert len(crowded.names()) == 402


def test_a_refused_removal_holds_up_no_other_stream(crowded, hub, shop):
    """S17"""
    empty(hub)
    hub.put(shop.product(8, "Bread"), table="product", stream=CATALOGUE)

    with pytest.raises(LargeRemovalError):
        crowded.pull()

    assert crowded.shelf.writer(CATALOGUE).cursor.seq == hub.head


def test_a_few_hundred_deletes_that_were_told_are_followed(crowded, hub):
    """S11: a removal of any size with a sequence for each row needs no person."""
    for number in range(10, 410):
        hub.delete(number, table="customer")

    crowded.pull()

    assert sorted(crowded.names()) == [1, 2]


def test_a_row_that_cannot_be_read_holds_up_nobody_and_is_counted(tablet, hub, shop):
    """S17: the hub sends somebody without a name."""
    tablet.pull()
    hub.put(shop.customer(3, "Ada")._replace(said=None), table="customer")
    hub.put(shop.customer(4, "Grace Hopper"), table="customer")

    tablet.pull()

    assert sorted(tablet.names()) == [1, 2, 4]
    assert tablet.puller.aside == 1
    hub.put(shop.customer(3, "Ada"), table="customer")
    tablet.pull()
    assert tablet.puller.aside == 0
    assert sorted(tablet.names()) == [1, 2, 3, 4]


def test_who_was_joined_with_somebody_is_still_known_after_a_load(tablet, hub):
    tablet.pull()
    tablet.shelf.writer(STORE).keep_aliases({77: 1})
    hub.floor = hub.head = hub.head + 1
    hub.asked.clear()

    tablet.pull()

    assert "/v1/snapshot" in hub.asked
    assert tablet.shelf.writer(STORE).aliases == {77: 1}


def test_a_repair_may_still_end_in_a_snapshot(tablet, hub, shop):
    tablet.pull()
    backup = hub.backup()
    hub.put(shop.customer(3, "Ada"), table="customer")
    tablet.pull()
    hub.restore(backup)
    hub._mend = lambda asked: TakeSnapshot(asked.stream, "too much to repair")

    tablet.pull()

    assert sorted(tablet.names()) == [1, 2]
    assert tablet.shelf.writer(STORE).cursor.epoch == hub.epoch
