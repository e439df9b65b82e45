"""What the operating system gives a tablet: folders, keys, encrypted files, a clock,
a scanner.

May import ``domain`` and ``settings`` below it, and knows nothing of customers.
Kept decision: every file is SQLCipher under 32 random bytes, and those are kept
wrapped under one root secret, the only thing in the key store. A passphrase as
the database key was considered: it would make each opening slow and changing
the passphrase a rewrite of every file.
"""
