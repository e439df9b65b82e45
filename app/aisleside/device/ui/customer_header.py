"""Who a customer is, as the top of a profile and of a preview say it.

Nothing is guessed: no pronoun, no language without a source, and where nobody
asked whether she may be contacted, the words are to ask first.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import IntEnum

from PySide6.QtCore import QLocale

from aisleside.device.ui.customer_list import called
from aisleside.device.ui.language import QT_TR_NOOP, dotted, tr
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.tone import Tone
from aisleside.domain.customer import Customer, MayContact
from aisleside.domain.moment import Answer, MomentKind, Reply, moment_key
from aisleside.domain.service import ServiceKind, ServiceRecord
from aisleside.insight.alerts.ledger import PartState


@dataclass(frozen=True, slots=True)
class TagRow:
    """A few words with a sign, and the colour they stand on; *opens* names what a tap opens."""

    sign: str
    text: str
    tone: int
    opens: str = ""


class ApologyStep(IntEnum):
    """What may be done about an apology that is owed."""

    NOTHING = 0
    CLAIM = 1  # "I’ll say it"
    OUTCOME = 2  # how it went
    TAKE_OVER = 3  # somebody else is about to


@dataclass(frozen=True, slots=True)
class Trouble:
    """What went wrong and has not been made good; empty where nothing has.

    *moment* is the key under which it is answered; *say* words for it, where a rule has any.
    *claim* is the open claim of the apology, *busy* who else is about to make it.
    """

    title: str = ""
    text: str = ""
    moment: str = ""
    step: ApologyStep = ApologyStep.NOTHING
    say: str = ""
    claim: str = ""
    busy: str = ""


@dataclass(frozen=True, slots=True)
class Handled:
    """What somebody has done about trouble, so that nobody repeats it.

    *later* is set while it is only put off; *moment* is the key that was answered.
    """

    title: str = ""
    text: str = ""
    later: bool = False
    moment: str = ""


NO_TROUBLE = Trouble()
NOT_HANDLED = Handled()
CONTACT = "contact"  # what the tag about contacting her opens

_CONTACT_WORDS = {
    MayContact.YES: QT_TR_NOOP("OK to contact"),
    MayContact.NO: QT_TR_NOOP("Does not want contact"),
    MayContact.UNKNOWN: QT_TR_NOOP("Ask before contacting"),
}


# Words that come as data and are looked up by themselves.
_WORDS = (
    QT_TR_NOOP("text"),
    QT_TR_NOOP("phone"),
    QT_TR_NOOP("email"),
    QT_TR_NOOP("delivery"),
    QT_TR_NOOP("repair"),
    QT_TR_NOOP("alteration"),
    QT_TR_NOOP("appointment"),
    QT_TR_NOOP("Arabic"),
    QT_TR_NOOP("Chinese"),
    QT_TR_NOOP("Dutch"),
    QT_TR_NOOP("English"),
    QT_TR_NOOP("French"),
    QT_TR_NOOP("German"),
    QT_TR_NOOP("Greek"),
    QT_TR_NOOP("Italian"),
    QT_TR_NOOP("Japanese"),
    QT_TR_NOOP("Korean"),
    QT_TR_NOOP("Polish"),
    QT_TR_NOOP("Portuguese"),
    QT_TR_NOOP("Russian"),
    QT_TR_NOOP("Spanish"),
    QT_TR_NOOP("Turkish"),
    QT_TR_NOOP("Ukrainian"),
)


def first_name(customer: Customer) -> str:
    """What to call somebody in a heading: the given name, else the whole name."""
    return customer.given or called(customer.said)


def languages_in_words(customer: Customer) -> str:
    """Languages by their names: codes ("it") are spelt out, names stay."""
    return ", ".join(_language(language) for language in customer.languages)


def manner_line(customer: Customer, *, staff_names: Mapping[str, str], me: str) -> str:
    """How to serve her: "Prefers text · Italian, English · Client of Maya since 2021"."""
    parts = []
    if customer.contact_by:
        parts.append(tr("Prefers {way}", way=tr(customer.contact_by)))
    if customer.languages:
        parts.append(languages_in_words(customer))
    client = _client_words(customer, staff_names=staff_names, me=me)
    if client:
        parts.append(client)
    return dotted(*parts)


def preview_line(customer: Customer) -> str:
    """How to say the name, and how to reach her: "eh-LEH-nah · prefers text"."""
    parts = [customer.sounds or ""]
    if customer.contact_by:
        parts.append(tr("prefers {way}", way=tr(customer.contact_by)))
    return dotted(*parts)


def profile_tags(
    customer: Customer, appointment: ServiceRecord | None, *, manner: Manner, now: datetime
) -> tuple[TagRow, ...]:
    """Status, the next meeting, and whether one may contact her: in this order."""
    tags = []
    if customer.tier:
        tags.append(TagRow("award", customer.tier, Tone.GOLD))
    if appointment is not None:
        tags.append(
            TagRow("calendar-clock", appointment_words(appointment, manner=manner, now=now), 0)
        )
    may = tr(_CONTACT_WORDS[customer.may_contact])
    tags.append(TagRow("message-circle", may, Tone.NEUTRAL, CONTACT))
    return tuple(tags)


def preview_tags(customer: Customer, *, me: str) -> tuple[TagRow, ...]:
    """Status, whose client, and languages."""
    tags = []
    if customer.tier:
        tags.append(TagRow("award", _since(customer.tier, customer.tier_since), Tone.GOLD))
    if customer.client_of == me:
        tags.append(TagRow("user-round", tr("Your client"), Tone.NEUTRAL))
    if customer.languages:
        tags.append(TagRow("globe", languages_in_words(customer), Tone.NEUTRAL))
    return tuple(tags)


def appointment_words(appointment: ServiceRecord, *, manner: Manner, now: datetime) -> str:
    """A meeting and when it is: "Coat fitting, today 16:30"."""
    return f"{appointment.title}, {manner.moment(appointment.at, now=now)}"


def trouble_words(record: ServiceRecord | None, *, manner: Manner, now: datetime) -> Trouble:
    """What to do, what happened and since when, for whoever meets her next."""
    if record is None:
        return NO_TROUBLE
    day = manner.long_day(record.at, now=now)
    since = manner.ago(record.at, now=now)
    when = day if since in (day, tr("on {day}", day=day)) else f"{day}, {since}"
    detail = f" {record.detail}" if record.detail else ""
    return Trouble(
        tr("Say sorry for the {what}", what=_went_wrong(record)),
        tr("{title}, {when}. Nobody has apologised yet.", title=record.title, when=when) + detail,
        moment_key(MomentKind.TROUBLE, record.id),
    )


def claimed(
    trouble: Trouble, apology: PartState, *, say: str, me: str, manner: Manner, now: datetime
) -> Trouble:
    """Trouble with how far its apology has come, which is claimed before it is said."""
    counts = apology.counts
    if not trouble.moment or apology.is_handled:
        return trouble
    if counts is None:
        return replace(trouble, step=ApologyStep.CLAIM, say=say)
    if counts.by == me:
        return replace(trouble, step=ApologyStep.OUTCOME, say=say, claim=counts.id)
    busy = tr(
        "{name} is about to, since {time}. Take it over only if nothing came of it.",
        name=counts.by_name,
        time=manner.moment(counts.at, now=now),
    )
    return replace(trouble, step=ApologyStep.TAKE_OVER, claim=counts.id, busy=busy)


def handled_words(
    record: ServiceRecord | None, answer: Answer | None, *, me: str, manner: Manner, now: datetime
) -> Handled:
    """Who dealt with *record* and when, for everybody who meets her after that."""
    if record is None or answer is None:
        return NOT_HANDLED
    mine, who = answer.staff == me, answer.staff_name
    if manner.is_today(answer.at, now=now):
        when = tr("at {time}", time=manner.clock(answer.at))
    else:
        when = manner.long_day(answer.at, now=now)
    if answer.reply is Reply.DONE:
        text = tr("No need to repeat. {title}.", title=record.title)
        title = (
            tr("You apologised {when}", when=when)
            if mine
            else tr("{who} apologised {when}", who=who, when=when)
        )
        return Handled(title, text, moment=answer.moment)
    if answer.reply is Reply.NEVER:
        title = (
            tr("You said sorry {when}", when=when)
            if mine
            else tr("{who} said sorry {when}", who=who, when=when)
        )
        text = tr("It was not welcome. Leave it. {title}.", title=record.title)
        return Handled(title, text, moment=answer.moment)
    if answer.reply is Reply.LATER and answer.until is not None and answer.until > now:
        until = manner.long_day(answer.until, now=now)
        title = (
            tr("You put this off until {day}", day=until)
            if mine
            else tr("{who} put this off until {day}", who=who, day=until)
        )
        return Handled(title, f"{record.title}.", later=True, moment=answer.moment)
    return NOT_HANDLED


def _went_wrong(record: ServiceRecord) -> str:
    late = record.kind is ServiceKind.DELIVERY and "late" in record.title.casefold().split()
    return tr("late delivery") if late else tr(record.kind.value)


def _client_words(customer: Customer, *, staff_names: Mapping[str, str], me: str) -> str:
    if customer.client_of is None:
        return ""
    if customer.client_of == me:
        return _since(tr("Your client"), customer.client_since)
    name = staff_names.get(customer.client_of)
    return (
        _since(tr("Client of {name}", name=name.split()[0]), customer.client_since) if name else ""
    )


def _since(said: str, year: object) -> str:
    return tr("{what} since {year}", what=said, year=year) if year else said


def _language(said: str) -> str:
    if len(said) > 3:
        return said
    language = QLocale.codeToLanguage(said)
    if language == QLocale.Language.AnyLanguage:
        return said
    return tr(QLocale.languageToString(language))
