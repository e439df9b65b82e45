"""The conversation with the hub: push what was written, pull what is new.

May import ``cache``, ``outbox``, ``machine``, ``wire`` and ``settings``. Kept
decisions: HTTP is in ``transport`` alone; one thread does everything, push
before pull, so that the pull that follows brings one's own note back; a stream
whose file is missing, damaged or of another layout is simply loaded again; a
cursor moves only with its rows, and never back within an epoch, so an offer or
a snapshot that comes late is not followed; a body that differs from the digest
in its header is not used. Considered: one thread a stream, which on a shop's
network only makes each of them slower.
"""
