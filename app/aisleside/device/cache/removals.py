"""S11: data never goes from a tablet in bulk without a reason that was told.

A row goes by a delete that has a sequence of its own, because its stream is left, by
a merge or an erasure. An answer that makes much vanish in another way, a snapshot of a
hub that was emptied for instance, is not used until a person has said that it is right.
"""

from __future__ import annotations

from aisleside.domain.errors import ExpectedError

MOST_PART = 0.05
MOST_ROWS = 200


class LargeRemovalError(ExpectedError):
    """An answer would take a large part of a stream away at once."""

    def __init__(self, *, stream: str, held: int, left: int) -> None:
        super().__init__(
            "The hub's answer would leave {left} of {held} entries on this tablet. That is "
            "unusual, so it was not used and nothing was removed. Ask a manager whether it is "
            "right; she can let it go on.",
            left=left,
            held=held,
        )
        self.stream = stream
        self.held = held
        self.left = left


def most_removed(rows: int) -> int:
    """How many of *rows* may go at once without being asked about."""
    return max(MOST_ROWS, int(rows * MOST_PART))


def check_removal(stream: str, *, held: int, left: int, confirmed: int | None = None) -> None:
    """Let a stream go from *held* rows to *left*.

    *confirmed* is how many a person has agreed to be left with.

    Raises:
        LargeRemovalError: that is too many at once.
    """
    base = held if confirmed is None else min(held, confirmed)
    if base - left > most_removed(base):
        raise LargeRemovalError(stream=stream, held=held, left=left)
