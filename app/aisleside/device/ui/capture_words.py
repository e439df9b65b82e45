"""What may be recorded about a customer, as chips to choose from, and how it is said.

Plain functions: what a profile holds and the present moment come in, chips and
sentences go out. A value is offered on the scale that her own sizes are in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QDate

from aisleside.device.cache.answers import Profile
from aisleside.device.ui.customer_header import first_name
from aisleside.device.ui.known_facts import TOLD_TO, fact_label, source_words
from aisleside.device.ui.language import QT_TR_NOOP, sentence, tr
from aisleside.device.ui.manner import Manner
from aisleside.domain.consent import Consent, ConsentAnswer, ConsentPurpose
from aisleside.domain.customer import Customer
from aisleside.domain.event import LINE_LIMIT
from aisleside.domain.fact import Disclosure
from aisleside.domain.product import Product
from aisleside.domain.staff import StaffMember
from aisleside.domain.task import TaskKind

NEAR_LIMIT = 40  # characters left in a line when the counter begins to show
STEP = 15  # minutes between two times of an appointment
OPENS, SHUTS = 7 * 60, 22 * 60  # minutes of the day between which one may meet
MOST_CHIPS = 12  # values in sight at once
TASTES = ("taste.likes", "taste.avoids", "taste.remember")
SIZES = ("size.coat_knit", "size.dress", "size.suit", "size.trousers", "size.shoe")
ANYBODY = ""  # the key of "anybody here"


class Part(IntEnum):
    """The parts of the sheet, in their order; the same numbers as in ``CaptureSheet``."""

    NOTE = 0
    TASK = 1
    FACT = 2
    APPOINTMENT = 3
    CONSENT = 4
    NAME = 5


class Day(IntEnum):
    """When something is due, as chips say it."""

    TODAY = 0
    TOMORROW = 1
    IN_A_WEEK = 2
    PICKED = 3


PARTS = {
    Part.NOTE: QT_TR_NOOP("A note"),
    Part.TASK: QT_TR_NOOP("Follow-up"),
    Part.FACT: QT_TR_NOOP("Size or taste"),
    Part.APPOINTMENT: QT_TR_NOOP("Appointment"),
    Part.CONSENT: QT_TR_NOOP("Consent"),
    Part.NAME: QT_TR_NOOP("Name"),
}
DAYS = {
    Day.TODAY: QT_TR_NOOP("Today"),
    Day.TOMORROW: QT_TR_NOOP("Tomorrow"),
    Day.IN_A_WEEK: QT_TR_NOOP("In a week"),
    Day.PICKED: QT_TR_NOOP("Pick a day"),
}
KINDS = {TaskKind.FOLLOW_UP: QT_TR_NOOP("Follow-up"), TaskKind.PROMISE: QT_TR_NOOP("Promise")}
LENGTHS = (30, 45, 60, 90)  # minutes
MEETINGS = (
    QT_TR_NOOP("Fitting"),
    QT_TR_NOOP("Styling"),
    QT_TR_NOOP("Collection"),
    QT_TR_NOOP("Repair"),
)
WAYS = {"text": QT_TR_NOOP("Text"), "phone": QT_TR_NOOP("Phone"), "email": QT_TR_NOOP("E-mail")}
PURPOSES = {
    ConsentPurpose.EMAIL: QT_TR_NOOP("E-mail"),
    ConsentPurpose.TEXT: QT_TR_NOOP("Text"),
    ConsentPurpose.PHONE: QT_TR_NOOP("Phone"),
    ConsentPurpose.PERSONALISATION: QT_TR_NOOP("Tips and suggestions"),
    ConsentPurpose.BIRTHDAY: QT_TR_NOOP("Birthday"),
}
ANSWERS = {
    ConsentAnswer.YES: QT_TR_NOOP("Yes"),
    ConsentAnswer.NO: QT_TR_NOOP("No"),
    ConsentAnswer.LATER: QT_TR_NOOP("Not now"),
}
_ASKED = {
    ConsentPurpose.EMAIL: QT_TR_NOOP("May we write e-mails?"),
    ConsentPurpose.TEXT: QT_TR_NOOP("May we send texts?"),
    ConsentPurpose.PHONE: QT_TR_NOOP("May we call?"),
    ConsentPurpose.PERSONALISATION: QT_TR_NOOP("May we suggest things by what was bought here?"),
    ConsentPurpose.BIRTHDAY: QT_TR_NOOP("May we send a birthday wish?"),
}
_GAVE = {  # the same inside a sentence
    ConsentAnswer.YES: QT_TR_NOOP("yes"),
    ConsentAnswer.NO: QT_TR_NOOP("no"),
    ConsentAnswer.LATER: QT_TR_NOOP("not now"),
}
_NOT_ASKED = QT_TR_NOOP("not asked yet")
_CHANNELS = {
    ConsentPurpose.EMAIL: QT_TR_NOOP("e-mail"),
    ConsentPurpose.TEXT: QT_TR_NOOP("text"),
    ConsentPurpose.PHONE: QT_TR_NOOP("phone"),
}

_LETTERS = ("XXS", "XS", "S", "M", "L", "XL", "XXL", "3XL")
_USUAL: dict[str, tuple[str, ...]] = {  # where nothing is known yet
    "size.dress": tuple(f"{size} IT" for size in range(36, 52, 2)),
    "size.suit": tuple(str(size) for size in range(44, 60, 2)),
    "size.trousers": tuple(f"{waist} / 32" for waist in range(25, 37)),
    "size.shoe": tuple(str(size) for size in range(35, 47)),
}
_STEPS = {"size.dress": 2, "size.suit": 2}
_NUMBERED = re.compile(r"(\d{1,3})(.*)", re.DOTALL)
_WORN = re.compile(r"(X{0,3}[SL]|M|\d{2}( / \d{2}|[ ,].*)?)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Chip:
    """Something to choose; *key* is what choosing it means."""

    key: str
    text: str
    chosen: bool = False
    spoken: str = ""


def chips(texts: Mapping[Any, str] | Iterable[str], chosen: object = None) -> tuple[Chip, ...]:
    """Chips of these texts, in their order."""
    pairs = texts.items() if isinstance(texts, Mapping) else ((text, text) for text in texts)
    return tuple(Chip(_key(key), text, key == chosen, text) for key, text in pairs)


def word_chips(words: Mapping[Any, str], chosen: object = None) -> tuple[Chip, ...]:
    """Chips of a table of this module, in the language of the screens."""
    return chips({key: tr(text) for key, text in words.items()}, chosen)


def _key(value: object) -> str:
    return str(int(value)) if isinstance(value, IntEnum) else str(value)


def subjects(profile: Profile, *, chosen: str) -> tuple[Chip, ...]:
    """What may be told of her: the sizes she has, other sizes where clothes are sold, tastes."""
    known = [
        fact.key
        for fact in profile.facts
        if fact.key.startswith("size.") and fact.disclosure is Disclosure.OPEN
    ]
    others = SIZES if known or wears(profile.products.values()) else ()
    keys = dict.fromkeys((*known, *others, *TASTES))
    if chosen:
        keys.setdefault(chosen)
    return chips({key: fact_label(key) for key in keys}, chosen)


def wears(bought: Iterable[Product]) -> bool:
    """Whether what she buys comes in sizes that people wear."""
    return any(item.size and _WORN.fullmatch(item.size) for item in bought)


def scale(key: str, present: str | None) -> tuple[str, ...]:
    """The values a size may have, on the scale of the *present* one."""
    if not key.startswith("size."):
        return ()
    if present is None or present.upper() in _LETTERS:
        return _USUAL.get(key, _LETTERS[1:7])
    numbered = _NUMBERED.fullmatch(present)
    if numbered is None:
        return ()
    middle, rest = int(numbered[1]), numbered[2]
    step = _STEPS.get(key, 1)
    lowest = max(middle % step, middle - 4 * step)
    return tuple(f"{size}{rest}" for size in range(lowest, middle + 4 * step + 1, step))


def likings(profile: Profile, present: str | None) -> tuple[str, ...]:
    """What she may like or not, by the colours and kinds of what she bought here."""
    shown = [item for item in profile.products.values() if not item.sensitive]
    words = [item.colour for item in shown] + [item.category for item in shown]
    said = (present or "").casefold()
    told = dict.fromkeys(
        word.strip() for word in words if word and word.strip().casefold() not in said
    )
    return tuple(word for word in told if len(with_liking(present, word)) <= LINE_LIMIT)[
        :MOST_CHIPS
    ]


def with_liking(present: str | None, word: str) -> str:
    """A list of likings with one more: "Navy, wool" and "Wine" is "Navy, wool, wine"."""
    if not present:
        return word[:1].upper() + word[1:]
    return f"{present}, {word[:1].lower()}{word[1:]}"


def value_chips(profile: Profile, key: str) -> tuple[Chip, ...]:
    """Values to choose for a fact; choosing one records it."""
    present = present_value(profile, key)
    if key in ("taste.likes", "taste.avoids"):
        return chips(likings(profile, present))
    return chips(scale(key, present), present)


def present_value(profile: Profile, key: str) -> str | None:
    """What is known under a key now."""
    return next((fact.value for fact in profile.facts if fact.key == key), None)


def task_titles(customer: Customer, kind: TaskKind) -> tuple[str, ...]:
    """Usual titles of a follow-up or a promise."""
    name = first_name(customer)[: LINE_LIMIT // 2]
    if kind is TaskKind.PROMISE:
        return (
            tr("Call {name}", name=name),
            tr("Ask for {name}'s size", name=name),
            tr("Send {name} pictures", name=name),
        )
    return (
        tr("Get in touch with {name}", name=name),
        tr("Ask {name} how it fits", name=name),
        tr("Show {name} what is new", name=name),
    )


def team_chips(
    team: Iterable[StaffMember], *, me: StaffMember, chosen: str | None, anybody: bool
) -> tuple[Chip, ...]:
    """Whose it is: the user, anybody here, or one of the colleagues here."""
    people: dict[object, str] = {me.id: tr("Me")}
    if anybody:
        people[ANYBODY] = tr("Anybody here")
    else:
        others = [one for one in team if one.place == me.place and one.id != me.id]
        people.update({one.id: one.name for one in sorted(others, key=lambda one: one.name)})
    return chips(people, ANYBODY if chosen is None else chosen)


def day_of(day: Day, *, picked: date, now: datetime, manner: Manner) -> date:
    """The date a chip means; *picked* is what the stepper stands on."""
    today = now.astimezone(manner.zone).date()
    after = {Day.TODAY: 0, Day.TOMORROW: 1, Day.IN_A_WEEK: 7}.get(day)
    return picked if after is None else today + timedelta(days=after)


def moment_of(day: date, minute: int, *, manner: Manner) -> datetime:
    """A minute of a day where the tablet is, as aware time."""
    at = time(minute // 60, minute % 60)
    return datetime.combine(day, at, tzinfo=manner.zone)


def date_words(day: date, *, now: datetime, manner: Manner) -> str:
    """A day with its weekday by itself: "Friday 14 November"; near ones as "Tomorrow"."""
    return sentence(day_words(day, now=now, manner=manner))


def day_words(day: date, *, now: datetime, manner: Manner) -> str:
    """The same inside a sentence: "Friday 14 November", "tomorrow"."""
    at = moment_of(day, 12 * 60, manner=manner)
    said = manner.long_day(at, now=now)
    if manner.is_near(at, now=now):
        return said
    weekday = manner.locale.toString(QDate(day.year, day.month, day.day), "dddd")
    return tr("{weekday} {day}", weekday=weekday, day=said)


def spare(text: str, *, limit: int = LINE_LIMIT) -> str:
    """A counter once the end of a line is near, and how much is too much after it."""
    left = limit - len(text)
    if left > NEAR_LIMIT:
        return ""
    if left < 0:
        return tr("1 character too many") if left == -1 else tr("%n characters too many", "", -left)
    return tr("1 character left") if left == 1 else tr("%n characters left", "", left)


def too_long(text: str, *, limit: int = LINE_LIMIT) -> bool:
    """Whether what stands in a line is too much of it."""
    return len(text) > limit


def fits(text: str, *, needed: bool = True) -> bool:
    """Whether a line may be saved: not too long, and not empty where it is *needed*."""
    return len(text.strip()) <= LINE_LIMIT and (bool(text.strip()) or not needed)


def purpose_chips(consents: Sequence[Consent], chosen: ConsentPurpose) -> tuple[Chip, ...]:
    """What she may be asked about, with what she answered."""
    told = {consent.purpose: consent.answer for consent in consents}
    return tuple(
        Chip(
            purpose.value,
            tr(text),
            purpose is chosen,
            f"{tr(text)}, {tr(_GAVE[told[purpose]] if purpose in told else _NOT_ASKED)}",
        )
        for purpose, text in PURPOSES.items()
    )


def first_unasked(consents: Iterable[Consent]) -> ConsentPurpose:
    """The purpose to ask about next; e-mail where all have been asked about."""
    told = {consent.purpose for consent in consents}
    return next((purpose for purpose in PURPOSES if purpose not in told), ConsentPurpose.EMAIL)


def question(purpose: ConsentPurpose) -> str:
    """What to ask her."""
    return tr(_ASKED[purpose])


def answered(
    consents: Iterable[Consent], purpose: ConsentPurpose, *, manner: Manner, now: datetime
) -> str:
    """What she said to it, with her words: "No, 3 days ago: “I hate calls.” Told to Maya"."""
    told = next((consent for consent in consents if consent.purpose is purpose), None)
    if told is None:
        return tr("Not asked yet.")
    words = f": “{told.words}”" if told.words else "."
    when = manner.ago(told.observed_at, now=now)
    return f"{tr(ANSWERS[told.answer])}, {when}{words} {source_words(told.source)}".rstrip()


def contact_line(
    customer: Customer, consents: Iterable[Consent], *, manner: Manner, now: datetime
) -> str:
    """By what she may be reached, and since when we know it.

    "OK to contact: e-mail, text; not by phone · Elena said so on 3 May".
    """
    told = {consent.purpose: consent for consent in consents if consent.purpose in _CHANNELS}
    yes, no = (
        [tr(words) for purpose, words in _CHANNELS.items() if _said(told.get(purpose)) is answer]
        for answer in (ConsentAnswer.YES, ConsentAnswer.NO)
    )
    if not yes and not no:
        return ""
    parts = [tr("OK to contact: {ways}", ways=", ".join(yes))] if yes else []
    if no:
        ways = no[0]
        for way in no[1:]:
            ways = tr("{one} or {other}", one=ways, other=way)
        said = tr("not by {ways}", ways=ways)
        parts.append(said if yes else sentence(said))
    newest = max(
        (one for one in told.values() if one.answer is not ConsentAnswer.LATER),
        key=lambda one: one.observed_at,
    )
    when = manner.ago(newest.observed_at, now=now)
    by_her = newest.words is not None or newest.source.startswith(TOLD_TO)
    whence = tr("{name} said so", name=first_name(customer)) if by_her else newest.source
    return f"{'; '.join(parts)} · {whence} {when}"


def _said(consent: Consent | None) -> ConsentAnswer | None:
    return None if consent is None else consent.answer


def fact_said(key: str, value: str | None) -> str:
    """What the toast says about a fact."""
    label = fact_label(key)
    if value is None:
        return tr("{label} taken away, saved here", label=label)
    return tr("{label}: {value}, saved here", label=label, value=value)


def consent_said(purpose: ConsentPurpose, answer: ConsentAnswer) -> str:
    """What the toast says about an answer of hers."""
    return tr("{label}: {value}, saved here", label=tr(PURPOSES[purpose]), value=tr(_GAVE[answer]))


def way_said(way: str) -> str:
    """What the toast says about how she likes to be contacted."""
    return tr("Prefers {way}, saved here", way=tr(_CHANNELS[ConsentPurpose(way)]))


def task_said(title: str, day: str) -> str:
    """What the toast says about something to do."""
    return tr("{label}: {value}, saved here", label=title, value=day)
