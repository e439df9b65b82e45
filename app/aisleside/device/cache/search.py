"""Finding a customer by whatever was typed: name, telephone, card or e-mail.

Complete words must be words of the name, the last one may be a beginning;
digits are looked up as cards and as either end of a telephone number. When that
finds few people, words of names that sound like what was typed, or are a letter or
two different, are tried, and said. The index only collects candidates: the order is
decided here, since ordering by the index's own rank costs half a second on a million
people. Among equals come first those who are near, see ``nearby``.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile
from typing import Any

from aisleside.device.cache import values
from aisleside.device.cache.answers import Among, Hit, MatchKind, Span
from aisleside.device.cache.nearby import Nearby
from aisleside.device.cache.vocabulary import MOST, Near, Vocabulary
from aisleside.domain.customer import ContactKind, Customer
from aisleside.insight.search.masking import mask_email, mask_phone
from aisleside.insight.search.traces import (
    CARD,
    EMAIL,
    EMAIL_MARK,
    PHONE,
    PHONE_END,
    SHORTEST_CLUE,
)
from aisleside.insight.search.words import card, digits, name_words, placed_words, words
from aisleside.wire.rows import CustomerRow

CANDIDATES = 200  # people looked at for one question; the list shows a fraction of them
MOST_WORDS = 6
LIKELY = 80  # of those whose names are only like what was typed
FEW = 8  # hits below which a name may have been misheard or mistyped
HARDLY_ANY = 3  # hits below which less of what was typed is enough
NEAR_WORDS = 6  # sounds, and spellings, tried for one word
SHORTEST_SOUND = 2  # letters
SHORTEST_ADDRESS_WORD = 3

_SHARED = frozenset({ContactKind.PHONE.value, ContactKind.EMAIL.value})
_PHONE_MARKS = frozenset("+-()./ \t\u00a0")
_ORDER = {kind: place for place, kind in enumerate(MatchKind)}
_CANDIDATE = "SELECT s.customer, s.home, s.at"
_JOINED = "JOIN seen s ON s.customer = {owner}"


_Who = tuple[int, str | None, int | None]  # customer, home place, last seen

Read = Callable[..., list[Any]]  # a statement and its arguments; gives the rows


@dataclass(slots=True)
class _Like:
    """A word of somebody's name that stands for a typed one; *apart* letters or phones differ."""

    word: str
    typed: str
    kind: MatchKind
    apart: int


@dataclass(slots=True)
class _Match:
    """Somebody who may belong in the list, and why."""

    customer: int
    home: str | None
    seen: int | None
    kind: MatchKind
    rank: tuple[int, ...]
    marked: tuple[str, ...] = ()  # folded words to mark in the name or address
    like: tuple[_Like, ...] = ()
    whole: bool = True
    ending: str = ""  # digits typed, when a number's end was found


@dataclass(slots=True)
class Finder:
    """Answer searches from the files of the stores, the same person in two of them once."""

    reads: Sequence[Read]
    vocabulary: Callable[[], Vocabulary]
    here: str | None = None
    near: Nearby = field(default_factory=Nearby)
    near_names: Callable[[], Mapping[int, frozenset[str]]] = dict
    among: Among = Among.EVERYBODY
    _found: dict[int, _Match] = field(default_factory=dict, init=False)
    _due: dict[int, int] = field(default_factory=dict, init=False)

    def find(self, text: str, *, limit: int) -> list[Hit]:
        """At most *limit* people for *text*, best first; who is near and was here for no text."""
        self._found = {}
        self._due = dict(self.near.due)
        typed = words(text)[:MOST_WORDS]
        if not typed:
            if not text.strip():
                self._recent(limit)
        elif "@" in text:
            self._by_address(text.strip().lower())
            self._by_address_words(typed)
        elif _is_number(text):
            self._by_number(digits(text), text)
        else:
            if any(ch.isdigit() for ch in text):
                self._by_card(card(text))
            self._by_name(typed)
            few = len(self._found) < HARDLY_ANY
            if len(self._found) < FEW:
                self._by_likeness(typed)
            if few or (len(typed) == 1 and len(self._found) < limit):
                self._by_address_words(typed)
        wanted = self._wanted()
        matches = [match for id, match in self._found.items() if wanted is None or id in wanted]
        ordered = sorted(matches, key=self._order)[:limit]
        ids = json.dumps([match.customer for match in ordered])
        people = self._people(ids)
        contacts = self._contacts(ids)
        return _with_twins(
            [
                self._hit(match, people[match.customer], contacts.get(match.customer, ()))
                for match in ordered
                if match.customer in people  # unless she left this very moment
            ],
            contacts,
        )

    def fitting(self, people: Collection[int]) -> int:
        """How many of these were found for the last text, whomever the list was about."""
        return sum(customer in self._found for customer in people)

    def _wanted(self) -> frozenset[int] | None:
        return {Among.MINE: self.near.mine, Among.TODAY: self.near.today}.get(self.among)

    def _hit(self, match: _Match, row: CustomerRow, contacts: Sequence[tuple[str, str]]) -> Hit:
        due = self._due.get(match.customer)
        return replace(
            _hit(match, row, contacts),
            mine=match.customer in self.near.mine,
            due=None if due is None else values.when(due),
        )

    def _order(self, match: _Match) -> tuple[object, ...]:
        return (
            _ORDER[match.kind],
            match.rank,
            match.customer not in self._due and match.customer not in self.near.seen,
            match.customer not in self.near.mine,
            -(match.seen or 0),
            match.home != self.here,
            match.customer,
        )

    def _recent(self, limit: int) -> None:
        rows = self._each(
            f"{_CANDIDATE} FROM seen s WHERE s.at IS NOT NULL ORDER BY s.at DESC LIMIT ?", limit
        )
        for customer, home, seen in [*rows, *self._seen(self.near.mine | self.near.today)]:
            self._add(_Match(customer, home, seen, MatchKind.RECENT, ()))

    def _seen(self, people: Collection[int]) -> list[_Who]:
        if not people:
            return []
        return self._each(
            f"{_CANDIDATE} FROM json_each(?) each JOIN seen s ON s.customer = each.value",
            json.dumps(sorted(people)),
        )

    def _by_card(self, number: str) -> None:
        if len(number) < SHORTEST_CLUE:
            return
        for customer, home, seen, clue in self._clues(CARD, number):
            whole = clue == number
            self._add(
                _Match(customer, home, seen, MatchKind.LOYALTY, (int(not whole),), whole=whole)
            )

    def _by_number(self, number: str, text: str) -> None:
        if len(number) < SHORTEST_CLUE:
            return
        self._by_card(card(text))
        spellings = dict.fromkeys((number, number.lstrip("0")))
        for spelling in spellings:
            if len(spelling) < SHORTEST_CLUE:
                continue
            for customer, home, seen, clue in self._clues(PHONE_END, spelling[::-1]):
                rank = 0 if clue == spelling[::-1] else 1
                self._add(_Match(customer, home, seen, MatchKind.PHONE, (rank,), ending=spelling))
            for customer, home, seen, clue in self._clues(PHONE, spelling):
                rank = 0 if clue == spelling else 2
                self._add(_Match(customer, home, seen, MatchKind.PHONE, (rank,)))

    def _by_address(self, address: str) -> None:
        marked = tuple(words(address))
        for customer, home, seen, clue in self._clues(EMAIL, address):
            self._add(
                _Match(
                    customer, home, seen, MatchKind.EMAIL, (int(clue != address),), marked=marked
                )
            )

    def _by_name(self, typed: Sequence[str]) -> None:
        """Whole words first; then the last one as a beginning; then all of them."""
        whole = [_exactly(word) for word in typed]
        if self._names(typed, _all_of(whole), cut=0) < CANDIDATES:
            self._names(typed, _all_of([*whole[:-1], _beginning(typed[-1])]), cut=1)
        if len(typed) > 1 and len(self._found) < HARDLY_ANY:
            self._names(typed, _all_of([_beginning(word) for word in typed]), cut=2)
        if len(self._found) >= CANDIDATES:
            self._near_by_name(typed)

    def _near_by_name(self, typed: Sequence[str]) -> None:
        """Whoever is near is found, however many others are called like her."""
        last, *others = reversed(typed)
        fitting = {
            customer: int(last not in own)
            for customer, own in self.near_names().items()
            if all(word in own for word in others) and any(w.startswith(last) for w in own)
        }
        for who in self._seen(fitting.keys() - self._found.keys()):
            cut = fitting[who[0]]
            self._add(_Match(*who, MatchKind.NAME, (cut,), marked=tuple(typed), whole=cut == 0))

    def _names(self, typed: Sequence[str], query: str, *, cut: int) -> int:
        """Add who fits *query*; *cut* ranks it. Says how many fit."""
        fitting = self._indexed(query)
        marked = tuple(typed)
        for who in fitting:
            if who[0] not in self._found:
                self._add(_Match(*who, MatchKind.NAME, (cut,), marked=marked, whole=cut == 0))
        return len(fitting)

    def _by_likeness(self, typed: Sequence[str]) -> None:
        """Try words that sound like those typed, or are nearly spelt so.

        Beside people who are called as was typed, only what sounds quite the same.
        """
        like: dict[str, _Like] = {}
        groups = []
        for at, word in enumerate(typed):
            last = at == len(typed) - 1
            options = [_beginning(word) if last else _exactly(word)]
            there = bool(self._found) and self._occurs(word, as_beginning=last)
            for one in self._like(word, there=there):
                like.setdefault(one.word, one)
                options.append(_exactly(one.word))
            groups.append(_any_of(options))
        if not like:
            return
        likely = self._indexed(_all_of(groups), limit=LIKELY)
        fitting = [who for who in likely if who[0] not in self._found]
        people = self._people(json.dumps([customer for customer, _, _ in fitting]))
        for who in fitting:
            row = people.get(who[0])
            if row is None:
                continue
            own = name_words(row.said, row.given, row.family, sounds=row.sounds)
            heard = tuple(one for word, one in like.items() if word in own)
            if heard:
                mistyped = any(one.kind is MatchKind.TYPO for one in heard)
                self._add(
                    _Match(
                        *who,
                        MatchKind.TYPO if mistyped else MatchKind.SOUND,
                        (sum(one.apart for one in heard),),
                        marked=tuple(typed),
                        like=heard,
                    )
                )

    def _like(self, word: str, *, there: bool) -> Iterator[_Like]:
        """What may have been meant by a word; *there* says that somebody is called so."""
        vocabulary = self.vocabulary()
        alike = vocabulary.alike(word, limit=NEAR_WORDS) if len(word) >= SHORTEST_SOUND else []
        near: list[Near] = []
        if not there:  # two letters are a guess that one does without where the sound is the same
            most = 1 if alike and alike[0].apart == 0 else MOST
            near = vocabulary.near(word, limit=NEAR_WORDS, most=most)
        by_letters = {one.word for one in near}
        for one in alike:
            if one.apart == 0 or not (there or one.word in by_letters):
                yield _Like(one.word, word, MatchKind.SOUND, one.apart)
        for other in near:
            yield _Like(other.word, word, MatchKind.TYPO, other.letters)

    def _occurs(self, word: str, *, as_beginning: bool) -> bool:
        last = word + "\U0010ffff" if as_beginning else word
        return any(
            read("SELECT 1 FROM word WHERE word >= ? AND word <= ? LIMIT 1", word, last)
            for read in self.reads
        )

    def _by_address_words(self, typed: Sequence[str]) -> None:
        if len(typed[-1]) < SHORTEST_ADDRESS_WORD:
            return
        groups = []
        for at, word in enumerate(typed):
            make = _beginning if at == len(typed) - 1 else _exactly
            groups.append(_any_of([make(word), make(EMAIL_MARK + word)]))
        for who in self._indexed(_all_of(groups)):
            self._add(_Match(*who, MatchKind.EMAIL, (2,), marked=tuple(typed)))

    def _indexed(self, query: str, *, limit: int = CANDIDATES) -> list[_Who]:
        return self._each(
            f"{_CANDIDATE} FROM person {_JOINED.format(owner='person.rowid')}"
            " WHERE person MATCH ? LIMIT ?",
            query,
            limit,
        )

    def _clues(self, kind: int, begins: str) -> list[tuple[int, str | None, int | None, str]]:
        return self._each(
            f"{_CANDIDATE}, k.clue FROM clue k {_JOINED.format(owner='k.customer')}"
            " WHERE k.kind = ? AND k.clue >= ? AND k.clue < ? ORDER BY k.clue LIMIT ?",
            kind,
            begins,
            begins + "\U0010ffff",
            CANDIDATES,
        )

    def _each(self, statement: str, *arguments: object) -> list[Any]:
        """Candidates of all files; of somebody in several of them, where she was seen last."""
        if len(self.reads) == 1:
            return self.reads[0](statement, *arguments)
        newest: dict[tuple[object, ...], Any] = {}
        for read in self.reads:
            for row in read(statement, *arguments):
                person = (row[0], *row[3:])
                if person not in newest or (row[2] or 0) > (newest[person][2] or 0):
                    newest[person] = row
        return list(newest.values())

    def _add(self, match: _Match) -> None:
        known = self._found.get(match.customer)
        if known is None or (known.kind is match.kind and match.rank < known.rank):
            self._found[match.customer] = match

    def _people(self, ids: str) -> dict[int, CustomerRow]:
        found: dict[int, CustomerRow] = {}
        for read in self.reads:
            for row in map(
                CustomerRow._make,
                read("SELECT * FROM customer WHERE id IN (SELECT value FROM json_each(?))", ids),
            ):
                if row.id not in found or row.version > found[row.id].version:
                    found[row.id] = row
        return found

    def _contacts(self, ids: str) -> dict[int, list[tuple[str, str]]]:
        found: dict[int, dict[tuple[str, str], None]] = {}
        for read in self.reads:
            for customer, kind, value in read(
                "SELECT customer, kind, value FROM contact"
                " WHERE customer IN (SELECT value FROM json_each(?))",
                ids,
            ):
                found.setdefault(customer, {})[kind, value] = None
        return {customer: list(contacts) for customer, contacts in found.items()}


def _is_number(text: str) -> bool:
    return all(ch.isdigit() or ch in _PHONE_MARKS for ch in text)


def _exactly(word: str) -> str:
    """A folded word holds no quote, so this is one token whatever was typed."""
    return f'"{word}"'


def _beginning(word: str) -> str:
    return f'"{word}"*'


def _any_of(options: Sequence[str]) -> str:
    return f"({' OR '.join(options)})"


def _all_of(groups: Sequence[str]) -> str:
    return " AND ".join(groups)


def _hit(match: _Match, row: CustomerRow, contacts: Sequence[tuple[str, str]]) -> Hit:
    detail, detail_spans = _detail(match, contacts)
    return Hit(
        customer=values.customer(row),
        kind=match.kind,
        detail=detail,
        name_spans=_name_spans(match, row.said),
        detail_spans=detail_spans,
        heard=" ".join(one.word for one in match.like) or None,
        last_visit=None if match.seen is None else values.when(match.seen),
        sound_spans=_sound_spans(match, row.said),
        whole=match.whole,
    )


def _name_spans(match: _Match, said: str) -> tuple[Span, ...]:
    """The letters that were typed: of a mistyped word, those up to the mistake."""
    if match.kind not in {MatchKind.NAME, MatchKind.SOUND, MatchKind.TYPO, MatchKind.EMAIL}:
        return ()
    begun = [_shared(one) for one in match.like if one.kind is MatchKind.TYPO]
    wanted = [word for word in (*match.marked, *begun) if word]
    heard = {one.word for one in match.like if one.kind is MatchKind.SOUND}
    return _marked(said, wanted, but=heard)


def _shared(like: _Like) -> str:
    """What a word and the typed one begin with."""
    pairs = zip(like.word, like.typed, strict=False)
    return like.word[: sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))]


def _sound_spans(match: _Match, said: str) -> tuple[Span, ...]:
    heard = {one.word for one in match.like if one.kind is MatchKind.SOUND}
    return tuple(
        Span(word.start, word.end_of(len(word.folded)))
        for word in placed_words(said)
        if word.folded in heard
    )


def _with_twins(hits: list[Hit], contacts: Mapping[int, Sequence[tuple[str, str]]]) -> list[Hit]:
    """Say of whom the list may hold twice: one telephone or address, and alike in name.

    It is said once, where the first of the two stands.
    """
    first: dict[tuple[str, str], Hit] = {}
    twins: dict[int, tuple[Customer, ContactKind]] = {}
    for hit in hits:
        for kind, value in contacts.get(hit.customer.id, ()):
            if kind not in _SHARED:
                continue
            key = (kind, digits(value) if kind == ContactKind.PHONE else value.casefold())
            other = first.setdefault(key, hit).customer
            if other.id != hit.customer.id and _may_be(other, hit.customer):
                twins.setdefault(other.id, (hit.customer, ContactKind(kind)))
    return [
        replace(hit, twin=twins[hit.customer.id][0], shared=twins[hit.customer.id][1])
        if hit.customer.id in twins
        else hit
        for hit in hits
    ]


def _may_be(one: Customer, other: Customer) -> bool:
    """Whether two who share a contact may be one: a word in common, and no other first letter.

    A couple has a telephone and a family name in common, too.
    """
    mine, hers = words(one.given), words(other.given)
    begin = not mine or not hers or mine[0][0] == hers[0][0]
    return begin and not name_words(one.said).isdisjoint(name_words(other.said))


def _marked(
    text: str, wanted: Sequence[str], *, but: Collection[str] = (), inside: bool = False
) -> tuple[Span, ...]:
    """Where words of *text* begin with a wanted one (or hold it, *inside*); never overlapping.

    Words in *but* stay as they are.
    """
    spans = []
    for word in placed_words(text):
        if word.folded in but:
            continue
        best = max((w for w in wanted if word.folded.startswith(w)), key=len, default=None) or max(
            (w for w in wanted if inside and w in word.folded), key=len, default=None
        )
        if best is not None:
            at = word.folded.index(best)
            start = word.start if at == 0 else word.end_of(at)
            spans.append(Span(start, word.end_of(at + len(best))))
    return tuple(spans)


def _detail(match: _Match, contacts: Sequence[tuple[str, str]]) -> tuple[str, tuple[Span, ...]]:
    """The masked contact line: the contact that was found alone, else telephone and address."""
    phones = [value for kind, value in contacts if kind == ContactKind.PHONE.value]
    addresses = [value for kind, value in contacts if kind == ContactKind.EMAIL.value]
    if match.kind is MatchKind.EMAIL:
        for address in addresses:
            for word in sorted(match.marked, key=len, reverse=True):
                if any(own.startswith(word) for own in words(address)):
                    shown = mask_email(address, matched=word)
                    return shown, _marked(shown, match.marked)
    if match.kind is MatchKind.PHONE and match.ending:
        for phone in phones:
            if digits(phone).endswith(match.ending):
                shown = mask_phone(phone)
                return shown, _last_digits(shown, min(len(match.ending), 4))
    both = [*map(mask_phone, phones[:1]), *map(mask_email, addresses[:1])]
    return " · ".join(both), ()


def _last_digits(text: str, count: int) -> tuple[Span, ...]:
    """The last *count* digits of a masked number, as spans without its gaps."""
    spans: list[Span] = []
    for at in range(len(text) - 1, -1, -1):
        if not count:
            break
        if text[at].isdigit():
            count -= 1
            if spans and spans[-1].start == at + 1:
                spans[-1] = Span(at, spans[-1].end)
            else:
                spans.append(Span(at, at + 1))
    return tuple(reversed(spans))
