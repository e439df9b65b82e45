"""How long people may be shown without the hub, whatever the clocks say (S16, S18)."""

from __future__ import annotations

import threading

import pytest
from tests.device.decrypted import decrypted
from tests.flying import MUNICH, flight, need

from aisleside.device.cache.book import Book
from aisleside.device.cache.library import Library
from aisleside.device.machine.encrypted import TabletFullError
from aisleside.device.outbox.streams import held_streams
from aisleside.device.sync import lease as lease_module
from aisleside.device.sync import shelf as shelf_module
from aisleside.device.sync.lease import Lease, kept_clock
from aisleside.device.sync.shelf import Shelf, StreamOverError, TabletRevokedError
from aisleside.device.sync.status import Closed
from aisleside.wire import PROTOCOL, SCHEMA
from aisleside.wire.messages import Manifest, Rows, StreamOffer
from aisleside.wire.streams import Scope

NOON = 1_795_262_400  # hub time
HOUR, DAY = 3600, 86_400
OWN, LENT = "store:367/associate", "store:9/associate"


class Machine:
    """A tablet whose clocks are in the test's hands."""

    def __init__(self, control) -> None:
        self.control = control
        self.wall = float(NOON + 7)  # a wall clock is never quite right
        self.uptime = 100.0
        self.boot = 1
        self.start()

    def start(self) -> None:
        """Start the app, as after a kill."""
        self.library = Library()
        self.clock = kept_clock(
            self.control, wall=lambda: self.wall, uptime=lambda: self.uptime, boot=self.boot
        )
        self.shelf = Shelf(self.control, self.library)
        self.lease = Lease(self.control, self.clock, self.library, self.shelf)
        self.lease.look()
        self.shelf.show()

    def reboot(self, *, minutes: float = 1) -> None:
        self.passes(60 * minutes)
        self.boot += 1
        self.uptime = 3.0
        self.shelf.close()
        self.start()

    def restart(self) -> None:
        self.shelf.close()
        self.start()

    def passes(self, seconds: float) -> None:
        self.wall += seconds
        self.uptime += seconds

    def hear(self, hub_time: int, *offers: StreamOffer, **more) -> None:
        """A good manifest comes, and is obeyed."""
        manifest = Manifest(PROTOCOL, SCHEMA, hub_time, "367", list(offers) or [offer(OWN)], **more)
        self.clock.learn(hub_time)
        self.lease.renew(manifest)
        self.shelf.obey(manifest)

    def names(self) -> list[str]:
        book = Book(self.library)
        try:
            return sorted(book.names(range(1, 100)).values())
        finally:
            book.close()

    def held(self) -> list[str]:
        return [held.stream for held in held_streams(self.control)]


def offer(stream: str, *, not_after: int | None = None) -> StreamOffer:
    return StreamOffer(stream, "E", 1, 0, not_after)


@pytest.fixture
def machine(control, stocked, shop):
    """A tablet that holds its own place and, until an hour from now, another's."""
    made = Machine(control)
    made.hear(NOON, offer(OWN), offer(LENT, not_after=NOON + HOUR))
    made.shelf.put(stocked(Rows(customer=[shop.customer(1, "Elena Own")]), stream=OWN))
    made.shelf.put(stocked(Rows(customer=[shop.customer(2, "Jonas Lent")]), stream=LENT))
    yield made
    made.shelf.close()


def test_without_contact_the_people_are_hidden_when_the_lease_is_over_and_come_back(machine):
    machine.hear(NOON, lease_seconds=DAY)
    machine.passes(DAY - 1)
    assert machine.lease.look() is None
    assert machine.names() == ["Elena Own"]

    machine.passes(1)

    assert machine.lease.look() is Closed.LEASE
    assert machine.names() == []
    machine.hear(NOON + DAY + 5)
    assert machine.lease.look() is None
    assert machine.names() == ["Elena Own"]


def test_a_restart_does_not_lengthen_the_lease(machine):
    machine.hear(NOON, lease_seconds=DAY)
    for _ in range(3):
        machine.passes(DAY / 3)
        machine.restart()

    assert machine.lease.look() is Closed.LEASE
    assert machine.names() == []


@pytest.mark.parametrize("wall", [0, 4_102_444_800], ids=["1970", "2100"])
def test_a_wall_clock_gone_wild_ends_no_lease_and_no_stream_early_nor_late(machine, wall):
    """S18: the app is restarted in between, the machine is not."""
    machine.wall = wall
    machine.restart()
    expected = Closed.CLOCK if wall == 0 else None
    assert (machine.lease.look(), machine.held()) == (expected, [OWN, LENT])

    machine.passes(HOUR - 1)
    machine.lease.look()
    assert machine.held() == [OWN, LENT]
    machine.passes(1)
    machine.lease.look()

    assert machine.held() == [OWN]


def test_turning_the_clock_back_before_every_start_gains_no_time(machine):
    """S18: the machine itself is restarted, so that only the wall clock could tell."""
    machine.hear(NOON, lease_seconds=4 * HOUR)
    for _ in range(5):
        machine.passes(HOUR)
        machine.lease.look()
        machine.wall = NOON - 100
        machine.reboot()

    assert machine.clock.now().timestamp() >= NOON + 5 * HOUR
    machine.hear(int(machine.clock.now().timestamp()))
    assert machine.lease.look() is None


@pytest.mark.parametrize("back", [299, 301])
def test_a_wall_clock_set_back_by_more_than_five_minutes_hides_people_until_contact(machine, back):
    machine.passes(HOUR / 2)
    machine.wall -= back

    closed = machine.lease.look()
    machine.wall += back  # putting it right again does not help
    machine.restart()
    after = machine.lease.look()
    machine.hear(NOON + HOUR // 2, offer(OWN))

    assert (closed, after) == ((Closed.CLOCK, Closed.CLOCK) if back > 300 else (None, None))
    assert machine.lease.look() is None
    assert machine.names() == ["Elena Own"]


def test_a_lent_stream_goes_at_its_time_without_a_network_key_first(machine, monkeypatch):
    """S16: the moment its key is gone, nobody can open its file any more."""
    paths = {a.stream: a.path for a in machine.shelf.addresses()}
    seen = []
    forget = shelf_module.forget_stream

    def watched(control, stream):
        seen.append(("file there", paths[stream].exists()))
        forget(control, stream)
        seen.append(("key there", stream in machine.held()))

    monkeypatch.setattr(shelf_module, "forget_stream", watched)
    assert machine.names() == ["Elena Own", "Jonas Lent"]
    machine.passes(HOUR)

    machine.lease.look()

    assert seen == [("file there", True), ("key there", False)]
    assert not paths[LENT].exists()
    assert paths[OWN].exists()
    assert machine.names() == ["Elena Own"]


def test_a_flight_lets_go_of_needs_and_then_of_everybody_without_a_network(machine, stocked):
    """S16: a flight's time is told by the hub, and runs on without it and over a restart."""
    crew = Scope(MUNICH, "crew").stream
    machine.hear(NOON, offer(OWN), offer(crew, not_after=NOON + 3 * HOUR))
    needs = [
        need(1, "medical", "Keep insulin cool", until=NOON + HOUR),
        need(1, "meal", "Vegan meal", n=2, until=NOON + 3 * HOUR),
    ]
    machine.shelf.put(stocked(Rows(flight=[flight()], need=needs), stream=crew))

    def content() -> bytes:
        (held,) = (one for one in machine.shelf.addresses() if one.stream == crew)
        return decrypted(held.path, held.key)

    machine.passes(HOUR - 1)
    assert machine.shelf.let_go_of_needs(NOON + HOUR - 1) == frozenset()
    assert b"insulin" in content()
    machine.restart()
    assert machine.shelf.let_go_of_needs(NOON + HOUR) == {1}
    assert b"insulin" not in content()
    assert b"Vegan meal" in content()
    assert machine.shelf.let_go_of_needs(NOON + HOUR) == frozenset()

    paths = [one.path for one in machine.shelf.addresses() if one.stream == crew]
    machine.passes(2 * HOUR + 1)
    machine.restart()

    assert machine.held() == [OWN]
    assert not any(path.exists() for path in paths)


def test_a_lent_stream_whose_time_ended_while_the_app_was_closed_is_never_shown(machine):
    machine.passes(2 * HOUR)

    machine.reboot()

    assert machine.held() == [OWN]
    assert machine.names() == ["Elena Own"]


@pytest.mark.parametrize("cut", ["forget_stream", "remove"])
def test_killed_while_leaving_a_stream_its_file_is_noise_or_goes_at_the_next_look(
    machine, monkeypatch, cut
):
    """S16: a kill just before the key goes, or between the key and the file."""
    (path,) = (a.path for a in machine.shelf.addresses() if a.stream == LENT)

    class Killed(BaseException):
        """The process ends here."""

    def killed(*_given: object) -> None:
        raise Killed

    machine.passes(HOUR)
    with monkeypatch.context() as patched:
        patched.setattr(shelf_module, cut, killed)
        with pytest.raises(Killed):
            machine.lease.look()
    machine.restart()
    machine.shelf.sweep()

    assert machine.held() == [OWN]
    assert not path.exists()
    assert machine.names() == ["Elena Own"]


def test_a_stream_that_ends_while_it_is_loaded_is_not_put_up(machine, stocked, shop):
    machine.shelf.leave(LENT)
    address = stocked(Rows(customer=[shop.customer(3, "Ada Late")]), stream=LENT)
    machine.passes(HOUR)
    machine.lease.look()

    with pytest.raises(StreamOverError) as over:
        machine.shelf.put(address)

    assert "kept and still sent" in over.value.say
    assert not address.path.exists()
    assert machine.held() == [OWN]


def test_a_full_disk_keeps_no_file_that_could_not_be_put_up(machine, stocked, shop, monkeypatch):
    """S20: the one before is read on, and the room is free for the next try."""
    address = stocked(Rows(customer=[shop.customer(3, "Ada New")]), stream=OWN)

    def full(*_given: object, **_named: object) -> None:
        raise TabletFullError(path=address.path)

    monkeypatch.setattr(shelf_module, "hold_stream", full)
    with pytest.raises(TabletFullError):
        machine.shelf.put(address)

    assert not address.path.exists()
    assert machine.names() == ["Elena Own", "Jonas Lent"]


def test_a_stream_lent_for_longer_stays(machine):
    machine.hear(NOON + 60, offer(OWN), offer(LENT, not_after=NOON + DAY))
    machine.passes(HOUR)

    machine.lease.look()

    assert machine.held() == [OWN, LENT]


def test_a_revoked_tablet_destroys_everything_even_if_it_is_killed_meanwhile(machine, monkeypatch):
    paths = [address.path for address in machine.shelf.addresses()]
    with monkeypatch.context() as patched:

        def full(*_given: object) -> None:
            raise TabletFullError(path=machine.shelf.folder)

        patched.setattr(shelf_module, "forget_stream", full)
        with pytest.raises(TabletFullError):
            machine.hear(NOON + 60, lock=True)
        assert machine.names() == []  # hidden at once, though nothing could be written

    machine.restart()

    assert machine.lease.look() is Closed.REVOKED
    assert machine.held() == []
    assert not any(path.exists() for path in paths)


def test_a_revoked_tablet_says_so_in_words(machine):
    with pytest.raises(TabletRevokedError) as revoked:
        machine.hear(NOON + 60, lock=True)

    assert "kept and still sent" in revoked.value.say
    assert machine.lease.look() is Closed.REVOKED


def test_the_lease_looks_by_itself(machine, monkeypatch):
    monkeypatch.setattr(lease_module, "LOOK_SECONDS", 0.01)
    told = threading.Event()
    heard = []

    def listener(closed, over):
        heard.append((closed, over))
        told.set()

    machine.lease.listen(listener)
    machine.lease.start()
    machine.passes(HOUR)
    assert told.wait(10)
    machine.lease.stop()

    assert heard == [(None, frozenset({LENT}))]


def test_what_is_told_last_is_what_is_so(machine):
    """A renewal on another thread does not overtake the end that is just being told."""
    machine.hear(NOON, lease_seconds=DAY)
    machine.passes(DAY)
    renewal = threading.Thread(target=lambda: machine.hear(NOON + DAY + 5))
    heard = []

    def listener(closed, _over):
        if closed is Closed.LEASE:
            renewal.start()
            renewal.join(0.2)  # long enough, if it may
        heard.append(closed)

    machine.lease.listen(listener)
    machine.lease.look()
    renewal.join(10)

    assert heard == [Closed.LEASE, None]


def test_data_from_before_hubs_told_how_long_is_shown_for_a_day(control, stocked, shop):
    machine = Machine(control)
    machine.shelf.put(stocked(Rows(customer=[shop.customer(1, "Elena Own")])))
    machine.restart()
    assert machine.lease.look() is None

    machine.passes(DAY)
    machine.restart()

    assert machine.lease.look() is Closed.LEASE
    machine.shelf.close()


def test_a_new_tablet_without_any_contact_is_not_closed(control):
    machine = Machine(control)
    machine.passes(100 * DAY)
    machine.wall = 0

    assert machine.lease.look() is None
