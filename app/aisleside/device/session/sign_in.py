"""Letting a person in, with a network or without."""

from __future__ import annotations

import hmac
import os
import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Protocol

from argon2.low_level import Type, hash_secret_raw

from aisleside.device.machine.sealed import Root
from aisleside.device.outbox.people import HubVerdict, People, PersonRecord, Verdict
from aisleside.device.session.people import KnownPerson, SignInAnswer, SignInResult
from aisleside.domain.staff import StaffMember
from aisleside.settings import DeviceSettings

# Argon2id: what one guess costs somebody who took the tablet apart.
_MEMORY_KIB = 64 * 1024
_PASSES = 3
_LANES = 4
_SALT_BYTES = 16


class Verify(Protocol):
    """The question to the hub; it answers AWAY rather than raise."""

    def __call__(self, staff: str, pin: str) -> HubVerdict: ...


class SignIn:
    """Know who uses the tablet; let in whom the hub, or in its absence the tablet, knows.

    A PIN is checked for one person at a time, so counting tries cannot be raced.
    """

    def __init__(
        self,
        people: People,
        root: Root,
        verify: Verify,
        settings: DeviceSettings,
        *,
        now: Callable[[], datetime],
        hub_is_near: Callable[[], bool] = lambda: True,
    ) -> None:
        """*hub_is_near* is False when the hub is known to be away: then it is asked only if
        nothing else can help, so that nobody waits for a timeout."""
        self._people = people
        self._root = root
        self._verify = verify
        self._settings = settings
        self._now = now
        self._hub_is_near = hub_is_near
        self._lock = threading.Lock()
        self._current: StaffMember | None = None

    @property
    def current(self) -> StaffMember | None:
        """Who is signed in."""
        return self._current

    def people(self) -> tuple[KnownPerson, ...]:
        """Who has signed in here in the last days, the last one first."""
        since = self._now() - timedelta(days=self._settings.recent_days)
        return tuple(
            KnownPerson(record.staff, record.last_seen)
            for record in self._people.all()
            if record.last_seen >= since
        )

    def unlock(self, staff_id: str, pin: str) -> SignInAnswer:
        """Let in somebody this tablet knows."""
        with self._lock:
            record = self._people.find(staff_id)
            if record is None:
                return self._ask_hub(staff_id, pin, known=None)
            locally = record.verifier is not None and record.tries < self._settings.pin_tries
            if locally and not self._hub_is_near():
                return self._check_here(record, pin)
            return self._ask_hub(staff_id, pin, known=record)

    def add_person(self, staff_id: str, pin: str) -> SignInAnswer:
        """Let in somebody who is new here; only the hub can say yes."""
        with self._lock:
            return self._ask_hub(staff_id, pin, known=self._people.find(staff_id), only_hub=True)

    def sign_out(self) -> None:
        """Nobody uses the tablet; what was written stays."""
        self._current = None

    def _ask_hub(
        self, staff_id: str, pin: str, *, known: PersonRecord | None, only_hub: bool = False
    ) -> SignInAnswer:
        answer = self._verify(staff_id, pin)
        if answer.verdict is Verdict.YES and answer.staff is not None:
            return self._welcome(answer.staff, pin)
        if answer.verdict is Verdict.NO:
            return self._refused(known, pin)
        if known is None or known.verifier is None or only_hub:
            return SignInAnswer(SignInResult.NEEDS_HUB, 0, None)
        if known.tries >= self._settings.pin_tries:
            return SignInAnswer(SignInResult.LOCKED, 0, None)
        return self._check_here(known, pin)

    def _refused(self, known: PersonRecord | None, pin: str) -> SignInAnswer:
        """The hub said no. A PIN that was right here before has been changed there."""
        if known is None:
            return SignInAnswer(SignInResult.NOT_KNOWN, 0, None)
        tries = self._people.count_try(known.staff.id)
        if self._is_right(known, pin):
            self._people.forget_verifier(known.staff.id)
        return self._wrong(tries)

    def _check_here(self, record: PersonRecord, pin: str) -> SignInAnswer:
        tries = self._people.count_try(record.staff.id)
        if not self._is_right(record, pin):
            return self._wrong(tries)
        self._people.saw(record.staff.id, seen=self._now())
        return self._open(record.staff)

    def _welcome(self, staff: StaffMember, pin: str) -> SignInAnswer:
        salt = os.urandom(_SALT_BYTES)
        self._people.welcome(
            staff, salt=salt, verifier=self._verifier(staff.id, pin, salt), seen=self._now()
        )
        return self._open(staff)

    def _open(self, staff: StaffMember) -> SignInAnswer:
        self._current = staff
        return SignInAnswer(SignInResult.OPEN, self._settings.pin_tries, staff)

    def _wrong(self, tries: int) -> SignInAnswer:
        left = max(0, self._settings.pin_tries - tries)
        result = SignInResult.WRONG_PIN if left else SignInResult.LOCKED
        return SignInAnswer(result, left, None)

    def _is_right(self, record: PersonRecord, pin: str) -> bool:
        if record.salt is None or record.verifier is None:
            return False
        made = self._verifier(record.staff.id, pin, record.salt)
        return hmac.compare_digest(made, record.verifier)

    def _verifier(self, staff_id: str, pin: str, salt: bytes) -> bytes:
        """What only this PIN on this tablet gives: useless without the root secret."""
        stretched = hash_secret_raw(
            pin.encode(),
            salt,
            time_cost=_PASSES,
            memory_cost=_MEMORY_KIB,
            parallelism=_LANES,
            hash_len=32,
            type=Type.ID,
        )
        return self._root.mark(staff_id.encode() + b"\0" + stretched, purpose="pin")
