"""What must never be lost: unsent work, and what this tablet needs to know of itself.

One small encrypted database, written with full durability: this device's
identity, the wrapped keys of the streams, the people who may sign in, and the
events. May import ``machine``, ``wire`` and ``domain``. Kept decision: it is a
file of its own, so that every cache can be thrown away at any time, and an
event is stored as the bytes that will be sent, so that no later version of the
app can change what was said. A note taken back before it left keeps its number
as an empty event of kind ``withdrawn``: the hub counts this device's events
without gaps, and a gap would read as a loss. Beside it lies the same work sealed to
the hub (``spool``), because the key of this file can be lost.
Work is sealed to its author, too,
so that nobody else at this tablet reads it (``sealing``).
"""
