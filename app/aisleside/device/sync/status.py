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


class Closed(StrEnum):
    """Why the customers on this tablet may not be read; unsent work is kept in any case."""

    REVOKED = "revoked"  # the hub took this tablet's rights away
    LEASE = "lease"  # too long without the hub
    CLOCK = "clock"  # the wall clock went back


@dataclass(frozen=True, slots=True)
class Loading:
    """How far the first load of a stream is. Rows drive the bar, customers the words.

    *usable*: what is in can be searched and opened already.
    """

    stream: str
    rows: int
    rows_expected: int
    customers: int
    customers_expected: int
    usable: bool


@dataclass(frozen=True, slots=True)
class Failure:
    """A round that failed: when, and the class of what it met."""

    at: datetime
    kind: str


@dataclass(frozen=True, slots=True)
class SyncStatus:
    """*offline_since* is the first failed try after a good one; *as_of* the last whole pull.

    *loading* while a whole stream comes. *waiting* counts events no receipt has come
    for, *refused* those that need a person. *trouble* is a sentence for the user, or
    None. *live*: the hub's pokes arrive. *next_try* is when the next round begins by
    itself, None while one runs. *dark* while an outage is being rehearsed.
    *begun_again* counts how often nothing moved and the connection was made anew.
    """

    reach: Reach
    syncing: bool
    as_of: datetime | None
    offline_since: datetime | None
    loading: Loading | None
    waiting: int
    refused: int
    trouble: str | None
    live: bool = False
    next_try: datetime | None = None
    closed: Closed | None = None
    dark: bool = False
    begun_again: int = 0
