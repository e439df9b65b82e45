"""What the hub sent, one encrypted file a stream, and the answers read from it.

May import ``machine``, ``wire``, ``insight`` and ``domain``; the only package of
the device with SQL over customers. Kept decisions: a file is thrown away and
loaded again rather than migrated; search words are folded by ``insight.search`` on both
sides and kept by an index that cuts at the same letters, so that no typed text
can be read as a query; reading never waits for writing (WAL, own connections).
Considered: one file for everything with ATTACH, which makes leaving a stream a
delete instead of the destruction of a key.
"""
