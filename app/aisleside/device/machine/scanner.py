"""A barcode scanner that types: telling its bursts from a person's keys.

A wedge scanner is a keyboard. What gives it away is its pace: 7 to 16 ms from key to
key, where a quick typist takes 60. Times are those of the keys themselves, so a busy
tablet does not blur them; nothing here reads a clock.

What cannot be known here: which layout the scanner was set to. Where it differs from
that of the system, letters and signs arrive as others (Y and Z, A and Q, the hyphen);
digits and most letters are the same everywhere. A scanner that types by Alt and the
number pad, or through an input method, is not recognised: set it to plain keys.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ScanLimits:
    """What makes keys a burst: so many characters, so close together, then Enter or Tab.

    With a *prefix* a burst that begins with it needs no Enter. The same code again within
    *again_ms* counts once.
    """

    characters: int = 6
    gap_ms: int = 30
    prefix: str = ""
    again_ms: int = 2000


class Bursts:
    """Follow the keys one by one, and name the code when a burst has ended.

    *at* is a key's own time in milliseconds; only the distances count.
    """

    def __init__(self, limits: ScanLimits) -> None:
        self.limits = limits
        self._typed = ""
        self._at = 0
        self._last: tuple[str, int] | None = None

    @property
    def gathering(self) -> bool:
        """Whether a key now could belong to what came before it."""
        return bool(self._typed)

    def keeps_pace(self, at: int) -> bool:
        """Whether a key at this time follows the last as quickly as a scanner's would."""
        return self.gathering and 0 <= at - self._at <= self.limits.gap_ms

    def typed(self, at: int, text: str) -> bool:
        """Take in a character; whether it goes on with the one before at a scanner's pace."""
        goes_on = self.keeps_pace(at)
        self._typed = self._typed + text if goes_on else text
        self._at = at
        return goes_on

    def shifted(self, at: int) -> None:
        """A key without a character, such as Shift, went down or up: a burst may go on."""
        if self.keeps_pace(at):
            self._at = at

    def ended(self, at: int) -> str | None:
        """Enter or Tab came: the code, if what came before was a burst."""
        code = self._typed if self.keeps_pace(at) else ""
        self._at = at
        self.forget()
        return self._unframed(code) if len(code) >= self.limits.characters else None

    def paused(self) -> str | None:
        """No key came for a while: the code, if it was framed by the prefix.

        What is not framed may still go on, when keys come late that were pressed in time.
        """
        code, prefix = self._typed, self.limits.prefix
        if not prefix or not code.startswith(prefix) or len(code) < self.limits.characters:
            return None
        self.forget()
        return self._unframed(code)

    def forget(self) -> None:
        """Whatever comes next begins anew."""
        self._typed = ""

    def is_new(self, code: str) -> bool:
        """Whether the scan that has just ended counts: not the same code twice in a moment."""
        last, at = self._last, self._at
        if last and last[0] == code and 0 <= at - last[1] <= self.limits.again_ms:
            return False
        self._last = (code, at)
        return True

    def _unframed(self, code: str) -> str:
        return code.removeprefix(self.limits.prefix)
