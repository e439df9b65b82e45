"""Who a customer is, as the top of a profile and of a preview say it.

Nothing is guessed: no pronoun, no language without a source, and where nobody
asked whether she may be contacted, the words are to ask first.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QLocale

from aisleside.device.ui.manner import Manner
from aisleside.device.ui.tone import Tone
from aisleside.domain.customer import Customer, MayContact
from aisleside.domain.moment import Answer, MomentKind, Reply, moment_key
from aisleside.domain.service import ServiceKind, ServiceRecord


@dataclass(frozen=True, slots=True)
class TagRow:
    """A few words with a sign, and the colour they stand on; *opens* names what a tap opens."""

    sign: str
    text: str
    tone: int
    opens: str = ""


@dataclass(frozen=True, slots=True)
class Trouble:
    """What went wrong and has not been made good; empty where nothing has.

    *moment* is the key under which it is answered.
    """

    title: str = ""
    text: str = ""
    moment: str = ""


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
    MayContact.YES: "OK to contact",
    MayContact.NO: "Does not want contact",
    MayContact.UNKNOWN: "Ask before contacting",
}


def first_name(customer: Customer) -> str:
    """What to call somebody in a heading: the given name, else the whole name."""
    return customer.given or customer.said


def languages_in_words(customer: Customer) -> str:
    """Languages by their names: codes ("it") are spelt out, names stay."""
    return ", ".join(_language(language) for language in customer.languages)


def manner_line(customer: Customer, *, staff_names: Mapping[str, str], me: str) -> str:
    """How to serve her: "Prefers text · Italian, English · Client of Maya since 2021"."""
    parts = []
    if customer.contact_by:
        parts.append(f"Prefers {customer.contact_by}")
    if customer.languages:
        parts.append(languages_in_words(customer))
    client = _client_words(customer, staff_names=staff_names, me=me)
    if client:
        parts.append(client)
    return " · ".join(parts)


def preview_line(customer: Customer) -> str:
    """How to say the name, and how to reach her: "eh-LEH-nah · prefers text"."""
    parts = [customer.sounds or ""]
    if customer.contact_by:
        parts.append(f"prefers {customer.contact_by}")
    return " · ".join(part for part in parts if part)


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
    may = _CONTACT_WORDS[customer.may_contact]
    tags.append(TagRow("message-circle", may, Tone.NEUTRAL, CONTACT))
    return tuple(tags)


def preview_tags(customer: Customer, *, me: str) -> tuple[TagRow, ...]:
    """Status, whose client, and languages."""
    tags = []
    if customer.tier:
        since = f" since {customer.tier_since}" if customer.tier_since else ""
        tags.append(TagRow("award", f"{customer.tier}{since}", Tone.GOLD))
    if customer.client_of == me:
        tags.append(TagRow("user-round", "Your client", Tone.NEUTRAL))
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
    when = day if since in (day, f"on {day}") else f"{day}, {since}"
    detail = f" {record.detail}" if record.detail else ""
    return Trouble(
        f"Say sorry for the {_went_wrong(record)}",
        f"{record.title}, {when}. Nobody has apologised yet.{detail}",
        moment_key(MomentKind.TROUBLE, record.id),
    )


def handled_words(
    record: ServiceRecord | None, answer: Answer | None, *, me: str, manner: Manner, now: datetime
) -> Handled:
    """Who dealt with *record* and when, for everybody who meets her after that."""
    if record is None or answer is None:
        return NOT_HANDLED
    who = "You" if answer.staff == me else answer.staff_name
    when = manner.long_day(answer.at, now=now)
    when = f"at {manner.clock(answer.at)}" if when == "today" else when
    if answer.reply is Reply.DONE:
        text = f"No need to repeat. {record.title}."
        return Handled(f"{who} apologised {when}", text, moment=answer.moment)
    if answer.reply is Reply.LATER and answer.until is not None and answer.until > now:
        until = manner.long_day(answer.until, now=now)
        title = f"{who} put this off until {until}"
        return Handled(title, f"{record.title}.", later=True, moment=answer.moment)
    return NOT_HANDLED


def _went_wrong(record: ServiceRecord) -> str:
    late = record.kind is ServiceKind.DELIVERY and "late" in record.title.casefold().split()
    return f"late {record.kind}" if late else record.kind.value


def _client_words(customer: Customer, *, staff_names: Mapping[str, str], me: str) -> str:
    if customer.client_of is None:
        return ""
    since = f" since {customer.client_since}" if customer.client_since else ""
    if customer.client_of == me:
        return f"Your client{since}"
    name = staff_names.get(customer.client_of)
    return f"Client of {name.split()[0]}{since}" if name else ""


def _language(said: str) -> str:
    if len(said) > 3:
        return said
    language = QLocale.codeToLanguage(said)
    return said if language == QLocale.Language.AnyLanguage else QLocale.languageToString(language)
