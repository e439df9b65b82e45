"""Sentences of the shell and the sign-in screen, from facts and the present moment.

Plain functions: the same facts give the same words, and nothing here reads a
clock. Money, numbers, days and ages are said by ``manner``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from aisleside.device.cache.answers import Holdings
from aisleside.device.session.people import SignInAnswer, SignInResult
from aisleside.device.sync.status import Loading, Reach, SyncStatus
from aisleside.device.ui.language import QT_TR_NOOP, dotted, sentence, tr
from aisleside.device.ui.manner import HOUR, MINUTE, Manner
from aisleside.device.ui.tone import Tone
from aisleside.domain.event import EventState, PendingEvent

LIVE = timedelta(minutes=5)  # younger than this, nobody need look at the age

_SMALL = (
    QT_TR_NOOP("no"),
    QT_TR_NOOP("one"),
    QT_TR_NOOP("two"),
    QT_TR_NOOP("three"),
    QT_TR_NOOP("four"),
    QT_TR_NOOP("five"),
    QT_TR_NOOP("six"),
    QT_TR_NOOP("seven"),
    QT_TR_NOOP("eight"),
    QT_TR_NOOP("nine"),
    QT_TR_NOOP("ten"),
)


@dataclass(frozen=True, slots=True)
class Freshness:
    """How old the customers on this tablet are: a sign, its tone, short and whole words."""

    icon: str
    tone: Tone
    short: str
    spoken: str


@dataclass(frozen=True, slots=True)
class Condition:
    """A lasting condition for a strip; empty words where there is none."""

    title: str = ""
    text: str = ""


def freshness(status: SyncStatus, *, manner: Manner, now: datetime) -> Freshness:
    """Say how fresh the data is, in the few letters the rail has room for."""
    if status.dark:
        return Freshness(
            "cloud-off", Tone.ACCENT, tr("Rehearsal"), tr("Rehearsal, the network is blocked")
        )
    if status.closed is not None:
        return Freshness("lock", Tone.ATTENTION, tr("Closed"), tr("Customers are hidden"))
    if status.loading is not None:
        share = tr("{percent}%", percent=percent(status.loading))
        spoken = tr("Loading customers, {share} done", share=share)
        return Freshness("refresh-cw", Tone.ACCENT, share, spoken)
    if status.reach is Reach.OFFLINE:
        said = offline(status, manner=manner)
        return Freshness("cloud-off", Tone.ATTENTION, said, said)
    if status.reach is Reach.REFUSED:
        return Freshness("triangle-alert", Tone.ATTENTION, tr("Not syncing"), tr("The hub said no"))
    if status.as_of is None:
        return Freshness(
            "refresh-cw", Tone.ACCENT, tr("Starting"), tr("Waiting for the first customers")
        )
    age = now - status.as_of
    if age < MINUTE:
        return Freshness("circle-check", Tone.POSITIVE, tr("Now"), tr("Up to date"))
    if age < HOUR:
        minutes = int(age / MINUTE)
        fresh = age < LIVE
        return Freshness(
            "circle-check" if fresh else "clock",
            Tone.POSITIVE if fresh else Tone.NEUTRAL,
            tr("{count} min", count=minutes),
            tr("Customer data is {count} min old", count=minutes),
        )
    when = manner.clock(status.as_of) if age < 20 * HOUR else manner.day(status.as_of, now=now)
    return Freshness(
        "clock",
        Tone.ATTENTION,
        tr("{when}, may be old", when=when),
        tr("Customer data from {when}, may be old", when=when),
    )


def offline(status: SyncStatus, *, manner: Manner) -> str:
    """That there is no connection, and since when where that is known."""
    if status.offline_since is None:
        return tr("Offline")
    return tr("Offline since {time}", time=manner.clock(status.offline_since))


def rehearsal_strip(status: SyncStatus) -> Condition:
    """What stands over every screen while an outage is rehearsed."""
    if status.dark:
        return Condition(tr("Rehearsal: the network is blocked"), tr("It ends by itself."))
    return Condition()


def sign_in_strip(status: SyncStatus, *, known: int) -> Condition:
    """What stands on the sign-in screen while there is no connection."""
    if status.reach is Reach.REFUSED and status.trouble:
        return Condition(tr("This tablet is not syncing"), tr(status.trouble))
    if status.reach is not Reach.OFFLINE:
        return Condition()
    if known:
        text = tr("Unlock with your PIN. New people can sign in when it is back online.")
    else:
        text = tr("Nobody has signed in here yet, and that needs a connection once.")
    return Condition(tr("This tablet is offline"), text)


def tablet_line(
    holdings: Holdings | None, status: SyncStatus, *, tablet: str, manner: Manner, now: datetime
) -> str:
    """Where this tablet is and how old its customers are, in one line."""
    parts = [tablet]
    if holdings is not None and holdings.place is not None:
        parts.append(holdings.place.name)
    as_of = status.as_of or (holdings.as_of if holdings is not None else None)
    if status.loading is not None:
        parts.append(tr("Loading customers"))
    elif as_of is None:
        parts.append(tr("No customer data yet"))
    else:
        when = _when_and_age(as_of, manner=manner, now=now)
        parts.append(tr("Customer data from {when}", when=when))
    return dotted(*parts)


def last_sync(status: SyncStatus, *, tablet: str, manner: Manner, now: datetime) -> str:
    """The line under the title of the tablet's sheet."""
    if status.as_of is None:
        return tr("{tablet} · not synced yet", tablet=tablet)
    when = _when_and_age(status.as_of, manner=manner, now=now)
    return tr("{tablet} · last sync {when}", tablet=tablet, when=when)


def percent(loading: Loading) -> int:
    """How much of a stream is here; never all of it while it still loads."""
    return min(99, 100 * loading.rows // loading.rows_expected) if loading.rows_expected else 0


def loaded_so_far(loading: Loading | None, *, manner: Manner) -> str:
    """How far a first load has come; empty when none runs."""
    if loading is None:
        return ""
    if loading.customers_expected:
        return tr(
            "{count} of {of} customers",
            count=manner.number(loading.customers),
            of=manner.number(loading.customers_expected),
        )
    return tr(
        "{count} of {of} records",
        count=manner.number(loading.rows),
        of=manner.number(loading.rows_expected),
    )


def connection(status: SyncStatus, *, manner: Manner) -> str:
    """How the hub can be reached, in two or three words."""
    match status.reach:
        case _ if status.dark:
            return tr("Blocked for a rehearsal")
        case Reach.ONLINE if status.live:
            return tr("Good, live")
        case Reach.ONLINE:
            return tr("Good")
        case Reach.OFFLINE:
            return offline(status, manner=manner)
        case Reach.REFUSED:
            return tr("The hub said no")
        case Reach.UNKNOWN:
            return tr("Not tried yet")


def storage(used: int, free: int, *, manner: Manner) -> str:
    """How much room the data takes; *used* and *free* are bytes."""
    return tr("{used}, {free} free", used=size(used, manner=manner), free=size(free, manner=manner))


def size(count: int, *, manner: Manner) -> str:
    """A size people know; *count* is bytes."""
    megabytes = count / 1_000_000
    if megabytes >= 1_000:
        return tr("{count} GB", count=manner.locale.toString(megabytes / 1_000, "f", 1))
    return tr("{count} MB", count=manner.number(max(1, round(megabytes))))


def waiting_title(count: int, *, manner: Manner) -> str:
    """The heading over what has not reached the hub."""
    if not count:
        return tr("Nothing is waiting to be sent")
    return tr("Waiting to send, {count}", count=manner.number(count))


def event_state(event: PendingEvent, *, online: bool, manner: Manner) -> str:
    """How far something written has come: the four states of a local write."""
    match event.state:
        case EventState.WAITING:
            return tr("Sending") if online else tr("Saved here, sends later")
        case EventState.APPLIED if event.sent_at is not None:
            return tr("Sent {time}", time=manner.clock(event.sent_at))
        case EventState.APPLIED:
            return tr("Sent")
        case EventState.REJECTED:
            return tr("Needs you")


def people_lately(count: int, *, days: int) -> str:
    """How many people this tablet knows."""
    if count == 0:
        return tr("Nobody has signed in on this tablet yet.")
    if count == 1:
        return tr("One person has signed in here in the last %n days.", "", days)
    who = tr("{count} people", "", count, count=counted(count))
    return sentence(tr("{who} have signed in here in the last %n days.", "", days, who=who))


def greeting(name: str) -> str:
    """A person's first name, as she is greeted over the PIN pad."""
    return tr("Hello, {name}", name=name.split()[0]) if name.split() else tr("Hello")


def pin_trouble(answer: SignInAnswer) -> str:
    """What to say about a try that did not open the tablet."""
    match answer.result:
        case SignInResult.OPEN:
            return ""
        case SignInResult.WRONG_PIN if answer.tries_left == 1:
            return tr("That PIN is not right. One try left, then this tablet needs a connection.")
        case SignInResult.WRONG_PIN:
            left = answer.tries_left
            return tr(
                "That PIN is not right. {count} tries left.",
                "",
                left,
                count=sentence(counted(left)),
            )
        case SignInResult.LOCKED:
            return tr("Too many wrong PINs. Connect this tablet, then your PIN opens it again.")
        case SignInResult.NEEDS_HUB:
            return tr("This tablet does not know you yet. Sign in here once while it is online.")
        case SignInResult.NEEDS_PIN:
            return tr("The badge alone does not open this tablet. Enter your PIN.")
        case SignInResult.NOT_KNOWN:
            return tr("That staff number and PIN do not belong together. Check both.")


def tries(count: int) -> str:
    """How many wrong PINs are forgiven."""
    return tr(
        "{count} tries, then this tablet needs a connection to unlock.",
        "",
        count,
        count=sentence(counted(count)),
    )


def locked_after(seconds: float) -> str:
    """Why the tablet is locked when one comes back to it."""
    return tr("Locked after {time}.", time=_time(seconds))


def lock_notice(seconds: float) -> str:
    """What stands on the screen shortly before it locks; it does not count down."""
    return tr("Locks in {time}. Touch the screen to go on.", time=_time(seconds))


def _time(seconds: float) -> str:
    whole = round(seconds)
    if whole and whole % 60 == 0:
        minutes = whole // 60
        return tr("1 minute") if minutes == 1 else tr("%n minutes", "", minutes)
    return tr("1 second") if whole == 1 else tr("%n seconds", "", whole)


def counted(count: int) -> str:
    """A small number in letters, a large one in digits."""
    return tr(_SMALL[count]) if 0 <= count < len(_SMALL) else str(count)


def _when_and_age(at: datetime, *, manner: Manner, now: datetime) -> str:
    age = now - at
    if age < MINUTE:
        return tr("{time}, just now", time=manner.clock(at))
    if age < HOUR:
        return tr("{time}, {count} min ago", time=manner.clock(at), count=int(age / MINUTE))
    return manner.moment(at, now=now)
