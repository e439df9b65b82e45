"""Trees that rank candidates, evaluated all at once.

A tree has at most ``LEAVES`` leaves, numbered from left to right. Each of its nodes that
a candidate leaves to the right strikes out the leaves on its left; the first leaf that is
left over is the one reached. So a whole forest is one comparison of small integers and
one AND, instead of a walk from node to node.

Source: Lucchese et al., "QuickScorer: a Fast Algorithm to Rank Documents with Additive
    Ensembles of Regression Trees", SIGIR 2015.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

LEAVES = 16  # of a tree, so that what is left over fits sixteen bits
NODES = LEAVES - 1
MOST_BINS = 255  # of a feature; the bin is one byte
NEVER = MOST_BINS  # no bin is above it: where a tree has fewer nodes
EVERY_LEAF = np.uint16((1 << LEAVES) - 1)

# The number of the lowest bit that is set, for each pattern of sixteen.
_LOWEST = np.zeros(1 << LEAVES, dtype=np.uint8)
for _bit in reversed(range(LEAVES)):
    _LOWEST[1 << _bit :: 1 << (_bit + 1)] = _bit


@dataclass(frozen=True, slots=True)
class Forest:
    """What ranks: *trees* of at most ``LEAVES`` leaves over *features* numbers.

    Args:
        edges: for each feature its sorted thresholds; a value's bin is how many of them
            are below it.
        feature: shape (trees, NODES), which feature a node looks at.
        above: shape (trees, NODES), the node strikes out when the bin is above this.
        strikes: shape (trees, NODES), the leaves that are left over then, as bits.
        values: shape (trees, LEAVES), what each leaf adds. No unit.
    """

    edges: tuple[Floats, ...]
    feature: NDArray[np.uint8]
    above: NDArray[np.uint8]
    strikes: NDArray[np.uint16]
    values: Floats

    @property
    def trees(self) -> int:
        return len(self.values)

    def bins(self, numbers: Sequence[Floats]) -> NDArray[np.uint8]:
        """The bin of each value, shape (features, candidates).

        Args:
            numbers: for each feature an array of shape (candidates,), without NaN.
        """
        bins = np.empty((len(self.edges), len(numbers[0])), dtype=np.uint8)
        for row, edges, values in zip(bins, self.edges, numbers, strict=True):
            row[:] = edges.searchsorted(values)
        return bins

    def scores(self, bins: NDArray[np.uint8], *, first: int = 0, last: int | None = None) -> Floats:
        """What the trees *first* to *last* say of each candidate, shape (candidates,).

        Higher is better; no unit.
        """
        part = slice(first, last)
        feature, strikes = self.feature[part], self.strikes[part].astype(np.uint16).view(np.int16)
        least = self.above[part].astype(np.int16) + np.int16(1)  # bin that strikes out
        wide = bins.astype(np.int16)
        shape = (len(feature), bins.shape[1])
        left = np.full(shape, -1, dtype=np.int16)
        kept = np.empty(shape, dtype=np.int16)
        for node in range(NODES):
            wide.take(feature[:, node], axis=0, out=kept, mode="clip")
            kept -= least[:, node, None]
            kept >>= 15  # every bit where the bin is too low to strike, none elsewhere
            kept |= strikes[:, node, None]
            left &= kept
        reached = _LOWEST.take(left.view(np.uint16)).astype(np.int32)
        reached += (np.arange(len(feature), dtype=np.int32) * LEAVES)[:, None]
        total: Floats = self.values[part].ravel().take(reached).sum(axis=0)
        return total
