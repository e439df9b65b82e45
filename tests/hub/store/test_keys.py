"""The hub's own keys: drawn once, never replaced in silence, opened by nobody else."""

from __future__ import annotations

import os

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from hypothesis import given
from hypothesis import strategies as st

from aisleside.device.machine.sealed import seal_to
from aisleside.hub.store import access, durable
from aisleside.hub.store.access import Device
from aisleside.hub.store.engine import open_store
from aisleside.hub.store.keys import (
    KEYS,
    HubKeys,
    HubKeysDamagedError,
    HubKeysForeignError,
    HubKeysLostError,
    WrongSealError,
    open_keys,
)
from aisleside.wire.messages import Health, Problem
from aisleside.wire.signing import signed_bytes

OURS, THEIRS = HubKeys("C1", b"o" * 32), HubKeys("C2", b"t" * 32)


@pytest.fixture
def enrolled(store):
    """Give the hub a tablet, which knows its keys from then on."""

    def enrol() -> None:
        with store.write() as connection:
            access.add_device(connection, Device("D1", "Till", "1"), secret="s", now=1)

    return enrol


@pytest.mark.both_engines
def test_keys_are_drawn_once_and_are_the_same_after_a_restart(store, tmp_path):
    first = open_keys(store, tmp_path)

    again = open_keys(store, tmp_path)

    assert (again.company, again.hub_key, again.seal_key) == (
        first.company,
        first.hub_key,
        first.seal_key,
    )
    assert first.hub_key != first.seal_key


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")
def test_nobody_else_on_the_machine_can_read_the_keys(store, tmp_path):
    open_keys(store, tmp_path)

    assert (tmp_path / KEYS).stat().st_mode & 0o777 == 0o600


@pytest.mark.both_engines
def test_lost_keys_that_tablets_trust_are_never_replaced(store, tmp_path, enrolled):
    open_keys(store, tmp_path)
    enrolled()
    (tmp_path / KEYS).unlink()

    with pytest.raises(HubKeysLostError) as lost:
        open_keys(store, tmp_path)

    assert "Put the file back" in lost.value.say
    assert not (tmp_path / KEYS).exists()


def test_lost_keys_that_no_tablet_knows_are_drawn_anew(store, tmp_path):
    first = open_keys(store, tmp_path)
    (tmp_path / KEYS).unlink()

    second = open_keys(store, tmp_path)

    assert second.company != first.company
    assert open_keys(store, tmp_path).company == second.company


def test_a_hub_from_before_there_were_keys_gets_its_first(store, tmp_path, enrolled):
    enrolled()

    assert open_keys(store, tmp_path).company


@pytest.mark.parametrize("content", [b"", b"{", b'{"company": "", "seed": ""}', b"\xff\xfe\x00"])
def test_damaged_keys_are_said_to_be_damaged_and_left_alone(store, tmp_path, content):
    (tmp_path / KEYS).write_bytes(content)

    with pytest.raises(HubKeysDamagedError):
        open_keys(store, tmp_path)

    assert (tmp_path / KEYS).read_bytes() == content


def test_the_keys_of_another_hub_are_refused(store, tmp_path):
    open_keys(store, tmp_path)
    other = open_store(tmp_path / "other" / "hub.db")
    open_keys(other, tmp_path / "other")
    other.close()
    (tmp_path / "other" / KEYS).replace(tmp_path / KEYS)

    with pytest.raises(HubKeysForeignError):
        open_keys(store, tmp_path)


def test_a_disk_that_fails_while_keys_are_drawn_leaves_no_half_a_file(store, tmp_path, monkeypatch):
    def failing(_descriptor: int) -> None:
        raise OSError(5, "input/output error")

    with monkeypatch.context() as patched:
        patched.setattr(durable.os, "fsync", failing)
        with pytest.raises(OSError, match="input/output"):
            open_keys(store, tmp_path)
    names = {path.name for path in tmp_path.iterdir()}

    assert not any(name.startswith(KEYS) for name in names)
    assert open_keys(store, tmp_path).company


def test_a_signature_is_over_what_kind_of_message_it_is():
    signed = OURS.sign(Problem("code", "Say."))
    key = Ed25519PublicKey.from_public_bytes(OURS.hub_key)

    key.verify(signed.signature, signed_bytes(Problem, signed.body))
    with pytest.raises(InvalidSignature):
        key.verify(signed.signature, signed_bytes(Health, signed.body))


@given(st.binary(max_size=2000))
def test_what_was_sealed_to_the_hub_is_opened_by_it_and_by_nobody_else(plain):
    sealed = seal_to(OURS.seal_key, plain)

    assert OURS.unseal(sealed) == plain
    with pytest.raises(WrongSealError):
        THEIRS.unseal(sealed)


@given(st.binary(max_size=200))
def test_bytes_that_nobody_sealed_are_refused(junk):
    with pytest.raises(WrongSealError):
        OURS.unseal(junk)


@pytest.mark.parametrize("at", [0, 31, 32, 43, 44, -1])
def test_a_flipped_bit_in_something_sealed_is_noticed(at):
    sealed = bytearray(seal_to(OURS.seal_key, b"Prefers wool"))
    sealed[at] ^= 1

    with pytest.raises(WrongSealError):
        OURS.unseal(bytes(sealed))


def test_keys_are_not_printed():
    assert "ooo" not in repr(OURS)
