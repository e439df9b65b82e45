"""The hub's own keys: what tablets know it by, and what they seal unsent work to.

One seed of 32 bytes and the company's random id lie in ``hub.keys`` in the hub's
folder, readable by its owner alone. They are drawn once: tablets trust the hub
they were enrolled at, so a lost file is never replaced in silence. The database
keeps the company's id, which tells lost keys from keys that never were.
"""

from __future__ import annotations

import secrets
from pathlib import Path

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from sqlalchemy import func, select, update

from aisleside.domain.errors import ExpectedError
from aisleside.hub.store import durable, schema
from aisleside.hub.store.engine import Store
from aisleside.wire.messages import Signed
from aisleside.wire.signing import body_of

KEYS = "hub.keys"
SEED_BYTES = 32
_KEY_BYTES = 32
_NONCE_BYTES = 12
_SEALED = b"aisleside/sealed-event"


class HubKeysLostError(ExpectedError):
    """Tablets trust keys that are not in the hub's folder any more."""

    def __init__(self, *, path: Path) -> None:
        super().__init__(
            f"The hub's own keys in {path} are gone, and its tablets would not believe new ones. "
            "No data is lost and nothing was changed. Put the file back from a backup of the hub."
        )
        self.path = path


class HubKeysDamagedError(ExpectedError):
    """The file of keys cannot be read as one."""

    def __init__(self, *, path: Path) -> None:
        super().__init__(
            f"The hub's own keys in {path} cannot be read: the file is damaged. "
            "No data is lost and nothing was changed. Put it back from a backup of the hub."
        )
        self.path = path


class HubKeysForeignError(ExpectedError):
    """The keys and the database belong to two different hubs."""

    def __init__(self, *, path: Path) -> None:
        super().__init__(
            f"The keys in {path} belong to another hub than the database beside them. "
            "Nothing was changed. Put the two files of one hub together."
        )
        self.path = path


class WrongSealError(Exception):
    """Something was sealed to another hub than this one, or was changed since."""


class _KeyFile(msgspec.Struct, frozen=True):
    company: str
    seed: bytes


class HubKeys:
    """Sign what tablets must be able to trust, and open what they sealed to this hub."""

    def __init__(self, company: str, seed: bytes) -> None:
        if len(seed) != SEED_BYTES:
            raise ValueError("a hub's seed has 32 bytes")
        self.company = company
        self._signing = Ed25519PrivateKey.from_private_bytes(_derived(seed, b"aisleside/signing"))
        self._sealing = X25519PrivateKey.from_private_bytes(_derived(seed, b"aisleside/sealing"))
        self.hub_key = self._signing.public_key().public_bytes_raw()
        self.seal_key = self._sealing.public_key().public_bytes_raw()

    def __repr__(self) -> str:
        return f"HubKeys({self.company}, …)"

    def sign(self, message: msgspec.Struct) -> Signed:
        """*message* with this hub's signature over its name and bytes."""
        body, signed = body_of(message)
        return Signed(body, self._signing.sign(signed))

    def unseal(self, sealed: bytes) -> bytes:
        """Open what a device sealed with ``device.machine.sealed.seal_to``.

        The form: 32 bytes of an X25519 key used once, a nonce of 12, AES-256-GCM.

        Raises:
            WrongSealError: sealed to another hub, or damaged.
        """
        once, rest = sealed[:_KEY_BYTES], sealed[_KEY_BYTES:]
        try:
            shared = self._sealing.exchange(X25519PublicKey.from_public_bytes(once))
            key = _derived(shared, _SEALED + once + self.seal_key)
            return AESGCM(key).decrypt(rest[:_NONCE_BYTES], rest[_NONCE_BYTES:], None)
        except (InvalidTag, ValueError) as error:
            raise WrongSealError from error


def open_keys(store: Store, folder: Path) -> HubKeys:
    """The keys in the hub's folder; drawn now where no tablet can have known any.

    Raises:
        HubKeysLostError, HubKeysDamagedError, HubKeysForeignError: nothing was changed.
    """
    path = folder / KEYS
    with store.write() as connection:  # one process at a time draws keys
        company = connection.execute(select(schema.hub.c.company)).scalar_one()
        kept = _read(path)
        if kept is None:
            devices = connection.execute(select(func.count()).select_from(schema.device))
            if company and devices.scalar_one():
                raise HubKeysLostError(path=path)
            kept = _KeyFile(secrets.token_hex(8), secrets.token_bytes(SEED_BYTES))
            durable.write(path, msgspec.json.encode(kept))  # before anybody is told of them
        elif company and kept.company != company:
            raise HubKeysForeignError(path=path)
        if kept.company != company:
            connection.execute(update(schema.hub).values(company=kept.company))
    return HubKeys(kept.company, kept.seed)


def company_in(folder: Path) -> str | None:
    """Whose keys lie in a hub's folder; None where there are none.

    Raises:
        HubKeysDamagedError
    """
    kept = _read(folder / KEYS)
    return kept.company if kept else None


def _read(path: Path) -> _KeyFile | None:
    try:
        kept = msgspec.json.decode(path.read_bytes(), type=_KeyFile)
    except FileNotFoundError:
        return None
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise HubKeysDamagedError(path=path) from error
    if not kept.company or len(kept.seed) != SEED_BYTES:
        raise HubKeysDamagedError(path=path)
    return kept


def _derived(secret: bytes, info: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=_KEY_BYTES, salt=None, info=info).derive(secret)
