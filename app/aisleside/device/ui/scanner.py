"""The scanner: its bursts are taken out of what is typed, and each goes where it belongs.

``ScannerKeys`` watches the window's keys, wherever the keyboard is; ``Scanner`` says
what a code is. A staff badge goes to the sign-in, a loyalty card opens the profile
whose card it is, to the letter, and the number of a product shows the product; at a gate a
boarding pass goes to the gate. Anything else is said to be unknown. A field that is marked
as sensitive, for a PIN or a payment card, is left alone.

A scan is answered by the screen and by the screen reader; ``sounds`` lets it be heard.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import (
    Q_ARG,
    Property,
    QCoreApplication,
    QEvent,
    QMetaObject,
    QObject,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickWindow

from aisleside.device.cache.answers import Found
from aisleside.device.cache.goods import gtin_in
from aisleside.device.machine.scanner import Bursts, ScanLimits
from aisleside.device.sync.status import Reach, SyncStatus
from aisleside.device.ui.asking import Asking
from aisleside.device.ui.camera import CameraView
from aisleside.device.ui.gate_pass import is_pass
from aisleside.device.ui.language import QT_TR_NOOP, told, tr
from aisleside.device.ui.timeline import full_name
from aisleside.domain.customer import Customer
from aisleside.domain.product import Product
from aisleside.domain.staff import Role, StaffMember
from aisleside.insight.search.words import card

QML_IMPORT_NAME = "Aisleside.Device"
QML_IMPORT_MAJOR_VERSION = 1

BECAUSE = QT_TR_NOOP("Card scanned")
YOURS = QT_TR_NOOP("This is your own badge, and you are signed in.")
NOT_HERE = QT_TR_NOOP("There are no customers on this tablet now, so the card was not looked up.")
TWO = QT_TR_NOOP("Two customers have this card. Search for its number to choose.")
LONGEST_CARD = 64  # characters; a longer code is no card, and nobody could read it on the screen
SHOWN = 24  # characters of a code that is said to be unknown
LATE_MS = 12  # how much later than its time a key may reach us

_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_SILENT = (
    Qt.Key.Key_Shift,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
    Qt.Key.Key_Mode_switch,
)
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_ALT_GR = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier  # on Windows


class Finder(Protocol):
    """The part of the cache that a code needs."""

    def search(self, text: str, *, limit: int, now: datetime) -> Found: ...

    def numbered(self, code: str) -> tuple[Product, ...]: ...


def badge_number(code: str, prefix: str) -> str:
    """The staff number on a badge; empty when the code is none."""
    begins = bool(prefix) and code.casefold().startswith(prefix.casefold())
    return code[len(prefix) :].strip() if begins else ""


def unknown(code: str) -> str:
    """What is said of a code that is nobody's card and no product's number here."""
    gtin = gtin_in(code)
    plain = gtin or "".join(ch for ch in code if ch.isprintable())
    if plain.isdecimal():
        plain = " ".join(plain[at : at + 4] for at in range(0, len(plain), 4))
    if len(plain) > SHOWN:
        plain = f"{plain[:SHOWN].rstrip()}…"
    if gtin:
        return tr("No product and no card here has the number {number}.", number=plain)
    return tr("Card {number} is not known here.", number=plain)


def holders(found: Found, code: str) -> list[Customer]:
    """Those whose card this is, to the letter; the search finds beginnings, too."""
    people = (hit.customer for hit in found.hits)
    return [one for one in people if one.loyalty and card(one.loyalty) == card(code)]


def looked_up(book: Finder, code: str, *, now: datetime) -> tuple[Found, tuple[Product, ...]]:
    """Who may have this card; and, where it is nobody's, the products with this number."""
    found = book.search(code, limit=2, now=now)
    return found, () if holders(found, code) else book.numbered(code)


@QmlElement
class Scanner(QObject):
    """Send each scanned code where it belongs.

    Args:
        badge_prefix: what a staff badge begins with; empty: there are no badges.
        camera: reads codes as well, while somebody is signed in.

    *said* is for a toast, and whether everyone may be searched for it at the hub. Where
    several products share a number, *held* has them all.
    """

    opened = Signal(str, str, arguments=["customerId", "because"])
    held = Signal(list, arguments=["products"])
    badge = Signal(str, arguments=["number"])
    passed = Signal(str, arguments=["code"])
    said = Signal(str, bool, arguments=["words", "mayAsk"])
    everyone = Signal(str, arguments=["code"])
    announced = Signal(str, arguments=["words"])

    def __init__(
        self,
        *,
        limits: ScanLimits,
        badge_prefix: str,
        asking: Asking[Finder],
        clock: Callable[[], datetime],
        camera: CameraView | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.limits = limits
        self._badge_prefix = badge_prefix
        self._camera = camera or CameraView(None, again_seconds=0)
        self._camera.setParent(self)
        self._camera.read.connect(self._saw)
        self._asking = asking
        self._clock = clock
        self._me: StaffMember | None = None
        self._online = False
        self._unknown = ""

    def sign_in(self, staff: StaffMember | None) -> None:
        """Cards are looked up for this person; for nobody while the tablet is locked."""
        self._me = staff
        self._unknown = ""
        self._asking.forget()
        if staff is None:
            self._camera.end()

    def follow(self, status: SyncStatus) -> None:
        """Take in whether the hub could be asked."""
        self._online = status.reach is Reach.ONLINE

    @Slot()
    def searchEveryone(self) -> None:
        """Look for the unknown card at the hub."""
        if self._unknown:
            self.everyone.emit(self._unknown)

    def takes(self, code: str) -> bool:
        """Whether a burst is ours. On a locked tablet only badges are: a PIN may come as one."""
        return self._me is not None or bool(badge_number(code, self._badge_prefix))

    def scanned(self, code: str) -> None:
        """A whole code has been read."""
        number = badge_number(code, self._badge_prefix)
        if number:
            if self._me is not None and number.casefold() == self._me.id.casefold():
                self.said.emit(tr(YOURS), False)
            else:
                self.badge.emit(number)
        elif self._me is not None and self._me.role is Role.GATE and is_pass(code):
            self.passed.emit(code)
        elif not card(code) or len(code) > LONGEST_CARD:
            self.said.emit(unknown(code), False)
        else:
            now = self._clock()
            self._asking.read(
                lambda book: looked_up(book, code, now=now),
                lambda answer: self._looked_up(code, *answer),
                lambda error: self.said.emit(told(error), False),
            )

    def _saw(self, code: str) -> None:
        """A queue is scanned pass by pass; anywhere else one code is what was wanted."""
        if self._me is None or self._me.role is not Role.GATE:
            self._camera.end()
        self.scanned(code)

    def get_camera(self) -> CameraView:
        return self._camera

    camera = Property(CameraView, get_camera, constant=True)

    def _looked_up(self, code: str, found: Found, products: Sequence[Product]) -> None:
        people = holders(found, code)
        if products:
            self.held.emit([str(product.id) for product in products])
            self.announced.emit(full_name(products[0]))
        elif found.reach == 0:
            self.said.emit(tr(NOT_HERE), False)
        elif not people:
            self._unknown = code
            self.said.emit(unknown(code), self._online)
        elif len(people) > 1:
            self.said.emit(tr(TWO), False)
        else:
            self.opened.emit(str(people[0].id), BECAUSE)
            self.announced.emit(f"{people[0].said}. {tr(BECAUSE)}.")


@dataclass(frozen=True, slots=True)
class _Field:
    """A field one writes in, as it was before the first letter of what may be a burst."""

    place: QQuickItem
    text: str
    selected: tuple[int, int]

    def is_composing(self) -> bool:
        """Whether an input method is at work in it: then no key may come between."""
        return bool(self.place.property("preeditText"))

    def restore(self) -> None:
        """Undo what was typed since, as an edit, so that the field's own rules see it."""
        now = str(self.place.property("text"))
        if now != self.text:
            head = _alike(now, self.text)
            tail = _alike(now[head:][::-1], self.text[head:][::-1])
            typed, gone = now[head : len(now) - tail], self.text[head : len(self.text) - tail]
            undo = QInputMethodEvent("", [])
            undo.setCommitString(gone, 0, _places(typed))
            self.place.setProperty("cursorPosition", _places(now[:head]))
            QCoreApplication.sendEvent(self.place, undo)
        if _selected(self.place) != self.selected:
            start, end = self.selected
            QMetaObject.invokeMethod(self.place, "select", Q_ARG(int, start), Q_ARG(int, end))


class ScannerKeys(QObject):
    """Keep a scanner's keys from whatever has the keyboard.

    The first letter of a burst looks like any other, so a field gets it at once and it is
    taken out again; where it could do more than stand there, it waits for the second. From
    the second on keys at a scanner's pace are held, and let go when no burst comes of them.

    A key without a time comes from no keyboard, but from an input method or a screen reader,
    and one that repeats is held down; neither is ever part of a burst.
    """

    def __init__(self, window: QQuickWindow, scanner: Scanner) -> None:
        super().__init__(window)
        self._window = window
        self._scanner = scanner
        self._bursts = Bursts(scanner.limits)
        self._held: list[QKeyEvent] = []
        self._field: _Field | None = None
        self._taken: set[int] = set()  # keys that went down for us and will come up
        self._passing = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(scanner.limits.gap_ms + LATE_MS)
        self._pause.timeout.connect(self._paused)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002  # Qt's signature
        if self._passing or not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            ours = not _is_command(event) and self._bursts.keeps_pace(event.timestamp())
            if ours:
                event.accept()  # a letter in the middle of a code is no shortcut
            return ours
        return self._pressed(event) if event.type() == QEvent.Type.KeyPress else self._up(event)

    def _pressed(self, event: QKeyEvent) -> bool:
        at, text = event.timestamp(), event.text()
        if not at or event.isAutoRepeat() or _is_command(event) or self._is_sensitive():
            self._let_go()
            return False
        if event.key() in _ENDS:
            return self._ended(event)
        if event.key() in _SILENT:
            self._bursts.shifted(at)
            return False
        if len(text) != 1 or not text.isprintable():
            self._let_go()
            return False
        if not self._bursts.keeps_pace(at):
            self._paused()
        goes_on = self._bursts.typed(at, text)
        if not goes_on:
            self._field = self._field_now()
        if goes_on or self._must_wait(text):
            self._held.append(_copy(event))
            self._pause.start()
            return True
        return False

    def _up(self, event: QKeyEvent) -> bool:
        if event.key() in self._taken:
            self._taken.discard(event.key())
            return True
        if any(held.key() == event.key() for held in self._held):
            self._held.append(_copy(event))
            return True
        return False

    def _must_wait(self, text: str) -> bool:
        """Whether the first letter may not go on yet: it could press, choose or compose."""
        if self._field is not None:
            return self._field.is_composing()
        return not text.isspace()  # no code begins with one, and a button wants it at once

    def _ended(self, event: QKeyEvent) -> bool:
        code = self._bursts.ended(event.timestamp())
        if code is None or not self._scanner.takes(code):
            self._let_go()
            return False
        self._taken.add(event.key())
        self._take(code)
        return True

    def _paused(self) -> None:
        """No key came for a while, or the next one came too late."""
        code = self._bursts.paused()
        if code is not None and self._scanner.takes(code):
            self._take(code)
        else:
            self._pass_on()

    def _take(self, code: str) -> None:
        self._pause.stop()
        down = [e.key() for e in self._held if e.type() == QEvent.Type.KeyPress]
        up = [e.key() for e in self._held if e.type() == QEvent.Type.KeyRelease]
        self._taken.update(set(down) - set(up))
        self._held.clear()
        field, self._field = self._field, None
        if field is not None and self._window.activeFocusItem() is field.place:
            field.restore()
        if self._bursts.is_new(code):
            self._scanner.scanned(code)

    def _let_go(self) -> None:
        """There is no burst, and what was held was typed."""
        self._bursts.forget()
        self._pass_on()
        self._field = None

    def _pass_on(self) -> None:
        self._pause.stop()
        held, self._held = self._held, []
        self._passing = True
        try:
            for event in held:
                QCoreApplication.sendEvent(self._window, event)
        finally:
            self._passing = False

    def _field_now(self) -> _Field | None:
        item = self._window.activeFocusItem()
        if item is None or not _is_field(item) or item.property("readOnly"):
            return None
        return _Field(item, str(item.property("text")), _selected(item))

    def _is_sensitive(self) -> bool:
        item = self._window.activeFocusItem()
        if item is None or not _is_field(item):
            return False
        hints = Qt.InputMethodHint(item.property("inputMethodHints") or 0)
        return bool(hints & Qt.InputMethodHint.ImhSensitiveData)


def _is_field(item: QQuickItem) -> bool:
    return item.inherits("QQuickTextInput") or item.inherits("QQuickTextEdit")


def _selected(field: QQuickItem) -> tuple[int, int]:
    """From where to where; the same place twice where nothing is: that of the cursor."""
    return int(field.property("selectionStart")), int(field.property("selectionEnd"))


def _alike(one: str, other: str) -> int:
    """How many characters both begin with."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _places(text: str) -> int:
    """How many places a field counts for it: two for an emoji."""
    return len(text.encode("utf-16-le")) // 2


def _is_command(event: QKeyEvent) -> bool:
    held = event.modifiers() & _COMMANDS
    return bool(held) and not (held == _ALT_GR and event.text().isprintable() and event.text())


def _copy(event: QKeyEvent) -> QKeyEvent:
    """An event of our own: Qt takes its own back after the filter."""
    copy = QKeyEvent(
        event.type(),
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
        event.isAutoRepeat(),
        event.count(),
    )
    copy.setTimestamp(event.timestamp())
    return copy
