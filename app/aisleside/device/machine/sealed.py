"""The root secret: derives the keys that are fixed and wraps those that are random.

HKDF-SHA256 and AES-256-GCM from ``cryptography``. A wrapped key is bound to
its name, so one stream's key cannot be put in the place of another's. What must
outlast the root is sealed to the hub, which alone can open it.
"""

from __future__ import annotations

import hmac
import os
from hashlib import sha256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_BYTES = 32
_NONCE_BYTES = 12


class WrongRootError(Exception):
    """Something was sealed under another root than this one, or was changed since."""


def random_key() -> bytes:
    """A new key, from the operating system's generator."""
    return os.urandom(KEY_BYTES)


def seal(key: bytes, plain: bytes, *, name: str) -> bytes:
    """*plain* under *key*, bound to *name*."""
    nonce = os.urandom(_NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, plain, name.encode())


def unseal(key: bytes, sealed: bytes, *, name: str) -> bytes:
    """Undo ``seal``.

    Raises:
        WrongRootError: another key, another name, or other bytes.
    """
    try:
        return AESGCM(key).decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], name.encode())
    except (InvalidTag, ValueError) as error:
        raise WrongRootError from error


def seal_to(public: bytes, plain: bytes) -> bytes:
    """*plain* for the holder of the X25519 key *public* alone; not even we can open it.

    The form: 32 bytes of a key used once, a nonce of 12, AES-256-GCM.

    Raises:
        ValueError: *public* is no key.
    """
    own = X25519PrivateKey.generate()
    once = own.public_key().public_bytes_raw()
    shared = own.exchange(X25519PublicKey.from_public_bytes(public))
    key = _sealing_key(shared, once, public)
    nonce = os.urandom(_NONCE_BYTES)
    return once + nonce + AESGCM(key).encrypt(nonce, plain, None)


def open_sealed(private: bytes, sealed: bytes) -> bytes:
    """Undo ``seal_to`` with the X25519 key *private* that belongs to the public one.

    Raises:
        WrongRootError: sealed to another, or changed since.
    """
    own = X25519PrivateKey.from_private_bytes(private)
    once, rest = sealed[:KEY_BYTES], sealed[KEY_BYTES:]
    try:
        shared = own.exchange(X25519PublicKey.from_public_bytes(once))
        key = _sealing_key(shared, once, own.public_key().public_bytes_raw())
        return AESGCM(key).decrypt(rest[:_NONCE_BYTES], rest[_NONCE_BYTES:], None)
    except (InvalidTag, ValueError) as error:
        raise WrongRootError from error


def public_key(private: bytes) -> bytes:
    """What others seal to, for who holds *private*; any 32 random bytes are such a key."""
    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def _sealing_key(shared: bytes, once: bytes, public: bytes) -> bytes:
    return HKDF(
        algorithm=SHA256(),
        length=KEY_BYTES,
        salt=None,
        info=b"aisleside/sealed-event" + once + public,
    ).derive(shared)


class Root:
    """Keep the root secret where it cannot be printed, and use it."""

    def __init__(self, secret: bytes) -> None:
        if len(secret) != KEY_BYTES:
            raise ValueError("a root secret has 32 bytes")
        self._secret = secret

    def __repr__(self) -> str:
        return "Root(…)"

    def derive(self, purpose: str) -> bytes:
        """The key for one purpose; always the same."""
        return HKDF(
            algorithm=SHA256(), length=KEY_BYTES, salt=None, info=f"aisleside/{purpose}".encode()
        ).derive(self._secret)

    def wrap(self, plain: bytes, *, name: str) -> bytes:
        """Seal a key or secret under this root, bound to *name*."""
        return seal(self.derive("wrap"), plain, name=name)

    def unwrap(self, sealed: bytes, *, name: str) -> bytes:
        """Undo ``wrap``.

        Raises:
            WrongRootError: sealed under another root or name, or damaged.
        """
        return unseal(self.derive("wrap"), sealed, name=name)

    def mark(self, plain: bytes, *, purpose: str) -> bytes:
        """A keyed digest nobody can make without this root."""
        return hmac.new(self.derive(purpose), plain, sha256).digest()
