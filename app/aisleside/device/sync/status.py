"""How the conversation with the hub stands, as a screen needs to know it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Reach(StrEnum):
    """UNKNOWN until the first try; REFUSED means the hub answered no (see *trouble*)."""

    UNKNOWN = "unknown"
    ONLINE = "online"
    OFFLINE = "offline"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class SyncStatus:
    """*offline_since* is the first failed try after a good one; *as_of* the last whole pull.

    While a first load runs, *loaded* of *expected* rows are in; else both are 0.
    *waiting* counts events no receipt has come for, *refused* those that need a
    person. *trouble* is a sentence for the user, or None.
    """

    reach: Reach
    syncing: bool
    as_of: datetime | None
    offline_since: datetime | None
    loaded: int
    expected: int
    waiting: int
    refused: int
    trouble: str | None
