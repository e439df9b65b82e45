"""The conversation between a device and the hub: the one place for protocol types.

May import ``domain`` only; does no input or output and reads no clock. Messages
are msgspec structs (JSON for people, msgpack on the wire), rows are named tuples
so that a page can be handed to SQLite as it was decoded.

A body says its own digest in a header, so that a byte changed on the way is
noticed by either side before anything is used.

Protocol numbers:
  1  enrol, session, manifest, segments, feed pages, events with receipts.
  2  signed manifests and snapshots, sealed segments that are SQLite images, repair
     after a restore, range digests, erasures, merged customers, live pokes.

Numbers of the rows:
  1  customers, what they bought and were told, goods, places, stock, links.
  2  tasks, consents, answers, companions.
  3  why an answer was given.
  4  the model that recommendations are made from.
  5  flights, who travels on them and what each needs; what lies on their trolleys and
     was bought on board; what kind of service went wrong; who sees to it.
"""

PROTOCOL = 2
OLDEST_PROTOCOL = 2  # to pull; unsent work is taken from any
OLDEST_APP = "0.1.0"  # that speaks it, for the person who has to update
SCHEMA = 5  # of the rows, see wire.rows and wire.history

MSGPACK = "application/msgpack"
