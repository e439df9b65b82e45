"""PINs of staff: which are good enough, and how many wrong ones are borne.

A PIN has six digits, so it is guarded by the cost of one try and by a delay that
grows with wrong ones. The delay is counted for each person on each tablet, and
kept in memory: starting the hub anew forgives.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from aisleside.domain.errors import ExpectedError

DIGITS = 6
FREE_TRIES = 5
FIRST_DELAY = 30.0  # seconds, doubled by each further wrong try
LONGEST_DELAY = 3600.0
AT_ONCE = 2  # checks at a time; each takes 64 MiB

_hasher = PasswordHasher(time_cost=3, memory_cost=64 * 1024, parallelism=4)


class WeakPinError(ExpectedError):
    """A PIN that anybody would try first, or that is not six digits."""

    def __init__(self, why: str) -> None:
        super().__init__(f"{why} The old PIN, if there was one, still works. Choose another.")


@dataclass(slots=True)
class _Tries:
    wrong: int = 0
    closed_until: float = 0.0  # on the monotonic clock


class PinGuard:
    """Check PINs, and make guessing slow.

    A try is counted as wrong before it is checked, so that many at the same moment
    gain nothing.
    """

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._slots = threading.Semaphore(AT_ONCE)
        self._lock = threading.Lock()
        self._tries: dict[tuple[str, str], _Tries] = {}

    def wait(self, *, staff: str, device: str) -> float:
        """Take one of the tries; the seconds to wait when there is none left now, else 0."""
        with self._lock:
            tries = self._tries.setdefault((staff, device), _Tries())
            now = self._monotonic()
            if now < tries.closed_until:
                return tries.closed_until - now
            tries.wrong += 1
            if tries.wrong >= FREE_TRIES:
                delay = FIRST_DELAY * 2.0 ** min(tries.wrong - FREE_TRIES, 16)
                tries.closed_until = now + min(delay, LONGEST_DELAY)
            return 0.0

    def is_right(self, pin: str, pin_hash: str, *, staff: str, device: str) -> bool:
        """Check a PIN against its hash; a right one forgives the wrong ones before it."""
        with self._slots:
            try:
                _hasher.verify(pin_hash, pin)
            except (VerificationError, InvalidHashError):
                return False
        with self._lock:
            self._tries.pop((staff, device), None)
        return True


def hash_pin(pin: str) -> str:
    """The Argon2id hash of a PIN that is good enough.

    Raises:
        WeakPinError: it is not; the sentence says why.
    """
    if len(pin) != DIGITS or not (pin.isascii() and pin.isdigit()):
        raise WeakPinError(f"A PIN has {DIGITS} digits and nothing else.")
    if any(pin == pin[:length] * (DIGITS // length) for length in (1, 2, 3)):
        raise WeakPinError("This PIN repeats the same digits.")
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    if steps in ({1}, {9}):
        raise WeakPinError("This PIN counts up or down.")
    return _hasher.hash(pin)
