"""The longer run by command: ``python3 packaging/develop.py fuzz [READER ...] [--minutes N]``."""

from __future__ import annotations

import re
import shlex

import pytest
from hypothesis import strategies as st
from tests.formats import fuzz
from tests.formats.fuzz import READERS, Reader, main


def test_every_reader_takes_what_was_damaged_and_the_command_counts_it(capsys):
    code = main(["--examples", "2", "--seed", "7"])

    told = capsys.readouterr().out.splitlines()
    assert (code, [line.partition(":")[0] for line in told]) == (0, [*READERS])
    assert all(int(re.findall(r" (\d+) tried", line)[0]) > fuzz.EACH for line in told)


def test_what_a_reader_raises_is_made_short_and_can_be_repeated(monkeypatch, capsys):
    def stumbles(text: str) -> None:
        if "Q" in text[3:]:
            raise ZeroDivisionError("by Q")

    weak = Reader("weak", st.just("ABCDEFGHQRST"), stumbles)
    monkeypatch.setitem(READERS, "weak", weak)

    first = main(["weak", "--examples", "5"])

    *_, what, how = capsys.readouterr().out.splitlines()
    assert (first, what.strip()) == (1, "ZeroDivisionError: by Q")
    assert len(shlex.split(how)[-1].strip('"')) == 4
    assert main(shlex.split(how.partition("fuzz ")[2])) == 1
    assert main(["weak", "--input", '"QRST"']) == 0


@pytest.mark.skipif(not hasattr(fuzz.signal, "setitimer"), reason="nothing ends a hang here")
def test_a_reader_that_hangs_is_ended_and_told_of(monkeypatch, capsys):
    def hangs(text: str) -> None:
        while text:
            pass

    monkeypatch.setattr(fuzz, "HUNG_SECONDS", 0.05)
    monkeypatch.setitem(READERS, "slow", Reader("slow", st.just("AB"), hangs))

    assert main(["slow", "--examples", "1"]) == 1
    assert "HungError: it worked for more than 0.05 s" in capsys.readouterr().out
