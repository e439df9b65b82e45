"""Believe nobody but the company's own hub.

What a tablet holds follows from manifests and snapshots, so they are signed by the
key it was given when it was enrolled. A manifest names this tablet's company and
itself, and repeats the number asked with: an old one, another tablet's or another
company's is worth nothing, whatever the clocks say.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TypeVar

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from aisleside.device.outbox.identity import Identity
from aisleside.domain.errors import ExpectedError
from aisleside.wire.codec import decode
from aisleside.wire.messages import Erasures, Manifest, Signed, Snapshot
from aisleside.wire.signing import signed_bytes

T = TypeVar("T", bound=msgspec.Struct)


class NotOurHubError(ExpectedError):
    """An answer that does not prove to be the hub's own, or not to this question."""

    def __init__(self, *, what: str, why: str) -> None:
        super().__init__(
            "This answer is not from your company's hub, so it was not used. Nothing on this "
            "tablet was changed. It tries again by itself; if this lasts, tell support."
        )
        self.what = what
        self.why = why


class NoTrustError(ExpectedError):
    """This tablet was enrolled before hubs had keys, so it cannot tell its own from another."""

    def __init__(self) -> None:
        super().__init__(
            "This tablet has to be connected to the hub again before it gets new data. Nothing "
            "is lost, and what you write still arrives. Ask a manager for a new code."
        )


class OtherCompanyError(ExpectedError):
    """A tablet that holds one company's work was about to be enrolled at another's hub."""

    def __init__(self) -> None:
        super().__init__(
            "This code belongs to another company's hub than the work on this tablet. Nothing "
            "was changed here. Use it on a new tablet, or with a new --data folder."
        )


@dataclass(frozen=True, slots=True)
class Trust:
    """Whose word counts for one device of one company."""

    company: str
    device: str
    hub_key: bytes

    def manifest(self, signed: Signed, *, nonce: str) -> Manifest:
        """The manifest inside, if it answers the request made with *nonce*.

        Raises:
            NotOurHubError: it does not, or is not for this tablet.
            UnreadableAnswerError: signed by our hub, and not a manifest we can read.
        """
        manifest = self._open(signed, Manifest)
        if manifest.company != self.company:
            raise NotOurHubError(what="manifest", why="of another company")
        if manifest.device != self.device:
            raise NotOurHubError(what="manifest", why="for another device")
        if not secrets.compare_digest(manifest.nonce.encode(), nonce.encode()):
            raise NotOurHubError(what="manifest", why="an answer to an earlier question")
        return manifest

    def snapshot(self, signed: Signed) -> Snapshot:
        """The snapshot inside.

        Raises:
            NotOurHubError: our hub did not sign it.
            UnreadableAnswerError: signed by our hub, and not a snapshot we can read.
        """
        return self._open(signed, Snapshot)

    def erasures(self, signed: Signed) -> Erasures:
        """The erasures inside.

        Raises:
            NotOurHubError: our hub did not sign them.
            UnreadableAnswerError: signed by our hub, and not erasures we can read.
        """
        return self._open(signed, Erasures)

    def _open(self, signed: Signed, kind: type[T]) -> T:
        try:
            key = Ed25519PublicKey.from_public_bytes(self.hub_key)
            key.verify(signed.signature, signed_bytes(kind, signed.body))
        except (InvalidSignature, ValueError) as error:
            raise NotOurHubError(what=kind.__name__, why="signature differs") from error
        return decode(signed.body, kind)


def trust_of(known: Identity | None) -> Trust:
    """What a tablet that is *known* to a hub believes.

    Raises:
        NoTrustError: it was never told whom to believe.
    """
    if known is None or known.hub is None:
        raise NoTrustError
    return Trust(known.hub.company, known.device, known.hub.hub_key)


def check_company(before: Identity | None, after: Identity) -> None:
    """See that what was written for one company is not sent to another.

    Raises:
        OtherCompanyError
    """
    if before is None or before.hub is None or after.hub is None:
        return
    if before.hub.company != after.hub.company:
        raise OtherCompanyError


def new_nonce() -> str:
    """A number nobody has asked with before."""
    return secrets.token_hex(16)
