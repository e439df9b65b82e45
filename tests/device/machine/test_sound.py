"""A sound is heard when it can be, and nothing waits for it or fails when it cannot."""

from __future__ import annotations

import sys
import threading
import wave

from aisleside.device.machine.sound import Sound, Speaker, play_by_program
from aisleside.device.ui.resources import resources

PATIENCE = 10  # seconds until something on the way must have happened


def seconds(sound):
    with wave.open(str(resources() / "sounds" / f"{sound.value}.wav")) as file:
        return file.getnframes() / file.getframerate()


def test_a_known_scan_is_short_and_an_unknown_one_is_longer():
    assert seconds(Sound.KNOWN) < 0.1
    assert seconds(Sound.UNKNOWN) > 3 * seconds(Sound.KNOWN)


def test_nobody_waits_for_a_sound_and_of_those_that_wait_the_newest_is_heard(tmp_path):
    begun, go_on, done = (threading.Event() for _ in range(3))
    heard = []

    def sound(path):
        heard.append(path.stem)
        begun.set()
        assert go_on.wait(PATIENCE)
        if len(heard) == 2:
            done.set()

    speaker = Speaker(tmp_path, sound=sound)
    speaker.play(Sound.KNOWN)
    assert begun.wait(PATIENCE)
    for one in (Sound.UNKNOWN, Sound.UNKNOWN, Sound.KNOWN):  # each returns at once
        speaker.play(one)
    go_on.set()
    assert done.wait(PATIENCE)
    speaker.close()

    assert heard[:2] == ["known", "known"]


def test_without_a_program_or_a_device_it_is_silent(tmp_path):
    assert not play_by_program(tmp_path / "none.wav", [("no-such-player",)])
    assert not play_by_program(
        tmp_path / "none.wav", [(sys.executable, "-Sc", "raise SystemExit(1)")]
    )
    assert play_by_program(
        tmp_path / "none.wav", [("no-such-player",), (sys.executable, "-Sc", "")]
    )
