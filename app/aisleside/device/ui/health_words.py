"""What the tablet's sheet says: how it stands, what waits, what needs somebody.

Plain functions from facts and the present moment; ``health`` asks and shows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from aisleside.device.cache.answers import RulesHeld, Unread
from aisleside.device.sync.puller import Removal
from aisleside.device.sync.status import Closed, Loading, Reach, SyncStatus
from aisleside.device.ui.language import QT_TR_NOOP, sentence, tr
from aisleside.device.ui.manner import HOUR, MINUTE, Manner
from aisleside.device.ui.notice import Message
from aisleside.device.ui.put_right import may_be_mended
from aisleside.device.ui.tone import Tone
from aisleside.device.ui.words import counted, offline
from aisleside.domain.event import EventKind, EventState, PendingEvent, Queued, Turn

LATELY = timedelta(hours=4)  # receipts younger than this are shown
MOST_RECEIPTS = 3
MOST_ROWS = 8  # of what waits; the rest is counted

_TURN = {
    Turn.SENDING: QT_TR_NOOP("Sending"),
    Turn.NEXT: QT_TR_NOOP("Next"),
    Turn.WAITING: QT_TR_NOOP("Queued"),
}


@dataclass(frozen=True, slots=True)
class _Noun:
    """What a kind of event is called: a sign, one's own, and a colleague's without a name."""

    sign: str
    of_mine: str
    of_a_colleague: str


_RECORD = _Noun("clipboard", QT_TR_NOOP("Record about {name}"), QT_TR_NOOP("A colleague’s record"))
_NOUNS: Mapping[str, _Noun] = {
    EventKind.NOTE: _Noun(
        "pencil", QT_TR_NOOP("Note about {name}"), QT_TR_NOOP("A colleague’s note")
    ),
    EventKind.FACT: _Noun(
        "ruler", QT_TR_NOOP("Detail about {name}"), QT_TR_NOOP("A detail a colleague learned")
    ),
    EventKind.TASK: _Noun(
        "calendar-plus", QT_TR_NOOP("Plan for {name}"), QT_TR_NOOP("A colleague’s plan")
    ),
    EventKind.TASK_CLOSED: _Noun(
        "check", QT_TR_NOOP("Task ticked for {name}"), QT_TR_NOOP("A task a colleague ticked")
    ),
    EventKind.CONSENT: _Noun(
        "shield-check", QT_TR_NOOP("Consent of {name}"), QT_TR_NOOP("Consent told to a colleague")
    ),
    EventKind.ANSWER: _Noun(
        "check-check", QT_TR_NOOP("Step taken for {name}"), QT_TR_NOOP("A step a colleague took")
    ),
    EventKind.OPENED: _Noun(
        "eye",
        QT_TR_NOOP("Profile of {name} opened"),
        QT_TR_NOOP("A profile a colleague opened"),
    ),
    EventKind.SAME: _Noun(
        "users-round",
        QT_TR_NOOP("Hint who {name} may be"),
        QT_TR_NOOP("A colleague’s hint on who is who"),
    ),
    EventKind.CLAIM: _Noun(
        "heart-handshake",
        QT_TR_NOOP("Taken on for {name}"),
        QT_TR_NOOP("What a colleague took on"),
    ),
    EventKind.OUTCOME: _Noun(
        "check",
        QT_TR_NOOP("What came of it, {name}"),
        QT_TR_NOOP("What came of a colleague’s work"),
    ),
    EventKind.BOARDING: _Noun(
        "check", QT_TR_NOOP("Boarding of {name}"), QT_TR_NOOP("A boarding a colleague noted")
    ),
    EventKind.SERVED: _Noun(
        "clipboard",
        QT_TR_NOOP("Moment on board, {name}"),
        QT_TR_NOOP("A moment on board a colleague noted"),
    ),
}


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
    """Something of one's own that the hub refused. *send_to* is a customer's id, or empty.

    What *may_mend* has words that may be changed, to send it again.
    """

    event_id: str
    title: str
    text: str
    words: str
    send_to: str
    send: str
    may_mend: bool = False


@dataclass(frozen=True, slots=True)
class LargeRow:
    """A stream that would lose much; *may_confirm* for those who may say that it is right."""

    stream: str
    title: str
    text: str
    may_confirm: bool


CLOSED = {
    Closed.REVOKED: Message(
        QT_TR_NOOP("This tablet was taken out of use"),
        QT_TR_NOOP(
            "Its customers were removed. What was written here is kept and still sent. "
            "Ask a manager to connect it again."
        ),
        "lock",
        Tone.ATTENTION,
    ),
    Closed.LEASE: Message(
        QT_TR_NOOP("Too long without the hub"),
        QT_TR_NOOP(
            "Customers stay hidden until this tablet has reached the hub once. Nothing is lost. "
            "Bring it where there is a network, then choose Sync now."
        ),
        "lock",
        Tone.ATTENTION,
    ),
    Closed.CLOCK: Message(
        QT_TR_NOOP("The clock of this tablet was set back"),
        QT_TR_NOOP(
            "Customers stay hidden until the hub has told it the time. Nothing is lost. "
            "Connect it to the network, then choose Sync now."
        ),
        "clock",
        Tone.ATTENTION,
    ),
}
_LOADING = {
    "catalogue": QT_TR_NOOP("Loading the goods"),
    "artefacts": QT_TR_NOOP("Loading the suggestions"),
}


def headline(status: SyncStatus, *, searchable: bool, manner: Manner, now: datetime) -> Headline:
    """How the tablet stands; *searchable* when there are customers to work with."""
    if status.dark:
        return Headline(
            "cloud-off",
            Tone.ACCENT,
            tr("Rehearsal: the network is blocked"),
            tr("It ends by itself. What you write is kept and sent afterwards."),
        )
    if status.closed is not None:
        closed = CLOSED[status.closed]
        return Headline(closed.sign, closed.tone, tr(closed.title), tr(closed.text))
    if status.loading is not None:
        return _loading(status.loading, searchable=searchable)
    if status.reach is Reach.REFUSED:
        return Headline(
            "triangle-alert",
            Tone.ATTENTION,
            tr("Not syncing"),
            tr(status.trouble or QT_TR_NOOP("The hub said no.")),
        )
    if status.reach is Reach.OFFLINE:
        keep = QT_TR_NOOP("Notes stay on this tablet and are sent when it is back online.")
        return Headline(
            "cloud-off",
            Tone.ATTENTION,
            offline(status, manner=manner),
            tr(status.trouble or keep),
        )
    if status.trouble:
        return Headline(
            "triangle-alert", Tone.ATTENTION, tr("Not everything came"), tr(status.trouble)
        )
    if status.as_of is None:
        return Headline(
            "refresh-cw",
            Tone.ACCENT,
            tr("Waiting for the first customers"),
            tr("The hub is being asked."),
        )
    if now - status.as_of >= HOUR:
        return Headline(
            "clock",
            Tone.ATTENTION,
            tr("May be old"),
            tr("The last customers came {ago}.", ago=manner.ago(status.as_of, now=now)),
        )
    how = (
        tr("Changes arrive by themselves.")
        if status.live
        else tr("It asks the hub again by itself.")
    )
    return Headline("circle-check", Tone.POSITIVE, tr("Up to date"), how)


def _loading(loading: Loading, *, searchable: bool) -> Headline:
    kind = loading.stream.partition(":")[0]
    title = tr(_LOADING.get(kind, QT_TR_NOOP("Loading this store’s customers")))
    if loading.usable or searchable:
        text = tr("You can start now.")
    else:
        text = tr("They can be searched as soon as the first are in.")
    return Headline("refresh-cw", Tone.ACCENT, title, text)


def time_left(left: timedelta | None) -> str:
    """How long a load will still take; empty while nobody can say."""
    if left is None:
        return ""
    if left < timedelta(seconds=10):
        return tr("A few seconds left")
    if left < timedelta(seconds=55):
        return tr("About {count} s left", count=round(left.total_seconds() / 10) * 10)
    if left < HOUR:
        return tr("About {count} min left", count=max(1, round(left / MINUTE)))
    return tr("More than an hour left")


def next_try(status: SyncStatus, *, waiting: int, now: datetime) -> str:
    """When the next round begins by itself; empty when nobody waits for it."""
    if status.dark or not (waiting or status.reach is not Reach.ONLINE):
        return ""
    if status.syncing:
        return tr("Syncing")
    if status.next_try is None:
        return ""
    seconds = max(0, round((status.next_try - now).total_seconds()))
    if seconds < 60:
        return tr("Next try in {count} s", count=seconds) if seconds else tr("Next try now")
    return tr("Next try in {count} min", count=round(seconds / 60))


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
            sign=_noun(event.kind).sign,
            title=_about(event.kind, event.subject, names)
            if event.author == me
            else tr(_noun(event.kind).of_a_colleague),
            detail=_written(event.written_at, manner=manner, now=now),
            progress=tr(_TURN[event.state]),
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
            progress=tr("Sent {time}", time=manner.clock(sent_at)),
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
        is_note = event.kind is EventKind.NOTE
        safe = tr("Your note is safe.") if is_note else tr("What you wrote is safe.")
        if name:
            joined_with = tr("The customer was joined with {name}.", name=name)
            text = f"{joined_with} {safe}"
        else:
            text = tr(event.reason) if event.reason else f"{tr('The hub did not take it.')} {safe}"
        rows.append(
            AttentionRow(
                event_id=event.id,
                title=tr("One note could not be sent")
                if is_note
                else tr("One thing you recorded could not be used"),
                text=text,
                words=f"“{event.text}” {_written(event.written_at, manner=manner, now=now)}",
                send_to=str(into) if name else "",
                send=tr("Send it to {name}", name=name.split()[0]) if name else "",
                may_mend=not name and may_be_mended(event),
            )
        )
    return tuple(rows)


def others_refused(refused: int, own: int) -> str:
    """What of colleagues needs them; how many, never what."""
    others = refused - own
    if others <= 0:
        return ""
    if others == 1:
        return tr("One thing a colleague wrote could not be sent. It is shown at the next sign-in.")
    return tr(
        "{count} things colleagues wrote could not be sent. Each sees hers at sign-in.",
        "",
        others,
        count=_count(others),
    )


def large_rows(
    removals: Sequence[Removal], *, is_manager: bool, manner: Manner
) -> tuple[LargeRow, ...]:
    """A card for each stream of which the hub wants to remove much."""
    return tuple(
        LargeRow(
            stream=one.stream,
            title=tr("A large removal waits for a person"),
            text=_large(one, is_manager=is_manager, manner=manner),
            may_confirm=is_manager,
        )
        for one in removals
    )


def _large(one: Removal, *, is_manager: bool, manner: Manner) -> str:
    left, held = manner.number(one.left), manner.number(one.held)
    if is_manager:
        return tr(
            "The hub holds {left} of the {held} records on this tablet. Nothing was removed. "
            "If a place was closed or moved, that is right. If not, tell support.",
            left=left,
            held=held,
        )
    return tr(
        "The hub holds {left} of the {held} records on this tablet. Nothing was removed. "
        "Ask a manager whether that is right.",
        left=left,
        held=held,
    )


def aside_words(count: int) -> str:
    """How many rows came and did not fit."""
    if count <= 0:
        return ""
    if count == 1:
        return tr("One record did not fit and was set aside. Everything else is here.")
    return tr(
        "{count} records did not fit and were set aside. Everything else is here.",
        "",
        count,
        count=_count(count),
    )


def rules_words(held: RulesHeld) -> str:
    """Why the newest alert rules are not in use, and which are."""
    if held.unread is None:
        return ""
    which = (
        tr("Those of version {version} go on.", version=held.version)
        if held.version
        else tr("Those that came with the app go on.")
    )
    if held.unread is Unread.NEWER:
        return tr("Newer alert rules need a newer app. {which} Update the app.", which=which)
    return tr("The newest alert rules cannot be read. {which} Tell support.", which=which)


def more_waiting(count: int) -> str:
    """What waits beyond the rows that are shown."""
    if count <= MOST_ROWS:
        return ""
    return tr("And {count} more. They leave by themselves.", count=count - MOST_ROWS)


def _about(kind: str, subject: int | None, names: Mapping[int, str]) -> str:
    if subject is None and kind == EventKind.SERVED:
        return tr("A fault on board")
    name = names.get(subject) if subject is not None else None
    return tr(_noun(kind).of_mine, name=name or tr("a customer"))


def _noun(kind: str) -> _Noun:
    """What sort of thing travels; one of a newer version has no better word."""
    return _NOUNS.get(kind, _RECORD)


def _written(at: datetime, *, manner: Manner, now: datetime) -> str:
    return manner.clock(at) if now - at < 20 * HOUR else manner.moment(at, now=now)


def _count(count: int) -> str:
    return sentence(counted(count))
