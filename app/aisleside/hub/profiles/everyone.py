"""Finding a customer of any store, for a tablet that does not hold her.

The answer is what a list may show: the name as said, the usual store, a masked contact
point. Who is opened is recorded; who is only listed is not. Nothing is guessed here:
words are beginnings of names, numbers and addresses, as they were typed.
"""

from __future__ import annotations

from sqlalchemy import Connection, select

from aisleside.domain.customer import ContactKind
from aisleside.hub.store import schema, traces
from aisleside.insight.search.masking import mask_email, mask_phone
from aisleside.insight.search.traces import CARD, EMAIL, PHONE_END, SHORTEST_CLUE
from aisleside.insight.search.words import card, digits, words
from aisleside.wire.messages import FoundCustomer

MOST = 20  # in one answer
LONGEST = 200  # letters of a question that are looked at
_LOOKED_AT = 200  # customers who fit, of whom the first are told
_WORDS = 6


def find(connection: Connection, text: str) -> list[FoundCustomer]:
    """At most ``MOST`` customers for *text*; nobody for less than three letters or digits."""
    text = text[:LONGEST]
    typed = words(text)[:_WORDS]
    if sum(map(len, typed)) < SHORTEST_CLUE:
        return []
    found: list[int] = []
    if "@" in text:
        found += _clue(connection, EMAIL, text.strip().lower())
    elif any(letter.isdigit() for letter in text):
        found += _clue(connection, CARD, card(text))
        if not any(letter.isalpha() for letter in text):
            found += _clue(connection, PHONE_END, digits(text)[::-1])
            found += _clue(connection, PHONE_END, digits(text).lstrip("0")[::-1])
    if not found:
        found += traces.found_by_name(connection, typed, limit=_LOOKED_AT)
    return _told(connection, list(dict.fromkeys(found))[:MOST])


def _clue(connection: Connection, kind: int, begins: str) -> list[int]:
    if len(begins) < SHORTEST_CLUE:
        return []
    return traces.found_by_clue(connection, kind, begins, limit=_LOOKED_AT)


def _told(connection: Connection, customers: list[int]) -> list[FoundCustomer]:
    """These customers as a list may show them, in their order."""
    her, contact, place = schema.customer.c, schema.contact.c, schema.place.c
    reached: dict[int, dict[str, str]] = {}
    for row in connection.execute(
        select(contact.customer, contact.kind, contact.value)
        .where(contact.customer.in_(customers))
        .order_by(contact.customer, contact.kind, contact.value)
    ):
        reached.setdefault(row.customer, {}).setdefault(row.kind, row.value)
    rows = connection.execute(
        select(her.id, her.said, place.name)
        .select_from(schema.customer.outerjoin(schema.place, place.id == her.home_place))
        .where(her.id.in_(customers))
    )
    told = {
        row.id: FoundCustomer(row.id, row.said, row.name or "", _masked(reached.get(row.id, {})))
        for row in rows
    }
    return [told[customer] for customer in customers if customer in told]


def _masked(contacts: dict[str, str]) -> str:
    shown = []
    if phone := contacts.get(ContactKind.PHONE.value):
        shown.append(mask_phone(phone))
    if address := contacts.get(ContactKind.EMAIL.value):
        shown.append(mask_email(address))
    return " · ".join(shown)
