"""How complete each stream was when it was last compared with the hub."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from aisleside.device.outbox.database import ControlDatabase


@dataclass(frozen=True, slots=True)
class Completeness:
    """Rows here and at the hub, and how the ranges compared.

    *moved* ranges had newer changes at the hub, so they could not be compared;
    *healed* ones differed and were put right; *ranges_all* less those and the
    *same* ones still differ.
    """

    rows_held: int
    rows_expected: int
    ranges_same: int
    ranges_moved: int
    ranges_healed: int
    ranges_all: int
    checked_at: datetime

    @property
    def whole(self) -> bool:
        """Whether every range was found to be the hub's, or made so."""
        return self.ranges_same + self.ranges_healed == self.ranges_all

    @property
    def ranges_different(self) -> int:
        return self.ranges_all - self.ranges_same - self.ranges_moved - self.ranges_healed


def keep_completeness(
    control: ControlDatabase, *, stream: str, epoch: str, found: Completeness
) -> None:
    """Save how a stream compared, as the file that holds it now."""
    values = (
        found.rows_held,
        found.rows_expected,
        found.ranges_same,
        found.ranges_moved,
        found.ranges_healed,
        found.ranges_all,
        int(found.checked_at.timestamp()),
    )
    control.change(
        lambda connection: connection.execute(
            "INSERT OR REPLACE INTO completeness"
            " SELECT name, file, ?, ?, ?, ?, ?, ?, ?, ? FROM stream WHERE name = ?",
            (epoch, *values, stream),
        )
    )


def kept_completeness(control: ControlDatabase) -> dict[str, tuple[str, Completeness]]:
    """For each stream that was compared since it was loaded: in which epoch, and how."""
    with control.reading() as connection:
        rows = connection.execute(
            "SELECT name, c.epoch, held, expected, same, moved, healed, every, checked_at"
            " FROM stream JOIN completeness c USING (name, file)"
        ).fetchall()
    return {
        name: (
            epoch,
            Completeness(held, expected, same, moved, healed, every, _when(checked_at)),
        )
        for name, epoch, held, expected, same, moved, healed, every, checked_at in rows
    }


def _when(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
