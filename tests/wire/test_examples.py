"""An example that was once sent must be understood for as long as its protocol is."""

from __future__ import annotations

import inspect
import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from aisleside.wire import codec, messages
from aisleside.wire.messages import Message

EXAMPLES = Path(inspect.getfile(messages)).parent / "examples"

KINDS = {
    name: kind
    for name, kind in inspect.getmembers(messages, inspect.isclass)
    if issubclass(kind, Message) and kind is not Message
}


def is_array(kind: type[Message]) -> bool:
    """Whether a message is told by the places of its fields and not by their names."""
    return kind.__struct_config__.array_like


# The body of an event stays in the encoding it came in.
WITH_RAW_BODY = {"Event", "EventBatch"}


def example(name: str) -> dict[str, Any]:
    for path in EXAMPLES.glob("*.json"):
        shown = json.loads(path.read_text(encoding="utf-8"))
        if shown["message"] == name:
            return shown
    raise AssertionError(f"{name} has no example in {EXAMPLES}")


@pytest.mark.parametrize("name", KINDS)
def test_what_was_sent_as_an_example_is_read_and_said_again_to_the_byte(name):
    sent = bytes.fromhex(example(name)["msgpack"])

    read = codec.decode(sent, KINDS[name])

    assert codec.encode(read) == sent


@pytest.mark.parametrize("name", KINDS)
def test_the_readable_form_of_an_example_holds_all_that_was_sent(name):
    shown = example(name)

    sent = msgspec.msgpack.decode(bytes.fromhex(shown["msgpack"]))

    assert json.loads(msgspec.json.encode(sent)) == shown["json"]  # bytes are base64 there


@pytest.mark.parametrize("name", sorted(set(KINDS) - WITH_RAW_BODY))
def test_json_and_msgpack_are_read_as_the_same_message(name):
    shown = example(name)

    from_json = msgspec.json.decode(json.dumps(shown["json"]), type=KINDS[name])

    assert from_json == codec.decode(bytes.fromhex(shown["msgpack"]), KINDS[name])


@pytest.mark.parametrize("name", sorted(n for n, k in KINDS.items() if not is_array(k)))
def test_a_field_from_a_newer_side_is_passed_over(name):
    sent = msgspec.msgpack.decode(bytes.fromhex(example(name)["msgpack"]))
    newer = msgspec.msgpack.encode({**sent, "unheard_of": [1, 2, 3]})

    read = codec.decode(newer, KINDS[name])

    assert isinstance(read, KINDS[name])
