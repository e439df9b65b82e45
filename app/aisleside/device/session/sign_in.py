"""Letting a person in, with a network or without."""

from __future__ import annotations

import hmac
import logging
import os
import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Protocol

from argon2.low_level import Type, hash_secret_raw

from aisleside.device.machine.sealed import (
    Root,
    WrongRootError,
    public_key,
    random_key,
    seal,
    unseal,
)
from aisleside.device.outbox.people import HubVerdict, People, PersonRecord, Verdict, WorkKey
from aisleside.device.session.people import KnownPerson, SignInAnswer, SignInResult
from aisleside.domain.errors import ExpectedError
from aisleside.domain.staff import StaffMember
from aisleside.settings import DeviceSettings

log = logging.getLogger(__name__)

# Argon2id: what one guess costs somebody who took the tablet apart.
_MEMORY_KIB = 64 * 1024
_PASSES = 3
_LANES = 4
_SALT_BYTES = 16


class Verify(Protocol):
    """The question to the hub; it answers AWAY rather than raise."""

    def __call__(self, staff: str, pin: str) -> HubVerdict: ...


class Work(Protocol):
    """What was written here, which each author alone can read (P8)."""

    def open_for(self, author: str, private: bytes) -> None: ...

    def close_work(self) -> None: ...


class _Entered:
    """A PIN that was entered; what it gives with a salt is worked out once.

    What checks a PIN and what opens her work share a salt, so one sign-in costs one
    stretching; the marks made of it are of two purposes, and neither tells the other.
    """

    def __init__(self, pin: str) -> None:
        self.pin = pin
        self._made: dict[bytes, bytes] = {}

    def __repr__(self) -> str:
        return "_Entered(…)"

    def stretched(self, staff_id: str, salt: bytes) -> bytes:
        """What only this PIN gives, and slowly; useless without the root that marks it."""
        if salt not in self._made:
            self._made[salt] = hash_secret_raw(
                self.pin.encode(),
                salt,
                time_cost=_PASSES,
                memory_cost=_MEMORY_KIB,
                parallelism=_LANES,
                hash_len=32,
                type=Type.ID,
            )
        return staff_id.encode() + b"\0" + self._made[salt]


class SignIn:
    """Know who uses the tablet; let in whom the hub, or in its absence the tablet, knows.

    A PIN is checked for one person at a time, so counting tries cannot be raced. It also
    opens what she wrote here, until she signs out. After her PIN was changed at the hub
    that is done with a new key; what was written before leaves, but cannot be read here.
    """

    def __init__(
        self,
        people: People,
        root: Root,
        verify: Verify,
        settings: DeviceSettings,
        *,
        now: Callable[[], datetime],
        work: Work,
        hub_is_near: Callable[[], bool] = lambda: True,
    ) -> None:
        """*hub_is_near* is False when the hub is known to be away: then it is asked only if
        nothing else can help, so that nobody waits for a timeout."""
        self._people = people
        self._root = root
        self._verify = verify
        self._settings = settings
        self._now = now
        self._work = work
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
        entered = _Entered(pin)
        with self._lock:
            record = self._people.find(staff_id)
            if record is None:
                return self._ask_hub(staff_id, entered, known=None)
            locally = record.verifier is not None and record.tries < self._settings.pin_tries
            if locally and not self._hub_is_near():
                return self._check_here(record, entered)
            return self._ask_hub(staff_id, entered, known=record)

    def add_person(self, staff_id: str, pin: str) -> SignInAnswer:
        """Let in somebody who is new here; only the hub can say yes."""
        with self._lock:
            known = self._people.find(staff_id)
            return self._ask_hub(staff_id, _Entered(pin), known=known, only_hub=True)

    def unlock_by_badge(self, staff_id: str) -> SignInAnswer:
        """Let in somebody who was here lately by her badge alone, if the settings allow it.

        Whom the hub has refused since then needs it again. What she wrote before stays
        sealed: her PIN alone opens it.
        """
        with self._lock:
            lately = any(person.staff.id == staff_id for person in self.people())
            record = self._people.find(staff_id)
            allowed = self._settings.badge_alone and lately
            if record is None or record.verifier is None or not allowed:
                return SignInAnswer(SignInResult.NEEDS_PIN, 0, None)
            if record.tries >= self._settings.pin_tries:
                return SignInAnswer(SignInResult.NEEDS_PIN, 0, None)
            self._current = record.staff
            return SignInAnswer(SignInResult.OPEN, self._settings.pin_tries, record.staff)

    def sign_out(self) -> None:
        """Nobody uses the tablet; what was written stays, sealed to its author."""
        with self._lock:
            self._current = None
            self._work.close_work()

    def _ask_hub(
        self,
        staff_id: str,
        entered: _Entered,
        *,
        known: PersonRecord | None,
        only_hub: bool = False,
    ) -> SignInAnswer:
        answer = self._verify(staff_id, entered.pin)
        if answer.verdict is Verdict.YES and answer.staff is not None:
            return self._welcome(answer.staff, entered)
        if answer.verdict is Verdict.NO:
            return self._refused(known, entered)
        if known is None or known.verifier is None or only_hub:
            return SignInAnswer(SignInResult.NEEDS_HUB, 0, None)
        if known.tries >= self._settings.pin_tries:
            return SignInAnswer(SignInResult.LOCKED, 0, None)
        return self._check_here(known, entered)

    def _refused(self, known: PersonRecord | None, entered: _Entered) -> SignInAnswer:
        """The hub said no. A PIN that was right here before has been changed there."""
        if known is None:
            return SignInAnswer(SignInResult.NOT_KNOWN, 0, None)
        tries = self._people.count_try(known.staff.id)
        if self._is_right(known, entered):
            self._people.forget_verifier(known.staff.id)
        return self._wrong(tries)

    def _check_here(self, record: PersonRecord, entered: _Entered) -> SignInAnswer:
        tries = self._people.count_try(record.staff.id)
        if not self._is_right(record, entered):
            return self._wrong(tries)
        self._people.saw(record.staff.id, seen=self._now())
        return self._open(record.staff, entered)

    def _welcome(self, staff: StaffMember, entered: _Entered) -> SignInAnswer:
        known = self._people.find(staff.id)
        work = None if known is None else known.work
        salt = os.urandom(_SALT_BYTES) if work is None else work.salt
        verifier = self._root.mark(entered.stretched(staff.id, salt), purpose="pin")
        self._people.welcome(staff, salt=salt, verifier=verifier, seen=self._now())
        return self._open(staff, entered)

    def _open(self, staff: StaffMember, entered: _Entered) -> SignInAnswer:
        self._current = staff
        self._open_work(staff.id, entered)
        return SignInAnswer(SignInResult.OPEN, self._settings.pin_tries, staff)

    def _open_work(self, staff_id: str, entered: _Entered) -> None:
        """Open what she wrote. When that cannot be done now she can work all the same."""
        record = self._people.find(staff_id)
        if record is None:
            return
        private = self._work_key(record, entered)
        try:
            if private is None:
                private = self._new_work_key(record, entered)
            self._work.open_for(staff_id, private)
        except ExpectedError as error:
            log.warning("her work is not all sealed yet: %s", type(error).__name__)

    def _work_key(self, record: PersonRecord, entered: _Entered) -> bytes | None:
        known, staff_id = record.work, record.staff.id
        if known is None:
            return None
        try:
            return unseal(
                self._wrapping(staff_id, entered, known.salt), known.wrapped, name=staff_id
            )
        except WrongRootError:  # her PIN was another one then
            return None

    def _new_work_key(self, record: PersonRecord, entered: _Entered) -> bytes:
        staff_id = record.staff.id
        private, salt = random_key(), record.salt or os.urandom(_SALT_BYTES)
        wrapped = seal(self._wrapping(staff_id, entered, salt), private, name=staff_id)
        self._people.keep_work_key(staff_id, WorkKey(salt, public_key(private), wrapped))
        return private

    def _wrapping(self, staff_id: str, entered: _Entered, salt: bytes) -> bytes:
        return self._root.mark(entered.stretched(staff_id, salt), purpose="work")

    def _wrong(self, tries: int) -> SignInAnswer:
        left = max(0, self._settings.pin_tries - tries)
        result = SignInResult.WRONG_PIN if left else SignInResult.LOCKED
        return SignInAnswer(result, left, None)

    def _is_right(self, record: PersonRecord, entered: _Entered) -> bool:
        if record.salt is None or record.verifier is None:
            return False
        made = self._root.mark(entered.stretched(record.staff.id, record.salt), purpose="pin")
        return hmac.compare_digest(made, record.verifier)
