"""What wins when one person was known twice.

Of two facts or contacts under one key the newer observation wins, and of two equally
old ones the one that is there already. A single field of a customer is filled from
the other where it says nothing; fields that belong together move together. Who
said "do not contact me" once is not contacted: of two answers to one question a "no"
is never overruled by an older "yes", nor by somebody who did not want to decide.
"""

from __future__ import annotations

from aisleside.domain.consent import ConsentAnswer
from aisleside.domain.customer import MayContact
from aisleside.wire.rows import ConsentRow, ContactRow, CustomerRow, FactRow

_TOGETHER = (
    ("sounds",),
    ("tier", "tier_since"),
    ("loyalty",),
    ("home_place",),
    ("languages",),
    ("contact_by",),
    ("client_of", "client_since"),
)


def filled(customer: CustomerRow, other: CustomerRow) -> CustomerRow:
    """*customer* with what she leaves open taken from *other*."""
    taken = {
        name: getattr(other, name)
        for names in _TOGETHER
        if not getattr(customer, names[0])
        for name in names
    }
    said = {customer.may_contact, other.may_contact}
    if MayContact.NO.value in said:
        taken["may_contact"] = MayContact.NO.value
    elif customer.may_contact == MayContact.UNKNOWN.value:
        taken["may_contact"] = other.may_contact
    return customer._replace(**taken)


def newer(fresh: ContactRow | FactRow, present: ContactRow | FactRow) -> bool:
    """Whether *fresh* takes the place of what is there."""
    return fresh.observed_at > present.observed_at


def overrules(fresh: ConsentRow, present: ConsentRow) -> bool:
    """Whether the answer *fresh* takes the place of the one that is there."""
    if fresh.answer == ConsentAnswer.LATER and present.answer == ConsentAnswer.NO:
        return False
    if fresh.answer == ConsentAnswer.NO and present.answer == ConsentAnswer.LATER:
        return True
    same = fresh.observed_at == present.observed_at and fresh.answer == ConsentAnswer.NO
    return same or fresh.observed_at > present.observed_at
