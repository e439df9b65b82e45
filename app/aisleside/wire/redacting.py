"""What is left of an event when the person it is about was erased.

It keeps its id, device, number, author and times, so that no count has a gap, and
the money in its body, which the books need. Nothing in it says who she was. The
device and the hub must leave the same, so both do it here.
"""

from __future__ import annotations

import msgspec

from aisleside.wire.messages import Event

NOTHING_LEFT = msgspec.Raw(msgspec.msgpack.encode({}))  # of a body without money

# Money is in minor units and named so everywhere.
_MONEY = ("_minor", "currency")


def redacted(event: Event) -> Event:
    """*event* without its subject, and without anything in its body but money."""
    return msgspec.structs.replace(event, subject=None, body=_money_in(event.body))


def subject_named(sent: bytes) -> int | None:
    """Whom bytes are about that are no event, if they name anybody in an event's way."""
    try:
        read = msgspec.msgpack.decode(sent)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return None
    subject = read.get("subject") if isinstance(read, dict) else None
    return subject if type(subject) is int and abs(subject) < 2**63 else None


def _money_in(body: msgspec.Raw) -> msgspec.Raw:
    try:
        fields = msgspec.msgpack.decode(body)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        fields = {}
    kept = {
        name: value
        for name, value in (fields.items() if isinstance(fields, dict) else ())
        if isinstance(name, str) and name.endswith(_MONEY) and _is_plain(name, value)
    }
    return msgspec.Raw(msgspec.msgpack.encode(kept))


def _is_plain(name: str, value: object) -> bool:
    """An amount, or the three letters of a currency; nothing that could hold words."""
    if name.endswith("_minor"):
        return isinstance(value, int)
    return isinstance(value, str) and len(value) == 3
