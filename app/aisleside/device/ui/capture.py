"""The sheet on which staff record what a customer told them and what they promised.

A tap on a value, a day or an answer records it; only what is typed needs a button.
Nothing of it waits for a network, and the last thing can be taken back. The sheet
is about the customer whom the profile shows; what was typed is forgotten with her.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from aisleside.device.cache.answers import Profile
from aisleside.device.ui import capture_words as words
from aisleside.device.ui.capture_words import Chip, Day, Part
from aisleside.device.ui.customer_header import first_name
from aisleside.device.ui.known_facts import fact_label, origin
from aisleside.device.ui.listing import Listing
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.note import Progress
from aisleside.device.ui.recorder import Recorder
from aisleside.domain.consent import ConsentAnswer, ConsentPurpose
from aisleside.domain.errors import ExpectedError
from aisleside.domain.recorded import ConsentTold, FactTold, Recorded, TaskMade
from aisleside.domain.staff import StaffMember
from aisleside.domain.task import TaskKind

QML_IMPORT_NAME = "Aisleside.Device"
QML_IMPORT_MAJOR_VERSION = 1

FARTHEST = 366  # days ahead that the steppers reach


@dataclass(frozen=True, slots=True)
class Form:
    """What stands in the sheet. *correcting* means that *key* is a fact she says is wrong."""

    part: Part = Part.NOTE
    correcting: bool = False
    key: str = ""
    value: str = ""
    words: str = ""
    kind: TaskKind = TaskKind.FOLLOW_UP
    title: str = ""
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


@QmlElement
class CaptureView(QObject):
    """Take down what was said about one customer, through the recorder."""

    changed = Signal()
    kept = Signal()

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
        self._me: StaffMember | None = None
        self._profile: Profile | None = None
        self._team: Sequence[StaffMember] = ()
        self._progress: Mapping[ConsentPurpose, Progress] = {}
        self._form = EMPTY
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

    def stand(self, progress: Mapping[ConsentPurpose, Progress]) -> None:
        """Take in how far the answers about consent have come."""
        if progress != self._progress:
            self._progress = progress
            self.changed.emit()

    @Slot(int)
    def begin(self, part: int) -> None:
        """Open a part anew."""
        profile, me = self._profile, self._me
        if profile is None or me is None:
            return
        now = self._clock()
        tomorrow = now.astimezone(self._manner.zone).date() + timedelta(days=1)
        kind = TaskKind.APPOINTMENT if part == Part.APPOINTMENT else TaskKind.FOLLOW_UP
        subjects = words.subjects(profile, chosen="")
        self._show(
            Form(
                part=Part(part),
                key=subjects[0].key,
                kind=kind,
                title=_titles(profile, kind)[0],
                staff=me.id,
                day=tomorrow,
                purpose=words.first_unasked(profile.consents),
                said=profile.customer.said,
                sounds=profile.customer.sounds or "",
            )
        )

    @Slot(str)
    def go(self, part: str) -> None:
        """Change to another part; what is typed in this one goes."""
        self.begin(int(part))

    @Slot(str)
    def correct(self, key: str) -> None:
        """Say what is right instead of a fact."""
        if self._profile is None:
            return
        self.begin(Part.FACT)
        present = words.present_value(self._profile, key) or ""
        self._change(key=key, value=present, correcting=True)

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
        profile, form = self._profile, self._form
        if profile is None:
            return
        chosen = TaskKind(kind)
        usual = form.title in _titles(profile, form.kind)
        self._change(kind=chosen, title=_titles(profile, chosen)[0] if usual else form.title)

    @Slot(str)
    def writeTitle(self, text: str) -> None:
        self._change(title=text)

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
        today = self._clock().astimezone(self._manner.zone).date()
        day = self._form.day + timedelta(days=by)
        if today <= day <= today + timedelta(days=FARTHEST):
            self._change(day=day)

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
        if not words.fits(form.words, needed=False):
            return
        said = f"{words.PURPOSES[form.purpose]}: {words.ANSWERS[told].lower()}, saved here"
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
            self._record(FactTold("name.said", self._form.said.strip()), "Name, saved here")

    @Slot()
    def saveSounds(self) -> None:
        if self.get_can_save_sounds():
            sounds = self._form.sounds.strip() or None
            self._record(FactTold("name.sounds", sounds), "How to say the name, saved here")

    @Slot(str)
    def prefer(self, way: str) -> None:
        """Record how she likes to be contacted."""
        self._record(FactTold("contact.by", way), f"Prefers {words.WAYS[way].lower()}, saved here")

    def _tell(self, key: str, value: str | None) -> None:
        said = self._form.words.strip() or None
        if words.fits(self._form.words, needed=False):
            self._record(FactTold(key, value, said), words.fact_said(key, value))

    def _plan(self, day: date) -> None:
        form, manner = self._form, self._manner
        if not words.fits(form.title):
            return
        meeting = form.kind is TaskKind.APPOINTMENT
        due = words.moment_of(day, form.minute if meeting else 0, manner=manner)
        body = TaskMade(
            kind=form.kind,
            title=form.title.strip(),
            due_at=due,
            all_day=not meeting,
            minutes=form.minutes if meeting else None,
            staff=form.staff,
        )
        when = words.date_words(day, now=self._clock(), manner=manner)
        if meeting:
            when = f"{when} {manner.clock(due)}"
        self._record(body, words.task_said(body.title, when))

    def _record(self, body: Recorded, said: str) -> None:
        profile = self._profile
        if profile is None or self._me is None or self._form.saving:
            return
        customer = profile.customer.id
        self._change(saving=True, trouble="")

        def kept() -> None:
            if self._is_about(customer):
                self._show(replace(EMPTY, part=self._form.part))
                self.kept.emit()

        def not_kept(error: ExpectedError) -> None:
            if self._is_about(customer):
                self._show(replace(self._form, saving=False, trouble=error.say))

        self._recorder.record(
            customer, body, said=said, kept=lambda _event: kept(), failed=not_kept
        )

    def _is_about(self, customer: int) -> bool:
        return self._profile is not None and self._profile.customer.id == customer

    def _change(self, **changes: object) -> None:
        form = replace(self._form, **changes)  # type: ignore[arg-type]  # the names are Form's
        if form != self._form:
            self._show(form)

    def _show(self, form: Form) -> None:
        self._form = form
        profile, me = self._profile, self._me
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
            ((),) * 10 if profile is None or me is None else _chips(form, profile, me, self._team),
            strict=True,
        ):
            listing.show(rows)
        self.changed.emit()

    def get_part(self) -> int:
        return int(self._form.part)

    def get_name(self) -> str:
        return self._profile.customer.said if self._profile is not None else ""

    def get_first(self) -> str:
        return first_name(self._profile.customer) if self._profile is not None else ""

    def get_correcting(self) -> bool:
        return self._form.correcting

    def get_subject(self) -> str:
        return fact_label(self._form.key) if self._form.key else ""

    def get_now_known(self) -> str:
        """What is known of the subject now, from whom and since when."""
        facts = self._profile.facts if self._profile is not None else ()
        fact = next((fact for fact in facts if fact.key == self._form.key), None)
        if fact is None:
            return ""
        return f"{fact.value} · {origin(fact, manner=self._manner, now=self._clock())}"

    def get_value(self) -> str:
        return self._form.value

    def get_value_left(self) -> str:
        return words.spare(self._form.value)

    def get_can_save_value(self) -> bool:
        form = self._form
        same = form.correcting and form.value.strip() == self._present()
        return words.fits(form.value) and words.fits(form.words, needed=False) and not same

    def get_words(self) -> str:
        return self._form.words

    def get_words_left(self) -> str:
        return words.spare(self._form.words)

    def get_title(self) -> str:
        return self._form.title

    def get_title_left(self) -> str:
        return words.spare(self._form.title)

    def get_can_plan(self) -> bool:
        return words.fits(self._form.title)

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
        consents = self._profile.consents if self._profile is not None else ()
        said = words.answered(consents, self._form.purpose, manner=self._manner, now=self._clock())
        progress = self._progress.get(self._form.purpose)
        return said if progress is None else f"{said} · {progress.text}"

    def get_contact(self) -> str:
        if self._profile is None:
            return ""
        return words.contact_line(
            self._profile.customer,
            self._profile.consents,
            manner=self._manner,
            now=self._clock(),
        )

    def get_may_answer(self) -> bool:
        return words.fits(self._form.words, needed=False)

    def get_said(self) -> str:
        return self._form.said

    def get_said_left(self) -> str:
        return words.spare(self._form.said)

    def get_can_save_said(self) -> bool:
        return words.fits(self._form.said) and self._form.said.strip() != self.get_name()

    def get_sounds(self) -> str:
        return self._form.sounds

    def get_sounds_left(self) -> str:
        return words.spare(self._form.sounds)

    def get_can_save_sounds(self) -> bool:
        before = self._profile.customer.sounds if self._profile is not None else None
        sounds = self._form.sounds
        return words.fits(sounds, needed=False) and (sounds.strip() or None) != before

    def get_saving(self) -> bool:
        return self._form.saving

    def get_trouble(self) -> str:
        return self._form.trouble

    def _present(self) -> str | None:
        return words.present_value(self._profile, self._form.key) if self._profile else None

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
    canSaveValue = Property(bool, get_can_save_value, notify=changed)
    words = Property(str, get_words, notify=changed)
    wordsLeft = Property(str, get_words_left, notify=changed)
    title = Property(str, get_title, notify=changed)
    titleLeft = Property(str, get_title_left, notify=changed)
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
    canSaveSaid = Property(bool, get_can_save_said, notify=changed)
    sounds = Property(str, get_sounds, notify=changed)
    soundsLeft = Property(str, get_sounds_left, notify=changed)
    canSaveSounds = Property(bool, get_can_save_sounds, notify=changed)
    saving = Property(bool, get_saving, notify=changed)
    trouble = Property(str, get_trouble, notify=changed)
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


def _titles(profile: Profile, kind: TaskKind) -> tuple[str, ...]:
    if kind is TaskKind.APPOINTMENT:
        return words.MEETINGS
    return words.task_titles(profile.customer, kind)


def _chips(
    form: Form, profile: Profile, me: StaffMember, team: Sequence[StaffMember]
) -> tuple[tuple[Chip, ...], ...]:
    """The chips of every part, in the order in which the view holds them."""
    meeting = form.part is Part.APPOINTMENT
    return (
        words.chips(words.PARTS, form.part),
        words.subjects(profile, chosen=form.key),
        words.value_chips(profile, form.key),
        words.chips(words.KINDS, form.kind),
        words.chips(_titles(profile, form.kind), form.title),
        words.team_chips(team, me=me, chosen=form.staff, anybody=not meeting),
        words.chips(words.DAYS, Day.PICKED if form.picking else None),
        words.chips({length: f"{length} min" for length in words.LENGTHS}, form.minutes),
        words.purpose_chips(profile.consents, form.purpose),
        words.chips(words.WAYS, profile.customer.contact_by),
    )
