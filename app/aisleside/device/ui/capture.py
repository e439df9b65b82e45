"""The sheet on which staff record what a customer told them and what they promised.

A tap on a value, a day or an answer records it; only what is typed needs a button.
Nothing of it waits for a network, and the last thing can be taken back. The sheet
is about the customer whom the profile shows; what was typed stays as a draft of its part.
While a customer can see the screen, one may write, but each part begins empty, shows
nothing that is for staff, and is a draft of its own beside those begun before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

import msgspec
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from aisleside.device.cache.answers import Profile
from aisleside.device.ui import capture_words as words
from aisleside.device.ui.capture_words import PURPOSES, Chip, Day, Part
from aisleside.device.ui.customer_header import first_name
from aisleside.device.ui.customer_list import called
from aisleside.device.ui.disclosure import open_facts
from aisleside.device.ui.drafts import Drafts
from aisleside.device.ui.known_facts import fact_label, origin
from aisleside.device.ui.language import told, tr
from aisleside.device.ui.listing import Listing
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.note import Progress
from aisleside.device.ui.note_check import NoteCheck
from aisleside.device.ui.recorder import Recorder
from aisleside.domain.consent import ConsentAnswer, ConsentPurpose
from aisleside.domain.errors import ExpectedError
from aisleside.domain.recorded import ConsentTold, FactTold, Recorded, TaskMade
from aisleside.domain.staff import StaffMember
from aisleside.domain.task import TaskKind
from aisleside.insight.notes.typed import NUMBERS

QML_IMPORT_NAME = "Aisleside.Device"
QML_IMPORT_MAJOR_VERSION = 1

FARTHEST = 366  # days ahead that the steppers reach


@dataclass(frozen=True, slots=True)
class Form:
    """What stands in the sheet. *correcting* means that *key* is a fact she says is wrong.

    *title* is in words of one's own; None means the *usual* one of the kind, by its number.
    """

    part: Part = Part.NOTE
    correcting: bool = False
    key: str = ""
    value: str = ""
    words: str = ""
    kind: TaskKind = TaskKind.FOLLOW_UP
    title: str | None = ""
    usual: int = 0
    staff: str | None = None
    picking: bool = False
    day: date = date.min
    minute: int = 11 * 60
    minutes: int = 30
    purpose: ConsentPurpose = ConsentPurpose.EMAIL
    said: str = ""
    sounds: str = ""
    saving: bool = False
    trouble: str = ""


EMPTY = Form()

# What of a form makes a draft, and what goes with it.
_TYPED = ("value", "words", "kind", "title", "usual", "day", "minute", "said", "sounds")
_CHOSEN = ("key", "staff", "picking", "minutes", "purpose")


@QmlElement
class CaptureView(QObject):
    """Take down what was said about one customer, through the recorder."""

    changed = Signal()
    kept = Signal()

    def __init__(
        self,
        *,
        recorder: Recorder,
        drafts: Drafts,
        manner: Manner,
        clock: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._recorder = recorder
        self._drafts = drafts
        self._manner = manner
        self._clock = clock
        self._me: StaffMember | None = None
        self._profile: Profile | None = None
        self._covered = False
        self._draft = ""  # under what name the form is kept while it is not saved
        self._team: Sequence[StaffMember] = ()
        self._progress: Mapping[ConsentPurpose, Progress] = {}
        self._form = EMPTY
        self._value_check = NoteCheck(parent=self)
        self._words_check = NoteCheck(parent=self)
        self._title_check = NoteCheck(parent=self)
        self._said_check = NoteCheck(kinds=NUMBERS, parent=self)
        self._sounds_check = NoteCheck(kinds=NUMBERS, parent=self)
        self._parts = Listing(Chip, self)
        self._subjects = Listing(Chip, self)
        self._values = Listing(Chip, self)
        self._kinds = Listing(Chip, self)
        self._titles = Listing(Chip, self)
        self._people = Listing(Chip, self)
        self._days = Listing(Chip, self)
        self._lengths = Listing(Chip, self)
        self._purposes = Listing(Chip, self)
        self._ways = Listing(Chip, self)

    def sign_in(self, staff: StaffMember | None) -> None:
        """Record as this person; nothing typed by the one before stays."""
        self._me = staff
        self.about(None, ())

    def about(self, profile: Profile | None, team: Sequence[StaffMember]) -> None:
        """Record about this customer from now on; the same one keeps what was typed."""
        before = self._profile.customer.id if self._profile is not None else None
        self._profile, self._team = profile, team
        if profile is None or profile.customer.id != before:
            self._form = EMPTY
        self._show(self._form)

    def cover(self, covered: bool) -> None:
        """Whether a customer can see the screen."""
        if covered == self._covered:
            return
        self._covered = covered
        form = self._fresh(self._form.part) if covered else None
        if form is not None:
            form = replace(self._with_draft(form), saving=self._form.saving)
        self._show(form or self._form)

    def stand(self, progress: Mapping[ConsentPurpose, Progress]) -> None:
        """Take in how far the answers about consent have come."""
        if progress != self._progress:
            self._progress = progress
            self.changed.emit()

    @Slot(int)
    def begin(self, part: int) -> None:
        """Open a part, with what was begun in it."""
        form = self._fresh(Part(part))
        if form is not None:
            self._show(self._with_draft(form))

    def _fresh(self, part: Part) -> Form | None:
        """A part as it is before anything is chosen in it."""
        profile, me = self._profile, self._me
        if profile is None or me is None:
            return None
        tomorrow = self._today() + timedelta(days=1)
        kind = TaskKind.APPOINTMENT if part == Part.APPOINTMENT else TaskKind.FOLLOW_UP
        subjects = words.subjects(profile, chosen="")
        return Form(
            part=part,
            key=subjects[0].key,
            kind=kind,
            title=None,
            staff=me.id,
            day=tomorrow,
            purpose=words.first_unasked(profile.consents),
            said=profile.customer.said,
            sounds=profile.customer.sounds or "",
        )

    @Slot(str)
    def go(self, part: str) -> None:
        """Change to another part; what is typed in this one stays there."""
        self.begin(int(part))

    @Slot(str)
    def correct(self, key: str) -> None:
        """Say what is right instead of a fact."""
        if self._profile is None:
            return
        form = self._fresh(Part.FACT)
        if form is not None:
            present = self._present_of(key) or ""
            self._show(self._with_draft(replace(form, key=key, value=present, correcting=True)))

    # Sizes, tastes and corrections.

    @Slot(str)
    def choose(self, key: str) -> None:
        """Choose what the value is of."""
        self._change(key=key, value="")

    @Slot(str)
    def writeValue(self, text: str) -> None:
        self._change(value=text)

    @Slot(str)
    def writeWords(self, text: str) -> None:
        self._change(words=text)

    @Slot(str)
    def take(self, value: str) -> None:
        """Record one of the values offered."""
        key = self._form.key
        if key in ("taste.likes", "taste.avoids") and self._profile is not None:
            value = words.with_liking(words.present_value(self._profile, key), value)
        self._tell(key, value)

    @Slot()
    def saveValue(self) -> None:
        """Record the value that was typed."""
        if self.get_can_save_value():
            self._tell(self._form.key, self._form.value.strip())

    @Slot()
    def takeAway(self) -> None:
        """Record that a fact does not hold and nothing takes its place."""
        if self._form.correcting:
            self._tell(self._form.key, None)

    # Promises, follow-ups, appointments.

    @Slot(str)
    def chooseKind(self, kind: str) -> None:
        """A promise to her, or a follow-up of our own; an untouched title follows."""
        self._change(kind=TaskKind(kind), usual=0)

    @Slot(str)
    def writeTitle(self, text: str) -> None:
        """Call it that; a usual title stays one, whatever becomes of its words."""
        titles = _titles(self._profile, self._form.kind) if self._profile is not None else ()
        usual = text in titles
        self._change(title=None if usual else text, usual=titles.index(text) if usual else 0)

    @Slot(str)
    def chooseStaff(self, staff: str) -> None:
        self._change(staff=staff or None)

    @Slot(str)
    def chooseDay(self, day: str) -> None:
        """Record for that day; or show the days to pick one."""
        chosen = Day(int(day))
        if chosen is Day.PICKED:
            self._change(picking=True)
            return
        on = words.day_of(chosen, picked=self._form.day, now=self._clock(), manner=self._manner)
        self._plan(on)

    @Slot(int)
    def moveDay(self, by: int) -> None:
        """Move the picked day, from today on and not beyond a year."""
        today = self._today()
        day = self._form.day + timedelta(days=by)
        self._change(day=min(max(today, day), today + timedelta(days=FARTHEST)))

    @Slot(int)
    def moveTime(self, by: int) -> None:
        """Move the time by so many steps, within the hours in which one may meet."""
        minute = self._form.minute + by * words.STEP
        if words.OPENS <= minute <= words.SHUTS:
            self._change(minute=minute)

    @Slot(str)
    def chooseLength(self, minutes: str) -> None:
        self._change(minutes=int(minutes))

    @Slot()
    def saveTask(self) -> None:
        """Record what is planned for the picked day."""
        self._plan(self._form.day)

    # Consent, and how she is called.

    @Slot(str)
    def ask(self, purpose: str) -> None:
        """Choose what she is asked about."""
        self._change(purpose=ConsentPurpose(purpose))

    @Slot(str)
    def answer(self, answer: str) -> None:
        """Record what she answered."""
        form, told = self._form, ConsentAnswer(answer)
        if not self.get_may_answer():
            return
        said = words.consent_said(form.purpose, told)
        self._record(ConsentTold(form.purpose, told, form.words.strip() or None), said)

    @Slot(str)
    def writeSaid(self, text: str) -> None:
        self._change(said=text)

    @Slot(str)
    def writeSounds(self, text: str) -> None:
        self._change(sounds=text)

    @Slot()
    def saveSaid(self) -> None:
        if self.get_can_save_said():
            self._record(FactTold("name.said", self._form.said.strip()), tr("Name, saved here"))

    @Slot()
    def saveSounds(self) -> None:
        if self.get_can_save_sounds():
            sounds = self._form.sounds.strip() or None
            self._record(FactTold("name.sounds", sounds), tr("How to say the name, saved here"))

    @Slot(str)
    def prefer(self, way: str) -> None:
        """Record how she likes to be contacted."""
        self._record(FactTold("contact.by", way), words.way_said(way))

    def _tell(self, key: str, value: str | None) -> None:
        said = self._form.words.strip() or None
        if self.get_may_answer():
            self._record(FactTold(key, value, said), words.fact_said(key, value))

    def _plan(self, day: date) -> None:
        form, manner, title = self._form, self._manner, self.get_title().strip()
        if not self.get_can_plan():
            return
        meeting = form.kind is TaskKind.APPOINTMENT
        due = words.moment_of(day, form.minute if meeting else 0, manner=manner)
        body = TaskMade(
            kind=form.kind,
            title=title,
            due_at=due,
            all_day=not meeting,
            minutes=form.minutes if meeting else None,
            staff=form.staff,
        )
        when = words.day_words(day, now=self._clock(), manner=manner)
        if meeting:
            when = f"{when} {manner.clock(due)}"
        self._record(body, words.task_said(body.title, when))

    def _record(self, body: Recorded, said: str) -> None:
        profile = self._profile
        if profile is None or self._me is None or self._form.saving:
            return
        customer = profile.customer.id
        self._change(saving=True, trouble="")

        draft, author = self._draft, self._me.id

        def kept() -> None:
            if self._me is not None and self._me.id == author:
                self._drafts.saved(customer, draft)
            if self._is_about(customer):
                self._show(replace(EMPTY, part=self._form.part))
                self.kept.emit()

        def not_kept(error: ExpectedError) -> None:
            if self._is_about(customer):
                self._show(replace(self._form, saving=False, trouble=told(error)))

        self._recorder.record(
            customer,
            body,
            said=said,
            kept=lambda _event: kept(),
            failed=not_kept,
            names=self._names(),
        )

    def _is_about(self, customer: int) -> bool:
        return self._profile is not None and self._profile.customer.id == customer

    def _change(self, **changes: object) -> None:
        form = replace(self._form, **changes)  # type: ignore[arg-type]  # the names are Form's
        if form != self._form:
            self._show(form)
            self._hold(form)

    def _hold(self, form: Form) -> None:
        """Keep as a draft what is different from the form as it was opened."""
        fresh, profile = self._opened(form), self._profile
        if fresh is None or profile is None or not self._draft:
            return
        typed = any(getattr(form, name) != getattr(fresh, name) for name in _TYPED)
        begun = {
            name: getattr(form, name)
            for name in (*_TYPED, *_CHOSEN)
            if getattr(form, name) != getattr(fresh, name)
        }
        text = msgspec.json.encode(begun).decode() if typed else ""
        self._drafts.hold(profile.customer.id, self._draft, text)

    def _with_draft(self, form: Form) -> Form:
        """A form with the newest of what was begun in it; while covered, one beside them all."""
        assert self._profile is not None
        customer = self._profile.customer.id
        newest = max(_numbers(_part(form), self._drafts.parts(customer)), default=None)
        number = 0 if newest is None else newest + self._covered
        self._draft = _numbered(_part(form), number)
        text = self._drafts.of(customer, self._draft)
        if not text:
            return form
        try:
            begun = msgspec.json.decode(text, type=dict[str, Any])
            held = msgspec.convert(begun, Form)
        except msgspec.MsgspecError:  # of a version with other words
            return form
        if held.day < self._today():  # it has passed meanwhile
            begun.pop("day", None)
        known = [name for name in (*_TYPED, *_CHOSEN) if name in begun]
        return replace(form, **{name: getattr(held, name) for name in known})

    def _opened(self, form: Form) -> Form | None:
        """How this part looked when it was opened."""
        fresh = self._fresh(form.part)
        if fresh is None or self._profile is None or not form.correcting:
            return fresh
        present = self._present_of(form.key) or ""
        return replace(fresh, key=form.key, value=present, correcting=True)

    def _names(self) -> tuple[str, ...]:
        """What the customer is called."""
        if self._profile is None:
            return ()
        return (self.get_name(), self.get_first(), self._profile.customer.said)

    def _show(self, form: Form) -> None:
        self._form = form
        names = self._names()
        self._value_check.read(form.value, names=names)
        self._words_check.read(form.words, names=names)
        self._title_check.read(form.title or "", names=names)
        self._said_check.read(form.said)
        self._sounds_check.read(form.sounds)
        profile, me = self._seen(), self._me
        for listing, rows in zip(
            (
                self._parts,
                self._subjects,
                self._values,
                self._kinds,
                self._titles,
                self._people,
                self._days,
                self._lengths,
                self._purposes,
                self._ways,
            ),
            ((),) * 10
            if profile is None or me is None
            else _chips(form, profile, me, self._team, covered=self._covered),
            strict=True,
        ):
            listing.show(rows)
        self.changed.emit()

    def get_part(self) -> int:
        return int(self._form.part)

    def get_name(self) -> str:
        return called(self._profile.customer.said) if self._profile is not None else ""

    def get_first(self) -> str:
        return first_name(self._profile.customer) if self._profile is not None else ""

    def get_correcting(self) -> bool:
        return self._form.correcting

    def get_subject(self) -> str:
        return fact_label(self._form.key) if self._form.key else ""

    def get_now_known(self) -> str:
        """What is known of the subject now, from whom and since when."""
        seen = self._seen()
        facts = seen.facts if seen is not None else ()
        fact = next((fact for fact in facts if fact.key == self._form.key), None)
        if fact is None:
            return ""
        return f"{fact.value} · {origin(fact, manner=self._manner, now=self._clock())}"

    def get_value(self) -> str:
        return self._form.value

    def get_value_left(self) -> str:
        return words.spare(self._form.value)

    def get_value_too_long(self) -> bool:
        return words.too_long(self._form.value)

    def get_can_save_value(self) -> bool:
        form = self._form
        same = form.correcting and form.value.strip() == self._present_of(form.key)
        fits = words.fits(form.value) and self.get_may_answer() and not same
        return fits and not self._value_check.blocks

    def get_words(self) -> str:
        return self._form.words

    def get_words_left(self) -> str:
        return words.spare(self._form.words)

    def get_words_too_long(self) -> bool:
        return words.too_long(self._form.words)

    def get_title(self) -> str:
        return _title(self._form, self._profile)

    def get_title_left(self) -> str:
        return words.spare(self.get_title())

    def get_title_too_long(self) -> bool:
        return words.too_long(self.get_title())

    def get_can_plan(self) -> bool:
        return words.fits(self.get_title()) and not self._title_check.blocks

    def get_picking(self) -> bool:
        return self._form.picking

    def get_day(self) -> str:
        if self._form.day == date.min:
            return ""
        return words.date_words(self._form.day, now=self._clock(), manner=self._manner)

    def get_time(self) -> str:
        day = self._clock().astimezone(self._manner.zone).date()
        return self._manner.clock(words.moment_of(day, self._form.minute, manner=self._manner))

    def get_question(self) -> str:
        return words.question(self._form.purpose)

    def get_answered(self) -> str:
        if self._covered:
            return ""
        consents = self._profile.consents if self._profile is not None else ()
        said = words.answered(consents, self._form.purpose, manner=self._manner, now=self._clock())
        progress = self._progress.get(self._form.purpose)
        return said if progress is None else f"{said} · {progress.text}"

    def get_contact(self) -> str:
        if self._profile is None or self._covered:
            return ""
        return words.contact_line(
            self._profile.customer,
            self._profile.consents,
            manner=self._manner,
            now=self._clock(),
        )

    def get_may_answer(self) -> bool:
        return words.fits(self._form.words, needed=False) and not self._words_check.blocks

    def get_said(self) -> str:
        return self._form.said

    def get_said_left(self) -> str:
        return words.spare(self._form.said)

    def get_said_too_long(self) -> bool:
        return words.too_long(self._form.said)

    def get_can_save_said(self) -> bool:
        fits = words.fits(self._form.said) and not self._said_check.blocks
        return fits and self._form.said.strip() != self.get_name()

    def get_sounds(self) -> str:
        return self._form.sounds

    def get_sounds_left(self) -> str:
        return words.spare(self._form.sounds)

    def get_sounds_too_long(self) -> bool:
        return words.too_long(self._form.sounds)

    def get_can_save_sounds(self) -> bool:
        before = self._profile.customer.sounds if self._profile is not None else None
        sounds = self._form.sounds
        fits = words.fits(sounds, needed=False) and not self._sounds_check.blocks
        return fits and (sounds.strip() or None) != before

    def get_saving(self) -> bool:
        return self._form.saving

    def get_trouble(self) -> str:
        return self._form.trouble

    def _today(self) -> date:
        return self._clock().astimezone(self._manner.zone).date()

    def _present_of(self, key: str) -> str | None:
        seen = self._seen()
        return words.present_value(seen, key) if seen is not None else None

    def _seen(self) -> Profile | None:
        """The profile without what must not be seen now."""
        profile = self._profile
        if profile is None or not self._covered:
            return profile
        return replace(profile, facts=open_facts(profile.facts))

    def get_value_check(self) -> NoteCheck:
        return self._value_check

    def get_words_check(self) -> NoteCheck:
        return self._words_check

    def get_title_check(self) -> NoteCheck:
        return self._title_check

    def get_said_check(self) -> NoteCheck:
        return self._said_check

    def get_sounds_check(self) -> NoteCheck:
        return self._sounds_check

    def get_parts(self) -> Listing:
        return self._parts

    def get_subjects(self) -> Listing:
        return self._subjects

    def get_values(self) -> Listing:
        return self._values

    def get_kinds(self) -> Listing:
        return self._kinds

    def get_titles(self) -> Listing:
        return self._titles

    def get_people(self) -> Listing:
        return self._people

    def get_days(self) -> Listing:
        return self._days

    def get_lengths(self) -> Listing:
        return self._lengths

    def get_purposes(self) -> Listing:
        return self._purposes

    def get_ways(self) -> Listing:
        return self._ways

    part = Property(int, get_part, notify=changed)
    name = Property(str, get_name, notify=changed)
    first = Property(str, get_first, notify=changed)
    correcting = Property(bool, get_correcting, notify=changed)
    subject = Property(str, get_subject, notify=changed)
    nowKnown = Property(str, get_now_known, notify=changed)
    value = Property(str, get_value, notify=changed)
    valueLeft = Property(str, get_value_left, notify=changed)
    valueTooLong = Property(bool, get_value_too_long, notify=changed)
    canSaveValue = Property(bool, get_can_save_value, notify=changed)
    words = Property(str, get_words, notify=changed)
    wordsLeft = Property(str, get_words_left, notify=changed)
    wordsTooLong = Property(bool, get_words_too_long, notify=changed)
    title = Property(str, get_title, notify=changed)
    titleLeft = Property(str, get_title_left, notify=changed)
    titleTooLong = Property(bool, get_title_too_long, notify=changed)
    canPlan = Property(bool, get_can_plan, notify=changed)
    picking = Property(bool, get_picking, notify=changed)
    day = Property(str, get_day, notify=changed)
    time = Property(str, get_time, notify=changed)
    question = Property(str, get_question, notify=changed)
    answered = Property(str, get_answered, notify=changed)
    contact = Property(str, get_contact, notify=changed)
    mayAnswer = Property(bool, get_may_answer, notify=changed)
    said = Property(str, get_said, notify=changed)
    saidLeft = Property(str, get_said_left, notify=changed)
    saidTooLong = Property(bool, get_said_too_long, notify=changed)
    canSaveSaid = Property(bool, get_can_save_said, notify=changed)
    sounds = Property(str, get_sounds, notify=changed)
    soundsLeft = Property(str, get_sounds_left, notify=changed)
    soundsTooLong = Property(bool, get_sounds_too_long, notify=changed)
    canSaveSounds = Property(bool, get_can_save_sounds, notify=changed)
    saving = Property(bool, get_saving, notify=changed)
    trouble = Property(str, get_trouble, notify=changed)
    valueCheck = Property(NoteCheck, get_value_check, constant=True)
    wordsCheck = Property(NoteCheck, get_words_check, constant=True)
    titleCheck = Property(NoteCheck, get_title_check, constant=True)
    saidCheck = Property(NoteCheck, get_said_check, constant=True)
    soundsCheck = Property(NoteCheck, get_sounds_check, constant=True)
    parts = Property(Listing, get_parts, constant=True)
    subjects = Property(Listing, get_subjects, constant=True)
    values = Property(Listing, get_values, constant=True)
    kinds = Property(Listing, get_kinds, constant=True)
    titles = Property(Listing, get_titles, constant=True)
    people = Property(Listing, get_people, constant=True)
    days = Property(Listing, get_days, constant=True)
    lengths = Property(Listing, get_lengths, constant=True)
    purposes = Property(Listing, get_purposes, constant=True)
    ways = Property(Listing, get_ways, constant=True)


def _part(form: Form) -> str:
    """What a draft of this form is of; each fact that is put right has one of its own."""
    return f"not right: {form.key}" if form.correcting else form.part.name.lower()


def _numbered(part: str, number: int) -> str:
    """The name of a draft; the first of a part has no number."""
    return f"{part}#{number}" if number else part


def _numbers(part: str, names: Iterable[str]) -> Iterator[int]:
    """The numbers of the drafts of one part among these names."""
    for name in names:
        of, _, number = name.partition("#")
        if name == part:
            yield 0
        elif of == part and number.isdecimal():
            yield int(number)


def _titles(profile: Profile, kind: TaskKind) -> tuple[str, ...]:
    if kind is TaskKind.APPOINTMENT:
        return tuple(map(tr, words.MEETINGS))
    return words.task_titles(profile.customer, kind)


def _title(form: Form, profile: Profile | None) -> str:
    """What it is called, in words of one's own or the usual ones."""
    if form.title is not None or profile is None:
        return form.title or ""
    titles = _titles(profile, form.kind)
    return titles[min(max(0, form.usual), len(titles) - 1)]


def _chips(
    form: Form, profile: Profile, me: StaffMember, team: Sequence[StaffMember], *, covered: bool
) -> tuple[tuple[Chip, ...], ...]:
    """The chips of every part, in the order in which the view holds them."""
    meeting = form.part is Part.APPOINTMENT
    return (
        words.word_chips(words.PARTS, form.part),
        words.subjects(profile, chosen=form.key),
        words.value_chips(profile, form.key),
        words.word_chips(words.KINDS, form.kind),
        words.chips(_titles(profile, form.kind), _title(form, profile)),
        words.team_chips(team, me=me, chosen=form.staff, anybody=not meeting),
        words.word_chips(words.DAYS, Day.PICKED if form.picking else None),
        words.chips(
            {length: tr("{count} min", count=length) for length in words.LENGTHS}, form.minutes
        ),
        words.word_chips(PURPOSES, form.purpose)
        if covered  # without what she answered
        else words.purpose_chips(profile.consents, form.purpose),
        words.word_chips(words.WAYS, profile.customer.contact_by),
    )
