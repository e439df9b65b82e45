"""The conversation between a device and the hub: the one place for protocol types.

May import ``domain`` only; does no input or output and reads no clock. Messages
are msgspec structs (JSON for people, msgpack on the wire), rows are named tuples
so that a page can be handed to SQLite as it was decoded.

A body says its own digest in a header, so that a byte changed on the way is
noticed by either side before anything is used.

Protocol numbers:
  1  enrol, session, manifest, segments, feed pages, events with receipts.
"""

PROTOCOL = 1
OLDEST_PROTOCOL = 1
SCHEMA = 1  # of the rows, see wire.rows

MSGPACK = "application/msgpack"
