"""Every message of the protocol has an example somebody can read."""

from __future__ import annotations

import inspect
from pathlib import Path

from aisleside.wire import messages

EXAMPLES = Path(inspect.getfile(messages)).parent / "examples"


def plain(name: str) -> str:
    """A name without case and punctuation: ``EnrolRequest`` and ``enrol_request`` are one."""
    return "".join(filter(str.isalnum, name)).casefold()


def test_every_message_has_an_example_file() -> None:
    named = {
        name
        for name, kind in inspect.getmembers(messages, inspect.isclass)
        if issubclass(kind, messages.Message) and kind is not messages.Message
    }
    shown = {plain(path.stem) for path in EXAMPLES.iterdir()}

    silent = sorted(name for name in named if plain(name) not in shown)
    assert silent == [], silent
