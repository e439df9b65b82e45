"""What the tablet's sheet says: how it stands, what waits, what needs somebody.

Plain functions from facts and the present moment; ``health`` asks and shows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from aisleside.device.sync.puller import Removal
from aisleside.device.sync.status import Closed, Loading, Reach, SyncStatus
from aisleside.device.ui.manner import HOUR, MINUTE, Manner
from aisleside.device.ui.notice import Message
from aisleside.device.ui.tone import Tone
from aisleside.device.ui.words import counted
from aisleside.domain.event import EventKind, EventState, PendingEvent, Queued, Turn

LATELY = timedelta(hours=4)  # receipts younger than this are shown
MOST_RECEIPTS = 3
MOST_ROWS = 8  # of what waits; the rest is counted

_TURN = {Turn.SENDING: "Sending", Turn.NEXT: "Next", Turn.WAITING: "Queued"}


@dataclass(frozen=True, slots=True)
class Headline:
    """How the tablet stands, in one line and one sentence."""

    sign: str
    tone: Tone
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """One thing on its way to the hub, or lately arrived there."""

    sign: str
    title: str
    detail: str
    progress: str
    done: bool


@dataclass(frozen=True, slots=True)
class AttentionRow:
    """Something of one's own that the hub refused. *send_to* is a customer's id, or empty."""

    event_id: str
    title: str
    text: str
    words: str
    send_to: str
    send: str


@dataclass(frozen=True, slots=True)
class LargeRow:
    """A stream that would lose much; *may_confirm* for those who may say that it is right."""

    stream: str
    title: str
    text: str
    may_confirm: bool


CLOSED = {
    Closed.REVOKED: Message(
        "This tablet was taken out of use",
        "Its customers were removed. What was written here is kept and still sent. "
        "Ask a manager to connect it again.",
        "lock",
        Tone.ATTENTION,
    ),
    Closed.LEASE: Message(
        "Too long without the hub",
        "Customers stay hidden until this tablet has reached the hub once. Nothing is lost. "
        "Bring it where there is a network, then choose Sync now.",
        "lock",
        Tone.ATTENTION,
    ),
    Closed.CLOCK: Message(
        "The clock of this tablet was set back",
        "Customers stay hidden until the hub has told it the time. Nothing is lost. "
        "Connect it to the network, then choose Sync now.",
        "clock",
        Tone.ATTENTION,
    ),
}
_LOADING = {
    "catalogue": "Loading the goods",
    "artefacts": "Loading the suggestions",
}


def headline(status: SyncStatus, *, searchable: bool, manner: Manner, now: datetime) -> Headline:
    """How the tablet stands; *searchable* when there are customers to work with."""
    if status.dark:
        return Headline(
            "cloud-off",
            Tone.ACCENT,
            "Rehearsal: the network is blocked",
            "It ends by itself. What you write is kept and sent afterwards.",
        )
    if status.closed is not None:
        closed = CLOSED[status.closed]
        return Headline(closed.sign, closed.tone, closed.title, closed.text)
    if status.loading is not None:
        return _loading(status.loading, searchable=searchable)
    if status.reach is Reach.REFUSED:
        return Headline(
            "triangle-alert", Tone.ATTENTION, "Not syncing", status.trouble or "The hub said no."
        )
    if status.reach is Reach.OFFLINE:
        since = f" since {manner.clock(status.offline_since)}" if status.offline_since else ""
        keep = "Notes stay on this tablet and are sent when it is back online."
        return Headline("cloud-off", Tone.ATTENTION, f"Offline{since}", status.trouble or keep)
    if status.trouble:
        return Headline("triangle-alert", Tone.ATTENTION, "Not everything came", status.trouble)
    if status.as_of is None:
        return Headline(
            "refresh-cw", Tone.ACCENT, "Waiting for the first customers", "The hub is being asked."
        )
    if now - status.as_of >= HOUR:
        return Headline(
            "clock",
            Tone.ATTENTION,
            "May be old",
            f"The last customers came {manner.ago(status.as_of, now=now)}.",
        )
    how = "Changes arrive by themselves." if status.live else "It asks the hub again by itself."
    return Headline("circle-check", Tone.POSITIVE, "Up to date", how)


def _loading(loading: Loading, *, searchable: bool) -> Headline:
    kind = loading.stream.partition(":")[0]
    title = _LOADING.get(kind, "Loading this store’s customers")
    if loading.usable or searchable:
        text = "You can start now."
    else:
        text = "They can be searched as soon as the first are in."
    return Headline("refresh-cw", Tone.ACCENT, title, text)


def time_left(left: timedelta | None) -> str:
    """How long a load will still take; empty while nobody can say."""
    if left is None:
        return ""
    if left < timedelta(seconds=10):
        return "A few seconds left"
    if left < timedelta(seconds=55):
        return f"About {round(left.total_seconds() / 10) * 10} s left"
    if left < HOUR:
        return f"About {max(1, round(left / MINUTE))} min left"
    return "More than an hour left"


def next_try(status: SyncStatus, *, waiting: int, now: datetime) -> str:
    """When the next round begins by itself; empty when nobody waits for it."""
    if status.dark or not (waiting or status.reach is not Reach.ONLINE):
        return ""
    if status.syncing:
        return "Syncing"
    if status.next_try is None:
        return ""
    seconds = max(0, round((status.next_try - now).total_seconds()))
    if seconds < 60:
        return f"Next try in {seconds} s" if seconds else "Next try now"
    return f"Next try in {round(seconds / 60)} min"


def waiting_rows(
    queue: Sequence[Queued],
    *,
    me: str,
    names: Mapping[int, str],
    manner: Manner,
    now: datetime,
) -> tuple[WaitingRow, ...]:
    """What is on its way, in the order in which it leaves; a name only with one's own work."""
    return tuple(
        WaitingRow(
            sign="pencil" if event.kind == EventKind.NOTE else "clipboard",
            title=_about(event.kind, event.subject, names)
            if event.author == me
            else f"A colleague’s {_thing(event.kind)}",
            detail=_written(event.written_at, manner=manner, now=now),
            progress=_TURN[event.state],
            done=False,
        )
        for event in queue[:MOST_ROWS]
    )


def receipt_rows(
    sent: Sequence[PendingEvent], *, names: Mapping[int, str], manner: Manner, now: datetime
) -> tuple[WaitingRow, ...]:
    """What of one's own arrived in the last hours, the last first."""
    arrived = [
        (event.sent_at, event)
        for event in sent
        if event.state is EventState.APPLIED and event.sent_at is not None
    ]
    lately = sorted(
        (pair for pair in arrived if now - pair[0] <= LATELY),
        key=lambda pair: (pair[0], pair[1].id),
        reverse=True,
    )
    return tuple(
        WaitingRow(
            sign="check",
            title=_about(event.kind, event.subject, names),
            detail=_written(event.written_at, manner=manner, now=now),
            progress=f"Sent {manner.clock(sent_at)}",
            done=True,
        )
        for sent_at, event in lately[:MOST_RECEIPTS]
    )


def attention_rows(
    refused: Sequence[PendingEvent],
    *,
    names: Mapping[int, str],
    joined: Mapping[int, int],
    manner: Manner,
    now: datetime,
) -> tuple[AttentionRow, ...]:
    """One card for each thing of one's own that needs one."""
    rows = []
    for event in refused:
        into = joined.get(event.subject) if event.subject is not None else None
        name = (names.get(into) or "").strip() if into is not None else ""
        if name:
            text = f"The customer was joined with {name}. Your note is safe."
        else:
            text = event.reason or "The hub did not take it. Your note is safe."
        rows.append(
            AttentionRow(
                event_id=event.id,
                title="One note could not be sent",
                text=text,
                words=f"“{event.text}” {_written(event.written_at, manner=manner, now=now)}",
                send_to=str(into) if name else "",
                send=f"Send it to {name.split()[0]}" if name else "",
            )
        )
    return tuple(rows)


def others_refused(refused: int, own: int) -> str:
    """What of colleagues needs them; how many, never what."""
    others = refused - own
    if others <= 0:
        return ""
    if others == 1:
        return "One note of a colleague could not be sent. It is shown at the next sign-in."
    return f"{_count(others)} notes of colleagues could not be sent. Each sees it at sign-in."


def large_rows(
    removals: Sequence[Removal], *, is_manager: bool, manner: Manner
) -> tuple[LargeRow, ...]:
    """A card for each stream of which the hub wants to remove much."""
    return tuple(
        LargeRow(
            stream=one.stream,
            title="A large removal waits for a person",
            text=f"The hub holds {manner.number(one.left)} of the {manner.number(one.held)} "
            "records on this tablet. Nothing was removed. "
            + (
                "If a place was closed or moved, that is right. If not, tell support."
                if is_manager
                else "Ask a manager whether that is right."
            ),
            may_confirm=is_manager,
        )
        for one in removals
    )


def aside_words(count: int) -> str:
    """How many rows came and did not fit."""
    if count <= 0:
        return ""
    if count == 1:
        return "One record did not fit and was set aside. Everything else is here."
    return f"{_count(count)} records did not fit and were set aside. Everything else is here."


def more_waiting(count: int) -> str:
    """What waits beyond the rows that are shown."""
    return f"And {count - MOST_ROWS} more. They leave by themselves." if count > MOST_ROWS else ""


def _about(kind: str, subject: int | None, names: Mapping[int, str]) -> str:
    name = names.get(subject) if subject is not None else None
    return f"{_thing(kind).capitalize()} about {name or 'a customer'}"


def _thing(kind: str) -> str:
    return "note" if kind == EventKind.NOTE else "record"


def _written(at: datetime, *, manner: Manner, now: datetime) -> str:
    return manner.clock(at) if now - at < 20 * HOUR else manner.moment(at, now=now)


def _count(count: int) -> str:
    return counted(count).capitalize()
