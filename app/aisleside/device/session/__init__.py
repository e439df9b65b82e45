"""Who is signed in, and who may be.

May import ``outbox``, ``machine`` and ``domain``; it does not import ``sync``:
the question to the hub comes in as a callable. Kept decisions: with a network
the hub decides, without one what the hub said before; wrong tries are counted
before they are checked and survive a restart; the screen learns nothing about
people who have not signed in on this tablet.
"""
