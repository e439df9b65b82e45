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
from aisleside.device.ui.manner import HOUR, MINUTE, Manner
from aisleside.device.ui.tone import Tone
from aisleside.domain.event import EventState, PendingEvent

LIVE = timedelta(minutes=5)  # younger than this, nobody need look at the age

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


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
        return Freshness("cloud-off", Tone.ACCENT, "Rehearsal", "Rehearsal, the network is blocked")
    if status.closed is not None:
        return Freshness("lock", Tone.ATTENTION, "Closed", "Customers are hidden")
    if status.loading is not None:
        share = f"{percent(status.loading)}%"
        return Freshness("refresh-cw", Tone.ACCENT, share, f"Loading customers, {share} done")
    if status.reach is Reach.OFFLINE:
        since = f" since {manner.clock(status.offline_since)}" if status.offline_since else ""
        return Freshness("cloud-off", Tone.ATTENTION, f"Offline{since}", f"Offline{since}")
    if status.reach is Reach.REFUSED:
        return Freshness("triangle-alert", Tone.ATTENTION, "Not syncing", "The hub said no")
    if status.as_of is None:
        return Freshness("refresh-cw", Tone.ACCENT, "Starting", "Waiting for the first customers")
    age = now - status.as_of
    if age < MINUTE:
        return Freshness("circle-check", Tone.POSITIVE, "Now", "Up to date")
    if age < HOUR:
        minutes = int(age / MINUTE)
        fresh = age < LIVE
        return Freshness(
            "circle-check" if fresh else "clock",
            Tone.POSITIVE if fresh else Tone.NEUTRAL,
            f"{minutes} min",
            f"Customer data is {minutes} min old",
        )
    when = manner.clock(status.as_of) if age < 20 * HOUR else manner.day(status.as_of, now=now)
    return Freshness(
        "clock", Tone.ATTENTION, f"{when}, may be old", f"Customer data from {when}, may be old"
    )


def rehearsal_strip(status: SyncStatus) -> Condition:
    """What stands over every screen while an outage is rehearsed."""
    if status.dark:
        return Condition("Rehearsal: the network is blocked", "It ends by itself.")
    return Condition()


def sign_in_strip(status: SyncStatus, *, known: int) -> Condition:
    """What stands on the sign-in screen while there is no connection."""
    if status.reach is Reach.REFUSED and status.trouble:
        return Condition("This tablet is not syncing", status.trouble)
    if status.reach is not Reach.OFFLINE:
        return Condition()
    if known:
        text = "Unlock with your PIN. New people can sign in when it is back online."
    else:
        text = "Nobody has signed in here yet, and that needs a connection once."
    return Condition("This tablet is offline", text)


def tablet_line(
    holdings: Holdings | None, status: SyncStatus, *, tablet: str, manner: Manner, now: datetime
) -> str:
    """Where this tablet is and how old its customers are, in one line."""
    parts = [tablet]
    if holdings is not None and holdings.place is not None:
        parts.append(holdings.place.name)
    as_of = status.as_of or (holdings.as_of if holdings is not None else None)
    if status.loading is not None:
        parts.append("Loading customers")
    elif as_of is None:
        parts.append("No customer data yet")
    else:
        parts.append(f"Customer data from {_when_and_age(as_of, manner=manner, now=now)}")
    return " · ".join(part for part in parts if part)


def last_sync(status: SyncStatus, *, tablet: str, manner: Manner, now: datetime) -> str:
    """The line under the title of the tablet's sheet."""
    if status.as_of is None:
        return f"{tablet} · not synced yet"
    return f"{tablet} · last sync {_when_and_age(status.as_of, manner=manner, now=now)}"


def percent(loading: Loading) -> int:
    """How much of a stream is here; never all of it while it still loads."""
    return min(99, 100 * loading.rows // loading.rows_expected) if loading.rows_expected else 0


def loaded_so_far(loading: Loading | None, *, manner: Manner) -> str:
    """How far a first load has come; empty when none runs."""
    if loading is None:
        return ""
    if loading.customers_expected:
        count, of, what = loading.customers, loading.customers_expected, "customers"
    else:
        count, of, what = loading.rows, loading.rows_expected, "records"
    return f"{manner.number(count)} of {manner.number(of)} {what}"


def connection(status: SyncStatus, *, manner: Manner) -> str:
    """How the hub can be reached, in two or three words."""
    match status.reach:
        case _ if status.dark:
            return "Blocked for a rehearsal"
        case Reach.ONLINE if status.live:
            return "Good, live"
        case Reach.ONLINE:
            return "Good"
        case Reach.OFFLINE if status.offline_since is not None:
            return f"Offline since {manner.clock(status.offline_since)}"
        case Reach.OFFLINE:
            return "Offline"
        case Reach.REFUSED:
            return "The hub said no"
        case Reach.UNKNOWN:
            return "Not tried yet"


def storage(used: int, free: int, *, manner: Manner) -> str:
    """How much room the data takes; *used* and *free* are bytes."""
    return f"{size(used, manner=manner)}, {size(free, manner=manner)} free"


def size(count: int, *, manner: Manner) -> str:
    """A size people know; *count* is bytes."""
    megabytes = count / 1_000_000
    if megabytes >= 1_000:
        return f"{manner.locale.toString(megabytes / 1_000, 'f', 1)} GB"
    return f"{manner.number(max(1, round(megabytes)))} MB"


def waiting_title(count: int, *, manner: Manner) -> str:
    """The heading over what has not reached the hub."""
    return f"Waiting to send, {manner.number(count)}" if count else "Nothing is waiting to be sent"


def event_state(event: PendingEvent, *, online: bool, manner: Manner) -> str:
    """How far something written has come: the four states of a local write."""
    match event.state:
        case EventState.WAITING:
            return "Sending" if online else "Saved here, sends later"
        case EventState.APPLIED if event.sent_at is not None:
            return f"Sent {manner.clock(event.sent_at)}"
        case EventState.APPLIED:
            return "Sent"
        case EventState.REJECTED:
            return "Needs you"


def people_lately(count: int, *, days: int) -> str:
    """How many people this tablet knows."""
    if count == 0:
        return "Nobody has signed in on this tablet yet."
    if count == 1:
        return f"One person has signed in here in the last {days} days."
    return f"{counted(count).capitalize()} people have signed in here in the last {days} days."


def greeting(name: str) -> str:
    """A person's first name, as she is greeted over the PIN pad."""
    return f"Hello, {name.split()[0]}" if name.split() else "Hello"


def pin_trouble(answer: SignInAnswer) -> str:
    """What to say about a try that did not open the tablet."""
    match answer.result:
        case SignInResult.OPEN:
            return ""
        case SignInResult.WRONG_PIN if answer.tries_left == 1:
            return "That PIN is not right. One try left, then this tablet needs a connection."
        case SignInResult.WRONG_PIN:
            return f"That PIN is not right. {counted(answer.tries_left).capitalize()} tries left."
        case SignInResult.LOCKED:
            return "Too many wrong PINs. Connect this tablet, then your PIN opens it again."
        case SignInResult.NEEDS_HUB:
            return "This tablet does not know you yet. Sign in here once while it is online."
        case SignInResult.NEEDS_PIN:
            return "The badge alone does not open this tablet. Enter your PIN."
        case SignInResult.NOT_KNOWN:
            return "That staff number and PIN do not belong together. Check both."


def tries(count: int) -> str:
    """How many wrong PINs are forgiven."""
    return f"{counted(count).capitalize()} tries, then this tablet needs a connection to unlock."


def locked_after(seconds: float) -> str:
    """Why the tablet is locked when one comes back to it."""
    return f"Locked after {_time(seconds)}."


def lock_notice(seconds: float) -> str:
    """What stands on the screen shortly before it locks; it does not count down."""
    return f"Locks in {_time(seconds)}. Touch the screen to go on."


def _time(seconds: float) -> str:
    whole = round(seconds)
    count, unit = (whole // 60, "minute") if whole and whole % 60 == 0 else (whole, "second")
    return f"{count} {unit}" if count == 1 else f"{count} {unit}s"


def counted(count: int) -> str:
    """A small number in letters, a large one in digits."""
    return _SMALL[count] if 0 <= count < len(_SMALL) else str(count)


def _when_and_age(at: datetime, *, manner: Manner, now: datetime) -> str:
    age = now - at
    if age < MINUTE:
        return f"{manner.clock(at)}, just now"
    if age < HOUR:
        return f"{manner.clock(at)}, {int(age / MINUTE)} min ago"
    return manner.moment(at, now=now)
