"""Where the root secret lives: the system's key store, or the best there is instead.

In this order: the system's key store through ``keyring``, a systemd credential,
a file under a passphrase, this run's memory. Only key stores we know are used:
with a plug-in in the environment keyring would quietly write secrets to a plain
file. A key is never logged and never part of a message.
"""

from __future__ import annotations

import base64
import binascii
import importlib
import os
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any, Protocol

import msgspec

from aisleside.device.machine.folders import Folders
from aisleside.device.machine.sealed import (
    KEY_BYTES,
    Root,
    WrongRootError,
    random_key,
    seal,
    unseal,
)
from aisleside.domain.errors import ExpectedError

ROOT = "root"
CREDENTIAL = "aisleside-root"  # name of the systemd credential: 32 bytes, or 64 hex digits

# Modules of keyring whose stores are encrypted by the system; nothing else is asked.
TRUSTED_KEYRINGS = (
    "keyring.backends.macOS",
    "keyring.backends.Windows",
    "keyring.backends.SecretService",
    "keyring.backends.kwallet",
    "keyring.backends.libsecret",
)

# Argon2id for passphrases: 0.4 s on a small machine, once a start.
_MEMORY_KIB = 64 * 1024
_PASSES = 3
_LANES = 4


class KeyStoreError(ExpectedError):
    """The key store answered with a failure."""

    def __init__(self, *, store: str, why: str) -> None:
        super().__init__(
            "This tablet's key store did not answer. Nothing is lost. "
            "Unlock it or sign in to this computer again, then start Aisleside once more."
        )
        self.store = store
        self.why = why


class KeyStoreReadOnlyError(ExpectedError):
    """The key comes from outside and cannot be changed from here."""

    def __init__(self, *, store: str) -> None:
        super().__init__(
            "This tablet gets its key from the system that starts it, so it cannot be changed "
            "here. Nothing was changed. Ask whoever set the tablet up."
        )
        self.store = store


class WrongPassphraseError(ExpectedError):
    """The passphrase does not open the file of keys."""

    def __init__(self, *, path: Path) -> None:
        super().__init__(
            "That passphrase does not open this tablet's data. Nothing is lost. "
            "Try again, or ask whoever set the tablet up."
        )
        self.path = path


class PassphraseNeededError(ExpectedError):
    """The keys lie under a passphrase, and none was given."""

    def __init__(self, *, path: Path) -> None:
        super().__init__(
            "The key to this tablet's data lies under a passphrase, and none was given. "
            "Nothing is lost. Start with --passphrase-file, or ask whoever set the tablet up."
        )
        self.path = path


class KeyLostError(ExpectedError):
    """There is data on this tablet, and the key to it is gone or another one."""

    def __init__(self, *, store: str) -> None:
        super().__init__(
            "The key to this tablet's data was not found, so the data cannot be opened. "
            "Customer data is safe on the hub. Notes that had not been sent stay on this "
            "tablet, locked. Bring the key back, or set the tablet up again with --start-over."
        )
        self.store = store


class KeyStore(Protocol):
    """A place for 32-byte secrets, by name."""

    def get(self, name: str) -> bytes | None:
        """The secret, or None if there is none of this name."""

    def set(self, name: str, secret: bytes) -> None: ...

    def delete(self, name: str) -> None:
        """Forget the secret; nothing happens if there is none."""

    def describe(self) -> str:
        """One sentence for ``doctor``: which store, and whether it outlasts a restart."""
        ...


class KeyringKeys:
    """Secrets in the key store of the system, one entry each, named after the folder."""

    def __init__(self, keyring: Any, *, folder: Path) -> None:
        module = type(keyring).__module__
        if not any(module == name or module.startswith(name + ".") for name in TRUSTED_KEYRINGS):
            raise KeyStoreError(store=module, why="not a key store we trust")
        self._keyring = keyring
        self._service = f"Aisleside {sha256(str(folder.resolve()).encode()).hexdigest()[:12]}"

    def get(self, name: str) -> bytes | None:
        text = self._ask("get_password", name)
        return None if text is None else _decoded(text, store=self.describe())

    def set(self, name: str, secret: bytes) -> None:
        self._ask("set_password", name, base64.b64encode(secret).decode())

    def delete(self, name: str) -> None:
        if self._ask("get_password", name) is not None:
            self._ask("delete_password", name)

    def describe(self) -> str:
        module = type(self._keyring).__module__.removeprefix("keyring.backends.")
        return f"The system's key store ({module})."

    def _ask(self, verb: str, *arguments: str) -> str | None:
        try:
            answer: str | None = getattr(self._keyring, verb)(self._service, *arguments)
        except Exception as error:  # each store has failures of its own kind
            raise KeyStoreError(store=self.describe(), why=type(error).__name__) from error
        return answer


class SystemdKeys:
    """One credential handed over by systemd; the secrets are derived from it."""

    def __init__(self, credential: bytes) -> None:
        self._root = Root(credential)

    def get(self, name: str) -> bytes | None:
        return self._root.derive(f"credential/{name}")

    def set(self, name: str, secret: bytes) -> None:
        if secret != self.get(name):
            raise KeyStoreReadOnlyError(store=self.describe())

    def delete(self, name: str) -> None:  # noqa: ARG002  # nothing here can be deleted
        raise KeyStoreReadOnlyError(store=self.describe())

    def describe(self) -> str:
        return f"A systemd credential ({CREDENTIAL})."


class _Entry(msgspec.Struct, frozen=True):
    name: str
    sealed: bytes


class _KeyFile(msgspec.Struct, frozen=True):
    salt: bytes
    memory_kib: int
    passes: int
    lanes: int
    entries: list[_Entry]


class PassphraseKeys:
    """Random secrets in a file, sealed under Argon2id of a passphrase."""

    def __init__(self, path: Path, passphrase: str) -> None:
        """Derive the key, which takes about half a second.

        Raises:
            WrongPassphraseError: the file was sealed under another one, or is damaged.
        """
        self._path = path
        if path.exists():
            try:
                self._file = msgspec.msgpack.decode(path.read_bytes(), type=_KeyFile)
            except msgspec.MsgspecError as error:
                raise WrongPassphraseError(path=path) from error
        else:
            self._file = _KeyFile(os.urandom(16), _MEMORY_KIB, _PASSES, _LANES, [])
        self._key = _stretched(passphrase, self._file)
        self._secrets: dict[str, bytes] = {}
        for entry in self._file.entries:
            try:
                self._secrets[entry.name] = unseal(self._key, entry.sealed, name=entry.name)
            except WrongRootError as error:
                raise WrongPassphraseError(path=path) from error

    def get(self, name: str) -> bytes | None:
        return self._secrets.get(name)

    def set(self, name: str, secret: bytes) -> None:
        self._secrets[name] = secret
        self._save()

    def delete(self, name: str) -> None:
        if self._secrets.pop(name, None) is not None:
            self._save()

    def describe(self) -> str:
        return "A file on this tablet, sealed under a passphrase."

    def _save(self) -> None:
        entries = [
            _Entry(name, seal(self._key, secret, name=name))
            for name, secret in sorted(self._secrets.items())
        ]
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        fresh = self._path.with_suffix(".new")
        with fresh.open("wb") as out:
            fresh.chmod(0o600)
            out.write(msgspec.msgpack.encode(msgspec.structs.replace(self._file, entries=entries)))
            out.flush()
            os.fsync(out.fileno())
        fresh.replace(self._path)


class MemoryKeys:
    """Secrets for this run alone: what is on disk cannot be opened after it."""

    def __init__(self) -> None:
        self._secrets: dict[str, bytes] = {}

    def get(self, name: str) -> bytes | None:
        return self._secrets.get(name)

    def set(self, name: str, secret: bytes) -> None:
        self._secrets[name] = secret

    def delete(self, name: str) -> None:
        self._secrets.pop(name, None)

    def describe(self) -> str:
        return (
            "This run's memory only: after a restart the data here cannot be opened, "
            "and notes that had not been sent are gone."
        )


def choose_key_store(
    folders: Folders, *, passphrase: str | None = None, environ: Mapping[str, str] = os.environ
) -> KeyStore:
    """The best store this machine has, in the order of this module's docstring.

    A file of keys that exists already is used before anything else when its
    passphrase is given: the data on this tablet was made with it.

    Raises:
        WrongPassphraseError: the passphrase does not open the existing file.
        KeyStoreError: the credential handed over by systemd is not a key.
    """
    if passphrase is not None and folders.wrapped_keys.exists():
        return PassphraseKeys(folders.wrapped_keys, passphrase)
    keyring = _trusted_keyring()
    if keyring is not None:
        return KeyringKeys(keyring, folder=folders.data)
    credential = _credential(environ)
    if credential is not None:
        return SystemdKeys(credential)
    if passphrase is not None:
        return PassphraseKeys(folders.wrapped_keys, passphrase)
    return MemoryKeys()


def open_root(store: KeyStore, folders: Folders) -> Root:
    """The root secret of this tablet; a new tablet gets a new one.

    Raises:
        PassphraseNeededError: the key is in the file that a passphrase opens.
        KeyLostError: there is data from before and no key to it.
    """
    secret = store.get(ROOT)
    if secret is None:
        if folders.wrapped_keys.exists() and not isinstance(store, PassphraseKeys):
            raise PassphraseNeededError(path=folders.wrapped_keys)
        if folders.control.exists():
            raise KeyLostError(store=store.describe())
        secret = random_key()
        store.set(ROOT, secret)
    if len(secret) != KEY_BYTES:
        raise KeyLostError(store=store.describe())
    return Root(secret)


def _trusted_keyring() -> Any | None:
    """The usable one with the highest priority; plug-ins are not even imported."""
    found: list[tuple[float, Any]] = []
    for module in TRUSTED_KEYRINGS:
        try:
            backends = importlib.import_module(module)
        except Exception:  # noqa: BLE001, S112  # the store of another system
            continue
        for name in ("Keyring", "WinVaultKeyring", "DBusKeyring"):
            backend = getattr(backends, name, None)
            if backend is None:
                continue
            try:
                found.append((float(backend.priority), backend))
            except Exception:  # noqa: BLE001, S112  # installed, but nobody is listening
                continue
    if not found:
        return None
    return max(found, key=lambda pair: pair[0])[1]()


def _credential(environ: Mapping[str, str]) -> bytes | None:
    folder = environ.get("CREDENTIALS_DIRECTORY")
    if not folder:
        return None
    path = Path(folder) / CREDENTIAL
    if not path.exists():
        return None
    content = path.read_bytes()
    if len(content) == KEY_BYTES:
        return content
    try:
        secret = bytes.fromhex(content.decode("ascii").strip())
    except ValueError as error:
        raise KeyStoreError(store=CREDENTIAL, why="neither 32 bytes nor hex") from error
    if len(secret) != KEY_BYTES:
        raise KeyStoreError(store=CREDENTIAL, why="not 32 bytes")
    return secret


def _decoded(text: str, *, store: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise KeyStoreError(store=store, why="the entry is not ours") from error


def _stretched(passphrase: str, file: _KeyFile) -> bytes:
    from argon2.low_level import Type, hash_secret_raw  # only kiosks need it at start

    return hash_secret_raw(
        passphrase.encode(),
        file.salt,
        time_cost=file.passes,
        memory_cost=file.memory_kib,
        parallelism=file.lanes,
        hash_len=KEY_BYTES,
        type=Type.ID,
    )
