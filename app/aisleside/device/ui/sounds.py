"""A short sound when a scan is answered, a longer double one when somebody should look.

The screen and the screen reader say the same, so nothing is lost where it is silent.
"""

from __future__ import annotations

from collections.abc import Callable

from aisleside.device.machine.sound import Sound
from aisleside.device.ui.gate import GateView
from aisleside.device.ui.preferences import Preferences
from aisleside.device.ui.scanner import Scanner


class Sounds:
    """Let each scan be heard, unless somebody turned that off."""

    def __init__(
        self,
        scanner: Scanner,
        gate: GateView,
        *,
        play: Callable[[Sound], None],
        preferences: Preferences,
    ) -> None:
        self._play = play
        self._preferences = preferences
        for found in (scanner.opened, scanner.held, scanner.badge):
            found.connect(self._known)
        scanner.said.connect(self._unknown)
        gate.passAnswered.connect(self._at_gate)

    def _known(self, *_what: object) -> None:
        self._answer(Sound.KNOWN)

    def _unknown(self, *_what: object) -> None:
        self._answer(Sound.UNKNOWN)

    def _at_gate(self, good: bool) -> None:
        self._answer(Sound.KNOWN if good else Sound.UNKNOWN)

    def _answer(self, sound: Sound) -> None:
        if self._preferences.sounds:
            self._play(sound)
