"""The conversation with the hub: push what was written, pull what is new.

May import ``cache``, ``outbox``, ``machine``, ``wire`` and ``settings``. Kept
decisions: HTTP is in ``transport`` alone; one thread does everything, push
before pull, so that the pull that follows brings one's own note back; a stream
whose file is missing, damaged or of another layout is simply loaded again; a
cursor moves only with its rows, and never back within an epoch, so an offer or
a snapshot that comes late is not followed; a body that differs from the digest
in its header is not used; a manifest is believed only if the hub signed it for
this tablet and it repeats the number asked with, so no clock decides which of
two is the newer; a tablet's own clock is believed only where it does not lengthen
what it may show.

For each key a stream's file knows the hub's head at which it was told last: what was
read before that is stale, a delete like a row, and what was told after a backup's end
is what a repair asks for. A repaired stream goes on from the smaller of its cursor and
the backup's end, so all later changes come by pages.

Ranges are compared with the hub's by SHA-256 over whole rows, not by a sum of
mix(key, version), which passes a value that changed under its version.

What travellers needed on a flight is deleted here at its own time on hub time, with or
without a network. The hub deletes it a little ahead, so that neither lacks what the other
has when ranges are compared.

Considered: one thread a stream, which on a shop's
network only makes each of them slower.
"""
