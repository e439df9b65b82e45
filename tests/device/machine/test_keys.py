from __future__ import annotations

from pathlib import Path

import pytest

from aisleside.device.machine import keys
from aisleside.device.machine.folders import Folders, folders
from aisleside.device.machine.keys import (
    CREDENTIAL,
    KeyLostError,
    KeyringKeys,
    KeyStoreError,
    KeyStoreReadOnlyError,
    MemoryKeys,
    PassphraseKeys,
    SystemdKeys,
    WrongPassphraseError,
    choose_key_store,
    open_root,
)
from aisleside.device.machine.sealed import random_key


class PlainTextKeyring:
    """What a plug-in in the environment could offer: a file anybody can read."""

    priority = 99

    def get_password(self, service: str, name: str) -> str | None:
        raise AssertionError("must not be asked")


class DesktopKeyring:
    """Stands for the system's key store."""

    def __init__(self) -> None:
        self.entries: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, name: str) -> str | None:
        return self.entries.get((service, name))

    def set_password(self, service: str, name: str, secret: str) -> None:
        self.entries[service, name] = secret

    def delete_password(self, service: str, name: str) -> None:
        del self.entries[service, name]


DesktopKeyring.__module__ = "keyring.backends.SecretService"
PlainTextKeyring.__module__ = "keyrings.alt.file"


def test_a_key_store_that_writes_plain_text_is_refused(tmp_path):
    with pytest.raises(KeyStoreError) as refused:
        KeyringKeys(PlainTextKeyring(), folder=tmp_path)

    assert refused.value.store == "keyrings.alt.file"


def test_two_tablets_on_one_machine_have_keys_of_their_own(tmp_path):
    desktop = DesktopKeyring()
    secret = random_key()

    KeyringKeys(desktop, folder=tmp_path / "a").set("root", secret)

    assert KeyringKeys(desktop, folder=tmp_path / "a").get("root") == secret
    assert KeyringKeys(desktop, folder=tmp_path / "b").get("root") is None


def test_a_key_store_that_fails_says_so_in_words_and_names_no_key(tmp_path):
    desktop = DesktopKeyring()
    desktop.set_password = lambda *_: (_ for _ in ()).throw(RuntimeError("secret!"))

    with pytest.raises(KeyStoreError) as failed:
        KeyringKeys(desktop, folder=tmp_path).set("root", random_key())

    assert "Nothing is lost" in failed.value.say
    assert "secret" not in repr(vars(failed.value))


def test_a_passphrase_gives_the_same_key_after_a_restart_and_no_other_does(tmp_path):
    secret = random_key()
    PassphraseKeys(tmp_path / "keys.sealed", "four words of mine").set("root", secret)

    again = PassphraseKeys(tmp_path / "keys.sealed", "four words of mine")

    assert again.get("root") == secret
    assert secret not in (tmp_path / "keys.sealed").read_bytes()
    with pytest.raises(WrongPassphraseError):
        PassphraseKeys(tmp_path / "keys.sealed", "four words of mind")


def test_a_damaged_key_file_is_not_taken_for_a_new_tablet(tmp_path):
    path = tmp_path / "keys.sealed"
    PassphraseKeys(path, "words").set("root", random_key())
    damaged = bytearray(path.read_bytes())
    damaged[-3] ^= 1
    path.write_bytes(damaged)

    with pytest.raises(WrongPassphraseError):
        PassphraseKeys(path, "words")


def test_a_systemd_credential_gives_a_root_that_cannot_be_replaced(tmp_path):
    (tmp_path / CREDENTIAL).write_text(random_key().hex() + "\n")
    store = choose_key_store(
        Folders(tmp_path / "data"), environ={"CREDENTIALS_DIRECTORY": str(tmp_path)}
    )

    first = store.get("root")

    assert isinstance(store, SystemdKeys)
    assert first == store.get("root")
    assert first != store.get("other")
    with pytest.raises(KeyStoreReadOnlyError):
        store.set("root", random_key())


def test_without_any_key_store_the_key_lasts_for_this_run_and_doctor_says_so(tmp_path, no_keyring):
    store = choose_key_store(Folders(tmp_path), environ={})

    assert isinstance(store, MemoryKeys)
    assert "memory only" in store.describe()


def test_the_stores_are_tried_in_order(tmp_path, monkeypatch):
    (tmp_path / CREDENTIAL).write_bytes(random_key())
    environ = {"CREDENTIALS_DIRECTORY": str(tmp_path)}
    monkeypatch.setattr(keys, "_trusted_keyring", DesktopKeyring)

    first = choose_key_store(Folders(tmp_path / "d"), passphrase="p", environ=environ)
    monkeypatch.setattr(keys, "_trusted_keyring", lambda: None)
    second = choose_key_store(Folders(tmp_path / "d"), passphrase="p", environ=environ)
    third = choose_key_store(Folders(tmp_path / "d"), passphrase="p", environ={})

    assert [type(s) for s in (first, second, third)] == [KeyringKeys, SystemdKeys, PassphraseKeys]


def test_a_lost_key_is_reported_and_never_replaced_by_a_new_one(tmp_path):
    place = Folders(tmp_path)
    place.make()
    place.control.write_bytes(b"data from before")
    store = MemoryKeys()

    with pytest.raises(KeyLostError) as lost:
        open_root(store, place)

    assert "set the tablet up again" in lost.value.say
    assert store.get("root") is None


def test_a_new_tablet_gets_a_root_and_keeps_it(tmp_path):
    store = MemoryKeys()

    first = open_root(store, folders(tmp_path))
    second = open_root(store, folders(tmp_path))

    assert first.derive("x") == second.derive("x")
    assert store.get("root").hex() not in repr(first)


@pytest.fixture
def no_keyring(monkeypatch) -> None:
    monkeypatch.setattr(keys, "_trusted_keyring", lambda: None)


def test_the_search_for_a_key_store_ends_quietly_where_there_is_none(tmp_path: Path, monkeypatch):
    for variable in ("DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "XDG_RUNTIME_DIR"):
        monkeypatch.delenv(variable, raising=False)

    found = keys._trusted_keyring()

    assert found is None or type(found).__module__.startswith(keys.TRUSTED_KEYRINGS)
