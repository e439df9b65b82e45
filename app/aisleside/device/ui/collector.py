"""Python's collector, run on the GUI thread and between touches.

Left to itself it runs on whatever thread allocates: on a worker it may destroy a
QObject that belongs to the GUI thread, which crashes Qt, and a full walk took 45 ms
in the middle of a tap. Here it is off, and a timer does its work: young objects
often, everything only when nobody has touched the window for a while, or when
somebody has just left it.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

OFTEN_MS = 1_000
SELDOM = 60  # of these until everything is looked at
YOUNG = 700  # allocations that are worth a look, Python's own number


class Collector(QObject):
    """Collect garbage while this lives; afterwards Python does so again."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rounds = 0
        self._parted = False
        gc.disable()
        gc.collect()
        gc.freeze()  # what is here at the start stays to the end: never walk it again
        self._timer = QTimer(self)
        self._timer.setInterval(OFTEN_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def touched(self) -> None:
        """Somebody uses the window: put the long walk off."""
        self._rounds = 0

    def part(self) -> None:
        """Somebody has left: what she had on the screen can go, whoever comes next."""
        self._parted = True

    def end(self) -> None:
        """Give the work back to Python."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    def _look(self) -> None:
        self._rounds += 1
        if self._rounds >= SELDOM or self._parted:
            self._rounds = 0
            self._parted = False
            gc.collect()
        elif gc.get_count()[0] > YOUNG:
            gc.collect(1)
