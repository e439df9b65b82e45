"""Who comes in: enrolling a tablet, opening a session, knowing a token again."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from aisleside.domain.place import PlaceKind
from aisleside.domain.staff import Role
from aisleside.hub.api.pins import PinGuard
from aisleside.hub.api.refusals import (
    CopiedError,
    RefusedError,
    RevokedError,
    SessionOverError,
)
from aisleside.hub.store import access
from aisleside.hub.store.access import Device, Session
from aisleside.hub.store.engine import Store
from aisleside.hub.store.keys import HubKeys
from aisleside.wire.messages import EnrolReply, EnrolRequest, SessionReply, SessionRequest
from aisleside.wire.rows import StaffRow
from aisleside.wire.streams import MASKS

# No letter or digit that is mistaken for another when read aloud or from paper.
CODE_ALPHABET = "ACDEFGHJKMNPQRTUVWXY34679"
CODE_LENGTH = 8
LONGEST_NAME = 80

DEVICE_ROLE = "associate"  # what a tablet receives while nobody has signed in

# The same where no store is: it holds what is on duty there, see ``access.streams_of``.
_GATES = frozenset({PlaceKind.AIRPORT, PlaceKind.LOUNGE})


@dataclass(frozen=True, slots=True)
class Door:
    """Let devices and people in. *clock* gives aware UTC."""

    store: Store
    keys: HubKeys
    pins: PinGuard
    token_seconds: int
    clock: Callable[[], datetime]

    def enrol(self, request: EnrolRequest) -> EnrolReply:
        """Make a device of whoever shows an unused code."""
        device = secrets.token_hex(8)
        secret = secrets.token_urlsafe(32)
        now = self._now()
        with self.store.write() as connection:
            place = access.use_enrolment(connection, code=plain_code(request.code), now=now)
            if place is not None:
                name = " ".join(request.name.split())[:LONGEST_NAME] or "Tablet"
                made = Device(id=device, name=name, place=place)
                access.add_device(connection, made, secret=secret, now=now)
                return EnrolReply(
                    device=device,
                    secret=secret,
                    place=place,
                    name=name,
                    company=self.keys.company,
                    hub_key=self.keys.hub_key,
                    seal_key=self.keys.seal_key,
                    nonce=request.nonce,
                )
        raise RefusedError(
            "This code is not known, or was used, or is too old. Nothing was changed. "
            "Ask a manager for a new code.",
            status=403,
            code="bad_code",
        )

    def open(self, request: SessionRequest) -> SessionReply:
        """Give a token to a device, and to the person on it who knows her PIN.

        Also to one that may not hold anything, or whose app is too old: what was
        recorded on it must still come in.
        """
        with self.store.read() as connection:
            device = access.device_with(connection, device=request.device, secret=request.secret)
        if device is None:
            raise RefusedError(
                "The hub does not know this tablet. Nothing on it is lost. "
                "Ask a manager to connect it again.",
                status=403,
                code="unknown_device",
            )
        if request.staff is not None and (device.revoked or device.copied):
            raise RevokedError if device.revoked else CopiedError
        person = self._person(device, request) if request.staff is not None else None
        role = self._role(device, person)
        token = secrets.token_urlsafe(32)
        now = self._now()
        with self.store.write() as connection:
            access.open_session(
                connection,
                Session(
                    device, person.id if person else None, role, request.protocol, request.schema
                ),
                token=token,
                now=now,
                expires_at=now + self.token_seconds,
            )
        return SessionReply(
            token=token,
            expires_in=self.token_seconds,
            hub_time=now,
            staff=person,
            push_only=device.revoked or device.copied,
        )

    def who(self, authorization: str | None) -> Session:
        """Whom the ``Authorization`` header of a request stands for.

        Raises:
            SessionOverError: nobody any more; the device opens a new session.
        """
        with self.store.read() as connection:
            session = access.session_of(connection, token=bearer(authorization), now=self._now())
        if session is None:
            raise SessionOverError
        return session

    def _role(self, device: Device, person: StaffRow | None) -> str:
        if person is not None and person.role in MASKS:
            return person.role
        with self.store.read() as connection:
            kind = access.place_kind(connection, device.place)
        return Role.GATE if kind in _GATES else DEVICE_ROLE

    def _person(self, device: Device, request: SessionRequest) -> StaffRow:
        assert request.staff is not None
        with self.store.read() as connection:
            found = access.staff_secret(connection, request.staff)
        if found is None or found.row.place != device.place:
            raise _wrong_pin()
        if found.pin_hash is None:
            raise RefusedError(
                "No PIN has been set for this person yet. Nothing was changed. "
                "Ask a manager to set one.",
                status=403,
                code="no_pin",
            )
        names = {"staff": found.row.id, "device": device.id}
        wait = self.pins.wait(**names)
        if wait > 0:
            raise RefusedError(
                "There were too many wrong PINs. Nothing is lost. "
                f"Try again in {_in_words(wait)}, or ask a manager to set a new PIN.",
                status=429,
                code="too_many_tries",
                retry_after=int(wait) + 1,
            )
        if not self.pins.is_right(request.pin or "", found.pin_hash, **names):
            raise _wrong_pin()
        return found.row

    def _now(self) -> int:
        return int(self.clock().timestamp())


def bearer(authorization: str | None) -> str:
    """The token in an ``Authorization`` header; empty, which nobody has, where there is none."""
    kind, _, token = (authorization or "").partition(" ")
    return token.strip() if kind.lower() == "bearer" else ""


def new_code() -> str:
    """An enrolment code that can be read aloud."""
    return "".join(secrets.choice(CODE_ALPHABET) for _ in range(CODE_LENGTH))


def plain_code(typed: str) -> str:
    """A code as it was made, however it was typed."""
    return "".join(letter for letter in typed.upper() if letter.isalnum())


def _wrong_pin() -> RefusedError:
    return RefusedError(
        "This PIN is not right, or this person is not on the team of this store. "
        "Nothing was changed. Try again.",
        status=403,
        code="wrong_pin",
    )


def _in_words(seconds: float) -> str:
    if seconds < 90:
        return f"{int(seconds) + 1} seconds"
    return f"{int(seconds // 60) + 1} minutes"
