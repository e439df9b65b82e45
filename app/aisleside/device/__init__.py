"""The tablet. ``main`` is the only place where it is put together.

``ui`` shows, ``sync`` talks to the hub, ``session`` knows who is signed in,
``cache`` and ``outbox`` keep, ``machine`` speaks to the operating system. Never
imports ``hub``.
"""
