"""The one thing to see to with whoever stands at the gate, as its card shows it."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from aisleside.device.ui.alert_words import WhyLine
from aisleside.device.ui.gate_case import NO_CASE, CasePoint, GateCase
from aisleside.device.ui.listing import Listing
from aisleside.domain.claim import Part

QML_IMPORT_NAME = "Aisleside.Device"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class GateMatter(QObject):
    """Show the case it was last given."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._case: GateCase = NO_CASE
        self._points = Listing(CasePoint, self)
        self._why = Listing(WhyLine, self)

    def show(self, case: GateCase) -> None:
        """Show this case; ``NO_CASE`` shows nothing."""
        if case != self._case:
            self._case = case
            self._points.show(case.points)
            self._why.show(case.why)
            self.changed.emit()

    def get_tag(self) -> str:
        return self._case.tag

    def get_tag_sign(self) -> str:
        return self._case.sign

    def get_tag_tone(self) -> int:
        return self._case.tone

    def get_caption(self) -> str:
        return self._case.caption

    def get_handled(self) -> str:
        return self._case.handled

    def get_handled_text(self) -> str:
        return self._case.handled_text

    def get_busy(self) -> str:
        return self._case.busy

    def get_busy_text(self) -> str:
        return self._case.busy_text

    def get_to_do(self) -> str:
        return self._case.title

    def get_say(self) -> str:
        return self._case.say

    def get_note(self) -> str:
        return self._case.note

    def get_offers(self) -> bool:
        return self._case.part is not Part.APOLOGY

    def get_question(self) -> str:
        return self._case.question

    def get_step(self) -> int:
        return int(self._case.step)

    def get_beside(self) -> list[str]:
        return list(self._case.beside)

    def get_points(self) -> Listing:
        return self._points

    def get_why(self) -> Listing:
        return self._why

    def get_rule(self) -> str:
        return self._case.rule

    tag = Property(str, get_tag, notify=changed)
    tagSign = Property(str, get_tag_sign, notify=changed)
    tagTone = Property(int, get_tag_tone, notify=changed)
    caption = Property(str, get_caption, notify=changed)
    handled = Property(str, get_handled, notify=changed)
    handledText = Property(str, get_handled_text, notify=changed)
    busy = Property(str, get_busy, notify=changed)
    busyText = Property(str, get_busy_text, notify=changed)
    toDo = Property(str, get_to_do, notify=changed)
    say = Property(str, get_say, notify=changed)
    note = Property(str, get_note, notify=changed)
    offers = Property(bool, get_offers, notify=changed)
    question = Property(str, get_question, notify=changed)
    step = Property(int, get_step, notify=changed)
    beside = Property(list, get_beside, notify=changed)
    points = Property(Listing, get_points, constant=True)
    why = Property(Listing, get_why, constant=True)
    rule = Property(str, get_rule, notify=changed)
