"""Who is using this tablet: choosing a person, her PIN, and locking up again.

The state never holds the PIN, only how many digits are in. A PIN leaves this
module once, to be checked, and is forgotten before the answer is here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from aisleside.device.session.people import KnownPerson, SignInAnswer, SignInResult
from aisleside.device.sync.status import SyncStatus
from aisleside.device.ui.listing import Listing
from aisleside.device.ui.tasks import Tasks
from aisleside.device.ui.words import (
    Condition,
    greeting,
    people_lately,
    pin_trouble,
    sign_in_strip,
    tries,
)
from aisleside.domain.customer import initials
from aisleside.domain.errors import ExpectedError
from aisleside.domain.staff import StaffMember

QML_IMPORT_NAME = "Aisleside.Device"
QML_IMPORT_MAJOR_VERSION = 1

PIN_DIGITS = 6  # what the hub gives out; a shorter one could be watched too easily
NUMBER_LIMIT = 24  # letters and digits of a staff number
LOCKED_BY_ITSELF = "Locked after a while without a touch. What you wrote is kept."


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

    *chosen* is whose PIN is asked for; None while a stranger types a staff
    number. *who* is set from the answer that opened the tablet until it locks.
    """

    people: tuple[PersonTile, ...] = ()
    chosen: PersonTile | None = None
    stranger: bool = False
    number: str = ""
    digits: int = 0
    checking: bool = False
    message: str = ""
    who: StaffMember | None = None
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
    """The people of this tablet are known; the last one is chosen, as it is mostly her."""
    tiles = tuple(tile(person.staff) for person in people)
    kept = next((t for t in tiles if state.chosen and t.staff_id == state.chosen.staff_id), None)
    chosen = None if state.stranger else kept or (tiles[0] if tiles else None)
    return replace(
        state, people=tiles, chosen=chosen, stranger=state.stranger or not tiles, loaded=True
    )


def answered(state: SignInState, answer: SignInAnswer) -> SignInState:
    """A PIN was checked."""
    opened = answer.result is SignInResult.OPEN
    return replace(
        state,
        digits=0,
        checking=False,
        message=pin_trouble(answer),
        number="" if opened else state.number,
        stranger=False if opened else state.stranger,
        who=answer.staff if opened else None,
    )


@QmlElement
class SignIn(QObject):
    """Show who may unlock the tablet, take digits, and say what came of them."""

    changed = Signal()
    opened = Signal()
    closed = Signal()

    def __init__(
        self, door: Door, tasks: Tasks[Any, Any], *, recent_days: int, pin_tries: int
    ) -> None:
        super().__init__()
        self._door = door
        self._tasks = tasks
        self._recent_days = recent_days
        self._pin_tries = pin_tries
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
            self._pin = ""
            self._become(
                replace(self._state, chosen=found, stranger=False, number="", digits=0, message="")
            )

    @Slot()
    def someoneElse(self) -> None:
        """Ask for a staff number and its PIN."""
        if not self._state.checking:
            self._pin = ""
            self._become(replace(self._state, chosen=None, stranger=True, digits=0, message=""))

    @Slot(str)
    def setNumber(self, text: str) -> None:
        """Take the staff number as far as it is typed."""
        number = "".join(ch for ch in text if ch.isprintable())[:NUMBER_LIMIT].strip()
        if number != self._state.number:
            self._become(replace(self._state, number=number, message=""))

    @Slot(str)
    def press(self, digit: str) -> None:
        """Take one digit; the last one sends the PIN off to be checked."""
        state = self._state
        if len(digit) != 1 or digit not in "0123456789" or state.checking:
            return
        if state.stranger and not state.number:
            self._become(replace(state, message="Your staff number first, then your PIN."))
            return
        if len(self._pin) < PIN_DIGITS:
            self._pin += digit
            self._become(replace(state, digits=len(self._pin), message=""))
        if len(self._pin) == PIN_DIGITS:
            self._check()

    @Slot()
    def takeBack(self) -> None:
        """Forget the last digit."""
        if not self._state.checking:
            self._pin = self._pin[:-1]
            self._become(replace(self._state, digits=len(self._pin), message=""))

    @Slot()
    def lock(self) -> None:
        """Close what this person had open; somebody may unlock."""
        self._lock(message="")

    def lock_by_itself(self) -> None:
        """Lock because nobody touched the tablet for a while."""
        if self._state.who is not None:
            self._lock(message=LOCKED_BY_ITSELF)

    def heard(self, status: SyncStatus) -> None:
        """Take note of how the conversation with the hub stands."""
        strip = sign_in_strip(status, known=len(self._state.people))
        if strip != self._strip:
            self._strip = strip
            self.changed.emit()

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
        self._become(replace(self._state, checking=False, digits=0, message=error.say))

    def _lock(self, *, message: str) -> None:
        who = self._state.who
        self._pin = ""
        chosen = tile(who) if who is not None else self._state.chosen
        self._become(replace(self._state, who=None, chosen=chosen, digits=0, message=message))
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
        return greeting(self._state.chosen.name) if self._state.chosen else "Hello"

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

    def get_lately(self) -> str:
        return people_lately(len(self._state.people), days=self._recent_days)

    def get_tries(self) -> str:
        return tries(self._pin_tries)

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
    lately = Property(str, get_lately, notify=changed)
    tries = Property(str, get_tries, notify=changed)
    stripTitle = Property(str, get_strip_title, notify=changed)
    stripText = Property(str, get_strip_text, notify=changed)
    pinDigits = Property(int, get_pin_digits, constant=True)
