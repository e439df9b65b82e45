"""Who is using this tablet: choosing a person, her PIN, and locking up again.

The state never holds the PIN, only how many digits are in. A PIN leaves this
module once, to be checked, and is forgotten before the answer is here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement

from aisleside.device.session.people import KnownPerson, SignInAnswer, SignInResult
from aisleside.device.sync.status import SyncStatus
from aisleside.device.ui.language import QT_TR_NOOP, told, tr
from aisleside.device.ui.listing import Listing
from aisleside.device.ui.tasks import Tasks
from aisleside.device.ui.words import (
    Condition,
    greeting,
    lock_notice,
    locked_after,
    people_lately,
    pin_trouble,
    sign_in_strip,
    tries,
)
from aisleside.domain.customer import initials
from aisleside.domain.errors import ExpectedError
from aisleside.domain.staff import StaffMember
from aisleside.settings import DeviceSettings

QML_IMPORT_NAME = "Aisleside.Device"
QML_IMPORT_MAJOR_VERSION = 1

PIN_DIGITS = 6  # what the hub gives out; a shorter one could be watched too easily
NUMBER_LIMIT = 24  # letters and digits of a staff number
DIGITS = "0123456789"
NOTE_KEPT = QT_TR_NOOP("Your note is kept.")
HOLD_BADGE = QT_TR_NOOP("Hold your badge to the scanner. Then enter your PIN.")
BADGE_READ = QT_TR_NOOP("Badge read. Now your PIN.")
TOO_LONG = QT_TR_NOOP("Only the first {count} digits were taken.")
NO_DIGITS = QT_TR_NOOP("There was no PIN to paste. Copy it again, or type it.")
TO_LEAVE = QT_TR_NOOP("Your PIN closes Aisleside on this kiosk. Without it the desk stays.")
WHO_NOW = QT_TR_NOOP("Who takes the tablet?")
WHO_FIRST = QT_TR_NOOP("Choose your name first, then your PIN.")


class Door(Protocol):
    """What opening the tablet needs of the session."""

    def people(self) -> tuple[KnownPerson, ...]:
        """Who has signed in here lately, the last one first."""
        ...

    def unlock(self, staff_id: str, pin: str) -> SignInAnswer:
        """Try a PIN of somebody this tablet knows."""
        ...

    def add_person(self, staff_id: str, pin: str) -> SignInAnswer:
        """Sign in somebody this tablet does not know; needs the hub."""
        ...

    def unlock_by_badge(self, staff_id: str) -> SignInAnswer:
        """Let in somebody by her badge alone, if that is allowed here."""
        ...

    def sign_out(self) -> None:
        """Nobody uses the tablet any more."""
        ...


@dataclass(frozen=True, slots=True)
class PersonTile:
    """One person to choose."""

    staff_id: str
    name: str
    title: str
    letters: str
    seed: int


@dataclass(frozen=True, slots=True)
class SignInState:
    """What the screen shows.

    *chosen* is whose PIN is asked for; None while a stranger types a staff number, and
    when *leaving* hands the tablet over and nobody has said who takes it. *who* is set
    from the answer that opened the tablet until it locks. *message* says what is wrong,
    *hint* what else there is to know; *locking* that it locks in a moment.
    """

    people: tuple[PersonTile, ...] = ()
    chosen: PersonTile | None = None
    stranger: bool = False
    number: str = ""
    digits: int = 0
    checking: bool = False
    message: str = ""
    hint: str = ""
    who: StaffMember | None = None
    leaving: str = ""
    locking: bool = False
    loaded: bool = False


def tile(staff: StaffMember) -> PersonTile:
    """How a member of staff stands on the sign-in screen."""
    return PersonTile(
        staff_id=staff.id,
        name=staff.name,
        title=staff.title,
        letters=initials(staff.name),
        seed=sum(staff.id.encode()),
    )


def arrived(state: SignInState, people: tuple[KnownPerson, ...]) -> SignInState:
    """The people of this tablet are known."""
    tiles = tuple(tile(person.staff) for person in people)
    return asked(replace(state, people=tiles, loaded=True))


def asked(state: SignInState) -> SignInState:
    """Decide whose PIN is asked for: the last one's, as it is mostly her who comes back.

    When she hands the tablet over it is never hers; another's only if there is one alone.
    """
    if state.stranger:
        return replace(state, chosen=None)
    kept = next((t for t in state.people if state.chosen == t), None)
    others = [t for t in state.people if t.staff_id != state.leaving]
    first = others[0] if others and (not state.leaving or len(others) == 1) else None
    return replace(state, chosen=kept or first, stranger=not others)


def answered(state: SignInState, answer: SignInAnswer) -> SignInState:
    """A PIN was checked."""
    opened = answer.result is SignInResult.OPEN
    by_badge = answer.result is SignInResult.NEEDS_PIN
    return replace(
        state,
        digits=0,
        checking=False,
        message="" if by_badge else pin_trouble(answer),
        hint=tr(BADGE_READ) if by_badge else "" if opened else state.hint,
        leaving="" if opened else state.leaving,
        number="" if opened else state.number,
        stranger=False if opened else state.stranger,
        who=answer.staff if opened else None,
    )


def prompt(state: SignInState) -> str:
    """The line under the greeting: what is wrong, what there is to know, what to do now."""
    told = [part for part in (state.message, state.hint) if part]
    if state.chosen is None and not state.stranger and not state.message:
        told.append(tr(WHO_NOW))
    if told:
        return " ".join(told)
    return (
        tr("Checking") if state.checking else tr("Enter your {count}-digit PIN", count=PIN_DIGITS)
    )


@QmlElement
class SignIn(QObject):
    """Show who may unlock the tablet, take digits, and say what came of them."""

    changed = Signal()
    opened = Signal()
    closed = Signal()

    def __init__(self, door: Door, tasks: Tasks[Any, Any], settings: DeviceSettings) -> None:
        super().__init__()
        self._door = door
        self._tasks = tasks
        self._settings = settings
        self._pin = ""
        self._state = SignInState()
        self._strip = Condition()
        self._people = Listing(PersonTile, self)

    @property
    def state(self) -> SignInState:
        """What is shown now."""
        return self._state

    @Slot()
    def load(self) -> None:
        """Ask again who has signed in here lately."""
        self._tasks.change(
            lambda _: self._door.people(),
            lambda people: self._become(arrived(self._state, people)),
            self._failed,
        )

    @Slot(str)
    def choose(self, staffId: str) -> None:
        """Ask for the PIN of one of the people shown."""
        found = next((p for p in self._state.people if p.staff_id == staffId), None)
        if found is not None and not self._state.checking:
            self._begin(chosen=found, stranger=False, number="", leaving="")

    @Slot()
    def someoneElse(self) -> None:
        """Ask for a staff number and its PIN."""
        if not self._state.checking:
            self._begin(chosen=None, stranger=True)

    @Slot()
    def askBadge(self) -> None:
        """Say how a badge is used."""
        if not self._state.checking:
            self._become(replace(self._state, message="", hint=tr(HOLD_BADGE)))

    def badge(self, number: str) -> None:
        """A staff badge was scanned: ask for her PIN, after locking whoever is signed in."""
        state = self._state
        if state.checking:
            return
        if state.who is not None:
            self._lock(leaving=state.who.id)
        folded = number.casefold()
        found = next((p for p in self._state.people if p.staff_id.casefold() == folded), None)
        if found is None:
            number = "".join(ch for ch in number if ch.isprintable())[:NUMBER_LIMIT]
            self._begin(chosen=None, stranger=True, number=number, hint=tr(BADGE_READ))
            return
        self._begin(chosen=found, stranger=False, number="", leaving="", hint=tr(BADGE_READ))
        if self._settings.badge_alone:
            self._become(replace(self._state, checking=True))
            self._tasks.change(
                lambda _: self._door.unlock_by_badge(found.staff_id), self._answered, self._failed
            )

    @Slot(str)
    def setNumber(self, text: str) -> None:
        """Take the staff number as far as it is typed."""
        number = "".join(ch for ch in text if ch.isprintable())[:NUMBER_LIMIT].strip()
        if number != self._state.number:
            self._become(replace(self._state, number=number, message=""))

    @Slot(str)
    def press(self, digit: str) -> None:
        """Take one digit; the last one sends the PIN off to be checked."""
        if len(digit) == 1 and digit in DIGITS and self._may_enter():
            self._enter(self._pin + digit)

    @Slot()
    def paste(self) -> None:
        """Take the PIN that was copied, in place of what has been typed of it."""
        self.enter(QGuiApplication.clipboard().text())

    def enter(self, text: str) -> None:
        """Take the digits of a whole PIN; what is no digit does not count."""
        digits = "".join(ch for ch in text if ch in DIGITS)
        if not self._may_enter():
            return
        if digits:
            self._enter(
                digits[:PIN_DIGITS],
                hint=tr(TOO_LONG, count=PIN_DIGITS) if len(digits) > PIN_DIGITS else "",
            )
        else:
            self._become(replace(self._state, message=tr(NO_DIGITS), hint=""))

    @Slot()
    def takeBack(self) -> None:
        """Forget the last digit."""
        if not self._state.checking:
            self._pin = self._pin[:-1]
            self._become(replace(self._state, digits=len(self._pin), message="", hint=""))

    @Slot()
    def lock(self) -> None:
        """Close what this person had open; somebody may unlock."""
        self._lock()

    @Slot()
    def handOver(self) -> None:
        """Close what this person had open; somebody else takes the tablet."""
        who = self._state.who
        if who is not None:
            self._lock(leaving=who.id)

    def warn(self, about_to_lock: bool) -> None:
        """Say that the tablet locks in a moment, or that somebody has touched it."""
        locking = about_to_lock and self._state.who is not None
        if locking != self._state.locking:
            self._become(replace(self._state, locking=locking))

    def lock_by_itself(self) -> None:
        """Lock because nobody touched the tablet for a while."""
        if self._state.who is not None:
            self._lock(hint=locked_after(self._settings.lock_seconds))

    def lock_to_leave(self) -> None:
        """Lock before the window of a kiosk closes, which takes a PIN."""
        if self._state.who is not None:
            self._lock(hint=tr(TO_LEAVE))

    def note_kept(self) -> None:
        """What the last one had begun to write lies sealed under her name."""
        said = tr(NOTE_KEPT)
        if self._state.who is None and said not in self._state.hint:
            hint = f"{self._state.hint} {said}".strip()
            self._become(replace(self._state, hint=hint))

    def heard(self, status: SyncStatus) -> None:
        """Take note of how the conversation with the hub stands."""
        strip = sign_in_strip(status, known=len(self._state.people))
        if strip != self._strip:
            self._strip = strip
            self.changed.emit()

    def translated(self) -> None:
        """Another language was chosen: what was said in the last one goes."""
        self._become(replace(self._state, message="", hint=""))

    def _begin(self, **changes: Any) -> None:
        """Ask for a PIN anew."""
        self._pin = ""
        self._become(replace(self._state, **{"digits": 0, "message": "", "hint": "", **changes}))

    def _may_enter(self) -> bool:
        """Whether digits are taken now; says what is missing where they are not."""
        state = self._state
        if state.checking:
            return False
        if state.stranger and not state.number:
            self._become(
                replace(state, message=tr("Your staff number first, then your PIN."), hint="")
            )
            return False
        if state.chosen is None and not state.stranger:
            self._become(replace(state, message=tr(WHO_FIRST), hint=""))
            return False
        return True

    def _enter(self, pin: str, *, hint: str = "") -> None:
        self._pin = pin
        self._become(replace(self._state, digits=len(pin), message="", hint=hint))
        if len(pin) == PIN_DIGITS:
            self._check()

    def _check(self) -> None:
        pin, self._pin = self._pin, ""
        state = self._state
        work: Callable[[Any], SignInAnswer]
        if state.chosen is not None:
            person = state.chosen.staff_id

            def work(_: Any) -> SignInAnswer:
                return self._door.unlock(person, pin)
        else:
            number = state.number

            def work(_: Any) -> SignInAnswer:
                return self._door.add_person(number, pin)

        self._become(replace(state, checking=True, message=""))
        self._tasks.change(work, self._answered, self._failed)

    def _answered(self, answer: SignInAnswer) -> None:
        self._become(answered(self._state, answer))
        if self._state.who is not None:
            self.opened.emit()
            self.load()

    def _failed(self, error: ExpectedError) -> None:
        self._pin = ""
        self._become(replace(self._state, checking=False, digits=0, message=told(error)))

    def _lock(self, *, hint: str = "", leaving: str = "") -> None:
        who = self._state.who
        self._pin = ""
        chosen = None if leaving else tile(who) if who is not None else self._state.chosen
        locked = replace(
            self._state,
            who=None,
            chosen=chosen,
            stranger=False,
            leaving=leaving,
            digits=0,
            message="",
            hint=hint,
            locking=False,
        )
        self._become(asked(locked) if locked.people else locked)
        self.closed.emit()
        self._tasks.change(lambda _: self._door.sign_out(), lambda _: self.load(), self._failed)

    def _become(self, state: SignInState) -> None:
        if state != self._state:
            self._state = state
            self._people.show(state.people)
            self.changed.emit()

    def get_people(self) -> Listing:
        return self._people

    def get_open(self) -> bool:
        return self._state.who is not None

    def get_loaded(self) -> bool:
        return self._state.loaded

    def get_chosen(self) -> str:
        return self._state.chosen.staff_id if self._state.chosen else ""

    def get_greeting(self) -> str:
        return greeting(self._state.chosen.name) if self._state.chosen else tr("Hello")

    def get_letters(self) -> str:
        return self._state.chosen.letters if self._state.chosen else ""

    def get_seed(self) -> int:
        return self._state.chosen.seed if self._state.chosen else 0

    def get_stranger(self) -> bool:
        return self._state.stranger

    def get_number(self) -> str:
        return self._state.number

    def get_digits(self) -> int:
        return self._state.digits

    def get_checking(self) -> bool:
        return self._state.checking

    def get_message(self) -> str:
        return self._state.message

    def get_prompt(self) -> str:
        return prompt(self._state)

    def get_locking(self) -> bool:
        return self._state.locking

    def get_lock_notice(self) -> str:
        return lock_notice(self._settings.lock_notice_seconds)

    def get_badges(self) -> bool:
        return bool(self._settings.badge_prefix)

    def get_lately(self) -> str:
        return people_lately(len(self._state.people), days=self._settings.recent_days)

    def get_tries(self) -> str:
        return tries(self._settings.pin_tries)

    def get_strip_title(self) -> str:
        return self._strip.title

    def get_strip_text(self) -> str:
        return self._strip.text

    def get_pin_digits(self) -> int:
        return PIN_DIGITS

    people = Property(Listing, get_people, constant=True)
    open = Property(bool, get_open, notify=changed)
    loaded = Property(bool, get_loaded, notify=changed)
    chosen = Property(str, get_chosen, notify=changed)
    greeting = Property(str, get_greeting, notify=changed)
    letters = Property(str, get_letters, notify=changed)
    seed = Property(int, get_seed, notify=changed)
    stranger = Property(bool, get_stranger, notify=changed)
    number = Property(str, get_number, notify=changed)
    digits = Property(int, get_digits, notify=changed)
    checking = Property(bool, get_checking, notify=changed)
    message = Property(str, get_message, notify=changed)
    prompt = Property(str, get_prompt, notify=changed)
    locking = Property(bool, get_locking, notify=changed)
    lockNotice = Property(str, get_lock_notice, notify=changed)
    badges = Property(bool, get_badges, constant=True)
    lately = Property(str, get_lately, notify=changed)
    tries = Property(str, get_tries, notify=changed)
    stripTitle = Property(str, get_strip_title, notify=changed)
    stripText = Property(str, get_strip_text, notify=changed)
    pinDigits = Property(int, get_pin_digits, constant=True)
