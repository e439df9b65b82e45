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


@dataclass(frozen=True, slots=True)
class Traces:
    """What one customer is found by: words of her names, of her addresses, and clues."""

    names: frozenset[str]
    addresses: frozenset[str]
    clues: frozenset[tuple[int, str]]

    @property
    def indexed(self) -> str:
        """Her words as the index keeps them, always in the same order."""
        return _indexed(self.names, self.addresses)


NOTHING = Traces(frozenset(), frozenset(), frozenset())


def traces(
    names: tuple[str, str, str], loyalty: str | None, contacts: Iterable[tuple[str, str]]
) -> Traces:
    """What somebody is found by.

    Args:
        names: as said, given, family.
        contacts: kind and value of each.
    """
    contacts = list(contacts)
    return Traces(
        frozenset(name_words(*names)),
        frozenset(_marked(contacts)),
        frozenset(_clues(loyalty, contacts)),
    )


def address_words(address: str) -> set[str]:
    """The words of an e-mail address that tell people apart."""
    local, _, domain = address.rpartition("@")
    labels = domain.split(".")[:-1]
    return {word for text in (local, *labels) for word in words(text) if word not in _SHARED}


@dataclass(frozen=True, slots=True)
class SearchRows:
    """What search keeps of some customers, as rows of ``wire.layout``, in key order."""

    found: list[tuple[int, str]]
    words: list[tuple[str, int]]
    clues: list[tuple[int, str, int]]


def search_rows(
    people: Iterable[tuple[int, str, str, str, str | None]],
    contacts: Iterable[tuple[int, str, str]],
) -> SearchRows:
    """Work out what these people are found by.

    Args:
        people: id, said, given, family and card of each.
        contacts: customer, kind and value of each, in any order.
    """
    reached: dict[int, list[tuple[str, str]]] = {}
    for customer, kind, value in contacts:
        reached.setdefault(customer, []).append((kind, value))
    found = []
    counts: Counter[str] = Counter()
    clues: list[tuple[int, str, int]] = []
    for customer, said, given, family, loyalty in people:
        words_of_names = name_words(said, given, family)
        counts.update(words_of_names)
        contacts_of = reached.get(customer, ())
        found.append((customer, _indexed(words_of_names, _marked(contacts_of))))
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


def _marked(contacts: Iterable[tuple[str, str]]) -> set[str]:
    return {word for kind, value in contacts if kind == _EMAIL for word in address_words(value)}


def _indexed(names: Iterable[str], addresses: Iterable[str]) -> str:
    return " ".join([*sorted(names), *sorted(EMAIL_MARK + word for word in addresses)])
