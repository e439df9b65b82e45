"""What a customer can be found by: words of her names and addresses, numbers, clues.

Words of her names and, marked, of her e-mail addresses go into one index
without columns; the mark lets a query ask for names only. Numbers and whole
addresses are clues, looked up from their beginning; telephone numbers lie there
backwards too, because people remember their end.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from aisleside.domain.customer import ContactKind
from aisleside.insight.search.words import card, digits, name_words, words

CARD, PHONE, PHONE_END, EMAIL = 1, 2, 3, 4  # kinds of clue

EMAIL_MARK = "\ue000"  # before a word of an address; private use, so in no name

# Parts of addresses that half of all people share: finding by them finds nobody.
_SHARED = frozenset(
    {"example", "gmail", "googlemail", "outlook", "hotmail", "live"}
    | {"yahoo", "icloud", "gmx", "web", "mail", "proton"}
)
SHORTEST_CLUE = 3  # digits or letters; fewer say nothing

_EMAIL = ContactKind.EMAIL.value
_PHONE = ContactKind.PHONE.value


def clues_of(loyalty: str | None, contacts: Iterable[tuple[str, str]]) -> set[tuple[int, str]]:
    """The kind and text of each number and address somebody may be looked up by.

    Args:
        contacts: kind and value of each.
    """
    return set(_clues(loyalty, contacts))


def address_words_of(contacts: Iterable[tuple[str, str]]) -> set[str]:
    """The words of the e-mail addresses among some contacts, given as kind and value."""
    return {word for kind, value in contacts if kind == _EMAIL for word in address_words(value)}


def address_words(address: str) -> set[str]:
    """The words of an e-mail address that tell people apart."""
    local, _, domain = address.rpartition("@")
    labels = domain.split(".")[:-1]
    return {word for text in (local, *labels) for word in words(text) if word not in _SHARED}


def indexed(names: Iterable[str], addresses: Iterable[str]) -> str:
    """Somebody's words as the index keeps them, always in the same order."""
    return " ".join([*sorted(names), *sorted(EMAIL_MARK + word for word in addresses)])


@dataclass(frozen=True, slots=True)
class SearchRows:
    """What search keeps of some customers, as rows of ``wire.layout``, in key order."""

    found: list[tuple[int, str]]
    words: list[tuple[str, int]]
    clues: list[tuple[int, str, int]]


def search_rows(
    people: Iterable[tuple[int, str, str, str, str | None, str | None]],
    contacts: Iterable[tuple[int, str, str]],
) -> SearchRows:
    """Work out what these people are found by.

    Args:
        people: id, said, given, family, how it is said and card of each.
        contacts: customer, kind and value of each, in any order.
    """
    reached: dict[int, list[tuple[str, str]]] = {}
    for customer, kind, value in contacts:
        reached.setdefault(customer, []).append((kind, value))
    found = []
    counts: Counter[str] = Counter()
    clues: list[tuple[int, str, int]] = []
    for customer, said, given, family, sounds, loyalty in people:
        words_of_names = name_words(said, given, family, sounds=sounds)
        counts.update(words_of_names)
        contacts_of = reached.get(customer, ())
        found.append((customer, indexed(words_of_names, address_words_of(contacts_of))))
        clues += [(kind, clue, customer) for kind, clue in set(_clues(loyalty, contacts_of))]
    return SearchRows(sorted(found), sorted(counts.items()), sorted(clues))


def _clues(loyalty: str | None, contacts: Iterable[tuple[str, str]]) -> Iterator[tuple[int, str]]:
    """The numbers and addresses somebody may be looked up by, some of them twice."""
    if loyalty is not None and len(number := card(loyalty)) >= SHORTEST_CLUE:
        yield CARD, number
    for kind, value in contacts:
        if kind == _EMAIL:
            if len(value) >= SHORTEST_CLUE:
                yield EMAIL, value.lower()
        elif kind == _PHONE:
            number = digits(value)
            if len(number) < SHORTEST_CLUE:
                continue
            yield PHONE, number
            yield PHONE_END, number[::-1]
            if value.startswith("+"):  # people leave out the country's code
                code, _, _ = value.replace("-", " ").partition(" ")
                home = number[len(digits(code)) :]
                if len(home) >= SHORTEST_CLUE:
                    yield PHONE, home
