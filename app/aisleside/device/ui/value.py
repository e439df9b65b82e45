"""The value badge: what to do for a customer, and why one should.

The hub works the value out and writes it as one fact; here it is only read. What
does not read as a value shows no badge at all, since half a reason is worse than none.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

import msgspec
from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from aisleside.device.ui.language import QT_TR_NOOP, tr
from aisleside.device.ui.listing import Listing
from aisleside.device.ui.manner import Manner
from aisleside.domain.fact import Disclosure, Fact
from aisleside.insight.value.bands import MOST_REASONS, Band

QML_IMPORT_NAME = "Aisleside.Device"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger(__name__)

KEY = "value.band"
BARS = len(Band)


class _Said(msgspec.Struct, frozen=True, rename={"reasons": "for"}):
    """The fact's value, as JSON."""

    band: Band
    reasons: list[str]
    definition: str
    version: int
    as_of: date
    against: str | None = None


@dataclass(frozen=True, slots=True)
class ReasonRow:
    """A reason for it or, at most one, against."""

    text: str
    against: bool


@dataclass(frozen=True, slots=True)
class Badge:
    """The badge and what it opens to; without an *instruction* there is none."""

    instruction: str = ""
    bars: int = 0
    reasons: tuple[ReasonRow, ...] = ()
    foot: str = ""


NO_BADGE = Badge()

_BANDS = {
    Band.WELCOME: QT_TR_NOOP("Welcome"),
    Band.WIN_BACK: QT_TR_NOOP("Win back"),
    Band.GROW: QT_TR_NOOP("Grow"),
    Band.LOOK_AFTER: QT_TR_NOOP("Look after"),
}


def badge(facts: Iterable[Fact], *, manner: Manner, now: datetime) -> Badge:
    """Say the value among *facts*; no badge where there is none that can be read."""
    fact = next((fact for fact in facts if fact.key == KEY), None)
    if fact is None or fact.disclosure is Disclosure.NEVER:
        return NO_BADGE
    try:
        said = msgspec.json.decode(fact.value, type=_Said)
    except (msgspec.MsgspecError, ValueError):
        said = None
    if said is None or not 0 < len(said.reasons) <= MOST_REASONS:
        log.warning("the value of customer %d cannot be read", fact.customer)
        return NO_BADGE
    day = datetime.combine(said.as_of, time(12), UTC)  # noon: the same day in most zones
    reasons = tuple(ReasonRow(reason, against=False) for reason in said.reasons)
    against = (ReasonRow(said.against, against=True),) if said.against else ()
    return Badge(
        instruction=tr(_BANDS[said.band]),
        bars=list(Band).index(said.band) + 1,
        reasons=reasons + against,
        foot=tr(
            "{definition}, version {version}, worked out {day}.",
            definition=said.definition,
            version=said.version,
            day=manner.long_day(day, now=now),
        ),
    )


def without_value(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """The facts that are words: the value is a badge and stands nowhere else."""
    return tuple(fact for fact in facts if fact.key != KEY)


@QmlElement
class ValueView(QObject):
    """Show the badge it was last given.

    Args:
        seconds: how long its reasons stay open untouched; 0 until they are closed.
    """

    changed = Signal()

    def __init__(self, *, seconds: float, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._badge = NO_BADGE
        self._seconds = seconds
        self._reasons = Listing(ReasonRow, self)

    def show(self, badge: Badge) -> None:
        """Show this badge; one without an instruction shows none."""
        if badge != self._badge:
            self._badge = badge
            self._reasons.show(badge.reasons)
            self.changed.emit()

    def get_instruction(self) -> str:
        return self._badge.instruction

    def get_bars(self) -> int:
        return self._badge.bars

    def get_foot(self) -> str:
        return self._badge.foot

    def get_reasons(self) -> Listing:
        return self._reasons

    def get_seconds(self) -> float:
        return self._seconds

    instruction = Property(str, get_instruction, notify=changed)
    bars = Property(int, get_bars, notify=changed)
    foot = Property(str, get_foot, notify=changed)
    reasons = Property(Listing, get_reasons, constant=True)
    seconds = Property(float, get_seconds, constant=True)
