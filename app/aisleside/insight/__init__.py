"""What we conclude from what we know: pure functions over domain values.

The same answer on tablet and hub. No input or output, no clock: *now* is an
argument. May import ``domain`` and ``settings``.
"""
