"""What somebody who supports this tablet needs to know, as text for the clipboard.

Versions, streams and their cursors, counts, times and the classes of what went
wrong. Nothing a person wrote or is called, no customer's number and no key is in
it: it is built from these facts alone, and none of them can hold one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from aisleside.device.cache.answers import Standing
from aisleside.device.outbox.completeness import Completeness
from aisleside.device.sync.status import Failure, SyncStatus
from aisleside.wire import PROTOCOL, SCHEMA


@dataclass(frozen=True, slots=True)
class SupportFacts:
    """What is so now. *device* is the tablet's id at the hub, not its name."""

    version: str
    system: str
    device: str
    now: datetime
    status: SyncStatus
    streams: Sequence[Standing]
    compared: Mapping[str, Completeness]
    troubles: Sequence[Failure]
    used_bytes: int
    free_bytes: int


def support_text(facts: SupportFacts) -> str:
    """Everything, a line each, times in UTC."""
    status = facts.status
    lines = [
        f"Aisleside {facts.version}, protocol {PROTOCOL}, schema {SCHEMA}",
        facts.system,
        f"tablet {facts.device or 'not enrolled'}",
        f"at {_time(facts.now)}",
        f"hub {status.reach.value}, live {_yes(status.live)}, syncing {_yes(status.syncing)}",
        f"last whole pull {_time(status.as_of)}, offline since {_time(status.offline_since)}",
        f"closed {status.closed.value if status.closed else 'no'}, dark {_yes(status.dark)}, "
        f"begun again {status.begun_again}",
        f"events waiting {status.waiting}, refused {status.refused}",
        f"bytes used {facts.used_bytes}, free {facts.free_bytes}",
    ]
    if status.loading is not None:
        loading = status.loading
        lines.append(
            f"loading {loading.stream}: rows {loading.rows} of {loading.rows_expected}, "
            f"customers {loading.customers} of {loading.customers_expected}"
        )
    lines += [_stream(one, facts.compared.get(one.stream)) for one in facts.streams]
    if not facts.streams:
        lines.append("no stream can be read")
    lines += [f"failed {_time(failure.at)}: {failure.kind}" for failure in facts.troubles]
    return "\n".join(lines) + "\n"


def _stream(one: Standing, found: Completeness | None) -> str:
    line = (
        f"{one.stream}: epoch {one.epoch}, cursor {one.cursor}, schema {one.schema}, "
        f"as of {_time(one.as_of)}, set aside {one.aside}"
    )
    if found is None:
        return f"{line}, not compared"
    return (
        f"{line}, compared {_time(found.checked_at)}: rows {found.rows_held} of "
        f"{found.rows_expected}, ranges same {found.ranges_same}, moved {found.ranges_moved}, "
        f"healed {found.ranges_healed} of {found.ranges_all}"
    )


def _time(at: datetime | None) -> str:
    return "never" if at is None else at.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%SZ")


def _yes(so: bool) -> str:
    return "yes" if so else "no"
