"""What a colour means; the same numbers as ``Theme.Tone`` in QML."""

from __future__ import annotations

from enum import IntEnum


class Tone(IntEnum):
    """Chooses a soft tile, the ink on it and a strong colour from the theme."""

    NEUTRAL = 0
    ACCENT = 1
    CRITICAL = 2
    ATTENTION = 3
    POSITIVE = 4
    CELEBRATE = 5
    GOLD = 6
