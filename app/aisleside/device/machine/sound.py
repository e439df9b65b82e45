"""Short sounds, played by what the system brings; silence where it brings nothing.

Windows plays a file by a call of its own, macOS and Linux by a small program. A thread of
its own waits for that, so nobody else does. A sound that comes while another one is heard
follows it, and of several that wait the newest alone.
"""

from __future__ import annotations

import logging
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path
from queue import SimpleQueue

if sys.platform == "win32":
    import winsound

log = logging.getLogger(__name__)

PROGRAMS: tuple[tuple[str, ...], ...] = (
    (("afplay",),) if sys.platform == "darwin" else (("pw-play",), ("paplay",), ("aplay", "-q"))
)
PATIENCE = 3.0  # seconds; a program that takes longer waits for a device that is not there


class Sound(StrEnum):
    """A sound, by the name of its file."""

    KNOWN = "known"
    UNKNOWN = "unknown"


class Speaker:
    """Play the sounds of *folder* one after the other; no method waits or fails.

    Args:
        sound: how one file is played; by the system's own means where none is given.
    """

    def __init__(self, folder: Path, *, sound: Callable[[Path], None] | None = None) -> None:
        self._folder = folder
        self._sound = sound or play_file
        self._asked: SimpleQueue[Sound | None] = SimpleQueue()
        self._thread: threading.Thread | None = None

    def play(self, sound: Sound) -> None:
        """Let it be heard as soon as may be."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="speaker", daemon=True)
            self._thread.start()
        self._asked.put(sound)

    def close(self) -> None:
        """Play no more; a sound that is heard now may end by itself."""
        self._asked.put(None)

    def _run(self) -> None:
        while (sound := self._newest()) is not None:
            try:
                self._sound(self._folder / f"{sound.value}.wav")
            except Exception:  # a sound is never worth more than what it is about
                log.exception("a defect in the speaker")

    def _newest(self) -> Sound | None:
        sound = self._asked.get()
        while sound is not None and not self._asked.empty():
            sound = self._asked.get()
        return sound


def play_file(path: Path) -> None:
    """Play a file to its end; nothing is heard, and nothing is said, where that cannot be."""
    if sys.platform == "win32":
        try:
            winsound.PlaySound(str(path), winsound.SND_FILENAME | winsound.SND_NODEFAULT)
        except RuntimeError:
            log.debug("no sound: Windows has no device for it")
    else:
        play_by_program(path, PROGRAMS)


def play_by_program(path: Path, programs: Sequence[Sequence[str]]) -> bool:
    """Play a file by the first program that is here and can; whether one did."""
    for name, *options in programs:
        program = shutil.which(name)
        if program is None:
            continue
        try:
            done = subprocess.run(
                [program, *options, str(path)],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=PATIENCE,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            log.debug("no sound by %s: %s", name, type(error).__name__)
            continue
        if done.returncode == 0:
            return True
    return False
