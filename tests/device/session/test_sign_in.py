from __future__ import annotations

from contextlib import closing
from datetime import timedelta

import pytest

from aisleside.device.machine.clock import Stamp
from aisleside.device.machine.encrypted import TabletFullError
from aisleside.device.machine.folders import Folders
from aisleside.device.machine.sealed import Root, WrongRootError, random_key, unseal
from aisleside.device.outbox.database import ControlDatabase
from aisleside.device.outbox.notes import SEALED, Outbox
from aisleside.device.outbox.people import HubVerdict, People, Verdict
from aisleside.device.session import sign_in as sign_in_module
from aisleside.device.session.people import SignInResult
from aisleside.device.session.sign_in import SignIn
from aisleside.domain.staff import Role, StaffMember
from aisleside.settings import DeviceSettings

MAYA = StaffMember("S1", "Maya Lindqvist", "Stylist", Role.ASSOCIATE, "367")
PIN = "472915"


class Hub:
    """The far side of the question: who may sign in."""

    def __init__(self) -> None:
        self.away = False
        self.pin = PIN
        self.asked = 0

    def verify(self, staff: str, pin: str) -> HubVerdict:
        self.asked += 1
        if self.away:
            return HubVerdict(Verdict.AWAY)
        if (staff, pin) == (MAYA.id, self.pin):
            return HubVerdict(Verdict.YES, MAYA)
        return HubVerdict(Verdict.NO)


@pytest.fixture
def hub() -> Hub:
    return Hub()


@pytest.fixture
def sign_in_on(hub, shop):
    def make(
        control: ControlDatabase,
        outbox: Outbox | None = None,
        *,
        days_later: int = 0,
        badge_alone: bool = False,
    ) -> SignIn:
        return SignIn(
            People(control),
            control.root,
            hub.verify,
            DeviceSettings(pin_tries=3, badge_alone=badge_alone),
            now=lambda: shop.noon + timedelta(days=days_later),
            work=outbox or Outbox(control),
            hub_is_near=lambda: not hub.away,
        )

    return make


@pytest.fixture
def sign_in(sign_in_on, control) -> SignIn:
    return sign_in_on(control)


def test_somebody_new_is_let_in_by_the_hub_and_then_without_it(sign_in, hub):
    first = sign_in.add_person("S1", PIN)
    sign_in.sign_out()
    hub.away = True
    asked = hub.asked

    second = sign_in.unlock("S1", PIN)

    assert (first.result, second.result) == (SignInResult.OPEN, SignInResult.OPEN)
    assert sign_in.current == MAYA
    assert hub.asked == asked  # nobody waits for a hub that is known to be away


def test_somebody_new_needs_the_hub(sign_in, hub):
    hub.away = True

    answer = sign_in.add_person("S1", PIN)

    assert (answer.result, answer.staff) == (SignInResult.NEEDS_HUB, None)


def test_tries_run_out_over_restarts_and_only_the_hub_opens_again(
    sign_in, sign_in_on, control, folders, hub
):
    sign_in.add_person("S1", PIN)
    hub.away = True
    answers = [sign_in.unlock("S1", "111111") for _ in range(2)]
    control.close()
    again = ControlDatabase(folders, control.root)
    later = sign_in_on(again)

    answers.append(later.unlock("S1", "111111"))
    right_but_late = later.unlock("S1", PIN)
    hub.away = False
    with_the_hub = later.unlock("S1", PIN)

    assert [(a.result, a.tries_left) for a in answers] == [
        (SignInResult.WRONG_PIN, 2),
        (SignInResult.WRONG_PIN, 1),
        (SignInResult.LOCKED, 0),
    ]
    assert right_but_late.result is SignInResult.LOCKED
    assert with_the_hub.result is SignInResult.OPEN
    assert later.unlock("S1", "111111").tries_left == 2
    again.close()


def test_a_right_pin_gives_all_tries_back(sign_in, hub):
    sign_in.add_person("S1", PIN)
    hub.away = True
    sign_in.unlock("S1", "111111")

    sign_in.unlock("S1", PIN)

    assert sign_in.unlock("S1", "111111").tries_left == 2


def test_a_pin_changed_at_the_hub_ends_the_old_one_here_too(sign_in, hub):
    sign_in.add_person("S1", PIN)
    hub.pin = "903158"

    with_the_hub = sign_in.unlock("S1", PIN)
    hub.away = True
    without = sign_in.unlock("S1", PIN)

    assert with_the_hub.result is SignInResult.WRONG_PIN
    assert without.result is SignInResult.NEEDS_HUB


def test_the_screen_shows_who_was_here_lately_and_nobody_else(sign_in, sign_in_on, control):
    sign_in.add_person("S1", PIN)
    sign_in.add_person("S2", PIN)

    assert [person.staff for person in sign_in.people()] == [MAYA]
    assert sign_in_on(control, days_later=15).people() == ()


def test_who_was_here_last_comes_first(sign_in, control, shop):
    people = People(control)
    for days, staff_id in ((3, "S3"), (1, "S2"), (2, "S4")):
        staff = StaffMember(staff_id, "Aisha Bello", "Stylist", Role.ASSOCIATE, "367")
        seen = shop.noon - timedelta(days=days)
        people.welcome(staff, salt=b"salt", verifier=b"verifier", seen=seen)

    sign_in.add_person("S1", PIN)

    assert [person.staff.id for person in sign_in.people()] == ["S1", "S2", "S4", "S3"]


def test_a_number_nobody_has_and_a_wrong_pin_say_the_same_of_strangers(sign_in):
    unknown = sign_in.add_person("S99", PIN)
    wrong = sign_in.add_person("S1", "111111")

    assert unknown == wrong
    assert (unknown.result, unknown.staff) == (SignInResult.NOT_KNOWN, None)


def test_what_is_kept_of_a_pin_is_useless_on_another_tablet(
    sign_in, sign_in_on, control, folders, hub, shop, tmp_path
):
    sign_in.add_person("S1", PIN)
    kept = People(control).find("S1")
    elsewhere = Folders(tmp_path / "elsewhere")
    elsewhere.make()
    with closing(ControlDatabase(elsewhere, Root(random_key()))) as other:
        People(other).welcome(MAYA, salt=kept.salt, verifier=kept.verifier, seen=shop.noon)
        hub.away = True

        answer = sign_in_on(other).unlock("S1", PIN)

    assert answer.result is SignInResult.WRONG_PIN
    assert PIN not in repr(kept)
    assert kept.verifier not in b"".join(
        path.read_bytes() for path in folders.data.iterdir() if path.is_file()
    )


def texts(outbox: Outbox, author: str = "S1") -> list[str]:
    return [event.text for event in outbox.pending(author)]


@pytest.fixture
def outbox(control) -> Outbox:
    return Outbox(control)


AT = Stamp(1_790_000_000, 0, 0)


@pytest.mark.parametrize("away", [True, False])
def test_what_she_wrote_is_readable_from_her_pin_to_her_sign_out(
    sign_in_on, control, outbox, hub, away
):
    """P8."""
    door = sign_in_on(control, outbox)
    door.add_person("S1", PIN)
    outbox.write_note("S1", 42, "Prefers wool", AT)
    door.sign_out()
    closed = texts(outbox)
    hub.away = away

    door.unlock("S1", "111111")
    wrong = texts(outbox)
    door.unlock("S1", PIN)

    assert (closed, wrong, texts(outbox)) == ([SEALED], [SEALED], ["Prefers wool"])


def test_one_sign_in_stretches_the_pin_once(sign_in, hub, monkeypatch):
    stretched = []
    slow = sign_in_module.hash_secret_raw
    monkeypatch.setattr(
        sign_in_module,
        "hash_secret_raw",
        lambda *given, **more: stretched.append(given) or slow(*given, **more),
    )

    costs = []
    for hub.away in (False, False, True):  # new here, known here, and without the hub
        assert sign_in.unlock("S1", PIN).result is SignInResult.OPEN
        costs.append(len(stretched))

    assert costs == [1, 2, 3]


def test_what_checks_her_pin_does_not_open_her_work(sign_in, control, hub):
    sign_in.unlock("S1", PIN)
    known = People(control).find("S1")

    assert known.salt == known.work.salt  # and so one stretching serves both
    with pytest.raises(WrongRootError):
        unseal(known.verifier, known.work.wrapped, name="S1")


def test_it_is_readable_after_a_restart_too(sign_in_on, control, folders, outbox):
    sign_in_on(control, outbox).add_person("S1", PIN)
    outbox.write_note("S1", 42, "Prefers wool", AT)
    control.close()
    again = ControlDatabase(folders, control.root)
    later = Outbox(again)

    sign_in_on(again, later).unlock("S1", PIN)

    assert texts(later) == ["Prefers wool"]
    again.close()


def test_after_her_pin_was_changed_old_work_leaves_and_new_work_is_readable(
    sign_in_on, control, outbox, hub
):
    door = sign_in_on(control, outbox)
    door.add_person("S1", PIN)
    outbox.write_note("S1", 42, "Before", AT)
    hub.pin = "903158"
    door.unlock("S1", PIN)

    door.unlock("S1", "903158")
    outbox.write_note("S1", 42, "After", AT)

    assert texts(outbox) == [SEALED, "After"]
    assert len(outbox.waiting()) == 2


def test_a_badge_alone_opens_nothing_unless_the_settings_say_so(sign_in_on, control, outbox):
    sign_in_on(control).add_person("S1", PIN)
    door = sign_in_on(control, outbox)

    answer = door.unlock_by_badge("S1")

    assert (answer.result, answer.staff, door.current) == (SignInResult.NEEDS_PIN, None, None)


def test_a_badge_alone_opens_the_tablet_and_not_what_she_wrote(sign_in_on, control, outbox):
    """P8."""
    door = sign_in_on(control, outbox, badge_alone=True)
    door.add_person("S1", PIN)
    outbox.write_note("S1", 42, "Prefers wool", AT)
    door.sign_out()

    answer = door.unlock_by_badge("S1")

    assert (answer.result, door.current) == (SignInResult.OPEN, MAYA)
    assert texts(outbox) == [SEALED]


def test_a_badge_alone_does_not_open_for_strangers_after_tries_nor_after_a_fortnight(
    sign_in_on, control, hub
):
    door = sign_in_on(control, badge_alone=True)
    stranger = door.unlock_by_badge("S9")
    door.add_person("S1", PIN)
    long_ago = sign_in_on(control, badge_alone=True, days_later=15).unlock_by_badge("S1")
    hub.away = True
    for _ in range(3):
        door.unlock("S1", "111111")

    locked = door.unlock_by_badge("S1")

    assert {stranger.result, long_ago.result, locked.result} == {SignInResult.NEEDS_PIN}


def test_a_badge_alone_does_not_open_for_whom_the_hub_refused(sign_in_on, control, hub):
    door = sign_in_on(control, badge_alone=True)
    door.add_person("S1", PIN)
    door.sign_out()
    hub.pin = "no PIN of hers any more"
    door.unlock("S1", PIN)

    refused = door.unlock_by_badge("S1")

    assert (refused.result, door.current) == (SignInResult.NEEDS_PIN, None)


def test_her_draft_is_readable_from_her_pin_to_her_sign_out(sign_in_on, control, outbox):
    """P8."""
    door = sign_in_on(control, outbox)
    door.add_person("S1", PIN)
    kept = outbox.keep_drafts("S1", {(42, "note"): "Looking for a belt"}, AT)
    door.sign_out()
    closed = outbox.drafts("S1")

    door.unlock("S1", PIN)

    assert (kept, closed, outbox.drafts("S1")) == (1, {}, {(42, "note"): "Looking for a belt"})


def test_a_full_tablet_lets_her_in_all_the_same(sign_in_on, control, outbox, monkeypatch, folders):
    door = sign_in_on(control, outbox)

    def full(author: str, private: bytes) -> None:
        raise TabletFullError(path=folders.control)

    monkeypatch.setattr(outbox, "open_for", full)

    assert door.add_person("S1", PIN).result is SignInResult.OPEN
