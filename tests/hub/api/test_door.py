"""Who is let in, once, and for how long."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from aisleside.hub import main
from aisleside.hub.api.pins import PinGuard, WeakPinError
from aisleside.hub.main import UnknownPlaceError, UnknownStaffError
from aisleside.hub.store import schema
from aisleside.settings import HubSettings
from aisleside.wire import codec
from aisleside.wire.messages import Manifest, Problem, SessionReply

PIN = "482915"


def said(answer):
    return codec.decode(answer.content, Problem)


def test_a_code_lets_in_one_tablet_and_no_second(stranger, code):
    given = code("1")

    first, second = stranger.enrol(given), stranger.enrol(given)

    assert first.status_code == 200
    assert (second.status_code, said(second).code) == (403, "bad_code")
    assert stranger.place == "1"


@pytest.mark.parametrize(
    "typed", [str.lower, lambda code: f" {code[:4]}-{code[4:]} ", lambda code: " ".join(code)]
)
def test_a_code_is_taken_however_it_is_typed(stranger, code, typed):
    assert stranger.enrol(typed(code("1"))).is_success


def test_a_code_that_is_too_old_lets_nobody_in(stranger, code, clock):
    given = code("1")
    clock.forward(seconds=601)

    assert said(stranger.enrol(given)).code == "bad_code"


def test_a_code_has_eight_letters_that_nobody_mistakes(code):
    given = code("1")

    assert len(given) == 8
    assert not set(given) & set("0O1IL5S2Z8B")


def test_a_place_nobody_knows_gets_no_code(store):
    with pytest.raises(UnknownPlaceError) as refused:
        main.issue_enrolment(store, "999", HubSettings())

    assert "999" in refused.value.say


def test_a_tablet_alone_is_an_associate(tablet):
    manifest = tablet.read("/v1/manifest", Manifest)

    assert [offer.stream for offer in manifest.streams] == [
        "store:1/associate",
        "catalogue:main",
        "artefacts",
    ]


def test_a_manager_with_her_pin_holds_a_managers_stream(tablet, store):
    assert main.set_pin(store, "manager-1", PIN) == "Tomás of store 1"

    answer = tablet.sign_in("manager-1", PIN)

    reply = codec.decode(answer.content, SessionReply)
    assert (reply.staff.name, reply.staff.role) == ("Tomás of store 1", "manager")
    assert tablet.read("/v1/manifest", Manifest).streams[0].stream == "store:1/manager"


def test_nothing_secret_is_kept_as_it_was_given(tablet, store, code):
    given = code("1")
    main.set_pin(store, "manager-1", PIN)
    tablet.sign_in("manager-1", PIN)

    with store.read() as connection:
        kept = "".join(
            repr(connection.execute(select(table)).all())
            for table in (schema.enrolment, schema.device, schema.session, schema.staff)
        )

    for secret in (given, tablet.secret, tablet.token, PIN):
        assert secret not in kept


def test_a_wrong_secret_is_refused_in_words_and_not_as_an_old_session(tablet):
    """401 means: open a new session and try again, which would never end here."""
    tablet.secret = "wrong"

    answer = tablet.sign_in()

    assert (answer.status_code, said(answer).code) == (403, "unknown_device")


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer wrong", "Basic dTpw"])
def test_a_wrong_token_is_told_to_open_a_new_session(tablet, header):
    answer = tablet.ask("GET", "/v1/manifest", headers={"authorization": header})

    assert (answer.status_code, said(answer).code) == (401, "session_over")


def test_a_token_runs_out(tablet, clock):
    clock.forward(seconds=901)

    assert tablet.ask("GET", "/v1/manifest").status_code == 401
    tablet.sign_in()
    assert tablet.ask("GET", "/v1/manifest").status_code == 200


def test_sessions_that_are_over_are_forgotten(tablet, store, clock):
    clock.forward(seconds=901)
    tablet.sign_in()

    with store.read() as connection:
        assert len(connection.execute(select(schema.session)).all()) == 1


def test_after_five_wrong_pins_even_the_right_one_waits(tablet, store):
    main.set_pin(store, "manager-1", PIN)

    wrong = [said(tablet.sign_in("manager-1", "000001")).code for _ in range(5)]
    sixth = tablet.sign_in("manager-1", PIN)

    assert wrong == ["wrong_pin"] * 5
    assert (sixth.status_code, said(sixth).code) == (429, "too_many_tries")
    assert 0 < int(sixth.headers["retry-after"]) <= 31


def test_a_right_pin_forgives_the_wrong_ones_before_it(tablet, store):
    main.set_pin(store, "manager-1", PIN)

    for _ in range(2):
        for _ in range(4):
            tablet.sign_in("manager-1", "000001")
        assert tablet.sign_in("manager-1", PIN).is_success


@pytest.mark.parametrize(
    ("staff", "pin", "why"),
    [
        ("manager-2", PIN, "wrong_pin"),
        ("nobody", PIN, "wrong_pin"),
        ("manager-1", None, "wrong_pin"),
        ("associate-1", PIN, "no_pin"),
    ],
)
def test_who_is_not_on_this_team_or_has_no_pin_does_not_come_in(tablet, store, staff, pin, why):
    main.set_pin(store, "manager-1", PIN)
    main.set_pin(store, "manager-2", PIN)

    answer = tablet.sign_in(staff, pin)

    assert (answer.status_code, said(answer).code) == (403, why)


def test_the_delay_grows_with_wrong_tries_and_is_counted_for_each_person_on_each_tablet():
    now = 1000.0
    guard = PinGuard(lambda: now)
    waits = []

    for _ in range(9):
        while wait := guard.wait(staff="a", device="d"):
            waits.append(round(wait))
            now += wait

    assert waits == [30, 60, 120, 240]
    assert guard.wait(staff="b", device="d") == guard.wait(staff="a", device="e") == 0


@pytest.mark.parametrize(
    "pin",
    [
        *("123456", "654321", "890123", "111111", "121212", "123123"),
        *("", "12345", "1234567", "12a456", "１２３４５７", "⁴82915"),
    ],
)
def test_a_pin_anybody_would_try_is_refused_in_a_sentence(store, shop, pin):
    with pytest.raises(WeakPinError) as refused:
        main.set_pin(store, "manager-1", pin)

    assert refused.value.say.endswith(".")
    assert not pin or pin not in refused.value.say


def test_a_pin_for_nobody_is_refused(store, shop):
    with pytest.raises(UnknownStaffError):
        main.set_pin(store, "nobody", PIN)
