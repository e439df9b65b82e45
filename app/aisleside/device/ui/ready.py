"""Ready for the shift, and rehearsing an outage: two lists of what was looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from aisleside.device.sync.drill import Finding, Step
from aisleside.device.sync.readiness import Check, Level, Readiness, Topic
from aisleside.device.ui.language import QT_TR_NOOP, told, tr
from aisleside.device.ui.listing import Listing
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.tasks import GuiThread, Tasks
from aisleside.device.ui.tone import Tone
from aisleside.device.ui.words import size
from aisleside.domain.errors import ExpectedError
from aisleside.domain.staff import StaffMember

QML_IMPORT_NAME = "Aisleside.Device"
QML_IMPORT_MAJOR_VERSION = 1

_SIGN = {Level.GOOD: "circle-check", Level.LOOK: "clock", Level.BAD: "triangle-alert"}
_TONE = {Level.GOOD: Tone.POSITIVE, Level.LOOK: Tone.ATTENTION, Level.BAD: Tone.CRITICAL}
_OVERALL = {
    Level.GOOD: QT_TR_NOOP("Ready for a shift without a network"),
    Level.LOOK: QT_TR_NOOP("Usable, with something to look at"),
    Level.BAD: QT_TR_NOOP("Not ready for a shift without a network"),
}


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One thing looked at, what was found, and what to do."""

    sign: str
    tone: int
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Summary:
    """The line over such a list."""

    sign: str = ""
    tone: Tone = Tone.ACCENT
    title: str = ""
    text: str = ""


def ready_summary(found: Readiness, *, manner: Manner, now: datetime) -> Summary:
    """What the whole comes to."""
    if found.compared_at is None:
        text = tr("Not compared with the hub yet. Choose Compare now.")
    else:
        text = tr("Compared with the hub {ago}.", ago=manner.ago(found.compared_at, now=now))
    return Summary(_SIGN[found.level], _TONE[found.level], tr(_OVERALL[found.level]), text)


def ready_rows(found: Readiness, *, manner: Manner, now: datetime) -> tuple[CheckRow, ...]:
    """A line for each thing looked at."""
    return tuple(
        CheckRow(
            _SIGN[check.level],
            int(_TONE[check.level]),
            tr(_TITLES[check.topic]),
            _said(check, manner=manner, now=now),
        )
        for check in found.checks
    )


_TITLES = {
    Topic.CUSTOMERS: QT_TR_NOOP("Customers"),
    Topic.GOODS: QT_TR_NOOP("Goods"),
    Topic.SUGGESTIONS: QT_TR_NOOP("Suggestions"),
    Topic.STAFF: QT_TR_NOOP("Sign-in without a network"),
    Topic.UNSENT: QT_TR_NOOP("Unsent work"),
    Topic.ROOM: QT_TR_NOOP("Storage"),
    Topic.LEASE: QT_TR_NOOP("May be used without contact"),
    Topic.LENT: QT_TR_NOOP("Lent data"),
}


def _said(check: Check, *, manner: Manner, now: datetime) -> str:
    done, of = manner.number(check.done), manner.number(check.of)
    match check.topic:
        case Topic.CUSTOMERS | Topic.GOODS | Topic.SUGGESTIONS:
            return _rows_said(check, done=done, of=of)
        case Topic.STAFF if check.done == check.of and check.of:
            return tr("All {of} people of this place can sign in.", "", check.of, of=of)
        case Topic.STAFF:
            return tr(
                "{done} of {of} people can sign in. The others sign in here once while online.",
                done=done,
                of=of,
            )
        case Topic.UNSENT if check.done:
            return tr(
                "{count} came back and need a person. Open the sheet of this tablet.",
                "",
                check.done,
                count=done,
            )
        case Topic.UNSENT if check.of:
            return tr(
                "{count} wait to be sent. They are safe; choose Sync now before you go.",
                "",
                check.of,
                count=of,
            )
        case Topic.UNSENT:
            return tr("Everything was sent.")
        case Topic.ROOM:
            free = size(check.done, manner=manner)
            if check.level is Level.GOOD:
                return tr("{free} free.", free=free)
            return tr("{free} free. Remove what is not needed.", free=free)
        case Topic.LEASE:
            if check.until is None or check.level is Level.BAD:
                return tr("The hub has to be reached first. Choose Sync now.")
            until = manner.moment(check.until, now=now)
            if check.level is Level.GOOD:
                return tr("Until {time}.", time=until)
            return tr("Only until {time}. Sync before the shift.", time=until)
        case Topic.LENT:
            assert check.until is not None
            until = manner.moment(check.until, now=now)
            if not check.done:
                return tr("The first ends {time}.", time=until)
            return tr(
                "Ends {time}, before the shift does. Ask a manager to lend it for longer.",
                time=until,
            )
    raise AssertionError(check.topic)


def _rows_said(check: Check, *, done: str, of: str) -> str:
    if check.level is Level.BAD:
        return tr("Not on this tablet. Choose Sync now and wait for it to load.")
    if not check.of:
        return tr("Here, and not compared with the hub yet. Choose Compare now.")
    if check.level is Level.GOOD:
        return tr("All {of} records.", "", check.of, of=of)
    return tr(
        "{done} of {of} records, or some differ. Choose Compare now to put it right.",
        done=done,
        of=of,
    )


_STEPS = {
    Step.DARK: (
        QT_TR_NOOP("Block the network"),
        QT_TR_NOOP("Nothing leaves or comes"),
        QT_TR_NOOP("No answer came from the hub."),
    ),
    Step.SIGN_IN: (
        QT_TR_NOOP("Sign in"),
        QT_TR_NOOP("Your PIN, checked on this tablet"),
        QT_TR_NOOP("Your PIN opens this tablet."),
    ),
    Step.REOPEN: (
        QT_TR_NOOP("Open the files anew"),
        QT_TR_NOOP("As after a restart"),
        QT_TR_NOOP("{count} parts of the data opened."),
    ),
    Step.SEARCH: (
        QT_TR_NOOP("Find people"),
        QT_TR_NOOP("Customers from the whole list"),
        QT_TR_NOOP("{count} were found by name."),
    ),
    Step.PROFILES: (
        QT_TR_NOOP("Open profiles"),
        QT_TR_NOOP("The same customers"),
        QT_TR_NOOP("{count} opened."),
    ),
    Step.SUGGESTIONS: (
        QT_TR_NOOP("Suggest something"),
        QT_TR_NOOP("With reasons"),
        QT_TR_NOOP("Suggestions came with the profiles."),
    ),
    Step.NOTE: (
        QT_TR_NOOP("Write a note"),
        QT_TR_NOOP("It is taken back and never sent"),
        QT_TR_NOOP("Saved, and taken back. It was not sent."),
    ),
    Step.PICTURES: (
        QT_TR_NOOP("Pictures and letters"),
        QT_TR_NOOP("What was suggested, and this window"),
        QT_TR_NOOP("All of them are on this tablet."),
    ),
    Step.LIGHT: (
        QT_TR_NOOP("Open the network again"),
        QT_TR_NOOP("Whatever happened before"),
        QT_TR_NOOP("Done."),
    ),
}


def drill_rows(found: Sequence[Finding], *, running: bool) -> tuple[CheckRow, ...]:
    """A line for each step: what came of it, or what will be tried."""
    rows = [
        CheckRow(
            "circle-check" if one.works else "triangle-alert",
            int(Tone.POSITIVE if one.works else Tone.CRITICAL),
            tr(_STEPS[one.step][0]),
            tr(_STEPS[one.step][2], "", one.count, count=one.count) if one.works else tr(one.why),
        )
        for one in found
    ]
    for step in list(Step)[len(found) :]:
        title, trying, _ = _STEPS[step]
        now = running and len(rows) == len(found)
        sign, tone = ("loader-circle", Tone.ACCENT) if now else ("minus", Tone.NEUTRAL)
        rows.append(CheckRow(sign, int(tone), tr(title), tr(trying)))
    return tuple(rows)


def drill_summary(found: Sequence[Finding], *, running: bool) -> Summary:
    """What a rehearsal comes to."""
    if running:
        return Summary(
            "cloud-off",
            Tone.ACCENT,
            tr("The network is blocked"),
            tr("It opens again by itself in a moment."),
        )
    if not found:
        return Summary(
            "shield-check",
            Tone.ACCENT,
            tr("Would this tablet serve an outage?"),
            tr(
                "The network is blocked for a few seconds, and a morning’s work is tried with what "
                "is on this tablet. Nothing is sent and nothing stays."
            ),
        )
    bad = sum(not one.works for one in found)
    if not bad:
        return Summary(
            "circle-check",
            Tone.POSITIVE,
            tr("An outage would not stop you"),
            tr("Everything worked without a network."),
        )
    return Summary(
        "triangle-alert",
        Tone.CRITICAL,
        tr("One thing would not have worked")
        if bad == 1
        else tr("%n things would not have worked", "", bad),
        tr("Each says why, and what to do. The network is open again."),
    )


class Taking(Protocol):
    """Takes stock of this tablet."""

    def take(self, team: Sequence[str]) -> Readiness: ...

    def compare(self) -> None: ...


class Rehearsing(Protocol):
    """Rehearses an outage."""

    def run(self, who: StaffMember, tell: Callable[[Finding], None]) -> tuple[Finding, ...]: ...


@QmlElement
class Ready(QObject):
    """Show whether this tablet is ready for a shift."""

    changed = Signal()

    def __init__(
        self,
        tasks: Tasks[Any, Any],
        inventory: Taking,
        *,
        manner: Manner,
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self._tasks = tasks
        self._inventory = inventory
        self._manner = manner
        self._clock = clock
        self._found: Readiness | None = None
        self._trouble = ""
        self._watching = False
        self._rows = Listing(CheckRow, self)

    @Slot(bool)
    def watch(self, watching: bool) -> None:
        """Somebody looks at the sheet, or does not any more."""
        self._watching = watching
        if watching:
            self.look()

    @Slot()
    def look(self) -> None:
        """Take stock, while somebody looks."""
        if self._watching:
            self._tasks.read(
                lambda book: [member.id for member in book.team()],
                self._take,
                lambda _error: self._take([]),
            )

    @Slot()
    def compare(self) -> None:
        """Compare everything with the hub."""
        self._inventory.compare()

    def _take(self, team: Sequence[str]) -> None:
        self._tasks.change(lambda _: self._inventory.take(team), self._took, self._failed)

    def _took(self, found: Readiness) -> None:
        self._found, self._trouble = found, ""
        self._rows.show(ready_rows(found, manner=self._manner, now=self._clock()))
        self.changed.emit()

    def _failed(self, error: ExpectedError) -> None:
        self._trouble = told(error)
        self.changed.emit()

    def get_score(self) -> str:
        if self._found is None or self._found.score is None:
            return ""
        return f"{self._found.score}%"

    def get_share(self) -> float:
        if self._found is None or self._found.score is None:
            return 0.0
        return self._found.score / 100

    def get_sign(self) -> str:
        return self._summary().sign

    def get_tone(self) -> int:
        return int(self._summary().tone)

    def get_title(self) -> str:
        return self._summary().title

    def get_text(self) -> str:
        return self._trouble or self._summary().text

    def get_rows(self) -> Listing:
        return self._rows

    def _summary(self) -> Summary:
        if self._found is None:
            return Summary()
        return ready_summary(self._found, manner=self._manner, now=self._clock())

    score = Property(str, get_score, notify=changed)
    share = Property(float, get_share, notify=changed)
    sign = Property(str, get_sign, notify=changed)
    tone = Property(int, get_tone, notify=changed)
    title = Property(str, get_title, notify=changed)
    text = Property(str, get_text, notify=changed)
    rows = Property(Listing, get_rows, constant=True)


@QmlElement
class Rehearsal(QObject):
    """Run a rehearsal on a worker and show each step as it ends."""

    changed = Signal()

    def __init__(self, tasks: Tasks[Any, Any], drill: Rehearsing) -> None:
        super().__init__()
        self._tasks = tasks
        self._drill = drill
        self._gui = GuiThread()
        self._gui.setParent(self)
        self._who: StaffMember | None = None
        self._running = False
        self._found: tuple[Finding, ...] = ()
        self._trouble = ""
        self._rows = Listing(CheckRow, self)
        self._show()

    def use(self, who: StaffMember | None) -> None:
        """Somebody signed in, or nobody is."""
        self._who = who
        if not self._running:
            self._found, self._trouble = (), ""
            self._show()

    @Slot()
    def start(self) -> None:
        """Rehearse now."""
        who = self._who
        if who is None or self._running:
            return
        self._running, self._found, self._trouble = True, (), ""
        self._show()
        self._tasks.change(
            lambda _: self._drill.run(who, lambda one: self._gui.call(lambda: self._step(one))),
            self._over,
            self._failed,
        )

    def _step(self, found: Finding) -> None:
        if self._running:
            self._found = (*self._found, found)
            self._show()

    def _over(self, found: tuple[Finding, ...]) -> None:
        self._running, self._found = False, found
        self._show()

    def _failed(self, error: ExpectedError) -> None:
        self._running, self._trouble = False, told(error)
        self._show()

    def _show(self) -> None:
        self._rows.show(drill_rows(self._found, running=self._running))
        self.changed.emit()

    def get_over(self) -> bool:
        return bool(self._found) and not self._running

    def get_running(self) -> bool:
        return self._running

    def get_share(self) -> float:
        return len(self._found) / len(Step)

    def get_sign(self) -> str:
        return self._summary().sign

    def get_tone(self) -> int:
        return int(self._summary().tone)

    def get_title(self) -> str:
        return self._summary().title

    def get_text(self) -> str:
        return self._trouble or self._summary().text

    def get_rows(self) -> Listing:
        return self._rows

    def _summary(self) -> Summary:
        return drill_summary(self._found, running=self._running)

    running = Property(bool, get_running, notify=changed)
    over = Property(bool, get_over, notify=changed)
    share = Property(float, get_share, notify=changed)
    sign = Property(str, get_sign, notify=changed)
    tone = Property(int, get_tone, notify=changed)
    title = Property(str, get_title, notify=changed)
    text = Property(str, get_text, notify=changed)
    rows = Property(Listing, get_rows, constant=True)
