"""What the rules say of whoever stands in a store, beside what is owed to her.

Quiet rows, at most a few, each opened to its words, its evidence and its two answers. A
failure that is shown as owed is not told a second time; it opens to the same evidence.
Nothing of it is in the scene while a customer can see the screen.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from aisleside.device.ui.alert_words import WhyLine, goes_words, rule_words, why_lines
from aisleside.device.ui.flight_words import plain_mark
from aisleside.device.ui.language import tr
from aisleside.device.ui.listing import Listing
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.recorder import Recorder
from aisleside.domain.moment import MomentKind, Reply
from aisleside.domain.recorded import MomentAnswered
from aisleside.insight.alerts.evaluate import SNOOZE, Alert
from aisleside.insight.alerts.recorded import answer_key, is_failure

QML_IMPORT_NAME = "Aisleside.Device"
QML_IMPORT_MAJOR_VERSION = 1

MOST = 3  # rows: more are noise to somebody with a customer waiting


@dataclass(frozen=True, slots=True)
class MatterRow:
    """Something to do or to know; *key* opens it."""

    key: str
    sign: str
    tone: int
    title: str
    detail: str
    spoken: str


@dataclass(frozen=True, slots=True)
class Matters:
    """What is shown of somebody: *beside* in rows, *owed* where an apology is due."""

    customer: int = 0
    beside: tuple[Alert, ...] = ()
    owed: Alert | None = None

    def of(self, key: str) -> Alert | None:
        """The alert that a key opens."""
        known = (*self.beside, *(() if self.owed is None else (self.owed,)))
        return next((one for one in known if answer_key(one) == key), None)


NO_MATTERS = Matters()


def beside(alerts: Sequence[Alert]) -> tuple[Alert, ...]:
    """Those that are shown in rows: what calls for an apology stands by itself."""
    return tuple(one for one in alerts if not is_failure(one))[:MOST]


def told_by(alerts: Sequence[Alert]) -> frozenset[str]:
    """The tasks that are not listed among what is open, since a row says them already."""
    kinds = (MomentKind.WISH, MomentKind.READY)
    cases = (one.case.partition(":") for one in alerts)
    return frozenset(about for kind, _, about in cases if kind in kinds)


def matter_row(alert: Alert) -> MatterRow:
    """An alert as a row: why, and what to do."""
    mark = plain_mark(alert)
    return MatterRow(
        key=answer_key(alert),
        sign=mark.sign,
        tone=int(mark.tone),
        title=alert.reason,
        detail=alert.staff,
        spoken=f"{alert.reason} {alert.staff}",
    )


@QmlElement
class MattersView(QObject):
    """Show what the rules say, and one of it opened."""

    changed = Signal()
    answered = Signal()

    def __init__(
        self,
        *,
        recorder: Recorder,
        manner: Manner,
        clock: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._recorder = recorder
        self._manner = manner
        self._clock = clock
        self._matters = NO_MATTERS
        self._open: Alert | None = None
        self._rows = Listing(MatterRow, self)
        self._why = Listing(WhyLine, self)

    def show(self, matters: Matters) -> None:
        """Show these; what was opened stays open while it is among them."""
        self._matters = matters
        self._rows.show([matter_row(one) for one in matters.beside])
        self._lay(None if self._open is None else matters.of(answer_key(self._open)))

    @Slot(str)
    def open(self, key: str) -> None:
        """Show one with its words and what it rests on."""
        self._lay(self._matters.of(key))

    @Slot()
    def openOwed(self) -> None:
        """Show what the apology that is owed rests on."""
        self._lay(self._matters.owed)

    @Slot()
    def close(self) -> None:
        """Nothing is opened any more."""
        self._lay(None)

    @Slot(bool)
    def answer(self, done: bool) -> None:
        """It was done, or is put off for a while."""
        alert, customer = self._open, self._matters.customer
        if alert is None or is_failure(alert) or not customer:
            return
        until = None if done else self._clock() + SNOOZE
        said = tr("Done") if done else tr("Put off for 20 min")
        body = MomentAnswered(answer_key(alert), Reply.DONE if done else Reply.LATER, until)
        self._recorder.tap(customer, body, said=said)
        self._lay(None)
        self.answered.emit()

    def _lay(self, alert: Alert | None) -> None:
        self._open = alert
        self._why.show(
            ()
            if alert is None
            else why_lines(alert.evidence, manner=self._manner, now=self._clock())
        )
        self.changed.emit()

    @property
    def told(self) -> frozenset[str]:
        """The tasks that a row tells."""
        return told_by(self._matters.beside)

    def get_rows(self) -> Listing:
        return self._rows

    def get_why(self) -> Listing:
        return self._why

    def get_opened(self) -> bool:
        return self._open is not None

    def get_explained(self) -> bool:
        return self._matters.owed is not None

    def get_mine(self) -> bool:
        return self._open is not None and not is_failure(self._open)

    def get_title(self) -> str:
        return "" if self._open is None else self._open.reason

    def get_say(self) -> str:
        return "" if self._open is None else self._open.say or ""

    def get_note(self) -> str:
        return "" if self._open is None else self._open.staff

    def get_rule(self) -> str:
        return "" if self._open is None else rule_words(self._open)

    def get_goes(self) -> str:
        return "" if self._open is None else goes_words(self._open)

    rows = Property(Listing, get_rows, constant=True)
    why = Property(Listing, get_why, constant=True)
    opened = Property(bool, get_opened, notify=changed)
    explained = Property(bool, get_explained, notify=changed)
    mine = Property(bool, get_mine, notify=changed)
    title = Property(str, get_title, notify=changed)
    say = Property(str, get_say, notify=changed)
    note = Property(str, get_note, notify=changed)
    rule = Property(str, get_rule, notify=changed)
    goes = Property(str, get_goes, notify=changed)
