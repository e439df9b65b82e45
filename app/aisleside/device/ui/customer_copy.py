"""What this tablet holds about a customer, as a plain file she can take with her.

One thing to a line: kind, what, where it came from, when. The lines open in a
spreadsheet too, so no cell may be taken for a formula (P5).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from aisleside.device.cache.answers import Profile
from aisleside.device.ui.known_facts import fact_label
from aisleside.device.ui.language import QT_TR_NOOP, tr
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.timeline import full_name
from aisleside.domain.errors import ExpectedError
from aisleside.domain.fact import Disclosure
from aisleside.domain.moment import offered

FORMULA = ("=", "+", "-", "@")  # what a spreadsheet takes for the beginning of one
HEAD = (QT_TR_NOOP("Kind"), QT_TR_NOOP("What"), QT_TR_NOOP("Source"), QT_TR_NOOP("Date"))

Line = tuple[str, str, str, datetime | None]


class CopyNotSavedError(ExpectedError):
    """The chosen folder does not take the copy."""

    def __init__(self) -> None:
        super().__init__(
            tr(
                "The copy could not be saved in this folder. Nothing is lost. "
                "Choose another folder, or make room there, and save again."
            )
        )


def copy_text(profile: Profile, *, tablet: str, manner: Manner, now: datetime) -> str:
    """Everything held about her, with sources and dates."""
    head = tr(
        "What {tablet} holds about {name}, {day}",
        tablet=tablet,
        name=profile.customer.said,
        day=_day(now, manner),
    )
    lines = [head]
    rows = [tuple(map(tr, HEAD)), *(_cells(line, manner) for line in _held(profile, manner))]
    lines += ["\t".join(map(plain_cell, row)) for row in rows]
    return "\r\n".join([plain_cell(lines[0]), *lines[1:], ""])


def save_copy(text: str, folder: Path, *, now: datetime) -> Path:
    """Save it under a name that does not say whose it is; none that is there is replaced.

    Raises:
        CopyNotSavedError: nothing was saved.
    """
    path = folder / f"Customer copy {now:%Y-%m-%d %H%M%S}.txt"
    try:
        with path.open("x", encoding="utf-8-sig", newline="") as file:
            file.write(text)
    except OSError as error:
        raise CopyNotSavedError from error
    return path


def plain_cell(text: str) -> str:
    """*text* as one cell that no spreadsheet computes."""
    one_line = " ".join("".join(ch if ch.isprintable() else " " for ch in text).split())
    return f"'{one_line}" if one_line.startswith(FORMULA) else one_line


def _held(profile: Profile, manner: Manner) -> Iterator[Line]:
    her = profile.customer
    yield tr("Name"), her.said, her.source, her.observed_at
    if her.sounds:
        yield tr("How to say it"), her.sounds, her.source, her.observed_at
    if her.tier:
        yield tr("Status"), her.tier, her.source, her.observed_at
    if her.loyalty:
        yield tr("Loyalty card"), her.loyalty, her.source, her.observed_at
    if her.languages:
        yield tr("Languages"), ", ".join(her.languages), her.source, her.observed_at
    if her.contact_by:
        yield tr("Prefers"), tr(her.contact_by), her.source, her.observed_at
    yield tr("May be contacted"), her.may_contact, her.source, her.observed_at
    for contact in profile.contacts:
        yield tr(contact.kind.capitalize()), contact.value, contact.source, contact.observed_at
    for fact in profile.facts:
        if fact.disclosure is not Disclosure.NEVER:
            yield fact_label(fact.key), fact.value, fact.source, fact.observed_at
    for consent in profile.consents:
        said = consent.answer + (f": {consent.words}" if consent.words else "")
        yield tr("Consent, {what}", what=consent.purpose), said, consent.source, consent.observed_at
    for companion in profile.companions:
        said = f"{companion.name}, {companion.relation}"
        yield tr("Companion"), said, companion.source, companion.observed_at
    for receipt in profile.receipts:
        place = profile.places.get(receipt.place)
        for line in receipt.lines:
            what = f"{full_name(profile.products.get(line.product))}, {manner.money(line.paid)}"
            yield line.kind.capitalize(), what, place.name if place else receipt.place, line.at
    for service in profile.services:
        said = ", ".join(part for part in (service.title, service.detail) if part)
        yield service.kind.capitalize(), said, service.place, service.at
    for task in profile.tasks:
        kind = task.kind.replace("_", "-").capitalize()
        yield kind, f"{task.title} ({task.state})", task.made_by_name, task.made_at
    for answer in profile.answers:
        product = offered(answer.moment)
        kind = tr("Handled") if product is None else tr("Suggestion")
        about = answer.moment if product is None else full_name(profile.products.get(product))
        said = ", ".join(filter(None, (answer.reply, answer.reason)))
        yield kind, f"{about}: {said}", answer.staff_name, answer.at
    for claim in profile.claims:
        said = ", ".join(filter(None, (claim.part, claim.result, claim.gesture)))
        yield tr("Handled"), f"{claim.case}: {said}", claim.by_name, claim.result_at or claim.at
    for note in profile.notes:
        yield tr("Note"), note.text, note.author_name, note.at


def _cells(line: Line, manner: Manner) -> tuple[str, ...]:
    kind, what, source, at = line
    return kind, what, source, "" if at is None else _day(at, manner)


def _day(at: datetime, manner: Manner) -> str:
    return f"{at.astimezone(manner.zone):%Y-%m-%d}"
